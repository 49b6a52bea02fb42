#!/usr/bin/env python3
"""Measures how well Verder ranks: indexes each set, asks its queries over HTTP, prints a table.

    tests/relevance/measure.py [--build DIR] [--half choose|report|all] [--save FILE]
                               [--baseline FILE] [--sample N] [--worst N] [SET …]

Choose with one half of the queries, report the other. With --baseline the difference to a saved
run is printed with the 95 % interval of a paired bootstrap.
"""

import argparse
import json
import pathlib

import measures
import serving
import sets

SETS = ["seed", "library", "lohelp-nl", "esco-occ-nl"]
COLUMNS = ["ndcg", "mrr", "recall", "first", "empty"]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sets", nargs="*", default=SETS, metavar="SET")
    parser.add_argument("--build", default="build/release", help="folder of the programs")
    parser.add_argument("--half", choices=["choose", "report", "all"], default="choose")
    parser.add_argument("--sample", type=int, default=0, help="at most so many queries a set")
    parser.add_argument("--worst", type=int, default=0, help="list so many of the worst queries")
    parser.add_argument("--save", help="file to keep every query's measures in")
    parser.add_argument("--baseline", help="file of an earlier run to compare with")
    return parser.parse_args()


def chosen(query_set, half, sample):
    """The queries of a half, or with `sample` above 0 so many of them, spread evenly."""
    queries = [q for q in query_set.queries if half in ("all", q.half)]
    return queries[::max(1, len(queries) // sample)][:sample] if sample else queries


def ask_all(ask, queries):
    """The measures of each query and what came, by its id."""
    found = {}
    for query in queries:
        ranking = ask(query.text)
        found[query.id] = {**measures.measure(ranking, query.grades), "ranking": ranking}
    return found


def row(name, found, before):
    cells = [f"{measures.mean(m[column] for m in found.values()):.3f}" for column in COLUMNS]
    line = f"| {name} | {len(found)} | " + " | ".join(cells) + " |"
    common = [id for id in found if id in before]
    if common:
        differences = [found[id]["ndcg"] - before[id]["ndcg"] for id in common]
        low, high = measures.bootstrap(differences)
        line += f" {measures.mean(differences):+.4f} ({low:+.4f} to {high:+.4f}) |"
    return line


def report(query_set, queries, found, before):
    answered = {q.id: found[q.id] for q in queries if q.grades}
    unanswered = {q.id: found[q.id] for q in queries if not q.grades}
    print(row(query_set.name, answered, before))
    for kind in sorted({q.kind for q in queries if q.kind and q.grades}):
        of_kind = {q.id: found[q.id] for q in queries if q.kind == kind and q.grades}
        print(row(f"{query_set.name}: {kind}", of_kind, before))
    if unanswered:
        empty = sum(m["empty"] for m in unanswered.values())
        print(f"| {query_set.name}: nothing answers | {len(unanswered)} | "
              f"{empty:.0f} of {len(unanswered)} returned nothing |")


def list_worst(queries, found, count):
    """What came for the queries with the lowest nDCG, each id with its grade."""
    def loss(query):
        return 1 - found[query.id]["ndcg"] if query.grades else float(not found[query.id]["empty"])
    for query in sorted(queries, key=loss, reverse=True)[:count]:
        if loss(query) > 0:
            came = [f"{id} ({query.grades.get(id, 0)})" for id in found[query.id]["ranking"]]
            missed = [f"{id} ({grade})" for id, grade in query.grades.items()
                      if id not in found[query.id]["ranking"]]
            print(f"{query.id} '{query.text}': {1 - loss(query):.3f}\n"
                  f"    came: {', '.join(came) or 'nothing'}\n"
                  f"    missed: {', '.join(missed) or 'nothing'}")


def main():
    options = arguments()
    serving.use_build(options.build)
    before = json.loads(pathlib.Path(options.baseline).read_text()) if options.baseline else {}
    kept = {}
    print("| set | queries | nDCG@10 | MRR | recall@10 | success@1 | empty |"
          + (" nDCG@10 against the baseline |" if before else ""))
    print("| --- | --- | --- | --- | --- | --- | --- |" + (" --- |" if before else ""))
    for name in options.sets:
        query_set = sets.load(name)
        if query_set is None:
            print(f"| {name} | not here: skipped |")
            continue
        queries = chosen(query_set, options.half, options.sample)
        with serving.served(query_set) as ask:
            found = ask_all(ask, queries)
        kept[name] = found
        report(query_set, queries, found, before.get(name, {}))
        list_worst(queries, found, options.worst)
    if options.save:
        pathlib.Path(options.save).write_text(json.dumps(kept))


if __name__ == "__main__":
    main()
