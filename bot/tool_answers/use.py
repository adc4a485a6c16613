"""What one person says of a tool in an audit. No I/O."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

UNKNOWN = "unknown"
OFTEN = ("daily", "weekly", "monthly", "rarely", UNKNOWN)
WITHOUT = ("no", "yes", UNKNOWN)  # whether they could work without it
LIKED = ("1", "2", "3", "4", "5", UNKNOWN)
TOOLS = 8  # that one person is asked about
OTHERS = 10  # that one person names
PEOPLE = 5000  # of a team, at most


@dataclass(frozen=True, slots=True)
class ToolUse:
    """What one person said of a tool: for which `needs`, how often, whether they could do without, how many people of
    their `team` use it and how content they are, 1 to 5; 0 for what they do not know."""

    tool: int
    needs: tuple[str, ...]
    often: str = UNKNOWN
    without: str = UNKNOWN
    people: int = 0
    liked: int = 0
    team: str = ""


def pack(uses: Iterable[ToolUse]) -> str:
    """What somebody said, as an answer keeps it."""
    return json.dumps([
        {"tool": one.tool, "needs": one.needs, "often": one.often, "without": one.without}
        | {"people": one.people, "liked": one.liked}
        for one in uses
    ])  # fmt: skip


def unpack(said: Mapping[str, str]) -> list[ToolUse]:
    """The same again, with the team of whoever said it."""
    rows: list[dict[str, Any]] = json.loads(said.get("uses") or "[]")
    return [ToolUse(**{**row, "needs": tuple(row["needs"])}, team=said.get("team", "")) for row in rows]
