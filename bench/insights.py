"""The evidence on the card of an idea with 5,000 insights of 1,000 customers, on both engines, beside reading one
record; and a file of 10,000 insights of as many customers: python -m bench.insights."""

import random
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

from bench.records import milliseconds
from bench.store_door import postgres_url
from bot import app
from bot.config import Config
from bot.customers.customer import OF, Customer
from bot.customers.customer import ROOM as CUSTOMERS
from bot.exchange import files
from bot.features import FEATURES
from bot.insights.desk import INSIGHTS
from bot.insights.insight import CONTRADICTS, SOURCES, SUPPORTS, Insight
from bot.links import store as links
from bot.links.neighbours import neighbours
from bot.links.store import Link, LinkEnd
from bot.records.record import Record
from bot.records.store import records
from bot.slack.request import Request
from bot.store import Store, open_store

_INSIGHTS, _CUSTOMERS, _LINES = 5_000, 1_000, 10_000
_WORKSPACE, _AT, _IDEA = "T0BENCH", "2026-11-23T09:00:00Z", LinkEnd("ideas", "1")


def _fill(store: Store) -> None:
    chance = random.Random(1)  # the same in each run
    whose = [Record(n, Customer(f"Customer {n}", segment=f"S{n % 7}"), "active", "U1", _AT, "U1", _AT)
             for n in range(1, _CUSTOMERS + 1)]  # fmt: skip
    said = [Record(n, Insight(f"Insight {n}", "Pricing", source=chance.choice(SOURCES)), "linked", "U1", _AT, "U1", _AT)
            for n in range(1, _INSIGHTS + 1)]  # fmt: skip
    with store.write(_WORKSPACE):
        records.put(store, _WORKSPACE, CUSTOMERS, whose, "added")
        records.put(store, _WORKSPACE, INSIGHTS, said, "added")
        for one in said:
            end, customer = LinkEnd("insights", str(one.number)), str(chance.randint(1, _CUSTOMERS))
            stance = SUPPORTS if chance.random() < 0.8 else CONTRADICTS
            links.link(store, _WORKSPACE, Link(end, OF, LinkEnd("customers", customer), "U1", _AT))
            links.link(store, _WORKSPACE, Link(end, stance, _IDEA, "U1", _AT))


def _request(store: Store) -> Request:
    made = app.services(Config(slack_bot_token="xoxb-none"), store)
    for feature in FEATURES:
        if feature.linked:
            made.linked[feature.name] = feature.linked
    return Request(made, _WORKSPACE, "U1", {})


def _processor(act: Callable[[], object]) -> float:
    """The least of the bot's own processor that an act takes, whatever else the machine does, in milliseconds."""
    took = []
    for _ in range(15):
        begun = time.process_time()
        act()
        took.append((time.process_time() - begun) * 1000)
    return min(took)


def _file() -> bytes:
    head = "title,area,customer,kind,verbatim\n"
    lines = (
        f"Buyers ask for price {n},Area {n % 20},Customer {n % _CUSTOMERS},request,They said number {n} is too dear\n"
        for n in range(_LINES)
    )
    return (head + "".join(lines)).encode()


def _import(url: str) -> tuple[float, float]:
    """Seconds of a file on an empty database, by the clock and of the bot's own processor."""
    with open_store(url) as store:
        app.migrate(store)
        made = app.services(Config(slack_bot_token="xoxb-none"), store)
        begun, busy = time.perf_counter(), time.process_time()
        read = files.exchange(INSIGHTS).read
        done = read(made, _WORKSPACE, _file(), language="en", dry_run=False, progress=lambda *_: None)
        took = time.perf_counter() - begun, time.process_time() - busy
        made.executor.shutdown()
    if done.count("added") != _LINES:
        raise ValueError(f"the file added {done.count('added')} insights of {_LINES}")
    return took


def _empty(postgres: str) -> str:
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute("CREATE DATABASE insights_file")
    return urlsplit(postgres)._replace(path="/insights_file").geturl()


def main() -> None:
    """Print the lines of each engine."""
    with tempfile.TemporaryDirectory() as folder, postgres_url(Path(folder)) as postgres:
        for name, url in (("SQLite", f"sqlite:///{Path(folder) / 'bench.db'}"), ("PostgreSQL", postgres)):
            with open_store(url) as store:
                app.migrate(store)
                _fill(store)
                one = milliseconds(lambda: records.get(store, _WORKSPACE, INSIGHTS, 4711))
                request = _request(store)
                card = milliseconds(partial(neighbours, request, _IDEA))
                busy = _processor(partial(neighbours, request, _IDEA))
                request.services.executor.shutdown()
                print(f"{name}: what the card of an idea says of {_INSIGHTS:,} insights {card:.1f} ms, ", end="")
                print(f"of the bot's processor {busy:.1f} ms at best; one record {one:.2f} ms")
            empty = f"sqlite:///{Path(folder) / 'file.db'}" if name == "SQLite" else _empty(postgres)
            clock, busy = _import(empty)
            print(f"{name}: a file of {_LINES:,} insights {clock:.1f} s, of the bot's processor {busy:.1f} s")


if __name__ == "__main__":
    main()
