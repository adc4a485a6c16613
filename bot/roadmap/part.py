"""Which part of the roadmap somebody asks for, and where they move an item, in the words of both languages. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.ideas.question import horizon_of
from bot.roadmap.item import BLOCKED, DROPPED, HORIZONS, IN_PROGRESS, PLANNED, SHIPPED
from bot.text.fold import fold
from bot.text.when import read_when

_LONGEST = 4  # words of a part


@dataclass(frozen=True, slots=True)
class RoadmapPart:
    """`horizon` is "now", "next" or "later", `when` a month, a quarter or a year: "2027-03", "2027-Q1", "2027"; empty
    is any."""

    horizon: str = ""
    when: str = ""

    @property
    def typed(self) -> str:
        """The part as `read_part` reads it."""
        return self.horizon or self.when


@dataclass(frozen=True, slots=True)
class RoadmapMove:
    """Where an item is moved: a horizon, a target, a status; empty for what stays."""

    horizon: str = ""
    target: str = ""
    status: str = ""


WHOLE = RoadmapPart()

STATUS_WORDS = {  # folded
    "planned": PLANNED, "prevue": PLANNED, "prevu": PLANNED, "planifiee": PLANNED, "planifie": PLANNED,
    "in progress": IN_PROGRESS, "started": IN_PROGRESS, "doing": IN_PROGRESS, "en cours": IN_PROGRESS,
    "commencee": IN_PROGRESS, "commence": IN_PROGRESS, "blocked": BLOCKED, "bloquee": BLOCKED, "bloque": BLOCKED,
    "stuck": BLOCKED, "shipped": SHIPPED, "done": SHIPPED, "released": SHIPPED, "live": SHIPPED, "livree": SHIPPED,
    "livre": SHIPPED, "dropped": DROPPED, "stopped": DROPPED, "cancelled": DROPPED, "canceled": DROPPED,
    "abandonnee": DROPPED, "abandonne": DROPPED, "arretee": DROPPED, "arrete": DROPPED, "annulee": DROPPED,
    "annule": DROPPED,
}  # fmt: skip
_LEADING = frozenset(("to", "in", "for", "as", "is", "a", "en", "au", "pour", "vers", "est", "comme", "until", "by"))


def read_part(text: str, today: date) -> RoadmapPart | None:
    """The part that words name; of a month or a quarter without a year the next one. None for other words."""
    if horizon_of(text) in HORIZONS:
        return RoadmapPart(horizon=horizon_of(text))
    when = read_when(text, today)
    return RoadmapPart(when=when) if when else None


def read_line(text: str, teams: Mapping[str, str], today: date) -> tuple[str, RoadmapPart] | None:
    """The team and the part that `/roadmap …` names, in either order; `teams` are spelled by their folded names. None
    where the words are neither."""
    if fold(text) in teams or not text.strip():
        return teams.get(fold(text), ""), WHOLE
    words = text.split()
    for at in range(len(words), -1, -1):
        for team, part in ((words[:at], words[at:]), (words[at:], words[:at])):
            found = read_part(" ".join(part), today)
            named = fold(" ".join(team))
            if found is not None and (not named or named in teams):
                return teams.get(named, ""), found
    return None


def part_in(text: str, today: date) -> RoadmapPart:
    """The part that is named somewhere in a question, the longest words first; all of the roadmap where none is."""
    words = re.sub(r"[^\w\s-]", " ", text).split()
    for length in range(_LONGEST, 0, -1):
        for at in range(len(words) - length + 1):
            some = " ".join(words[at : at + length])
            plain = length == 1 and not re.search(r"\d|now|next|later|maintenant|ensuite", some.lower())
            if not plain and (found := read_part(some, today)):
                return found
    return WHOLE


def read_move(text: str, today: date) -> RoadmapMove | None:
    """Where "next", "to March 2027", "next 2027-Q1" or "shipped" moves an item; None for other words."""
    said = _moved(text.split(), today)
    return RoadmapMove(**said) if said else None


def _moved(words: Sequence[str], today: date) -> dict[str, str] | None:
    """What words say one after the other, each thing once; None where some of them say nothing."""
    if not words:
        return {}
    for at in range(len(words), 0, -1):
        one = _said(words[:at], today)
        rest = _moved(words[at:], today) if one else None
        if one and rest is not None and not one.keys() & rest.keys():
            return one | rest
    return _moved(words[1:], today) if fold(words[0]) in _LEADING else None


def _said(words: Sequence[str], today: date) -> dict[str, str]:
    text = " ".join(words)
    if horizon_of(text) in HORIZONS:
        return {"horizon": horizon_of(text)}
    if fold(text) in STATUS_WORDS:
        return {"status": STATUS_WORDS[fold(text)]}
    when = read_when(text, today)
    return {"target": when} if len(when) > len("2027") else {}
