"""Asking sources: all at once, each failing on its own, what they answer kept."""

import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.connectors.connector import Connector, Setting
from bot.connectors.source import Point, SourceError
from bot.connectors.words import said
from bot.kpis.collect import Collector, next_due
from bot.kpis.kpi import ROWS_LEFT, Collection, Kpi
from bot.kpis.points import read_points
from bot.kpis.store import collections, kpis, readings
from bot.services import Services
from bot.text import LANGUAGES, Texts
from tests.kpis.keeping import MANAGER, NOW, Source, at, defined, edit, fetched, keep, known, newest
from tests.patience import PATIENCE
from tests.shelves import BEGINNING, HERE, Clock


@pytest.fixture
def collector(source: Source) -> Collector:
    """What asks it."""
    return Collector(source.connectors())


def test_a_series_becomes_readings(services: Services, source: Source, collector: Collector) -> None:
    """Days as they are, moments by the day they fall on in the KPI's zone, a value without a time as today's."""
    source.points["a"] = [
        Point("2026-11-20", 1),
        Point("2026-11-21T23:30:00+00:00", 2),  # half past midnight on the 22nd in Paris
        Point("2026-11-21 12:00:00", 3),
        Point("", 4),
    ]
    kpi = fetched(services, "a", zone="Europe/Paris")
    went = collector.refresh(services, HERE, [kpi], PATIENCE)
    assert went == {kpi.id: Collection(kpi.id, NOW, NOW)}
    assert collections.get(services.store, HERE, kpi.id) == went[kpi.id]
    assert known(services, kpi) == {"2026-11-20": 1, "2026-11-21": 3, "2026-11-22": 2, "2026-11-23": 4}
    assert {(one.source, one.person, one.collected_at) for one in newest(services, kpi)} == {("sql", "", NOW)}


DAYS = [("2026-11-15", 7), ("2026-11-16", 1), ("2026-11-17", 2), ("2026-11-22", 4), ("2026-11-23", 8)]


@pytest.mark.parametrize(
    ("grain", "points", "expected"),
    [
        ("hour", [("2026-11-23T07:50", 2)], {"2026-11-23T07": 2}),
        ("day", [("2026-11-22T10:00+01:00", 1), ("2026-11-22T09:00", 2)], {"2026-11-22": 2}),
        ("week", [("2026-11-16", 1), ("2026-W46", 3)], {"2026-W46": 3, "2026-W47": 1}),
        ("month", [("2026-10", 1), ("2026-09-30", 3)], {"2026-09": 3, "2026-10": 1}),
        ("day", [("2026-11-23", 1), ("2026-11-24", 2), ("2027-01-01", 3)], {"2026-11-23": 1}),
        ("day", [("2026-11-23", 1), ("", 2)], {"2026-11-23": 2}),
        ("day", [("", 2), ("2026-11-23T08:00", 1)], {"2026-11-23": 2}),
    ],
    ids=["a moment", "one moment twice", "weeks", "months", "no future", "now is last", "now stays last"],
)
def test_a_point_is_of_the_period_it_lies_in(
    grain: str, points: list[tuple[str, float]], expected: dict[str, float]
) -> None:
    """In whatever order they come; what lies in the future is a plan."""
    kpi = Kpi("k1", "x", grain=grain, source="sql")
    found = read_points(kpi, [Point(when, value) for when, value in points], BEGINNING).readings
    assert {one.period: one.value for one in found} == expected
    assert [one.period for one in found] == sorted(expected)


@pytest.mark.parametrize(
    ("combine", "expected"),
    [
        ("sum", {"2026-W47": 7, "2026-W48": 8}),
        ("mean", {"2026-W47": pytest.approx(7 / 3), "2026-W48": 8}),
        ("last", {"2026-W47": 4, "2026-W48": 8}),
    ],
)
def test_days_of_a_weekly_kpi_combine_as_somebody_said(combine: str, expected: dict[str, float]) -> None:
    """The week is told by all its days, never by its Sunday; one that the source tells the end of alone is left out."""
    kpi = Kpi("k1", "x", grain="week", source="sql", combine=combine)
    found = read_points(kpi, [Point(when, value) for when, value in DAYS], BEGINNING).readings
    assert {one.period: one.value for one in found} == expected
    assert [one.final for one in found] == [True, False]


