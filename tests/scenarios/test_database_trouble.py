"""People whose requests meet others in the database, or find it standing still."""

import threading
import time
from contextlib import AbstractContextManager, ExitStack
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urljoin, urlsplit
from urllib.request import urlopen

import psycopg
import pytest

from bot.ideas.desk import IdeaDesk
from bot.ideas.idea import Idea
from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, World, Worlds
from tests.patience import PATIENCE
from tests.proxy import Proxy
from tests.refusals import refuse
from tests.scenarios.acts import count, form_from, home, press, send
from tests.scenarios.conftest import Log
from tests.scenarios.ideas_acts import put, typed
from tests.words import words

EXCUSE = "I can’t reach my database right now. Please try again in a minute."
EXCUSE_FR = "Nos données sont momentanément indisponibles. Réessayez dans une minute."


@pytest.fixture
def world(make_world: Worlds, postgres_schema_url: str) -> World:
    """The bot at work over HTTP on PostgreSQL."""
    return make_world(postgres_schema_url, "http")


def test_a_vote_survives_a_deadlock(world: World, postgres_schema_url: str) -> None:
    """Another program has the idea and wants what the bot has: the server ends the vote's transaction, and the person
    notices nothing. The vote counts once."""
    number = put(world, "Dark mode")
    oliver = world.person(ENGLISH)
    shown = typed(oliver, str(number))
    before = count(world, "idea_vote")
    with psycopg.connect(postgres_schema_url) as other, psycopg.connect(postgres_schema_url) as server:
        other.execute("SET deadlock_timeout = '60s'")  # so that it is the bot's transaction that ends
        other.execute("LOCK TABLE idea_vote IN EXCLUSIVE MODE")
        voting = threading.Thread(target=oliver.click, args=(shown, "ideas.vote"))
        voting.start()
        while not server.execute("SELECT 1 FROM pg_locks WHERE NOT granted").fetchone():
            server.rollback()
        other.execute("UPDATE writer SET workspace = workspace")
        assert count(world, "idea_vote") == before
        other.commit()
        voting.join(PATIENCE)
    world.settle()
    assert count(world, "idea_vote") == before + 1
    (deadlocks,) = world.bot.services.store.column(
        "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"
    )
    assert deadlocks == 1
    assert "One vote" in words(typed(oliver, str(number)))


def test_what_is_begun_anew_is_still_the_first_delivery(world: World, postgres_schema_url: str) -> None:
    """The server twice refuses what a press does, after the press itself was noted: it has its effect all the same."""
    helena = world.person(ADMIN)
    shown = home(world, helena)
    refuse(postgres_schema_url, "meaning", 2)
    press(world, helena, shown, "glossary.starter")
    assert "from the starter glossary were added" in words(helena.modal)
    assert count(world, "meaning") > 50


@pytest.fixture
def wired(make_world: Worlds, wire_url: str) -> World:
    """The bot at work over HTTP, its database at the other end of a wire."""
    return make_world(wire_url, "http")


def trouble(wire: Proxy) -> list[AbstractContextManager[None]]:
    """The ways in which a database is away: it stands still or its machine is gone, or nobody listens there."""
    return [wire.silent(), wire.cut()]


@pytest.mark.hurried
def test_people_are_told_to_try_again(wired: World, wire: Proxy, log: Log) -> None:
    """While the database is away everybody is answered in time and in their language, a form stays open with what was
    typed in it, and nothing of all that happens later; as soon as it is back everything works."""
    oliver, amelie = wired.person(ENGLISH), wired.person(FRENCH)
    assert "MVP" in words(oliver.command("/glossary", "MVP", channel=CHANNEL))
    assert "MVP" in words(amelie.command("/glossary", "MVP", channel=CHANNEL))
    form_from(wired, oliver, "add dark launch")
    for away in trouble(wire):
        with away:
            assert words(oliver.command("/idea", "Dark mode", channel=CHANNEL)) == EXCUSE
            assert words(amelie.command("/glossary", "MVP", channel=CHANNEL)) == EXCUSE_FR
            assert health(wired) == 503
            assert list(oliver.submit({"definition_en": "Shipped, switched off."}).values()) == [EXCUSE]
        assert "MVP" in words(answered(wired, oliver))
        assert health(wired) == 200
    send(wired, oliver, definition_en="Shipped, switched off.")
    assert "switched off" in words(oliver.command("/glossary", "dark launch", channel=CHANNEL))
    assert count(wired, "idea") == 0


@pytest.mark.hurried
def test_connections_come_back(world: World, postgres_url: str, postgres_schema_url: str) -> None:
    """While the server gives nobody a connection people hear so in time; when it does again they are served within five
    seconds."""
    oliver = world.person(ENGLISH)
    assert "MVP" in words(oliver.command("/glossary", "MVP", channel=CHANNEL))
    name = urlsplit(postgres_schema_url).path.removeprefix("/")
    with psycopg.connect(postgres_url, autocommit=True) as server:
        server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false".encode())
        server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])
        for _ in range(8):
            assert words(oliver.command("/glossary", "MVP", channel=CHANNEL)) == EXCUSE
        server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true".encode())
    began = time.monotonic()
    assert "MVP" in words(answered(world, oliver))
    assert time.monotonic() - began < 5


@pytest.mark.hurried
def test_who_saved_and_is_not_answered_is_asked_to_look(
    wired: World, wire: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database goes between a save and the reading of its answer: nobody is told to do again what is done."""
    oliver, capture = wired.person(ENGLISH), IdeaDesk.capture
    with ExitStack() as away:

        def capture_and_lose(desk: IdeaDesk, *values: Any, **options: Any) -> Idea:
            captured = capture(desk, *values, **options)
            away.enter_context(wire.cut())
            return captured

        monkeypatch.setattr(IdeaDesk, "capture", capture_and_lose)
        answer = words(oliver.command("/idea", "Dark mode", channel=CHANNEL))
        assert answer.startswith("I lost the connection to my database while saving this, so I don’t know")
    answered(wired, oliver)
    assert count(wired, "idea") == 1


def health(world: World) -> int:
    """What whoever watches over the bot is answered."""
    try:
        with urlopen(urljoin(str(world.slack.core.delivery.http.url), "/health"), timeout=PATIENCE) as answer:
            return int(answer.status)
    except HTTPError as error:
        return error.code


def answered(world: World, person: Person) -> dict[str, Any]:
    """What a look-up comes to once the bot has noticed that its database is back."""
    while True:
        answer = person.command("/glossary", "MVP", channel=CHANNEL)
        assert answer is not None
        if words(answer) != EXCUSE:
            return answer
