"""What verder-indexer says of words: analyse and suggest."""

import json
import unittest

from harness import ExitCode, TestCase, build, indexer
from harness.content import document, write_jsonl


class Words(TestCase):
    def lines(self, *arguments, text=None):
        result = indexer(*arguments, stdin=self.standard_input(text))
        self.assert_exit(result, ExitCode.OK)
        self.assertEqual(result.errors, "")
        return [json.loads(line) for line in result.output.splitlines()]

    def standard_input(self, text):
        path = self.folder / "input"
        path.write_bytes((text or "").encode())
        file = path.open("rb")
        self.addCleanup(file.close)
        return file


class Analyse(Words):
    def test_each_token_is_a_line(self):
        self.assertEqual(self.lines("analyse", "Coördinatie: verkeersveiligheid"), [
            {"token": "Coördinatie", "exact": "coordinatie", "stem": "coordineer", "parts": []},
            {"token": "verkeersveiligheid", "exact": "verkeersveiligheid",
             "stem": "verkeersveiligheid", "parts": ["verkeers", "veiligheid"]},
        ])

    def test_standard_input_is_read_where_no_text_is_given(self):
        lines = self.lines("analyse", text="jeugdzorg\n\n  de wijk  \nlaatste")
        self.assertEqual([line["exact"] for line in lines], ["jeugdzorg", "de", "wijk", "laatste"])

    def test_what_is_no_utf8_is_told_with_its_line(self):
        path = self.folder / "latin1"
        path.write_bytes("goed\nco\u00f6rdinatie\n".encode("latin-1"))
        with path.open("rb") as file:
            result = indexer("analyse", stdin=file)
        self.assert_exit(result, ExitCode.CONTENT)
        self.assertIn("line 2", result.errors)

    def test_an_index_that_is_not_there_is_told(self):
        result = indexer("analyse", f"--index={self.folder / 'none'}", "woord")
        self.assert_exit(result, ExitCode.SYSTEM)
        self.assertIn("none", result.errors)


class Suggest(Words):
    def setUp(self):
        super().setUp()
        self.index = self.folder / "index"
        content = self.folder / "content.jsonl"
        write_jsonl(content, [document("a", title="Gemeente en participatie"),
                              document("b", title="Online jongerenwerk in de gemeente")])
        build(self.index, content)

    def suggest(self, *words, text=None):
        return self.lines("suggest", f"--index={self.index}", *words, text=text)

    def test_corrections_are_words_of_the_index(self):
        self.assertEqual(self.suggest("gemeetne", "Participasie"), [
            {"word": "gemeetne", "corrections": ["gemeente"], "confident": True},
            {"word": "Participasie", "corrections": ["participatie"], "confident": True},
        ])

    def test_words_run_together_are_taken_apart(self):
        line, = self.suggest("onlinejongerenwerk")
        self.assertEqual(line["corrections"], ["online jongerenwerk"])

    def test_what_is_right_or_has_digits_is_left_alone(self):
        for line in self.suggest(text="gemeente\nhuizen\ncovid19\n2024\ntwee woorden\n"):
            self.assertEqual((line["corrections"], line["confident"]), ([], False), line)

    def test_an_index_that_is_not_there_is_told(self):
        result = indexer("suggest", f"--index={self.folder / 'none'}", "woord")
        self.assert_exit(result, ExitCode.SYSTEM)
        self.assertIn("none", result.errors)


if __name__ == "__main__":
    unittest.main()
