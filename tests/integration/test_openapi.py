"""The API's document says what the server does; its examples are the server's answers.

GOLDEN_UPDATE=1 writes the examples anew."""

import json
import os
import re
import unittest

from harness import DATA, Daemon, ServedTestCase, ask, contract, exchange, parse_answers
from harness.json_text import format_json
from harness.page import parse_page

# What an example has instead of what differs from build to build.
CHANGING = ((re.compile(r'("generation": ")[0-9a-f]{32}'), r"\g<1>0f8a4c1be97d35260f8a4c1be97d3526"),
            (re.compile(r'("builtAt": ")[^"]+'), r"\g<1>2026-01-15T09:30:00Z"))


def steady(answer):
    """An answer without what changes."""
    text = json.dumps(answer)
    for pattern, replacement in CHANGING:
        text = pattern.sub(replacement, text)
    return json.loads(text)


def examples(document):
    """(where, media type's object, example) of all that answers have."""
    answers = [(path, answer) for path, item in document["paths"].items()
               for answer in item["get"]["responses"].values()]
    answers += document["components"]["responses"].items()
    for where, answer in answers:
        for media in answer.get("content", {}).values():
            for example in media["examples"].values():
                yield where, media, example


class OpenApiTestCase(ServedTestCase):
    content = DATA / "content"

    def ask(self, path, method="GET", **options):
        return ask(self.daemon.address, contract.PREFIX + path, method, **options)

    def raw(self, data):
        return parse_answers(exchange(self.daemon.address, data))


class Document(OpenApiTestCase):
    def test_it_is_served_to_everyone(self):
        answer = self.ask("/openapi.json", headers={"Origin": "https://elders.example"})
        self.assertEqual(answer.status, 200)
        self.assertEqual(answer.json(), contract.DOCUMENT)

    def test_it_names_the_site(self):
        contact = {"name": "Redactie", "url": "https://voorbeeld.nl/over", "email": "r@voorbeeld.nl"}
        site = {"url": "https://zoeken.voorbeeld.nl",
                **{f"contact_{key}": value for key, value in contact.items()}}
        with Daemon(self.index, site=site) as daemon:
            document = ask(daemon.address, "/v1/openapi.json").json()
        self.assertEqual(document["servers"][0]["url"], "https://zoeken.voorbeeld.nl/v1")
        self.assertEqual(document["info"]["contact"], contact)

    def test_its_version_is_that_of_the_answers(self):
        self.assertEqual(self.ask("/openapi.json").headers["API-Version"],
                         contract.DOCUMENT["info"]["version"])

    def test_names_are_used_once(self):
        names = [operation["operationId"] for operation in contract.OPERATIONS.values()]
        self.assertEqual(len(names), len(set(names)))

    def test_every_component_is_used(self):
        text = json.dumps(contract.DOCUMENT)
        for kind, components in contract.DOCUMENT["components"].items():
            for name in components:
                if name not in ("MethodNotAllowed", "Options"):  # of methods that are not listed
                    self.assertIn(f'"#/components/{kind}/{name}"', text)


