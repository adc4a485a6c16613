"""Checks of Slack's native blocks: charts, tables, containers, alerts, cards, small buttons beneath a message.

Limits: https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block, …/data-table-block, …/table-block,
…/container-block, …/alert-block, …/card-block, …/context-actions-block. Where readings differ the stricter one holds:
six series, 101 rows, containers in messages alone.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from typing import Any

from sandbox.files import Files
from sandbox.strict.elements import check_element, check_image
from sandbox.strict.findings import Findings
from sandbox.strict.parts import check_confirm, check_text, count_text
from sandbox.wire import Json

NATIVE = frozenset({"alert", "card", "container", "context_actions", "data_table", "data_visualization", "table"})
UNKNOWN_TO_SDK = frozenset({"data_table", "data_visualization"})
"""slack_sdk has no model of these."""

FIELDS: dict[str, tuple[str, ...]] = {
    "data_visualization": ("title", "chart"),
    "data_table": ("caption", "rows", "page_size", "row_header_column_index"),
    "table": ("rows", "column_settings"),
    "container": (
        "title",
        "rich_text_title",
        "subtitle",
        "child_blocks",
        "width",
        "icon",
        "is_collapsible",
        "default_collapsed",
        "has_header_divider",
    ),
    "alert": ("text", "level"),
    "card": ("hero_image", "icon", "slack_icon", "title", "subtitle", "body", "subtext", "actions"),
    "context_actions": ("elements",),
}
IN_CONTAINER = frozenset(
    {"actions", "context", "divider", "file", "header", "image", "input", "rich_text", "section", "table", "video"}
)

_ONE_MESSAGE = {"data_visualization": 2, "table": 1}
_CHARACTERS = {"data_table": 20_000, "table": 10_000}
_BUTTON = frozenset({"button"})
_RICH = frozenset({"rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote"})


def check_native(findings: Findings, block: Json, pointer: str, files: Files) -> None:
    """Check one block of a type in `NATIVE`; what is in a container is checked by whoever checks blocks."""
    _OWN[str(block["type"])](findings, block, pointer, files)


def check_together(findings: Findings, blocks: list[Json], pointer: str) -> None:
    """Check how many charts and tables one message or view holds."""
    kinds = Counter(str(block.get("type")) for block in blocks)
    for kind, most in _ONE_MESSAGE.items():
        if kinds[kind] > most:
            findings.add(f"no more than {most} blocks of type {kind} allowed", pointer)


# -- charts -----------------------------------------------------------------------------------


def _chart(findings: Findings, block: Json, pointer: str, _files: Files) -> None:
    findings.required(block, pointer, "title", "chart")
    findings.text(block.get("title"), f"{pointer}/title", most=50, least=1)
    if block.get("chart") is None:
        return
    place = f"{pointer}/chart"
    chart = findings.object(block["chart"], place)
    if chart.get("type") == "pie":
        findings.only(chart, place, ("type", "segments"))
        _points(findings, chart.get("segments"), f"{place}/segments", most=6, above_zero=True)
    elif chart.get("type") in ("line", "bar", "area"):
        findings.only(chart, place, ("type", "series", "axis_config"))
        _series(findings, chart, place, _axes(findings, chart, place))
    elif chart:
        findings.add(f"unsupported type: {chart.get('type')}", f"{place}/type")


def _axes(findings: Findings, chart: Json, pointer: str) -> list[Any]:
    """Check the axes; returns the categories."""
    place = f"{pointer}/axis_config"
    axes = findings.object(chart.get("axis_config"), place)
    findings.only(axes, place, ("categories", "x_label", "y_label"))
    for name in ("x_label", "y_label"):
        findings.text(axes.get(name), f"{place}/{name}", most=50, least=1)
    categories = findings.list(axes.get("categories"), f"{place}/categories", most=20)
    for number, category in enumerate(categories):
        _string(findings, category, f"{place}/categories/{number}", most=20)
    _unique(findings, categories, f"{place}/categories", "categories")
    return categories


def _series(findings: Findings, chart: Json, pointer: str, categories: list[Any]) -> None:
    names: list[Any] = []
    for number, value in enumerate(findings.list(chart.get("series"), f"{pointer}/series", most=6)):
        place = f"{pointer}/series/{number}"
        series = findings.object(value, place)
        findings.only(series, place, ("name", "data"))
        _string(findings, series.get("name"), f"{place}/name", most=20)
        names.append(series.get("name"))
        labels = _points(findings, series.get("data"), f"{place}/data", most=20)
        if sorted(map(str, labels)) != sorted(map(str, categories)):
            findings.add("every series must have one data point for every category", f"{place}/data")
    _unique(findings, names, f"{pointer}/series", "series names")


def _points(findings: Findings, value: Any, pointer: str, *, most: int, above_zero: bool = False) -> list[Any]:
    """Check points of a label and a finite number; returns the labels."""
    labels: list[Any] = []
    for number, one in enumerate(findings.list(value, pointer, most=most)):
        place = f"{pointer}/{number}"
        point = findings.object(one, place)
        findings.only(point, place, ("label", "value"))
        _string(findings, point.get("label"), f"{place}/label", most=20)
        _finite(findings, point.get("value"), f"{place}/value")
        if above_zero and isinstance(point.get("value"), int | float) and point["value"] <= 0:
            findings.add("must be greater than 0", f"{place}/value")
        labels.append(point.get("label"))
    return labels


# -- tables -----------------------------------------------------------------------------------


def _data_table(findings: Findings, block: Json, pointer: str, _files: Files) -> None:
    findings.required(block, pointer, "caption", "rows")
    findings.text(block.get("caption"), f"{pointer}/caption", most=3000, least=1)
    findings.number(block.get("page_size"), f"{pointer}/page_size", least=1, most=100)
    width = _rows(findings, block, pointer, least=2, most=101)
    findings.number(
        block.get("row_header_column_index"), f"{pointer}/row_header_column_index", least=0, most=max(width - 1, 1)
    )


def _table(findings: Findings, block: Json, pointer: str, _files: Files) -> None:
    findings.required(block, pointer, "rows")
    _rows(findings, block, pointer, least=1, most=100)
    if block.get("column_settings") is None:
        return
    for number, value in enumerate(findings.list(block["column_settings"], f"{pointer}/column_settings", most=20)):
        if value is None:
            continue
        place = f"{pointer}/column_settings/{number}"
        setting = findings.object(value, place)
        findings.only(setting, place, ("align", "is_wrapped"))
        findings.one_of(setting.get("align"), f"{place}/align", ("left", "center", "right"))
        _flag(findings, setting, place, "is_wrapped")


def _rows(findings: Findings, block: Json, pointer: str, *, least: int, most: int) -> int:
    """Check rows of cells, all equally long; returns how many columns there are."""
    kind, place = str(block["type"]), f"{pointer}/rows"
    rows = findings.list(block.get("rows"), place, least=least, most=most)
    for number, row in enumerate(rows):
        header = number == 0 and kind == "data_table"
        for at, cell in enumerate(findings.list(row, f"{place}/{number}", most=20)):
            _cell(findings, cell, f"{place}/{number}/{at}", header=header)
    widths = {len(row) for row in rows if isinstance(row, list)}
    if len(widths) > 1:
        findings.add("all rows must have the same number of cells", place)
    if count_text(rows) > _CHARACTERS[kind]:
        findings.add(f"must be less than {_CHARACTERS[kind] + 1} characters over all cells", place)
    return max(widths, default=0)


def _cell(findings: Findings, value: Any, pointer: str, *, header: bool) -> None:
    cell = findings.object(value, pointer)
    kind = cell.get("type")
    if kind == "rich_text" and not header:
        findings.only(cell, pointer, ("type", "elements"))
        for number, element in enumerate(findings.list(cell.get("elements"), f"{pointer}/elements", most=1000)):
            part = findings.object(element, f"{pointer}/elements/{number}")
            findings.one_of(part.get("type"), f"{pointer}/elements/{number}/type", _RICH)
    elif kind == "raw_number":
        findings.only(cell, pointer, ("type", "value", "text"))
        _finite(findings, cell.get("value"), f"{pointer}/value")
        _string(findings, cell.get("text"), f"{pointer}/text", most=20_000)
    elif kind == "raw_text":
        findings.only(cell, pointer, ("type", "text"))
        _string(findings, cell.get("text"), f"{pointer}/text", most=20_000)
    elif cell:
        findings.add(f"unsupported type: {kind}", f"{pointer}/type")


# -- containers, alerts, cards, small buttons ------------------------------------------------


def _container(findings: Findings, block: Json, pointer: str, files: Files) -> None:
    if block.get("title") is None and block.get("rich_text_title") is None:
        findings.add("must define either `title` or `rich_text_title`", pointer)
    if block.get("title") is not None:
        check_text(findings, block["title"], f"{pointer}/title", most=150, plain=True)
    if block.get("subtitle") is not None:
        check_text(findings, block["subtitle"], f"{pointer}/subtitle", most=150)
    if block.get("icon") is not None:
        check_image(findings, findings.object(block["icon"], f"{pointer}/icon"), f"{pointer}/icon", files)
    findings.one_of(block.get("width"), f"{pointer}/width", ("narrow", "standard", "wide", "full"))
    _flag(findings, block, pointer, "is_collapsible", "default_collapsed", "has_header_divider")
    if block.get("default_collapsed") and not block.get("is_collapsible"):
        findings.add("`default_collapsed` requires `is_collapsible`", f"{pointer}/default_collapsed")
    if block.get("has_header_divider") and block.get("is_collapsible"):
        findings.add("`has_header_divider` cannot go with `is_collapsible`", f"{pointer}/has_header_divider")


def _alert(findings: Findings, block: Json, pointer: str, _files: Files) -> None:
    findings.required(block, pointer, "text")
    if block.get("text") is not None:
        check_text(findings, block["text"], f"{pointer}/text", most=200)
    levels = ("default", "info", "warning", "error", "success")
    findings.one_of(block.get("level"), f"{pointer}/level", levels)


def _card(findings: Findings, block: Json, pointer: str, files: Files) -> None:
    if not any(block.get(name) for name in ("hero_image", "title", "actions", "body")):
        findings.add("must define one of `hero_image`, `title`, `actions` or `body`", pointer)
    for name in ("hero_image", "icon"):
        if block.get(name) is not None:
            check_image(findings, findings.object(block[name], f"{pointer}/{name}"), f"{pointer}/{name}", files)
    for name, most in (("title", 150), ("subtitle", 150), ("body", 200), ("subtext", 200)):
        if block.get(name) is not None:
            check_text(findings, block[name], f"{pointer}/{name}", most=most)
    if block.get("actions") is not None:
        buttons = findings.list(block["actions"], f"{pointer}/actions", most=3)
        for number, button in enumerate(buttons):
            check_element(findings, button, f"{pointer}/actions/{number}", _BUTTON, files)
        _actions_differ(findings, buttons, f"{pointer}/actions")


def _context_actions(findings: Findings, block: Json, pointer: str, _files: Files) -> None:
    elements = findings.list(block.get("elements"), f"{pointer}/elements", most=5)
    for number, value in enumerate(elements):
        place = f"{pointer}/elements/{number}"
        element = findings.object(value, place)
        findings.text(element.get("action_id"), f"{place}/action_id", most=255, least=1)
        if element.get("type") == "feedback_buttons":
            _feedback(findings, element, place)
        elif element.get("type") == "icon_button":
            _icon_button(findings, element, place)
        elif element:
            findings.add(f"unsupported type: {element.get('type')}", f"{place}/type")
    _actions_differ(findings, elements, f"{pointer}/elements")


def _feedback(findings: Findings, element: Json, pointer: str) -> None:
    findings.only(element, pointer, ("type", "action_id", "positive_button", "negative_button"))
    findings.required(element, pointer, "positive_button", "negative_button")
    for name in ("positive_button", "negative_button"):
        if element.get(name) is not None:
            place = f"{pointer}/{name}"
            button = findings.object(element[name], place)
            findings.only(button, place, ("text", "value", "accessibility_label"))
            findings.required(button, place, "value")
            _pressed(findings, button, place)


def _icon_button(findings: Findings, element: Json, pointer: str) -> None:
    allowed = ("text", "icon", "value", "accessibility_label", "visible_to_user_ids", "confirm")
    findings.only(element, pointer, ("type", "action_id", *allowed))
    findings.required(element, pointer, "icon")
    findings.one_of(element.get("icon"), f"{pointer}/icon", ("trash",))
    _pressed(findings, element, pointer)
    if element.get("visible_to_user_ids") is not None:
        findings.list(element["visible_to_user_ids"], f"{pointer}/visible_to_user_ids", most=10)
    if element.get("confirm") is not None:
        check_confirm(findings, element["confirm"], f"{pointer}/confirm")


def _pressed(findings: Findings, button: Json, pointer: str) -> None:
    findings.required(button, pointer, "text")
    if button.get("text") is not None:
        check_text(findings, button["text"], f"{pointer}/text", most=75, plain=True)
    findings.text(button.get("value"), f"{pointer}/value", most=2000, least=1)
    findings.text(button.get("accessibility_label"), f"{pointer}/accessibility_label", most=75, least=1)


_OWN: dict[str, Callable[[Findings, Json, str, Files], None]] = {
    "data_visualization": _chart,
    "data_table": _data_table,
    "table": _table,
    "container": _container,
    "alert": _alert,
    "card": _card,
    "context_actions": _context_actions,
}


# -- small checks -----------------------------------------------------------------------------


def _string(findings: Findings, value: Any, pointer: str, *, most: int) -> None:
    """Note anything but a text of 1 to `most` characters, also nothing."""
    if value is None:
        findings.add("must provide a string", pointer)
    findings.text(value, pointer, most=most, least=1)


def _finite(findings: Findings, value: Any, pointer: str) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        findings.add("must provide a number", pointer)


def _flag(findings: Findings, part: Json, pointer: str, *names: str) -> None:
    for name in names:
        if part.get(name) is not None and not isinstance(part[name], bool):
            findings.add("must provide a boolean", f"{pointer}/{name}")


def _unique(findings: Findings, values: list[Any], pointer: str, what: str) -> None:
    if len(set(map(str, values))) < len(values):
        findings.add(f"{what} must be unique", pointer)


def _actions_differ(findings: Findings, elements: list[Any], pointer: str) -> None:
    names = Counter(e["action_id"] for e in elements if isinstance(e, dict) and isinstance(e.get("action_id"), str))
    for name, count in names.items():
        if count > 1:
            findings.add(f"`action_id` {name} already exists in this block", pointer)
