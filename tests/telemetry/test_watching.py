"""What those who run the bot see of one that is at work: its metrics, its log, whether it is ready."""

import io
import json
import logging
import re
from collections.abc import Callable, Iterator
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
from prometheus_client.parser import text_string_to_metric_families
from slack_sdk.errors import SlackApiError

from bot.app import migrations
from bot.connectors.http import system_of
from bot.connectors.pools import PoolBySystem
from bot.errors import UserError
from bot.logs import Discreet, configure
from bot.posts import Offer
from bot.probes import Probes
from bot.schedule import outbox
from bot.slack.deferred import DeferredWork
from bot.slack.reach import SlackReach
from bot.slack.request import Answer, Request
from bot.telemetry.front import WatchFront
from bot.telemetry.metrics import REGISTRY
from bot.telemetry.reference import bound, current_reference
from bot.workers import Workers
from tests.conftest import CHANNEL, ENGLISH, FRENCH, World
from tests.patience import PATIENCE

LABELS = {
    "feature", "kind", "outcome", "reason", "planned", "system", "queue", "operation", "error", "state", "trouble",
    "method", "version", "engine", "part", "le", "generation",
}  # fmt: skip


def value(name: str, **labels: str) -> float:
    """What a metric stands at, of those with these labels together."""
    return sum(
        sample.value
        for family in REGISTRY.collect()
        for sample in family.samples
        if sample.name == f"product_ops_{name}" and labels.items() <= sample.labels.items()
    )


class Rise:
    """How much a metric has gone up since."""

    def __init__(self, name: str, **labels: str) -> None:
        self._read: Callable[[], float] = lambda: value(name, **labels)
        self._before = self._read()

    def __call__(self) -> float:
        """So much."""
        return self._read() - self._before


def asked(app: Callable[..., Any], path: str) -> tuple[str, str]:
    """The status and the body that a WSGI application answers a GET with."""
    environ: dict[str, Any] = {"PATH_INFO": path}
    setup_testing_defaults(environ)
    status: list[str] = []
    body = b"".join(app(environ, lambda said, _: status.append(said)))
    return status[0], body.decode()


@pytest.fixture
def lines() -> Iterator[Callable[[], list[dict[str, Any]]]]:
    """What is logged meanwhile, as an operator's collector reads it."""
    text = io.StringIO()
    handler = logging.StreamHandler(text)
    handler.setFormatter(Discreet("json"))
    logger = logging.getLogger("bot")
    logger.addHandler(handler)
    yield lambda: [json.loads(line) for line in text.getvalue().splitlines()]
    logger.removeHandler(handler)


def probes(world: World) -> Probes:
    """The answers of a world's bot."""
    return Probes(world.bot.services, [step.name for step in migrations()], {})


def test_what_becomes_of_each_interaction_is_counted(
    world: World, monkeypatch: pytest.MonkeyPatch, lines: Callable[[], list[dict[str, Any]]]
) -> None:
    """Answered, refused for want of a right or for what was typed, and failed, each once, by room; every one that was
    started has ended. A failure shows its reference in the reader's language, and the log has it, with the room."""
    amelie, oliver = world.person(FRENCH), world.person(ENGLISH)
    started, ended = Rise("interactions_started_total"), Rise("interactions_total")
    acknowledged = Rise("acknowledgement_seconds_count", kind="command")
    reads, calls = Rise("store_statement_seconds_count", operation="read"), Rise("slack_calls_total", outcome="ok")

    succeeded = Rise("interactions_total", feature="glossary", kind="command", outcome="succeeded", reason="")
    oliver.command("/glossary", "MVP", channel=CHANNEL)
    world.settle()
    assert (succeeded(), acknowledged()) == (1, 1)

    listener = world.bot.listeners.registered["command", "/glossary"]

    def failing(error: Exception, word: str, person: Any) -> str:
        def handler(_: Any) -> None:
            raise error

        outcome, reason = word.split()
        rise = Rise("interactions_total", feature="glossary", kind="command", outcome=outcome, reason=reason)
        with monkeypatch.context() as patch:
            patch.setitem(
                world.bot.listeners.registered,
                ("command", "/glossary"),
                type(listener)(handler, listener.may, "glossary"),
            )
            shown = person.command("/glossary", "Nightingale", channel=CHANNEL)
        world.settle()
        assert rise() == 1, word
        return json.dumps(shown, ensure_ascii=False)

    failing(UserError("slack-members-only"), "halted input", oliver)
    for person, sentence in ((oliver, "Something went wrong"), (amelie, "Une erreur inattendue")):
        said = failing(KeyError("Nightingale"), "failed unexpected", person)
        assert sentence in said
        reference = re.search(r"\b[0-9a-f]{8}\b", said)
        assert reference, said
        (line,) = [line for line in lines() if line.get("reference") == reference[0] and line["level"] == "error"]
        assert (line["workspace"], line["feature"]) == (world.workspace, "glossary")
        assert "KeyError" in line["exception"]
    assert "Nightingale" not in json.dumps(lines())
    assert started() == ended() > 3
    assert reads() > 0
    assert calls() > 0


