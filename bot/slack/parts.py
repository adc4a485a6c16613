"""What blocks are made of: texts, escaped and trimmed, and the limits that a message as a whole has.

Limits: https://docs.slack.dev/reference/block-kit/composition-objects
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from bot.slack.text import escape, trim
from bot.text.halves import mend_json

Block = dict[str, Any]

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
MESSAGE_CHARACTERS = 12_000  # Slack refuses about 13,000 over all blocks of a message
SECTION = 3000
METADATA = 3000  # characters that a form carries unseen
BUTTON = 75

_TABLES = ("data_table", "table")  # their cells have a limit of their own


def plain(text: str, limit: int) -> Block:
    """A text that Slack shows as it is."""
    return {"type": "plain_text", "text": trim(text, limit), "emoji": True}


def mrkdwn(text: str, limit: int = SECTION) -> Block:
    """A text in Slack's markup: user text is escaped, `Mrkdwn` is kept."""
    # `verbatim` keeps Slack from turning a typed @name or #channel into a mention by itself.
    return {"type": "mrkdwn", "text": trim(escape(text), limit), "verbatim": True}


def pack(carried: Mapping[str, Any]) -> str:
    """What a form carries unseen; `Request.metadata` reads it."""
    return json.dumps(mend_json(dict(carried)), ensure_ascii=False)


def size(blocks: Iterable[Block]) -> int:
    """Characters of text over all blocks, as Slack's limit on a message counts them."""
    return sum(characters(block) for block in blocks if block.get("type") not in _TABLES)


def characters(part: object) -> int:
    """Characters of every text inside a block, an element or a cell."""
    if isinstance(part, Mapping):
        own = len(part["text"]) if isinstance(part.get("text"), str) else 0
        return own + sum(characters(v) for v in part.values() if not isinstance(v, str))
    if isinstance(part, list):
        return sum(characters(v) for v in part)
    return 0
