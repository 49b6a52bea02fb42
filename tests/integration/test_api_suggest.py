"""Suggestions while a query is typed."""

import unittest

from harness import ApiTestCase, marked_text


class Suggestions(ApiTestCase):
    def suggest(self, typed, **parameters):
        answer = self.get("/v1/_suggest", q=typed, **parameters)
        self.assertEqual(answer["query"], typed)
        for one in answer["suggestions"]:
            if "match" in one:
                self.assertTrue(marked_text(one["text"], one["match"]))
        return answer["suggestions"]

    def test_a_word_is_completed_and_finds_what_is_promised(self):
        words = [one for one in self.suggest("biblio") if one["type"] == "word"]
        self.assertIn("bibliotheek", [one["text"].casefold() for one in words])
        for one in words:
            self.assertEqual(marked_text(one["text"], one["match"]).casefold(), "biblio")
            self.assertGreaterEqual(one["count"], 1)
            self.assertTrue(self.find(one["text"])["hits"])

    def test_a_title_leads_to_its_record(self):
        titles = [one for one in self.suggest("eenzaamheid e") if one["type"] != "word"]
        self.assertEqual([(one["type"], one["id"], one["url"], one["count"]) for one in titles],
                         [("session", "digidag-5", "/sessies/digidag-5", 1)])
        self.assertEqual(titles[0]["text"], self.get("/v1/sessions/digidag-5")["title"])

    def test_nothing_is_no_error(self):
        for typed in ("zzzzqqq", "-", '"', "x", "%", "\u0301", "é" * 100):
            with self.subTest(typed=typed):
                self.assertEqual([one for one in self.suggest(typed) if one["type"] != "word"], [])

    def test_a_limit_cuts_the_list(self):
        whole = self.suggest("de", limit=20)
        self.assertGreater(len(whole), 3)
        self.assertEqual(len(self.suggest("de", limit=3)), 3)
        self.assertLessEqual(len(self.suggest("de")), 8)

    def test_limits(self):
        for parameters, names in (({}, ["q"]), ({"q": ""}, ["q"]), ({"q": " \x01\x7f"}, ["q"]),
                                  ({"q": "a" * 201}, ["q"]), ({"q": "a", "limit": 0}, ["limit"]),
                                  ({"q": "a", "limit": 21}, ["limit"]),
                                  ({"q": ["a", "b"], "type": "x", "limit": "x"},
                                   ["type", "q", "limit"])):
            with self.subTest(parameters=parameters):
                self.assertEqual(self.wrong("/v1/_suggest", **parameters), names)

    def test_white_space_counts_at_the_end_alone(self):
        for query, text in (("+de++b", "de b"), ("de%09b+%0A", "de b ")):
            with self.subTest(query=query):
                self.assertEqual(self.get(f"/v1/_suggest?q={query}")["query"], text)
        self.assertEqual(self.get("/v1/_suggest?limit=8&q=++de+b")["_links"],
                         {"self": "/v1/_suggest?q=de%20b"})


if __name__ == "__main__":
    unittest.main()
