"""What follows of an action: its owner is asked on the day, and what it came of is told. What came of a thing, and what
earlier ones left to do. The week's, for a channel."""

from collections.abc import Iterable
from dataclasses import replace

from bot.actions import action
from bot.actions.action import DONE, DROPPED, MOST, OPEN, TeamAction, check_day
from bot.clock import stamp
from bot.commitments.desk import Commitments
from bot.errors import UserError
from bot.links import store as links
from bot.links.neighbours import ABOUT
from bot.links.store import Link, LinkEnd
from bot.records.desk import RecordDesk, end_of
from bot.records.record import Record, Room
from bot.records.store import records
from bot.roundup.roundup import Roundup, came, overdue
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.transitions import Transition, announce

CARRIED = "carried"  # the link from a thing to what earlier ones left to do


def follow(desk: RecordDesk, old: Record[TeamAction] | None, new: Record[TeamAction], did: str) -> None:
    """Whoever owns it is asked on its day, and what it came of hears of it. Raises UserError where the day is over, or
    as many came of that already."""
    services, workspace, is_brought = desk.services, desk.workspace, did == "imported"
    was, status = (one.status if one and not one.gone_at else "" for one in (old, new))
    if not is_brought:
        check_day(old.content if old and was else None, new.content, stamp(services.clock())[:10])
    end = end_of(ROOM, new)
    known = links.links(services.store, workspace, end)
    of = next((one.other for one in known if one.kind == ABOUT and one.one == end), None)
    if of and status not in ("", DROPPED):
        many = [one for one in of_things(services, workspace, [of], EVERYTHING) if one.status != DROPPED]
        if len(many) > MOST:
            raise UserError("actions-error-many", field="title", most=MOST)
    COMMITMENTS.follow(desk, old, new)
    announce(services, workspace, Transition(end, was, status, other=of, by_file=is_brought))


ROOM: Room[TeamAction] = replace(action.ROOM, news=follow)
COMMITMENTS = Commitments(ROOM, (OPEN,), (DONE,), deadline=True)
WEEKLY = Roundup(ROOM, {"overdue": overdue(COMMITMENTS.kind, OPEN), "done": came(DONE), "open": came(OPEN)})


def of_things(
    services: Services, workspace: str, ends: Iterable[LinkEnd], audience: Audience
) -> list[Record[TeamAction]]:
    """The actions that came of some things, as an audience sees them, in the order they came."""
    found = [one for end in ends for one in links.links(services.store, workspace, end) if one.other == end]
    numbers = [int(one.one.item) for one in found if one.kind == ABOUT and one.one.room == ROOM.name]
    return records.seen(services.store, workspace, ROOM, audience, list(dict.fromkeys(numbers)))


def carry(services: Services, workspace: str, earlier: Iterable[LinkEnd], to: LinkEnd, user: str) -> None:
    """Take up, for a new thing, what earlier ones left to do. Inside `store.write`."""
    left = [one for one in of_things(services, workspace, earlier, EVERYTHING) if one.status == OPEN]
    now = stamp(services.clock())
    links.link_all(services.store, workspace, [Link(to, CARRIED, end_of(ROOM, one), user, now) for one in left])


def beside(
    services: Services, workspace: str, end: LinkEnd, audience: Audience
) -> tuple[list[Record[TeamAction]], list[Record[TeamAction]]]:
    """What earlier things left to do that is still open, and the actions of a thing, as an audience sees them."""
    known = [int(one.other.item) for one in links.links(services.store, workspace, end) if one.kind == CARRIED]
    carried = records.seen(services.store, workspace, ROOM, audience, known)
    agreed = of_things(services, workspace, [end], audience)
    return [one for one in carried if one.status == OPEN], [one for one in agreed if one.status != DROPPED]
