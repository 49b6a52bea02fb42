"""What stands on the pages: results, sessions and documents."""

import unittest

from harness import DATA, FIXTURES, PageTestCase
from harness.content import document, write_jsonl


class Results(PageTestCase):
    content = FIXTURES / "library"

    def test_sessions_and_documents_are_ranked_as_in_the_interface(self):
        for query in ("taalcafe", "lezen", "balie", "digitale vaardigheden"):
            with self.subTest(query=query):
                page = self.zoeken(query)
                expected = self.find(query)["hits"]
                titles = [hit.all("a")[0].text for hit in self.hits(page)]
                self.assertEqual(titles, [" ".join(hit["title"].split()) for hit in expected])
                for item, hit in zip(self.hits(page), expected):
                    folder = "sessies" if hit["type"] == "session" else "documenten"
                    self.assertEqual(item.all("a")[0]["href"], f"/{folder}/{hit['id']}")

    def test_the_query_stays_in_the_box_and_the_title(self):
        page = self.zoeken("taalcafé \"& <x>'")
        self.assertEqual(page.one("input", id="q")["value"], "taalcafé \"& <x>'")
        self.assertIn("taalcafé \"& <x>'", page.one("title").text)

    def test_what_matched_is_marked(self):
        page = self.zoeken("prentenboek")
        marks = {mark.text.lower() for mark in page.all("mark")}
        self.assertTrue(marks)
        self.assertTrue(any(text.startswith("prentenboek") for text in marks), marks)
        for mark in page.all("mark"):
            self.assertTrue(mark.text)

    def test_the_count_is_a_status(self):
        for query in ("taal", "eenzaamheid", "saxofoon"):
            total = self.find(query)["total"]
            words = {0: "Geen resultaten", 1: "1 resultaat"}.get(total, f"{total} resultaten")
            self.assertEqual(self.zoeken(query).one(role="status").text, words)

    def test_nothing_found_is_said_plainly(self):
        page = self.zoeken("saxofoon")
        self.assertEqual(self.hits(page), [])
        self.assertIn("niets gevonden", page.one("main").text)
        self.assertIn("saxofoon", page.one("main").text)
        # … with something to go on with.
        self.assertTrue([link for link in page.one("main").all("a")
                         if link["href"].startswith("/sessies/")])

    def test_a_session_comes_with_its_documents_and_a_document_with_its_sessions(self):
        page = self.zoeken("taalcafe")
        for hit in self.hits(page):
            links = [link["href"] for link in hit.all("a")]
            if links[0] == "/sessies/taaldag-5":
                self.assertIn("/documenten/draaiboek-taalcafe", links)
            if links[0] == "/documenten/draaiboek-taalcafe":
                self.assertIn("/sessies/taaldag-5", links)
        self.assertTrue(self.hits(page))

    def test_the_kinds_can_be_chosen(self):
        page = self.zoeken("taal", type="session")
        self.assertTrue(self.hits(page))
        self.assertTrue(all("of-session" in hit["class"] for hit in self.hits(page)))
        self.assertIn("checked", page.one("input", id="type-session").attributes)

    def test_a_record_of_another_language_says_so(self):
        page = self.zoeken("dyslexia friendly")
        link = self.hits(page)[0].all("a")[0]
        self.assertEqual(link.get("lang"), "en")

    def test_an_empty_search_is_the_start_and_says_what_is_missing(self):
        for path in ("/zoeken?q=", "/zoeken?q=%20", "/zoeken?q=&type=session&sort=date"):
            page = self.get(path)
            self.assertIn("/sessies/taaldag-1", [link["href"] for link in page.all("a")])
            self.assertEqual(page.all(role="status"), [])
            self.assertTrue(page.one("title").text.startswith("Fout: "))
            box = page.one("input", id="q")
            self.assertEqual(box["aria-invalid"], "true")
            self.assertTrue(page.one("p", "error", id=box["aria-describedby"]).text)

    def test_an_address_without_a_query_is_the_start(self):
        for path in ("/zoeken", "/zoeken?type=session"):
            page = self.get(path)
            self.assertFalse(page.one("title").text.startswith("Fout: "))
            self.assertEqual(page.all(id="q-error"), [])
            self.assertNotIn("aria-invalid", page.one("input", id="q").attributes)

    def test_what_has_no_words_is_a_search_that_finds_nothing(self):
        for query in ("de het", '"', "-taal"):
            page = self.zoeken(query)
            self.assertEqual(page.one(id="count").text, "Geen resultaten")
            self.assertIn("niets gevonden", page.one(id="outcome").text)

    def test_a_correction_that_was_applied_can_be_refused(self):
        page = self.zoeken("prentenboken", type="document")
        notice = page.one("div", "correction")
        corrected, typed = notice.all("a")
        self.assertIn("Resultaten voor", notice.text)
        self.assertEqual(corrected.one("strong").text, corrected.text)
        self.assertEqual(corrected["href"], f"/zoeken?q={corrected.text}&type=document")
        self.assertEqual(typed["href"], "/zoeken?q=prentenboken&type=document&correct=offer")
        self.assertEqual(typed.text, "prentenboken")

        offered = self.get(typed["href"])
        self.assertEqual(self.hits(offered), [])
        self.assertEqual(offered.one(id="q")["value"], "prentenboken")
        notice = offered.one("div", "correction")
        self.assertIn("Bedoelde u", notice.text)
        self.assertEqual(notice.one("a")["href"], corrected["href"])
        self.assertEqual(self.get(corrected["href"]).all("div", "correction"), [])

    def test_only_the_words_that_changed_are_marked(self):
        link = self.zoeken("lezen met prentenboken").one("div", "correction").all("a")[0]
        self.assertEqual([changed.text for changed in link.all("strong")], ["prentenboeken"])
        self.assertEqual(link.text, "lezen met prentenboeken")

    def test_the_nearest_words_are_offered_where_nothing_is_found(self):
        page = self.zoeken("prentenboekenverhaal")
        links = page.one("ul", "nearest").all("a")
        self.assertTrue(links)
        for link in links:
            self.assertTrue(self.hits(self.get(link["href"])), link)
        self.assertEqual(self.zoeken("saxofoon").all("ul", "nearest"), [])


