"""A card of an idea that was acted on is replaced, and what was done can be taken back."""

from typing import Any

from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, World
from tests.scenarios.acts import form, home, newest, press, send, told
from tests.scenarios.ideas_acts import RICE, buttons, capture, decide, more, number_of, picked, typed
from tests.words import words


def cards(world: World, person: Person) -> list[dict[str, Any]]:
    """What the bot showed this person alone in a channel."""
    world.settle()
    return [message for message in person.messages(CHANNEL) if message["ephemeral"]]


def test_one_card_whatever_is_done_to_it(world: World) -> None:
    """Scoring, editing, evidence, voting, deciding and taking back from one card leave one card, which says what was
    done last in a line."""
    oliver = world.person(ENGLISH)
    capture(oliver, "Dark mode")
    typed(oliver, "1")
    before = len(cards(world, oliver))
    press(world, oliver, newest(world, oliver), "ideas.score")
    send(world, oliver, **RICE)
    assert "*RICE 400*" in words(newest(world, oliver))
    for what, answers in (("edit", {"team": "Mobile"}), ("evidence", {"url": "https://a.example"})):
        more(world, oliver, newest(world, oliver), what)
        send(world, oliver, **answers)
        assert words(newest(world, oliver)).startswith("Saved.")
    press(world, oliver, newest(world, oliver), "ideas.unvote")
    press(world, oliver, newest(world, oliver), "ideas.decide")
    send(world, oliver, status="planned:now")
    assert "Planned now" in words(newest(world, oliver))
    press(world, oliver, newest(world, oliver), "ideas.undo")
    assert words(newest(world, oliver)).startswith("Undone.")
    assert "Scored" in words(newest(world, oliver))
    assert "ideas.undo" not in buttons(newest(world, oliver))
    assert len(cards(world, oliver)) == before


def test_a_merged_card_becomes_the_other(world: World) -> None:
    """Merging from a card shows the idea that is kept in its place."""
    oliver = world.person(ENGLISH)
    for title in ("Dark mode", "Night theme"):
        capture(oliver, title)
    typed(oliver, "1")
    before = len(cards(world, oliver))
    more(world, oliver, newest(world, oliver), "merge")
    send(world, oliver, into=picked("2"))
    assert number_of(newest(world, oliver)) == 2
    assert len(cards(world, oliver)) == before


def test_a_decision_that_is_overtaken_is_not_taken_back(world: World) -> None:
    """Where somebody has decided something else since, taking back changes nothing and says so."""
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    capture(oliver, "Dark mode")
    decide(world, oliver, 1, status="planned", horizon="now")
    card = newest(world, oliver)
    decide(world, helena, 1, status="shipped")
    press(world, oliver, card, "ideas.undo")
    assert "Someone has decided on #1 since" in words(newest(world, oliver))
    assert "Shipped" in words(typed(oliver, "1"))


def test_who_heard_of_a_decision_hears_that_it_is_taken_back(world: World) -> None:
    """Whoever captured an idea that was declined by mistake reads that it is not."""
    amelie, helena = world.person(FRENCH), world.person(ADMIN)
    capture(amelie, "Mode sombre")
    decide(world, helena, 1, status="declined", reason="No.")
    press(world, helena, newest(world, helena), "ideas.undo")
    assert "a annulé la décision sur *#1 Mode sombre*" in told(world, amelie)[-1]
    assert "Nouvelle" in told(world, amelie)[-1]


def test_done_on_home_it_is_taken_back_there(world: World) -> None:
    """From Home the answer stands in the form, with the same way back, and Home follows."""
    oliver = world.person(ENGLISH)
    capture(oliver, "Dark mode")
    press(world, oliver, home(world, oliver), "ideas.open")
    press(world, oliver, form(world, oliver), "ideas.decide")
    send(world, oliver, status="declined", reason="No.")
    assert "Declined" in words(oliver.home)
    press(world, oliver, form(world, oliver), "ideas.undo")
    assert "Undone." in words(form(world, oliver))
    assert "Declined" not in words(oliver.home)
