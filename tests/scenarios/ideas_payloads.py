"""Payloads of every kind for every listener of ideas, as Slack sends them and as it never would."""

import json
from typing import Any

from hypothesis import strategies as st
from slack_bolt import BoltRequest, BoltResponse

from sandbox.strict import check_message, check_view
from tests.conftest import CHANNEL, ENGLISH, FRENCH, World

Payload = dict[str, Any]

text = st.text(st.characters(exclude_categories=()), max_size=40)  # lone surrogates too
marked = st.lists(
    st.sampled_from(
        ["Dark mode", "1", "#2", " ", "\n", "<!channel>", "<@U0PRIYA>", "&", "*", "`", '"', "«", "?", "list ", "help",
         "rice", "team:", "tag:", "status:", "statut:livrée", "\x00", "\u202e", "é", "🚀", ":", "https://x.example/a|b",
         "=cmd()", "x" * 200, "1e308", "NaN", "-1", "0", "0.5", "1 000,5", "120 %", "Q1 2027", "share:1", "any",
         "planned"]
    ),
    max_size=6,
).map("".join)  # fmt: skip
typed = text | marked | st.builds(str.__add__, marked, text)
anything = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats() | typed,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3),
    max_leaves=5,
)
small = st.integers(0, 9) | st.sampled_from([-1, 2**31, 2**63, 2**70])
CARRIED = (
    "idea",
    "round",
    "into",
    "framework",
    "version",
    "page",
    "status",
    "team",
    "tag",
    "new",
    "source",
    "channel",
    "ts",
)
carried = st.dictionaries(st.sampled_from(CARRIED), small | typed | anything, max_size=5).map(json.dumps)
known = st.fixed_dictionaries({"idea": small, "round": small, "into": small, "version": small}).map(json.dumps)
more = st.builds(
    lambda what, number: f"{what}:{number}",
    st.sampled_from(["share", "history", "evidence", "edit", "merge", "", "other"]),
    small,
)
value = small.map(str) | known | more | carried | typed | st.sampled_from(["ice", "weighted", "shipped", "any"])
FIELDS = (
    "title", "description", "team", "owner", "tags", "links", "framework", "reason", "note", "rice.reach",
    "rice.impact", "rice.confidence", "rice.effort", "ice.ease", "weighted.c1", "status", "horizon", "quarter", "into",
    "url", "shows", "people", "channel", "criteria", "managers",
)  # fmt: skip


IN_FORMS = ("ideas.capture_framework", "ideas.score_framework")  # menus no message has


def entry(one: str) -> Payload:
    """What a field holds, as an element of its kind."""
    return {"type": "static_select", "value": one, "selected_option": {"value": one}}


entries = st.none().map(lambda _: {"value": None}) | typed.map(lambda one: {"value": one}) | typed.map(entry)


def payloads(world: World, kind: str, name: str, value: str, metadata: str, fields: Payload) -> list[Payload]:
    """What Slack sends for one listener, from every place it can come from."""
    core, user = world.slack.core, ENGLISH
    channel = core.workspace.conversations[CHANNEL]
    message = {"type": "message", "ts": "1.000001", "text": value, "user": FRENCH, "blocks": []}
    if kind == "command":
        return [core.payloads.command(user, channel, name, value)]
    if kind == "shortcut" and name.endswith("_message"):
        return [core.payloads.message_shortcut(user, name, channel, message)]
    if kind == "shortcut":
        return [core.payloads.shortcut(user, name)]
    inputs = [{"type": "input", "block_id": field, "element": {"action_id": "value"}} for field in fields]
    state = {"values": {field: {"value": one} for field, one in fields.items()}}
    shown = {"blocks": inputs, "state": state, "callback_id": name, "private_metadata": metadata}
    modal, home = ({**view, **shown} for view in open_views(world, user))
    if kind == "view":
        return [core.payloads.submission(user, modal)]
    action = {"type": "button", "block_id": metadata, "action_id": name, "value": value} | {
        "selected_option": {"value": value}
    }
    in_form = core.payloads.view_action(user, modal, action)
    if name in IN_FORMS:
        return [in_form]
    return [
        core.payloads.message_action(user, channel, {**message, "is_ephemeral": True}, action, state["values"]),
        core.payloads.message_action(user, channel, message, action, {}),
        in_form,
        core.payloads.view_action(user, home, action),
    ]


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


def strict(world: World, kind: str, response: BoltResponse) -> None:
    """What goes back inside an acknowledgement is what Slack takes."""
    body = json.loads(response.body) if response.body else {}
    if kind == "command" and body:
        check_message(body, world.slack.core.files)
    if "view" in body:
        check_view(body["view"], world.slack.core.files)
    for sentence in (body.get("errors") or {}).values():
        assert sentence.strip()


def paths(part: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where something stands in a payload."""
    inner = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    return [at, *(path for key, value in inner for path in paths(value, (*at, key)))]
