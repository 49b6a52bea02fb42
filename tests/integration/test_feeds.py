"""What programs read of the site: browsers that add it, feed readers, crawlers, search engines."""

import json
import re
import unittest
import xml.etree.ElementTree as xml

from harness import Daemon, FIXTURES, HttpTestCase, PageTestCase, TestCase, ask, build, target
from harness.content import document, session, write_jsonl

OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
RFC_3339 = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")

# What must stay text wherever it is shown.
HOSTILE = ("</script><script>alert(1)</script>", "<!--<script>", "]]><x>", "&lt;b&gt;", "\"'><svg>",
           "\x01\x0b￾￿", "{{title}}", "%3Cscript%3E")


class FeedTestCase(HttpTestCase):
    def base(self):
        return "http://127.0.0.1:%d" % self.daemon.port

    def document(self, path, media_type, status=200, **parameters):
        answer = self.ask(target(path, **parameters))
        self.assertEqual(answer.status, status, answer.text)
        self.assertEqual(answer.media_type, media_type)
        return answer

    def tree(self, path, media_type, **parameters):
        return xml.fromstring(self.document(path, media_type, **parameters).body)


class OpenSearch(FeedTestCase):
    def test_the_page_names_the_description(self):
        answer = self.ask("/")
        self.assertIn('<link rel="search" href="/opensearch.xml" '
                      'type="application/opensearchdescription+xml" title="Verder lezen">',
                      answer.text)

    def test_the_description(self):
        tree = self.tree("/opensearch.xml", "application/opensearchdescription+xml")
        self.assertEqual(tree.tag, OPENSEARCH + "OpenSearchDescription")
        self.assertEqual(tree.findtext(OPENSEARCH + "ShortName"), "Verder lezen")
        self.assertLessEqual(len(tree.findtext(OPENSEARCH + "Description")), 1024)
        urls = {url.get("type"): url.get("template") for url in tree.iter(OPENSEARCH + "Url")}
        self.assertEqual(len(urls), 4)
        for media_type, template in urls.items():
            with self.subTest(media_type=media_type):
                self.assertTrue(template.startswith(self.base() + "/"))
                path = template.removeprefix(self.base())
                path = path.replace("{searchTerms}", "taal").replace("{startPage?}", "")
                self.document(path, media_type)

    def test_a_long_name_is_cut_between_words(self):
        for title, short in (("Kennisbank van de bibliotheken", "Kennisbank van"),
                             ("Éénwoordzonderspaties", "Éénwoordzondersp"),
                             ("Zestien letters!", "Zestien letters!")):
            with self.subTest(title=title):
                with Daemon(self.index, site={"title": title}) as daemon:
                    tree = xml.fromstring(ask(daemon.address, "/opensearch.xml").body)
                self.assertEqual(tree.findtext(OPENSEARCH + "ShortName"), short)


class Suggestions(FeedTestCase):
    def suggest(self, query):
        answer = self.document("/suggesties", "application/x-suggestions+json", q=query)
        text, suggestions, descriptions, addresses = answer.json()
        self.assertEqual(text, query)
        self.assertEqual(len(suggestions), len(descriptions))
        self.assertEqual(len(suggestions), len(addresses))
        return list(zip(suggestions, descriptions, addresses))

    def test_words_and_titles(self):
        found = self.suggest("laaggel")
        self.assertTrue(found)
        for text, description, address in found:
            with self.subTest(text=text):
                self.assertRegex(description, r"^(in 1 tekst|in \d+ teksten|Sessie|Document)$")
                self.assertTrue(address.startswith(("http://", "https://")))
        self.assertIn("laaggeletterdheid", [text.lower() for text, _, _ in found])

    def test_a_search_finds_the_texts_a_word_is_in(self):
        for text, description, address in self.suggest("bibl"):
            if description.startswith(("Sessie", "Document")):
                continue
            with self.subTest(text=text):
                self.assertGreaterEqual(self.find(text)["total"], int(description.split()[1]))
                self.assertEqual(self.ask(address.removeprefix(self.base())).status, 200)

    def test_strange_input_has_no_suggestions(self):
        for query in ("", "a", "-", '"', "😀", "\x01", "a" * 5000, *HOSTILE):
            with self.subTest(query=query[:20]):
                self.suggest(query)
        self.document("/suggesties", "application/x-suggestions+json")


