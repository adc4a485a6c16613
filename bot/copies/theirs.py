"""What a page says, section by section, in whatever a wiki gives it back as: markdown, or HTML. No I/O.

A page is compared by its bare words: wikis escape, wrap and number what they are given each in its own way.
https://spec.commonmark.org/0.31.2/
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

from bot.text.fold import fold

_HTML = re.compile(r"</(?:p|h[1-6]|ul|ol|li|table|div|strong|em|a)>|<(?:br|hr|p)\s*/?>", re.IGNORECASE)
_MARKDOWN = re.compile(r"\s*#{1,6}[ \t]")  # how a page in markdown begins, whatever HTML people put into it
_HEADING = re.compile(r" {0,3}(?P<level>#{1,6})[ \t]+(?P<said>.*?)[ \t]*#*[ \t]*$")
_FENCE = re.compile(r" {0,3}(?:`{3,}|~{3,})")
_NUMBER = re.compile(r"^[ \t]*\d{1,9}[.)][ \t]", re.MULTILINE)
_TAG = re.compile(r"<[^<>\n]*>")
_MARK = re.compile(r"\{#[^{}]*\}")
_BLOCKS = {"p", "div", "ul", "ol", "table", "blockquote", "pre", "section", "article", "tbody", "thead"}
_INLINE = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`", "s": "~~", "del": "~~"}
_UNSEEN = {"script", "style", "head", "title", "ac:parameter"}


@dataclass(frozen=True, slots=True)
class TheirSections:
    """A page taken apart: what stands above the first section, and what stands under each heading that is one of ours,
    by key. A heading that is none of ours stays in the section that it stands in, one level lower."""

    introduction: str
    texts: Mapping[str, str]


def words(text: str) -> str:
    """What the words of a text are compared by, whatever markup they stand in; empty for no words."""
    unnumbered = _NUMBER.sub("", to_markdown(text))
    said = re.sub(r"[\W_]+", "", _TAG.sub("", unnumbered).casefold())
    return hashlib.sha256(said.encode()).hexdigest() if said else ""


def split(text: str, titles: Mapping[str, str]) -> TheirSections:
    """The sections of a page; `titles` are the headings of ours, by key."""
    keys = {_bare(title): key for key, title in titles.items()}
    introduction: list[str] = []
    found: dict[str, list[str]] = {}
    now = introduction
    for line, heading in _lines(to_markdown(text)):
        key = keys.get(_bare(heading["said"])) if heading and len(heading["level"]) <= 2 else None
        if key is not None and key not in found:
            now = found.setdefault(key, [])
        elif heading and now is not introduction and len(heading["level"]) <= 2:
            now.append(f"### {heading['said']}")
        else:
            now.append(line)
    return TheirSections(_joined(introduction), {key: _joined(said) for key, said in found.items()})


def are_ours(text: str, titles: Mapping[str, str], *written: Mapping[str, str]) -> bool:
    """Whether every section of a page says, word for word, what one of these writes put there, so that nobody else was
    at it. Each is the words of every section, by key."""
    found = split(text, titles).texts
    wanted = {key for one in written for key, said in one.items() if key and said}
    known = all(words(said) in {one.get(key, "") for one in written} for key, said in found.items())
    everywhere = set.intersection(*({key for key, said in one.items() if key and said} for one in written or [{}]))
    return known and bool(found) and everywhere <= found.keys() and bool(wanted)


def _lines(text: str) -> Iterator[tuple[str, re.Match[str] | None]]:
    """Its lines, with the heading that one is; what stands in code is none."""
    is_code = False
    for line in text.splitlines():
        if _FENCE.match(line):
            is_code = not is_code
        yield line, None if is_code else _HEADING.match(line)


def _bare(title: str) -> str:
    """A heading as it is recognised by."""
    return re.sub(r"[\W_]+", "", fold(_MARK.sub("", _TAG.sub("", title))))


def _joined(lines: list[str]) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def to_markdown(text: str) -> str:
    """What a page says, as markdown; HTML is read for its words, headings, lists, tables and links, and no more."""
    if _MARKDOWN.match(text) or not _HTML.search(text):
        return text
    reader = _Reader()
    reader.feed(text)
    reader.close()
    said = re.sub(r"[ \t]+$", "", "".join(reader.said), flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", said).strip()


@dataclass
class _List:
    """A list that items are being read of."""

    is_numbered: bool
    count: int = 0


@dataclass
class _Reader(HTMLParser):
    """Writes HTML down as markdown."""

    said: list[str] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    cells: int = 0  # of the row
    unseen: int = 0
    rows: int = 0

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Something begins."""
        known = dict(attrs)
        if tag in _UNSEEN:
            self.unseen += 1
        elif tag in ("ul", "ol"):
            self.lists.append(_List(tag == "ol"))
        elif tag == "li":
            self.said.append("\n" + "  " * (len(self.lists) - 1) + self._bullet(known))
        elif re.fullmatch(r"h[1-6]", tag):
            self.said.append(f"\n\n{'#' * int(tag[1])} ")
        elif tag == "br":
            self.said.append("\n")
        elif tag == "a":
            self.links.append(known.get("href") or "")
            self.said.append("[")
        elif tag == "table":
            self.rows = 0
            self.said.append("\n")
        elif tag == "tr":
            self.cells = 0
            self.said.append("\n|")
        elif tag in _INLINE:
            self.said.append(_INLINE[tag])
        elif tag in _BLOCKS and not self.lists and not self.rows:
            self.said.append("\n\n")

    def _bullet(self, known: Mapping[str, str | None]) -> str:
        if not self.lists:
            return "- "
        self.lists[-1].count += 1
        if "checked" in (known.get("class") or "").split():
            return "- [x] "
        return f"{self.lists[-1].count}. " if self.lists[-1].is_numbered else "- "

    def handle_endtag(self, tag: str) -> None:
        """Something ends."""
        if tag in _UNSEEN:
            self.unseen = max(0, self.unseen - 1)
        elif tag in ("ul", "ol"):
            del self.lists[-1:]
            self.said.append("" if self.lists else "\n\n")
        elif re.fullmatch(r"h[1-6]", tag):
            self.said.append("\n\n")
        elif tag == "a":
            url = self.links.pop() if self.links else ""
            self.said.append(f"]({url})" if url else "]")
        elif tag in ("td", "th"):
            self.cells += 1
            self.said.append(" |")
        elif tag == "tr":
            self.rows += 1
            self.said.append("\n|" + " --- |" * self.cells if self.rows == 1 else "")
        elif tag == "table":
            self.rows = 0
            self.said.append("\n\n")
        elif tag in _INLINE:
            self.said.append(_INLINE[tag])
        elif tag in _BLOCKS and not self.lists and not self.rows:
            self.said.append("\n\n")

    def handle_data(self, data: str) -> None:
        """What is said."""
        if not self.unseen and (data.strip() or not self.said or not self.said[-1].endswith("\n")):
            self.said.append(re.sub(r"\s+", " ", data))
