"""Finding one's way without a query: the start, events and their sessions, what else to read."""

import unittest

from harness import DATA, FIXTURES, PageTestCase, ask
from harness.content import event, session, write_jsonl


def paths(element, folder):
    return [link["href"] for link in element.all("a") if link["href"].startswith(f"/{folder}/")]


class ManyEvents(PageTestCase):
    """More events than the start page has room for, and sessions of none."""

    @classmethod
    def setUpClass(cls):
        records = [event(f"e{at:02}", f"Dag {at}") for at in range(1, 46)]
        records += [session(f"s{at:02}", f"Zitting {at}", event=f"e{at:02}", number=1)
                    for at in range(1, 46)]
        records += [session(f"los{at}", f"Losse zitting {at}") for at in range(1, 4)]
        cls.content = write_jsonl(cls.new_class_folder() / "a.jsonl", records)
        super().setUpClass()

    def test_the_start_leads_to_every_event_and_session(self):
        path, events, sessions, titles = "/", [], [], []
        while path is not None:
            page = self.get(path)
            titles.append(page.one("title").text)
            events += paths(page.one("main"), "evenementen")
            sessions += paths(page.one("main"), "sessies")
            self.assertTrue(page.one("link", rel="canonical")["href"].endswith(path))
            following = page.all("a", rel="next")
            path = following[0]["href"] if following else None
        self.assertEqual(events, [f"/evenementen/e{at:02}" for at in range(1, 46)])
        self.assertEqual(sessions, [f"/sessies/s{at:02}" for at in range(1, 46)]
                         + [f"/sessies/los{at}" for at in range(1, 4)])
        self.assertEqual(titles, [f"Verder lezen (pagina {at} van 3)" for at in (1, 2, 3)])
        self.assertIn("Andere sessies", [heading.text for heading in page.all("h2")])

    def test_a_page_that_is_not_there(self):
        for number in ("4", "1000"):
            self.assertEqual(paths(self.get(f"/?pagina={number}").one("main"), "evenementen"),
                             [f"/evenementen/e{at}" for at in range(41, 46)])

    def test_nothing_found_leads_to_the_events_that_it_does_not_show(self):
        page = self.get("/zoeken?q=xyzzy&lang=en")
        link, = [link for link in page.all("a") if link.text == "All events"]
        self.assertEqual(link["href"], "/?lang=en")
        self.assertNotIn("pagina", page.one("title").text)


class Events(PageTestCase):
    """An event with more sessions than a page has, one with few and one with none."""

    @classmethod
    def setUpClass(cls):
        records = [event("groot", "De grote dag", summary="Een dag. Met veel sessies."),
                   event("klein", "De kleine dag"), event("leeg", "De lege dag")]
        records += [session(f"s{at}", f"Sessie nummer {at}", event="groot", number=at)
                    for at in range(1, 121)]
        records += [session("k1", "Kleine sessie", event="klein")]
        cls.content = write_jsonl(cls.new_class_folder() / "a.jsonl", records)
        super().setUpClass()

    def test_the_start_has_the_first_sessions_and_the_way_to_the_rest(self):
        main = self.get("/").one("main")
        self.assertEqual(paths(main, "sessies"),
                         [f"/sessies/s{at}" for at in range(1, 21)] + ["/sessies/k1"])
        self.assertEqual(sorted(set(paths(main, "evenementen"))),
                         ["/evenementen/groot", "/evenementen/klein",
                          "/evenementen/leeg"])
        more, = [link for link in main.all("a") if "120" in link.text]
        self.assertEqual((more["href"], more.text),
                         ("/evenementen/groot", "Alle 120 sessies van De grote dag"))

    def test_an_event_has_all_its_sessions_in_pages(self):
        path, seen, number = "/evenementen/groot", [], 0
        while path is not None:
            number += 1
            page = self.get(path)
            seen += paths(page.one("main"), "sessies")
            self.assertIn(f"pagina {number} van 3", page.one("title").text)
            self.assertEqual(page.one("a", aria_current="page").text, f"Pagina {number}")
            following = page.all("a", rel="next")
            path = following[0]["href"] if following else None
        self.assertEqual(seen, [f"/sessies/s{at}" for at in range(1, 121)])

    def test_a_page_that_is_not_there(self):
        last = paths(self.get("/evenementen/groot?pagina=3").one("main"), "sessies")
        for number in ("4", "1000"):
            page = self.get(f"/evenementen/groot?pagina={number}")
            self.assertEqual(paths(page.one("main"), "sessies"), last)
            self.assertTrue(page.one("link", rel="canonical")["href"].endswith("?pagina=3"))
        first = paths(self.get("/evenementen/groot").one("main"), "sessies")
        for number in ("0", "x", "", "1001"):
            page = self.get(f"/evenementen/groot?pagina={number}")
            self.assertEqual(paths(page.one("main"), "sessies"), first)

    def test_a_small_event_has_one_page(self):
        page = self.get("/evenementen/klein")
        self.assertEqual(paths(page.one("main"), "sessies"), ["/sessies/k1"])
        self.assertEqual(page.all("nav", "pager"), [])

    def test_an_event_without_sessions_says_so(self):
        self.assertIn("nog geen sessies", self.get("/evenementen/leeg").one("main").text)

    def test_an_event_that_is_not_there(self):
        self.get("/evenementen/nothing", status=404)

    def test_a_session_leads_back_to_its_event(self):
        crumbs = self.get("/sessies/k1").one("nav", "breadcrumb")
        self.assertTrue(crumbs["aria-label"])
        self.assertEqual([link["href"] for link in crumbs.all("a")],
                         ["/", "/evenementen/klein"])


