"""The weekly digest, told with dates: what it says on a Monday of the week that ended, whatever that week was."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest

from bot.clock import stamp
from bot.kpis import compose
from bot.kpis.kpi import Kpi
from bot.kpis.subject import KIND, subject
from bot.posts import Delivery, Post
from bot.services import Services
from bot.slack.text import plain
from tests.ideas.making import slack_takes
from tests.kpis.keeping import OWNER, Source, defined, keep
from tests.kpis.test_figures import spaced
from tests.shelves import HERE, Clock
from tests.words import words

CHANNEL = "C0PRODUCT"
ROUND = (20, 21, 22, 23, 24, 5, 4)  # orders from Monday to Sunday: 119 a week


def values(first: str, last: str, of: Callable[[date], float]) -> dict[str, float]:
    """A value for each day, both ends among them."""
    day, end = date.fromisoformat(first), date.fromisoformat(last)
    found = {}
    while day <= end:
        found[day.isoformat()] = float(of(day))
        day += timedelta(1)
    return found


def more(orders_: int, day: date) -> float:
    """So many orders more than in any week."""
    return ROUND[day.weekday()] + orders_


def usual(day: date) -> float:
    """A week like any other, a little livelier in odd weeks."""
    return ROUND[day.weekday()] + day.isocalendar().week % 2


def at(clock: Clock, moment: str) -> None:
    """It is now this moment (UTC)."""
    clock.now = datetime.fromisoformat(moment).replace(tzinfo=UTC)


def told(services: Services, *kpis: Kpi, every: str = "week", language: str = "en", of: str = "") -> str:
    """The digest that is due now, as it reads."""
    delivery = Delivery(
        HERE,
        "",
        KIND,
        subject([kpi.id for kpi in kpis], every, "Product health", of=of),
        "",
        CHANNEL,
        stamp(services.clock()),
        language=language,
        owner=OWNER,
    )
    post = compose.digest(services, delivery, Source().connectors(), drawing=lambda *_: None)
    assert isinstance(post, Post)
    slack_takes(post.blocks, post.text)
    return " ".join(plain(spaced(words({"blocks": post.blocks}))).split())


def orders(services: Services, name: str = "Orders", zone: str = "Europe/Paris", **fields: object) -> Kpi:
    """A KPI whose days add up."""
    return defined(services, name, owner=OWNER, combine="sum", zone=zone, **fields)  # type: ignore[arg-type]  # any


def kept(services: Services, kpi: Kpi, found: Mapping[str, float]) -> None:
    """Keep values, as they were known at once."""
    keep(services, kpi, found, stamp(services.clock()), "manual")


def test_monday_tells_of_the_week_that_ended(services: Services, clock: Clock) -> None:
    """On Monday 23 November: the orders of 16 to 22 November, against the week before and the same week a year ago; not
    Sunday against Sunday."""
    at(clock, "2026-11-23T08:00:00")
    kpi = orders(services, target=15.0)
    kept(services, kpi, values("2025-10-01", "2026-11-22", usual))
    said = told(services, kpi)
    assert "Product health: 16–22 Nov" in said
    # Week 47 is odd and has 7 orders more than week 46 of this year, as many as week 47 of the last.
    assert "Orders 126 ≥ 105 On target +5.9% steady" in said
    assert "all 1 targets" not in said
    assert "the only target is met" in said


def test_the_day_it_is_posted_does_not_matter(services: Services, clock: Clock) -> None:
    """On Wednesday it still tells of the last whole week, and half of this one is no drop."""
    at(clock, "2026-11-25T08:00:00")
    kpi = orders(services)
    kept(services, kpi, values("2026-06-01", "2026-11-24", usual))
    assert "16–22 Nov" in told(services, kpi)
    assert "Orders 126 – No target +5.9%" in told(services, kpi)


def test_monday_after_a_holiday_week(services: Services, clock: Clock) -> None:
    """In the week after Christmas the shop sold a fifth. On Monday 4 January that is unusually low, and much like a
    year before; a week later the rise back is neither praised nor an alarm."""
    quiet = {date(2026, 12, 28) + timedelta(n) for n in range(7)}
    quiet |= {date(2025, 12, 29) + timedelta(n) for n in range(7)}
    at(clock, "2027-01-04T08:00:00")
    kpi = orders(services)
    kept(services, kpi, values("2025-11-03", "2027-01-03", lambda day: usual(day) * (0.2 if day in quiet else 1)))
    said = told(services, kpi)
    assert "28 Dec – 3 Jan" in said
    assert "Orders fell to" in said
    assert "unusually low" in said
    at(clock, "2027-01-11T08:00:00")
    kept(services, kpi, values("2027-01-04", "2027-01-10", usual))
    said = told(services, kpi)
    assert "A quiet week: nothing needs attention" in said
    assert "better" not in said
    assert "improved" not in said


@pytest.mark.parametrize(
    ("monday", "week", "hours"),
    [("2026-10-26T09:00:00", "2026-10-19", 168), ("2026-03-30T08:00:00", "2026-03-23", 167)],
)
def test_the_week_of_a_clock_change(services: Services, clock: Clock, monday: str, week: str, hours: int) -> None:
    """An hourly KPI: the week in which clocks are set back or forward is whole with the hours it has, and compared with
    the week before as any other."""
    from bot.periods import parts, period_of

    at(clock, monday)
    kpi = orders(services, "Clicks", grain="hour")
    last = period_of("week", datetime.fromisoformat(f"{week}T12:00+00:00"), "Europe/Paris")
    before = period_of("week", datetime.fromisoformat(f"{week}T12:00+00:00") - timedelta(7), "Europe/Paris")
    for name in (before, last):
        kept(services, kpi, dict.fromkeys(parts("week", name, "hour", "Europe/Paris"), 10.0))
    said = told(services, kpi)
    assert f"Clicks {hours * 10:,} – No target" in said
    assert "hours)" not in said, "nothing is missing"


def test_a_months_first_monday(services: Services, clock: Clock) -> None:
    """On Monday 2 November the week runs over the end of October. October is over: a monthly KPI is told as October's,
    on time; a week later it is told again and called neither news nor late."""
    at(clock, "2026-11-02T08:00:00")
    daily = orders(services)
    monthly = defined(services, "CSAT", owner=OWNER, unit="percent", target=80.0, grain="month", fresh_hours=24 * 35)
    kept(services, daily, values("2026-08-03", "2026-11-01", usual))
    kept(services, monthly, {"2026-08": 85.0, "2026-09": 84.0, "2026-10": 72.0})
    said = told(services, daily, monthly)
    assert "26 Oct – 1 Nov" in said
    assert "CSAT worsened to 72%" in said
    assert "⚠️ CSAT* 72%" in said.replace("*CSAT", "CSAT")
    at(clock, "2026-11-09T08:00:00")
    kept(services, daily, values("2026-11-02", "2026-11-08", usual))
    said = told(services, daily, monthly)
    assert "A quiet week: nothing needs attention" in said
    assert "CSAT 72% (October) ≥ 80% Off target" in said
    assert "Late" not in said


def test_weeks_from_sunday(services: Services, clock: Clock) -> None:
    """A digest of weeks that begin on Sunday, due on Sunday 22 November, tells of 15 to 21 November; a KPI of such
    weeks names its own days in a digest of weeks from Monday."""
    at(clock, "2026-11-22T09:00:00")
    kpi = orders(services)
    kept(services, kpi, values("2026-08-02", "2026-11-21", lambda day: ROUND[day.weekday()]))
    assert "15–21 Nov" in told(services, kpi, every="sunday_week")
    assert "Orders 119 – No target" in told(services, kpi, every="sunday_week")
    at(clock, "2026-11-23T09:00:00")
    own = orders(services, "Visits", grain="sunday_week")
    kept(services, own, {"2026-W46": 700.0, "2026-W47": 710.0})
    assert "Visits 710 (15–21 Nov) – No target +1.4%" in told(services, own)


def test_a_kpi_that_began_on_wednesday(services: Services, clock: Clock) -> None:
    """Its first week has five days of seven: it is told as that, neither judged nor compared; nor is the week after it
    compared with it."""
    at(clock, "2026-11-16T08:00:00")
    kpi = orders(services, target=15.0)
    kept(services, kpi, values("2026-11-11", "2026-11-15", lambda day: ROUND[day.weekday()]))
    said = told(services, kpi)
    assert "78 (5 of 7 days)" in said
    assert "Incomplete" in said
    assert "target is" not in said
    at(clock, "2026-11-23T08:00:00")
    kept(services, kpi, values("2026-11-16", "2026-11-22", lambda day: ROUND[day.weekday()]))
    said = told(services, kpi)
    assert "Orders 119 ≥ 105 On target – –" in said


def test_a_correction_after_the_post(services: Services, clock: Clock) -> None:
    """What a digest of last week said is corrected on Tuesday: the next digest compares with the corrected week, and a
    digest of that week, posted again, says what it was."""
    at(clock, "2026-11-16T08:00:00")
    kpi = orders(services)
    kept(services, kpi, values("2026-09-07", "2026-11-15", lambda day: ROUND[day.weekday()]))
    first = told(services, kpi)
    assert "Orders 119 – No target" in first
    at(clock, "2026-11-17T08:00:00")
    kept(services, kpi, {"2026-11-15": 24.0})
    again = told(services, kpi, of="2026-W46")
    assert "Orders 139 – No target" in again
    at(clock, "2026-11-23T08:00:00")
    kept(services, kpi, values("2026-11-16", "2026-11-22", lambda day: ROUND[day.weekday()]))
    said = told(services, kpi)
    assert "Orders 119 – No target −14.4%" in said


def test_a_daily_digest_compares_with_the_same_weekday(services: Services, clock: Clock) -> None:
    """On Sunday it tells of Saturday, against the Saturday before: a weekend is no fall."""
    at(clock, "2026-11-22T08:00:00")
    kpi = orders(services, target=119.0, target_per="week")
    kept(services, kpi, values("2026-08-03", "2026-11-21", lambda day: ROUND[day.weekday()]))
    said = told(services, kpi, every="day")
    assert "Saturday 21 Nov 2026" in said
    assert "Orders 5 ≥ 119 a week Not judged steady –" in said
    assert "A quiet day: nothing needs attention" in said


def test_months_and_quarters(services: Services, clock: Clock) -> None:
    """A digest of a month adds up its days; one of a quarter, its months; what is told by the week keeps its week."""
    at(clock, "2026-10-01T08:00:00")
    daily, weekly = orders(services), orders(services, "Tickets", grain="week", fresh_hours=24 * 30)
    monthly = orders(services, "Churned", grain="month")
    kept(services, daily, values("2026-04-01", "2026-09-30", lambda _: 2.0))
    kept(services, weekly, {"2026-W38": 30.0, "2026-W39": 33.0})
    kept(services, monthly, {f"2026-{month:02}": 10.0 + month for month in range(4, 10)})
    month = told(services, daily, weekly, monthly, every="month")
    assert "September 2026" in month
    assert "Orders 60 – No target −3.2%" in month
    assert "Tickets 33 (21–27 Sept) – No target" in month
    assert "Churned 19 – No target +5.6%" in month
    quarter = told(services, daily, weekly, monthly, every="quarter")
    assert "Q3 2026" in quarter
    assert "Orders 184 – No target" in quarter
    assert "Churned 54 – No target" in quarter


def test_a_zone_behind_is_not_through_with_its_week(services: Services, clock: Clock) -> None:
    """On Monday morning in Paris it is still Sunday in San Francisco: six days of seven, told as that."""
    at(clock, "2026-11-23T07:00:00")
    kpi = orders(services, zone="America/Los_Angeles")
    kept(services, kpi, values("2026-10-05", "2026-11-21", lambda day: ROUND[day.weekday()]))
    said = told(services, kpi, of="2026-W47")
    assert "115 (6 of 7 days)" in said
    assert "Late" not in said


def test_a_quiet_digest_can_be_left_out(services: Services, clock: Clock) -> None:
    """With nothing for anybody to do, and only where that was asked for."""
    at(clock, "2026-11-23T08:00:00")
    kpi = orders(services)
    kept(services, kpi, values("2026-09-07", "2026-11-22", lambda day: ROUND[day.weekday()]))

    def post(skip: bool) -> Post | None:
        about = subject([kpi.id], "week", skip=skip)
        due = Delivery(HERE, "", KIND, about, "", CHANNEL, stamp(services.clock()), language="en")
        return compose.digest(services, due, Source().connectors(), drawing=lambda *_: None)

    assert post(skip=False) is not None
    assert post(skip=True) is None
    kept(services, kpi, values("2026-11-18", "2026-11-22", lambda _: 1.0))
    assert post(skip=True) is not None


def test_a_digest_holds_forty(services: Services, clock: Clock) -> None:
    """Where all KPIs have grown to more than that, the worst forty are told and the others counted."""
    at(clock, "2026-11-23T08:00:00")
    for n in range(43):
        kpi = orders(services, f"KPI {n:02}", target=17.0)
        better = int(n > 3)
        kept(services, kpi, values("2026-11-09", "2026-11-22", partial(more, better)))
    said = told(services)
    assert "And 3 more KPIs" in said
    for worst in ("KPI 00", "KPI 01", "KPI 02", "KPI 03"):
        assert worst in said
