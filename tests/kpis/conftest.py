"""Fixtures of the tests of KPIs: their tables on each engine, and services over them that reach no network."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from urllib.parse import urlsplit

import psycopg
import pytest
from slack_sdk import WebClient

from bot.app import load_texts
from bot.clock import stamp
from bot.config import Config
from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.lanes import Lanes
from bot.kpis import store as kpis_store
from bot.schedule import store as schedule_store
from bot.services import Services
from bot.slack import store as slack_store
from bot.slack.people import People
from bot.slack.permissions import PRODUCT_OPS_MANAGER
from bot.store import Store, open_store
from bot.text import LANGUAGES, Texts, Translator
from tests.kpis.keeping import ADMIN, ELSEWHERE, EVERYBODY, HERE, MANAGER, Clock, Source


@pytest.fixture(scope="session")
def texts() -> Texts:
    """Every sentence of the bot."""
    return load_texts()


@pytest.fixture
def source() -> Source:
    """A system that answers what the test tells it to."""
    return Source()


@pytest.fixture(params=LANGUAGES)
def t(request: pytest.FixtureRequest, texts: Texts) -> Translator:
    """The reader's language: the test runs once in each."""
    return texts.speak(request.param)


@pytest.fixture
def clock() -> Clock:
    """The bot's clock, which the test moves."""
    return Clock()


_MIGRATIONS = (*slack_store.MIGRATIONS, *kpis_store.MIGRATIONS, *schedule_store.MIGRATIONS)
_TABLES = (*slack_store.TABLES, *kpis_store.TABLES, *schedule_store.TABLES)


@pytest.fixture(scope="session")
def postgres_shelf(postgres_url: str) -> Iterator[Store]:
    """One PostgreSQL database for all these tests: emptying it takes a tenth of the time of making another."""
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute("CREATE DATABASE kpis")
    with open_store(urlsplit(postgres_url)._replace(path="/kpis").geturl()) as opened:
        opened.migrate(_MIGRATIONS)
        yield opened


@pytest.fixture(params=["sqlite", "postgresql"])
def shelf(request: pytest.FixtureRequest) -> Iterator[Store]:
    """A store without KPIs, once on each engine."""
    if request.param == "sqlite":
        with open_store(request.getfixturevalue("sqlite_url")) as opened:
            opened.migrate(_MIGRATIONS)
            yield opened
        return
    kept: Store = request.getfixturevalue("postgres_shelf")
    for table in _TABLES:
        kept.run(f"DELETE FROM {table}")
    yield kept


@pytest.fixture
def services(shelf: Store, texts: Texts, clock: Clock) -> Iterator[Services]:
    """What a feature is handed, in two workspaces whose people are known: ADMIN administers, MANAGER manages."""

    def unreachable(**_: object) -> WebClient:
        raise ConnectionError("these tests know everybody they need")

    for workspace in (HERE, ELSEWHERE):
        with shelf.write(workspace):
            for user in EVERYBODY:
                slack_store.save_person(
                    shelf,
                    workspace,
                    id=user,
                    name=user.title(),
                    locale="en-GB",
                    is_admin=int(user == ADMIN),
                    fetched_at=stamp(clock()),
                )
            slack_store.save_setting(shelf, workspace, f"role.{PRODUCT_OPS_MANAGER}", [MANAGER])
    with ThreadPoolExecutor(1) as executor, closing(Lanes(8)) as asking:
        people = People(shelf, unreachable, clock, executor)
        tools = Tools({}, Http())
        yield Services(Config(), shelf, texts, people, clock, unreachable, executor, tools, asking=asking)
