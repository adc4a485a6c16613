"""The demo's systems, asked by the real connectors."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.connectors import CONNECTORS
from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.source import Point, ShippedIdea, SourceError, Span
from demo import amplitude, fivetran, jira, metabase, mixpanel, warehouse, zendesk
from tests.demo.conftest import NOW, Asks, Clock

TWO_YEARS = "2024-11-25"
STARTS = {"report": str(mixpanel.STARTS)}
ACTIVE = {"measure": "event", "event": amplitude.ACTIVE}
SYSTEMS = ("amplitude", "fivetran", "jira", "metabase", "mixpanel", "sql", "zendesk")
SECRETS = (
    ("amplitude", "AMPLITUDE_SECRET_KEY", ACTIVE),
    ("fivetran", "FIVETRAN_API_KEY", {"connection": fivetran.HEALTHY}),
    ("jira", "JIRA_API_TOKEN", {"measure": "count", "project": "CHK"}),
    ("metabase", "METABASE_API_KEY", {"card": metabase.CUSTOMERS}),
    ("mixpanel", "MIXPANEL_SECRET", STARTS),
    ("zendesk", "ZENDESK_CLIENT_SECRET", {"measure": "tickets"}),
)


def values(points: list[Point]) -> list[float]:
    """What points are worth."""
    return [point.value for point in points]


def picked(tools: Tools, source: str, setting: str, typed: str) -> list[str]:
    """The names that a field of the form offers."""
    search = next(one.search for one in CONNECTORS[source].settings if one.name == setting)
    assert search
    return [pick.label for pick in search(tools, {}, typed)]


@pytest.mark.parametrize("source", SYSTEMS)
def test_each_system_can_be_reached(tools: Tools, source: str) -> None:
    """As `product-ops check` says."""
    connector = CONNECTORS[source]
    assert connector.ready(tools.environment)
    assert connector.reach
    assert [one.error for one in connector.reach(tools)] == [None]


@pytest.mark.parametrize(("source", "variable", "settings"), SECRETS)
def test_a_wrong_key_is_refused(ask: Asks, source: str, variable: str, settings: Mapping[str, str]) -> None:
    """By each system, in the words for it."""
    with pytest.raises(SourceError, match="source-http-refused-look") as refused:
        ask(source, settings, wrong={variable: "of_last_year"})
    assert refused.value.args_["variable"] == variable


@pytest.mark.parametrize(
    ("source", "settings", "error"),
    [
        ("amplitude", {"chart": "gone1234"}, "source-amplitude-missing"),
        ("amplitude", {"measure": "event", "event": "Never Sent"}, "source-amplitude-no-event"),
        ("amplitude", {"chart": amplitude.PLATFORMS, "series": "iOS"}, "source-lines-pace"),
        ("fivetran", {"connection": "gone"}, "source-fivetran-missing"),
        ("jira", {"measure": "count", "project": "OLD"}, "source-jira-refused"),
        ("jira", {"measure": "count", "jql": "sprint = 4"}, "source-jira-refused"),
        ("metabase", {"card": "13"}, "source-metabase-missing"),
        ("zendesk", {"measure": "matching", "query": "colour:red"}, "source-zendesk-refused"),
        ("zendesk", {"measure": "view", "view": "1"}, "source-zendesk-view-missing"),
    ],
)
def test_what_is_not_there_is_told(ask: Asks, source: str, settings: Mapping[str, str], error: str) -> None:
    """Each in the words of its source."""
    with pytest.raises(SourceError, match=error):
        ask(source, settings)


@pytest.mark.parametrize(
    ("source", "setting", "typed", "offered"),
    [
        ("amplitude", "event", "payment", ["Payment Started", "Payment Completed"]),
        ("fivetran", "connection", "", ["payments (stripe)", "shop (postgres_rds)"]),
        ("jira", "project", "ch", ["Checkout (CHK)"]),
        ("jira", "project", "", ["Checkout (CHK)", "Data platform (DAT)", "Mobile (MOB)"]),
        ("metabase", "card", "sat", ["Satisfaction (Customers)"]),
        ("mixpanel", "report", "country", ["Checkout starts per country, last 90 days"]),
        ("zendesk", "view", "billing", ["Open tickets about billing"]),
    ],
)
def test_names_are_offered(tools: Tools, source: str, setting: str, typed: str, offered: list[str]) -> None:
    """What a person may pick instead of typing an id."""
    assert [one for one in picked(tools, source, setting, typed) if one in offered] == offered


def test_metabase_gives_two_years_and_a_number(tools: Tools, ask: Asks) -> None:
    """Days that end today, in plausible figures; a question by its address; one number."""
    address = f"{tools.environment['METABASE_URL']}/question/12-weekly-active-customers"
    points = ask("metabase", {"card": address})
    assert [points[0].at, points[-1].at, len(points)] == ["2024-11-23", "2026-11-23", 731]
    assert all(2500 < value < 7000 for value in values(points))
    (one,) = ask("metabase", {"card": "14"})
    assert (one.at, one.value) == ("", 8.4)


def test_amplitude_counts_people_by_day_week_and_month(ask: Asks) -> None:
    """Two years of each; people of a week are fewer than those of its days together, and more than on any of them."""
    days = {point.at: point.value for point in ask("amplitude", ACTIVE, since=TWO_YEARS)}
    weeks = {point.at: point.value for point in ask("amplitude", ACTIVE, since=TWO_YEARS, grain="week")}
    months = ask("amplitude", ACTIVE, since="2024-12-01", grain="month")
    assert (len(days), len(weeks), len(months)) == (729, 105, 24)
    of_week = [days[f"2026-11-{day}"] for day in range(16, 23)]
    assert max(of_week) < weeks["2026-11-16"] < sum(of_week)
    assert days["2026-11-18"] > days["2026-11-22"], "fewer come on a Sunday"
    often = ask("amplitude", {**ACTIVE, "count": "totals"}, since="2026-11-16", grain="week")
    assert often[0].value > sum(of_week)


def test_amplitude_has_charts(ask: Asks) -> None:
    """One of days, one of weeks with a line for each platform."""
    rate = ask("amplitude", {"chart": amplitude.ONBOARDING}, since=TWO_YEARS)
    assert len(rate) == 731
    assert all(40 < value < 70 for value in values(rate))
    lines = [
        ask("amplitude", {"chart": amplitude.PLATFORMS, "series": name}, grain="week")
        for name in ("iOS", "Android", "Web")
    ]
    assert values(lines[0])[-1] > values(lines[1])[-1] > values(lines[2])[-1]


def test_mixpanel_is_at_its_limit_for_two_hours(ask: Asks, tools: Tools, clock: Clock) -> None:
    """It says until when, lists its reports all the same, and answers after that."""
    with pytest.raises(SourceError, match="source-http-wait") as refused:
        ask("mixpanel", STARTS)
    assert refused.value.args_["until"] == "2026-11-23T11:05:00Z"
    assert refused.value.temporary
    assert len(picked(tools, "mixpanel", "report", "")) == 2
    clock.now = NOW + timedelta(hours=2, minutes=6)
    points = ask("mixpanel", STARTS, since=TWO_YEARS)
    assert [points[0].at, points[-1].at, len(points)] == ["2024-11-23", "2026-11-23", 731]
    assert values(points)[-1] == mixpanel.starts(NOW.date())
    country = {"report": str(mixpanel.COUNTRIES), "series": "Checkout Started / France"}
    assert 0.4 < values(ask("mixpanel", country))[-1] / values(points)[-1] < 0.48
    with pytest.raises(SourceError, match="source-mixpanel-missing"):
        ask("mixpanel", {"report": "1"})


def test_zendesk_counts_tickets(ask: Asks) -> None:
    """Two years of weeks; what is open now, by search and by view; how content people were."""
    weeks = ask("zendesk", {"measure": "tickets"}, since=TWO_YEARS, grain="week")
    assert (weeks[0].at, weeks[-1].at, len(weeks)) == ("2024-11-25", "2026-11-23", 105)
    assert all(10 < value < 60 for value in values(weeks)[:-1])
    (open_now,) = ask("zendesk", {"measure": "matching", "query": "status<solved"})
    (viewed,) = ask("zendesk", {"measure": "view", "view": zendesk.OPEN_VIEW})
    (billing,) = ask("zendesk", {"measure": "matching", "query": "status<solved group:billing"})
    assert 0 < billing.value < open_now.value == viewed.value
    rated = ask("zendesk", {"measure": "satisfaction"}, since="2024-12-01", grain="month")
    assert len(rated) > 20
    assert all(60 < value <= 100 for value in values(rated))


def test_zendesk_says_what_tickets_are_about(tools: Tools) -> None:
    """A few things come up again and again, whoever writes them how."""
    assert CONNECTORS["zendesk"].topics
    span = Span("2026-11-01", NOW, "month", "Europe/Paris")
    found = CONNECTORS["zendesk"].topics(tools, {"measure": "tickets"}, span)
    assert {"Where is my order?", "Refund not received"} <= {topic.text for topic in found[:3]}
    assert found[0].count > 10
    assert "Invoice for order …" in {topic.text for topic in found}


def test_jira_knows_how_long_things_take(ask: Asks) -> None:
    """Issues done and days in progress by week for two years; open bugs now."""
    done = ask("jira", {"measure": "throughput", "project": "CHK"}, since=TWO_YEARS, grain="week")
    assert len(done) == 105
    assert 2 < sum(values(done)) / len(done) < 12
    cycle = ask("jira", {"measure": "cycle_time", "project": "CHK"}, since=TWO_YEARS, grain="week")
    assert all(1 < value < 20 for value in values(cycle))
    (bugs,) = ask("jira", {"measure": "count", "jql": "type = Bug AND statusCategory != Done"})
    assert bugs.value == jira.open_bugs(NOW)(NOW)


def test_jira_dates_the_ideas_that_were_shipped(tools: Tools) -> None:
    """From the capture of an idea until the issue it links to was done; the bot's own ideas say which."""
    fetch = CONNECTORS["jira"].fetch
    assert fetch
    idea = ShippedIdea(
        (jira.seen_at(tools.environment, f"{jira.SITE}/browse/MOB-231"),),
        "2026-10-21T12:00:00Z",
        "2026-11-07T12:00:00Z",
    )
    span = replace(Span("2026-10-01", NOW, "month", "Europe/Paris"), shipped=lambda: [idea])
    (point,) = fetch(tools, {"measure": "time_to_market"}, span)
    assert (point.at, point.value) == ("2026-11-01", 16.0)


