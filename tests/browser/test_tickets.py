"""Support tickets, in the page: the areas beside what is usual, and chosen tickets as insights."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visits
from tests.browser.look import overflow
from tests.browser.sizes import narrow
from tests.conftest import ENGLISH, FRENCH

pytestmark = pytest.mark.browser


@narrow
def test_what_rose_is_taken_in(visit: Visits, how: dict[str, object]) -> None:
    """What rose stands first; the tickets of an area are one press away, and a chosen one becomes an insight."""
    oliver = visit(ENGLISH, **how)
    shown = oliver.ask("/insight trends", "Rose most: Checkout")
    expect(shown).to_contain_text("Intercom: not complete")
    assert overflow(oliver.page) == 0
    one = oliver.ask("/insight trends checkout", "Checkout, week of")
    one.locator("[data-action-id='tickets.area']").click()
    expect(oliver.newest).to_contain_text("Tickets: Checkout")
    oliver.open_form(oliver.newest.locator("[data-action-id='tickets.choose']"))
    oliver.field("tickets").click()
    oliver.page.locator("[data-testid=option]").first.click()
    oliver.page.keyboard.press("Escape")
    assert overflow(oliver.page) == 0
    oliver.send()
    expect(oliver.newest).to_contain_text("Taken in as an insight.")


def test_in_french(visit: Visits) -> None:
    """The same in words of one's own."""
    amelie = visit(FRENCH)
    shown = amelie.ask("/insight De quoi se plaint-on cette semaine ?", "Tickets de support")
    expect(shown).to_contain_text("Plus forte hausse : Checkout")
