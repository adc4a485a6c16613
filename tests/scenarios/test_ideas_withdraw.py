"""A mistyped command, and an idea that should not have been captured."""

import pytest

from tests.conftest import ADMIN, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import again, count, direct, form, home, newest, press, received, send, told
from tests.scenarios.ideas_acts import (
    RICE,
    answer,
    ask_people,
    asked,
    buttons,
    capture,
    do,
    more,
    put,
    rice,
    score,
    typed,
)
from tests.words import words


def test_a_mistyped_command_is_asked_about(world: World) -> None:
    """One word with a letter wrong captures nothing; one press runs what was meant, in the place of the question."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode", inputs=rice(7))
    asked_ = typed(oliver, "lst")
    assert words(asked_).startswith("Did you mean `/idea list`?")
    assert buttons(asked_) == ["meant", "ideas.anyway"]
    assert count(world, "idea") == 1
    press(world, oliver, asked_, "meant")
    assert "*#1 Dark mode*\n7: the only idea scored." in words(newest(world, oliver))
    assert "Did you mean" not in words(newest(world, oliver))
    asked_ = typed(amelie, "exprt")
    assert words(asked_).startswith("Vouliez-vous dire `/idea exporter`\u00a0?")
    press(world, amelie, asked_, "meant")
    assert "1,Dark mode" in received(world, "ideas-")
    asked_ = typed(amelie, "hlep")
    press(world, amelie, asked_, "meant")
    assert "De l’idée à un classement" in words(newest(world, amelie))


def test_an_idea_of_one_such_word_is_captured_all_the_same(world: World) -> None:
    """Capture it anyway does, once."""
    oliver = world.person(ENGLISH)
    asked_ = typed(oliver, "Lists")
    press(world, oliver, asked_, "ideas.anyway")
    assert "Captured as *#1*." in words(newest(world, oliver))
    world.slack.redeliver_last()
    world.settle()
    assert count(world, "idea") == 1


def test_what_was_captured_by_mistake_is_withdrawn_at_once(world: World) -> None:
    """The answer to a capture has the way back; withdrawn, the idea is in no list, and Undo brings it back."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    shown = typed(oliver, "Dark mode")
    press(world, oliver, shown, "ideas.withdraw")
    gone = newest(world, oliver)
    assert "*#1 Dark mode* is withdrawn: it no longer appears in lists, rankings or exports." in words(gone)
    assert "Dark mode" not in words(typed(amelie, "liste"))
    assert "Dark mode" not in words(home(world, oliver))
    found = typed(amelie, "1")
    assert "*#1 Dark mode* est retirée" in words(found)
    assert buttons(found) == ["ideas.history"]
    press(world, amelie, found, "ideas.history")
    assert "*Retirée* le" in words(form(world, amelie))
    press(world, oliver, gone, "ideas.restore")
    assert "#1 is back as it was." in words(newest(world, oliver))
    assert "Dark mode" in words(typed(amelie, "liste"))


def test_an_idea_is_withdrawn_from_its_card(world: World) -> None:
    """The three dots of any card have it, also for managers; a form asks before, the captor hears of it and may undo
    it."""
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    number = capture(oliver, "Dark mode")
    score(world, oliver, number, RICE)
    card = typed(helena, "1")
    more(world, helena, card, "withdraw")
    assert form(world, helena)["title"]["text"] == "Withdraw #1?"
    send(world, helena)
    again(world)
    assert newest(world, helena)["ts"] == card["ts"]
    assert "is withdrawn" in words(newest(world, helena))
    assert len(told(world, oliver)) == 1
    assert f"<@{ADMIN}> withdrew your idea *#1 Dark mode*." in told(world, oliver)[-1]
    press(world, oliver, newest(world, oliver, direct(world, oliver)), "ideas.open")
    press(world, oliver, newest(world, oliver, direct(world, oliver)), "ideas.restore")
    assert "*RICE 400*" in words(typed(helena, "1"))


def test_a_stranger_withdraws_nothing(world: World) -> None:
    """Others have no button for it, nor for undoing it."""
    oliver, marcus = world.person(ENGLISH), world.person(SUPPORT)
    shown = typed(oliver, "Dark mode")
    assert "ideas.withdraw" in buttons(shown)
    assert "ideas.withdraw" not in buttons(typed(marcus, "1"))
    press(world, marcus, typed(marcus, "Light mode"), "ideas.withdraw")
    assert buttons(typed(oliver, "2")) == ["ideas.history"]


def test_a_round_on_a_withdrawn_idea_waits(world: World) -> None:
    """Nobody is asked any more; undone, the round goes on where it was."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    shown = typed(oliver, "Dark mode")
    ask_people(world, oliver, 1, FRENCH)
    question = asked(world, amelie)
    press(world, oliver, shown, "ideas.withdraw")
    assert "En attente de votre évaluation" not in words(home(world, amelie))
    press(world, amelie, question, "ideas.answer")
    assert "#1 a été retirée." in told(world, amelie)[-1]
    press(world, oliver, typed(oliver, "1"), "ideas.restore")
    answer(world, amelie, RICE, question)
    assert "*RICE 400*" in words(typed(oliver, "1"))


UNKNOWN = {
    ENGLISH: "Statuses are: New, Scored, Planned, In progress, Shipped, Declined.",
    FRENCH: "Les statuts sont\u00a0: Nouvelle, Évaluée, Planifiée, En cours, Livrée, Refusée.",
}


@pytest.mark.parametrize("user", UNKNOWN)
def test_statuses_are_told_in_the_readers_words(world: World, user: str) -> None:
    """An unknown status is answered with those there are, and each of these words can be typed in either language."""
    person = world.person(user)
    put(world, "Dark mode", inputs=rice(7))
    do(world, world.person(ENGLISH), 1, "ideas.decide")
    assert world.person(ENGLISH).submit({"status": "in_progress"}) == {}
    assert UNKNOWN[user] in words(typed(person, "list status:someday"))
    for text in ("list in progress", "liste en cours", "list statut:en cours", 'list status:"In progress"'):
        assert "#1 Dark mode" in words(typed(person, text)), text
    assert "#1 Dark mode" not in words(typed(person, "liste livrée"))
