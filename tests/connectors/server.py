"""A local server that answers as a test tells it to, well or badly."""

import gzip
import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpcore

from tests.patience import PATIENCE

CERTIFICATE = Path(__file__).parent / "certificate.pem"
PUBLIC = "93.184.215.14"  # what api.example.com is said to resolve to


@dataclass(frozen=True)
class Asked:
    """A request the server got."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes
    target: str = ""  # as it came: a query may say a name twice


@dataclass(frozen=True)
class Reply:
    """What it answers. `parts` are written one by one, so that a test can hold the rest back; `raw` says that they are
    the whole answer, headers too; `cut` hangs up instead."""

    status: int = 200
    body: Any = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    parts: Iterable[bytes] | None = None
    raw: bool = False
    cut: bool = False


def packed(body: bytes) -> Reply:
    """An answer as gzip."""
    return Reply(body=gzip.compress(body), headers={"Content-Encoding": "gzip"})


class _Threads(ThreadingHTTPServer):
    request_queue_size = 128  # connections that come at one moment
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Clients hang up: that is the test."""


class Server:
    """`server.on("/path", reply)`, or a function of what was asked; `server.asked` is what came.

    `server.on("*", reply)` is for every path that has no reply of its own.
    """

    def __init__(self, *, tls: bool = False) -> None:
        self.asked: list[Asked] = []
        self.over = threading.Event()  # set when the test is: whoever drips may stop
        self._replies: dict[str, Callable[[Asked], Reply]] = {}
        self._server = _Threads(("127.0.0.1", 0), self._handler())
        if tls:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(CERTIFICATE)
            # The handshake belongs to the thread of its connection, not to the one that accepts.
            self._server.socket = context.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
        self.port = self._server.server_address[1]
        self.url = f"http{'s' * tls}://127.0.0.1:{self.port}"

    def on(self, path: str, reply: Reply | Callable[[Asked], Reply]) -> str:
        """Say what a path answers; returns its address."""
        self._replies[path] = (lambda _: reply) if isinstance(reply, Reply) else reply
        return self.url + path

    @contextmanager
    def serving(self) -> Iterator["Server"]:
        """Answer until the test is over."""
        thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self.over.set()
            self._server.shutdown()
            self._server.server_close()
            thread.join(PATIENCE)

    def _answer(self, handler: BaseHTTPRequestHandler) -> None:
        parts = urlsplit(handler.path)
        asked = Asked(
            handler.command,
            parts.path,
            {name: values[0] for name, values in parse_qs(parts.query, keep_blank_values=True).items()},
            {name.lower(): value for name, value in handler.headers.items()},
            handler.rfile.read(int(handler.headers.get("Content-Length") or 0)),
            handler.path,
        )
        self.asked.append(asked)
        said = self._replies.get(parts.path) or self._replies.get("*")
        reply = said(asked) if said else Reply(404)
        if reply.cut:
            # With no time to linger, closing resets the connection.
            handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
            handler.close_connection = True
            return
        body = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
        handler.close_connection = handler.close_connection or reply.parts is not None
        if not reply.raw:
            handler.send_response(reply.status)
            for name, value in reply.headers.items():
                handler.send_header(name, value)
            if reply.parts is None:
                handler.send_header("Content-Length", str(len(body)))
            handler.end_headers()
        for part in [body] if reply.parts is None else reply.parts:
            handler.wfile.write(part)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True  # headers and body are two writes: the second would wait 40 ms each time

            def do_GET(self) -> None:
                server._answer(self)

            do_POST = do_PUT = do_PATCH = do_DELETE = do_GET  # noqa: N815

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        return Handler


class Rerouted(httpcore.SyncBackend):
    """Sockets that all lead to one local port, whatever address they were opened to; `to` says which that was."""

    def __init__(self, port: int) -> None:
        super().__init__()
        self.to: list[tuple[str, int]] = []
        self.away: set[str] = set()  # addresses where nobody answers
        self._port = port

    def connect_tcp(self, host: str, port: int, *args: Any, **kwargs: Any) -> httpcore.NetworkStream:
        self.to.append((host, port))
        if host in self.away:
            raise httpcore.ConnectError
        return super().connect_tcp("127.0.0.1", self._port, *args, **kwargs)


def trusted() -> ssl.SSLContext:
    """Certificates that a test trusts: its own alone."""
    return ssl.create_default_context(cafile=str(CERTIFICATE))
