"""Asking the glossary, in the page."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visits
from tests.conftest import ENGLISH, FRENCH

pytestmark = pytest.mark.browser


def test_a_command_is_completed_and_answered_in_each_language(visit: Visits) -> None:
    """Typing a slash offers the command; Oliver reads MVP in English and Amélie, in the same page, in French."""
    reader = visit(ENGLISH)
    reader.at("composer").press_sequentially("/glo")
    expect(reader.at("completion-item")).to_have_attribute("data-value", "/glossary")
    reader.at("composer").press("Tab")
    expect(reader.at("composer")).to_have_value("/glossary ")
    reader.at("composer").press_sequentially("MVP")
    reader.at("composer").press("Enter")
    expect(reader.newest).to_contain_text("MVP — Minimum Viable Product")
    expect(reader.newest).to_contain_text("Only visible to you")
    reader.become(FRENCH)
    expect(reader.messages.filter(has_text="Minimum Viable Product")).to_have_count(0)
    answer = reader.ask("mvp", "MVP — Produit minimum viable")
    expect(answer).to_contain_text("Visible uniquement par vous")
    expect(answer.get_by_role("button", name="Partager dans un canal")).to_be_visible()


def test_a_term_may_have_several_meanings(visit: Visits) -> None:
    """Every meaning is shown with what can be done about it; the one of the channel it is asked in comes first."""
    reader = visit(FRENCH, "C0CHECKOUT")
    answer = reader.ask("activation", "activation a 3 définitions ici.")
    expect(answer.locator("[data-action-id='glossary.share']")).to_have_count(3)
    expect(answer).to_contain_text("Contexte : Mobile")
    assert answer.inner_text().index("Checkout") < answer.inner_text().index("Mobile")


def test_a_near_miss_is_one_press_away(visit: Visits) -> None:
    """Somebody who mistypes a term reads it; who types a part of one presses the one they meant."""
    reader = visit(ENGLISH)
    reader.ask("minimun viable product", "MVP — Minimum Viable Product")
    missed = reader.ask("viable", "isn’t in the glossary yet.")
    missed.get_by_role("button", name="MVP", exact=True).click()
    expect(reader.newest).to_contain_text("MVP — Minimum Viable Product")


def test_sharing_shows_a_meaning_to_everybody(visit: Visits) -> None:
    """An answer is for the asker alone until they press Share in channel; then the others see it at once."""
    oliver, amelie = visit(ENGLISH), visit(FRENCH)
    answer = oliver.ask("MVP", "Minimum Viable Product")
    expect(amelie.messages).to_have_count(1)
    answer.get_by_role("button", name="Share in channel").click()
    for reader in (oliver, amelie):
        expect(reader.newest).to_contain_text("MVP — Minimum Viable Product")
        expect(reader.newest).to_contain_text("from the glossary")
        expect(reader.newest).to_have_attribute("data-ephemeral", "false")


def test_a_mention_is_answered_in_its_thread(visit: Visits) -> None:
    """Whoever asks the bot by name, in their own words, reads the answer under their question."""
    reader = visit(FRENCH)
    reader.at("composer").press_sequentially("@Prod")
    reader.at("composer").press("Enter")
    reader.at("composer").press_sequentially("c’est quoi un MVP ?")
    reader.at("composer").press("Enter")
    expect(reader.newest).to_contain_text("@Product Ops c’est quoi un MVP ?")
    reader.newest.get_by_test_id("thread-link").click()
    answer = reader.at("thread-messages").get_by_test_id("message").last
    expect(answer).to_contain_text("MVP — Produit minimum viable")
    expect(reader.messages).to_have_count(2)
