"""Answers made once for all who would be shown the same: nobody is shown what they would not have been shown."""

import re
from datetime import timedelta

import pytest

from bot.features import FEATURES
from bot.glossary import ready
from bot.glossary.change import EDITOR, GlossaryDesk
from bot.glossary.ready import ReadyAnswers
from bot.glossary.term import Content
from bot.slack.permissions import give
from bot.store.personal import forget
from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import form, press
from tests.words import action_ids, words

PRICING = "C0PRICING"  # Amélie and Helena are in it


def look(person: Person, term: str = "MVP", channel: str = CHANNEL) -> dict[str, object]:
    """`/glossary term`."""
    shown = person.command("/glossary", term, channel=channel)
    assert shown is not None
    return shown


def define(world: World, said: str, place: str = "", user: str = ENGLISH) -> str:
    """A meaning of MVP; its id."""
    desk = GlossaryDesk(world.bot.services, world.workspace, user)
    return desk.add(Content("MVP", definition_en=said, definition_fr=f"FR {said}"), place).meaning.id


def asked(world: World, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The terms that are read from the store from now on."""
    found: list[str] = []
    store = world.bot.services.store
    run = store.run

    def watched(sql: str, /, **params: object) -> list[dict[str, object]]:
        if re.search(r"FROM lookup JOIN meaning", sql) and "asked" in params:
            found.append(str(params["asked"]))
        return run(sql, **params)

    monkeypatch.setattr(store, "run", watched)
    return found


def test_the_same_question_is_answered_from_memory(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks what somebody else asked reads the same, and the term is not looked up again."""
    define(world, "The smallest thing")
    first = look(world.person(DEVELOPER))
    found = asked(world, monkeypatch)
    second = look(world.person(SUPPORT), "mvp")
    assert words(second) == words(first)
    assert action_ids(second) == action_ids(first)
    assert second["text"] == first["text"]
    assert second["ephemeral"]
    assert found == []


def test_each_reads_their_language_and_their_rights(world: World) -> None:
    """Another language is another answer, and only who edits the glossary is offered to approve."""
    define(world, "The smallest thing")
    assert "FR The smallest thing" not in words(look(world.person(ENGLISH)))
    assert "FR The smallest thing" in words(look(world.person(FRENCH)))
    assert "glossary.approve" not in action_ids(look(world.person(SUPPORT)))
    assert "glossary.approve" in action_ids(look(world.person(ADMIN)))
    give(world.bot.services, world.workspace, EDITOR, [SUPPORT])
    assert "glossary.approve" in action_ids(look(world.person(SUPPORT)))
    give(world.bot.services, world.workspace, EDITOR, [])
    assert "glossary.approve" not in action_ids(look(world.person(SUPPORT)))


def test_who_may_edit_reads_edit_and_others_suggest(world: World) -> None:
    """Whoever asked before them: the author is offered to edit, others to suggest a change, and that opens a form whose
    answer waits for an editor."""
    define(world, "The smallest thing")
    author, other = world.person(ENGLISH), world.person(SUPPORT)
    for _ in range(2):
        for one in (other, author):
            said = words(look(one)).splitlines()
            assert ("Edit" in said) == (one is author)
            assert ("Suggest a change" in said) == (one is other)
    press(world, other, look(other), "glossary.edit")
    assert form(world, other)["title"]["text"] == "Suggest a change"


def test_a_review_is_overdue_the_day_after(world: World) -> None:
    """An answer made yesterday says nothing untrue today."""
    desk = GlossaryDesk(world.bot.services, world.workspace, ENGLISH)
    day = world.bot.services.clock().date().isoformat()
    desk.add(Content("MVP", definition_en="The smallest thing", review_by=day))
    assert "Review by" in words(look(world.person(SUPPORT)))
    world.clock.ahead += timedelta(days=1)
    assert "Review overdue since" in words(look(world.person(SUPPORT)))


def test_a_change_shows_at_once(world: World) -> None:
    """Edited, given a second meaning, deleted: the next answer says so, also of another process's change."""
    meaning = define(world, "The smallest thing")
    oliver = world.person(ENGLISH)
    look(oliver)
    other = define(world, "A second thing")
    assert "A second thing" in words(look(oliver))
    desk = GlossaryDesk(world.bot.services, world.workspace, ADMIN)
    desk.delete(other)
    assert "A second thing" not in words(look(oliver))
    desk.approve(meaning)
    assert "Approved" in words(look(oliver))
    desk.delete(meaning)
    assert "deleted" in words(look(oliver))


def test_what_a_few_see_is_made_for_nobody_else(world: World) -> None:
    """A meaning of a private channel is shown to its members alone, whoever asked first."""
    amelie, oliver, helena = world.person(FRENCH), world.person(ENGLISH), world.person(ADMIN)
    amelie.invite_bot(PRICING)
    define(world, "What we hide", PRICING, FRENCH)
    for _ in range(2):
        assert "What we hide" in words(look(helena))
        assert "What we hide" not in words(look(oliver))
    define(world, "What all see")
    for _ in range(2):
        assert "What we hide" in words(look(helena))
        assert "What we hide" not in words(look(oliver))
        assert "What all see" in words(look(oliver))


def test_who_is_forgotten_is_in_no_answer(world: World) -> None:
    """The command line takes a person out of the glossary: no answer made before names them."""
    define(world, "The smallest thing")
    assert ENGLISH in words(look(world.person(SUPPORT)))
    known = [feature.people for feature in FEATURES]
    forget(world.bot.services.store, world.workspace, ENGLISH, known)
    assert ENGLISH not in words(look(world.person(SUPPORT)))


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many terms are asked for, and in however many workspaces."""
    monkeypatch.setattr(ready, "MOST", 3)
    made = ReadyAnswers()
    for n in range(200):
        made.put(f"T{n % 100}", 1, n, str(n))
        made.put("T0", 1, n, str(n))
    assert len(made._made) <= 50
    assert all(len(one.answers) <= 3 for one in made._made.values())
    made.put("T0", 2, "a", "new")
    assert made.get("T0", 2, "a") == "new"
    assert made.get("T0", 1, "a") == ""


def test_a_command_that_was_renamed_is_named_anew(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer made before a command had its new name is not given any more: its sentences may name it."""
    define(world, "The smallest thing")
    look(world.person(SUPPORT))
    found = asked(world, monkeypatch)
    world.bot.services.texts.name_commands({"/roadmap": "/plans"})
    look(world.person(SUPPORT))
    assert set(found) == {"mvp"}
