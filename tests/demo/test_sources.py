"""The demo's systems, asked by the real connectors."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.connectors import CONNECTORS
from bot.connectors.connector import Connector, Point, SourceError, Span, Tools
from bot.connectors.http import Http
from bot.demo import metabase, warehouse

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def tools(tmp_path: Path) -> Iterator[Tools]:
    """Both systems, and a client."""
    file = tmp_path / "ware house.db"
    warehouse.make(file, lambda: NOW)
    url, stop = metabase.serve(clock=lambda: NOW)
    http = Http()
    environment = {"METABASE_URL": url, "METABASE_API_KEY": metabase.KEY, "SQL_URL_WAREHOUSE": f"sqlite:///{file}"}
    yield Tools(environment, http)
    http.close()
    stop()


def asked(tools: Tools, connector: Connector, settings: Mapping[str, str]) -> list[Point]:
    """What a system gives of the last weeks."""
    assert connector.fetch
    return connector.fetch(tools, settings, Span("2026-10-19", NOW))


def test_metabase_gives_a_year_and_a_number(tools: Tools) -> None:
    """A year of days that ends today, in plausible figures; a question by its address; one number."""
    address = f"{tools.environment['METABASE_URL']}/question/12-weekly-active-customers"
    points = asked(tools, CONNECTORS["metabase"], {"card": address})
    assert [points[0].at, points[-1].at, len(points)] == ["2025-11-24", "2026-11-23", 365]
    assert all(2500 < point.value < 7000 for point in points)
    (one,) = asked(tools, CONNECTORS["metabase"], {"card": "14"})
    assert (one.at, one.value) == ("", 8.4)


def test_metabase_is_as_strict_as_metabase(tools: Tools) -> None:
    """A wrong key and a question that is not there."""
    with pytest.raises(SourceError, match="source-metabase-missing"):
        asked(tools, CONNECTORS["metabase"], {"card": "13"})
    wrong = Tools({**tools.environment, "METABASE_API_KEY": "mb_old"}, tools.http)
    with pytest.raises(SourceError, match="source-http-refused-look"):
        asked(wrong, CONNECTORS["metabase"], {"card": "12"})
    reach = CONNECTORS["metabase"].reach
    assert reach
    assert [one.error for one in reach(tools)] == [None]
    assert [one.error.key for one in reach(wrong) if one.error] == ["source-http-refused-look"]


def test_the_same_day_has_the_same_figures() -> None:
    """A screenshot of yesterday's page is true tomorrow."""
    today, tomorrow = (metabase.rows("12", NOW.date() + timedelta(days=ahead)) for ahead in (0, 1))
    assert today
    assert tomorrow
    assert today[1:] == tomorrow[:-1]
    assert metabase.rows("99", date(2026, 1, 1)) is None


def test_the_warehouse_answers_queries(tools: Tools) -> None:
    """400 days that end yesterday, with quiet weekends; rates and sums by week."""

    def ask(query: str) -> dict[str, float]:
        points = asked(tools, CONNECTORS["sql"], {"database": "warehouse", "query": query})
        return {point.at: point.value for point in points}

    orders = ask("SELECT day, orders FROM orders")
    assert (len(orders), min(orders), max(orders)) == (400, "2025-10-19", "2026-11-22")
    assert orders["2026-11-17"] > 1.5 * orders["2026-11-22"]
    rate = ask("SELECT day, 100.0 * activated / signups FROM signups WHERE day >= :since")
    assert all(35 < value < 47 for value in rate.values())
    assert 30 < len(rate) < 450
    weeks = ask("SELECT date(day, 'weekday 0', '-6 days') AS week, sum(revenue) FROM orders GROUP BY week")
    assert len(weeks) == 58
    (refunds,) = ask("SELECT sum(refunds) FROM refunds").values()
    assert refunds > 0


def test_a_warehouse_is_made_anew(tmp_path: Path) -> None:
    """A demo that is started again begins with the same file, not with twice the rows."""
    file = tmp_path / "w.db"
    warehouse.make(file, lambda: NOW)
    first = file.stat().st_size
    warehouse.make(file, lambda: NOW)
    assert file.stat().st_size == first
