"""A message or view of each kind that insights send, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.evidence.blocks import NONE
from bot.evidence.blocks import evidence as on_card
from bot.evidence.evidence import LEVELS, InsightEvidence
from bot.insights import blocks
from bot.insights.desk import INSIGHTS
from bot.insights.insight import STANCES
from bot.insights.listeners import home_buttons
from bot.insights.listeners.evidence import SETTINGS
from bot.insights.usage import USAGE
from bot.insights.weekly import WEEKLY
from bot.records.samples import record_samples, sampled
from bot.roundup.samples import roundup_samples
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.succession.samples import succession_samples
from bot.text import Translator

_AT = "2026-11-23T09:00:00Z"


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with insights of no company."""
    yield from record_samples(t, INSIGHTS, "/insight", USAGE)
    one = sampled(INSIGHTS)
    told = [(one, stance) for stance in STANCES]
    names = {"5": "Bakeries & Co"}
    for level in LEVELS:
        said = InsightEvidence(8, 7, 1, 5, 1, 2, _AT, "test", level, 2, "5", "interview")
        yield (
            f"insights: {level}",
            kit.message(on_card(t, said, told, {**dict.fromkeys(LEVELS, "80"), "opinion": NONE}, "7", names), "…"),
        )
    acts = [kit.button(t(f"insights-{act}"), f"insights.{act}", "12") for act in ("link", "archive")]
    yield from succession_samples(t, INSIGHTS)
    week = blocks.week(t, 12, 5, [("Pricing", 8), ("Search", 4)], [one], 3)
    yield from roundup_samples(t, WEEKLY, week)
    parts = {
        "home": [kit.actions(*home_buttons(t))],
        "ideas it may be about": blocks.suggestions(t, 12, [(7, "One price"), (8, "Two prices")]),
        "what waits": blocks.triage(t, [one], {one.number: acts}, {"area": "Pricing"}, 1, more=True),
        "what was archived": [blocks.undo(t, 12, {"triage": {"area": "Pricing"}, "page": 1})],
        "nothing waits": blocks.triage(t, [], {}, {}, 0, more=False),
    }
    for name, part in parts.items():
        yield f"insights: {name}", kit.message(part, t("insights-title"))
    yield "insights: the form that links", blocks.link_form(t, one)
    yield "insights: the settings", settings_form(t, [SETTINGS], {f"insights-{level}": "80" for level in LEVELS})