class Reading(PageTestCase):
    """What is said of a page to search engines, and where one can go from it; on the seed."""

    content = DATA / "content"

    def test_what_else_to_read_is_what_the_interface_says(self):
        shown = 0
        for type_, folder in (("sessions", "sessies"), ("documents", "documenten")):
            items = ask(self.daemon.address, f"/v1/{type_}?pageSize=100").json()["items"]
            for item in items:
                related = ask(self.daemon.address, f"/v1/{type_}/{item['id']}/related?limit=5")
                expected = [("/sessies/" if other["type"] == "session" else "/documenten/")
                            + other["id"] for other in related.json()["items"]]
                sections = self.get(f"/{folder}/{item['id']}").all("section", "similar")
                self.assertEqual([link["href"] for section in sections
                                  for link in section.all("a")], expected)
                self.assertEqual(len(sections), int(bool(expected)))
                shown += len(sections)
        self.assertGreater(shown, 10)

    def test_a_page_is_described_in_whole_words(self):
        for path in ("/", "/sessies/werksessie-3", "/evenementen/mast-dag",
                     "/documenten/handreiking-openbare-manifestaties"):
            with self.subTest(path=path):
                page = self.get(path)
                description = page.one("meta", name_="description")["content"]
                self.assertTrue(description)
                self.assertLessEqual(len(description), 160)
                if path.startswith("/sessies/"):
                    start = description.removesuffix("…")
                    text = page.one("main").text
                    at = text.index(start) + len(start)
                    self.assertFalse(text[at - 1:at + 1].isalnum())

    def test_results_are_kept_out_of_search_engines(self):
        for path in ("/zoeken?q=recht", "/zoeken?q=saxofoon", "/nothing"):
            page = self.get(path, 404 if path == "/nothing" else 200)
            self.assertEqual(page.one("meta", name_="robots")["content"], "noindex")
        for path in ("/", "/sessies/werksessie-3", "/evenementen/mast-dag"):
            self.assertEqual(self.get(path).all("meta", name_="robots"), [])


class WithoutEvents(PageTestCase):
    content = FIXTURES / "library"

    def test_the_events_are_offered_where_nothing_is_found(self):
        main = self.zoeken("saxofoon").one("main")
        self.assertEqual(sorted(set(paths(main, "evenementen"))),
                         ["/evenementen/digidag-2025", "/evenementen/taaldag-2024"])


if __name__ == "__main__":
    unittest.main()
