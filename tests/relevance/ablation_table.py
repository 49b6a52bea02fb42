"""The rows of the table of ablations: what was measured, and what a change did to it."""

import measures

KINDS = ["inflection", "compound", "typo", "prefix", "synonym", "question"]
RETURN_NOTHING = ["nothing answers", "foreign words", "other fields"]


def header(names):
    cells = ["part", "change", *names, *KINDS, *RETURN_NOTHING]
    return f"{line(cells)}\n{line(['---'] * len(cells))}"


def line(cells):
    return "| " + " | ".join(cells) + " |"


def first_row(runs):
    """The figures of the unchanged source."""
    cells = ["", "none: as it is"]
    cells += [f"{measures.mean(run.answered.values()):.3f}" for run in runs]
    cells += [f"{measures.mean(of_kind(runs, kind).values()):.3f}" for kind in KINDS]
    cells.append(f"{returned_nothing(runs):.0f} of {sum(len(run.unanswered) for run in runs)}")
    cells += [f"{measures.mean(pooled(runs, name)):.3f}" for name in ("foreign", "others")]
    return line(cells)


def change_row(ablation, runs, before):
    """The changes; in bold where the interval does not hold 0."""
    cells = [ablation.part, ablation.says]
    cells += [difference(run.answered, old.answered, with_interval=True)
              for run, old in zip(runs, before)]
    cells += [difference(of_kind(runs, kind), of_kind(before, kind)) for kind in KINDS]
    cells.append(f"{returned_nothing(runs) - returned_nothing(before):+.0f}")
    cells += [f"{measures.mean(pooled(runs, name)) - measures.mean(pooled(before, name)):+.3f}"
              for name in ("foreign", "others")]
    return line(cells)


def failed_row(ablation, failure):
    return line([ablation.part, ablation.says, failure])


def returned_nothing(runs):
    """How many of the queries that nothing answers."""
    return sum(value for run in runs for value in run.unanswered.values())


def pooled(runs, name):
    """Of all sets, each word or query counting once."""
    return [value for run in runs for value in getattr(run, name)]


def of_kind(runs, kind):
    """The queries of a kind, of all sets that tell kinds apart."""
    return {(run.name, id): run.answered[id] for run in runs for id in run.kinds.get(kind, [])}


def difference(found, before, with_interval=False):
    differences = [found[id] - before[id] for id in found]
    if not any(differences):
        return "0"
    low, high = measures.bootstrap(differences)
    text = f"{measures.mean(differences):+.3f}"
    if with_interval:
        text += f" ({low:+.3f} to {high:+.3f})"
    return f"**{text}**" if low > 0 or high < 0 else text
