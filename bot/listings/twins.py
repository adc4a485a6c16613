"""What was written down twice: by one person under one title, or by several in much the same words."""

from typing import Any

from bot.records.record import Record, Room
from bot.records.store import lists
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.request import Request
from bot.slack.text import say
from bot.text.fold import fold, key

_ALIKE, _SHOWN = 10, 3  # looked at; shown
_SHARED = 0.5  # of the words of the shorter title
_LONG = 3  # letters: shorter words say little


def same_again(request: Request, room: Room[Any], record: Record[Any]) -> int:
    """The number of another record that the same person wrote down under the same title; 0 for none."""
    where = (request.services.store, request.workspace, room, request.audience)
    same = (
        one.number
        for one in lists.search(*where, record.content.title, _ALIKE)
        if one.number != record.number and one.author == record.author and not one.gone_at
        if key(one.content.title) == key(record.content.title)
    )
    return next(same, 0)


def alike(request: Request, room: Room[Any], record: Record[Any], without: str) -> list[Block]:
    """Other records whose titles share half of their words or more, for people to look at; `without` those of a
    status. The room says `{room}-alike`, with the `records`."""
    where, words = (request.services.store, request.workspace, room, request.audience), _words(record)
    several = [one for word in sorted(words)[:_ALIKE] for one in lists.search(*where, word, _ALIKE)]
    found = {one.number: one for one in several if one.number != record.number}.values()
    shared = {one.number: len(words & _words(one)) / max(1, min(len(words), len(_words(one)))) for one in found}
    near = [one for one in found if shared[one.number] >= _SHARED and one.status != without and not one.gone_at]
    near = sorted(near, key=lambda one: -shared[one.number])[:_SHOWN]
    named = ", ".join(f"#{one.number} {one.content.title}" for one in near)
    return [kit.context(say(request.t, f"{room.name}-alike", records=named))] if near else []


def _words(record: Record[Any]) -> set[str]:
    return {word for word in fold(record.content.title).split() if len(word) > _LONG}
