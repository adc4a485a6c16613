"""What is sent of the pulse, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.pulse import blocks
from bot.pulse.listeners import SETTINGS
from bot.pulse.round import PulseResult, rounds_of
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.text import Translator


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about."""
    first, second = rounds_of(2026, 4)
    found = [PulseResult(first, 9, n, {"3": n}) for n in (2, 7)]
    title = t("impact-pulse-title")
    yield "impact: the settings", settings_form(t, [SETTINGS], {"impact-pulse": "on", "impact-whom": "people"})
    yield "impact: the pulse, asked", kit.message(blocks.question(t, first), title)
    yield "impact: the pulse, answered", kit.message(blocks.thanks(t, first, "3"), title)
    yield "impact: the pulse is open", kit.message(blocks.state(t, found[0], None, (second, 3), may_set=True), title)
    yield "impact: the pulse is planned", kit.message(blocks.state(t, found[1], second, None, may_set=False), title)
    yield "impact: there is no pulse", kit.message(blocks.state(t, None, None, None, may_set=True), title)
