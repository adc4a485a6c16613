"""The form of what notes, or other topics, may become."""

from collections.abc import Callable, Sequence
from typing import Any

from bot.links.neighbours import offers
from bot.outcomes import blocks
from bot.outcomes.notes import lines_of
from bot.records.desk import RecordDesk, end_of, number_of
from bot.records.record import Record, Room
from bot.slack.answering import open_answer
from bot.slack.listen import Handler
from bot.slack.request import Answer, Request

_CARRIED = 500  # characters of a line, of which a title takes the first


Topics = Callable[[Request, Record[Any]], Sequence[tuple[str, str]]]
"""What a record has that may become something: what that is called to begin with, and how it is shown."""


def _notes(_: Request, record: Record[Any]) -> Sequence[tuple[str, str]]:
    lines = lines_of(record.content.notes)
    return [(text, text) for text in (*(["; ".join(lines)] if len(lines) > 1 else []), *lines)]


def outcome(room: Room[Any], topics: Topics = _notes, first: str = "", hint: str = "") -> Handler:
    """Opens the form of what may become of a record's `topics`, else of its `notes`, each line of them or all. The
    button of the action id `first` leads; the sentence of a `hint` stands above."""

    def handler(request: Request) -> Answer:
        record = RecordDesk.of(request).record(room, number_of(request.value))
        end, rows = end_of(room, record), []
        for title, shown in topics(request, record)[: blocks.MOST + 1]:
            offered = offers(request, end, title[:_CARRIED])
            rows.append((shown, sorted(offered, key=lambda one: one["action_id"] != first)))
        return open_answer(request, blocks.outcomes(request.t, room, rows, hint))

    return handler
