"""Checks of the blocks of a message, a modal or a Home tab.

Limits: https://docs.slack.dev/reference/block-kit/blocks
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block

from sandbox.files import Files
from sandbox.inputs import elements_of
from sandbox.strict.elements import IN_ACTIONS, IN_INPUT, IN_SECTION, check_element, check_image
from sandbox.strict.findings import Findings
from sandbox.strict.native import FIELDS as NATIVE_FIELDS
from sandbox.strict.native import IN_CONTAINER, NATIVE, UNKNOWN_TO_SDK, check_native, check_together
from sandbox.strict.parts import check_text
from sandbox.wire import Json

_EVERYWHERE = frozenset({"actions", "context", "divider", "header", "image", "input", "rich_text", "section", "video"})
_TABLES = frozenset({"carousel", "data_table", "data_visualization", "table"})
SURFACES = {
    "message": _EVERYWHERE
    | _TABLES
    | {"card", "container", "context_actions", "file", "markdown", "plan", "task_card"},
    "modal": _EVERYWHERE | {"alert", "card"},
    "home": _EVERYWHERE | _TABLES | {"card"},
}
SURFACES["anywhere"] = frozenset().union(*SURFACES.values())
MOST_BLOCKS = {"message": 50, "modal": 100, "home": 100, "anywhere": 100}
MOST_MARKDOWN = 12_000

FIELDS = {
    "section": ("text", "fields", "accessory", "expand"),
    "divider": (),
    "header": ("text", "level"),
    "context": ("elements",),
    "actions": ("elements",),
    "input": ("label", "element", "hint", "optional", "dispatch_action"),
    "markdown": ("text",),
    "rich_text": ("elements",),
    **NATIVE_FIELDS,
}


def check_blocks(findings: Findings, value: Any, pointer: str, surface: str, files: Files) -> None:
    """Check every block shown on `surface` ("message", "modal", "home" or "anywhere"); slack_sdk's own models last."""
    blocks = findings.list(value, pointer, most=MOST_BLOCKS[surface])
    for number, one in enumerate(blocks):
        place = f"{pointer}/{number}"
        block = findings.object(one, place)
        if block:
            _check_block(findings, block, place, surface, files)
    if findings.problems:
        return
    if surface == "message":
        check_together(findings, blocks, pointer)
    _check_ids(findings, blocks, pointer)
    _check_focus(findings, blocks, pointer)
    markdown = sum(len(block["text"]) for block in blocks if block["type"] == "markdown")
    if markdown > MOST_MARKDOWN:
        findings.add(f"markdown blocks hold {markdown} characters, no more than {MOST_MARKDOWN} allowed", pointer)
    _check_models(findings, blocks, pointer)


def _check_block(findings: Findings, block: Json, pointer: str, surface: str, files: Files) -> None:
    kind = block.get("type")
    if kind not in SURFACES[surface] or (findings.older and kind in NATIVE):
        findings.add(f"unsupported type: {kind}", f"{pointer}/type")
        return
    findings.text(block.get("block_id"), f"{pointer}/block_id", most=255, least=1)
    if kind in FIELDS:
        findings.only(block, pointer, ("type", "block_id", *FIELDS[kind]))
    if kind in _OWN:
        _OWN[kind](findings, block, pointer, files)
    if kind in NATIVE:
        check_native(findings, block, pointer, files)
    if kind == "container":
        _check_children(findings, block, pointer, surface, files)
    file_input = kind == "input" and (block.get("element") or {}).get("type") == "file_input"
    if file_input and surface not in ("modal", "anywhere"):
        findings.add("unsupported type: file_input", f"{pointer}/element/type")
    if file_input and block.get("dispatch_action"):
        findings.add("a file_input cannot dispatch actions: unsupported type", f"{pointer}/element/type")


def _check_children(findings: Findings, container: Json, pointer: str, surface: str, files: Files) -> None:
    for number, value in enumerate(findings.list(container.get("child_blocks"), f"{pointer}/child_blocks", most=10)):
        place = f"{pointer}/child_blocks/{number}"
        child = findings.object(value, place)
        if child and child.get("type") not in IN_CONTAINER:
            findings.add(f"unsupported type: {child.get('type')}", f"{place}/type")
        elif child:
            _check_block(findings, child, place, surface, files)


