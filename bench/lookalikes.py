"""Eight systems that KPIs are read from, in one process of its own: python -m bench.lookalikes SECONDS.

It listens on every loopback address, its first line is its port, and it takes SECONDS over every answer. Answers have
the shapes that the connectors' documentation shows. Charts and questions hold 90 days, and their last three days move
from one answer to the next, as figures that are still filling up do.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from typing import Any

DAYS, MOVING = 90, 3

_answers = count(1)


def _series() -> dict[str, float]:
    """Values by day, up to today."""
    number, today = next(_answers), date.today()
    return {
        (today - timedelta(n)).isoformat(): float(1000 + n + (number % 97 if n < MOVING else 0))
        for n in reversed(range(DAYS))
    }


def _amplitude() -> Any:
    values = _series()
    cells = [{"setId": "", "value": value} for value in values.values()]
    return {"data": {"series": [cells], "seriesLabels": [[0, "All Users"]], "xValues": list(values)}}


def _mixpanel() -> Any:
    values = _series()
    days = list(values)
    return {
        "computed_at": datetime.now(UTC).isoformat(),
        "date_range": {"from_date": days[0], "to_date": days[-1]},
        "headers": ["$event"],
        "series": {"Sign up": {f"{day}T00:00:00+00:00": value for day, value in values.items()}},
    }


def _fivetran() -> Any:
    at = (datetime.now(UTC) - timedelta(hours=2)).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    status = {"setup_state": "connected", "sync_state": "scheduled", "update_state": "on_schedule", "tasks": []}
    held = {"id": "loading", "service": "stripe", "schema": "stripe", "paused": False, "status": status}
    return {"code": "Success", "data": {**held, "succeeded_at": at, "failed_at": None}}


def _number() -> int:
    return 100 + next(_answers) % 97


def _answer(path: str) -> Any:
    """What the system behind a path says; None where there is none."""
    known: dict[str, Callable[[], Any]] = {
        "/oauth/tokens": lambda: {"access_token": "bench", "token_type": "bearer", "scope": "read"},
        "/api/3/chart/": _amplitude,
        "/api/query/insights": _mixpanel,
        "/api/v2/search/count": lambda: {"count": _number()},
        "/rest/api/3/myself": lambda: {"accountId": "5b10a2844c20165700ede21g", "active": True},
        "/rest/api/3/search/approximate-count": lambda: {"count": _number()},
        "/api/card/": lambda: [{"day": day, "value": value} for day, value in _series().items()],
        "/crm/objects/": lambda: {"total": _number(), "results": []},
        "/v1/connections/": _fivetran,
        "/services/oauth2/token": lambda: {"access_token": "00Dbench!token", "token_type": "Bearer"},
        "/services/data/": lambda: {"totalSize": 1, "done": True, "records": [{"v": _number()}]},
    }
    return next((make() for begins, make in known.items() if path.startswith(begins)), None)


class _Systems(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    seconds = 0.0

    def do_GET(self) -> None:
        began = time.monotonic()
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        said = _answer(self.path)
        body = json.dumps(said).encode()
        time.sleep(max(0.0, self.seconds - (time.monotonic() - began)))
        self.send_response(404 if said is None else 200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_GET  # noqa: N815 - its name is http.server's

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    request_queue_size = 128  # connections that come at one moment
    daemon_threads = True


if __name__ == "__main__":
    _Systems.seconds = float(sys.argv[1])
    with _Server(("", 0), _Systems) as server:
        print(server.server_port, flush=True)
        server.serve_forever()
