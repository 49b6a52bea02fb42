"""The ablations: the changes of the source that ablations.toml names."""

import dataclasses
import pathlib
import sys
import tomllib

TABLE = pathlib.Path(__file__).resolve().parent / "ablations.toml"
SUFFIXES = (".c", ".h", ".cc")


@dataclasses.dataclass
class Change:
    where: str  # a file or a folder, from the root of the source
    old: str
    new: str

    def find(self, source):
        """The one file that has the text once; ValueError where it is not so."""
        found = [path for path in files(source / self.where)
                 for _ in range(path.read_text(encoding="utf-8").count(self.old))]
        if len(found) != 1:
            raise ValueError(f"{self.where} has the text {len(found)} times, not once: {self.old}")
        return found[0]


@dataclasses.dataclass
class Ablation:
    name: str
    part: str  # of the chain
    says: str
    changes: list

    def apply(self, source):
        """Changes the files under `source`; returns what they were, by path."""
        before = {}
        for change in self.changes:
            path = change.find(source)
            text = path.read_text(encoding="utf-8")
            before.setdefault(path, text)
            path.write_text(text.replace(change.old, change.new), encoding="utf-8")
        return before


def files(path):
    if path.is_dir():
        return [file for file in sorted(path.rglob("*")) if file.suffix in SUFFIXES]
    return [path] if path.exists() else []


def load(names=()):
    """Those named, or all, in the order of the table."""
    with TABLE.open("rb") as file:
        tables = tomllib.load(file)["ablation"]
    every = [Ablation(table["name"], table["part"], table["says"],
                      [Change(*change) for change in table["changes"]]) for table in tables]
    unknown = sorted(set(names) - {ablation.name for ablation in every})
    if unknown:
        sys.exit(f"{TABLE.name} has no ablation {', '.join(unknown)}")
    return [ablation for ablation in every if not names or ablation.name in names]


def problems(every, source):
    """A line for each change that does not fit the source any more."""
    found = []
    for ablation in every:
        for change in ablation.changes:
            try:
                change.find(source)
            except ValueError as problem:
                found.append(f"ablation {ablation.name}: {problem}")
    return found
