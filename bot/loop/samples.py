"""A message of each kind that is sent about customers to tell, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.insights.insight import STANCES
from bot.loop import blocks
from bot.loop.desk import DAYS, SWITCHES
from bot.loop.followup import ANSWERS, TO_TELL, TOLD, TRIGGERS, FollowUp, outcomes
from bot.loop.listeners import SETTINGS
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.text import Translator

_AT, _DAY, _PERSON, _OTHER = "2026-11-23T09:00:00Z", "2026-12-07", "U0SAMPLE01", "U0SAMPLE02"


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with customers of no company."""
    one = FollowUp(1, 7, "", TO_TELL, _AT, "", "", "", "Dark mode", _OTHER, STANCES[0], _PERSON, "1")
    said = [replace(one, insight=n, customer=str(n), state=state) for n, state in enumerate((TO_TELL, *ANSWERS), 1)]
    said = [replace(each, person=_PERSON, at=_AT, again_on=_DAY) if each.state != TO_TELL else each for each in said]
    said += [replace(one, insight=n, customer="", stance=STANCES[1]) for n in range(5, 12)]
    for became in TRIGGERS:
        (known,) = outcomes([replace(each, became=became) for each in said])
        keys = [each.key for each in known.addressees]
        quotes = dict.fromkeys(keys, ("Bakeries & Co", "Which tier is for us?", True))
        nine = [blocks.line(t, known, overdue=2)] * 9
        shown = {
            "a message": blocks.marked(known, blocks.tell(t, known, keys, quotes, until=_AT, in_message=True)),
            "in short": blocks.in_short(t, known),
            "a page": blocks.tell(t, known, keys, quotes, until=_AT, page=1),
            "moved on": blocks.tell(t, known, keys, quotes, until=_AT, standing=False),
            "a list": blocks.listing(t, nine, nine, [(_PERSON, 3, 1), ("", 1, 0)]),
            "nothing": blocks.listing(t, [], []),
            "on an insight": [blocks.of_insight(t, known, each, may=True) for each in known.addressees],
            "an item of the roadmap": blocks.of_item(t, known, [(7, "Dark <screens>")]),
            "on an idea": blocks.of_idea(t, known, [{TOLD}, {TO_TELL}, {ANSWERS[-1]}]),
        }
        for name, part in shown.items():
            yield f"loop: {became}, {name}", kit.message(part, t("loop-title"))
    yield "loop: home", kit.message([kit.actions(*blocks.home_buttons(t))], t("loop-title"))
    now = {choice.key: "yes" for choice in SWITCHES.values()} | {DAYS.key: "14"}
    yield "loop: the settings", settings_form(t, [SETTINGS], now)
