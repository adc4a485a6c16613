"""What a company has tools for, which needs have several and who would have to move, and where managers say so."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.clock import stamp
from bot.errors import UserError
from bot.records.record import Record
from bot.services import Services
from bot.slack.acting import Actor
from bot.slack.visibility.audience import Audience
from bot.store.trail import Event
from bot.text import Translator
from bot.tool_audits.audit import ToolUse, results
from bot.tool_audits.desk import AuditOutcome, outcome
from bot.tools import store
from bot.tools.desk import in_use
from bot.tools.need import CATALOGUE, Need, new_need
from bot.tools.tool import Tool

LONGEST = 300  # characters of a reason


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


@dataclass(frozen=True)
class ToolNeeds:
    """The needs of a workspace with the tools that an audience sees for each, all of these, and the audit that says who
    uses them."""

    needs: Mapping[str, Need]
    tools: Sequence[Record[Tool]]
    served: Mapping[str, Sequence[OverlapTool]]
    audit: AuditOutcome | None

    @property
    def overlaps(self) -> list[Overlap]:
        """Needs with several tools."""
        return overlaps(self.needs, self.served)


def tool_needs(services: Services, workspace: str, audience: Audience) -> ToolNeeds:
    """What a workspace has tools for."""
    found, tools = outcome(services, workspace), in_use(services, workspace, audience)
    served = by_need(tools, found.uses if found else ())
    return ToolNeeds(store.needs(services.store, workspace), tools, served, found)


def need_name(t: Translator, need: Need) -> str:
    """What a need is called."""
    return t(f"tools-needs-{need.key}") if need.key in CATALOGUE else need.name


@dataclass(frozen=True)
class NeedDesk(Actor):
    """Where one person says what the company needs tools for."""

    def need(self, key: str) -> Need:
        """A need by its key. Raises UserError."""
        found = store.needs(self.services.store, self.workspace).get(key)
        if found is None:
            raise UserError("tools-error-need")
        return found

    def add(self, name: str) -> None:
        """Add a need of the company's own. Raises UserError."""
        with self._writing():
            self._save(new_need(name, store.needs(self.services.store, self.workspace)), "tools.need_added")

    def say(self, key: str, preferred: int, waived: str) -> None:
        """Which tool is the default for a need, 0 for none; why several are fine, empty where one is to be enough."""
        if len(waived) > LONGEST:
            raise UserError("records-error-long", field="waived", limit=LONGEST, length=len(waived))
        with self._writing():
            old = self.need(key)
            need = replace(old, preferred=preferred, waived=waived)
            if need != old:
                self._save(need, "tools.need_changed")

    def _save(self, need: Need, did: str) -> None:
        store.save(self.services.store, self.workspace, need, self.user, stamp(self.services.clock()))
        self._note(Event(did, subject=need.name or need.key))
