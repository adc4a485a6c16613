"""Which teams other rooms name that are none here."""

from collections.abc import Iterable

from bot.ideas.store import search
from bot.kpis.store import kpis
from bot.records.store import lists
from bot.roadmap.desk import ROOM as ROADMAP
from bot.services import Services
from bot.slack.visibility.audience import Audience
from bot.text.fold import key


def strays(services: Services, workspace: str, readers: Audience, known: Iterable[str]) -> dict[str, list[str]]:
    """The teams that KPIs, ideas and the roadmap name, as a reader sees them, and that are not `known`: by name, the
    rooms that name each ("kpis", "ideas", "roadmap")."""
    kept, found = services.store, dict[str, tuple[str, list[str]]]()
    rooms: dict[str, Iterable[str]] = {
        "kpis": (one.team for one in kpis.everything(kept, workspace)),
        "ideas": search.teams(kept, workspace, readers),
        "roadmap": lists.spelt(kept, workspace, ROADMAP, readers, "team", 1_000).values(),
    }
    here = {key(one) for one in known}
    for room, names in rooms.items():
        for name in names:
            if key(name) and key(name) not in here:
                named = found.setdefault(key(name), (name, []))[1]
                named += [] if room in named else [room]
    return {name: named for _, (name, named) in sorted(found.items())}
