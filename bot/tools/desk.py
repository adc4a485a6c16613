"""What follows of every change of a tool, what it costs, and whose needs it serves."""

from collections.abc import Sequence
from dataclasses import replace

from bot.costs import store as costs
from bot.costs.desk import COLUMNS, wrong_cost
from bot.errors import UserError
from bot.listings.listing import MOST
from bot.records.desk import RecordDesk, end_of
from bot.records.record import Record, Room
from bot.records.store import lists
from bot.services import Services
from bot.slack.request import Request
from bot.slack.visibility.audience import Audience
from bot.text.fold import key
from bot.tools import tool
from bot.tools.need import CATALOGUE
from bot.tools.store import needs
from bot.tools.tool import Tool, holds
from bot.transitions import Transition, announce


def follow(desk: RecordDesk, old: Record[Tool] | None, new: Record[Tool], did: str) -> None:
    """What follows of a change: nobody makes a tool theirs, or somebody's, to see what it costs; whoever follows the
    room is told."""
    if old is not None and did != "imported" and not desk.manager and not holds(old, desk.user):
        added = {new.content.owner, new.content.backup} - {old.content.owner, old.content.backup, ""}
        if added and costs.of(desk.services.store, desk.workspace, new.number):
            raise UserError("tools-error-own", field="owner")
    became = "removed" if new.gone_at else new.status
    before = "" if old is None or old.gone_at else old.status
    said = Transition(end_of(ROOM, new), before, became, by_file=did == "imported", person=desk.user)
    announce(desk.services, desk.workspace, said)


def with_needs(room: Room[Tool], services: Services, workspace: str) -> Room[Tool]:
    """The room with the needs that a workspace added."""
    own = tuple((one.key, one.name) for one in needs(services.store, workspace).values() if one.key not in CATALOGUE)
    return replace(room, fields=[replace(one, own=own) if one.name == "needs" else one for one in room.fields])


def in_use(services: Services, workspace: str, audience: Audience) -> list[Record[Tool]]:
    """Every tool that an audience sees and that is not dropped, by name."""
    found = lists.everything(services.store, workspace, tool.ROOM, audience)
    return sorted((one for one in found if one.status != tool.DROPPED), key=lambda one: key(one.content.title))


def theirs(request: Request, limit: int, offset: int) -> Sequence[Record[Tool]]:
    """The tools that are the reader's, by name."""
    narrow = lists.Narrow(person=request.user)
    found = lists.narrowed(request.services.store, request.workspace, tool.ROOM, request.audience, narrow, MOST)
    own = sorted((one for one in found if holds(one, request.user)), key=lambda one: key(one.content.title))
    return own[offset : offset + limit]


def nobodys(request: Request, limit: int, offset: int) -> Sequence[Record[Tool]]:
    """For managers, the tools that nobody answers for who is still there."""
    services, workspace = request.services, request.workspace
    shown = in_use(services, workspace, request.audience) if RecordDesk.of(request).manager else []
    return unowned(services, workspace, shown)[offset : offset + limit]


def unowned(services: Services, workspace: str, tools: Sequence[Record[Tool]]) -> list[Record[Tool]]:
    """Of some tools, those that nobody answers for who is still there."""
    people = services.people
    return [one for one in tools if not one.content.owner or people.get(workspace, one.content.owner).is_gone]


ROOM: Room[Tool] = replace(tool.ROOM, news=follow, named=with_needs, remark=wrong_cost, columns=COLUMNS)
