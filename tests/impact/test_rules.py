"""What a figure is, and when there is none: no store, no Slack."""

from dataclasses import replace
from datetime import date

import pytest

from bot.baselines.blocks import in_words
from bot.deciding.ground import AT_ONCE, IMPORTED, UNDECIDED, Ground, agreements, outcomes
from bot.decisions.decision import DECIDED, PROPOSED, Decision
from bot.errors import UserError
from bot.feature_use.use import UNKNOWN, UNMEASURED, YOUNG, FeatureUse, UsePoint, checked, judged, standing
from bot.figures.comparison import ALIKE, FEW, LOWER, FigureComparison, values_of
from bot.figures.comparison import YOUNG as TOO_SHORT
from bot.figures.counting import Counting, several_days
from bot.figures.figure import DENOMINATOR, NUMERATOR, FigureRow, ImpactFigure, dump, load, middle, quantile, share
from bot.leadtime.journey import CONTRADICTORY, REOPENED, UNCAPTURED, Journey, journey, shipped_within
from bot.leadtime.wording import lead_time
from bot.pulse.round import FEW as FEW_ANSWERS
from bot.pulse.round import LOW_RATE, PulseDates, PulseResult, coming, rounds_of
from bot.pulse.wording import time_to_agree
from bot.records.record import RecordStep
from bot.text import Texts

LIVED = Journey(1, "Wallet", "", "2026-01-01", "2026-01-11", "2026-01-21", "2026-02-05", "2026-02-10")


def test_few_things_give_counts_alone() -> None:
    """Below five there is neither share, nor median, nor percentile."""
    assert (share(4, 4), middle([1, 2, 3, 4]), quantile([1, 2, 3, 4], 0.85)) == (None, None, None)
    assert (share(3, 5), middle([5, 1, 2, 9, 3, 4]), quantile([5, 1, 2, 9, 3], 0.85)) == (0.6, 3.5, 9)


def test_a_life_falls_into_stages() -> None:
    """The days of the stages are those of the whole; without the day it was ready, building lasts until the release."""
    assert LIVED.stages == {"decide": 10, "start": 10, "build": 15, "release": 5}
    assert sum(LIVED.stages.values()) == LIVED.days == 40
    assert replace(LIVED, ready="").stages == {"decide": 10, "start": 10, "build": 20}
    assert replace(LIVED, started="").stages == {"decide": 10, "release": 5}
    assert "start" not in replace(LIVED, started="2026-01-05").stages  # begun before it was decided


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"is_imported": True}, IMPORTED),
        ({"captured": ""}, UNCAPTURED),
        ({"is_reopened": True}, REOPENED),
        ({"captured": "2026-03-01"}, CONTRADICTORY),
        ({}, ""),
    ],
)
def test_what_says_nothing_is_left_out(change: dict[str, str], why: str) -> None:
    """Imported, never captured, reopened, shipped before it was captured: each is counted by its reason."""
    one = replace(LIVED, **change)  # type: ignore[arg-type]
    assert one.left_out == why
    assert one.row().counts == (why or NUMERATOR)
    assert ("days" in one.row().facts) == (not why)


def test_a_journey_is_read_out_of_steps() -> None:
    """The days that people gave stand before those of the status; what was shipped and then was not is reopened."""
    steps = [
        RecordStep("2026-01-11T09:00:00Z", "added", "planned"),
        RecordStep("2026-02-01T09:00:00Z", "status", "shipped"),
    ]
    read = journey(1, "W", "", {"shipped_on": "2026-01-30"}, steps, "2026-01-01", "2026-01-10")
    assert (read.decided, read.started, read.shipped, read.is_reopened) == ("2026-01-10", "", "2026-01-30", False)
    again = [*steps, RecordStep("2026-02-03T09:00:00Z", "status", "in_progress")]
    back = journey(1, "W", "", {}, again, "2026-01-01", "")
    assert (back.shipped, back.started, back.is_reopened) == ("2026-02-01", "2026-02-03", True)
    assert shipped_within([read, back], "2026-01-30", "2026-01-31") == [read]


def ground(evidence: str, **more: str) -> Ground:
    """A decision of today that is made."""
    said = Decision("Wallet first", "U1", "Checkout", evidence, more.pop("proof", ""), **more)  # type: ignore[arg-type]
    return Ground(1, said, DECIDED, [RecordStep("2026-11-01T09:00:00Z", "added", DECIDED)])


