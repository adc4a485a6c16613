"""What people may write at the most, in letters that take the most room."""

from bot.glossary.change import GlossaryDesk
from bot.glossary.term import CONTEXT_LIMIT, DEFINITION_LIMIT, EXPANSION_LIMIT, SOURCE_LIMIT, TERM_LIMIT, Content
from bot.ideas.desk import IdeaDesk
from bot.ideas.idea import DESCRIPTION_LIMIT, TITLE_LIMIT, Idea
from bot.kpis.desk import KpiDesk
from bot.kpis.kpi import NAME_LIMIT, TEAM_LIMIT, Kpi
from bot.services import Services
from tests.conftest import ADMIN, CHANNEL


def fill_to_the_limits(services: Services, workspace: str) -> None:
    """Two each of terms, ideas and KPIs, with all that is written of them as long as it may be."""
    for n in range(2):
        said = {f"definition_{language}": _long(DEFINITION_LIMIT) for language in ("en", "fr")}
        said |= {f"expansion_{language}": _long(EXPANSION_LIMIT) for language in ("en", "fr")}
        said |= {"context": _long(CONTEXT_LIMIT, str(n)), "source": "https://x.example/" + "x" * (SOURCE_LIMIT - 18)}
        aliases = tuple(_long(TERM_LIMIT, f"{n}{alias}") for alias in range(20))
        GlossaryDesk(services, workspace, ADMIN, channel=CHANNEL).add(
            Content(_long(TERM_LIMIT), aliases=aliases, owner=ADMIN, **said)
        )
        idea = Idea(0, _long(TITLE_LIMIT), description=_long(DESCRIPTION_LIMIT), team=_long(60), owner=ADMIN)
        IdeaDesk(services, workspace, ADMIN).capture(idea)
        KpiDesk(services, workspace, ADMIN).define(Kpi("", _long(NAME_LIMIT, str(n)), team=_long(TEAM_LIMIT)))


def _long(characters: int, first: str = "") -> str:
    return (first + "é&<🚀\"'" * characters)[:characters]
