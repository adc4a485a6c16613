"""What follows of an action: its owner is asked on the day, and what it came of is told."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.actions import action
from bot.actions.action import DROPPED, MOST, OPEN, TeamAction, check_day
from bot.clock import stamp
from bot.errors import UserError
from bot.inquiries import brief
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry
from bot.links import store as links
from bot.links.neighbours import ABOUT
from bot.links.store import LinkEnd
from bot.records.desk import RecordDesk, end_of
from bot.records.record import Record, Room
from bot.records.store import records
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.transitions import Transition, announce

DUE = "actions.due"  # what the owner is asked
_AGAIN_DAYS = 7


def follow(desk: RecordDesk, old: Record[TeamAction] | None, new: Record[TeamAction], did: str) -> None:
    """Whoever owns it is asked on its day, and once more a week later; what it came of hears of it. Raises UserError
    where as many came of that already."""
    services, workspace, now = desk.services, desk.workspace, stamp(desk.services.clock())
    before, said = old.content if old and not old.gone_at else None, new.content
    if did != "imported":
        check_day(before, said, now[:10])
    of = origin(services, workspace, new)
    if of and new.status != DROPPED and not new.gone_at and len(standing(services, workspace, of)) > MOST:
        raise UserError("actions-error-many", field="title", most=MOST)
    item = str(new.number)
    inquiries.withdraw(services.store, workspace, DUE, item)
    if new.status == OPEN and not new.gone_at:
        again = (date.fromisoformat(said.due_on) + timedelta(days=_AGAIN_DAYS)).isoformat()
        asked = Inquiry(DUE, item, f"{said.due_on} {new.version}", said.owner, said.due_on, said.due_on, now, again)
        brief.ask(services, workspace, [asked])
    was, is_ = old.status if old and before else "", "" if new.gone_at else new.status
    announce(services, workspace, Transition(end_of(ROOM, new), was, is_, other=of, by_file=did == "imported"))


ROOM: Room[TeamAction] = replace(action.ROOM, news=follow)


def origin(services: Services, workspace: str, record: Record[TeamAction]) -> LinkEnd | None:
    """What an action came of; None for nothing."""
    end = end_of(ROOM, record)
    found = (one for one in links.links(services.store, workspace, end) if one.kind == ABOUT and one.one == end)
    return next((one.other for one in found), None)


def of_things(
    services: Services, workspace: str, ends: Iterable[LinkEnd], audience: Audience
) -> list[Record[TeamAction]]:
    """The actions that came of some things, as an audience sees them, in the order they came."""
    found = [one for end in ends for one in links.links(services.store, workspace, end) if one.other == end]
    numbers = [int(one.one.item) for one in found if one.kind == ABOUT and one.one.room == ROOM.name]
    return records.seen(services.store, workspace, ROOM, audience, list(dict.fromkeys(numbers)))


def standing(services: Services, workspace: str, end: LinkEnd) -> Sequence[Record[TeamAction]]:
    """The actions that came of a thing and were not dropped."""
    return [one for one in of_things(services, workspace, [end], EVERYTHING) if one.status != DROPPED]