def asked(kpi: Kpi, points: list[Point], known: tuple[float, ...] = ()) -> str:
    """Why an answer is refused."""
    with pytest.raises(SourceError) as refused:
        read_points(kpi, points, BEGINNING, known)
    return refused.value.key


@pytest.mark.parametrize(
    ("grain", "combine", "points", "key"),
    [
        ("week", "", DAYS, "kpis-source-finer-week"),
        ("week", "none", DAYS, "kpis-source-finer-week"),
        ("month", "", DAYS, "kpis-source-finer-month"),
        ("day", "", [("2026-11-22T09:00", 1), ("2026-11-22T10:00", 2)], "kpis-source-finer-day"),
        ("hour", "", [("2026-11-22T09:10", 1), ("2026-11-22T09:40", 2)], "kpis-source-finer-hour"),
        ("week", "sum", [(f"2026-11-{day:02}", 700) for day in (1, 8, 15, 22)], "kpis-source-weeks-sunday"),
        ("sunday_week", "sum", [(f"2026-11-{day:02}", 700) for day in (2, 9, 16)], "kpis-source-weeks-monday"),
        ("week", "sum", [(f"2026-11-{day:02}", 700) for day in (4, 11, 18)], "kpis-source-weeks-weekday"),
        ("day", "sum", [(f"2026-{month:02}-01", 700) for month in (9, 10, 11)], "kpis-source-coarser-day"),
        ("week", "sum", [(f"2026-{month:02}-01", 700) for month in (9, 10, 11)], "kpis-source-coarser-week"),
        ("day", "sum", [("2026-10", 700)], "kpis-source-time-day"),
    ],
)
def test_rows_that_are_not_the_kpis_periods_are_asked_about(
    texts: Texts, grain: str, combine: str, points: list[tuple[str, float]], key: str
) -> None:
    """Nothing is thinned out, filed a week early or taken for a day; the sentence says what to choose."""
    kpi = Kpi("k1", "x", grain=grain, source="sql", combine=combine)
    assert asked(kpi, [Point(when, value) for when, value in points]) == key
    for language in LANGUAGES:
        assert len(texts.speak(language)(key, text="x")) > 20


def test_shares_among_percentages_are_asked_about() -> None:
    """0.42 beside a target of 40 % is 42 % to its source; the answer stands in the form."""
    points = [Point("2026-11-21", 0.42), Point("2026-11-22", 0.07)]
    assert asked(Kpi("k1", "x", unit="percent", target=40, source="sql"), points) == "kpis-source-share"
    assert asked(Kpi("k1", "x", unit="percent", source="sql"), points, (41.0, 39.0)) == "kpis-source-share"
    for scale, values in (("share", [42, 7]), ("percent", [0.42, 0.07])):
        kpi = Kpi("k1", "x", unit="percent", target=40, source="sql", scale=scale)
        assert [one.value for one in read_points(kpi, points, BEGINNING).readings] == values


def test_a_length_of_time_comes_in_the_kpis_unit() -> None:
    """An interval of 90 minutes is 90 where minutes are kept and 1.5 where hours are; elsewhere its row is named."""
    points = [Point("2026-11-21", 5400, seconds=True), Point("2026-11-22", 3)]
    for unit, value in (("min", 90), ("h", 1.5), ("s", 5400)):
        kpi = Kpi("k1", "x", unit="duration", detail=unit, source="sql")
        assert read_points(kpi, points, BEGINNING).readings[0].value == value
    taken = read_points(Kpi("k1", "x", source="sql"), points, BEGINNING)
    assert [one.value for one in taken.readings] == [3]
    assert [(one.key, one.args_) for one in taken.left] == [("kpis-source-length", {"when": "2026-11-21"})]


def test_a_value_is_final_once_its_period_is_over_for_the_source_too() -> None:
    """A source that counts by a clock of its own says where it is not through."""
    kpi = Kpi("k1", "x", source="sql")
    points = [Point("2026-11-21", 1), Point("2026-11-22", 2, so_far=True), Point("2026-11-23", 3)]
    assert [one.final for one in read_points(kpi, points, BEGINNING).readings] == [True, False, False]
    assert [one.final for one in read_points(kpi, [Point("", 4)], BEGINNING).readings] == [True]


