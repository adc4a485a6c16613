"""A message or view of each kind that topics send, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.records.samples import record_samples, sampled
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator
from bot.topics.listeners import VOTES
from bot.topics.room import ROOM
from bot.topics.topic import VOTE
from bot.topics.usage import USAGE


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with a topic of no company."""
    yield from record_samples(t, ROOM, "/guild", USAGE)
    yield "topics: votes", kit.message([kit.actions(*VOTES.buttons(t, sampled(ROOM), VOTE))], "…")
