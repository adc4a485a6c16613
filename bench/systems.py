"""40 KPIs over eight systems, a history of two years, and memory over 10,000 collections: python -m bench.systems.

The connectors are the real ones, asked as a digest has them asked: through the one HTTP client, in lanes, within each
system's allowance, counted in the store. A local process stands in for all eight, at an address for each, and takes
200 ms over every answer. Measures are ones of a single call. What remains: Zendesk and Salesforce are asked for a token
first, and Jira who the bot is, so those take two calls one after the other; of HubSpot two searches may run at once, so
that five take three rounds, 600 ms.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import linear_regression, median
from typing import NamedTuple
from urllib.parse import urlsplit

import psycopg

from bench.process import serving
from bench.store_door import postgres_url
from bench.table import aim, spread, table
from bench.terms import WORKSPACE
from bot.app import migrate, services
from bot.clock import Clock, utc_now
from bot.config import Config
from bot.connectors import CONNECTORS
from bot.connectors.answer_cache import AnswerCache
from bot.connectors.connector import Connector, Tools
from bot.connectors.source import Point, Span
from bot.kpis.collect import Collector
from bot.kpis.kpi import Kpi
from bot.kpis.store import kpis, readings
from bot.services import Services
from bot.store import Store, open_store

SECONDS = 0.2
EACH, HISTORY = 5, 731  # KPIs of a system; days
BUDGET_SECONDS = 30
FIRST, AGAIN = "at first", "again"
IDLE_FIRST, IDLE_AGAIN = "at first, a source that does nothing", "again, a source that does nothing"
ENGINES = ("SQLite", "PostgreSQL")

STEP, SAMPLE = timedelta(hours=4), 500  # how far apart collections are, as in real life; collections between samples
WARM_UP = 2_000  # collections: threads, connections and the caches of both fill up first
GROWTH = 500  # bytes that a collection may leave behind: less than any answer, reading or connection would

# What five KPIs of each system are read with.
SETTINGS: Mapping[str, Callable[[int], dict[str, str]]] = {
    "amplitude": lambda n: {"measure": "chart", "chart": f"chart{n}"},
    "mixpanel": lambda n: {"report": f"{1000 + n}"},
    "zendesk": lambda n: {"measure": "matching", "query": f"status<solved tags:kind{n}"},
    "jira": lambda n: {"measure": "count", "project": "PAY", "jql": f"labels = kind{n}"},
    "metabase": lambda n: {"card": f"{1 + n}"},
    "hubspot": lambda n: {"measure": "count", "date": "now", "filter": f"dealtype=kind{n}"},
    "fivetran": lambda n: {"connection": f"loading_{n}"},
    "salesforce": lambda n: {"measure": "count", "over": "now", "where": f"Type = 'kind{n}'"},
}


def connections(port: int) -> dict[str, str]:
    """The operator's settings: each system at an address of its own."""
    wanted = [variable.name for source in SETTINGS for variable in CONNECTORS[source].variables]
    given = {name: "bench" for name in wanted if not name.endswith("_ZONE")}
    hosts = {f"{name.upper()}_URL": f"http://127.0.0.{n}:{port}" for n, name in enumerate(SETTINGS, 1)}
    return {**given, **hosts, "MIXPANEL_PROJECT_ID": "1"}


def forty() -> list[Kpi]:
    """Five KPIs of each system."""
    stamp = "2026-01-01T00:00:00Z"
    return [
        Kpi(f"{source}{n}", f"{source} {n}", source=source, settings=made(n), created_at=stamp, changed_at=stamp)
        for source, made in SETTINGS.items()
        for n in range(EACH)
    ]


class Took(NamedTuple):
    """Seconds, and the processor time of this process among them, to which other work on the machine adds less."""

    seconds: float
    cpu: float


@contextmanager
def running(url: str, port: int, clock: Clock = utc_now) -> Iterator[Services]:
    """The bot's services as a process that has just begun has them: what was answered before is forgotten."""
    with open_store(url) as store:
        migrate(store)
        store.warm()
        made = services(Config(database_url=url, connections=connections(port)), store, clock)
        try:
            yield made
        finally:
            made.asking.close()
            made.executor.shutdown()
            made.tools.http.close()


