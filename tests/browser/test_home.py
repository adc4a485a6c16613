"""The Home tab, in the page."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visits
from tests.conftest import FRENCH

pytestmark = pytest.mark.browser


def test_home_begins_with_what_waits_for_the_reader(visit: Visits) -> None:
    """Amélie finds her terms due for review; once she has moved one on, it is gone from there."""
    reader = visit(FRENCH)
    home = reader.open_home()
    expect(home).to_contain_text("À revoir par vous")
    reader.open_form(reader.action("glossary.edit").first)  # the most overdue first
    expect(reader.field("term")).to_have_value("churn")
    reader.field("review_by").fill("2099-01-31")
    reader.send()
    expect(reader.modal).to_contain_text("Enregistré.")
    reader.at("modal-close").click()
    due = home.locator(".block-section").filter(has=reader.action("glossary.edit"))
    expect(due).to_contain_text("NPS")
    expect(due).not_to_contain_text("churn")


def test_home_shows_what_is_wanted_until_it_is_defined(visit: Visits) -> None:
    """On the page of the glossary a button lists the terms people asked for in vain; defining one from there takes it
    off the list, and that page is there still."""
    reader = visit(FRENCH)
    home = reader.open_home()
    expect(home).not_to_contain_text("PSP")
    reader.action("home.page:glossary-home-title").click()
    listed = reader.open_form(reader.action("home.all:glossary.wanted"))
    expect(listed).to_contain_text("PSP — demandé 6 fois")
    listed.locator("[data-action-id='glossary.add']").first.click()
    expect(reader.field("term")).to_have_value("PSP")
    reader.field("definition_fr").fill("Prestataire de services de paiement.")
    reader.send()
    expect(reader.modal).to_contain_text("PSP est dans le glossaire.")
    reader.at("modal-close").click()
    reader.still(home)
    listed = reader.open_form(reader.action("home.all:glossary.wanted"))
    expect(listed).to_contain_text("SCA — demandé 4 fois")
    expect(listed).not_to_contain_text("PSP")
    reader.at("modal-close").click()
    reader.action("home.page:").first.click()
    expect(home).to_contain_text("Pour vous")
