"""The corpus of tests/hostile/payloads.json, and what becomes of a text of it on its way."""

import json
import re
import unicodedata

from harness.environment import SOURCE, WRAPPER

_CORPUS = json.loads((SOURCE / "tests" / "hostile" / "payloads.json").read_text(encoding="utf-8"))


def _texts(name, step=1):
    return {item["id"]: item["text"] for item in _CORPUS[name][::step]}


# By id. Under valgrind one in four: that looks at memory, and takes twenty times as long.
TEXTS = _texts("texts", 4 if WRAPPER else 1)
FOREIGN_ADDRESSES = _texts("foreignAddresses")
BROKEN_ADDRESSES = _texts("brokenAddresses")
WEB_ADDRESSES = _texts("webAddresses")
OCTETS = _texts("octets")


def as_line(text):
    """As a field of one line keeps it: lib/catalogue/value.h."""
    return re.sub("[ \t\n]+", " ", text).strip(" ")


def is_refused(text):
    """Whether the catalogue refuses it, for a control character."""
    return any(unicodedata.category(letter) == "Cc" for letter in text if letter not in "\t\n")


def as_query(text):
    """As a query keeps it: lib/base/line.h."""
    return re.sub("[\0- \x7f]+", " ", text).strip(" ")


def as_markup(text):
    """As HTML and XML can say it: without the characters that XML has not (XML 1.0, 2.2)."""
    return re.sub("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", text)


# What a catalogue may have, by id.
CONTENT = {key: as_line(text) for key, text in TEXTS.items() if not is_refused(text)}
