"""verder-indexer as a person or a script meets it."""

import os
import subprocess
import unittest

from harness import ExitCode, FIXTURES, TestCase, indexer, program
from harness.content import document, write_jsonl

LIBRARY = FIXTURES / "library"


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
        for line, number in zip(lines, (1, 3, 4, 5)):
            self.assertTrue(line.startswith(f"{config}:{number}:"), line)
        self.assertIn('"index"', lines[0])
        self.assertIn('"server.threads"', lines[1])

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
        self.assertEqual(set(os.listdir(self.folder)), {"index", "index.lock"})

    def test_mistakes_in_the_synonyms_are_told_by_check_and_build(self):
        config = self.config("synonyms: mine.yaml\n")
        (self.folder / "mine.yaml").write_text("synonyms:\n  - [een, huis]\n", encoding="utf-8")
        for command in ("check", "build"):
            result = indexer(command, f"--config={config}", f"--content={LIBRARY}",
                             f"--index={self.folder / 'index'}")
            self.assert_exit(result, ExitCode.CONTENT)
            self.assertIn("mine.yaml:2:6: ", result.errors)
            self.assertFalse((self.folder / "index").exists())

    def test_a_lexicon_that_is_not_there(self):
        result = indexer("build", f"--content={LIBRARY}", f"--index={self.folder / 'index'}",
                         f"--lexicon={self.folder / 'nothing'}")
        self.assert_exit(result, ExitCode.SYSTEM)
        self.assertIn(str(self.folder / "nothing"), result.errors)


if __name__ == "__main__":
    unittest.main()
