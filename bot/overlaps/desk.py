"""Where needs with several tools are looked up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.needs import store
from bot.needs.need import Need
from bot.overlaps.overlap import Overlap, OverlapTool, by_need, overlaps
from bot.services import Services
from bot.slack.visibility.audience import Audience
from bot.tool_audits.desk import AuditOutcome, outcome
from bot.tools.desk import in_use


@dataclass(frozen=True)
class ToolNeeds:
    """The needs of a workspace with the tools that an audience sees for each, and the audit that says who uses them."""

    needs: Mapping[str, Need]
    served: Mapping[str, Sequence[OverlapTool]]
    audit: AuditOutcome | None

    @property
    def overlaps(self) -> list[Overlap]:
        """Needs with several tools."""
        return overlaps(self.needs, self.served)


def tool_needs(services: Services, workspace: str, audience: Audience) -> ToolNeeds:
    """What a workspace has tools for."""
    found = outcome(services, workspace)
    tools = in_use(services, workspace, audience)
    served = by_need(tools, found.uses if found else ())
    return ToolNeeds(store.needs(services.store, workspace), served, found)
