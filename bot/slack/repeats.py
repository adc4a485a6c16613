"""What Slack delivers again is told once.

What must happen once says `first_time` where it happens. What a person is told of it, in a message, a form or an error,
is not told again either: this process remembers whom it told, and the store does for the others and for the next.
"""

import logging
import threading
from functools import partial

from bot.services import Services
from bot.slack.request import Request
from bot.slack.store.deliveries import note_seen, was_seen
from bot.store import StoreError

log = logging.getLogger(__name__)

_REMEMBERED = 10_000  # deliveries; Slack tries again within the hour


class Repeats:
    """Remembers the deliveries that were answered with more than an acknowledgement."""

    def __init__(self, services: Services) -> None:
        self._store = services.store
        self._lock = threading.Lock()
        self._recent: dict[tuple[str, str], None] = {}

    def is_repeated(self, request: Request) -> bool:
        """Whether somebody was told of this delivery before; asking records it. Nobody waits for the store to take it,
        and where it does not answer, telling twice is better than not at all."""
        if not request.delivery:
            return False
        key = request.workspace, f"told {request.delivery}"
        with self._lock:
            if key in self._recent:
                return True
            self._recent[key] = None
            if len(self._recent) > _REMEMBERED:
                del self._recent[next(iter(self._recent))]
        try:
            if was_seen(self._store, *key):
                return True
        except StoreError as error:
            log.info("nobody knows whether a delivery comes again: %s", error)
        self._store.later(request.workspace, partial(note_seen, self._store, *key, request.now))
        return False
