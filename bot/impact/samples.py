"""A message of each kind that impact sends, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.figures import blocks
from bot.figures.counting import key_of
from bot.figures.samples import sampled_figures
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with figures of no company."""
    found = sampled_figures()
    title, button = t("impact-title"), kit.button(t("impact-export"), "impact.export", "182")
    yield "impact: home", kit.message([kit.actions(blocks.show_button(t))], title)
    yield "impact: the card", kit.message(blocks.card(t, found, "impact", "182", button), title)
    for one in found:
        yield f"impact: how {key_of(one.name)} is counted", kit.message(blocks.how(t, one), title)
