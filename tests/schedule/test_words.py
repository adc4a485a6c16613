"""Cadences, refusals and places as their readers read them."""

from typing import Any

import pytest

from bot.app import load_texts
from bot.errors import UserError
from bot.schedule.blocks.notices import place
from bot.schedule.cadence import Cadence
from bot.schedule.mends import COMPOSE, GONE, KIND, LATE, LOOK, TOKEN, error_text, mend
from bot.schedule.words import clock, day, period, said

TEXTS = load_texts()


@pytest.mark.parametrize(
    ("cadence", "english", "french"),
    [
        (("week", 1, "09:00", "Europe/Paris"), "Mondays at 09:00 (Paris)", "le lundi à 09:00 (Paris)"),
        (("week", 7, "18:30", "Europe/London"), "Sundays at 18:30 (London)", "le dimanche à 18:30 (Londres)"),
        (
            ("day", 0, "02:30", "America/New_York"),
            "every day at 02:30 (New York)",
            "tous les jours à 02:30 (New York)",
        ),
        (("month", 1, "09:00", "UTC"), "on the 1st of the month at 09:00 (UTC)", "le 1er du mois à 09:00 (UTC)"),
        (("month", 3, "09:00", "UTC"), "on the 3rd of the month at 09:00 (UTC)", "le 3 du mois à 09:00 (UTC)"),
        (
            ("month", 31, "09:00", "Asia/Tokyo"),
            "on the last day of the month at 09:00 (Tokyo)",
            "le dernier jour du mois à 09:00 (Tokyo)",
        ),
        (
            ("month", 30, "09:00", "UTC"),
            "on the 30th of the month, or its last day, at 09:00 (UTC)",
            "le 30 du mois, ou son dernier jour, à 09:00 (UTC)",
        ),
        (
            ("month", 2, "09:00", "Europe/Paris", 1),
            "on the first Tuesday of the month at 09:00 (Paris)",
            "le premier mardi du mois à 09:00 (Paris)",
        ),
        (
            ("month", 5, "09:00", "UTC", 5),
            "on the last Friday of the month at 09:00 (UTC)",
            "le dernier vendredi du mois à 09:00 (UTC)",
        ),
        (
            ("quarter", 5, "09:00", "Europe/Paris"),
            "on 5 January, April, July and October at 09:00 (Paris)",
            "les 5 janvier, avril, juillet et octobre à 09:00 (Paris)",
        ),
        (
            ("quarter", 1, "07:15", "UTC"),
            "on 1 January, April, July and October at 07:15 (UTC)",
            "les 1er janvier, avril, juillet et octobre à 07:15 (UTC)",
        ),
        (
            ("quarter", 31, "09:00", "UTC"),
            "on the last day of January, April, July and October at 09:00 (UTC)",
            "le dernier jour de janvier, d’avril, de juillet et d’octobre à 09:00 (UTC)",
        ),
        (
            ("once", 0, "2026-11-23T23:30:00Z", "Asia/Tokyo"),
            "once, on 24 Nov 2026 at 08:30 (Tokyo)",
            "une seule fois, le 24 nov. 2026 à 08:30 (Tokyo)",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_cadence_is_said(cadence: tuple[Any, ...], english: str, french: str) -> None:
    """As people say it in either language, with the zone's city in theirs."""
    assert said(TEXTS.speak("en"), Cadence(*cadence)) == english
    assert said(TEXTS.speak("fr"), Cadence(*cadence)).replace("\u00a0", " ") == french


def test_a_moment_is_told_by_one_clock() -> None:
    """The schedule's own, whose city is named; hours as Slack writes them, in French too."""
    en, fr = (TEXTS.speak(language) for language in ("en", "fr"))
    at, paris = "2026-12-01T06:15:00Z", "Europe/Paris"
    assert clock(en, at, paris) == "Tuesday 1 December, 07:15 (Paris)"
    assert clock(fr, at, paris).replace("\u00a0", " ") == "mardi 1er décembre, 07:15 (Paris)"
    assert clock(en, at, "America/New_York") == "Tuesday 1 December, 01:15 (New York)"
    assert day(fr, "2026-11-29T23:30:00Z", paris) == "lundi 30 novembre"


@pytest.mark.parametrize(
    ("name", "english", "french"),
    [
        ("2026-11-23", "23 Nov 2026", "23 nov. 2026"),
        ("2026-W48", "the week of 23 Nov 2026", "semaine du 23 nov. 2026"),
        ("2026-11", "November 2026", "novembre 2026"),
        ("2026-Q4", "Q4 2026", "T4 2026"),
        ("2026-W99", "2026-W99", "2026-W99"),
        ("once", "once", "once"),
    ],
)
def test_a_period_is_told_in_words(name: str, english: str, french: str) -> None:
    """Nobody reads "2026-W48" in a notice; what is no period stays as it is."""
    assert [period(TEXTS.speak(language), name) for language in ("en", "fr")] == [english, french]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_refusal_speaks_of_a_schedule(language: str) -> None:
    """Whatever Slack refused may have been posted by hand, so what helps does not send anybody to a schedule."""
    t = TEXTS.speak(language)
    for error in ("channel_not_found", "is_archived", "restricted_action", "user_not_found", "thread_not_found"):
        said_ = mend(t, error).lower()
        assert "schedule" not in said_, said_
        assert "planif" not in said_, said_


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_refusal_has_its_mend(language: str) -> None:
    """Each says what to do in the reader's language; one nobody foresaw is quoted, with what Slack called it."""
    t = TEXTS.speak(language)
    known = ["not_in_channel", "channel_not_found", "is_archived", "missing_scope", "restricted_action", "msg_too_long"]
    known += ["invalid_blocks", "thread_not_found", "restricted_action_read_only_channel", COMPOSE, KIND, LATE, GONE]
    mends = {error: mend(t, error) for error in [*known, *TOKEN, f"{LOOK}missing_scope", f"{LOOK}not_in_channel"]}
    assert all(mends.values())
    assert mends["token_revoked"] == mends["account_inactive"] != mends["is_archived"]
    assert "`as_user_not_supported`" in mend(t, "as_user_not_supported")
    assert "`invalid_blocks`" in mends["invalid_blocks"]


def test_a_feature_words_its_own_mistakes() -> None:
    """What composing raised is kept with its values and said later, in the owner's language, and pages nobody."""
    error = error_text(UserError("glossary-not-found", term="<!channel>"))
    assert "&lt;!channel&gt;" in mend(TEXTS.speak("en"), error)
    assert "&lt;!channel&gt;" in mend(TEXTS.speak("fr"), error)


@pytest.mark.parametrize(
    ("channel", "scope"), [("C1", "channels:history"), ("G1", "groups:history"), ("U1", "im:history")]
)
def test_the_permission_that_would_help_is_named(channel: str, scope: str) -> None:
    """It depends on the kind of conversation."""
    assert f"`{scope}`" in mend(TEXTS.speak("en"), f"{LOOK}missing_scope", channel)


def test_places_are_named() -> None:
    """A channel, a thread, a person's private messages."""
    t = TEXTS.speak("en")
    assert place(t, "C1") == "<#C1>"
    assert place(t, "C1", "1.2") == "a thread in <#C1>"
    assert place(t, "U1") == "private, to <@U1>"
