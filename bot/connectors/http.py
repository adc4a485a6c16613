"""The one HTTP client of every connector: limits, deadlines and sentences for what goes wrong.

Every call is a read. It is repeated once at most, on 429, 502, 503 and 504, after the pause the server asks for
(https://www.rfc-editor.org/rfc/rfc9110#field.retry-after).
"""

import json
import random
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from socket import IPPROTO_TCP, gaierror, getaddrinfo
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from bot.clock import Clock, utc_now
from bot.connectors.address import HTTPS, Address, is_public
from bot.connectors.connector import SourceError
from bot.connectors.deadline import Deadline
from bot.connectors.places import Places

if TYPE_CHECKING:
    import httpcore
    import httpx

LIMIT = 10_000_000  # bytes of an answer, unpacked
AT_ONCE = 14  # calls to one host: forty sources of one tool are asked in three rounds
PAGES = 200

_REPEATED = (429, 502, 503, 504)
_LONGEST_PAUSE = 10.0  # seconds; who asks for more is asked again another time

T = TypeVar("T")
Resolve = Callable[[str, int], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered, whole: the body is unpacked already."""

    host: str
    status: int
    body: bytes

    def json(self) -> Any:
        """The body as JSON. Raises SourceError when it is none."""
        try:
            return json.loads(self.body, parse_constant=_refuse)
        except (ValueError, RecursionError):
            raise SourceError("source-http-not-json", host=self.host) from None


@dataclass(frozen=True, slots=True)
class _Call:
    """A request to make; `address` when a person typed it, `until` a moment of the monotonic clock."""

    url: str
    address: Address | None
    host: str
    headers: Mapping[str, str] | None
    query: Mapping[str, str] | None
    body: Any
    limit: int
    until: float


class Http:
    """Calls outside systems. Made at start, which costs nothing: httpx comes with the first call.

    Threads share it. `ask` takes two kinds of address: an operator's, as text, which may lead anywhere; and a person's,
    an `Address`, which is connected to only where its name resolves to public addresses, and to those very addresses.
    """

    def __init__(
        self,
        *,
        connect: float = 5,
        read: float = 20,
        total: float = 30,
        at_once: int = AT_ONCE,
        resolve: Resolve | None = None,
        network: "httpcore.NetworkBackend | None" = None,
        trust: ssl.SSLContext | None = None,
        pause: Callable[[float], None] = time.sleep,
        clock: Clock = utc_now,
    ) -> None:
        """Times are in seconds: to connect, to read or write once, and for the whole of a call, waiting included.
        `resolve`, `network` and `trust` stand in for the system's resolver, sockets and certificates."""
        self.places = Places(at_once)
        self.total = total
        self._connect, self._read = connect, read
        self._resolve = resolve or _addresses
        self._network, self._trust = network, trust
        self._pause, self._clock = pause, clock
        self._deadline = Deadline()
        self._lock = threading.Lock()
        self._clients: dict[bool, httpx.Client] = {}

    def ask(
        self,
        url: str | Address,
        *,
        headers: Mapping[str, str] | None = None,
        query: Mapping[str, str] | None = None,
        body: Any = None,
        variable: str = "",
        limit: int = LIMIT,
    ) -> Answer:
        """The answer to a GET, or, with a `body` to send as JSON, to a POST that only reads.

        `variable` names the setting to look at when the server refuses. Raises SourceError for everything else than a
        status of 200 to 299 with at most `limit` bytes.
        """
        address = url if isinstance(url, Address) else None
        call = _Call(
            url=url.url if isinstance(url, Address) else url,
            address=address,
            host=url.name if isinstance(url, Address) else _name(url),
            headers=headers,
            query=query,
            body=body,
            limit=limit,
            until=time.monotonic() + self.total,
        )
        with self.places.take(call.host, self.total):
            answer, after = self._once(call)
            if answer.status in _REPEATED:
                wait = random.uniform(0.5, 1.5) if after is None else after + random.uniform(0, 0.25)  # noqa: S311
                if wait <= _LONGEST_PAUSE and time.monotonic() + wait < call.until:
                    self._pause(wait)
                    answer, after = self._once(call)
        _accept(answer, after, variable)
        return answer

    def resolve(self, address: Address) -> Sequence[str]:
        """The IP addresses of a person's address. Raises SourceError unless every one is public."""
        return self._public(address.host, address.port)

    def close(self) -> None:
        """Hang up."""
        with self._lock:
            for client in self._clients.values():
                client.close()
            self._clients.clear()

    def _once(self, call: "_Call") -> tuple[Answer, float | None]:
        """One request; with its answer the seconds the server asks to be left alone."""
        import httpx

        from bot.connectors import wire

        client = self._client(public=call.address is not None)
        try:
            request = client.build_request(
                "GET" if call.body is None else "POST",
                call.url,
                headers=call.headers,
                params=call.query,
                json=call.body,
                timeout=httpx.Timeout(self._read, connect=self._connect),
            )
        except (ValueError, httpx.InvalidURL):  # a header in letters that none may hold, an address that is none
            raise SourceError("source-http-malformed", host=call.host) from None
        read = (request.url.raw_host.decode(), request.url.port or HTTPS)
        if call.address and read != (call.address.host, call.address.port):
            raise SourceError("source-address-malformed")  # one address, read in two ways
        with wire.told(call.host, self.total), self._deadline.at(call.until):
            answer = client.send(request, stream=True)
            try:
                content = _content(answer, call.host, call.limit) if answer.is_success else b""
            finally:
                answer.close()
        return Answer(call.host, answer.status_code, content), self._after(answer.headers.get("Retry-After", ""))

    def _client(self, *, public: bool) -> "httpx.Client":
        from bot.connectors import wire

        with self._lock:
            if public not in self._clients:
                where = self._public if public else None
                self._clients[public] = wire.client(self._deadline, self._network, where, self._trust)
            return self._clients[public]

    def _public(self, host: str, port: int) -> Sequence[str]:
        found = self._resolve(host, port)
        if not found:
            raise SourceError("source-http-name", temporary=True, host=host)
        if not all(is_public(address) for address in found):
            raise SourceError("source-address-private", host=host)
        return found

    def _after(self, text: str) -> float | None:
        """The seconds of a Retry-After: a number, or a date. None where there is neither."""
        if text.isascii() and text.isdigit():
            return float(text[:9])
        try:
            when = parsedate_to_datetime(text)
            return max((when - self._clock()).total_seconds(), 0.0)
        except (TypeError, ValueError):  # no date, or one that names no zone
            return None


def pages(read: Callable[[str], tuple[T, str]], most: int = PAGES) -> Iterator[T]:
    """Every page of an answer that comes in several. `read` takes a cursor, "" for the first page, and returns the
    page with the next cursor, "" after the last.

    Raises SourceError rather than leave out what comes after `most` pages, or go round in circles: a series with a
    hole in it is worse than none.
    """
    cursor, seen = "", {""}
    for _ in range(most):
        page, cursor = read(cursor)
        yield page
        if not cursor:
            return
        if cursor in seen:
            raise SourceError("source-http-circle")
        seen.add(cursor)
    raise SourceError("source-http-pages", most=most)


def _accept(answer: Answer, after: float | None, variable: str) -> None:
    """Raises SourceError for a status that is no success."""
    status, host = answer.status, answer.host
    if 200 <= status < 300:
        return
    if 300 <= status < 400:
        raise SourceError("source-http-redirect", host=host)
    if status in (401, 403):
        if variable:
            raise SourceError("source-http-refused-look", host=host, status=status, variable=variable)
        raise SourceError("source-http-refused", host=host, status=status)
    if status in (404, 410):
        raise SourceError("source-http-missing", host=host)
    if status in _REPEATED and after is not None:
        raise SourceError("source-http-wait", temporary=True, host=host, seconds=round(after))
    if status == 429:
        raise SourceError("source-http-many", temporary=True, host=host)
    if status >= 500:
        raise SourceError("source-http-failed", temporary=True, host=host, status=status)
    raise SourceError("source-http-status", host=host, status=status)


def _content(answer: "httpx.Response", host: str, limit: int) -> bytes:
    """The body, unpacked as it comes and never further than `limit`: a few packed bytes may stand for gigabytes."""
    coding = answer.headers.get("Content-Encoding", "identity").strip().lower()
    if coding not in ("identity", "gzip", "x-gzip", ""):
        raise SourceError("source-http-broken", host=host)
    packed = coding.endswith("gzip")
    read, parts, size = 0, [], 0
    unpacked = zlib.decompressobj(zlib.MAX_WBITS | 16)
    for chunk in answer.iter_raw():
        read += len(chunk)
        while chunk:
            if packed:
                try:
                    part, chunk = unpacked.decompress(chunk, limit + 1 - size), unpacked.unconsumed_tail
                except zlib.error:
                    raise SourceError("source-http-broken", temporary=True, host=host) from None
            else:
                part, chunk = chunk, b""
            parts.append(part)
            size += len(part)
            if size > limit or read > limit:
                raise SourceError("source-http-large", host=host, size=limit // 1_000_000)
    if packed and read and not unpacked.eof:
        raise SourceError("source-http-broken", temporary=True, host=host)
    return b"".join(parts)


def _addresses(host: str, port: int) -> list[str]:
    try:
        return list(dict.fromkeys(str(found[4][0]) for found in getaddrinfo(host, port, proto=IPPROTO_TCP)))
    except (gaierror, UnicodeError):
        return []


def _name(url: str) -> str:
    """The host of an operator's address, as sentences name it; whatever else is in it may be secret."""
    try:
        parts = urlsplit(url)
        return parts.netloc.rpartition("@")[2] or "?"
    except ValueError:
        return "?"


def _refuse(constant: str) -> Any:
    raise ValueError(constant)
