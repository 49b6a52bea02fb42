#!/usr/bin/env python3
"""What a search costs in this build, as a ratio to another build of the programs.

    tests/bench/bench_search_cost.py --before BUILD [--records N] [--queries N] [--folder FOLDER]

VERDER_BUILD names this build's folder, --before that of the other, each of which indexes the same
content for itself. Every query is asked of both, one right after the other: what else the machine
does at that moment then weighs on both. `--folder` keeps content and indexes for the next time.
"""

import argparse
import contextlib
import pathlib
import statistics
import tempfile
import time

import material
from harness import BUILD, Client, Daemon, build, target


def took(client, path):
    began = time.perf_counter()
    answer = client.get(path)
    microseconds = (time.perf_counter() - began) * 1e6
    if answer.status != 200:
        raise SystemExit(f"{path}: {answer.status} {answer.text}")
    return microseconds


def measure(before, after, texts):
    """Microseconds of each search, as (before, after). All are asked once first, to warm up, with
    one hit more: the same answer again would come from the cache."""
    for text in texts:
        for client in (before, after):
            took(client, target("/v1/_search", q=text, pageSize=11))
    paths = [target("/v1/_search", q=text) for text in texts]
    pairs = []
    for number, path in enumerate(paths):
        if number % 2 == 0:
            pairs.append((took(before, path), took(after, path)))
        else:  # neither is always the second
            second = took(after, path)
            pairs.append((took(before, path), second))
    return pairs


def show(label, pairs):
    columns = []
    for times in zip(*pairs):
        ordered = sorted(times)
        columns += [statistics.median(ordered), ordered[int(len(ordered) * 0.95)]]
    before, after = (sum(times) for times in zip(*pairs))
    ratio = statistics.median(second / first for first, second in pairs)
    print(f"{label:24}" + "".join(f"{column:9,.0f}" for column in columns) +
          f"{ratio:9.2f}{after / before:9.2f}", flush=True)


def prepare(folder, builds, records):
    """The content, what it is, and an index of it by each build."""
    content = folder / f"content-{records}.jsonl"
    what, count = material.write(content, records)
    print(f"{count:,} records: {what}\n")
    indexes = []
    for number, programs in enumerate(builds):
        indexes.append(folder / f"index-{records}-{number}")
        build(indexes[-1], content, timeout=3600, programs=programs)
    return content, indexes


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--before", type=pathlib.Path, required=True, metavar="BUILD")
    parser.add_argument("--records", type=int, default=20_000, metavar="N")
    parser.add_argument("--queries", type=int, default=200, metavar="N")
    parser.add_argument("--folder", type=pathlib.Path)
    arguments = parser.parse_args()
    with contextlib.ExitStack() as stack:
        folder = arguments.folder or pathlib.Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="verder-bench-")))
        builds = [arguments.before.resolve(), BUILD]
        content, indexes = prepare(folder, builds, arguments.records)
        before, after = (
            stack.enter_context(Client(daemon.address)) for daemon in
            [stack.enter_context(Daemon(index, programs=programs))
             for index, programs in zip(indexes, builds)])
        print(f"{'':24}{'before':>18}{'after':>18}{'after / before':>18}")
        print(f"{'':24}" + f"{'p50 µs':>9}{'p95 µs':>9}" * 2 + f"{'of each':>9}{'of all':>9}")
        everything = []
        for kind, texts in material.queries(content, arguments.queries).items():
            pairs = measure(before, after, texts)
            everything += pairs
            show(kind, pairs)
        show("all of them", everything)


if __name__ == "__main__":
    main()
