"""Searching a glossary on both engines: python -m bench.search.

Each search asks for its first page of nine straight at the store, without Slack. Common words are the slow ones: their
hits must all be put in order. The figures are milliseconds, the least of many: other work on the machine only adds.
"""

import argparse
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

from bench.store_door import postgres_url
from bench.table import table
from bench.terms import WORKSPACE, fill, glossary
from bot.app import migrate
from bot.glossary.store.search import search
from bot.slack.visibility.audience import EVERYTHING
from bot.store import Store, open_store

SIZES = (5_000, 50_000)
ROUNDS = 25
ASKED = {
    "a term": "churned account agreement",
    "one word": "retention",
    "two words": "retention weekly",
    "a beginning": "reten",
    "two letters": "re",
    "one letter": "a",
    "a common word": "the",
    "a common word and another": "the retention",
    "three common words": "of the share",
    "no such words": "zzzz qqqq",
    "one such word of two": "the zzzz",
}


@contextmanager
def stores(folder: Path, server: str, size: int) -> Iterator[tuple[Store, Store]]:
    """An empty, migrated store on each engine."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE of_{size}")
    url = urlsplit(server)._replace(path=f"/of_{size}").geturl()
    with open_store(f"sqlite:///{folder}/{size}.db") as one, open_store(url) as other:
        for store in (one, other):
            migrate(store)
        yield one, other


def milliseconds(store: Store, text: str) -> float:
    """What a search takes at least."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        search(store, WORKSPACE, EVERYTHING, text, 9, 0)
        times.append(time.perf_counter() - began)
    return min(times) * 1e3


def main() -> None:
    """Print a line for each kind of search, a pair of columns for each size."""
    parser = argparse.ArgumentParser(prog="python -m bench.search", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="the smaller glossary only")
    sizes = SIZES[:1] if parser.parse_args().quick else SIZES
    rows = [[what, f"`{text}`"] for what, text in ASKED.items()]
    rows.append(["(writing them all, in seconds)", ""])
    header = ["search", "typed"]
    with tempfile.TemporaryDirectory(prefix="bench-") as name, postgres_url(Path(name)) as server:
        for size in sizes:
            meanings = glossary(size)
            with stores(Path(name), server, size) as both:
                for store in both:
                    header.append(f"{size:,} on {'SQLite' if store.engine == 'sqlite' else 'PostgreSQL'}")
                    began = time.perf_counter()
                    fill(store, meanings)
                    rows[-1].append(f"{time.perf_counter() - began:.1f}")
                    if store.engine == "postgresql":
                        store.run("ANALYZE")  # which the server does by itself within a minute
                    for row, text in zip(rows, ASKED.values(), strict=False):
                        row.append(f"{milliseconds(store, text):.2f}")
    print(table(header, rows))


if __name__ == "__main__":
    main()
