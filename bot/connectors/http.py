"""The one HTTP client of every connector: allowances, deadlines and sentences for what goes wrong.

A call that reads is repeated once at most, on 429, 502, 503 and 504, after the pause the server asks for
(https://www.rfc-editor.org/rfc/rfc9110#field.retry-after). One that writes never is: nobody knows whether it was done.
"""

import json
import random
import ssl
import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from socket import IPPROTO_TCP, gaierror, getaddrinfo
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from bot.clock import Clock, utc_now
from bot.connectors.address import HTTPS, Address, is_plain, is_public
from bot.connectors.allowance import USUAL, Allowance, LocalLimit, SharedLimit
from bot.connectors.answer import BUSY, HttpAnswer, accept, content, unsigned
from bot.connectors.answer_cache import AnswerCache
from bot.connectors.deadline import Deadline
from bot.connectors.source import SourceError
from bot.telemetry.calls import source_call
from bot.telemetry.metrics import SOURCE_CALLS, SOURCE_WAIT

if TYPE_CHECKING:
    import httpcore
    import httpx

LIMIT = 10_000_000  # bytes of an answer, unpacked
PAGES = 200

_REFUSAL = 1_000_000  # bytes of an answer that says why there is none
_FAR = 86_400.0  # seconds; whoever asks for more is asked again then
_LONGEST_PAUSE = 10.0  # seconds; who asks for more is asked again another time

T = TypeVar("T")
Resolve = Callable[[str, int], Sequence[str]]


@dataclass(frozen=True, slots=True)
class _Call:
    """A request to make; `address` when a person typed it, `until` a moment of the monotonic clock. `known` are the
    statuses whose bodies are read beside those of success."""

    url: str
    address: Address | None
    host: str
    headers: Mapping[str, str] | None
    query: Mapping[str, str] | None
    body: Any
    form: Mapping[str, str] | None
    limit: int
    known: Collection[int]
    writes: bool
    method: str
    until: float


@dataclass
class Progress:
    """How far a question has come that takes many calls."""

    answers: int = 0


