"""Texts that do harm where they are taken for more than text, in content, requests and settings."""

import itertools
import json
import re
import unittest
import urllib.parse

from harness import (FIXTURES, Client, Daemon, ExitCode, ServedTestCase, TestCase, ask, build,
                     check, indexer, target)
from harness.content import write_jsonl
from harness.inert import Inert, read_html, read_xml, text_of
from harness.payloads import (BROKEN_ADDRESSES, CONTENT, FOREIGN_ADDRESSES, OCTETS, TEXTS,
                              WEB_ADDRESSES, as_markup, as_query, is_refused)

ATOM = "{http://www.w3.org/2005/Atom}"
OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
HEADERS = {"allow", "api-version", "cache-control", "connection", "content-encoding",
           "content-length", "content-security-policy", "content-type", "date", "etag",
           "last-modified", "link", "referrer-policy", "server-timing", "vary",
           "x-content-type-options"}
HOSTS = {"example.org", "www.example.org"}  # which the content links to
FILTERS = ("type", "kind", "event", "publisher", "year")


class HostileTestCase(ServedTestCase):
    def setUp(self):
        super().setUp()
        self.client = self.enterContext(Client(self.daemon.address))

    @property
    def base(self):
        return f"http://127.0.0.1:{self.daemon.port}"

    def ask(self, path, **parameters):
        """An answer whose headers say nothing of what was asked."""
        answer = self.client.get(path, **parameters)
        self.assertLessEqual({name.lower() for name in answer.headers}, HEADERS)
        for name, value in answer.headers.items():
            self.assertNotRegex(value, r"alarm|hostile\.invalid", name)
        self.assertEqual(answer.headers["X-Content-Type-Options"], "nosniff")
        return answer

    def page(self, path, status=200, **parameters):
        """The tree of a page."""
        answer = self.ask(path, **parameters)
        self.assertEqual(answer.status, status, answer.text)
        self.assertEqual(answer.headers["Content-Type"].lower(), "text/html; charset=utf-8")
        self.assertIn("default-src 'none'", answer.headers["Content-Security-Policy"])
        self.assertNotIn("unsafe", answer.headers["Content-Security-Policy"])
        return read_html(answer.text, self.base + target(path, **parameters), HOSTS)

    def feed(self, path, media_type="application/atom+xml", **parameters):
        answer = self.ask(path, **parameters)
        self.assertEqual((answer.status, answer.media_type), (200, media_type))
        return read_xml(answer.body)

    def json(self, path, media_type="application/json", **parameters):
        answer = self.ask(path, **parameters)
        self.assertEqual((answer.status, answer.media_type), (200, media_type), answer.text)
        return answer.json()


def elements(tree, tag, /, **attributes):
    return [element for element in tree.iter(tag)
            if all(element.get(key) == value for key, value in attributes.items())]


def texts(tree, name):
    return [text_of(element).strip(" \n") for element in tree.iter(name)]


def data_of(tree):
    """What a page says to programs: JSON-LD."""
    return [json.loads(script.text) for script in
            elements(tree, "script", type="application/ld+json")]


class TheCheckItself(unittest.TestCase):
    def is_noticed(self, text):
        for place in ("<title>{}</title><p>x", "<title>x</title><p>{}",
                      '<title>x</title><a href="{}"></a>', "<title>x</title><a href='{}'></a>",
                      "<title>x</title><a href={}></a>"):
            try:
                read_html(f"<!DOCTYPE html><html lang=nl>{place.format(text)}", "http://a/")
            except Inert:
                return True
        return False

    def test_markup_that_is_not_escaped_is_noticed(self):
        self.assertFalse(self.is_noticed("x"))
        for text in TEXTS.values():
            if "<" in text:
                with self.subTest(text=text):
                    self.assertTrue(self.is_noticed(text))


