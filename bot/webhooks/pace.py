"""How often what tools say is acted on: at once where it was quiet, and then at most once in some seconds for a tool.

Each time costs a statement for each workspace and a round of asking the tool. A thousand deliveries, which an import
over there is, cost two.
"""

import logging
import threading
from collections.abc import Callable, Sequence
from functools import partial

from bot.slack.listen import describe

PAUSE = 5.0  # seconds
MOST = 500  # work items that are named at once

_GATHERED = 20_000  # of a pause; who names more is read with the next round

log = logging.getLogger(__name__)


def _later(seconds: float, act: Callable[[], None]) -> None:
    timer = threading.Timer(seconds, act)
    timer.daemon = True
    timer.start()


class Pace:
    """Hands on the work items that tools name: `act(name, ids)`. `later(seconds, end)` calls `end` then."""

    def __init__(
        self,
        act: Callable[[str, Sequence[str]], object],
        later: Callable[[float, Callable[[], None]], object] = _later,
    ) -> None:
        self._act, self._later = act, later
        self._lock = threading.Lock()
        self._gathered: dict[str, dict[str, None]] = {}  # by tool, as long as its pause lasts

    def __call__(self, name: str, ids: Sequence[str]) -> None:
        """Hand on what a tool names, now or with the rest. Raises nothing."""
        with self._lock:
            gathered = self._gathered.get(name)
            if gathered is not None:
                room = max(_GATHERED - len(gathered), 0)
                gathered |= dict.fromkeys(ids[:room])
                return
            self._gathered[name] = {}
        self._hand(name, ids)

    def _end(self, name: str) -> None:
        with self._lock:
            ids = list(self._gathered.pop(name, {}))
            if not ids:
                return
            self._gathered[name] = {}
        self._hand(name, ids)

    def _hand(self, name: str, ids: Sequence[str]) -> None:
        try:
            for at in range(0, len(ids), MOST):
                self._act(name, ids[at : at + MOST])
        except Exception as error:
            log.info("what changed in %s is read with its next round: %s", name, describe(error))
        self._later(PAUSE, partial(self._end, name))
