"""What a message says, as Slack sends it: its words stand in blocks, in attachments (of apps, links, forwarded
messages) and in the names of its files, where `text` is empty or no more than what a notification shows.

Blocks: https://docs.slack.dev/reference/block-kit/blocks. Attachments:
https://docs.slack.dev/legacy/legacy-messaging/legacy-secondary-message-attachments. Whatever is of another kind than
it should be says nothing. Pure.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from bot.slack.marks import MarkPairs
from bot.slack.text import TAG, Mrkdwn, escape, link
from bot.text.emoji import drawn

_DEEPEST = 8  # blocks within blocks
_CELLS = " · "
_CODE = "rich_text_preformatted"
# What is pressed or chosen, and what shows nothing.
_WORDLESS = frozenset({"actions", "context_actions", "divider", "input", "file", "call", "share_shortcut"})
# Where the words of a block stand, in the order in which they are read.
_PARTS = (
    *("title", "author_name", "subtitle", "text", "body", "description", "details", "fields", "caption"),
    *("elements", "tasks", "child_blocks", "blocks"),
)
# What an attachment says where it says nothing.
_NO_FALLBACK = re.compile(r"(?<!\d)\d+x\d+px image|\[no preview available\]", re.IGNORECASE)
_ID = re.compile(r"[A-Z][A-Z0-9]+")

_Object = Mapping[str, Any]


def markup(message: _Object) -> Mrkdwn:
    """Everything a message or an event says, a part a line, in Slack's markup without styles: mentions and links are
    tags, see `plain`. What was forwarded ends with who wrote it. A page stands before the bare address it is of."""
    own = _blocks(message.get("blocks")) or _styleless(_string(message, "text"))
    shared = [_attachment(one) for one in _objects(message.get("attachments"))]
    parts = [*shared, own] if not TAG.sub("", own).strip() and "<http" in own else [own, *shared]
    parts += map(_file, _objects(message.get("files")))
    return _labelled(_lines(parts), _string(message, "text"))


def spoken(message: _Object) -> Mrkdwn:
    """What somebody says to a reader of sentences: their own words without code, and as quotations what they share."""
    own = _blocks(_without_code(message.get("blocks"))) or _styleless(_FENCE.sub(" ", _string(message, "text")))
    shared = _lines(_attachment(one) for one in _objects(message.get("attachments")))
    quoted = [f"&gt; {line}" for line in shared.split("\n") if line]
    return _labelled(_lines([own, *quoted]), _string(message, "text"))


def _without_code(blocks: object) -> list[_Object]:
    return [
        {**block, "elements": [one for one in _objects(block.get("elements")) if one.get("type") != _CODE]}
        if block.get("type") == "rich_text"
        else block
        for block in _objects(blocks)
    ]


def _labelled(said: str, text: str) -> Mrkdwn:
    """Tags with the names that stand in `text` alone: rich text has the id of a group, `text` often its name too."""
    inner = [tag.partition("|") for tag in TAG.findall(text)]
    known = {inside: f"<{inside}|{label}>" for inside, _, label in inner if label and inside[:1] in "@#!"}
    return Mrkdwn(TAG.sub(lambda found: known.get(found[1], found[0]), said))


# -- blocks -----------------------------------------------------------------------------------


def _blocks(blocks: object) -> str:
    return _lines(_said(one) for one in _objects(blocks))


def _said(block: object, deep: int = 0) -> str:
    """What a block, a text object or a list of them says."""
    if deep > _DEEPEST:
        return ""
    if isinstance(block, str):
        return escape(drawn(block))
    if isinstance(block, list):
        return _lines(_said(one, deep + 1) for one in block)
    if not isinstance(block, dict) or _string(block, "type") in _WORDLESS:
        return ""
    kind, text = block.get("type"), block.get("text")
    if kind == "mrkdwn" and isinstance(text, str):
        return _styleless(text)
    if kind == "markdown" and isinstance(text, str):
        return _markdown(text)
    if kind == "rich_text":
        return _lines(_rich(one, deep) for one in _objects(block.get("elements")))
    if kind == "context":
        return " ".join(filter(None, (_said(one, deep + 1) for one in _texts(block.get("elements")))))
    if kind == "image":
        return _said(block.get("title") or block.get("alt_text"), deep + 1)
    if isinstance(block.get("rows"), list):
        rows = (_said(block.get("caption"), deep + 1), *(_row(row, deep) for row in block["rows"]))
        return _lines(rows)
    return _lines(_said(block.get(name), deep + 1) for name in _PARTS)


def _row(row: object, deep: int) -> str:
    """A row of a table, its cells one after the other."""
    return _CELLS.join(_said(cell, deep + 1).replace("\n", " ") for cell in _objects(row))


def _texts(elements: object) -> list[_Object]:
    return [one for one in _objects(elements) if one.get("type") != "image"]


# -- rich text --------------------------------------------------------------------------------


def _rich(part: _Object, deep: int) -> str:
    """What a section, a list, a quote or a preformatted text says."""
    if deep > _DEEPEST:
        return ""
    inner, kind = _objects(part.get("elements")), part.get("type")
    if kind == "rich_text_list":
        space = "  " * min(_count(part, "indent"), _DEEPEST)
        items = [_rich(one, deep + 1).replace("\n", f"\n{space}  ") for one in inner]
        first = _count(part, "offset") + 1
        signs = [f"{at}." if part.get("style") == "ordered" else "•" for at in range(first, first + len(items))]
        return "\n".join(f"{space}{sign} {item}" for sign, item in zip(signs, items, strict=True))
    said = "".join(_element(one) if "elements" not in one else _rich(one, deep + 1) for one in inner).strip("\n")
    return "\n".join(f"&gt; {line}" for line in said.split("\n")) if kind == "rich_text_quote" and said else said


def _element(one: _Object) -> str:
    """What an element of rich text says: `_ELEMENTS` are those whose words are not in their `text`."""
    made = _ELEMENTS.get(str(one.get("type")))
    return made(one) if made else escape(next(filter(None, (_string(one, name) for name in _NAMES)), ""))


_NAMES = ("text", "title", "label", "fallback", "value")


def _link(one: _Object) -> str:
    url, text = _string(one, "url"), _string(one, "text")
    return (link(url, text) if text and text != url else f"<{escape(url)}>") if url else escape(text)


def _emoji(one: _Object) -> str:
    tone = _count(one, "skin_tone")
    return escape(drawn(f":{_string(one, 'name')}:" + (f":skin-tone-{tone}:" if tone else "")))


def _date(one: _Object) -> str:
    return f"<!date^{_count(one, 'timestamp')}^{{date}}|{escape(_string(one, 'fallback').replace('|', '/'))}>"


def _tag(sign: str, name: str) -> Callable[[_Object], str]:
    def made(one: _Object) -> str:
        id_ = _string(one, name)
        return f"<{sign}{id_}>" if _ID.fullmatch(id_) or id_ in ("here", "channel", "everyone") else ""

    return made


_ELEMENTS: dict[str, Callable[[_Object], str]] = {
    "link": _link,
    "emoji": _emoji,
    "date": _date,
    "user": _tag("@", "user_id"),
    "channel": _tag("#", "channel_id"),
    "usergroup": _tag("!subteam^", "usergroup_id"),
    "team": _tag("!team^", "team_id"),
    "broadcast": _tag("!", "range"),
}


# -- markup -----------------------------------------------------------------------------------

_FENCE = re.compile(r"```\n?(.*?)\n?```", re.DOTALL)
_AWAY = re.compile("\ue000(\\d+)\ue001")


_STYLED = MarkPairs(r"(?<![\w*_~`])(?=([*_~`])\S)", r"(?<=\S)(?=([*_~`])(?![\w*_~`]))")
_STRONG = MarkPairs(r"(?=(\*\*|__|~~)\S)", r"(?<=\S)(?=(\*\*|__|~~))")


def _styleless(text: str) -> str:
    """A text in Slack's markup without bold, italic, struck or code, and with emoji as characters; tags stay."""
    tags: list[str] = []

    def put_away(found: re.Match[str]) -> str:
        tags.append(found[0])
        return f"\ue000{len(tags) - 1}\ue001"

    kept = _FENCE.sub(r"\1", TAG.sub(put_away, _AWAY.sub("", text)))
    for _ in range(2):  # one within another
        kept = _STYLED.off(kept)
    return _AWAY.sub(lambda found: tags[int(found[1])], drawn(kept)).strip("\n")


