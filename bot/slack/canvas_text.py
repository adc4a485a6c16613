"""What a canvas is written as, in Slack's markdown, and taken apart from the HTML it is read as. No I/O.

https://docs.slack.dev/surfaces/canvases and https://docs.slack.dev/reference/methods/canvases.getContent (read in
November 2026). A canvas knows headings down to the third level. A picture of markdown (`![](@U012AB3CD)`) mentions
somebody, shows a file or unfurls a link: what people write does none of these.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

from bot.connectors.page_text import lines, outside_code, tidy
from bot.connectors.wiki import PageDraft, PageSection
from bot.text.halves import mend_text

_SPECIAL = re.compile(r"([\\`*_\[\]<>~#|!])")
_DEEP = re.compile(r"^( {0,3})#{4,6}(?=[ \t])")
_NUMBER = re.compile(r"(?m)^[ \t]*[0-9]{1,9}[.)][ \t]+")
_HEADINGS = ("h1", "h2", "h3")
_NO_END = frozenset(("br", "hr", "img", "input", "col", "wbr", "meta", "link"))


@dataclass(frozen=True, slots=True)
class CanvasBlock:
    """A block of a canvas: the id of its section, as it is until the next edit; empty where it has none of its own. A
    cell of a table is no block that can be taken away."""

    id: str
    tag: str
    text: str
    is_cell: bool = False


def whole(draft: PageDraft) -> str:
    """A whole canvas, under its title."""
    return "\n\n".join([introduction(draft), *map(section, draft.sections)])


def introduction(draft: PageDraft) -> str:
    """What stands above the sections: the mark too."""
    said = body(draft.introduction)
    return "\n\n".join([*([said] if said else []), f"`{draft.mark}`"])


def section(one: PageSection) -> str:
    """A section under its heading."""
    return f"## {literal(one.title) or '—'}\n\n{body(one.markdown)}".rstrip("\n")


def literal(text: str) -> str:
    """A text that is no markdown, in a line."""
    return _SPECIAL.sub(r"\\\1", mend_text(" ".join(text.replace("\x00", "").split())))


def body(markdown: str) -> str:
    """What stands under a heading."""
    said = [
        line if is_code else outside_code(_DEEP.sub(r"\1###", line), _harmless) for line, is_code in _lines(markdown)
    ]
    return "\n".join(said).strip("\n")


def _lines(markdown: str) -> list[tuple[str, bool]]:
    return lines(tidy(mend_text(markdown)))


def _harmless(text: str) -> str:
    """Without what mentions or embeds: Slack's own commands are shown as they were typed."""
    return re.sub(r"(?<!\\)<(?=[@#!])", r"\\<", re.sub(r"(?<!\\)!(?=\[)", r"\\!", text))


def words(text: str) -> str:
    """What texts are compared by, whatever markup they stand in and however their items are numbered."""
    return re.sub(r"[\W_]+", "", _NUMBER.sub("", text)).casefold()


def is_ours(now: str, before: str, draft: PageDraft, changed: Sequence[str]) -> bool:
    """Whether a canvas became another by an update to this draft that was broken off: each line stood there before or
    is one of ours, and what was not to change is there."""
    known = {words(line) for line in (*before.splitlines(), f"# {draft.title}", *whole(draft).splitlines())}
    found = [words(line) for line in now.splitlines()]
    stays = {words(one.title) for one in draft.sections if one.key not in changed}
    must: list[str] = []
    is_there = False
    for line, is_code in lines(before):
        heading = None if is_code else re.match(r"## +(.*)", line)
        is_there = words(heading[1]) in stays if heading else is_there
        must += [words(line)] if is_there else []
    return set(found) <= known | {""} and set(must) <= set(found)


def blocks(html: str) -> list[CanvasBlock]:
    """The blocks of a canvas in their order: the outermost parts that are sections, and headings in any case."""
    reader = _Blocks()
    reader.feed(html)
    reader.close()
    return reader.found


@dataclass
class _Blocks(HTMLParser):
    """Reads the parts of a canvas that have ids of sections, `temp:C:…`."""

    found: list[CanvasBlock] = field(default_factory=list)
    open: list[str] = field(default_factory=list)  # tags
    said: list[str] = field(default_factory=list)
    block: tuple[str, str, int] | None = None  # the id and the tag of what is being read, and how deep it stands

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A part begins."""
        id_ = dict(attrs).get("id") or ""
        if self.block is None and (id_.startswith("temp:") or tag in _HEADINGS):
            self.block, self.said = (id_, tag, len(self.open)), []
        if tag == "br":
            self.said.append("\n")
        if tag not in _NO_END:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """A part ends, and what is left open in it."""
        if tag not in self.open:
            return
        while self.open.pop() != tag:
            pass
        if self.block and len(self.open) <= self.block[2]:
            self._end()

    def _end(self) -> None:
        if self.block:
            is_cell = "table" in self.open
            self.found.append(CanvasBlock(self.block[0], self.block[1], "".join(self.said).strip(), is_cell))
        self.block = None

    def handle_data(self, data: str) -> None:
        """What is said."""
        if self.block is not None:
            self.said.append(data)
        elif "table" in self.open and data.strip():
            self.found.append(CanvasBlock("", "table", data.strip(), is_cell=True))

    def close(self) -> None:
        """What was never closed ends with the canvas."""
        super().close()
        self._end()
