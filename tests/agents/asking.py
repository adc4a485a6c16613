"""Agents that ask: the SDK's own client, in memory and over HTTP in this process, and requests written by hand."""

import hmac
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeVar

import anyio

from bot.agents.callers import Caller, Callers
from bot.services import Services

if TYPE_CHECKING:  # every process of a run reads this file, and few need what takes a second to import
    import httpx2
    from mcp.client import Client
    from mcp.types import CallToolResult

SECRET = "the signing secret"
URL = "http://127.0.0.1:3001/mcp"
JSON = {"content-type": "application/json", "accept": "application/json, text/event-stream"}
ERAS = ("legacy", "auto")

Found = TypeVar("Found")


def run(act: Callable[[], Awaitable[Found]]) -> Found:
    """What comes of something that waits, which has to end."""

    async def bounded() -> Found:
        with anyio.fail_after(60):
            return await act()

    return anyio.run(bounded)


def in_memory(
    services: Services, caller: Caller, era: str, use: "Callable[[Client], Awaitable[Found]]", *, blocks: bool = False
) -> Found:
    """An agent of that era, joined to the server without a transport; `blocks` where it shows some."""
    from mcp.client import Client

    from bot.mcp.desk import AgentDesk
    from bot.mcp.server import server

    async def who(_: object) -> Caller:
        return caller

    async def act() -> Found:
        made = server(AgentDesk(services, Callers(services)), who)
        async with Client(made, mode=era, extensions=_shown(blocks)) as client:
            return await use(client)

    return run(act)


@asynccontextmanager
async def site(services: Services) -> "AsyncIterator[httpx2.ASGITransport]":
    """The server over HTTP, in this process."""
    import httpx2

    from bot.mcp.serve import asgi

    gate = asgi(services)
    async with gate.app.router.lifespan_context(gate.app):  # type: ignore[attr-defined]  # Starlette's
        yield httpx2.ASGITransport(app=gate, client=("192.0.2.1", 9))


def over_http(
    services: Services,
    headers: Mapping[str, str],
    era: str,
    use: "Callable[[Client], Awaitable[Found]]",
    *,
    blocks: bool = False,
) -> Found:
    """An agent of that era, over HTTP; `blocks` where it shows some."""
    import httpx2
    from mcp.client import Client
    from mcp.client.streamable_http import streamable_http_client

    async def act() -> Found:
        async with (
            site(services) as transport,
            httpx2.AsyncClient(transport=transport, headers=dict(headers)) as http,
            Client(streamable_http_client(URL, http_client=http), mode=era, extensions=_shown(blocks)) as client,
        ):
            return await use(client)

    return run(act)


def _shown(blocks: bool) -> list[Any]:
    from mcp.client import advertise

    from bot.mcp.server import BLOCK_KIT

    return [advertise(BLOCK_KIT, {"mimeTypes": ["application/vnd.slack.blocks+json"]})] if blocks else []


@dataclass
class Reply:
    """What came back."""

    status: int
    body: Any
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def said(self) -> str:
        """The text of an answer."""
        content = self.body["result"]["content"]
        return str(content[0]["text"])


def sent(services: Services, *requests: dict[str, Any]) -> list[Reply]:
    """Requests one after the other, over one server: `method`, `url`, `headers`, `content`."""

    import httpx2

    async def act() -> list[Reply]:
        async with site(services) as transport, httpx2.AsyncClient(transport=transport) as http:
            return [await _reply(http, one) for one in requests]

    return run(act)


async def _reply(http: "httpx2.AsyncClient", request: dict[str, Any]) -> Reply:
    made = await http.request(**{"method": "POST", "url": URL, **request})
    try:
        body = made.json()
    except ValueError:
        body = made.text
    return Reply(made.status_code, body, made.headers)


def call(name: str, slack: Any = None, number: int = 1, **arguments: Any) -> bytes:
    """A question as it is sent, in the era of handshakes; `slack` is what stands in its `_meta.slack`."""
    params: dict[str, Any] = {"name": name, "arguments": arguments}
    params |= {"_meta": {"slack": slack}} if slack is not None else {}
    return json.dumps({"jsonrpc": "2.0", "id": number, "method": "tools/call", "params": params}).encode()


def said(method: str, **params: Any) -> bytes:
    """Another message."""
    return json.dumps({"jsonrpc": "2.0", "id": 1, "method": method, "params": params}).encode()


def bearing(text: str, content: bytes, **more: Any) -> dict[str, Any]:
    """A request with a token."""
    return {"content": content, "headers": {**JSON, "authorization": f"Bearer {text}"}, **more}


def signed(services: Services, content: bytes, *, ago: int = 0, secret: str = SECRET, **headers: str) -> dict[str, Any]:
    """A request that Slack signed, so many seconds ago."""
    at = str(int(services.clock().timestamp()) - ago)
    digest = hmac.new(secret.encode(), f"v0:{at}:".encode() + content, sha256).hexdigest()
    named = {"x-slack-request-timestamp": at, "x-slack-signature": f"v0={digest}"}
    return {"content": content, "headers": {**JSON, **named, **headers}}


def data(result: "CallToolResult") -> dict[str, Any]:
    """What was told, as data."""
    assert not result.is_error, result.content
    assert result.structured_content is not None
    return dict(result.structured_content)
