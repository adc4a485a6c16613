"""A look-alike of Metabase on this machine: two questions, a key, the answers its API gives.

API: https://www.metabase.com/docs/latest/api
"""

import json
import math
import random
import re
import threading
from collections.abc import Callable
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from bot.clock import Clock, utc_now

KEY = "mb_demo"
CUSTOMERS, SATISFACTION = "12", "14"  # the questions: /question/12-weekly-active-customers, /question/14-satisfaction

_DAYS = 365
_SEED = 12
_CARD = re.compile(r"/api/card/([0-9]+)/query/json(?:\?.*)?")


def serve(port: int = 0, clock: Clock = utc_now) -> tuple[str, Callable[[], None]]:
    """Start answering on 127.0.0.1; returns the address and what stops it. Port 0 takes a free one."""
    server = _Server(("127.0.0.1", port), _handler(clock))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()

    def stop() -> None:
        server.shutdown()
        server.server_close()
        thread.join(5)

    return f"http://127.0.0.1:{server.server_address[1]}", stop


def rows(card: str, today: date) -> list[dict[str, Any]] | None:
    """What a question gives; None for one that there is not. The same day always gives the same rows."""
    if card == SATISFACTION:
        return [{"Satisfaction": 8.4}]
    if card == CUSTOMERS:
        days = (today - timedelta(days=ago) for ago in reversed(range(_DAYS)))
        return [{"Day": f"{day}T00:00:00Z", "Weekly active customers": _customers(day)} for day in days]
    return None


def _customers(day: date) -> int:
    """Slow growth, fewer in August and at the end of the year, a little chance that depends on the day alone."""
    chance = random.Random(_SEED * 1_000_000 + day.toordinal())  # noqa: S311 - for show
    years = (day - date(2025, 1, 1)).days / 365
    holiday = sum(math.exp(-(((day.timetuple().tm_yday - middle) / 14) ** 2)) for middle in (225, 362))
    return round(3800 * math.pow(1.22, years) * (1 - 0.18 * holiday) + chance.gauss(0, 35))


class _Server(ThreadingHTTPServer):
    daemon_threads = True


def _handler(clock: Clock) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            """Who the key belongs to."""
            if self._known():
                found = self.path == "/api/user/current"
                self._answer(*((200, {"id": 1, "common_name": "Product Ops"}) if found else (404, "Not found.")))

        def do_POST(self) -> None:
            """The rows of a question."""
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            if self._known():
                card = _CARD.fullmatch(self.path)
                found = rows(card[1], clock().date()) if card else None
                self._answer(*((404, "Not found.") if found is None else (200, found)))

        def log_message(self, *_: object) -> None:
            """Say nothing."""

        def _known(self) -> bool:
            known = self.headers.get("x-api-key") == KEY
            if not known:
                self._answer(401, "Unauthenticated")
            return known

        def _answer(self, status: int, said: Any) -> None:
            body = said.encode() if isinstance(said, str) else json.dumps(said).encode()
            self.send_response(status)
            self.send_header("Content-Type", "text/plain" if isinstance(said, str) else "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    return Handler
