"""A past for the demo's organisation: its tools, what they cost, and what teams said of them."""

from dataclasses import replace
from datetime import timedelta

from bot.costs.cost import Cost
from bot.costs.desk import CostDesk
from bot.services import Services
from bot.tools.desk import ROOM
from bot.tools.tool import Tool
from demo.ideas import DESIGNER, SUPPORT
from demo.words import DEVELOPER, LEAD
from sandbox import DEMO

_MIRO = Tool("Miro", "Miro", ("whiteboard",), DESIGNER, LEAD, "important", auto_renews="yes", term="year")
_TOOLS = (
    (replace(_MIRO, notice_days="30"), 200, Cost(840_000, "EUR", "year")),
    (Tool("FigJam", "Figma", ("whiteboard",), DESIGNER, "", "optional", term="year"), 290, Cost(4_500, "USD", "month")),
    (Tool("Figma", "Figma", ("design", "prototyping"), DESIGNER, LEAD, "critical", notice_days="60"), 320,
     Cost(1_260_000, "USD", "year")),
    (Tool("Jira", "Atlassian", ("tickets", "project-tracking"), DEVELOPER, LEAD, "critical", notice_days="30"), 250,
     Cost(2_100_000, "EUR", "year")),
    (Tool("Zendesk", "Zendesk", ("support", "tickets"), SUPPORT, "", "critical", notice_days="90"), 340, None),
    (Tool("Notion", "Notion Labs", ("docs", "meeting-notes")), 0, Cost(38_000, "EUR", "month")),
    (Tool("Amplitude", "Amplitude", ("analytics",), LEAD, DESIGNER, "important", notice_days="60"), 400,
     Cost(1_800_000, "USD", "year")),
)  # fmt: skip


def fill(services: Services) -> None:
    """Tools of the usual needs: two whiteboards, one without an owner, one whose cost nobody said."""
    own, today = CostDesk(services, DEMO.id, LEAD), services.clock().date()
    for said, days, cost in _TOOLS:
        day = (today + timedelta(days=days)).isoformat() if days else ""
        number = own.add(ROOM, replace(said, renews_on=day)).number
        if cost and own.sees_cost(own.record(ROOM, number)):
            own.say_cost(number, cost)
