"""Holds data/catalogue.schema.json to what the program says.

Content that the program accepts must be valid; of the mistakes it finds, the schema must see
those it can, in the same lines, and no others.
"""

import json
import pathlib
import re
import unittest

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[3]
FIXTURES = ROOT / "tests" / "fixtures"
SCHEMA = json.loads((ROOT / "data" / "catalogue.schema.json").read_text("utf-8"))

# Files of mistakes in what a catalogue means; the others are about YAML itself.
MISTAKES = ["keys.yaml", "values.yaml", "long.yaml"]

# What a schema cannot see: control characters, and bytes where letters are not ASCII.
INVISIBLE = re.compile(r"control character|\"title\" is 1026 bytes")


class Loader(yaml.SafeLoader):
    """Reads plain words as the program does: dates, yes and no are texts."""


Loader.yaml_implicit_resolvers = {
    first: [
        (tag, re.compile("^(?:true|True|TRUE|false|False|FALSE)$") if tag.endswith(":bool") else form)
        for tag, form in resolvers
        if not tag.endswith(":timestamp")
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def validator():
    return jsonschema.Draft7Validator(SCHEMA, format_checker=jsonschema.FormatChecker(["date"]))


def read(path):
    with path.open(encoding="utf-8") as file:
        return yaml.load(file, Loader)


def find_node(node, path):
    """The YAML node at a path of keys and positions."""
    for step in path:
        if isinstance(step, int):
            node = node.value[step]
        else:
            node = next(value for key, value in node.value if key.value == step)
    return node


def line_of(node):
    return node.start_mark.line + 1


def repeated_lines(sequence):
    """The lines of items that are texts and stand in the sequence before."""
    seen = set()
    for item in sequence.value:
        if isinstance(item.value, str) and item.value in seen:
            yield line_of(item)
        elif isinstance(item.value, str):
            seen.add(item.value)


def error_lines(error, root):
    """The lines in which the program tells of a schema error."""
    path = list(error.absolute_path)
    node = find_node(root, path)
    if error.validator == "additionalProperties":
        known = error.schema["properties"]
        return {line_of(key) for key, _ in node.value if key.value not in known}
    if error.validator == "uniqueItems":
        return set(repeated_lines(node))
    return {line_of(node)}


def message_pattern(message):
    """Matches a message with other names, numbers and places; "…" stands for anything."""
    for detail, anything in [
        (r'"[^"]+"', '"…"'),
        (r" at \S+:", " at …:"),
        (r"\*\w+", "*…"),
        (r"[0-9]+", "…"),
    ]:
        message = re.sub(detail, anything, message)
    return re.escape(message).replace("…", ".*")


class DocumentationTest(unittest.TestCase):
    def test_shows_messages_as_they_are(self):
        expected = (FIXTURES / "mistakes.expected").read_text("utf-8")
        document = (ROOT / "docs" / "catalogue.md").read_text("utf-8")
        table = document[document.index("| mistake | message") :]
        rows = re.findall(r"^\| (.+) \| `(.+)` \|$", table, re.M)
        self.assertGreater(len(rows), 20)
        for mistake, message in rows:
            if mistake not in ("path or file", "nothing at all"):  # of no file in the fixtures
                with self.subTest(mistake):
                    self.assertRegex(expected, message_pattern(message))


class SchemaTest(unittest.TestCase):
    def test_is_a_schema(self):
        jsonschema.Draft7Validator.check_schema(SCHEMA)

    def test_accepts_what_the_program_accepts(self):
        files = [
            path
            for folder in (ROOT / "data" / "content", FIXTURES / "library")
            for path in sorted(folder.rglob("*.y*ml"))
        ]
        self.assertGreater(len(files), 3)
        for path in files:
            with self.subTest(path.name):
                self.assertEqual([], list(validator().iter_errors(read(path))))

    def test_sees_the_mistakes_that_a_schema_can_see(self):
        expected = (FIXTURES / "mistakes.expected").read_text("utf-8")
        for name in MISTAKES:
            with self.subTest(name):
                path = FIXTURES / "mistakes" / name
                told = re.findall(rf"^\S*/{re.escape(name)}:(\d+):\d+: (.*)$", expected, re.M)
                self.assertTrue(told)
                lines = {int(line) for line, message in told if not INVISIBLE.search(message)}
                root = yaml.compose(path.read_text("utf-8"), Loader)
                found = set()
                for error in validator().iter_errors(read(path)):
                    found |= error_lines(error, root)
                self.assertEqual(sorted(lines), sorted(found))


if __name__ == "__main__":
    unittest.main()
