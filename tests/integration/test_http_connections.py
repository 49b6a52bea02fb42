"""Connections in time and in number: slow clients and many, none of which keeps others waiting."""

import socket
import threading
import time
import unittest

from harness import (Client, Daemon, HttpTestCase, TestCase, build, connect, parse_answers,
                     read_to_end, seconds, times)
from harness.content import document, write_jsonl


class Connections(HttpTestCase):
    def test_a_request_that_drips_is_cut_off(self):
        with connect(self.daemon.address) as connection:
            began = time.monotonic()
            try:
                connection.sendall(b"GET /v1/_search?q=")
                while time.monotonic() - began < seconds(20):
                    connection.sendall(b"a")
                    time.sleep(0.2)
            except OSError:
                pass
            took = time.monotonic() - began
            # request_seconds is 3, so it ends soon after, and not before.
            self.assertGreater(took, 2)
            self.assertLess(took, seconds(10))

    def test_a_client_that_says_nothing_is_cut_off(self):
        began = time.monotonic()
        with connect(self.daemon.address) as connection:
            self.assertEqual(read_to_end(connection), b"")
        self.assertLess(time.monotonic() - began, seconds(10))

    def test_dripping_clients_keep_nobody_waiting(self):
        dripping = [self.enterContext(connect(self.daemon.address)) for _ in range(50)]
        for connection in dripping:
            connection.sendall(b"GET / HT")
        began = time.monotonic()
        self.find("taal")
        self.assertLess(time.monotonic() - began, seconds(2))

    def test_two_hundred_connections_at_once(self):
        clients = [self.enterContext(Client(self.daemon.address)) for _ in range(200)]
        for _ in range(2):
            for client in clients:
                self.assertEqual(client.get("/v1/sessions/taaldag-1").json()["id"], "taaldag-1")

    def test_clients_at_the_same_time(self):
        failures = []

        def work():
            try:
                with Client(self.daemon.address) as client:
                    for _ in range(times(50, 5)):
                        answer = client.get("/v1/_search", q="taalcafe nederlands").json()
                        self.assertEqual(answer["hits"][0]["id"], "taaldag-5")
            except Exception as failure:
                failures.append(repr(failure))

        threads = [threading.Thread(target=work) for _ in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(failures, [])

    def test_an_answer_that_is_not_read(self):
        with socket.socket() as connection:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            connection.settimeout(seconds(1))
            connection.connect(self.daemon.address)
            try:
                connection.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n" * 2000)
            except OSError:
                pass
            self.find("taal")


class ConnectionLimit(TestCase):
    def test_those_over_the_limit_wait(self):
        index = self.folder / "index"
        build(index, write_jsonl(self.folder / "a.jsonl", [document("a", "Iets")]))
        with Daemon(index, server={"threads": 2, "connections": 4}) as daemon:
            held = [Client(daemon.address) for _ in range(4)]
            for client in held:
                self.assertEqual(client.get("/health/live").status, 200)
            with connect(daemon.address) as waiting:
                waiting.sendall(b"GET /health/live HTTP/1.1\r\nHost: a\r\n"
                                b"Connection: close\r\n\r\n")
                for client in held:
                    with client:
                        pass
                self.assertEqual(parse_answers(read_to_end(waiting))[0].status, 200)


if __name__ == "__main__":
    unittest.main()
