"""Request URLs: what people do, POSTed to the bot and signed.

Reference: https://docs.slack.dev/authentication/verifying-requests-from-slack
"""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from typing import Any
from urllib.parse import urlencode, urlsplit

import aiohttp

from sandbox.wire import Json


class SignedHttp:
    """Signed POSTs to `url`; None while the bot uses Socket Mode."""

    def __init__(self, signing_secret: str) -> None:
        self.url: str | None = None
        self._secret = signing_secret
        self._session: aiohttp.ClientSession | None = None

    async def send(self, kind: str, payload: Json, seconds: float, retry: int = 0, reason: str = "") -> tuple[str, Any]:
        """POST one payload; return ("ok" | "timeout" | "http_error" | "connection_failed", body)."""
        body, content_type = _encoded(kind, payload)
        headers = {"Content-Type": content_type, **self.signature(body)}
        if retry:
            headers |= {"X-Slack-Retry-Num": str(retry), "X-Slack-Retry-Reason": reason}
        try:
            session = self._open()
            limit = aiohttp.ClientTimeout(total=seconds)
            async with session.post(str(self.url), data=body, headers=headers, timeout=limit) as response:
                text = await response.text()
                if response.status != 200:
                    return "http_error", f"HTTP {response.status}: {text[:200]}"
                return _decoded(text, response.content_type)
        except TimeoutError:
            return "timeout", None
        except aiohttp.ClientError as error:
            return "connection_failed", str(error)

    def signature(self, body: bytes) -> dict[str, str]:
        """Return the two signature headers; the machine's own time, as verifiers know no other."""
        timestamp = str(int(time.time()))
        base = b"v0:" + timestamp.encode() + b":" + body
        digest = hmac.new(self._secret.encode(), base, hashlib.sha256).hexdigest()
        return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": f"v0={digest}"}

    async def healthy(self) -> bool:
        """Whether GET /health at the bot's address answers 200."""
        place = urlsplit(str(self.url))
        try:
            limit = aiohttp.ClientTimeout(total=1)
            async with self._open().get(f"{place.scheme}://{place.netloc}/health", timeout=limit) as response:
                return response.status == 200
        except (TimeoutError, aiohttp.ClientError):
            return False

    async def close(self) -> None:
        """Close the connections to the bot."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            # A connection per request: one kept from before a restart of the bot would fail without reaching it.
            connector = aiohttp.TCPConnector(force_close=True)
            agent = {"User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)"}
            self._session = aiohttp.ClientSession(connector=connector, headers=agent)
        return self._session


def _encoded(kind: str, payload: Json) -> tuple[bytes, str]:
    if kind == "events_api":
        return json.dumps(payload).encode(), "application/json"
    form = {"payload": json.dumps(payload)} if kind == "interactive" else {k: _form(v) for k, v in payload.items()}
    return urlencode(form).encode(), "application/x-www-form-urlencoded"


def _form(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _decoded(text: str, content_type: str) -> tuple[str, Any]:
    if content_type != "application/json" or not text:
        return "ok", text or None
    try:
        return "ok", json.loads(text)
    except ValueError:
        return "http_error", f"the answer says it is JSON and is not: {text[:200]}"
