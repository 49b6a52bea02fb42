"""What is indexed and asked in the benchmarks: a large catalogue that lies beside the checkout,
where it is there, or one that is made up."""

import collections
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys

import yaml

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "integration"))

from harness import DATA, content  # noqa: E402  (found by the line above)

SCALE = HERE.parents[2] / "shared" / "data" / "scale" / "corpus.jsonl.zst"
SYNONYMS = DATA / "synonyms.yaml"
TITLE_BYTES_MAX = 1024
COMMON_WORDS = 100
LONG_LETTERS = 9  # compounds, most of them


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


def _slip(rng, word):
    """Two neighbouring letters swapped."""
    at = rng.randrange(1, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2:]


def _synonyms():
    """The words with synonyms, of the file that comes with the program."""
    groups = yaml.safe_load(SYNONYMS.read_text(encoding="utf-8"))["synonyms"]
    return sorted({form for group in groups
                   for form in (group["from"] if isinstance(group, dict) else group)})


def queries(path, count):
    """For each kind of query, `count` of them made of titles in that catalogue."""
    rng = random.Random(7)
    with open(path, encoding="utf-8") as file:
        titles = [re.findall(r"\w{3,}", json.loads(line)["title"]) for line in file]
    times = collections.Counter(word.lower() for words in titles for word in words)
    common = [word for word, _ in times.most_common(COMMON_WORDS)]
    long = sorted(word for word in times if len(word) >= LONG_LETTERS)
    titles = [words for words in titles if len(words) >= 5]
    synonyms = _synonyms()

    def some(make, of=titles):
        return [make(rng.choice(of)) for _ in range(count)]

    def words(number):
        return some(lambda title: " ".join(rng.sample(title, number)))

    return {
        "one word": words(1),
        "two words": words(2),
        "three words": words(3),
        "four words": words(4),
        "five words": words(5),
        "a title": some(" ".join),
        "a long word": some(str, long),
        "another form": some(lambda word: word[:-2] if word.endswith("en") else word + "en", long),
        "a slip": some(lambda word: _slip(rng, word), long),
        "a word and a slip": some(
            lambda title: f"{rng.choice(title)} {_slip(rng, rng.choice(long))}"),
        "a synonym": some(str, synonyms),
        "a word and a synonym": some(lambda title: f"{rng.choice(title)} {rng.choice(synonyms)}"),
        "common words": [" ".join(rng.sample(common, 2)) for _ in range(count)],
        "a phrase": some(lambda title: '"' + " ".join(title[:2]) + '"'),
        "a word begun": some(lambda title: rng.choice(title)[:4]),
        "two words, one begun": some(lambda title: f"{title[0]} {title[1][:4]}"),
        "a word left out": some(lambda title: f"{title[0]} -{title[1]}"),
        "nothing": [f"zzq{number}x" for number in range(count)],
    }
