"""Measures of a ranking against judgments (Järvelin & Kekäläinen 2002 for nDCG)."""

import math
import random

DEPTH = 10


def gain_at(rank, grade):
    return (2**grade - 1) / math.log2(rank + 1)


def ndcg(ranking, grades):
    """nDCG at DEPTH: `ranking` is ids, best first; `grades` maps ids to grades above 0."""
    gain = sum(gain_at(rank, grades.get(id, 0)) for rank, id in enumerate(ranking[:DEPTH], 1))
    best = sorted(grades.values(), reverse=True)[:DEPTH]
    ideal = sum(gain_at(rank, grade) for rank, grade in enumerate(best, 1))
    return gain / ideal if ideal else 0.0


def measure(ranking, grades):
    """All measures of one query."""
    found = [rank for rank, id in enumerate(ranking[:DEPTH], 1) if grades.get(id, 0) > 0]
    return {
        "ndcg": ndcg(ranking, grades),
        "mrr": 1 / found[0] if found else 0.0,
        "recall": len(found) / min(len(grades), DEPTH) if grades else 0.0,
        "first": float(bool(found) and found[0] == 1),
        "empty": float(not ranking),
    }


def mean(values):
    values = list(values)
    return sum(values) / len(values) if values else 0.0


def bootstrap(differences, rounds=1000, seed=1):
    """The 95 % interval of a mean of paired differences."""
    chance = random.Random(seed)
    count = len(differences)
    means = sorted(mean(chance.choices(differences, k=count)) for _ in range(rounds))
    return means[int(rounds * .025)], means[int(rounds * .975)]
