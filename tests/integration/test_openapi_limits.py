"""What the API's document says of a parameter is what the server holds to."""

import unittest
import urllib.parse

from harness import DATA, ServedTestCase, ask, contract


def parameters(place):
    """(path, operation, parameter) of all that stand there: in "path" or "query"."""
    for path, operation in contract.OPERATIONS.items():
        for parameter in operation.get("parameters", []):
            if parameter["in"] == place:
                yield path, operation, parameter


def good_values(schema):
    """Values at the limits of a schema."""
    if "enum" in schema:
        return schema["enum"]
    if schema["type"] == "integer":
        return [schema["minimum"], schema["maximum"]]
    return ["a" * schema["minLength"], "a" * schema["maxLength"]]


def bad_values(schema):
    """Values past the limits of a schema."""
    if "enum" in schema:
        return ["", schema["enum"][0].upper(), schema["enum"][0] + "s"]
    if schema["type"] == "integer":
        return ["", schema["minimum"] - 1, schema["maximum"] + 1, f"{schema['minimum']}.5"]
    return ["a" * (schema["minLength"] - 1), "a" * (schema["maxLength"] + 1)]


def repeated(values, times):
    return [values[number % len(values)] for number in range(times)]


class Limits(ServedTestCase):
    content = DATA / "content"

    def ask(self, path, operation, *given, without=None):
        """Asks with the examples of what is required, but for parameters given or left out."""
        names = {name for name, _ in given} | {without}
        for parameter in operation.get("parameters", []):
            if parameter["in"] == "path":
                path = path.replace("{%s}" % parameter["name"], parameter["example"])
            elif parameter["required"] and parameter["name"] not in names:
                given = [*given, (parameter["name"], parameter["example"])]
        return ask(self.daemon.address, f"{contract.PREFIX}{path}?{urllib.parse.urlencode(given)}")

    def assert_taken(self, path, operation, parameter, values):
        with self.subTest(path=path, name=parameter["name"], values=values):
            answer = self.ask(path, operation, *((parameter["name"], value) for value in values))
            self.assertEqual(answer.status, 200, answer.text)

    def assert_refused(self, path, operation, parameter, values):
        name = parameter["name"]
        with self.subTest(path=path, name=name, values=values):
            answer = self.ask(path, operation, *((name, value) for value in values), without=name)
            errors = self.assert_problem(answer, 400)["errors"]
            self.assertEqual({error["name"] for error in errors}, {name})

    def test_what_is_within_them_is_taken(self):
        for path, operation, parameter in parameters("query"):
            schema = parameter["schema"]
            values = good_values(schema.get("items", schema))
            for value in values:
                self.assert_taken(path, operation, parameter, [value])
            if "items" in schema:
                self.assert_taken(path, operation, parameter, repeated(values, schema["maxItems"]))

    def test_what_is_past_them_is_refused(self):
        for path, operation, parameter in parameters("query"):
            schema = parameter["schema"]
            good = good_values(schema.get("items", schema))
            for value in bad_values(schema.get("items", schema)):
                self.assert_refused(path, operation, parameter, [value])
            self.assert_refused(path, operation, parameter,
                                repeated(good, schema.get("maxItems", 1) + 1))

    def test_what_is_required_is_needed(self):
        for path, operation, parameter in parameters("query"):
            if parameter["required"]:
                self.assert_refused(path, operation, parameter, [])

    def test_examples_are_taken(self):
        for path, operation, parameter in parameters("query"):
            example = parameter["example"]
            schema = parameter["schema"]
            self.assertIsNone(contract.problem_of(schema, example), parameter["name"])
            self.assert_taken(path, operation, parameter,
                              example if isinstance(example, list) else [example])

    def test_defaults_are_what_leaving_out_means(self):
        for path, operation, parameter in parameters("query"):
            if "default" in parameter["schema"]:
                with self.subTest(path=path, name=parameter["name"]):
                    given = (parameter["name"], parameter["schema"]["default"])
                    self.assertEqual(self.ask(path, operation, given).body,
                                     self.ask(path, operation).body)

    def test_others_are_unknown(self):
        for path, operation in contract.OPERATIONS.items():
            self.assert_refused(path, operation, {"name": "fields"}, ["id"])

    def test_ids_in_paths_are_of_the_content(self):
        for path, operation, parameter in parameters("path"):
            with self.subTest(path=path):
                self.assertIsNone(contract.problem_of(parameter["schema"], parameter["example"]))
                self.assertEqual(self.ask(path, operation).status, 200)


if __name__ == "__main__":
    unittest.main()
