"""What a week of tickets is beside what is usual: when it may be compared, and when nothing is called a fall."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import stamp
from bot.tickets.trend import AreaTrend, TicketReport, TicketSource, TicketWeek, report

FIRST = datetime(2026, 9, 21, tzinfo=UTC)  # a Monday
WEEKS = [
    TicketWeek(f"W{n}", stamp(FIRST + timedelta(weeks=n)), stamp(FIRST + timedelta(weeks=n + 1))) for n in range(10)
]
TOLD, RUNNING = WEEKS[8], WEEKS[9]


def source(name: str = "zendesk", begins: str = WEEKS[0].since, whole_until: str = TOLD.until) -> TicketSource:
    """A source that was read to the end of the week that is told of."""
    return TicketSource(name, begins, whole_until, whole_until, whole_until)


def told(series: Mapping[str, Sequence[int]], *sources: TicketSource) -> TicketReport:
    """What ten counts an area come to, the last two those of the week and of the one that runs."""
    counts = {(area, WEEKS[n].name): count for area, some in series.items() for n, count in enumerate(some) if count}
    return report(WEEKS, counts, {area: area.title() for area in series}, sources or [source()])


def only(series: Sequence[int], *sources: TicketSource) -> AreaTrend:
    """The same of one area."""
    (found,) = told({"billing": series}, *sources).areas
    return found


def test_usual_is_the_median_of_the_eight_weeks_before() -> None:
    """One wild week does not make usual what is not; of an even number the middle lies between two."""
    found = only([10, 12, 11, 13, 90, 12, 14, 13, 30, 4])
    assert (found.count, found.usual, found.change, found.so_far) == (30, 12.5, 17.5, 4)


def test_a_week_without_a_ticket_about_an_area_is_a_zero() -> None:
    """Where all tickets were read, none about an area is none, and three of eight make the usual lower."""
    assert only([0, 0, 0, 4, 4, 4, 4, 4, 9, 0]).usual == 4
    assert only([0, 0, 0, 0, 0, 4, 4, 4, 9, 0]).usual == 0


def test_weeks_before_the_first_ticket_are_no_zeros() -> None:
    """A source that is read since four weeks ago is compared with these four, and not with the silence before them."""
    since = source(begins=WEEKS[4].since)
    assert only([0, 0, 0, 0, 8, 10, 8, 10, 12, 0], since).usual == 9
    later = source(begins=stamp(FIRST + timedelta(weeks=4, hours=1)))
    assert only([0, 0, 0, 0, 8, 10, 8, 10, 12, 0], later).usual is None


def test_with_fewer_than_four_known_weeks_nothing_is_compared() -> None:
    """Three weeks say nothing of what is usual: no area moved, whatever it did."""
    found = told({"billing": [0, 0, 0, 0, 0, 10, 10, 10, 90, 0]}, source(begins=WEEKS[5].since))
    assert (len(found.known), found.areas[0].usual, found.areas[0].beyond, found.movers) == (3, None, 0, [])


def test_an_unfinished_week_is_never_a_fall() -> None:
    """A source that was read up to Thursday shows fewer tickets, and none of its areas is said to have fallen; one that
    has more than usual already has risen."""
    thursday = stamp(FIRST + timedelta(weeks=8, days=3))
    series = {"billing": [40] * 8 + [2, 0], "login": [10] * 8 + [30, 0]}
    half = told(series, source(), source("intercom", whole_until=thursday))
    assert [one.name for one in half.late] == ["intercom"]
    assert [one.area for one in half.movers] == ["login"]
    whole = told(series)
    assert (whole.late, [one.area for one in whole.movers]) == ([], ["login", "billing"])


def test_the_running_week_changes_nothing() -> None:
    """What came since is shown beside it, and neither orders nor moves an area."""
    quiet, busy = told({"a": [9] * 9 + [0]}), told({"a": [9] * 9 + [80]})
    assert (quiet.areas[0].beyond, quiet.movers) == (busy.areas[0].beyond, busy.movers)
    assert (quiet.total, quiet.so_far, busy.total, busy.so_far) == (9, 0, 9, 80)


def test_what_rose_beyond_its_spread_comes_first_then_the_largest() -> None:
    """An area that doubles is above a larger one that does as always; one that always scatters is not."""
    series = {
        "large": [100, 101, 99, 100, 102, 98, 100, 101, 103, 0],
        "wild": [2, 40, 5, 38, 3, 41, 6, 36, 45, 0],
        "risen": [10, 9, 11, 10, 10, 9, 10, 11, 22, 0],
        "fallen": [50, 50, 51, 49, 50, 50, 51, 49, 20, 0],
    }
    assert [one.area for one in told(series).areas] == ["risen", "large", "wild", "fallen"]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_small_numbers_scatter(count: int) -> None:
    """Three instead of one is what rare tickets do by themselves."""
    assert not only([1, 0, 2, 1, 1, 0, 2, 1, count, 0]).is_unusual


def test_a_source_that_is_read_no_more_makes_no_week_incomplete() -> None:
    """A file that was imported a year ago does not keep this week from being whole for ever."""
    assert told({"a": [9] * 10}, source(), source("csv", "2025-01-01T00:00:00Z", "2025-06-01T00:00:00Z")).late == []


def test_a_source_nobody_said_anything_of_is_late() -> None:
    """Tickets of which it is not known up to when they were read make no whole week."""
    assert told({"a": [9] * 10}, TicketSource("csv", WEEKS[0].since, "", "", "")).late != []


def test_at_most_five_areas_moved() -> None:
    """A week in which everything moves is told of by what moved most."""
    series = {f"a{n}": [10] * 8 + [40 + n, 0] for n in range(7)}
    assert [one.area for one in told(series).movers] == ["a6", "a5", "a4", "a3", "a2"]
