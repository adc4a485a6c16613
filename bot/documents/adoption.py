"""Whether documents are written, and on the present templates: of the ideas that reached "next", by team."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.documents.document import ARCHIVED, ROOM, Document
from bot.documents.store import templates
from bot.documents.store.links import ideas_with_documents, near_ideas
from bot.records.record import Record
from bot.records.store import records
from bot.services import Services
from bot.slack.visibility.audience import Audience
from bot.text import LANGUAGES
from bot.text.fold import fold


@dataclass(frozen=True, slots=True)
class TeamAdoption:
    """Of a team ("" for those of none): how many of its ideas stand next, nearer, or are done; about how many of them
    there is a document, and one on its template as it is now."""

    team: str
    ideas: int
    documented: int
    present: int


def adoption(services: Services, workspace: str, audience: Audience) -> list[TeamAdoption]:
    """Of every team, by name, as an audience sees it."""
    near, about = near_ideas(services.store, workspace, audience), ideas_with_documents(services.store, workspace)
    numbers = [number for idea in near for number in about.get(idea, ())]
    known = {one.number: one for one in records.seen(services.store, workspace, ROOM, audience, numbers)}
    versions = _versions(services, workspace)
    teams: dict[str, TeamAdoption] = {}
    for idea, team in near.items():
        found = [known[number] for number in about.get(idea, ()) if number in known]
        alive = [one for one in found if one.status != ARCHIVED]
        before = teams.get(fold(team), TeamAdoption(team, 0, 0, 0))
        teams[fold(team)] = TeamAdoption(
            before.team,
            before.ideas + 1,
            before.documented + bool(alive),
            before.present + any(is_present(one, versions) for one in alive),
        )
    return [teams[name] for name in sorted(teams)]


def _versions(services: Services, workspace: str) -> set[tuple[str, str, str]]:
    every: Iterable[str] = LANGUAGES
    return {
        (key, language, one.version)
        for language in every
        for key, one in templates.present(services.store, workspace, language).items()
    }


def is_present(record: Record[Document], versions: set[tuple[str, str, str]]) -> bool:
    """Whether a document follows its template as it is now."""
    said = record.content
    return (said.template, said.language, said.follows) in versions
