"""Block Kit, built as plain dicts from a small vocabulary. Escaping and trimming happen here, in
`elements` and in `inputs`, and nowhere else.

Reference and limits: https://docs.slack.dev/reference/block-kit/blocks
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.slack.elements import (
    VALUE_LIMIT,
    button,
    confirm,
    date_select,
    option,
    option_group,
    overflow,
    person_select,
    search_select,
    select,
)
from bot.slack.inputs import (
    channel_input,
    channels_input,
    choice_input,
    date_input,
    file_input,
    people_input,
    person_input,
    search_input,
    searches_input,
    select_input,
    several_input,
    text_input,
    tick_input,
    time_input,
)
from bot.slack.older import NOT_AT_HOME, NOT_IN_MODALS, older
from bot.slack.parts import (
    BUTTON,
    MESSAGE_BLOCKS,
    MESSAGE_CHARACTERS,
    METADATA,
    SECTION,
    VIEW_BLOCKS,
    Block,
    pack,
    size,
)
from bot.slack.parts import mrkdwn as _mrkdwn
from bot.slack.parts import plain as _plain
from bot.slack.text import Mrkdwn, escape, trim

__all__ = [
    "BUTTON",
    "MESSAGE_BLOCKS",
    "MESSAGE_CHARACTERS",
    "METADATA",
    "SECTION",
    "TITLE",
    "VALUE_LIMIT",
    "Block",
    "actions",
    "button",
    "channel_input",
    "channels_input",
    "choice_input",
    "confirm",
    "context",
    "date_input",
    "date_select",
    "divider",
    "fields",
    "file_input",
    "header",
    "home",
    "image",
    "markdown_list",
    "message",
    "modal",
    "option",
    "option_group",
    "overflow",
    "people_input",
    "person_input",
    "person_select",
    "search_input",
    "search_select",
    "searches_input",
    "section",
    "select",
    "select_input",
    "several_input",
    "size",
    "text_input",
    "tick_input",
    "time_input",
]

TITLE = 24


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


def actions(*elements: Block, block_id: str = "") -> Block:
    """A row of buttons and menus; `block_id` (at most 255 characters) comes back with what is pressed."""
    row: Block = {"type": "actions", "elements": list(elements)}
    return {**row, "block_id": block_id} if block_id else row


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
    carried: Mapping[str, Any] | None = None,
) -> Block:
    """A form over the conversation. What it has `carried` comes back with it, as `Request.metadata`.

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
    if carried is not None:
        view["private_metadata"] = pack(carried)
    return view


def home(blocks: Sequence[Block], carried: Mapping[str, Any] | None = None) -> Block:
    """The Home tab of one reader, which carries this unseen; what Slack does not show there, such as a container,
    stands there in words."""
    view = {"type": "home", "blocks": older(blocks, kinds=NOT_AT_HOME, most=VIEW_BLOCKS)[:VIEW_BLOCKS]}
    return {**view, "private_metadata": pack(carried)} if carried else view


def message(blocks: Sequence[Block], text: str) -> Block:
    """A message: its blocks, and the one line that notifications and screen readers use instead of them."""
    return {"blocks": list(blocks), "text": trim(escape(text), SECTION)}


def markdown_list(items: Iterable[Mrkdwn]) -> Mrkdwn:
    """Lines with a bullet each, as one text."""
    return Mrkdwn("\n".join(f"•  {item}" for item in items))
