"""The page in Dutch, as a visitor without JavaScript meets it."""

import unittest

from harness import DATA, Daemon, FIXTURES, ServedTestCase, TestCase, ask, build, target
from harness.content import document, session, write_jsonl
from harness.page import parse_page

PAGES = ("/", "/zoeken", "/zoeken?q=", "/zoeken?q=taal", "/zoeken?q=saxofoon", "/zoeken?q=%3Cb%3E",
         "/zoeken?q=taal&type=session", "/sessies/taaldag-1", "/sessies/taaldag-7",
         "/documenten/gespreksstarters-aan-de-balie", "/documenten/dyslexia-friendly-libraries",
         "/nothing")


class Page(ServedTestCase):
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


class EveryPage(Page):
    content = FIXTURES / "library"

    def setUp(self):
        super().setUp()
        self.pages = {path: self.get(path, 404 if path == "/nothing" else 200) for path in PAGES}

    def test_the_language_is_dutch(self):
        for path, page in self.pages.items():
            with self.subTest(path=path):
                self.assertEqual(page.one("html")["lang"], "nl")
                self.assertEqual(page.one("meta", charset="utf-8").parent.name, "head")
                self.assertTrue(page.one("title").text)

    def test_there_are_landmarks_and_one_heading(self):
        for path, page in self.pages.items():
            with self.subTest(path=path):
                for name in ("header", "main", "footer", "h1"):
                    page.one(name)
                skip = page.all("a")[0]
                self.assertEqual(skip["href"], "#" + page.one("main")["id"])
                levels = [int(element.name[1]) for element in page.elements
                          if element.name in ("h1", "h2", "h3", "h4")]
                for before, after in zip(levels, levels[1:]):
                    self.assertLessEqual(after, before + 1)

    def test_ids_are_there_once(self):
        for path, page in self.pages.items():
            with self.subTest(path=path):
                ids = [element["id"] for element in page.elements if "id" in element.attributes]
                self.assertEqual(len(ids), len(set(ids)))

    def test_the_search_box_is_a_labelled_form(self):
        for path, page in self.pages.items():
            with self.subTest(path=path):
                form = page.one("form", role="search")
                self.assertEqual((form["action"], form["method"]), ("/zoeken", "get"))
                box = form.one("input", type="search")
                self.assertEqual(box["name"], "q")
                self.assertTrue(form.one("label", for_=box["id"]).text)
                self.assertTrue(form.one("button", type="submit").text)

    def test_it_needs_no_script_and_nobody_else(self):
        for path, page in self.pages.items():
            with self.subTest(path=path):
                self.assertEqual(page.all("script") + page.all("iframe") + page.all("style"), [])
                for element in page.elements:
                    for name, value in element.attributes.items():
                        self.assertFalse(name.startswith("on"), element)
                        self.assertNotEqual(name, "style", element)
                        if name in ("src", "srcset", "action") or (name, element.name) == ("href", "link"):
                            self.assertRegex(value, r"^/[^/]")
                        elif name == "href":
                            self.assertRegex(value, r"^(/([^/]|$)|#|https?://example\.org/)")

    def test_what_it_needs_is_there(self):
        page = self.get("/")
        needed = [link["href"] for link in page.all("link")]
        self.assertTrue(any(".css" in path for path in needed))
        for path in needed:
            answer = ask(self.daemon.address, path)
            self.assertEqual(answer.status, 200, path)
            self.assertIn(answer.media_type, ("text/css", "image/svg+xml", "image/png"))
            if answer.media_type == "text/css":
                self.assertNotRegex(answer.text, r"url\(|@import")

    def test_the_headers_allow_nothing_more(self):
        for path in PAGES:
            headers = ask(self.daemon.address, path).headers
            policy = headers["Content-Security-Policy"]
            self.assertIn("default-src 'none'", policy)
            self.assertIn("frame-ancestors 'none'", policy)
            self.assertNotIn("unsafe", policy)
            self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
            self.assertIn("Referrer-Policy", headers)
            self.assertNotIn("Set-Cookie", headers)
            self.assertNotRegex(str(headers), "(?i)xapian|microhttpd")

    def test_every_link_of_the_site_leads_somewhere(self):
        seen = set()
        for path, page in self.pages.items():
            with self.subTest(path=path):
                for link in page.all("a"):
                    if link["href"].startswith("/") and link["href"] not in seen:
                        seen.add(link["href"])
                        self.assertEqual(ask(self.daemon.address, link["href"]).status, 200, link)
                    self.assertTrue(link.text, link)
        self.assertGreater(len(seen), 20)


