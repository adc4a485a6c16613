"""Somebody asks what a term means."""

from datetime import timedelta

import pytest

from bot.glossary.change import GlossaryDesk
from bot.glossary.term import Content
from tests.conftest import CHANNEL, DEVELOPER, ENGLISH, FRENCH, World
from tests.scenarios.acts import ask, define, form, newest, press, send
from tests.words import action_ids, words


@pytest.mark.every_pair
def test_a_term_is_defined_and_read_in_both_languages(world: World) -> None:
    """A gap becomes a definition that an English and a French colleague read, each in their language."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    missing = ask(oliver, "MVP")
    assert "*MVP* isn’t in the glossary yet." in words(missing)
    press(world, oliver, missing, "glossary.add")
    send(
        world,
        oliver,
        expansion_en="Minimum viable product",
        definition_en="The smallest thing that answers our riskiest question.",
        expansion_fr="Produit minimum viable",
        definition_fr="La plus petite chose qui répond à notre question la plus risquée.",
    )
    english, french = ask(oliver, "m.v.p."), ask(amelie, "produit minimum viable")
    assert "The smallest thing" in words(english)
    assert "La plus petite chose" in words(french)
    assert "Modifié le" in words(french)
    assert {"glossary.share", "glossary.edit", "glossary.add", "glossary.history"} <= set(action_ids(english))
    assert not any(m.get("text", "").startswith("MVP") for m in amelie.messages(CHANNEL) if not m["ephemeral"])


def test_everything_known_of_a_meaning_is_shown(world: World) -> None:
    """An answer carries the expansion, definition, aliases, owner, team, source, last change and review date."""
    oliver = world.person(ENGLISH)
    define(
        world,
        oliver,
        "DAU",
        expansion_en="Daily active users",
        definition_en="People who did one thing of value today.",
        aliases="actives; daily actives",
        owner=FRENCH,
        context="Data platform",
        source="https://handbook.example/dau",
        review_by="2030-05-17",
    )
    shown = words(ask(oliver, "DAU"))
    for part in (
        "*DAU* — Daily active users",
        "People who did one thing of value today.",
        "actives, daily actives",
        f"<@{FRENCH}>",
        "Data platform",
        "<https://handbook.example/dau|Source>",
        f"by <@{ENGLISH}>",
        "17 May 2030",
    ):
        assert part in shown


@pytest.fixture
def perimeter(world: World) -> World:
    """A world with one term that is written in many ways."""
    define(
        world,
        world.person(FRENCH),
        "Périmètre produit",
        expansion_en="Scope",
        definition_en="What we take on.",
        definition_fr="Ce que nous prenons.",
        aliases="product scope; P.P.",
    )
    return world


def test_spelling_does_not_matter(perimeter: World) -> None:
    """Case, accents, punctuation and spaces are only ways of writing a term."""
    oliver = perimeter.person(ENGLISH)
    for typed in (
        "Périmètre produit",
        "perimetre produit",
        "PÉRIMÈTRE  PRODUIT",
        "perimetre-produit ?",
        "«périmètre produit»",
        "pe\u0301rime\u0300tre produit",
        "#périmètre_produit",
    ):
        assert "What we take on." in words(ask(oliver, typed)), typed


def test_a_term_is_found_by_alias_and_by_what_it_stands_for(perimeter: World) -> None:
    """An alias finds a term, and so does its full name."""
    oliver = perimeter.person(ENGLISH)
    for typed in ("product scope", "pp", "P.P.", "scope", "SCOPE"):
        assert "What we take on." in words(ask(oliver, typed)), typed


def test_the_askers_channel_comes_first(world: World) -> None:
    """Two teams mean different things by one word; each reads its own meaning first, and both of them."""
    oliver, priya = world.person(ENGLISH), world.person(DEVELOPER)
    define(world, oliver, "activation", channel="C0MOBILE", definition_en="Opened the app three times.")
    define(world, priya, "activation", channel="C0CHECKOUT", definition_en="Paid with a saved card.")
    mobile, checkout = (words(ask(oliver, "activation", channel)) for channel in ("C0MOBILE", "C0CHECKOUT"))
    assert "*activation* has 2 definitions here." in mobile
    assert mobile.index("Opened the app") < mobile.index("Paid with")
    assert checkout.index("Paid with") < checkout.index("Opened the app")


def test_a_meaning_for_the_channels_team_comes_first(world: World) -> None:
    """A channel that never used a term gets first the meaning of the team it is named after."""
    oliver = world.person(ENGLISH)
    define(world, oliver, "MAU", definition_en="For everyone.")
    world.clock.ahead = timedelta(minutes=1)
    define(world, oliver, "MAU", definition_en="For the app.", context="Mobile")
    mobile, general = words(ask(oliver, "MAU", "C0MOBILE")), words(ask(oliver, "MAU", "C0DATA"))
    assert mobile.index("For the app.") < mobile.index("For everyone.")
    assert general.index("For everyone.") < general.index("For the app.")


def test_many_meanings_come_in_pages(world: World) -> None:
    """A term with a dozen meanings is read page by page, in the place of the first page."""
    desk = GlossaryDesk(world.bot.services, world.workspace, ENGLISH)
    for n in range(12):
        desk.add(Content("PO", definition_en=f"Meaning number {n:02}. " + "long " * 100, context=f"Team {n}"))
    oliver = world.person(ENGLISH)
    answer = ask(oliver, "PO")
    assert "*PO* has 12 definitions here." in words(answer)
    read = []
    for action in ("glossary.meanings:1", "glossary.meanings:0"):
        shown = next(m for m in oliver.messages(CHANNEL) if m["ts"] == answer["ts"])
        read.append({n for n in range(12) if f"number {n:02}" in words(shown)})
        press(world, oliver, shown, action)
    assert read[0] | read[1] == set(range(12))
    assert not read[0] & read[1]
    assert words(newest(world, oliver)) == words(answer)


def test_did_you_mean(world: World) -> None:
    """A slip of the finger is answered with the term that was surely meant; where it is less sure, that is offered, and
    its button answers with it."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    define(world, oliver, "churn", definition_en="Customers who left.")
    assert "Customers who left." in words(ask(amelie, "chrun"))
    slip = ask(amelie, "chur")
    assert "Vouliez-vous dire" in words(slip)
    press(world, amelie, slip, "glossary.open:0")
    assert "Customers who left." in words(newest(world, amelie))


