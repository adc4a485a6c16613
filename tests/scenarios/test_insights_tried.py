"""What people tried with insights and customers, and what they then read."""

import pytest

from tests.conftest import CHANNEL, ENGLISH, FRENCH, World
from tests.scenarios.acts import form, newest, press, send
from tests.scenarios.test_decisions_story import typed
from tests.scenarios.test_insights_triage import log
from tests.words import words


@pytest.mark.parametrize(
    ("user", "line"),
    [
        (FRENCH, "chercher exports"),
        (FRENCH, "que disent les clients des exports ?"),
        (ENGLISH, "search exports"),
        (ENGLISH, "what do customers say about exports?"),
    ],
)
def test_a_plural_finds_the_singular(world: World, user: str, line: str) -> None:
    """Whoever asks about exports reads of one export, in a search as in an answer."""
    person = world.person(user)
    log(world, person, "Veut exporter ses ventes")
    assert "Veut exporter ses ventes" in words(typed(person, line, "/insight"))


def test_an_answer_without_insights_says_so(world: World) -> None:
    """In a sentence that names what was asked about."""
    said = words(typed(world.person(FRENCH), "que disent les clients des prix ?", "/insight"))
    assert "Aucun retour client sur «\u00a0prix\u00a0» parmi ceux que vous pouvez voir." in said


def test_a_customer_is_shown_by_name(world: World) -> None:
    """Typed after the command, whatever its spelling; a new one of a near name is said to be perhaps the same, and one
    of the same name is refused beside the field."""
    oliver = world.person(ENGLISH)
    for name in ("Harbour Foods", "Harbour Food"):
        oliver.command("/customer", name, channel=CHANNEL)
        form(world, oliver)
        send(world, oliver, title=name)
    added = words(newest(world, oliver))
    assert "This may be #1, Harbour Foods." in added
    assert "Harbour Foods" in words(typed(oliver, "harbour FOODS", "/customer"))
    press(world, oliver, typed(oliver, "help", "/customer"), "customers.new")
    form(world, oliver)
    assert "#1" in str(oliver.submit({"title": "harbour foods"})["title"])


@pytest.mark.parametrize("line", ["tri facturation", "liste domaine:tarifs"])
def test_what_narrows_is_named_as_it_is_typed(world: World, line: str) -> None:
    """In the reader's language, where the label has several words too."""
    person = world.person(FRENCH)
    log(world, person, "Un seul prix", "Paiement")
    said = words(typed(person, line, "/insight"))
    assert "domaine:" in said
    assert "area:" not in said
