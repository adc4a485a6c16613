"""Nobody waits for another person: neither for what Slack is asked about them nor for what they write."""

import threading
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import ExitStack
from dataclasses import replace
from typing import Any

import pytest

from bot.flights import WAITING
from bot.slack import listen
from bot.slack.answerers import THREADS
from bot.slack.request import Request
from sandbox import DEMO
from sandbox.organisation import Member
from tests.conftest import CHANNEL, ENGLISH, FRENCH, SUPPORT, World, Worlds
from tests.patience import PATIENCE
from tests.scenarios.acts import count, press
from tests.scenarios.ideas_acts import capture, typed
from tests.slack.writers import writer_held
from tests.words import words

CROWD = [f"U0NEW{n:02}" for n in range(20)]
TRANSPORTS = ("socket", "http")


def crowded(make_world: Worlds, url: str, transport: str) -> World:
    """The workspace on the day when twenty people join it, all of whom read French."""
    new = [Member(user, user.lower(), user, "New here", "fr-FR", "Europe/Paris", "7b5ea7") for user in CROWD]
    channels = tuple(
        replace(one, members=(*one.members, *CROWD)) if one.id == CHANNEL else one for one in DEMO.channels
    )
    together = replace(DEMO, members=(*DEMO.members, *new), channels=channels)
    return make_world(url, transport, organisation=together)


def forget_who(world: World) -> None:
    """The bot has met nobody yet."""
    world.settle()
    world.bot.services.people._held.clear()
    world.bot.services.store.run("DELETE FROM person")


def define(world: World, term: str) -> None:
    """A term of the glossary."""
    assert "MVP" in words(typed(world.person(ENGLISH), f"{term} = The smallest thing", command="/glossary"))


@pytest.mark.parametrize("transport", TRANSPORTS)
def test_nobody_waits_for_whom_slack_is_asked_about(make_world: Worlds, schema_url: str, transport: str) -> None:
    """Somebody whom the bot has not met presses Vote, and Slack does not say who they are. Somebody else captures an
    idea meanwhile, and is answered before them."""
    world = make_world(schema_url, transport)
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    capture(oliver, "Dark mode")
    shown = typed(amelie, "1")
    forget_who(world)
    assert "#1" in words(typed(oliver, "1"))
    world.slack.faults.add("users.info", "slow", times=9, seconds=PATIENCE)
    with ThreadPoolExecutor() as pool:
        voting = pool.submit(press, world, amelie, shown, "ideas.vote")
        world.slack.wait(lambda: bool(world.bot.services.flights.under_way))
        other = pool.submit(capture, oliver, "Offline mode")
        wait([other], PATIENCE / 2)  # half of what Slack is waited for
        assert other.done()
        assert other.result() == 2
        assert not voting.done()
        world.slack.faults.clear()
        voting.result(PATIENCE)


@pytest.mark.parametrize("transport", TRANSPORTS)
def test_a_crowd_of_newcomers_keeps_nobody_waiting(make_world: Worlds, schema_url: str, transport: str) -> None:
    """Twenty people whom the bot has not met type a command at once, and Slack says of none of them who they are. Who
    is known is answered before them; each of them is asked about once; then they read their own language."""
    world = crowded(make_world, schema_url, transport)
    define(world, "MVP")
    asked_before = len([method for method, _ in world.slack.calls if method == "users.info"])
    world.slack.faults.add("users.info", "slow", times=99, seconds=PATIENCE)
    with ThreadPoolExecutor(len(CROWD)) as pool:
        asking = [pool.submit(typed, world.person(user), "MVP", command="/glossary") for user in CROWD]
        world.slack.wait(lambda: len(world.bot.services.flights.under_way) == len(CROWD))
        assert "The smallest thing" in words(typed(world.person(ENGLISH), "MVP", command="/glossary"))
        assert len([one for one in asking if not one.done()]) >= WAITING
        world.slack.faults.clear()
        done, _ = wait(asking, PATIENCE)
    assert all("The smallest thing" in words(one.result()) for one in done)
    assert len(done) == len(CROWD)
    assert world.bot.services.flights.settle(PATIENCE)  # some are only asked about once others are
    asked = [method for method, _ in world.slack.calls if method == "users.info"]
    assert len(asked) - asked_before == len(CROWD)
    for user in CROWD:
        assert "Historique" in str(typed(world.person(user), "MVP", command="/glossary")["blocks"])


