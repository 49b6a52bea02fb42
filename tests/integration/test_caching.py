"""What is kept of answers, by clients and here: RFC 9110 sections 8.8, 12.5 and 13, RFC 9111."""

import gzip
import re
import socket
import unittest

from harness import Daemon, FIXTURES, HttpTestCase, TestCase, ask, build, client, environment
from harness.content import document, write_jsonl

ROUTE = re.compile(r'^ *\{"([^"]+)", \w+, (FACE_\w+), [^,]+, (FRESH_\w+), ', re.MULTILINE)
QUERIES = {"/v1/_search", "/v1/_suggest", "/zoeken", "/zoeken.atom", "/suggesties"}
IDS = {"even": "taaldag-2024", "ses": "taaldag-1", "doc": "schrijfwijzer-b1"}
STYLE = re.compile(r'/static/style\.\w+\.css')

CACHE_CONTROL = {
    ("FACE_API", "FRESH_INDEX"): "public, max-age=60",
    ("FACE_PAGE", "FRESH_INDEX"): "no-cache",
    "FRESH_PROGRAM": "public, max-age=3600",
    "FRESH_NAMED": "public, max-age=31536000, immutable",
    "FRESH_NEVER": "no-store",
}
SEARCH = "/v1/_search?q=taal"


def vary(answer):
    return {name.strip() for name in answer.headers.get("Vary", "").split(",")}


class CachingTestCase(HttpTestCase):
    def get(self, path, status=200, method="GET", **headers):
        """`if_none_match` and the like are headers."""
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        answer = self.ask(path, method, headers=headers)
        self.assertEqual(answer.status, status, f"{path} {headers}: {answer.body}")
        return answer

    def routes(self):
        """Of each route: an address, what Cache-Control is to say, whether it has a tag."""
        source = (environment.SOURCE / "searchd" / "routes.c").read_text(encoding="utf-8")
        found = ROUTE.findall(source)
        self.assertEqual(len(found), len(re.findall(r'^ *\{"', source, re.MULTILINE)))
        for pattern, face, freshness in found:
            kind = next((IDS[kind] for kind in IDS if f"/{kind}" in pattern), "")
            path = pattern.replace("{id}", kind)
            if "{name}" in path:
                path = STYLE.search(self.ask("/").text)[0]
            if pattern in QUERIES:
                path += "?q=taal"
            control = CACHE_CONTROL.get(freshness) or CACHE_CONTROL[face, freshness]
            yield path, control, freshness != "FRESH_NEVER"


class Validators(CachingTestCase):
    def test_every_answer_says_how_long_it_may_be_kept(self):
        for path, control, has_tag in self.routes():
            with self.subTest(path=path):
                answer = self.get(path)
                self.assertEqual(answer.headers.get_all("Cache-Control"), [control])
                self.assertEqual("ETag" in answer.headers, has_tag)
                self.assertLessEqual(len(answer.headers.get_all("Vary", [])), 1)
                self.assertEqual("Accept-Encoding" in vary(answer), has_tag)

    def test_what_has_not_changed_is_not_sent(self):
        for path, control, has_tag in self.routes():
            if not has_tag:
                continue
            whole = self.get(path)
            etag = whole.headers["ETag"]
            self.assertRegex(etag, r'^W/"[0-9a-f]{32}"$')
            for tags in (etag, etag[2:], f'"a,b", W/"c" ,{etag}', "*"):
                for method in ("GET", "HEAD"):
                    with self.subTest(path=path, tags=tags, method=method):
                        answer = self.get(path, 304, method, If_None_Match=tags)
                        self.assertEqual(answer.body, b"")
                        self.assertNotIn("Content-Type", answer.headers)
                        for name in ("ETag", "Cache-Control", "Vary", "API-Version"):
                            self.assertEqual(answer.headers.get_all(name),
                                             whole.headers.get_all(name), name)

    def test_what_has_changed_is_sent(self):
        whole = self.get(SEARCH)
        for tags in ('W/"00000000000000000000000000000000"', '"*"', "", "x", '"', 'W/'):
            with self.subTest(tags=tags):
                self.assertEqual(self.get(SEARCH, If_None_Match=tags).body, whole.body)

    def test_tags_in_several_headers(self):
        etag = self.get(SEARCH).headers["ETag"].encode()
        answer = self.raw_one(b"GET " + SEARCH.encode() + b" HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n"
                              b"If-None-Match: \"a\"\r\nIf-None-Match: %b\r\n\r\n"
                              % (self.daemon.port, etag))
        self.assertEqual(answer.status, 304)

    def test_errors_have_none(self):
        etag = self.get(SEARCH).headers["ETag"]
        for path, status in (("/v1/_search", 400), ("/v1/_search?q=taal&foo=1", 400),
                             ("/v1/sessions/nothing", 404), ("/nothing", 404),
                             ("/sessies/nothing", 404), ("/static/nothing", 404)):
            for tags in ("*", etag):
                with self.subTest(path=path, tags=tags):
                    answer = self.get(path, status, If_None_Match=tags)
                    self.assertNotIn("ETag", answer.headers)
                    self.assertEqual(answer.headers.get_all("Cache-Control"), ["no-store"])

    def test_a_mistake_is_none_of_the_answers_that_are_kept(self):
        self.get(f"{SEARCH}&page=1")
        self.get("/v1/_search?q=taal%EF%BF%BD")
        self.get(f"{SEARCH}&page=%201", 400)
        self.get("/v1/_search?q=taal%00", 400)
        self.get("/v1/_search?q=taal%FF", 400)
        self.get(f"{SEARCH}&q=taal", 400)


