#!/usr/bin/env python3
"""Measures what each part of the chain is worth: takes it out of a copy of the source, and asks.

    tests/relevance/ablate.py [--half choose|report|all] [--sample N] [--words N] [--set SET]…
                              [ABLATION …]
    tests/relevance/ablate.py --list
    tests/relevance/ablate.py --check

Prints a Markdown table of nDCG@10 by set and by kind (of the graded sets together), and of what
returns nothing: first as it is, then the change by each ablation of ablations.toml, with the 95 %
interval of a paired bootstrap, in bold where that does not hold 0. The source is the checkout as it
is now; it is left alone. --check only tells whether each ablation fits the source.
"""

import argparse
import dataclasses
import os
import sys

import ablation_table
import ablations
import foreign
import measure
import serving
import sets
import workshop


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="ABLATION")
    parser.add_argument("--half", choices=["choose", "report", "all"], default="choose")
    parser.add_argument("--sample", type=int, default=0, help="at most so many queries a set")
    parser.add_argument("--words", type=int, default=300, help="how many foreign words to ask")
    parser.add_argument("--set", action="append", dest="sets", help="measure this set; repeatable")
    parser.add_argument("--list", action="store_true", help="only list the ablations")
    parser.add_argument("--check", action="store_true", help="only tell whether they fit")
    return parser.parse_args()


def load_sets(names):
    """Those that are here."""
    loaded = {name: sets.load(name) for name in names}
    for name in (name for name, query_set in loaded.items() if query_set is None):
        print(f"{name} is not here: skipped", file=sys.stderr)
    return [query_set for query_set in loaded.values() if query_set]


@dataclasses.dataclass
class Run:
    """What one set gave."""
    name: str
    answered: dict  # nDCG@10 by query
    kinds: dict  # ids of queries by kind, without those that nothing answers
    unanswered: dict  # of the queries that nothing answers: 1 where nothing came, else 0
    foreign: list  # the same for foreign words
    others: list  # and for queries of other sets


def measure_set(query_set, options):
    """All of it with one index."""
    queries = measure.chosen(query_set, options.half, options.sample)
    with serving.served(query_set) as ask:
        found = measure.ask_all(ask, queries)
        nothing = [[float(not ask(text)) for text in texts]
                   for texts in (foreign.foreign_words(query_set, options.words),
                                 foreign.queries_of_others(query_set))]
    kinds = {}
    for query in queries:
        if query.kind and query.grades:
            kinds.setdefault(query.kind, []).append(query.id)
    return Run(query_set.name, {q.id: found[q.id]["ndcg"] for q in queries if q.grades}, kinds,
               {q.id: found[q.id]["empty"] for q in queries if not q.grades}, *nothing)


def measure_all(shop, query_sets, options):
    """A run for each set, and what went wrong."""
    failure = shop.build()
    if failure:
        return None, f"does not build:\n{failure}"
    try:
        return [measure_set(query_set, options) for query_set in query_sets], ""
    except SystemExit as stop:  # a program refused or ended
        return None, f"does not work:\n{stop}"


def ablate(shop, chosen, query_sets, options):
    """Prints the rows; returns how many ablations failed."""
    before, failure = measure_all(shop, query_sets, options)
    if failure:
        sys.exit(f"the source as it is {failure}")
    print(ablation_table.header([query_set.name for query_set in query_sets]))
    print(ablation_table.first_row(before), flush=True)
    failed = 0
    for ablation in chosen:
        with shop.changed(ablation):
            runs, failure = measure_all(shop, query_sets, options)
        if failure:
            failed += 1
            print(ablation_table.failed_row(ablation, failure.partition(":")[0]), flush=True)
            print(f"ablation {ablation.name} {failure}", file=sys.stderr)
        else:
            print(ablation_table.change_row(ablation, runs, before), flush=True)
    return failed


def main():
    options = arguments()
    chosen = ablations.load(options.names)
    if options.list:
        for ablation in chosen:
            print(f"{ablation.name}: {ablation.part}: {ablation.says}")
        return
    problems = ablations.problems(chosen, sets.SOURCE)
    if problems:
        sys.exit("\n".join(problems))
    if options.check:
        print(f"all {len(chosen)} ablations fit the source")
        return
    query_sets = load_sets(options.sets or measure.SETS)
    with workshop.opened(sets.SOURCE) as shop:
        os.environ["VERDER_BUILD"] = str(shop.build_folder)  # for the harness
        failed = ablate(shop, chosen, query_sets, options)
    if failed:
        sys.exit(f"{failed} of {len(chosen)} ablations could not be measured")


if __name__ == "__main__":
    main()
