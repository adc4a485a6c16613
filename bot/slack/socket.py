"""Slack over Socket Mode, for a bot that no address reaches."""

import logging
import threading
import time
from contextlib import suppress
from socket import SHUT_RDWR

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler

log = logging.getLogger(__name__)

CONCURRENCY = 16
SILENT_SECONDS = 120
_LOOK_SECONDS = 5


class Socket:
    """A connection kept open, and a watchdog for one that fell silent.

    The SDK reconnects by itself; when it has not managed to for two minutes, `wait` returns, the process ends with
    an error, and whatever supervises it starts it afresh.
    """

    def __init__(self, app: App, app_token: str) -> None:
        self._handler = SocketModeHandler(app, app_token, concurrency=CONCURRENCY)
        self._stop = threading.Event()

    def open(self) -> None:
        """Connect. Raises SlackApiError when Slack refuses the token."""
        self._handler.connect()  # type: ignore[no-untyped-call]  # the SDK leaves it untyped

    def wait(self) -> bool:
        """Block until `stop` (True) or until the connection has been gone too long (False)."""
        seen = time.monotonic()
        while not self._stop.wait(_LOOK_SECONDS):
            if self._handler.client.is_connected():
                seen = time.monotonic()
            elif time.monotonic() - seen > SILENT_SECONDS:
                log.error(
                    "no connection to Slack for %s s; ending so that a supervisor restarts the bot", SILENT_SECONDS
                )
                return False
        return True

    def stop(self) -> None:
        """Let `wait` return."""
        self._stop.set()

    def close(self) -> None:
        """Disconnect."""
        # The SDK's own close waits for a read of up to 3 s, then for its queue; both are told to end first.
        client = self._handler.client
        client.closed, client.auto_reconnect_enabled = True, False
        client.current_session_state.terminated = True
        client.message_queue.put(None)
        session = client.current_session
        if session is not None and session.sock is not None:
            with suppress(OSError):
                session.sock.shutdown(SHUT_RDWR)
        self._handler.close()  # type: ignore[no-untyped-call]  # the SDK leaves it untyped
