"""Whatever reaches a listener, of any shape, is answered: properties of every command, button, form and event."""

import json
import logging
import traceback
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st
from slack_bolt import BoltRequest, BoltResponse

from bot.glossary.change import GlossaryDesk, ask_approval
from bot.glossary.term import Content
from bot.merge import FormBase
from sandbox.strict import check_message, check_view
from sandbox.wire import Refusal
from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, World, Worlds
from tests.scenarios.conftest import Log

Payload = dict[str, Any]
Busy = tuple[World, list[str]]

IN_FORMS = ("glossary.delete", "glossary.restore", "glossary.versions")  # buttons no message has
# Refusals of what the bot wrote; others may come of payloads that no Slack would send.
UNFIT = ("invalid_blocks", "msg_", "no_text", "view_too_large", "too_many", "invalid_metadata", "invalid_json")
thorough = settings(
    deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)

characters = st.characters(exclude_categories=())  # lone surrogates too
text = st.text(characters, max_size=60)
marked = st.lists(
    st.sampled_from(
        ["MVP", "=", " ", "\n", "<!channel>", "<@U0PRIYA>", "&", "*", "`", '"', "«", "?", "search ", "add ", "export ",
         "recent", "wanted", "help", "\x00", "\u202e", "é", "🚀", ":", "(", "https://x.example/a|b", "=cmd()", "x" * 90]
    ),
    max_size=8,
).map("".join)  # fmt: skip
typed = text | marked | st.builds(str.__add__, marked, text)
anything = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.floats(allow_nan=False) | typed,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3),
    max_leaves=5,
)
# What the bot's own buttons and forms carry, with foreign values in it.
CARRIED = ("page", "words", "asked", "new", "meaning", "version", "proposal", "shown", "channel", "replace")
carried = st.dictionaries(st.sampled_from(CARRIED), anything, max_size=5).map(json.dumps)
forged = st.dictionaries(st.sampled_from([*CARRIED, "back", "thread"]), anything, max_size=5).map(json.dumps)
FIELDS = (
    "term", "expansion_en", "definition_en", "expansion_fr", "definition_fr", "aliases", "context", "source", "owner",
    "review_by", "reason", "language", "approval", "mode", "editors", "file",
)  # fmt: skip


@pytest.fixture
def busy(make_world: Worlds, sqlite_url: str) -> Iterator[Busy]:
    """A world with meanings, a deleted one, versions and a proposal, where anything can be pressed; and their ids."""
    # Over HTTP: a Socket Mode connection draws random numbers for its pings, which hypothesis objects to.
    world = make_world(sqlite_url, "http")
    services, workspace = world.bot.services, world.workspace
    desk = GlossaryDesk(services, workspace, ADMIN, channel=CHANNEL)
    for n in range(12):
        desk.add(Content("MVP", definition_en=f"Meaning {n}. " + "& " * 400, context=f"Team {n}", owner=ENGLISH))
    old = desk.add(Content("WIP", definition_en="Work under way.", owner=ENGLISH)).meaning
    desk.edit(old.id, FormBase(1), Content("WIP", definition_fr="Ce qui est commencé.", owner=ENGLISH))
    desk.delete(desk.add(Content("gone", definition_en="Not any more.")).meaning.id)
    ask_approval(services, workspace, True)
    GlossaryDesk(services, workspace, FRENCH).add(Content("RFC", definition_en="A request for comments."))
    ask_approval(services, workspace, False)
    yield world, ids(world)
    world.settle()
    world.slack.refusals.clear()  # of forged payloads; the tests look at the others themselves


def ids(world: World) -> list[str]:
    """The ids a real button could carry when the story begins."""
    run = world.bot.services.store.run
    return [row["id"] for row in run("SELECT id FROM meaning ORDER BY term, version, id LIMIT 14")] + [
        row["id"] for row in run("SELECT id FROM proposal ORDER BY at, id LIMIT 1")
    ]


def payloads(world: World, kind: str, name: str, value: str, metadata: str, fields: dict[str, Any]) -> list[Payload]:
    """What Slack sends for one listener, wherever it can come from."""
    core, user = world.slack.core, ENGLISH
    channel = core.workspace.conversations[CHANNEL]
    message = {"type": "message", "ts": "1.000001", "text": value, "user": FRENCH, "blocks": []}
    if kind == "command":
        return [core.payloads.command(user, channel, name, value)]
    if kind == "event":
        who: Any = {"id": user, "real_name": value, "locale": value} if name == "user_change" else user
        event = {"type": name, "user": who, "text": value, "channel": CHANNEL, "ts": "1.000001", "tab": "home"}
        return [core.payloads.event(event)]
    if kind == "shortcut" and name.endswith("_message"):
        return [core.payloads.message_shortcut(user, name, channel, message)]
    if kind == "shortcut":
        return [core.payloads.shortcut(user, name)]
    inputs = [{"type": "input", "block_id": field, "element": {"action_id": "value"}} for field in fields]
    state = {"values": {field: {"value": entry} for field, entry in fields.items()}}
    shown = {"blocks": inputs, "state": state, "callback_id": name, "private_metadata": metadata}
    modal, home = ({**view, **shown} for view in open_views(world, user))
    if kind == "view":
        return [core.payloads.submission(user, modal)]
    if kind == "options":
        place = {"container": {"type": "view", "view_id": modal["id"]}, "view": modal}
        return [core.payloads.suggestion(user, place, value, name, value)]
    action = {"type": "button", "block_id": "b", "action_id": name, "value": value}
    in_form = core.payloads.view_action(user, modal, action)
    if name in IN_FORMS:
        return [in_form]
    in_message = core.payloads.message_action(user, channel, {**message, "is_ephemeral": True}, action, {})
    return [in_message, in_form, core.payloads.view_action(user, home, action)]


