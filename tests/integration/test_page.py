"""What holds for every page, as a visitor without JavaScript meets it."""

import unittest

from harness import Daemon, FIXTURES, PageTestCase, ask, build, parse_page
from harness.content import document, session, write_jsonl

PAGES = ("/", "/zoeken", "/zoeken?q=", "/zoeken?q=taal", "/zoeken?q=saxofoon", "/zoeken?q=%3Cb%3E",
         "/zoeken?q=taal&type=session", "/sessies/taaldag-1", "/sessies/taaldag-7",
         "/evenementen/taaldag-2024", "/documenten/gespreksstarters-aan-de-balie",
         "/documenten/dyslexia-friendly-libraries", "/nothing")

NAMING = ("canonical", "alternate")  # links that a browser does not follow by itself


class EveryPage(PageTestCase):
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
                box = form.one("input", id="q")
                self.assertEqual(box["name"], "q")
                self.assertTrue(form.one("label", for_=box["id"]).text)
                self.assertTrue(form.one("button", type="submit").text)

    def test_it_has_one_script_of_its_own_and_needs_nobody_else(self):
        for path, page in self.pages.items():
            with self.subTest(path=path):
                self.assertEqual(self.scripts(page) + page.all("iframe") + page.all("style"), [])
                for element in page.elements:
                    for name, value in element.attributes.items():
                        self.assertFalse(name.startswith("on"), element)
                        self.assertNotEqual(name, "style", element)
                        is_fetched = name in ("src", "srcset", "action") or (
                            element.name == "link" and element["rel"] not in NAMING)
                        if is_fetched and value.startswith(("/", "http", "data")):
                            self.assertRegex(value, r"^/[^/]")
                        elif name == "href" and element.name == "a":
                            self.assertRegex(value, r"^(/([^/]|$)|#|https?://example\.org/)")

    def test_what_it_needs_is_there(self):
        page = self.get("/")
        needed = [link["href"] for link in page.all("link")
                  if link["rel"] not in NAMING]
        self.assertTrue(any(".css" in path for path in needed))
        for path in needed:
            answer = ask(self.daemon.address, path)
            self.assertEqual(answer.status, 200, path)
            self.assertIn(answer.media_type, ("text/css", "image/svg+xml", "image/png",
                                              "application/opensearchdescription+xml"))
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


class Escaping(PageTestCase):
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
                self.assertEqual(page.one("input", id="q")["value"], query)
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
                        self.assertEqual(self.scripts(page) + page.all("img") + page.all("svg") +
                                         page.all("b"), [])
                        self.assertIn(" ".join(text.split()), page.one("main").text)
                        for element in page.elements:
                            self.assertFalse([name for name in element.attributes
                                              if name.startswith("on") or name == "autofocus"])


if __name__ == "__main__":
    unittest.main()
