"""KPIs and their digest, in the page."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Locator, expect

from demo import kpis
from tests.browser.conftest import PHONE, Filled, Visits
from tests.browser.look import overflow
from tests.browser.test_ideas import choose
from tests.conftest import ENGLISH, FRENCH, World, Worlds

pytestmark = pytest.mark.browser


@pytest.fixture
def demo_world(make_world: Worlds, filled: Filled, tmp_path: Path) -> Iterator[World]:
    """The bot at work where the demo's systems can be asked."""
    with kpis.sources(tmp_path) as connections:
        yield filled.world(make_world, tmp_path, connections)


def all_rows(shown: Locator) -> list[str]:
    """The rows of a message's table, on each of its pages.

    What stands on which is a matter of the day: on a Monday before the systems have Sunday, most are incomplete.
    """
    rows: list[str] = []
    onward = shown.get_by_role("button", name=re.compile("Next rows|Lignes suivantes"))
    count = shown.get_by_role("status")
    while True:
        rows += shown.get_by_role("row").all_inner_texts()
        if onward.count() == 0 or onward.is_disabled():
            return rows
        before = count.inner_text()
        onward.click()
        expect(count).not_to_have_text(before)


def test_the_list_and_a_card_are_read_in_both_languages(visit: Visits) -> None:
    """Every KPI with value, change, target and state, the worst first; a card with what defines it and its chart, in
    each reader's language."""
    oliver, amelie = visit(ENGLISH), visit(FRENCH, **PHONE)
    shown = oliver.ask("/kpi", "24 KPIs")
    expect(shown.get_by_role("columnheader")).to_have_text(
        ["KPI", "Value", "Target", "State", "Change", "Year on year"]
    )
    expect(shown).to_contain_text("NPS")
    expect(shown).to_contain_text("Off target")
    expect(shown).to_contain_text("of 24")
    rows = all_rows(shown)
    (starts,) = (row for row in rows if "Checkout starts" in row)
    assert any(f"{state}, source error" in starts for state in ("No target", "Incomplete"))
    assert any("Weekly active customers" in row for row in rows)
    amelie.ask("/kpi", "24 indicateurs")
    mobile = amelie.ask("/kpi équipe Mobile", "Weekly app users")  # all of whose systems answer
    listed = mobile.get_by_role("row").filter(has_text="Weekly app users")
    listed.scroll_into_view_if_needed()
    for at, seen in enumerate(("1", "≥ 16")):  # what it is and should be, without sliding the table aside
        cell = listed.get_by_role("cell").nth(at)
        expect(cell).to_contain_text(seen)
        expect(cell).to_be_in_viewport(ratio=0.98)
    card = amelie.ask("/kpi activation", "Activation")
    expect(card).to_contain_text("40")
    assert overflow(amelie.page) == 0


def test_a_kpi_is_defined_by_a_query(visit: Visits) -> None:
    """A product manager says what the database is asked, tries it, saves it, and reads its value."""
    amelie = visit(FRENCH)
    amelie.say("/kpi ajouter Chiffre d’affaires")
    expect(amelie.modal).to_be_visible()
    choose(amelie, "source", "sql")
    expect(amelie.field("sql.query")).to_be_visible()
    choose(amelie, "sql.database", "warehouse")
    amelie.fill({"sql.query": "SELECT day, revenue FROM orders WHERE day >= :since"})
    amelie.action("kpis.test").first.click()
    expect(amelie.modal).to_contain_text("valeurs")
    # All that is wrong is told at once, and the cursor stands in the first field of it.
    choose(amelie, "combine", "sum")
    amelie.fill({"name": "bilan", "good": "15 000 €"})
    amelie.send()
    expect(amelie.wrong("name")).to_contain_text("bilan")
    expect(amelie.wrong("good")).to_contain_text("au moins 15 000 €")
    expect(amelie.page.locator("[data-block=name] input")).to_be_focused()
    # More is shown when it is asked for, and nothing typed is lost.
    amelie.action("kpis.unfold").click()
    expect(amelie.field("fresh")).to_be_visible()
    expect(amelie.field("name")).to_have_value("bilan")
    amelie.action("kpis.fold").click()
    expect(amelie.field("fresh")).to_be_hidden()
    amelie.save(name="Chiffre d’affaires", good="au moins 15 000 € par semaine")
    expect(amelie.messages.filter(has_text="Chiffre d’affaires").last).to_be_visible()  # its chart follows it


def test_a_kpi_is_defined_by_a_question_of_metabase(visit: Visits) -> None:
    """The number of a card is all it takes: tried, saved, and the card of the KPI shows the value."""
    oliver = visit(ENGLISH)
    oliver.say("/kpi add Satisfaction")
    expect(oliver.modal).to_be_visible()
    choose(oliver, "source", "metabase")
    expect(oliver.field("metabase.card")).to_be_visible()
    oliver.fill({"good": "at least 8"})
    choose(oliver, "combine", "none")
    oliver.field("metabase.card").click()
    oliver.at("select-search").fill("14")
    oliver.page.locator("[data-testid=option][data-value='14']").click()
    expect(oliver.field("metabase.card")).to_contain_text("Satisfaction")
    oliver.action("kpis.test").first.click()
    expect(oliver.modal).to_contain_text("It works")
    expect(oliver.modal).to_contain_text("8.4")
    assert overflow(oliver.page) == 0
    oliver.save()
    expect(oliver.messages.filter(has_text="Satisfaction").last).to_be_visible()
    oliver.say("/kpi satisfaction")
    card = oliver.messages.filter(has_text="target 8").last  # its chart follows it
    for fact in ("on target", "Target 8", "Metabase – saved question"):
        expect(card).to_contain_text(fact)
    assert overflow(oliver.page) == 0


def test_a_digest_is_scheduled_some_minutes_ahead_and_comes_once(visit: Visits, demo_world: World) -> None:
    """The form, the words that confirm it, and, when it is due, one message in the channel with its chart."""
    amelie = visit(FRENCH, "C0CHECKOUT")
    due = datetime.now(ZoneInfo("Europe/Paris")) + timedelta(minutes=5)
    amelie.say("/kpi planifier")
    expect(amelie.modal).to_be_visible()
    choose(amelie, "every", "day")
    expect(amelie.field("weekday")).to_be_hidden()
    amelie.fill({"at": f"{due:%H:%M}"})
    amelie.save()
    expect(amelie.newest).to_contain_text("tous les jours")
    before = amelie.messages.count()
    demo_world.clock.ahead = timedelta(minutes=5)
    for _ in range(2):
        demo_world.tick()
    expect(amelie.messages).to_have_count(before + 1)
    expect(amelie.newest).to_contain_text("Bilan des indicateurs")
    # Either it comes first, as long as it is wrong, or it is one of the others.
    assert any("Checkout conversion" in said for said in (amelie.newest.inner_text(), *all_rows(amelie.newest)))
    expect(amelie.newest.get_by_test_id("chart").get_by_role("img")).to_be_visible()
