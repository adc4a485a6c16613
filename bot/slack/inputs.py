"""Fields of a form. Block Kit as plain dicts."""

from collections.abc import Sequence

from bot.slack.elements import MENU, option, option_group, select
from bot.slack.parts import Block
from bot.slack.parts import plain as _plain
from bot.slack.text import trim


def _input(block_id: str, label: str, element: Block, hint: str, optional: bool) -> Block:
    block: Block = {
        "type": "input",
        "block_id": block_id,
        "label": _plain(label, 2000),
        "element": {"action_id": "value", **element},
        "optional": optional,
    }
    if hint:
        block["hint"] = _plain(hint, 2000)
    return block


def text_input(
    block_id: str,
    label: str,
    *,
    value: str = "",
    limit: int,
    placeholder: str = "",
    hint: str = "",
    optional: bool = False,
    multiline: bool = False,
) -> Block:
    """A line or paragraph to type. No `value` is sent when empty: Slack refuses an empty initial value."""
    element: Block = {"type": "plain_text_input", "multiline": multiline, "max_length": limit}
    if value:
        element["initial_value"] = value[:limit]
    if placeholder:
        element["placeholder"] = _plain(placeholder, 150)
    return _input(block_id, label, element, hint, optional)


def person_input(block_id: str, label: str, *, value: str = "", hint: str = "", optional: bool = True) -> Block:
    """One person of the workspace, by user id."""
    element: Block = {"type": "users_select"}
    if value:
        element["initial_user"] = value
    return _input(block_id, label, element, hint, optional)


def people_input(
    block_id: str, label: str, *, value: Sequence[str] = (), hint: str = "", optional: bool = True
) -> Block:
    """Several people of the workspace, by user id."""
    element: Block = {"type": "multi_users_select"}
    if value:
        element["initial_users"] = list(value)
    return _input(block_id, label, element, hint, optional)


def date_input(block_id: str, label: str, *, value: str = "", hint: str = "", optional: bool = True) -> Block:
    """A day, as ISO-8601 text."""
    element: Block = {"type": "datepicker"}
    if value:
        element["initial_date"] = value
    return _input(block_id, label, element, hint, optional)


def choice_input(
    block_id: str,
    label: str,
    options: Sequence[Block],
    *,
    value: str = "",
    hint: str = "",
    optional: bool = False,
    tells: str = "",
) -> Block:
    """One of a few choices, shown as radio buttons; with `tells`, the bot hears at once of a choice, under that action
    id."""
    element: Block = {"type": "radio_buttons", "action_id": tells or "value", "options": list(options)}
    chosen = [o for o in options if o["value"] == value]
    if chosen:
        element["initial_option"] = chosen[0]
    block = _input(block_id, label, element, hint, optional)
    return {**block, "dispatch_action": True} if tells else block


def select_input(
    block_id: str,
    label: str,
    options: Sequence[Block],
    *,
    value: str = "",
    hint: str = "",
    optional: bool = False,
    tells: str = "",
) -> Block:
    """One choice from a menu; with `tells`, the bot hears at once of a choice, under that action id."""
    block = _input(block_id, label, select(tells or "value", options, value=value), hint, optional)
    if tells:
        block["dispatch_action"] = True
    return block


def search_input(
    block_id: str,
    label: str,
    action_id: str,
    *,
    value: str = "",
    shown: str = "",
    hint: str = "",
    optional: bool = False,
) -> Block:
    """One choice from what the bot finds for what is typed; it hears of that under `action_id`. `shown` is what the
    chosen value is called."""
    element: Block = {"type": "external_select", "action_id": action_id, "min_query_length": 0}
    if value:
        element["initial_option"] = option(shown or value, value)
    return _input(block_id, label, element, hint, optional)


def searches_input(
    block_id: str, label: str, action_id: str, *, chosen: Sequence[Block] = (), hint: str = "", most: int = 0
) -> Block:
    """Several choices of what the bot finds for what is typed; it hears of that under `action_id`. `chosen` are
    options, `most` limits how many there may be, where it is not 0."""
    element: Block = {"type": "multi_external_select", "action_id": action_id, "min_query_length": 0}
    if chosen:
        element["initial_options"] = list(chosen)
    if most:
        element["max_selected_items"] = most
    return _input(block_id, label, element, hint, False)


def several_input(
    block_id: str,
    label: str,
    options: Sequence[Block],
    *,
    value: Sequence[str] = (),
    placeholder: str = "",
    hint: str = "",
    most: int = 0,
    tells: str = "",
) -> Block:
    """Several choices from a menu, none of them wanted; `most` limits how many, where it is not 0. Beyond 100 choices
    they are shown in groups, named by the first and the last of each."""
    element: Block = {"type": "multi_static_select"}
    if len(options) > MENU:
        groups = [options[at : at + MENU] for at in range(0, min(len(options), MENU**2), MENU)]
        element["option_groups"] = [option_group(_span(group), group) for group in groups]
    else:
        element["options"] = list(options)
    chosen = [o for o in options if o["value"] in value]
    if chosen:
        element["initial_options"] = chosen
    if placeholder:
        element["placeholder"] = _plain(placeholder, 150)
    if most:
        element["max_selected_items"] = most
    block = _input(block_id, label, {**element, "action_id": tells or "value"}, hint, True)
    return {**block, "dispatch_action": True} if tells else block


def _span(group: Sequence[Block]) -> str:
    first, last = (trim(str(group[at]["text"]["text"]), 30) for at in (0, -1))
    return f"{first} – {last}"


def tick_input(block_id: str, label: str, tick: str, *, ticked: bool = False) -> Block:
    """One box to tick; its value is ["yes"] when it is."""
    element: Block = {"type": "checkboxes", "options": [option(tick, "yes")]}
    if ticked:
        element["initial_options"] = element["options"]
    return _input(block_id, label, element, "", True)


def time_input(block_id: str, label: str, *, value: str = "", hint: str = "", optional: bool = False) -> Block:
    """A time of day, "09:00"."""
    element: Block = {"type": "timepicker"}
    if value:
        element["initial_time"] = value
    return _input(block_id, label, element, hint, optional)


def channel_input(
    block_id: str, label: str, *, value: str = "", hint: str = "", optional: bool = True, current: bool = False
) -> Block:
    """One channel, by id; private ones the reader is in among them. `current` chooses the one they are looking at."""
    element: Block = {"type": "conversations_select", "filter": {"include": ["public", "private"]}}
    if value:
        element["initial_conversation"] = value
    elif current:
        element["default_to_current_conversation"] = True
    return _input(block_id, label, element, hint, optional)


def channels_input(block_id: str, label: str, *, value: Sequence[str] = (), hint: str = "") -> Block:
    """Several channels, by id."""
    element: Block = {"type": "multi_conversations_select", "filter": {"include": ["public", "private"]}}
    if value:
        element["initial_conversations"] = list(value)
    return _input(block_id, label, element, hint, True)


def file_input(block_id: str, label: str, filetypes: Sequence[str], *, hint: str = "", most: int = 1) -> Block:
    """One uploaded file, or `most` of them."""
    return _input(block_id, label, {"type": "file_input", "filetypes": list(filetypes), "max_files": most}, hint, False)
