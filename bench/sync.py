"""The roadmap in step: 5,000 items linked with look-alikes of five tools that take 100 ms for every answer, read in one
round; and 300 writes, each of which a tool does and hangs up: python -m bench.sync [--links 5000] [--writes 300].

The tools are asked by the bot's own connectors. How often in any window is counted, against what each publishes.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bench.planning import SECONDS, SlowTool, planning_tools
from bench.store_door import postgres_url
from bot import app
from bot.clock import stamp, utc_now
from bot.config import Config
from bot.connectors import TRACKERS
from bot.records.record import Record
from bot.records.store import records
from bot.roadmap.desk import ROOM
from bot.roadmap.item import RoadmapItem
from bot.services import Services
from bot.store import open_store
from bot.sync import comparing, creating, rounds, sending
from bot.sync.creating import mark_of
from bot.sync.level import TWO_WAYS, Terms
from bot.sync.merge import Pair
from bot.sync.store import comparisons, connections, creations, links, meanings, states
from bot.sync.store.connections import SyncConnection
from bot.sync.store.creations import SyncCreation
from bot.sync.store.links import SyncLink, columns_of
from bot.sync.store.states import WAITING, FieldState
from bot.sync.values import STATUS, TITLE

_HERE, _AT = "T0BENCH", "2026-11-01T09:00:00Z"
_PART = 500
_TURNS = 30  # of the clock, after which what still waits is a fault


class _Moment:
    """The bot's clock, which can be put on."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return utc_now() + self.ahead


def _fill(services: Services, tools: Mapping[str, SlowTool]) -> None:
    """An item for each work item of each tool, which agreed when they were linked."""
    number = 0
    for name, tool in tools.items():
        work = TRACKERS[name].read(services.tools, tool.refs)
        assert len(work) == len(tool.refs), name
        statuses = TRACKERS[name].statuses(services.tools, next(iter(work.values())))
        with services.store.write(_HERE):
            meanings.meet(services.store, _HERE, name, statuses)
            connections.put(services.store, _HERE, SyncConnection(name, Terms(TWO_WAYS), due_at=_AT))
        for begun in range(0, len(tool.refs), _PART):
            items, known, bases = [], [], []
            for one in (work[ref.id] for ref in tool.refs[begun : begun + _PART]):
                number += 1
                item = RoadmapItem(one.title or f"Item {number}", "next")
                items.append(Record(number, item, "planned", "", _AT, "", _AT))
                known.append(SyncLink(name, one.ref.id, number, **columns_of(one), linked_at=_AT, read_at=_AT))  # type: ignore[arg-type]
                for kind, ours, theirs in (
                    (STATUS, "planned:next", one.status.id),
                    (TITLE, item.title, one.title),
                ):
                    bases.append(FieldState(name, one.ref.id, kind, Pair(ours, theirs)))
            with services.store.write(_HERE):
                records.put(services.store, _HERE, ROOM, items, "added")
                links.put(services.store, _HERE, known)
                states.put(services.store, _HERE, bases)
    services.store.analyze()


def _work(services: Services, *chores: Callable[[Services], None]) -> float:
    """A tick of the schedule, until what it has begun is done: seconds."""
    begun: list[Future[object]] = []
    submit = services.asking.submit

    def watched(*args: Any) -> Future[object]:
        begun.append(submit(*args))
        return begun[-1]

    at = time.monotonic()
    with patch.object(services.asking, "submit", watched):
        for chore in chores:
            chore(services)
        for one in begun:
            one.result()
    return time.monotonic() - at


def _compared(services: Services) -> float:
    at = time.monotonic()
    while comparisons.to_compare(services.store, list(TRACKERS), 1):
        comparing.chore(services)
    return time.monotonic() - at


def _round(services: Services, tools: Mapping[str, SlowTool], clock: _Moment) -> tuple[float, int]:
    """Read all that is to be read, as often as a tool says to wait a moment: seconds and calls. What each publishes is
    kept."""
    for tool in tools.values():
        tool.calls.clear()
    at = time.monotonic()
    _work(services, rounds.chore)
    took, known = time.monotonic() - at, connections.everything(services.store, _HERE)
    assert not [one.error for one in known.values() if one.error], known
    assert all(one.succeeded_at >= stamp(clock() - timedelta(seconds=took + 5)) for one in known.values())
    _within(tools)
    return took, sum(len(tool.calls) for tool in tools.values())


def _within(tools: Mapping[str, SlowTool]) -> None:
    for tool in tools.values():
        for most, published, seconds in tool.most():
            assert most <= published, f"{tool.name}: {most} calls in {seconds} s, {published} are allowed"


