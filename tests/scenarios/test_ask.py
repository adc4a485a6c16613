"""Somebody asks what a term means."""

from tests.conftest import CHANNEL, ENGLISH, FRENCH, World
from tests.words import action_ids, words


def test_a_term_is_defined_and_read_in_both_languages(world: World) -> None:
    """A gap becomes a definition that an English and a French colleague read, each in their language."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    missing = oliver.command("/glossary", "MVP", channel=CHANNEL)
    assert missing is not None
    assert "*MVP* is not in the glossary yet." in words(missing)
    oliver.click(missing, "glossary.add")
    world.slack.wait(lambda: oliver.modal)
    errors = oliver.submit(
        {
            "expansion_en": "Minimum viable product",
            "definition_en": "The smallest thing that answers our riskiest question.",
            "expansion_fr": "Produit minimum viable",
            "definition_fr": "La plus petite chose qui répond à notre question la plus risquée.",
        }
    )
    assert errors == {}
    world.settle()
    english = oliver.command("/glossary", "m.v.p.", channel=CHANNEL)
    french = amelie.command("/glossary", "produit minimum viable", channel=CHANNEL)
    assert english is not None
    assert french is not None
    assert "The smallest thing" in words(english)
    assert "La plus petite chose" in words(french)
    assert "Modifié le" in words(french)
    assert {"glossary.share", "glossary.edit", "glossary.add", "glossary.history"} <= set(action_ids(english))
    assert not any(m.get("text", "").startswith("MVP") for m in amelie.messages(CHANNEL) if not m.get("ephemeral"))
