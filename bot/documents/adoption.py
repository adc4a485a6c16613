"""Whether documents are written, and on the present templates: of the ideas that reached "next", by team."""

from dataclasses import dataclass

from bot.documents.store import templates
from bot.documents.store.links import Followed, followed, ideas_with_documents, near_ideas
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
    known = followed(services.store, workspace, audience, numbers)
    versions = _versions(services, workspace)
    teams: dict[str, TeamAdoption] = {}
    for idea, team in near.items():
        alive = [known[number] for number in about.get(idea, ()) if number in known]
        before = teams.get(fold(team), TeamAdoption(team, 0, 0, 0))
        teams[fold(team)] = TeamAdoption(
            before.team,
            before.ideas + 1,
            before.documented + bool(alive),
            before.present + any(one in versions for one in alive),
        )
    return [teams[name] for name in sorted(teams)]


def _versions(services: Services, workspace: str) -> set[Followed]:
    """Every template as it is now."""
    return {
        (fold(key), fold(language), fold(one.version))
        for language in LANGUAGES
        for key, one in templates.present(services.store, workspace, language).items()
    }
