"""Pages of a served catalogue, as trees."""

import re

from harness.client import ask, target
from harness.page import parse_page
from harness.served_case import ServedTestCase


class PageTestCase(ServedTestCase):
    def get(self, path, status=200, **parameters):
        answer = ask(self.daemon.address, target(path, **parameters))
        self.assertEqual(answer.status, status)
        self.assertEqual(answer.headers["Content-Type"].lower(), "text/html; charset=utf-8")
        return parse_page(answer.text)

    def zoeken(self, query, **parameters):
        return self.get("/zoeken", q=query, **parameters)

    @staticmethod
    def hits(page):
        return page.all("li", "hit")

    @staticmethod
    def scripts(page):
        """The script elements that a browser would run but for the site's own; one of data is not."""
        return [script for script in page.all("script")
                if script.get("type") != "application/ld+json" and
                not re.fullmatch(r"/static/search\.[0-9a-f]{16}\.js", script.get("src", ""))]
