#!/usr/bin/env python3
"""What keeping answers is worth: searches a second that are kept, as a ratio to the same searches
made anew each time.

    tests/bench/bench_cache.py [--records N] [--seconds N]     VERDER_BUILD names the build folder

Asks with wrk over 8 connections where that is installed; else with one client of Python, whose own
time is in every figure and makes the ratios smaller.
"""

import argparse
import pathlib
import re
import shutil
import statistics
import subprocess
import tempfile
import time

import material
from harness import Client, Daemon, build, target

ROUNDS = 3
KINDS = ("two words", "a title", "a slip")
RATE = re.compile(r"^Requests/sec: +([\d.]+)$", re.MULTILINE)
REFUSED = re.compile(r"Non-2xx or 3xx responses|Socket errors")


def rate_by_wrk(daemon, path, headers, seconds):
    options = [option for name, value in headers.items() for option in ("-H", f"{name}: {value}")]
    said = subprocess.run(["wrk", "-t1", "-c8", f"-d{seconds}s", *options,
                           f"http://127.0.0.1:{daemon.port}{path}"],
                          capture_output=True, text=True, check=True).stdout
    if REFUSED.search(said):
        raise SystemExit(f"{path}: {said}")
    return float(RATE.search(said)[1])


def rate_by_client(daemon, path, headers, seconds):
    count, began = 0, time.perf_counter()
    with Client(daemon.address) as client:
        while time.perf_counter() - began < seconds:
            answer = client.request("GET", path, headers=headers)
            if answer.status not in (200, 304):
                raise SystemExit(f"{path}: {answer.status} {answer.text}")
            count += 1
    return count / (time.perf_counter() - began)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=20_000, metavar="N")
    parser.add_argument("--seconds", type=int, default=2, metavar="N", help="of each measurement")
    arguments = parser.parse_args()
    rate = rate_by_wrk if shutil.which("wrk") else rate_by_client
    with tempfile.TemporaryDirectory(prefix="verder-bench-") as name:
        folder = pathlib.Path(name)
        content, index = folder / "content.jsonl", folder / "index"
        what, count = material.write(content, arguments.records)
        print(f"{count:,} records: {what}; {rate.__name__.replace('_', ' ')}\n")
        build(index, content, timeout=3600)
        queries = material.queries(content, 1)
        quiet = {"log": "info"}
        with Daemon(index, server=quiet) as keeping, \
                Daemon(index, server={**quiet, "cache_megabytes": 0}) as making:
            print(f"{'requests/s':32}{'anew':>9}{'kept':>9}{'ratio':>7}{'gzip':>9}{'ratio':>7}"
                  f"{'304':>9}{'ratio':>7}")
            for kind in KINDS:
                for path in ("/v1/_search", "/zoeken"):
                    show(kind, keeping, making, target(path, q=queries[kind][0]), rate, arguments.seconds)


def show(kind, keeping, making, path, rate, seconds):
    """A line; what is compared is measured in turns, and the middle one counts."""
    with Client(keeping.address) as client:
        etag = client.get(path).headers["ETag"]
    cases = ((making, {}), (keeping, {}), (keeping, {"Accept-Encoding": "gzip"}),
             (keeping, {"If-None-Match": etag}))
    rounds = [[rate(daemon, path, headers, seconds) for daemon, headers in cases]
              for _ in range(ROUNDS)]
    anew, *others = (statistics.median(rates) for rates in zip(*rounds))
    print(f"{kind + ', ' + path.partition('?')[0]:32}{anew:9,.0f}" +
          "".join(f"{other:9,.0f}{other / anew:7.1f}" for other in others), flush=True)


if __name__ == "__main__":
    main()
