"""Actions beside what they come of: those that were agreed there, and those that earlier ones left to do."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.actions.action import DROPPED, OPEN, TeamAction
from bot.actions.desk import ROOM, of_things
from bot.clock import stamp
from bot.links import store as links
from bot.links.store import Link, LinkEnd
from bot.records.desk import end_of
from bot.records.record import Record
from bot.records.store import records
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING, Audience

_CARRIED = "carried"  # the link from a thing to what earlier ones left to do


@dataclass(frozen=True, slots=True)
class ThingActions:
    """The actions of a thing: `carried` are those of earlier ones that are still open, `agreed` its own."""

    carried: Sequence[Record[TeamAction]] = ()
    agreed: Sequence[Record[TeamAction]] = ()


def carry(services: Services, workspace: str, earlier: Iterable[LinkEnd], to: LinkEnd, user: str) -> None:
    """Take up, for a new thing, what earlier ones left to do. Inside `store.write`."""
    now = stamp(services.clock())
    for one in of_things(services, workspace, earlier, EVERYTHING):
        if one.status == OPEN:
            links.link(services.store, workspace, Link(to, _CARRIED, end_of(ROOM, one), user, now))


def beside(services: Services, workspace: str, end: LinkEnd, audience: Audience) -> ThingActions:
    """The actions of a thing, as an audience sees them."""
    known = [one.other for one in links.links(services.store, workspace, end) if one.kind == _CARRIED]
    carried = records.seen(services.store, workspace, ROOM, audience, [int(one.item) for one in known])
    agreed = of_things(services, workspace, [end], audience)
    return ThingActions(
        [one for one in carried if one.status == OPEN], [one for one in agreed if one.status != DROPPED]
    )
