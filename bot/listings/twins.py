"""What somebody has written down twice."""

from typing import Any

from bot.records.record import Record, Room
from bot.records.store import lists
from bot.slack.request import Request
from bot.text.fold import key

_ALIKE = 10  # looked at


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
