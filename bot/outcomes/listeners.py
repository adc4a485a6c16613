"""The form of what notes may become."""

from typing import Any

from bot.links.neighbours import offers
from bot.outcomes import blocks
from bot.outcomes.notes import lines_of
from bot.records.desk import RecordDesk, end_of, number_of
from bot.records.record import Room
from bot.slack.answering import open_answer
from bot.slack.listen import Handler
from bot.slack.request import Answer, Request

_TITLE = 150  # characters


def outcome(room: Room[Any]) -> Handler:
    """Opens the form of a record whose content has `notes`: each line of them, or all."""

    def handler(request: Request) -> Answer:
        record = RecordDesk.of(request).record(room, number_of(request.value))
        lines, end = lines_of(record.content.notes), end_of(room, record)
        texts = [*(["; ".join(lines)] if len(lines) > 1 else []), *lines]
        rows = [(text, offers(request, end, text[:_TITLE])) for text in texts[: blocks.MOST + 1]]
        return open_answer(request, blocks.outcomes(request.t, room, rows))

    return handler
