"""Socket Mode: the WebSocket connections of the bot.

Reference: https://docs.slack.dev/apis/events-api/using-socket-mode
"""

from __future__ import annotations

import asyncio
import json
import secrets
import socket
import struct
import uuid
from collections.abc import Callable
from typing import Any, cast

from aiohttp import WSMsgType, web

from sandbox.wire import Json

_AT_ONCE = struct.pack("ii", 1, 0)  # SO_LINGER: what closes now is reset


class SocketMode:
    """Open connections, and the envelopes still waiting for their acknowledgement."""

    def __init__(self, app_id: str) -> None:
        self.app_id = app_id
        self.ping_seconds = 5.0
        self.on_change: Callable[[], None] = _nothing
        self.connections: list[web.WebSocketResponse] = []
        self._transports: list[asyncio.Transport] = []
        self._tickets: set[str] = set()
        self._waiting: dict[str, asyncio.Future[Any]] = {}
        self._leaving: set[web.WebSocketResponse] = set()
        self._turn = 0

    def ticket(self) -> str:
        """Give out the one-time secret of a connection address."""
        ticket = secrets.token_urlsafe(18)
        self._tickets.add(ticket)
        return ticket

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Keep one connection of the bot until it closes."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.Response(status=401, text="unknown or used ticket")
        self._tickets.discard(ticket)
        connection = web.WebSocketResponse(timeout=0.5)
        await connection.prepare(request)
        self.connections.append(connection)
        transport = cast(asyncio.Transport, request.transport)
        self._transports.append(transport)
        self.on_change()
        pings = asyncio.get_running_loop().create_task(self._ping(connection))
        try:
            await connection.send_json(self._hello())
            async for message in connection:
                if message.type is WSMsgType.TEXT:
                    self._acknowledge(message.data)
        finally:
            pings.cancel()
            self.connections.remove(connection)
            self._transports.remove(transport)
            self._leaving.discard(connection)
            self.on_change()
        return connection

    async def send(self, kind: str, payload: Json, seconds: float, retry: int = 0, reason: str = "") -> tuple[str, Any]:
        """Send one envelope to one connection; return ("ok" | "timeout" | "connection_failed", body)."""
        if not self.connections:
            return "connection_failed", "no Socket Mode connection is open"
        self._turn += 1
        staying = [one for one in self.connections if one not in self._leaving] or self.connections
        connection = staying[self._turn % len(staying)]
        envelope_id = str(uuid.uuid4())
        acknowledged: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting[envelope_id] = acknowledged
        try:
            await connection.send_json(_envelope(kind, payload, envelope_id, retry, reason))
            return "ok", await asyncio.wait_for(acknowledged, seconds)
        except TimeoutError:
            return "timeout", None
        except ConnectionError as error:
            return "connection_failed", str(error)
        finally:
            del self._waiting[envelope_id]

    async def refresh(self, reason: str = "refresh_requested") -> None:
        """Ask every connection to go and open a new one, as Slack does every few hours."""
        notice = {"type": "disconnect", "reason": reason, "debug_info": {"host": "sandbox"}}
        for connection in list(self.connections):
            self._leaving.add(connection)
            await connection.send_json(notice)

    async def cut(self, *, reset: bool) -> None:
        """End every connection without a word, as a network does: with a reset, or as if nothing were to follow."""
        for transport in list(self._transports):
            if reset:
                transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
                transport.abort()
            else:
                transport.close()

    async def close(self) -> None:
        """Close every connection."""
        await asyncio.gather(*(connection.close() for connection in list(self.connections)))

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self.connections),
            "connection_info": {"app_id": self.app_id},
            "debug_info": {"host": "sandbox", "build_number": 1, "approximate_connection_time": 18060},
        }

    async def _ping(self, connection: web.WebSocketResponse) -> None:
        # The ping carries text: slack_sdk's builtin client waits for more bytes on an empty one.
        while not connection.closed:
            await asyncio.sleep(self.ping_seconds)
            await connection.ping(b"Ping from the sandbox")

    def _acknowledge(self, data: str) -> None:
        answer = json.loads(data)
        waiting = self._waiting.get(answer.get("envelope_id", ""))
        if waiting is not None and not waiting.done():
            waiting.set_result(answer.get("payload"))


def _envelope(kind: str, payload: Json, envelope_id: str, retry: int, reason: str) -> Json:
    answers = kind == "slash_commands" or payload.get("type") in ("view_submission", "block_suggestion")
    envelope: Json = {
        "envelope_id": envelope_id,
        "type": kind,
        "payload": payload,
        "accepts_response_payload": answers,
    }
    if kind == "events_api":
        envelope |= {"retry_attempt": retry, "retry_reason": reason.removeprefix("http_")}
    return envelope


def _nothing() -> None:
    """Nobody cares."""
