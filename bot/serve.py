"""Serving the bot until somebody stops it: Socket Mode where there is an app-level token, HTTP elsewhere."""

import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Sequence
from types import FrameType
from typing import Any
from wsgiref.types import WSGIApplication

from waitress.server import BaseWSGIServer, MultiSocketServer, create_server
from waitress.wasyncore import close_all

from bot import __version__
from bot.app import Bot, kinds, migrations, web_client
from bot.config import Config, ConfigError
from bot.connectors import TRACKERS
from bot.connectors.address import is_plain
from bot.features import FEATURES
from bot.installations.front import InstallFront
from bot.installations.oauth import INSTALL, REDIRECT
from bot.probes import Probes
from bot.processor import LOOK_SECONDS, Processor
from bot.services import Services
from bot.slack import native_support
from bot.slack.answerers import Dispatcher
from bot.slack.http import BODY_LIMIT, Front
from bot.slack.listen import describe
from bot.slack.socket import Socket
from bot.sync.rounds import hasten
from bot.telemetry.front import READY
from bot.telemetry.spans import TracingError, send_to
from bot.telemetry.zeros import interactions_at_zero, posts_at_zero, store_at_zero
from bot.webhooks.pace import Pace
from bot.webhooks.receiver import PREFIX, Receiver
from bot.workers import StopSignal, in_time

log = logging.getLogger(__name__)

HTTP_CONNECTIONS = 800  # open at once; systems give a process 1,024 files by default
# A thread that has waited for the database asks for the interpreter, and gets it once another has had it for so long.
# With Python's own 5 ms answers would wait longer at every statement for a file that is read meanwhile; with less than
# these 2 each request costs more of the processor.
SWITCH_SECONDS = 0.002
STOP_SECONDS = 9.0  # then the process ends, whatever is under way: supervisors kill after ten
_FRONT_SECONDS = 4.0  # of these for requests under way: Slack waits for three
_WATCHERS_SECONDS = 0.5  # each, for what only watchers wait for

Served = tuple[bool, Callable[[], None]]
"""Whether the connection lasted until somebody ended it, and what ends the rest."""


def serve(bot: Bot) -> bool:
    """Serve until SIGINT or SIGTERM, and end within ten seconds of it. False when the connection to Slack was lost for
    good."""
    share_interpreter(bot)
    for name, address in bot.services.config.connections.items():
        if is_plain(address):
            log.warning(
                "%s is an address with http://, where a key can be read on its way: give one with https://", name
            )
    begin_at_zero(bot)
    probes = _probes(bot)
    try:
        config = bot.services.config
        watchers = [watch(probes, config.metrics_host, config.metrics_port), _traces(config)]
    except BaseException:
        bot.close(STOP_SECONDS)
        raise
    bot.services.store.warm()
    bot.scheduler.start()
    bot.ticker.start()
    probes.start(bot.scheduler)
    if not bot.services.config.uses_oauth:  # of many workspaces each is asked when it first matters
        bot.services.executor.submit(native_support.prepare, bot.services, web_client(bot.services.config))
    try:
        lasted, end_front = _socket(bot, probes) if bot.services.config.socket_mode else _http(bot, probes)
    except BaseException:
        bot.close(STOP_SECONDS)
        raise
    ends = time.monotonic() + STOP_SECONDS
    bot.services.limits.close()  # who waits for Slack hears first that it is over
    ended = in_time(end_front, _FRONT_SECONDS)
    if not (bot.close(ends - time.monotonic()) and ended):
        # Python would wait for every thread that is left.
        logging.shutdown()
        os._exit(0 if lasted else 1)
    for end in watchers:  # the last to go: until then they tell that the bot is closing
        in_time(end, _WATCHERS_SECONDS)
    return lasted


def begin_at_zero(bot: Bot) -> None:
    """Have what alerts count be there from the start, so that the first of each is seen."""
    interactions_at_zero((one.feature, kind) for (kind, _), one in bot.listeners.registered.items())
    posts = [(name.partition(".")[0], kind.plan is not None) for name, kind in kinds().items()]
    posts_at_zero([room for room, _ in posts], [room for room, is_planned in posts if is_planned])
    store_at_zero()


def share_interpreter(bot: Bot) -> None:
    """Have the threads of this process take turns as quickly as they can."""
    sys.setswitchinterval(SWITCH_SECONDS)
    processor = Processor()
    processor.choose()
    # Two replicas that began together would otherwise look, and move, together.
    jitter = LOOK_SECONDS / 2
    bot.scheduler.add_job(processor.choose, "interval", seconds=LOOK_SECONDS, jitter=jitter, misfire_grace_time=None)


