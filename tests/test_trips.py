"""How often PostgreSQL is asked for what people do most: a card that asks for one thing more asks it of everybody."""

import random
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any
from unittest.mock import patch

import pytest

from bench.costs import asks, settle
from bench.many import Obliging, kinds, prepare
from bot.app import Bot, build
from bot.config import Config
from bot.slack.http import Front
from bot.store import postgres
from bot.store.connection import PostgresConnection
from tests.proof.front import fronted

WORKSPACE = "T000001"
SECRET = "a secret of the benchmark's own"
WARM = 12  # of each kind: by then it is known what is asked together
# Trips of each kind, its work after the answer included; one more is a tenth of a millisecond of everybody's time.
MOST = {
    "a term": 2,
    "a list of ideas": 2,
    "a card of an idea": 5,
    "an idea captured": 22,
    "a vote (button)": 10,
    "a score (form)": 10,
    "options": 1,
    "an event": 6,
}


@pytest.fixture
def served(postgres_schema_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Bot, Front, str]]:
    """A bot with a workspace that has terms and ideas, what answers for it, and where its Slack is."""
    monkeypatch.setattr(postgres, "_LATELY_SECONDS", 3600)  # on a busy machine connections would be tried in between
    with ExitStack() as stack:
        slack = stack.enter_context(fronted(Obliging([WORKSPACE])))
        api = f"http://127.0.0.1:{slack.port}/api/"
        prepare(postgres_schema_url, [WORKSPACE])
        bot = build(Config("xoxb-bench", "", SECRET, api, postgres_schema_url))
        stack.callback(bot.close)
        yield bot, Front(bot.app, SECRET, bot.services.store.trouble), api


def _trips(of: Callable[[], None]) -> int:
    """How often any thread waits for the server meanwhile, but for those that open connections."""
    counted, waits, lock = [0], PostgresConnection.wait, threading.Lock()

    def wait(connection: PostgresConnection, *given: Any, **more: Any) -> Any:
        with lock:
            counted[0] += not threading.current_thread().name.startswith("pool")
        return waits(connection, *given, **more)

    with patch.object(PostgresConnection, "wait", wait):
        of()
    return counted[0]


def test_what_people_do_most_asks_the_database_seldom(served: tuple[Bot, Front, str]) -> None:
    """Nobody waits longer for a card since something was added to it that few need."""
    bot, front, api = served
    found = {}
    for kind, (_, make) in kinds(random.Random(18), api).items():

        def once(make: Callable[[str], Any] = make) -> None:
            asks(front, make(WORKSPACE))
            settle(bot)

        for _ in range(WARM * (4 if kind == "a term" else 1)):
            once()
        found[kind] = sorted(_trips(once) for _ in range(5))[2]
    assert {kind: trips for kind, trips in found.items() if trips > MOST[kind]} == {}
    assert found.keys() == MOST.keys()
