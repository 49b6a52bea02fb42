"""What the integration tests share: running the programs, asking over HTTP, making content."""

from harness.case import TestCase
from harness.client import Answer, Client, ask, exchange, parse_answers, target
from harness.daemon import Daemon
from harness.environment import DATA, FIXTURES, SOURCE, is_instrumented, seconds, times
from harness.program import ExitCode, build, built_generation, check, indexer, program, run, start
from harness.served_case import ServedTestCase, marked_text

__all__ = [
    "Answer", "Client", "DATA", "Daemon", "ExitCode", "FIXTURES", "SOURCE", "ServedTestCase",
    "TestCase", "ask", "build", "built_generation", "check", "exchange", "indexer",
    "is_instrumented", "marked_text", "parse_answers", "program", "run", "seconds", "start",
    "target", "times",
]