class Http:
    """Calls outside systems. Made at start, which costs nothing: httpx comes with the first call.

    Threads share it. `ask` takes two kinds of address: an operator's, as text, which may lead anywhere over https, and
    over plain http to this machine alone, unless a company runs such a system inside its own network; and a person's,
    an `Address`, which is connected to only where its name resolves to public addresses, and to those very addresses.
    """

    def __init__(
        self,
        *,
        connect: float = 5,
        read: float = 20,
        total: float = 30,
        turns: SharedLimit | None = None,
        resolve: Resolve | None = None,
        network: "httpcore.NetworkBackend | None" = None,
        trust: ssl.SSLContext | None = None,
        pause: Callable[[float], None] = time.sleep,
        clock: Clock = utc_now,
    ) -> None:
        """Times are in seconds: to connect, to read or write once, and for the whole of a call, waiting included.
        `turns` are shared with other processes. `resolve`, `network` and `trust` stand in for the system's resolver,
        sockets and certificates."""
        self.places = LocalLimit()
        self.total = total
        self._connect, self._read = connect, read
        self._resolve = resolve or _addresses
        self._network, self._trust = network, trust
        self._pause, self._clock, self._turns = pause, clock, turns
        self._kept = AnswerCache()
        self._watched = threading.local()
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
        form: Mapping[str, str] | None = None,
        variable: str = "",
        limit: int = LIMIT,
        allowance: Allowance = USUAL,
        known: Collection[int] = (),
        keep: float = 0,
        stale: HttpAnswer | None = None,
        writes: bool = False,
        method: str = "",
        inside: bool = False,
    ) -> HttpAnswer:
        """The answer to a GET, or, with a `body` to send as JSON or a `form`, to a POST that only reads unless it
        `writes`; to another `method` ("PUT") where that is named.

        `variable` names the setting to look at when the server refuses. `allowance` is what the system lets be asked.
        `inside` says that companies run this system themselves, and some without TLS.
        An answer is used again for `keep` seconds, unless it is the `stale` one: of several threads whose session has
        ended, one signs in again. Raises SourceError for everything else than a status of 200 to 299, or one that is
        `known`, with at most `limit` bytes.
        """
        if isinstance(url, str) and is_plain(url) and not inside:
            raise SourceError("source-http-plain", host=host_of(url))
        call = _Call(
            url=url.url if isinstance(url, Address) else url,
            address=url if isinstance(url, Address) else None,
            host=url.name if isinstance(url, Address) else host_of(url),
            headers=headers,
            query=query,
            body=body,
            form=form,
            limit=limit,
            known=known,
            writes=writes,
            method=method or ("GET" if body is None and form is None else "POST"),
            until=0,
        )
        if not keep:
            return self._asked(call, variable, allowance)
        said = json.dumps([dict(headers or {}), dict(query or {}), body, dict(form or {})], sort_keys=True)
        return self._kept.get((call.url, said), keep, lambda: self._asked(call, variable, allowance), stale)

    def _asked(self, call: "_Call", variable: str, allowance: Allowance) -> HttpAnswer:
        """Ask, in turn, and once more where the server is busy for a moment."""
        call, system = replace(call, until=time.monotonic() + self.total), system_of(variable)
        with ExitStack() as stack:
            self._wait(stack, call, allowance, system)
            said = stack.enter_context(source_call(system))
            try:
                answer = self._once(call)
            except SourceError as error:
                said.outcome = "silent" if error.temporary else "refused"
                raise
            if answer.status in BUSY and not call.writes:
                pause = random.uniform(0.5, 1.5)  # noqa: S311 - no secret
                if answer.until is not None:
                    pause = max((answer.until - self._clock()).total_seconds(), 0) + random.uniform(0, 0.25)  # noqa: S311
                if pause <= _LONGEST_PAUSE and time.monotonic() + pause < call.until:
                    self._pause(pause)
                    answer = self._once(call)
            if not (answer.status < 300 or answer.status in call.known):
                said.outcome = "limited" if answer.status in BUSY else "refused"
        if answer.status in BUSY and answer.until is not None and self._turns is not None:
            self._turns.pause(call.host, allowance, answer.until)
        accept(answer, variable, call.known)
        return answer

    def _wait(self, stack: ExitStack, call: "_Call", allowance: Allowance, system: str) -> None:
        """Wait for a place among this process's calls, and a turn among those of all."""
        began = time.monotonic()
        try:
            stack.enter_context(self.places.take(allowance.place(call.host), self.total, allowance.at_once))
            if self._turns is not None:
                stack.enter_context(self._turns.turn(call.host, allowance, call.until - time.monotonic()))
        except SourceError:
            SOURCE_CALLS.labels(system, "limited").inc()
            raise
        finally:
            SOURCE_WAIT.labels(system).observe(time.monotonic() - began)

    def resolve(self, address: Address) -> Sequence[str]:
        """The IP addresses of a person's address. Raises SourceError unless every one is public."""
        return self._public(address.host, address.port)

    @contextmanager
    def watched(self, progress: Progress) -> Iterator[None]:
        """Count the answers that this thread gets inside."""
        self._watched.progress = progress
        try:
            yield
        finally:
            self._watched.progress = None

    def close(self) -> None:
        """Hang up."""
        with self._lock:
            for client in self._clients.values():
                client.close()
            self._clients.clear()

    def _once(self, call: "_Call") -> HttpAnswer:
        """One request."""
        import httpx

        from bot.connectors import wire

        client = self._client(public=call.address is not None)
        try:
            request = client.build_request(
                call.method,
                call.url,
                headers=call.headers,
                params=call.query,
                json=call.body,
                data=call.form,
                timeout=httpx.Timeout(self._read, connect=self._connect),
            )
        except (ValueError, httpx.InvalidURL):  # a header in letters that none may hold, an address that is none
            raise SourceError("source-http-malformed", host=call.host) from None
        read = (request.url.raw_host.decode(), request.url.port or HTTPS)
        if call.address and read != (call.address.host, call.address.port):
            raise SourceError("source-address-malformed")  # one address, read in two ways
        with wire.network_errors(call.host, self.total), self._deadline.at(call.until):
            answer = client.send(request, stream=True)
            try:
                wanted = answer.is_success or answer.status_code in call.known
                limit = call.limit if answer.is_success else min(call.limit, _REFUSAL)
                body = content(answer, call.host, limit) if wanted else b""
                if not answer.is_success:
                    body = unsigned(body, call.headers or {}, call.form or {}, call.body)
            finally:
                answer.close()
        progress: Progress | None = getattr(self._watched, "progress", None)
        if progress is not None:
            progress.answers += 1
        return HttpAnswer(call.host, answer.status_code, body, self._after(answer.headers.get("Retry-After", "")))

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

    def _after(self, text: str) -> datetime | None:
        """The moment of a Retry-After, seconds from now or a date, a day from now at most. None where it says neither,
        or nothing that lies ahead."""
        now = self._clock()
        try:
            if text.isascii() and text.isdigit():
                seconds = float(text[:9])
            else:
                seconds = (parsedate_to_datetime(text) - now).total_seconds()
        except (TypeError, ValueError, OverflowError):  # no date, or one that names no zone
            return None
        return now + timedelta(seconds=min(seconds, _FAR)) if seconds > 0 else None


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


def _addresses(host: str, port: int) -> list[str]:
    try:
        return list(dict.fromkeys(str(found[4][0]) for found in getaddrinfo(host, port, proto=IPPROTO_TCP)))
    except (gaierror, UnicodeError):
        return []


def system_of(variable: str) -> str:
    """What a system is counted as: how the settings of its connector begin, "metabase" of METABASE_API_KEY; "other" for
    none. Never an address, of which people may give any number."""
    return variable.partition("_")[0].lower() or "other"


def host_of(url: str) -> str:
    """The host of an operator's address, as sentences name it; whatever else is in it may be secret."""
    try:
        parts = urlsplit(url)
        return parts.netloc.rpartition("@")[2] or "?"
    except ValueError:
        return "?"
