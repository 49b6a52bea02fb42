"""docs/api.md says what the server does: its commands are run, and what it shows is what they print.
GOLDEN_UPDATE=1 writes what they print into it."""

import os
import re
import subprocess
import unittest

from harness import DATA, SOURCE, ServedTestCase

DOCUMENT = SOURCE / "docs" / "api.md"
ADDRESS = "127.0.0.1:8080"

# Commands, and the block behind them that shows what they print.
EXAMPLE = re.compile(r"```sh\n(?P<commands>.*?)```\n\n```(?P<form>json|http)\n(?P<shown>.*?)```\n",
                     re.DOTALL)

# What differs from one index to the next.
MOMENTS = (
    (re.compile(r'"generation": "[0-9a-f]+"'), '"generation": "0b5ba1d4d8bb1a4cb1d6ea0e3ae4d7c5"'),
    (re.compile(r'"builtAt": "[^"]+"'), '"builtAt": "2026-01-31T12:00:00Z"'),
    (re.compile(r'(?i)(etag: W/)"[0-9a-f]+"'), r'\1"5f1d0c3a9be84c7d2f60b8e4a1c39d75"'),
)


class ApiDocumentation(ServedTestCase):
    content = DATA / "content"

    def run_commands(self, commands):
        script = commands.replace(ADDRESS, "%s:%d" % self.daemon.address)
        result = subprocess.run(["bash", "-euo", "pipefail", "-c", script], capture_output=True,
                                text=True, timeout=120, check=False)
        self.assertEqual((result.returncode, result.stderr), (0, ""), commands)
        text = result.stdout.replace("\r\n", "\n")
        for pattern, replacement in MOMENTS:
            text = pattern.sub(replacement, text)
        return text

    def test_its_examples_are_what_the_server_answers(self):
        source = DOCUMENT.read_text(encoding="utf-8")
        examples = list(EXAMPLE.finditer(source))
        self.assertEqual(len(examples), source.count("```sh\n"), "an example shows nothing")
        printed = [self.run_commands(example["commands"]) for example in examples]
        if os.environ.get("GOLDEN_UPDATE"):
            for example, text in reversed(list(zip(examples, printed))):
                start, end = example.span("shown")
                source = source[:start] + text + source[end:]
            DOCUMENT.write_text(source, encoding="utf-8")
        for example, text in zip(examples, printed):
            with self.subTest(commands=example["commands"]):
                self.assertEqual(example["shown"] if not os.environ.get("GOLDEN_UPDATE") else text,
                                 text, "GOLDEN_UPDATE=1 mends docs/api.md")


if __name__ == "__main__":
    unittest.main()
