"""Fixtures of the tests of feedback that comes and goes: a source and a destination that do as a test says."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from typing import Any
from unittest.mock import patch

import pytest

from bot.connectors import FEEDBACK_DESTINATIONS, FEEDBACK_SOURCES
from bot.connectors.feedback import (
    Bookmark,
    Feedback,
    FeedbackDestination,
    FeedbackNote,
    FeedbackPage,
    FeedbackSource,
)
from bot.connectors.source import SourceError
from bot.services import Services
from bot.slack.permissions import PRODUCT_OPS_MANAGER
from bot.store import Store
from bot.text import Texts
from tests.decisions.making import CHIEF, EVERYBODY
from tests.patience import PATIENCE
from tests.shelves import Clock, serving


def feedback(number: int, title: str = "", **more: str) -> Feedback:
    """Something a customer said."""
    said = {"customer": "Bakeries & Co", "area": "Pricing", "created_at": "2026-11-20T10:00:00Z"}
    return Feedback(f"f{number}", title or f"Insight {number}", "In their words", **{**said, **more})


@dataclass
class Library:
    """A source with pages, which breaks before one of them while `broken` names it; `asked` are the bookmarks it was
    read at."""

    pages: list[list[Feedback]]
    broken: dict[str, Exception] = field(default_factory=dict)
    circle: bool = False
    asked: list[Bookmark] = field(default_factory=list)

    def read(self, _: object, bookmark: Bookmark) -> FeedbackPage:
        """A page."""
        self.asked.append(bookmark)
        if bookmark.page in self.broken:
            raise self.broken[bookmark.page]
        at = int(bookmark.page or 0)
        more = at + 1 < len(self.pages)
        items = self.pages[at] if at < len(self.pages) else []
        return FeedbackPage(items, str(at + 1) if more else "1" if self.circle else "")

    def source(self, *, has_tickets: bool = False) -> FeedbackSource:
        """It, as the bot knows one."""
        name = "helpdesk" if has_tickets else "library"
        return FeedbackSource(
            name, name.title(), (), lambda _: True, lambda _: iter(()), self.read, has_tickets=has_tickets
        )


@dataclass
class Board:
    """A system that keeps what it is sent, and says no before or after it has, as often as it is told."""

    notes: dict[str, FeedbackNote] = field(default_factory=dict)
    before: list[SourceError] = field(default_factory=list)
    after: list[SourceError] = field(default_factory=list)

    def find(self, _: object, mark: str) -> str | None:
        """What was sent."""
        return f"https://board.example/{mark}" if mark in self.notes else None

    def create(self, tools: object, note: FeedbackNote) -> str:
        """Keep it."""
        if self.before:
            raise self.before.pop()
        assert note.mark not in self.notes, "sent twice"
        self.notes[note.mark] = note
        if self.after:
            raise self.after.pop()
        return self.find(tools, note.mark) or ""

    def destination(self) -> FeedbackDestination:
        """It, as the bot knows one."""
        return FeedbackDestination("board", "Board", lambda _: True, self.find, self.create)


def work(services: Services, chore: Callable[[Services], None]) -> None:
    """A tick of the schedule, and what it has begun seen to its end."""
    begun: list[Future[object]] = []
    submit = services.asking.submit

    def watched(*args: Any) -> Future[object]:
        begun.append(submit(*args))
        return begun[-1]

    with patch.object(services.asking, "submit", watched):
        chore(services)
    for one in begun:
        one.result(PATIENCE)


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Library:
    """A source of two pages."""
    made = Library([[feedback(1), feedback(2)], [feedback(3)]])
    monkeypatch.setitem(FEEDBACK_SOURCES, "library", made.source())
    return made


@pytest.fixture
def helpdesk(monkeypatch: pytest.MonkeyPatch) -> Library:
    """A source of tickets."""
    made = Library([[feedback(1), replace(feedback(2), created_at="")], [feedback(3)]])
    monkeypatch.setitem(FEEDBACK_SOURCES, "helpdesk", made.source(has_tickets=True))
    return made


@pytest.fixture
def board(monkeypatch: pytest.MonkeyPatch) -> Board:
    """Somewhere to send insights."""
    made = Board()
    monkeypatch.setitem(FEEDBACK_DESTINATIONS, "board", made.destination())
    return made


@pytest.fixture
def services(shelf: Store, texts: Texts, clock: Clock) -> Iterator[Services]:
    """What a feature is handed, once on each engine: CHIEF manages."""
    with serving(shelf, texts, clock, EVERYBODY, {PRODUCT_OPS_MANAGER: CHIEF}) as made:
        yield made
