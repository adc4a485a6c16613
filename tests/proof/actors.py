"""The bot's own schedule on a stage: its ticker, ledger and store, with a made-up clock and network around them."""

import io
import json
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import Message as Headers
from functools import cache
from http.client import RemoteDisconnected
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch
from urllib.error import HTTPError, URLError
from urllib.parse import parse_qsl, urlsplit

import httpx

from bot import app
from bot.config import Config
from bot.flights import SingleFlight
from bot.posts import Kinds
from bot.schedule import FEATURE, ledger, pictures, plan, ticker
from bot.schedule.lease import Lease
from bot.schedule.ticker import Ticker
from bot.services import Services
from bot.slack import limits
from bot.slack.limits import SlackClient
from bot.slack.people import People
from bot.slack.tokens import UnservedError
from bot.store import UnavailableError, UncertainError, door
from bot.store.foresight import Forecast
from bot.store.sqlite import SQLiteStore
from bot.text import Texts
from tests.proof.slack import TOKEN, Reply, Slack
from tests.proof.stage import Clockwork, Condition, Event, Pool, Stage

if TYPE_CHECKING:
    from bot.store.later import Work

EPOCH = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)
LATEST = 14.0  # seconds until Slack takes in what it has stopped answering to: the lease lasts for 20 more
LAG = 5.0  # seconds until a message is in the history
API = "http://slack.invalid/api/"
_NOTHING = Forecast()
_texts: Callable[[], Texts] = cache(lambda: app.load_texts([FEATURE]))


@dataclass
class Weather:
    """How often things go wrong, of one: a call to Slack, a statement, a turn of the machine."""

    slack: float = 0.0
    store: float = 0.0
    machine: float = 0.0


@dataclass
class Scene:
    """Everything that the replicas share."""

    stage: Stage
    slack: Slack
    path: Path
    kinds: Kinds
    weather: Weather = field(default_factory=Weather)
    unserved: set[str] = field(default_factory=set)
    slacks_offset: float = 0.0  # seconds by which Slack's clock is before the stage's

    def slacks_time(self) -> float:
        """Seconds since 1970, by Slack's clock."""
        return EPOCH.timestamp() + self.stage.now + self.slacks_offset

    def meets(self, chance: float) -> bool:
        """Whether something that happens so often happens now."""
        return self.stage.chance.random() < chance

    def latency(self) -> float:
        """Seconds that a call takes, one way."""
        return self.stage.chance.uniform(0.005, 0.2)


@dataclass(eq=False)
class Replica:
    """A process of the bot. Its clock is `offset` seconds before the stage's."""

    scene: Scene
    name: str
    offset: float = 0.0
    is_dead: bool = False
    frozen_until: float = 0.0
    is_woken: bool = False

    def __post_init__(self) -> None:
        self.store = StagedStore(self)
        self.services = _services(self)
        self.ticker = _ticker(self)
        self.scene.stage.spawn(self._beat, self)

    def clock(self) -> datetime:
        """What time this machine believes it is."""
        return EPOCH + timedelta(seconds=self.scene.stage.now + self.offset)

    def pause(self, seconds: float) -> None:
        """Something takes so long; now and then the machine stands still meanwhile, up to longer than a lease."""
        scene = self.scene
        if scene.meets(scene.weather.machine):
            self.frozen_until = scene.stage.now + scene.stage.chance.choice((5, 60, 125, 130, 200))
        scene.stage.pause(seconds)

    def kill(self) -> None:
        """End it in the middle of whatever it does."""
        self.is_dead = True
        self.store.close()

    def stop(self) -> None:
        """Finish what is in hand, and end."""
        self.ticker.close()
        self.kill()

    def _beat(self) -> None:
        while True:
            self.ticker.post()
            self.is_woken = False
            self.scene.stage.wait(lambda: self.is_woken, self.ticker._timing.tick)

    # -- what stands for BackgroundScheduler --------------------------------------------------

    running = True

    def add_job(self, *_: object, **__: object) -> None:
        """The beat is kept above."""

    def modify_job(self, *_: object, **__: object) -> None:
        """Beat now."""
        self.is_woken = True


