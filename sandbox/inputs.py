"""The inputs of a view or message: their initial values, what people type, what a client checks before sending.

A state is Slack's `view.state.values`: {block_id: {action_id: {"type": ..., value key: value}}}.
Reference: https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sandbox.wire import Json

TEXT_INPUTS = frozenset({"plain_text_input", "email_text_input", "url_text_input", "number_input"})

# element type -> (key in the state, key of the initial value in the element, value when nothing is chosen)
_STATEFUL: dict[str, tuple[str, str, Any]] = {
    **dict.fromkeys(TEXT_INPUTS, ("value", "initial_value", None)),
    "rich_text_input": ("rich_text_value", "initial_value", None),
    "static_select": ("selected_option", "initial_option", None),
    "external_select": ("selected_option", "initial_option", None),
    "radio_buttons": ("selected_option", "initial_option", None),
    "multi_static_select": ("selected_options", "initial_options", []),
    "multi_external_select": ("selected_options", "initial_options", []),
    "checkboxes": ("selected_options", "initial_options", []),
    "users_select": ("selected_user", "initial_user", None),
    "multi_users_select": ("selected_users", "initial_users", []),
    "conversations_select": ("selected_conversation", "initial_conversation", None),
    "multi_conversations_select": ("selected_conversations", "initial_conversations", []),
    "channels_select": ("selected_channel", "initial_channel", None),
    "multi_channels_select": ("selected_channels", "initial_channels", []),
    "datepicker": ("selected_date", "initial_date", None),
    "timepicker": ("selected_time", "initial_time", None),
    "datetimepicker": ("selected_date_time", "initial_date_time", None),
    "file_input": ("files", "", []),
}

ROWS: dict[str, tuple[str, ...]] = {"actions": ("elements",), "context_actions": ("elements",), "card": ("actions",)}
"""Where a block keeps a row of interactive elements."""

MISSING = "Please complete this required field."


def elements_of(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Yield (block, element) for every interactive element, in reading order."""
    for block in blocks:
        if block["type"] == "container":
            yield from elements_of(block["child_blocks"])
        for element in _inside(block):
            if element.get("action_id"):
                yield block, element


def _inside(block: Json) -> list[Json]:
    if block["type"] in ROWS:
        return [element for row in ROWS[block["type"]] for element in block.get(row) or []]
    return [block[place] for place in ("accessory", "element") if isinstance(block.get(place), dict)]


def state_key(kind: str) -> str | None:
    """Return the key under which an element of that type keeps its value, None for buttons and menus."""
    return _STATEFUL[kind][0] if kind in _STATEFUL else None


def state_of(blocks: list[Json], typed: Json) -> Json:
    """Return the state of these blocks: what was typed where it still fits, initial values elsewhere."""
    values: Json = {}
    for block, element in elements_of(blocks):
        if element["type"] not in _STATEFUL:
            continue
        before = typed.get(block["block_id"], {}).get(element["action_id"])
        fits = isinstance(before, dict) and before.get("type") == element["type"]
        entry = before if fits else _initial(element)
        values.setdefault(block["block_id"], {})[element["action_id"]] = entry
    return values


def _initial(element: Json) -> Json:
    key, source, nothing = _STATEFUL[element["type"]]
    value = element.get(source, nothing)
    return {"type": element["type"], key: list(value) if isinstance(value, list) else value}


def fill(element: Json, value: Any, *, files: dict[str, Json] | None = None) -> Json:
    """Turn a plain value into the element's value object.

    Text inputs take text; selects, radios and overflows an option's value; checkboxes and multi-selects
    a list of them; pickers their text or number; file inputs a list of file ids or file objects.
    AssertionError names an option the element does not offer.
    """
    kind = element["type"]
    if kind not in _STATEFUL:
        raise AssertionError(f"a {kind} holds no value")
    key, _, nothing = _STATEFUL[kind]
    if value is None:
        chosen = nothing
    elif key == "value":
        chosen = str(value)
    elif key == "selected_option":
        chosen = option_named(element, value)
    elif key == "selected_options":
        chosen = [option_named(element, one) for one in _as_list(value)]
    elif key == "files":
        chosen = [one if isinstance(one, dict) else (files or {})[one] for one in _as_list(value)]
    else:
        chosen = _as_list(value) if isinstance(nothing, list) else value
    return {"type": kind, key: chosen}


