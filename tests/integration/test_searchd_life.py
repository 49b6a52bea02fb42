"""verder-searchd from its start to its end: with and without an index, and when told to stop."""

import os
import re
import signal
import socket
import time
import unittest

from harness import (Client, Daemon, FIXTURES, SOURCE, TestCase, ask, build, connect, indexer,
                     parse_answers, program, read_to_end, run, seconds, start, target)
from harness.content import document, write_jsonl

LIBRARY = FIXTURES / "library"


class CommandLine(TestCase):
    def searchd(self, *arguments):
        return run([*program("verder-searchd"), *arguments], timeout=20, cwd=self.folder)

    def test_help_and_version(self):
        result = self.searchd("--help")
        self.assert_exit(result, 0)
        for word in ("--config FILE", "--index FILE", "--listen HOST:PORT", "Exit codes"):
            self.assertIn(word, result.output)
        result = self.searchd("--version")
        self.assert_exit(result, 0)
        self.assertRegex(result.output, r"^verder-searchd \d+\.\d+\.\d+\n$")
        self.assertEqual(result.output.split()[1], indexer("--version").output.split()[1])

    def test_mistakes(self):
        for arguments, says in ((["--indx=x"], "'--index'"), (["--xyzzy"], "--help"),
                                (["serve"], "--help"), (["--listen"], "--listen"),
                                (["--listen=nothing"], "HOST:PORT"),
                                (["--listen=127.0.0.1:99999"], "65535"),
                                (["--config=nothing.yaml"], "nothing.yaml")):
            with self.subTest(arguments=arguments):
                result = self.searchd(*arguments)
                self.assert_exit(result, 2)
                self.assertIn(says, result.errors)

    def test_wrong_settings(self):
        (self.folder / "verder.yaml").write_text("server:\n  treads: 1\n  threads: x\n",
                                                 encoding="utf-8")
        result = self.searchd("--config=verder.yaml")
        self.assert_exit(result, 2)
        self.assertRegex(result.errors, r'(?m)^verder\.yaml:2:3: .*"server.threads"')
        self.assertRegex(result.errors, r"(?m)^verder\.yaml:3:12: ")

    def test_a_port_that_is_taken(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            result = self.searchd(f"--listen=127.0.0.1:{port}")
        self.assert_exit(result, 1)
        self.assertIn(str(port), result.errors)
        self.assertRegex(result.errors, "in use|taken")

    def test_a_host_that_is_not_there(self):
        self.assertIn(self.searchd("--listen=nothing.invalid:0").code, (1, 2))
        self.assert_exit(self.searchd("--listen=192.0.2.1:0"), 1)  # TEST-NET-1: of nobody

    def test_a_lexicon_that_is_not_there(self):
        (self.folder / "verder.yaml").write_text("lexicon: nothing.lexicon\n", encoding="utf-8")
        result = self.searchd("--config=verder.yaml")
        self.assert_exit(result, 1)
        self.assertIn("nothing.lexicon", result.errors)

    def test_the_settings_of_the_project_are_taken(self):
        self.skip_without_ipv6()
        with open(self.folder / "log", "wb") as file:
            process = start([*program("verder-searchd"),
                             f"--config={SOURCE / 'data' / 'verder.yaml'}",
                             f"--index={self.folder / 'index'}", "--listen=[::1]:0"], stderr=file)
        self.addCleanup(process.kill)
        limit = time.monotonic() + seconds(20)
        log = ""
        while "listening" not in log and process.poll() is None and time.monotonic() < limit:
            time.sleep(0.05)
            log = (self.folder / "log").read_text(encoding="utf-8")
        port = int(re.search(r"(?m)^listening on http://\[::1\]:(\d+)/$", log)[1])
        self.assertEqual(ask(("::1", port), "/health/live").status, 200)
        process.terminate()
        self.assertEqual(process.wait(seconds(20)), 0)


    def skip_without_ipv6(self):
        try:
            socket.create_server(("::1", 0), family=socket.AF_INET6).close()
        except OSError as reason:
            self.skipTest(f"there is no IPv6 here: {reason}")


class WithoutAnIndex(TestCase):
    def test_it_says_so_and_serves_as_soon_as_there_is_one(self):
        index = self.folder / "index"
        with Daemon(index) as daemon:
            with Client(daemon.address) as client:
                self.assertEqual(client.get("/health/live").status, 200)
                for path in ("/health/ready", "/v1/_search?q=taal", "/v1/sessions/taaldag-1"):
                    answer = client.get(path)
                    problem = self.assert_problem(answer, 503)
                    self.assertIn("verder-indexer", problem["detail"])
                    self.assertGreater(int(answer.headers["Retry-After"]), 0)
                for path in ("/", "/zoeken?q=taal"):
                    page = client.get(path)
                    self.assertEqual((page.status, page.media_type), (503, "text/html"))
                    self.assertIn("Probeer het over een paar minuten opnieuw", page.text)
                    self.assertEqual(page.headers["Cache-Control"], "no-store")
                daemon.wait_for_log("no index has been published")
                generation = build(index, LIBRARY)
                ready = client.get("/health/ready").json()
                self.assertEqual(ready["index"]["generation"], generation)
                self.assertGreater(client.get("/v1/_search?q=taalcafe").json()["total"], 0)

    def test_an_index_that_is_none(self):
        index = self.folder / "index"
        for contents in (b"", b"no index", os.urandom(20_000)):
            index.write_bytes(contents)
            with self.subTest(contents=contents[:10]), Daemon(index) as daemon:
                self.assert_problem(ask(daemon.address, "/v1/_search?q=taal"), 503)
                self.assertEqual(ask(daemon.address, "/").status, 503)
                generation = build(index, LIBRARY)
                self.assertEqual(self.search(daemon, "taal")["index"]["generation"], generation)

    def test_an_index_that_is_removed_goes_on_serving(self):
        index = self.folder / "index"
        generation = build(index, LIBRARY)
        with Daemon(index, server={"threads": 1}) as daemon:
            self.search(daemon, "taal")
            index.unlink()
            for _ in range(10):
                self.assertEqual(self.search(daemon, "taal")["index"]["generation"], generation)


class WhileServing(TestCase):
    """What is put in the index's place."""

    def setUp(self):
        super().setUp()
        self.index = self.folder / "index"
        self.generation = build(self.index, LIBRARY)
        self.whole = self.index.read_bytes()

    def replace(self, contents):
        """Puts a file in its place as a publisher does."""
        other = self.folder / "other"
        other.write_bytes(contents)
        other.rename(self.index)

    def test_what_is_no_index_is_not_taken(self):
        damaged = bytearray(self.whole)
        damaged[:4096] = os.urandom(4096)
        for contents in (b"", b"\0" * 8192, self.whole[:1000], self.whole[:4096],
                         self.whole[:len(self.whole) // 2], self.whole[:len(self.whole) * 9 // 10],
                         os.urandom(50_000), bytes(damaged), b"glass\n/etc/passwd\n",
                         b"auto /etc\n"):
            with self.subTest(contents=contents[:10]), \
                    Daemon(self.index, server={"threads": 1}) as daemon:
                self.search(daemon, "taal")
                self.replace(contents)
                for _ in range(5):
                    self.assertEqual(self.search(daemon, "taal")["index"]["generation"],
                                     self.generation)
                daemon.wait_for_log("warning: .*the index from before goes on serving")
                self.assertEqual(daemon.log.count("goes on serving"), 1)
                self.replace(self.whole)
                self.search(daemon, "taal")

    def test_a_good_one_after_a_bad_one_is_taken(self):
        with Daemon(self.index, server={"threads": 1}) as daemon:
            self.search(daemon, "taal")
            self.replace(b"garbage")
            self.search(daemon, "taal")
            content = write_jsonl(self.folder / "content.jsonl", [document("a", "Taal")])
            generation = build(self.index, content)
            self.assertEqual(self.search(daemon, "taal")["index"]["generation"], generation)

    def test_threads_that_have_not_read_it_go_on_with_the_old_one_too(self):
        with Daemon(self.index, server={"threads": 8}) as daemon:
            self.search(daemon, "taal")
            self.replace(b"garbage")
            for client in [self.enterContext(Client(daemon.address)) for _ in range(64)]:
                answer = client.get("/v1/_search", q="taal")
                self.assertEqual(answer.status, 200, answer.text)
                self.assertEqual(answer.json()["index"]["generation"], self.generation)

    def test_a_file_that_is_damaged_in_its_place(self):
        """Nobody should; the daemon may answer with an error, but goes on."""
        with Daemon(self.index, server={"threads": 2}) as daemon:
            self.search(daemon, "taal")
            with open(self.index, "r+b") as file:
                file.truncate(len(self.whole) // 3)
            for query in ("taal", "café", "jongeren media", "zzz"):
                answer = ask(daemon.address, target("/v1/_search", q=query))
                self.assertIn(answer.status, (200, 500, 503))
            self.index.unlink()
            generation = build(self.index, LIBRARY)
            self.assertEqual(self.search(daemon, "taal")["index"]["generation"], generation)
            daemon.expects_errors = True


class Stopping(TestCase):
    def setUp(self):
        super().setUp()
        self.index = self.folder / "index"
        build(self.index, LIBRARY)

    def test_idle(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            with Daemon(self.index) as daemon:
                daemon.signal(number)
                self.assertEqual(daemon.wait(), 0)
                self.assertIn("stopping", daemon.log)

    def test_an_open_connection_does_not_hold_it(self):
        with Daemon(self.index, server={"drain_seconds": 20}) as daemon:
            with Client(daemon.address) as client:
                client.get("/health/live")
                began = time.monotonic()
                daemon.signal()
                self.assertEqual(daemon.wait(), 0)
                self.assertLess(time.monotonic() - began, seconds(10))

    def wait_until_refused(self, address):
        """Until new clients are refused, which is when the last answers say that they are."""
        until = time.monotonic() + seconds(10)
        while time.monotonic() < until:
            try:
                connect(address).close()
            except ConnectionRefusedError:
                return
            time.sleep(0.01)
        self.fail("new clients are not refused")

    def test_an_open_request_is_answered(self):
        with Daemon(self.index) as daemon, connect(daemon.address) as connection:
            connection.sendall(b"GET /v1/sessions/taaldag-1 HTTP/1.1\r\nHost: a\r\n")
            time.sleep(0.2)  # for it to arrive: the rest comes after the signal
            daemon.signal()
            daemon.wait_for_log("stopping")
            self.wait_until_refused(daemon.address)
            connection.sendall(b"\r\n")
            answer, = parse_answers(read_to_end(connection))
            self.assertEqual(answer.json()["id"], "taaldag-1")
            self.assertEqual(answer.headers["Connection"].lower(), "close")
            self.assertEqual(daemon.wait(), 0)

    def test_new_clients_are_refused_meanwhile(self):
        with Daemon(self.index) as daemon, connect(daemon.address) as connection:
            connection.sendall(b"GET /v1/sessions/taaldag-1 HTTP/1.1\r\n")
            time.sleep(0.2)
            daemon.signal()
            daemon.wait_for_log("stopping")
            time.sleep(0.1)
            with self.assertRaises(OSError):
                ask(daemon.address, "/health/live")
            connection.sendall(b"Host: a\r\n\r\n")
            self.assertEqual(len(parse_answers(read_to_end(connection))), 1)

    def test_a_request_that_never_ends_is_not_waited_for_long(self):
        with Daemon(self.index, server={"drain_seconds": 1}) as daemon:
            with connect(daemon.address) as connection:
                connection.sendall(b"GET / HTTP/1.1\r\n")
                began = time.monotonic()
                daemon.signal()
                self.assertEqual(daemon.wait(), 0)
                self.assertLess(time.monotonic() - began, seconds(8))

    def test_under_load(self):
        with Daemon(self.index) as daemon:
            clients = [self.enterContext(Client(daemon.address)) for _ in range(20)]
            for client in clients:
                client.get("/zoeken", q="taal")
            daemon.signal()
            self.assertEqual(daemon.wait(), 0)


class Logging(TestCase):
    def test_a_line_a_request_that_can_be_turned_down(self):
        index = self.folder / "index"
        build(index, LIBRARY)
        for level, lines in (("request", 3), ("info", 0), ("warning", 0), ("error", 0)):
            with self.subTest(level=level), Daemon(index, server={"log": level}) as daemon:
                ask(daemon.address, "/zoeken?q=geheim")
                ask(daemon.address, "/nothing%0Aforged%1b[31m")
                daemon.stop()
                requests = [line for line in daemon.log.splitlines() if " request: " in line]
                self.assertEqual(len(requests), lines)  # the first is of the harness
                self.assertNotIn("geheim", daemon.log)
                self.assertNotIn("\033", daemon.log)
                self.assertEqual(" info: " in daemon.log, level in ("request", "info"))
                for line in requests:
                    self.assertRegex(line, r"^\S+T\d\d:\d\d:\d\dZ request: GET /\S* \d{3} ")


if __name__ == "__main__":
    unittest.main()
