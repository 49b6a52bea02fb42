"""HTTP/1.1 as bytes over sockets: what RFC 9112 (messages) and RFC 9110 (semantics) ask, section
by section. After each exchange the daemon must serve the next client."""

import re
import socket
import unittest

from harness import HttpTestCase, RESOURCES, connect, exchange, parse_answers, read_to_end, times

HOST = b"Host: a\r\n"
SESSION = b"GET /v1/sessions/taaldag-1 HTTP/1.1\r\n"  # to be followed by headers
LAST = b"GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"


class ConformanceTestCase(HttpTestCase):
    def served_next(self):
        """Asserts that a new connection is served."""
        self.assertEqual(self.ask("/v1/sessions/taaldag-1").json()["id"], "taaldag-1")

    def accepted(self, data, status=200, method="GET"):
        """The answer to a request whose end was found: the one behind it is answered too."""
        answers = parse_answers(exchange(self.daemon.address, data + LAST), (method, "GET"))
        self.assertEqual([answer.status for answer in answers], [status, 200])
        self.assertEqual(answers[1].json(), {"status": "ok"})
        self.served_next()
        return answers[0]

    def refused(self, data, status):
        """The only answer to a request whose end is in doubt: the connection is closed, and what
        follows is never taken for a request. Under /v1 it is a problem."""
        answers = parse_answers(exchange(self.daemon.address, data + LAST))
        self.assertEqual([answer.status for answer in answers], [status])
        self.assertEqual(answers[0].headers["Connection"], "close")
        if data.split(b" ", 2)[1].startswith(b"/v1/"):
            self.assert_problem(answers[0], status)
            self.assertRegex(answers[0].headers["API-Version"], r"^\d+\.\d+\.\d+$")
        self.served_next()
        return answers[0]

    def session(self, headers):
        """The request that most tests vary."""
        return SESSION + headers + b"\r\n"


class RequestLines(ConformanceTestCase):
    """RFC 9112 sections 2 and 3."""

    def test_2_2_an_empty_line_before_a_request_is_passed_over(self):
        self.accepted(b"\r\n" + self.session(HOST))

    def test_2_2_a_bare_lf_ends_a_line(self):
        # "A recipient MAY recognize a single LF as a line terminator". The library does, and does
        # not tell; a proxy in front that does otherwise refuses such a message.
        self.accepted(self.session(HOST).replace(b"\r\n", b"\n"))
        self.accepted(self.session(b"Host: a\nAccept: */*\r\n"))

    def test_2_2_a_bare_cr_ends_no_line_and_stands_nowhere(self):
        self.refused(self.session(HOST).replace(b"\r\n", b"\r"), 400)
        self.refused(self.session(HOST + b"X: a\rY: b\r\n"), 400)
        self.refused(self.session(HOST + b"X: a\r\r\n"), 400)
        self.refused(b"GET /v1/sessions\r/a HTTP/1.1\r\n" + HOST + b"\r\n", 400)

    def test_2_3_a_higher_minor_version_is_answered_as_1_1(self):
        self.accepted(self.session(HOST).replace(b"HTTP/1.1", b"HTTP/1.2"))

    def test_3_a_line_with_spaces_too_many_is_refused(self):
        self.refused(b"GET /v1/sessions/taaldag 1 HTTP/1.1\r\n" + HOST + b"\r\n", 400)
        self.refused(b"GET /v1/_search?q=taal cafe HTTP/1.1\r\n" + HOST + b"\r\n", 400)

    def test_3_1_a_method_is_a_token(self):
        self.refused(b"G@T /v1/_search HTTP/1.1\r\n" + HOST + b"\r\n", 400)
        self.refused(b"G\xcbT /v1/_search HTTP/1.1\r\n" + HOST + b"\r\n", 400)

    def test_3_2_1_origin_form_may_have_many_parameters(self):
        many = b"&".join(b"%c=%d" % (97 + number % 26, number % 10) for number in range(2000))
        answer = self.accepted(b"GET /v1/_search?" + many + b" HTTP/1.1\r\n" + HOST + b"\r\n", 400)
        self.assertLessEqual(len(self.assert_problem(answer, 400)["errors"]), 101)
        self.accepted(b"GET /zoeken?q=taal&" + many + b" HTTP/1.1\r\n" + HOST + b"\r\n")

    def test_3_2_1_repeated_keys_are_all_read(self):
        answer = self.accepted(b"GET /v1/_search?q=taal&q=b HTTP/1.1\r\n" + HOST + b"\r\n", 400)
        self.assertEqual([error["name"] for error in answer.json()["errors"]], ["q"])
        answer = self.accepted(b"GET /v1/_search?q=taal&type=session&type=document&pageSize=100 "
                               b"HTTP/1.1\r\n" + HOST + b"\r\n")
        self.assertEqual({hit["type"] for hit in answer.json()["hits"]}, {"session", "document"})

    def test_3_2_2_absolute_form_is_accepted_whatever_the_host(self):
        for start in (b"http://a", b"HTTP://elsewhere:8080", b"https://a"):
            with self.subTest(start=start):
                answer = self.accepted(b"GET " + start + b"/v1/sessions/taaldag-1 HTTP/1.1\r\n" +
                                       HOST + b"\r\n")
                self.assertEqual(answer.json()["id"], "taaldag-1")
        self.refused(b"GET ftp://a/v1/sessions/taaldag-1 HTTP/1.1\r\n" + HOST + b"\r\n", 400)

    def test_3_2_3_authority_form_is_for_connect_which_is_not_offered(self):
        self.refused(b"CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n", 400)
        self.refused(b"GET a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n", 400)

    def test_3_2_4_asterisk_form_is_for_options(self):
        answer = self.accepted(b"OPTIONS * HTTP/1.1\r\n" + HOST + b"\r\n", 204, "OPTIONS")
        self.assertEqual(answer.headers["Allow"], "GET, HEAD, OPTIONS")
        self.refused(b"GET * HTTP/1.1\r\n" + HOST + b"\r\n", 400)


