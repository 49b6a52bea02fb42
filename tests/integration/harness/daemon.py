"""A verder-searchd that runs for a while."""

import json
import pathlib
import re
import signal
import subprocess
import tempfile
import threading

from harness import client, environment, program

LISTENING = re.compile(r"^listening on http://127\.0\.0\.1:(\d+)/$")
LOGGED_ERROR = re.compile(r"^\S+ error: ")


class Daemon:
    """Listens on a free port and, used with `with`, is stopped by SIGTERM at the end, when it must
    exit with 0, without a report of a sanitizer and without having logged an error."""

    def __init__(self, index, *, server=None, site=None, programs=environment.BUILD):
        self.index = pathlib.Path(index)
        self._programs = programs
        self._settings = {"index": str(self.index), "site": site or {},
                          "server": {"log": "info", **(server or {})}}
        self._folder = tempfile.TemporaryDirectory()
        self._lines = []
        self._news = threading.Condition()
        self._has_ended = False
        self.expects_errors = False  # to be set where a test provokes one
        self.process = None
        self.port = None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, kind, value, trace):
        if kind is None:
            self.stop()
        else:
            self.kill()
            value.add_note(f"the daemon's log:\n{self.log}")

    @property
    def address(self):
        return ("127.0.0.1", self.port)

    @property
    def log(self):
        """What stands on its standard error so far."""
        with self._news:
            return "".join(self._lines)

    def start(self):
        config = pathlib.Path(self._folder.name) / "verder.yaml"
        config.write_text(json.dumps(self._settings), encoding="utf-8")  # JSON is YAML too
        self.process = program.start(
            [*program.program("verder-searchd", self._programs), f"--config={config}",
             "--listen=127.0.0.1:0"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=self._folder.name)
        threading.Thread(target=self._read_log, daemon=True).start()
        try:
            self.port = int(self.wait_for_log(LISTENING)[1])
            answer = client.ask(self.address, "/health/live")
            if answer.status != 200:
                raise AssertionError(f"/health/live says {answer.status}")
        except BaseException:
            self.kill()
            raise

    def _read_log(self):
        for line in self.process.stderr:
            with self._news:
                self._lines.append(line.decode("utf-8", "replace"))
                self._news.notify_all()
        self.process.stderr.close()
        with self._news:
            self._has_ended = True
            self._news.notify_all()

    def _find_in_log(self, pattern):
        return next(filter(None, (re.search(pattern, line) for line in self._lines)), None)

    def wait_for_log(self, pattern, timeout=20):
        """The match of a pattern in a line of the log, which may be yet to come."""
        with self._news:
            self._news.wait_for(lambda: self._find_in_log(pattern) or self._has_ended,
                                environment.seconds(timeout))
            found = self._find_in_log(pattern)
        if found is None:
            raise AssertionError(f"{pattern!r} does not appear in the log:\n{self.log}")
        return found

    def open_files(self):
        """The names of all that it has open."""
        names = []
        for link in pathlib.Path(f"/proc/{self.process.pid}/fd").iterdir():
            try:
                names.append(str(link.readlink()))
            except FileNotFoundError:
                pass  # closed since
        return names

    def signal(self, number=signal.SIGTERM):
        self.process.send_signal(number)

    def wait(self, timeout=20):
        """Waits for its end and returns the exit code."""
        try:
            code = self.process.wait(environment.seconds(timeout))
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(f"it does not stop; its log:\n{self.log}") from None
        with self._news:
            self._news.wait_for(lambda: self._has_ended, environment.seconds(5))
        self._folder.cleanup()
        return code

    def stop(self):
        if self.process.poll() is None:
            self.signal()
        code = self.wait()
        program.fail_on_report(self.log)
        if code != 0:
            raise AssertionError(f"the daemon exited with {code}; its log:\n{self.log}")
        errors = [line for line in self.log.splitlines() if LOGGED_ERROR.match(line)]
        if errors and not self.expects_errors:
            raise AssertionError("the daemon logged errors:\n" + "\n".join(errors))

    def kill(self):
        self.process.kill()
        self.process.wait()
        self._folder.cleanup()
