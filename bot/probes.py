"""What a running bot tells of itself when it is asked: whether it is ready, and what is counted only then."""

import logging
import time
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any

from apscheduler.schedulers.background import BackgroundScheduler
from slack_sdk import WebClient
from waitress.server import BaseWSGIServer, MultiSocketServer, create_server

from bot import __version__
from bot.clock import stamp
from bot.imports import store as imports_store
from bot.installations.tokens import InstalledTokens
from bot.schedule.store.backlog import backlog
from bot.services import Services
from bot.slack.limits import SlackClient
from bot.slack.reach import ROUND_SECONDS, SlackReach
from bot.slack.tokens import UnservedError
from bot.slack.urgent import urgent
from bot.store import StoreError
from bot.store.waiting import Waiting
from bot.telemetry import metrics
from bot.telemetry.front import WatchFront
from bot.telemetry.readiness import NEWER, Readiness
from bot.workers import Workers

log = logging.getLogger(__name__)

_SECONDS = 2.0  # with Slack and with the store
_FRESH_SECONDS = 10.0  # that what the store says of queues is used again for
_THREADS = 2
_TRIED = 20  # workspaces, until one has a token to ask Slack with
_TROUBLES = ("store", "busy", "full", "read-only")


class Probes:
    """The answers of one bot."""

    def __init__(
        self,
        services: Services,
        migrations: Collection[str],
        queues: Mapping[str, Waiting],
        *,
        replica: bool = True,
    ) -> None:
        """`migrations` are those that this release knows, `queues` what waits to be sent to other systems. A process
        that is no `replica` of the bot's needs no Slack to be ready, and is not counted among those that are."""
        self._services = services
        self._known = frozenset(migrations)
        self._queues = queues
        self._reach = SlackReach(self._client, one_token=not services.config.uses_oauth)
        parts: dict[str, Callable[[], str]] = {
            "process": lambda: "closing" if services.limits.is_closed else "",
            "store": services.store.trouble,
            "migrations": self._migrations,
        }
        if replica:
            parts["slack"] = lambda: self._reach.trouble
        self._readiness = Readiness(parts, counted=replica)
        self._measured_at = float("-inf")
        self.front = WatchFront(services.store.trouble, self.ready)
        """Answers /health and /ready on the port that Slack reaches."""
        metrics.BUILD.labels(__version__, services.store.engine).set(1)

    def start(self, scheduler: BackgroundScheduler) -> None:
        """Ask Slack from time to time whether it is there."""
        scheduler.add_job(self._reach.ask, "interval", seconds=ROUND_SECONDS, misfire_grace_time=None, coalesce=True)

    def ready(self) -> dict[str, Any]:
        """What /ready answers; while the bot is closing at once that it is not."""
        if self._services.limits.is_closed:
            metrics.READY.labels("process").set(0)
            return {"ready": False, "parts": {"process": "closing"}}
        return self._readiness.report()

    def server(self, host: str, port: int) -> BaseWSGIServer | MultiSocketServer:
        """A server of metrics, health and readiness, not yet running; port 0 takes a free one."""
        return create_server(
            WatchFront(self._services.store.trouble, self.ready, self.measure),
            host=host,
            port=port,
            threads=_THREADS,
            ident=None,
            clear_untrusted_proxy_headers=True,
        )

    def measure(self) -> None:
        """Set what is known only by asking. Raises nothing: what is not known is left as it was."""
        services = self._services
        busy = {"slack questions": len(services.flights.under_way)}
        if isinstance(services.executor, Workers):
            busy["after answers"] = services.executor.busy
        for name, count in busy.items():
            metrics.QUEUES.labels(name).set(count)
        for state, count in services.store.connections().items():
            metrics.STORE_CONNECTIONS.labels(state).set(count)
        said = self.ready()["parts"].get("store")
        for trouble in _TROUBLES:
            metrics.STORE_TROUBLE.labels(trouble).set(said == trouble)
        if time.monotonic() - self._measured_at < _FRESH_SECONDS:
            return
        self._measured_at = time.monotonic()
        try:
            self._measure_store()
        except StoreError as error:
            log.info("what waits in the store is not known: %s", error)

    def _measure_store(self) -> None:
        store, now = self._services.store, self._services.clock()
        with store.patience(_SECONDS):
            count, oldest = backlog(store, now)
            metrics.LATE_DELIVERIES.set(count)
            late = (now - datetime.fromisoformat(oldest)).total_seconds() if oldest else 0.0
            metrics.OLDEST_DELIVERY.set(max(late, 0.0))
            metrics.QUEUES.labels("imports").set(imports_store.unfinished(store))
            for name, rows in self._queues.items():
                metrics.QUEUES.labels(name).set(rows.count(store, stamp(now)))

    def _migrations(self) -> str:
        """Whether the database is this release's: "missing" where it lacks something."""
        with self._services.store.patience(_SECONDS):
            applied = self._services.store.applied()
        return "missing" if self._known - applied else NEWER if applied - self._known else ""

    def _client(self) -> WebClient | None:
        services = self._services
        if isinstance(services.token, InstalledTokens):
            for workspace in services.token.workspaces()[:_TRIED]:
                with suppress(UnservedError):  # its token cannot be read: its own trouble, and not Slack's silence
                    return urgent(services.client, workspace, _SECONDS)
            return None
        config = services.config
        own: dict[str, Any] = {"limits": services.limits, "timeout": _SECONDS, "patience": 0.0}
        return SlackClient(base_url=config.slack_api_url, token=config.slack_bot_token, **own)
