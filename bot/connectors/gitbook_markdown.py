"""Markdown as GitBook takes it: CommonMark with tables and task lists, and blocks and variables of its own. No I/O.

https://gitbook.com/docs/creating-content/formatting/markdown (read in November 2026)
"""

import re

from bot.connectors.page_text import PagePart, lines, outside_code, tidy
from bot.connectors.wiki import PageDraft

_OWN = re.compile(r"\{(?=[{%])|<(?!https?://[^\s<>]+>)")
_ENTITIES = {"{": "&#123;", "<": "&lt;"}


def whole(draft: PageDraft) -> list[PagePart]:
    """The parts of a page as it is sent: its title and the introduction, then the sections."""
    said = common(draft.introduction)
    found = [PagePart("", "\n\n".join([f"# {literal(draft.title) or '…'}", *([said] if said else [])]))]
    for one in draft.sections:
        title = literal(one.title) or "…"
        found.append(PagePart(title, f"## {title}\n\n{common(one.markdown)}".rstrip("\n")))
    return found


def literal(text: str) -> str:
    """A text that is no markdown, such as a title, in a line."""
    return _OWN.sub(lambda found: _ENTITIES[found[0]], re.sub(r"([\\`*_\[\]~#|])", r"\\\1", " ".join(text.split())))


def common(markdown: str) -> str:
    """What GitBook is sent for what stands under a heading."""
    return "\n".join(
        line if is_code else outside_code(line, lambda said: _OWN.sub(lambda found: _ENTITIES[found[0]], said))
        for line, is_code in lines(tidy(markdown))
    )
