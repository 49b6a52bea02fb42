"""Suggestions while a query is typed, and what else there is to read."""

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


class Related(ApiTestCase):
    SESSION = "/v1/sessions/taaldag-1/related"
    DOCUMENT = "/v1/documents/privacy-aan-de-balie/related"

    def test_has_others_of_both_types(self):
        for path in (self.SESSION, self.DOCUMENT):
            with self.subTest(path=path):
                answer = self.get(path, limit=20)
                self.assertEqual(path, f"/v1/{answer['type']}s/{answer['id']}/related")
                keys = [(item["type"], item["id"]) for item in answer["items"]]
                self.assertEqual(len(set(keys)), len(keys))
                self.assertNotIn((answer["type"], answer["id"]), keys)
                self.assertEqual({kind for kind, _ in keys}, {"session", "document"})

    def test_is_about_the_same(self):
        both = ("privacy-aan-de-balie", "gespreksstarters-aan-de-balie")
        for one, other in (both, both[::-1]):
            items = self.get(f"/v1/documents/{one}/related")["items"]
            self.assertIn(other, [item["id"] for item in items])

    def test_a_title_alone_is_known_by_the_sessions_that_recommend_it(self):
        items = self.get("/v1/documents/voorbeeldbrieven/related")["items"]
        self.assertEqual(items[0]["id"], "schrijfwijzer-b1")

    def test_most_records_have_some(self):
        records = [record for kind in ("sessions", "documents")
                   for record in self.get(f"/v1/{kind}", pageSize=100)["items"]]
        having = [record for record in records
                  if self.get(f"/v1/{record['type']}s/{record['id']}/related")["items"]]
        self.assertGreater(len(having), 0.8 * len(records))
        self.assertNotIn("inloopspreekuur", [record["id"] for record in having])

    def test_an_item_says_what_the_record_does(self):
        for item in self.get(self.DOCUMENT)["items"]:
            whole = self.get(f"/v1/{item['type']}s/{item['id']}")
            self.assertEqual(item, {name: whole[name] for name in item})
            self.assertEqual("event" in item, "event" in whole)

    def test_of_one_type(self):
        for kind in ("session", "document"):
            items = self.get(self.DOCUMENT, type=kind)["items"]
            self.assertEqual({item["type"] for item in items}, {kind})
        self.assertEqual(self.get(self.DOCUMENT, type=["document", "session"])["items"],
                         self.get(self.DOCUMENT)["items"])

    def test_a_limit_cuts_the_list(self):
        whole = self.get(self.DOCUMENT, limit=20)["items"]
        self.assertGreater(len(whole), 3)
        self.assertEqual(self.get(self.DOCUMENT, limit=2)["items"], whole[:2])
        self.assertEqual(self.get(self.DOCUMENT)["items"], whole[:6])

    def test_limits(self):
        self.assertEqual(self.wrong(self.DOCUMENT, type="event", limit=21, page=1),
                         ["page", "type", "limit"])
        self.assertEqual(self.wrong(self.SESSION, limit=0), ["limit"])
        self.assertEqual(self.wrong(self.SESSION, type=["session", "document", "session"]),
                         ["type"])

    def test_of_what_is_not_there(self):
        for path in ("/v1/sessions/nothing/related", "/v1/documents/taaldag-1/related",
                     "/v1/events/taaldag-2024/related", "/v1/sessions/taaldag-1/related/"):
            with self.subTest(path=path):
                self.missing(path)

    def test_its_address(self):
        answer = self.get("/v1/sessions/taaldag-1/related?limit=3&type=session")
        self.assertEqual(answer["_links"],
                         {"self": "/v1/sessions/taaldag-1/related?type=session&limit=3"})


if __name__ == "__main__":
    unittest.main()
