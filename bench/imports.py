"""Importing a glossary of 10,000 lines, beside the bare inserts it comes down to: python -m bench.imports.

The import is the whole of it, from the text of a CSV file: reading, checking, finding what is there already, versions,
look-up keys and words, in one durable transaction. The floor is the same rows handed to the driver's own
`executemany`, in one transaction on an empty database of the same schema. They take turns, each on a new database.

`--others 100000` imports so many lines while one thread looks a term up and another saves, again and again, and tells
the longest of each beside the longest of an idle second.
"""

import argparse
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

import psycopg

from bench.store_door import postgres_url, raw_connection
from bench.table import aim, spread, table
from bench.terms import WORKSPACE, glossary
from bot.app import migrate, services
from bot.config import Config
from bot.glossary import exchange, sheet
from bot.glossary.store import meanings
from bot.services import Services
from bot.slack.store import save_setting
from bot.slack.visibility.audience import EVERYTHING
from bot.store import open_store

LINES = 10_000
TABLES = ("meaning", "meaning_version", "lookup", "meaning_word", "meaning_word_item")
Rows = dict[str, tuple[Sequence[str], list[tuple[object, ...]]]]  # columns and rows by table


def take(url: str, text: str) -> float:
    """Seconds of an import into the database behind `url`, and of nothing else."""
    with open_store(url) as store:
        migrate(store)
        made = services(Config(database_url=url), store)
        began = time.perf_counter()
        done = exchange.take(made, WORKSPACE, text, audience=EVERYTHING, user="", trusted=True, language="en")
        took = time.perf_counter() - began
        made.executor.shutdown()
    if done.count("added") not in (LINES, 0):
        raise ValueError(f"the import added {done.count('added')} lines of {LINES}")
    return took


def written(url: str) -> Rows:
    """What an import wrote."""
    rows: Rows = {}
    with open_store(url) as store:
        for name in TABLES:
            found = store.run(f"SELECT * FROM {name}")
            columns = list(found[0])
            rows[name] = columns, [tuple(row[column] for column in columns) for row in found]
    return rows


def insert(name: str, columns: Sequence[str], mark: str) -> str:
    """The statement, with the driver's own mark for a parameter."""
    return f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({', '.join([mark] * len(columns))})"


def sqlite_floor(url: str, rows: Rows) -> float:
    """Seconds of the bare inserts."""
    with open_store(url) as store:
        migrate(store)
    with closing(raw_connection(Path(url.removeprefix("sqlite:///")))) as connection:
        began = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        for name, (columns, values) in rows.items():
            connection.executemany(insert(name, columns, "?"), values)
        connection.execute("COMMIT")
        return time.perf_counter() - began


def postgres_floor(url: str, rows: Rows) -> float:
    """Seconds of the bare inserts."""
    with open_store(url) as store:
        migrate(store)
    with psycopg.connect(url) as connection, connection.cursor() as cursor:
        began = time.perf_counter()
        for name, (columns, values) in rows.items():
            cursor.executemany(insert(name, columns, "%s"), values)
        connection.commit()
        return time.perf_counter() - began


def sqlite_databases(folder: Path) -> Iterator[str]:
    """New files, without end."""
    number = 0
    while True:
        number += 1
        yield f"sqlite:///{folder}/{number}.db"


def postgres_databases(url: str) -> Iterator[str]:
    """New databases of one server, without end."""
    number = 0
    while True:
        number += 1
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE bench_{number}")
        yield urlsplit(url)._replace(path=f"/bench_{number}").geturl()


