"""Ways in which people in companies ask a bot, and what a helpful colleague would understand.

There are 150 in English and 150 in French, each written in its own language. `open.toml` is to build the reader of
questions with; `kept.toml` only judges it: nobody who builds the reader looks into it. `world.toml` is what the
workspace knows. An entry has

- `text`: as Slack sends it, with its markup and escapes;
- `place`: "mention", "thread" (a mention in one), "dm", or "slash:" and the command whose text it is;
- `language`: "en" or "fr", the one it is written in;
- `asks`: what is asked, in that order (see `Ask`);
- `also`: a second reading that is as fair, where there is one;
- `difficult`: what makes it so, where it is.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
KINDS = ("meaning", "owner", "value", "movement", "ranking", "plan", "scores", "help", "none", "command")
PERIODS = ("day", "week", "month")


@dataclass(frozen=True, slots=True)
class Ask:
    """One question. The subject is a name as world.toml spells it, "#" and the number of an idea, or empty.

    - "meaning": what a term or KPI means; of an unknown one the subject is as typed;
    - "owner": who answers for a KPI, term or idea. One name of a term and a KPI means either;
    - "value": how a KPI is doing, or where an idea stands;
    - "movement": what moved in one of PERIODS; empty where none is named;
    - "ranking": what ranks first, among a team's ideas; or which place an idea has;
    - "plan": what is planned, for a team; or when an idea is;
    - "scores": what the reader scored or has to, or whatever else waits for them;
    - "help": what can be asked;
    - "command": the command that was meant and its word, as in "/kpi digest";
    - "none": nothing that the bot can answer. It says so privately and stores nothing.
    """

    kind: str
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A message with what it asks; `also` is empty where one reading alone is fair."""

    text: str
    place: str
    language: str
    asks: tuple[Ask, ...]
    also: tuple[Ask, ...] = ()
    difficult: str = ""


@dataclass(frozen=True, slots=True)
class World:
    """What the workspace knows; names as they are spelled, ideas by number with their title."""

    today: date
    """The day on which everything is asked, a Sunday."""
    teams: tuple[str, ...]
    people: Mapping[str, str]
    terms: Mapping[str, tuple[str, ...]] = field(repr=False)
    """The name of each term with its aliases."""
    kpis: Mapping[str, Mapping[str, str]] = field(repr=False)
    """The name of each KPI with its "team", "owner", and the "term" that defines it if there is one."""
    ideas: Mapping[int, Mapping[str, Any]] = field(repr=False)
    """The number of each idea with its "title" and "team"."""


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def _asks(found: list[dict[str, str]]) -> tuple[Ask, ...]:
    return tuple(Ask(**ask) for ask in found)


@cache
def entries(half: str) -> tuple[Entry, ...]:
    """The messages of a half: "open" or "kept"."""
    return tuple(
        Entry(**{**entry, "asks": _asks(entry["asks"]), "also": _asks(entry.get("also", []))})
        for entry in _read(half)["entry"]
    )


@cache
def world() -> World:
    """What the messages are about."""
    found = _read("world")
    return World(
        today=found["today"],
        teams=tuple(found["teams"]),
        people={person["id"]: person["name"] for person in found["people"]},
        terms={term["name"]: tuple(term["aliases"]) for term in found["terms"]},
        kpis={kpi["name"]: kpi for kpi in found["kpis"]},
        ideas={idea["number"]: idea for idea in found["ideas"]},
    )
