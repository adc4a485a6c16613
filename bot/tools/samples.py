"""A message or view of each kind that tools send, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.records.samples import record_samples
from bot.slack.samples import Sample
from bot.text import Translator
from bot.tools.desk import ROOM
from bot.tools.usage import USAGE


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with tools of no company."""
    yield from record_samples(t, ROOM, "/tools", USAGE)