class Atom(FeedTestCase):
    def feed(self, query, **parameters):
        return self.tree("/zoeken.atom", "application/atom+xml", q=query, **parameters)

    def links(self, feed):
        return {link.get("rel"): link.get("href") for link in feed.findall(ATOM + "link")}

    def test_what_a_feed_must_have(self):
        feed = self.feed("taal")
        for element in (feed, *feed.findall(ATOM + "entry")):
            for name in ("id", "title", "updated"):
                self.assertEqual(len(element.findall(ATOM + name)), 1, name)
            self.assertRegex(element.findtext(ATOM + "updated"), RFC_3339)
            self.assertRegex(element.findtext(ATOM + "id"), "^https?://")
        self.assertTrue(feed.find(ATOM + "author").findtext(ATOM + "name"))
        self.assertEqual(feed.findtext(ATOM + "title"), "Resultaten voor ‘taal’ – Verder lezen")

    def test_it_has_the_hits_of_the_search(self):
        answer = self.find("taal")
        feed = self.feed("taal")
        entries = feed.findall(ATOM + "entry")
        self.assertEqual([entry.findtext(ATOM + "title") for entry in entries],
                         [hit["title"] for hit in answer["hits"]])
        self.assertEqual([entry.findtext(ATOM + "summary") for entry in entries],
                         [hit["snippet"]["text"] for hit in answer["hits"]])
        self.assertEqual([entry.find(ATOM + "category").get("term") for entry in entries],
                         [hit["type"] for hit in answer["hits"]])
        self.assertEqual(feed.findtext(OPENSEARCH + "totalResults"), str(answer["total"]))
        self.assertEqual(feed.findtext(OPENSEARCH + "itemsPerPage"), "10")

    def test_its_pages_are_linked_and_meet_every_hit_once(self):
        total = self.find("taal")["total"]
        self.assertGreater(total, 10)
        ids, path, page = [], target("/zoeken.atom", q="taal"), 1
        while path:
            feed = self.tree(path, "application/atom+xml")
            query = feed.find(OPENSEARCH + "Query[@role='request']")
            self.assertEqual((query.get("searchTerms"), query.get("startPage")), ("taal", str(page)))
            self.assertEqual(feed.findtext(OPENSEARCH + "startIndex"), str(len(ids) + 1))
            ids += [entry.findtext(ATOM + "id") for entry in feed.findall(ATOM + "entry")]
            links = self.links(feed)
            self.assertEqual("previous" in links, page > 1)
            path = links.get("next", "").removeprefix(self.base())
            page += 1
        self.assertEqual(len(ids), total)
        self.assertEqual(len(set(ids)), total)

    def test_the_links_lead_somewhere(self):
        links = self.links(self.feed("taal"))
        self.assertEqual(set(links), {"self", "alternate", "search", "first", "last", "next"})
        for rel, href in links.items():
            with self.subTest(rel=rel):
                self.assertEqual(self.ask(href.removeprefix(self.base())).status, 200)

    def test_the_results_page_names_the_feed(self):
        answer = self.ask(target("/zoeken", q="taal & tekst"))
        self.assertIn('<link rel="alternate" type="application/atom+xml" '
                      'href="/zoeken.atom?q=taal%20%26%20tekst"', answer.text)

    def test_types_and_nothing_found(self):
        feed = self.feed("taal", type="session")
        types = {category.get("term") for category in feed.iter(ATOM + "category")}
        self.assertEqual(types, {"session"})
        self.assertEqual(self.feed("saxofoon").findall(ATOM + "entry"), [])

    def test_without_a_query_there_is_no_feed(self):
        self.assertEqual(self.ask("/zoeken.atom").status, 400)
        self.assertEqual(self.ask("/zoeken.atom?q=%20").status, 400)

    def test_a_correction_is_said(self):
        query = self.feed("laagelettertheid").find(OPENSEARCH + "Query[@role='correction']")
        self.assertEqual(query.get("searchTerms"), "laaggeletterdheid")

    def test_hostile_queries_stay_text(self):
        for query in HOSTILE:
            with self.subTest(query=query):
                feed = self.feed(query)
                self.assertEqual({element.tag.split("}")[0] for element in feed.iter()} -
                                 {ATOM[:-1], OPENSEARCH[:-1]}, set())


