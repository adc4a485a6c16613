"""Teams and their champions: that a name is of one team, who volunteers, and what champions hear each month."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.champions import team
from bot.champions.team import ACTIVE, Champion
from bot.champions.teams import teams
from bot.errors import UserError
from bot.inquiries import brief
from bot.news.news import RoomNews
from bot.practice.checkup import Checkup
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room
from bot.records.store import lists
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from bot.text.fold import key
from bot.volunteers import desk as volunteers

CHECKUP = Checkup(team.ROOM.name, teams)


def follow(desk: RecordDesk, old: Record[Champion] | None, new: Record[Champion], _: str) -> None:
    """A name is of one team; who volunteers waits for whoever may confirm it; whoever is named hears of it."""
    services, workspace, is_there = desk.services, desk.workspace, new.status == ACTIVE and not new.gone_at
    for other in active(services, workspace) if is_there else ():
        if key(other.content.title) == key(new.content.title) and other.number != new.number:
            raise UserError("champions-error-twice", field="title", number=other.number)
    volunteers.follow(desk, team.ROOM, old, new, is_there)
    CHECKUP.round.begin(services, workspace)
    brief.tell(
        services, workspace, {one for one in (new.content.owner, new.content.backup) if one not in ("", desk.user)}
    )


def _completed(desk: Any, said: Champion) -> Champion:
    """Whom a member names as champion of a new team is proposed; product-ops managers name one."""
    if said.owner and not desk.manager:
        return replace(said, owner="", candidate=said.owner)
    return replace(said, since=said.since or desk.services.clock().date().isoformat()) if said.owner else said


CHAMPIONS: Room[Champion] = replace(team.ROOM, news=follow, completed=_completed, audited=True)
NEWS = RoomNews(CHAMPIONS, quiet=(), status=ACTIVE, fields=("owner", "backup"))


def active(services: Services, workspace: str) -> list[Record[Champion]]:
    """The teams there are, by name."""
    found = lists.everything(services.store, workspace, team.ROOM, EVERYTHING)
    return sorted((one for one in found if one.status == ACTIVE), key=lambda one: key(one.content.title))


def gone(services: Services, workspace: str) -> Callable[[str], bool]:
    """Tells who has left; not inside `store.write`, as Slack may be asked."""
    return lambda user: services.people.get(workspace, user).is_gone
