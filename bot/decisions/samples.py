"""A message or view of each kind that decisions send, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.decisions.access import SET
from bot.decisions.desk import NEWS, ROOM
from bot.decisions.usage import USAGE
from bot.decisions.weekly import WEEKLY
from bot.listings.home import buttons
from bot.news.news import digest
from bot.opinions.samples import opinion_samples
from bot.records.samples import record_samples, sampled
from bot.reviews.samples import review_samples
from bot.rights.framework import FRAMEWORK
from bot.roundup.samples import roundup_samples
from bot.slack import blocks as kit
from bot.slack.choices import settings_part
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.slack.text import say
from bot.succession.samples import succession_samples
from bot.text import Translator


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with decisions of no company."""
    yield from record_samples(t, ROOM, "/decision", USAGE)
    for samples_of in (opinion_samples, review_samples, succession_samples):
        yield from samples_of(t, ROOM)
    yield from roundup_samples(t, WEEKLY, [kit.section(say(t, "decisions-weekly-vacant", topics="pricing"))])
    one = sampled(ROOM)
    shown = {
        "a digest": digest(t, ROOM, [(one, ("decided", *NEWS.fields))]),
        "home": [kit.actions(*buttons(t, ROOM))],
    }
    for name, part in shown.items():
        yield f"decisions: {name}", kit.message(part, t("decisions-title"))
    settings = settings_part("decisions-title", SET, FRAMEWORK)
    yield "decisions: the settings", settings_form(t, [settings], {"decisions-framework": "daci"})
