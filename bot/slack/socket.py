"""Slack over Socket Mode, for a bot that no address reaches."""

import logging
import threading
import time
from contextlib import suppress
from socket import SHUT_RDWR

from slack_bolt import App, BoltRequest
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.adapter.socket_mode.internals import build_headers, send_response
from slack_sdk.socket_mode.builtin import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.slack.listen import DeferredWork

log = logging.getLogger(__name__)

CONCURRENCY = 16
SILENT_SECONDS = 120
_LOOK_SECONDS = 5


class _Handler(SocketModeHandler):
    """Bolt's own, which starts what a listener left to do once the envelope is acknowledged."""

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
        self._handler = _Handler(app, app_token, concurrency=CONCURRENCY, ping_interval=look)
        self._silent, self._look = silent, look
        self._stop = threading.Event()

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
