"""The roadmap in step with Jira, in the page: planned and linked here, changed on both sides, settled here."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.roadmap.item import RoadmapItem
from demo import jira, lookalike
from demo.jira import Jira
from tests.browser.conftest import Filled, Visits
from tests.browser.look import faint
from tests.browser.reader import Reader
from tests.browser.test_ideas import choose
from tests.conftest import FRENCH, World, Worlds
from tests.connectors.jira import environment
from tests.scenarios.test_sync_story import ticking

pytestmark = pytest.mark.browser

TITLE = "Relancer les paniers oubliés"


@pytest.fixture
def issue() -> Iterator[str]:
    """The address of an issue of Jira that nobody has begun."""
    one = Jira()
    keys = (f"CHK-{number}" for number in range(1, 2000))
    found = (key for key in keys if (known := one.board.find(key)) and known.began is None)
    key = next(key for key in found if key not in jira.OF_IDEAS)
    address, stop = lookalike.serve(one.answer)
    yield f"{address}/browse/{key}"
    stop()


@pytest.fixture
def demo_world(make_world: Worlds, filled: Filled, tmp_path: Path, issue: str) -> World:
    """The demo's, where Jira is set up."""
    address = issue.partition("/browse/")[0]
    return filled.world(make_world, tmp_path, {**environment(address), "JIRA_SITE_URL": address})


def due_there(page: Page, address: str, day: str = "") -> str:
    """When the issue is due, as its page says; a `day` is put there."""
    page.goto(address)
    field = page.get_by_label("Due date")
    if day:
        field.fill(day)
        page.get_by_role("button", name="Save").click()
        page.goto(address)
    return field.input_value()


def sync_now(reader: Reader) -> None:
    """Press what reads Jira at once."""
    shown = reader.ask("/roadmap synchroniser", "Jira")
    shown.locator("[data-action-id^='sync.now']").click()
    expect(reader.newest).to_contain_text("Je lis Jira maintenant.")


def test_both_sides_change_and_ours_is_kept(visit: Visits, demo_world: World, issue: str) -> None:
    """From the board to a card, moved and linked by forms; somebody gives the issue another day in Jira, and the card
    shows both days; what is kept here stands in Jira a moment later."""
    world, own = demo_world, RoadmapDesk(demo_world.bot.services, demo_world.workspace, FRENCH)
    number = own.add(ROOM, RoadmapItem(TITLE, "later", owner=FRENCH, team="Checkout")).number
    amelie = visit(FRENCH)
    there = amelie.page.context.new_page()
    board = amelie.ask("/roadmap Checkout", TITLE)
    board.locator("[data-action-id^='roadmap.open']").click()
    amelie.at("select-search").fill("oubliés")
    amelie.page.locator("[data-testid=option]").filter(has_text=TITLE).click()
    expect(amelie.newest).to_contain_text("Lier à un outil…")

    amelie.open_form(amelie.newest.locator("[data-action-id='roadmap.move']"))
    choose(amelie, "place", "planned:next")
    amelie.save(target="mars 2027", why="Après les fêtes.")
    expect(amelie.newest).to_contain_text("mars 2027")
    amelie.open_form(amelie.newest.locator("[data-action-id='sync.link']"))
    amelie.fill({"typed": issue})
    amelie.send()
    expect(amelie.modal).to_contain_text(f"L’élément #{number}, {TITLE}, est lié à")
    amelie.page.keyboard.press("Escape")
    ticking(world, lambda: due_there(there, issue) == "2027-03-31")

    own.move(number, target="2027-04")
    due_there(there, issue, "2027-05-15")
    sync_now(amelie)
    ticking(world, lambda: "15 mai 2027" in amelie.ask(f"/roadmap {number}", TITLE).inner_text())
    expect(amelie.newest).to_contain_text("Échéance : modifié ici et dans Jira.")
    expect(amelie.newest).to_contain_text("Ici : avril 2027 (@Amélie Laurent")
    amelie.newest.get_by_role("button", name="Garder la nôtre").click()
    expect(amelie.newest).to_contain_text("Notre valeur reste")
    ticking(world, lambda: due_there(there, issue) == "2027-04-30")
    assert faint(amelie.page) == []
