"""A message or view of each kind that speaks of costs, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.costs import blocks
from bot.costs.cost import Cost, sum_words, total
from bot.records.samples import sampled
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator
from bot.tools.tool import ROOM


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, of no company."""
    cost, at, one = Cost(120_000, "EUR", "year"), "2026-11-23T09:00:00Z", sampled(ROOM)
    lines = [
        kit.actions(blocks.cost_button(t, one)),
        *blocks.cost_saved(t, one, [(at, cost), (at, None)]),
        *blocks.cost_lines(t, []),
    ]
    yield "costs: what a tool costs", kit.message([*lines, kit.section(sum_words(t, total([cost, None])))], "…")
    yield "costs: the form", blocks.cost_form(t, one, cost, "")
