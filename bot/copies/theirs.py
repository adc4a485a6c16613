"""What a page says, section by section, in whatever a wiki gives it back as: markdown, or HTML. No I/O.

A page is compared by its bare words: wikis escape, wrap and number what they are given each in its own way.
https://spec.commonmark.org/0.31.2/
"""

import hashlib
import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from html.parser import HTMLParser
from itertools import takewhile

from bot.connectors.page_text import lines, outside_code
from bot.text.fold import fold

_HTML = re.compile(r"</(?:p|h[1-6]|ul|ol|li|table|div|strong|em|a)>|<(?:br|hr|p)\s*/?>", re.IGNORECASE)
_MARKDOWN = re.compile(r"\s*#{1,6}[ \t]")  # how a page in markdown begins, whatever HTML people put into it
_HEADING = re.compile(r" {0,3}(?P<level>#{1,6})[ \t]+(?P<said>.*?)[ \t]*#*[ \t]*$")
_FENCE = re.compile(r"[ \t]*(?P<mark>`{3,}|~{3,})(?P<language>.*)$")
_NUMBER = re.compile(r"^[ \t]*\d{1,9}[.)][ \t]", re.MULTILINE)
_TAG = re.compile(r"</?[A-Za-z][\w:-]*(?:[ \t][^<>\n]*)?/?>")
_NEEDLESS = re.compile(r"\\([!<>_&$^{}\"'=:;?@/%,])")
_LINK = re.compile(r"\[(?P<label>https?:[^\[\]\n]*)\]\((?P<url>https?:[^\s()]*)\)")
# What is said: words, signs of money and shares, pictures; of other signs those that make a number another.
_SAID = re.compile(r"[^\W_]+|(?<=\d)[.,:/–-](?=\d)|(?<![\w.)])[-−+](?=\d)|[%‰€$£¥₹]|[←-⇿☀-➿⬀-⯿\U0001F000-\U0001FAFF]")
_MOST = 40_000  # pairs of lines: comparing more takes seconds
_MARK = re.compile(r"\{#[^{}]*\}")
_BLOCKS = {"p", "div", "ul", "ol", "table", "section", "article", "tbody", "thead", "ac:parameter"}
_INLINE = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`", "s": "~~", "del": "~~"}
_BY_ITSELF = {"time": ("datetime",), "ac:emoticon": ("ac:emoji-fallback",), "ri:page": ("ri:content-title",)}
_UNSEEN = {"script", "style", "head", "title"}


@dataclass(frozen=True, slots=True)
class TheirSections:
    """A page taken apart: what stands above the first section, and what stands under each heading that is one of ours,
    by key. A heading that is none of ours stays in the section that it stands in, one level lower."""

    introduction: str
    texts: Mapping[str, str]


def words(text: str) -> str:
    """What the words of a text are compared by, whatever markup they stand in; empty for no words."""
    rows = [
        line if is_code else outside_code(_NUMBER.sub("", line), _bared) for line, is_code in _rows(to_markdown(text))
    ]
    said = "".join(_SAID.findall("\n".join(rows).casefold()))
    return hashlib.sha256(said.encode()).hexdigest() if said else ""


def _rows(markdown: str) -> Iterator[tuple[str, bool]]:
    """Its lines without fences, whose languages wikis know others of, and whether each is code."""
    fence = ""
    for line, is_code in lines(markdown):
        mark = _FENCE.match(line) if is_code else None
        if mark and not fence:
            fence = mark["mark"]
        elif mark and mark["mark"].startswith(fence) and not mark["language"].strip():
            fence = ""
        else:
            yield line, is_code


def _bared(text: str) -> str:
    """What is no code, without escapes, tags, and the address that a link says already."""
    said = _TAG.sub("", html.unescape(re.sub(r"\\(?=[!-/:-@\[-`{-~])", "", text)))
    return _LINK.sub(lambda link: link["label"] if _bare(link["label"]) == _bare(link["url"]) else link[0], said)


def split(text: str, titles: Mapping[str, str]) -> TheirSections:
    """The sections of a page; `titles` are the headings of ours, by key."""
    keys = {_bare(title): key for key, title in titles.items()}
    introduction: list[str] = []
    found: dict[str, list[str]] = {}
    now = introduction
    for line, heading in _headed(to_markdown(text)):
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


def _headed(text: str) -> Iterator[tuple[str, re.Match[str] | None]]:
    """Its lines, with the heading that one is; what stands in code is none."""
    return ((line, None if is_code else _HEADING.match(line)) for line, is_code in lines(text))


def _bare(title: str) -> str:
    """A heading as it is recognised by."""
    return re.sub(r"[\W_]+", "", fold(_MARK.sub("", _TAG.sub("", title))))


