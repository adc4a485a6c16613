"""Feedback from another system, in the page: what would come, the sources, and an insight that is sent."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from demo import dovetail, zendesk
from demo.words import LEAD
from tests.browser.conftest import Filled, Visits
from tests.browser.look import overflow
from tests.browser.sizes import narrow
from tests.conftest import World, Worlds

pytestmark = pytest.mark.browser


@pytest.fixture
def demo_world(make_world: Worlds, filled: Filled, tmp_path: Path) -> Iterator[World]:
    """The demo's organisation, with Dovetail and Zendesk set up."""
    notes, stop = dovetail.serve()
    tickets, stop_too = zendesk.serve()
    given = {"DOVETAIL_URL": notes, "DOVETAIL_TOKEN": dovetail.TOKEN, "DOVETAIL_SITE_URL": dovetail.SITE}
    given |= {"ZENDESK_URL": tickets, "ZENDESK_CLIENT_ID": zendesk.CLIENT, "ZENDESK_CLIENT_SECRET": zendesk.SECRET}
    yield filled.world(make_world, tmp_path, given)
    stop()
    stop_too()


@narrow
def test_what_would_come_and_where_an_insight_goes(visit: Visits, how: dict[str, object]) -> None:
    """Five of it are shown before anything is kept; the list says how each system stands; a card sends its insight."""
    helena = visit(LEAD, **how)
    shown = helena.ask("/insight import dovetail", "Dovetail has")
    expect(shown).to_contain_text("Buyers compare the last three invoices")
    expect(shown.locator("[data-action-id='intake.take']")).to_be_visible()
    assert overflow(helena.page) == 0
    shown = helena.ask("/insight sources", "Zendesk: read every hour")
    expect(shown).to_contain_text("Not set up: Productboard, Hotjar, Intercom.")
    assert overflow(helena.page) == 0
    card = helena.ask("/insight 3", "#3")
    card.locator("[data-action-id='intake.send:dovetail']").click()
    expect(helena.newest).to_contain_text("to Dovetail. You’ll hear from me when it’s there.")
    assert overflow(helena.page) == 0
