"""What is sent of the use of shipped items, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.feature_use import blocks
from bot.feature_use.use import FeatureUse
from bot.records.samples import sampled
from bot.roadmap.item import ROOM
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator

_SHIPPED, _NAMES = "2026-10-01", {"a": "Wallet payers & <b>", "b": "Payers"}


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about."""
    one, use, title = sampled(ROOM), FeatureUse(12, "a", "b", 30, 20.0), t("impact-use-link")
    yield "impact: the form of a use", blocks.form(t, one, use, _NAMES, "")
    yield "impact: the form of a new use", blocks.form(t, one, None, _NAMES, "")
    judged = replace(use, judged_on="2026-11-01", percent=34.5, reached_on="2026-10-25")
    for what, each in {"not judged": use, "used": judged, "not used": replace(judged, percent=2.0)}.items():
        shown = kit.context(blocks.said(t, each, _SHIPPED, _NAMES))
        yield f"impact: a use, {what}", kit.message([shown, kit.actions(blocks.button(t, 12))], title)
    yield "impact: what nobody measures", kit.message(blocks.unmeasured(t, [one], 3), title)
    yield "impact: everything is measured", kit.message(blocks.unmeasured(t, [], 0), title)
