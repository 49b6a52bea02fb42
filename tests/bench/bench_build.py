#!/usr/bin/env python3
"""How fast an index is built, as a ratio to reading and checking the same content.

    tests/bench/bench_build.py [--records N]     VERDER_BUILD names the build folder
"""

import argparse
import os
import pathlib
import tempfile
import time

import material
from harness import check, indexer


def timed(command, *arguments):
    result = command(*arguments, timeout=3600)
    if result.code != 0:
        raise SystemExit(f"it failed: {result}")
    return result


def write_anew(source, target):
    """Seconds to copy the content's bytes to the disk."""
    began = time.monotonic()
    with open(source, "rb") as reader, open(target, "wb") as writer:
        while piece := reader.read(1 << 20):
            writer.write(piece)
        os.fsync(writer.fileno())
    return time.monotonic() - began


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=20_000, metavar="N")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="verder-bench-") as name:
        folder = pathlib.Path(name)
        content, index = folder / "content.jsonl", folder / "index"
        what, count = material.write(content, arguments.records)
        size = content.stat().st_size
        print(f"{count:,} records, {size / 1e6:.1f} MB: {what}\n")
        copying = write_anew(content, folder / "copy")
        checked = timed(check, content)
        built = timed(indexer, "build", f"--content={content}", f"--index={index}")
        unchanged = timed(indexer, "build", f"--content={content}", f"--index={index}")
        print(f"{'':30}{'seconds':>9}{'records/s':>12}{'x check':>9}{'memory':>9}")
        print(f"{'copy the bytes, to disk':30}{copying:9.2f}{count / copying:12,.0f}"
              f"{copying / checked.seconds:9.2f}")
        for label, result in (("check", checked), ("build", built),
                              ("build, nothing changed", unchanged)):
            print(f"{label:30}{result.seconds:9.2f}{count / result.seconds:12,.0f}"
                  f"{result.seconds / checked.seconds:9.2f}{result.peak_bytes / 1e6:6.0f} MB")
        print(f"\nindex: {index.stat().st_size / 1e6:.1f} MB, "
              f"{index.stat().st_size / size:.2f} times the content")


if __name__ == "__main__":
    main()
