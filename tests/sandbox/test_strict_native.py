"""Slack's native blocks: what each may hold, and where it may stand."""

import time
from collections.abc import Mapping
from typing import Any

import pytest

from sandbox import DEMO
from sandbox.core import new_core
from sandbox.manifest import read_manifest
from sandbox.strict import check_message, check_view
from sandbox.strict.native import NATIVE
from sandbox.wire import Json, Refused
from tests.sandbox.conftest import MANIFEST

FILES = new_core(read_manifest(MANIFEST), DEMO, time.time).files


def plain(text: str) -> Json:
    """A text shown as it is."""
    return {"type": "plain_text", "text": text}


def raw(text: str) -> Json:
    """A cell of text."""
    return {"type": "raw_text", "text": text}


def chart(kind: str = "line", **changes: Any) -> Json:
    """A chart of two weeks; `changes` go into its inner object."""
    points = [{"label": "W46", "value": 41.2}, {"label": "W47", "value": 42}]
    inner = {"series": [{"name": "A", "data": points}], "axis_config": {"categories": ["W46", "W47"]}}
    return {"type": "data_visualization", "title": "Activation", "chart": {"type": kind, **inner, **changes}}


def data_table(rows: list[list[Json]] | None = None, **changes: Any) -> Json:
    """A table of a row."""
    number = {"type": "raw_number", "value": 1, "text": "1"}
    return {"type": "data_table", "caption": "C", "rows": rows or [[raw("A"), raw("B")], [raw("a"), number]], **changes}


def container(*children: Json, **changes: Any) -> Json:
    """A container of these."""
    return {"type": "container", "title": plain("History"), "child_blocks": list(children), **changes}


BUTTON = {"type": "button", "text": plain("Open"), "action_id": "open", "value": "1"}
SECTION = {"type": "section", "text": plain("words")}
THUMBS = {
    "type": "feedback_buttons",
    "action_id": "useful",
    "positive_button": {"text": plain("Yes"), "value": "y"},
    "negative_button": {"text": plain("No"), "value": "n"},
}
TRASH = {"type": "icon_button", "icon": "trash", "text": plain("Delete"), "action_id": "delete"}
TABLE = {"type": "table", "rows": [[raw("A")], [raw("a")]], "column_settings": [{"align": "right"}, None]}
CARD = {"type": "card", "title": plain("Dark mode"), "actions": [BUTTON]}
ALERT = {"type": "alert", "text": plain("Careful"), "level": "warning"}
SMALL = {"type": "context_actions", "elements": [THUMBS, TRASH]}
PIE = chart("pie")
PIE["chart"] = {"type": "pie", "segments": [{"label": "A", "value": 1}]}
IN_MESSAGES: list[Json] = [chart(), PIE, data_table(), TABLE, container(SECTION), CARD, SMALL]


def problems(*blocks: Json, older: bool = False) -> list[str]:
    """What is wrong with a message of these blocks."""
    try:
        check_message({"text": "t", "blocks": list(blocks)}, FILES, older=older)
    except Refused as refused:
        return refused.messages
    return []


def in_view(kind: str, block: Json, *, older: bool = False) -> list[str]:
    """What is wrong with a modal or Home tab of this block."""
    view: Json = {"type": kind, "blocks": [block]}
    try:
        check_view(view | ({"title": plain("T")} if kind == "modal" else {}), FILES, older=older)
    except Refused as refused:
        return refused.messages
    return []


def test_where_each_may_stand() -> None:
    """Charts and tables in messages and on Home, containers in messages, alerts in forms, cards everywhere."""
    for block in IN_MESSAGES:
        assert problems(block) == [], block["type"]
    assert problems(ALERT)
    at_home = {block["type"] for block in [*IN_MESSAGES, ALERT] if not in_view("home", block)}
    assert at_home == {"data_visualization", "data_table", "table", "card"}
    in_forms = {block["type"] for block in [*IN_MESSAGES, ALERT] if not in_view("modal", block)}
    assert in_forms == {"alert", "card"}


def test_an_older_slack_knows_none_of_them() -> None:
    """Each is an unsupported type, as any block that Slack does not know."""
    for block in IN_MESSAGES:
        assert problems(block, older=True) == [f"unsupported type: {block['type']} [json-pointer:/blocks/0/type]"]
    assert "unsupported type: alert" in in_view("modal", ALERT, older=True)[0]
    assert {block["type"] for block in [*IN_MESSAGES, ALERT]} == NATIVE
    assert problems(SECTION, older=True) == []


