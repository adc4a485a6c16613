"""Markdown as Notion takes it: enhanced markdown, of CommonMark with tables and task lists. No I/O.

https://developers.notion.com/guides/data-apis/enhanced-markdown (read in November 2026): a tab is a level, a line is a
block, tables are tags, and `\\ * ~ ` $ [ ] < > { } | ^` are escaped outside code. What else CommonMark knows is written
so that either reads the same.
"""

import html
import re
from collections.abc import Iterator
from urllib.parse import quote

from bot.connectors.page_text import PagePart, lines, outside_code, tidy
from bot.connectors.wiki import PageDraft

_SPECIAL = r"\*~`$[]<>{}|^"
_TOKEN = re.compile(
    r"<(?P<address>https?://[^\s<>]+)>"
    r"|(?P<target>(?<=\]\()https?://[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*)"
    r"|(?P<bare>https?://[^\s<>()\[\]\"'`*|]+)"
    r"|(?P<escaped>\\[!-/:-@\[-`{-~])"
    r"|(?P<entity>&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<struck>~~)"
    r"|(?P<special>[\\~$<>{}|^])"
)
_ITEM = re.compile(r"(?P<indent>[ \t]*)(?:[-*+]|(?P<number>[0-9]{1,9})[.)])[ \t]+(?P<said>.*)$")
_RULE = re.compile(r"[ ]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_HEADING = re.compile(r"[ ]{0,3}(?P<level>#{3,6})[ \t]+(?P<said>.*?)[ \t]*#*$")
_QUOTE = re.compile(r"[ ]{0,3}>[ \t]?(?P<said>.*)$")
_DELIMITER = re.compile(r"[ ]{0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CELL = re.compile(r"(?<!\\)\|")
_ADDRESS = "%:/?#@!&'()*+,;=[]-._~"  # of an address, what stays as it is; the rest is percent-encoded
_TABLE = re.compile(r"<table[\s>]")
_CELL_TAG = re.compile(r"<td[^>]*>(.*)</td>")
_BREAK = re.compile(r"(?<!\\)<br\s*/?>")
_EMPTY = ("<empty-block/>", "<empty-block />")
_NO_LANGUAGE = re.compile(r"^([ \t]*(?:`{3,}|~{3,}))plain text$")  # what code is called that has none
_DEEPEST = 8  # levels of a list


def whole(draft: PageDraft) -> list[PagePart]:
    """The parts of a page as it is sent: the introduction, with the mark below it, then the sections."""
    said = enhanced(draft.introduction)
    found = [PagePart("", "\n\n".join([*([said] if said else []), f"`{draft.mark}`"]))]
    for one in draft.sections:
        title = literal(one.title) or "…"
        found.append(PagePart(title, f"## {title}\n\n{enhanced(one.markdown)}".rstrip("\n")))
    return found


def literal(text: str) -> str:
    """A text that is no markdown, such as a title, in a line."""
    return re.sub(rf"([{re.escape(_SPECIAL)}#_])", r"\\\1", " ".join(text.split()))


def common(markdown: str) -> str:
    """What Notion gives back, as CommonMark: tables with pipes, no escapes that mean nothing there."""
    found: list[str] = []
    table: list[list[str]] | None = None
    for line, is_code in lines(markdown):
        said = line.strip()
        if is_code:
            found.append(_NO_LANGUAGE.sub(r"\1", line))
        elif table is None and _TABLE.match(said):
            table = []
        elif table is None:
            found += [] if said in _EMPTY else [outside_code(line, lambda text: _unescaped(text, table=False))]
        elif said == "</table>":
            found += ["", *_piped(table), ""]
            table = None
        elif said.startswith("<tr"):
            table.append([])
        elif (cell := _CELL_TAG.fullmatch(said)) and table:
            table[-1].append(outside_code(cell[1], lambda text: _unescaped(text, table=True)))
    return "\n".join(found)


def _piped(rows: list[list[str]]) -> Iterator[str]:
    for at, row in enumerate(rows):
        yield f"| {' | '.join(row)} |"
        if at == 0:
            yield f"| {' | '.join('---' for _ in row)} |"


def _unescaped(text: str, *, table: bool) -> str:
    said = re.sub(r"\\([$^{}|]|~(?!~))" if not table else r"\\([$^{}]|~(?!~))", r"\1", _BREAK.sub(" ", text))
    return said.replace("\\<", "&lt;").replace("\\>", "&gt;")


def enhanced(markdown: str) -> str:
    """What Notion is sent for what stands under a heading."""
    rows = lines(tidy(markdown))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(_blocks(rows))).strip("\n")


def _blocks(rows: list[tuple[str, bool]]) -> Iterator[str]:
    levels: list[int] = []
    at = 0
    while at < len(rows):
        line, is_code = rows[at]
        if is_code:
            yield line.lstrip() if line.lstrip().startswith(("```", "~~~")) else line
        elif cells := _table(rows, at):
            yield from _as_table(cells)
            at += len(cells)
        else:
            yield _line(line, levels)
        at += 1


def _table(rows: list[tuple[str, bool]], at: int) -> list[list[str]]:
    """The rows of a table that begins at a line, without its line of dashes; empty for none."""
    if at + 1 >= len(rows) or "|" not in rows[at][0] or not _DELIMITER.fullmatch(rows[at + 1][0]):
        return []
    head = _cells(rows[at][0])
    if len(head) != len(_cells(rows[at + 1][0])):
        return []
    found = [head]
    for line, is_code in rows[at + 2 :]:
        if is_code or not line.strip() or "|" not in line:
            break
        found.append((_cells(line) + [""] * len(head))[: len(head)])
    return found


def _cells(line: str) -> list[str]:
    return [one.strip().replace("\\|", "|") for one in _CELL.split(line.strip().removeprefix("|").removesuffix("|"))]


def _as_table(rows: list[list[str]]) -> Iterator[str]:
    yield '<table header-row="true">'
    for row in rows:
        yield "\t<tr>"
        yield from (f"\t\t<td>{outside_code(cell, _escaped)}</td>" for cell in row)
        yield "\t</tr>"
    yield "</table>"


def _line(line: str, levels: list[int]) -> str:
    """A line that is no code; `levels` are the indents of the lists it stands in."""
    if not line.strip():
        return ""
    if _RULE.fullmatch(line):
        levels.clear()
        return "---"
    if heading := _HEADING.fullmatch(line):
        levels.clear()
        return f"{heading['level'][:4]} {outside_code(heading['said'], _escaped)}"
    if quoted := _QUOTE.fullmatch(line):
        levels.clear()
        return f"> {outside_code(quoted['said'], _escaped)}".rstrip()
    item = _ITEM.fullmatch(line)
    indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
    while levels and indent <= levels[-1] and (item or indent < levels[-1] or not indent):
        levels.pop()
    if not item:
        return "\t" * len(levels) + outside_code(line.strip(), _escaped)
    levels.append(indent)
    mark = f"{item['number']}." if item["number"] else "-"
    return "\t" * min(len(levels) - 1, _DEEPEST) + f"{mark} {outside_code(item['said'].rstrip(), _escaped)}".rstrip()


def _escaped(text: str) -> str:
    """What is no code, with what Notion would read otherwise taken as it is."""
    return _TOKEN.sub(_said, text)


def _said(found: re.Match[str]) -> str:
    kind = found.lastgroup or ""
    said = found[kind]
    if kind == "address":
        return f"[{literal(said)}]({quote(said, safe=_ADDRESS)})"
    if kind in ("target", "bare"):
        return quote(said, safe=_ADDRESS)
    if kind == "entity":
        plain = html.unescape(said)
        return literal(plain) if plain.strip() and plain.isprintable() else " "
    if kind == "special":
        return f"\\{said}"
    return said