class Targets(ConformanceTestCase):
    """RFC 3986 section 2 and RFC 9110 section 15.5: what stands in a path or a query."""

    def target(self, path, status):
        answer = self.accepted(b"GET " + path + b" HTTP/1.1\r\n" + HOST + b"\r\n", status)
        if path.startswith(b"/v1/") and status != 200:
            self.assert_problem(answer, status)
        return answer

    def test_nul_broken_percent_and_invalid_utf_8_in_a_path(self):
        for path in (b"/v1/sessions/taaldag-1%00", b"/v1/sessions/%00", b"/v1/sessions/%zz",
                     b"/v1/sessions/%", b"/v1/sessions/%f", b"/v1/sessions/%ff",
                     b"/v1/documents/%c3%28", b"/v1/documents/\xff", b"/%00", b"/zoeken%00?q=a",
                     b"/sessies/taaldag-1%00"):
            with self.subTest(path=path):
                self.target(path, 400)

    def test_nul_broken_percent_and_invalid_utf_8_in_a_query(self):
        for query in (b"taal%00", b"%00", b"taal%", b"taal%zz", b"taal%ff", b"taalcaf\xe9"):
            with self.subTest(query=query):
                errors = self.target(b"/v1/_search?q=" + query, 400).json()["errors"]
                self.assertEqual([error["name"] for error in errors], ["q"])
                self.target(b"/zoeken?q=" + query, 200)

    def test_utf_8_that_should_be_encoded(self):
        answer = self.target(b"/v1/_search?q=taalcaf\xc3\xa9", 200)
        self.assertEqual(answer.json()["query"]["text"], "taalcafé")

    def test_9110_15_5_15_a_long_address(self):
        self.target(b"/zoeken?q=" + b"a" * 8000, 200)
        for size in (9000, 20000, 64 << 10):
            self.refused(b"GET /v1/_search?q=" + b"a" * size + b" HTTP/1.1\r\n" + HOST + b"\r\n",
                         414)


class Methods(ConformanceTestCase):
    """RFC 9110 section 9."""

    def test_9_1_any_other_method_is_refused_with_what_there_is(self):
        # Section 9.1 would have 501 for those that are not known; 405 says more: what to use.
        for method in (b"POST", b"PUT", b"DELETE", b"PATCH", b"TRACE", b"FROB", b"get",
                       b"M-SEARCH", b"A" * 200):
            for path in RESOURCES:
                with self.subTest(method=method, path=path):
                    answer = self.accepted(method + b" " + path.encode() + b" HTTP/1.1\r\n" +
                                           HOST + b"\r\n", 405)
                    self.assertEqual(answer.headers["Allow"], "GET, HEAD, OPTIONS")
                    if path.startswith("/v1/"):
                        self.assert_problem(answer, 405)

    def test_9_3_2_head_is_get_without_the_body(self):
        for path in (*RESOURCES, "/v1/nothing", "/v1/_search", "/nothing"):
            with self.subTest(path=path):
                line = f" {path} HTTP/1.1\r\nHost: a\r\n\r\n".encode()
                status = self.ask(path).status
                head = self.accepted(b"HEAD" + line, status, "HEAD")
                get = self.accepted(b"GET" + line, status)
                self.assertEqual(head.body, b"")
                for name in ("Date", "Server-Timing"):
                    del head.headers[name], get.headers[name]
                self.assertEqual(head.headers.items(), get.headers.items())

    def test_9_3_7_options_says_what_there_is(self):
        for path in RESOURCES:
            with self.subTest(path=path):
                answer = self.accepted(b"OPTIONS " + path.encode() + b" HTTP/1.1\r\n" + HOST +
                                       b"\r\n", 204, "OPTIONS")
                self.assertEqual(answer.headers["Allow"], "GET, HEAD, OPTIONS")
                self.assertNotIn("Content-Length", answer.headers)  # section 8.6


