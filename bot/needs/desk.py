"""What a company has tools for, and where managers say so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.clock import stamp
from bot.errors import UserError
from bot.needs.overlap import Overlap, OverlapTool, by_need, overlaps
from bot.records.record import Record
from bot.services import Services
from bot.slack.acting import Actor
from bot.slack.visibility.audience import Audience
from bot.store.trail import Event
from bot.text import Translator
from bot.tool_audits.desk import AuditOutcome, outcome
from bot.tools import store
from bot.tools.desk import in_use
from bot.tools.need import CATALOGUE, Need, new_need
from bot.tools.tool import Tool

LONGEST = 300  # characters of a reason


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

    def add(self, name: str) -> Need:
        """A need of the company's own. Raises UserError."""
        with self._writing():
            need = new_need(name, store.needs(self.services.store, self.workspace))
            self._save(need, "tools.need_added")
        return need

    def say(self, key: str, preferred: int, waived: str) -> Need:
        """Which tool is the default for a need, 0 for none; why several are fine, empty where one is to be enough."""
        if len(waived) > LONGEST:
            raise UserError("records-error-long", field="waived", limit=LONGEST, length=len(waived))
        with self._writing():
            old = self.need(key)
            need = Need(key, old.name, preferred, waived)
            if need != old:
                self._save(need, "tools.need_changed")
        return need

    def _save(self, need: Need, did: str) -> None:
        store.save(self.services.store, self.workspace, need, self.user, stamp(self.services.clock()))
        self._note(Event(did, subject=need.name or need.key))