class StagedStore(SQLiteStore):
    """The real store; before each transaction others may go on, and some get no answer, or die of the wait."""

    def __init__(self, replica: Replica) -> None:
        self._replica = replica
        super().__init__(replica.scene.path, 1.0)

    def run(self, sql: str, /, **params: Any) -> list[dict[str, Any]]:
        """One statement."""
        with self._gate():
            return super().run(sql, **params)

    def column(self, sql: str, /, **params: Any) -> list[Any]:
        """One statement that reads."""
        with self._gate():
            return super().column(sql, **params)

    @contextmanager
    def write(self, workspace: str, forecast: Forecast = _NOTHING) -> Iterator[None]:
        """One transaction."""
        with self._gate(), super().write(workspace, forecast):
            yield

    def later(self, workspace: str, work: "Work") -> None:
        """At once: what nobody waits for is not what is looked at here."""
        if self.is_open:
            work()
            return
        with super().write(workspace):
            work()

    @property
    def is_open(self) -> bool:
        """Whether a transaction is under way, in which nobody may wait."""
        return self._mine.transaction is not None

    @contextmanager
    def _gate(self) -> Iterator[None]:
        if self.is_open or self._replica.is_dead or self._replica.scene.stage.owner is None:
            yield
            return
        scene = self._replica.scene
        self._replica.pause(scene.latency() / 10)
        wrong = scene.meets(scene.weather.store)
        if wrong and scene.meets(0.5):
            raise UnavailableError("staged: the database is away")
        yield
        if wrong:
            raise UncertainError("staged: the connection broke at the commit")


class StagedClient(SlackClient):
    """The real client, whose requests go to the stage's Slack."""

    def __init__(self, *, wire: "Wire", **options: Any) -> None:
        super().__init__(**options)
        self._wire = wire

    def _perform_urllib_http_request_internal(self, url: str, req: Any) -> dict[str, Any]:
        method, body = urlsplit(url).path.removeprefix("/api/"), req.data or b""
        kind = str(req.headers.get("Content-type") or "")
        asked = (
            {}
            if method.startswith("upload/")
            else json.loads(body)
            if "json" in kind
            else dict(parse_qsl(body.decode()))
        )
        reply = self._wire.call(method.partition("/")[0], asked, float(self.timeout))
        headers = _headers(reply)
        if reply.status >= 400:
            raise HTTPError(url, reply.status, "staged", headers, io.BytesIO(json.dumps(reply.body).encode()))
        text = "<html>" if reply is _MALFORMED else json.dumps(reply.body)
        return {"status": reply.status, "headers": headers, "body": text}


class Wire(httpx.BaseTransport):
    """The network between one replica and Slack."""

    def __init__(self, replica: Replica) -> None:
        self._replica, self._scene = replica, replica.scene

    def call(self, method: str, asked: Mapping[str, Any], seconds: float) -> Reply:
        """A call of the SDK's: no more than `seconds` long. Raises what urllib raises."""
        scene, stage = self._scene, self._scene.stage
        assert not self._replica.store.is_open, f"{method} is asked inside a transaction"
        self._replica.pause(scene.latency())
        kind = self._trouble()
        if kind == "dropped":
            raise URLError("staged")
        if kind == "late":
            stage.spawn(lambda: self._answer(method, asked), seconds=stage.chance.uniform(0, LATEST))
            stage.pause(seconds)
            raise TimeoutError("staged")
        if kind == "refused":
            return Reply({"ok": False, "error": "ratelimited"}, 429, 3)
        reply = self._answer(method, asked)
        self._replica.pause(scene.latency())
        if kind == "lost":
            raise RemoteDisconnected("staged")
        return {"error": Reply({}, 500), "malformed": _MALFORMED}.get(kind, reply)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """A post: it leaves whole, at a moment at which the lease has just been looked at, or not at all."""
        scene, stage, trace = self._scene, self._scene.stage, request.extensions["trace"]
        assert not self._replica.store.is_open, "a message is sent inside a transaction"
        asked, seconds = json.loads(request.content), float(request.extensions["timeout"]["read"])
        self._replica.pause(scene.latency())
        kind = self._trouble()
        if kind == "dropped":
            raise httpx.ConnectError("staged")
        trace("http11.send_request_headers.started", {})
        self._replica.pause(scene.latency() / 10)
        trace("http11.send_request_body.started", {})
        if kind == "refused":
            return httpx.Response(429, headers={"Retry-After": "3"}, json={"ok": False, "error": "ratelimited"})
        if kind == "error" and scene.meets(0.5):
            return httpx.Response(500)
        answers: list[Reply] = []
        takes = stage.chance.uniform(0, LATEST) if kind in ("late", "lost", "error") else scene.latency()
        stage.spawn(lambda: answers.append(self._answer("chat.postMessage", asked)), seconds=takes)
        there = stage.wait(lambda: bool(answers), stage.chance.uniform(0, seconds) if kind == "lost" else seconds)
        if kind == "lost":
            raise httpx.RemoteProtocolError("staged")
        if not there:
            raise httpx.ReadTimeout("staged")
        self._replica.pause(scene.latency())
        if kind == "malformed":
            return httpx.Response(200, text="<html>")
        return httpx.Response(500 if kind == "error" else 200, json=answers[0].body)

    def _answer(self, method: str, asked: Mapping[str, Any]) -> Reply:
        reply = self._scene.slack.answer(method, {"origin": API, **asked}, self._scene.slacks_time())
        if method in ("chat.postMessage", "chat.delete") and reply.body.get("ok"):
            self._scene.stage.tell(f"Slack: {method} {asked['channel']} {asked.get('text') or asked.get('ts')}")
        return reply

    def _trouble(self) -> str:
        scene = self._scene
        if not scene.meets(scene.weather.slack):
            return ""
        return scene.stage.chance.choice(("dropped", "lost", "late", "refused", "error", "malformed"))


