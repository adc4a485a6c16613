"""A meeting as people see it. Pure.

A room says its sentences itself: `{room}-when` (`there`, `here`), `{room}-here` (`here`), `{room}-counts` (`count`,
`yes`, `maybe`, `no`), `{room}-people-yes` and `-maybe` (`who`), `{room}-hosts` (`who`) and `{room}-hosts-nobody`,
`{room}-moved` (`title`, `when`) and `{room}-off` (`title`), `{room}-calendar` (the button), `{room}-you-host` (`title`,
`when`).
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.clock import stamp
from bot.meetings.meeting import Meeting, begins
from bot.records.blocks import show
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, link, mention, moment, say, trim
from bot.text import Translator

ANSWERS = ("yes", "maybe", "no")
Said = Mapping[str, str]  # answers, by person


def when(t: Translator, room: str, said: Meeting) -> Mrkdwn:
    """A meeting's day and time by the clock of its zone, then by that of whoever reads."""
    return say(t, f"{room}-when", there=clock(t, said), here=moment(t, stamp(begins(said))))


def here(t: Translator, room: str, said: Meeting) -> Mrkdwn:
    """The same, by the clock of whoever reads alone."""
    return say(t, f"{room}-here", here=moment(t, stamp(begins(said))))


def clock(t: Translator, said: Meeting) -> str:
    """A meeting's day and time by the clock of its zone: `Tuesday 1 December, 15:00 (Paris)`."""
    day = t.dated(date.fromisoformat(said.held_on), "EEEE d MMMM")
    return t("schedule-clock", day=day, time=said.starts, zone=t.zone(said.zone))


def counts(t: Translator, room: str, said: Said) -> Mrkdwn:
    """How many come, may come, and do not."""
    many = {one: sum(answer == one for answer in said.values()) for one in ANSWERS}
    return say(t, f"{room}-counts", count=len(said), **many)


def people(t: Translator, room: str, said: Said) -> list[Block]:
    """Who comes and who may, for a card, and how many do not; nothing where nobody has answered."""
    named = {one: ", ".join(mention(who) for who, answer in said.items() if answer == one) for one in ANSWERS[:2]}
    keys = {"yes": f"{room}-people-yes", "maybe": f"{room}-people-maybe"}
    lines = [say(t, keys[one], who=Mrkdwn(who)) for one, who in named.items() if who]
    return [kit.context(Mrkdwn("\n".join([counts(t, room, said), *lines])))] if said else []


def post(
    t: Translator,
    room: str,
    record: Record[Meeting],
    heading: Mrkdwn,
    who: str,
    said: Said,
    more: Sequence[Block],
    buttons: Sequence[Block],
) -> list[Block]:
    """A meeting in its channel; `who` leads it, by name, empty for nobody; `more` is what the room adds. One that is
    only shown has no number yet, and no buttons."""
    hosts = say(t, f"{room}-hosts", who=who) if who else say(t, f"{room}-hosts-nobody")
    call = [kit.context(link(one, trim(one, 60))) for one in record.content.call]
    shown = [kit.section(Mrkdwn(f"{heading}\n{when(t, room, record.content)}\n{hosts}")), *call, *more]
    if not record.number:
        return shown
    open_ = kit.button(t("records-open"), f"{room}.open", str(record.number))
    answers = [kit.context(counts(t, room, said))] if said else []
    return [*shown, *answers, kit.actions(*buttons, open_)]


def changed(t: Translator, room: str, record: Record[Meeting], *, is_on: bool) -> list[Block]:
    """That a meeting is moved, or is not to be."""
    title, at = show.title(record), when(t, room, record.content)
    text = say(t, f"{room}-moved", title=title, when=at) if is_on else say(t, f"{room}-off", title=title)
    return [kit.section(text, accessory=kit.button(t("records-open"), f"{room}.open", str(record.number)))]


def asked(t: Translator, room: str, record: Record[Any], pass_on: Block) -> list[Block]:
    """What whoever leads a meeting reads of it."""
    text = say(t, f"{room}-you-host", title=show.title(record), when=when(t, room, record.content))
    open_ = kit.button(t("records-open"), f"{room}.open", str(record.number), style="primary")
    return [kit.section(text), kit.actions(open_, pass_on)]


def calendar(t: Translator, room: str, number: int) -> Block:
    """The button that sends a calendar file."""
    return kit.button(t(f"{room}-calendar"), f"{room}.calendar", str(number))
