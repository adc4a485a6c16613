"""The question what somebody thinks, and what the card says of the answers. Pure.

A room says its sentences itself: `{room}-asked` and `{room}-asked-text`, `{room}-agree`, `{room}-concern`,
`{room}-no-view`, `{room}-concern-words`, `{room}-concerns`, `{room}-answered`, `{room}-said-{stance}`,
`{room}-waiting`, `{room}-ready`, `{room}-decide`, `{room}-done`, `{room}-error-not-asked`, `{room}-error-late`,
`{room}-error-not-accountable`, `{room}-error-waits`.
"""

from collections.abc import Sequence
from typing import Any

from bot.inquiries.inquiry import Inquiry
from bot.records.blocks import show
from bot.records.record import Record, Room
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, mention, prose, say
from bot.text import Translator

AGREE, CONCERN, NONE = "agree", "concern", "none"  # what somebody thinks; the last is "no view"


def buttons(t: Translator, room: Room[Any], number: str) -> list[Block]:
    """What whoever is asked can answer."""
    name = room.name
    return [
        kit.button(t(f"{name}-agree"), f"{name}.agree", number, style="primary"),
        kit.button(t(f"{name}-concern"), f"{name}.concern", number),
        kit.button(t(f"{name}-no-view"), f"{name}.no_view", number),
    ]


def question(t: Translator, room: Room[Any], record: Record[Any], day: str, *, short: bool) -> list[Block]:
    """What somebody is asked, to answer by an ISO day."""
    asked = kit.section(say(t, f"{room.name}-asked", who=mention(record.content.owner), day=t.date(day)))
    shown = [show.line(t, room, record)] if short else show.describe(t, room, record)
    return [asked, *shown, kit.actions(*buttons(t, room, str(record.number)))]


def concern_form(t: Translator, room: Room[Any], record: Record[Any], back: str = "") -> Block:
    """The form that asks what somebody is concerned about."""
    said = kit.text_input("said", t(f"{room.name}-concern-words"), limit=1000, multiline=True)
    return show.act_form(t, room, record.number, "concern", [kit.section(show.title(record)), said], back)


def opinions(t: Translator, room: Room[Any], said: Sequence[Inquiry], waiting: Sequence[str], day: str) -> list[Block]:
    """What people said, and until when the others are waited for."""
    lines = [
        say(t, f"{room.name}-said-{one.answer}", who=mention(one.person), said=prose(one.said.get("said", "")))
        for one in said
    ]
    if waiting:
        who = Mrkdwn(", ".join(map(mention, waiting)))
        lines.append(say(t, f"{room.name}-waiting", who=who, day=t.date(day)))
    return [kit.section(kit.markdown_list(lines))] if lines else []


def decide_button(t: Translator, room: Room[Any], number: int) -> Block:
    """For whoever decides."""
    return kit.button(t(f"{room.name}-decide"), f"{room.name}.decide", str(number), style="primary")


def decide_form(
    t: Translator,
    room: Room[Any],
    record: Record[Any],
    said: Sequence[Inquiry],
    waiting: Sequence[str],
    day: str,
    back: str = "",
) -> Block:
    """What people `said`, for whom it is `waiting` until an ISO day, and why it is decided all the same."""
    count = sum(one.answer == CONCERN for one in said)
    concerns = [kit.section(say(t, f"{room.name}-concerns", count=count))] if count else []
    shown = [kit.section(show.title(record)), *concerns, *opinions(t, room, said, waiting, day)]
    why = kit.text_input("why", t("records-why"), limit=500, optional=True, multiline=True)
    return show.act_form(t, room, record.number, "decide", [*shown, why], back)


def ready(t: Translator, room: Room[Any], record: Record[Any], said: Sequence[Inquiry]) -> list[Block]:
    """What the owner hears once everybody has answered."""
    open_ = kit.button(t("records-open"), f"{room.name}.open", str(record.number), style="primary")
    text = say(t, f"{room.name}-ready", title=show.title(record))
    return [kit.section(text), *opinions(t, room, said, (), ""), kit.actions(open_)]