class Kept(CachingTestCase):
    def test_the_order_of_parameters_makes_no_difference(self):
        first = self.get("/v1/_search?q=leren+lezen&page=1&pageSize=5")
        second = self.get("/v1/_search?pageSize=5&page=1&q=leren%20%20lezen")
        self.assertIn("Server-Timing", first.headers)
        self.assertNotIn("Server-Timing", second.headers)  # nothing was searched
        self.assertEqual(first.headers["ETag"], second.headers["ETag"])
        self.assertEqual(first.headers["Content-Type"], second.headers["Content-Type"])
        self.assertEqual(first.body, second.body)

    def test_other_requests_have_other_tags(self):
        tags = {self.get(path).headers["ETag"] for path in
                (SEARCH, f"{SEARCH}&pageSize=5", "/v1/_search?q=talen", "/zoeken?q=taal",
                 "/v1/sessions/taaldag-1", "/v1/sessions/taaldag-2", "/sessies/taaldag-1")}
        self.assertEqual(len(tags), 7)

    def test_head_has_the_headers_of_get(self):
        for path, _, _ in self.routes():
            for coding in ("gzip", "identity"):
                with self.subTest(path=path, coding=coding):
                    get = self.get(path, Accept_Encoding=coding)
                    head = self.get(path, method="HEAD", Accept_Encoding=coding)
                    self.assertEqual(head.body, b"")
                    for name in {*get.headers, *head.headers} - {"Date", "Server-Timing"}:
                        self.assertEqual(head.headers[name], get.headers[name], name)


class Gzip(CachingTestCase):
    def test_is_the_plain_body_in_one_form(self):
        for path, _, has_tag in self.routes():
            with self.subTest(path=path):
                plain = self.get(path)
                first = self.get(path, Accept_Encoding="gzip, deflate, br")
                second = self.get(path, Accept_Encoding="*")
                self.assertNotIn("Content-Encoding", plain.headers)
                self.assertEqual(first.body, second.body)
                self.assertEqual(first.headers["ETag"], plain.headers["ETag"])
                if has_tag and len(plain.body) >= 1000:
                    self.assertEqual(first.headers.get_all("Content-Encoding"), ["gzip"])
                    self.assertEqual(gzip.decompress(first.body), plain.body)
                    self.assertLess(len(first.body), len(plain.body))
                else:
                    self.assertNotIn("Content-Encoding", first.headers)
                    self.assertEqual(first.body, plain.body)

    def test_some_are_long_enough(self):
        for path in (SEARCH, "/zoeken?q=taal", "/"):
            self.assertGreaterEqual(len(self.get(path).body), 1000)

    def test_only_where_it_is_liked(self):
        for coding in ("", "identity", "br", "gzip;q=0", "*, gzip;q=0", "gzip;q=0.1, identity"):
            with self.subTest(coding=coding):
                answer = self.get(SEARCH, Accept_Encoding=coding)
                self.assertNotIn("Content-Encoding", answer.headers)
                answer.json()

    def test_errors_are_plain(self):
        for path in ("/v1/_search?" + "&".join(f"x{i}=1" for i in range(20)), "/nothing"):
            answer = self.ask(path, headers={"Accept-Encoding": "gzip"})
            self.assertGreaterEqual(len(answer.body), 1000)
            self.assertNotIn("Content-Encoding", answer.headers)


