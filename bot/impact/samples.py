"""A message of each kind that impact sends, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.figures.figure import ImpactFigure
from bot.impact import blocks
from bot.impact.wording import key_of
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator

_DAYS = ("2026-06-01", "2026-11-30")


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with figures of no company."""
    found = [
        ImpactFigure(name, 0.5, "share", 5, 10, {"imported": 2}, *_DAYS, "2026-11-30T09:00:00Z", "2026-11-12", "5", "…")
        for name in blocks.MAIN
    ]
    title, button = t("impact-title"), kit.button(t("impact-export"), "impact.export", "182")
    yield "impact: home", kit.message([kit.actions(blocks.show_button(t))], title)
    yield "impact: the card", kit.message(blocks.card(t, found, "182", button), title)
    for one in found:
        yield f"impact: how {key_of(one.name)} is counted", kit.message(blocks.how(t, one), title)
