"""Which weeks are told of, and what is counted in them, read from either engine."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.clock import stamp
from bot.kpis.subject import KIND, subject
from bot.schedule.cadence import Cadence
from bot.schedule.store import schedules
from bot.services import Services
from bot.tickets.look import calendar, look
from bot.tickets.ticket import Ticket
from tests.schedule.making import schedule
from tests.shelves import ELSEWHERE, HERE, Clock
from tests.tickets.making import NEXT, TOLD, came, pulled, put

UTC_WEEKS = ("week", "UTC")


def test_areas_are_counted_by_week(services: Services) -> None:
    """An area in any spelling is one, called as its newest ticket has it; tickets without one are counted as such."""
    came(services, {"Pricing": [1, 2, 2, 2, 2, 2, 2, 2, 9], "pricing": [1] * 9, "": [1] * 9})
    report = look(services, HERE, UTC_WEEKS)
    assert [(one.area, one.count, one.usual) for one in report.areas] == [("pricing", 10, 3), ("", 1, 1)]
    assert (report.week.name, report.total, report.late) == ("2026-W47", 11, [])
    put(services.store, Ticket("zendesk", "new", "Dear", "PRICING", "2026-11-22T12:00:00Z"))
    assert look(services, HERE, UTC_WEEKS).areas[0].name == "PRICING"


def test_a_week_ends_where_the_workspaces_does(services: Services) -> None:
    """A ticket of Sunday evening in London is one of Monday in Tokyo; on the day that clocks are set back a week is an
    hour longer; where weeks begin on Sunday, Sunday is the next."""
    for zone, at, week in (
        ("Europe/London", "2026-11-22T23:30:00Z", "2026-W47"),
        ("Asia/Tokyo", "2026-11-15T15:30:00Z", "2026-W47"),
        ("Europe/Paris", "2026-10-25T22:59:59Z", "2026-W43"),
        ("Europe/Paris", "2026-10-25T23:00:00Z", "2026-W44"),
    ):
        services.store.run("DELETE FROM ticket")
        put(services.store, Ticket("zendesk", "1", "Late", "Login", at))
        report = look(services, HERE, ("week", zone), week)
        assert [(one.area, one.count) for one in report.areas] == [("login", 1)], at
    services.store.run("DELETE FROM ticket")
    put(services.store, Ticket("zendesk", "1", "Late", "Login", "2026-11-22T10:00:00Z"))
    assert look(services, HERE, ("sunday_week", "UTC"), "2026-W47").areas[0].so_far == 1


def test_an_area_renamed_at_its_source_moves(services: Services) -> None:
    """A ticket whose area was corrected counts about that one alone."""
    ticket = Ticket("zendesk", "1", "Dear", "Pricing", stamp(TOLD))
    put(services.store, ticket)
    put(services.store, replace(ticket, area="Plans"))
    assert [(one.name, one.count) for one in look(services, HERE, UTC_WEEKS).areas] == [("Plans", 1)]


def test_two_pulls_of_the_same_days_count_once(services: Services) -> None:
    """Read again, nothing rose."""
    for _ in range(2):
        came(services, {"Login": [3] * 9})
    (login,) = look(services, HERE, UTC_WEEKS).areas
    assert (login.count, login.usual, list(login.before)) == (3, 3, [3] * 8)


def test_several_sources_are_added_up_and_each_says_how_far_it_was_read(services: Services) -> None:
    """One that was read up to Friday makes the week incomplete, and is named."""
    came(services, {"Login": [3] * 9})
    came(services, {"Login": [2] * 9}, "intercom")
    assert look(services, HERE, UTC_WEEKS).areas[0].count == 5
    services.store.run("UPDATE ticket_pull SET whole_until = '' WHERE source = 'intercom'")
    pulled(services.store, "intercom", "2026-11-20T09:00:00Z")
    pulled(services.store, "intercom", "2026-11-24T09:00:00Z", complete=False)
    assert [one.name for one in look(services, HERE, UTC_WEEKS).late] == ["intercom"]


def test_what_came_since_is_shown_apart(services: Services, clock: Clock) -> None:
    """On Monday the week before is told of, and what came today is of the week that runs."""
    came(services, {"Login": [3] * 9})
    put(services.store, Ticket("zendesk", "today", "Dear", "Login", NEXT))
    clock.now = datetime(2026, 11, 23, 1, tzinfo=UTC)
    assert [(one.count, one.so_far) for one in look(services, HERE, UTC_WEEKS).areas] == [(3, 1)]
    clock.now -= timedelta(hours=2)
    assert look(services, HERE, UTC_WEEKS).week.name == "2026-W46"


def test_nothing_of_another_workspace_is_counted(services: Services) -> None:
    """Two companies on one bot have their own tickets."""
    put(services.store, Ticket("zendesk", "1", "Dear", "Login", stamp(TOLD)), workspace=ELSEWHERE)
    report = look(services, HERE, UTC_WEEKS)
    assert (report.areas, report.sources) == ([], [])


def test_weeks_are_those_of_the_weekly_digest(services: Services, clock: Clock) -> None:
    """A workspace whose digest tells of weeks from Sunday in New York has such weeks; without plans UTC's."""
    assert calendar(services, HERE) == ("week", "UTC")
    cadence = Cadence("week", 1, "09:00", "America/New_York")
    planned = schedule("C1", "U0OWNER", clock(), cadence)
    schedules.save(services.store, HERE, replace(planned, id="other", kind="decisions.weekly"))
    assert calendar(services, HERE) == ("week", "America/New_York")
    schedules.save(services.store, HERE, replace(planned, kind=KIND, subject=subject((), "sunday_week")))
    assert calendar(services, HERE) == ("sunday_week", "America/New_York")
