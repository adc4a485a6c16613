"""A message or view of each kind that goals send, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.goals.desk import RESULTS, ROOM
from bot.goals.listeners import WEEKLY, ended
from bot.goals.usage import USAGE
from bot.keyresults.samples import result_samples
from bot.listings.home import buttons
from bot.records.samples import record_samples, sampled
from bot.roundup.samples import roundup_samples
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with goals of no company."""
    yield from record_samples(t, ROOM, "/goals", USAGE)
    yield from roundup_samples(t, WEEKLY)
    yield from result_samples(t, RESULTS)
    yield "goals: the period is over", kit.message(ended(t, sampled(ROOM)), t("goals-title"))
    yield "goals: home", kit.message([kit.actions(*buttons(t, ROOM))], t("goals-title"))
