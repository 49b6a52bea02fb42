"""The base of the test cases."""

import pathlib
import tempfile
import unittest

from harness import client, environment


class TestCase(unittest.TestCase):
    """With a folder for each test, and assertions on answers."""

    maxDiff = None

    def setUp(self):
        super().setUp()
        self.folder = self.new_folder()

    def new_folder(self):
        return pathlib.Path(self.enterContext(tempfile.TemporaryDirectory(prefix="verder-test-")))

    @classmethod
    def new_class_folder(cls):
        return pathlib.Path(
            cls.enterClassContext(tempfile.TemporaryDirectory(prefix="verder-test-")))

    def search(self, daemon, query, **parameters):
        """The JSON answer to a query that is in order."""
        answer = client.ask(daemon.address, client.target("/v1/_search", q=query, **parameters))
        self.assertEqual(answer.status, 200, f"{query!r}: {answer.text}")
        self.assertEqual(answer.media_type, "application/json")
        return answer.json()

    def assert_problem(self, answer, status):
        """Asserts that it is an RFC 9457 problem, and returns it."""
        self.assertEqual(answer.status, status, answer.body)
        self.assertEqual(answer.media_type, "application/problem+json")
        problem = answer.json()
        self.assertEqual(problem["status"], status)
        self.assertTrue(problem["title"])
        self.assertTrue(problem["detail"])
        return problem

    def assert_exit(self, result, code):
        self.assertEqual(result.code, code, str(result))

    def assert_memory_below(self, result, megabytes):
        """Under a sanitizer or a wrapper memory says nothing of the program."""
        if not environment.is_instrumented():
            self.assertLess(result.peak_bytes, megabytes << 20)
