"""Telling the record of who did what, from wherever somebody acts: with the channel it happened in, and of what few may
see nothing but its number."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from typing import Any

from bot.clock import stamp
from bot.services import Services
from bot.store import trail
from bot.store.trail import Event

_LONGEST = 200  # characters of a text: what was written in full is in the history of the record itself
_channel: ContextVar[str] = ContextVar("channel", default="")


@contextmanager
def acting_in(channel: str) -> Iterator[None]:
    """What is told in the block happened in this conversation; direct messages have no name that others know."""
    token = _channel.set(channel if channel[:1] in ("C", "G") else "")
    try:
        yield
    finally:
        _channel.reset(token)


def audit(services: Services, workspace: str, *events: Event, place: str = "") -> None:
    """Tell these, now; inside `store.write`. What was captured in a private conversation (`place`) is told without what
    it said and where: such an event names it by its number."""
    where = "" if place else _channel.get()
    told = [replace(one, where=one.where or where, by=_by(one)) for one in events]
    if place:
        told = [replace(one, before=None, after=None, where="") for one in told]
    trail.tell(services.store, workspace, stamp(services.clock()), *told)


def difference(
    before: Mapping[str, Any], after: Mapping[str, Any]
) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    """What differs between two states, by field, long texts cut; None of a state where nothing is to be said of it."""
    names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    was = {name: cut_long(before[name]) for name in names if before.get(name)}
    now = {name: cut_long(after[name]) for name in names if name in after}
    if not before:
        now = {name: value for name, value in now.items() if value}
    return was or None, now or None


def cut_long(value: Any) -> Any:
    """Plain data whose texts are short enough for a line."""
    if isinstance(value, str) and len(value) > _LONGEST:
        return value[: _LONGEST - 1] + "…"
    if isinstance(value, Mapping):
        return {str(key): cut_long(one) for key, one in value.items()}
    return [cut_long(one) for one in value] if isinstance(value, list | tuple) else value


def _by(event: Event) -> str:
    return "bot" if event.by == "slack" and not event.who else event.by