def option_named(element: Json, value: Any) -> Json:
    """Return the element's option whose value is `value`; an option object is taken as is."""
    if isinstance(value, dict):
        return value
    offered = options_of(element)
    for option in offered:
        if option.get("value") == value:
            return option
    raise AssertionError(f"no option {value!r} in {element.get('action_id')}: {[o.get('value') for o in offered]}")


def options_of(element: Json) -> list[Json]:
    """Return the options an element offers, its groups flattened."""
    groups = element.get("option_groups") or []
    return list(element.get("options") or []) + [option for group in groups for option in group["options"]]


def _as_list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple | set) else [value]


def client_errors(view: Json, values: Json) -> dict[str, str]:
    """Return what a Slack client refuses before it sends anything: {block_id: sentence}."""
    errors: dict[str, str] = {}
    for block in view["blocks"]:
        if block["type"] != "input":
            continue
        entry = values.get(block["block_id"], {}).get(block["element"]["action_id"], {})
        problem = _problem(block, entry)
        if problem:
            errors[block["block_id"]] = problem
    return errors


def _problem(block: Json, entry: Json) -> str | None:
    element = block["element"]
    key, _, _ = _STATEFUL[element["type"]]
    value = entry.get(key)
    if value is None or value in ("", []) or (isinstance(value, str) and not value.strip()):
        return None if block.get("optional") else MISSING
    if element["type"] in TEXT_INPUTS:
        return _text_problem(element, str(value))
    most = element.get("max_files" if key == "files" else "max_selected_items")
    if most and isinstance(value, list) and len(value) > most:
        return f"Please choose at most {most}."
    if key == "files":
        return _file_problem(element, value)
    return None


def _text_problem(element: Json, text: str) -> str | None:
    kind = element["type"]
    if kind == "number_input":
        return _number_problem(element, text)
    if kind == "email_text_input" and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", text):
        return "Please enter a valid email address."
    if kind == "url_text_input" and not re.fullmatch(r"[a-z][a-z0-9+.-]*://\S+", text, re.IGNORECASE):
        return "Please enter a valid URL."
    if len(text) < (element.get("min_length") or 0):
        return f"Please enter at least {element['min_length']} characters."
    if len(text) > (element.get("max_length") or 3000):
        return f"Please enter at most {element.get('max_length') or 3000} characters."
    return None


def _number_problem(element: Json, text: str) -> str | None:
    try:
        number = float(text)
    except ValueError:
        return "Please enter a number."
    if not element.get("is_decimal_allowed") and not number.is_integer():
        return "Please enter a whole number."
    least, most = element.get("min_value"), element.get("max_value")
    if least is not None and number < float(least):
        return f"Please enter a number of {least} or more."
    if most is not None and number > float(most):
        return f"Please enter a number of {most} or less."
    return None


def _file_problem(element: Json, files: list[Json]) -> str | None:
    allowed = element.get("filetypes")
    if not allowed:
        return None
    for file in files:
        if str(file.get("filetype")) not in allowed and str(file["name"]).rsplit(".", 1)[-1] not in allowed:
            return f"Please choose a file of type {', '.join(allowed)}."
    return None


def is_date(text: str) -> bool:
    """Say whether the text is a date a datepicker gives: YYYY-MM-DD."""
    try:
        return datetime.strptime(text, "%Y-%m-%d").strftime("%Y-%m-%d") == text
    except ValueError:
        return False
