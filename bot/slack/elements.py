"""Elements that stand in blocks: buttons, menus, and their options. Block Kit as plain dicts."""

from collections.abc import Sequence

from bot.slack.parts import BUTTON, Block
from bot.slack.parts import plain as _plain

VALUE_LIMIT = 150  # characters of the value of an option
MENU = 100  # options of a menu, and of each of its groups


def button(label: str, action_id: str, value: str = "", *, style: str = "", confirm: Block | None = None) -> Block:
    """A button; `value` (at most 2,000 characters) comes back when it is pressed; style "primary" or "danger"."""
    element: Block = {"type": "button", "text": _plain(label, BUTTON), "action_id": action_id}
    if value:
        element["value"] = value
    if style:
        element["style"] = style
    if confirm is not None:
        element["confirm"] = confirm
    return element


def confirm(title: str, text: str, yes: str, no: str) -> Block:
    """The question Slack asks before a button takes something away."""
    return {
        "title": _plain(title, 100),
        "text": _plain(text, 300),
        "confirm": _plain(yes, 30),
        "deny": _plain(no, 30),
        "style": "danger",
    }


def option(label: str, value: str, description: str = "") -> Block:
    """One choice of a menu; value at most 150 characters, `description` a line below it."""
    made: Block = {"text": _plain(label, 75), "value": value}
    return {**made, "description": _plain(description, 75)} if description else made


def option_group(label: str, options: Sequence[Block]) -> Block:
    """Choices of a menu under a heading."""
    return {"label": _plain(label, 75), "options": list(options)[:MENU]}


def select(action_id: str, options: Sequence[Block], *, value: str = "", placeholder: str = "") -> Block:
    """A menu of up to 100 choices, one of them chosen."""
    element: Block = {"type": "static_select", "action_id": action_id, "options": list(options)[:MENU]}
    chosen = [o for o in options if o["value"] == value]
    if chosen:
        element["initial_option"] = chosen[0]
    if placeholder:
        element["placeholder"] = _plain(placeholder, 150)
    return element


def person_select(action_id: str, placeholder: str, *, value: str = "") -> Block:
    """A menu of the people of the workspace."""
    element: Block = {"type": "users_select", "action_id": action_id, "placeholder": _plain(placeholder, 150)}
    return {**element, "initial_user": value} if value else element


def date_select(action_id: str, placeholder: str, *, value: str = "") -> Block:
    """A day to choose, `YYYY-MM-DD`."""
    element: Block = {"type": "datepicker", "action_id": action_id, "placeholder": _plain(placeholder, 150)}
    return {**element, "initial_date": value} if value else element


def overflow(action_id: str, options: Sequence[Block]) -> Block:
    """The three dots: one to five things to do."""
    return {"type": "overflow", "action_id": action_id, "options": list(options)[:5]}


def search_select(action_id: str, placeholder: str) -> Block:
    """A menu of what the bot finds for what is typed into it: `Listeners.options` hears of that, and of a choice as of
    a pressed button, both under `action_id`."""
    return {
        "type": "external_select",
        "action_id": action_id,
        "placeholder": _plain(placeholder, 150),
        "min_query_length": 0,
    }
