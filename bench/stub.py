"""The least of Slack that a bot needs: `auth.test` answers, and every form is opened."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from bench.terms import WORKSPACE

_AUTH = json.dumps({"ok": True, "team_id": WORKSPACE, "user_id": "U0BOT", "bot_id": "B0BOT"}).encode()


class _Slack(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        known = self.path in ("/api/auth.test", "/api/views.open", "/api/views.publish")
        self.send_response(200 if known else 404)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(_AUTH if known else b'{"ok": false, "error": "unknown_method"}')

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
