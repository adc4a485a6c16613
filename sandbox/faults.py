"""Faults a test or a curious reader asks for: the next calls go wrong in a chosen way."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from sandbox.wire import Json

KINDS = ("ratelimited", "server_error", "slow", "drip", "dropped", "lost_answer", "malformed")
"""ratelimited: HTTP 429 with Retry-After. server_error: HTTP 500. slow: answers after `seconds`.
drip: the call is carried out, its answer comes a byte every `seconds`.
dropped: the connection closes before anything is done. lost_answer: the call is carried out, then the
connection closes without an answer. malformed: the call is carried out, the answer is not JSON."""


@dataclass
class Fault:
    """One fault waiting for `times` more calls of `method` ("*" for any); `seconds` suits its kind."""

    method: str
    kind: str
    times: int = 1
    seconds: float = 1
    over: bool = False  # cleared while calls still wait for it

    def as_json(self) -> Json:
        """Return the fault as the page shows it."""
        return {name: value for name, value in asdict(self).items() if name != "over"}


class Faults:
    """The faults still to come, oldest first."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []
        self._slow: list[Fault] = []

    def add(self, method: str, kind: str, times: int = 1, seconds: float = 1) -> None:
        """Make the next `times` calls of `method` fail; ValueError names an unknown kind.

        `method` is a Web API method, "*", "response_url" or "upload" (the address files are sent to).
        """
        if kind not in KINDS:
            raise ValueError(f"unknown fault kind {kind!r}: choose one of {', '.join(KINDS)}")
        self._waiting.append(Fault(method, kind, int(times), float(seconds)))

    def take(self, method: str) -> Fault | None:
        """Return the fault this call meets, using it up once, or None."""
        for fault in self._waiting:
            if fault.method in (method, "*"):
                fault.times -= 1
                if fault.kind == "slow" and fault not in self._slow:
                    self._slow.append(fault)
                if fault.times <= 0:
                    self._waiting.remove(fault)
                return fault
        return None

    def clear(self) -> None:
        """Forget every fault; a call that one keeps waiting is answered now."""
        for fault in self._slow:
            fault.over = True
        self._waiting.clear()
        self._slow.clear()

    def listed(self) -> list[Json]:
        """Return the faults still waiting, as the page shows them."""
        return [fault.as_json() for fault in self._waiting]
