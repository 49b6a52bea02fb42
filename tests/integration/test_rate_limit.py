"""How often one client may ask, and who that is behind a proxy."""

import time
import unittest

from harness import FIXTURES, Client, ServedTestCase

SEARCH = "/v1/_search?q=taal"
BURST = 20
ORIGIN = "https://www.example.nl"


class RateLimitTestCase(ServedTestCase):
    content = FIXTURES / "library"

    def setUp(self):
        super().setUp()
        self.client = self.enterContext(Client(self.daemon.address))

    def ask(self, forwarded=None, path=SEARCH, **headers):
        """On one connection, which a refusal leaves open; `forwarded` as a proxy would say it."""
        if forwarded:
            headers["X-Forwarded-For"] = forwarded
        return self.client.request("GET", path, headers=headers)

    def exhaust(self, forwarded=None, path=SEARCH, **headers):
        """Asks until it is refused, and returns the refusal."""
        for served in range(10 * BURST):
            answer = self.ask(forwarded, path, **headers)
            if answer.status != 200:
                self.assertGreaterEqual(served, BURST)
                return answer
        self.fail(f"{forwarded} is never refused")

    def is_refused(self, forwarded=None):
        """Whether its burst is used up; a token may have come back meanwhile."""
        return any(self.ask(forwarded).status == 429 for _ in range(BURST // 2))


class BehindProxy(RateLimitTestCase):
    settings = {"requests_per_second": 1, "request_burst": BURST, "limit_loopback": True,
                "trusted_proxies": ["127.0.0.1", "10.0.0.0/8"], "cors_origins": ORIGIN}

    def test_a_program_is_told_when_to_come_back(self):
        answer = self.exhaust("192.0.2.1", Origin=ORIGIN)
        self.assert_problem(answer, 429)
        self.assertRegex(answer.headers["Retry-After"], r"^[1-9][0-9]*$")
        self.assertEqual(answer.headers["Cache-Control"], "no-store")
        self.assertEqual(answer.headers["Access-Control-Allow-Origin"], ORIGIN)
        self.assertIn("Retry-After", answer.headers["Access-Control-Expose-Headers"])
        self.assertIn("API-Version", answer.headers)
        time.sleep(int(answer.headers["Retry-After"]))
        self.assertEqual(self.ask("192.0.2.1").status, 200)

    def test_a_visitor_gets_a_page(self):
        answer = self.exhaust("192.0.2.2", "/zoeken?q=taal")
        self.assertEqual(answer.status, 429)
        self.assertEqual(answer.media_type, "text/html")
        self.assertIn("Even geduld", answer.text)
        self.assertIn("Retry-After", answer.headers)

    def test_clients_do_not_share(self):
        self.exhaust("192.0.2.3")
        self.assertFalse(self.is_refused("192.0.2.4"))

    def test_a_client_cannot_write_itself_another_address(self):
        self.exhaust("192.0.2.5")
        self.assertTrue(self.is_refused("198.51.100.1, 192.0.2.5"))
        self.assertTrue(self.is_refused("192.0.2.5, 10.1.2.3"))
        self.assertTrue(self.is_refused("::ffff:192.0.2.5"))

    def test_an_ipv6_client_is_its_network(self):
        self.exhaust("2001:db8:1:1::1")
        self.assertTrue(self.is_refused("2001:db8:1:1:ffff::2"))
        self.assertFalse(self.is_refused("2001:db8:1:2::1"))

    def test_what_is_no_address_counts_for_the_proxy(self):
        self.exhaust()
        self.assertTrue(self.is_refused("unknown"))
        self.assertTrue(self.is_refused("192.0.2.6, unknown"))
        self.assertFalse(self.is_refused("192.0.2.6"))

    def test_what_costs_nothing_is_not_limited(self):
        self.exhaust("192.0.2.7")
        for path in ("/health/live", "/health/ready", "/widget/verder-search.js"):
            for _ in range(2 * BURST):
                self.assertEqual(self.ask("192.0.2.7", path).status, 200)
        options = self.client.request("OPTIONS", SEARCH, headers={"X-Forwarded-For": "192.0.2.7"})
        self.assertEqual(options.status, 204)


class WithoutProxy(RateLimitTestCase):
    settings = {"requests_per_second": 1, "request_burst": BURST, "limit_loopback": True}

    def test_a_header_that_anybody_can_write_is_not_believed(self):
        self.exhaust("192.0.2.1")
        self.assertTrue(self.is_refused("192.0.2.2"))
        self.assertTrue(self.is_refused())


class OnThisMachine(RateLimitTestCase):
    settings = {"requests_per_second": 1, "request_burst": 1}

    def test_there_is_no_limit(self):
        for _ in range(BURST):
            self.assertEqual(self.ask().status, 200)


class NoLimit(RateLimitTestCase):
    settings = {"requests_per_second": 0, "request_burst": 1, "limit_loopback": True}

    def test_there_is_no_limit(self):
        for _ in range(BURST):
            self.assertEqual(self.ask().status, 200)


if __name__ == "__main__":
    unittest.main()
