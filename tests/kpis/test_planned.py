"""Schedules of digests in words, and how many KPIs fit into one."""

from dataclasses import replace

import pytest

from bot.app import load_texts
from bot.errors import UserError
from bot.kpis.blocks import planned, schedules
from bot.kpis.blocks.choice import KPIS, check
from bot.kpis.kpi import Kpi
from bot.kpis.subject import subject
from bot.schedule.cadence import Cadence
from bot.schedule.schedule import DeliveryOutcome, Schedule
from bot.slack.text import Mrkdwn
from bot.text import Translator
from tests.ideas.making import slack_opens
from tests.ideas.showing import BACK
from tests.kpis.showing import schedule
from tests.words import words

TEXTS = load_texts()
PARIS = "Europe/Paris"


def planned_(every: str, told: str, next_at: str, **fields: object) -> Schedule:
    """A schedule in Paris that comes next at a moment."""
    made = schedule(cadence=Cadence(every, 1, "07:15", PARIS), subject=subject([], told), next_at=next_at)
    return replace(made, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("every", "told", "next_at", "english", "french"),
    [
        ("day", "day", "2026-11-30T06:15:00Z", "the day before", "la veille"),
        ("week", "week", "2026-11-30T06:15:00Z", "the week before", "la semaine précédente"),
        ("week", "sunday_week", "2026-11-29T06:15:00Z", "the week before", "la semaine précédente"),
        # Posted on a month's last day it still tells of the one before: that day is not over.
        ("month", "month", "2026-11-30T06:15:00Z", "October", "octobre"),
        # The first hour of December in Paris is November in UTC.
        ("month", "month", "2026-11-30T23:30:00Z", "November", "novembre"),
        ("quarter", "quarter", "2027-01-05T06:15:00Z", "Q4 2026", "le T4 2026"),
    ],
)
def test_what_the_next_one_tells_of(every: str, told: str, next_at: str, english: str, french: str) -> None:
    """The last whole period when it comes, by the schedule's own clock, in words that stand within a sentence."""
    one = planned_(every, told, next_at)
    assert [planned.period_line(TEXTS.speak(language), one) for language in ("en", "fr")] == [english, french]


def test_a_changed_schedule_says_when_the_next_one_comes() -> None:
    """Also that this quarter's is done already, and nothing of either while it is paused."""
    t, where = TEXTS.speak("en"), Mrkdwn("<#C1>")
    one = planned_("quarter", "quarter", "2027-01-05T06:15:00Z")
    said = planned.saved(t, one, where, new=False, done=True)
    assert "This quarter’s has already been posted; the next one comes on Tuesday 5 January and covers Q4 2026." in said
    assert planned.saved(t, replace(one, paused=True), where, new=False, done=False).endswith("It is paused.")


@pytest.mark.parametrize(
    ("state", "english", "french"),
    [
        ("posted", "posted on Tuesday 1 December, 07:15.", "publié le mardi 1er décembre, 7 h 15."),
        ("empty", "nothing to report on Tuesday 1 December.", "rien à signaler le mardi 1er décembre."),
        ("failed", "failed on Tuesday 1 December, 07:15. ", "échec le mardi 1er décembre, 7 h 15. "),
        (
            "unknown",
            "I don’t know whether it was posted on Tuesday 1 ",
            "je ne sais pas s’il a bien été publié le mardi 1er ",
        ),
        (
            "skipped",
            "skipped, because I was offline for too long.",
            "non publié, car je suis resté trop longtemps à l’arrêt.",
        ),
        ("claimed", "on its way.", "publication en cours."),
    ],
)
def test_how_the_last_one_went(state: str, english: str, french: str) -> None:
    """By the schedule's own clock, as the next one is told; hours as a Frenchman writes them."""
    last = DeliveryOutcome(
        "2026-W49", state, "2026-12-01T06:15:00Z", "is_archived" if state in ("failed", "unknown") else ""
    )
    one = planned_("week", "week", "2026-12-07T06:15:00Z")
    assert planned.outcome(TEXTS.speak("en"), one, last).startswith(english)
    assert planned.outcome(TEXTS.speak("fr"), one, last).replace("\u00a0", " ").startswith(french)


def test_forty_kpis_fit_and_more_are_refused() -> None:
    """Whether they were chosen or are all there are; an archived one that is still chosen counts among the chosen."""
    kpis = [Kpi(str(n), f"KPI {n}") for n in range(KPIS + 5)]
    ids = [one.id for one in kpis]
    check(ids[:KPIS], kpis)
    check([], [*kpis[:KPIS], replace(kpis[-1], archived_at="2026-11-23T08:00:00Z")])
    for chosen, key in (([], "kpis-error-kpis-all"), (ids, "kpis-error-kpis-many")):
        with pytest.raises(UserError) as refused:
            check(chosen, kpis)
        assert (refused.value.key, refused.value.field) == (key, "kpis")
    said = TEXTS.speak("en")("kpis-error-kpis-many", **refused.value.args_)
    assert said == "You chose 45 KPIs and a digest holds at most 40: leave out 5."


@pytest.mark.parametrize("every", ["day", "week", "month", "quarter"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_form_opens(language: str, every: str) -> None:
    """Whatever the cadence, with what was kept of a schedule in it; and the question before one is deleted."""
    t = TEXTS.speak(language)
    one = schedule(cadence=Cadence(every, 7, "23:59", PARIS), subject=subject(["1"], "sunday_week", skip=True))
    view = schedules.form(
        t, schedules.given_by(one), [Kpi("1", "Activation")], schedules.ScheduleFormState(one.id, BACK)
    )
    slack_opens(view)
    assert ("weeks" in schedules.fields(view)) == (every == "week")
    slack_opens(schedules.ask_delete(t, one, {"view": "V" * 20, "back": BACK, "whispered": True}))


def test_all_that_is_wrong_is_told_at_once() -> None:
    """Nobody mends a form field by field."""
    wrong = {"every": "quarter", "monthday": "0", "at": "25:00", "zone": "Europe/Paris"}
    with pytest.raises(UserError) as refused:
        schedules.read(wrong, "U1", [])
    assert [one.field for one in refused.value.all] == ["channel", "monthday", "at"]


def test_what_is_rare_is_under_three_dots(t: Translator) -> None:
    """The row has two buttons and no red one."""
    row = schedules.ScheduleRow(schedule(), "", "soon", 1)
    (actions, *_) = [one for one in schedules.listing(t, [row], 0, False) if one["type"] == "actions"]
    assert [one["type"] for one in actions["elements"]] == ["button", "button", "overflow"]
    assert "danger" not in str(actions)
    assert len(actions["elements"][2]["options"]) == 3
    assert words({"blocks": [actions]}).splitlines()[0].endswith("…")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("every", schedules.EVERY)
def test_a_line_begins_with_a_capital(language: str, every: str) -> None:
    """« le lundi à 9 h » stands small within a sentence only."""
    row = schedules.ScheduleRow(planned_(every, every, "2026-11-30T08:00:00Z"), "", "soon", 1)
    lines = words({"blocks": schedules.listing(TEXTS.speak(language), [row], 0, False)}).splitlines()
    when = next(line for line in lines if "  ·  " in line)
    assert when[0].isupper(), when
