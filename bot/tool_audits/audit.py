"""The rules of a tool audit: what people are asked of their tools, and what their answers come to. No I/O.

Nobody's log-ins are counted, and nothing is called waste: what stands here is what people said, on a day, and how many
of those asked did.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from statistics import mean, median_low
from typing import Any

from bot.errors import UserError
from bot.fields.field import Field
from bot.slack.text import Mrkdwn, say
from bot.text import Translator

OPEN_DAYS = 14  # after the last was asked
FEW = 5  # answers, of which the reader is told that they are few
TOOLS = 8  # that one person is asked about
OTHERS = 10  # that one person names
PEOPLE = 5000  # of a team, at most
UNKNOWN = "unknown"
# What may be said of a tool: how often it is used, whether work goes on without it, how content people are.
CHOICES: Mapping[str, Sequence[str]] = {
    "often": ("daily", "weekly", "monthly", "rarely", UNKNOWN),
    "without": ("no", "yes", UNKNOWN),
    "liked": ("1", "2", "3", "4", "5", UNKNOWN),
}
FIELDS = (
    *(Field(name, "choice", required=True, options=tuple(options)) for name, options in CHOICES.items()),
    Field("people", limit=4, hint=True),
)


@dataclass(frozen=True, slots=True)
class ToolUse:
    """What one person said of a tool: for which `needs`, what of CHOICES, and how many people of their `team` use it,
    0 for what they do not know; `liked` is 0 for that, too."""

    tool: int
    needs: tuple[str, ...]
    often: str = UNKNOWN
    without: str = UNKNOWN
    people: int = 0
    liked: int = 0
    team: str = ""


def read_use(tool: int, said: Mapping[str, Any]) -> ToolUse:
    """What somebody said of a tool, by field, whole numbers as texts. Raises UserError beside the field."""
    people, liked = said["people"], said["liked"]
    if people and not (people.isascii() and people.isdigit() and int(people) <= PEOPLE):
        raise UserError("tools-audit-error-people", field=f"people:{tool}", most=PEOPLE)
    counts = (int(people or 0), 0 if liked == UNKNOWN else int(liked))
    return ToolUse(tool, said["needs"], said["often"], said["without"], *counts)


def pack(uses: Iterable[ToolUse]) -> str:
    """What somebody said, as an answer keeps it."""
    return json.dumps([{name: value for name, value in asdict(one).items() if name != "team"} for one in uses])


def unpack(said: Mapping[str, str]) -> list[ToolUse]:
    """The same again, with the team of whoever said it."""
    rows: list[dict[str, Any]] = json.loads(said.get("uses") or "[]")
    return [ToolUse(**{**row, "needs": tuple(row["needs"])}, team=said.get("team", "")) for row in rows]


@dataclass
class ToolResult:
    """What `count` people said of a tool, by answer; and by team what its people said of how many use it, 0 for who
    does not know."""

    count: int = 0
    often: Counter[str] = field(default_factory=Counter)
    without: Counter[str] = field(default_factory=Counter)
    liked: list[int] = field(default_factory=list)
    said: dict[str, list[int]] = field(default_factory=dict)

    @property
    def teams(self) -> dict[str, tuple[int, bool]]:
        """How many people of each team use it, and whether that is what they said; else it is at least so many."""
        known = {team: [one for one in said if one] for team, said in sorted(self.said.items())}
        return {t: (median_low(n), True) if n else (len(self.said[t]), False) for t, n in known.items()}


def half_of(day: date) -> str:
    """The half-year of a day: "2026-H2"."""
    return f"{day.year}-H{1 if day.month <= 6 else 2}"


def half_in_words(half: str) -> tuple[int, str]:
    """Which half of its year, and the year, by digits.

    >>> half_in_words("2026-H2")
    (2, '2026')
    """
    year, _, number = half.partition("-H")
    return int(number), year


def results(uses: Iterable[ToolUse]) -> dict[int, ToolResult]:
    """What was said of each tool, by number, of most people first."""
    found: dict[int, ToolResult] = {}
    for one in uses:
        result = found.setdefault(one.tool, ToolResult())
        result.count += 1
        result.often[one.often] += 1
        result.without[one.without] += 1
        result.liked += [one.liked] if one.liked else []
        result.said.setdefault(one.team, []).append(one.people)
    return dict(sorted(found.items(), key=lambda item: (-item[1].count, item[0])))


def named(texts: Sequence[str]) -> list[tuple[str, int]]:
    """Tools that people named and that are on no list, by how many did, most first."""
    lines = [line.strip() for text in texts for line in text.split("\n") if line.strip()]
    spelt, count = {line.casefold(): line for line in reversed(lines)}, Counter(map(str.casefold, lines))
    return [(spelt[name], many) for name, many in sorted(count.items(), key=lambda item: (-item[1], item[0]))]


def result_words(t: Translator, one: ToolResult) -> Mrkdwn:
    """What was said of a tool."""
    regular = one.often["daily"] + one.often["weekly"]
    lines = [say(t, "tools-audit-used", count=one.count, regular=regular, needed=one.without["no"])]
    if one.liked:
        lines.append(say(t, "tools-audit-content", mean=round(mean(one.liked), 1), count=len(one.liked)))
    teams = [team_line(t, team, *people) for team, people in one.teams.items()]
    return Mrkdwn("\n".join([*lines, *([" · ".join(teams)] if teams else [])]))


def team_line(t: Translator, team: str, people: int, is_said: bool) -> Mrkdwn:
    """How many people of a team use a tool."""
    key = "tools-audit-about" if is_said else "tools-audit-least"
    return say(t, key, team=team or t("tools-audit-no-team"), count=people)
