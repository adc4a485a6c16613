"""Insights, in the page: from what a customer said to the confidence of a score."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visits
from tests.browser.look import overflow
from tests.browser.sizes import narrow
from tests.conftest import ENGLISH, FRENCH

pytestmark = pytest.mark.browser


def test_what_a_customer_said_becomes_evidence(visit: Visits) -> None:
    """Logged from a message with a new customer, it is linked by a button, and stands on the card of the idea."""
    amelie = visit(FRENCH)
    amelie.say("Relancer les paniers abandonnés : oui, mais le matin")
    message = amelie.messages.filter(has_text="oui, mais le matin")
    message.hover()
    message.get_by_test_id("message-menu").click()
    amelie.open_form(amelie.page.locator("[data-testid=menu-shortcut][data-value='insights.keep']"))
    amelie.fill({"area": "Panier"})
    amelie.field("customer").click()
    amelie.at("select-search").fill("Chez Odile")
    amelie.page.locator("[data-testid=option]").filter(has_text="Chez Odile").first.click()
    amelie.send()
    expect(amelie.modal).to_be_hidden()
    expect(amelie.newest).to_contain_text("Relancer les paniers abandonnés par notification")
    amelie.newest.locator("[data-action-id='insights.say:supports']").first.click()
    expect(amelie.newest).to_contain_text("C’est relié")
    card = amelie.ask("/idea 8", "Côté clients")
    expect(card).to_contain_text("4 retours de 4 clients")


@narrow
def test_a_suggested_confidence_is_used(visit: Visits, how: dict[str, object]) -> None:
    """The card says why it is so sure, and fills it into the form; nothing is wider than its place."""
    oliver = visit(ENGLISH, **how)
    card = oliver.ask("/idea 2", "Suggested confidence: 80%.")
    expect(card).to_contain_text("survey answer")
    assert overflow(oliver.page) == 0
    oliver.open_form(card.locator("[data-action-id='ideas.score:use']"))
    expect(oliver.field("rice.confidence")).to_contain_text("80")
