#!/usr/bin/env python3
"""How fast queries are answered over HTTP, as a ratio to /health/live, which costs only HTTP.

    tests/bench/bench_query.py [--records N] [--queries N]     VERDER_BUILD names the build folder

One client, one connection; its own time is in every figure, the floor's too.
"""

import argparse
import pathlib
import statistics
import tempfile
import time

import material
from harness import Client, Daemon, build, target


def measure(client, paths):
    """Microseconds each path takes; all of them are asked once before, to warm up."""
    for path in paths:
        client.get(path)
    took = []
    for path in paths:
        began = time.perf_counter()
        answer = client.get(path)
        took.append((time.perf_counter() - began) * 1e6)
        if answer.status != 200:
            raise SystemExit(f"{path}: {answer.status} {answer.text}")
    return sorted(took)


def show(label, took, floor):
    middle = statistics.median(took)
    print(f"{label:32}{middle:9,.0f}{took[int(len(took) * 0.99)]:9,.0f}"
          f"{1e6 * len(took) / sum(took):12,.0f}{middle / floor:10.1f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=20_000, metavar="N")
    parser.add_argument("--queries", type=int, default=300, metavar="N")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="verder-bench-") as name:
        folder = pathlib.Path(name)
        content = folder / "content.jsonl"
        what, count = material.write(content, arguments.records)
        print(f"{count:,} records: {what}\n")
        build(folder / "index", content, timeout=3600)
        with Daemon(folder / "index") as daemon, Client(daemon.address) as client:
            floor = measure(client, ["/health/live"] * max(1000, arguments.queries))
            print(f"{'':32}{'p50 µs':>9}{'p99 µs':>9}{'queries/s':>12}{'x floor':>10}")
            show("/health/live (the floor)", floor, statistics.median(floor))
            for kind, texts in material.queries(content, arguments.queries).items():
                for path in ("/v1/_search", "/zoeken"):
                    took = measure(client, [target(path, q=text) for text in texts])
                    show(f"{kind}, {path}", took, statistics.median(floor))


if __name__ == "__main__":
    main()
