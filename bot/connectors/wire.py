"""What `Http` puts beneath httpx: connections that keep a deadline, and connect only where they may.

httpx bounds each read, not the whole: a server that sends a byte a second, in its headers even, would hold a thread for
hours. And it leaves resolving a name to the socket, after any check. Both are decided here, in httpcore's network
backend (https://www.encode.io/httpcore/network-backends/). Imports httpx, so `Http` imports it on first use.
"""

import socket
import ssl
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any

import httpcore
import httpx

from bot.connectors.deadline import Deadline
from bot.connectors.source import SourceError

Where = Callable[[str, int], Sequence[str]]
"""The IP addresses, as text, that a host and port may be connected to; raises SourceError when there are none."""

_IDLE_SECONDS = 15
_OPEN = 200  # connections


class _Stream(httpcore.NetworkStream):
    """A connection whose every step fits into the deadline of its call."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner, self._deadline = inner, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """What has arrived."""
        return self._inner.read(max_bytes, self._deadline.within(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send."""
        self._inner.write(buffer, self._deadline.within(timeout))

    def close(self) -> None:
        """Hang up."""
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """The same, encrypted; the certificate is checked against the name, whatever address was connected to."""
        inner = self._inner.start_tls(ssl_context, server_hostname, self._deadline.within(timeout))
        return _Stream(inner, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        """What httpcore asks of a connection."""
        return self._inner.get_extra_info(info)


class _Network(httpcore.NetworkBackend):
    """Opens connections; `where` says to which addresses, None leaves that to the socket."""

    def __init__(self, deadline: Deadline, inner: httpcore.NetworkBackend, where: Where | None) -> None:
        self._deadline, self._inner, self._where = deadline, inner, where

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """The first address that answers."""
        *others, last = self._where(host, port) if self._where else (host,)
        for address in others:
            try:
                return self._connect(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return self._connect(last, port, timeout, local_address, socket_options)

    def _connect(
        self, address: str, port: int, timeout: float | None, local: str | None, options: Iterable[Any] | None
    ) -> httpcore.NetworkStream:
        inner = self._inner.connect_tcp(address, port, self._deadline.within(timeout), local, options)
        return _Stream(inner, self._deadline)


class _Body(httpx.SyncByteStream):
    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        yield from self._stream

    def close(self) -> None:
        self._stream.close()


class _Transport(httpx.BaseTransport):
    """httpx's own, over a network of ours: httpx has no public way to hand one in. Raises httpcore's errors."""

    def __init__(self, network: httpcore.NetworkBackend, trust: ssl.SSLContext) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=trust,
            max_connections=_OPEN,
            # Fewer, and httpcore closes connections that another thread has just been given: its call then breaks, or
            # hangs until it is late.
            max_keepalive_connections=_OPEN,
            keepalive_expiry=_IDLE_SECONDS,
            network_backend=network,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and hand back its answer with the body still to come."""
        url = request.url
        answer = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer.stream))

    def close(self) -> None:
        """Hang up all connections."""
        self._pool.close()


def client(
    deadline: Deadline, network: httpcore.NetworkBackend | None, where: Where | None, trust: ssl.SSLContext | None
) -> httpx.Client:
    """A client that follows no redirect, keeps no cookie and uses no proxy, which would resolve the name again."""
    net = _Network(deadline, network or httpcore.SyncBackend(), where)
    return httpx.Client(
        transport=_Transport(net, trust or ssl.create_default_context()),
        trust_env=False,
        follow_redirects=False,
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
        headers={"User-Agent": "product-ops", "Accept-Encoding": "gzip"},
    )


@contextmanager
def network_errors(host: str, seconds: float) -> Iterator[None]:
    """Turns what goes wrong on the way to a host into a sentence."""
    try:
        yield
    except (TimeoutError, httpcore.TimeoutException):
        raise SourceError("source-http-slow", temporary=True, host=host, seconds=round(seconds)) from None
    except httpcore.NetworkError as error:
        causes = list(_causes(error))
        if any(isinstance(cause, socket.gaierror) for cause in causes):
            raise SourceError("source-http-name", temporary=True, host=host) from None
        if any(isinstance(cause, ssl.SSLError) for cause in causes):
            raise SourceError("source-http-certificate", host=host) from None
        raise SourceError("source-http-unreachable", temporary=True, host=host) from None
    except (httpcore.ProtocolError, httpcore.UnsupportedProtocol, httpx.UnsupportedProtocol):
        raise SourceError("source-http-broken", temporary=True, host=host) from None


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
