"""What is off target, and a team's KPIs, asked for in people's own words."""

from typing import Any

import pytest

from tests.conftest import ENGLISH, FRENCH, World
from tests.scenarios.acts import direct, newest, press, told
from tests.scenarios.kpis_acts import day, fill, modern, put, said, table, typed


@pytest.fixture
def measured(world: World) -> World:
    """A KPI that misses its target by much, one by little, one that meets it, and one without a target."""
    modern(world)
    for name, target, team in (("Slow", 90.0, "Mobile"), ("Weak", 42.0, "Growth"), ("Fine", 30.0, "Mobile")):
        fill(
            world,
            put(world, name, target=target, team=team, combine="mean"),
            {day(world, n): 40.0 for n in range(1, 30)},
        )
    fill(world, put(world, "Free", combine="mean"), {day(world, n): 40.0 for n in range(1, 30)})
    return world


def names(shown: dict[str, Any]) -> list[str]:
    """The KPIs of a list, in order."""
    return [row[0] for row in table(shown)[1]]


@pytest.mark.parametrize(
    ("person", "text", "caption"),
    [
        (ENGLISH, "off target", "2 KPIs off target"),
        (ENGLISH, "worst", "2 KPIs off target"),
        (ENGLISH, "list off target", "2 KPIs off target"),
        (ENGLISH, "which targets are we missing?", "2 KPIs off target"),
        (FRENCH, "hors cible", "2 indicateurs hors cible"),
        (FRENCH, "pires", "2 indicateurs hors cible"),
    ],
)
def test_what_is_off_target_is_listed(measured: World, person: str, text: str, caption: str) -> None:
    """The worst first, and nothing that is on target."""
    shown = typed(measured.person(person), text)
    assert names(shown) == ["Slow", "Weak"]
    assert table(shown)[0].startswith(caption)


@pytest.mark.parametrize(
    ("person", "text"), [(ENGLISH, "which targets are we missing?"), (FRENCH, "qu’est-ce qui est hors cible ?")]
)
def test_what_is_off_target_is_asked_in_a_message(measured: World, person: str, text: str) -> None:
    """The bot answers with the list."""
    one = measured.person(person)
    before = len(told(measured, one))
    one.say(direct(measured, one), text)
    measured.slack.wait(lambda: len(told(measured, one)) > before + 1)
    measured.settle()
    assert names(one.messages(direct(measured, one))[-1]) == ["Slow", "Weak"]


def test_the_list_goes_to_what_is_off_target_and_back(measured: World) -> None:
    """One press each way; within a team where one is chosen."""
    oliver = measured.person(ENGLISH)
    press(measured, oliver, typed(oliver, "list team:Mobile"), "kpis.list:missed")
    assert names(newest(measured, oliver)) == ["Slow"]
    press(measured, oliver, newest(measured, oliver), "kpis.list:missed")
    assert names(newest(measured, oliver)) == ["Slow", "Fine"]


def test_nothing_off_target_says_so(world: World) -> None:
    """In a workspace whose KPIs are all well, and not that there are none."""
    modern(world)
    put(world, "Fine")
    assert "No KPI is off target." in said(world.person(ENGLISH), "off target")
    assert "Aucun indicateur n’est hors cible." in said(world.person(FRENCH), "hors cible")


@pytest.mark.parametrize(
    ("person", "text"),
    [(FRENCH, "équipe Mobile"), (FRENCH, "l’équipe mobile"), (ENGLISH, "team Mobile"), (ENGLISH, "the Mobile team")],
)
def test_a_team_needs_no_colon(measured: World, person: str, text: str) -> None:
    """Its KPIs are shown, not its roadmap."""
    assert names(typed(measured.person(person), text)) == ["Slow", "Fine"]


def test_a_kpi_of_that_name_is_shown(measured: World) -> None:
    """A KPI called like a question is found by its name."""
    put(measured, "Worst")
    assert "No value yet. Type /kpi set Worst" in said(measured.person(ENGLISH), "worst").replace("`", "")
