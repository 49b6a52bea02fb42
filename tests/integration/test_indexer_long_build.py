"""Builds that are caught in the middle: stopped, doubled, watched."""

import os
import pathlib
import pty
import re
import signal
import subprocess
import time
import unittest

from harness import (Daemon, ExitCode, FIXTURES, TestCase, build, built_generation, indexer,
                     is_instrumented, program, seconds, start, times)
from harness.content import records, write_jsonl

LIBRARY = FIXTURES / "library"
FILES_BESIDE = {"index", "index.lock"}


class LongBuilds(TestCase):
    """Builds that are caught in the middle."""

    def setUp(self):
        super().setUp()
        self.index = self.folder / "served" / "index"
        self.large = write_jsonl(self.folder / "large.jsonl", records(2, times(6000, 500)))
        self.generation = build(self.index, LIBRARY)

    def start_large(self):
        """Starts a build and waits until it adds records."""
        process = start([*program("verder-indexer"), "build", f"--content={self.large}",
                         f"--index={self.index}"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        for line in process.stderr:
            if line.startswith(b"Adding records"):
                return process
        raise AssertionError("it has not begun to add records")

    def assert_old_one_is_there(self):
        with Daemon(self.index) as daemon:
            self.assertEqual(self.search(daemon, "taalcafe")["index"]["generation"],
                             self.generation)
        self.assertEqual(set(os.listdir(self.index.parent)), FILES_BESIDE)

    def test_signals_stop_it(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(signal=number):
                process = self.start_large()
                process.send_signal(number)
                self.assertEqual(process.wait(seconds(20)), ExitCode.INTERRUPTED)
                self.assertIn(b"stopped", process.stderr.read())
                self.assert_old_one_is_there()

    def test_a_second_signal_stops_it_at_once(self):
        process = self.start_large()
        process.send_signal(signal.SIGSTOP)
        process.send_signal(signal.SIGINT)
        process.send_signal(signal.SIGTERM)
        process.send_signal(signal.SIGCONT)
        # Memory that was in use then is no leak, but valgrind cannot know, and ends with 99.
        codes = (ExitCode.INTERRUPTED, 99) if is_instrumented() else (ExitCode.INTERRUPTED,)
        self.assertIn(process.wait(seconds(20)), codes)

    def test_a_second_build_of_one_index_is_refused(self):
        process = self.start_large()
        process.send_signal(signal.SIGSTOP)
        try:
            result = indexer("build", f"--content={LIBRARY}", f"--index={self.index}")
            other = indexer("build", f"--content={LIBRARY}", f"--index={self.index}-other")
        finally:
            process.send_signal(signal.SIGCONT)
        self.assert_exit(result, ExitCode.BUSY)
        self.assertIn("another build", result.errors)
        self.assertIn(str(self.index), result.errors)
        self.assert_exit(other, ExitCode.OK)
        output, _ = process.communicate(timeout=seconds(60))
        self.assertEqual(process.returncode, ExitCode.OK)
        self.assertNotEqual(built_generation(output.decode()), self.generation)

    def test_a_terminal_gets_a_progress_bar(self):
        for no_colour in ("", "1"):
            shown = self.build_on_a_terminal(no_colour)
            self.assertRegex(shown, r"\rAdding records .*\d+ %")
            self.assertTrue(shown.endswith("\r\033[K") or "\r\033[K" in shown)
            self.assertEqual("\033[32m" in shown, no_colour == "")
            longest = max(len(re.sub(r"\033\[[0-9;]*[A-Za-z]", "", piece))
                          for piece in re.split(r"[\r\n]+", shown))
            self.assertLess(longest, 80)

    def build_on_a_terminal(self, no_colour):
        """Builds, slowly enough for a bar, and returns what the terminal was sent."""
        ours, theirs = pty.openpty()
        index = self.folder / f"terminal{no_colour}"
        process = start([*program("verder-indexer"), "build", f"--content={self.large}",
                         f"--index={index}"], stdout=subprocess.DEVNULL, stderr=theirs,
                        env={**os.environ, "TERM": "xterm", "LC_ALL": "C.UTF-8",
                             "NO_COLOR": no_colour})
        os.close(theirs)
        building = pathlib.Path(f"{index}.building")
        limit = time.monotonic() + seconds(20)
        while not building.exists() and time.monotonic() < limit and process.poll() is None:
            time.sleep(0.001)
        # A bar is shown to whoever has waited for a second.
        process.send_signal(signal.SIGSTOP)
        time.sleep(1.1)
        process.send_signal(signal.SIGCONT)
        shown = bytearray()
        try:
            while piece := os.read(ours, 4096):
                shown += piece
        except OSError:
            pass  # how Linux tells the end of a terminal
        os.close(ours)
        self.assertEqual(process.wait(seconds(60)), ExitCode.OK)
        return shown.decode()


if __name__ == "__main__":
    unittest.main()
