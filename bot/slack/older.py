"""The same blocks for a Slack, or a surface, that does not take the native ones: words and buttons in their place.

Which block stands where: https://docs.slack.dev/reference/block-kit/blocks. See docs/decisions/0015-native-blocks.md.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import accumulate

from bot.slack.parts import MESSAGE_BLOCKS, MESSAGE_CHARACTERS, SECTION, Block, mrkdwn, size
from bot.slack.text import Mrkdwn, escape, trim

NATIVE = frozenset({"alert", "card", "container", "context_actions", "data_table", "data_visualization", "table"})
NOT_IN_MODALS = NATIVE - {"alert", "card"}
NOT_AT_HOME = frozenset({"alert", "container", "context_actions"})

EMPTY = "–"  # what a cell without a value shows: Slack takes no empty one
_AFTER, _BETWEEN = " – ", ". "  # the first cell of a row, and the others
_MORE = 20  # characters kept for how many rows more there are
_SIGNS = {"info": "ℹ️ ", "warning": "⚠️ ", "error": "⛔ ", "success": "✅ "}
_LINE = 80  # characters that stay on one line of a wide screen
_LEAST = 3  # cells that are told beside the first, however long
_MARKUP = re.compile(r"<[^|>]*\|?|>")  # what is not seen of a link or a mention
_NUMBER = re.compile(r"\W{0,4}\d[\d.,\s]*\D{0,12}$")


def has_native(blocks: Sequence[Block], kinds: Collection[str] = NATIVE) -> bool:
    """Whether any of these blocks is one that not every Slack takes."""
    return any(block.get("type") in kinds for block in blocks)


def older(
    blocks: Sequence[Block],
    *,
    kinds: Collection[str] = NATIVE,
    charts: bool = False,
    most: int = MESSAGE_BLOCKS,
) -> list[Block]:
    """The same blocks without those of `kinds`, at most `most` of them, within the limits of a message.

    A table becomes a line a row, cut where the message would get too long; a container its title and what is in it; an
    alert and a card sections; the buttons of a card and of context_actions a row of buttons. A chart is left out,
    because a picture or the words beside it say what it shows; with `charts` its points are written out.
    """
    if not has_native(blocks, kinds):
        return list(blocks)
    said = [_said(block, kinds, charts) for block in _opened(blocks, kinds)]
    room = MESSAGE_CHARACTERS - size(block for those in said for block in those)
    found: list[Block] = []
    for those in said:
        lines = _table(those[0], room) if those and those[0]["type"] in kinds else those
        room -= size(lines) if lines is not those else 0
        found += lines
    return _cut(found, most)


def _opened(blocks: Sequence[Block], kinds: Collection[str]) -> Iterator[Block]:
    """The blocks, with what is in a container in its place."""
    for block in blocks:
        if block["type"] != "container" or "container" not in kinds:
            yield block
            continue
        title = _text(block.get("title")) or _rich(block.get("rich_text_title") or {})
        yield _words(_bold(title), _text(block.get("subtitle")))
        yield from _opened(block["child_blocks"], kinds)


def _cut(blocks: list[Block], most: int) -> list[Block]:
    """As many as a message takes, and a sign where there were more."""
    used = list(accumulate(size([block]) for block in blocks))
    fit = sum(1 for total in used if total <= MESSAGE_CHARACTERS)
    return blocks if len(blocks) <= min(most, fit) else [*blocks[: min(most - 1, fit)], _small("…")]


def _said(block: Block, kinds: Collection[str], charts: bool) -> list[Block]:
    """What stands for a block; a table stays what it is until it is known how much room there is for its rows."""
    kind = block["type"]
    if kind not in kinds or kind in ("data_table", "table"):
        return [block]
    if kind == "data_visualization":
        return _chart(block["title"], block["chart"]) if charts else []
    if kind == "alert":
        return [_words(Mrkdwn(_SIGNS.get(str(block.get("level")), "") + _text(block["text"])))]
    return _card(block) if kind == "card" else [_row(block, [b for e in block["elements"] for b in _buttons(e)])]


# -- tables and charts ------------------------------------------------------------------------


def _table(block: Block, room: int) -> list[Block]:
    """A context with the caption, then sections of a line a row."""
    caption = str(block.get("caption") or "")
    head, *rows = block["rows"]
    words = [_cell(cell) for cell in head]
    sections = _sections([_line(words, row) for row in rows], room - len(caption))
    small = [_small(caption)] if caption and len(caption) < room else []
    return [*small, *(_words(section) for section in sections)]


def _line(words: Sequence[Mrkdwn], row: Sequence[Block]) -> Mrkdwn:
    """The first cell in bold, then as many others as stay on one line, at least three, a sentence each; a number says
    what it is one of."""
    first, *others = [_cell(cell) for cell in row]
    told: list[str] = [
        f"{word} {text}" if cell["type"] == "raw_number" or _NUMBER.match(text) else text
        for word, cell, text in zip(words[1:], row[1:], others, strict=True)
        if text.strip() not in ("", EMPTY)
    ]
    seen = [len(_MARKUP.sub("", text)) for text in (first, *told)]
    used = accumulate(seen, lambda sum_, more: sum_ + len(_BETWEEN) + more)
    fit = sum(1 for total in used if total <= _LINE) - 1
    rest = _BETWEEN.join(text.removesuffix(".") for text in told[: max(_LEAST, fit)])
    return Mrkdwn(f"{_bold(first)}{_AFTER}{rest}" if rest else _bold(first))


def _sections(lines: Sequence[Mrkdwn], room: int) -> list[Mrkdwn]:
    """Lines put together to texts of a section each; those for which there is no room are counted."""
    found: list[Mrkdwn] = []
    for number, line in enumerate(lines):
        text = trim(line, SECTION - _MORE)
        if sum(map(len, found)) + len(text) + _MORE > room:
            more = f"… (+{len(lines) - number})"
            return [*found[:-1], Mrkdwn(f"{found[-1]}\n{more}" if found else more)]
        if found and len(found[-1]) + 1 + len(text) <= SECTION - _MORE:
            found[-1] = Mrkdwn(f"{found[-1]}\n{text}")
        else:
            found.append(Mrkdwn(text))
    return found


def _chart(title: str, chart: Block) -> list[Block]:
    if chart["type"] == "pie":
        told: list[str] = [_points(chart["segments"])]
    else:
        series = [(escape(str(one["name"])), _points(one["data"])) for one in chart["series"]]
        told = [f"{name}: {points}" if len(series) > 1 else points for name, points in series]
    return [_words(_bold(escape(title)), Mrkdwn("\n".join(told)))]


def _points(points: Sequence[Block]) -> Mrkdwn:
    return Mrkdwn(", ".join(f"{escape(str(point['label']))} {point['value']:.10g}" for point in points))


def _cell(cell: Block) -> Mrkdwn:
    return _rich(cell) if cell["type"] == "rich_text" else escape(str(cell["text"]))


def _rich(part: Mapping[str, object]) -> Mrkdwn:
    """What rich text says, its links and mentions kept, its styles not."""
    inner = part.get("elements")
    if isinstance(inner, list):
        return Mrkdwn("".join(_rich(one) for one in inner))
    text = escape(str(part.get("text") or ""))
    kind = part.get("type")
    if kind == "link":
        return Mrkdwn(f"<{part['url']}|{text}>" if text else f"<{part['url']}>")
    if kind == "user":
        return Mrkdwn(f"<@{part['user_id']}>")
    if kind == "channel":
        return Mrkdwn(f"<#{part['channel_id']}>")
    return Mrkdwn(f":{part['name']}:") if kind == "emoji" else text


# -- words and buttons ------------------------------------------------------------------------


def _card(block: Block) -> list[Block]:
    icon, hero, buttons = block.get("icon"), block.get("hero_image"), block.get("actions")
    texts = [_bold(_text(block.get("title"))), _text(block.get("subtitle")), _text(block.get("body"))]
    found: list[Block] = [hero] if hero else []
    if any(texts):
        said = _words(*texts)
        found.append({**said, "accessory": icon} if icon else said)
    return [*found, _row(block, buttons)] if buttons else found


def _buttons(element: Block) -> Iterator[Block]:
    """The buttons in place of an element of context_actions; of two for one action the ids differ after a colon."""
    if element["type"] == "feedback_buttons":
        for number, name in enumerate(("positive_button", "negative_button"), 1):
            action_id = f"{element['action_id']}:{number}" if "action_id" in element else None
            yield _button({**element[name], "action_id": action_id})
    else:
        yield _button(element)


def _button(element: Block) -> Block:
    kept = ("text", "action_id", "value", "confirm", "accessibility_label")
    return {"type": "button", **{name: element[name] for name in kept if element.get(name)}}


def _row(block: Block, buttons: Sequence[Block]) -> Block:
    named = {"block_id": block["block_id"]} if block.get("block_id") else {}
    return {"type": "actions", **named, "elements": list(buttons)}


def _text(text: Mapping[str, object] | None) -> Mrkdwn:
    """What a text object says, as markup."""
    said = str((text or {}).get("text") or "")
    return escape(said) if (text or {}).get("type") == "plain_text" else Mrkdwn(said)


def _bold(text: Mrkdwn) -> Mrkdwn:
    return text if not text.strip() or "*" in text else Mrkdwn(f"*{text.strip()}*")


def _words(*texts: str) -> Block:
    return {"type": "section", "text": mrkdwn(Mrkdwn("\n".join(text for text in texts if text)))}


def _small(text: str) -> Block:
    return {"type": "context", "elements": [mrkdwn(text)]}
