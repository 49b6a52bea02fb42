"""What the programs say, whole: files of tests/golden/integration, so that a change of what others
rely on is seen in review. GOLDEN_UPDATE=1 writes them anew."""

import json
import os
import re
import unittest

from harness import FIXTURES, SOURCE, ServedTestCase, ask, indexer, program, run, target

GOLDEN = SOURCE / "tests" / "golden" / "integration"

# What differs from build to build and from answer to answer.
CHANGING = ((re.compile(r"[0-9a-f]{32}"), "GENERATION"),
            (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"), "TIME"))


class Golden(ServedTestCase):
    content = FIXTURES / "library"

    def assert_golden(self, name, text):
        path = GOLDEN / name
        if os.environ.get("GOLDEN_UPDATE"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        self.assertEqual(text, path.read_text(encoding="utf-8"), f"{name}; GOLDEN_UPDATE=1 mends")

    def assert_golden_answer(self, name, path, status=200):
        """Compares status, the headers a client acts on, and the JSON."""
        answer = ask(self.daemon.address, path)
        self.assertEqual(answer.status, status)
        heads = [f"{key}: {answer.headers[key]}" for key in
                 ("Content-Type", "Cache-Control", "API-Version") if key in answer.headers]
        text = json.dumps(answer.json(), indent=2, ensure_ascii=False)
        for pattern, replacement in CHANGING:
            text = pattern.sub(replacement, text)
        self.assert_golden(name, "\n".join([f"GET {path}", f"{status}", *heads, "", text, ""]))

    def test_help(self):
        for name, command in (("indexer-help.txt", ["verder-indexer", "--help"]),
                              ("indexer-build-help.txt", ["verder-indexer", "build", "--help"]),
                              ("searchd-help.txt", ["verder-searchd", "--help"])):
            with self.subTest(name=name):
                result = run([*program(command[0]), *command[1:]])
                self.assert_golden(name, result.output)

    def test_summary(self):
        result = indexer("build", f"--content={self.content}", "--index=index", cwd=self.folder)
        # Size and time are of the machine; the terms change with the analysis of words.
        text = re.sub(r"(?m)^( +(?:terms|size|time) +).*$", r"\1…", result.output)
        self.assert_golden("summary.txt", re.sub(r"[0-9a-f]{32}", "GENERATION", text))

    def test_answers(self):
        for name, path in (
            ("search.json", target("/v1/_search", q='"hoe doe je dat"', type="document")),
            ("search-none.json", target("/v1/_search", q="saxofoon", page=2, pageSize=5)),
            ("search-facets.json", target("/v1/_search", q="nepnieuws", type="document", sort="date",
                                          facets=["type", "kind", "event", "publisher", "year"])),
            ("suggest.json", target("/v1/_suggest", q="nep", limit=4)),
            ("related.json", "/v1/documents/privacy-aan-de-balie/related?limit=3"),
            ("events.json", "/v1/events"),
            ("event.json", "/v1/events/digidag-2025"),
            ("session.json", "/v1/sessions/taaldag-1"),
            ("session-postponed.json", "/v1/sessions/taaldag-4"),
            ("document.json", "/v1/documents/dyslexia-friendly-libraries"),
            ("health-live.json", "/health/live"),
            ("health-ready.json", "/health/ready"),
        ):
            with self.subTest(name=name):
                self.assert_golden_answer(name, path)

    def test_problems(self):
        for name, path, status in (
            ("problem-input.json", "/v1/_search?type=film&page=0&pagesize=3", 400),
            ("problem-not-found.json", "/v1/sessions/nothing", 404),
            ("problem-path.json", "/v1/nothing", 404),
        ):
            with self.subTest(name=name):
                self.assert_golden_answer(name, path, status)


if __name__ == "__main__":
    unittest.main()
