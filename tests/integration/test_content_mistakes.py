"""Content that is wrong, damaged or hostile: a message with its place, never a crash."""

import os
import re
import unittest

from harness import (DATA, FIXTURES, SOURCE, Daemon, ExitCode, TestCase, build, check,
                     file_state, indexer, times)
from harness.content import document, write_jsonl
from harness.nobody import as_nobody

MEMORY_MEGABYTES = 700  # for anything at all

# file:line:column: what is wrong; a file as a whole has no line.
MESSAGE = re.compile(r"^(?P<file>[^:]+)(?::(?P<line>\d+):(?P<column>\d+))?: (?P<what>\S.*)$")


class Mistakes(TestCase):
    """The thirty and more mistakes of tests/fixtures/mistakes."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.result = check("tests/fixtures/mistakes", cwd=SOURCE)
        cls.lines = cls.result.errors.splitlines()

    def test_each_is_told_with_its_place(self):
        expected = (FIXTURES / "mistakes.expected").read_text(encoding="utf-8").splitlines()
        self.assertEqual(self.lines[:-1], expected)
        self.assertGreaterEqual(len(expected), 30)

    def test_the_places_are_there(self):
        for line in self.lines[:-1]:
            message = MESSAGE.match(line)
            self.assertIsNotNone(message, line)
            if message["line"] is not None:
                text = (SOURCE / message["file"]).read_bytes().splitlines()
                self.assertLessEqual(1, int(message["line"]))
                self.assertLessEqual(int(message["line"]), len(text) + 1, line)

    def test_the_mistakes_are_of_many_kinds(self):
        kinds = {re.sub(r'"[^"]*"|\d+', "…", MESSAGE.match(line)["what"])
                 for line in self.lines[:-1]}
        self.assertGreaterEqual(len(kinds), 30)

    def test_they_are_counted_at_the_end(self):
        self.assertRegex(self.lines[-1],
                         rf"^{len(self.lines) - 1} mistakes in \d+ files; nothing was indexed$")

    def test_the_exit_code_is_that_of_content(self):
        self.assert_exit(self.result, ExitCode.CONTENT)
        self.assertEqual(self.result.output, "")

    def test_a_build_tells_the_same_and_indexes_nothing(self):
        index = self.folder / "index"
        generation = build(index, FIXTURES / "library")
        before = file_state(index)
        with Daemon(index) as daemon:
            result = indexer("build", "--content=tests/fixtures/mistakes", f"--index={index}",
                             cwd=SOURCE)
            self.assert_exit(result, ExitCode.CONTENT)
            self.assertEqual(result.errors.splitlines(), self.lines)
            self.assertEqual(file_state(index), before)
            self.assertEqual(self.search(daemon, "taalcafe")["index"]["generation"], generation)


class HostileContent(TestCase):
    """Files that want too much. Each is written piece by piece: this process stays small."""

    def file(self, name, *pieces):
        """Writes pieces: bytes, or (bytes, how many times)."""
        path = self.folder / name
        with open(path, "wb") as file:
            for piece in pieces:
                data, count = piece if isinstance(piece, tuple) else (piece, 1)
                while count > 0:
                    batch = min(count, max(1, (1 << 20) // len(data)))
                    file.write(data * batch)
                    count -= batch
        return path

    def check_file(self, path, code=ExitCode.CONTENT):
        result = check(path, timeout=240)
        self.assert_exit(result, code)
        self.assert_memory_below(result, MEMORY_MEGABYTES)
        return result

    def assert_told(self, path, *words, line=None):
        """Asserts that a message names the file, the line where one is given, and what is wrong."""
        result = self.check_file(path)
        place = f"{path}:" if line is None else f"{path}:{line}:"
        found = [text for text in result.errors.splitlines() if text.startswith(place)]
        self.assertTrue(found, str(result)[:4000])
        for word in words:
            self.assertTrue(any(word in text for text in found), "\n".join(found[:20]))

    def test_a_million_lines_of_yaml(self):
        count = times(500_000, 5_000)
        path = self.folder / "million.yaml"
        with open(path, "w", encoding="utf-8") as file:
            file.write("documents:\n")
            for number in range(count):
                file.write(f"  - id: document-{number}\n    title: Document {number}\n")
        result = self.check_file(path, ExitCode.OK)
        self.assertIn(f"{count:,} documents", result.output)

    def test_a_million_lines_of_json(self):
        count = times(1_000_000, 10_000)
        path = write_jsonl(self.folder / "million.jsonl",
                           (document(f"d{at}", f"Document {at}") for at in range(count)))
        result = self.check_file(path, ExitCode.OK)
        self.assertIn(f"{count:,} documents", result.output)

    def test_a_million_wrong_lines(self):
        count = times(1_000_000, 10_000)
        for name, start, line in (("wrong.yaml", [b"documents:\n"], b"- {id: A}\n"),
                                  ("wrong.jsonl", [], b'{"type":"document","id":"a"\n')):
            with self.subTest(name=name):
                result = self.check_file(self.file(name, *start, (line, count)))
                self.assertLessEqual(len(result.errors.splitlines()), 1001)
                self.assertRegex(result.errors.splitlines()[-1],
                                 r"^[\d,]+ mistakes in .*, of which the first 1,000 are shown; ")

    def test_an_alias_bomb(self):
        letters = "abcdefghijklmnopqrstuvwxyz"
        lines = ["a: &a [lol, lol, lol, lol]"]
        lines += [f"{letter}: &{letter} [{', '.join([f'*{before}'] * 9)}]"
                  for before, letter in zip(letters, letters[1:])]
        path = self.file("bomb.yaml", "\n".join(lines).encode() + b"\n")
        self.assert_told(path, "alias", "anchor", line=2)

    def test_a_nul(self):
        self.assert_told(self.file("nul.yaml", b"documents:\n  - id: a\n    title: a\0b\n"),
                         "NUL", line=3)
        self.assert_told(self.file("nul.jsonl", b'{"type":"document","id":"a",\0"title":"b"}\n'),
                         "NUL", line=1)
        self.assert_told(self.file("nothing-but.yaml", (b"\0", 20 << 20)), "NUL", line=1)
        self.assert_told(self.file("escaped.jsonl",
                                   b'{"type":"document","id":"a","title":"a\\u0000b"}\n'), line=1)

    def test_bytes_that_are_no_text(self):
        for data in (b"\xff\xfe", b"\xed\xa0\x80", b"\xc0\xaf", b"\xf5\x80\x80\x80", b"\x80"):
            with self.subTest(data=data):
                self.assert_told(self.file("bytes.yaml", b"documents:\n- id: a\n  title: " + data),
                                 "UTF-8", line=3)

    def test_a_truncated_file(self):
        whole = (DATA / "content" / "mast-dag.yaml").read_bytes()
        record = b'{"type":"document","id":"a","title":"b","url":"https://example.org/"}\n'
        step = len(whole) // times(250, 10)
        for name, data, every in (("cut.yaml", whole, step), ("cut.jsonl", record, 1)):
            path = self.folder / name
            for size in range(0, len(data), every):
                path.write_bytes(data[:size])
                result = check(path)
                self.assertIn(result.code, (ExitCode.OK, ExitCode.CONTENT), str(result))
                if result.code == ExitCode.CONTENT:
                    self.assertIn(f"{path}", result.errors)

    def test_damaged_bytes(self):
        whole = (DATA / "content" / "mast-dag.yaml").read_bytes()
        path = self.folder / "damaged.yaml"
        for at in range(11, len(whole), len(whole) // times(150, 10)):
            for byte in (b"\0", b"\xff", b'"', b"[", b"&", b":"):
                path.write_bytes(whole[:at] + byte + whole[at + 1:])
                result = check(path)
                self.assertIn(result.code, (ExitCode.OK, ExitCode.CONTENT), str(result))

    def test_deep_nesting(self):
        for name, data in (("list.yaml", b"["), ("block.yaml", b"- "), ("mapping.yaml", b"{a: "),
                           ("key.yaml", b"? ")):
            with self.subTest(name=name):
                self.assert_told(self.file(name, (data, times(5_000_000, 100_000)), b"\n"),
                                 "nested", line=1)
        for name, data in (("list.jsonl", b"["), ("object.jsonl", b'{"a":')):
            with self.subTest(name=name):
                self.assert_told(self.file(name, (data, 100_000), b"\n"), "nested", line=1)

    def test_a_line_of_300_megabytes(self):
        megabytes = times(300, 20)
        long = (b"a", megabytes << 20)
        self.assert_told(self.file("line.jsonl", b'{"type":"document","id":"', long, b'"}\n'),
                         "longer than", line=1)
        path = self.file("line.yaml", b"documents:\n- id: a\n  title: ", long, b"\n")
        self.assert_told(path, "larger than" if megabytes > 64 else "bytes long")

    def test_too_many_values(self):
        self.assert_told(self.file("values.yaml", b"documents: [", (b"a,", 20_000_000), b"a]\n"),
                         "more than", line=1)

    def test_a_long_text_that_is_within_the_size_of_a_file(self):
        path = self.file("text.yaml", b"documents:\n- id: a\n  title: ", (b"a", 30 << 20))
        self.assert_told(path, "bytes long", line=3)


class OddFiles(TestCase):
    """Things in the content's folder that are no plain files."""

    def write_good(self, folder=None):
        return write_jsonl((folder or self.folder) / "good.jsonl", [document("a", "Iets")])

    def assert_told(self, result, path):
        self.assert_exit(result, ExitCode.CONTENT)
        self.assertTrue(any(line.startswith(f"{path}: ") for line in result.errors.splitlines()),
                        str(result))

    def test_a_pipe_is_not_waited_for(self):
        self.write_good()
        for name in ("pipe.yaml", "pipe.jsonl"):
            path = self.folder / name
            os.mkfifo(path)
            self.assert_told(check(path, timeout=10), path)
            result = check(self.folder, timeout=10)
            self.assertIn(result.code, (ExitCode.OK, ExitCode.CONTENT))
            path.unlink()

    def test_a_link_to_nothing(self):
        self.write_good()
        path = self.folder / "link.yaml"
        path.symlink_to(self.folder / "nothing")
        self.assert_told(check(self.folder), path)
        self.assert_told(check(path), path)

    def test_links_in_a_circle(self):
        self.write_good()
        path = self.folder / "circle.yaml"
        path.symlink_to(path)
        self.assert_told(check(self.folder), path)
        path.unlink()
        (self.folder / "again").symlink_to(self.folder)
        self.assert_exit(check(self.folder), ExitCode.OK)

    def test_a_path_that_is_not_there(self):
        path = self.folder / "nothing"
        self.assert_told(check(path), path)

    def test_a_file_that_is_a_folder(self):
        self.write_good()
        (self.folder / "folder.yaml").mkdir()
        result = check(self.folder)
        self.assertIn(result.code, (ExitCode.OK, ExitCode.CONTENT))

    def test_an_empty_file_and_an_empty_folder(self):
        folder = self.folder / "nothing-in-it"
        folder.mkdir()
        for path in (self.folder / "empty.yaml", self.folder / "empty.jsonl", folder):
            if path != folder:
                path.touch()
            result = check(path)
            self.assert_exit(result, ExitCode.CONTENT)
            self.assertIn(f"no content found in {path}: put ", result.errors)

    def test_what_may_not_be_read(self):
        options = as_nobody(self)
        self.write_good()
        closed_folder = self.folder / "closed"
        closed_folder.mkdir(mode=0o000)
        closed_file = self.folder / "closed.yaml"
        closed_file.touch(mode=0o000)
        result = check(self.folder, **options)
        self.assert_told(result, closed_file)
        self.assert_told(result, closed_folder)
        closed_folder.chmod(0o700)


if __name__ == "__main__":
    unittest.main()
