"""What is sent of baselines, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.baselines import blocks
from bot.baselines.desk import METRICS
from bot.figures.comparison import FigureComparison
from bot.figures.samples import sampled_figures
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about."""
    found = [FigureComparison(replace(one, since="2026-01-01", until="2026-05-31"), one) for one in sampled_figures()]
    title = t("impact-baseline-title")
    yield "impact: before and after", kit.message(blocks.listing(t, found, may_set=True), title)
    yield "impact: no baseline", kit.message(blocks.listing(t, [], may_set=False), title)
    yield "impact: the form of a baseline", blocks.form(t, METRICS, "")
