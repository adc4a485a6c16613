"""A past for the demo's organisation: its tools, what they cost, when their contracts renew, and what teams said of
them in an audit that is open."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.costs.cost import Cost
from bot.costs.desk import CostDesk
from bot.renewals.desk import VerdictDesk
from bot.services import Services
from bot.tool_audits.audit import ToolUse
from bot.tool_audits.desk import AuditDesk
from bot.tools.desk import ROOM
from bot.tools.tool import Tool
from demo.decisions import LEFT
from demo.ideas import DESIGNER, SUPPORT
from demo.week import Act, office
from demo.words import DEVELOPER, LEAD
from sandbox import DEMO

# Each with the days until it renews, from then on; 0 where nobody said.
_TOOLS = (
    (Tool("Miro", "Miro", ("whiteboard",), DESIGNER, LEAD, "important", notice_days="30", auto_renews="yes",
          term="year", seats="60", seats_used="41", usage_source="Miro admin page"), 148, Cost(840_000, "EUR", "year")),
    (Tool("FigJam", "Figma", ("whiteboard",), DESIGNER, "", "optional", term="year"), 290, Cost(4_500, "USD", "month")),
    (Tool("Figma", "Figma", ("design", "prototyping"), DESIGNER, LEAD, "critical", notice_days="60"), 320,
     Cost(1_260_000, "USD", "year")),
    (Tool("Jira", "Atlassian", ("tickets", "project-tracking"), DEVELOPER, LEAD, "critical", notice_days="30",
          auto_renews="yes", term="year"), 68, Cost(2_100_000, "EUR", "year")),
    (Tool("Zendesk", "Zendesk", ("support", "tickets"), SUPPORT, "", "critical", notice_days="90"), 340, None),
    (Tool("Notion", "Notion Labs", ("docs", "meeting-notes")), 0, Cost(38_000, "EUR", "month")),
    (Tool("Amplitude", "Amplitude", ("analytics",), LEAD, DESIGNER, "important", notice_days="60", term="year"), 160,
     Cost(1_800_000, "USD", "year")),
    (Tool("Hotjar", "Contentsquare", ("session-replay", "surveys"), LEFT.id, "", "optional", notice_days="30",
          auto_renews="yes", term="year"), 60, Cost(9_900, "EUR", "month")),
)  # fmt: skip
_MIRO, _FIGJAM, _FIGMA, _JIRA, _ZENDESK, _NOTION, _AMPLITUDE, _ = range(1, len(_TOOLS) + 1)
_SAID = {
    DEVELOPER: (
        ToolUse(_JIRA, ("tickets", "project-tracking"), "daily", "no", 9, 3),
        ToolUse(_MIRO, ("whiteboard",), "monthly", "yes", 4, 3),
        ToolUse(_NOTION, ("docs",), "weekly", "no", 9, 4),
    ),
    SUPPORT: (
        ToolUse(_ZENDESK, ("support", "tickets"), "daily", "no", 5, 4),
        ToolUse(_NOTION, ("docs",), "daily", "unknown", 0, 4),
    ),
    DESIGNER: (
        ToolUse(_FIGMA, ("design", "prototyping"), "daily", "no", 6, 5),
        ToolUse(_FIGJAM, ("whiteboard",), "weekly", "no", 6, 5),
        ToolUse(_MIRO, ("whiteboard",), "rarely", "yes", 2, 2),
        ToolUse(_JIRA, ("tickets",), "weekly", "yes", 0, 2),
    ),
}
_OTHERS = {DEVELOPER: "Postman", SUPPORT: "Loom", DESIGNER: "Loom\nMaze"}


def act(services: Services, now: datetime) -> Act:
    """What becomes of the contract of one, which its owner decides before noon of the last working day."""
    return office(now, 1, "11:40"), lambda: _decide(services)


def fill(services: Services) -> None:
    """The tools and an audit, which two have not answered."""
    _fill(services)
    audit, _ = AuditDesk(services, DEMO.id, LEAD).start()
    for person, uses in _SAID.items():
        AuditDesk(services, DEMO.id, person).answer(audit.round, uses, _OTHERS[person])


def _fill(services: Services) -> None:
    """Tools of the usual needs: two whiteboards, one without an owner, one whose owner has left, one whose cost nobody
    said."""
    own, today = CostDesk(services, DEMO.id, LEAD), services.clock().date()
    for said, days, cost in _TOOLS:
        day = (today + timedelta(days=days)).isoformat() if days else ""
        as_of = today.isoformat() if said.seats_used else ""
        number = own.add(ROOM, replace(said, renews_on=day, usage_as_of=as_of)).number
        if cost and own.sees_cost(own.record(ROOM, number)):
            own.say_cost(number, cost)


def _decide(services: Services) -> None:
    said = "Half of its reports are read by nobody. We ask for a smaller plan."
    proof = "https://analytics.example/reports/usage"
    VerdictDesk(services, DEMO.id, LEAD).decide(_AMPLITUDE, "renegotiate", evidence="data", proof=proof, context=said)