def _joined(lines: list[str]) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def to_markdown(text: str) -> str:
    """What a page says, as markdown; HTML is read for its words, headings, lists, tables and links, and no more."""
    if _MARKDOWN.match(text) or not _HTML.search(text):
        return "\n".join(line if is_code else outside_code(line, _plain) for line, is_code in lines(text))
    reader = _Reader()
    reader.feed(text)
    reader.close()
    said = re.sub(r"[ \t]+$", "", "".join(reader.said), flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", said).strip()


def _plain(text: str) -> str:
    """What is no code, with the letters that entities and needless escapes stand for."""
    return _NEEDLESS.sub(r"\1", html.unescape(text))


def merged(ours: str, named: str, theirs: str) -> str:
    """Their text of a section, in which what says the same as ours stays as ours is: languages of code, pictures and
    mentions, which wikis lose. `named` is ours with names for mentions, line by line."""
    raw, rows = ours.splitlines(), theirs.splitlines()
    if len(raw) * len(rows) > _MOST:
        return theirs
    old, new = _keys(named), _keys(theirs)
    found: list[str] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            found += raw[a:b]
            continue
        # Wikis that take each line for a paragraph give no empty lines back.
        space = list(takewhile(lambda line: not line.strip(), raw[a:b]))
        found += [*(space if c == d or rows[c].strip() else []), *rows[c:d]]
    return "\n".join(found).strip("\n")


def _keys(text: str) -> Sequence[str]:
    """What its lines are recognised by; a line without words by its signs."""
    found: list[str] = []
    for line, is_code in lines("\n".join(text.splitlines())):
        mark = _FENCE.match(line) if is_code else None
        found.append(mark["mark"] if mark else words(line) or re.sub(r"\s|-(?=[\s-])", "", line))
    return found


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
    quotes: list[int] = field(default_factory=list)  # where in `said` each begins
    code: int = -1  # where in `said` it begins
    language: str = ""
    cells: int = 0  # of the row
    unseen: int = 0
    rows: int = 0
    is_row: bool = False
    cell: int = -1  # where in `said` it begins

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Something begins."""
        known = dict(attrs)
        if tag in _UNSEEN:
            self.unseen += 1
        elif self.code >= 0:
            self.language = (known.get("class") or "").removeprefix("language-") if tag == "code" else self.language
        elif tag == "pre":
            self._block()
            self.code, self.language = len(self.said), ""
        elif tag in ("ul", "ol"):
            self.lists.append(_List(tag == "ol"))
        elif tag == "li":
            self.said.append(self._line("  " * (len(self.lists) - 1) + self._bullet(known)))
        elif re.fullmatch(r"h[1-6]", tag):
            self.said.append(f"\n\n{'#' * int(tag[1])} ")
        elif tag == "br":
            self.said.append(self._line(""))
        elif tag == "hr":
            self.said.append("\n\n---\n\n")
        elif tag == "blockquote":
            self._block()
            self.quotes.append(len(self.said))
        elif tag in _INLINE:
            self.said.append(_INLINE[tag])
        else:
            self._begin(tag, known)

    def _begin(self, tag: str, known: Mapping[str, str | None]) -> None:
        """A link, a part of a table, another block, or what says something by itself."""
        if tag == "a":
            self.links.append(known.get("href") or "")
            self.said.append("[")
        elif tag == "table":
            self.rows = 0
            self.said.append("\n")
        elif tag == "tr":
            self.cells, self.cell, self.is_row = 0, -1, True
            self.said.append("\n|")
        elif tag in ("td", "th"):
            self.cell = len(self.said)
        elif tag in _BLOCKS:
            self._block()
        else:
            self.said += [known[name] or "" for name in _BY_ITSELF.get(tag, ()) if name in known]

    def _line(self, said: str) -> str:
        """Something on a line of its own; in a cell there is one line."""
        return " " if self.is_row else f"\n{said}"

    def _block(self) -> None:
        if not self.lists and not self.rows and not self.is_row:
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
        elif self.code >= 0:
            if tag == "pre":
                self._fence()
        elif tag in ("ul", "ol"):
            del self.lists[-1:]
            self.said.append("" if self.lists or self.is_row else "\n\n")
        elif re.fullmatch(r"h[1-6]", tag):
            self.said.append("\n\n")
        elif tag == "a":
            url = self.links.pop() if self.links else ""
            self.said.append(f"]({url})" if url else "]")
        elif tag in ("td", "th"):
            self._cell()
        elif tag == "tr":
            self.rows, self.is_row = self.rows + 1, False
            self.said.append("\n|" + " --- |" * self.cells if self.rows == 1 else "")
        elif tag == "table":
            self.rows = 0
            self.said.append("\n\n")
        elif tag == "blockquote":
            self._quote()
        elif tag in _INLINE:
            self.said.append(_INLINE[tag])
        elif tag in _BLOCKS:
            self._block()

    def _cell(self) -> None:
        if self.cell >= 0:
            self.said[self.cell :] = [f" {' '.join(''.join(self.said[self.cell :]).split())} |"]
            self.cells, self.cell = self.cells + 1, -1

    def _fence(self) -> None:
        """What was read since is code, between more ticks than it has itself."""
        text = "".join(self.said[self.code :]).strip("\n")
        ticks = "`" * max(3, *(len(one) + 1 for one in re.findall("`+", text)), 0)
        rows = [f"{ticks}{self.language}", *text.split("\n"), ticks]
        indent = "  " * len(self.lists)
        self.said[self.code :] = ["\n", *(f"{indent}{row}\n" for row in rows), "" if self.lists else "\n"]
        self.code = -1

    def _quote(self) -> None:
        """What was read since is a quotation."""
        if not self.quotes:
            return
        start = self.quotes.pop()
        text = re.sub(r"\n{3,}", "\n\n", "".join(self.said[start:]).strip())
        self.said[start:] = ["\n\n", *(f"> {row}".rstrip() + "\n" for row in text.split("\n")), "\n"]

    def handle_data(self, data: str) -> None:
        """What is said."""
        if self.unseen or (self.is_row and self.cell < 0):
            return
        if self.code >= 0:
            self.said.append(data)
            return
        said = re.sub(r"\s+", " ", data)
        if not self.said or self.said[-1].endswith("\n"):
            said = said.lstrip()
        self.said.append(said.replace("|", "\\|") if self.is_row else said)
