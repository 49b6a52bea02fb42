"""The interface in Dutch and in English, by the settings and by the address."""

import re
import unittest
import urllib.parse

from harness import Daemon, FIXTURES, PageTestCase, ask, parse_page

PAGES = ("/", "/zoeken?q=", "/zoeken?q=taal", "/zoeken?q=taal&kind=handreiking&type=document",
         "/zoeken?q=taal&sort=title&pagina=2", "/zoeken?q=prentenboken", "/zoeken?q=saxofoon",
         "/zoeken?q=taal&type=session&kind=handreiking", "/sessies/taaldag-5",
         "/documenten/dyslexia-friendly-libraries", "/evenementen/taaldag-2024", "/nothing")
DUTCH = re.compile(r"\b(resultaten|zoeken|sessie|wis|pagina|vorige|jaar)\b", re.IGNORECASE)


def in_language(path, language):
    return f"{path}{'&' if '?' in path else '?'}lang={language}"


class Languages(PageTestCase):
    content = FIXTURES / "library"

    def page(self, path):
        return self.get(path, 404 if path.startswith("/nothing") else 200)

    def own_links(self, page):
        return [link for link in page.all("a") if link["href"].startswith("/")
                and not link["href"].startswith("/v1/")]

    def test_dutch_is_what_the_settings_say(self):
        for path in PAGES:
            for address in (path, in_language(path, "nl"), in_language(path, "fr")):
                with self.subTest(address=address):
                    page = self.page(address)
                    self.assertEqual(page.one("html")["lang"], "nl")
                    self.assertEqual(page.all("input", name_="lang"), [])
                    for link in self.own_links(page):
                        if link.get("hreflang") is None:
                            self.assertNotIn("lang=", link["href"])

    def test_english_stays_english(self):
        for path in PAGES:
            with self.subTest(path=path):
                page = self.page(in_language(path, "en"))
                self.assertEqual(page.one("html")["lang"], "en")
                self.assertEqual(page.one("input", name_="lang")["value"], "en")
                links = [link for link in self.own_links(page) if link.get("hreflang") is None]
                links += page.all("link", type="application/atom+xml")
                self.assertTrue(links)
                for link in links:
                    query = urllib.parse.urlsplit(link["href"]).query
                    self.assertEqual(urllib.parse.parse_qs(query)["lang"], ["en"], link)

    def test_the_switch_leads_to_the_same_page(self):
        for path in PAGES[:-1]:
            with self.subTest(path=path):
                switch = self.page(path).one("footer").one("a", hreflang="en", lang="en")
                english = self.page(switch["href"])
                self.assertEqual(english.one("html")["lang"], "en")
                back = english.one("footer").one("a", hreflang="nl", lang="nl")
                self.assertEqual(self.page(back["href"]).one("main").text,
                                 self.page(path).one("main").text)

    def test_nothing_of_the_interface_stays_dutch(self):
        for path in PAGES:
            with self.subTest(path=path):
                page = self.page(in_language(path, "en"))
                for element in page.elements:
                    own = " ".join(child for child in element.children if isinstance(child, str))
                    if element.name not in ("title", "script") and not self.is_dutch(element):
                        self.assertNotRegex(own, DUTCH, element)

    @staticmethod
    def is_dutch(element):
        """Whether the nearest language that is said is Dutch."""
        while element.parent is not None and "lang" not in element.attributes:
            element = element.parent
        return element.get("lang") == "nl"

    def test_content_says_its_language_where_it_is_another(self):
        for language, path, lang in (("nl", "/documenten/dyslexia-friendly-libraries", "en"),
                                     ("en", "/documenten/dyslexia-friendly-libraries", None),
                                     ("en", "/documenten/schrijfwijzer-b1", "nl"),
                                     ("nl", "/documenten/schrijfwijzer-b1", None),
                                     ("en", "/evenementen/taaldag-2024", "nl")):
            with self.subTest(language=language, path=path):
                page = self.page(in_language(path, language))
                self.assertEqual(page.one("h1").get("lang"), lang)

    def test_problems_are_told_in_the_language_asked_for(self):
        self.assertEqual(self.page("/nothing?lang=en").one("h1").text, "This page does not exist")
        self.assertEqual(self.page("/nothing").one("h1").text, "Deze pagina bestaat niet")

    def test_search_engines_are_told_of_both(self):
        base = f"http://127.0.0.1:{self.daemon.port}"
        for path in ("/", "/sessies/taaldag-5", "/documenten/schrijfwijzer-b1",
                     "/evenementen/taaldag-2024"):
            for address in (path, in_language(path, "en")):
                with self.subTest(address=address):
                    page = self.page(address)
                    self.assertEqual(page.one("link", rel="canonical")["href"], base + address)
                    self.assertEqual({link["hreflang"]: link["href"]
                                      for link in page.all("link", rel="alternate")},
                                     {"nl": base + path, "en": base + in_language(path, "en"),
                                      "x-default": base + path})
        self.assertEqual(self.page("/zoeken?q=taal").all("link", rel="canonical"), [])

    def test_a_site_may_be_english(self):
        with Daemon(self.index, site={"language": "en"}) as daemon:
            english = parse_page(ask(daemon.address, "/zoeken?q=taal").text)
            self.assertEqual(english.one("html")["lang"], "en")
            self.assertEqual(english.all("input", name_="lang"), [])
            dutch = parse_page(ask(daemon.address, "/zoeken?q=taal&lang=nl").text)
            self.assertEqual(dutch.one("html")["lang"], "nl")
            self.assertEqual(dutch.one("input", name_="lang")["value"], "nl")
            self.assertIn("resultaten", dutch.one(id="count").text)

    def test_the_feed_and_the_description_take_the_language_too(self):
        feed = ask(self.daemon.address, "/zoeken.atom?q=taal&lang=en").text
        self.assertIn('xml:lang="en"', feed)
        self.assertIn("/zoeken?q=taal&amp;lang=en", feed)
        self.assertRegex(feed, r"<id>[^<?]*/(sessies|documenten)/[^<?]*</id>")
        description = ask(self.daemon.address, "/opensearch.xml?lang=en").text
        self.assertIn("<Language>en</Language>", description)
        self.assertIn("/zoeken?q={searchTerms}&amp;pagina={startPage?}&amp;lang=en", description)


if __name__ == "__main__":
    unittest.main()
