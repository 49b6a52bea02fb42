"""A served library that must still answer after whatever a test did to it."""

from harness.client import ask, exchange, parse_answers
from harness.environment import FIXTURES
from harness.served_case import ServedTestCase

# One of each kind.
RESOURCES = ("/", "/zoeken?q=taal", "/sessies/taaldag-1", "/documenten/schrijfwijzer-b1",
             "/v1/_search?q=taal", "/v1/_suggest?q=ta", "/v1/events", "/v1/sessions",
             "/v1/documents", "/v1/events/taaldag-2024", "/v1/sessions/taaldag-1",
             "/v1/documents/schrijfwijzer-b1", "/v1/sessions/taaldag-1/related",
             "/v1/openapi.json",
             "/health/live", "/health/ready")


class HttpTestCase(ServedTestCase):
    content = FIXTURES / "library"
    settings = {"threads": 2, "request_seconds": 3}

    def tearDown(self):
        self.assertEqual(ask(self.daemon.address, "/health/live").status, 200)
        self.assertEqual(self.ids("eenzaamheid")[0], "digidag-5")
        super().tearDown()

    def ask(self, path, method="GET", **options):
        return ask(self.daemon.address, path, method, **options)

    def raw(self, data, methods=("GET",)):
        """All answers to bytes sent at once."""
        return parse_answers(exchange(self.daemon.address, data), methods)

    def raw_one(self, data):
        answers = self.raw(data)
        self.assertEqual(len(answers), 1, answers)
        return answers[0]
