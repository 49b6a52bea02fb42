#!/usr/bin/env python3
"""Measures how often a query from another field returns nothing, as it should.

    tests/relevance/foreign.py [--build DIR] [--words N] [--list] [SET …]

Each set is asked Dutch words that do not occur in its corpus ("foreign"), and those queries of the
other sets made here that are for choosing by ("xdom"). Neither reaches 1: an unused word can be an
inflection, a compound or a synonym of one that is used, and sets share words. What counts is that a
change does not lower them.
"""

import argparse
import pathlib
import random
import re
import unicodedata

import serving
import sets

DICTIONARY = pathlib.Path("/usr/share/dict/dutch")  # Debian's package wdutch
LENGTH_MIN = 5
GRADED = ["seed", "library"]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sets", nargs="*", default=[*GRADED, "lohelp-nl", "esco-occ-nl"],
                        metavar="SET")
    parser.add_argument("--build", default="build/release", help="folder of the programs")
    parser.add_argument("--words", type=int, default=300, help="how many words to ask")
    parser.add_argument("--list", action="store_true", help="list what did return something")
    return parser.parse_args()


def folded(text):
    """In lower case and without diacritics."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def foreign_words(query_set, count):
    """The same words each time, as long as dictionary and corpus stay the same."""
    used = {word for text in query_set.texts() for word in re.findall(r"[^\W\d_]+", folded(text))}
    known = [word for word in DICTIONARY.read_text(encoding="utf-8").split()
             if len(word) >= LENGTH_MIN and word.isalpha() and word.islower()]
    return random.Random(1).sample(sorted({w for w in known if folded(w) not in used}), count)


def queries_of_others(query_set):
    return [query.text for name in GRADED if name != query_set.name
            for query in sets.load(name).queries if query.half == "choose"]


def main():
    options = arguments()
    serving.use_build(options.build)
    print("| set | foreign | return nothing | xdom | return nothing |")
    print("| --- | --- | --- | --- | --- |")
    for name in options.sets:
        query_set = sets.load(name)
        if query_set is None:
            print(f"| {name} | not here: skipped |")
            continue
        cells, hits = [name], []
        with serving.served(query_set) as ask:
            for texts in (foreign_words(query_set, options.words), queries_of_others(query_set)):
                answered = [(text, ranking[0]) for text in texts if (ranking := ask(text))]
                cells += [str(len(texts)), f"{1 - len(answered) / len(texts):.3f}"]
                hits += answered
        print("| " + " | ".join(cells) + " |")
        if options.list:
            for text, first in hits:
                print(f"'{text}': {first}")


if __name__ == "__main__":
    main()