def test_what_comes_after_an_answer_has_its_reference(world: World, lines: Callable[[], list[dict[str, Any]]]) -> None:
    """What is logged in the work after the acknowledgement, and when what it offered is posted, is found by the
    reference of the interaction that caused it."""
    services = world.bot.services

    def handler(request: Request) -> Answer:
        logging.getLogger("bot.test").warning("before")

        def then() -> None:
            logging.getLogger("bot.test").warning("after")
            offer = Offer("glossary.proposed", "no such proposal", "", ENGLISH)
            with services.store.write(request.workspace):
                outbox.offer(services, request.workspace, offer)

        return Answer({"text": "well"}, then=then)

    listener = world.bot.listeners.registered["command", "/glossary"]
    posted = Rise("deliveries_total")
    world.bot.listeners.registered["command", "/glossary"] = type(listener)(handler, listener.may, "glossary")
    try:
        world.person(ENGLISH).command("/glossary", "MVP", channel=CHANNEL)
        world.settle()
        world.tick()
    finally:
        world.bot.listeners.registered["command", "/glossary"] = listener
    before, after = [line for line in lines() if line["event"] in ("before", "after")]
    assert before["reference"] == after["reference"]
    assert after["feature"] == "glossary"
    # The post, and the notice that there is no such proposal.
    found = services.store.column("SELECT reference FROM delivery WHERE workspace = :w", w=world.workspace)
    assert set(found) == {before["reference"]}
    assert {line["reference"] for line in lines() if line["logger"] == "bot.schedule.ledger"} == set(found)
    assert posted() >= 1


def test_no_series_is_of_a_workspace_or_a_person(world: World) -> None:
    """Twenty workspaces and two hundred people make no more series than one of each; no label names any."""
    front = WatchFront(lambda: "", probes(world).ready, probes(world).measure)
    for n in range(3):
        world.person(ENGLISH).command("/glossary", f"term {n}", channel=CHANNEL)
    world.settle()
    status, text = asked(front, "/metrics")
    assert status == "200 OK"
    families = list(text_string_to_metric_families(text))
    labels = {(name, said) for family in families for one in family.samples for name, said in one.labels.items()}
    assert {name for name, _ in labels} <= LABELS
    said = {word for _, word in labels}
    assert not [word for word in said if re.search(r"\b[TUCWED][0-9][A-Z0-9]{4,}", word) or "term" in word]
    before = sum(len(family.samples) for family in REGISTRY.collect())
    for n in range(20):
        world.person(ENGLISH).command("/glossary", f"another {n}", channel=CHANNEL)
    world.settle()
    assert sum(len(family.samples) for family in REGISTRY.collect()) == before


