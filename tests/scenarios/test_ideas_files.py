"""A backlog that exists already comes in from a file, through Slack."""

from typing import Any

import pytest

from sandbox import Person
from tests.conftest import ADMIN, ENGLISH, FRENCH, World
from tests.scenarios import acts
from tests.scenarios.acts import again, count, direct, form, press, received, told
from tests.scenarios.ideas_acts import more, put, typed
from tests.words import words

SHEET = """Title;Status;Horizon;Reach;Rice impact;Rice reach;Rice confidence;Rice effort
Dark mode;;;;2;1000;80;4
Faster search;planned;next;;;;;
;;;;;;;
Dark mode;;;;;;;
"""


def bring(world: World, user: str, text: str, mode: str = "keep") -> str:
    """Import a file through the form; what the bot has to say of it."""
    return acts.bring(world, world.person(user), text, mode, "backlog.csv", "/idea")


def test_a_backlog_is_tried_then_kept(world: World) -> None:
    """A dry run keeps nothing; the import adds and scores, tells each line's fate, and counts once however often Slack
    delivers it."""
    oliver = world.person(ENGLISH)
    for mode, says in (
        ("try", "Nothing is saved yet"),
        ("keep", "Imported part of *backlog.csv*: one line was rejected."),
    ):
        report = bring(world, ADMIN, SHEET, mode)
        assert says in report
        assert "2 added, 0 changed, 0 unchanged, 1 rejected." in report
        assert "a line above has the same title" in received(world, "report-")
        again(world)
        assert count(world, "idea") == (0 if mode == "try" else 2)
    assert "400" in words(typed(oliver, "list"))
    assert "Faster search" in words(typed(oliver, "list status:planned"))


def test_the_history_says_who_brought_the_file(world: World) -> None:
    """An import in Slack has a name, where one on the command line has none."""
    put(world, "Dark mode", FRENCH)
    assert "1 changed" in bring(world, ADMIN, "number,title,team\n1,Dark mode,Checkout\n")
    oliver = world.person(ENGLISH)
    more(world, oliver, typed(oliver, "1"), "history")
    assert f"<@{ADMIN}>" in words(form(world, oliver))


@pytest.mark.parametrize("text", ["import", "importer"])
def test_files_are_for_managers(world: World, text: str) -> None:
    """Whoever is none is told so, instead of being shown a form that refuses at the end."""
    for user, says in ((ENGLISH, "Only product-ops managers"), (FRENCH, "Seuls les responsables product ops")):
        assert says in words(typed(world.person(user), text))


def waiting(world: World, person: Person) -> dict[str, Any]:
    """The last message of the bot to this person."""
    world.settle()
    return person.messages(direct(world, person))[-1]


def test_a_number_that_could_be_two_is_asked_about(world: World) -> None:
    """Nothing is kept before somebody says how the file writes its numbers."""
    helena = world.person(ADMIN)
    sheet = "title;rice reach;rice impact;rice confidence;rice effort\nDark mode;1,250;1;100;1\n"
    assert "could be two numbers" in bring(world, ADMIN, sheet)
    assert count(world, "idea") == 0
    press(world, helena, waiting(world, helena), "ideas.import_as:0")
    assert "1 added" in told(world, helena)[-1]
    assert count(world, "idea") == 1
