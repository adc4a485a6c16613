"""KPIs, schedules and forms at the limits of what people type, for the tests of what is shown."""

from dataclasses import replace
from typing import Any

from bot.connectors.connector import Connector, Setting
from bot.kpis.blocks.card import Shown
from bot.kpis.blocks.source import Offered
from bot.kpis.kpi import DIRECTIONS, UNITS, Collection, Kpi, Reading
from bot.kpis.standing import Standing
from bot.kpis.subject import subject
from bot.kpis.unusual import Unusual
from bot.schedule.cadence import Cadence
from bot.schedule.schedule import Schedule
from bot.slack.text import Mrkdwn
from tests.ideas.showing import NASTY

STAMP = "2026-11-23T08:00:00Z"
PERSON, OTHER = "U0OWNER", "U0OTHER"

FULL = Kpi(
    "0123456789abcdef",
    NASTY[:80],
    unit="currency",
    detail="EUR",
    target=999_999_999.99,
    alert_at=1.0,
    alert_unusual=True,
    fresh_hours=8760,
    zone="America/Argentina/ComodRivadavia",
    owner=PERSON,
    author=PERSON,
    team=NASTY[:60],
    term=NASTY[:80],
    source="manual",
    created_at=STAMP,
    changed_at=STAMP,
)
SMALL = Kpi("1", "Activation", "percent", owner=PERSON, created_at=STAMP, changed_at=STAMP)
BAND = Kpi("2", "Load", direction="band", low=0.5, high=2, owner=PERSON, created_at=STAMP, changed_at=STAMP)


def reading(value: float = 123_456.789, period: str = "2026-11-22", version: int = 1, **fields: Any) -> Reading:
    """A reading of FULL."""
    return Reading(FULL.id, period, value, STAMP, "manual", PERSON, version, **fields)


STANDING = Standing(
    FULL,
    reading=reading(),
    previous=reading(234_567.891, "2026-11-15"),
    year_ago=reading(1.0, "2025-11-23"),
    state="bad",
    age_hours=9.0,
    unusual=Unusual(200_000, 150_000, 250_000, 52, weekday=7, is_low=True),
    corrected_from=111.0,
    error="kpis-source-slow",
    error_args={"seconds": 30},
)
STALE = replace(STANDING, stale=True, age_hours=9999.0, unusual=None)
EMPTY = Standing(SMALL)

FAILED = Collection(FULL.id, STAMP, STAMP, "kpis-source-slow", {"seconds": 30})
NEVER = Collection(FULL.id, STAMP, "", "kpis-source-broken")
SHOWN = Shown(STANDING, definition=NASTY * 20, collection=FAILED, may_change=True, notes=["A note."])

SOURCES = Offered(
    [
        Connector("manual"),
        Connector(
            "sql",
            (
                Setting("database", choices=lambda _: ["demo", "warehouse"]),
                Setting("query", limit=3000, multiline=True),
            ),
            fetch=lambda *_: [],
        ),
    ],
    absent=["sql"],
)


def schedule(n: int = 0, **fields: Any) -> Schedule:
    """A schedule with as long a title as there is."""
    made = Schedule(
        id=f"{n:016}",
        kind="kpis.digest",
        subject=subject([f"{k:016}" for k in range(40)], "week", NASTY[:80]),
        channel="C0GENERAL",
        cadence=Cadence("week", 1, "09:00", "Europe/Paris"),
        language="fr",
        owner=PERSON,
        paused=False,
        created_at=STAMP,
        next_at="2026-11-30T08:00:00Z",
    )
    return replace(made, **fields)


SCHEDULES = (
    schedule(0),
    schedule(1, paused=True, owner=""),
    schedule(2, cadence=Cadence("month", 31, "23:59", "America/New_York"), language="en"),
    schedule(3, cadence=Cadence("day", 0, "00:00", "UTC")),
    schedule(4, subject="{}"),
)
LONG_OUTCOME = Mrkdwn("x" * 600)
MANY = [replace(SMALL, id=f"{n:016}", name=f"{n} {NASTY[:70]}") for n in range(250)]


def given(unit: str, direction: str, source: str = "manual") -> dict[str, Any]:
    """A form filled to its limits."""
    return {
        "name": NASTY[:80],
        "unit": unit,
        "currency": "EUR",
        "duration": "min",
        "direction": direction,
        **dict.fromkeys(("target", "low", "high", "alert_at"), "1" * 40),
        "grain": "week",
        "source": source,
        "sql.database": "warehouse",
        "sql.query": "SELECT '&<>' " * 200,
        "fresh": "9999",
        "fresh_unit": "hour",
        "zone": "other",
        "zone_typed": "x" * 60,
        "owner": PERSON,
        "team": NASTY[:60],
        "term": NASTY[:80],
        "unusual": ["yes"],
    }


FORMS = [(unit, direction, source) for unit in UNITS for direction in DIRECTIONS for source in ("manual", "sql")]
