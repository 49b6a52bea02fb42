"""What scripts of other sites may read: the CORS protocol of the Fetch standard."""

import unittest

from harness import Daemon, HttpTestCase, TestCase, ask, exchange, parse_answers

LISTED = "https://www.example.nl"
OTHER = "https://elders.example.nl"
SEARCH = "/v1/_search?q=taal"
WIDGET = "/widget/verder-search.js"
# Answers of every kind that a script may meet.
API = {SEARCH: 200, "/v1/_search": 400, "/v1/nothing": 404, "/v1/sessions/%00": 400,
       "/v1/sessions/taaldag-1": 200, "/v1/_search?q=" + "a" * 8192: 414}
PAGES = {"/zoeken?q=taal": 200, "/nothing": 404, "/health/live": 200, "/opensearch.xml": 200}


def preflight(origin, method="GET", headers=None):
    asked = {"Origin": origin, "Access-Control-Request-Method": method}
    return asked | ({"Access-Control-Request-Headers": headers} if headers else {})


class CorsTestCase(HttpTestCase):
    def assert_readable(self, answer, by):
        """By an origin, by "*" or by None."""
        self.assertEqual(answer.headers.get_all("Access-Control-Allow-Origin"), by and [by])
        self.assertNotIn("Access-Control-Allow-Credentials", answer.headers)
        exposed = answer.headers["Access-Control-Expose-Headers"]
        self.assertEqual(exposed, by and "API-Version, ETag, Retry-After, Server-Timing")

    def assert_vary(self, answer, contains):
        vary = {name.strip().lower() for name in (answer.headers["Vary"] or "").split(",")}
        self.assertEqual("origin" in vary, contains, vary)


class ListedOrigins(CorsTestCase):
    settings = {**HttpTestCase.settings, "cors_origins": [LISTED, "http://localhost:3000"]}

    def test_a_listed_origin_reads_every_answer_of_the_interface(self):
        for method in ("GET", "HEAD"):
            for path, status in API.items():
                with self.subTest(method=method, path=path[:40]):
                    answer = self.ask(path, method, headers={"Origin": LISTED})
                    self.assertEqual(answer.status, status)
                    self.assert_readable(answer, LISTED)
                    self.assert_vary(answer, True)
        answer = self.ask(SEARCH, "DELETE", headers={"Origin": LISTED})
        self.assertEqual(answer.status, 405)
        self.assert_readable(answer, LISTED)

    def test_it_reads_that_nothing_has_changed(self):
        etag = self.ask(SEARCH).headers["ETag"]
        answer = self.ask(SEARCH, headers={"Origin": LISTED, "If-None-Match": etag})
        self.assertEqual(answer.status, 304)
        self.assert_readable(answer, LISTED)
        self.assert_vary(answer, True)

    def test_an_answer_that_is_kept_is_kept_for_no_origin(self):
        for origin, by in ((LISTED, LISTED), (OTHER, None), ("http://localhost:3000",) * 2,
                           (LISTED, LISTED)):
            self.assert_readable(self.ask(SEARCH, headers={"Origin": origin}), by)

    def test_others_read_nothing(self):
        for origin in (OTHER, "null", LISTED + "/", LISTED.upper(), LISTED + ".evil", "*",
                       LISTED + ":8443", f"{LISTED}, {OTHER}"):
            for path, status in API.items():
                with self.subTest(origin=origin, path=path[:40]):
                    answer = self.ask(path, headers={"Origin": origin})
                    self.assertEqual(answer.status, status)
                    self.assert_readable(answer, None)
                    self.assert_vary(answer, True)

    def test_without_an_origin_a_cache_still_learns_that_it_matters(self):
        answer = self.ask(SEARCH)
        self.assert_readable(answer, None)
        self.assert_vary(answer, True)

    def test_pages_are_for_this_site_alone(self):
        for path, status in PAGES.items():
            with self.subTest(path=path):
                answer = self.ask(path, headers={"Origin": LISTED})
                self.assertEqual(answer.status, status)
                self.assert_readable(answer, None)

    def test_what_is_for_everyone_is(self):
        for origin in (LISTED, OTHER, "null"):
            answer = self.ask(WIDGET, headers={"Origin": origin})
            self.assertEqual(answer.status, 200)
            self.assert_readable(answer, "*")
            self.assert_vary(answer, False)

    def test_a_preflight_of_a_listed_origin(self):
        for path in (SEARCH, "/v1/sessions/taaldag-1", "/v1/sessions/nothing"):
            with self.subTest(path=path):
                answer = self.ask(path, "OPTIONS", headers=preflight(LISTED, "GET", "if-none-match"))
                self.assertEqual((answer.status, answer.body), (204, b""))
                self.assertEqual(answer.headers["Allow"], "GET, HEAD, OPTIONS")
                self.assertEqual(answer.headers["Access-Control-Allow-Origin"], LISTED)
                self.assertEqual(answer.headers["Access-Control-Allow-Methods"], "GET, HEAD")
                self.assertEqual(answer.headers["Access-Control-Allow-Headers"],
                                 "Accept, Accept-Language, If-None-Match")
                self.assertEqual(answer.headers["Access-Control-Max-Age"], "86400")
                self.assertRegex(answer.headers["API-Version"], r"^\d+\.\d+\.\d+$")
                self.assert_vary(answer, True)

    def test_a_preflight_of_another_gets_no_permission(self):
        answer = self.ask(SEARCH, "OPTIONS", headers=preflight(OTHER))
        self.assertEqual(answer.status, 204)
        self.assertEqual([name for name in answer.headers
                          if name.startswith("Access-Control")], [])
        self.assert_vary(answer, True)

    def test_options(self):
        for path in (SEARCH, "/", "/zoeken", WIDGET, "/health/live"):
            with self.subTest(path=path):
                answer = self.ask(path, "OPTIONS")
                self.assertEqual((answer.status, answer.body), (204, b""))
                self.assertEqual(answer.headers["Allow"], "GET, HEAD, OPTIONS")
                self.assertNotIn("Access-Control-Allow-Methods", answer.headers)
        for path in ("/v1/nothing", "/nothing"):
            self.assertEqual(self.ask(path, "OPTIONS", headers=preflight(LISTED)).status, 404)

    def test_a_connection_goes_on_after_options(self):
        asked = (b"OPTIONS /v1/_search HTTP/1.1\r\nHost: a\r\n\r\n"
                 b"GET /v1/sessions/taaldag-1 HTTP/1.1\r\nHost: a\r\n\r\n")
        options, get = parse_answers(exchange(self.daemon.address, asked), ("OPTIONS", "GET"))
        self.assertEqual(options.status, 204)
        self.assertNotIn("Content-Length", options.headers)  # RFC 9110 section 8.6
        self.assertEqual(get.json()["id"], "taaldag-1")


