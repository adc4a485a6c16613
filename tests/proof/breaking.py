"""Ways in which the ledger might be broken: the auditor has to find each of them."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Any
from unittest.mock import patch

from bot.schedule import ledger, look, notices
from bot.schedule.lease import Lease
from bot.schedule.ledger import Ledger
from bot.schedule.poster import NotSent, Unknown
from bot.schedule.store import deliveries

_settle = Ledger._settle


def _posts_again(self: Ledger, entry: Any, result: Any) -> None:
    _settle(self, entry, NotSent(True, result.why) if isinstance(result, Unknown) else result)


def _name_of(store: Any, entry: Any, place: str, ts: str, now: Any) -> str:
    return ts


# By name: what is broken, and what the auditor then finds.
BROKEN: dict[str, tuple[Callable[[], AbstractContextManager[Any]], set[str]]] = {
    "nobody looks whether it is there": (lambda: patch.object(ledger, "look", lambda *_: None), {"twice"}),
    "what is not known is posted again": (lambda: patch.object(Ledger, "_settle", _posts_again), {"twice"}),
    "it is not said that it is being sent": (lambda: patch.object(deliveries, "sending", lambda *_: True), {"twice"}),
    "a lease that has run out is trusted": (
        lambda: patch.object(Lease, "lasts", lambda *_: True),
        {"taken back", "twice"},
    ),
    "an overtaken attempt may write": (
        lambda: patch.object(deliveries, "_MINE", deliveries._MINE.replace(" AND attempt = :attempt", "")),
        {"twice", "wrong"},
    ),
    "Slack's clock is believed to be ours": (lambda: patch.object(look, "_BEFORE", timedelta(seconds=1)), {"twice"}),
    "what was left behind is left": (
        lambda: patch.object(deliveries, "_READY", f"state = 'due' AND {deliveries._READY}"),
        {"lost"},
    ),
    "what was posted is not recorded": (lambda: patch.object(deliveries, "record_post", _name_of), {"lost", "twice"}),
    "planning moves on and puts nothing in": (lambda: patch.object(deliveries, "put_all", lambda *_: set()), {"lost"}),
    "what answers in the thread is forgotten": (lambda: patch.object(Ledger, "_follow", lambda *_: None), {"lost"}),
    "nobody is told": (lambda: patch.object(notices, "tell", lambda *_: None), {"silent"}),
    "nobody is told what was left out": (lambda: patch.object(notices, "tell_left", lambda *_: None), {"silent"}),
}
