"""Somebody shows a meaning to everyone in a conversation."""

import pytest

from tests.conftest import CHANNEL, ENGLISH, FRENCH, World
from tests.scenarios.acts import again, ask, define, form, newest, posts, press
from tests.words import action_ids, words


def test_a_meaning_is_shared_and_calls_nobody(world: World) -> None:
    """Everyone in the channel reads the meaning, with names instead of mentions, so nobody is paged."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    define(
        world,
        oliver,
        "NPS",
        expansion_en="Net promoter score",
        definition_en="Would you recommend us? <!channel> @here <@U0PRIYA>",
        owner=FRENCH,
    )
    press(world, oliver, ask(oliver, "NPS"), "glossary.share")
    shared = newest(world, amelie)
    assert not shared["ephemeral"]
    shown = words(shared)
    assert "Net promoter score" in shown
    assert "Shared by Oliver Hayes" in shown
    for text in (shown, shared["text"]):
        assert "<@" not in text
        assert "<!" not in text


def test_a_meaning_is_shared_where_the_bot_is_not_a_member(world: World) -> None:
    """Sharing works in a channel nobody invited the bot to."""
    oliver, channel = world.person(ENGLISH), "C0DESIGN"
    define(world, oliver, "NPS", channel, definition_en="Would you recommend us?")
    press(world, oliver, ask(oliver, "NPS", channel), "glossary.share")
    (shared,) = posts(world, channel)
    assert "Would you recommend us?" in words(shared)


@pytest.mark.every_pair
def test_a_delivery_that_comes_twice_shares_once(world: World) -> None:
    """Slack may deliver a press twice; the channel reads the meaning once. A second press is meant and shares again."""
    oliver = world.person(ENGLISH)
    define(world, oliver, "NPS", definition_en="Would you recommend us?")
    answer = ask(oliver, "NPS")
    press(world, oliver, answer, "glossary.share")
    again(world)
    assert len(posts(world)) == 1


def test_a_term_shared_in_a_channel_comes_first_there(world: World) -> None:
    """What a channel shares is what it means by a word from then on."""
    oliver = world.person(ENGLISH)
    for channel, text in (("C0MOBILE", "Opened the app."), ("C0CHECKOUT", "Paid with a card.")):
        define(world, oliver, "activation", channel, definition_en=text)
    answer = ask(oliver, "activation", "C0DATA")
    buttons = [button for block in answer["blocks"] for button in block.get("elements", [])]
    second = [button["value"] for button in buttons if button.get("action_id") == "glossary.share"][1]
    press(world, oliver, answer, "glossary.share", second)
    texts = {"Opened the app.", "Paid with a card."}
    (shared,) = {text for text in texts if text in words(posts(world, "C0DATA")[0])}
    (other,) = texts - {shared}
    before, after = words(answer), words(ask(oliver, "activation", "C0DATA"))
    assert before.index(other) < before.index(shared)
    assert after.index(shared) < after.index(other)


def test_what_was_deleted_meanwhile_is_not_shared(world: World) -> None:
    """A button that has grown old says so to whoever presses it, and the channel hears nothing."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    define(world, oliver, "NPS", definition_en="Would you recommend us?")
    old = ask(amelie, "NPS")
    press(world, oliver, ask(oliver, "NPS"), "glossary.edit")
    press(world, oliver, form(world, oliver), "glossary.delete")
    press(world, amelie, old, "glossary.share")
    assert "*NPS* a été supprimé entre-temps." in words(newest(world, amelie))
    assert posts(world) == []


@pytest.mark.parametrize(("person", "text"), [(ENGLISH, "share NPS"), (FRENCH, "partager nps")])
def test_a_meaning_is_shared_by_the_command(world: World, person: str, text: str) -> None:
    """As ideas, KPIs and the roadmap are: everyone in the channel reads it, at once."""
    define(world, world.person(ENGLISH), "NPS", definition_en="Would you recommend us?")
    assert world.person(person).command("/glossary", text, channel=CHANNEL) is None
    world.settle()
    (shared,) = posts(world)
    assert "Would you recommend us?" in words(shared)


def test_which_of_several_meanings_is_shared_is_chosen(world: World) -> None:
    """Nothing is posted before somebody has said which; a term that begins with the word is looked up."""
    oliver = world.person(ENGLISH)
    for text in ("One.", "Two."):
        define(world, oliver, "NPS", definition_en=text)
    define(world, oliver, "share of wallet", definition_en="What they spend with us.")
    shown = ask(oliver, "share NPS")
    assert shown["ephemeral"]
    assert action_ids(shown).count("glossary.share") == 2
    assert "What they spend with us." in words(ask(oliver, "share of wallet"))
    assert not posts(world)
