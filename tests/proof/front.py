"""The many-workspace Slack of tests/proof/slack.py over HTTP, on a thread of its own, with faults and a delay."""

import asyncio
import json
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from random import Random
from typing import Any
from urllib.parse import parse_qsl

from tests.proof.slack import Reply, Slack

SLOW = 0.9  # seconds that a slow call takes: longer than a replica waits for it
KINDS = ("dropped", "lost_answer", "server_error", "malformed", "slow", "ratelimited")
# How often a call of each method goes wrong.
RATES = {
    "chat.postMessage": 0.3,
    "conversations.history": 0.2,
    "conversations.replies": 0.2,
    "conversations.open": 0.1,
    "files.getUploadURLExternal": 0.1,
    "files.completeUploadExternal": 0.1,
    "files.info": 0.1,
    "upload": 0.1,
}
_WORDS = {200: "OK", 429: "Too Many Requests", 500: "Internal Server Error"}


class Front:
    """Where it listens is `port`, once it is open. `delay` seconds pass before each answer."""

    def __init__(self, slack: Slack, delay: float = 0.0, seed: int | None = None) -> None:
        """Without a `seed` nothing goes wrong."""
        self.slack, self._delay, self._chance = slack, delay, None if seed is None else Random(seed)
        self.faults: Counter[tuple[str, str]] = Counter()
        self.quiet_at = 0.0  # when the last slow call will have been carried out
        self.port = 0
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="front", daemon=True)

    def open(self) -> None:
        """Listen."""
        self._thread.start()
        self._ready.wait()

    def close(self) -> None:
        """Stop listening."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._serve, "127.0.0.1", 0, backlog=1000))
        self.port = int(server.sockets[0].getsockname()[1])
        self._ready.set()
        self._loop.run_forever()
        server.close()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        self._loop.run_until_complete(asyncio.sleep(0))
        self._loop.run_until_complete(asyncio.sleep(0))
        self._loop.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while head := await reader.readuntil(b"\r\n\r\n"):
                lines = head.decode("latin-1").split("\r\n")
                headers = {
                    name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])
                }
                body = await reader.readexactly(int(headers.get("content-length") or 0))
                if self._delay:
                    await asyncio.sleep(self._delay)
                path = lines[0].split(" ")[1]
                answer = await self._answer(path.partition("/api/")[2] or "upload", headers, body)
                if not answer:
                    break
                writer.write(answer)
                await writer.drain()
                if headers.get("connection", "").lower() == "close":
                    break
        writer.close()

    async def _answer(self, method: str, headers: dict[str, str], body: bytes) -> bytes:
        """The bytes of an answer; none where the connection ends without one."""
        fault = self._fault(method)
        if fault == "dropped":
            return b""
        if fault == "ratelimited":
            return _bytes(Reply({"ok": False, "error": "ratelimited"}, 429, 1))
        if fault == "slow":
            self.quiet_at = time.monotonic() + SLOW + 0.2
            await asyncio.sleep(SLOW)
        asked = _asked(headers, body) if method != "upload" else {}
        reply = self.slack.answer(method, {"origin": f"http://{headers['host']}/", **asked}, time.time())
        if fault == "lost_answer":
            return b""
        if fault == "malformed":
            return _bytes(reply, b"<html>")
        return _bytes(Reply({}, 500) if fault == "server_error" else reply)

    def _fault(self, method: str) -> str:
        if self._chance is None or self._chance.random() >= RATES.get(method, 0):
            return ""
        kind = self._chance.choice(KINDS)
        self.faults[method, kind] += 1
        return kind


def _asked(headers: dict[str, str], body: bytes) -> dict[str, Any]:
    if "json" in headers.get("content-type", ""):
        return dict(json.loads(body))
    return dict(parse_qsl(body.decode()))


def _bytes(reply: Reply, body: bytes = b"") -> bytes:
    body = body or json.dumps(reply.body).encode()
    again = f"Retry-After: {reply.wait}\r\n" if reply.wait else ""
    head = f"HTTP/1.1 {reply.status} {_WORDS[reply.status]}\r\nContent-Type: application/json\r\n{again}"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


@contextmanager
def fronted(slack: Slack, delay: float = 0.0, seed: int | None = None) -> Iterator[Front]:
    """Listening for the block."""
    front = Front(slack, delay, seed)
    front.open()
    try:
        yield front
    finally:
        front.close()
