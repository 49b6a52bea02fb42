"""What the integration tests share: running the programs, asking over HTTP, making content."""

from harness.api_case import ApiTestCase
from harness.case import TestCase
from harness.client import (Answer, Client, ask, connect, exchange, parse_answers, read_to_end,
                            target)
from harness.daemon import Daemon
from harness.environment import BUILD, DATA, FIXTURES, SOURCE, is_instrumented, seconds, times
from harness.http_case import RESOURCES, HttpTestCase
from harness.page import parse_page
from harness.page_case import PageTestCase
from harness.program import (ExitCode, build, built_generation, check, file_state, indexer, program,
                             run, start)
from harness.served_case import ServedTestCase, marked_text

__all__ = [
    "Answer", "ApiTestCase", "BUILD", "Client", "DATA", "Daemon", "ExitCode", "FIXTURES",
    "HttpTestCase",
    "PageTestCase", "RESOURCES", "SOURCE", "ServedTestCase", "TestCase", "ask", "build",
    "built_generation", "check", "connect", "exchange", "file_state", "indexer",
    "is_instrumented", "marked_text", "parse_answers", "parse_page", "program", "read_to_end",
    "run", "seconds", "start", "target", "times",
]
