"""Checks of messages, wherever they come from: the Web API, an acknowledgement, a response URL.

Limits: https://docs.slack.dev/reference/methods/chat.postMessage
"""

from __future__ import annotations

import json
from typing import Any

from bot.sandbox.files import Files
from bot.sandbox.strict.blocks import check_blocks
from bot.sandbox.strict.findings import Findings
from bot.sandbox.wire import Json, Refused

MOST_TEXT = 40_000
MOST_IN_BLOCKS = 13_000
"""Not documented; observed as msg_blocks_too_long by others: https://github.com/slackapi/bolt-js/issues/2509."""
MOST_ATTACHMENTS = 100
MOST_METADATA = 16_000


def check_message(content: Json, files: Files) -> None:
    """Check text, blocks, attachments and metadata; Refused names what Slack would not take."""
    text, blocks, attachments = content.get("text") or "", content.get("blocks"), content.get("attachments")
    if not blocks and not attachments and not text.strip():
        raise Refused("no_text")
    if len(text) > MOST_TEXT:
        raise Refused("msg_too_long", f"text has {len(text)} characters")
    if blocks is not None:
        if not isinstance(blocks, list):
            raise Refused("invalid_blocks_format")
        if blocks:
            _check_shown(blocks, "/blocks", files)
    if attachments is not None:
        _check_attachments(attachments, files)
    if content.get("metadata") is not None:
        _check_metadata(content["metadata"])


def _check_shown(blocks: list[Any], pointer: str, files: Files) -> None:
    findings = Findings()
    check_blocks(findings, blocks, pointer, "message", files)
    if findings.problems:
        raise Refused("invalid_blocks", *findings.problems)
    length = count_text(blocks)
    if length > MOST_IN_BLOCKS:
        raise Refused("msg_blocks_too_long", f"the blocks hold {length} characters")


def _check_attachments(attachments: Any, files: Files) -> None:
    if not isinstance(attachments, list) or not all(isinstance(one, dict) for one in attachments):
        raise Refused("invalid_attachments")
    if len(attachments) > MOST_ATTACHMENTS:
        raise Refused("too_many_attachments")
    for number, attachment in enumerate(attachments):
        if attachment.get("blocks"):
            _check_shown(attachment["blocks"], f"/attachments/{number}/blocks", files)


def _check_metadata(metadata: Any) -> None:
    if not isinstance(metadata, dict):
        raise Refused("invalid_metadata_format")
    event_type, payload = metadata.get("event_type"), metadata.get("event_payload")
    if not isinstance(event_type, str) or not event_type or not isinstance(payload, dict):
        raise Refused("invalid_metadata_format", "metadata needs event_type and event_payload")
    if len(json.dumps(metadata)) > MOST_METADATA:
        raise Refused("metadata_too_large")


def count_text(part: Any) -> int:
    """Count the characters of every text inside blocks."""
    if isinstance(part, list):
        return sum(count_text(one) for one in part)
    if isinstance(part, dict):
        return sum(
            len(value) if key == "text" and isinstance(value, str) else count_text(value) for key, value in part.items()
        )
    return 0
