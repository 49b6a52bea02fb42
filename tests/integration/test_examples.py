"""The programs of docs/examples: each does what the others do, and that is right."""

import concurrent.futures
import http.server
import json
import re
import shutil
import threading
import time
import unittest
import urllib.parse

from harness import (BUILD, DATA, FIXTURES, SOURCE, Daemon, ServedTestCase, TestCase, ask, build,
                     run, seconds)

EXAMPLES = SOURCE / "docs" / "examples"
COMMANDS = {
    "curl": [EXAMPLES / "search.sh"],
    "JavaScript": ["node", EXAMPLES / "search.mjs"],
    "C": [BUILD / "tests" / "examples" / "search"],
}
FOUND, NOTHING_FOUND, FAILED = 0, 1, 2
SEARCH = "/v1/_search"

# What is said on standard error; curl waits in silence.
NOTHING = "^$"
WAITING = r"^(search: (429|503), asking again in \d+ s\n)*$"


def url_of(daemon):
    return "http://%s:%d" % daemon.address


def lines_of(daemon, answer):
    """What the programs are to print."""
    return "".join(
        f"{hit['rank']}\t{hit['title']}\t{urllib.parse.urljoin(url_of(daemon), hit['url'])}\n"
        for hit in answer["hits"])


class ExamplesTestCase(TestCase):
    def run_each(self, address, *words):
        """What the three say, which is to be the same."""
        results = [run([*command, address, *words]) for command in COMMANDS.values()]
        for name, result in zip(COMMANDS, results):
            self.assertEqual((result.code, result.output), (results[0].code, results[0].output),
                             f"{name}: {result}")
        return results

    def assert_each(self, results, code, output, errors):
        for name, result in zip(COMMANDS, results):
            with self.subTest(name):
                self.assert_exit(result, code)
                self.assertEqual(result.output, output)
                self.assertRegex(result.errors, errors)


class Searching(ExamplesTestCase, ServedTestCase):
    content = DATA / "content"

    def lines(self, query):
        return lines_of(self.daemon, self.find(query, pageSize=100))

    def test_all_pages_are_followed(self):
        lines = self.lines("online")
        self.assertGreater(lines.count("\n"), 10, "this is no more than a page")
        for words in (["online"], ["online", "2"], ["online", "100"]):
            with self.subTest(words):
                self.assert_each(self.run_each(url_of(self.daemon), *words), FOUND, lines, NOTHING)

    def test_what_is_typed_is_encoded(self):
        for query in ('"online jongeren"', "online&type=event#", "50% + 1?", "coördinatie/één"):
            with self.subTest(query):
                lines = self.lines(query)
                self.assert_each(self.run_each(url_of(self.daemon), query),
                                 FOUND if lines else NOTHING_FOUND, lines, NOTHING)

    def test_nothing_is_found(self):
        self.assert_each(self.run_each(url_of(self.daemon), "saxofoon"), NOTHING_FOUND, "", NOTHING)

    def test_wrong_input_is_explained(self):
        self.assert_each(
            self.run_each(url_of(self.daemon), " ", "1000"), FAILED, "",
            r"^search: 400 Bad Request: 2 parameters are wrong; see errors\n  (pageSize|q): .+\n"
            r"  (pageSize|q): .+\n$")

    def test_wrong_use_is_explained(self):
        for words in ([], [url_of(self.daemon)], [url_of(self.daemon), "online", "2", "more"]):
            for name, command in COMMANDS.items():
                with self.subTest(name, words=words):
                    result = run([*command, *words])
                    self.assert_exit(result, FAILED)
                    self.assertRegex(result.errors, r"^usage: search\S* ADDRESS QUERY ")
        self.assert_each(self.run_each("zoeken", "online"), FAILED, "", "https://zoeken.example.nl")

    def test_the_commands_of_the_readme_print_what_it_shows(self):
        text = (EXAMPLES / "README.md").read_text(encoding="utf-8")
        shown = re.search(r"```text\n(.*?)```", text, re.DOTALL)[1]
        folder = shutil.copytree(EXAMPLES, self.folder / "examples")
        commands = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
        self.assertEqual(len(commands), len(COMMANDS))
        for command in commands:
            with self.subTest(command):
                result = run(["bash", "-euc", command.replace("http://127.0.0.1:8080",
                                                              url_of(self.daemon))], cwd=folder)
                self.assert_exit(result, FOUND)
                self.assertEqual(result.output.replace(url_of(self.daemon),
                                                       "http://127.0.0.1:8080"), shown)


