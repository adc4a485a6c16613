"""What a room of records says of its things to others."""

import json
from collections.abc import Sequence
from typing import Any

from bot.links.neighbours import LinkedRoom, Origin, pack
from bot.links.store import LinkEnd
from bot.records.blocks import show
from bot.records.record import Record, Room
from bot.records.store import records
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.request import Request


def linked_room(room: Room[Any], words: Sequence[str], *, offers: bool) -> LinkedRoom:
    """How a record reads on the cards of others, and what is captured about it begins with; `words` are what people
    call one. Where it `offers` that, one is recorded about a thing of another room."""

    def found(request: Request, item: str) -> Record[Any] | None:
        numbers = [int(item)] if item.isascii() and item.isdigit() and len(item) < 10 else []
        return next(
            iter(records.seen(request.services.store, request.workspace, room, request.audience, numbers)), None
        )

    def line(request: Request, item: str) -> Block | None:
        record = found(request, item)
        return show.line(request.t, room.here(request.services, request.workspace), record) if record else None

    def origin(request: Request, end: LinkEnd) -> Origin | None:
        record = found(request, end.item)
        return Origin(record.content.title, place=record.place) if record else None

    def offer(request: Request, end: LinkEnd, title: str) -> Block | None:
        carried = json.dumps({"about": pack(end), "title": title[:150]}, ensure_ascii=False)
        new = kit.button(request.t(f"{room.name}-form-add"), f"{room.name}.new", carried)
        return new if offers and end.room != room.name else None

    return LinkedRoom(line, words, offer, origin=origin)