def test_ready_says_which_part_is_not(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The store, the changes of its schema, Slack and its token, and a bot that is closing; however often it is asked,
    Slack hears of it in its own rounds alone."""
    services = world.bot.services
    asks = probes(world)
    calls = Rise("slack_calls_total")
    assert asks.ready() == {
        "ready": True,
        "parts": {"process": "ok", "store": "ok", "migrations": "ok", "slack": "ok"},
    }
    assert calls() == 0

    def part(name: str) -> str:
        asks._readiness._until = -1
        said = asks.ready()
        assert said["ready"] == all(word in ("ok", "newer") for word in said["parts"].values())
        return str(said["parts"][name])

    with monkeypatch.context() as patch:
        patch.setattr(asks, "_known", asks._known | {"later-001"})
        assert part("migrations") == "missing"
        # A replica of the release before goes on until the new one is ready: changes of the schema let it.
        patch.setattr(asks, "_known", asks._known - {"glossary-001", "later-001"})
        assert part("migrations") == "newer"
    asks._reach.ask()
    assert (part("slack"), calls()) == ("ok", 1)
    for n in range(3):
        world.slack.faults.add("auth.test", "dropped")
        asks._reach.ask()
        assert part("slack") == ("ok" if n < 2 else "silent")
    asks._reach.ask()
    assert part("slack") == "ok"
    status, body = asked(asks.front, "/ready")
    assert (status, json.loads(body)["ready"]) == ("200 OK", True)
    services.limits.close()
    status, body = asked(asks.front, "/ready")
    assert (status, json.loads(body)) == (
        "503 Service Unavailable",
        {"ready": False, "parts": {"process": "closing"}},
    )


def test_an_answer_is_timed_once() -> None:
    """From the arrival until it has left, whether or not something was left to do, and not once more."""
    rise, held = Rise("acknowledgement_seconds_count", kind="view"), DeferredWork()
    held.acknowledges("view")
    held.let_go()
    held.let_go()
    assert rise() == 1


@pytest.mark.parametrize(("one_token", "trouble"), [(True, "token"), (False, "")])
def test_a_token_that_slack_refuses(one_token: bool, trouble: str) -> None:
    """The only one there is: the bot is not ready. One of many workspaces is that workspace's own trouble."""

    def client() -> Any:
        raise SlackApiError("refused", {"ok": False, "error": "token_revoked"})  # type: ignore[no-untyped-call]

    reach = SlackReach(client, one_token=one_token)
    reach.ask()
    assert reach.trouble == trouble


def test_a_reference_goes_along_into_other_threads() -> None:
    """What is handed to the threads that work after an answer, and to those that wait for sources, logs under it; the
    next work of the same thread does not."""
    workers, lanes = Workers(1, 1), PoolBySystem(1)
    with bound("0a1b2c3d"):
        assert workers.submit(current_reference).result(PATIENCE) == "0a1b2c3d"
        assert lanes.submit("jira", current_reference).result(PATIENCE) == "0a1b2c3d"
    assert workers.submit(current_reference).result(PATIENCE) == ""
    assert lanes.submit("jira", current_reference).result(PATIENCE) == ""
    workers.shutdown()
    lanes.close()


def test_a_line_that_cannot_be_formatted_says_nothing_of_what_it_was_to_say(capsys: pytest.CaptureFixture[str]) -> None:
    """A library that logs with a mistake: Python would print its arguments, token and all."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    try:
        configure("INFO", "json")
        logging.getLogger("some.library").error("two words: %s %s", "xoxb-1-secret")
    finally:
        root.handlers[:] = before
        root.setLevel(level)
    said = capsys.readouterr().err
    assert "secret" not in said
    assert re.search(r"a line of .*test_watching\.py:\d+ cannot be logged: TypeError", said)


@pytest.mark.parametrize(
    ("variable", "system"),
    [("METABASE_API_KEY", "metabase"), ("HTTP_JSON_AUTH_API_EXAMPLE_COM", "http"), ("", "other")],
)
def test_a_source_is_counted_by_what_the_code_calls_it(variable: str, system: str) -> None:
    """Never by an address, of which people give any number."""
    assert system_of(variable) == system
