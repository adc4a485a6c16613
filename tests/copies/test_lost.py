"""Answers that are lost on the way from each wiki: what was written is there once, and is nobody else's edit."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any
from unittest.mock import patch

import pytest

from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.wiki import PageRef, WikiPage
from bot.copies.copy import EDITED_OUTSIDE, SAME
from bot.copies.wikis import CANVASES
from bot.services import Services
from tests.connectors.conftest import http, server
from tests.connectors.server import Server
from tests.connectors.trackers import serve
from tests.connectors.wikis import WIKI_CASES, WikiCase, is_write
from tests.copies.conftest import copy_of, desk, document, rewrite, tend
from tests.shelves import Clock

__all__ = ["http", "server"]  # fixtures

every = pytest.mark.parametrize("case", WIKI_CASES, ids=str)


def lost(at: int) -> Callable[[Any], bool]:
    """The answer to the write of a number, from 0, does not arrive."""
    left = [at]

    def cut(asked: Any) -> bool:
        if not is_write(asked):
            return False
        left[0] -= 1
        return left[0] == -1

    return cut


@pytest.fixture(autouse=True)
def no_canvases() -> Iterator[None]:
    """Slack is not asked."""
    with patch.dict(CANVASES, clear=True):
        yield


def reaching(services: Services, case: WikiCase, server: Server, http: Http) -> Services:
    """What a feature is handed where a wiki is set up."""
    return replace(services, tools=Tools(case.environment(server.url, case.token), http))


def page(services: Services, case: WikiCase, number: int) -> WikiPage:
    """The page as it is now."""
    copy = copy_of(services, number, case.wiki.name)
    found = case.wiki.read(services.tools, PageRef(copy.page, copy.within))
    assert found is not None
    return found


@every
@pytest.mark.parametrize("outside", [False, True])
def test_each_answer_in_turn_is_lost(
    services: Services, clock: Clock, case: WikiCase, server: Server, http: Http, outside: bool
) -> None:
    """A page is made once and written once, whichever answer was lost; where somebody wrote on it before we knew that
    our own words had arrived, they are asked."""
    services, alike = reaching(services, case, server, http), case.alike()
    before = len(case.titles(alike))
    for at in range(case.steps):
        serve(server, alike.answer, lost(at))
        record = document(services)
        desk(services).export(record.number, case.wiki, case.wiki.places(services.tools, "")[0].value)
        tend(services, clock)
        serve(server, alike.answer)
        tend(services, clock, minutes=6)
        assert copy_of(services, record.number, case.wiki.name).state == SAME
        assert case.titles(alike)[before:].count("Dark mode") + case.titles(alike)[:before].count("Dark mode") == at + 1

    serve(server, alike.answer, lost(0))
    rewrite(services, record.number, problem="Everybody gets headaches.")
    desk(services).update(record.number, case.wiki)
    tend(services, clock)
    serve(server, alike.answer)
    if outside:
        case.edit(alike, page(services, case, record.number), "measured", "measured by me")
    tend(services, clock, minutes=6)
    assert copy_of(services, record.number, case.wiki.name).state == (EDITED_OUTSIDE if outside else SAME)
    said = page(services, case, record.number).text
    assert said.count("Everybody gets headaches") == 1
    assert said.count("measured") == 1
    assert said.count("by me") == int(outside)
