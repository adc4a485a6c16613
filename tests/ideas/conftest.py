"""Fixtures of the tests of ideas: their tables on each engine, and services over them that reach no network."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from slack_sdk import WebClient

from bot.app import load_texts
from bot.clock import stamp
from bot.config import Config
from bot.ideas import store as ideas_store
from bot.ideas.desk import MANAGER as ROLE
from bot.services import Services
from bot.slack import store as slack_store
from bot.slack.people import People
from bot.store import Store
from bot.text import LANGUAGES, Texts, Translator
from tests.ideas.making import ADMIN, ELSEWHERE, EVERYBODY, HERE, MANAGER, Clock


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


@pytest.fixture
def shelf(store: Store) -> Store:
    """A store without ideas, once on each engine."""
    store.migrate([*slack_store.MIGRATIONS, *ideas_store.MIGRATIONS])
    return store


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
            slack_store.save_setting(shelf, workspace, f"role.{ROLE}", [MANAGER])
    with ThreadPoolExecutor(1) as executor:
        people = People(shelf, unreachable, clock, executor)
        yield Services(Config(), shelf, texts, people, clock, unreachable, executor)
