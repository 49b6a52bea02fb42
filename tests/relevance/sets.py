"""Query sets: a corpus, queries with their kind, and judgments.

A set is a folder with corpus.jsonl {id, title, text}, queries.jsonl {id, text[, kind]} and
qrels.tsv (query, document, grade); or one with a catalogue, named in catalogue.txt, instead of the
corpus. A query without judgments is one that nothing answers.
"""

import dataclasses
import json
import pathlib
import re
import sys
import zlib

SOURCE = pathlib.Path(__file__).resolve().parents[2]
SHARED = SOURCE.parent / "shared" / "data" / "retrieval"
OWN = pathlib.Path(__file__).resolve().parent / "sets"


@dataclasses.dataclass
class Query:
    id: str
    text: str
    kind: str
    grades: dict

    @property
    def half(self):
        """Which half it belongs to: one is for choosing, the other for reporting."""
        return "choose" if zlib.crc32(self.id.encode()) % 2 == 0 else "report"


@dataclasses.dataclass
class QuerySet:
    name: str
    folder: pathlib.Path
    queries: list
    names: dict  # from the id of an indexed document to that of the corpus

    @property
    def catalogue(self):
        """Its folder, or None where the set has a corpus."""
        path = self.folder / "catalogue.txt"
        return SOURCE / path.read_text().strip() if path.exists() else None

    def texts(self):
        """Everything the indexed files say, with more around it (comments, names of fields)."""
        if not self.catalogue:
            for record in lines(self.folder / "corpus.jsonl"):
                yield f"{record.get('title', '')}\n{record.get('text', '')}"
            return
        for path in sorted(self.catalogue.rglob("*")):
            if path.suffix in (".yaml", ".yml", ".jsonl"):
                yield path.read_text(encoding="utf-8").replace("\\n", "\n")

    def content(self, folder):
        """Paths to index; a corpus is written out as a catalogue in `folder` first."""
        if self.catalogue:
            return [self.catalogue]
        path = folder / f"{self.name}.jsonl"
        with path.open("w", encoding="utf-8") as out:
            for number, record in enumerate(lines(self.folder / "corpus.jsonl")):
                out.write(json.dumps(document(number, record), ensure_ascii=False) + "\n")
        return [path]


def lines(path):
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def document(number, record):
    """A corpus record as a document of a catalogue; its id may not be one of ours."""
    made = {"type": "document", "id": f"d{number}"}
    title = clean(record.get("title", ""), 1000)
    made["title"] = title or clean(record["text"], 100)
    if record.get("text"):
        made["summary"] = clean(record["text"], 250_000)
    return made


def clean(text, limit):
    """Without control characters, and short enough."""
    printable = "".join(c if c >= " " or c == "\n" else " " for c in text)
    return printable.encode()[:limit].decode(errors="ignore").strip()


def judgments(path):
    grades = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        query, id, grade = line.split("\t")
        grades.setdefault(query, {})[id] = int(grade)
    return grades


def load(name):
    for parent in (OWN, SHARED):
        folder = parent / name
        if (folder / "queries.jsonl").exists():
            break
    else:
        return None
    grades = judgments(folder / "qrels.tsv")
    queries = [Query(q["id"], q["text"], q.get("kind", ""), grades.get(q["id"], {}))
               for q in lines(folder / "queries.jsonl")]
    corpus = folder / "corpus.jsonl"
    names = ({f"d{number}": record["id"] for number, record in enumerate(lines(corpus))}
             if corpus.exists() else {})
    query_set = QuerySet(name, folder, queries, names)
    if query_set.catalogue:
        refuse_unknown_ids(query_set)
    return query_set


def refuse_unknown_ids(query_set):
    """A record that was renamed would only look like a worse ranking."""
    text = "\n".join(query_set.texts())
    judged = {id for query in query_set.queries for id in query.grades}
    unknown = sorted(id for id in judged
                     if not re.search(rf"\bid\"?: ?\"?{re.escape(id)}(?![\w.-])", text))
    if unknown:
        sys.exit(f"{query_set.folder / 'qrels.tsv'} judges what {query_set.catalogue} lacks: "
                 f"{', '.join(unknown)}; follow the change of the catalogue")
