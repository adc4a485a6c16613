"""Text as Atlassian's document format: https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/

What people wrote is text in it and nothing else: neither its stars nor its brackets nor its @ mean anything.
"""

import re
from collections.abc import Mapping
from typing import Any

from bot.text.halves import mend_text

_LIMIT = 25_000  # characters: a comment and a description take 32,767, addresses and all
_TITLED = re.compile(r"(?:(?P<title>\S.*?) ?: )?(?P<url>https?://[^\s<>\"]{1,2000})")


def document(text: str, *more: Mapping[str, Any]) -> dict[str, Any]:
    """A paragraph for each line of a text, where an address, alone or after a title, is a link; `more` follow it."""
    said = mend_text(text[:_LIMIT]).replace("\x00", "")
    lines = (" ".join(line.split()) for line in said.splitlines())
    return {"type": "doc", "version": 1, "content": [*(_paragraph(line) for line in lines if line), *more]}


def link(text: str, url: str) -> dict[str, Any]:
    """A paragraph that is a link."""
    return {"type": "paragraph", "content": [_linked(text, url)]}


def addresses(node: Any) -> list[str]:
    """Where the links of a document lead, in its order; nothing of what is none."""
    found: list[str] = []
    waiting: list[Any] = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting.extend(reversed(one))
        elif isinstance(one, dict):
            if one.get("type") == "link" and isinstance(attributes := one.get("attrs"), dict):
                found.append(str(attributes.get("href")))
            waiting.extend((one.get("content"), one.get("marks")))
    return found


def _paragraph(text: str) -> dict[str, Any]:
    found = _TITLED.fullmatch(text)
    if found:
        return link(found["title"] or found["url"], found["url"])
    return {"type": "paragraph", "content": [{"type": "text", "text": text}]}


def _linked(text: str, url: str) -> dict[str, Any]:
    return {"type": "text", "text": text, "marks": [{"type": "link", "attrs": {"href": url}}]}