class Examples(OpenApiTestCase):
    @classmethod
    def tearDownClass(cls):
        if os.environ.get("GOLDEN_UPDATE"):
            contract.PATH.write_text(format_json(contract.DOCUMENT) + "\n", encoding="utf-8")
        super().tearDownClass()

    def test_they_are_what_the_server_answers(self):
        for where, _, example in examples(contract.DOCUMENT):
            method, _, rest = example["summary"].partition(" ")
            if method not in ("GET", "POST") or " " in rest:
                continue
            with self.subTest(where=where, request=example["summary"]):
                answer = steady(self.ask(rest, method).json())
                if os.environ.get("GOLDEN_UPDATE"):
                    example["value"] = answer
                self.assertEqual(example["value"], answer, "GOLDEN_UPDATE=1 mends")

    def test_refusals_are_what_the_server_says(self):
        head = b"GET /v1/_search?q=a%s HTTP/1.1\r\nHost: a\r\n%s\r\n"
        with Daemon(self.folder / "none") as empty, \
                Daemon(self.index, server={"limit_loopback": True, "requests_per_second": 1,
                                           "request_burst": 1}) as limited:
            refused = [
                *self.raw(head % (b"", b"Transfer-Encoding: chunked\r\n")),
                *self.raw(head % (b"", b"Content-Length: 9000\r\n") + b"x" * 9000),
                *self.raw(head % (b"a" * 9000, b"")),
                *self.raw(head % (b"", b"X: a\r\n" * 101)),
                ask(empty.address, "/v1/events"),
                *parse_answers(exchange(limited.address, head % (b"", b"") * 10)),
            ]
        answers = {answer.status: answer.json() for answer in refused}
        self.assertEqual(sorted(answers), [200, 411, 413, 414, 429, 431, 503])
        for component in contract.DOCUMENT["components"]["responses"].values():
            status = int(component["x-status"])
            if status in answers:
                examples, = (media["examples"] for media in component["content"].values())
                example, = examples.values()
                with self.subTest(status=status):
                    if os.environ.get("GOLDEN_UPDATE"):
                        example["value"] = answers[status]
                    self.assertEqual(example["value"], answers[status], "GOLDEN_UPDATE=1 mends")

    def test_they_are_as_their_schemas_say(self):
        for where, media, example in examples(contract.DOCUMENT):
            with self.subTest(where=where, request=example["summary"]):
                schema = contract.resolve(media["schema"])
                self.assertIsNone(contract.problem_of(schema, example["value"]))

    def test_those_of_headers_are_as_their_schemas_say(self):
        for name, header in contract.DOCUMENT["components"]["headers"].items():
            with self.subTest(name=name):
                self.assertIsNone(contract.problem_of(header["schema"], header["example"]))


class Page(OpenApiTestCase):
    def setUp(self):
        super().setUp()
        answer = self.ask("/docs")
        self.assertEqual(answer.status, 200)
        self.page = parse_page(answer.text)
        self.ids = [element["id"] for element in self.page.elements if element.get("id")]

    def test_it_has_all_of_the_document(self):
        components = contract.DOCUMENT["components"]
        for wanted in ([operation["operationId"] for operation in contract.OPERATIONS.values()] +
                       [f"schema-{name}" for name in components["schemas"]] +
                       [f"header-{name}" for name in components["headers"]] +
                       [f"answer-{name}" for name in components["responses"]]):
            self.assertIn(wanted, self.ids)
        for operation in contract.OPERATIONS.values():
            section = self.page.one("section", id=operation["operationId"])
            terms = [term.one("code").text for term in section.all("dt")]
            self.assertEqual(terms, [parameter["name"] for parameter
                                     in operation.get("parameters", [])])

    def test_its_links_lead_somewhere(self):
        self.assertEqual(len(self.ids), len(set(self.ids)))
        for link in self.page.all("a"):
            if link["href"].startswith("#"):
                self.assertIn(link["href"][1:], self.ids)

    def test_it_needs_nothing_else(self):
        self.assertEqual(self.page.all("script"), [])
        for link in self.page.all("link"):
            self.assertRegex(link["href"], r"^(/static/[^/]+|openapi\.json)$")

    def test_it_can_be_read_by_everyone(self):
        self.assertEqual(self.page.one("html")["lang"], "en")
        self.page.one("main", id="main")
        levels = [int(element.name[1]) for element in self.page.elements
                  if re.fullmatch("h[1-6]", element.name)]
        self.assertEqual(levels.count(1), 1)
        for before, after in zip(levels, levels[1:]):
            self.assertLessEqual(after, before + 1)
        for region in self.page.all("pre"):  # that scrolls: by the keyboard too
            self.assertEqual(region["tabindex"], "0")
            self.assertTrue(region["aria-label"])


if __name__ == "__main__":
    unittest.main()
