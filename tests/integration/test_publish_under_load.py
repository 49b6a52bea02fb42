"""Publishing generation after generation while clients ask: no request fails and no answer is of
two generations."""

import re
import threading
import unittest

from harness import Client, Daemon, TestCase, ask, build, seconds, target, times
from harness.content import document, records, session, write_jsonl

GENERATIONS = 20
CLIENTS = 4

# Every title of generation N has this word, and no other generation has.
MARKER = re.compile(r"\bgeneratie(\d+)x\b")


def total_of(number):
    """How many records of a generation "knooppunt" finds: a number of its own."""
    return 21 + number


def write_generation(path, number):
    marker = f"generatie{number}x"
    items = [document(f"stuk-{at}", f"Knooppunt {marker} stuk {at}", summary=f"Over {marker}.")
             for at in range(total_of(number) - 1)]
    items.append(session("sessie", f"Knooppunt {marker} sessie",
                         documents=[f"stuk-{at}" for at in range(10)]))
    # More of the file, so that an answer needs more than a few blocks of it.
    rest = (dict(item, title=f"{item['title']} {marker}") for item in records(number, 300, 4))
    return write_jsonl(path, [*items, *rest])


class LoadingClient(threading.Thread):
    """Asks until it is told to stop, over one connection."""

    def __init__(self, address, is_over):
        super().__init__()
        self._address = address
        self._is_over = is_over
        self.count = 0
        self.failure = None
        self.seen = set()  # kinds of answers: (markers, generation, total); None where not told

    def run(self):
        try:
            with Client(self._address) as client:
                while not self._is_over.is_set():
                    self._ask(client)
                    self.count += 1
        except Exception as failure:  # whatever it is, the test is to tell it
            self.failure = f"after {self.count} requests: {failure!r}"

    def _ask(self, client):
        generation = total = None
        if self.count % 4 == 3:
            answer = client.get("/zoeken", q="knooppunt")
        else:
            answer = client.get("/v1/_search", q="knooppunt", pageSize=15, page=self.count % 2 + 1)
        if answer.status != 200 or answer.headers.get("Connection") == "close":
            raise AssertionError(f"{answer.status} {answer.headers} {answer.text}")
        if answer.media_type == "application/json":
            body = answer.json()
            generation, total = body["index"]["generation"], body["total"]
        self.seen.add((frozenset(MARKER.findall(answer.text)), generation, total))


class PublishUnderLoad(TestCase):
    def publish(self, number):
        return build(self.folder / "index",
                     write_generation(self.folder / "content.jsonl", number))

    def test_every_answer_is_of_one_generation(self):
        count = times(GENERATIONS, 3)
        generations = {self.publish(0): 0}
        is_over = threading.Event()
        with Daemon(self.folder / "index", server={"threads": CLIENTS}) as daemon:
            clients = [LoadingClient(daemon.address, is_over) for _ in range(CLIENTS)]
            for client in clients:
                client.start()
            for number in range(1, count + 1):
                generation = self.publish(number)
                generations[generation] = number
                daemon.wait_for_log(f"serving index {generation}")
            is_over.set()
            for client in clients:
                client.join(seconds(30))
            last = self.search(daemon, "knooppunt")
        self.assertEqual([client.failure for client in clients], [None] * CLIENTS)
        self.assert_not_mixed(clients, generations)
        self.assertEqual(generations[last["index"]["generation"]], count)

    def assert_not_mixed(self, clients, generations):
        for client in clients:
            self.assertGreater(client.count, len(generations))
            numbers = set()
            for markers, generation, total in client.seen:
                self.assertEqual(len(markers), 1, f"mixed: {sorted(markers)}")
                number = int(*markers)
                numbers.add(number)
                if generation is not None:
                    self.assertEqual((generations.get(generation), total),
                                     (number, total_of(number)))
            self.assertGreater(len(numbers), len(generations) // 2)

    def test_every_thread_goes_on_to_the_new_one(self):
        self.publish(0)
        with Daemon(self.folder / "index", server={"threads": CLIENTS}) as daemon:
            clients = [self.enterContext(Client(daemon.address)) for _ in range(3 * CLIENTS)]
            for number in range(times(5)):
                generation = self.publish(number)
                for client in clients:
                    answer = client.get("/v1/_search", q=f"generatie{number}x").json()
                    self.assertEqual(answer["index"]["generation"], generation)
                    self.assertGreaterEqual(answer["total"], total_of(number))

    def test_a_replaced_index_is_let_go(self):
        self.publish(0)
        with Daemon(self.folder / "index", server={"threads": 2}) as daemon:
            for number in range(1, times(6, 2)):
                self.publish(number)
                for _ in range(20):
                    page = ask(daemon.address, target("/zoeken", q="knooppunt"))
                    self.assertEqual(page.status, 200)
            open_files = daemon.open_files()
        # At most one for each thread, of one that has not been asked since.
        deleted = [path for path in open_files if path.endswith("index (deleted)")]
        self.assertLessEqual(len(deleted), 3, open_files)


if __name__ == "__main__":
    unittest.main()