class Paging(PageTestCase):
    @classmethod
    def setUpClass(cls):
        cls.content = write_jsonl(cls.new_class_folder() / "a.jsonl",
                                  [document(f"d{at}", f"Merkteken nummer {at}")
                                   for at in range(57)])
        super().setUpClass()

    def test_pages_follow_each_other(self):
        seen = []
        path = "/zoeken?q=merkteken"
        number = 0
        while path is not None:
            number += 1
            page = self.get(path)
            titles = [hit.all("a")[0].text for hit in self.hits(page)]
            self.assertEqual(int(page.one("ol", "hits").get("start", "1")), len(seen) + 1)
            seen += titles
            pager = page.one("nav", "pager")
            self.assertTrue(pager["aria-label"])
            current = pager.one("a", aria_current="page")
            self.assertIn(str(number), current.text)
            self.assertIn(f"pagina {number} van", page.one("title").text)
            self.assertEqual(len(pager.all("a", rel="prev")), int(number > 1))
            following = pager.all("a", rel="next")
            path = following[0]["href"] if following else None
        self.assertEqual(len(seen), 57)
        self.assertEqual(len(set(seen)), 57)
        self.assertGreater(number, 3)

    def test_one_page_has_no_pager(self):
        page = self.zoeken('"nummer 13"')
        self.assertEqual(len(self.hits(page)), 1)
        self.assertEqual(page.all("nav", "pager"), [])

    def test_a_page_behind_the_last_is_the_last(self):
        page = self.zoeken("merkteken", pagina="99")
        self.assertTrue(self.hits(page))
        self.assertEqual(page.one("nav", "pager").all("a", rel="next"), [])


class Records(PageTestCase):
    """The pages of sessions and documents, on the seed."""

    content = DATA / "content"

    def test_a_session_with_its_people_and_documents(self):
        page = self.get("/sessies/werksessie-3")
        main = page.one("main")
        self.assertEqual(main.one("h1").text, "Dilemma's in het demonstratierecht in de wijk")
        self.assertIn("Annemarie Kars, gemeente Amsterdam", main.text)
        self.assertIn("Waar ligt de grens van het demonstratierecht?", main.text)
        self.assertEqual([link["href"] for link in main.all("a")
                          if link["href"].startswith("/documenten/")],
                         ["/documenten/handreiking-openbare-manifestaties",
                          "/documenten/handreiking-demonstraties-bijkans-heilig",
                          "/documenten/demonstratievrijheid-en-democratie"])
        self.assertNotIn("vervallen", main.text)

    def test_a_cancelled_session_says_so_everywhere(self):
        main = self.get("/sessies/werksessie-8").one("main")
        self.assertIn("Deze sessie is vervallen", main.text)
        hits = [hit for hit in self.hits(self.zoeken("communicatie als preventie"))
                if hit.all("a")[0]["href"] == "/sessies/werksessie-8"]
        self.assertEqual(len(hits), 1)
        self.assertIn("vervallen", hits[0].text.replace("Sessie vervallen wegens", ""))
        items = [item.text for item in self.get("/").all("li")
                 if "Communicatie als preventie" in item.text]
        self.assertTrue(items)
        self.assertIn("vervallen", items[-1])

    def test_a_document_with_the_sessions_that_recommend_it(self):
        document = "handreiking-omgaan-met-maatschappelijke-spanningen"
        main = self.get(f"/documenten/{document}").one("main")
        self.assertEqual([link["href"] for link in main.all("a")
                          if link["href"].startswith("/sessies/")],
                         ["/sessies/werksessie-2", "/sessies/werksessie-4"])
        self.assertIn("handreiking", main.text)

    def test_the_start_lists_the_event_with_its_sessions_in_order(self):
        main = self.get("/").one("main")
        self.assertIn("Dag van de Maatschappelijke Stabiliteit (MAST-dag)", main.text)
        self.assertEqual([link["href"] for link in main.all("a")
                          if link["href"].startswith("/sessies/")],
                         [f"/sessies/werksessie-{number}" for number in range(1, 9)])


if __name__ == "__main__":
    unittest.main()