@pytest.mark.parametrize(
    ("one", "counts"),
    [
        (ground("data", proof="12 calls this month"), True),
        (ground("research", proof="https://notes.example/7"), True),
        (ground("insight", proof="They said so"), False),
        (ground("experiment", kpi="Conversion"), True),
        (ground("opinion", proof="3 of us agree"), False),
        (replace(ground("research"), has_insight=True), True),
        (ground("research"), False),
    ],
)
def test_evidence_counts_with_what_can_be_looked_at(one: Ground, counts: bool) -> None:
    """A type alone is no evidence; an opinion is none, however many share it."""
    assert one.is_on_data == counts
    assert one.row().counts == (NUMERATOR if counts else DENOMINATOR)


def test_what_a_file_brought_and_what_is_open_is_no_decision_of_the_period() -> None:
    """Both are told as missing."""
    one = ground("data", proof="3 %")
    brought = replace(one, steps=[RecordStep("2026-11-01T09:00:00Z", "imported", DECIDED)])
    assert (brought.row().counts, replace(one, status=PROPOSED).row().counts) == (IMPORTED, UNDECIDED)


def test_outcomes_are_of_both_kinds() -> None:
    """Decisions on data and the others, of those that a review judged."""
    known = [replace(ground("data", proof="3 %"), found=found) for found in ("better", "worse", "")]
    known.append(replace(ground("opinion"), found="as_expected"))
    assert [(one.as_expected, one.judged) for one in outcomes(known)] == [(1, 2), (1, 1)]


def test_agreeing_takes_from_proposed_to_decided() -> None:
    """What was decided as soon as it was written down says nothing of how long that took."""
    steps = [
        RecordStep("2026-11-01T09:00:00Z", "added", PROPOSED),
        RecordStep("2026-11-08T09:00:00Z", "status", DECIDED),
    ]
    slow, fast = replace(ground("opinion"), steps=steps), ground("opinion")
    found = agreements([slow, fast], "2026-11-01", "2026-11-30")
    assert [(one.why, one.row().facts.get("days")) for one in found] == [("", "7"), (AT_ONCE, None)]
    assert agreements([slow], "2026-11-09", "2026-11-30") == []


USE = FeatureUse(1, "wallet", "shoppers", 30, 20.0)


def points(*values: tuple[str, float]) -> list[UsePoint]:
    """Values of a KPI by their day."""
    return [UsePoint(day, value) for day, value in values]


def test_a_use_is_judged_by_the_best_of_its_window() -> None:
    """Values before the release and after the window say nothing; those eligible are the last that were known then."""
    used = points(("2026-10-01", 90), ("2026-10-15", 30), ("2026-10-29", 45), ("2026-11-05", 99))
    eligible = points(("2026-10-10", 100), ("2026-10-25", 200))
    found = judged(USE, "2026-10-01", used, eligible, "2026-11-10")
    assert found is not None
    assert (found.percent, found.reached_on, found.is_used) == (30.0, "2026-10-15", True)
    assert not replace(found, threshold=31.0).is_used
    alone = judged(replace(USE, eligible=""), "2026-10-01", used, [], "2026-11-10")
    assert alone is not None
    assert alone.percent == 45.0


def test_a_use_waits_until_it_can_be_judged() -> None:
    """Not within the window, not without values, and not before the last values have come or a week has passed."""
    used, eligible = points(("2026-10-15", 30)), points(("2026-10-10", 100))
    assert judged(USE, "2026-10-01", used, eligible, "2026-10-31") is None
    assert judged(USE, "2026-10-01", used, eligible, "2026-11-02") is None
    assert judged(USE, "2026-10-01", used, eligible, "2026-11-08") is not None
    assert judged(USE, "2026-10-01", used, [], "2026-12-08") is None
    assert standing(USE, "2026-10-01", "2026-10-31") == YOUNG
    assert (standing(USE, "2026-10-01", "2026-12-31"), standing(None, "2026-10-01", "2026-12-31")) == (
        UNKNOWN,
        UNMEASURED,
    )


@pytest.mark.parametrize(("days", "threshold"), [("0", 20.0), ("366", 20.0), ("x", 20.0), ("30", None), ("30", 101.0)])
def test_a_window_and_a_threshold_are_checked(days: str, threshold: float | None) -> None:
    """What is no number of days or no percentage is told beside its field."""
    with pytest.raises(UserError):
        checked(days, threshold)


def pulse(asked: int, **counts: int) -> PulseResult:
    """A round with answers by band: `b3=2` are two of three to five hours."""
    by_band = {band[1:]: many for band, many in counts.items()}
    return PulseResult(PulseDates("2026-Q4/1", "2026-10-27", "2026-11-09"), asked, sum(by_band.values()), by_band)