def test_what_was_shipped_stays_shipped_when_it_was(tools: Tools, clock: Clock) -> None:
    """The time to market of October is the same whenever it is asked, last Monday or today."""
    fetch = CONNECTORS["jira"].fetch
    assert fetch
    links = [(jira.seen_at(tools.environment, f"{jira.SITE}/browse/{key}"),) for key in jira.OF_IDEAS]
    ideas = [ShippedIdea(one, "2026-08-01T12:00:00Z", "2026-09-01T12:00:00Z") for one in links]

    def asked() -> list[Point]:
        span = Span("2026-07-01", clock(), "month", "Europe/Paris")
        # Anew each time: what was answered is used again for a while.
        with closing(Http(pause=lambda _: None, clock=clock)) as http:
            anew = Tools(tools.environment, http)
            found = fetch(anew, {"measure": "time_to_market"}, replace(span, shipped=lambda: ideas))
        return [point for point in found if point.at < "2026-11"]

    before = asked()
    assert len(before) > 1
    for days in (-6, 1, 6):
        clock.now = NOW + timedelta(days=days)
        assert asked() == before


def test_fivetran_has_a_pipeline_that_fails(ask: Asks) -> None:
    """One succeeded within the last two hours, the other more than a day ago."""
    ((healthy,), (failing,)) = (ask("fivetran", {"connection": one}) for one in (fivetran.HEALTHY, fivetran.FAILING))
    assert healthy.value < 2
    assert 24 < failing.value < 48


