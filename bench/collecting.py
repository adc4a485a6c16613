"""Collecting 40 sources that take 200 ms each, all at once: python -m bench.collecting.

A local server answers every question after 200 ms. The sources are asked as a digest has them asked: through the one
HTTP client, in the threads that wait for outside systems, and what they answer, a year of days at first and 35 days
after that, is kept. The floor is the 200 ms. The client makes ten calls to one host at a time, so 40 sources of one
host come in four turns; of four hosts they come in one.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median

from bench.process import serving
from bench.slow import SECONDS
from bench.table import aim, spread, table
from bench.terms import WORKSPACE
from bot.app import migrate, services
from bot.clock import stamp
from bot.config import Config
from bot.connectors.connector import Connector, Setting, Tools
from bot.connectors.source import Point, Span
from bot.kpis.collect import Collector
from bot.kpis.kpi import Kpi
from bot.kpis.store import kpis
from bot.store import open_store

SOURCES = 40
SERVER = [sys.executable, "-m", "bench.slow"]
BUDGET_SECONDS = 30
FIRST, AGAIN = "at first: two years", "again: 35 days"


def fetch(tools: Tools, given: Mapping[str, str], span: Span) -> list[Point]:
    """What a connector does."""
    answer = tools.http.ask(given["address"], query={"since": span.since})
    return [Point(day, value) for day, value in answer.json()]


CONNECTORS = {"local": Connector("local", (Setting("address"),), fetch=fetch)}


def collect(port: int, hosts: int) -> dict[str, float]:
    """Seconds until 40 KPIs are collected for the first time, and for the second, on a new database."""
    now = "2026-01-01T00:00:00Z"
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        url = f"sqlite:///{Path(name)}/collecting.db"
        with open_store(url) as store:
            migrate(store)
            made = services(Config(database_url=url), store)
            of = [
                Kpi(
                    f"k{n}",
                    f"KPI {n}",
                    source="local",
                    settings={"address": f"http://127.0.0.{1 + n % hosts}:{port}/{n}"},
                    created_at=now,
                    changed_at=now,
                )
                for n in range(SOURCES)
            ]
            with store.write(WORKSPACE):
                kpis.put(store, WORKSPACE, of)
            took = {}
            for turn in (FIRST, AGAIN):
                began = time.perf_counter()
                went = Collector(CONNECTORS).refresh(made, WORKSPACE, of, BUDGET_SECONDS)
                took[turn] = time.perf_counter() - began
                wrong = [one.error for one in went.values() if one.error]
                if wrong or len(went) != SOURCES:
                    raise ValueError(f"not all were collected at {stamp(made.clock())}: {wrong[:3]}")
            made.asking.close()
            made.executor.shutdown()
    return took


def main() -> None:
    """Print the table, and whether the aim is met."""
    parser = argparse.ArgumentParser(prog="python -m bench.collecting", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    rounds = 3 if parser.parse_args().quick else 7
    found: dict[tuple[int, str], list[float]] = {}
    with tempfile.TemporaryDirectory(prefix="bench-") as name, serving(SERVER, Path(name) / "log") as server:
        collect(server.port, 4)  # everything has been loaded
        for _ in range(rounds):
            for hosts in (4, 1):
                for turn, seconds in collect(server.port, hosts).items():
                    found.setdefault((hosts, turn), []).append(seconds)
    rows = [
        [turn, str(hosts), f"{median(took):.2f}", spread([seconds / SECONDS for seconds in took])]
        for (hosts, turn), took in found.items()
    ]
    print(f"{SOURCES} sources; medians of {rounds} rounds on SQLite, in brackets the lowest and highest round. Each")
    print("round begins with an empty database and new connections.\n")
    print(table(["sources", "hosts", "s", "x 200 ms"], rows))
    for (hosts, turn), took in found.items():
        if turn == AGAIN:
            said = f"{SOURCES} sources of {hosts} host{'s' if hosts > 1 else ''}: {median(took):.2f} s"
            print(aim(said, median(took) < 1, "under 1 s"))


if __name__ == "__main__":
    main()
