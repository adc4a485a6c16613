"""The door over HTTP, before the SDK: which hosts, which methods, how much, and who asks: by a personal token
(`Authorization: Bearer`), or as Slack says in a request that it signed.

Of what Slack did not sign `_meta.slack` is never looked at. Nothing here says why somebody is nobody.
"""

import json
import logging
import time
from collections.abc import Awaitable, Callable, Collection, Mapping, MutableMapping
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import anyio
import anyio.to_thread

from bot.agents.callers import Caller, Callers, UnknownCallerError
from bot.mcp.pace import Replays, WrongTokens
from bot.slack.listen import describe
from bot.slack.signature import is_signed
from bot.telemetry.front import HEALTH

log = logging.getLogger(__name__)

PATH = "/mcp"
BODY_LIMIT = 64 * 1024
BODY_SECONDS = 10
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_BLOCKS = "blocks-"  # what the id of a session begins with whose client shows blocks

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]


class GateError(Exception):
    """A request goes no further: an HTTP status, a sentence, and headers."""

    def __init__(self, status: int, text: str, **headers: str) -> None:
        super().__init__(text)
        self.status = status
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


class Gate:
    """An ASGI application before another. `state` of what it lets through has `caller` (a Caller, None where Slack
    named nobody) and `blocks`."""

    def __init__(
        self,
        app: App,
        callers: Callers,
        *,
        secret: str,
        hosts: Collection[str],
        advertises: Callable[[Mapping[str, Any]], bool],
        trouble: Callable[[], str] = str,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """`secret` is what Slack signs with, empty where it does not ask here; `hosts` the names that are answered to,
        without ports; `advertises` says of a handshake whether the client shows blocks."""
        self.app = app
        self._callers = callers
        self._secret = secret.encode()
        self._hosts = frozenset(hosts)
        self._advertises = advertises
        self._trouble = trouble
        self._clock = clock
        self._wrong = WrongTokens(clock)
        self._replays = Replays()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or hand it on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        try:
            if scope["path"] == HEALTH:
                await self._health(scope, send)
                return
            self._check(scope, headers)
            body = await _body(headers, receive)
            message = _message(body)
            caller = await self._caller(scope, headers, body, message)
        except GateError as stop:
            await _answer(send, stop, head=scope["method"] == "HEAD")
            return
        blocks = headers.get("mcp-session-id", "").startswith(_BLOCKS)
        state = {**scope.get("state", {}), "caller": caller, "blocks": blocks}
        # To "/mcp/" the SDK would answer where to go instead.
        own = {**scope, "state": state, "path": PATH, "raw_path": PATH.encode()}
        await self.app(own, _again(body, receive), _unkept(send, begins=self._advertises(message)))

    async def _health(self, scope: Scope, send: Send) -> None:
        head, said = scope["method"] == "HEAD", {"content-type": "text/plain; charset=utf-8"}
        if not head and scope["method"] != "GET":
            await _send(send, 405, "GET, HEAD only", {**said, "allow": "GET, HEAD"})
            return
        trouble = await anyio.to_thread.run_sync(self._trouble)
        await _send(send, 503 if trouble else 200, trouble or "ok", said, head=head)

    def _check(self, scope: Scope, headers: Mapping[str, str]) -> None:
        """Raise GateError for what is no question, whoever asks: a page of somebody else's that a browser shows names
        its own host, or an origin."""
        origin = headers.get("origin", "")
        if _host(f"//{headers.get('host', '')}") not in self._hosts:
            raise GateError(421, "This host is not answered for: see MCP_HOSTS.")
        if origin and _host(origin) not in self._hosts:
            raise GateError(403, "Pages of other sites are not answered.")
        if scope["path"].rstrip("/") != PATH:
            raise GateError(404, "not found")
        if scope["method"] != "POST":
            raise GateError(405, "POST only", allow="POST")
        if headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
            raise GateError(415, "Send application/json.")

    async def _caller(
        self, scope: Scope, headers: Mapping[str, str], body: bytes, message: Mapping[str, Any]
    ) -> Caller | None:
        kind, _, token = headers.get("authorization", "").partition(" ")
        timestamp, signature = (headers.get(f"x-slack-{name}", "") for name in ("request-timestamp", "signature"))
        if kind.lower() == "bearer" and not signature:
            return await self._by_token(scope, token.strip())
        if not is_signed(self._secret, timestamp, signature, body, self._clock()):
            raise _nobody()
        if message.get("method") != "tools/call":  # of what everybody may know
            return None
        params = message.get("params")
        meta = params.get("_meta") if isinstance(params, Mapping) else None
        said = meta.get("slack") if isinstance(meta, Mapping) else None
        caller: Caller = await _looked_up(self._callers.by_slack, said)
        if not self._replays.is_new(signature) or await _looked_up(self._callers.seen, caller.workspace, signature):
            raise GateError(401, "This question was asked before: sign it anew.")
        return caller

    async def _by_token(self, scope: Scope, token: str) -> Caller:
        address = str((scope.get("client") or ("",))[0])
        if wait := self._wrong.wait(address, token):
            raise GateError(429, f"Too many wrong tokens. Try again in {wait} seconds.", retry_after=str(wait))
        try:
            caller: Caller = await _looked_up(self._callers.by_token, token)
        except GateError as error:
            if error.status == 401:
                self._wrong.was(address, token, good=False)
            raise
        self._wrong.was(address, token, good=True)
        return caller


def _nobody() -> GateError:
    text = "Send a personal token as Authorization: Bearer; /productops token in Slack makes one."
    return GateError(401, text, www_authenticate='Bearer realm="Product Ops"')


async def _looked_up(look: Callable[..., Any], *args: Any) -> Any:
    """What is found out in a thread. Raises GateError where nobody asks, or nobody knows now."""
    try:
        return await anyio.to_thread.run_sync(look, *args)
    except UnknownCallerError:
        raise _nobody() from None
    except Exception as error:
        log.warning("who asks could not be found out: %s", describe(error))
        raise GateError(503, "Nobody can say now who you are. Try again in a minute.", retry_after="60") from error


async def _body(headers: Mapping[str, str], receive: Receive) -> bytes:
    """What was sent. Raises GateError where that is more than any question is, or comes so slowly that others would
    wait for a connection."""
    declared, body, more = headers.get("content-length", "0"), bytearray(), True
    too_much = GateError(413, f"A question has at most {BODY_LIMIT} bytes.")
    if declared.isascii() and declared.isdigit() and (len(declared) > 12 or int(declared) > BODY_LIMIT):
        raise too_much
    with anyio.move_on_after(BODY_SECONDS):
        while more:
            part = await receive()
            body += part.get("body", b"")
            more = part["type"] == "http.request" and part.get("more_body", False)
            if len(body) > BODY_LIMIT:
                raise too_much
        return bytes(body)
    raise GateError(408, f"A question is sent within {BODY_SECONDS} seconds.", connection="close")


def _message(body: bytes) -> Mapping[str, Any]:
    """What a body says. Raises GateError where that is no message: the SDK would say at length what it could be."""
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        said = None
    if not isinstance(said, dict):
        raise GateError(400, "Send one JSON-RPC message, as UTF-8.")
    return said


def _again(body: bytes, receive: Receive) -> Receive:
    """What was read, to be read again."""
    parts: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def read() -> Message:
        return parts.pop() if parts else await receive()

    return read


def _unkept(send: Send, *, begins: bool) -> Send:
    """Let nobody keep an answer, which is one person's. A client that `begins` and shows blocks is given the id of a
    session, which it brings back: nothing is kept of it here, so that any process understands it."""
    more = [(b"cache-control", b"no-store")]

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            session = [(b"mcp-session-id", f"{_BLOCKS}{uuid4().hex}".encode())]
            own = more + session if begins and message["status"] == 200 else more
            said = [one for one in message.get("headers", ()) if one[0].lower() != b"cache-control"]
            message = {**message, "headers": [*said, *own]}
        await send(message)

    return sent


async def _answer(send: Send, stop: GateError, *, head: bool) -> None:
    text, said = json.dumps({"error": str(stop)}), {"content-type": "application/json", **stop.headers}
    await _send(send, stop.status, text, said, head=head)


async def _send(send: Send, status: int, text: str, headers: Mapping[str, str], *, head: bool = False) -> None:
    body = text.encode()
    own = {"content-length": str(len(body)), "cache-control": "no-store", **headers}
    sent = [(name.lower().encode(), value.encode("latin-1")) for name, value in own.items()]
    await send({"type": "http.response.start", "status": status, "headers": sent})
    await send({"type": "http.response.body", "body": b"" if head else body})


def _host(address: str) -> str:
    """The name in an address, in small letters and as it stands in `hosts`; empty for none."""
    try:
        name = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return f"[{name}]" if ":" in name else name
