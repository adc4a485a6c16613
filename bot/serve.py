"""Serving the bot until somebody stops it: Socket Mode where there is an app-level token, HTTP elsewhere."""

import logging
import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any

from waitress.server import BaseWSGIServer, MultiSocketServer, create_server
from waitress.wasyncore import close_all

from bot.app import Bot, web_client
from bot.config import ConfigError
from bot.slack import native_support
from bot.slack.http import BODY_LIMIT, Front
from bot.slack.socket import Socket

log = logging.getLogger(__name__)

HTTP_THREADS = 16


def serve(bot: Bot) -> bool:
    """Serve until SIGINT or SIGTERM. False when the connection to Slack was lost for good."""
    bot.scheduler.start()
    bot.ticker.start()
    bot.services.executor.submit(native_support.prepare, bot.services, web_client(bot.services.config))
    try:
        return _socket(bot) if bot.services.config.socket_mode else _http(bot)
    finally:
        bot.close()


def _on_signal(stop: Callable[[], None]) -> None:
    def handle(_: int, __: FrameType | None) -> None:
        stop()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, handle)


def _socket(bot: Bot) -> bool:
    socket = Socket(bot.app, bot.services.config.slack_app_token)
    _on_signal(socket.stop)
    socket.open()
    log.info("connected to Slack in Socket Mode")
    try:
        return socket.wait()
    finally:
        socket.close()


def http_server(bot: Bot, host: str, port: int) -> BaseWSGIServer | MultiSocketServer:
    """A waitress server for the bot, not yet running; port 0 takes a free one (`effective_port`)."""
    front = Front(bot.app, bot.services.config.slack_signing_secret, bot.services.store.trouble)
    return create_server(
        front,
        host=host,
        port=port,
        threads=HTTP_THREADS,
        max_request_body_size=BODY_LIMIT,
        ident=None,
        clear_untrusted_proxy_headers=True,
    )


def _http(bot: Bot) -> bool:
    config = bot.services.config
    stop = threading.Event()
    _on_signal(stop.set)
    try:
        server = http_server(bot, config.host, config.port)
    except (OSError, ValueError) as error:  # waitress raises the second for a name that leads nowhere
        why = getattr(error, "strerror", None) or "no address of this machine"
        raise ConfigError(f"HOST and PORT: nothing can listen on {config.host}:{config.port} ({why}).") from error
    thread = threading.Thread(target=server.run, name="http", daemon=True)
    thread.start()
    log.info("listening on http://%s:%s", config.host, config.port)
    stop.wait()
    close_http(server)
    thread.join(timeout=5)
    return True


def close_http(server: BaseWSGIServer | MultiSocketServer) -> None:
    """Let the requests under way be answered, then close every connection; `run` returns."""
    server.task_dispatcher.shutdown()
    if isinstance(server, MultiSocketServer):
        server.close()
    else:
        # Its own `close` lets `run` go on as long as a client keeps a connection open, as Slack does.
        connections = server._map  # type: ignore[attr-defined]  # the stubs leave it out
        trigger: Any = server.trigger  # they call it an int
        # Under the lock: woken by anything else in between, the serving thread would have closed what is pulled here.
        with trigger.lock:
            trigger.thunks.append(lambda: close_all(connections))
            trigger.pull_trigger()
