"""All records, list by list, and each by its id."""

import unittest

from harness import ApiTestCase

TYPES = {"events": "event", "sessions": "session", "documents": "document"}
REFERENCE = {"id", "type", "title", "url", "kind", "publisher", "year"}


class Lists(ApiTestCase):
    def test_each_has_all_records_of_its_type(self):
        for name, kind in TYPES.items():
            with self.subTest(name=name):
                body = self.get(f"/v1/{name}", pageSize=100)
                self.assertEqual({item["type"] for item in body["items"]}, {kind})
                self.assertEqual(len({item["id"] for item in body["items"]}), body["total"])
                self.assertGreater(body["total"], 1)
                self.assertNotIn("next", body["_links"])

    def test_pages_have_each_record_once(self):
        for name in TYPES:
            whole = self.get(f"/v1/{name}", pageSize=100)["items"]
            for size in (1, 3, 7):
                with self.subTest(name=name, size=size):
                    pages = list(self.follow(self.get(f"/v1/{name}", pageSize=size)))
                    self.assertEqual([item for page in pages for item in page["items"]], whole)
                    for number, page in enumerate(pages, 1):
                        self.assertEqual((page["page"], page["pageSize"], page["total"]),
                                         (number, size, len(whole)))

    def test_links_lead_back_too(self):
        last = list(self.follow(self.get("/v1/documents", pageSize=5)))[-1]
        first = list(self.follow(last, "prev"))[-1]
        self.assertEqual(first, self.get("/v1/documents", pageSize=5))

    def test_a_page_behind_the_last_is_empty_and_leads_to_it(self):
        body = self.get("/v1/events", page=100000)
        self.assertEqual(body["items"], [])
        self.assertEqual(body["_links"], {"self": "/v1/events?page=100000", "prev": "/v1/events"})

    def test_an_item_is_the_record_without_what_goes_with_it(self):
        for name in TYPES:
            for item in self.get(f"/v1/{name}", pageSize=100)["items"]:
                with self.subTest(id=item["id"]):
                    whole = self.get(f"/v1/{name}/{item['id']}")
                    for more in ("documents", "documentsTotal", "sessions", "sessionsTotal",
                                 "index"):
                        whole.pop(more, None)
                    self.assertEqual(item, whole)

    def test_limits(self):
        for name in TYPES:
            with self.subTest(name=name):
                path = f"/v1/{name}"
                self.assertEqual(self.wrong(path, page=0, pageSize=101), ["pageSize", "page"])
                self.assertEqual(self.wrong(path, page=100001), ["page"])
                self.assertEqual(self.wrong(path, q="taal", pagesize=1), ["q", "pagesize"])
                self.assertEqual(self.wrong(path, page=[1, 1]), ["page"])
                self.assertEqual(len(self.get(path, pageSize=1)["items"]), 1)


class Records(ApiTestCase):
    def test_an_event_has_its_sessions(self):
        event = self.get("/v1/events/taaldag-2024")
        self.assertEqual(event["type"], "event")
        self.assertEqual(event["sessionsTotal"], len(event["sessions"]))
        for reference in event["sessions"]:
            session = self.get(f"/v1/sessions/{reference['id']}")
            self.assertEqual(session["event"], {"id": event["id"], "title": event["title"]})

    def test_sessions_and_documents_name_each_other(self):
        pairs = 0
        for item in self.get("/v1/sessions", pageSize=100)["items"]:
            session = self.get(f"/v1/sessions/{item['id']}")
            self.assertEqual(session["documentsTotal"], len(session["documents"]))
            for reference in session["documents"]:
                self.assertLessEqual(set(reference), REFERENCE)
                document = self.get(f"/v1/documents/{reference['id']}")
                self.assertIn(session["id"], [one["id"] for one in document["sessions"]])
                self.assertEqual(document["sessionsTotal"], len(document["sessions"]))
                pairs += 1
        self.assertGreater(pairs, 5)

    def test_they_take_no_parameters(self):
        for path in ("/v1/events/taaldag-2024", "/v1/sessions/taaldag-1"):
            self.assertEqual(self.wrong(path, page=1), ["page"])

    def test_an_id_of_another_type_is_not_found(self):
        for path in ("/v1/events/taaldag-1", "/v1/sessions/taaldag-2024",
                     "/v1/documents/taaldag-1"):
            self.missing(path)


if __name__ == "__main__":
    unittest.main()
