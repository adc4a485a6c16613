"""Pages that are written as markdown: made harmless to what stands around them, taken apart, and brought up to date by
section. No I/O.

https://spec.commonmark.org/0.31.2/
"""

import html
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_FENCE = re.compile(r"[ \t]*(?P<mark>`{3,}|~{3,})(?P<rest>.*)$")
_SECTION = re.compile(r" {0,3}##(?!#)[ \t]*(?P<title>.*?)[ \t]*$")
_HIGH = re.compile(r"^( {0,3}(?:>[ \t]?)*)#{1,2}(?=[ \t]|$)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_CODE = re.compile(r"(?<!`)(?P<ticks>`+)(?!`)(?:.*?[^`])?(?P=ticks)(?!`)")
_TAG = re.compile(r"(?<!\\)<[^<>\n]*>")
_NOISE = re.compile(r"[\s\\|]+")
_SIGNS = (
    (re.compile(r"^[ \t]*\|?[ \t:|-]*-[ \t:|-]*$", re.MULTILINE), ""),
    (re.compile(r"^([ \t]*)[*+-][ \t]+", re.MULTILINE), "- "),
    (re.compile(r"^([ \t]*)[0-9]+[.)][ \t]+", re.MULTILINE), "1. "),
    (re.compile(r"^([ \t]*(?:`{3,}|~{3,})).*$", re.MULTILINE), r"\1"),
)


@dataclass(frozen=True, slots=True)
class PagePart:
    """A part of a page's text as it stands, its heading of the second level with it; what stands above the first such
    heading has none. The texts of all parts, one after the other, are the page."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class PageEdit:
    """What stands on a page, once, and what is to stand there instead."""

    old: str
    new: str


def lines(markdown: str) -> list[tuple[str, bool]]:
    """Its lines, and whether each is code, fences too."""
    found: list[tuple[str, bool]] = []
    fence = ""
    for line in markdown.split("\n"):
        mark = _FENCE.match(line)
        if fence:
            found.append((line, True))
            if mark and mark["mark"].startswith(fence) and not mark["rest"].strip():
                fence = ""
        elif mark and not (mark["mark"][0] == "`" and "`" in mark["rest"]):
            fence = mark["mark"]
            found.append((line, True))
        else:
            found.append((line, False))
    return found


def tidy(markdown: str) -> str:
    """What stands under a heading, so that it ends where it ends: no heading of a section's level or above, however it
    is written, and no code that goes on."""
    text = re.sub(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]", "\n", markdown).replace("\x00", "").strip("\n")
    found: list[str] = []
    fence = ""
    for line, is_code in lines(text):
        mark = _FENCE.match(line)
        if is_code:
            fence = (mark["mark"] if mark and not fence else fence) if not _ends(line, fence) else ""
        elif _UNDERLINE.fullmatch(line) and found and found[-1].strip():
            line = f"\n{line}" if line.strip().startswith("---") else line.replace("-", "\\-", 1).replace("=", "\\=", 1)
        else:
            line = _HIGH.sub(r"\1###", line)
        found.append(line.rstrip())
    return "\n".join([*found, fence] if fence else found).strip("\n")


def _ends(line: str, fence: str) -> bool:
    mark = _FENCE.match(line)
    return bool(fence and mark and mark["mark"].startswith(fence) and not mark["rest"].strip())


def outside_code(line: str, change: Callable[[str], str]) -> str:
    """A line, of which only what is no code is changed."""
    found: list[str] = []
    end = 0
    for code in _CODE.finditer(line):
        found += [change(line[end : code.start()]), code[0]]
        end = code.end()
    return "".join([*found, change(line[end:])])


def parts(text: str) -> list[PagePart]:
    """A page's parts in their order; the first is what stands above all sections, however little."""
    found: list[tuple[str, list[str]]] = [("", [])]
    for line, is_code in lines(text):
        heading = None if is_code else _SECTION.fullmatch(line)
        if heading:
            found.append((heading["title"], []))
        found[-1][1].append(line)
    texts = ["\n".join(some) for _, some in found]
    # A line's end belongs to what it ends.
    ended = [one + ("\n" if at + 1 < len(texts) and found[at][1] else "") for at, one in enumerate(texts)]
    return [PagePart(heading, one) for (heading, _), one in zip(found, ended, strict=True)]