class Fields(ConformanceTestCase):
    """RFC 9112 section 5, RFC 9110 sections 5 and 7.2."""

    def test_9112_3_2_a_host_is_needed_once(self):
        self.refused(self.session(b""), 400)
        self.refused(self.session(HOST + HOST), 400)
        self.refused(self.session(HOST + b"HOST: b\r\n"), 400)

    def test_9112_3_2_a_host_is_a_host(self):
        for host in (b"a b", b"a/b", b"user@a", b"a:port", b"[::1", b"a?b", b"\xff", b"http://a"):
            with self.subTest(host=host):
                self.refused(self.session(b"Host: " + host + b"\r\n"), 400)
        for host in (b"", b"a:8080", b"[::1]:80", b"127.0.0.1", b"\t a.nl \t"):
            with self.subTest(host=host):
                self.accepted(self.session(b"Host:" + host + b"\r\n"))

    def test_5_1_no_space_before_the_colon(self):
        self.refused(self.session(HOST + b"X : a\r\n"), 400)
        self.refused(self.session(HOST + b"Content-Length : 4\r\n"), 400)
        self.refused(self.session(b" X: a\r\n" + HOST), 400)

    def test_5_2_folded_lines_are_refused(self):
        for field in (b"X: a\r\n b\r\n", b"X:\r\n\ta\r\n", b"Content-Length:\r\n 4\r\n",
                      b"Content-Length: 3\r\n 4\r\n", b"Transfer-Encoding:\r\n chunked\r\n"):
            with self.subTest(field=field):
                self.refused(self.session(HOST + field) + b"abcd", 400)
        self.refused(self.session(b"Host: a\r\n b\r\n"), 400)

    def test_9110_5_5_control_characters_are_refused(self):
        for value in (b"a\x01", b"a\x0bb", b"\x7f", b"\x1b[0m"):
            with self.subTest(value=value):
                self.refused(self.session(HOST + b"X: " + value + b"\r\n"), 400)
        self.accepted(self.session(HOST + b"X: a\tb\r\nY: \xe9\r\nZ:\r\n"))

    def test_9110_5_4_many_headers(self):
        self.accepted(self.session(HOST + b"X: a\r\n" * 98))
        self.refused(self.session(HOST + b"X: a\r\n" * 101), 431)


class Framing(ConformanceTestCase):
    """RFC 9112 sections 6 and 7: where a request ends."""

    def test_6_3_a_length_stated_twice_is_refused(self):
        for fields in (b"Content-Length: 4\r\nContent-Length: 5\r\n",
                       b"Content-Length: 4\r\nContent-Length: 4\r\n",
                       b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
                       b"Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
                       b"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"):
            with self.subTest(fields=fields):
                self.refused(self.session(HOST + fields), 400)

    def test_6_1_a_body_of_unknown_length_is_refused(self):
        for coding in (b"chunked", b"gzip, chunked", b"gzip", b"identity", b"\x0bchunked"):
            with self.subTest(coding=coding):
                self.refused(self.session(HOST + b"Transfer-Encoding: " + coding + b"\r\n") +
                             b"4\r\nabcd\r\n0\r\n\r\n", 400 if coding[0] == 0x0b else 411)

    def test_6_3_a_body_is_passed_over(self):
        body = b"GET /nothing HTTP/1.1\r\n\r\n"
        self.accepted(self.session(HOST + b"Content-Length: %d\r\n" % len(body)) + body)
        self.accepted(self.session(HOST + b"Content-Length: 0\r\n"))

    def test_9110_15_5_14_a_large_body_is_refused_unread(self):
        self.refused(b"POST /v1/_search HTTP/1.1\r\n" + HOST + b"Content-Length: 40000000\r\n\r\n",
                     413)

    def test_9110_10_1_1_a_100_is_sent_for_a_body_alone(self):
        expect = b"Expect: 100-continue\r\n"
        with connect(self.daemon.address) as connection:
            connection.sendall(self.session(HOST + expect + b"Content-Length: 4\r\n"))
            self.assertEqual(connection.recv(100), b"HTTP/1.1 100 Continue\r\n\r\n")
            connection.sendall(b"abcd" + LAST)
            statuses = [answer.status for answer in parse_answers(read_to_end(connection))]
        self.assertEqual(statuses, [200, 200])
        for fields in (expect, expect + b"Content-Length: 0\r\n"):
            answers = self.raw(self.session(HOST + fields))
            self.assertEqual([answer.status for answer in answers], [200])
        self.refused(self.session(HOST + expect + b"Content-Length: 40000000\r\n"), 413)

    def test_9110_10_1_1_no_100_for_http_1_0_and_other_expectations_are_passed_over(self):
        answer = self.raw_one(b"GET /v1/sessions/taaldag-1 HTTP/1.0\r\nExpect: 100-continue\r\n"
                              b"Content-Length: 4\r\n\r\nabcd")
        self.assertEqual(answer.status, 200)
        answer = self.raw_one(self.session(HOST + b"Expect: 200-maybe\r\n"))
        self.assertEqual(answer.status, 200)


