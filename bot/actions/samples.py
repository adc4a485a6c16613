"""A message or view of each kind that actions send, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.actions.desk import COMMITMENTS, ROOM, WEEKLY
from bot.commitments.samples import commitment_samples
from bot.records.samples import record_samples
from bot.roundup.samples import roundup_samples
from bot.slack.samples import Sample
from bot.text import Translator


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with an action of no company."""
    yield from record_samples(t, ROOM, "/retro", ())
    yield from roundup_samples(t, WEEKLY)
    yield from commitment_samples(t, COMMITMENTS)
