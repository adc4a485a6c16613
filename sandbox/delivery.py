"""Sending what people do to the bot, over Socket Mode or signed HTTP, and hearing its acknowledgement.

Commands and interactions are sent once; events up to three times more when not acknowledged.
References: https://docs.slack.dev/apis/events-api and https://docs.slack.dev/apis/events-api/using-socket-mode
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from sandbox.signed_http import SignedHttp
from sandbox.socket_mode import SocketMode
from sandbox.wire import Json, Refusal

COMMAND, INTERACTIVE, EVENT = "slash_commands", "interactive", "events_api"

RETRY_REASONS = {
    "timeout": "http_timeout",
    "http_error": "http_error",
    "connection_failed": "connection_failed",
}


@dataclass(frozen=True)
class Answer:
    """What came of one attempt.

    `outcome` is "ok", "timeout" (no acknowledgement in time), "http_error" (not HTTP 200) or
    "connection_failed" (nobody there). `body` is the acknowledgement's payload: an object, text, or None.
    """

    outcome: str
    body: Any = None

    @property
    def acknowledged(self) -> bool:
        """Whether the bot acknowledged in time."""
        return self.outcome == "ok"


@dataclass
class Parcel:
    """One payload and the attempts made at delivering it."""

    kind: str
    payload: Json
    attempts: list[Answer] = field(default_factory=list)

    @property
    def name(self) -> str:
        """What the payload is, for people: "/glossary", "view_submission", "app_mention"."""
        event = self.payload.get("event") or {}
        return str(self.payload.get("command") or event.get("type") or self.payload.get("type"))

    @property
    def team(self) -> str:
        """The workspace it comes from; the company where it is about all of them."""
        payload, user = self.payload, self.payload.get("user")
        of_user = user.get("team_id") if isinstance(user, dict) else None
        named = (payload.get("team") or {}).get("id") or payload.get("context_team_id") or payload.get("team_id")
        return str(named or of_user or payload.get("enterprise_id") or "")

    @property
    def event_id(self) -> str:
        """The event's id; empty for commands and interactions."""
        return str(self.payload.get("event_id", ""))

    @property
    def acknowledged(self) -> bool:
        """Whether the last attempt was acknowledged."""
        return bool(self.attempts) and self.attempts[-1].acknowledged


class Delivery:
    """The way to the bot: an HTTP address when one is given, else its Socket Mode connections."""

    def __init__(self, sockets: SocketMode, http: SignedHttp, refuse: Callable[[Refusal], None]) -> None:
        self.sockets = sockets
        self.http = http
        self.ack_seconds = 3.0
        self.retry_waits: tuple[float, ...] = (0.0, 0.2, 0.5)
        self.sent: list[Parcel] = []
        self.on_attempt: Callable[[Parcel, Answer, float], None] = lambda _parcel, _answer, _seconds: None
        self._refuse = refuse
        self._background: set[asyncio.Task[Parcel]] = set()

    @property
    def connected(self) -> bool:
        """Whether something can be delivered right now."""
        return bool(self.http.url) or bool(self.sockets.connections)

    @property
    def under_way(self) -> bool:
        """Whether an event is on its way that nobody waits for."""
        return bool(self._background)

    async def once(self, kind: str, payload: Json) -> Answer:
        """Deliver a command or an interaction: one attempt."""
        parcel = Parcel(kind, deepcopy(payload))
        self._remember(parcel)
        return await self._attempt(parcel)

    async def event(self, payload: Json, retries: int | None = None) -> Parcel:
        """Deliver an event, again after each of `retry_waits` (or only `retries` times) until acknowledged."""
        parcel = Parcel(EVENT, deepcopy(payload))
        self._remember(parcel)
        answer = await self._attempt(parcel)
        waits = self.retry_waits if retries is None else self.retry_waits[:retries]
        for number, wait in enumerate(waits, start=1):
            if answer.acknowledged:
                break
            await asyncio.sleep(wait)
            answer = await self._attempt(parcel, number, RETRY_REASONS[answer.outcome])
        return parcel

    def event_later(self, payload: Json) -> None:
        """Deliver an event without making anyone wait for it."""
        task = asyncio.get_running_loop().create_task(self.event(payload))
        self._background.add(task)
        task.add_done_callback(self._background.discard)

    async def again(self, parcel: Parcel, reason: str = "http_timeout") -> Answer:
        """Deliver the same payload once more, as Slack does when an acknowledgement got lost."""
        number = len(parcel.attempts)
        return await self._attempt(parcel, number, reason)

    async def settle(self) -> None:
        """Drop the events still under way: the sandbox is closing."""
        for task in list(self._background):
            task.cancel()
        await asyncio.gather(*self._background, return_exceptions=True)

    async def _attempt(self, parcel: Parcel, number: int = 0, reason: str = "") -> Answer:
        began = time.monotonic()
        if self.http.url:
            outcome, body = await self.http.send(parcel.kind, parcel.payload, self.ack_seconds, number, reason)
        else:
            outcome, body = await self.sockets.send(parcel.kind, parcel.payload, self.ack_seconds, number, reason)
        answer = Answer(outcome, body)
        parcel.attempts.append(answer)
        self.on_attempt(parcel, answer, time.monotonic() - began)
        if outcome == "timeout":
            detail = f"no acknowledgement in {self.ack_seconds:g} s"
            self._refuse(Refusal(f"ack {parcel.name}", "operation_timeout", detail))
        elif outcome == "http_error":
            self._refuse(Refusal(f"ack {parcel.name}", "dispatch_failed", str(body)))
        return answer

    def _remember(self, parcel: Parcel) -> None:
        self.sent.append(parcel)
        del self.sent[:-1000]
