"""A message or view of each kind that decisions send, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.decisions import blocks
from bot.decisions.access import SET
from bot.decisions.decision import STANCES
from bot.decisions.desk import FRAMEWORK, ROOM
from bot.decisions.listeners.home import buttons
from bot.decisions.usage import USAGE
from bot.decisions.weekly import WEEKLY
from bot.inquiries.inquiry import Inquiry
from bot.records.samples import record_samples, sampled
from bot.roundup.samples import roundup_samples
from bot.slack import blocks as kit
from bot.slack.choices import settings_part
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.slack.text import say
from bot.succession.samples import succession_samples
from bot.text import Translator

_AT, _DAY, _PERSON, _OTHER = "2026-11-23T09:00:00Z", "2026-12-01", "U0SAMPLE01", "U0SAMPLE02"


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with decisions of no company."""
    yield from record_samples(t, ROOM, "/decision", USAGE)
    yield from succession_samples(t, ROOM)
    yield from roundup_samples(t, WEEKLY, [kit.section(say(t, "decisions-weekly-vacant", topics="pricing"))])
    one, asked = sampled(ROOM), Inquiry("", "12", _OTHER, _OTHER, _DAY, _DAY, _AT)
    said = [replace(asked, answer=stance, said={"said": "Testers are away."}) for stance in STANCES]
    seen = replace(asked, answer="better", said={"verdict": "keep", "actual": "2", "lesson": "Testers rest."})
    shown = {
        "a question": blocks.question(t, ROOM, one, _DAY, short=False),
        "a question in short": blocks.question(t, ROOM, one, _DAY, short=True),
        "what was said": [*blocks.opinions(t, said, [_PERSON], _DAY), *blocks.reviews(t, [seen])],
        "a review": blocks.review_post(t, one, "4", f"12/{_DAY}"),
        "a digest": blocks.digest(t, ROOM, [(one, ("decided", "owner"))]),
        "its buttons": [kit.actions(*blocks.card_buttons(t, "12", name)) for name in ("asked", "own", "due")],
        "home": [kit.actions(*buttons(t))],
    }
    for name, part in shown.items():
        yield f"decisions: {name}", kit.message(part, t("decisions-title"))
    fields = {"decide": [], "concern": [], "review": blocks.review_fields(t, one.content, "4")}
    for act, part in fields.items():
        yield f"decisions: the form to {act}", blocks.act_form(t, one, act, part)
    settings = settings_part("decisions-title", SET, FRAMEWORK)
    yield "decisions: the settings", settings_form(t, [settings], {"decisions-framework": "daci"})
