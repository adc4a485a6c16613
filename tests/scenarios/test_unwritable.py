"""A workspace whose database takes no writes, and one whose database somebody else holds: people go on reading."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager

import psycopg
import pytest

from bot.store import Store
from sandbox.organisation import BOT_USER_ID
from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, World, Worlds
from tests.scenarios.acts import again, ask, count, define, direct, form, form_from, home, posts, press, values
from tests.scenarios.ideas_acts import DESIGNER, capture, roadmap, typed
from tests.scenarios.kpis_acts import said
from tests.unwritable import full_disk, read_only
from tests.words import words

WHY = {
    "read-only": "I can’t save anything right now: my database is read-only. Please tell the bot’s operator.",
    "full": "I can’t save anything right now: my database’s disk is full. Please tell the bot’s operator.",
}
WHY_FR = {
    "read-only": "Je ne peux rien enregistrer pour le moment\u00a0: ma base de données est en lecture seule.",
    "full": "Je ne peux rien enregistrer pour le moment\u00a0: le disque de ma base de données est plein.",
}
UNSAVED = "I can’t reach my database right now, so this wasn’t saved. Please try again in a minute."

Trouble = Callable[[Store, str], AbstractContextManager[None]]
TROUBLES = pytest.mark.parametrize(("trouble", "why"), [(read_only, "read-only"), (full_disk, "full")])


@pytest.fixture
def world(make_world: Worlds, schema_url: str) -> World:
    """The bot at work over HTTP, on either engine, with a term, an idea and readers that it knows."""
    made = make_world(schema_url, "http")
    for user in (ENGLISH, FRENCH, ADMIN):
        home(made, made.person(user))
    define(made, made.person(ENGLISH), "churn", definition_en="Customers who left.")
    capture(made.person(ENGLISH), "Dark mode")
    made.settle()
    return made


@contextmanager
def unwritable(world: World, trouble: Trouble, url: str) -> Iterator[None]:
    """The trouble, which the world comes to rest in."""
    with trouble(world.bot.services.store, url):
        world.is_writable = False
        yield
    world.is_writable = True


@TROUBLES
def test_everything_is_read(world: World, schema_url: str, trouble: Trouble, why: str) -> None:
    """Terms and ideas are found, what is missing is called missing, lists, forms and Home open, files come. What was
    asked for in vain is counted as soon as that can be kept."""
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    with unwritable(world, trouble, schema_url):
        assert "Customers who left." in words(ask(oliver, "churn"))
        assert "n’est pas encore dans le glossaire" in words(ask(world.person(DESIGNER), "PSP"))  # whom it never met
        for _ in range(2):
            assert "*SCA* isn’t in the glossary yet." in words(ask(oliver, "SCA"))
        for text in ("", "recent", "search customers", "wanted", "help"):
            assert words(ask(oliver, text))
        assert "Dark mode" in words(typed(oliver, "list"))
        assert words(roadmap(oliver))
        assert said(oliver, "list")
        assert values(form_from(world, oliver, "add ARR")) == {"term": "ARR"}
        assert form_from(world, oliver, "add Sign-ups", command="/kpi")
        assert "One definition." in words(home(world, oliver))
        press(world, helena, home(world, helena), "settings.open")
        assert form(world, helena)
        assert ask(oliver, "export")
        world.settle()
        assert "glossary-" in str(oliver.messages(direct(world, oliver))[-1])
        assert world.bot.services.store.trouble() == why
    world.settle()
    assert "*SCA* — asked twice" in words(ask(oliver, "wanted"))
    assert world.bot.services.store.trouble() == ""


@TROUBLES
def test_a_mention_is_answered(world: World, schema_url: str, trouble: Trouble, why: str) -> None:
    """Once, also where Slack delivers it again; before and after the database takes writes again."""
    oliver = world.person(ENGLISH)
    with unwritable(world, trouble, schema_url):
        oliver.say(CHANNEL, f"<@{BOT_USER_ID}> what is churn?")
        world.slack.wait(lambda: posts(world))
        again(world)
        assert len(posts(world)) == 1, why
    again(world)
    assert len(posts(world)) == 1


@TROUBLES
def test_who_wants_to_save_is_told_why_not(world: World, schema_url: str, trouble: Trouble, why: str) -> None:
    """In one sentence and in their language, beside the form with all they typed; when it is over the same form is
    saved."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    form_from(world, oliver, "add ARR")
    with unwritable(world, trouble, schema_url):
        assert list(oliver.submit({"definition_en": "Revenue of a year."}).values()) == [WHY[why]]
        assert words(oliver.command("/idea", "Light mode", channel=CHANNEL)) == WHY[why]
        assert words(amelie.command("/idea", "Mode clair", channel=CHANNEL)).startswith(WHY_FR[why])
        shown = typed(oliver, "1")
        press(world, oliver, shown, "ideas.unvote")
        assert WHY[why] in words(oliver.messages(CHANNEL)[-1])
    world.slack.wait(lambda: not world.bot.services.store.trouble())
    assert oliver.submit({"definition_en": "Revenue of a year."}) == {}
    world.settle()
    assert "Revenue of a year." in words(ask(oliver, "ARR"))
    assert count(world, "idea") == 1


def test_what_is_defined_meanwhile_is_not_wanted(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A term that was asked for in vain, and defined before that could be counted, does not stand in the list."""
    oliver, store = world.person(ENGLISH), world.bot.services.store
    left: list[tuple[str, Callable[[], object]]] = []
    with monkeypatch.context() as patch:
        patch.setattr(store, "later", lambda workspace, work: left.append((workspace, work)))
        assert "*SCA* isn’t in the glossary yet." in words(ask(oliver, "SCA"))
        world.settle()
    define(world, oliver, "SCA", definition_en="Two proofs of identity.")
    assert left
    for workspace, work in left:
        store.later(workspace, work)
    world.settle()
    assert count(world, "wanted") == 0


@contextmanager
def held(url: str) -> Iterator[None]:
    """In the block another program keeps the bot from writing."""
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            yield
            other.execute("ROLLBACK")
        return
    with psycopg.connect(url) as server:
        server.execute("LOCK TABLE writer IN ACCESS EXCLUSIVE MODE")
        yield
        server.rollback()


@pytest.mark.hurried
def test_who_reads_waits_for_no_writer(world: World, schema_url: str) -> None:
    """While another program holds the database, what is missing is called missing at once; whoever saves hears within
    the time that Slack waits that it was not saved, and it is not saved afterwards either."""
    oliver = world.person(ENGLISH)
    form_from(world, oliver, "add ARR")
    with held(schema_url):
        world.is_writable = False
        for _ in range(20):
            assert "*SCA* isn’t in the glossary yet." in words(ask(oliver, "SCA"))
        assert list(oliver.submit({"definition_en": "Revenue of a year."}).values()) == [UNSAVED]
        assert words(oliver.command("/idea", "Light mode", channel=CHANNEL)) == UNSAVED
        assert "One definition." in words(home(world, oliver))
    world.is_writable = True
    world.settle()
    assert "*SCA* — asked 20 times" in words(ask(oliver, "wanted"))
    assert count(world, "idea") == 1
    assert count(world, "meaning") == 1