_MALFORMED = Reply({})


def _headers(reply: Reply) -> Headers:
    headers = Headers()
    if reply.wait:
        headers["Retry-After"] = str(reply.wait)
    return headers


class _Flights(SingleFlight):
    """Questions asked at once, by whoever has them."""

    def __init__(self) -> None:
        pass

    def ask(self, key: Any, question: Callable[[], Any]) -> "Future[Any]":
        found: Future[Any] = Future()
        try:
            found.set_result(question())
        except Exception as error:
            found.set_exception(error)
        return found

    def answers(self, questions: Any, seconds: float) -> Any:
        found = {key: self.ask(key, question) for key, question in questions.items()}
        return {key: one.result() for key, one in found.items() if one.exception() is None}


def _services(replica: Replica) -> Services:
    """What `bot.app.services` makes, on the stage."""
    scene, wire, flights, free = replica.scene, Wire(replica), _Flights(), limits.RateLimits()
    free._closed = Event(scene.stage)  # type: ignore[assignment]
    config = Config(
        slack_bot_token=TOKEN, slack_api_url=API, database_url=f"sqlite:///{scene.path}", slack_client_id="1.2"
    )

    def token(workspace: str) -> str:
        if workspace in scene.unserved:
            raise UnservedError(workspace)
        return TOKEN

    def client(workspace: str, **options: Any) -> SlackClient:
        own = {"token": token(workspace), "timeout": 8, "limits": free, "base_url": API, "team_id": workspace}
        return StagedClient(wire=wire, **{**own, **options})

    people = People(replica.store, client, replica.clock, flights)
    made: Any = None
    return Services(
        config, replica.store, _texts(), people, replica.clock, token, client, made, flights, made, limits=free
    )


def _ticker(replica: Replica) -> Ticker:
    stage, made = replica.scene.stage, Ticker(replica.services, replica, replica.scene.kinds)
    made._news = Condition(stage)  # type: ignore[assignment]
    made._pool = Pool(stage, replica, made._workers)  # type: ignore[assignment]
    made._chore = Pool(stage, replica, 1)  # type: ignore[assignment]
    made._poster._client = httpx.Client(base_url=API, timeout=made._timing.call, transport=Wire(replica))
    return made


@contextmanager
def staged(stage: Stage) -> Iterator[None]:
    """In the block the bot's code goes by the time of the stage."""
    clockwork = Clockwork(stage)
    with ExitStack() as stack:
        for module in (ticker, plan, pictures, limits, door):
            stack.enter_context(patch.object(module, "time", clockwork))
        stack.enter_context(patch.object(door, "random", stage.chance))
        stack.enter_context(
            patch.object(ledger, "Lease", lambda clock, seconds: Lease(clock, seconds, clockwork.monotonic))
        )
        try:
            yield
        finally:
            stage.close()
