"""The roadmap: the view of 5,000 items, half of them scored ideas, on both engines, beside reading one item; and the
items of 100,000 ideas that were planned before."""

import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.records import milliseconds
from bench.store_door import postgres_url
from bot import app
from bot.config import Config
from bot.ideas.idea import Idea
from bot.ideas.ranking import ScoreRange
from bot.ideas.store import ideas, scores
from bot.records.record import Record
from bot.records.store import records
from bot.roadmap import store as plans
from bot.roadmap.blocks.board import answer
from bot.roadmap.desk import ROOM, fill
from bot.roadmap.item import HORIZONS, RoadmapItem
from bot.roadmap.look import look
from bot.roadmap.part import WHOLE, RoadmapPart
from bot.roadmap.store import Ranks
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.visibility.audience import Audience
from bot.store import Store, open_store

_ITEMS, _IDEAS, _PART = 5_000, 100_000, 1_000
_WORKSPACE, _OLD = "T0BENCH", "T0OLD"
_AT = "2026-11-01T09:00:00Z"


def _made(chance: random.Random, number: int) -> tuple[Idea, Record[RoadmapItem]]:
    title, horizon, month = f"Something to do {number}", chance.choice(HORIZONS), chance.randint(1, 12)
    person, team = f"U0{chance.randint(1, 300):05}", f"Team {chance.randint(1, 40)}"
    target = f"2027-{month:02}" if chance.random() < 0.7 else ""
    quarter = f"2027-Q{(month + 2) // 3}" if target else ""
    idea = Idea(
        number, title, captor=person, owner=person, team=team, status="planned", horizon=horizon, quarter=quarter
    )
    said = RoadmapItem(title, horizon, target, person if number % 9 else "", team)
    return idea, Record(number, said, "planned", person, _AT, person, _AT)


def _fill(store: Store) -> None:
    """Half of the items are ideas that are scored."""
    chance = random.Random(1)  # the same in each run
    for begun in range(0, _ITEMS, _PART):
        made = [_made(chance, begun + n + 1) for n in range(_PART)]
        known = [idea for idea, _ in made if idea.number % 2]
        stand = {
            one.number: ScoreRange(one.number, float(one.number), one.number * 0.8, one.number * 1.2, 2)
            for one in known
        }
        with store.write(_WORKSPACE):
            ideas.put(store, _WORKSPACE, known)
            scores.stand_many(store, _WORKSPACE, "rice", stand)
            records.put(store, _WORKSPACE, ROOM, [item for _, item in made], "added")
            plans.put(store, _WORKSPACE, [item for _, item in made], Ranks(1, 20))


def _measure(services: Services) -> dict[str, float]:
    reader, store, t = Audience("U1", tuple), services.store, services.texts.speak("en")

    def shown(team: str = "", part: RoadmapPart = WHOLE) -> Callable[[], object]:
        return lambda: kit.message(answer(t, look(services, _WORKSPACE, reader, t, team, part)), "Roadmap")

    acts = {
        "one item": lambda: records.get(store, _WORKSPACE, ROOM, 4711),
        "/roadmap": shown(),
        "/roadmap Team 7": shown("Team 7"),
        "/roadmap Q1 2027": shown(part=RoadmapPart(when="2027-Q1")),
    }
    return {name: milliseconds(act) for name, act in acts.items()}


def _fill_old(store: Store) -> float:
    """The seconds in which ideas that were planned before get their items."""
    chance = random.Random(2)
    for begun in range(0, _IDEAS, _PART):
        with store.write(_OLD):
            ideas.put(store, _OLD, [_made(chance, begun + n + 1)[0] for n in range(_PART)])
    begun_at = time.perf_counter()
    fill(store)
    return time.perf_counter() - begun_at


def _report(name: str, url: str) -> None:
    with open_store(url) as store:
        app.migrate(store)
        services = app.services(Config(database_url=url), store)
        _fill(store)
        took = _measure(services)
        print(f"{name}, {_ITEMS:,} items")
        for what, each in took.items():
            print(f"  {what:<22} {each:7.2f} ms, {each / took['one item']:6.1f} times one item")
        if "--quick" not in sys.argv:
            print(f"  items of {_IDEAS:,} ideas that were planned before: {_fill_old(store):.0f} s")


def main() -> None:
    """Print the figures of each engine."""
    with tempfile.TemporaryDirectory() as folder, postgres_url(Path(folder)) as postgres:
        _report("SQLite", f"sqlite:///{folder}/bench.db")
        _report("PostgreSQL", postgres)


if __name__ == "__main__":
    main()
