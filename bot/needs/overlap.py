"""The rules of overlaps: one need, several tools, and who would have to move. No I/O."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.records.record import Record
from bot.tool_audits.audit import ToolUse, results
from bot.tools.need import Need
from bot.tools.tool import Tool


@dataclass(frozen=True, slots=True)
class OverlapTool:
    """A tool that serves a need: how many people of which teams use it for that, and whether that is what they said;
    empty where nobody was asked, or nobody said so."""

    record: Record[Tool]
    teams: Mapping[str, tuple[int, bool]]

    @property
    def people(self) -> int:
        """How many people use it for the need, as far as that is known."""
        return sum(count for count, _ in self.teams.values())


@dataclass(frozen=True, slots=True)
class Overlap:
    """A need with several tools, of most people first; `target` is the number of the one that others would move to:
    the default for the need, else the one of most people, 0 where neither is known."""

    need: Need
    tools: tuple[OverlapTool, ...]
    target: int

    @property
    def movers(self) -> list[OverlapTool]:
        """The tools whose people would have to move, where one is to be enough."""
        return [one for one in self.tools if self.target and one.record.number != self.target]

    @property
    def in_teams(self) -> list[str]:
        """The teams that use several of them themselves."""
        named = [team for one in self.tools for team in one.teams if team]
        return sorted({team for team in named if named.count(team) > 1})


def by_need(tools: Iterable[Record[Tool]], uses: Sequence[ToolUse]) -> dict[str, list[OverlapTool]]:
    """The tools of each need, by what is written of them and what people said they use them for; of most people
    first."""
    found: dict[str, list[OverlapTool]] = {}
    for record in tools:
        own = [one for one in uses if one.tool == record.number]
        for need in dict.fromkeys((*record.content.needs, *(need for one in own for need in one.needs))):
            said = results(one for one in own if need in one.needs).get(record.number)
            found.setdefault(need, []).append(OverlapTool(record, said.teams if said else {}))
    return {need: sorted(some, key=lambda one: (-one.people, one.record.number)) for need, some in found.items()}


def overlaps(known: Mapping[str, Need], served: Mapping[str, Sequence[OverlapTool]]) -> list[Overlap]:
    """Needs with several tools, unless the company said that several are fine; of most tools first."""
    found = []
    for key, need in known.items():
        tools = tuple(served.get(key, ()))
        if len(tools) < 2 or need.waived:
            continue
        numbers = {one.record.number for one in tools}
        first = tools[0].record.number if tools[0].people else 0
        found.append(Overlap(need, tools, need.preferred if need.preferred in numbers else first))
    return sorted(found, key=lambda one: -len(one.tools))
