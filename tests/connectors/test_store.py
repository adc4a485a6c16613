"""Turns with an outside system, taken by several replicas."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.connectors.allowance import Allowance
from bot.connectors.http import Http
from bot.connectors.store import MIGRATIONS, StoredLimit
from bot.connectors.words import said
from bot.store import Store, open_store
from bot.text import Texts
from tests.connectors.conftest import Refused
from tests.connectors.server import Reply, Server
from tests.patience import PATIENCE
from tests.unwritable import read_only

NOW = datetime(2026, 11, 23, 13, tzinfo=UTC)


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return NOW + self.ahead


@pytest.fixture
def clock() -> Clock:
    """Both replicas' clock."""
    return Clock()


@pytest.fixture
def replicas(store_url: str, clock: Clock) -> Iterator[tuple[StoredLimit, StoredLimit]]:
    """Two processes of the bot on one database."""
    with open_store(store_url) as one, open_store(store_url) as two:
        one.migrate(MIGRATIONS)
        yield StoredLimit(one, clock), StoredLimit(two, clock)


def test_a_store_that_takes_no_writes_keeps_nobody_from_looking(
    replicas: tuple[StoredLimit, StoredLimit], store_url: str, refused: Refused
) -> None:
    """A form asks a system what there is all the same; a pause that the system wants is kept as soon as it can be."""
    turns, _ = replicas
    with read_only(turns.store, store_url):
        for allowance in (Allowance(5, calls=1, seconds=3600), Allowance(1)) * 2:
            with turns.turn("api.example.com", allowance, 1):
                pass
        turns.pause("api.example.com", Allowance(5), NOW + timedelta(hours=1))
    assert turns.store.settle(PATIENCE)

    def ask() -> None:
        with turns.turn("api.example.com", Allowance(5), 1):
            pass

    assert "wait" in refused(ask).key


def test_a_window_is_counted_together(
    replicas: tuple[StoredLimit, StoredLimit], clock: Clock, refused: Refused
) -> None:
    """Three an hour is three an hour for both; the fourth hears when the first leaves the window; another part of the
    host has its own count."""
    one, two = replicas
    hourly = Allowance(5, calls=3, seconds=3600)
    for minute, turns in enumerate((one, two, one)):
        clock.ahead = timedelta(minutes=minute)
        with turns.turn("api.example.com", hourly, 1):
            pass

    def ask(turns: StoredLimit, allowance: Allowance) -> None:
        with turns.turn("api.example.com", allowance, 1):
            pass

    error = refused(ask, two, hourly)
    assert (error.key, error.temporary, error.args_["until"]) == ("source-http-wait", True, "2026-11-23T14:00:00Z")
    ask(two, Allowance(5, calls=3, seconds=3600, name="other"))
    clock.ahead = timedelta(hours=1, seconds=1)
    ask(two, hourly)
    error = refused(ask, one, hourly)
    assert error.args_["until"] == "2026-11-23T14:01:00Z"


def test_a_window_of_a_moment_is_waited_for(store_url: str, clock: Clock) -> None:
    """Where five a second may be asked the sixth is asked a second later, instead of being refused."""

    def pause(seconds: float) -> None:
        clock.ahead += timedelta(seconds=seconds)

    with open_store(store_url) as store:
        store.migrate(MIGRATIONS)
        turns = StoredLimit(store, clock, pause)
        for _ in range(6):
            with turns.turn("api.example.com", Allowance(5, calls=5, seconds=1), 20):
                pass
    assert timedelta(seconds=0.9) < clock.ahead < timedelta(seconds=2)


def test_a_host_that_asks_for_rest_is_left_alone_by_all(
    replicas: tuple[StoredLimit, StoredLimit], clock: Clock, server: Server, refused: Refused
) -> None:
    """One replica hears 429 with a time; the other does not even ask before it is over."""
    one, two = (Http(turns=turns, clock=clock, pause=lambda _: None) for turns in replicas)
    url = server.on("/a", Reply(429, headers={"Retry-After": "3900"}))
    assert refused(one.ask, url).args_["until"] == "2026-11-23T14:05:00Z"
    asked = len(server.asked)
    assert refused(two.ask, url).args_["until"] == "2026-11-23T14:05:00Z"
    assert len(server.asked) == asked
    server.on("/a", Reply(body=[1]))
    clock.ahead = timedelta(minutes=66)
    assert two.ask(url).json() == [1]
    one.close()
    two.close()


def test_replicas_share_what_may_be_asked_at_once(postgres_database_url: str, clock: Clock, refused: Refused) -> None:
    """While one holds the only turn the other waits, and goes on when it is given back; a replica that died holds none
    for ever."""
    with open_store(postgres_database_url) as first, open_store(postgres_database_url) as second:
        first.migrate(MIGRATIONS)
        one, two = StoredLimit(first, clock), StoredLimit(second, clock)
        alone = Allowance(1)
        held = one.turn("api.example.com", alone, 1)
        held.__enter__()
        assert refused(_take, two, alone, 0.1).key == "source-busy"
        waiting = threading.Thread(target=_take, args=(two, alone, 20))
        waiting.start()
        held.__exit__(None, None, None)
        waiting.join(PATIENCE)
        assert not waiting.is_alive()
        one.turn("api.example.com", alone, 1).__enter__()  # and is killed
        clock.ahead = timedelta(minutes=2)
        _take(two, alone, 1)
        assert _turns(second) == 0


def _take(turns: StoredLimit, allowance: Allowance, seconds: float) -> None:
    with turns.turn("api.example.com", allowance, seconds):
        pass


def _turns(store: Store) -> int:
    return int(store.run("SELECT count(*) AS many FROM source_turn")[0]["many"])


def test_what_waits_is_said_by_the_readers_clock(texts: Texts) -> None:
    """In the KPI's zone and the reader's way of writing; without a zone it says that it is UTC."""
    args = {"host": "api.example.com", "until": "2026-11-23T13:05:00Z"}
    english, french = texts.speak("en"), texts.speak("fr")
    assert "until 14:05 (Paris)." in said(english, "source-http-wait", args, "Europe/Paris")
    assert "jusqu’à 14:05 (Paris)." in said(french, "source-http-wait", args, "Europe/Paris")
    assert "until 13:05 (UTC)." in said(english, "source-http-wait", args)
