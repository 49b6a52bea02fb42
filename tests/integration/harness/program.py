"""Runs a program to its end, and takes note when it crashes."""

import dataclasses
import enum
import os
import re
import subprocess
import tempfile
import threading
import time

from harness import environment

# What sanitizers and valgrind print; the one exception is no fault.
REPORT = re.compile(r"(?:ERROR|WARNING|SUMMARY): \w*Sanitizer|runtime error: "
                    r"|^==\d+== (?!Warning: set address range perms)", re.MULTILINE)


class ExitCode(enum.IntEnum):
    """Of verder-indexer, as its --help has them."""
    OK = 0
    CONTENT = 1
    USAGE = 2
    SYSTEM = 3
    BUSY = 4
    INTERRUPTED = 5


@dataclasses.dataclass
class Result:
    code: int
    output: str
    errors: str
    seconds: float
    peak_bytes: int  # of memory

    def __str__(self):
        return f"exit code {self.code}\n--- output\n{self.output}\n--- errors\n{self.errors}"


def program(name, folder=environment.BUILD):
    """The command that starts one of the programs."""
    return [*environment.WRAPPER, str(folder / name)]


def fail_on_report(text):
    if REPORT.search(text):
        raise AssertionError(f"a sanitizer or valgrind reports:\n{text}")


def start(command, **options):
    """Starts a command, with nothing on its standard input unless that is given."""
    options.setdefault("stdin", subprocess.DEVNULL)
    return subprocess.Popen([str(word) for word in command], **options)


def run(command, timeout=60, **options):
    """Runs a command to its end. A signal, a report or the time-out is an AssertionError."""
    began = time.monotonic()
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        process = start(command, stdout=output, stderr=errors, **options)
        guard = threading.Timer(environment.seconds(timeout), process.kill)
        guard.start()
        _, status, usage = os.wait4(process.pid, 0)
        guard.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        result = Result(process.returncode, output.read().decode("utf-8", "replace"),
                        errors.read().decode("utf-8", "replace"), time.monotonic() - began,
                        usage.ru_maxrss * 1024)
    if result.code < 0:
        raise AssertionError(f"ended by signal {-result.code} after {result.seconds:.1f} s: "
                             f"{' '.join(map(str, command))}\n{result}")
    fail_on_report(result.errors)
    return result


def indexer(*arguments, programs=environment.BUILD, **options):
    """Runs verder-indexer, away from any verder.yaml."""
    options.setdefault("cwd", tempfile.gettempdir())
    return run([*program("verder-indexer", programs), *arguments], **options)


def check(*content, **options):
    return indexer("check", *(f"--content={path}" for path in content), **options)


def build(index, *content, **options):
    """Builds an index, which is to succeed; returns its generation."""
    result = indexer("build", f"--index={index}", *(f"--content={path}" for path in content),
                     **options)
    if result.code != ExitCode.OK:
        raise AssertionError(f"the build failed: {result}")
    return built_generation(result.output)


def file_state(path):
    """What changes when a file is replaced or written."""
    state = os.stat(path)
    return (state.st_ino, state.st_size, state.st_mtime_ns, state.st_ctime_ns)


def built_generation(output):
    """The generation that the summary of a build names."""
    found = re.search(r"^ *generation +([0-9a-f]{32})$", output, re.MULTILINE)
    if found is None:
        raise AssertionError(f"the summary names no generation:\n{output}")
    return found[1]