def test_a_pulse_has_no_figure_of_few() -> None:
    """Below five answers, or 40 % of those asked, its rows say why and nothing else."""
    assert [one.why_not for one in (pulse(9, b3=4), pulse(13, b3=5), pulse(12, b3=5))] == [FEW_ANSWERS, LOW_RATE, ""]
    assert [row.counts for row in pulse(9, b3=4).rows()] == [FEW_ANSWERS]
    assert pulse(9, b3=4).band == ""


def test_the_middle_answer_is_the_figure() -> None:
    """Of an even number the lower of both in the middle."""
    assert (pulse(9, b1=2, b3=2, b11=1).band, pulse(9, b0=3, b6=3).band) == ("3", "0")
    assert sum(int(row.facts["answers"]) for row in pulse(9, b0=3, b6=3).rows()) == 6


def test_an_earlier_round_stands_beside(texts: Texts) -> None:
    """The figure is that of the last round: whoever adds up the answers of the numerator comes to it, and before and
    after compare people once; a last round of too few has no figure, whatever the one before it had."""
    first, last = pulse(9, b0=6), replace(pulse(9, b6=5), dates=PulseDates("2026-Q4/2", "2026-12-08", "2026-12-21"))
    counting = Counting(texts.speak("en"), "2026-07-01", "2026-12-31", "2026-12-31T09:00:00Z")
    found = time_to_agree(counting, [first, last], [])
    counted = [int(row.facts["answers"]) for row in found.rows if row.counts == NUMERATOR]
    assert (sum(counted), found.numerator, found.value, values_of(found)) == (5, 5, 6.0, [6.0] * 5)
    assert in_words(counting.t, found) == "6–10 h (median of 5 answers)"
    few = time_to_agree(counting, [first, replace(last, answered=3, counts={})], [])
    assert (few.value, values_of(few)) == (None, [])
    assert in_words(counting.t, few).startswith("no figure: 3 of 9 answered")


def test_a_stage_that_nobody_knows_is_no_empty_one(texts: Texts) -> None:
    """Where nobody said when things were ready, how long they waited for their release is not known; of nothing shipped
    there is nothing yet."""
    counting = Counting(texts.speak("en"), "2026-01-01", "2026-06-30", "2026-06-30T09:00:00Z")
    found = lead_time(counting, [replace(LIVED, ready="")], [])
    assert "waiting to release: not known" in found.notes
    assert "building: just one: 20 days" in found.notes
    assert "waiting to release: none yet" in lead_time(counting, [], []).notes


@pytest.mark.parametrize(("language", "one"), [("en", "just one: 1 day"), ("fr", "une seule\u00a0: 1 jour")])
def test_a_single_number_of_days_is_said(texts: Texts, language: str, one: str) -> None:
    """A day is a day, and two are two."""
    t = texts.speak(language)
    assert several_days(t, [1]) == one
    assert "2" in several_days(t, [3, 5])


def test_rounds_are_twice_a_quarter() -> None:
    """On a Tuesday, two weeks long, five weeks or more apart; the next one is found in the next year too."""
    for year, quarter in ((2026, 4), (2027, 1), (2027, 2)):
        first, second = rounds_of(year, quarter)
        assert date.fromisoformat(first.opens_on).weekday() == date.fromisoformat(second.opens_on).weekday() == 1
        assert first.closes_on < second.opens_on
    assert coming(date(2026, 12, 9)) == rounds_of(2027, 1)[0]


def counted(name: str, values: list[int], part: int = 0, whole: int = 0) -> ImpactFigure:
    """A figure of such days, or of a part of a whole."""
    rows = tuple(FigureRow("roadmap", "1", "W", NUMERATOR, {"days": str(one)}) for one in values)
    return ImpactFigure(name, None, "days", part, whole, {}, "2026-01-01", "2026-03-31", "", "", "", "", (), rows)


def test_before_and_after_are_told_apart_or_not() -> None:
    """Few things, a short time and overlapping middles say nothing; else which is lower, and never why."""
    slow, fast = counted("lead_time", [50, 60, 70, 80, 90]), counted("lead_time", [10, 20, 30, 35, 40])
    assert FigureComparison(slow, fast).verdict == LOWER
    assert FigureComparison(slow, fast, young=True).verdict == TOO_SHORT
    assert FigureComparison(slow, counted("lead_time", [10, 20])).verdict == FEW
    assert FigureComparison(slow, counted("lead_time", [55, 65, 70, 85, 99])).verdict == ALIKE
    shares = [counted("decisions_on_data", [], part, 10) for part in (9, 8, 1)]
    assert FigureComparison(shares[0], shares[1]).verdict == ALIKE
    assert FigureComparison(shares[0], shares[2]).verdict == LOWER


def test_what_is_kept_is_what_was_published() -> None:
    """A figure comes back with every row."""
    one = counted("lead_time", [1, 2, 3])
    assert load(dump(one)) == one