def _on_signal(stop: Callable[[], object]) -> None:
    def handle(_: int, __: FrameType | None) -> None:
        stop()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, handle)


def _socket(bot: Bot, probes: Probes) -> Served:
    socket = Socket(bot.app, bot.services.config.slack_app_token)
    _on_signal(socket.stop)
    # Workspaces install the bot over HTTP, also where Slack does not deliver so.
    end_http = _listening(bot, probes) if bot.services.config.uses_oauth else None

    def end() -> None:
        socket.close()
        if end_http is not None:
            end_http()

    try:
        socket.open()
        log.info("connected to Slack in Socket Mode")
        return socket.wait(), end
    except BaseException:
        in_time(end, _FRONT_SECONDS)
        raise


def _probes(bot: Bot) -> Probes:
    queues = {name: rows for feature in FEATURES for name, rows in feature.queues.items()}
    return Probes(bot.services, [step.name for step in migrations()], queues)


def watch(probes: Probes, host: str, port: int, setting: str = "METRICS_PORT") -> Callable[[], None]:
    """Serve metrics and readiness on their own port, as that setting says, none for 0; what ends that. Raises
    ConfigError."""
    if not port:
        return lambda: None
    try:
        server = probes.server(host, port)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "no address of this machine"
        raise ConfigError(f"METRICS_HOST and {setting}: nothing can listen on {host}:{port} ({why}).") from error
    threading.Thread(target=server.run, name="metrics", daemon=True).start()
    log.info("metrics on http://%s:%s/metrics", host, port)
    return lambda: close_http(server)


def _traces(config: Config) -> Callable[[], None]:
    """Send traces, where somebody collects them; what ends that. Raises ConfigError."""
    if not config.otel_exporter_otlp_endpoint:
        return lambda: None
    try:
        return send_to(config.otel_exporter_otlp_endpoint, __version__).shutdown
    except TracingError as error:
        raise ConfigError(str(error)) from None


def http_server(bot: Bot, host: str, port: int, probes: Probes | None = None) -> BaseWSGIServer | MultiSocketServer:
    """A waitress server for the bot, not yet running; port 0 takes a free one (`effective_port`)."""
    others: dict[str, WSGIApplication] = {PREFIX: _receiver(bot.services), READY: (probes or _probes(bot)).front}
    if bot.services.config.uses_oauth:
        others |= dict.fromkeys((INSTALL, REDIRECT), InstallFront(bot.services))
    config = bot.services.config
    secret = "" if config.socket_mode else config.slack_signing_secret  # Slack delivers in one way
    front = Front(bot.app, secret, bot.services.store.trouble, others=others)
    return create_server(
        front,
        host=host,
        port=port,
        _dispatcher=Dispatcher(),  # type: ignore[arg-type]  # of another kind, with what is asked of it
        connection_limit=HTTP_CONNECTIONS,
        asyncore_use_poll=True,  # select() knows no descriptor beyond 1,023
        max_request_body_size=BODY_LIMIT,
        ident=None,
        clear_untrusted_proxy_headers=True,
    )


def _receiver(services: Services) -> Receiver:
    """What tools say of their own accord; whoever says it does not wait for what comes of it."""

    def act(name: str, ids: Sequence[str]) -> None:
        try:
            hasten(services, name, ids)
        except Exception as error:
            log.warning("what changed in %s is read with its next round: %s", name, describe(error))

    config = services.config
    pace = Pace(lambda *said: services.executor.submit(act, *said))
    return Receiver(TRACKERS, config.connections, config.public_url, pace)


def _http(bot: Bot, probes: Probes) -> Served:
    stop = StopSignal()
    _on_signal(stop.set)
    end = _listening(bot, probes)
    stop.wait()
    return True, end


def _listening(bot: Bot, probes: Probes) -> Callable[[], None]:
    """Listen on HOST:PORT, until what is returned is called. Raises ConfigError where nothing can."""
    config = bot.services.config
    try:
        server = http_server(bot, config.host, config.port, probes)
    except (OSError, ValueError) as error:  # waitress raises the second for a name that leads nowhere
        why = getattr(error, "strerror", None) or "no address of this machine"
        raise ConfigError(f"HOST and PORT: nothing can listen on {config.host}:{config.port} ({why}).") from error
    thread = threading.Thread(target=server.run, name="http", daemon=True)
    thread.start()
    log.info("listening on http://%s:%s", config.host, config.port)

    def end() -> None:
        close_http(server)
        thread.join()

    return end


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
