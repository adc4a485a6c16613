"""Fixtures of the tests of agents."""

from collections.abc import Iterator

import pytest

from bot.agents.desk import TokenDesk
from bot.agents.token import PersonalToken
from bot.services import Services
from bot.slack.permissions import PRODUCT_OPS_MANAGER
from bot.store import Store
from bot.text import Texts
from tests.patience import PATIENCE
from tests.shelves import ADMIN, HERE, Clock, emptied, serving

OWNER, MANAGER, OTHER, GUEST, STRANGER = "U0OWNER", "U0MANAGER", "U0OTHER", "U0GUEST", "U0STRANGER"
PEOPLE = (ADMIN, OWNER, MANAGER, OTHER, GUEST, STRANGER)
ROLES: dict[str, str] = {PRODUCT_OPS_MANAGER: MANAGER}


@pytest.fixture
def services(shelf: Store, texts: Texts, clock: Clock) -> Iterator[Services]:
    """What a feature is handed, once on each engine."""
    with serving(shelf, texts, clock, PEOPLE, ROLES) as made:
        yield made


@pytest.fixture
def here(_sqlite_shelf: tuple[str, Store], texts: Texts, clock: Clock) -> Iterator[Services]:
    """The same on SQLite alone, for what is no matter of the engine."""
    with serving(emptied(_sqlite_shelf[1]), texts, clock, PEOPLE, ROLES) as made:
        yield made


def become(services: Services, user: str, **said: object) -> None:
    """Slack says something else of a person: `deleted`, `is_restricted`, `team_id`."""
    services.people.learn(HERE, {"id": user, "name": user, "team_id": HERE, "tz": "UTC", **said})
    assert services.store.settle(PATIENCE)


def made(services: Services, *groups: str, owner: str = OWNER, days: str = "90") -> tuple[PersonalToken, str]:
    """A new token of somebody, and its text."""
    return TokenDesk(services, HERE, owner).make("Editor", list(groups or ("glossary", "decisions")), days)
