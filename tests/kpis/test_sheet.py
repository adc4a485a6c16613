"""Readings as a file: what its lines mean, and which of them are refused and why."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.kpis import sheet
from bot.kpis.entry import read_value
from bot.kpis.kpi import Kpi, Reading
from bot.kpis.sheet import ReadingSheet
from bot.sheets import NONE, Answers, Matching, QuestionError
from bot.text import LANGUAGES, Translator
from bot.text.dates import read_period
from bot.text.encoding import decode
from bot.text.notation import COMMA, DAY_FIRST, MONTH_FIRST, POINT
from tests.kpis.keeping import NOW, refused
from tests.shelves import BEGINNING, law

ACTIVATION = Kpi("k1", "Activation", unit="percent")
SIGN_UPS = Kpi("k2", "Sign-ups", grain="week")
CLICKS = Kpi("k3", "Cost per click", unit="currency", detail="EUR", grain="hour")
REVENUE = Kpi("k4", "Revenue", unit="currency", detail="EUR", grain="month")
ALL = (ACTIVATION, SIGN_UPS, CLICKS, REVENUE)


def plan(
    text: str,
    known: Mapping[str, Mapping[str, float]] | None = None,
    *,
    answers: Answers = NONE,
    kpis: Sequence[Kpi] = (),
    whole: Kpi | None = None,
    now: datetime = BEGINNING,
    closed: Sequence[Kpi] = (),
) -> ReadingSheet:
    """What a file would do; `known` are the values there are, by KPI and period."""
    return sheet.plan(
        text,
        [*kpis, *(one for one in ALL if one.id not in {other.id for other in kpis})],
        lambda kpi: (known or {}).get(kpi.id, {}),
        answers=answers,
        now=now,
        whole=whole,
        may=lambda kpi: kpi not in closed,
    )


def kept(found: ReadingSheet) -> list[tuple[str, str, float]]:
    """The values to keep: of which KPI, for which period."""
    return [(one.kpi.name, one.period, one.value) for one in found.keep]


def told(found: ReadingSheet) -> list[tuple[int, str, str]]:
    """Of each line, what it does and why."""
    return [(line.number, line.did, line.why) for line in found.lines]


def test_each_line_is_a_value_of_a_kpi() -> None:
    """Whichever the spelling of its name, the way its date is written, or the unit behind its value."""
    found = plan(
        "kpi,period,value\n"
        "activation,2026-11-22,41.2\n"
        "SIGN UPS,2026-W46,1200\n"
        'Sign-ups,2026-11-17,"1,250"\n'
        "Cost per click,2026-11-22 09:59,0.08\n"
        "Revenue,2026-10,€ 1200.50\n"
        "Activation,2026-11-21T23:59:59,40 %\n"
    )
    assert kept(found) == [
        ("Activation", "2026-11-22", 41.2),
        ("Sign-ups", "2026-W46", 1200),
        ("Sign-ups", "2026-W47", 1250),
        ("Cost per click", "2026-11-22T09", 0.08),
        ("Revenue", "2026-10", 1200.5),
        ("Activation", "2026-11-21", 40),
    ]
    assert found.count("added") == 6


def test_a_french_file_is_read_as_french() -> None:
    """Semicolons, decimal commas, days before months, French titles."""
    found = plan(
        "Indicateur;Période;Valeur\nActivation;22/11/2026;41,2 %\nSign-ups;2026-S46;1 200,5\nRevenue;10/2026;1\n"
    )
    assert kept(found) == [("Activation", "2026-11-22", 41.2), ("Sign-ups", "2026-W46", 1200.5)]
    assert told(found)[2] == (4, "refused", "kpis-import-period-month")


def test_a_file_of_one_kpi_names_it_nowhere() -> None:
    """Time and value are enough where whoever brings it says whose they are; a name in a line still counts."""
    text = "timestamp,value\n2026-11-20 00:00:01,1\n2026-11-20 01:00:01,2\n"
    assert kept(plan(text, whole=CLICKS)) == [
        ("Cost per click", "2026-11-20T00", 1),
        ("Cost per click", "2026-11-20T01", 2),
    ]
    assert kept(plan("kpi,date,value\n,2026-11-20,1\nactivation,2026-11-20,2\n", whole=ACTIVATION)) == [
        ("Activation", "2026-11-20", 2)
    ]
    assert refused(lambda: plan(text)) == "sheet-header"
    assert refused(lambda: plan("timestamp,count\n", whole=CLICKS)) == "sheet-header"
    assert refused(lambda: plan("", whole=CLICKS)) == "sheet-empty"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (",2026-11-20,1", "kpis-import-nameless"),
        ("Conversion,2026-11-20,1", "kpis-import-unknown"),
        ("Activatoin,2026-11-20,1", "kpis-import-near"),
        ("Activation,,1", "kpis-import-period-day"),
        ("Activation,2026-11,1", "kpis-import-period-day"),
        ("Activation,2026-02-30,1", "kpis-import-period-day"),
        ("Activation,0001-01-01,1", "kpis-import-period-day"),
        ("Activation,2026-11-20 25:00,1", "kpis-import-period-day"),
        ("Cost per click,2026-11-20,1", "kpis-import-period-hour"),
        ("Sign-ups,2026-W99,1", "kpis-import-period-week"),
        ("Activation,2026-11-20,", "kpis-import-value"),
        ("Activation,2026-11-20,n/a", "kpis-import-value"),
        ("Activation,2026-11-20,NaN", "kpis-import-value"),
        ("Activation,2026-11-20,1e13", "kpis-import-value"),
        ("Activation,2026-11-20,9e999", "kpis-import-value"),
        ("Activation,2026-11-24,1", "kpis-error-future"),
        ("Revenue,2026-10,1", "kpis-error-rights-enter"),
        ("Activation", "kpis-import-period-day"),
    ],
)
def test_a_line_that_cannot_be_kept_says_why(line: str, why: str) -> None:
    """The others are kept all the same."""
    found = plan(f"kpi,date,value\n{line}\nActivation,2026-11-01,1\n", closed=[REVENUE])
    assert told(found) == [(2, "refused", why), (3, "added", "")]
    assert len(found.keep) == 1


def test_of_several_lines_for_one_day_the_last_counts() -> None:
    """The earlier ones are told to, with the line that takes their place."""
    found = plan("kpi,date,value\nActivation,2026-11-20,1\nActivation,20 Nov 2026,2\nactivation,20/11/2026,3\n")
    assert kept(found) == [("Activation", "2026-11-20", 3)]
    assert told(found) == [(2, "refused", "kpis-import-twice"), (3, "refused", "kpis-import-twice"), (4, "added", "")]
    assert [line.args for line in found.lines[:2]] == [{"line": 3}, {"line": 4}]


DAYS = "kpi,date,value\nSign-ups,2026-11-09,1\nSign-ups,2026-11-10,2\nSign-ups,10 Nov 2026,3\nSign-ups,2026-11-16,4\n"


def test_days_of_a_weekly_kpi_are_refused_until_somebody_says_how_they_combine() -> None:
    """Its Sunday is not its week; the line about another week is kept."""
    found = plan(DAYS)
    assert kept(found) == [("Sign-ups", "2026-W47", 4)]
    assert [line.why for line in found.lines] == [
        "kpis-import-finer-week",
        "kpis-import-twice",
        "kpis-import-finer-week",
        "",
    ]
    found = plan(DAYS, kpis=[replace(SIGN_UPS, combine="sum")])
    assert kept(found) == [("Sign-ups", "2026-W46", 4), ("Sign-ups", "2026-W47", 4)]
    assert [line.why for line in found.lines] == [
        "kpis-import-combined",
        "kpis-import-twice",
        "kpis-import-combined",
        "",
    ]


@pytest.mark.parametrize(
    ("days", "why"),
    [
        (("2026-11-01", "2026-11-08", "2026-11-15"), "kpis-import-weeks-sunday"),
        (("2026-11-04", "2026-11-11", "2026-11-18"), "kpis-import-weeks-weekday"),
        (("2026-09-01", "2026-10-01", "2026-11-01"), "kpis-import-coarser-week"),
    ],
)
def test_lines_of_other_weeks_or_of_months_are_refused(t: Translator, days: Sequence[str], why: str) -> None:
    """Nothing is filed a week early; the line about another KPI is kept."""
    text = "kpi,date,value\n" + "".join(f"Sign-ups,{day},700\n" for day in days) + "Activation,2026-11-20,1\n"
    found = plan(text)
    assert [line.why for line in found.lines] == [why, why, why, ""]
    assert len(found.line_texts(t)) == 4


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("kpi;month;value\nRevenue;2026-08;1,5\nRevenue;2026-09;1,250\n", [1.5, 1.25]),
        ('kpi,month,value\nRevenue,2026-08,1.5\nRevenue,2026-09,"1,250"\n', [1.5, 1250]),
        ('kpi,month,value\nRevenue,2026-08,"€1,234,567"\nRevenue,2026-09,"1,250 EUR"\n', [1234567, 1250]),
        ("kpi;month;value\nRevenue;2026-08;1 250,5 €\nRevenue;2026-09;(1,250)\n", [1250.5, -1.25]),
        ("kpi;month;value\nRevenue;2026-08;n/a\nRevenue;2026-07;0,5\nRevenue;2026-09;1,250\n", [0.5, 1.25]),
        ("kpi;month;value\nRevenue;2026-08;1'250.5\nRevenue;2026-09;1.2M\n", [1250.5, 1.2e6]),
    ],
)
def test_numbers_are_read_by_their_column(text: str, values: list[float]) -> None:
    """What 1,250 means stands in the other cells, not in the language of whoever brings the file."""
    assert [value for _, _, value in kept(plan(text))] == values


def test_dates_are_read_by_their_column() -> None:
    """The 31st of October says that the month comes first in all of them."""
    found = plan("kpi,date,value\nActivation,10/31/2026,31\nActivation,11/01/2026,1\nActivation,11/02/2026,2\n")
    assert [period for _, period, _ in kept(found)] == ["2026-10-31", "2026-11-01", "2026-11-02"]


def question(text: str, **more: object) -> QuestionError:
    """What is asked about a file."""
    with pytest.raises(QuestionError) as asked:
        plan(text, **more)  # type: ignore[arg-type]
    return asked.value


def test_numbers_that_their_column_leaves_open_are_asked_about() -> None:
    """With the cell and its line; the answer holds for what was open."""
    text = 'kpi,date,value\nActivation,2026-11-20,12\nActivation,2026-11-21,"1,250"\n'
    asked = question(text)
    assert (asked.about, asked.cell, asked.line) == ("numbers", "1,250", 3)
    for way, value in ((POINT, 1250), (COMMA, 1.25)):
        assert [one for _, _, one in kept(plan(text, answers=Answers(numbers=way)))] == [12, value]


def test_dates_that_their_column_leaves_open_are_asked_about() -> None:
    """Two digits of a year are not asked about: they are refused, line by line."""
    text = "kpi,date,value\nActivation,03/11/2026,1\nActivation,04/11/26,1\n"
    asked = question(text)
    assert (asked.about, asked.cell, asked.line) == ("dates", "03/11/2026", 2)
    for way, day in ((DAY_FIRST, "2026-11-03"), (MONTH_FIRST, "2026-03-11")):
        found = plan(text, answers=Answers(dates=way))
        assert [period for _, period, _ in kept(found)] == [day]
        assert told(found)[1] == (3, "refused", "kpis-import-year")


def test_shares_of_a_percentage_are_asked_about() -> None:
    """0.42 beside a target of 40 %: the form has the answer, or whoever brings the file gives it; "0.42 %" says so."""
    text = "kpi,date,value\nActivation,2026-11-20,0.42\nActivation,2026-11-21,0.07\n"
    aimed = replace(ACTIVATION, target=40.0)
    asked = question(text, kpis=[aimed])
    assert (asked.about, asked.cell, asked.line, asked.name) == ("scale", "0.42", 2, "Activation")
    assert question(text, known={"k1": {"2026-11-01": 41.0}}).about == "scale"
    for answers, kpi in ((Answers(scale="share"), aimed), (NONE, replace(aimed, scale="share"))):
        assert [value for _, _, value in kept(plan(text, answers=answers, kpis=[kpi]))] == [42, 7]
    assert [v for _, _, v in kept(plan(text, answers=Answers(scale="percent"), kpis=[aimed]))] == [0.42, 0.07]
    assert [v for _, _, v in kept(plan(text.replace("\n", " %\n").replace("value %", "value"), kpis=[aimed]))] == [
        0.42,
        0.07,
    ]


def test_what_is_there_already_is_told_apart() -> None:
    """New, changed, and as it was."""
    found = plan(
        "kpi,date,value\nActivation,2026-11-20,1\nActivation,2026-11-21,2\nActivation,2026-11-22,3\n",
        {"k1": {"2026-11-20": 1, "2026-11-21": 9}},
    )
    assert [line.did for line in found.lines] == ["unchanged", "changed", "added"]
    assert kept(found) == [("Activation", "2026-11-21", 2), ("Activation", "2026-11-22", 3)]


def test_columns_nobody_knows_are_told(t: Translator) -> None:
    """Not those that an export has and an import needs not."""
    found = plan("kpi,date,value,source,collected_at,mood\nActivation,2026-11-20,1,sql,2026,good\nx,2026-11-20,1\n")
    said = found.line_texts(t)
    assert found.unknown == ["mood"]
    assert "mood" in said[-1]
    assert "Activation, 2026-11-20" in said[0]
    assert "x" in said[1]


@pytest.mark.parametrize(
    "values", [{"2026-11-20": 0.1, "2026-11-21": -1234567.891, "2026-11-22": 1e-7}, {"2026-11-20": 1.125}]
)
def test_what_goes_out_comes_in_again(values: dict[str, float]) -> None:
    """Every line of an export is found as it is, and nothing is asked: 1.125 alone is not taken for a thousand."""
    readings = [(ACTIVATION, Reading("k1", period, value, NOW, "sql")) for period, value in values.items()]
    weekly = [(SIGN_UPS, Reading("k2", "2026-W46", 12.0, NOW, "file"))]
    hourly = [(CLICKS, Reading("k3", "2026-11-20T07", 3.0, NOW, "file"))]
    monthly = [(REVENUE, Reading("k4", "2026-10", 3.0, NOW, "file"))]
    text = sheet.write([*readings, *weekly, *hourly, *monthly])
    known = {"k1": values, "k2": {"2026-W46": 12.0}, "k3": {"2026-11-20T07": 3.0}, "k4": {"2026-10": 3.0}}
    found = plan(decode(text.encode()), known)
    assert {line.did for line in found.lines} == {"unchanged"}
    assert (len(found.lines), found.keep, found.unknown) == (3 + len(values), [], [])


moments = st.datetimes(datetime(2010, 1, 1), datetime(2026, 11, 1)) | st.sampled_from(
    [datetime(2026, 3, 29, 2, 30), datetime(2026, 10, 25, 2, 30), datetime(2011, 12, 30, 12)]
)
zones = st.sampled_from(
    ["UTC", "Europe/Paris", "America/New_York", "Pacific/Apia", "Asia/Kolkata", "Australia/Lord_Howe"]
)


@law
@given(moments, zones, st.sampled_from(["hour", "day", "week", "month"]), st.sampled_from([" ", "T"]))
def test_fast_is_as_right_as_slow(moment: datetime, zone: str, grain: str, between: str) -> None:
    """What programs write is read in a shorter way, to the same period: also where clocks change."""
    kpi = Kpi("k", "x", grain=grain, zone=zone)
    for text in (moment.isoformat(between, "seconds"), moment.isoformat(between, "minutes"), moment.date().isoformat()):
        assert sheet.quick_period(kpi, text) == read_period(grain, text, zone)


@given(st.floats(-1e11, 1e11).map(lambda value: f"{value:.4f}") | st.integers(-(10**11), 10**11).map(str))
def test_plain_numbers_are_the_same_in_any_language(text: str) -> None:
    """Digits and a point mean what they mean to programs."""
    for language in LANGUAGES:
        assert float(text) == read_value(ACTIVATION, text, language)


def test_a_long_file_repeats_its_mistakes() -> None:
    """A hundred thousand lines of a KPI nobody knows are refused one by one; one more is too many."""
    line = "Conversion,2026-11-20,1\n"
    assert plan("kpi,date,value\n" + line * 100_000).count("refused") == 100_000
    assert refused(lambda: plan("kpi,date,value\n" + line * 100_001)) == "sheet-too-long"


def test_an_hourly_series_loads_whole() -> None:
    """Moments a second after the hour, with a gap and an hour told twice, as monitoring systems write them: which of
    the two counts nobody knows, until the form says how they combine."""
    begin = datetime(2011, 7, 1, 0, 0, 1, tzinfo=UTC)
    stamps = [begin + timedelta(hours=n) for n in range(1600) if not 700 <= n < 730]
    stamps.insert(50, stamps[49] + timedelta(minutes=20))
    text = "timestamp,value\n" + "".join(f"{at:%Y-%m-%d %H:%M:%S},{n / 7919:.12f}\n" for n, at in enumerate(stamps))
    found = plan(text, whole=CLICKS)
    assert (found.count("added"), found.count("refused")) == (1569, 2)
    assert {line.why for line in found.lines if line.did == "refused"} == {"kpis-import-finer-hour"}
    assert plan(text, whole=replace(CLICKS, combine="mean")).count("added") == 1571
    assert found.keep[0].period == "2011-07-01T00"
    assert found.keep[-1].period == "2011-09-05T15"
    assert date.fromisoformat(found.keep[-1].period[:10]) == date(2011, 9, 5)


def test_a_correction_is_told_from_what_to_what() -> None:
    """The value that was, and the one that comes in its place."""
    found = plan("kpi,period,value\nActivation,2026-11-22,41.2\n", {"k1": {"2026-11-22": 39.0}})
    assert [(line.did, line.changes) for line in found.lines] == [("changed", [("value", "39", "41.2")])]


def test_where_a_value_came_from_comes_back() -> None:
    """When and from where it was collected, of those who may say so, where the period has no value, and never from the
    future."""
    text = (
        "kpi,period,value,collected_at,source\n"
        "Activation,2026-11-20,1,2026-11-21T04:00:00Z,sql\n"
        "Activation,2026-11-21,2,2026-11-22T04:00:00Z,oracle\n"
        "Activation,2026-11-22,3,2099-01-01T00:00:00Z,sql\n"
        "Activation,2026-11-19,4,2026-11-21T04:00:00Z,sql\n"
    )

    def collected(sources: Sequence[str]) -> list[tuple[str, str]]:
        found = sheet.plan(text, ALL, lambda _: {"2026-11-19": 5.0}, now=BEGINNING, sources=sources)
        return [(one.collected_at, one.source) for one in found.keep]

    assert collected(["sql"]) == [("2026-11-21T04:00:00Z", "sql"), ("", ""), ("", ""), ("", "")]
    assert collected([]) == [("", "")] * 4


def test_a_file_of_values_is_read_like_any_other() -> None:
    """A title above the header, a damaged line, a column the workspace has matched, a cell of 140,000 characters."""
    text = (
        "Weekly export; of 2026\n\n"
        "Measure;Period;Value;Remark\n"
        f"Activation;2026-11-20;1,5;{'x' * 140_000}\n"
        "Activ\ufffdtion;2026-11-21;2,5;\n"
        "Activation;2026-11-22;3,5;\n"
    )
    found = sheet.plan(text, ALL, lambda _: {}, now=BEGINNING, matching=Matching({"measure": "kpi"}))
    assert told(found) == [(4, "added", ""), (5, "refused", "sheet-damaged"), (6, "added", "")]
    assert (found.above, found.unknown) == (1, ["Remark"])
