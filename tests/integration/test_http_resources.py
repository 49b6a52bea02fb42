"""Methods, paths and parameters: RFC 9110, and the conventions of the interface."""

import unittest

from harness import HttpTestCase, RESOURCES


class Methods(HttpTestCase):
    def test_get_answers(self):
        for path in RESOURCES:
            with self.subTest(path=path):
                answer = self.ask(path)
                self.assertEqual(answer.status, 200)
                self.assertEqual(answer.headers["X-Content-Type-Options"], "nosniff")
                self.assertEqual(answer.media_type, "application/json"
                                 if path.startswith(("/v1/", "/health/")) else "text/html")

    def test_versions(self):
        for path in ("/v1/_search?q=taal", "/v1/nothing", "/v1/_search"):
            self.assertRegex(self.ask(path).headers["API-Version"], r"^\d+\.\d+\.\d+$")


class Paths(HttpTestCase):
    def test_what_is_not_there(self):
        for path in ("/nothing", "/v1", "/v1/", "/v1/nothing", "/v1/sessions/",
                     "/v1/events/", "/v1/events/taaldag-1",
                     "/v1/sessions/nothing", "/v1/sessions/schrijfwijzer-b1", "/v1/documents/%20",
                     "/sessies/", "/sessies/nothing", "/documenten/taaldag-1", "/V1/_search?q=a",
                     "/zoeken/?q=taal", "/v1/_search/?q=taal", "/v1/sessions/taaldag-1/",
                     "/sessies/taaldag-1/", "//", "//v1/_search", "/v1//_search?q=a",
                     "/static/", "/static/nothing", "/static/../page", "/../etc/passwd",
                     "/static/%2e%2e%2f%2e%2e", "/a/b/c/d/e/f/g/h/i/j/k", "/%2fzoeken"):
            with self.subTest(path=path):
                answer = self.ask(path)
                self.assertEqual(answer.status, 404)
                if path.startswith("/v1"):
                    self.assert_problem(answer, 404)
                else:
                    self.assertEqual(answer.media_type, "text/html")
                    self.assertIn('lang="nl"', answer.text)

    def test_encoding_makes_no_difference(self):
        self.assertEqual(self.ask("/v1/sessions/%74aaldag-1").json()["id"], "taaldag-1")
        self.assertEqual(self.ask("/z%6Feken?q=taal").status, 200)


class Parameters(HttpTestCase):
    def problem(self, query):
        return self.assert_problem(self.ask(f"/v1/_search?{query}"), 400)

    def names(self, query):
        return sorted(error["name"] for error in self.problem(query)["errors"])

    def test_all_errors_are_told_at_once(self):
        problem = self.problem("type=film&page=0&pageSize=1000&pagesize=3&foo=1")
        self.assertEqual(sorted(error["name"] for error in problem["errors"]),
                         ["foo", "page", "pageSize", "pagesize", "q", "type"])
        for error in problem["errors"]:
            self.assertEqual(error["in"], "query")
            self.assertTrue(error["detail"])

    def test_each_is_checked(self):
        for name, values in {
            "page": ("0", "-1", "1.5", "x", "", "1e3", "99999999999999999999", "%201", "+1", "0x1"),
            "pageSize": ("0", "-1", "101", "x", "", "99999999999999999999"),
            "type": ("film", "", "Session", "session,document", "sessions"),
        }.items():
            for value in values:
                with self.subTest(name=name, value=value):
                    self.assertEqual(self.names(f"q=taal&{name}={value}"), [name])

    def test_a_query_is_needed(self):
        for query in ("", "q=", "q", "q=%20%20", "q=+"):
            with self.subTest(query=query):
                self.assertEqual(self.names(query), ["q"])

    def test_one_that_is_not_known_names_the_nearest(self):
        for query, nearest in (("q=a&pagesize=3", "pageSize"), ("q=a&typ=session", "type")):
            self.assertIn(nearest, self.problem(query)["errors"][0]["detail"])
        self.assertEqual(self.names("q=a&q[]=b"), ["q[]"])
        problem = self.assert_problem(self.ask("/v1/sessions/taaldag-1?fields=id"), 400)
        self.assertEqual(problem["errors"][0]["name"], "fields")

    def test_repeated_ones_are_refused_by_the_interface(self):
        self.assertEqual(self.names("q=a&q=b"), ["q"])
        self.assertEqual(self.names("q=a&page=1&page=1"), ["page"])

    def test_the_page_takes_whatever_comes(self):
        for query in ("q=taal&q=b", "q=taal&pagina=0", "q=taal&pagina=x", "q=taal&pagina=999",
                      "q=taal&type=film", "q=taal&foo=1", "q=%ff", "q=%00taal", "q=%", "&&&", "q",
                      "=", "%=%", "q=taal&pagina=99999999999999999999999"):
            with self.subTest(query=query):
                self.assertEqual(self.ask(f"/zoeken?{query}").status, 200)

    def test_empty_pieces_are_nothing(self):
        self.assertEqual(self.ask("/v1/_search?&q=taal&&").status, 200)

    def test_a_plus_is_a_space(self):
        self.assertEqual(self.ask("/v1/_search?q=taal+cafe").json()["query"]["text"], "taal cafe")
        self.assertEqual(self.ask("/v1/_search?q=taal%2Bcafe").json()["query"]["text"], "taal+cafe")


if __name__ == "__main__":
    unittest.main()