def _lost(services: Services, clock: _Moment, tools: Mapping[str, SlowTool], count: int) -> tuple[int, int, int]:
    """How many changes the tools were asked for, how many of them twice, and how many work items were made twice, where
    each is done and the tool hangs up."""
    each = count // len(tools)
    made = each // 5
    moved = _move(services, tools, each - made)
    titles = _make(services, tools, made, 10_000)
    for tool in tools.values():
        tool.losing = True
        tool.changes.clear()
    _compared(services)
    for _ in range(_TURNS):
        _work(services, sending.chore, creating.chore)
        waiting = any(WAITING in one for one in states.totals(services.store, _HERE).values())
        if not waiting and not _unmade(services, titles):
            break
        clock.ahead += timedelta(minutes=16)
    assert not states.troubled(services.store, _HERE, WAITING, "refused", "conflict", "failed")
    assert not _unmade(services, titles)
    _arrived(services, moved)
    doubles = sum(max(tool.titles().count(title) - 1, 0) for tool in tools.values() for title in titles.values())
    for tool in tools.values():
        tool.losing = False
    asked = sum(len(tool.changes) for tool in tools.values())
    return asked, sum(tool.twice() for tool in tools.values()), doubles


def _move(services: Services, tools: Mapping[str, SlowTool], each: int) -> list[SyncLink]:
    """Items of each tool move on here."""
    moved: list[SyncLink] = []
    for name in tools:
        places = {one.id: one.place for one in meanings.statuses_of(services.store, _HERE, name)}
        own = links.of_tracker(services.store, _HERE, name)
        moved += [one for one in own if places.get(one.status_id) != "in_progress"][:each]
    known = records.several(services.store, _HERE, ROOM, [one.item for one in moved])
    with services.store.write(_HERE):
        new = [replace(one, status="in_progress", version=one.version + 1) for one in known.values()]
        records.put(services.store, _HERE, ROOM, new, "status")
    return moved


def _make(services: Services, tools: Mapping[str, SlowTool], each: int, first: int) -> dict[int, str]:
    """Items of their own that are to be made in each tool; titles by number."""
    titles: dict[int, str] = {}
    with services.store.write(_HERE):
        for name in tools:
            place = TRACKERS[name].places(services.tools, "")[0].value
            for _ in range(each):
                number = first + len(titles)
                titles[number] = f"Made of item {number}"
                item = Record(number, RoadmapItem(titles[number], "next"), "planned", "", _AT, "", _AT)
                records.put(services.store, _HERE, ROOM, [item], "added")
                asked = SyncCreation(name, number, place, mark_of(_HERE, number), "", _AT, due_at=_AT)
                creations.put(services.store, _HERE, asked)
    return titles


def _unmade(services: Services, titles: Mapping[int, str]) -> list[int]:
    made = links.of_items(services.store, _HERE, list(titles))
    return [number for number in titles if number not in made]


def _arrived(services: Services, moved: Sequence[SyncLink]) -> None:
    """Each tool says what was written there."""
    for name in {one.tracker for one in moved}:
        own = [one for one in moved if one.tracker == name]
        places = {one.id: one.place for one in meanings.statuses_of(services.store, _HERE, name)}
        there = TRACKERS[name].read(services.tools, [one.ref for one in own])
        assert all(places[there[one.external_id].status.id] == "in_progress" for one in own), name


def _measure(url: str, count: int, writes: int) -> str:
    clock = _Moment()
    with planning_tools(count // 5) as (tools, environment), open_store(url) as store:
        app.migrate(store)
        services = app.services(Config(database_url=url, connections=environment), store, clock)
        _fill(services, tools)
        compared = _compared(services)
        clock.ahead += timedelta(minutes=16)  # what was asked so far is in no window any more
        for tool in tools.values():
            tool.seconds = SECONDS
        whole, calls = _round(services, tools, clock)
        most = ", ".join(
            f"{tool.name} {found[0]} of {found[1]} in {found[2]:g} s"
            for tool in tools.values()
            for found in tool.most()
        )
        clock.ahead += timedelta(minutes=16)
        again, fewer = _round(services, tools, clock)
        asked, twice, doubles = _lost(services, clock, tools, writes)
        services.executor.shutdown()
        services.asking.close()
    return (
        f"| {compared:.1f} s | {whole:.1f} s, {calls} calls | {again:.1f} s, {fewer} calls | "
        f"{asked} | {twice} | {doubles} |\n  {most}"
    )


def main() -> None:
    """Print a line for each engine, and the most calls in any window of the round that reads everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--links", type=int, default=5_000)
    parser.add_argument("--writes", type=int, default=300)
    asked = parser.parse_args()
    measure = partial(_measure, count=asked.links, writes=asked.writes)
    print("| engine | compared first | every link read | the next round | changes asked for | twice | made twice |")
    with tempfile.TemporaryDirectory() as folder:
        print("| SQLite", measure(f"sqlite:///{Path(folder)}/bench.db"))
        with postgres_url(Path(folder)) as url:
            print("| PostgreSQL", measure(url))


if __name__ == "__main__":
    main()