class Preconditions(ConformanceTestCase):
    """RFC 9110 sections 13 and 14."""

    def conditional(self, fields, status, path=b"/v1/_search?q=taal", method=b"GET"):
        return self.accepted(method + b" " + path + b" HTTP/1.1\r\n" + HOST + fields + b"\r\n",
                             status, method.decode())

    def test_13_1_2_none_match_compares_weakly(self):
        headers = self.conditional(b"", 200).headers
        length, tag = headers["Content-Length"], headers["ETag"].encode()
        self.assertRegex(tag, rb'^W/"[^"]+"$')
        for value in (tag, tag.removeprefix(b"W/"), b"*", b'"x", ' + tag, tag + b' , W/"x"',
                      b'"a,b",' + tag, b",, " + tag, b'"x"\r\nIf-None-Match: ' + tag):
            for method in (b"GET", b"HEAD"):
                with self.subTest(value=value, method=method):
                    answer = self.conditional(b"If-None-Match: " + value + b"\r\n", 304,
                                              method=method)
                    self.assertEqual(answer.headers["Content-Length"], length)  # section 8.6
                    self.assertEqual(answer.body, b"")
                    for name in ("ETag", "Cache-Control", "Vary", "API-Version"):  # 15.4.5
                        self.assertIn(name, answer.headers)

    def test_13_1_2_other_tags_match_nothing(self):
        tag = self.conditional(b"", 200).headers["ETag"].encode()
        for value in (b'"x"', b'W/"x", "y"', b"", tag.strip(b'W/"'), tag[:-2] + b'"', b'"*"',
                      tag.replace(b"W/", b"w/"), b"'" + tag[2:] + b"'"):
            with self.subTest(value=value):
                self.conditional(b"If-None-Match: " + value + b"\r\n", 200)

    def test_13_2_1_only_what_would_succeed_is_not_modified(self):
        for path, status in ((b"/v1/nothing", 404), (b"/v1/_search", 400)):
            answer = self.conditional(b"If-None-Match: *\r\n", status, path)
            self.assertNotIn("ETag", answer.headers)
        self.conditional(b"If-None-Match: *\r\n", 405, method=b"POST")

    def test_14_2_ranges_are_passed_over(self):
        self.conditional(b"Range: bytes=0-1\r\n", 200)


class PreconditionsWithoutCache(ConformanceTestCase):
    settings = HttpTestCase.settings | {"cache_megabytes": 0}

    def test_8_6_a_304_states_no_length_where_that_of_the_200_is_not_at_hand(self):
        for path in ("/v1/_search?q=taal", "/", "/opensearch.xml"):
            for method in ("GET", "HEAD"):
                answers = self.raw(f"{method} {path} HTTP/1.1\r\nHost: a\r\n"
                                   "If-None-Match: *\r\n\r\n".encode() + LAST)
                self.assertEqual([answer.status for answer in answers], [304])
                self.assertNotIn("Content-Length", answers[0].headers)
                self.assertNotIn("Transfer-Encoding", answers[0].headers)
                self.served_next()


