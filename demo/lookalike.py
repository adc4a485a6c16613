"""What the look-alikes of the demo's systems share: a server on this machine that answers as one of them does."""

import base64
import json
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Asked:
    """A request. `headers` are named in small letters; `body` is the text that came with it."""

    method: str
    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: str = ""

    @property
    def route(self) -> str:
        """What is asked for, such as "GET /api/user"."""
        return f"{self.method} {self.path}"

    def told(self) -> Mapping[str, Any]:
        """The body as an object of JSON; empty when it is none."""
        try:
            found = json.loads(self.body or "{}")
        except ValueError:
            found = {}
        return found if isinstance(found, dict) else {}

    def is_from(self, user: str, secret: str) -> bool:
        """Whether it carries this pair, by Basic authentication."""
        pair = base64.b64encode(f"{user}:{secret}".encode()).decode()
        return self.headers.get("authorization") == f"Basic {pair}"


@dataclass(frozen=True)
class Said:
    """An answer: a text, or anything that JSON can hold."""

    status: int
    body: Any
    headers: Mapping[str, str] = field(default_factory=dict)


Answers = Callable[[Asked], Said]


def serve(answers: Answers, port: int = 0) -> tuple[str, Callable[[], None]]:
    """Start answering on 127.0.0.1; returns the address and what stops it. Port 0 takes a free one."""
    server = _Server(("127.0.0.1", port), _handler(answers))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()

    def stop() -> None:
        server.shutdown()
        server.server_close()
        thread.join(5)

    return f"http://127.0.0.1:{server.server_address[1]}", stop


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that hang up."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def _handler(answers: Answers) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Headers and body leave in two writes, which would wait for each other otherwise.
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            """Something is read."""
            self._answer(answers(self._asked("GET")))

        def do_POST(self) -> None:
            """Something is read that takes a body to ask for."""
            self._answer(answers(self._asked("POST")))

        def do_PUT(self) -> None:
            """Something is changed, or made where it is not there."""
            self._answer(answers(self._asked("PUT")))

        def do_PATCH(self) -> None:
            """A part of something is changed."""
            self._answer(answers(self._asked("PATCH")))

        def do_DELETE(self) -> None:
            """Something is taken away."""
            self._answer(answers(self._asked("DELETE")))

        def log_message(self, *_: object) -> None:
            """Say nothing."""

        def _asked(self, method: str) -> Asked:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            parts = urlsplit(self.path)
            headers = {name.lower(): value for name, value in self.headers.items()}
            return Asked(method, parts.path, dict(parse_qsl(parts.query)), headers, body.decode())

        def _answer(self, said: Said) -> None:
            is_text = isinstance(said.body, str)
            body = (said.body if is_text else json.dumps(said.body)).encode()
            self.send_response(said.status)
            kind = "text/plain" if is_text else "application/json"
            self.send_header("Content-Type", said.headers.get("Content-Type", kind))
            self.send_header("Content-Length", str(len(body)))
            for name, value in said.headers.items():
                if name != "Content-Type":
                    self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

    return Handler