def _section(findings: Findings, block: Json, pointer: str, files: Files) -> None:
    if block.get("text") is None and block.get("fields") is None:
        findings.add("must define either `text` or `fields`", pointer)
    if block.get("text") is not None:
        check_text(findings, block["text"], f"{pointer}/text", most=3000)
    if block.get("fields") is not None:
        for number, field in enumerate(findings.list(block["fields"], f"{pointer}/fields", most=10)):
            check_text(findings, field, f"{pointer}/fields/{number}", most=2000)
    if block.get("accessory") is not None:
        check_element(findings, block["accessory"], f"{pointer}/accessory", IN_SECTION, files)


def _header(findings: Findings, block: Json, pointer: str, _files: Files) -> None:
    findings.required(block, pointer, "text")
    if block.get("text") is not None:
        check_text(findings, block["text"], f"{pointer}/text", most=150, plain=True)


def _context(findings: Findings, block: Json, pointer: str, files: Files) -> None:
    for number, one in enumerate(findings.list(block.get("elements"), f"{pointer}/elements", most=10)):
        place = f"{pointer}/elements/{number}"
        if isinstance(one, dict) and one.get("type") == "image":
            check_image(findings, one, place, files)
        else:
            check_text(findings, one, place, most=3000)


def _actions(findings: Findings, block: Json, pointer: str, files: Files) -> None:
    elements = findings.list(block.get("elements"), f"{pointer}/elements", most=25)
    for number, element in enumerate(elements):
        check_element(findings, element, f"{pointer}/elements/{number}", IN_ACTIONS, files)
    names = [e["action_id"] for e in elements if isinstance(e, dict) and e.get("action_id")]
    for name in _twice(names):
        findings.add(f"`action_id` {name} already exists in this block", f"{pointer}/elements")


def _input(findings: Findings, block: Json, pointer: str, files: Files) -> None:
    findings.required(block, pointer, "label", "element")
    for name in ("label", "hint"):
        if block.get(name) is not None:
            check_text(findings, block[name], f"{pointer}/{name}", most=2000, plain=True)
    if block.get("element") is not None:
        check_element(findings, block["element"], f"{pointer}/element", IN_INPUT, files)


def _image(findings: Findings, block: Json, pointer: str, files: Files) -> None:
    check_image(findings, block, pointer, files, more=("block_id", "title"))
    if block.get("title") is not None:
        check_text(findings, block["title"], f"{pointer}/title", most=2000, plain=True)


def _markdown(findings: Findings, block: Json, pointer: str, _files: Files) -> None:
    findings.required(block, pointer, "text")
    findings.text(block.get("text"), f"{pointer}/text", most=MOST_MARKDOWN)


_OWN: dict[str, Callable[[Findings, Json, str, Files], None]] = {
    "section": _section,
    "header": _header,
    "context": _context,
    "actions": _actions,
    "input": _input,
    "image": _image,
    "markdown": _markdown,
}


def _check_ids(findings: Findings, blocks: list[Json], pointer: str) -> None:
    for name in _twice([block["block_id"] for block in blocks if block.get("block_id")]):
        findings.add(f"`block_id` {name} already exists", pointer)


def _check_focus(findings: Findings, blocks: list[Json], pointer: str) -> None:
    if sum(1 for _, element in elements_of(blocks) if element.get("focus_on_load")) > 1:
        findings.add("only one element can have `focus_on_load`", pointer)


def _check_models(findings: Findings, blocks: list[Json], pointer: str) -> None:
    for number, block in enumerate(blocks):
        if block["type"] in UNKNOWN_TO_SDK:
            continue
        wrong = _wrong_in_model(json.dumps(block))
        if wrong is not None:
            findings.add(wrong, f"{pointer}/{number}")


@lru_cache(maxsize=2048)  # Home shows the same after most of what people do
def _wrong_in_model(block: str) -> str | None:
    """What the SDK says of a block, given as JSON."""
    try:
        parsed = Block.parse(json.loads(block))
        if parsed is not None:
            parsed.to_dict()
    except (SlackObjectFormationError, TypeError, ValueError, AttributeError) as error:
        return str(error)
    return None


def _twice(names: list[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]
