"""Payloads of every kind for every listener of KPIs, as Slack sends them and as it never would."""

import json
from typing import Any

from hypothesis import strategies as st

from tests.conftest import CHANNEL, ENGLISH, FRENCH, World
from tests.scenarios.ideas_payloads import anything, open_views, text

Payload = dict[str, Any]

marked = st.lists(
    st.sampled_from(
        ["Activation", "Sign-ups", "set ", "saisir ", "add ", "edit ", "history ", "archive ", "schedule", "schedules",
         "digest", "list ", "team:", "équipe:", "export", "import", "help", '"', "«", "»", " ", "\n", "<!channel>", "&",
         "\x00", "\u202e", "é", "🚀", "41.2", "41,2 %", "1 200 €", "2 h 30", "2026-11-23", "2026-W47", "23/11/2026",
         "hier", "NaN", "1e308", "-1", "0", "x" * 200, "=cmd()"]
    ),
    max_size=6,
).map("".join)  # fmt: skip
typed = text | marked | st.builds(str.__add__, marked, text)
CHOSEN = (
    "percent", "currency", "duration", "auto", "sum", "share", "at least 40%", "au plus 6 jours", "hour", "month",
    "sql", "manual", "other", "Europe/Paris",
    "week", "sunday_week", "quarter", "day", "31", "7", "fr", "09:00", "25:61", CHANNEL, "C0DESIGN", ENGLISH,
    "any", "Checkout", "keep", "kpis.digest", "glossary.wanted",
)  # fmt: skip
CARRIED = (
    "kpi",
    "changed_at",
    "back",
    "own_zone",
    "hidden",
    "schedule",
    "once",
    "as_of",
    "channel",
    "thread",
    "page",
    "period",
    "opened",
    "here",
    "every",
    "title",
    "view",
    "whispered",
    "more",
    "at",
    "base",
    "kind",
)
FIELDS = (
    "name", "unit", "currency", "duration", "good", "combine", "target_per", "scale", "contributors", "grain", "source",
    "sql.database", "sql.query", "fresh", "fresh_unit", "zone", "zone_typed", "owner", "team", "term", "alert_at",
    "unusual", "value",
    "period", "channel", "every", "weekday", "weeks", "monthday", "at", "skip", "kpis", "language", "title", "file",
    "mode", "kpi",
)  # fmt: skip
# No message has these.
IN_FORMS = ("kpis.follow", "schedule.follow", "kpis.preview_follow", "kpis.test", "kpis.unfold", "kpis.fold")


def entry(one: str) -> Payload:
    """What a field holds, as an element of its kind."""
    options = [{"value": one}]
    return {"type": "multi_static_select", "value": one, "selected_option": options[0], "selected_options": options}


words = typed | st.sampled_from(CHOSEN)
entries = st.just({"value": None}) | words.map(lambda one: {"value": one}) | words.map(entry)


def carried(real: list[str]) -> st.SearchStrategy[str]:
    """What a form or a button carries: ids that are real, and anything."""
    parts = st.sampled_from(real) | words | anything | st.integers(-1, 3)
    return st.dictionaries(st.sampled_from(CARRIED), parts, max_size=6).map(json.dumps)


def values(real: list[str]) -> st.SearchStrategy[str]:
    """What a button or a menu may carry."""
    under_dots = st.builds(
        "{}:{}".format, st.sampled_from(["edit", "archive", "definitions", "pause", "hand_over"]), st.sampled_from(real)
    )
    return st.sampled_from(real) | under_dots | carried(real) | words


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
    if kind == "options":
        return [core.payloads.suggestion(user, core.payloads.view_place(modal), "b", name, value)]
    action = {"type": "button", "block_id": "b", "action_id": name, "value": value, "selected_option": {"value": value}}
    in_form = core.payloads.view_action(user, modal, action)
    if name in IN_FORMS:
        return [in_form]
    return [
        core.payloads.message_action(user, channel, {**message, "is_ephemeral": True}, action, state["values"]),
        core.payloads.message_action(user, channel, message, action, {}),
        in_form,
        core.payloads.view_action(user, home, action),
    ]
