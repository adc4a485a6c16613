"""What a workspace that uses tools holds."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from bot.clock import stamp
from bot.costs.cost import Cost
from bot.costs.desk import CostDesk
from bot.posts import Offer
from bot.records.desk import RecordDesk
from bot.schedule.store import deliveries
from bot.services import Services
from bot.tool_audits.audit import ToolUse
from bot.tool_audits.desk import AuditDesk
from bot.tools import store as needs
from bot.tools.desk import ROOM as TOOLS
from bot.tools.need import Need
from bot.tools.tool import Tool
from tests.conftest import ADMIN, CHANNEL, ENGLISH


def _tools(services: Services, workspace: str, word: str) -> None:
    """Tools for a need of the workspace's own."""
    need = Need(f"{word.lower()}-maps", f"{word} maps", 1, f"{word} needs both.")
    with services.store.write(workspace):
        needs.save(services.store, workspace, need, ADMIN, stamp(services.clock()))
    for n in range(2):
        key_, url = f"{word.lower()}-maps", (f"https://{word}.example",)
        said = Tool(f"{word} board {n}", word, (key_,), ADMIN, ENGLISH, notes=word, url=url)
        RecordDesk(services, workspace, ADMIN).add(TOOLS, said)


def _costs(services: Services, workspace: str, word: str) -> None:
    """What one of them costs."""
    assert word
    CostDesk(services, workspace, ADMIN).say_cost(1, Cost(1200, "EUR", "month"))


def _renewals(services: Services, workspace: str, word: str) -> None:
    """A contract whose deadline is near, told in the week's post too; and an audit that one has answered."""
    day = (services.clock() + timedelta(days=60)).date().isoformat()
    RecordDesk(services, workspace, ENGLISH).add(TOOLS, Tool(f"{word} maps", owner=ENGLISH, renews_on=day))
    with services.store.write(workspace):
        offer = Offer("tools.weekly", "", word, CHANNEL)
        deliveries.offer(services.store, workspace, offer, stamp(services.clock()))
    half = AuditDesk(services, workspace, ADMIN).start()[0].round
    asked = AuditDesk(services, workspace, ENGLISH)
    asked.answer(half, [ToolUse(1, (f"{word.lower()}-maps",), "daily", "no", 3, 4)], f"{word} pad")


TOOL_ROOMS: Mapping[str, Callable[[Services, str, str], None]] = {
    "tools": _tools,
    "costs": _costs,
    "renewals": _renewals,
}
