"""A system that takes 200 ms over every answer, in a process of its own: python -m bench.slow.

It listens on every loopback address, and its first line is its port. It answers with a value a day since the day that
the question names.
"""

import json
import time
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

SECONDS = 0.2


class _Slow(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        began = time.monotonic()
        since = date.fromisoformat(parse_qs(urlsplit(self.path).query)["since"][0])
        days = [(since + timedelta(n)).isoformat() for n in range((date.today() - since).days + 1)]
        body = json.dumps([[day, len(day) + n] for n, day in enumerate(days)]).encode()
        time.sleep(max(0.0, SECONDS - (time.monotonic() - began)))
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    request_queue_size = 128  # connections that come at one moment
    daemon_threads = True


if __name__ == "__main__":
    with _Server(("", 0), _Slow) as server:
        print(server.server_port, flush=True)
        server.serve_forever()
