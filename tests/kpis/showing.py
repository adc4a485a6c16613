"""KPIs, schedules and forms at the limits of what people type, for the tests of what is shown."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.kpis.aggregate import Figure
from bot.kpis.blocks.card import KpiFacts
from bot.kpis.kpi import Collection, Kpi, Reading
from bot.kpis.plan import PLAN, digest_fields, facts
from bot.kpis.standing import Standing
from bot.kpis.subject import KIND, subject
from bot.kpis.unusual import Unusual
from bot.schedule.blocks.form import ScheduleFormState, form
from bot.schedule.blocks.listing import SchedulePage, ScheduleRow, listing
from bot.schedule.cadence import Cadence
from bot.schedule.schedule import Schedule
from bot.schedule.values import given_by
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn
from bot.text import Translator
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


def figure(value: float, period: str = "2026-W47", **fields: Any) -> Figure:
    """What FULL came to in a week."""
    return Figure("week", period, value, "2026-11-22", 7, 7, 7, **fields)


STANDING = Standing(
    FULL,
    figure(123_456.789, was=111.0),
    figure(234_567.891, "2026-W46"),
    figure(1.0, "2025-W47"),
    reading=reading(),
    aim=FULL,
    state="bad",
    age_hours=9.0,
    unusual=Unusual(200_000, 150_000, 250_000, 52, weekday=7, is_low=True),
    since="2026-11-20",
    is_news=True,
    error="kpis-source-slow",
    error_args={"seconds": 30},
)
STALE = replace(STANDING, stale=True, age_hours=9999.0, unusual=None)
EMPTY = Standing(SMALL)

FAILED = Collection(FULL.id, STAMP, STAMP, "kpis-source-slow", {"seconds": 30})
NEVER = Collection(FULL.id, STAMP, "", "kpis-source-broken")
SHOWN = KpiFacts(
    STANDING,
    definition=NASTY * 20,
    collection=FAILED,
    may_change=True,
    may_enter=True,
    figures=[figure(n * 1000.5, f"2026-W{n}") for n in range(20, 48)],
    notes=["A note."],
)


def schedule(n: int = 0, **fields: Any) -> Schedule:
    """A schedule with as long a title as there is."""
    made = Schedule(
        id=f"{n:016}",
        kind=KIND,
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


def digest_form(t: Translator, one: Schedule | None, known: Sequence[Kpi], back: str = "", **given: Any) -> Block:
    """The form of a scheduled digest, filled in as it is; of a new one without a schedule."""
    told = facts(t, one.subject if one else "")
    if one is not None:
        kept = given_by(one.cadence, told.covers)
        given = {"channel": one.channel, "language": one.language, "owner": one.owner, **kept, **told.values, **given}
    carried = ScheduleFormState(KIND, one.id if one else "", back, "Europe/Paris")
    return form(t, PLAN, digest_fields(t, known, given), given, carried)


def row(t: Translator, one: Schedule, **fields: Any) -> ScheduleRow:
    """A row of the list of digests, as long as they come."""
    told = facts(t, one.subject)
    made = ScheduleRow(one, str(told.values["title"]), told, LONG_OUTCOME, Mrkdwn("<!date^1^{date}|x>"))
    return replace(made, **fields)


def digests(t: Translator, rows: Sequence[ScheduleRow], page: int = 0, more: bool = False) -> list[Block]:
    """A page of the list of digests."""
    shown = SchedulePage(KIND, page, more, True, [(KIND, "kpis-plan-new")])
    return listing(t, rows, shown, "kpis-plan-list", "kpis-plan-none")


SCHEDULES = (
    schedule(0),
    schedule(1, paused=True, owner=""),
    schedule(2, cadence=Cadence("month", 31, "23:59", "America/New_York"), language="en"),
    schedule(3, cadence=Cadence("day", 0, "00:00", "UTC")),
    schedule(4, subject="{}"),
)
LONG_OUTCOME = Mrkdwn("x" * 600)
MANY = [replace(SMALL, id=f"{n:016}", name=f"{n} {NASTY[:70]}") for n in range(250)]
