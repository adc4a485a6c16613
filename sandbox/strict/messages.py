"""Checks of messages, wherever they come from: the Web API, an acknowledgement, a response URL.

Limits: https://docs.slack.dev/reference/methods/chat.postMessage
"""

from __future__ import annotations

import json
from typing import Any

from sandbox.files import Files
from sandbox.strict.blocks import check_blocks
from sandbox.strict.findings import Findings
from sandbox.strict.parts import count_text
from sandbox.wire import Json, Refused

MOST_TEXT = 40_000
MOST_IN_BLOCKS = 13_000
"""Not documented; observed as msg_blocks_too_long by others: https://github.com/slackapi/bolt-js/issues/2509."""
MOST_ATTACHMENTS = 100
_TABLES = ("data_table", "table")
"""Their cells have a limit of their own."""
MOST_METADATA = 16_000


def check_message(content: Json, files: Files, *, older: bool = False) -> None:
    """Check text, blocks, attachments and metadata; Refused names what Slack would not take.

    `older` is a Slack that does not know the native blocks.
    """
    text, blocks, attachments = content.get("text") or "", content.get("blocks"), content.get("attachments")
    if not blocks and not attachments and not text.strip():
        raise Refused("no_text")
    if len(text) > MOST_TEXT:
        raise Refused("msg_too_long", f"text has {len(text)} characters")
    if blocks is not None:
        if not isinstance(blocks, list):
            raise Refused("invalid_blocks_format")
        if blocks:
            _check_shown(blocks, "/blocks", files, older)
    if attachments is not None:
        _check_attachments(attachments, files, older)
    if content.get("metadata") is not None:
        _check_metadata(content["metadata"])


def check_blocks_anywhere(blocks: Any, files: Files, *, older: bool = False) -> None:
    """Check blocks of which nobody says where they will be shown."""
    findings = Findings(older=older)
    check_blocks(findings, blocks, "/blocks", "anywhere", files)
    if findings.problems:
        raise Refused("invalid_blocks", *findings.problems)


def _check_shown(blocks: list[Any], pointer: str, files: Files, older: bool) -> None:
    findings = Findings(older=older)
    check_blocks(findings, blocks, pointer, "message", files)
    if findings.problems:
        raise Refused("invalid_blocks", *findings.problems)
    length = count_text([block for block in blocks if block["type"] not in _TABLES])
    if length > MOST_IN_BLOCKS:
        raise Refused("msg_blocks_too_long", f"the blocks hold {length} characters")


def _check_attachments(attachments: Any, files: Files, older: bool) -> None:
    if not isinstance(attachments, list) or not all(isinstance(one, dict) for one in attachments):
        raise Refused("invalid_attachments")
    if len(attachments) > MOST_ATTACHMENTS:
        raise Refused("too_many_attachments")
    for number, attachment in enumerate(attachments):
        if attachment.get("blocks"):
            _check_shown(attachment["blocks"], f"/attachments/{number}/blocks", files, older)


def _check_metadata(metadata: Any) -> None:
    if not isinstance(metadata, dict):
        raise Refused("invalid_metadata_format")
    event_type, payload = metadata.get("event_type"), metadata.get("event_payload")
    if not isinstance(event_type, str) or not event_type or not isinstance(payload, dict):
        raise Refused("invalid_metadata_format", "metadata needs event_type and event_payload")
    if len(json.dumps(metadata)) > MOST_METADATA:
        raise Refused("metadata_too_large")
