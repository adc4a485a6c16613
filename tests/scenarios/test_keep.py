"""*Keep this as…* in the menu of a message."""

from sandbox import Person
from tests.conftest import CHANNEL, ENGLISH, FRENCH, World
from tests.scenarios.acts import Shown, direct, expect_refusal, form, home, newest, send, values
from tests.scenarios.ideas_acts import fields
from tests.words import words


def offered(world: World, person: Person, channel: str, text: str) -> Shown:
    """Say something and choose the shortcut on it; the form that asks what it is."""
    person.message_shortcut("keep.message", person.say(channel, text))
    return form(world, person)


def test_a_message_is_kept_as_an_idea(world: World) -> None:
    """One shortcut asks what the message is, with its words to shorten; what was typed there stands in the idea's own
    form, with the message's address, and the answer comes where the message is."""
    oliver = world.person(ENGLISH)
    shown = offered(world, oliver, CHANNEL, "Dark mode, please!\nFor those who work at night.\nSee you!")
    assert fields(shown) == ["kind", "text"]
    for said in ("A term", "A word, and what it means here", "An idea", "Something to do, to score and to rank"):
        assert said in words(shown)
    assert list(oliver.submit()) == ["kind"]
    send(world, oliver, kind="idea", text="Dark mode\nFor those who work at night.")
    kept = values(form(world, oliver))
    assert (kept["title"], kept["description"]) == ("Dark mode", "For those who work at night.")
    assert f"|message> by <@{ENGLISH}>" in words(form(world, oliver))
    send(world, oliver)
    answer = newest(world, oliver)
    assert answer["ephemeral"]
    assert "*#1 Dark mode*" in words(answer)


def test_a_message_is_kept_as_a_term(world: World) -> None:
    """The same shortcut, in French, leads on to the form of a term; nothing was kept on the way."""
    amelie = world.person(FRENCH)
    shown = offered(world, amelie, CHANNEL, "MVP : le plus petit produit qui nous apprend quelque chose")
    assert shown["title"]["text"] == "Enregistrer comme…"
    send(world, amelie, kind="term")
    kept = values(form(world, amelie))
    assert kept["term"] == "MVP"
    assert kept["definition_fr"] == "le plus petit produit qui nous apprend quelque chose"
    assert kept["source"].startswith("https://")
    amelie.close()
    assert "Aucun terme" in words(home(world, amelie))
    assert "Pas encore d’idée" in words(amelie.home)


def test_a_message_is_kept_where_the_bot_is_no_member(world: World) -> None:
    """In a private channel the bot has never seen it works as the named shortcuts do, and answers there."""
    amelie = world.person(FRENCH)
    offered(world, amelie, "C0PRICING", "Palier « Essentiel » à 9 €")
    expect_refusal(world, "chat.getPermalink", "channel_not_found")
    send(world, amelie, kind="idea")
    send(world, amelie)
    answer = newest(world, amelie, "C0PRICING")
    assert answer["ephemeral"]
    assert "Palier « Essentiel » à 9 €" in words(answer)
    expect_refusal(world, "conversations.members", "channel_not_found")  # who is there is not said


def test_a_message_in_private_is_kept(world: World) -> None:
    """In the conversation with the bot as well."""
    oliver = world.person(ENGLISH)
    offered(world, oliver, direct(world, oliver), "WIP: work under way")
    send(world, oliver, kind="term")
    send(world, oliver)
    assert "*WIP* is in the glossary." in words(newest(world, oliver, direct(world, oliver)))
