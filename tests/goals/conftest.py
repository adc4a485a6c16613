"""Fixtures of the tests of goals."""

from collections.abc import Callable, Iterator

import pytest

from bot.exchange.files import take
from bot.exchange.out import write
from bot.goals.desk import ROOM, GoalDesk
from bot.kpis.desk import KpiDesk
from bot.kpis.kpi import Kpi
from bot.services import Services
from bot.sheets import SheetOutcome
from bot.slack.permissions import PRODUCT_OPS_MANAGER
from bot.slack.visibility.audience import EVERYTHING
from bot.store import Store
from bot.text import Texts
from tests.shelves import HERE, Clock, serving

OWNER, BEA, CHIEF = "U0OWNER", "U0BEA", "U0CHIEF"


@pytest.fixture
def services(shelf: Store, texts: Texts, clock: Clock) -> Iterator[Services]:
    """What a feature is handed, once on each engine: CHIEF manages."""
    with serving(shelf, texts, clock, (OWNER, BEA, CHIEF), {PRODUCT_OPS_MANAGER: CHIEF}) as made:
        yield made


@pytest.fixture
def desk(services: Services) -> GoalDesk:
    """Where OWNER hands in what they did."""
    return GoalDesk(services, HERE, OWNER)


@pytest.fixture
def kpi(services: Services) -> Kpi:
    """A KPI in per cent, which was 42 % a day ago."""
    own = KpiDesk(services, HERE, CHIEF)
    made = own.define(Kpi("", "Activation", unit="percent", owner=CHIEF, target=60))
    own.set_value(made.id, 42, "2026-11-22")
    return made


@pytest.fixture
def brought(services: Services) -> Callable[..., SheetOutcome]:
    """What a file does that CHIEF brings."""

    def bring(text: str, *, dry_run: bool = False) -> SheetOutcome:
        own = GoalDesk(services, HERE, CHIEF, seen_by=EVERYTHING)
        return take(own, ROOM, text.encode(), dry_run=dry_run)

    return bring


@pytest.fixture
def written(services: Services) -> Callable[[], str]:
    """The file of all goals."""
    return lambda: write(services, HERE, ROOM, EVERYTHING)
