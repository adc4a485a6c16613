"""Somebody looks at what became of a meaning, brings something back, or takes it away."""

import pytest

from sandbox import Person
from tests.conftest import ADMIN, DEVELOPER, ENGLISH, FRENCH, World
from tests.scenarios.acts import ask, define, direct, edit, form, newest, press, send
from tests.words import action_ids, words


def history(world: World, person: Person, term: str) -> dict[str, object]:
    """Ask for a term and press History."""
    press(world, person, ask(person, term), "glossary.history")
    return form(world, person)


def test_every_change_is_told_and_any_version_comes_back(world: World) -> None:
    """History shows who changed what and when, newest first; a version restored is a new version."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    define(world, oliver, "WIP", definition_en="Work under way.", owner=FRENCH)
    edit(world, oliver, "WIP")
    send(world, oliver, definition_en="Work <begun>.", aliases="ongoing")
    edit(world, amelie, "WIP")
    send(world, amelie, definition_en="", definition_fr="Ce qui est commencé.", review_by="2031-01-02")
    shown = words(history(world, amelie, "WIP"))
    last, second, first = (shown.index(f"*Version {n}*") for n in (3, 2, 1))
    assert last < second < first
    assert f"modifié le {today(world, 'fr')} par <@{FRENCH}>" in shown
    assert "Définition (anglais)\u00a0: Work &lt;begun&gt;. → _rien_" in shown
    assert "Définition\u00a0: _rien_ → Ce qui est commencé." in shown
    assert "Aussi appelé\u00a0: _rien_ → ongoing" in shown
    assert f"ajouté le {today(world, 'fr')} par <@{ENGLISH}>" in shown
    assert "Work under way." in shown
    press(world, amelie, form(world, amelie), "glossary.restore:1")
    assert "*Version 4* — rétabli" in words(amelie.modal)
    assert "Work under way." in words(ask(oliver, "WIP"))
    assert "isn’t in the glossary" in words(ask(oliver, "ongoing"))
    press(world, amelie, form(world, amelie), "glossary.restore:3")
    assert "Ce qui est commencé." in words(ask(oliver, "WIP"))


def today(world: World, language: str) -> str:
    """The day as a reader writes it."""
    return world.bot.services.texts.speak(language).date(world.bot.services.clock().date())


def test_everyone_may_look_back_and_only_some_restore(world: World) -> None:
    """Whoever may not change a meaning reads its history without buttons."""
    oliver, priya = world.person(ENGLISH), world.person(DEVELOPER)
    define(world, oliver, "WIP", definition_en="One.")
    edit(world, oliver, "WIP")
    send(world, oliver, definition_en="Two.")
    shown = history(world, priya, "WIP")
    assert "One." in words(shown)
    assert action_ids(shown) == []
    assert action_ids(history(world, oliver, "WIP")) == ["glossary.restore:1"]


def test_a_right_lost_is_told_over_the_history(world: World) -> None:
    """Restore, pressed after the right to it was lost, says so in a form over the history."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    define(world, oliver, "WIP", definition_en="One.", owner=FRENCH)
    edit(world, oliver, "WIP")
    send(world, oliver, definition_en="Two.")
    history(world, amelie, "WIP")
    edit(world, oliver, "WIP")
    send(world, oliver, owner=None)
    press(world, amelie, form(world, amelie), "glossary.restore:1")
    assert "Seuls l’auteur, le responsable" in words(amelie.modal)
    assert len(amelie.modals) == 2
    assert "Two." in words(ask(oliver, "WIP"))


def test_a_long_history_comes_in_pages(world: World) -> None:
    """Forty changes are read page by page, and each can be brought back."""
    oliver = world.person(ENGLISH)
    define(world, oliver, "WIP", definition_en="Text 1.")
    for n in range(2, 41):
        edit(world, oliver, "WIP")
        send(world, oliver, definition_en=f"Text {n}.")
    shown = history(world, oliver, "WIP")
    pages = 1
    while "glossary.versions:" + str(pages) in action_ids(shown):
        press(world, oliver, shown, f"glossary.versions:{pages}")
        shown = form(world, oliver)
        pages += 1
    assert pages == 3
    assert "*Version 1*" in words(shown)
    press(world, oliver, shown, "glossary.restore:1")
    assert "Text 1." in words(ask(oliver, "WIP"))


