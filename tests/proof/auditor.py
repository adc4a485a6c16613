"""Compares what lies in the channels with what the ledger says: is anything there twice, or lost without a word?"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.posts import Kinds
from bot.schedule import notices
from bot.store import Store
from tests.proof.slack import Message

_ENDS = ("posted", "empty", "failed", "skipped", "unknown")
_TOLD = ("failed", "skipped", "unknown")  # somebody hears of it
Row = Mapping[str, Any]


@dataclass
class Verdict:
    """What the auditor found, a sentence for each case.

    `twice`: in a channel more than once. `lost`: wanted, and neither there nor at an end. `silent`: it did not come
    out, and nobody was told. `wrong`: the ledger says what is not so. `taken_back` are second messages that their own
    replica deleted.
    """

    wanted: int
    states: Counter[str]
    taken_back: int = 0
    twice: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def faults(self) -> list[str]:
        """Everything that must not be."""
        named = {"twice": self.twice, "lost": self.lost, "silent": self.silent, "wrong": self.wrong}
        return [f"{name}: {line}" for name, lines in named.items() for line in lines]

    def __str__(self) -> str:
        states = ", ".join(f"{many:,} {state}" for state, many in sorted(self.states.items()))
        counts = f"{len(self.twice)} twice, {len(self.lost)} lost, {len(self.silent)} silent, {len(self.wrong)} wrong"
        return f"{self.wanted:,} wanted ({states}): {counts}; {self.taken_back} taken back"


def audit(store: Store, messages: Sequence[Message], wanted: Iterable[str], kinds: Kinds) -> Verdict:
    """The verdict once everything has come to rest. `wanted` are the keys that have to be in the ledger."""
    rows = {row["key"]: row for row in store.run("SELECT * FROM delivery")}
    keys = set(wanted)
    own = {key: row for key, row in rows.items() if row["kind"] != notices.KIND}
    there: dict[str, list[Message]] = defaultdict(list)
    for message in messages:
        if not message.deleted:
            there[message.key].append(message)
    taken_back = sum(message.deleted for message in messages)
    verdict = Verdict(len(keys), Counter(own[key]["state"] for key in keys & own.keys()), taken_back)
    verdict.twice += [f"{key} {[one.ts for one in said]}" for key, said in there.items() if len(said) > 1]
    verdict.lost += [f"{key} was never planned" for key in sorted(keys - rows.keys())]
    verdict.wrong += [f"{key} is there, and in no ledger" for key in sorted(there.keys() - rows.keys())]
    told = _Told(row for row in rows.values() if row["key"] in there)
    for key, row in rows.items():
        _compare(verdict, row, there.get(key, ()))
        if row["state"] in _TOLD and _is_told(row, kinds) and not told.has(row):
            verdict.silent.append(f"{key} {row['state']} {row['error']}")
    return verdict


def _compare(verdict: Verdict, row: Row, said: Sequence[Message]) -> None:
    """One row with its messages."""
    state, key = row["state"], row["key"]
    if state not in _ENDS or row["ready_at"]:
        verdict.lost.append(f"{key} is still {state}, until {row['ready_at']}")
    elif state == "posted" and not said:
        verdict.lost.append(f"{key} is recorded as posted, and is not there")
    elif state == "posted" and row["ts"] not in [one.ts for one in said]:
        verdict.wrong.append(f"{key} is recorded as another message than the one that is there")
    elif state not in ("posted", "unknown") and said:
        verdict.wrong.append(f"{key} is there, and recorded as {state}")


def _is_told(row: Row, kinds: Kinds) -> bool:
    """Whether somebody has to hear that it did not come out: all who wait for a report, whoever asked for a letter to
    somebody else."""
    if row["kind"] == notices.KIND:
        return False  # told by those of what it is about
    known = kinds.get(row["kind"])
    return known is None or known.report or row["owner"] not in ("", row["channel"])


class _Told:
    """What people have read of what did not come out."""

    def __init__(self, rows: Iterable[Row]) -> None:
        """`rows` are those that lie in a channel, whatever the ledger knows of it."""
        self._about: set[tuple[str, str]] = set()
        self._left: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
        for row in rows:
            if row["kind"] != notices.KIND:
                continue
            subject = json.loads(row["subject"])
            self._about.add((row["workspace"], subject.get("about", "")))
            for left in subject.get("left", ()):
                what = (row["workspace"], left["kind"], left["subject"], left["channel"])
                self._left[what].append((left["first"], left["last"]))

    def has(self, row: Row) -> bool:
        """Whether they read of this delivery: by itself, or with the periods before and after it."""
        what = (row["workspace"], row["kind"], row["subject"], row["channel"])
        within = any(first <= row["period"] <= last for first, last in self._left[what])
        return within or (row["workspace"], row["key"]) in self._about
