"""A served library that is asked as a program asks it."""

from harness.client import ask, target
from harness.environment import FIXTURES
from harness.served_case import ServedTestCase


class ApiTestCase(ServedTestCase):
    content = FIXTURES / "library"

    def get(self, path, **parameters):
        answer = ask(self.daemon.address, target(path, **parameters))
        self.assertEqual(answer.status, 200, answer.text)
        self.assertEqual(answer.media_type, "application/json")
        body = answer.json()
        self.assertEqual(body["index"]["generation"], self.generation)
        return body

    def follow(self, body, link="next"):
        """All answers from this one on, by their links."""
        while True:
            yield body
            if link not in body["_links"]:
                return
            body = self.get(body["_links"][link])

    def wrong(self, path, **parameters):
        problem = self.assert_problem(ask(self.daemon.address, target(path, **parameters)), 400)
        return [error["name"] for error in problem["errors"]]

    def missing(self, path):
        self.assert_problem(ask(self.daemon.address, path), 404)
