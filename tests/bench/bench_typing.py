#!/usr/bin/env python3
"""From a keystroke in the page's search field to its suggestions on the screen, in milliseconds as
the browser measures them; as a ratio to the next frame, which is the soonest anything can be shown.

    tests/bench/bench_typing.py [--records N] [--texts N]     VERDER_BUILD names the build folder

Types words and beginnings of titles letter by letter, each letter when the suggestions of the one
before are shown; then all of it again, when the daemon has kept its answers.
"""

import argparse
import json
import pathlib
import random
import statistics
import subprocess
import tempfile

import material
from harness import Daemon, build

BROWSER = pathlib.Path(__file__).resolve().parent / "bench_typing.mjs"
GOAL = 50
LETTERS_MAX = 24  # of a title: who has typed that many has found it


def texts_of(content, count):
    """Long words, pairs of words and beginnings of titles in turns, as a visitor types them."""
    queries = material.queries(content, count)
    kinds = ("a long word", "two words", "a title")
    texts = [text[:LETTERS_MAX].strip().lower() for kind in kinds for text in queries[kind]]
    random.Random(7).shuffle(texts)
    return [text for text in texts if text.isascii()][:count]  # what any keyboard has a key for


def measure(origin, texts):
    """What the browser measured: a list of {round, text, shown, frame, answer}, times in ms."""
    said = subprocess.run(["node", BROWSER, origin], input=json.dumps(texts), text=True,
                          stdout=subprocess.PIPE, check=True).stdout
    return json.loads(said)


def show(label, took, floor):
    took = sorted(took)
    p95, p99 = (took[int(len(took) * share)] for share in (0.95, 0.99))
    print(f"{label:44}{len(took):6}{statistics.median(took):9.1f}{p95:7.1f}{p99:7.1f}"
          f"{took[-1]:7.1f}{statistics.median(took) / floor:10.1f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=100_000, metavar="N")
    parser.add_argument("--texts", type=int, default=30, metavar="N")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="verder-bench-") as name:
        folder = pathlib.Path(name)
        content = folder / "content.jsonl"
        what, count = material.write(content, arguments.records)
        print(f"{count:,} records: {what}\n")
        build(folder / "index", content, timeout=3600)
        with Daemon(folder / "index", server={"requests_per_second": 0}) as daemon:
            strokes = measure(f"http://127.0.0.1:{daemon.port}",
                              texts_of(content, arguments.texts))
    floor = statistics.median(stroke["frame"] for stroke in strokes)
    print(f"{'from a keystroke, in ms':44}{'keys':>6}{'p50':>9}{'p95':>7}{'p99':>7}{'max':>7}"
          f"{'x floor':>10}")
    show("to the next frame (the floor)", [stroke["frame"] for stroke in strokes], floor)
    for label, number in (("answers made anew", 0), ("answers that are kept", 1)):
        strokes_of = [stroke for stroke in strokes if stroke["round"] == number]
        show(f"{label}: from the request to the answer", [s["answer"] for s in strokes_of], floor)
        show(f"{label}: to suggestions shown", [s["shown"] for s in strokes_of], floor)
    anew = sorted((s for s in strokes if s["round"] == 0), key=lambda s: s["shown"])
    print("\nslowest: " + ", ".join(f"{s['text']} ({s['shown']:.0f} ms)" for s in anew[-5:]))
    late = sum(stroke["shown"] >= GOAL for stroke in anew)
    print(f"{late} of {len(anew)} took the {GOAL} ms of the goal or more")


if __name__ == "__main__":
    main()
