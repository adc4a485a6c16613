"""Slack over Socket Mode, for a bot that no address reaches."""

import errno
import logging
import time
from collections.abc import Callable
from contextlib import suppress
from socket import SHUT_RDWR
from ssl import SSLSocket
from typing import Any, cast

from slack_bolt import App, BoltRequest
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.adapter.socket_mode.internals import build_headers, send_response
from slack_sdk.errors import SlackClientNotConnectedError
from slack_sdk.socket_mode.builtin import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.slack.answerers import answerers
from bot.slack.deferred import DeferredWork
from bot.telemetry.metrics import SOCKET_CONNECTED, SOCKET_CONNECTIONS
from bot.workers import StopSignal

log = logging.getLogger(__name__)

SILENT_SECONDS = 120
_LOOK_SECONDS = 2  # between pings: four without an answer, and the connection is given up
_LOST_SECONDS = 0.25  # between two looks whether the connection still stands
_RESEND_SECONDS = 2.0  # Slack waits for an acknowledgement for three


class _EndingSocket:
    """A socket whose end is an error, as a reset is. The SDK takes it for a message without a byte and reads on, as
    fast as it can, until its pings are missed."""

    def __init__(self, sock: SSLSocket, is_closing: Callable[[], bool]) -> None:
        self._sock, self._is_closing = sock, is_closing

    def recv(self, size: int) -> bytes:
        """What came, at most `size` bytes of it. Raises ConnectionResetError when nothing more will."""
        data = self._sock.recv(size)
        if not data and not self._is_closing():
            raise ConnectionResetError(errno.ECONNRESET, "Slack closed the connection")
        return data

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sock, name)


class _Client(SocketModeClient):
    """The SDK's own, back at once where it loses its connection: that looks whether it has to connect anew only when it
    pings."""

    def __init__(self, app_token: str, **options: Any) -> None:
        self._ping_at = self._retry_at = self._pause = 0.0
        super().__init__(app_token, **options)
        self.message_workers = answerers()  # type: ignore[assignment]  # an executor, if not the SDK's
        self.current_app_monitor.interval_seconds = _LOST_SECONDS

    def connect(self) -> None:
        """Connect, in the place of the connection there was."""
        super().connect()
        SOCKET_CONNECTIONS.inc()
        session = self.current_session
        if session is not None and session.sock is not None:
            session.sock = cast(SSLSocket, _EndingSocket(session.sock, lambda: self.closed))

    def send_message(self, message: str) -> None:
        """Send; where the connection was just lost, over the next one."""
        try:
            super().send_message(message)
        except SlackClientNotConnectedError:
            ends = time.monotonic() + _RESEND_SECONDS
            while not self.is_connected() and not self.closed and time.monotonic() < ends:
                time.sleep(_LOST_SECONDS / 5)
            super().send_message(message)

    def _monitor_current_session(self) -> None:
        now = time.monotonic()
        SOCKET_CONNECTED.set(self.is_connected())
        if self.is_connected():
            self._retry_at = self._pause = 0.0
            if now < self._ping_at:
                return
            self._ping_at = now + self.ping_interval
        elif now < self._retry_at:
            return
        else:
            self._pause = min(self._pause * 2 or _LOST_SECONDS, self.ping_interval)
            self._retry_at = now + self._pause
        super()._monitor_current_session()  # type: ignore[no-untyped-call]  # the SDK leaves it untyped


class _Handler(SocketModeHandler):
    """Bolt's own, which starts what a listener left to do once the envelope is acknowledged."""

    def __init__(self, app: App, app_token: str, ping_interval: float) -> None:
        self.app, self.app_token = app, app_token
        self.client = _Client(
            app_token,
            logger=app.logger,
            web_client=app.client,
            proxy=app.client.proxy,
            ping_interval=ping_interval,
        )
        self.client.socket_mode_request_listeners.append(self.handle)  # type: ignore[arg-type]  # as Bolt's

    def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]  # as Bolt's
        """Answer one envelope."""
        began, held = time.time(), DeferredWork()
        try:
            asked = BoltRequest(mode="socket_mode", body=req.payload, headers=build_headers(req), context=held.context)
            send_response(client, req, self.app.dispatch(asked), began)
        finally:  # also when the connection broke meanwhile
            held.let_go()


class Socket:
    """A connection kept open, and a watchdog for one that fell silent.

    The SDK reconnects by itself; when Slack has answered no ping for two minutes, `wait` returns, the process ends
    with an error, and whatever supervises it starts it afresh.
    """

    def __init__(
        self, app: App, app_token: str, *, silent: float = SILENT_SECONDS, look: float = _LOOK_SECONDS
    ) -> None:
        """`silent` is how many seconds without an answer are too many, `look` how often Slack is pinged."""
        self._handler = _Handler(app, app_token, look)
        self._silent, self._look = silent, look
        self._stop = StopSignal()

    def open(self) -> None:
        """Connect. Raises SlackApiError when Slack refuses the token."""
        self._handler.connect()  # type: ignore[no-untyped-call]  # the SDK leaves it untyped

    def wait(self) -> bool:
        """Block until `stop` (True) or until Slack has been silent too long (False)."""
        heard, since = None, time.monotonic()
        while not self._stop.wait(self._look):
            # A connection may stand while nothing comes over it any more, so being connected is no sign of life.
            session = self._handler.client.current_session
            answered = session.last_ping_pong_time if session is not None else None
            if answered is not None and answered != heard:
                heard, since = answered, time.monotonic()
            elif time.monotonic() - since > self._silent:
                log.error("no sign of Slack for %s s; ending so that a supervisor restarts the bot", self._silent)
                return False
        return True

    def stop(self) -> None:
        """Let `wait` return."""
        self._stop.set()

    def close(self) -> None:
        """Disconnect."""
        hang_up(self._handler.client)


def hang_up(client: SocketModeClient) -> None:
    """Close the SDK's client without the seconds it would wait for the next frame and for its queue."""
    client.closed, client.auto_reconnect_enabled = True, False
    client.message_queue.put(None)
    reader = client.current_session_runner
    reader.event.set()
    session = client.current_session
    if session is not None and session.sock is not None:
        with suppress(OSError):
            session.sock.shutdown(SHUT_RDWR)
    # A reader that just begins a round takes `terminated` back, and would read for ever: it is told until it ends.
    while reader.is_alive():
        client.current_session_state.terminated = True
        reader.thread.join(0.05)
    client.close()
