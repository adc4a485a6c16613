"""What was written down twice: by one person under one title, or by several in much the same words."""

from collections.abc import Callable, Sequence
from typing import Any

from bot.records.record import Record, Room
from bot.records.store import lists
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.request import Request
from bot.slack.text import say
from bot.text.fold import fold, key
from bot.text.nearness import differs_by, sure_slips

_ALIKE, _SHOWN = 10, 3  # looked at; shown
_ASKED = 5  # words of a title that are looked for: the longest, which say the most; each is some statements
_SHARED = 0.5  # of the words of the shorter title
_LONG = 3  # letters: shorter words say little
_BEGIN = 4  # letters by which a word is looked for: one that is mistyped, or ends otherwise, has them too


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


def alike(
    request: Request, room: Room[Any], record: Record[Any], without: str = "", least: float = _SHARED
) -> list[Block]:
    """Other records whose titles share this part of their words or more, a letter wrong or not, for people to look at;
    `without` those of a status. The room says `{room}-alike`, with the `records`."""
    where, words = (request.services.store, request.workspace, room, request.audience), _words(record)
    asked = sorted(words, key=lambda word: (-len(word), word))[:_ASKED]
    several = [one for word in asked for one in lists.search(*where, word[:_BEGIN], _ALIKE)]
    found = {one.number: one for one in several if one.number != record.number}.values()
    shared = {one.number: _share(words, _words(one)) for one in found}
    near = [one for one in found if shared[one.number] >= least and one.status != without and not one.gone_at]
    near = sorted(near, key=lambda one: -shared[one.number])[:_SHOWN]
    named = ", ".join(f"#{one.number} {one.content.title}" for one in near)
    return [kit.context(say(request.t, f"{room.name}-alike", records=named))] if near else []


def beside(room: Room[Any], least: float = _SHARED) -> Callable[[Request, Record[Any]], Sequence[Block]]:
    """The same on the card of a record that nobody has changed yet."""

    def shown(request: Request, record: Record[Any]) -> Sequence[Block]:
        is_new = record.version == 1 and room.is_open(record)
        return alike(request, room, record, least=least) if is_new else []

    return shown


def _share(one: set[str], other: set[str]) -> float:
    """Which part of the words of the shorter title stands in the other."""
    few, many = sorted((one, other), key=len)
    near = [word for word in few if any(differs_by(word, said, sure_slips(word)) for said in many)]
    return len(near) / max(1, len(few))


def _words(record: Record[Any]) -> set[str]:
    """The words that a title is known by; all of them where it has short ones alone."""
    said = {*fold(record.content.title).split()}
    return {word for word in said if len(word) > _LONG} or said
