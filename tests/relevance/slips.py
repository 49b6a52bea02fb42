#!/usr/bin/env python3
"""Measures what a search makes of slips: is what is found what the corrected query finds?

    tests/relevance/slips.py [--build DIR] [--queries N] [SET …]

Takes queries of the half to choose by and makes one slip in one of their longer words: a letter is
left out, put in, changed, or swapped with the next. Of those that are corrected it counts how many
find as many records as the corrected query, and how many the same first ten; nDCG@10 is of all.
"""

import argparse
import random
import string

import measures
import serving
import sets

LETTERS_MIN = 6  # of a word that gets a slip
OTHER_KINDS = ("typo", "prefix", "none")  # have a slip, or no end, or no answer


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sets", nargs="*", default=["seed", "library", "lohelp-nl", "esco-occ-nl"],
                        metavar="SET")
    parser.add_argument("--build", default="build/release", help="folder of the programs")
    parser.add_argument("--queries", type=int, default=200, help="at most so many a set")
    return parser.parse_args()


def slip_in(word, chance):
    """Not in the first or the last letter."""
    at = chance.randrange(1, len(word) - 1)
    before, here, behind = word[:at], word[at], word[at + 1:]
    other = chance.choice(string.ascii_lowercase)
    return chance.choice([
        before + behind,
        before + behind[0] + here + behind[1:],
        before + other + behind,
        before + other + here + behind,
    ])


def with_slips(queries, count):
    """The same slips each time: pairs of a query and its text with one."""
    chance = random.Random(7)
    for query in queries[::max(1, len(queries) // count)][:count]:
        words = query.text.split()
        long = [at for at, word in enumerate(words) if len(word) >= LETTERS_MIN and word.isalpha()]
        if long:
            at = chance.choice(long)
            words[at] = slip_in(words[at], chance)
            yield query, " ".join(words)


def row(query_set, count):
    queries = [query for query in query_set.queries
               if query.half == "choose" and query.grades and query.kind not in OTHER_KINDS]
    corrected = as_many = same = 0
    gains = []
    with serving.searched(query_set) as search:
        for query, text in with_slips(queries, count):
            answer = search(text)
            found = serving.ranking(query_set, answer)
            gains.append(measures.ndcg(found, query.grades))
            if answer["query"]["correctionApplied"]:
                meant = search(answer["query"]["corrected"])
                corrected += 1
                as_many += answer["total"] == meant["total"]
                same += found == serving.ranking(query_set, meant)
    return (f"| {query_set.name} | {len(gains)} | {measures.mean(gains):.3f} | {corrected} | "
            f"{as_many} | {same} |")


def main():
    options = arguments()
    serving.use_build(options.build)
    print("| set | slips | nDCG@10 | corrected | as many records | the same first ten |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for name in options.sets:
        query_set = sets.load(name)
        if query_set is None:
            print(f"| {name} | not here: skipped |")
        else:
            print(row(query_set, options.queries), flush=True)


if __name__ == "__main__":
    main()
