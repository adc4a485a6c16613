"""Where the tests of features work, without Slack: a store on each engine, a clock, and services that reach no network.

`shelf` has every table of the bot, empty, once on each engine: making a database for each test takes twice as long.
"""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache

import pytest
from hypothesis import HealthCheck, settings
from slack_sdk import WebClient

from bot import app
from bot.clock import stamp
from bot.config import Config
from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.pools import PoolBySystem
from bot.flights import SingleFlight
from bot.services import Services
from bot.slack import store as slack_store
from bot.slack.people import People
from bot.store import Store, open_store, trail
from bot.store.seal import unsealed
from bot.text import LANGUAGES, Texts, Translator
from tests.engines import filled

HERE, ELSEWHERE = "T0HERE", "T0ELSEWHERE"
ADMIN = "U0ADMIN"
BEGINNING = datetime(2026, 11, 23, 9, tzinfo=UTC)  # a Monday

law = settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = BEGINNING

    def __call__(self) -> datetime:
        """The present."""
        return self.now

    def tick(self, **span: float) -> None:
        """Move on by a second, or by `span`."""
        self.now += timedelta(**(span or {"seconds": 1}))


@pytest.fixture(scope="session")
def texts() -> Texts:
    """Every sentence of the bot."""
    return app.load_texts()


@pytest.fixture(params=LANGUAGES)
def t(request: pytest.FixtureRequest, texts: Texts) -> Translator:
    """The reader's language: the test runs once in each."""
    return texts.speak(request.param)


@pytest.fixture
def clock() -> Clock:
    """The bot's clock, which the test moves."""
    return Clock()


@contextmanager
def _opened(url: str) -> Iterator[tuple[str, Store]]:
    with open_store(url) as store:
        app.migrate(store)
        yield url, store


@pytest.fixture(scope="session")
def _sqlite_shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Store]]:
    with _opened(f"sqlite:///{tmp_path_factory.mktemp('shelf')}/store.db") as opened:
        yield opened


@pytest.fixture(scope="session")
def _postgresql_shelf(postgres_shelf_url: str) -> Iterator[tuple[str, Store]]:
    with _opened(postgres_shelf_url) as opened:
        yield opened


@pytest.fixture(params=["sqlite", "postgresql"])
def _shelf(request: pytest.FixtureRequest) -> tuple[str, Store]:
    found: tuple[str, Store] = request.getfixturevalue(f"_{request.param}_shelf")
    return found


@pytest.fixture
def shelf_url(_shelf: tuple[str, Store]) -> str:
    """The URL of the database below `shelf`."""
    return _shelf[0]


@pytest.fixture
def shelf(_shelf: tuple[str, Store]) -> Store:
    """A store with nothing in it, once on each engine."""
    return emptied(_shelf[1])


def emptied(store: Store) -> Store:
    """The store, with no row of any workspace in it."""
    tables, question = _emptying()
    with ExitStack() as stack:
        for workspace in (ELSEWHERE, HERE):
            stack.enter_context(store.write(workspace))
        for workspace in trail.workspaces(store):
            stack.enter_context(unsealed(store, workspace))
        (found,) = store.run(question)
        for table in tables:
            if found[table]:
                store.run(f"DELETE FROM {table}")
    return store


@cache
def _emptying() -> tuple[list[str], str]:
    """Every table with data of a workspace, and what asks which of them have any."""
    tables = app.tables()
    return tables, filled(tables)


@contextmanager
def serving(
    shelf: Store, texts: Texts, clock: Clock, people: Sequence[str], roles: Mapping[str, str]
) -> Iterator[Services]:
    """What a feature is handed, in two workspaces whose people are known: ADMIN administers, `roles` says who else has
    one, by its setting."""

    def unreachable(workspace: str, **_: object) -> WebClient:
        raise ConnectionError(f"{workspace}: these tests know everybody they need")

    for workspace in (HERE, ELSEWHERE):
        with shelf.write(workspace):
            for user in people:
                slack_store.save_person(
                    shelf,
                    workspace,
                    id=user,
                    name=user.title(),
                    locale="en-GB",
                    is_admin=int(user == ADMIN),
                    fetched_at=stamp(clock()),
                )
            for role, user in roles.items():
                slack_store.save_setting(shelf, workspace, f"role.{role}", [user])
    with ThreadPoolExecutor(1) as executor, closing(PoolBySystem(8)) as asking:
        flights = SingleFlight(executor)
        known = People(shelf, unreachable, clock, flights)
        tools = Tools({}, Http())
        yield Services(
            Config(), shelf, texts, known, clock, lambda _: "", unreachable, executor, flights, tools, asking=asking
        )