class Crawlers(FeedTestCase):
    def test_robots_are_kept_from_endless_results(self):
        lines = self.document("/robots.txt", "text/plain").text.splitlines()
        self.assertEqual(lines[0], "User-agent: *")
        self.assertIn("Disallow: /zoeken", lines)
        self.assertIn(f"Sitemap: {self.base()}/sitemap.xml", lines)

    def test_the_sitemap_has_every_page_once(self):
        tree = self.tree("/sitemap.xml", "application/xml")
        self.assertEqual(tree.tag, SITEMAP + "urlset")
        pages = [loc.text for loc in tree.iter(SITEMAP + "loc")]
        self.assertEqual(len(set(pages)), len(pages))
        counts = {kind: sum(f"/{kind}/" in page for page in pages)
                  for kind in ("evenementen", "sessies", "documenten")}
        self.assertEqual(counts, {"evenementen": 2, "sessies": 14, "documenten": 26})
        self.assertEqual(len(pages), 43)
        for page in pages:
            self.assertEqual(self.ask(page.removeprefix(self.base())).status, 200, page)

    def test_a_part_that_is_not_there(self):
        self.assertEqual(self.tree("/sitemap.xml?deel=1", "application/xml").tag,
                         SITEMAP + "urlset")
        for part in ("0", "2", "x", ""):
            self.assertEqual(self.ask(f"/sitemap.xml?deel={part}").status, 404)

    def test_the_address_is_that_of_the_settings(self):
        with Daemon(self.index, site={"url": "https://zoeken.example.org"}) as daemon:
            for path in ("/sitemap.xml", "/robots.txt", "/opensearch.xml", "/zoeken.atom?q=taal", "/"):
                with self.subTest(path=path):
                    text = ask(daemon.address, path).text
                    self.assertIn("https://zoeken.example.org/", text)
                    self.assertNotIn("127.0.0.1", text)

    def test_without_settings_the_address_is_the_one_it_was_asked_at(self):
        for host in ("a_b.example:81", "[::1]:8080", "example.nl"):
            with self.subTest(host=host):
                answer = self.raw_one(
                    f"GET /robots.txt HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
                self.assertIn(f"Sitemap: http://{host}/sitemap.xml", answer.text)

    def test_a_host_that_is_none_is_not_repeated(self):
        for host in (b"a\"><b>", b"a/b", b"a b", b"x" * 400):
            with self.subTest(host=host[:20]):
                answer = self.raw_one(b"GET /robots.txt HTTP/1.1\r\nHost: " + host + b"\r\n\r\n")
                self.assertNotIn(host.decode(), answer.text)


class LargeSitemap(TestCase):
    def test_it_comes_in_parts(self):
        index = self.folder / "index"
        build(index, write_jsonl(self.folder / "a.jsonl", (
            document(f"d{number}", f"Titel {number}") for number in range(5010))))
        with Daemon(index) as daemon:
            tree = xml.fromstring(ask(daemon.address, "/sitemap.xml").body)
            self.assertEqual(tree.tag, SITEMAP + "sitemapindex")
            base = "http://127.0.0.1:%d" % daemon.port
            pages = []
            for loc in tree.iter(SITEMAP + "loc"):
                part = xml.fromstring(ask(daemon.address, loc.text.removeprefix(base)).body)
                pages.append([page.text for page in part.iter(SITEMAP + "loc")])
        self.assertEqual([len(part) for part in pages], [5000, 11])
        self.assertEqual(len({page for part in pages for page in part}), 5011)


class StructuredData(PageTestCase):
    content = FIXTURES / "library"

    def data(self, path):
        return [json.loads(script.text) for script in
                self.get(path).all("script", type="application/ld+json")]

    def test_the_start_page_tells_how_to_search(self):
        site, *events = self.data("/")
        self.assertEqual(site["@type"], "WebSite")
        action = site["potentialAction"]
        self.assertEqual(action["@type"], "SearchAction")
        self.assertIn("/zoeken?q={search_term_string}", action["target"]["urlTemplate"])
        self.assertEqual({(event["@type"], event["startDate"]) for event in events},
                         {("Event", "2024-09-12"), ("Event", "2025-03-20")})

    def test_a_session_is_an_event(self):
        event, = self.data("/sessies/taaldag-1")
        self.assertEqual(event["@type"], "Event")
        self.assertEqual(event["startDate"], "2024-09-12")
        self.assertEqual(event["superEvent"]["name"], "Taaldag 2024 van bibliotheek De Lage Waard")
        self.assertEqual(event["eventStatus"], "https://schema.org/EventScheduled")
        self.assertTrue(event["url"].startswith("http"))

    def test_a_document_is_none(self):
        self.assertEqual(self.data("/documenten/schrijfwijzer-b1"), [])


class HostileContent(TestCase):
    def test_it_stays_text(self):
        texts = [text for text in HOSTILE if text.isprintable()]
        items = [session(f"s{number}", f"Titel {text}", summary=f"Woord {text}", date="2025-01-02",
                         people=[{"name": text, "organisation": text}])
                 for number, text in enumerate(texts)]
        index = self.folder / "index"
        build(index, write_jsonl(self.folder / "a.jsonl", items))
        with Daemon(index) as daemon:
            feed = xml.fromstring(ask(daemon.address, "/zoeken.atom?q=titel").body)
            self.assertEqual({entry.findtext(ATOM + "title") for entry in feed.iter(ATOM + "entry")},
                             {item["title"] for item in items})
            for item in items:
                page = ask(daemon.address, f"/sessies/{item['id']}").text
                scripts = re.findall(r"<script(.*?)>(.*?)</script>", page, re.DOTALL)
                self.assertEqual([text for _, text in scripts if text == ""], [""])
                data, = (json.loads(text) for attributes, text in scripts if "json" in attributes)
                self.assertEqual(data["name"], item["title"])
                self.assertEqual(data["performer"][0]["name"], item["people"][0]["name"])


if __name__ == "__main__":
    unittest.main()