_HEADING = re.compile(r"^ {0,3}#{1,6} +(.*)$", re.MULTILINE)
_CLOSED = re.compile(r"(?:(?<= )|\A)#+\Z")  # what may end a heading as it begins
_ITEM = re.compile(r"^([^\S\n]*)[*+-] +", re.MULTILINE)
_LINKED = re.compile(r"!?\[([^\[\]\n]*)\]\((https?://[^\s()<>|]+)\)")


def _markdown(text: str) -> str:
    """The same of Markdown: its headings, lists and links."""
    text = re.sub(r"&(?!amp;|lt;|gt;)", "&amp;", text)
    text = _HEADING.sub(lambda found: _CLOSED.sub("", found[1].rstrip()).rstrip(), text)
    text = _LINKED.sub(r"<\2|\1>", _ITEM.sub(r"\1• ", text))
    return _styleless(_STRONG.off(text))


# -- attachments and files --------------------------------------------------------------------


def _attachment(one: _Object) -> str:
    """What an attachment says, and who wrote it."""
    inner = [_blocks(_object(part.get("message")).get("blocks")) for part in _objects(one.get("message_blocks"))]
    text = _lines(inner) or _blocks(one.get("blocks")) or _styleless(_string(one, "text"))
    title = _linked(_string(one, "title"), _string(one, "title_link"))
    author = _linked(_string(one, "author_name"), _string(one, "from_url") if one.get("is_msg_unfurl") else "")
    fields = [": ".join(filter(None, _field(field))) for field in _objects(one.get("fields"))]
    files = [_file(file) for file in _objects(one.get("files"))]
    said = _lines([_styleless(_string(one, "pretext")), title, text, *fields, *files])
    if not said:
        fallback = _string(one, "fallback")
        return "" if _NO_FALLBACK.search(fallback) else _styleless(fallback)
    return _lines([said, f"— {author}" if author else ""])


def _linked(text: str, url: str) -> str:
    """A text that leads to an address, where it does not lead to one itself."""
    said = _styleless(text)
    return link(url, Mrkdwn(said)) if said and url.startswith("https://") and not TAG.search(said) else said


def _field(field: _Object) -> tuple[str, str]:
    return _styleless(_string(field, "title")), _styleless(_string(field, "value"))


def _file(file: _Object) -> str:
    """What a file is called; nothing of one that was deleted."""
    name, title = _string(file, "name"), _string(file, "title")
    if file.get("mode") in ("tombstone", "hidden_by_limit"):
        return ""
    return escape(f"{title} ({name})" if title and name and not name.startswith(title) else name or title)


# -- what is of the right kind ----------------------------------------------------------------


def _objects(value: object) -> list[_Object]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _object(value: object) -> _Object:
    return value if isinstance(value, dict) else {}


def _string(one: _Object, name: str) -> str:
    value = one.get(name)
    return value if isinstance(value, str) else ""


def _count(one: _Object, name: str) -> int:
    value = one.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**10 else 0


def _lines(parts: Sequence[str] | Iterator[str]) -> str:
    return "\n".join(part for part in parts if part.strip())
