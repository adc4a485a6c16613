"""A message or view of each kind that goals send, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.goals import blocks
from bot.goals.desk import ROOM, VERDICTS
from bot.goals.listeners import buttons
from bot.goals.usage import USAGE
from bot.goals.weekly import WEEKLY
from bot.keyresults.samples import RESULTS, result_samples
from bot.records.samples import record_samples, sampled
from bot.roundup.samples import roundup_samples
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with goals of no company."""
    one, title = sampled(ROOM), t("goals-title")
    yield from record_samples(t, ROOM, "/goals", USAGE)
    yield from result_samples(t, ROOM)
    yield from roundup_samples(t, WEEKLY)
    yield "goals: on the card of a KPI", kit.message(blocks.on_card(t, ROOM, [(one, RESULTS)], 2), title)
    yield "goals: the period is over", kit.message(blocks.ended(t, one, VERDICTS), title)
    yield "goals: home", kit.message([kit.actions(*buttons(t))], title)
