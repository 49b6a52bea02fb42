"""verder-indexer as a person or a script meets it."""

import os
import pathlib
import pty
import re
import signal
import subprocess
import time
import unittest

from harness import (DATA, Daemon, ExitCode, FIXTURES, TestCase, build, built_generation, check,
                     indexer, program, run, seconds, start, times)
from harness.content import document, records, session, write_jsonl

LIBRARY = FIXTURES / "library"
FILES_BESIDE = {"index", "index.lock"}


class CommandLine(TestCase):
    def assert_usage(self, *arguments, says):
        result = indexer(*arguments)
        self.assert_exit(result, ExitCode.USAGE)
        self.assertEqual(result.output, "")
        self.assertIn(says, result.errors)

    def test_help_goes_to_standard_output(self):
        for arguments, words in ((["--help"], ["build", "check", "--version", "Exit codes"]),
                                 (["-h"], ["Usage"]),
                                 (["build", "--help"], ["--config FILE", "--content PATH",
                                                        "--index FILE", "--quiet", "Exit codes"]),
                                 (["check", "--help"], ["--content PATH"])):
            result = indexer(*arguments)
            self.assert_exit(result, ExitCode.OK)
            self.assertEqual(result.errors, "")
            for word in words:
                self.assertIn(word, result.output)

    def test_every_exit_code_is_in_the_help(self):
        output = indexer("--help").output
        for code in ExitCode:
            self.assertRegex(output, rf"(?m)^ +{int(code)}  \S")

    def test_version(self):
        result = indexer("--version")
        self.assert_exit(result, ExitCode.OK)
        self.assertRegex(result.output, r"^verder-indexer \d+\.\d+\.\d+\n$")

    def test_mistakes_name_what_is_nearest(self):
        self.assert_usage("biuld", says="did you mean build?")
        self.assert_usage("build", "--contnet=x", says="did you mean --content?")
        self.assert_usage("check", "--quite", says="did you mean --quiet?")
        self.assert_usage("xyzzy", says="--help")
        self.assert_usage("build", "--xyzzy", says="--help")

    def test_other_mistakes_say_what_to_do(self):
        self.assert_usage(says="--help")
        self.assert_usage("build", "content", says="--content")
        self.assert_usage("build", "--index", says="--index needs a FILE")
        self.assert_usage("build", "--index=", says="--index needs a FILE")
        self.assert_usage("build", "--quiet=yes", says="takes no value")
        self.assert_usage("--quiet", "build", says="options come behind")

    def test_a_full_standard_output_is_told(self):
        with open("/dev/full", "wb") as full:
            process = subprocess.run([*program("verder-indexer"), "--help"], stdout=full,
                                     stderr=subprocess.PIPE, text=True, check=False)
        self.assertEqual(process.returncode, ExitCode.SYSTEM)
        self.assertIn("standard output", process.stderr)


class Settings(TestCase):
    def config(self, text):
        path = self.folder / "verder.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    def test_a_file_that_is_not_there(self):
        result = indexer("check", f"--config={self.folder / 'nothing.yaml'}")
        self.assertIn(result.code, (ExitCode.USAGE, ExitCode.SYSTEM))
        self.assertIn("nothing.yaml", result.errors)

    def test_unknown_and_wrong_settings_are_told_together(self):
        config = self.config("indx: a\nserver:\n  treads: 1\n  threads: many\nsite: []\n")
        result = indexer("check", f"--config={config}")
        self.assert_exit(result, ExitCode.USAGE)
        lines = result.errors.splitlines()
        self.assertEqual(len(lines), 5, result.errors)
        for line, number, words in zip(lines, (1, 3, 4, 5), ('"index"', '"server.threads"', "", "")):
            self.assertTrue(line.startswith(f"{config}:{number}:"), line)
            self.assertIn(words, line)

    def test_paths_are_relative_to_the_settings(self):
        self.config("content: [catalogue]\nindex: made/here.index\n")
        (self.folder / "catalogue").mkdir()
        write_jsonl(self.folder / "catalogue" / "a.jsonl", [document("a", "Iets")])
        self.assert_exit(indexer("build", f"--config={self.folder / 'verder.yaml'}", cwd="/"),
                         ExitCode.OK)
        self.assertTrue((self.folder / "made" / "here.index").is_file())

    def test_options_override_the_settings(self):
        config = self.config("content: [nothing-here]\nindex: nor-here\n")
        index = self.folder / "elsewhere" / "index"
        self.assert_exit(indexer("build", f"--config={config}", f"--content={LIBRARY}",
                                 f"--index={index}"), ExitCode.OK)
        self.assertTrue(index.is_file())
        self.assertFalse((self.folder / "nor-here").exists())

    def test_an_index_in_this_folder(self):
        self.assert_exit(indexer("build", f"--content={LIBRARY}", "--index=index",
                                 cwd=self.folder), ExitCode.OK)
        self.assertEqual(set(os.listdir(self.folder)), FILES_BESIDE)

    def test_a_lexicon_that_is_not_there(self):
        result = indexer("build", f"--content={LIBRARY}", f"--index={self.folder / 'index'}",
                         f"--lexicon={self.folder / 'nothing'}")
        self.assert_exit(result, ExitCode.SYSTEM)
        self.assertIn(str(self.folder / "nothing"), result.errors)


