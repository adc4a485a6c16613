"""What people tried with insights and customers, and what they then read."""

import pytest

from tests.conftest import ENGLISH, FRENCH, World
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
