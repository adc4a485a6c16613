"""A message or view of each kind that blockers send, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.blockers.desk import COMMITMENTS, NEWS, ROOM, WEEKLY
from bot.blockers.listeners import SETTINGS, apart_button
from bot.blockers.usage import USAGE
from bot.commitments.samples import commitment_samples
from bot.confirmations.samples import confirmation_samples
from bot.listings.home import buttons
from bot.news.news import digest
from bot.polls.samples import poll_samples
from bot.records.samples import record_samples, sampled
from bot.roundup.samples import roundup_samples
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.succession.samples import succession_samples
from bot.text import Translator


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with blockers of no company."""
    yield from record_samples(t, ROOM, "/blockers", USAGE)
    for samples_of in (succession_samples, poll_samples, confirmation_samples):
        yield from samples_of(t, ROOM)
    yield from commitment_samples(t, COMMITMENTS)
    yield from roundup_samples(t, WEEKLY)
    shown = [
        *digest(t, ROOM, [(sampled(ROOM), ("moving", *NEWS.fields))]),
        kit.actions(*buttons(t, ROOM), apart_button(t, 12)),
    ]
    yield "blockers: home, and what became", kit.message(shown, t("blockers-title"))
    said = {"blockers-days": "7", "blockers-stacks": "yes", "blockers-share": "50"}
    yield "blockers: the settings", settings_form(t, [SETTINGS], said)