@pytest.mark.parametrize(
    ("grain", "at_"), [("hour", "2026-11-22"), ("day", "2026-11"), ("week", "someday"), ("month", "9")]
)
def test_a_row_that_cannot_be_read_is_named_and_the_others_kept(
    services: Services, source: Source, collector: Collector, grain: str, at_: str
) -> None:
    """A time that is none or covers more than a reading: the KPI has its other values, and is asked as usual again."""
    wrong = SourceError("source-series-value-at", at="2026-11-21", text="NaN")
    source.points["a"] = [Point("2026-11-22T08:00", 1), Point(at_, 2), Point("", 0, wrong=wrong)]
    kpi = fetched(services, "a", grain=grain)
    went = collector.refresh(services, HERE, [kpi], PATIENCE)[kpi.id]
    why: dict[str, str | int | float] = {"rows": 2, "why": f"kpis-source-time-{grain}", "text": at_}
    assert went == Collection(kpi.id, NOW, NOW, ROWS_LEFT, why)
    assert not went.failed
    assert list(known(services, kpi).values()) == [1]
    assert collections.failures(services.store, HERE, kpi.id) == 0
    for language in LANGUAGES:
        told = said(services.texts.speak(language), went.error, went.args)
        assert "2 " in told
        assert f"“{at_}”" in told or f"« {at_} »" in told.replace("\u00a0", " ").replace("\u202f", " ")


def test_an_answer_without_a_row_that_can_be_read_has_failed(
    services: Services, source: Source, collector: Collector
) -> None:
    """The first reason is told, and what was kept before stays."""
    kpi = fetched(services, "a")
    keep(services, kpi, {"2026-11-20": 5})
    wrong = SourceError("source-series-value-at", at="2026-11-21", text="NaN")
    source.points["a"] = [Point("", 0, wrong=wrong), Point("someday", 2)]
    went = collector.refresh(services, HERE, [kpi], PATIENCE)[kpi.id]
    assert went == Collection(kpi.id, NOW, "", wrong.key, wrong.args_)
    assert went.failed
    assert known(services, kpi) == {"2026-11-20": 5}


@pytest.mark.parametrize("value", [1e12 + 1, -2e12, 1e30, 1.7e308])
def test_a_value_that_nobody_could_type_is_left_out(
    services: Services, source: Source, collector: Collector, value: float
) -> None:
    """It is a mistake of the source's, and named."""
    kpi = fetched(services, "a")
    source.points["a"] = [Point("2026-11-21", 1e12), Point("2026-11-22", value)]
    went = collector.refresh(services, HERE, [kpi], PATIENCE)[kpi.id]
    assert (went.error, went.args["why"], went.args["when"]) == (ROWS_LEFT, "kpis-source-large", "2026-11-22")
    assert known(services, kpi) == {"2026-11-21": 1e12}
    source.points["a"] = [Point("", value)]
    went = collector.refresh(services, HERE, [kpi], PATIENCE)[kpi.id]
    assert (went.error, went.args["when"]) == ("kpis-source-large", "2026-11-23")


def test_a_source_of_plans_alone_has_failed(services: Services, source: Source, collector: Collector) -> None:
    """Dates that are all to come give no value, and whoever looks for one reads why; none at all is no mistake."""
    kpi = fetched(services, "a")
    source.points["a"] = [Point("2027-01-01", 1), Point("2026-11-24", 2)]
    went = collector.refresh(services, HERE, [kpi], PATIENCE)[kpi.id]
    assert (went.error, went.args) == ("kpis-source-future", {"when": "2026-11-24"})
    source.points["a"] = []
    assert not collector.refresh(services, HERE, [kpi], PATIENCE)[kpi.id].error


