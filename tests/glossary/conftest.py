"""Fixtures of the glossary's tests: its tables on each engine, and services over them that reach no network."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import psycopg
import pytest
from slack_sdk import WebClient

from bot.app import load_texts
from bot.clock import stamp
from bot.config import Config
from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.glossary import store as glossary_store
from bot.services import Services
from bot.slack import store as slack_store
from bot.slack.people import People
from bot.store import Store, open_store
from bot.text import LANGUAGES, Texts, Translator
from tests.glossary.making import ADMIN, AUTHOR, EDITOR, ELSEWHERE, HERE, OWNER, STRANGER, Clock


@pytest.fixture(scope="session")
def texts() -> Texts:
    """Every sentence of the bot."""
    return load_texts()


@pytest.fixture(params=LANGUAGES)
def t(request: pytest.FixtureRequest, texts: Texts) -> Translator:
    """The reader's language: the test runs once in each."""
    return texts.speak(request.param)


@pytest.fixture
def clock() -> Clock:
    """The bot's clock, which the test moves."""
    return Clock()


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of one database on each engine for all these tests: making one for each of them took half their time."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path_factory.mktemp('glossary')}/store.db"
        return
    server: str = request.getfixturevalue("postgres_url")
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("CREATE DATABASE glossary")
        yield urlsplit(server)._replace(path="/glossary").geturl()
        connection.execute("DROP DATABASE glossary WITH (FORCE)")


@pytest.fixture(scope="session")
def store(store_url: str) -> Iterator[Store]:
    """That database, open, with the tables the glossary needs."""
    with open_store(store_url) as opened:
        opened.migrate([*slack_store.MIGRATIONS, *glossary_store.MIGRATIONS])
        yield opened


@pytest.fixture
def glossary(store: Store) -> Store:
    """An empty glossary, once on each engine."""
    with store.write(HERE), store.write(ELSEWHERE):
        for table in (*slack_store.TABLES, *glossary_store.TABLES):
            store.run(f"DELETE FROM {table}")
    return store


@pytest.fixture
def services(glossary: Store, texts: Texts, clock: Clock) -> Iterator[Services]:
    """What a feature is handed, in two workspaces whose people are known: ADMIN administers, EDITOR edits."""

    def unreachable(**_: object) -> WebClient:
        raise ConnectionError("these tests know everybody they need")

    for workspace in (HERE, ELSEWHERE):
        for user in (ADMIN, AUTHOR, EDITOR, OWNER, STRANGER):
            slack_store.save_person(
                glossary,
                workspace,
                id=user,
                name=user.title(),
                locale="en-GB",
                is_admin=int(user == ADMIN),
                fetched_at=stamp(clock()),
            )
        slack_store.save_setting(glossary, workspace, "role.glossary.editor", [EDITOR])
    with ThreadPoolExecutor(1) as executor:
        people = People(glossary, unreachable, clock, executor)
        yield Services(Config(), glossary, texts, people, clock, unreachable, executor, Tools({}, Http()))
