"""The teams of a workspace as other rooms ask for them: whom to ask, and whose somebody is."""

from dataclasses import dataclass

from bot.champions.team import ACTIVE, ROOM
from bot.records.store import lists
from bot.services import Services
from bot.slack.groups import members
from bot.slack.visibility.audience import EVERYTHING
from bot.text.fold import key


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


def teams(services: Services, workspace: str) -> list[Team]:
    """Every team there is, by name. Champions and backups are of the team, whether or not they are named among it."""
    found = []
    for record in lists.everything(services.store, workspace, ROOM, EVERYTHING):
        said = record.content
        if record.status == ACTIVE:
            people = members(services, workspace, filter(None, (said.owner, said.backup, *said.people)))
            channel = said.channels[0] if said.channels else ""
            found.append(Team(record.number, said.title, said.owner, said.backup, people, channel))
    return sorted(found, key=lambda one: key(one.name))


def team_of(services: Services, workspace: str, person: str) -> Team | None:
    """The first team somebody is in, by name; None where they are in none."""
    return next((one for one in teams(services, workspace) if person in one.people), None)
