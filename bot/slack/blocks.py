"""Block Kit, built as plain dicts from a small vocabulary. Escaping and trimming happen here and nowhere else.

Reference and limits: https://docs.slack.dev/reference/block-kit/blocks
"""

from collections.abc import Iterable, Sequence

from bot.slack.older import NOT_AT_HOME, NOT_IN_MODALS, older
from bot.slack.parts import BUTTON as BUTTON
from bot.slack.parts import MESSAGE_BLOCKS as MESSAGE_BLOCKS
from bot.slack.parts import MESSAGE_CHARACTERS as MESSAGE_CHARACTERS
from bot.slack.parts import SECTION as SECTION
from bot.slack.parts import VIEW_BLOCKS
from bot.slack.parts import Block as Block
from bot.slack.parts import mrkdwn as _mrkdwn
from bot.slack.parts import plain as _plain
from bot.slack.parts import size as size
from bot.slack.text import Mrkdwn, escape, trim

TITLE = 24
VALUE_LIMIT = 150  # characters of the value of an option
_MENU = 100  # options of a menu, and of each of its groups


def section(text: str, accessory: Block | None = None, block_id: str | None = None) -> Block:
    """A paragraph: user text is escaped, `Mrkdwn` is kept."""
    block: Block = {"type": "section", "text": _mrkdwn(text)}
    if accessory is not None:
        block["accessory"] = accessory
    if block_id is not None:
        block["block_id"] = block_id
    return block


def fields(texts: Sequence[str]) -> Block:
    """Up to ten short texts in two columns."""
    return {"type": "section", "fields": [_mrkdwn(text, 2000) for text in texts[:10]]}


def context(*texts: str) -> Block:
    """Small print: one line of at most ten texts."""
    return {"type": "context", "elements": [_mrkdwn(text) for text in texts[:10]]}


def header(text: str) -> Block:
    """A title inside a message or a view."""
    return {"type": "header", "text": _plain(text, 150)}


def divider() -> Block:
    """A line."""
    return {"type": "divider"}


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


def actions(*elements: Block, block_id: str = "") -> Block:
    """A row of buttons and menus; `block_id` (at most 255 characters) comes back with what is pressed."""
    row: Block = {"type": "actions", "elements": list(elements)}
    return {**row, "block_id": block_id} if block_id else row


def option(label: str, value: str, description: str = "") -> Block:
    """One choice of a menu; value at most 150 characters, `description` a line below it."""
    made: Block = {"text": _plain(label, 75), "value": value}
    return {**made, "description": _plain(description, 75)} if description else made


def option_group(label: str, options: Sequence[Block]) -> Block:
    """Choices of a menu under a heading."""
    return {"label": _plain(label, 75), "options": list(options)[:_MENU]}


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


def people_input(block_id: str, label: str, *, value: Sequence[str] = (), hint: str = "") -> Block:
    """Several people of the workspace, by user id."""
    element: Block = {"type": "multi_users_select"}
    if value:
        element["initial_users"] = list(value)
    return _input(block_id, label, element, hint, True)


def date_input(block_id: str, label: str, *, value: str = "", hint: str = "", optional: bool = True) -> Block:
    """A day, as ISO-8601 text."""
    element: Block = {"type": "datepicker"}
    if value:
        element["initial_date"] = value
    return _input(block_id, label, element, hint, optional)


def choice_input(
    block_id: str, label: str, options: Sequence[Block], *, value: str = "", hint: str = "", optional: bool = False
) -> Block:
    """One of a few choices, shown as radio buttons."""
    element: Block = {"type": "radio_buttons", "options": list(options)}
    chosen = [o for o in options if o["value"] == value]
    if chosen:
        element["initial_option"] = chosen[0]
    return _input(block_id, label, element, hint, optional)


def select(action_id: str, options: Sequence[Block], *, value: str = "", placeholder: str = "") -> Block:
    """A menu of up to 100 choices, one of them chosen."""
    element: Block = {"type": "static_select", "action_id": action_id, "options": list(options)[:_MENU]}
    chosen = [o for o in options if o["value"] == value]
    if chosen:
        element["initial_option"] = chosen[0]
    if placeholder:
        element["placeholder"] = _plain(placeholder, 150)
    return element


def overflow(action_id: str, options: Sequence[Block]) -> Block:
    """The three dots: one to five things to do."""
    return {"type": "overflow", "action_id": action_id, "options": list(options)[:5]}


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
    if len(options) > _MENU:
        groups = [options[at : at + _MENU] for at in range(0, min(len(options), _MENU**2), _MENU)]
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


def file_input(block_id: str, label: str, filetypes: Sequence[str], *, hint: str = "") -> Block:
    """One uploaded file."""
    return _input(block_id, label, {"type": "file_input", "filetypes": list(filetypes), "max_files": 1}, hint, False)


def image(file: str, alt: str, title: str = "") -> Block:
    """A picture that was uploaded, by file id; `alt` says it in words."""
    block: Block = {"type": "image", "slack_file": {"id": file}, "alt_text": trim(alt, 2000)}
    return {**block, "title": _plain(title, 2000)} if title else block


def modal(
    callback_id: str,
    title: str,
    blocks: Sequence[Block],
    *,
    close: str,
    submit: str = "",
    metadata: str = "",
) -> Block:
    """A form over the conversation. `metadata` (at most 3,000 characters) comes back with it.

    What Slack shows in messages alone, such as a table, stands there in words.
    """
    view: Block = {
        "type": "modal",
        "callback_id": callback_id,
        "title": _plain(title, TITLE),
        "close": _plain(close, TITLE),
        "blocks": older(blocks, kinds=NOT_IN_MODALS, most=VIEW_BLOCKS),
    }
    if submit:
        view["submit"] = _plain(submit, TITLE)
    if metadata:
        view["private_metadata"] = metadata
    return view


def home(blocks: Sequence[Block]) -> Block:
    """The Home tab of one reader; what Slack does not show there, such as a container, stands there in words."""
    return {"type": "home", "blocks": older(blocks, kinds=NOT_AT_HOME, most=VIEW_BLOCKS)[:VIEW_BLOCKS]}


def message(blocks: Sequence[Block], text: str) -> Block:
    """A message: its blocks, and the one line that notifications and screen readers use instead of them."""
    return {"blocks": list(blocks), "text": trim(escape(text), SECTION)}


def markdown_list(items: Iterable[Mrkdwn]) -> Mrkdwn:
    """Lines with a bullet each, as one text."""
    return Mrkdwn("\n".join(f"•  {item}" for item in items))
