"""JSON as a person lays it out: on one line what fits there."""

import json

WIDTH = 100


def format_json(value, indent=0, before=0):
    """The text of a value in a line of that indent, after `before` more characters."""
    line = json.dumps(value, ensure_ascii=False)
    is_object = isinstance(value, dict)
    if not value or not isinstance(value, (dict, list)) or indent + before + len(line) < WIDTH:
        return line
    names = [f"{json.dumps(name, ensure_ascii=False)}: " for name in value] if is_object else (
        [""] * len(value))
    items = value.values() if is_object else value
    inner = indent + 2
    lines = ",\n".join(" " * inner + name + format_json(item, inner, len(name))
                       for name, item in zip(names, items))
    opening, closing = "{}" if is_object else "[]"
    return f"{opening}\n{lines}\n{' ' * indent}{closing}"
