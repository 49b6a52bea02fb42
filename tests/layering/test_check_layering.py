#!/usr/bin/env python3
"""Tests of scripts/check-layering on a tree in order and on one that breaks every rule."""

import pathlib
import subprocess
import tempfile
import unittest

HERE = pathlib.Path(__file__).parent
CHECK = HERE.parents[1] / "scripts" / "check-layering"


def run(root, *options):
    return subprocess.run([CHECK, "--root", root, *options], capture_output=True, text=True,
                          check=False)


class CheckLayering(unittest.TestCase):
    maxDiff = None

    def test_a_tree_in_order_passes_in_silence(self):
        result = run(HERE / "sound")
        self.assertEqual(result.stdout + result.stderr, "")
        self.assertEqual(result.returncode, 0)

    def test_every_violation_is_named(self):
        result = run(HERE / "wrong", "-I", HERE / "wrong")
        expected = (HERE / "wrong" / "expected.txt").read_text(encoding="utf-8")
        # The compiler's words may change with its version.
        self.assertEqual(self.without_reasons(result.stdout), self.without_reasons(expected))
        self.assertEqual(result.returncode, 1)

    def test_a_tree_without_sources_fails(self):
        with tempfile.TemporaryDirectory() as folder:
            result = run(folder)
        self.assertIn("there is no source here", result.stdout)
        self.assertEqual(result.returncode, 1)

    @staticmethod
    def without_reasons(text):
        return [line.split("included alone:")[0] for line in text.splitlines()]


if __name__ == "__main__":
    unittest.main()
