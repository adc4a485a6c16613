"""The workspace of world.toml in a bot at work."""

from bot.glossary.change import GlossaryDesk
from bot.glossary.term import Content
from bot.ideas.idea import Idea
from bot.ideas.store import ideas
from bot.ideas.store.words import put_words
from bot.kpis.desk import KpiDesk
from bot.kpis.kpi import Kpi
from tests.asking import world as corpus
from tests.conftest import World


def furnish(world: World) -> None:
    """Put in its terms, KPIs and ideas, by their owners."""
    known, services, workspace = corpus(), world.bot.services, world.workspace
    author = next(iter(known.people))
    for term, aliases in known.terms.items():
        GlossaryDesk(services, workspace, author).add(Content(term, definition_en=f"About {term}.", aliases=aliases))
    for name, kpi in known.kpis.items():
        KpiDesk(services, workspace, kpi["owner"]).define(
            Kpi("", name, term=kpi.get("term", ""), team=kpi["team"], owner=kpi["owner"])
        )
    found = [
        Idea(number, idea["title"], team=idea["team"], captor=author, created_at="2026-11-01T09:00:00Z")
        for number, idea in known.ideas.items()
    ]
    with services.store.write(workspace):
        ideas.next_number(services.store, workspace, max(known.ideas))
        ideas.put(services.store, workspace, found)
        put_words(services.store, workspace, found, new=True)
    world.settle()