class Persistence(ConformanceTestCase):
    """RFC 9112 section 9."""

    def test_9_3_a_connection_stays_open(self):
        paths = RESOURCES * 3 + ("/v1/nothing", "/v1/_search")
        data = b"".join(f"GET {path} HTTP/1.1\r\nHost: a\r\n\r\n".encode() for path in paths)
        answers = self.raw(data + LAST)
        self.assertEqual(len(answers), len(paths) + 1)
        for answer in answers[:-1]:
            self.assertNotIn("Connection", answer.headers)
            self.assertIn("Content-Length", answer.headers)

    def test_9_3_2_a_hundred_pipelined_requests_are_answered_in_order(self):
        ids = ("taaldag-1", "taaldag-2", "nothing", "taaldag-3") * 25
        answers = self.raw(b"".join(
            f"GET /v1/sessions/{name} HTTP/1.1\r\nHost: a\r\n\r\n".encode() for name in ids) + LAST)
        self.assertEqual([answer.json().get("id", "nothing") for answer in answers],
                         [*ids, "nothing"])

    def test_9_3_http_1_0_closes_unless_asked_to_stay(self):
        line = b"GET /v1/sessions/taaldag-1 HTTP/1.0\r\n"
        self.assertEqual(self.raw_one(line + b"\r\n" + LAST).json()["id"], "taaldag-1")
        answer = self.accepted(line + b"Connection: keep-alive\r\n\r\n")
        self.assertEqual(answer.headers["Connection"].lower(), "keep-alive")

    def test_9_6_close_is_honoured(self):
        for value in (b"close", b"Close", b"x, close", b"close, x"):
            with self.subTest(value=value):
                answer = self.raw_one(self.session(HOST + b"Connection: " + value + b"\r\n") + LAST)
                self.assertEqual(answer.headers["Connection"], "close")
                self.served_next()

    def test_9_6_a_client_that_has_said_its_say_is_answered(self):
        with connect(self.daemon.address) as connection:
            connection.sendall(self.session(HOST))
            connection.shutdown(socket.SHUT_WR)
            self.assertIn(b'"taaldag-1"', read_to_end(connection))
        self.served_next()

    def test_clients_that_leave(self):
        request = self.session(HOST)
        for size in (1, 10, len(request) - 1, len(request)):
            for _ in range(times(20, 2)):
                with connect(self.daemon.address) as connection:
                    connection.sendall(request[:size])
            self.served_next()


class AnsweredByTheLibrary(ConformanceTestCase):
    """What libmicrohttpd refuses before any code of Verder sees it: the status is right, but the
    answer is no problem+json. Some of these answers have their head twice, so they are not parsed.
    docs/architecture.md has the list."""

    def statuses(self, data):
        received = exchange(self.daemon.address, data + LAST)
        self.served_next()
        return set(re.findall(rb"^HTTP/1\.[01] (\d+) ", received, re.MULTILINE))

    def test_9112_6_3_a_length_that_is_no_number(self):
        for value in (b"-1", b"+4", b"x", b"4x", b"0x4", b"4,4", b""):
            with self.subTest(value=value):
                data = self.session(HOST + b"Content-Length: " + value + b"\r\n") + b"abcd"
                self.assertEqual(self.statuses(data), {b"400"})
        data = self.session(HOST + b"Content-Length: 99999999999999999999\r\n")
        self.assertEqual(self.statuses(data), {b"413"})

    def test_9110_15_5_15_an_address_that_fills_the_memory(self):
        for size in (256 << 10, 1 << 20):
            data = b"GET /v1/_search?q=" + b"a" * size + b" HTTP/1.1\r\n" + HOST + b"\r\n"
            self.assertEqual(self.statuses(data), {b"414"})
        self.assertEqual(self.statuses(b"A" * 300_000), {b"414"})

    def test_6585_5_headers_that_fill_the_memory(self):
        for fields in (b"X: " + b"a" * (256 << 10) + b"\r\n", b"X: a\r\n" * 30_000):
            self.assertEqual(self.statuses(self.session(HOST + fields)), {b"431"})

    def test_9112_2_3_other_major_versions(self):
        for data in (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",  # RFC 9113 section 3.4
                     self.session(HOST).replace(b"HTTP/1.1", b"HTTP/9.9")):
            self.assertEqual(self.statuses(data), {b"505"})

    def test_9112_3_lines_that_are_none(self):
        for data in (b"GET /\r\n\r\n", self.session(HOST).replace(b"HTTP/", b"http/"),
                     self.session(HOST + b"X\r\n"), self.session(HOST + b"X\0: a\r\n")):
            self.assertEqual(self.statuses(data), {b"400"})

    def test_9112_3_what_is_not_even_a_line_is_closed_in_silence(self):
        for data in (b"GET\r\n\r\n", b"hello\r\n\r\n", b"\0" * 1000, b" GET / HTTP/1.1\r\n\r\n",
                     b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n"):  # TLS
            self.assertLessEqual(self.statuses(data), {b"400"})


if __name__ == "__main__":
    unittest.main()