def gist(text: str) -> str:
    """A text without what wikis rewrite of their own accord: escapes, spaces, tags, the lines of tables, and which of
    several signs stands for a bullet, a number, a stress or the language of code."""
    said = html.unescape(_TAG.sub("", text))
    for found, kept in _SIGNS:
        said = found.sub(kept, said)
    return _NOISE.sub("", said).replace("_", "*")


def revised(text: str, wanted: Sequence[PagePart], touched: Sequence[bool]) -> list[tuple[str, str]]:
    """Each part of a page as it stands, and as it is to be. Of `wanted`, the introduction first, those that are not
    `touched` stay as they stand wherever their headings are found; what is on no list goes."""
    old = parts(text)
    new = [one.text for one in old]
    heads, wants = ([gist(one.heading).rstrip("#") for one in some[1:]] for some in (old, wanted))
    new[0] = _brought(old[0].text, wanted[0].text, touched=touched[0])
    for kind, a, b, c, d in SequenceMatcher(None, heads, wants, autojunk=False).get_opcodes():
        if kind == "equal":
            for at, to in zip(range(a + 1, b + 1), range(c + 1, d + 1), strict=True):
                new[at] = _brought(old[at].text, wanted[to].text, touched=touched[to])
            continue
        new[a + 1 : b + 1] = [""] * (b - a)
        said = "".join(_ended(one.text) for one in wanted[c + 1 : d + 1])
        if said and b > a:
            new[a + 1] = said
        elif said:
            new[a] = _ended(new[a]) + said if new[a].strip() else said
    return [(one.text, to) for one, to in zip(old, new, strict=True)]


def _brought(old: str, new: str, *, touched: bool) -> str:
    return old if not touched or gist(old) == gist(new) else _ended(new)


def _ended(text: str) -> str:
    return text.rstrip("\n") + "\n\n"


def edits(text: str, pairs: Sequence[tuple[str, str]]) -> list[PageEdit]:
    """As few and as short as may be, of texts that stand on the page once each."""
    spans: list[tuple[int, int]] = []
    for at, (old, new) in enumerate(pairs):
        if old == new:
            continue
        first, last = at, at
        while not _is_once(text, _old(pairs, first, last)):
            if last + 1 < len(pairs):
                last += 1
            elif first > 0:
                first -= 1
            else:
                return [PageEdit(text, "".join(new for _, new in pairs).rstrip("\n"))]
        if spans and first <= spans[-1][1]:
            first, last = min(first, spans[-1][0]), max(last, spans[-1][1])
            spans.pop()
        spans.append((first, last))
    found = _as_edits(pairs, spans)
    # Whether a wiki replaces one after the other or all at once, it is to come to the same.
    done = text
    for one in found:
        if not _is_once(done, one.old):
            return _as_edits(pairs, [(spans[0][0], spans[-1][1])])
        done = done.replace(one.old, one.new)
    wanted = "".join(new for _, new in pairs)
    return found if gist(done) == gist(wanted) else _as_edits(pairs, [(spans[0][0], spans[-1][1])])


def _is_once(text: str, part: str) -> bool:
    """Whether a text stands in another, and in one place: two may overlap."""
    return part != "" and part in text and text.find(part) == text.rfind(part)


def _as_edits(pairs: Sequence[tuple[str, str]], spans: Sequence[tuple[int, int]]) -> list[PageEdit]:
    return [
        PageEdit(_old(pairs, first, last), "".join(new for _, new in pairs[first : last + 1]).rstrip("\n"))
        for first, last in spans
    ]


def _old(pairs: Sequence[tuple[str, str]], first: int, last: int) -> str:
    return "".join(old for old, _ in pairs[first : last + 1]).rstrip("\n")
