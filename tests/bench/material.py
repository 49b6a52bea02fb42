"""What is indexed and asked in the benchmarks: a large catalogue that lies beside the checkout,
where it is there, or one that is made up."""

import json
import pathlib
import random
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "integration"))

from harness import content  # noqa: E402  (found by the line above)

SCALE = HERE.parents[2] / "shared" / "data" / "scale" / "corpus.jsonl.zst"
TITLE_BYTES_MAX = 1024


def _unpacked(path):
    """The records of a packed corpus of {id, title, text}, as documents."""
    with subprocess.Popen(["zstd", "-dc", str(path)], stdout=subprocess.PIPE) as packed:
        for number, line in enumerate(packed.stdout):
            record = json.loads(line)
            title = " ".join(record["title"].split())
            if title and len(title.encode()) <= TITLE_BYTES_MAX:
                text = re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", " ", record["text"]).strip()
                yield content.document(f"stuk-{number}", title,
                                       **({"summary": text} if text else {}))
        packed.stdout.close()
        packed.wait()


def records(count):
    """(what they are, an iterator over at most `count` records)."""
    if SCALE.is_file() and shutil.which("zstd"):
        return "technical documentation in Dutch", _first(_unpacked(SCALE), count)
    return "made-up records (no corpus beside the checkout)", content.records(1, count, 12)


def _first(items, count):
    for _, item in zip(range(count), items):
        yield item


def write(path, count):
    """Writes a catalogue; returns what it is and how many records it has."""
    name, items = records(count)
    written = 0

    def counted():
        nonlocal written
        for item in items:
            written += 1
            yield item

    content.write_jsonl(path, counted())
    return name, written


def queries(path, count):
    """For each kind of query, `count` of them made of titles in that catalogue."""
    rng = random.Random(7)
    with open(path, encoding="utf-8") as file:
        titles = [re.findall(r"\w{3,}", json.loads(line)["title"]) for line in file]
    titles = [words for words in titles if len(words) >= 4]

    def some(make):
        return [make(rng.choice(titles)) for _ in range(count)]

    return {
        "one word": some(rng.choice),
        "two words": some(lambda words: " ".join(rng.sample(words, 2))),
        "four words": some(lambda words: " ".join(rng.sample(words, 4))),
        "a phrase": some(lambda words: '"' + " ".join(words[:2]) + '"'),
        "a word begun": some(lambda words: rng.choice(words)[:4]),
        "a word left out": some(lambda words: f"{words[0]} -{words[1]}"),
        "nothing": [f"zzq{number}x" for number in range(count)],
    }