def test_a_source_that_fails_does_not_stop_the_others(
    services: Services, source: Source, collector: Collector, caplog: pytest.LogCaptureFixture
) -> None:
    """Each KPI is told how its own source went; what it said before stays, and when it last went well."""
    kpis_ = {query: fetched(services, query) for query in ("good", "refused", "broken")}
    for query in kpis_:
        source.points[query] = [Point("2026-11-20", 1)]
    assert not [c for c in collector.refresh(services, HERE, [*kpis_.values()], PATIENCE).values() if c.error]
    source.points.update(
        good=[Point("2026-11-22", 2)],
        refused=SourceError("kpis-source-slow", temporary=True, seconds=9),
        broken=KeyError("secret"),
    )
    went = collector.refresh(services, HERE, [*kpis_.values(), defined(services)], PATIENCE)
    assert {query: (went[kpi.id].error, went[kpi.id].args) for query, kpi in kpis_.items()} == {
        "good": ("", {}),
        "refused": ("kpis-source-slow", {"seconds": 9}),
        "broken": ("kpis-source-broken", {}),
    }
    assert len(went) == 3
    assert {one.succeeded_at for one in collections.everything(services.store, HERE).values()} == {NOW}
    assert known(services, kpis_["good"]) == {"2026-11-20": 1, "2026-11-22": 2}
    assert known(services, kpis_["refused"]) == {"2026-11-20": 1}
    assert "the source sql broke" in caplog.text


def test_who_is_late_is_not_waited_for_and_is_kept_all_the_same(
    services: Services, source: Source, collector: Collector
) -> None:
    """The digest goes out without it, saying so; the answer is there for the next one."""
    fast, slow = fetched(services, "fast"), fetched(services, "slow")
    source.points.update(fast=[Point("2026-11-22", 1)], slow=[Point("2026-11-22", 2)])
    source.closed["slow"] = threading.Event()
    went = collector.refresh(services, HERE, [slow, fast], 0.05)
    assert (went[slow.id].error, went[slow.id].args) == ("kpis-source-slow", {"seconds": 0})
    assert collections.get(services.store, HERE, slow.id) == went[slow.id]
    assert known(services, slow) == {}
    source.closed["slow"].set()
    services.asking.close()
    assert known(services, slow) == {"2026-11-22": 2}
    done = collections.get(services.store, HERE, slow.id)
    assert done == Collection(slow.id, NOW, NOW)


def test_the_same_question_is_asked_once(services: Services, source: Source, collector: Collector) -> None:
    """KPIs that read one series by the day and by the week share the answer, from the earlier of the days they need."""
    source.points["a"] = [Point("2026-11-15", 1), Point("2026-11-17", 2)]
    day, week = fetched(services, "a", "Daily"), fetched(services, "a", "Weekly", grain="week", combine="sum")
    fetched(services, "b")
    assert len(collector.refresh(services, HERE, [day, week], PATIENCE)) == 2
    assert source.asked == [("a", "2024-11-18")]
    hour = fetched(services, "a", "Hourly", grain="hour")  # to which a midnight is no day
    collector.refresh(services, HERE, [day, hour], PATIENCE)
    assert len(source.asked) == 3
    assert known(services, day) == {"2026-11-15": 1, "2026-11-17": 2}
    assert known(services, week) == {"2026-W46": 1, "2026-W47": 2}


@pytest.mark.parametrize(
    ("grain", "first", "again"),
    [
        ("hour", "2024-11-22", "2026-10-19"),
        ("day", "2024-11-22", "2026-10-19"),
        ("week", "2024-11-18", "2026-10-19"),
        ("month", "2024-11-01", "2026-10-01"),
    ],
)
def test_two_years_are_asked_for_first_and_later_what_may_still_be_corrected(
    services: Services, source: Source, collector: Collector, grain: str, first: str, again: str
) -> None:
    """Both begin where a period does: half a month that a source adds up would pass for a whole one."""
    kpi = fetched(services, "a", grain=grain)
    source.points["a"] = SourceError("kpis-source-slow", seconds=9)
    collector.refresh(services, HERE, [kpi], PATIENCE)
    source.points["a"] = []
    collector.refresh(services, HERE, [kpi], PATIENCE)
    collector.refresh(services, HERE, [kpi], PATIENCE)
    assert source.asked == [("a", first), ("a", first), ("a", again)]


def test_after_a_long_silence_nothing_is_left_out(
    services: Services, source: Source, collector: Collector, clock: Clock
) -> None:
    """The days since a source last answered are asked for, however many they are."""
    kpi = fetched(services, "a")
    collector.refresh(services, HERE, [kpi], PATIENCE)
    clock.tick(days=80)
    collector.refresh(services, HERE, [kpi], PATIENCE)
    assert [since for _, since in source.asked] == ["2024-11-22", "2026-11-23"]


