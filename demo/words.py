"""A past for the demo's organisation: its glossary."""

from dataclasses import replace
from datetime import timedelta

from bot.clock import stamp, utc_now
from bot.glossary import exchange
from bot.glossary.change import EDITOR, GlossaryDesk
from bot.glossary.store import meanings, wanted
from bot.glossary.term import Content
from bot.merge import FormBase
from bot.services import Services
from bot.slack.permissions import give
from bot.slack.visibility.audience import EVERYTHING
from bot.text.fold import key
from sandbox import DEMO

LEAD, FRENCH, ENGLISH, DEVELOPER = "U0HELENA", "U0AMELIE", "U0OLIVER", "U0PRIYA"

_ASKED = (("PSP", 6), ("SCA", 4), ("North Star", 3), ("dark launch", 2), ("panier moyen", 2))


def fill(made: Services) -> None:
    """A glossary with owners, sources, versions and a term of several meanings, and what is wanted in it."""
    exchange.starter(made, DEMO.id, LEAD, EVERYTHING)
    give(made, DEMO.id, EDITOR, [LEAD])
    _own(made)
    _meanings(made)
    for asked, times in _ASKED:
        for n in range(times):
            when = stamp(utc_now() - timedelta(days=times - n))
            wanted.count_missing(made.store, DEMO.id, key(asked), asked, "", when, "")


def _own(made: Services) -> None:
    """A few terms get an owner, a source and a review date: the past, the coming week, next year."""
    handbook = "https://handbook.northwind-studio.example/product/"
    given = (
        ("MVP", ENGLISH, "mvp", 120),
        ("NPS", FRENCH, "nps", 3),
        ("churn", FRENCH, "churn", -6),
        ("DAU", ENGLISH, "active-users", 5),
    )
    later = replace(made, clock=lambda: utc_now() - timedelta(days=12))
    for term, owner, page, days in given:
        old = meanings.find(made.store, DEMO.id, EVERYTHING, key(term))[0]
        due = (utc_now() + timedelta(days=days)).date().isoformat()
        content = replace(old.content, owner=owner, source=handbook + page, review_by=due)
        GlossaryDesk(later, DEMO.id, LEAD).edit(old.id, FormBase(old.version), content)


def _meanings(made: Services) -> None:
    """Two teams mean different things by one word, which is what a glossary is for."""
    later = replace(made, clock=lambda: utc_now() - timedelta(days=4))
    GlossaryDesk(later, DEMO.id, FRENCH, channel="C0CHECKOUT").add(
        Content(
            "activation",
            definition_en="A visitor who saved a payment card and paid with it once within seven days.",
            definition_fr="Un visiteur qui a enregistré une carte et payé une fois avec elle dans les sept jours.",
            context="Checkout",
            owner=FRENCH,
        )
    )
    GlossaryDesk(later, DEMO.id, ENGLISH, channel="C0MOBILE").add(
        Content(
            "activation",
            definition_en="Opening the app on three different days of the first week.",
            definition_fr="Ouvrir l’application trois jours différents de la première semaine.",
            context="Mobile",
            owner=ENGLISH,
        )
    )
