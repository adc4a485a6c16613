"""A message or view of each kind that decisions send, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.decisions import blocks
from bot.decisions.desk import RIGHTS, ROOM
from bot.decisions.listeners.home import buttons
from bot.decisions.listeners.settings import SETTINGS
from bot.decisions.store import STANCES, Opinion, Review
from bot.decisions.usage import RACI, USAGE
from bot.records.samples import record_samples, sampled
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.text import Translator

_AT, _DAY, _PERSON, _OTHER = "2026-11-23T09:00:00Z", "2026-12-01", "U0SAMPLE01", "U0SAMPLE02"
_DECISION = ROOM.of(
    title="We ship on Tuesdays",
    owner=_PERSON,
    topic="Releases",
    evidence="data",
    proof="Half of all incidents begin on a Friday.",
    review_on=_DAY,
    door="one_way",
    context="Fridays hurt.",
    alternatives="Every day: too few testers\nMondays: nobody is back",
    consequences="One train a week.",
    expected="from 6 to 3 by March",
    kpi="Incidents",
    responsible=(_OTHER,),
    consulted=(_OTHER,),
    answer_by=_DAY,
    informed=(_OTHER, _PERSON),
    channels=("C0SAMPLE01",),
    links=("https://docs.slack.dev",),
)
_RIGHT = RIGHTS.of(
    title="Releases",
    owner=_PERSON,
    backup=_OTHER,
    synonyms=("trains",),
    responsible=(_OTHER,),
    consulted=(_OTHER,),
    informed=(_OTHER,),
    decision="12",
)


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with decisions of no company."""
    yield from record_samples(t, ROOM, _DECISION, "/decision", USAGE)
    yield from record_samples(t, RIGHTS, _RIGHT, "/raci", RACI)
    one, right = sampled(ROOM, _DECISION), sampled(RIGHTS, _RIGHT)
    said = [Opinion(12, _OTHER, stance, "Testers are away." if stance == "concern" else "", _AT) for stance in STANCES]
    seen = Review(12, _DAY, _PERSON, "better", "keep", "2", "Testers rest.", _AT)
    shown = {
        "a question": blocks.question(t, ROOM, one, _DAY),
        "what was said": [*blocks.opinions(t, said, [_PERSON], _DAY), *blocks.reviews(t, [seen])],
        "a review": blocks.review_post(t, one, "4", f"12/{_DAY}"),
        "a digest": blocks.digest(t, ROOM, [(one, ("decided", "owner"))]),
        "who decides": [blocks.right(t, right, is_gone) for is_gone in (bool, str.islower)],
        "the matrix": [blocks.raci(t, [right], {12: ["gone", "many"]}, ["pricing"])],
        "its buttons": [kit.actions(*blocks.card_buttons(t, "12", name)) for name in ("asked", "own", "made")],
        "home": [kit.actions(*buttons(t))],
    }
    for name, part in shown.items():
        yield f"decisions: {name}", kit.message(part, t("decisions-title"))
    fields = {"decide": [], "concern": [], "supersede": [], "review": blocks.review_fields(t, one.content, "4")}
    for act, part in fields.items():
        yield f"decisions: the form to {act}", blocks.act_form(t, one, act, part)
    values = {"decisions_framework": "daci", "decisions_most": "5"}
    yield "decisions: the settings", settings_form(t, [SETTINGS], values)
