"""Holds answers against what web/api/openapi.json promises: status, media type, headers and body,
in which no member may be that is not described."""

import datetime
import functools
import gzip
import json
import re
import urllib.parse

import jsonschema

from harness import environment

PATH = environment.SOURCE / "web" / "api" / "openapi.json"
DOCUMENT = json.loads(PATH.read_text(encoding="utf-8"))
PREFIX = DOCUMENT["servers"][0]["url"]

# All answers of ours have this header; refusals that the HTTP library makes by itself have not.
OWN_HEADER = "X-Content-Type-Options"

_formats = jsonschema.FormatChecker()


@_formats.checks("date-time", raises=ValueError)
def _is_moment(text):
    return datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ") is not None


def resolve(value):
    """A part of the document with all that it refers to in its place, and objects closed."""
    if isinstance(value, list):
        return [resolve(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        target = DOCUMENT
        for name in value["$ref"].removeprefix("#/").split("/"):
            target = target[name]
        value = {**target, **{key: item for key, item in value.items() if key != "$ref"}}
    resolved = {key: resolve(item) for key, item in value.items()}
    if value.get("type") == "object" and "properties" in value:
        resolved["unevaluatedProperties"] = False
    return resolved


def problem_of(schema, value):
    """What is wrong with a value, or None."""
    validator = jsonschema.Draft202012Validator(schema, format_checker=_formats)
    error = jsonschema.exceptions.best_match(validator.iter_errors(value))
    return error and f"at {error.json_path}: {error.message}"


# By path; all resources are only read.
OPERATIONS = {path: resolve(item["get"]) for path, item in DOCUMENT["paths"].items()}
# By status: answers that do not depend on the resource.
SHARED = {answer["x-status"]: resolve(answer)
          for answer in DOCUMENT["components"]["responses"].values()}


class _Promise:
    """An answer as it is documented."""

    def __init__(self, answer):
        self._headers = answer.get("headers", {})
        self._schemas = {media_type: content["schema"]
                         for media_type, content in answer.get("content", {}).items()}
        self._problem_of_body = functools.lru_cache(maxsize=1000)(self._read_body)

    def _read_body(self, media_type, body):
        is_json = media_type.endswith("json")
        return problem_of(self._schemas[media_type], json.loads(body) if is_json else body.decode())

    def _problem_of_headers(self, headers):
        for name, header in self._headers.items():
            value = headers.get(name)
            if value is None and header.get("required"):
                return f"the header {name} is missing"
            is_number = value is not None and header["schema"]["type"] == "integer"
            problem = value and problem_of(header["schema"], int(value) if is_number else value)
            if problem:
                return f"the header {name}: {problem}"
        return None

    def problem_of(self, method, answer):
        """What of an answer is not as promised, or None."""
        problem = self._problem_of_headers(answer.headers)
        if problem:
            return problem
        if method == "HEAD" or not self._schemas:
            return "it has a body" if answer.body else None
        if answer.media_type not in self._schemas:
            return f"it is {answer.media_type}"
        is_compressed = answer.headers.get("Content-Encoding") == "gzip"
        body = gzip.decompress(answer.body) if is_compressed else answer.body
        return self._problem_of_body(answer.media_type, body)


_promises = {path: {status: _Promise(answer) for status, answer in operation["responses"].items()}
             for path, operation in OPERATIONS.items()}
_shared = {status: _Promise(answer) for status, answer in SHARED.items()}


def find_path(target):
    """The path of the document that an address is of, or None."""
    segments = urllib.parse.urlsplit(target).path.removeprefix(PREFIX).split("/")
    for path in OPERATIONS:
        names = path.split("/")
        if len(names) == len(segments) and all(
                segment if name.startswith("{") else name == urllib.parse.unquote(segment)
                for name, segment in zip(names, segments)):
            return path
    return None


def _find_promise(method, path, status):
    if path is not None and method in ("GET", "HEAD"):
        return _promises[path].get(status)
    impossible = {"304"}
    if path is None or method != "OPTIONS":
        impossible.add("204")
    if path is None or method == "OPTIONS":
        impossible.add("405")
    return None if status in impossible else _shared.get(status)


def check(method, target, answer):
    """Raises an AssertionError where the API may not answer a request so."""
    address = urllib.parse.urlsplit(target)
    if not address.path.startswith(PREFIX + "/") or address.scheme not in ("", "http"):
        return
    promise = _find_promise(method, find_path(target), str(answer.status))
    problem = promise.problem_of(method, answer) if promise else "the status is not documented"
    if problem:
        raise AssertionError(f"{method} {target}: the answer {answer.status} is not as its document "
                             f"says: {problem}\n{answer.headers}{answer.text[:2000]}")


def _sent_requests(data):
    """Method and target of the requests in bytes, up to one that is not clear."""
    while data:
        head, end, data = data.partition(b"\r\n\r\n")
        words = head.lstrip(b"\r\n").split(b"\r\n")[0].decode("latin-1").split(" ")
        if not end or len(words) != 3:
            return
        yield words[0], words[1]
        length = re.search(rb"(?im)^content-length: *(\d+)", head)
        data = data[int(length[1]):] if length else data


def check_raw(sent, answers):
    """The same for the answers to bytes; what the HTTP library refused by itself is left out."""
    for (method, target), answer in zip(_sent_requests(sent), answers):
        if OWN_HEADER in answer.headers:
            check(method, target, answer)


def check_unknown(answer):
    """The same for an answer of the API to a request that is not known: it must fit one."""
    if "API-Version" not in answer.headers:
        return
    status = str(answer.status)
    promises = [promises[status] for promises in (_shared, *_promises.values())
                if status in promises]
    problems = {promise.problem_of("GET" if answer.body else "HEAD", answer)
                for promise in promises}
    if None not in problems:
        raise AssertionError(f"no answer {answer.status} is documented as this one: {problems}\n"
                             f"{answer.headers}{answer.text[:2000]}")