class Waiting(ExamplesTestCase):
    def test_a_limit_is_kept(self):
        index = self.folder / "index"
        build(index, FIXTURES / "library")
        with Daemon(index, server={"requests_per_second": 1, "request_burst": 1,
                                   "limit_loopback": True}) as daemon:
            ask(daemon.address, f"{SEARCH}?q=taal")
            results = self.run_each(url_of(daemon), "taal", "6")
            self.assertGreater(results[0].output.count("\n"), 12, "this is no more than a page")
            self.assert_each(results, FOUND, results[0].output, WAITING)

    def test_an_index_that_is_yet_to_come_is_waited_for(self):
        index = self.folder / "index"
        with Daemon(index, server={"log": "request"}) as daemon, \
                concurrent.futures.ThreadPoolExecutor() as pool:
            running = [pool.submit(run, [*command, url_of(daemon), "taal"])
                       for command in COMMANDS.values()]
            deadline = time.monotonic() + seconds(20)
            while daemon.log.count(f"{SEARCH} 503 ") < len(COMMANDS):
                self.assertLess(time.monotonic(), deadline, daemon.log)
                time.sleep(0.05)
            build(index, FIXTURES / "library")
            results = [future.result() for future in running]
            lines = lines_of(daemon, self.search(daemon, "taal", pageSize=100))
            self.assertNotEqual(lines, WAITING)
            self.assert_each(results, FOUND, lines, WAITING)


class Site(http.server.ThreadingHTTPServer):
    """Answers what it is told to: one after another, the last one for ever."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.asked = []
        super().__init__(("127.0.0.1", 0), SiteHandler)
        self.url = "http://127.0.0.1:%d" % self.server_address[1]

    def __enter__(self):
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()
        return super().__enter__()

    def __exit__(self, *reason):
        self.shutdown()
        super().__exit__(*reason)


class SiteHandler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append(self.path)
        answers = self.server.answers
        status, headers, body = answers.pop(0) if len(answers) > 1 else answers[0]
        body = body.encode("utf-8")
        self.send_response(status)
        for name, value in {**headers, "Content-Length": len(body)}.items():
            self.send_header(name, str(value))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def problem(status, title, **headers):
    body = {"type": "about:blank", "title": title, "status": status, "detail": "Wait."}
    return (status, {"Content-Type": "application/problem+json", **headers}, json.dumps(body))


def page(rank, url, **links):
    """One hit at an address."""
    return (200, {"Content-Type": "application/json"}, json.dumps(
        {"total": 100, "hits": [{"rank": rank, "title": "Één", "url": url}], "_links": links}))


class AnswersOfAnySite(ExamplesTestCase):
    """What the daemon cannot be made to say at will."""

    def ask_each(self, answers, code, output, errors, requests):
        """Each asks a site of its own, all at once; returns what they say."""
        def ask_own_site(command):
            with Site(*answers) as site:
                return site, run([*command, site.url, "taal"])

        with concurrent.futures.ThreadPoolExecutor() as pool:
            results = list(pool.map(ask_own_site, COMMANDS.values()))
        for name, (site, result) in zip(COMMANDS, results):
            with self.subTest(name):
                self.assert_exit(result, code)
                self.assertEqual(result.output, output.replace("SITE", site.url))
                self.assertRegex(result.errors, errors)
                self.assertEqual(len(site.asked), requests, site.asked)
        return [result for _, result in results]

    def test_a_refusal_is_followed_by_another_try(self):
        for status, title in ((429, "Too Many Requests"), (503, "Service Unavailable")):
            results = self.ask_each([problem(status, title, **{"Retry-After": "2"}),
                                     page(1, "/een")], FOUND, "1\tÉén\tSITE/een\n", WAITING, 2)
            for result in results:
                self.assertGreater(result.seconds, 1.9)

    def test_a_refusal_that_does_not_say_how_long(self):
        self.ask_each([problem(503, "Service Unavailable"), page(1, "/een")], FOUND,
                      "1\tÉén\tSITE/een\n", WAITING, 2)

    def test_a_refusal_that_is_not_taken_back(self):
        self.ask_each([problem(429, "Too Many Requests", **{"Retry-After": "1"})], FAILED, "",
                      r"search: 429 Too Many Requests: Wait\.\n$", 4)

    def test_an_hour_is_not_waited(self):
        self.ask_each([problem(503, "Service Unavailable", **{"Retry-After": "3600"})], FAILED, "",
                      r"^search: 503 Service Unavailable: Wait\.\n$", 1)

    def test_a_redirection_is_followed(self):
        self.ask_each([(302, {"Location": "/elsewhere"}, ""), page(1, "/een")], FOUND,
                      "1\tÉén\tSITE/een\n", NOTHING, 2)

    def test_whole_addresses_are_taken_as_they_are(self):
        self.ask_each([page(1, "https://www.example.nl/een")], FOUND,
                      "1\tÉén\thttps://www.example.nl/een\n", NOTHING, 1)

    def test_pages_without_end_are_left(self):
        self.ask_each([page(1, "/een", next="/v1/_search?q=taal&page=2")], FOUND,
                      20 * "1\tÉén\tSITE/een\n",
                      "^search: there is more; this stops after 20 pages\n$", 20)

    def test_an_answer_of_something_else(self):
        for body in ("", "<title>403</title>", "[]", "null"):
            self.ask_each([(403, {"Content-Type": "text/html"}, body)], FAILED, "",
                          "^search: the server answers 403\n$", 1)
            self.ask_each([(200, {"Content-Type": "text/html"}, body)], FAILED, "",
                          "^search: what is answered is not the result of a search\n$", 1)

    def test_nobody_answers(self):
        with Site(page(1, "/een")) as site:
            url = site.url
        results = self.run_each(url, "taal")
        self.assert_each(results, FAILED, "", r"^(search|curl): .*\b[Cc]onnect")


if __name__ == "__main__":
    unittest.main()
