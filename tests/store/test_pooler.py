"""A store behind PgBouncer in transaction mode: nothing of it may rest on the session."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest

from bot.store import open_store
from tests.patience import PATIENCE
from tests.servers import pgbouncer

THREADS = 12


@pytest.fixture
def pooled_url(postgres_database_url: str) -> Iterator[str]:
    """The URL of an empty database behind PgBouncer, which has two sessions for everybody."""
    (sockets,) = parse_qs(urlsplit(postgres_database_url).query)["host"]
    with pgbouncer(Path(sockets), urlsplit(postgres_database_url).path.removeprefix("/"), pool=2) as url:
        yield url


def test_no_session_is_relied_on(pooled_url: str) -> None:
    """Twelve threads of two replicas count on two sessions, beside a stranger: every statement that writes says how
    long it waits, nobody loses a count, and the stranger's own setting stays his."""
    numbers = count()
    told: list[dict[str, Any]] = []
    strange: list[object] = []
    setting = "current_setting('lock_timeout') AS told"

    def work(thread: int) -> None:
        store = stores[thread % 2]
        with psycopg.connect(pooled_url, autocommit=True, prepare_threshold=None) as stranger:
            for _ in range(20):
                with store.write(f"T{thread % 3}"):
                    (row,) = store.run(
                        "UPDATE number SET n = n + 1 WHERE name = :name RETURNING n", name=f"T{thread % 3}"
                    )
                    told.extend(store.run(f"SELECT {setting}"))
                alone = f"INSERT INTO number VALUES (:name, :n) RETURNING {setting}"
                told.extend(store.run(alone, name=f"alone {next(numbers)}", n=row["n"]))
                strange.append(stranger.execute("SHOW lock_timeout").fetchone())

    with open_store(pooled_url, wait=7) as one, open_store(pooled_url, wait=7) as other:
        stores = (one, other)
        one.run("CREATE TABLE number (name TEXT PRIMARY KEY, n BIGINT NOT NULL)")
        one.run("INSERT INTO number VALUES ('T0', 0), ('T1', 0), ('T2', 0)")
        with ThreadPoolExecutor(THREADS) as threads:
            for done in [threads.submit(work, thread) for thread in range(THREADS)]:
                done.result(PATIENCE)
        counted = other.run("SELECT n FROM number WHERE name LIKE 'T%' ORDER BY name")
    assert counted == [{"n": 20 * THREADS // 3}] * 3
    assert told == [{"told": "7s"}] * (2 * 20 * THREADS)
    assert strange == [("0",)] * (20 * THREADS)
