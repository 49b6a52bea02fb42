"""Killing a build at random moments: the old index goes on serving, the next build tidies up."""

import os
import random
import subprocess
import time
import unittest

from harness import (Client, Daemon, TestCase, ask, build, indexer, program, start, target, times)
from harness.content import document, records, write_jsonl

KILLS = 100
RECORDS = 1500
SEED = 20210123


class KilledBuilds(TestCase):
    """Two catalogues, A and B; each build is of the one that is not published."""

    def setUp(self):
        super().setUp()
        self.random = random.Random(SEED)
        self.index = self.folder / "served" / "index"
        self.contents = {
            name: write_jsonl(self.folder / f"{name}.jsonl",
                              [*records(seed, times(RECORDS, 300)),
                               *(document(f"{name}-{at}", f"Merkteken{name} {at}")
                                 for at in range(7 + seed))])
            for seed, name in enumerate(("a", "b"))}
        elsewhere = self.folder / "elsewhere"
        self.generations = {build(elsewhere, self.contents["b"]): "b"}
        began = time.monotonic()
        self.generations[build(self.index, self.contents["a"])] = "a"
        self.duration = time.monotonic() - began

    def kill_a_build(self, name):
        """Starts a build, kills it, and says whether it had not ended before."""
        process = start([*program("verder-indexer"), "build", "--quiet", f"--index={self.index}",
                         f"--content={self.contents[name]}"],
                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(self.random.uniform(0, self.duration * 1.1))
        process.kill()
        return process.wait() != 0

    def assert_serving(self, address):
        """Asserts that the index that is served is A or B, whole; says which."""
        with Client(address) as client:
            name = self.generations[client.get("/health/ready").json()["index"]["generation"]]
            count = {"a": 7, "b": 8}[name]
            answer = client.get("/v1/_search", q=f"merkteken{name}", pageSize=100).json()
            self.assertEqual((answer["total"], len(answer["hits"])), (count, count))
            other = "b" if name == "a" else "a"
            # In quotes, as it would be corrected to the other.
            answer = client.get("/v1/_search", q=f'"merkteken{other}"').json()
            self.assertEqual(answer["total"], 0)
            self.assertEqual(client.get("/zoeken", q="wijk netwerk").status, 200)
        return name

    def leftovers(self):
        return sorted(set(os.listdir(self.index.parent)) - {"index", "index.lock"})

    def test_the_old_index_goes_on_serving(self):
        count = times(KILLS, 4)
        killed = 0
        seen_leftovers = set()
        published = "a"
        with Daemon(self.index) as running:
            for number in range(count):
                wanted = "b" if published == "a" else "a"
                killed += self.kill_a_build(wanted)
                seen_leftovers.update(self.leftovers())
                published = self.assert_serving(running.address)
                if number % 5 == 0:
                    with Daemon(self.index) as fresh:
                        self.assertEqual(self.assert_serving(fresh.address), published)
                if number % 10 == 9:
                    self.assert_sound_and_tidied(published)
            final = "b" if published == "a" else "a"
            build(self.index, self.contents[final])
            self.assertEqual(self.assert_serving(running.address), final)
        self.assertEqual(self.leftovers(), [])
        # The kills fell into the builds, and into their several stages.
        self.assertGreater(killed, count // 2)
        self.assertTrue(seen_leftovers)

    def assert_sound_and_tidied(self, published):
        """A build of what is published checks every block of it, and finds it needs no other."""
        result = indexer("build", f"--index={self.index}",
                         f"--content={self.contents[published]}")
        self.assert_exit(result, 0)
        self.assertIn("Nothing changed", result.output)
        self.assertEqual(self.leftovers(), [])

    def test_a_killed_first_build_leaves_nothing_served(self):
        self.index = self.folder / "first" / "index"
        killed = 0
        while killed < times(5, 2):
            killed += self.kill_a_build("a")
            self.index.unlink(missing_ok=True)
        with Daemon(self.index) as daemon:
            self.assert_problem(ask(daemon.address, target("/v1/_search", q="wijk")), 503)
            build(self.index, self.contents["a"])
            self.assertEqual(self.assert_serving(daemon.address), "a")
        self.assertEqual(self.leftovers(), [])


if __name__ == "__main__":
    unittest.main()
