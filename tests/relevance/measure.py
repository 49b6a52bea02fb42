#!/usr/bin/env python3
"""Measures how well Verder ranks: indexes each set, asks its queries over HTTP, prints a table.

    tests/relevance/measure.py [--build DIR] [--half choose|report|all] [--save FILE]
                               [--baseline FILE] [--sample N] [SET …]

Choose with one half of the queries, report the other. With --baseline the difference to a saved
run is printed with the 95 % interval of a paired bootstrap.
"""

import argparse
import json
import os
import pathlib
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "integration")]

import measures  # noqa: E402
import sets  # noqa: E402

SETS = ["lohelp-nl", "esco-occ-nl"]
COLUMNS = ["ndcg", "mrr", "recall", "first", "empty"]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sets", nargs="*", default=SETS, metavar="SET")
    parser.add_argument("--build", default="build/release", help="folder of the programs")
    parser.add_argument("--half", choices=["choose", "report", "all"], default="choose")
    parser.add_argument("--sample", type=int, default=0, help="at most so many queries a set")
    parser.add_argument("--save", help="file to keep every query's measures in")
    parser.add_argument("--baseline", help="file of an earlier run to compare with")
    return parser.parse_args()


def ask_all(query_set, queries):
    """The measures of each query, by its id."""
    from harness import Client, Daemon, ExitCode, indexer

    with tempfile.TemporaryDirectory(prefix="verder-relevance-") as name:
        folder = pathlib.Path(name)
        index = folder / "verder.index"
        content = [option for path in query_set.content(folder)
                   for option in ("--content", str(path))]
        result = indexer("build", *content, "--index", str(index), "--quiet", timeout=600)
        if result.code != ExitCode.OK:
            sys.exit(str(result))
        found = {}
        with Daemon(index=index) as daemon, Client(daemon.address) as client:
            for query in queries:
                answer = client.get("/v1/_search", q=query.text, pageSize=measures.DEPTH)
                hits = answer.json().get("hits", []) if answer.status == 200 else []
                ranking = [query_set.names.get(hit["id"], hit["id"]) for hit in hits]
                found[query.id] = measures.measure(ranking, query.grades)
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


def main():
    options = arguments()
    os.environ.setdefault("VERDER_BUILD", str(pathlib.Path(options.build).resolve()))
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
        queries = [q for q in query_set.queries if options.half in ("all", q.half)]
        if options.sample:
            queries = queries[::max(1, len(queries) // options.sample)][:options.sample]
        found = ask_all(query_set, queries)
        kept[name] = found
        report(query_set, queries, found, before.get(name, {}))
    if options.save:
        pathlib.Path(options.save).write_text(json.dumps(kept))


if __name__ == "__main__":
    main()
