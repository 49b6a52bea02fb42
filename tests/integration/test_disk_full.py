"""A disk that is full: the build says so, the old index goes on serving, and once there is room the
next build works."""

import os
import pathlib
import resource
import signal
import tempfile
import unittest

from harness import Daemon, ExitCode, TestCase, build, indexer, times
from harness.content import document, records, write_jsonl
from harness.small_disk import fill, free_bytes, mount_small_disk

DISK_MEGABYTES = 64
RECORDS = 2000

disk = None  # the folder it is mounted on
why_no_disk = None


def setUpModule():
    global disk, why_no_disk
    folder = unittest.enterModuleContext(
        tempfile.TemporaryDirectory(prefix="verder-test-", ignore_cleanup_errors=True))
    try:
        mount_small_disk(folder, DISK_MEGABYTES)
        disk = pathlib.Path(folder)
    except OSError as reason:
        why_no_disk = str(reason)


class NoRoom(TestCase):
    """What holds however the room runs out. `index` lies where it will."""

    def make_contents(self):
        self.small = write_jsonl(self.folder / "small.jsonl",
                                 [document(f"oud-{at}", f"Merkteken {at}") for at in range(5)])
        self.large = write_jsonl(self.folder / "large.jsonl", records(1, times(RECORDS, 300)))

    def build_large(self, **options):
        return indexer("build", f"--index={self.index}", f"--content={self.large}", **options)

    def assert_failed_for_room(self, result, *reasons):
        self.assert_exit(result, ExitCode.SYSTEM)
        message, = [line for line in result.errors.splitlines()
                    if line.startswith("verder-indexer: ")]
        self.assertTrue(any(reason in message for reason in reasons), message)

    def assert_old_one_serves(self, daemon):
        answer = self.search(daemon, "merkteken")
        self.assertEqual((answer["total"], answer["index"]["generation"]), (5, self.generation))

    def assert_tidy(self):
        self.assertLessEqual(set(os.listdir(self.index.parent)),
                             {"index", "index.lock", "filler"})


class FullDisk(NoRoom):
    def setUp(self):
        super().setUp()
        if disk is None:
            self.skipTest(f"no small disk can be mounted: {why_no_disk}")
        self.make_contents()
        self.index = disk / "index"
        self.generation = build(self.index, self.small)
        self.filler = disk / "filler"
        self.addCleanup(self.filler.unlink, missing_ok=True)

    def bytes_needed(self):
        """About how much a build needs at its end: its database, and the merged file."""
        elsewhere = self.folder / "measured" / "index"
        build(elsewhere, self.large)
        return 3 * elsewhere.stat().st_size

    def test_the_old_index_goes_on_serving(self):
        needed = self.bytes_needed()
        self.assertLess(needed, DISK_MEGABYTES << 20)
        rooms = [0, 4096, 1 << 16] + [needed * part // 20 for part in range(1, 9)]
        failures = 0
        with Daemon(self.index) as daemon:
            for room in rooms:
                with self.subTest(room=room):
                    fill(self.filler, room)
                    result = self.build_large()
                    self.filler.unlink()
                    if result.code == ExitCode.OK:
                        continue
                    failures += 1
                    self.assert_failed_for_room(result, "No space left", "full")
                    self.assert_old_one_serves(daemon)
                    self.assert_tidy()
                    with Daemon(self.index) as fresh:
                        self.assert_old_one_serves(fresh)
            self.assertGreaterEqual(failures, 5)
            self.assert_exit(self.build_large(), ExitCode.OK)
            self.assertGreater(self.search(daemon, "wijk")["total"], 0)
        self.assert_tidy()

    def test_nothing_is_left_on_the_disk(self):
        before = free_bytes(disk)
        fill(self.filler, 1 << 18)
        self.assert_exit(self.build_large(), ExitCode.SYSTEM)
        self.filler.unlink()
        self.assertEqual(free_bytes(disk), before)


class FileSizeLimit(NoRoom):
    """The same without a mount: no file may grow past a limit, as with a quota."""

    def setUp(self):
        super().setUp()
        self.make_contents()
        self.index = self.folder / "served" / "index"
        self.generation = build(self.index, self.small)

    @staticmethod
    def limit(size):
        def set_limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        return set_limit

    def test_the_old_index_goes_on_serving(self):
        with Daemon(self.index) as daemon:
            for size in (1 << 12, 1 << 16, 1 << 18):
                with self.subTest(size=size):
                    result = self.build_large(preexec_fn=self.limit(size))
                    self.assert_failed_for_room(result, "File too large")
                    self.assert_old_one_serves(daemon)
                    self.assert_tidy()
            self.assert_exit(self.build_large(), ExitCode.OK)
            self.assertGreater(self.search(daemon, "wijk")["total"], 0)


if __name__ == "__main__":
    unittest.main()
