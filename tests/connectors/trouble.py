"""What every connector is put through, a server in trouble and answers that nobody expects; and clients for it.

@in_trouble
def test_a_server_in_trouble(server, refused, hidden, reply, keys):
    server.on("*", reply)
    hidden(told(refused, environment, reply, keys, lambda tools: fetch(tools, settings, span())), SECRET)

@anything(shaped(…))
def test_whatever_json_arrives(answer): outcome(fetch, Tools(environment, Says(answer)), settings, span())
"""

import json
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.connectors.allowance import Allowance
from bot.connectors.answer import HttpAnswer, accept
from bot.connectors.connector import Reachability, Tools
from bot.connectors.http import Http
from bot.connectors.source import Point, SourceError
from tests.connectors.server import Reply
from tests.patience import PATIENCE
from tests.tries import tries

PAGE = b"<!DOCTYPE html><html><head><title>Sign in</title></head><body>Sign in</body></html>"


class _Never:
    """An answer that does not come to its end in time, as often as it is asked for."""

    def __iter__(self) -> Iterator[bytes]:
        yield b"["
        time.sleep(3)
        yield b"]"


def impatient(**how: Any) -> Http:
    """A client for which a moment of silence is too long; `how` says what else it is made of."""
    return Http(connect=PATIENCE, read=0.3, total=PATIENCE, pause=lambda _: None, **how)


# A page that says 404 is told by each connector in its own words, so its key ends in "-missing".
TROUBLE = [
    pytest.param(Reply(401, {"error": "x"}), {"source-http-refused-look"}, id="401"),
    pytest.param(Reply(403, {"error": "x"}), {"source-http-forbidden-look"}, id="403"),
    pytest.param(Reply(429, {}), {"source-http-many"}, id="429"),
    pytest.param(Reply(429, {}, {"Retry-After": "3900"}), {"source-http-wait"}, id="429 until later"),
    pytest.param(Reply(500, PAGE), {"source-http-failed"}, id="500"),
    pytest.param(Reply(503, b""), {"source-http-failed"}, id="503"),
    pytest.param(Reply(302, b"", {"Location": "/login"}), {"source-http-redirect"}, id="redirect"),
    pytest.param(Reply(parts=_Never()), {"source-http-slow"}, id="timeout"),
    pytest.param(Reply(body=b'{"data": ['), {"source-http-not-json"}, id="malformed"),
    pytest.param(Reply(body=PAGE, headers={"Content-Type": "text/html"}), {"source-http-not-json"}, id="html"),
    pytest.param(Reply(body=b"[" + b"[]," * 300_000 + b"[]]"), {"source-http-parts"}, id="parts"),
    pytest.param(Reply(body=b" " * 10_000_001), {"source-http-large"}, id="oversized"),
    pytest.param(Reply(cut=True), {"source-http-broken", "source-http-unreachable"}, id="cut"),
]

in_trouble = pytest.mark.parametrize(("reply", "keys"), TROUBLE)
# For what reads no JSON.
in_other_trouble = pytest.mark.parametrize(
    ("reply", "keys"), [one for one in TROUBLE if one.id not in ("malformed", "html", "parts")]
)

Ask = Callable[[Tools], object]


def errors(
    refused: Callable[..., SourceError], environment: Mapping[str, str], reply: Reply, *asks: Ask
) -> list[SourceError]:
    """What each of `asks` ends in where a server answers `reply`: only what never comes is not waited for."""
    with closing(impatient() if reply.parts else Http(pause=lambda _: None)) as client:
        return [refused(ask, Tools(environment, client)) for ask in asks]


def told(
    refused: Callable[..., SourceError], environment: Mapping[str, str], reply: Reply, keys: Collection[str], *asks: Ask
) -> list[SourceError]:
    """The same errors, each of which is told by one of `keys`."""
    found = errors(refused, environment, reply, *asks)
    assert [error.key for error in found if error.key not in keys] == []
    return found


def reaching(reach: Callable[[Tools], Iterable[Reachability]]) -> Ask:
    """A check of what the operator set up, as something to ask: it raises what is in the way first."""

    def ask(tools: Tools) -> object:
        raise next(one.error for one in reach(tools) if one.error)

    return ask


class Says(Http):
    """Answers the same to whatever it is asked, without a server: JSON, or bytes as they are."""

    def __init__(self, said: Any) -> None:
        super().__init__()
        self.said = said

    def ask(self, url: Any, **_: Any) -> HttpAnswer:
        return HttpAnswer(
            "example.com", 200, self.said if isinstance(self.said, bytes) else json.dumps(self.said).encode()
        )


class SaysAt(Http):
    """Answers by the end of an address's path, without a server; `other` is for all that are not named."""

    def __init__(self, **said: Reply) -> None:
        super().__init__()
        self.said = said

    def ask(self, url: Any, *, variable: str = "", known: Any = (), **_: Any) -> HttpAnswer:
        named = urlsplit(url).path.rpartition("/")[2].replace(":", "_")
        reply = self.said[named if named in self.said else "other"]
        answer = HttpAnswer("example.com", reply.status, json.dumps(reply.body).encode())
        accept(answer, variable, known)
        return answer


class SaysRead:
    """Stands in for a client whose answers are read already, so that they may hold what no JSON does, such as NaN."""

    def __init__(self, said: Any) -> None:
        self.said = said

    def ask(self, url: str, **_: Any) -> "SaysRead":
        return self

    def json(self) -> Any:
        return self.said


class Counted:
    """The turns that calls take, by their allowances: what is kept takes none."""

    def __init__(self) -> None:
        self.seen: list[Allowance] = []

    @contextmanager
    def turn(self, host: str, allowance: Allowance, seconds: float) -> Iterator[None]:
        self.seen.append(allowance)
        yield

    def pause(self, host: str, allowance: Allowance, until: datetime) -> None:
        """Nothing pauses here."""


class Watched(Http):
    """A client that remembers what it asked under which allowance."""

    def __init__(self) -> None:
        super().__init__(pause=lambda _: None)
        self.used: list[tuple[str, Allowance]] = []

    def ask(self, url: Any, **how: Any) -> HttpAnswer:
        self.used.append((url, how["allowance"]))
        return super().ask(url, **how)


json_values: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["2026-11-23", "2026-11-23T10:00:00Z", "41.5", "", "None", "null"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


def shaped(**names: Any) -> st.SearchStrategy[Any]:
    """Any JSON, or an object with some of these keys: `shaped(data=shaped(series=json_values))`."""
    optional = {name: value | json_values for name, value in names.items()}
    return json_values | st.fixed_dictionaries({}, optional=optional)


def anything(answers: st.SearchStrategy[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """A property test over `answer`, what a server answers as JSON."""
    usual = settings(max_examples=tries(25), deadline=None, suppress_health_check=list(HealthCheck))

    def around(test: Callable[..., None]) -> Callable[..., None]:
        made: Callable[..., None] = usual(given(answer=answers)(test))
        return made

    return around


def outcome(fetch: Callable[..., list[Point]], *args: Any) -> list[Point] | SourceError:
    """Readings or a named error: nothing else may come of an answer."""
    try:
        points = fetch(*args)
    except SourceError as error:
        return error
    assert all(isinstance(point, Point) and isinstance(point.value, int | float) for point in points)
    return points