def test_the_answer_to_another_question_is_dropped(services: Services, source: Source, collector: Collector) -> None:
    """The KPI was given another query, or archived, while the old one was still being answered."""
    changed, gone, same = (fetched(services, query) for query in ("changed", "gone", "same"))
    for query in ("changed", "gone", "same"):
        source.points[query] = [Point("2026-11-22", 1)]
        source.closed[query] = threading.Event()
    collector.refresh(services, HERE, [changed, gone, same], 0)
    desk = at(services, MANAGER, source=source)
    edit(desk, changed.id, Kpi("", "changed", source="sql", settings={"query": "new"}), changed.changed_at)
    desk.archive(gone.id)
    edit(desk, same.id, Kpi("", "same", source="sql", settings={"query": "same"}, target=1.0), same.changed_at)
    for event in source.closed.values():
        event.set()
    services.asking.close()
    assert [known(services, kpi) for kpi in (changed, gone, same)] == [{}, {}, {"2026-11-22": 1}]
    went = collections.everything(services.store, HERE)
    assert changed.id not in went
    assert went[same.id].error == ""


def test_a_correction_shows(services: Services, source: Source, collector: Collector) -> None:
    """What a source says differently about a day that is over takes the old value's place and names it."""
    kpi = fetched(services, "a")
    keep(services, kpi, {"2026-11-20": 10})
    source.points["a"] = [Point("2026-11-20", 12)]
    collector.refresh(services, HERE, [kpi], PATIENCE)
    assert [(one.value, one.corrected_from) for one in newest(services, kpi)] == [(12, 10)]


def test_a_source_can_be_tried(services: Services, source: Source, collector: Collector) -> None:
    """The Test button shows what it says, oldest first, or why it says nothing; nothing is kept."""
    kpi = Kpi("", "x", source="sql", settings={"query": "a"})
    source.points["a"] = [Point("2026-11-22", 2), Point("2026-11-21", 1)]
    assert [one.value for one in collector.attempt(services, HERE, kpi, PATIENCE).readings] == [1, 2]
    assert collector.attempt(services, HERE, Kpi("", "x"), PATIENCE).readings == []
    source.points["a"] = SourceError("kpis-source-broken")
    with pytest.raises(SourceError, match="kpis-source-broken"):
        collector.attempt(services, HERE, kpi, PATIENCE)
    source.closed["a"] = threading.Event()
    with pytest.raises(SourceError, match="kpis-source-slow"):
        collector.attempt(services, HERE, kpi, 0)
    source.closed["a"].set()
    assert collections.everything(services.store, HERE) == {}


def test_a_system_that_hangs_takes_no_thread_of_another(services: Services, source: Source) -> None:
    """More KPIs than there are threads wait for one system, and the other is asked and answers at once."""
    hung = [f"hung {n}" for n in range(9)]
    for query in hung:
        source.closed[query] = threading.Event()
    source.points["well"] = [Point("2026-11-22", 4.0)]
    other = Connector("csv", (Setting("query"),), fetch=source.fetch)
    collector = Collector({**source.connectors(), "csv": other})
    slow = [fetched(services, query) for query in hung]
    well = replace(fetched(services, "well"), source="csv")
    with services.store.write(HERE):
        kpis.put(services.store, HERE, [well])
    went = collector.refresh(services, HERE, slow, 0)
    assert {went[kpi.id].error for kpi in slow} == {"kpis-source-slow"}
    assert collector.refresh(services, HERE, [well], PATIENCE)[well.id].error == ""
    for gate in source.closed.values():
        gate.set()


def test_a_new_kpi_gets_its_history_while_somebody_watches(
    services: Services, source: Source, collector: Collector
) -> None:
    """Its source is asked for two years; who waits learns when all of it is there, and what came; asked again it
    gives nothing twice."""
    kpi = fetched(services, "a")
    source.closed["a"] = threading.Event()
    days = [datetime(2024, 11, 22, tzinfo=UTC) + timedelta(days=n) for n in range(730)]
    source.points["a"] = [Point(day.date().isoformat(), float(n)) for n, day in enumerate(days)]
    begun = collector.begin(services, HERE, kpi)
    assert not begun.wait(0.05)
    collector.chore(services)  # the schedule leaves it alone meanwhile
    assert len(source.asked) == 1
    assert readings.extent(services.store, HERE, kpi.id) == (0, "")
    source.closed["a"].set()
    assert begun.wait(PATIENCE)
    assert readings.extent(services.store, HERE, kpi.id) == (730, "2024-11-22")
    assert collector.begin(services, HERE, kpi).wait(PATIENCE)
    assert {one.version for one in newest(services, kpi)} == {1}


