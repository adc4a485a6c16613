"""The demo's wikis, asked by the real connectors, and changed by hand in a browser."""

from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from bot.connectors import WIKIS
from bot.connectors.connector import Tools
from bot.connectors.wiki import PageDraft, PageSection
from bot.copies.copy import digest

BY_HAND = ("notion", "gitbook")
DRAFT = PageDraft("", "product-ops-t0demo-1", "Dark mode", "Draft", [PageSection("problem", "Problem", "Too bright.")])


def test_those_that_are_set_up_answer(tools: Tools) -> None:
    """As `product-ops check` says."""
    ready = [one for one in WIKIS.values() if one.ready(tools.environment)]
    assert {*BY_HAND} <= {one.name for one in ready}
    assert [reached.error for one in ready for reached in one.reach(tools) if reached.error] == []


@pytest.mark.parametrize("name", BY_HAND)
def test_a_copy_is_edited_outside(tools: Tools, name: str) -> None:
    """Its address leads to a page on this machine and is that wiki's alone; a line that is saved there is read."""
    wiki = WIKIS[name]
    place = wiki.places(tools, "")[0].value
    page = wiki.create(tools, PageDraft(place, DRAFT.mark, DRAFT.title, DRAFT.introduction, DRAFT.sections))
    assert page.url.startswith("http://127.0.0.1:")
    assert [
        one.name for one in WIKIS.values() if one.ready(tools.environment) and one.knows(tools.environment, page.url)
    ] == [name]
    with urlopen(page.url) as answer:
        shown = answer.read().decode()
    line = shown.partition('value="Too bright."')[0].rpartition('name="line" value="')[2].partition('"')[0]
    with urlopen(page.url, urlencode({"line": line, "text": "Too dark."}).encode()) as answer:
        assert "Too dark." in answer.read().decode()
    now = wiki.look_up(tools, page.url)
    assert now is not None
    assert now.ref == page.ref
    assert digest(now.text) == digest(page.text.replace("bright", "dark"))
