"""Teams and their champions: that a name is of one team, and what champions hear, of what became and each month."""

from dataclasses import replace

from bot.champions import access, gaps, team
from bot.champions.team import ACTIVE, Champion
from bot.champions.teams import active
from bot.errors import UserError
from bot.gaps.gaps import Gaps
from bot.inquiries import brief
from bot.news.news import RoomNews
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room
from bot.services import Services
from bot.slack.choices import Choice
from bot.text.fold import key
from bot.vacancies.listeners import Vacancies
from bot.vacancies.vacancy import Flaws, carried, flaws

MOST, MONTHLY = Choice("champions.most", usual=3), Choice("champions.monthly", ("yes", "no"), said="champions-switch")


def follow(desk: RecordDesk, old: Record[Champion] | None, new: Record[Champion], _: str) -> None:
    """A name is of one team; who volunteers waits for whoever may confirm it; whoever is named hears of it."""
    services, workspace, said = desk.services, desk.workspace, new.content
    for other in active(services, workspace) if CHAMPIONS.is_open(new) else ():
        if key(other.content.title) == key(said.title) and other.number != new.number:
            raise UserError("champions-error-twice", field="title", number=other.number)
    VACANCIES.follow(desk, old, new)
    GAPS.round.begin(services, workspace)
    brief.tell(services, workspace, {said.owner, said.backup} - {"", desk.user})


def lacks(services: Services, workspace: str) -> dict[int, Flaws]:
    """What teams lack themselves, by number; not inside `store.write`, as Slack may be asked who has left."""
    most = int(MOST.now(services, workspace))
    return flaws(active(services, workspace), lambda user: services.people.get(workspace, user).is_gone, most)


CHAMPIONS: Room[Champion] = replace(carried(team.ROOM), news=follow, audited=True)
VACANCIES = Vacancies(CHAMPIONS, access.VOLUNTEER, access.LEAVE, access.CHANGE)
GAPS = Gaps(CHAMPIONS, active, (gaps.documents, gaps.terms, gaps.scores, gaps.sessions), MONTHLY)
NEWS = RoomNews(CHAMPIONS, quiet=(), status=ACTIVE, fields=("owner", "backup"))