def records():
    """An event, a session and a document of each text, which all their fields are."""
    addresses = itertools.cycle(WEB_ADDRESSES.values())
    for key, text in CONTENT.items():
        own = {"title": f"Lading{key} {text}", "summary": f"Een lading {text} als samenvatting."}
        yield {"type": "event", "id": f"e{key}", "date": "2025-01-02",
               "url": next(addresses), **own}
        yield {"type": "session", "id": f"s{key}", "event": f"e{key}", "number": key,
               "people": [{"name": text, "organisation": text}], "documents": [f"d{key}"],
               "url": next(addresses), **own}
        yield {"type": "document", "id": f"d{key}", "kind": text, "publisher": text,
               "url": next(addresses), **own}


class Content(HostileTestCase):
    @classmethod
    def setUpClass(cls):
        cls.records = list(records())
        cls.by_id = {record["id"]: record for record in cls.records}
        cls.content = write_jsonl(cls.new_class_folder() / "hostile.jsonl", cls.records)
        super().setUpClass()

    def assert_link(self, tree, url):
        """Asserts that the page links to that address, however it is written."""
        links = {urllib.parse.unquote(link.get("href")) for link in tree.iter("a")}
        self.assertIn(urllib.parse.unquote(url), links)

    def test_the_start_page(self):
        tree = self.page("/")
        shown = set(texts(tree, "a"))
        titles = {as_markup(record["title"]) for record in self.records
                  if record["type"] == "session"}
        self.assertGreater(len(shown & titles), 5)

    def test_the_pages_of_sessions(self):
        for key, text in CONTENT.items():
            with self.subTest(text=text):
                record = self.by_id[f"s{key}"]
                tree = self.page(f"/sessies/s{key}")
                self.assertEqual(texts(tree, "h1"), [as_markup(record["title"])])
                self.assertIn(as_markup(record["summary"]), texts(tree, "p"))
                self.assertIn(as_markup(f"{text}, {text}"), texts(tree, "li"))
                self.assertIn(as_markup(self.by_id[f"d{key}"]["title"]), texts(tree, "a"))
                self.assert_link(tree, record["url"])
                data = next(data for data in data_of(tree) if data["@type"] == "Event")
                self.assertEqual(data["name"], record["title"])
                self.assertEqual(data["description"], record["summary"])
                self.assertEqual(data["performer"][0]["name"], text)
                self.assertEqual(data["superEvent"]["name"], record["title"])

    def test_the_pages_of_documents(self):
        for key, text in CONTENT.items():
            with self.subTest(text=text):
                record = self.by_id[f"d{key}"]
                tree = self.page(f"/documenten/d{key}")
                self.assertEqual(texts(tree, "h1"), [as_markup(record["title"])])
                self.assertIn(as_markup(record["summary"]), texts(tree, "p"))
                self.assertIn(as_markup(text), texts(tree, "span"))
                self.assert_link(tree, record["url"])

    def test_the_pages_of_events(self):
        for key, text in CONTENT.items():
            with self.subTest(text=text):
                record = self.by_id[f"e{key}"]
                tree = self.page(f"/evenementen/e{key}", lang="en")
                self.assertEqual(texts(tree, "h1"), [as_markup(record["title"])])
                self.assertIn(as_markup(record["summary"]), texts(tree, "p"))
                self.assertIn(as_markup(self.by_id[f"s{key}"]["title"]), texts(tree, "a"))
                self.assert_link(tree, record["url"])

    def test_the_pages_of_results(self):
        found = {}
        for number in itertools.count(1):
            tree = self.page("/zoeken", q="lading", pagina=number)
            hits = [item for item in tree.iter("li") if "hit" in item.get("class", "").split()]
            for hit in hits:
                link = next(hit.iter("a"))
                found[link.get("href")] = (text_of(link), texts(hit, "p"))
            if not elements(tree, "a", rel="next"):
                break
        folders = {"session": "/sessies/", "document": "/documenten/"}
        pages = {folders[record["type"]] + record["id"]: record for record in self.records
                 if record["type"] in folders}
        self.assertEqual(found.keys(), pages.keys())
        for path, (title, paragraphs) in found.items():
            with self.subTest(path=path):
                self.assertEqual(title, as_markup(pages[path]["title"]))
                self.assertIn(as_markup(pages[path]["summary"]), paragraphs)

    def test_results_by_kind_and_publisher(self):
        for key, text in CONTENT.items():
            with self.subTest(text=text):
                tree = self.page("/zoeken", q=f"lading{key}", kind=text, publisher=text)
                self.assertIn(as_markup(self.by_id[f"d{key}"]["title"]), texts(tree, "a"))
                chosen, = elements(tree, "ul", **{"class": "chosen"})
                self.assertEqual(text_of(chosen).count(as_markup(text)), 2)

    def test_the_feed(self):
        entries = {}
        for number in itertools.count(1):
            feed = self.feed("/zoeken.atom", q="lading", pagina=number)
            entries.update((entry.findtext(ATOM + "title"), entry.findtext(ATOM + "summary"))
                           for entry in feed.iter(ATOM + "entry"))
            if not elements(feed, ATOM + "link", rel="next"):
                break
        self.assertEqual(entries, {as_markup(record["title"]): as_markup(record["summary"])
                                   for record in self.records})

    def test_the_sitemap(self):
        pages = {loc.text.removeprefix(self.base) for loc in
                 self.feed("/sitemap.xml", "application/xml").iter() if loc.tag.endswith("}loc")}
        self.assertGreaterEqual(len(pages), 1 + 2 * len(CONTENT))

    def test_the_records_of_the_interface(self):
        for record in self.records:
            with self.subTest(record=record):
                answer = self.json(f"/v1/{record['type']}s/{record['id']}")
                for name in ("title", "summary", "kind", "publisher", "people"):
                    self.assertEqual(answer.get(name), record.get(name))

    def test_related_records(self):
        related = []
        for key, text in CONTENT.items():
            with self.subTest(text=text):
                items = self.json(f"/v1/sessions/s{key}/related")["items"]
                for item in items:
                    self.assertEqual(item["title"], self.by_id[item["id"]]["title"])
                related += items
        self.assertTrue(related)

    def test_the_hits_and_facets_of_the_interface(self):
        titles, snippets, number = set(), set(), 0
        total = 1
        while len(titles) < total:
            number += 1
            answer = self.json("/v1/_search", q="lading", pageSize=100, page=number,
                               facets="kind")
            self.assertTrue(answer["hits"])
            titles |= {(hit["type"], hit["title"]) for hit in answer["hits"]}
            snippets |= {hit["snippet"]["text"] for hit in answer["hits"]}
            total = answer["total"]
        self.assertEqual(titles, {(record["type"], record["title"]) for record in self.records
                                  if record["type"] != "event"})
        self.assertEqual(snippets, {record["summary"] for record in self.records})
        labels = {value["label"] for value in answer["facets"]["kind"]}
        self.assertTrue(labels)
        self.assertLessEqual(labels, set(CONTENT.values()))

    def test_suggestions(self):
        for key, text in CONTENT.items():
            with self.subTest(text=text):
                title = self.by_id[f"s{key}"]["title"]
                answer = self.json("/v1/_suggest", q=f"lading{key}")
                self.assertIn(title, [item["text"] for item in answer["suggestions"]])
                answer = self.json("/suggesties", "application/x-suggestions+json",
                                   q=f"lading{key}")
                self.assertIn(title, answer[1])
                for address in answer[3]:
                    self.assertRegex(address, r"^https?://")


