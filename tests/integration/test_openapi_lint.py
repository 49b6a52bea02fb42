"""The API's document by the rules for public interfaces in the Netherlands, as their linter has them."""

import json
import unittest

from harness import DATA, SOURCE, ServedTestCase, ask, run

RULES = SOURCE.parent / "shared" / "data" / "api-design-rules" / "linter.yaml"
LINTER = SOURCE / "tests" / "npm" / "node_modules" / ".bin" / "spectral"


@unittest.skipUnless(RULES.exists(), f"there are no rules: {RULES}")
@unittest.skipUnless(LINTER.exists(), "there is no linter: run scripts/install-dependencies --test")
class Lint(ServedTestCase):
    content = DATA / "content"

    def lint(self, document):
        """What the linter says of a document, hints included."""
        path = self.folder / "openapi.json"
        path.write_bytes(document)
        result = run([LINTER, "lint", f"--ruleset={RULES}", "--format=json",
                      "--fail-severity=hint", "--quiet", path])
        return json.loads(result.output or "[]")

    def test_the_served_document_has_no_errors_and_no_warnings(self):
        self.assertEqual(self.lint(ask(self.daemon.address, "/v1/openapi.json").body), [])

    def test_the_linter_would_say_so(self):
        document = ask(self.daemon.address, "/v1/openapi.json").json()
        del document["info"]["contact"]
        codes = {result["code"] for result in self.lint(json.dumps(document).encode())}
        self.assertIn("info-contact", codes)


if __name__ == "__main__":
    unittest.main()