def test_threads_stay_free_for_those_who_need_not_wait() -> None:
    """However many wait for Slack, there is somebody left to answer the others."""
    assert THREADS > WAITING


@pytest.mark.parametrize("transport", TRANSPORTS)
def test_a_look_up_never_waits_for_the_writer(make_world: Worlds, schema_url: str, transport: str) -> None:
    """Somebody keeps the database to themselves. Sixteen people look terms up at once, some known and some not, terms
    that are there and terms that are missing: all are answered, and what is missing is counted when it can be."""
    world = crowded(make_world, schema_url, transport)
    define(world, "MVP")
    world.settle()
    with ExitStack() as stack:
        pool = stack.enter_context(ThreadPoolExecutor(16))
        stack.enter_context(writer_held(world.bot.services.store, world.workspace))
        looks: list[Future[dict[str, Any]]] = []
        for n in range(16):
            user = (ENGLISH, CROWD[n])[n % 2]
            looks.append(pool.submit(typed, world.person(user), ("MVP", f"Churn {n}")[n // 2 % 2], command="/glossary"))
        done, waiting = wait(looks, PATIENCE)
        assert not waiting
        assert len(done) == 16
        assert count(world, "wanted") == 0
    world.settle()
    assert count(world, "wanted") == 8
    assert count(world, "person") == 1 + 8


@pytest.mark.parametrize("transport", TRANSPORTS)
def test_a_look_up_does_not_wait_for_those_who_write(
    make_world: Worlds, schema_url: str, transport: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody keeps the database to themselves, and more people than are answered at once wait to write. Whoever looks
    a term up meanwhile is answered before them; then all of them have written."""
    monkeypatch.setattr(listen, "_PATIENCE_SECONDS", PATIENCE)
    begun, begin = threading.Semaphore(0), listen._begun

    def counted(handler: Any, request: Request) -> Any:
        begun.release()
        return begin(handler, request)

    world = crowded(make_world, schema_url, transport)
    define(world, "MVP")
    for user in (FRENCH, ENGLISH):
        typed(world.person(user), "MVP", command="/glossary")
    monkeypatch.setattr(listen, "_begun", counted)
    with ExitStack() as stack:
        pool = stack.enter_context(ThreadPoolExecutor(8))
        stack.enter_context(writer_held(world.bot.services.store, world.workspace))
        ideas = [pool.submit(capture, world.person(ENGLISH), f"Mode {n} {'abcdefgh'[n] * 9}") for n in range(8)]
        assert all(begun.acquire(timeout=PATIENCE) for _ in ideas)
        assert "The smallest thing" in words(typed(world.person(FRENCH), "MVP", command="/glossary"))
        assert not any(one.done() for one in ideas)
    assert sorted(one.result(PATIENCE) for one in ideas) == list(range(1, 9))


def test_a_known_person_is_answered_while_everything_hangs(make_world: Worlds, schema_url: str) -> None:
    """Neither the writer nor Slack answers anybody: whoever is known looks a term up all the same, many times."""
    world = crowded(make_world, schema_url, "http")
    define(world, "MVP")
    typed(world.person(SUPPORT), "MVP", command="/glossary")
    world.settle()
    world.slack.faults.add("*", "slow", times=99, seconds=PATIENCE)
    with ThreadPoolExecutor(len(CROWD)) as pool, writer_held(world.bot.services.store, world.workspace):
        asking = [pool.submit(typed, world.person(user), "Churn", command="/glossary") for user in CROWD]
        world.slack.wait(lambda: len(world.bot.services.flights.under_way) == len(CROWD))
        for _ in range(5):
            assert "The smallest thing" in words(typed(world.person(SUPPORT), "MVP", command="/glossary"))
            assert "Churn" in words(typed(world.person(SUPPORT), "Churn", command="/glossary"))
        world.slack.faults.clear()
        wait(asking, PATIENCE)