WRONG: Mapping[str, tuple[Json, str]] = {
    "long title": (chart() | {"title": "x" * 51}, "/blocks/0/title"),
    "no chart": ({"type": "data_visualization", "title": "T"}, "missing required field: chart"),
    "unknown chart": (chart("radar"), "/blocks/0/chart/type"),
    "no series": (chart(series=[]), "no less than 1"),
    "seven series": (
        chart(series=[{"name": str(n), "data": [{"label": "W46", "value": 1}]} for n in range(7)]),
        "than 6",
    ),
    "a missing point": (chart(series=[{"name": "A", "data": [{"label": "W46", "value": 1}]}]), "every category"),
    "two series of one name": (chart(series=chart()["chart"]["series"] * 2), "must be unique"),
    "two categories of one name": (chart(axis_config={"categories": ["W46", "W46"]}), "must be unique"),
    "21 points": (chart(axis_config={"categories": [str(n) for n in range(21)]}), "no more than 20"),
    "long label": (chart(axis_config={"categories": ["x" * 21, "W47"]}), "categories/0"),
    "a value in words": (chart(series=[{"name": "A", "data": [{"label": "W46", "value": "1"}]}]), "provide a number"),
    "a long axis": (chart(axis_config={"categories": ["W46", "W47"], "x_label": "x" * 51}), "x_label"),
    "an empty slice": (PIE | {"chart": {"type": "pie", "segments": [{"label": "A", "value": 0}]}}, "greater than 0"),
    "no caption": ({"type": "data_table", "rows": data_table()["rows"]}, "missing required field: caption"),
    "a header alone": (data_table([[raw("A")]]), "no less than 2"),
    "102 rows": (data_table([[raw("A")]] * 102), "no more than 101"),
    "21 columns": (data_table([[raw("A")] * 21] * 2), "no more than 20"),
    "uneven rows": (data_table([[raw("A")], [raw("a"), raw("b")]]), "same number of cells"),
    "an empty cell": (data_table([[raw("A")], [raw("")]]), "rows/1/0/text"),
    "a number without text": (data_table([[raw("A")], [{"type": "raw_number", "value": 1}]]), "rows/1/0/text"),
    "a rich header": (data_table([[{"type": "rich_text", "elements": [{}]}], [raw("a")]]), "rows/0/0/type"),
    "too many characters": (data_table([[raw("A")], *[[raw("x" * 1001)]] * 20]), "20001 characters"),
    "a huge page": (data_table(page_size=101), "page_size"),
    "no such column": (data_table(row_header_column_index=5), "row_header_column_index"),
    "a long table": (TABLE | {"rows": [[raw("x" * 1001)]] * 10}, "10001 characters"),
    "an odd column": (TABLE | {"column_settings": [{"align": "top"}]}, "column_settings/0/align"),
    "an untitled container": ({"type": "container", "child_blocks": [SECTION]}, "title"),
    "an empty container": (container(), "no less than 1"),
    "eleven children": (container(*[SECTION] * 11), "no more than 10"),
    "a table to sort inside": (container(data_table()), "/blocks/0/child_blocks/0/type"),
    "a mistake inside": (container({"type": "section"}), "/blocks/0/child_blocks/0"),
    "folded for ever": (container(SECTION, default_collapsed=True), "requires `is_collapsible`"),
    "a divided fold": (container(SECTION, is_collapsible=True, has_header_divider=True), "has_header_divider"),
    "an odd width": (container(SECTION, width="huge"), "/blocks/0/width"),
    "an empty card": ({"type": "card", "subtitle": plain("s")}, "must define one of"),
    "a long card": (CARD | {"body": plain("x" * 201)}, "/blocks/0/body/text"),
    "four buttons": (CARD | {"actions": [BUTTON | {"action_id": str(n)} for n in range(4)]}, "no more than 3"),
    "a menu on a card": (CARD | {"actions": [{"type": "overflow", "options": []}]}, "/blocks/0/actions/0/type"),
    "six small buttons": (SMALL | {"elements": [TRASH | {"action_id": str(n)} for n in range(6)]}, "no more than 5"),
    "another icon": (SMALL | {"elements": [TRASH | {"icon": "rocket"}]}, "/icon"),
    "a big button": (SMALL | {"elements": [BUTTON]}, "unsupported type: button"),
    "half a feedback": (SMALL | {"elements": [{"type": "feedback_buttons", "positive_button": {}}]}, "negative_button"),
    "two of one action": (SMALL | {"elements": [TRASH, TRASH]}, "already exists"),
    "an unknown field": (CARD | {"colour": "red"}, "invalid additional property: colour"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_refused(name: str) -> None:
    """Each limit, with a pointer to what broke it."""
    block, told = WRONG[name]
    assert any(told in problem for problem in problems(block)), problems(block)


def test_how_an_alert_may_be() -> None:
    """Two hundred characters, one of five levels."""
    assert "text" in in_view("modal", ALERT | {"text": plain("x" * 201)})[0]
    assert "level" in in_view("modal", ALERT | {"level": "loud"})[0]


def test_how_many_a_message_holds() -> None:
    """Two charts and one plain table; a table's cells do not count against the words of the message."""
    assert "no more than 2 blocks of type data_visualization" in problems(chart(), chart(), chart())[0]
    assert "no more than 1 blocks of type table" in problems(TABLE, TABLE)[0]
    full = data_table([[raw("A")], *[[raw("x" * 999)]] * 20])
    assert problems(full, {"type": "section", "text": plain("x" * 3000)}) == []
