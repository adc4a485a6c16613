"""Which records of a room stand in a list for whoever reads it: what they are asked about, what is theirs, what is
late, what came lately."""

from collections.abc import Callable, Sequence
from typing import Any

from bot.inquiries import store
from bot.inquiries.inquiry import Inquiry
from bot.records.desk import desk
from bot.records.record import Record, Room
from bot.records.store import lists, records
from bot.services import Services
from bot.slack.request import Request
from bot.slack.visibility.audience import Audience

MOST = 500  # of what waits for one person

Rows = Callable[[Request, int, int], Sequence[Record[Any]]]
"""The records of a list for a reader: at most so many, after so many."""


def of_inquiries(
    services: Services, workspace: str, room: Room[Any], readers: Audience, asked: Sequence[Inquiry], status: str
) -> list[Record[Any]]:
    """What inquiries are about ("12", or a version of it, "12/5"), each once and in their order, of what is in a
    status."""
    numbers = list(dict.fromkeys(int(one.item.partition("/")[0]) for one in asked))[:MOST]
    return [one for one in records.seen(services.store, workspace, room, readers, numbers) if one.status == status]


def late(
    services: Services, workspace: str, room: Room[Any], readers: Audience, kind: str, status: str, day: str
) -> list[Record[Any]]:
    """What an inquiry of a kind is overdue about on an ISO day, longest overdue first."""
    asked = store.overdue(services.store, workspace, kind, day)
    return of_inquiries(services, workspace, room, readers, asked, status)


def unanswered(room: Room[Any], kind: str, status: str) -> Rows:
    """What a reader is asked about by now, and has not answered."""

    def rows(request: Request, limit: int, offset: int) -> Sequence[Record[Any]]:
        asked = store.unanswered(request.services.store, request.workspace, request.user, request.now[:10], kind)
        found = of_inquiries(request.services, request.workspace, room, request.audience, asked, status)
        return found[offset : offset + limit]

    return rows


def overdue(room: Room[Any], kind: str, status: str) -> Rows:
    """What nobody has answered in time, for the product-ops managers."""

    def rows(request: Request, limit: int, offset: int) -> Sequence[Record[Any]]:
        if not desk(request).manager:
            return []
        where = (request.services, request.workspace, room, request.audience)
        return late(*where, kind, status, request.now[:10])[offset : offset + limit]

    return rows


def owned(room: Room[Any], status: str) -> Rows:
    """What is in a status and the reader's to answer for, the last changed first."""

    def rows(request: Request, limit: int, offset: int) -> Sequence[Record[Any]]:
        narrow = lists.Narrow(status, request.user)
        found = lists.narrowed(request.services.store, request.workspace, room, request.audience, narrow, MOST)
        return [one for one in found if one.content.owner == request.user][offset : offset + limit]

    return rows


def lately(room: Room[Any], status: str) -> Rows:
    """What is in a status, the last changed first."""

    def rows(request: Request, limit: int, offset: int) -> Sequence[Record[Any]]:
        where = (request.services.store, request.workspace, room, request.audience)
        return lists.narrowed(*where, lists.Narrow(status), limit, offset)

    return rows


def joined(*several: Rows) -> Rows:
    """Lists one after the other."""

    def rows(request: Request, limit: int, offset: int) -> Sequence[Record[Any]]:
        found = [one for each in several for one in each(request, MOST, 0)]
        return found[offset : offset + limit]

    return rows


def without(rows: Rows, *others: Rows) -> Rows:
    """A list without what stands in others, so that nobody is shown one thing twice."""

    def rest(request: Request, limit: int, offset: int) -> Sequence[Record[Any]]:
        shown = {one.number for other in others for one in other(request, MOST, 0)}
        found = rows(request, offset + limit + len(shown), 0)
        return [one for one in found if one.number not in shown][offset : offset + limit]

    return rest
