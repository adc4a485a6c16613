"""Sharing with nobody else there: the bot asks for the channel, and shares in it."""

import pytest

from bot.ideas.desk import IdeaDesk
from sandbox import Person
from tests.conftest import CHANNEL, DEVELOPER, ENGLISH, FRENCH, World
from tests.scenarios.acts import Shown, again, ask, define, direct, form, home, newest, posts, press, send, told
from tests.scenarios.ideas_acts import put, roadmap, typed
from tests.words import words


def term(world: World, person: Person, channel: str) -> Shown:
    """The card of a term, asked for in a conversation."""
    define(world, person, "NPS", channel, definition_en="Would you recommend us?")
    return ask(person, "NPS", channel)


def idea(world: World, person: Person, channel: str) -> Shown:
    """The card of an idea."""
    return typed(person, str(put(world, "Dark mode", person.id)), channel)


def plan(world: World, person: Person, channel: str) -> Shown:
    """The roadmap, with an idea on it."""
    number = put(world, "Dark mode", person.id)
    IdeaDesk(world.bot.services, world.workspace, person.id).decide(number, "planned", "next")
    return roadmap(person, channel=channel)


def decision(world: World, person: Person, channel: str) -> Shown:
    """The card of a decision."""
    assert person.command("/decision", "We keep PostgreSQL", channel=channel) is None
    person.options(form(world, person), "decisions.pick", "Databases", "topic")
    send(world, person, owner=person.id, topic="Databases", evidence="opinion")
    return newest(world, person, channel)


CARDS = {
    "glossary.share": (term, "Would you recommend us?"),
    "ideas.share": (idea, "*#1 Dark mode*"),
    "roadmap.share": (plan, "*#1 Dark mode*"),
    "decisions.share": (decision, "We keep PostgreSQL"),
}


@pytest.mark.parametrize("action", CARDS)
def test_what_is_shared_from_the_bots_own_conversation(world: World, action: str) -> None:
    """In a direct message with the bot nobody else would read it: a form asks for the channel, which reads it once, and
    whoever shared is told where they are."""
    oliver = world.person(ENGLISH)
    own = direct(world, oliver)
    card, said = CARDS[action]
    shown = card(world, oliver, own)
    before = len(posts(world, own))
    press(world, oliver, shown, action)
    view = form(world, oliver)
    assert len(posts(world, own)) == before, "not to oneself"
    assert "Share in a channel" in str(view["title"])
    send(world, oliver, channel=CHANNEL)
    again(world)
    (shared,) = posts(world)
    assert said in words(shared)
    assert f"Shared in <#{CHANNEL}>." in words(newest(world, oliver, own))


def test_a_card_over_home_is_shared_too(world: World) -> None:
    """An idea opened from Home has no conversation around it: the channel is asked for in the reader's language."""
    amelie = world.person(FRENCH)
    put(world, "Dark mode", FRENCH)
    press(world, amelie, home(world, amelie), "ideas.open")
    press(world, amelie, form(world, amelie), "ideas.share")
    assert "Partager dans un canal" in str(form(world, amelie)["title"])
    send(world, amelie, channel=CHANNEL)
    (shared,) = posts(world)
    assert "*#1 Dark mode*" in words(shared)
    assert f"Partagé dans <#{CHANNEL}>." in told(world, amelie)[-1]


def test_a_channel_that_cannot_be_is_told_beside_it(world: World) -> None:
    """Where the bot is not, and for whom it is not meant: nothing is posted, and the form stays open."""
    oliver, priya = world.person(ENGLISH), world.person(DEVELOPER)
    shown = idea(world, oliver, direct(world, oliver))
    press(world, oliver, shown, "ideas.share")
    form(world, oliver)
    assert oliver.submit({"channel": "C0DESIGN"})["channel"]
    put(world, "Secret", DEVELOPER, place="C0CHECKOUT")
    press(world, priya, typed(priya, "2", direct(world, priya)), "ideas.share")
    form(world, priya)
    assert "private" in priya.submit({"channel": CHANNEL})["channel"]
    assert posts(world) == posts(world, "C0DESIGN") == []


def test_in_a_channel_nothing_is_asked(world: World) -> None:
    """Where others are, one press shares, as ever."""
    oliver = world.person(ENGLISH)
    press(world, oliver, idea(world, oliver, CHANNEL), "ideas.share")
    assert oliver.modal is None
    (shared,) = posts(world)
    assert "*#1 Dark mode*" in words(shared)