def ticked(services: Services, collector: Collector, source: Source) -> list[str]:
    """What was asked in one tick of the schedule."""
    before = len(source.asked)
    collector.chore(services)
    # The tick does not wait; each thread that is free takes one of these, and all return once nothing else runs.
    together = threading.Barrier(8)
    for done in [services.asking.submit("sql ", together.wait, 10) for _ in range(8)]:
        done.result()
    return sorted(query for query, _ in source.asked[before:])


def test_the_schedule_has_sources_asked_when_it_is_time(
    services: Services, source: Source, collector: Collector, clock: Clock
) -> None:
    """At once when a KPI is new, then every hour or every few, and soon after a day is over."""
    fetched(services, "hourly", grain="hour")
    day = fetched(services, "daily")
    defined(services)
    assert ticked(services, collector, source) == ["daily", "hourly"]
    assert ticked(services, collector, source) == []
    clock.tick(hours=1)
    assert ticked(services, collector, source) == ["hourly"]
    clock.tick(hours=3)
    assert ticked(services, collector, source) == ["daily", "hourly"]
    clock.tick(hours=8)
    assert ticked(services, collector, source) == ["daily", "hourly"]  # 21:00
    clock.tick(hours=3, minutes=4)
    assert ticked(services, collector, source) == ["hourly"]
    clock.tick(minutes=1)
    assert ticked(services, collector, source) == ["daily"]  # 00:05
    at(services, MANAGER, source=source).archive(day.id)
    clock.tick(days=1)
    assert ticked(services, collector, source) == ["hourly"]


def test_a_failing_source_is_left_alone_for_longer_and_longer(
    services: Services, source: Source, collector: Collector, clock: Clock
) -> None:
    """After 5 minutes, then 10; once it answers, all is as usual."""
    fetched(services, "a")
    source.points["a"] = SourceError("kpis-source-slow", temporary=True, seconds=9)
    assert ticked(services, collector, source) == ["a"]
    clock.tick(minutes=4)
    assert ticked(services, collector, source) == []
    clock.tick(minutes=1)
    assert ticked(services, collector, source) == ["a"]
    clock.tick(minutes=5)
    assert ticked(services, collector, source) == []
    clock.tick(minutes=5)
    source.points["a"] = []
    assert ticked(services, collector, source) == ["a"]
    clock.tick(hours=3, minutes=59)
    assert ticked(services, collector, source) == []


def test_when_a_source_is_asked_again() -> None:
    """Never later than usual; what only people can mend is not asked every few minutes."""
    day, hour = Kpi("k", "x", zone="Europe/Paris"), Kpi("k", "x", grain="hour")

    def minutes(kpi: Kpi, at_: datetime, failures: int = 0, *, temporary: bool = True) -> float:
        return (next_due(kpi, at_, failures, temporary=temporary) - at_) / timedelta(minutes=1)

    evening = datetime(2026, 11, 23, 22, tzinfo=UTC)  # 23:00 in Paris
    assert minutes(day, BEGINNING) == 240
    assert minutes(day, evening) == 65
    assert minutes(hour, BEGINNING + timedelta(minutes=30)) == 35
    assert [minutes(day, BEGINNING, failures) for failures in (1, 2, 6, 7, 10_000)] == [5, 10, 160, 240, 240]
    assert minutes(hour, BEGINNING, 10_000) == 60
    assert minutes(day, BEGINNING, 1, temporary=False) == 240


def test_two_replicas_do_not_ask_twice(services: Services, source: Source, collector: Collector) -> None:
    """What one has taken on, slow as it may be, the other leaves to it."""
    kpi = fetched(services, "a")
    source.closed["a"] = threading.Event()
    collector.chore(services)
    collector.chore(services)
    source.closed["a"].set()
    services.asking.close()
    assert [query for query, _ in source.asked] == ["a"]
    assert kpis.get(services.store, HERE, kpi.id) == kpi
