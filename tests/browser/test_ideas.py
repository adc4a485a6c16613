"""Ideas, in the page: from a message to a ranking."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visits
from tests.browser.reader import Reader
from tests.conftest import DEVELOPER, ENGLISH, FRENCH

pytestmark = pytest.mark.browser


def choose(reader: Reader, field: str, value: str) -> None:
    """Pick from a menu of the form."""
    reader.field(field).click()
    reader.page.locator(f"[data-testid=option][data-value='{value}']").click()


def test_a_message_becomes_a_scored_idea(visit: Visits) -> None:
    """Score this idea opens the form filled from the message; its fields follow the framework and keep what was typed;
    saved, the idea is shown with its score and stands in the ranking, in French."""
    amelie = visit(FRENCH)
    amelie.say("Payer en trois fois")
    message = amelie.messages.filter(has_text="Payer en trois fois")
    message.hover()
    message.get_by_test_id("message-menu").click()
    amelie.open_form(amelie.page.locator("[data-testid=menu-shortcut][data-value='ideas.score_message']"))
    expect(amelie.field("title")).to_have_value("Payer en trois fois")
    amelie.field("team").fill("Checkout")
    choose(amelie, "framework", "wsjf")
    expect(amelie.modal).to_contain_text("Taille du travail")
    expect(amelie.field("team")).to_have_value("Checkout")
    choose(amelie, "framework", "rice")
    expect(amelie.modal).to_contain_text("Portée")
    amelie.fill({"rice.reach": "beaucoup", "rice.effort": "0,5"})
    choose(amelie, "rice.impact", "3")
    choose(amelie, "rice.confidence", "100")
    amelie.send()
    expect(amelie.wrong("rice.reach")).to_contain_text("n’est pas un nombre")
    amelie.save(**{"rice.reach": "90 000"})
    expect(amelie.newest).to_contain_text("RICE 540 000")
    ranking = amelie.ask("/idea liste", "les meilleures d’abord")
    expect(ranking).to_contain_text("1re")
    expect(ranking).to_contain_text("Payer en trois fois")


def test_a_blind_round_ends_when_all_have_answered(visit: Visits) -> None:
    """The demo's round waits on the Home tab of those who were asked, is scored in private, and shows itself with the
    last answer."""
    for user in (ENGLISH, FRENCH):
        reader = visit(user)
        home = reader.open_home()
        reader.open_form(home.locator("[data-action-id='ideas.answer']"))
        reader.fill({"rice.reach": "4000", "rice.effort": "2"})
        choose(reader, "rice.impact", "1")
        choose(reader, "rice.confidence", "80")
        reader.send()
        expect(reader.modal).to_be_hidden()
    priya = visit(DEVELOPER)
    shown = priya.ask("/idea 8", "Relancer les paniers")
    expect(shown).to_contain_text("3 people scored it")


def test_the_roadmap_is_shared(visit: Visits) -> None:
    """Now, next and later are for the one who asks, until Share shows them to everybody."""
    oliver, priya = visit(ENGLISH), visit(DEVELOPER)
    asked = oliver.ask("/roadmap", "Apple Pay")
    asked.get_by_role("button", name="Share in channel").click()
    expect(priya.newest).to_contain_text("Roadmap")
    expect(priya.newest).to_contain_text("One table of events")
