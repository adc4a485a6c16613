"""Asking the glossary, in the page."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visits
from tests.conftest import ENGLISH, FRENCH

pytestmark = pytest.mark.browser


def test_a_command_is_completed_and_answered_in_each_language(visit: Visits) -> None:
    """Typing a slash offers the command; Oliver reads MVP in English, Amélie, at the same page, in French."""
    reader = visit(ENGLISH)
    reader.at("composer").press_sequentially("/glo")
    expect(reader.at("completion-item")).to_have_attribute("data-value", "/glossary")
    reader.at("composer").press("Tab")
    expect(reader.at("composer")).to_have_value("/glossary ")
    reader.at("composer").press_sequentially("MVP")
    reader.at("composer").press("Enter")
    expect(reader.newest).to_contain_text("Minimum Viable Product")
