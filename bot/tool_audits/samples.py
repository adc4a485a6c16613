"""A message or view of each kind that an audit of tools sends, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.inquiries.inquiry import Inquiry
from bot.inquiries.store.surveys import SurveyRound
from bot.questionnaires import blocks as screens
from bot.records.samples import sampled
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator
from bot.tool_audits import blocks
from bot.tool_audits.audit import FIELDS, PEOPLE, TOOLS, ToolUse, results
from bot.tool_audits.desk import QUESTIONNAIRE, AuditOutcome
from bot.tools.tool import ROOM

AUDIT = SurveyRound("tools", "2026-H2", "2026-11-23T09:00:00Z", "2026-12-07T23:59:59Z", asked=3)


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, of no company."""
    teams, asked = ((PEOPLE, "Checkout"), (0, "")), Inquiry("", AUDIT.round, "", "", "", AUDIT.until, "")
    uses = [ToolUse(n, ("design",), "daily", "no", of, 4, team) for n in range(1, 10) for of, team in teams]
    found = AuditOutcome(AUDIT, 3, uses, ["Whimsical\nLucid"], 3, 1)
    shown = [(f"Tool {n}", n, one) for n, one in results(uses).items()]
    messages = {
        "result": blocks.listing(t, found, shown, 0, may_start=True),
        "none": blocks.none(t, may_start=True),
        "started": blocks.started(t, AUDIT, 2),
        "question": screens.question(t, QUESTIONNAIRE, asked),
        "question, on Home": [screens.waiting(t, QUESTIONNAIRE, asked)],
        "thanks": screens.thanks(t, QUESTIONNAIRE, AUDIT.round),
    }
    for name, said in messages.items():
        yield f"tool audits: {name}", kit.message(said, "…")
    tools, before = [replace(sampled(ROOM), number=n + 1) for n in range(TOOLS)], {1: {"people": "12"}}
    fields = (*(replace(one, label="tools-audit-needs") for one in ROOM.fields if one.name == "needs"), *FIELDS)
    yield "tool audits: the first screen", screens.first(t, QUESTIONNAIRE, asked, tools, before)
    yield "tool audits: the second", screens.second(t, QUESTIONNAIRE, fields, tools, before, {"round": AUDIT.round})
