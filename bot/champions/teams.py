"""The teams of a workspace as other rooms ask for them: whom to ask, and whose somebody is."""

from dataclasses import dataclass

from bot.champions.team import ACTIVE, ROOM, Champion
from bot.records.record import Record
from bot.records.store import lists
from bot.services import Services
from bot.slack.groups import groups_of, members
from bot.slack.visibility.audience import EVERYTHING
from bot.text.fold import key

_MOST = 1_000  # teams that name one person


@dataclass(frozen=True, slots=True)
class Team:
    """A team by its record's `number` and its `name`, with its champion, who stands in for them, and everybody in it:
    Slack user ids, those of user groups as they are kept. `channel` is where it works; empty where nobody said."""

    number: int
    name: str
    champion: str
    backup: str
    people: tuple[str, ...]
    channel: str = ""


def active(services: Services, workspace: str) -> list[Record[Champion]]:
    """What is written of every team there is, by name."""
    found = lists.everything(services.store, workspace, ROOM, EVERYTHING)
    return sorted((one for one in found if one.status == ACTIVE), key=lambda one: key(one.content.title))


def as_team(services: Services, workspace: str, record: Record[Champion]) -> Team:
    """A team. Champions and backups are of it, whether or not they are named among it."""
    said, channel = record.content, next(iter(record.content.channels), "")
    people = members(services, workspace, filter(None, (said.owner, said.backup, *said.people)))
    return Team(record.number, said.title, said.owner, said.backup, people, channel)


def teams(services: Services, workspace: str) -> list[Team]:
    """Every team there is, by name."""
    return [as_team(services, workspace, one) for one in active(services, workspace)]


def everybody(services: Services, workspace: str) -> list[str]:
    """Everybody in a team who has not left, as far as is known."""
    return services.people.present(workspace, (who for one in teams(services, workspace) for who in one.people))


def surveyed(services: Services, workspace: str, whom: str) -> list[str]:
    """Whom a survey asks: everybody in teams ("people"), or their champions."""
    if whom == "people":
        return everybody(services, workspace)
    return services.people.present(workspace, (one.champion or one.backup for one in teams(services, workspace)))


def team_of(services: Services, workspace: str, person: str) -> Team | None:
    """The first team somebody is in, by name; None where they are in none."""
    narrow = [lists.Narrow(ACTIVE, who) for who in (person, *groups_of(services, workspace, person))]
    each = (lists.narrowed(services.store, workspace, ROOM, EVERYTHING, one, _MOST) for one in narrow)
    named = {one.number: one for some in each for one in some}  # whoever wrote a team down among them
    found = [team for one in named.values() if person in (team := as_team(services, workspace, one)).people]
    return min(found, key=lambda one: key(one.name), default=None)
