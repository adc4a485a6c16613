"""Serving agents: over HTTP beside the bot, or over the standard streams of a process that an agent starts."""

import logging
import os
import signal
import socket
from collections.abc import Callable
from urllib.parse import urlsplit

import anyio
import anyio.to_thread
import uvicorn
from mcp.server.stdio import stdio_server
from mcp.server.transport_security import TransportSecuritySettings
from mcp.shared.exceptions import MCPError
from mcp.types import INTERNAL_ERROR, INVALID_REQUEST

from bot.agents.callers import Caller, Callers, UnknownCallerError
from bot.config import Config, ConfigError
from bot.mcp.desk import AgentDesk
from bot.mcp.gate import BODY_LIMIT, LOOPBACK, PATH, Gate
from bot.mcp.server import Context, advertises_blocks, server
from bot.services import Services
from bot.slack.listen import describe

log = logging.getLogger(__name__)

_STOP_SECONDS = 8
_CONNECTIONS = 200


def hosts(config: Config) -> set[str]:
    """The names that are answered to: this machine's own, that of PUBLIC_URL, and those of MCP_HOSTS."""
    public = urlsplit(config.public_url).hostname or ""
    return {*LOOPBACK, *config.mcp_hosts, *([public] if public else [])}


def asgi(services: Services) -> Gate:
    """The ASGI application. Each request stands for itself: any of several processes answers it."""
    config, callers = services.config, Callers(services)

    def clock() -> float:
        return services.clock().timestamp()

    made = server(AgentDesk(services, callers), _of_request)
    app = made.streamable_http_app(
        streamable_http_path=PATH,
        json_response=True,
        stateless_http=True,
        max_request_body_size=BODY_LIMIT,
        transport_security=TransportSecuritySettings(enable_dns_rebinding_protection=False),  # the gate looks at that
    )
    return Gate(
        app,
        callers,
        secret="" if config.socket_mode else config.slack_signing_secret,
        hosts=hosts(config),
        advertises=advertises_blocks,
        trouble=services.store.trouble,
        clock=clock,
    )


async def _of_request(context: Context) -> Caller | None:
    caller = getattr(getattr(context.request, "state", None), "caller", None)
    return caller if isinstance(caller, Caller) else None


def serve_http(services: Services) -> None:
    """Serve until SIGINT or SIGTERM, on MCP_HOST:MCP_PORT. Raises ConfigError where nothing can listen there."""
    with listening(services.config) as listener:
        for number in (signal.SIGINT, signal.SIGTERM):  # they end the serving; raised again after it they end no more
            signal.signal(number, lambda *_: None)
        front(services).run(sockets=[listener])


def listening(config: Config) -> socket.socket:
    """What agents connect to. Raises ConfigError."""
    try:
        family = socket.AF_INET6 if ":" in config.mcp_host else socket.AF_INET
        listener = socket.create_server((config.mcp_host, config.mcp_port), family=family)
    except OSError as error:
        where, why = f"{config.mcp_host}:{config.mcp_port}", os.strerror(error.errno or 0)
        raise ConfigError(f"MCP_HOST and MCP_PORT: nothing can listen on {where} ({why}).") from error
    # Else the body of each answer waits for whoever asked to acknowledge its headers, which takes them 40 ms.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def front(services: Services) -> uvicorn.Server:
    """The server over HTTP, not yet running."""
    settings = uvicorn.Config(
        asgi(services),
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        limit_concurrency=_CONNECTIONS,
        timeout_graceful_shutdown=_STOP_SECONDS,
    )
    return uvicorn.Server(settings)


def serve_stdio(services: Services, who: Callable[[], Caller]) -> None:
    """Serve the one agent that started this process, until it closes its end. `who` says for whom it asks, each time:
    raises UnknownCallerError where they may not any more."""

    async def now(_: Context) -> Caller:
        try:
            return await anyio.to_thread.run_sync(who)
        except UnknownCallerError:
            raise MCPError(INVALID_REQUEST, "Nobody is known for whom you ask: the token may have ended.") from None
        except Exception as error:  # which the SDK would tell as it stands
            log.warning("who asks could not be found out: %s", describe(error))
            raise MCPError(INTERNAL_ERROR, "Nobody can say now who you are. Try again in a minute.") from None

    made = server(AgentDesk(services, Callers(services)), now)

    async def run() -> None:
        async with stdio_server() as (reading, writing):
            await made.run(reading, writing, made.create_initialization_options())

    anyio.run(run)
