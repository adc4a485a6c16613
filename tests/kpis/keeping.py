"""What the tests of keeping KPIs are made of: people, a clock, KPIs at the desk, and sources that answer as told."""

import threading
from collections.abc import Callable, Mapping, Sequence

import pytest

from bot.connectors.connector import Connector, Setting, Tools
from bot.connectors.source import Point, SourceError, Span
from bot.errors import UserError
from bot.kpis.desk import KpiDesk
from bot.kpis.kpi import Kpi, Reading
from bot.kpis.store import kpis, readings
from bot.kpis.store.readings import ReadingCounts
from bot.merge import FormBase
from bot.services import Services
from tests.patience import PATIENCE
from tests.shelves import ADMIN, HERE

AUTHOR, OWNER, MANAGER, STRANGER = "U0AUTHOR", "U0OWNER", "U0MANAGER", "U0STRANGER"
EVERYBODY = (AUTHOR, OWNER, MANAGER, ADMIN, STRANGER)
NOW = "2026-11-23T09:00:00Z"


class Source:
    """A system that answers what the test tells it to, and remembers what it was asked.

    `points` is what it says by the setting `query`; a SourceError or another exception is raised. While `closed` is not
    set, it does not answer.
    """

    def __init__(self) -> None:
        self.points: dict[str, list[Point] | Exception] = {}
        self.asked: list[tuple[str, str]] = []
        self.closed: dict[str, threading.Event] = {}

    def fetch(self, _: Tools, given: Mapping[str, str], span: Span) -> list[Point]:
        """What a connector does."""
        query = given["query"]
        self.asked.append((query, span.since))
        if query in self.closed:
            self.closed[query].wait(PATIENCE)
        answer = self.points.get(query, [])
        if isinstance(answer, Exception):
            raise answer
        return answer

    def connectors(self) -> dict[str, Connector]:
        """This system beside the manual one."""

        def check(given: Mapping[str, str], _: Mapping[str, str]) -> None:
            if given["query"] == "drop":
                raise SourceError("kpis-source-broken", field="query")

        wanted = (Setting("query", limit=50), Setting("note", required=False))
        asked = Connector("sql", settings=wanted, fetch=self.fetch, check=check)
        return {"manual": Connector("manual"), "sql": asked}


def edit(desk: KpiDesk, kpi: str, content: Kpi, base: str) -> Kpi:
    """A KPI after an edit in a form that was opened on what it said from the stamp `base` on."""
    return desk.edit(kpi, content, FormBase(base))[0]


def refused(act: Callable[[], object], field: str | None = None) -> str:
    """Why an act is refused, and beside which field when it is given."""
    with pytest.raises(UserError) as error:
        act()
    assert field is None or error.value.field == field
    return error.value.key


def at(services: Services, user: str = AUTHOR, delivery: str = "", source: Source | None = None) -> KpiDesk:
    """Where this person hands in what they did."""
    return KpiDesk(services, HERE, user, delivery, (source or Source()).connectors())


def defined(services: Services, name: str = "Activation", user: str = AUTHOR, **fields: object) -> Kpi:
    """A KPI, added."""
    return at(services, user).define(Kpi("", name, **fields))  # type: ignore[arg-type]


def fetched(services: Services, query: str, name: str = "", **fields: object) -> Kpi:
    """A KPI that a source fills, added by a manager."""
    return defined(services, name or query, MANAGER, source="sql", settings={"query": query}, **fields)


def now(services: Services, kpi: Kpi) -> Kpi:
    """The KPI as it is now."""
    found = kpis.get(services.store, HERE, kpi.id)
    assert found is not None
    return found


def keep(
    services: Services,
    kpi: Kpi,
    values: Mapping[str, float],
    collected_at: str = NOW,
    source: str = "sql",
    *,
    final: bool = True,
) -> ReadingCounts:
    """Keep values by period; what is not final fills up."""
    with services.store.write(HERE):
        brought = [
            Reading(kpi.id, period, value, collected_at, source, final=final) for period, value in values.items()
        ]
        return readings.put(services.store, HERE, brought)


def known(services: Services, kpi: Kpi, as_of: str = "") -> dict[str, float]:
    """The newest value by period."""
    return {one.period: one.value for one in newest(services, kpi, as_of)}


def newest(services: Services, kpi: Kpi, as_of: str = "") -> Sequence[Reading]:
    """The newest version of every period, oldest first."""
    return readings.history(services.store, HERE, {kpi.id: ""}, as_of)[kpi.id]
