"""A message or view of each kind that an audit of tools sends, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.inquiries.store.surveys import SurveyRound
from bot.questionnaires.samples import questionnaire_samples
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator
from bot.tool_audits import blocks
from bot.tool_audits.audit import FIELDS, PEOPLE, ToolUse, results
from bot.tool_audits.desk import QUESTIONNAIRE, AuditOutcome
from bot.tools.tool import ROOM

AUDIT = SurveyRound("tools", "2026-H2", "2026-11-23T09:00:00Z", "2026-12-07T23:59:59Z", asked=3)


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, of no company."""
    teams = ((PEOPLE, "Checkout"), (0, ""))
    uses = [ToolUse(n, ("design",), "daily", "no", of, 4, team) for n in range(1, 10) for of, team in teams]
    found = AuditOutcome(AUDIT, 3, uses, ["Whimsical\nLucid"], 3, 1)
    shown = [(f"Tool {n}", n, one) for n, one in results(uses).items()]
    messages = {
        "result": blocks.listing(t, found, shown, 0, may_start=True),
        "none": blocks.none(t, may_start=True),
        "started": blocks.started(t, AUDIT, 2),
    }
    for name, said in messages.items():
        yield f"tool audits: {name}", kit.message(said, "…")
    needs = next(one for one in ROOM.fields if one.name == "needs")
    yield from questionnaire_samples(t, QUESTIONNAIRE, (replace(needs, label="tools-audit-needs"), *FIELDS))
