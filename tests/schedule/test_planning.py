"""What is planned, in forms and in words."""

from dataclasses import replace

import pytest

from bot.app import load_texts
from bot.errors import UserError
from bot.kpis.kpi import Kpi
from bot.kpis.plan import PLAN
from bot.kpis.subject import subject
from bot.posts import PlanFacts
from bot.schedule.blocks import form as forms
from bot.schedule.blocks import outcome
from bot.schedule.blocks.fields import cadence_fields
from bot.schedule.blocks.listing import called
from bot.schedule.cadence import Cadence
from bot.schedule.schedule import DeliveryOutcome, Schedule
from bot.schedule.values import given_by, read_cadence
from bot.text import Translator
from tests.ideas.making import slack_opens
from tests.ideas.showing import BACK
from tests.kpis.showing import digest_form, digests, row, schedule
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
    assert [outcome.period_line(TEXTS.speak(language), one, told) for language in ("en", "fr")] == [english, french]


def test_a_changed_schedule_says_when_the_next_one_comes() -> None:
    """Also that this quarter's is done already, and nothing of either while it is paused."""
    t, facts = TEXTS.speak("en"), PlanFacts(covers="quarter")
    one = planned_("quarter", "quarter", "2027-01-05T06:15:00Z")
    said = outcome.saved_line(t, one, facts, new=False, done=True)
    assert "This quarter’s has already been posted; the next one comes on Tuesday 5 January and covers Q4 2026." in said
    assert outcome.saved_line(t, replace(one, paused=True), facts, new=False, done=False).endswith("It is paused.")


@pytest.mark.parametrize(
    ("state", "english", "french"),
    [
        ("posted", "posted on Tuesday 1 December, 07:15 (Paris).", "le mardi 1er décembre, 07:15 (Paris)."),
        ("empty", "nothing to report on Tuesday 1 December.", "rien à signaler le mardi 1er décembre."),
        ("failed", "failed on Tuesday 1 December, 07:15 (Paris). ", "échec le mardi 1er décembre, 07:15 (Paris). "),
        (
            "unknown",
            "I don’t know whether it was posted on Tuesday 1 ",
            "je ne sais pas si elle a bien paru le mardi 1er ",
        ),
        (
            "skipped",
            "skipped, because I was offline for too long.",
            "non faite, car je suis resté trop longtemps à l’arrêt.",
        ),
        ("claimed", "on its way.", "en cours."),
    ],
)
def test_how_the_last_one_went(state: str, english: str, french: str) -> None:
    """By the schedule's own clock, whose city is named, as the next one is told."""
    last = DeliveryOutcome(
        "2026-W49", state, "2026-12-01T06:15:00Z", "is_archived" if state in ("failed", "unknown") else ""
    )
    one = planned_("week", "week", "2026-12-07T06:15:00Z")
    assert outcome.outcome(TEXTS.speak("en"), one, last).startswith(english)
    assert outcome.outcome(TEXTS.speak("fr"), one, last).replace("\u00a0", " ").startswith(french)


@pytest.mark.parametrize("every", ["day", "week", "month", "quarter"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_form_opens(language: str, every: str) -> None:
    """Whatever the cadence, with what was kept of a schedule in it; and the question before one is deleted."""
    t = TEXTS.speak(language)
    one = schedule(cadence=Cadence(every, 7, "23:59", PARIS), subject=subject(["1"], "sunday_week", skip=True))
    view = digest_form(t, one, [Kpi("1", "Activation")], BACK)
    slack_opens(view)
    assert ("weeks" in forms.fields(view)) == (every == "week")
    carried = {"view": "V" * 20, "back": BACK, "whispered": True, "schedule": one.id, "kind": one.kind}
    slack_opens(forms.ask_delete(t, PLAN, called(t, "Weekly", one), carried))


def test_all_that_is_wrong_is_told_at_once() -> None:
    """Nobody mends a form field by field."""
    wrong = {"monthday": "0", "at": "25:00", "zone": "Nowhere"}
    with pytest.raises(UserError) as refused:
        read_cadence(wrong, "quarter")
    assert [one.field for one in refused.value.all] == ["monthday", "at", "zone"]


def test_what_is_rare_is_under_three_dots(t: Translator) -> None:
    """The row has two buttons and no red one."""
    shown = digests(t, [row(t, schedule(), last="")])
    (actions, *_) = [one for one in shown if one["type"] == "actions"]
    assert [one["type"] for one in actions["elements"]] == ["button", "button", "overflow"]
    assert "danger" not in str(actions)
    assert len(actions["elements"][2]["options"]) == 3
    assert words({"blocks": [actions]}).splitlines()[0].endswith("…")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("every", PLAN.every)
def test_a_line_begins_with_a_capital(language: str, every: str) -> None:
    """« le lundi à 9 h » stands small within a sentence only; each line is sentences, without dots in the middle, and
    names the language of the posts in the reader's own."""
    t = TEXTS.speak(language)
    for spoken, said in (
        ("en", {"en": "in English.", "fr": "en anglais."}),
        ("fr", {"en": "in French.", "fr": "en français."}),
    ):
        one = replace(planned_(every, every, "2026-11-30T08:00:00Z"), language=spoken)
        lines = words({"blocks": digests(t, [row(t, one, last="")])}).splitlines()
        at = next(n for n, line in enumerate(lines) if line.startswith("*") and "<#" in line)
        for line in lines[at + 1 : at + 4]:
            assert line[0].isupper(), line
            assert "·" not in line
        assert lines[at + 2].endswith(said[language])


def test_a_weekday_of_the_month_is_in_the_form() -> None:
    """The first Tuesday is among the days of a month, and stands in the form that edits it; a quarter has no such day,
    and its form opens on another."""
    tuesday = {"monthday": "1-2", "at": "09:00", "zone": PARIS}
    assert read_cadence(tuesday, "month") == Cadence("month", 2, "09:00", PARIS, 1)
    assert given_by(Cadence("month", 2, "09:00", PARIS, 1), "")["monthday"] == "1-2"
    for values, every, chosen in (
        (tuesday, "month", "1-2"),
        (tuesday, "quarter", "1"),
        ({"monthday": "9-9"}, "month", "1"),
    ):
        fields = cadence_fields(TEXTS.speak("fr"), PLAN, {**values, "every": every}, PARIS, "x")
        (days,) = [one["element"] for one in fields if one["block_id"] == "monthday"]
        assert days["initial_option"]["value"] == chosen
        assert len(days["options"]) <= 100
    for wrong, every in (("1-2", "quarter"), ("0-2", "month"), ("1-8", "month"), ("1-2-3", "month")):
        with pytest.raises(UserError) as refused:
            read_cadence({**tuesday, "monthday": wrong}, every)
        assert refused.value.field == "monthday"
