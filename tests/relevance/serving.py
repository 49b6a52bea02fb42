"""A query set, indexed and served, to ask over HTTP."""

import contextlib
import os
import pathlib
import sys
import tempfile

import measures
import sets

sys.path.insert(0, str(sets.SOURCE / "tests" / "integration"))


def use_build(folder):
    """Takes the programs from this folder, unless the environment names one."""
    os.environ.setdefault("VERDER_BUILD", str(pathlib.Path(folder).resolve()))


@contextlib.contextmanager
def searched(query_set):
    """Yields a function from the text of a query to the answer of the search endpoint."""
    from harness import Client, Daemon, ExitCode, indexer  # reads the environment

    with tempfile.TemporaryDirectory(prefix="verder-relevance-") as name:
        folder = pathlib.Path(name)
        index = folder / "verder.index"
        content = [option for path in query_set.content(folder)
                   for option in ("--content", str(path))]
        result = indexer("build", *content, "--index", str(index), "--quiet", timeout=600)
        if result.code != ExitCode.OK:
            sys.exit(str(result))
        with Daemon(index=index) as daemon, Client(daemon.address) as client:
            def search(text):
                answer = client.get("/v1/_search", q=text, pageSize=measures.DEPTH)
                if answer.status != 200:
                    sys.exit(f"{query_set.name}: {text!r} was answered with {answer.status}:\n"
                             f"{answer.text}")
                return answer.json()
            yield search


def ranking(query_set, answer):
    """The ids found, best first, as the set names them."""
    return [query_set.names.get(hit["id"], hit["id"]) for hit in answer["hits"]]


@contextlib.contextmanager
def served(query_set):
    """Yields a function from the text of a query to the ids found, best first."""
    with searched(query_set) as search:
        yield lambda text: ranking(query_set, search(text))