def open_views(world: World, user: str) -> tuple[Payload, Payload]:
    """A form and the Home tab of a person, empty."""
    views = world.slack.core.views

    async def show() -> tuple[Payload, Payload]:
        modal = {"type": "modal", "title": {"type": "plain_text", "text": "x"}, "blocks": []}
        return views.open(user, modal), views.publish(user, {"type": "home", "blocks": []})

    return world.slack.run(show())


def deliver(world: World, payload: Payload) -> BoltResponse:
    """Hand a payload to the bot as its transports do, and wait until it has done with it."""
    response = world.bot.app.dispatch(BoltRequest(body=payload, mode="socket_mode"))
    world.settle()
    return response


def unfit(world: World, *errors: str) -> list[Refusal]:
    """What the bot wrote and Slack did not take, since the last time."""
    refused = [refusal for refusal in world.slack.refusals if refusal.error.startswith(errors)]
    world.slack.refusals.clear()
    return refused


def strict(world: World, kind: str, response: BoltResponse) -> None:
    """What goes back inside an acknowledgement is what Slack takes."""
    body = json.loads(response.body) if response.body else {}
    if kind == "command" and body:
        check_message(body, world.slack.core.files)
    if "view" in body:
        check_view(body["view"], world.slack.core.files)
    for sentence in (body.get("errors") or {}).values():
        assert sentence.strip()


def listeners(world: World) -> st.SearchStrategy[tuple[str, str]]:
    """Every listener there is."""
    return st.sampled_from(sorted(world.bot.listeners.registered))


def values(real: list[str]) -> st.SearchStrategy[str]:
    """What a button may carry: an id, or what lists and proposals carry, or anything."""
    known = st.integers(0, len(real) - 1).map(lambda n: real[n])
    both = known.map(lambda one: json.dumps({"meaning": one, "version": 1, "proposal": one}))
    return known | both | carried | typed


entries = st.builds(lambda value: {"type": "plain_text_input", "value": value}, typed | st.none())


@given(data=st.data())
@thorough
def test_whatever_is_typed_is_answered(busy: Busy, caplog: pytest.LogCaptureFixture, data: st.DataObject) -> None:
    """Any text, in any command, field, message or mention, is answered in time, and is no error of ours."""
    caplog.clear()
    world, real = busy
    kind, name = data.draw(listeners(world).filter(lambda one: one[0] != "action"))
    fields = data.draw(st.dictionaries(st.sampled_from(FIELDS[:11]), entries, max_size=6))
    meaning = ["", *real][data.draw(st.integers(0, len(real)))]
    metadata = json.dumps({"meaning": meaning, "version": 1, "proposal": meaning})
    for payload in payloads(world, kind, name, data.draw(typed), metadata, fields):
        response = deliver(world, payload)
        assert response.status == 200
        strict(world, kind, response)
    assert not [
        record for record in caplog.records if record.levelno >= logging.ERROR and record.name.startswith("bot")
    ]


@given(data=st.data())
@thorough
def test_any_button_is_answered(busy: Busy, caplog: pytest.LogCaptureFixture, data: st.DataObject) -> None:
    """A button with any value, old, foreign or another's, is answered and is no error of ours."""
    caplog.clear()
    world, real = busy
    kind, name = data.draw(listeners(world).filter(lambda one: one[0] == "action"))
    places = payloads(world, kind, name, data.draw(values(real)), data.draw(carried), {})
    response = deliver(world, places[data.draw(st.integers(0, 2)) % len(places)])
    assert response.status == 200
    strict(world, kind, response)
    assert not [
        record for record in caplog.records if record.levelno >= logging.ERROR and record.name.startswith("bot")
    ]


def paths(part: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where something stands in a payload."""
    inner = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    return [at, *(path for key, value in inner for path in paths(value, (*at, key)))]


def without(payload: Payload, path: tuple[Any, ...], put: Callable[[Any, Any], None]) -> None:
    """Change what stands at a path."""
    place: Any = payload
    for key in path[:-1]:
        place = place[key]
    put(place, path[-1])


@given(data=st.data())
@thorough
def test_any_shape_is_answered(busy: Busy, log: Log, data: st.DataObject) -> None:
    """Payloads with values missing or of the wrong kind never reach the sender as a failure of the server."""
    log.may_hold_errors = True
    world, real = busy
    kind, name = data.draw(listeners(world))
    fields = data.draw(st.dictionaries(st.sampled_from(FIELDS), entries | anything, max_size=3))
    metadata, value = data.draw(forged), data.draw(values(real))
    ways = payloads(world, kind, name, value, metadata, fields)
    payload = deepcopy(ways[data.draw(st.integers(0, 2)) % len(ways)])
    for _ in range(data.draw(st.integers(1, 3))):
        path = data.draw(st.sampled_from([path for path in paths(payload) if path]))
        if data.draw(st.booleans()):
            without(payload, path, lambda place, key: place.pop(key))
        else:
            new = data.draw(anything)
            without(payload, path, lambda place, key, new=new: place.__setitem__(key, new))  # type: ignore[misc]
    try:
        response = deliver(world, payload)
    except Exception as error:
        # What Bolt itself cannot take apart never reaches a listener; over HTTP it is answered with 400.
        if "slack_bolt" not in traceback.extract_tb(error.__traceback__)[-1].filename:
            raise
        reject()
    assert response.status in (200, 400, 404)
    assert unfit(world, *UNFIT) == []
