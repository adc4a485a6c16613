"""Which part of the roadmap somebody asks for: a horizon, a quarter or a year, in the words of both languages. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.ideas.idea import HORIZONS, Idea
from bot.ideas.question import horizon_of
from bot.text.fold import fold


@dataclass(frozen=True, slots=True)
class RoadmapPart:
    """`horizon` is "now", "next" or "later", `quarter` a quarter such as "2027-Q1" or a year; empty is any."""

    horizon: str = ""
    quarter: str = ""

    def has(self, idea: Idea) -> bool:
        """Whether an idea of the roadmap is in this part."""
        return self.horizon in ("", horizon(idea)) and idea.quarter.startswith(self.quarter)

    @property
    def typed(self) -> str:
        """The part as `read_part` reads it."""
        return self.horizon or self.quarter


WHOLE = RoadmapPart()

# In quarters from the present one.
_RELATIVE = {
    "this quarter": 0, "current quarter": 0, "ce trimestre": 0, "ce trimestre ci": 0, "next quarter": 1,
    "prochain trimestre": 1, "trimestre prochain": 1, "le trimestre prochain": 1, "le prochain trimestre": 1,
}  # fmt: skip
_YEARS = {"this year": 0, "cette annee": 0, "next year": 1, "l annee prochaine": 1}
_QUARTER = re.compile(r"(?P<year>20\d\d)(?: ?[qt](?P<of>[1-4]))?|[qt](?P<first>[1-4])(?: ?(?P<then>20\d\d))?")


def horizon(idea: Idea) -> str:
    """Where an idea stands on the roadmap: what is in progress is now, what says nothing is later."""
    return "now" if idea.status == "in_progress" else idea.horizon or "later"


def read_part(text: str, today: date) -> RoadmapPart | None:
    """The part that words name; of a quarter without a year the one that comes next. None for other words."""
    words = fold(text)
    if horizon_of(text) in HORIZONS:
        return RoadmapPart(horizon=horizon_of(text))
    if words in _YEARS:
        return RoadmapPart(quarter=str(today.year + _YEARS[words]))
    if words in _RELATIVE:
        quarters = today.year * 4 + (today.month - 1) // 3 + _RELATIVE[words]
        return RoadmapPart(quarter=f"{quarters // 4}-Q{quarters % 4 + 1}")
    found = _QUARTER.fullmatch(words)
    if not found:
        return None
    of, year = found["of"] or found["first"], found["year"] or found["then"]
    if of and not year:
        year = str(today.year + (int(of) <= (today.month - 1) // 3))
    return RoadmapPart(quarter=f"{year}-Q{of}" if of else year)


def read_roadmap_line(text: str, teams: Mapping[str, str], today: date) -> tuple[str, RoadmapPart] | None:
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
