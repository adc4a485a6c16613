"""A message or view of each kind that blockers send, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.blockers import blocks
from bot.blockers.confirmations import ConfirmationOutcome
from bot.blockers.desk import COMMITMENTS, NEWS, ROOM
from bot.blockers.listeners import SETTINGS
from bot.blockers.usage import USAGE
from bot.blockers.weekly import WEEKLY
from bot.commitments.samples import commitment_samples
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
    for samples_of in (succession_samples, poll_samples):
        yield from samples_of(t, ROOM)
    yield from commitment_samples(t, COMMITMENTS)
    yield from roundup_samples(t, WEEKLY)
    one = sampled(ROOM)
    shown = [
        *digest(t, ROOM, [(one, ("moving", *NEWS.fields))]),
        kit.actions(*blocks.buttons(t), blocks.apart_button(t, 12)),
    ]
    yield "blockers: home, and what became", kit.message(shown, t("blockers-title"))
    for asked in (2, 20):
        gone = [*blocks.question(t, one, "12/5", asked), blocks.outcome(t, ConfirmationOutcome(asked, 1, 1, asked > 3))]
        yield f"blockers: whether it is gone, of {asked}", kit.message(gone, t("blockers-title"))
    said = {"blockers-days": "7", "blockers-stacks": "yes", "blockers-share": "50"}
    yield "blockers: the settings", settings_form(t, [SETTINGS], said)
