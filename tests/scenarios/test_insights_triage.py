"""What waits to be linked: by area, a page at a time, and on with what is left after each act."""

import re
from typing import Any

import pytest

from sandbox import Person
from tests.conftest import CHANNEL, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios import ideas_acts as ideas
from tests.scenarios.acts import form, newest, press, send
from tests.scenarios.test_decisions_story import CHECKOUT, typed
from tests.words import words

SAID = ("One price for all", "A bill a month", "Fewer tiers")


def log(world: World, person: Person, text: str, area: str = "Billing", verbatim: str = "") -> None:
    """Log an insight by the command."""
    assert person.command("/insight", text, channel=CHANNEL) is None
    opened = form(world, person)
    if verbatim:
        press(world, person, opened, "insights.more")
    send(world, person, area=area, **({"verbatim": verbatim} if verbatim else {}))


def test_one_goes_on_where_one_was(world: World) -> None:
    """Linked, archived or superseded out of the list, an insight leaves it, and what is left stands in its place."""
    oliver = world.person(ENGLISH)
    idea = ideas.put(world, "Prices anew", SUPPORT)
    for text in (*SAID, "Another tariff"):
        log(world, oliver, text)
    shown = typed(oliver, "triage", "/insight")
    assert all(text in words(shown) for text in SAID)
    press(world, oliver, shown, "insights.link", "1")
    oliver.options(form(world, oliver), "ideas.pick", "anew", "idea")
    send(world, oliver, idea=str(idea), stance="supports")
    left = newest(world, oliver, CHECKOUT)
    assert "#1: Linked." in words(left)
    assert "One price for all" not in words(left)
    assert "A bill a month" in words(left)
    press(world, oliver, left, "insights.archive", "2")
    left = newest(world, oliver, CHECKOUT)
    assert "A bill a month" not in words(left)
    press(world, oliver, left, "insights.supersede", "3")
    form(world, oliver)
    send(world, oliver, by="4")
    left = newest(world, oliver, CHECKOUT)
    assert "Fewer tiers" not in words(left)
    assert "Another tariff" in words(left)
    assert "Superseded by insight #4" in words(typed(oliver, "3", "/insight"))
    assert "Supersedes insight #3" in words(typed(oliver, "4", "/insight"))


def found(world: World, person: Person, typed_: str) -> list[Any]:
    """What is offered in the place of an insight, for what is typed."""
    return person.options(form(world, person), "insights.successors", typed_, "pick")


def test_what_does_not_stand_supersedes_nothing(world: World) -> None:
    """An archived insight, nobody's number and a circle are refused beside the field, and nothing is lost."""
    oliver = world.person(ENGLISH)
    for text in SAID:
        log(world, oliver, text)
    press(world, oliver, typed(oliver, "triage", "/insight"), "insights.archive", "3")
    press(world, oliver, typed(oliver, "1", "/insight"), "insights.supersede")
    form(world, oliver)
    for by in ("3", "1", "99", "x", ""):
        assert set(oliver.submit({"by": by})) == {"by"}
    assert [one["text"]["text"] for one in found(world, oliver, "")] == ["#2 A bill a month"]
    assert found(world, oliver, "3") == found(world, oliver, "one price") == []
    for typed_ in ("2", "bill"):
        assert [one["value"] for one in found(world, oliver, typed_)] == ["2"]
    send(world, oliver, pick="2")
    assert "Superseded by insight #2" in words(typed(oliver, "1", "/insight"))


@pytest.mark.parametrize(("user", "line"), [(ENGLISH, "triage billing"), (FRENCH, "tri facturation")])
def test_those_of_an_area(world: World, user: str, line: str) -> None:
    """Others do not stand among them, neither on the next page nor after an act; an area that nobody wrote is named,
    with those there are."""
    person, area = world.person(user), "Facturation" if user == FRENCH else "Billing"
    for n in range(7):
        log(world, person, f"Insight {n}", area)
    log(world, person, "Elsewhere", "Checkout")
    first = typed(person, line, "/insight")
    assert "Elsewhere" not in words(first)
    press(world, person, first, "insights.triage:1")
    second = newest(world, person, CHECKOUT)
    assert "Insight 0" in words(second)
    assert "Elsewhere" not in words(second)
    press(world, person, second, "insights.archive", "1")
    assert "Elsewhere" not in words(newest(world, person, CHECKOUT))
    press(world, person, newest(world, person, CHECKOUT), "insights.archive", "2")
    back = words(newest(world, person, CHECKOUT))
    assert "Insight 6" in back
    assert "Elsewhere" not in back
    unknown = words(typed(person, line.split()[0] + " zzz", "/insight"))
    assert "Checkout" in unknown
    assert area in unknown


def test_an_idea_out_of_an_insight(world: World) -> None:
    """Its form begins with what was said; saved, the insight speaks for it and waits no more."""
    oliver = world.person(ENGLISH)
    log(world, oliver, "Buyers want one price", verbatim="“Which tier is for us?”")
    press(world, oliver, typed(oliver, "triage", "/insight"), "ideas.new")
    filled = ideas.filled(form(world, oliver))
    assert filled["title"] == "Buyers want one price"
    assert filled["description"] == "“Which tier is for us?”"
    send(world, oliver)
    assert "1 for, 0 against." in words(typed(oliver, "1", "/idea"))
    assert "Every insight is linked or archived." in words(typed(oliver, "triage", "/insight"))


def test_typed_a_link_speaks_for_the_idea(world: World) -> None:
    """By the command of either; what spoke against it goes on to do so."""
    oliver = world.person(ENGLISH)
    ideas.put(world, "One price", SUPPORT)
    for text in SAID:
        log(world, oliver, text)
    assert "Linked." in words(typed(oliver, "link 1 idea 1", "/insight"))
    press(world, oliver, typed(oliver, "2", "/insight"), "insights.link")
    oliver.options(form(world, oliver), "ideas.pick", "price", "idea")
    send(world, oliver, idea="1", stance="contradicts")
    card = typed(oliver, "1", "/idea")
    assert "1 for, 1 against." in words(card)
    press(world, oliver, card, "insights.of")
    shown = words(newest(world, oliver, CHECKOUT))
    assert "*What customers say about idea #1*" in shown
    assert re.search(r"(?s)#2 .*?Against it.*?#1 .*?For it", shown)
