"""Markdown as Confluence's storage format, and a page of it brought up to date by section. No I/O.

https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html (read in November 2026): XHTML, with
macros, tasks and links in namespaces of its own. What people write is never HTML here: tags are shown as they were
typed, and characters that XML has no place for are left out.

Confluence rewrites what it saves: it numbers tasks, gives macros and paragraphs ids, wraps cells and spells letters as
entities. An inline comment puts a marker around what it is about, without a new version. So a page is compared by what
`canonical` leaves of it; and what is not to change stays as it stands, letter by letter. A section begins at a heading
with an anchor of ours, which stays where people rename it; where they took the anchor out, at a heading that says what
ours does.
"""

import html
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from bot.connectors.wiki import PageDraft, PageSection
from bot.text.halves import mend_text

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_SECTION = "product-ops-section-"  # what anchors of sections begin with
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_TASK = re.compile(r"\[([ xX])\][ \t]+")
_LANGUAGE = re.compile(r"[A-Za-z0-9#+-]{1,20}")
_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[A-Za-z][\w:.-]{0,60})(?P<attributes>(?:[^<>\"']|\"[^\"]*\"|'[^']*'){0,2000}?)(?P<empty>/?)>"
)
_ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_SAID = frozenset(("href", "ac:name", "ri:value", "ri:content-title", "ri:filename", "ri:account-id", "ri:userkey"))
_SAID |= {"colspan", "rowspan", "ac:emoji-fallback", "datetime"}  # attributes that mean something to who reads
_IGNORED = frozenset(
    ("ac:inline-comment-marker", "colgroup", "col", "thead", "tbody", "ac:placeholder", "ac:task-body")
)
_IGNORED |= {"ac:structured-macro", "ac:rich-text-body", "ac:layout", "ac:layout-section", "ac:layout-cell"}
_HTML = {"ac:task-list": "ul", "ac:task": "li"}  # what tags are in simple HTML
_CODE = "ac:plain-text-body"
_SPACES = {ord("\n"): "\x02", ord(" "): "\x03", ord("\t"): "\x04", ord("\xa0"): "\x05"}  # of code; no XML has these
_BACK = {ord(other): chr(space) for space, other in _SPACES.items()}
_HIDDEN = frozenset(("ac:task-id", "ac:task-uuid"))  # with what is in them
_WRAPPED = re.compile(r"<(li|td|th)> ?(?:<p> ?((?:(?!</?p>).)*?) ?</p>|((?:(?!</?p>|</\1>).)*?)) ?(?=</\1>)")
_BLOCK = re.compile(r"(</(?:p|h\d|ul|ol|table|blockquote|pre|tr|li)>|<(?:ul|ol|table|tr)>) ?")
_STATUS = re.compile(r"<ac:task-status>\s*(\w*)\s*</ac:task-status>")


@dataclass(frozen=True, slots=True)
class _Region:
    """A heading and what stands under it: from `start` to `end`; `inner` is where what holds it begins. `key` is that
    of our anchor, empty where it has none."""

    key: str
    heading: str
    inner: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Piece:
    """A tag, or a text between two; `name` is empty for a text. `raw` is a text in which nothing is escaped."""

    start: int
    end: int
    text: str
    name: str = ""
    closes: bool = False
    empty: bool = False
    attributes: str = ""
    raw: bool = False


def storage(markdown: str) -> str:
    """What stands under a heading."""
    reader = _reader()
    tokens = reader.parse(mend_text(_NOT_XML.sub("", markdown)))
    return _NOT_XML.sub("", reader.renderer.render(_with_tasks(tokens), reader.options, {})).strip()


def page_body(draft: PageDraft) -> str:
    """A whole page."""
    return "".join([_introduction(draft), *map(_section, draft.sections)])


def is_marked(body: str, mark: str) -> bool:
    """Whether a page was made with a mark."""
    return f">{html.escape(mark)}</ac:parameter>" in body


def revised(body: str, draft: PageDraft, changed: Collection[str]) -> str:
    """A page as it stands, with the sections of `changed` as they are to be, and the introduction."""
    regions = list(_regions(body))
    edits: list[tuple[int, int, str]] = []
    first = regions[0] if regions else None
    above = (first.inner, first.start) if first else (0, len(body))
    if canonical(body[slice(*above)]) != canonical(_introduction(draft)) or not is_marked(body, draft.mark):
        edits.append((*above, _introduction(draft)))
    at = above[1]
    for section in draft.sections:
        region = _find(regions, section)
        new = _section(section)
        if section.key in changed and region is None:
            edits.append((at, at, new))
        elif section.key in changed and region and canonical(body[region.start : region.end]) != canonical(new):
            edits.append((region.start, region.end, new))
        at = region.end if region else at
    keys = {section.key for section in draft.sections}
    edits += [(one.start, one.end, "") for one in regions if one.key in changed and one.key not in keys]
    return _edited(body, edits)


def _edited(body: str, edits: Sequence[tuple[int, int, str]]) -> str:
    found, at = [], 0
    for start, end, new in sorted(edits, key=lambda edit: edit[:2]):  # stable: what is put in at one place, in order
        found += [body[at:start], new]
        at = end
    return "".join([*found, body[at:]])


def canonical(body: str) -> str:
    """What a page says, as simple HTML: the same each time it is read, unless somebody changes it."""
    found: list[str] = []
    hidden = 0  # tags deep within something that is not shown
    language, is_language, is_code = "", False, False
    for piece in _pieces(body):
        if hidden:
            hidden += 0 if piece.empty or not piece.name else -1 if piece.closes else 1
            language = html.unescape(piece.text).strip() if is_language and not piece.name else language
            is_language = is_language and hidden > 0
        elif not piece.name:
            text = piece.text if piece.raw else html.unescape(piece.text)
            text = text.translate(_SPACES) if is_code else text.replace("\xa0", " ")
            found.append(html.escape(text, quote=False))
        elif piece.name == _CODE:
            is_code = not piece.closes and not piece.empty
            found.append(_code_tag(language, closes=piece.closes))
        elif not piece.closes and _is_hidden(piece):
            hidden = 0 if piece.empty else 1
            is_language = dict(_attributes(piece.attributes)).get("ac:name") == "language"
        elif piece.name not in _IGNORED:
            found.append(_simple(piece))
        language = "" if piece.name == "ac:structured-macro" else language
    said = _STATUS.sub(lambda one: "[x] " if one[1] == "complete" else "[ ] ", " ".join("".join(found).split()))
    said = re.sub(r" ?<p> ?</p> ?", " ", _WRAPPED.sub(r"<\1>\2\3", said))
    return _BLOCK.sub(r"\1\n", said).strip().translate(_BACK)


def _code_tag(language: str, *, closes: bool) -> str:
    if closes:
        return "</code></pre>"
    return f'<pre><code class="language-{language}">' if _LANGUAGE.fullmatch(language) else "<pre><code>"


def _is_hidden(piece: _Piece) -> bool:
    """Whether it is for Confluence alone: ids, our anchors, and what macros are set to, but a title."""
    said = dict(_attributes(piece.attributes))
    return (
        piece.name in _HIDDEN
        or (piece.name == "ac:structured-macro" and said.get("ac:name") == "anchor")
        or (piece.name == "ac:parameter" and said.get("ac:name") != "title")
    )


def _simple(piece: _Piece) -> str:
    name = _HTML.get(piece.name, piece.name)
    if piece.closes:
        return f"</{name}>"
    said = "".join(
        f' {one}="{html.escape(value)}"' for one, value in sorted(_attributes(piece.attributes)) if one in _SAID
    )
    return f"<{name}{said}{' /' * piece.empty}>"


def _attributes(text: str) -> Iterator[tuple[str, str]]:
    for name, double, single in _ATTRIBUTE.findall(text):
        yield name, html.unescape(double or single)


def _anchor(name: str) -> str:
    parameter = f'<ac:parameter ac:name="">{html.escape(name)}</ac:parameter>'
    return f'<ac:structured-macro ac:name="anchor">{parameter}</ac:structured-macro>'


def _introduction(draft: PageDraft) -> str:
    return f"<p>{_anchor(draft.mark)}</p>{storage(draft.introduction)}"


def _section(section: PageSection) -> str:
    title = html.escape(_NOT_XML.sub("", mend_text(" ".join(section.title.split()))))
    return f"<h2>{_anchor(_SECTION + section.key)}{title}</h2>{storage(section.markdown)}"


def _find(regions: Sequence[_Region], section: PageSection) -> _Region | None:
    key = _NOT_XML.sub("", section.key)
    title = _words(html.escape(section.title))
    ours = (one for one in regions if one.key == key)
    return next(ours, next((one for one in regions if not one.key and _words(one.heading) == title), None))


def _words(body: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", "", canonical(body)).split())


def _regions(body: str) -> Iterator[_Region]:
    """The headings of the first and second level, in their order. One ends where the next of its kind begins, or what
    holds it ends: a cell of a layout, a panel."""
    inner = [0]  # where what is open begins, from the outside in
    begun: list[tuple[int, int, int, int, int]] = []  # depth, inner, start, and the end of its heading; -1 until then
    found: list[tuple[tuple[int, int, int, int, int], int]] = []
    for piece in _pieces(body):
        depth = len(inner)
        if piece.name in ("h1", "h2") and not piece.closes and not piece.empty:
            found += [(one, piece.start) for one in begun if one[0] >= depth]
            begun = [one for one in begun if one[0] < depth]
            begun.append((depth, inner[-1], piece.start, piece.end, -1))
        if not piece.name or piece.empty:
            continue
        if not piece.closes:
            inner.append(piece.end)
            continue
        if depth > 1:
            inner.pop()
        if piece.name in ("h1", "h2") and begun and begun[-1][4] < 0 and begun[-1][0] == len(inner):
            begun[-1] = (*begun[-1][:4], piece.start)
        found += [(one, piece.start) for one in begun if one[0] > len(inner)]
        begun = [one for one in begun if one[0] <= len(inner)]
    found += [(one, len(body)) for one in begun]
    for (_, outer, start, opened, closed), end in sorted(found, key=lambda one: one[0][2]):
        heading = body[opened : closed if closed >= 0 else end]
        key = re.search(rf">\s*{_SECTION}([^<]*?)\s*</ac:parameter>", heading)
        yield _Region(html.unescape(key[1]) if key else "", heading, outer, start, end)


def _pieces(body: str) -> Iterator[_Piece]:
    """Its tags and texts. What is no tag is text: nothing is left out."""
    at, length = 0, len(body)
    while at < length:
        if body[at] != "<":
            end = body.find("<", at)
            end = length if end < 0 else end
            yield _Piece(at, end, body[at:end])
        elif body.startswith("<![CDATA[", at):
            end = body.find("]]>", at)
            end = length if end < 0 else end + 3
            yield _Piece(at, end, body[at + 9 : end - 3], raw=True)
        elif tag := _TAG.match(body, at):
            end = tag.end()
            yield _Piece(at, end, "", tag["name"].lower(), bool(tag["close"]), bool(tag["empty"]), tag["attributes"])
        else:
            end = at + 1
            yield _Piece(at, end, "<", raw=True)
        at = end


@cache
def _reader() -> "MarkdownIt":
    """CommonMark with tables, in which HTML is text. https://markdown-it-py.readthedocs.io"""
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False, "xhtmlOut": True, "breaks": True}).enable(
        ["table", "strikethrough"]
    )
    for name, rule in _RULES.items():
        reader.add_render_rule(name, rule)
    return reader


def _with_tasks(tokens: "list[Token]") -> "list[Token]":
    """Lists in which every item is a task become lists of tasks; a task elsewhere keeps its box, as it was typed."""
    from markdown_it.token import Token

    def raw(text: str) -> Token:
        return Token("html_block", "", 0, content=text)

    found: list[Token] = []
    at = 0
    while at < len(tokens):
        bodies = _tasks(tokens, at) if tokens[at].type == "bullet_list_open" else []
        if bodies:
            found.append(raw("<ac:task-list>"))
            for said in bodies:
                status = "incomplete" if said.content[1] == " " else "complete"
                _unboxed(said)
                opening = f"<ac:task><ac:task-status>{status}</ac:task-status><ac:task-body>"
                found += [raw(opening), said, raw("</ac:task-body></ac:task>")]
            found.append(raw("</ac:task-list>"))
            at += 5 * len(bodies) + 2
            continue
        found.append(tokens[at])
        at += 1
    return found


def _tasks(tokens: "Sequence[Token]", at: int) -> "list[Token]":
    """What the tasks of a list say; none where it holds anything else."""
    shape = ["list_item_open", "paragraph_open", "inline", "paragraph_close", "list_item_close"]
    found: list[Token] = []
    at += 1
    while [one.type for one in tokens[at : at + 5]] == shape and _TASK.match(tokens[at + 2].content):
        found.append(tokens[at + 2])
        at += 5
    return found if tokens[at].type == "bullet_list_close" else []


def _unboxed(said: "Token") -> None:
    """Take the box out of the text of a task."""
    first = (said.children or [said])[0]
    first.content = first.content[3:].lstrip()


def _code(_: Any, tokens: "Sequence[Token]", at: int, *__: Any) -> str:
    words = tokens[at].info.split()
    language = words[0] if words and _LANGUAGE.fullmatch(words[0]) else ""
    said = f'<ac:parameter ac:name="language">{language}</ac:parameter>' if language else ""
    text = tokens[at].content.rstrip("\n").replace("]]>", "]]]]><![CDATA[>")
    body = f"<ac:plain-text-body><![CDATA[{text}]]></ac:plain-text-body>"
    return f'<ac:structured-macro ac:name="code">{said}{body}</ac:structured-macro>'


def _picture(_: Any, tokens: "Sequence[Token]", at: int, *__: Any) -> str:
    """A picture is a link to it: whoever opens the page loads nothing of anybody's."""
    address = html.escape(str(tokens[at].attrGet("src") or ""))
    return f'<a href="{address}">{html.escape(tokens[at].content) or address}</a>'


def _heading(_: Any, tokens: "Sequence[Token]", at: int, *__: Any) -> str:
    """Of the third level at least: those above begin sections."""
    level = max(3, int(tokens[at].tag[1:]))
    return f"<{'/' * (tokens[at].nesting < 0)}h{level}>"


def _plain(text: str) -> Any:
    return lambda *_: text


_RULES: dict[str, Any] = {
    "fence": _code,
    "code_block": _code,
    "image": _picture,
    "heading_open": _heading,
    "heading_close": _heading,
    "table_open": _plain("<table><tbody>"),
    "table_close": _plain("</tbody></table>"),
    **dict.fromkeys(("thead_open", "thead_close", "tbody_open", "tbody_close"), _plain("")),
    **{f"{cell}_open": _plain(f"<{cell}>") for cell in ("th", "td")},
    "s_open": _plain("<del>"),
    "s_close": _plain("</del>"),
}