class AnyOrigin(CorsTestCase):
    settings = {**HttpTestCase.settings, "cors_origins": "*"}

    def test_all_read_the_same_answer(self):
        for origin in (LISTED, OTHER, "null", None):
            with self.subTest(origin=origin):
                answer = self.ask(SEARCH, headers={"Origin": origin} if origin else {})
                self.assert_readable(answer, "*")
                self.assert_vary(answer, False)

    def test_a_preflight(self):
        answer = self.ask(SEARCH, "OPTIONS", headers=preflight(OTHER))
        self.assertEqual(answer.headers["Access-Control-Allow-Origin"], "*")
        self.assertEqual(answer.headers["Access-Control-Allow-Methods"], "GET, HEAD")

    def test_pages_are_still_for_this_site_alone(self):
        for path in PAGES:
            self.assert_readable(self.ask(path, headers={"Origin": OTHER}), None)


class NoOrigins(CorsTestCase):
    def test_only_what_is_for_everyone_is_read(self):
        self.assert_readable(self.ask(SEARCH, headers={"Origin": LISTED}), None)
        self.assert_readable(self.ask(WIDGET, headers={"Origin": LISTED}), "*")


class WithoutIndex(TestCase):
    def test_that_it_is_unavailable_can_be_read(self):
        with Daemon(self.folder / "none", server={"cors_origins": LISTED}) as daemon:
            daemon.expects_errors = True
            answer = ask(daemon.address, SEARCH, headers={"Origin": LISTED})
            self.assert_problem(answer, 503)
            self.assertEqual(answer.headers["Access-Control-Allow-Origin"], LISTED)
            self.assertIn("Retry-After", answer.headers["Access-Control-Expose-Headers"])


if __name__ == "__main__":
    unittest.main()