def compare(
    engine: str, databases: Iterator[str], floor: Callable[[str, Rows], float], text: str, rounds: int
) -> tuple[list[str], float]:
    """A line of the table, and the median seconds of an import."""
    first = next(databases)
    take(first, text)  # everything has run once, and the rows are known
    rows = written(first)
    imports, floors, again = [], [], []
    for _ in range(rounds):
        floors.append(floor(next(databases), rows))
        url = next(databases)
        imports.append(take(url, text))
        again.append(take(url, text))
    ratio = spread([a / b for a, b in zip(imports, floors, strict=True)])
    cells = [f"{LINES:,}", engine, *(f"{median(times):.2f}" for times in (floors, imports)), ratio]
    return [*cells, f"{median(again):.2f}"], median(imports)


def busy(act: Callable[[], object], stop: threading.Event) -> list[float]:
    """Seconds of each time that something is done, some twenty times a second, until it is to stop."""
    found: list[float] = []
    while not stop.wait(0.05):
        began = time.perf_counter()
        act()
        found.append(time.perf_counter() - began)
    return found


def others(url: str, lines: int) -> list[str]:
    """The longest look-up and the longest save in an idle second, and while a file comes in; and its seconds."""
    text, cells = sheet.write(glossary(lines)), []
    with open_store(url) as store, ThreadPoolExecutor(2) as pool:
        migrate(store)
        made = services(Config(database_url=url), store)

        def look() -> None:
            meanings.find(store, WORKSPACE, EVERYTHING, "mvp")

        def save() -> None:
            save_setting(store, WORKSPACE, "bench", time.time())

        acts: list[Callable[[], None]] = [partial(time.sleep, 1), partial(read_in, made, text)]
        for act in acts:
            stop = threading.Event()
            running = [pool.submit(busy, one, stop) for one in (look, save)]
            began = time.perf_counter()
            act()
            took = time.perf_counter() - began
            stop.set()
            cells += [f"{1000 * max(one.result()):.0f}" for one in running]
        made.executor.shutdown()
    return [*cells, f"{took:.1f}"]


def read_in(made: Services, text: str) -> None:
    """The import."""
    exchange.take(made, WORKSPACE, text, audience=EVERYTHING, user="", trusted=True, language="en")


@contextmanager
def engines(folder: Path) -> Iterator[dict[str, tuple[Iterator[str], Callable[[str, Rows], float]]]]:
    """Databases and floor, by engine; PostgreSQL with its own, durable settings."""
    with postgres_url(folder) as url:
        yield {
            "SQLite": (sqlite_databases(folder), sqlite_floor),
            "PostgreSQL": (postgres_databases(url), postgres_floor),
        }


def main() -> None:
    """Print the table, and whether the aim is met."""
    parser = argparse.ArgumentParser(prog="python -m bench.imports", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    parser.add_argument("--others", type=int, metavar="LINES", help="what others wait for meanwhile, instead")
    options = parser.parse_args()
    if options.others:
        titles = ["engine", "idle look-up ms", "idle save ms", "look-up ms", "save ms", "import s"]
        with tempfile.TemporaryDirectory(prefix="bench-") as name, engines(Path(name)) as all_engines:
            told = [[engine, *others(next(urls), options.others)] for engine, (urls, _) in all_engines.items()]
        print(table(titles, told))
        return
    rounds = 2 if options.quick else 4
    text = sheet.write(glossary(LINES))
    print(f"Medians of {rounds} rounds, in seconds; in brackets the lowest and highest round. The file has")
    print(f"{len(text) / 1e6:.1f} million characters. The last column takes the same file again: nothing changes.\n")
    rows: list[list[str]] = []
    seconds: dict[str, float] = {}
    with tempfile.TemporaryDirectory(prefix="bench-") as name, engines(Path(name)) as all_engines:
        for engine, (databases, floor) in all_engines.items():
            row, seconds[engine] = compare(engine, databases, floor, text, rounds)
            rows.append(row)
    print(table(["lines", "engine", "bare inserts s", "import s", "x bare", "again s"], rows))
    print(aim(f"{LINES:,} lines on SQLite: {seconds['SQLite']:.2f} s", seconds["SQLite"] < 1, "under 1 s"))


if __name__ == "__main__":
    main()
