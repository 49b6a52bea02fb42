"""A catalogue that is built and served once for all tests of a class."""

import re

from harness.case import TestCase
from harness.daemon import Daemon
from harness.program import build

MARKUP = re.compile(r"</?[A-Za-z!]|&#?\w+;")


class ServedTestCase(TestCase):
    """`content` is what to build; `settings` are those of the server."""

    content = None
    settings = {}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        folder = cls.new_class_folder()
        cls.index = folder / "index"
        cls.generation = build(cls.index, cls.content)
        cls.daemon = cls.enterClassContext(Daemon(cls.index, server=cls.settings))

    def find(self, query, **parameters):
        answer = self.search(self.daemon, query, **parameters)
        self.assert_sound(answer)
        return answer

    def ids(self, query, **parameters):
        """The ids of the hits, in their order."""
        return [hit["id"] for hit in self.find(query, **parameters)["hits"]]

    def assert_first(self, query, *expected):
        """Asserts that one of the expected records comes first."""
        ids = self.ids(query)
        self.assertTrue(ids, f"{query!r} finds nothing")
        self.assertIn(ids[0], expected, f"{query!r} finds {ids}")

    def assert_before(self, query, first, second):
        """Asserts that both are found, in that order."""
        ids = self.ids(query, pageSize=100)
        self.assertIn(first, ids, query)
        self.assertIn(second, ids, query)
        self.assertLess(ids.index(first), ids.index(second), f"{query!r} finds {ids}")

    def assert_sound(self, answer):
        """Asserts what holds for every answer: ranks that run on, no id twice, no markup, matches
        that point at words."""
        hits = answer["hits"]
        first = (answer["page"] - 1) * answer["pageSize"] + 1
        self.assertEqual([hit["rank"] for hit in hits], list(range(first, first + len(hits))))
        self.assertEqual(len({(hit["type"], hit["id"]) for hit in hits}), len(hits))
        self.assertLessEqual(len(hits), answer["pageSize"])
        self.assertGreaterEqual(answer["total"], len(hits))
        self.assertEqual(answer["index"]["generation"], self.generation)
        self.assert_without_markup([*hits, answer["_links"]])
        for hit in hits:
            self.assertIn(hit["type"], ("session", "document"))
            self.assert_matches(hit["title"], hit["titleMatches"])
            self.assert_matches(hit["snippet"]["text"], hit["snippet"]["matches"])

    def assert_without_markup(self, value):
        if isinstance(value, str):
            self.assertNotRegex(value, MARKUP)
        elif isinstance(value, (dict, list)):
            for item in value.values() if isinstance(value, dict) else value:
                self.assert_without_markup(item)

    def assert_matches(self, text, matches):
        """Asserts that matches rise, do not overlap, and begin and end with a letter or digit."""
        end = 0
        for match in matches:
            self.assertGreaterEqual(match["start"], end)
            end = match["start"] + match["length"]
            self.assertLessEqual(end, len(text))
            self.assertIn(match["kind"], ("word", "stem", "prefix", "synonym", "compound"))
            marked = marked_text(text, match)
            self.assertTrue(marked[0].isalnum() and marked[-1].isalnum(),
                            f"{marked!r} is marked in {text!r}")


def marked_text(text, match):
    """What a match marks; offsets are in code points, as Python's are."""
    return text[match["start"]:match["start"] + match["length"]]