class WithoutCache(CachingTestCase):
    settings = {**HttpTestCase.settings, "cache_megabytes": 0}

    def test_answers_are_made_anew_but_not_sent_again(self):
        for _ in range(2):
            answer = self.get(SEARCH, Accept_Encoding="gzip")
            self.assertIn("Server-Timing", answer.headers)
            self.assertNotIn("Content-Encoding", answer.headers)
        self.get(SEARCH, 304, If_None_Match=answer.headers["ETag"])

    def test_files_are_compressed_all_the_same(self):
        path = STYLE.search(self.ask("/").text)[0]
        answer = self.get(path, Accept_Encoding="gzip")
        self.assertEqual(gzip.decompress(answer.body), self.get(path).body)


class Generations(TestCase):
    PATHS = (SEARCH, "/zoeken?q=taal", "/v1/documents", "/v1/documents/a", "/documenten/a")

    def test_a_new_index_has_new_answers(self):
        index, content = self.folder / "index", self.folder / "content.jsonl"
        write_jsonl(content, [document("a", "Taal leren")])
        build(index, content)
        with Daemon(index) as daemon:
            before = {path: ask(daemon.address, path) for path in self.PATHS}
            write_jsonl(content, [document("a", "Taal leren", summary="Nu met een samenvatting.")])
            build(index, content)
            for path, earlier in before.items():
                with self.subTest(path=path):
                    answer = ask(daemon.address, path,
                                 headers={"If-None-Match": earlier.headers["ETag"]})
                    self.assertEqual(answer.status, 200)
                    self.assertNotEqual(answer.headers["ETag"], earlier.headers["ETag"])
                    self.assertIn("samenvatting", answer.text)

    def test_the_program_and_its_settings_count(self):
        index, content = self.folder / "index", self.folder / "content.jsonl"
        write_jsonl(content, [document("a", "Taal leren")])
        build(index, content)
        tags = []
        for title in ("Een", "Twee", "Een"):
            # The address counts where links are made from it: here it is the same.
            with Daemon(index, site={"title": title, "url": "https://example.nl"}) as daemon:
                tags.append(ask(daemon.address, SEARCH).headers["ETag"])
        self.assertEqual(tags[0], tags[2])
        self.assertNotEqual(tags[0], tags[1])


class Eviction(TestCase):
    RECORDS = 100  # as many as a list has
    SUMMARY_BYTES = 50_000

    def test_an_answer_that_makes_way_while_it_is_read(self):
        """Of 5 MB, more than the system takes from the server at once. It and 16 others of 73 MB
        together fit, and it is then the one used longest ago."""
        index, content = self.folder / "index", self.folder / "content.jsonl"
        write_jsonl(content, [document(f"d{number}", f"Stuk {number}",
                                       summary=("lang " * (self.SUMMARY_BYTES // 5)).strip())
                              for number in range(self.RECORDS)])
        build(index, content)
        with Daemon(index, server={"cache_megabytes": 81, "threads": 2}) as daemon:
            def read_lists(*sizes):
                for size in sizes:
                    answer = ask(daemon.address, f"/v1/documents?pageSize={size}")
                    self.assertEqual(answer.status, 200)

            read_lists(*range(self.RECORDS - 16, self.RECORDS))
            path = f"/v1/documents?pageSize={self.RECORDS}"
            with socket.socket() as connection:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
                connection.settimeout(environment.seconds(client.TIMEOUT))
                connection.connect(daemon.address)
                connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{daemon.port}\r\n"
                                   "Connection: close\r\n\r\n".encode())
                received = connection.recv(1000)
                compressed = ask(daemon.address, path, headers={"Accept-Encoding": "gzip"})
                self.assertEqual(compressed.headers["Content-Encoding"], "gzip")  # it is kept
                read_lists(*range(self.RECORDS - 16, self.RECORDS))  # used since
                read_lists(81, 82, 83)  # for which there is no room
                received += client.read_to_end(connection)
            answer, = client.parse_answers(received)
            self.assertGreater(len(answer.body), self.RECORDS * self.SUMMARY_BYTES)
            self.assertEqual(answer.body, gzip.decompress(compressed.body))


if __name__ == "__main__":
    unittest.main()
