"""What went between Slack and the apps, the newest last: what was sent, how it was acknowledged, what was called and
answered, what was refused and why. Secrets are masked where it is read, not where it is written, as tests write a lot.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any

from sandbox.wire import Json

KINDS = ("delivery", "call")
"""delivery: an envelope to an app, with its acknowledgement. call: a method or a response URL, with its answer."""

LAST = 500
MASK = "•••"
_SECRETS = frozenset({"token", "client_secret", "code", "refresh_token", "access_token", "app_token", "signing_secret"})
_LOOKS_SECRET = re.compile(r"\b(xox[a-z](?:\.xox[a-z])?-|xapp-|xoxe-)[\w.-]+|(/response/\w+/)[\w-]+|(ticket=)[\w-]+")

Seen = Callable[["Entry"], None]


@dataclass(frozen=True)
class Entry:
    """One exchange. `outcome` is "ok" or Slack's error name, `why` what is known of a refusal; `seconds` is how long it
    took; `sent` and `answer` are JSON values, or text."""

    number: int
    at: float
    kind: str
    app: str
    team: str
    name: str
    outcome: str
    seconds: float
    sent: Any
    answer: Any
    why: str = ""

    def as_json(self) -> Json:
        """Return it as the page and other programs read it, its secrets masked."""
        return {
            **{name: value for name, value in vars(self).items() if name not in ("sent", "answer", "seconds")},
            "why": masked(self.why),
            "seconds": round(self.seconds, 4),
            "sent": masked(self.sent),
            "answer": masked(self.answer),
        }


class Journal:
    """The last entries, and who wants to hear of the next."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._entries: deque[Entry] = deque(maxlen=LAST)
        self._numbers = count(1)
        self._watchers: list[Seen] = []

    def write(self, kind: str, name: str, *, app: str, team: str, outcome: str, **facts: Any) -> None:
        """Add an entry; `facts` are the rest of its fields, seconds, sent and answer among them."""
        entry = Entry(next(self._numbers), self._clock(), kind, app, team, name, outcome, **facts)
        self._entries.append(entry)
        for watcher in list(self._watchers):
            watcher(entry)

    def read(self, after: int = 0, kind: str = "", team: str = "", app: str = "") -> list[Entry]:
        """Return the entries with a higher number than `after`, oldest first, of one kind, workspace or app."""
        wanted = {"kind": kind, "team": team, "app": app}
        return [
            one
            for one in self._entries
            if one.number > after and all(not value or getattr(one, name) == value for name, value in wanted.items())
        ]

    def watch(self, watcher: Seen) -> Callable[[], None]:
        """Tell somebody of each new entry; returns what ends that."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)

    def clear(self) -> None:
        """Forget what was."""
        self._entries.clear()


def masked(value: Any, name: str = "") -> Any:
    """A JSON value without its secrets; text that is JSON, as in forms, is read first."""
    if isinstance(value, dict):
        return {key: masked(one, key) for key, one in value.items()}
    if isinstance(value, list):
        return [masked(one) for one in value]
    if not isinstance(value, str):
        return value
    if name in _SECRETS and value:
        return MASK
    if value[:1] in ("{", "["):
        try:
            return masked(json.loads(value))
        except ValueError:
            pass
    return _LOOKS_SECRET.sub(lambda found: next(one for one in found.groups() if one) + MASK, value)
