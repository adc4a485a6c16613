"""Turning the pages of a list."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from bot.slack.blocks import Block, actions
from bot.slack.elements import button
from bot.text import Translator

_Row = TypeVar("_Row")


def page_of(
    t: Translator, action: str, rows: Sequence[_Row], page: int, size: int, *others: Block
) -> tuple[Sequence[_Row], list[Block]]:
    """The rows of a page, and what stands below them: the buttons to the pages beside it and `others`, where there are
    any."""
    turns = [*page_buttons(t, action, page, len(rows) > (page + 1) * size, {}), *others]
    return rows[page * size : (page + 1) * size], [actions(*turns)] if turns else []


def page_buttons(
    t: Translator, action: str, page: int, more: bool, carried: Mapping[str, Any], *, by_time: bool = False
) -> list[Block]:
    """Buttons to the page before and the one after, where there are such.

    Pressed, each brings what is `carried` with its `page`, counted from 0. `by_time` is of what is listed newest first.
    """
    earlier, later = ("page-newer", "page-older") if by_time else ("page-previous", "page-next")
    pages = [(earlier, page - 1)] if page else []
    pages += [(later, page + 1)] if more else []
    return [
        button(t(label), f"{action}:{to}", json.dumps({**carried, "page": to}, ensure_ascii=False))
        for label, to in pages
    ]
