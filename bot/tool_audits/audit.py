"""The rules of a tool audit: what teams are asked of their tools, and what their answers come to. No I/O.

Nobody's log-ins are counted, and nothing is called waste: what stands here is what people said, on a day, and how many
of those asked did.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from statistics import median_low

from bot.tool_answers.use import ToolUse

REMINDERS = (4, 9)  # days after the question; there are no others
OPEN_DAYS = 14  # after the last was asked
FEW = 5  # answers, of which the reader is told that they are few


@dataclass(frozen=True, slots=True)
class ToolAudit:
    """An audit of a half-year ("2026-H2"), begun by somebody on an ISO day, open until another. `asked` people were to
    be asked when it began, all of the teams or the champions alone (`whom`: "people", "champions"); `asked_on` is the
    ISO day on which those were last looked for who were not asked yet, empty for not yet."""

    half: str
    started_on: str
    started_by: str
    until: str
    asked: int
    whom: str = "people"
    asked_on: str = ""


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
    lines = (line.strip() for text in texts for line in text.split("\n"))
    spelt: dict[str, str] = {}
    count: Counter[str] = Counter()
    for line in filter(None, lines):
        spelt.setdefault(line.casefold(), line)
        count[line.casefold()] += 1
    return [(spelt[name], many) for name, many in sorted(count.items(), key=lambda item: (-item[1], item[0]))]