def test_a_mistyped_command_is_asked_about(world: World) -> None:
    """A command with a letter wrong is offered as it was meant, and does not count as a term that is wanted."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    define(world, oliver, "churn", definition_en="Customers who left.")
    shown = ask(amelie, "recnt")
    assert words(shown).startswith("Vouliez-vous dire `/glossary récents`\u00a0?")
    assert [one.get("style") for one in shown["blocks"][-1]["elements"]] == ["primary"]
    press(world, amelie, shown, "meant")
    assert "*churn*" in words(newest(world, amelie))
    world.settle()
    assert "recnt" not in words(ask(oliver, "wanted"))
    for term in ("report", "ADR", '"recnt"'):
        assert "Did you mean" not in words(ask(oliver, term))


def test_nothing_like_it_offers_no_guess(world: World) -> None:
    """A term like no other is not answered with a wild guess."""
    oliver = world.person(ENGLISH)
    define(world, oliver, "churn", definition_en="Customers who left.")
    assert "Did you mean" not in words(ask(oliver, "kanban"))
    assert "Did you mean" not in words(ask(oliver, "ch"))


def test_a_term_named_like_a_command_is_quoted(world: World) -> None:
    """A term called like a word of the command is read in quotation marks, of either language."""
    oliver = world.person(ENGLISH)
    define(world, oliver, "export", definition_en="Goods sold abroad.")
    for typed in ('"export"', "“export”", "« export »"):
        assert "Goods sold abroad." in words(ask(oliver, typed)), typed


def test_nothing_typed_explains_everything(world: World) -> None:
    """`/glossary` alone, and help, say what can be typed, in the reader's language, with working buttons."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    for person, typed, sentence in (
        (oliver, "", "One word, one meaning."),
        (oliver, "help", "that nobody has defined yet"),
        (amelie, "aide", "Un mot, une définition."),
        (amelie, "HELP", "cherche des mots dans les définitions"),
    ):
        assert sentence in words(ask(person, typed)), typed
    explained = ask(oliver)
    press(world, oliver, explained, "glossary.recent")
    assert "The glossary is still empty." in words(newest(world, oliver))
    press(world, oliver, explained, "glossary.wanted")
    assert "Nothing is missing" in words(newest(world, oliver))
    press(world, oliver, explained, "glossary.add")
    assert form(world, oliver)["title"]["text"] == "Define a term"


def test_french_words_work_as_commands(world: World) -> None:
    """A French reader types the words of the command in French, with or without their accents."""
    amelie = world.person(FRENCH)
    define(world, amelie, "attrition", definition_fr="Les clients partis.")
    ask(amelie, "panier moyen")
    world.settle()
    for typed, sentence in (
        ("récents", "Ce qui a changé récemment"),
        ("recents", "Ce qui a changé récemment"),
        ("demandés", "*panier moyen* — demandé une fois"),
        ("demandes", "*panier moyen* — demandé une fois"),
        ("chercher clients", "*attrition*"),
        ("rechercher partis", "*attrition*"),
    ):
        assert sentence in words(ask(amelie, typed)), typed
    define_by = amelie.command("/glossary", "ajouter panier", channel=CHANNEL)
    assert define_by is None
    assert form(world, amelie)["title"]["text"] == "Définir un terme"
