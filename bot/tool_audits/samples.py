"""A message or view of each kind that an audit of tools sends, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator
from bot.tool_answers.use import ToolUse
from bot.tool_audits import blocks
from bot.tool_audits.audit import ToolAudit, results
from bot.tool_audits.desk import AuditOutcome


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, of no company."""
    audit = ToolAudit("2026-H2", "2026-11-23", "U0SAMPLE01", "2026-12-07", 3)
    teams = ((6, "Checkout"), (0, ""))
    uses = [ToolUse(n, ("design",), "daily", "no", of, 4, team) for n in range(1, 10) for of, team in teams]
    found = AuditOutcome(audit, 3, uses, ["Whimsical\nLucid"], 3, 1)
    shown = [(f"Tool {n}", n, one) for n, one in results(uses).items()]
    messages = {
        "question": blocks.question(t, audit),
        "result": blocks.listing(t, found, shown, 0, may_start=True),
        "none": blocks.none(t, may_start=True),
        "started": blocks.started(t, audit, 2),
    }
    for name, said in messages.items():
        yield f"tool audits: {name}", kit.message(said, "…")
