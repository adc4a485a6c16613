"""Slack's native charts, tables, cards and alerts. Not every Slack takes them: what leaves the bot is turned into the
older blocks where it must be (`bot.slack.older`), so whoever composes a message need not care.

Reference and limits: https://docs.slack.dev/reference/block-kit/blocks. Charts, tables and containers are for messages,
the first two also for the Home tab; an alert is for forms; `kit.modal` and `kit.home` turn the others into words.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.slack.older import EMPTY, NATIVE, older
from bot.slack.parts import BUTTON, Block, characters, mrkdwn, plain
from bot.slack.text import Mrkdwn, bare, trim

TITLE = 50  # of a chart, and of its axes
LABEL = 20  # of a point, and of a series
POINTS = 20
SERIES = 6
ROWS = 100  # of a table, its header not counted
COLUMNS = 20
_CELLS = {"data_table": 20_000, "table": 10_000}  # characters over all cells
_CHILDREN = 10


@dataclass(frozen=True, slots=True)
class Number:
    """A cell that is sorted by `value` and reads `text`."""

    value: float
    text: str


Cell = str | Number
Series = tuple[str, Sequence[float]]


def line_chart(
    title: str, categories: Sequence[str], series: Sequence[Series], *, x_label: str = "", y_label: str = ""
) -> Block:
    """A line through a value for each category (such as "W46"), or up to six lines, each a name and its values.

    The last 20 categories are kept. Slack shows two charts a message at most. Raises ValueError for no category, no
    series, a value that is no finite number, or a series that has not one for each category.
    """
    return _chart("line", title, categories, series, x_label, y_label)


def bar_chart(
    title: str, categories: Sequence[str], series: Sequence[Series], *, x_label: str = "", y_label: str = ""
) -> Block:
    """Bars, as `line_chart` draws lines."""
    return _chart("bar", title, categories, series, x_label, y_label)


def area_chart(
    title: str, categories: Sequence[str], series: Sequence[Series], *, x_label: str = "", y_label: str = ""
) -> Block:
    """Filled lines, as `line_chart` draws bare ones; the first series lies behind the others."""
    return _chart("area", title, categories, series, x_label, y_label)


def _chart(
    kind: str, title: str, categories: Sequence[str], series: Sequence[Series], x_label: str, y_label: str
) -> Block:
    if not categories or not series:
        raise ValueError("a chart needs a category and a series")
    if any(len(values) != len(categories) for _, values in series):
        raise ValueError("a series has one value for each category")
    if not all(math.isfinite(value) for _, values in series for value in values):
        raise ValueError("a chart has no gaps: every value is a finite number")
    labels = _labels(categories[-POINTS:])
    names = _labels([name for name, _ in series[:SERIES]])
    shown = [values[-POINTS:] for _, values in series[:SERIES]]
    axes = {"x_label": trim(x_label, TITLE), "y_label": trim(y_label, TITLE)}
    return {
        "type": "data_visualization",
        "title": trim(title, TITLE) or EMPTY,
        "chart": {
            "type": kind,
            "series": [
                {
                    "name": name,
                    "data": [{"label": label, "value": value} for label, value in zip(labels, values, strict=True)],
                }
                for name, values in zip(names, shown, strict=True)
            ],
            "axis_config": {"categories": labels, **{name: text for name, text in axes.items() if text}},
        },
    }


def _labels(texts: Sequence[str]) -> list[str]:
    """Labels of at most 20 characters, no two alike."""
    found: list[str] = []
    for text in texts:
        label, copy = trim(text, LABEL) or EMPTY, 1
        while label in found:
            copy += 1
            label = f"{trim(text, LABEL - len(str(copy)) - 1)} {copy}".strip()
        found.append(label)
    return found


def data_table(caption: str, header: Sequence[str], rows: Sequence[Sequence[Cell]], *, page_size: int = 10) -> Block:
    """A table that readers sort, filter and leaf through; the first column names each row.

    The first 20 columns and 100 rows are kept, as far as they have 20,000 characters together. `Mrkdwn` cells keep
    their links and mentions. Raises ValueError without a row or a column.
    """
    kept = _rows("data_table", header, rows)
    size = min(max(page_size, 1), 100)
    return {"type": "data_table", "caption": trim(caption, 150) or EMPTY, "page_size": size, "rows": kept}


def table(header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Block:
    """A plain table, its numbers to the right: one a message, 20 columns and 99 rows, 10,000 characters together.

    Raises ValueError without a row or a column.
    """
    kept = _rows("table", header, rows[: ROWS - 1])
    right = [all(row[at]["type"] == "raw_number" for row in kept[1:]) for at in range(len(kept[0]))]
    settings = [{"align": "right"} if numbers else {"is_wrapped": True} for numbers in right]
    return {"type": "table", "rows": kept, "column_settings": settings}


def _rows(kind: str, header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[list[Block]]:
    """The header and the rows as cells, all as long as the header."""
    if not header or not rows:
        raise ValueError("a table needs a column and a row")
    width = min(len(header), COLUMNS)
    found = [[{"type": "raw_text", "text": trim(_read(word), 100) or EMPTY} for word in header[:width]]]
    room = _CELLS[kind] - characters(found[0])
    for row in rows[:ROWS]:
        cells = [_cell(cell) for cell in [*row, *[""] * width][:width]]
        room -= characters(cells)
        if room < 0 and len(found) > 1:
            break
        found.append(cells)
    return found


def _cell(cell: Cell) -> Block:
    if isinstance(cell, Number):
        text = cell.text.strip() or EMPTY
        number = {"type": "raw_number", "value": cell.value, "text": trim(text, 100)}
        return number if math.isfinite(cell.value) else {"type": "raw_text", "text": trim(text, 100)}
    text = trim(cell, 900)  # twenty of them still fit
    if isinstance(text, Mrkdwn) and "<" in text:
        return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": _elements(text)}]}
    return {"type": "raw_text", "text": _read(text) or EMPTY}


def _read(text: str) -> str:
    """What a reader sees of a text, where Slack knows no markup."""
    return (bare(text) if isinstance(text, Mrkdwn) else text).strip()


_TAG = re.compile(r"(<[^<>]+>)")


def _elements(text: Mrkdwn) -> list[Block]:
    """The rich text of a text in markup: its links and mentions."""
    return [_element(part) for part in _TAG.split(text) if part]


def _element(part: str) -> Block:
    inside, _, label = part.strip("<>").partition("|")
    if not _TAG.fullmatch(part) or inside.startswith("!"):
        return {"type": "text", "text": bare(Mrkdwn(part))}
    if inside.startswith("@"):
        return {"type": "user", "user_id": inside[1:]}
    if inside.startswith("#"):
        return {"type": "channel", "channel_id": inside[1:]}
    return {"type": "link", "url": bare(Mrkdwn(inside)), "text": bare(Mrkdwn(label or inside))}


def container(title: str, blocks: Sequence[Block], *, subtitle: str = "", collapsed: bool = True) -> Block:
    """Up to ten blocks under a title that folds them away; `collapsed` at first. For messages.

    What may not stand inside a container, such as a data_table or a card, stands there in words. Raises ValueError for
    no block.
    """
    inner = older(blocks, kinds=NATIVE - {"table"}, charts=True, most=_CHILDREN)[:_CHILDREN]
    if not inner:
        raise ValueError("a container holds a block")
    folded: Block = {
        "type": "container",
        "title": plain(title, 150),
        "child_blocks": inner,
        "is_collapsible": True,
        "default_collapsed": collapsed,
    }
    return {**folded, "subtitle": mrkdwn(subtitle, 150)} if subtitle else folded


def alert(text: str, level: str = "info") -> Block:
    """A line that stands out in a form: level "default", "info", "warning", "error" or "success"."""
    return {"type": "alert", "text": mrkdwn(text, 200), "level": level}


def card(title: str, *, subtitle: str = "", body: str = "", buttons: Sequence[Block] = (), block_id: str = "") -> Block:
    """One thing with its title (150 characters), subtitle (150), body (200) and up to three buttons."""
    found: Block = {"type": "card", "title": mrkdwn(title, 150)}
    if block_id:
        found["block_id"] = block_id
    if subtitle:
        found["subtitle"] = mrkdwn(subtitle, 150)
    if body:
        found["body"] = mrkdwn(body, 200)
    if buttons:
        found["actions"] = list(buttons)[:3]
    return found


def context_actions(*elements: Block, block_id: str = "") -> Block:
    """Small buttons beneath a message: up to five of `feedback` and `trash`."""
    row: Block = {"type": "context_actions", "elements": list(elements)[:5]}
    return {**row, "block_id": block_id} if block_id else row


def feedback(action_id: str, yes: tuple[str, str], no: tuple[str, str]) -> Block:
    """Thumb up, thumb down, each a label and the value (at most 2,000 characters) that comes back."""

    def one(label: str, value: str) -> Block:
        return {"text": plain(label, BUTTON), "value": value, "accessibility_label": trim(label, BUTTON)}

    return {
        "type": "feedback_buttons",
        "action_id": action_id,
        "positive_button": one(*yes),
        "negative_button": one(*no),
    }


def trash(label: str, action_id: str, value: str = "") -> Block:
    """A bin to press, the one icon that Slack offers so far."""
    element: Block = {"type": "icon_button", "icon": "trash", "text": plain(label, BUTTON), "action_id": action_id}
    return {**element, "value": value} if value else element
