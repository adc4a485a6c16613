"""What Slack really sends to every listener, kept while people try everything, and delivered again as if new."""

import json
import logging
import traceback
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import pytest

from sandbox.delivery import COMMAND, INTERACTIVE, Answer
from tests.conftest import CHANNEL, FRENCH, World
from tests.scenarios.walk import WHOLE, Walk

Payload = dict[str, Any]

_KINDS = {
    "view_submission": "view",
    "view_closed": "closed",
    "block_actions": "action",
    "block_suggestion": "options",
    "shortcut": "shortcut",
    "message_action": "shortcut",
}
_SOURCE = ("type", "blocks", "private_metadata", "callback_id", "external_id", "title", "submit", "close")
# Refusals of what the bot wrote; others may come of payloads that no Slack would send.
_UNFIT = ("invalid_blocks", "msg_", "no_text", "view_too_large", "too_many", "invalid_metadata", "invalid_json")
_OF_EACH = 8  # payloads that are kept of one listener


@dataclass(frozen=True)
class Recorded:
    """One payload of one listener: "view", "glossary.save"; and how Slack delivers it."""

    kind: str
    name: str
    how: str
    payload: Payload


def name_of(payload: Payload) -> tuple[str, str]:
    """The listener that a payload is for."""
    if "command" in payload:
        return "command", str(payload["command"])
    if "event" in payload:
        return "event", str(payload["event"]["type"])
    kind = _KINDS[payload["type"]]
    if kind == "action":
        return kind, str(payload["actions"][0]["action_id"]).partition(":")[0]
    if kind == "options":
        return kind, str(payload["action_id"])
    return kind, str((payload.get("view") or payload)["callback_id"])


def record(world: World, word: str, *users: str) -> list[Recorded]:
    """Let these people try everything; what Slack sent, a few of each listener, and a form that was closed."""
    found: dict[tuple[str, str], dict[str, Recorded]] = {}

    def keep(_: object) -> None:
        for parcel in world.slack.core.delivery.sent:
            kind, name = name_of(parcel.payload)
            own = found.setdefault((kind, name), {})
            shape = json.dumps(_shape(parcel.payload))
            if shape not in own and len(own) < _OF_EACH:
                own[shape] = Recorded(kind, name, parcel.kind, deepcopy(parcel.payload))

    registered = set(world.bot.listeners.registered)
    for user in users:
        walk = Walk(world, world.workspace, user, word, keep)
        walk.all()
    walk.rest(sorted(registered - found.keys()), _OF_EACH if WHOLE else 2)
    assert registered <= found.keys()
    forms = [one for key, own in sorted(found.items()) for one in own.values() if key[0] == "view"]
    closed = [
        Recorded("closed", one.name, INTERACTIVE, {**one.payload, "type": "view_closed", "is_cleared": False})
        for one in forms[:3]
    ]
    return [one for _, own in sorted(found.items()) for one in own.values()] + closed


def _shape(part: Any) -> Any:
    """Which keys there are: what tells one way of doing something from another."""
    if isinstance(part, dict):
        return {key: _shape(value) for key, value in part.items() if key not in ("blocks", "values")}
    return len(part) if isinstance(part, list) else None


def renewed(world: World, one: Recorded) -> Payload:
    """The same payload as of now: with a trigger, an address to answer at, and a form that is open."""
    core, payload = world.slack.core, deepcopy(one.payload)
    user = person_of(payload)
    view = payload.get("view")
    if view and view["type"] == "modal":

        async def show() -> Payload:
            source = {name: view[name] for name in _SOURCE if view.get(name) or name == "blocks"}
            return dict(core.views.open(user, source))

        opened = world.slack.run(show())
        view |= {name: opened[name] for name in ("id", "hash", "root_view_id", "previous_view_id")}
        if "container" in payload:
            payload["container"]["view_id"] = opened["id"]
    if "trigger_id" in payload:
        payload["trigger_id"] = core.tickets.trigger(user, view and view["id"])
    if payload.get("response_url"):
        payload["response_url"] = core.tickets.response_url(user, CHANNEL)
    if "event_id" in payload:
        payload["event_id"] = f"Ev{core.tickets.trigger(user)}"
    return payload


def person_of(payload: Payload) -> str:
    """Who did it."""
    event = payload.get("event") or {}
    who = payload.get("user_id") or payload.get("user") or event.get("user") or FRENCH
    return str(who["id"] if isinstance(who, dict) else who)


def deliver(world: World, how: str, payload: Payload) -> Answer:
    """Send a payload, once, and wait until the bot has done with it."""
    delivery = world.slack.core.delivery
    if how == COMMAND:  # comes as a form, which holds no half letters
        payload = {name: str(value).encode("utf-8", "replace").decode() for name, value in payload.items()}
    outcome, body = world.slack.run(delivery.http.send(how, payload, delivery.ack_seconds))
    world.settle()
    return Answer(outcome, body)


def inputs_of(payload: Payload) -> set[str]:
    """The fields of a form that was sent, as far as they can be told."""
    view = payload.get("view")
    blocks = view.get("blocks") if isinstance(view, dict) else None
    shown: Iterator[Any] = (block for block in (blocks if isinstance(blocks, list) else []) if isinstance(block, dict))
    return {str(block.get("block_id")) for block in shown if block.get("type") == "input"}


def troubles(world: World, caplog: pytest.LogCaptureFixture) -> list[str]:
    """What went wrong in the bot since the last time, and what it wrote that Slack does not take."""
    found = []
    for entry in caplog.records:
        if entry.levelno >= logging.ERROR and entry.name.startswith("bot"):
            error = entry.exc_info[1] if entry.exc_info else None
            frames = [f for f in traceback.extract_tb(error.__traceback__) if "/bot/" in f.filename] if error else []
            where = " < ".join(f"{f.filename.rpartition('/bot/')[2]}:{f.lineno}" for f in frames[::-1][:3])
            found.append(f"{type(error).__name__}: {str(error)[:150]} at {where}")
    found += [f"{r.method} {r.error} {r.detail[:300]}" for r in world.slack.refusals if r.error.startswith(_UNFIT)]
    found += [f"{r.method} {r.error} {r.detail[:300]}" for r in world.slack.refusals if "json-pointer" in r.detail]
    caplog.clear()
    world.slack.refusals.clear()
    return found
