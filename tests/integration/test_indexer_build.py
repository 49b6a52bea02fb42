"""What verder-indexer builds, and when it does not."""

import os
import unittest

from harness import (DATA, Daemon, ExitCode, FIXTURES, TestCase, build, built_generation, check,
                     file_state, indexer)
from harness.content import document, session, write_jsonl
from harness.nobody import as_nobody

LIBRARY = FIXTURES / "library"
FILES_BESIDE = {"index", "index.lock"}


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
        before = file_state(self.index)
        result = indexer("build", f"--content={LIBRARY}", f"--index={self.index}")
        self.assert_exit(result, ExitCode.OK)
        self.assertIn("Nothing changed", result.output)
        self.assertEqual(built_generation(result.output), generation)
        self.assertEqual(file_state(self.index), before)

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
        options = as_nobody(self)
        content = write_jsonl(self.folder / "content.jsonl", [document("a", "Iets")])
        content.chmod(0o644)
        closed = self.folder / "closed"
        closed.mkdir(mode=0o555)
        for index in (closed / "index", closed / "new" / "index"):
            result = indexer("build", f"--content={content}", f"--index={index}", **options)
            self.assert_exit(result, ExitCode.SYSTEM)
            self.assertIn(str(closed), result.errors)
            self.assertIn("Permission denied", result.errors)


if __name__ == "__main__":
    unittest.main()