class Building(TestCase):
    def setUp(self):
        super().setUp()
        self.index = self.folder / "index"

    def test_the_summary_says_it_all(self):
        result = indexer("build", f"--content={LIBRARY}", f"--index={self.index}")
        self.assert_exit(result, ExitCode.OK)
        self.assertIn(f"Published {self.index}", result.output)
        self.assertIn("2 events, 14 sessions, 26 documents", result.output)
        for word in ("terms", "size", "time", "generation"):
            self.assertRegex(result.output, rf"(?m)^ +{word} +\S")

    def test_without_a_terminal_the_stages_are_plain_lines(self):
        result = indexer("build", f"--content={LIBRARY}", f"--index={self.index}")
        self.assertNotIn("\033", result.errors)
        self.assertNotIn("\r", result.errors)
        self.assertGreaterEqual(len(result.errors.splitlines()), 3)

    def test_quiet_says_nothing_but_mistakes(self):
        result = indexer("build", "--quiet", f"--content={LIBRARY}", f"--index={self.index}")
        self.assert_exit(result, ExitCode.OK)
        self.assertEqual((result.output, result.errors), ("", ""))
        result = indexer("check", "--quiet", f"--content={FIXTURES / 'mistakes'}")
        self.assert_exit(result, ExitCode.CONTENT)
        self.assertIn("mistakes", result.errors)

    def test_a_build_that_changes_nothing_publishes_nothing(self):
        generation = build(self.index, LIBRARY)
        before = self.index.stat()
        result = indexer("build", f"--content={LIBRARY}", f"--index={self.index}")
        self.assert_exit(result, ExitCode.OK)
        self.assertIn("Nothing changed", result.output)
        self.assertEqual(built_generation(result.output), generation)
        self.assertEqual(self.index.stat(), before)

    def test_a_change_is_published_beside_nothing_left(self):
        content = self.folder / "content.jsonl"
        one = build(self.index, write_jsonl(content, [document("a", "Iets")]))
        inode = self.index.stat().st_ino
        other = build(self.index, write_jsonl(content, [document("a", "Iets anders")]))
        self.assertNotEqual(one, other)
        self.assertNotEqual(self.index.stat().st_ino, inode)
        self.assertEqual(set(os.listdir(self.folder)) - {"content.jsonl"}, FILES_BESIDE)

    def test_the_generation_is_that_of_the_records_alone(self):
        items = [session("s1", "Een sessie", documents=["d2", "d1"]), document("d1", "Eén"),
                 document("d2", "Twee", kind="tool", year=2020), session("s2", "Nog een sessie")]
        one = self.new_folder()
        write_jsonl(one / "all.jsonl", items)
        other = self.new_folder()
        (other / "below").mkdir()
        write_jsonl(other / "below" / "z.jsonl", reversed(items[2:]))
        (other / "a.yaml").write_text(
            "documents:\n- {title: Eén, id: d1}\n"
            "sessions:\n- title: Een sessie\n  documents: [d2, d1]\n  id: s1\n", encoding="utf-8")
        generation = build(self.index, one)
        self.assertEqual(build(self.folder / "other", other), generation)
        self.assertEqual(build(self.folder / "third", other / "below", other / "a.yaml"),
                         generation)
        write_jsonl(one / "all.jsonl", [dict(items[0], documents=["d1", "d2"]), *items[1:]])
        self.assertNotEqual(build(self.index, one), generation)

    def test_no_content_is_a_mistake(self):
        for content in (self.folder, self.folder / "nothing"):
            result = indexer("build", f"--content={content}", f"--index={self.index}")
            self.assert_exit(result, ExitCode.CONTENT)
            self.assertIn(str(content), result.errors)
        self.assertEqual(os.listdir(self.folder), [])

    def test_check_changes_nothing(self):
        result = indexer("check", f"--content={LIBRARY}", f"--index={self.index}")
        self.assert_exit(result, ExitCode.OK)
        self.assertIn("No mistakes in 2 events, 14 sessions, 26 documents", result.output)
        self.assertEqual(os.listdir(self.folder), [])

    def test_the_data_of_the_project_is_in_order(self):
        self.assert_exit(check(DATA / "content"), ExitCode.OK)

    def test_a_damaged_index_is_built_anew(self):
        generation = build(self.index, LIBRARY)
        whole = self.index.read_bytes()
        for damaged in (b"", whole[:len(whole) // 2], b"x" * len(whole), whole[8192:],
                        whole[:20000] + bytes(64) + whole[20064:]):
            self.index.write_bytes(damaged)
            result = indexer("build", f"--content={LIBRARY}", f"--index={self.index}")
            self.assert_exit(result, ExitCode.OK)
            self.assertIn("Published", result.output)
            with Daemon(self.index) as daemon:
                self.assertEqual(self.search(daemon, "taalcafe")["index"]["generation"], generation)

    def test_an_index_that_is_a_folder(self):
        self.index.mkdir()
        (self.index / "keep").touch()
        result = indexer("build", f"--content={LIBRARY}", f"--index={self.index}")
        self.assert_exit(result, ExitCode.SYSTEM)
        self.assertIn(str(self.index), result.errors)
        self.assertEqual(os.listdir(self.index), ["keep"])

    def test_a_folder_that_may_not_be_written(self):
        options = {}
        if os.getuid() == 0:
            self.folder.chmod(0o755)
            options = {"user": 65534, "group": 65534, "extra_groups": []}
            try:
                self.assert_exit(run([*program("verder-indexer"), "--version"], cwd="/", **options),
                                 0)
            except (AssertionError, OSError, subprocess.SubprocessError):
                self.skipTest("nobody but root can run the programs here")
        content = write_jsonl(self.folder / "content.jsonl", [document("a", "Iets")])
        content.chmod(0o644)
        closed = self.folder / "closed"
        closed.mkdir(mode=0o555)
        for index in (closed / "index", closed / "new" / "index"):
            result = indexer("build", f"--content={content}", f"--index={index}", **options)
            self.assert_exit(result, ExitCode.SYSTEM)
            self.assertIn(str(closed), result.errors)
            self.assertIn("Permission denied", result.errors)


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
        self.assertEqual(process.wait(seconds(20)), ExitCode.INTERRUPTED)

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
