"""Decisions, in the page: from a message to whoever decides, and what waits for whom."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Visits
from tests.browser.look import overflow
from tests.browser.reader import Reader
from tests.browser.sizes import narrow
from tests.browser.test_ideas import choose
from tests.conftest import DEVELOPER, ENGLISH, FRENCH

pytestmark = pytest.mark.browser


def record(reader: Reader, text: str) -> Locator:
    """The form from the menu of a message."""
    reader.say(text)
    message = reader.messages.filter(has_text=text)
    message.hover()
    message.get_by_test_id("message-menu").click()
    return reader.open_form(reader.page.locator("[data-testid=menu-shortcut][data-value='decisions.keep']"))


def test_a_message_becomes_a_decision(visit: Visits) -> None:
    """Four things to fill in, what is wrong stands beside its field; a colleague is consulted, reads so on Home and
    answers; then it is decided, and whoever asks who decides finds it."""
    amelie = visit(FRENCH)
    form = record(amelie, "On garde trois paliers de prix")
    expect(amelie.field("title")).to_have_value("On garde trois paliers de prix")
    expect(form).to_contain_text("Approbateur (A)")
    choose(amelie, "evidence", "insight")
    amelie.field("topic").click()
    amelie.at("select-search").fill("Paliers")
    amelie.page.locator("[data-testid=option]").filter(has_text="Paliers").first.click()
    amelie.send()
    expect(amelie.wrong("proof")).to_be_visible()
    amelie.fill({"proof": "« Trop de choix » (acheteuse, 40 magasins)"})
    amelie.action("decisions.more").click()
    choose(amelie, "door", "two_way")
    choose(amelie, "consulted", ENGLISH)
    amelie.page.keyboard.press("Escape")
    amelie.send()
    expect(amelie.modal).to_be_hidden()
    expect(amelie.newest).to_contain_text("Sans réponse pour l’instant")
    number = amelie.newest.inner_text().partition("#")[2].split()[0]
    oliver = visit(ENGLISH)
    waiting = oliver.open_home().locator(".block-section").filter(has_text="On garde trois paliers de prix")
    oliver.open_form(waiting.locator("[data-action-id='decisions.open']").first)
    oliver.modal.locator("[data-action-id='decisions.agree']").click()
    expect(oliver.modal).to_contain_text("Thanks.")
    card = amelie.ask(f"/decision {number}", "est d’accord")
    amelie.open_form(card.locator("[data-action-id='decisions.decide']"))
    amelie.save(why="Les clients hésitent.")
    expect(amelie.newest).to_contain_text("C’est décidé.")
    shown = amelie.ask("/decision qui décide des paliers", "On garde trois paliers de prix")
    expect(shown).to_contain_text("Proposer quelqu’un")


@narrow
def test_who_decides_is_one_question_away(visit: Visits, how: dict[str, Any]) -> None:
    """In a command and as the matrix, whose gaps stand below it in words; nothing is wider than its place."""
    priya = visit(DEVELOPER, **how)
    expect(priya.ask("/decision who tiers", "vacant")).to_contain_text("In the meantime, ask @Amélie Laurent")
    expect(priya.ask("/decision who releases", "@Priya Raman decides, since")).to_contain_text("We ship on Tuesdays")
    matrix = priya.ask("/raci", "Who decides what")
    expect(matrix).to_contain_text("Pricing: the accountable person has left")
    expect(matrix).to_contain_text("Research: no backup")
    expect(matrix).to_contain_text("Design: nobody accountable")
    priya.ask("/decision 3", "Three price tiers for the web shop")
    priya.ask("/decision list", "Vouchers are valid for 24 months")
    assert overflow(priya.page) == 0


def test_a_review_waits_for_whoever_is_accountable(visit: Visits) -> None:
    """On Home, with its form; what was found stands on the card, and nothing waits any more."""
    amelie = visit(FRENCH)
    home = amelie.open_home()
    overdue = home.locator(".block-section").filter(has_text="Le paiement en deux cartes")
    amelie.open_form(overdue.locator("[data-action-id='decisions.open']").first)
    amelie.modal.locator("[data-action-id='decisions.review']").click()
    amelie.modal.get_by_text("Mieux que prévu").click()
    amelie.fill({"lesson": "Le panier moyen a pris 4 €."})
    amelie.send()
    expect(amelie.modal).to_contain_text("Le panier moyen a pris 4 €.")