def json_strings(value):
    """All texts in it."""
    if isinstance(value, (dict, list)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from json_strings(item)
    elif isinstance(value, str):
        yield value


class Requests(HostileTestCase):
    content = FIXTURES / "library"

    def test_in_the_query_of_a_page(self):
        for text in TEXTS.values():
            with self.subTest(text=text):
                tree = self.page("/zoeken", q=text)
                box, = elements(tree, "input", name="q")
                shown = as_markup(as_query(text))
                self.assertEqual(box.get("value"), shown)
                self.assertIn(shown, texts(tree, "h1")[0])
                self.assertIn(shown, texts(tree, "title")[0])

    def test_in_each_parameter_of_a_page(self):
        names = (*FILTERS, "sort", "correct", "pagina", "lang")
        for text in TEXTS.values():
            with self.subTest(text=text):
                self.page("/zoeken", q="taal", **dict.fromkeys(names, text))
                self.page("/zoeken", **dict.fromkeys(names, text), **{text: text})
                self.page("/sessies/taaldag-1", **dict.fromkeys(("pagina", "lang", "q"), text))

    def test_in_the_path(self):
        for text in TEXTS.values():
            with self.subTest(text=text):
                segment = urllib.parse.quote(text, safe="")
                for path in (f"/{segment}", f"/sessies/{segment}", f"/documenten/{segment}",
                             f"/evenementen/{segment}", f"/static/{segment}"):
                    self.page(path, 404)
                for path in (f"/v1/{segment}", f"/v1/events/{segment}", f"/v1/_search/{segment}"):
                    self.assert_problem(self.ask(path), 404)

    def test_in_the_query_of_a_feed(self):
        for text in TEXTS.values():
            with self.subTest(text=text):
                feed = self.feed("/zoeken.atom", q=text, **dict.fromkeys(FILTERS, text))
                query, = elements(feed, OPENSEARCH + "Query", role="request")
                self.assertEqual(query.get("searchTerms"), as_markup(as_query(text)))

    def test_in_suggestions(self):
        for text in TEXTS.values():
            with self.subTest(text=text):
                answer = self.json("/suggesties", "application/x-suggestions+json", q=text)
                self.assertEqual(answer[0], text)
                self.json("/v1/_suggest", q=text)

    def test_in_the_query_of_the_interface(self):
        for text in TEXTS.values():
            with self.subTest(text=text):
                answer = self.json("/v1/_search", q=text)
                self.assertEqual(answer["query"]["text"], as_query(text))

    def test_in_what_is_wrong_with_a_request(self):
        names = ("type", "sort", "page", "pageSize", "facets", "correct")
        for text in TEXTS.values():
            with self.subTest(text=text):
                problem = self.assert_problem(
                    self.ask("/v1/_search", q="taal", **dict.fromkeys(names, text)), 400)
                self.assertEqual({error["name"] for error in problem["errors"]}, set(names))
                problem = self.assert_problem(self.ask("/v1/_search", q="taal", **{text: "1"}), 400)
                self.assertEqual([error["name"] for error in problem["errors"]], [text])

    def test_octets_that_are_no_text(self):
        for octets in OCTETS.values():
            with self.subTest(octets=octets):
                sent = urllib.parse.quote(octets, safe="%")
                for path in ("/zoeken?q=", "/zoeken?q=taal&kind=", "/zoeken?q=taal&lang="):
                    self.page(path + sent)
                for path in ("/", "/sessies/"):
                    self.page(path + sent, 400)
                answer = self.ask("/zoeken.atom?q=" + sent)
                if answer.status == 200:
                    read_xml(answer.body)
                self.assertNotEqual(self.ask("/suggesties?q=" + sent).media_type, "text/html")
                for path in ("/v1/_search?q=", "/v1/_search?q=taal&kind=", "/v1/_suggest?q="):
                    self.assert_problem(self.ask(path + sent), 400)

    def test_what_is_the_same_whatever_is_asked(self):
        for path in ("/opensearch.xml", "/robots.txt"):
            plain = self.ask(path).body
            for text in TEXTS.values():
                with self.subTest(path=path, text=text):
                    self.assertEqual(self.ask(path, q=text, **{text: text}).body, plain)

    def test_a_parameter_that_the_documentation_does_not_have(self):
        for text in TEXTS.values():
            with self.subTest(text=text):
                problem = self.assert_problem(self.ask("/v1/docs", **{text: text}), 400)
                self.assertEqual([error["name"] for error in problem["errors"]], [text])


class Addresses(TestCase):
    def check(self, addresses):
        path = write_jsonl(self.folder / "a.jsonl", (
            {"type": "document", "id": f"d{key}", "title": "Lading", "url": address}
            for key, address in addresses.items()))
        return check(path)

    def test_an_address_of_no_web_page_is_refused(self):
        for key, address in {**FOREIGN_ADDRESSES, **BROKEN_ADDRESSES}.items():
            with self.subTest(address=address):
                result = self.check({key: address})
                self.assert_exit(result, ExitCode.CONTENT)
                self.assertRegex(result.errors, r"a\.jsonl:1:\d+: .*(is no web address: "
                                                r"|control character |NUL character )")

    def test_the_address_of_a_web_page_is_kept(self):
        self.assert_exit(self.check(WEB_ADDRESSES), ExitCode.OK)

    def test_a_control_character_is_refused(self):
        for text in filter(is_refused, TEXTS.values()):
            with self.subTest(text=text):
                path = write_jsonl(self.folder / "a.jsonl", [
                    {"type": "document", "id": "d", "title": text}])
                result = check(path)
                self.assert_exit(result, ExitCode.CONTENT)
                self.assertIn('"title" contains the control character', result.errors)


class Settings(TestCase):
    # Tests write settings as JSON, which is YAML but for its escapes of letters beyond U+FFFF.
    texts = [text for text in CONTENT.values() if max(text) <= "\uffff"]

    def titles(self):
        """The texts, as many together as fit in a title."""
        title = ""
        for text in self.texts:
            if len(f"{title} {text}".encode()) > 200:
                yield title
                title = ""
            title = f"{title} {text}".strip()
        yield title

    def test_a_colour_or_an_address_is_refused(self):
        names = ("accent", "accent_dark", "header", "url", "contact_url", "accessibility_url",
                 "privacy_url")
        config = self.folder / "verder.yaml"
        for text in (*self.texts, *FOREIGN_ADDRESSES.values(), *BROKEN_ADDRESSES.values()):
            with self.subTest(text=text):
                config.write_text(json.dumps({"site": dict.fromkeys(names, text)}),
                                  encoding="utf-8")
                result = indexer("check", f"--config={config}", f"--content={FIXTURES}/library")
                self.assert_exit(result, ExitCode.USAGE)
                places = re.findall(r"verder\.yaml:1:\d+: ", result.errors)
                self.assertEqual(len(places), len(names), result.errors)

    def test_in_the_title_of_the_site(self):
        index = self.folder / "index"
        build(index, FIXTURES / "library")
        for title in self.titles():
            with self.subTest(title=title):
                site = {"title": title, "contact_name": title,
                        "contact_url": "https://www.example.org/"}
                with Daemon(index, site=site) as daemon:
                    base = f"http://127.0.0.1:{daemon.port}"
                    for path in ("/", "/zoeken?q=taal", "/sessies/taaldag-1", "/niets", "/v1/docs"):
                        tree = read_html(ask(daemon.address, path).text, base + path, HOSTS)
                        self.assertIn(as_markup(title), texts(tree, "title")[0])
                    feed = read_xml(ask(daemon.address, "/zoeken.atom?q=taal").body)
                    self.assertIn(as_markup(title), feed.findtext(ATOM + "title"))
                    description = read_xml(ask(daemon.address, "/opensearch.xml").body)
                    self.assertIn(as_markup(title)[:20], text_of(description))
                    document = ask(daemon.address, "/v1/openapi.json").json()
                    self.assertIn(title, list(json_strings(document)))


if __name__ == "__main__":
    unittest.main()
