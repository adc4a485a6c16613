"""The roadmap in step: 5,000 items linked with five tools that take 100 ms for every answer, read in one round; and 300
writes each of whose answers is lost: python -m bench.sync [--links 5000] [--writes 300].

The tools answer in the process what a tool of their kind does, 100 work items at a time; what they are called like is
that of the real ones, whose own limits are looked at by each tool's tests.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bench.store_door import postgres_url
from bot import app
from bot.clock import utc_now
from bot.config import Config
from bot.connectors import TRACKERS
from bot.connectors.connector import Tools
from bot.connectors.source import SourceError
from bot.connectors.tracker import WorkItem, WorkRef
from bot.records.record import Record
from bot.records.store import records
from bot.roadmap.desk import ROOM
from bot.roadmap.item import RoadmapItem
from bot.services import Services
from bot.store import open_store
from bot.sync import comparing, rounds, sending
from bot.sync.level import TWO_WAYS, Terms
from bot.sync.store import comparisons, connections, links, states
from bot.sync.store.connections import SyncConnection
from bot.sync.store.links import SyncLink, columns_of
from bot.sync.store.states import WAITING
from tests.sync.tracker import DOING, NEXT, FakeTracker

_HERE, _AT = "T0BENCH", "2026-11-01T09:00:00Z"
_TOOLS = ("jira", "productboard", "aha", "asana", "trello")
_PAGE, _SECONDS = 100, 0.1
_PART = 500


class _Moment:
    """The bot's clock, which can be put on."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return utc_now() + self.ahead


class _Slow(FakeTracker):
    """A tool that takes its time over every page."""

    def read(self, tools: Tools, refs: Sequence[WorkRef]) -> Mapping[str, WorkItem]:
        found: dict[str, WorkItem] = {}
        for begun in range(0, len(refs), _PAGE):
            time.sleep(_SECONDS)
            found |= super().read(tools, refs[begun : begun + _PAGE])
        return found

    def _begin(self, name: str) -> None:
        super()._begin(name)
        if name != "read":
            time.sleep(_SECONDS)


def _fill(services: Services, tools: Mapping[str, FakeTracker], count: int) -> None:
    names = list(tools)
    for begun in range(0, count, _PART):
        made = range(begun + 1, min(begun + _PART, count) + 1)
        with services.store.write(_HERE):
            items = [Record(n, RoadmapItem(f"Item {n}", "next"), "planned", "", _AT, "", _AT) for n in made]
            records.put(services.store, _HERE, ROOM, items, "added")
            known = []
            for n in made:
                name = names[n % len(names)]
                work = tools[name].add(str(n), NEXT, title=f"Item {n}")
                known.append(SyncLink(name, str(n), n, **columns_of(work), linked_at=_AT, read_at=_AT))  # type: ignore[arg-type]
            links.put(services.store, _HERE, known)
    with services.store.write(_HERE):
        for name in names:
            connections.put(services.store, _HERE, SyncConnection(name, Terms(TWO_WAYS), due_at=_AT))
    services.store.analyze()


def _work(services: Services, chore: Callable[[Services], None]) -> float:
    """A tick of the schedule, until what it has begun is done: seconds."""
    begun: list[Future[object]] = []
    submit = services.asking.submit

    def watched(*args: Any) -> Future[object]:
        begun.append(submit(*args))
        return begun[-1]

    at = time.monotonic()
    with patch.object(services.asking, "submit", watched):
        chore(services)
        for one in begun:
            one.result()
    return time.monotonic() - at


def _compared(services: Services) -> float:
    at = time.monotonic()
    while comparisons.to_compare(services.store, _TOOLS, 1):
        comparing.chore(services)
    return time.monotonic() - at


def _lost(services: Services, clock: _Moment, tool: FakeTracker, count: int) -> tuple[int, int]:
    """How many writes a tool was given, and how many of them twice, where every first answer is lost."""
    numbers = [int(one) for one in tool.items][:count]
    known = records.several(services.store, _HERE, ROOM, numbers)
    with services.store.write(_HERE):
        moved = [
            Record(n, one.content, "in_progress", "", _AT, "", _AT, version=one.version + 1) for n, one in known.items()
        ]
        records.put(services.store, _HERE, ROOM, moved, "status")
    tool.after["write"] = [SourceError("source-http-silent", temporary=True, host="bench") for _ in numbers]
    _compared(services)
    while states.totals(services.store, _HERE).get(tool.name, {}).get(WAITING):
        _work(services, sending.chore)
        clock.ahead += timedelta(minutes=6)
    said = [one for one in tool.history if one[1] == "status"]
    assert all(tool.items[str(n)].status == DOING for n in numbers)
    return len(said), len(said) - len(set(said))


def _measure(url: str, count: int, writes: int) -> str:
    clock, tools = _Moment(), {name: _Slow(name, name.title()) for name in _TOOLS}
    with open_store(url) as store, patch.dict(TRACKERS, {n: one.tracker() for n, one in tools.items()}, clear=True):
        app.migrate(store)
        services = app.services(Config(database_url=url), store, clock)
        _fill(services, tools, count)
        compared = _compared(services)
        whole = _work(services, rounds.chore)
        for one in tools.values():
            for id_ in list(one.items)[:50]:
                one.change(id_, "due", "2027-03-15")
        clock.ahead += timedelta(minutes=11)
        changed = _work(services, rounds.chore)
        sent, twice = _lost(services, clock, tools["jira"], writes)
        services.executor.shutdown()
        services.asking.close()
    return f"| {compared:.1f} s | {whole:.1f} s | {changed:.1f} s | {sent} | {twice} |"


def main() -> None:
    """Print a line for each engine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--links", type=int, default=5_000)
    parser.add_argument("--writes", type=int, default=300)
    asked = parser.parse_args()
    measure = partial(_measure, count=asked.links, writes=asked.writes)
    print("| engine | compared first | every link read | 250 changes read | writes | twice |")
    with tempfile.TemporaryDirectory() as folder:
        print("| SQLite", measure(f"sqlite:///{Path(folder)}/bench.db"))
        with postgres_url(Path(folder)) as url:
            print("| PostgreSQL", measure(url))


if __name__ == "__main__":
    main()
