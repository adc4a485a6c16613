"""A past for the demo's organisation: Zendesk is read every hour; Dovetail is set up, and nobody has looked at it."""

from datetime import datetime, timedelta

from bot.clock import stamp
from bot.connectors.feedback import Bookmark
from bot.intake.store import sources
from bot.intake.store.sources import SourceState
from bot.services import Services
from sandbox import DEMO

_AGO = timedelta(minutes=20)


def fill(made: Services, now: datetime) -> None:
    """How Zendesk stands."""
    read, before = stamp(now - _AGO), stamp(now - _AGO - timedelta(hours=2))
    due = stamp(now - _AGO + timedelta(hours=1))
    state = SourceState("zendesk", Bookmark(before, read), tried_at=read, succeeded_at=read, due_at=due)
    with made.store.write(DEMO.id):
        sources.put(made.store, DEMO.id, state)