class Results(Page):
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
        self.assertEqual(page.one("input", type="search")["value"], "taalcafé \"& <x>'")
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
        self.assertTrue(all("hit-session" in hit["class"] for hit in self.hits(page)))
        filters = page.one("nav", "filters")
        self.assertEqual(len(filters.all("a", aria_current="true")), 1)
        kept = page.one("input", type="hidden")
        self.assertEqual((kept["name"], kept["value"]), ("type", "session"))

    def test_a_record_of_another_language_says_so(self):
        page = self.zoeken("dyslexia friendly")
        link = self.hits(page)[0].all("a")[0]
        self.assertEqual(link.get("lang"), "en")

    def test_an_empty_search_is_the_start(self):
        for path in ("/zoeken", "/zoeken?q=", "/zoeken?q=%20"):
            page = self.get(path)
            self.assertIn("/sessies/taaldag-1", [link["href"] for link in page.all("a")])
            self.assertEqual(page.all(role="status"), [])


class Escaping(Page):
    """Nothing that comes from elsewhere becomes markup."""

    content = FIXTURES / "library"

    STRINGS = ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "'><svg/onload=a>",
               "</title><script>a</script>", "javascript:alert(1)", "{{form.query}}", "{{{site}}}",
               "{{#hits}}{{/hits}}", "&lt;b&gt;", "&amp;", "<!--", "]]>", "%3Cb%3E", "\u2028<b>",
               '" autofocus onfocus=a x="', "taal<b>lezen</b>")

    def test_a_query_is_text(self):
        usual = self.zoeken("taal lezen")
        names = {element.name for element in usual.elements}
        attributes = {name for element in usual.elements for name in element.attributes}
        names |= {element.name for element in self.zoeken("saxofoon").elements}
        for query in self.STRINGS:
            with self.subTest(query=query):
                page = self.zoeken(query)
                self.assertEqual(page.one("input", type="search")["value"], query)
                self.assertLessEqual({element.name for element in page.elements}, names)
                self.assertLessEqual({name for element in page.elements
                                      for name in element.attributes}, attributes)

    def test_content_is_text(self):
        for text in self.STRINGS:
            with self.subTest(text=text):
                folder = self.new_folder()
                write_jsonl(folder / "a.jsonl", [
                    session("s", f"Merkteken {text}", summary=f"Merkteken {text}",
                            people=[{"name": text, "organisation": text}], documents=["d"]),
                    document("d", f"Merkteken {text}", kind=text, publisher=text)])
                build(folder / "index", folder)
                site = {"title": f"Site {text}"} if "\u2028" not in text else {}
                with Daemon(folder / "index", site=site) as daemon:
                    for path in ("/", "/zoeken?q=merkteken", "/sessies/s", "/documenten/d"):
                        answer = ask(daemon.address, path)
                        self.assertEqual(answer.status, 200)
                        page = parse_page(answer.text)
                        self.assertEqual(page.all("script") + page.all("img") + page.all("svg") +
                                         page.all("b"), [])
                        self.assertIn(" ".join(text.split()), page.one("main").text)
                        for element in page.elements:
                            self.assertFalse([name for name in element.attributes
                                              if name.startswith("on") or name == "autofocus"])


class Paging(Page):
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


class Records(Page):
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
        self.assertIn("Deze sessie is vervallen", self.get("/sessies/werksessie-8").one("main").text)
        hits = [hit for hit in self.hits(self.zoeken("communicatie als preventie"))
                if hit.all("a")[0]["href"] == "/sessies/werksessie-8"]
        self.assertEqual(len(hits), 1)
        self.assertIn("vervallen", hits[0].text.replace("Sessie vervallen wegens", ""))
        item = [item for item in self.get("/").all("li") if "Communicatie als preventie" in item.text]
        self.assertTrue(item)
        self.assertIn("vervallen", item[-1].text)

    def test_a_document_with_the_sessions_that_recommend_it(self):
        main = self.get("/documenten/handreiking-omgaan-met-maatschappelijke-spanningen").one("main")
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
