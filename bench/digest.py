"""Composing a digest of 40 KPIs with a year of daily readings, beside reading its rows: python -m bench.digest.

The floor is one plain statement for the same rows, handed to the driver itself. On it stand: the same rows as
readings, by KPI; how each KPI stands in the week that ended, unusual values looked for; the digest as it is posted
with native blocks; the digest with the picture that stands in for them. No source is asked. The kinds take turns, so
that noise meets all of them; figures are medians of rounds.
"""

import argparse
import random
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

import psycopg

from bench.store_door import postgres_url, raw_connection
from bench.table import aim, spread, table
from bench.terms import WORKSPACE
from bot.app import migrate, services
from bot.config import Config
from bot.kpis import compose
from bot.kpis.history import histories, standings
from bot.kpis.kpi import Kpi, Reading
from bot.kpis.standing import WEEK
from bot.kpis.store import kpis, readings
from bot.kpis.subject import subject
from bot.posts import Delivery
from bot.services import Services
from bot.store import Store, open_store

KPIS, DAYS = 40, 365
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
RAW, READ, STAND, WORDS = "rows alone", "readings", "standings", "digest with native blocks"
PICTURE = "digest with its picture"
ROWS = "SELECT kpi, period, value, collected_at, source, person, version, was FROM kpi_reading WHERE workspace = ?"
RHYTHM = (1.0, 1.05, 1.03, 1.0, 0.95, 0.6, 0.55)

Job = Callable[[], object]


def fill(store: Store) -> list[Kpi]:
    """KPIs with a year of days, with the same values in every run; every tenth value has been corrected."""
    draw, stamp = random.Random(5), "2026-11-23T06:00:00Z"
    units = (("number", ""), ("percent", ""), ("currency", "EUR"), ("duration", "min"))
    made = [
        Kpi(
            f"k{n:02}",
            f"Measure number {n:02}",
            *units[n % 4],
            target=None if n % 5 == 0 else 100.0,
            zone="Europe/Paris",
            combine=("sum", "mean", "sum", "mean")[n % 4],
            created_at=stamp,
            changed_at=stamp,
        )
        for n in range(KPIS)
    ]
    days = [(date(2026, 11, 22) - timedelta(n)).isoformat() for n in reversed(range(DAYS))]
    with store.write(WORKSPACE):
        kpis.put(store, WORKSPACE, made)
        for part in (1, 10):
            values = [
                Reading(kpi.id, day, 100 * RHYTHM[n % 7] * (1 + draw.gauss(0, 0.05)), stamp, "file")
                for kpi in made
                for n, day in enumerate(days)
                if n % part == 0
            ]
            readings.put(store, WORKSPACE, values)
    return made


def peak_megabytes() -> float:
    """The most memory this process has held so far, in 10^6 bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6


def jobs(made: Services, of: list[Kpi], raw: Job) -> dict[str, Job]:
    """What is timed; the first is the floor."""
    about = subject([kpi.id for kpi in of], "week")
    due = NOW.strftime("%Y-%m-%dT%H:%M:%SZ")
    delivery = Delivery(WORKSPACE, "", "kpis.digest", about, "2026-W48", "C0GENERAL", due, language="en")

    def with_picture() -> object:
        post = compose.digest(made, delivery)
        return post.draw() if post and post.draw else None

    return {
        RAW: raw,
        READ: lambda: histories(made, WORKSPACE, of, told=WEEK),
        STAND: lambda: standings(made, WORKSPACE, of),
        WORDS: lambda: compose.digest(made, delivery),
        PICTURE: with_picture,
    }


def measure(of: dict[str, Job], rounds: int) -> dict[str, list[float]]:
    """Milliseconds of each, by round."""
    times: dict[str, list[float]] = {name: [] for name in of}
    for at in range(rounds + 1):
        for name, job in of.items():
            began = time.perf_counter()
            job()
            if at:  # everything has run once before: fonts are found, pages read
                times[name].append((time.perf_counter() - began) * 1000)
    return times


@contextmanager
def opened(url: str) -> Iterator[tuple[Services, list[Kpi]]]:
    """The bot's services over a filled database, at NOW."""
    with open_store(url) as store:
        migrate(store)
        made = services(Config(database_url=url), store, lambda: NOW)
        yield made, fill(store)
        made.executor.shutdown()


def on_sqlite(folder: Path, rounds: int) -> dict[str, list[float]]:
    """Milliseconds on SQLite."""
    path = folder / "digest.db"
    with opened(f"sqlite:///{path}") as (made, of), closing(raw_connection(path)) as connection:
        return measure(jobs(made, of, lambda: connection.execute(ROWS, (WORKSPACE,)).fetchall()), rounds)


def on_postgres(server: str, rounds: int) -> dict[str, list[float]]:
    """Milliseconds on PostgreSQL."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("CREATE DATABASE digest")
    url = urlsplit(server)._replace(path="/digest").geturl()
    with opened(url) as (made, of), psycopg.connect(url, autocommit=True, prepare_threshold=None) as connection:
        sql = ROWS.replace("?", "%s")
        return measure(jobs(made, of, lambda: connection.execute(sql, (WORKSPACE,)).fetchall()), rounds)


def lines(engine: str, times: dict[str, list[float]]) -> list[list[str]]:
    """The lines of the table of one engine."""
    floor = times[RAW]
    return [
        [engine, name, f"{median(of):.1f}", spread([a / b for a, b in zip(of, floor, strict=True)])]
        for name, of in times.items()
    ]


def main() -> None:
    """Print the table, and how much memory a digest takes."""
    parser = argparse.ArgumentParser(prog="python -m bench.digest", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    rounds = 5 if parser.parse_args().quick else 15
    before = peak_megabytes()
    print(f"{KPIS} KPIs x {DAYS} days = {KPIS * DAYS:,} rows; medians of {rounds} rounds, in brackets the lowest and")
    print("highest ratio of a round.\n")
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        found = {"SQLite": on_sqlite(folder, rounds)}
        after = peak_megabytes()
        with postgres_url(folder) as server:
            found["PostgreSQL"] = on_postgres(server, rounds)
    rows = [line for engine, times in found.items() for line in lines(engine, times)]
    print(table(["engine", "kind", "ms", "x rows alone"], rows))
    for engine, times in found.items():
        native, picture = (median(times[kind]) for kind in (WORDS, PICTURE))
        print(aim(f"with native blocks on {engine}: {native:.0f} ms", native <= 150, "at most 150 ms"))
        print(aim(f"with its picture on {engine}: {picture:.0f} ms", picture <= 600, "at most 600 ms"))
    print(aim(f"peak memory of the process, the drawing included: {after:.0f} MB", after <= 180, "at most 180 MB"))
    print(f"- of that before the first digest: {before:.0f} MB")


if __name__ == "__main__":
    main()