@pytest.mark.parametrize("undo_in", ["the form", "the answer"])
def test_a_meaning_is_deleted_and_comes_back(world: World, undo_in: str) -> None:
    """A deleted meaning is found by nobody, and comes back whole: from the form, or from asking for it again."""
    oliver, amelie, priya = world.person(ENGLISH), world.person(FRENCH), world.person(DEVELOPER)
    define(world, oliver, "WIP", definition_en="Work under way.", aliases="ongoing", owner=FRENCH)
    press(world, amelie, edit(world, amelie, "WIP"), "glossary.delete")
    assert "*WIP* est supprimé." in words(amelie.modal)
    assert "No definition contains" in words(ask(oliver, "search work"))
    gone = ask(oliver, "ongoing")
    assert f"*WIP* was deleted on {today(world, 'en')} by <@{FRENCH}>." in words(gone)
    assert "glossary.undo" not in action_ids(ask(priya, "wip"))
    if undo_in == "the form":
        press(world, amelie, form(world, amelie), "glossary.undo")
        assert "*WIP* est rétabli" in words(amelie.modal)
    else:
        press(world, oliver, gone, "glossary.undo")
        assert "*WIP* is back:" in words(newest(world, oliver))
    assert "Work under way." in words(ask(priya, "ongoing"))
    assert "*WIP*" in words(ask(priya, "search work"))
    shown = words(history(world, priya, "WIP"))
    assert "— deleted on" in shown
    assert "— restored on" in shown


def test_the_answer_a_meaning_was_deleted_from_offers_it_back(world: World) -> None:
    """The message the form was opened from says that the meaning is gone, with the way back."""
    oliver = world.person(ENGLISH)
    define(world, oliver, "WIP", definition_en="Work under way.")
    answer = ask(oliver, "WIP")
    press(world, oliver, answer, "glossary.edit")
    press(world, oliver, form(world, oliver), "glossary.delete")
    shown = newest(world, oliver)
    assert shown["ts"] == answer["ts"]
    assert "*WIP* is deleted." in words(shown)
    press(world, oliver, shown, "glossary.undo")
    assert "*WIP* is back:" in words(newest(world, oliver))


def test_one_meaning_of_several_is_deleted(world: World) -> None:
    """Deleting one meaning leaves the others as they are."""
    oliver = world.person(ENGLISH)
    define(world, oliver, "WIP", definition_en="Work under way.")
    define(world, oliver, "WIP", definition_en="A draft.", context="Design")
    answer = ask(oliver, "WIP")
    shown = words(answer)
    first = "A draft." if shown.index("A draft.") < shown.index("Work under way.") else "Work under way."
    (left,) = {"A draft.", "Work under way."} - {first}
    ids = [
        e["value"]
        for block in answer["blocks"]
        for e in block.get("elements", [])
        if e.get("action_id") == "glossary.edit"
    ]
    press(world, oliver, answer, "glossary.edit", ids[0])
    press(world, oliver, form(world, oliver), "glossary.delete")
    after = words(ask(oliver, "WIP"))
    assert left in after
    assert first not in after


def test_deleting_twice_and_undoing_twice_does_no_harm(world: World) -> None:
    """Two editors delete the same meaning: both read that it is gone. Bringing it back twice changes nothing more."""
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    define(world, oliver, "WIP", definition_en="Work under way.")
    edit(world, oliver, "WIP")
    edit(world, helena, "WIP")
    for person in (oliver, helena):
        press(world, person, form(world, person), "glossary.delete")
        assert "*WIP* is deleted." in words(person.modal)
    for person, sentence in ((oliver, "*WIP* is back:"), (helena, "Nothing changed:")):
        press(world, person, form(world, person), "glossary.undo")
        assert sentence in words(person.modal)
    assert "Version 4" not in words(history(world, oliver, "WIP"))


def test_a_stranger_cannot_delete(world: World) -> None:
    """Delete is refused on press too, whoever still had the form open."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    define(world, oliver, "WIP", direct(world, oliver), definition_en="Work under way.", owner=FRENCH)
    edit(world, amelie, "WIP")
    edit(world, oliver, "WIP")
    send(world, oliver, owner=None)
    press(world, amelie, form(world, amelie), "glossary.delete")
    assert "Seuls l’auteur, le responsable" in words(amelie.modal)
    assert "Work under way." in words(ask(oliver, "WIP"))