def test_the_same_day_has_the_same_figures(ask: Asks, clock: Clock) -> None:
    """A screenshot of yesterday's page is true tomorrow."""
    asked = (
        ("amplitude", ACTIVE),
        ("amplitude", {"chart": amplitude.ONBOARDING}),
        ("metabase", {"card": metabase.CUSTOMERS}),
        ("zendesk", {"measure": "tickets"}),
    )
    before = [{point.at: point.value for point in ask(*one)} for one in asked]
    clock.now = NOW + timedelta(days=1)
    for one, old in zip(asked, before, strict=True):
        new = {point.at: point.value for point in ask(*one)}
        over = [day for day in old if day in new and day < "2026-11-23"]
        assert len(over) > 30
        assert all(new[day] == old[day] for day in over), one
    assert metabase.rows("99", date(2026, 1, 1)) is None


def test_the_warehouse_answers_queries(ask: Asks) -> None:
    """400 days that end yesterday, with quiet weekends; rates and sums by week."""

    def query(text: str) -> dict[str, float]:
        return {point.at: point.value for point in ask("sql", {"database": "warehouse", "query": text})}

    orders = query("SELECT day, orders FROM orders")
    assert (len(orders), min(orders), max(orders)) == (400, "2025-10-19", "2026-11-22")
    assert orders["2026-11-17"] > 1.5 * orders["2026-11-22"]
    rate = query("SELECT day, 100.0 * activated / signups FROM signups WHERE day >= :since")
    yesterday = rate.pop("2026-11-22")
    assert all(35 < value < 47 for value in rate.values())
    assert yesterday < 35, "its owner is alerted"
    assert 30 < len(rate) < 450
    weeks = query("SELECT date(day, 'weekday 0', '-6 days') AS week, sum(revenue) FROM orders GROUP BY week")
    assert len(weeks) == 58
    (refunds,) = query("SELECT sum(refunds) FROM refunds").values()
    assert refunds > 0


def test_a_warehouse_is_made_anew(tmp_path: Path) -> None:
    """A demo that is started again begins with the same file, not with twice the rows."""
    file = tmp_path / "w.db"
    warehouse.make(file, lambda: NOW)
    first = file.stat().st_size
    warehouse.make(file, lambda: NOW)
    assert file.stat().st_size == first
