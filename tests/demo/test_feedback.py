"""The demo's systems that feedback comes from and goes to, asked by the real connectors."""

from datetime import timedelta

import pytest

from bot.clock import stamp
from bot.connectors import FEEDBACK_DESTINATIONS, FEEDBACK_SOURCES
from bot.connectors.connector import Tools
from bot.connectors.feedback import Bookmark, Feedback, FeedbackNote
from bot.connectors.source import SourceError
from tests.demo.conftest import NOW


def read(tools: Tools, name: str) -> list[Feedback]:
    """All that a source has of the last year."""
    found: list[Feedback] = []
    bookmark = Bookmark(stamp(NOW - timedelta(days=365)), stamp(NOW))
    while True:
        page = FEEDBACK_SOURCES[name].read(tools, bookmark)
        found += page.items
        if not page.page:
            return found
        bookmark = Bookmark(bookmark.since, bookmark.until, page.page)


def test_what_is_set_up_answers(tools: Tools) -> None:
    """As `product-ops check` says."""
    ready = {name: one for name, one in FEEDBACK_SOURCES.items() if one.ready(tools.environment)}
    assert set(ready) == {"dovetail", "productboard", "zendesk"}
    assert [one.error for source in ready.values() for one in source.reach(tools)] == [None, None, None]


def test_dovetail_has_what_interviews_told(tools: Tools) -> None:
    """In two languages, over several pages, with links and areas; a wrong key is refused."""
    found = read(tools, "dovetail")
    assert len(found) == len({one.external_id for one in found}) == 13
    assert {"interview", "other"} == {one.source for one in found}
    assert all(one.area and one.created_at for one in found)
    assert any("commande" in one.text for one in found)
    wrong = Tools({**tools.environment, "DOVETAIL_TOKEN": "of_last_year"}, tools.http)
    with pytest.raises(SourceError, match="source-http-refused-look"):
        read(wrong, "dovetail")


def test_dovetail_takes_an_insight_once(tools: Tools) -> None:
    """It is found by its mark, and is not read back as feedback."""
    destination, note = FEEDBACK_DESTINATIONS["dovetail"], FeedbackNote("product-ops/T0/1", "One price", "Said so")
    assert destination.find(tools, note.mark) is None
    sent = destination.create(tools, note)
    assert sent.startswith("https://lumen.dovetail.com/docs/")
    assert destination.find(tools, note.mark) == sent
    assert len(read(tools, "dovetail")) == 13


def test_productboard_has_notes_and_takes_one(tools: Tools) -> None:
    """Beside what is planned there; what is sent is found by its mark, and is not read back."""
    assert all(one.url and one.created_at and one.text for one in read(tools, "productboard"))
    assert len(read(tools, "productboard")) == 3
    destination, note = FEEDBACK_DESTINATIONS["productboard"], FeedbackNote("product-ops/T0/1", "One price", "Said so")
    assert destination.find(tools, note.mark) is None
    sent = destination.create(tools, note)
    assert sent.startswith("https://northwind-studio.productboard.com/")
    assert destination.find(tools, note.mark) == sent
    assert len(read(tools, "productboard")) == 3


def test_zendesk_has_the_last_hours(tools: Tools) -> None:
    """What came before is in the demo's past already."""
    found = read(tools, "zendesk")
    assert all(one.created_at >= stamp(NOW - timedelta(hours=6)) for one in found)
    assert {one.area for one in found} <= {"Billing", "Delivery", "Product"}
