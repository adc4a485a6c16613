"""Records: a page of a list and a search of a room with 50,000, on both engines, beside reading one record."""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.store_door import postgres_url
from bot import app
from bot.decisions.decision import DECIDED, DOORS, EVIDENCE, PROPOSED, ROOM, Decision
from bot.records.record import Record
from bot.records.store import lists, records
from bot.records.store.lists import ANY, Narrow
from bot.slack.visibility.audience import Audience
from bot.store import Store, open_store

_MANY, _PART, _TIMES = 50_000, 1_000, 15
_WORKSPACE = "T0BENCH"
_WORDS = (
    *("alpha", "beta", "gamma", "delta", "mobile", "checkout", "pricing", "data", "platform", "users", "growth"),
    *("churn", "revenue", "cart", "search", "export", "import", "slack", "digest", "roadmap"),
)


def _decision(chance: random.Random, number: int) -> Record[Decision]:
    said = Decision(
        f"We {chance.choice(_WORDS)} {chance.choice(_WORDS)} {number}",
        f"U{chance.randint(1, 300)}",
        chance.choice(_WORDS),
        chance.choice(EVIDENCE),
        door=chance.choice(DOORS),
        context=" ".join(chance.choices(_WORDS, k=20)),
    )
    at = f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}T00:00:{number % 60:02}Z"
    author = f"U{chance.randint(1, 300)}"
    place = "" if chance.random() < 0.9 else f"G{chance.randint(1, 50)}"  # of ten, one is private
    return Record(number, said, chance.choice((PROPOSED, DECIDED)), author, at, author, at, place=place)


def _fill(store: Store, many: int) -> None:
    chance = random.Random(1)  # the same in each run
    for begun in range(0, many, _PART):
        made = [_decision(chance, begun + n + 1) for n in range(_PART)]
        with store.write(_WORKSPACE):
            records.put(store, _WORKSPACE, ROOM, made, "added")


def milliseconds(act: Callable[[], object]) -> float:
    """The median of what an act takes."""
    act()
    took = []
    for _ in range(_TIMES):
        begun = time.perf_counter()
        act()
        took.append((time.perf_counter() - begun) * 1000)
    return statistics.median(took)


def _measure(store: Store) -> dict[str, float]:
    reader = Audience("U1", tuple)

    def page(narrow: Narrow, offset: int = 0) -> Callable[[], object]:
        return lambda: lists.narrowed(store, _WORKSPACE, ROOM, reader, narrow, 11, offset)

    def found(words: str) -> Callable[[], object]:
        return lambda: lists.search(store, _WORKSPACE, ROOM, reader, words, 11)

    acts = {
        "one record": lambda: records.get(store, _WORKSPACE, ROOM, 4711),
        "a page of all": page(Narrow()),
        "page 400": page(Narrow(), 4_000),
        "the last page": page(Narrow(ANY), 45_000),
        "of one status": page(Narrow(DECIDED)),
        "page 400 of one status": page(Narrow(DECIDED), 4_000),
        "of one person": page(Narrow(person="U7")),
        "of somebody in no record": page(Narrow(person="U999")),
        "of one topic": page(Narrow(ANY, marks={"topic": "pricing"})),
        "of a topic, a kind of evidence and a person": page(
            Narrow(ANY, "U9", marks={"topic": "pricing", "evidence": "data"})
        ),
        "of what half and a seventh have": page(Narrow(ANY, marks={"door": "one_way", "evidence": "data"})),
        "of two that none has together": page(Narrow(ANY, marks={"door": "one_way", "topic": "nothing"})),
        "the menu of topics": lambda: lists.values(store, _WORKSPACE, ROOM, reader, "topic", 99),
        "a search for a word that two thirds have": found("pricing"),
        "page 400 of it": lambda: lists.search(store, _WORKSPACE, ROOM, reader, "pricing", 11, 4_000),
        "the same, of a topic and a person": lambda: lists.search_narrowed(
            store, _WORKSPACE, ROOM, reader, "pricing", Narrow(ANY, "U9", marks={"topic": "churn"}), 11, 0
        ),
        "a search for a word that all have": found("we"),
        "a search for two": found("mobile checkout"),
        "a search for a rare one": found("31415"),
    }
    return {name: milliseconds(act) for name, act in acts.items()}


def main() -> None:
    """Print the table."""
    many = 5_000 if "--quick" in sys.argv else _MANY
    with tempfile.TemporaryDirectory() as folder, postgres_url(Path(folder)) as postgres:
        found = {}
        for name, url in (("SQLite", f"sqlite:///{folder}/bench.db"), ("PostgreSQL", postgres)):
            with open_store(url) as store:
                app.migrate(store)
                _fill(store, many)
                found[name] = _measure(store)
    print(f"{many:,} decisions, milliseconds (times one record):\n")
    print("| what is read | SQLite | PostgreSQL |\n| --- | --- | --- |")
    for what in found["SQLite"]:
        cells = [f"{took[what]:.1f} ({took[what] / took['one record']:.0f} ×)" for took in found.values()]
        print(f"| {what} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
