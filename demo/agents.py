"""Two personal tokens, as somebody made them who lets an editor and a notebook ask, and what was asked with them."""

from bot.agents import store
from bot.agents.desk import TokenDesk
from bot.clock import stamp
from bot.services import Services
from demo.words import ENGLISH, LEAD
from sandbox import DEMO

_ASKED = ("define_term", "define_term", "rank_ideas", "get_kpi", "has_been_decided", "who_decides")


def fill(services: Services) -> None:
    """They were made in the week before; the editor's is used."""
    editor, _ = TokenDesk(services, DEMO.id, ENGLISH).make(
        "Editor on my laptop", ["glossary", "ideas", "decisions"], "90"
    )
    TokenDesk(services, DEMO.id, LEAD).make("Notebook of the weekly", ["kpis", "impact"], "30")
    with services.store.write(DEMO.id):
        for question in _ASKED:
            store.count(services.store, DEMO.id, ENGLISH, editor.id, question, stamp(services.clock()))
