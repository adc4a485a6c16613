"""Which teams other rooms name that are none here."""

from collections.abc import Iterable

from bot.gaps.strays import strays
from bot.ideas.store import search
from bot.kpis.store import kpis
from bot.records.store import lists
from bot.roadmap.desk import ROOM as ROADMAP
from bot.services import Services
from bot.slack.visibility.audience import Audience


def stray_teams(services: Services, workspace: str, readers: Audience, known: Iterable[str]) -> dict[str, list[str]]:
    """The teams that KPIs, ideas and the roadmap name, as a reader sees them, and that are not `known`: by name, the
    rooms that name each ("kpis", "ideas", "roadmap")."""
    kept = services.store
    used: dict[str, Iterable[str]] = {
        "kpis": (one.team for one in kpis.everything(kept, workspace)),
        "ideas": search.teams(kept, workspace, readers),
        "roadmap": lists.spelt(kept, workspace, ROADMAP, readers, "team", 1_000).values(),
    }
    return strays(used, known)
