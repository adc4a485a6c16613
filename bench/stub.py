"""The least of Slack that a bot needs: every call is answered at once, and well."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from bench.terms import WORKSPACE

_ANSWER = json.dumps(
    {
        "ok": True,
        "team_id": WORKSPACE,
        "user_id": "U0BOT",
        "bot_id": "B0BOT",
        "channel": "D0READER",
        "ts": "1.2",
        "permalink": "https://northwind-studio.example/archives/C0GENERAL/p12",
    }
).encode()


class _Slack(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(_ANSWER)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def slack() -> Iterator[str]:
    """Answer on 127.0.0.1 and give the address of the API."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Slack)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/api/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
