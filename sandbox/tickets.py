"""What an interaction lets the app do afterwards: exchange a trigger id, answer on a response URL.

A trigger id works once, within `trigger_seconds`: 3 in Slack. A response URL works 5 times, within 30 minutes.
Reference: https://docs.slack.dev/interactivity/handling-user-interaction
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from sandbox.wire import Json, Refused

RESPONSE_SECONDS = 30 * 60.0
RESPONSE_USES = 5


@dataclass
class Trigger:
    """Who acted, in which view if any, and when."""

    user: str
    view_id: str | None
    born: float
    used: bool = False


@dataclass
class ResponseUrl:
    """Where answers go: to `user` in `channel`, and `message` is the one `replace_original` replaces."""

    user: str
    channel: str
    born: float
    message: Json | None = None
    uses: int = 0


class Tickets:
    """Every trigger and response URL given out; `base_url` is the sandbox's own address."""

    def __init__(self, clock: Callable[[], float], team_id: str) -> None:
        self.base_url = ""
        self.trigger_seconds = 3.0
        self._clock = clock
        self._team_id = team_id
        self._triggers: dict[str, Trigger] = {}
        self._response_urls: dict[str, ResponseUrl] = {}

    def trigger(self, user: str, view_id: str | None = None) -> str:
        """Give out a trigger id for what `user` just did."""
        numbers = f"{secrets.randbelow(10**12)}.{secrets.randbelow(10**12)}"
        trigger_id = f"{numbers}.{secrets.token_hex(16)}"
        self._triggers[trigger_id] = Trigger(user, view_id, self._clock())
        return trigger_id

    def exchange(self, trigger_id: str) -> Trigger:
        """Use a trigger id up; Refused says why it cannot be used."""
        trigger = self._triggers.get(trigger_id)
        if trigger is None:
            raise Refused("invalid_trigger_id")
        if trigger.used:
            raise Refused("exchanged_trigger_id")
        trigger.used = True
        age = self._clock() - trigger.born
        if age > self.trigger_seconds:
            raise Refused("expired_trigger_id", f"the trigger was {age:.1f} s old, it lives {self.trigger_seconds:g} s")
        return trigger

    def response_url(self, user: str, channel: str, message: Json | None = None) -> str:
        """Give out an address where the app can answer `user` in `channel`."""
        secret = secrets.token_urlsafe(18)
        self._response_urls[secret] = ResponseUrl(user, channel, self._clock(), message)
        return f"{self.base_url}/response/{self._team_id}/{secret}"

    def gave(self, secret: str) -> bool:
        """Whether this app was given a response URL."""
        return secret in self._response_urls

    def behind(self, response_url: str) -> ResponseUrl:
        """Return what stands behind an address given out, without using it."""
        return self._response_urls[response_url.rsplit("/", 1)[-1]]

    def answer(self, secret: str) -> ResponseUrl:
        """Use a response URL once; Refused says why it cannot be used."""
        ticket = self._response_urls.get(secret)
        if ticket is None or self._clock() - ticket.born > RESPONSE_SECONDS:
            raise Refused("expired_url")
        if ticket.uses >= RESPONSE_USES:
            raise Refused("used_url", f"a response URL works {RESPONSE_USES} times")
        ticket.uses += 1
        return ticket