class Databases:
    """Empty databases of each engine."""

    def __init__(self, folder: Path, server: str) -> None:
        self._folder, self._server, self._made = folder, server, 0

    def new(self, engine: str) -> str:
        """The URL of one."""
        self._made += 1
        name = f"bench{self._made}"
        if engine == "SQLite":
            return f"sqlite:///{self._folder}/{name}.db"
        with psycopg.connect(self._server, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return urlsplit(self._server)._replace(path=f"/{name}").geturl()


def add(store: Store, of: list[Kpi]) -> None:
    """Define KPIs."""
    with store.write(WORKSPACE):
        kpis.put(store, WORKSPACE, of)


def refresh(made: Services, of: list[Kpi], connectors: Mapping[str, Connector] = CONNECTORS) -> Took:
    """How long it takes until KPIs are collected. Raises ValueError when any of them is not."""
    began, worked = time.perf_counter(), time.process_time()
    went = Collector(connectors).refresh(made, WORKSPACE, of, BUDGET_SECONDS)
    took = Took(time.perf_counter() - began, time.process_time() - worked)
    wrong = [(one.kpi, one.error, dict(one.args)) for one in went.values() if one.error]
    if wrong or len(went) != len(of):
        raise ValueError(f"not all were collected: {wrong[:3]}")
    return took


def collect(at: "Databases", engine: str, port: int) -> dict[str, Took]:
    """How long 40 KPIs over eight systems take, on an empty database of a process that has just begun, and again once
    no kept answer is new enough; and 40 of a source that does nothing."""
    of, days, passed = forty(), history(90), timedelta()
    took = {}
    with running(at.new(engine), port) as made:
        made.tools.http._kept = AnswerCache(lambda: time.monotonic() + passed.total_seconds())
        add(made.store, of)
        took[FIRST] = refresh(made, of)
        passed += STEP
        time.sleep(1.1)  # HubSpot may be searched five times a second
        took[AGAIN] = refresh(made, of)
    idle = {"idle": Connector("idle", fetch=lambda *_: days)}
    with running(at.new(engine), port) as made:
        plain = [replace(kpi, source="idle") for kpi in of]
        add(made.store, plain)
        took[IDLE_FIRST] = refresh(made, plain, idle)
        took[IDLE_AGAIN] = refresh(made, plain, idle)
    return took


def history(days: int) -> list[Point]:
    """A value a day, up to today."""
    return [Point((date.today() - timedelta(n)).isoformat(), 100.0 + n % 7) for n in reversed(range(days))]


def backfill(made: Services, number: int) -> tuple[float, float]:
    """Seconds of keeping two years of days of a new KPI, and of keeping the same again, beyond the source's own."""
    days, own = history(HISTORY), [0.0]

    def fetch(tools: Tools, given: Mapping[str, str], span: Span) -> list[Point]:  # noqa: ARG001
        began = time.perf_counter()
        answer = list(days)
        own[0] = time.perf_counter() - began
        return answer

    collector = Collector({"ready": Connector("ready", fetch=fetch)})
    kpi = replace(forty()[0], id=f"history{number}", name=f"history {number}", source="ready", settings={})
    add(made.store, [kpi])
    took = []
    for _ in range(2):
        began = time.perf_counter()
        collector.begin(made, WORKSPACE, kpi).wait(BUDGET_SECONDS)
        took.append(time.perf_counter() - began - own[0])
        kept = readings.extent(made.store, WORKSPACE, kpi.id)[0]
        if kept != HISTORY:
            raise ValueError(f"{kept} days were kept")
    return took[0], took[1]


def resident() -> int:
    """Bytes of memory this process holds now; Linux alone tells."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) * 1024


def memory(url: str, port: int, collections: int) -> list[tuple[int, int]]:
    """How many collections there had been, and what the process held, from the end of the warm-up on.

    Rounds are four hours apart by the bot's clock, and by that of its kept answers, so that every system is asked in
    every round.
    """
    passed = timedelta()
    of, samples, done = forty(), [], 0
    with running(url, port, lambda: datetime.now(UTC) + passed) as made:
        made.tools.http._kept = AnswerCache(lambda: time.monotonic() + passed.total_seconds())
        add(made.store, of)
        while done <= WARM_UP + collections:
            refresh(made, of)
            passed += STEP
            if done >= WARM_UP and (done - WARM_UP) % SAMPLE < len(of):
                samples.append((done - WARM_UP, resident()))
            done += len(of)
    return samples


def report_collecting(at: Databases, rounds: int) -> None:
    """Print the first part."""
    found: dict[tuple[str, str], list[Took]] = {}
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        command = [sys.executable, "-m", "bench.lookalikes", str(SECONDS)]
        with serving(command, Path(name) / "log") as server:
            collect(at, ENGINES[0], server.port)  # everything has been loaded
            for _ in range(rounds):
                for engine in ENGINES:
                    for turn, took in collect(at, engine, server.port).items():
                        found.setdefault((engine, turn), []).append(took)
    rows = []
    for (engine, turn), all_ in found.items():
        seconds = [took.seconds for took in all_]
        cpu = median(took.cpu for took in all_)
        rows.append([engine, turn, spread(seconds), spread([one / SECONDS for one in seconds]), f"{cpu:.2f}"])
    print(f"{EACH * len(SETTINGS)} KPIs over {len(SETTINGS)} systems; medians of {rounds} rounds, in brackets the")
    print("lowest and highest. At first: an empty database, a process that has just begun. Again: the same process.\n")
    print(table(["store", "turn", "s", "x 200 ms", "CPU s"], rows))
    for engine in ENGINES:
        for turn in (FIRST, AGAIN):
            middle = median(took.seconds for took in found[engine, turn])
            print(aim(f"40 KPIs over 8 systems on {engine}, {turn}: {middle:.2f} s", middle < 1, "under 1 s"))


def report_backfill(at: Databases, rounds: int) -> None:
    """Print the second part."""
    rows, said = [], []
    for engine in ENGINES:
        with running(at.new(engine), 9) as made:
            backfill(made, 0)
            pairs = [backfill(made, number) for number in range(1, rounds + 1)]
        new, same = ([pair[n] for pair in pairs] for n in (0, 1))
        rows.append([engine, spread([1e3 * one for one in new]), spread([1e3 * one for one in same])])
        took = median(new)
        said.append(aim(f"two years of days on {engine}: {took:.3f} s", took < 0.5, "under 0.5 s"))
    print(f"\n{HISTORY} days of a new KPI, kept, beyond the source's own time; {rounds} rounds:\n")
    print(table(["store", "ms", "ms again, nothing changed"], rows))
    print("\n".join(said))


def report_memory(at: Databases, collections: int) -> None:
    """Print the third part."""
    rows, said = [], []
    command = [sys.executable, "-m", "bench.lookalikes", "0"]
    with tempfile.TemporaryDirectory(prefix="bench-") as name, serving(command, Path(name) / "log") as server:
        for engine in ENGINES:
            samples = memory(at.new(engine), server.port, collections)
            slope = linear_regression(*zip(*samples, strict=True)).slope
            held = [held / 1e6 for _, held in samples]
            rows.append([engine, f"{held[0]:.1f}", f"{held[-1]:.1f}", f"{max(held):.1f}", f"{slope:.0f}"])
            text = f"{collections:,} collections on {engine}: {slope:.0f} bytes each"
            said.append(aim(text, slope < GROWTH, f"flat: under {GROWTH} bytes each"))
    print(f"\nMemory of the process over {collections:,} collections after {WARM_UP:,} to warm up, a sample every")
    print(f"{SAMPLE}; the slope is of the line through them:\n")
    print(table(["store", "MB before", "MB after", "MB at most", "slope, bytes a collection"], rows))
    print("\n".join(said))


def main() -> None:
    """Print the three parts."""
    parser = argparse.ArgumentParser(prog="python -m bench.systems", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, and 1,000 collections")
    quick = parser.parse_args().quick
    with tempfile.TemporaryDirectory(prefix="bench-") as name, postgres_url(Path(name)) as server:
        at = Databases(Path(name), server)
        report_collecting(at, 3 if quick else 9)
        report_backfill(at, 5 if quick else 15)
        report_memory(at, 1_000 if quick else 10_000)


if __name__ == "__main__":
    main()
