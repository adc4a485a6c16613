"""A KPI asked about in a period of one's own words."""

from datetime import date, timedelta

import pytest

from tests.conftest import ENGLISH, FRENCH, World
from tests.scenarios.acts import direct, told
from tests.scenarios.kpis_acts import fill, plain, put, said


@pytest.fixture
def earning(world: World) -> tuple[World, date]:
    """A world whose revenue was 100 a day since the month before the last; and a day of last month."""
    today = world.bot.services.clock().date()
    last = today.replace(day=1) - timedelta(days=1)
    first = (last.replace(day=1) - timedelta(days=1)).replace(day=1)
    kpi = put(world, "Revenue", unit="currency", detail="EUR", combine="sum", target=2000, target_per="month")
    fill(world, kpi, {(first + timedelta(days=n)).isoformat(): 100.0 for n in range((today - first).days)})
    return world, last


def named(world: World, day: date, language: str) -> str:
    """A month as people type it."""
    return world.bot.services.texts.speak(language).dated(day, "LLLL").lower()


def test_a_month_is_shown_after_the_name(earning: tuple[World, date]) -> None:
    """`/kpi revenue october` tells of October, and so does « /kpi revenue octobre »."""
    world, last = earning
    english = said(world.person(ENGLISH), f"revenue {named(world, last, 'en')}")
    assert f"€{last.day * 100:,}" in english
    assert f"{last:%B %Y}" in english
    french = said(world.person(FRENCH), f"revenue {named(world, last, 'fr')}")
    assert f"{last.day * 100:,} €".replace(",", " ") in french
    assert f"{named(world, last, 'fr')} {last.year}" in french


def test_a_month_without_values_says_which_there_are(earning: tuple[World, date]) -> None:
    """The figure of another period is not shown for the one that was asked about without a word."""
    world, last = earning
    english = said(world.person(ENGLISH), f"revenue {named(world, last, 'en')} 2021")
    assert f"No value for {last:%B} 2021. Known values: " in english
    assert "Valeurs connues : " in said(world.person(FRENCH), f"revenue {named(world, last, 'fr')} 2021")


@pytest.mark.parametrize(("person", "language"), [(ENGLISH, "en"), (FRENCH, "fr")])
def test_a_month_is_asked_about_in_a_message(earning: tuple[World, date], person: str, language: str) -> None:
    """How much did we make in October? What October came to."""
    world, last = earning
    one = world.person(person)
    question = {"en": "how much revenue did we make in {}?", "fr": "combien de revenue en {} ?"}[language]
    before = len(told(world, one))
    one.say(direct(world, one), question.format(named(world, last, language)))
    world.slack.wait(lambda: len(told(world, one)) > before + 1)
    amount = {"en": f"€{last.day * 100:,}", "fr": f"{last.day * 100:,} €".replace(",", " ")}[language]
    assert amount in plain(told(world, one)[-1])


def test_a_line_of_another_command_is_asked_about(world: World) -> None:
    """`/kpi vote 1` names no period, and is asked about as ever."""
    assert "/idea vote 1" in said(world.person(ENGLISH), "vote 1")
