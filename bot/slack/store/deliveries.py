"""The deliveries of Slack's that were acted on already: it delivers again what it thinks was lost."""

import threading
from functools import partial
from typing import Any
from weakref import WeakKeyDictionary

from bot.store import ContentionError, Store, UnavailableError
from bot.store.foresight import Forecast
from bot.store.rows import add, addition

_SEEN = ("seen", ("workspace", "delivery"))
_UNWRITTEN = 10_000  # deliveries
_unwritten: "WeakKeyDictionary[Store, set[tuple[str, str]]]" = WeakKeyDictionary()
_lock = threading.Lock()


def first_time(store: Store, workspace: str, delivery: str, now: str) -> bool:
    """True the first time a delivery is acted on. Call it inside the `store.write` that has the effect, so that both
    happen or neither does."""
    return add(store, *_SEEN, _seen(workspace, delivery, now))


def forecast(workspace: str, delivery: str, now: str, what: str = "", **given: Any) -> Forecast:
    """How a transaction begins that acts on a delivery: it asks `first_time`, and reads what those of that name do."""
    first = addition(*_SEEN, _seen(workspace, delivery, now)) if delivery else None
    return Forecast(first, what, {"workspace": workspace, **given})


def _seen(workspace: str, delivery: str, now: str) -> dict[str, str]:
    return {"workspace": workspace, "delivery": delivery, "at": now}


def note_seen(store: Store, workspace: str, delivery: str, now: str) -> None:
    """Record a delivery, whether it was before or not. Inside `store.write`."""
    sql = "INSERT INTO seen (workspace, delivery, at) VALUES (:workspace, :delivery, :at) ON CONFLICT DO NOTHING"
    store.many(sql, [_seen(workspace, delivery, now)])


def was_seen(store: Store, workspace: str, delivery: str) -> bool:
    """Whether a delivery was acted on before."""
    sql = "SELECT 1 FROM seen WHERE workspace = :workspace AND delivery = :delivery"
    return bool(store.column(sql, workspace=workspace, delivery=delivery))


def first_delivery(store: Store, workspace: str, delivery: str, now: str) -> bool:
    """The same for what only shows something, in a transaction of its own. Where that cannot be written, this process
    alone knows of it until it can: reading needs no writing."""
    with _lock:
        known = _unwritten.setdefault(store, set())
    try:
        with store.write(workspace, forecast(workspace, delivery, now)):
            return first_time(store, workspace, delivery, now) and (workspace, delivery) not in known
    except ContentionError:
        raise
    except UnavailableError:
        with _lock:
            if (workspace, delivery) in known:
                return False
            if len(known) >= _UNWRITTEN:
                known.clear()
            known.add((workspace, delivery))
    store.later(workspace, partial(first_time, store, workspace, delivery, now))
    return True


def forget_seen(store: Store, before: str) -> None:
    """Drop the deliveries acted on before `before`, of every workspace; Slack retries within the hour."""
    store.run("DELETE FROM seen WHERE at < :before", before=before)
