"""What is posted of impact, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.figures.blocks import card, how
from bot.figures.samples import sampled_figures
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about."""
    found, title = sampled_figures(), t("impact-title")
    yield "impact: the monthly post", kit.message(card(t, found, "impact_posts", "12", note="…"), title)
    export = kit.actions(kit.button(t("impact-export"), "impact_posts.export", "12"))
    yield "impact: a figure that was posted", kit.message([*how(t, found[0]), export], title)
