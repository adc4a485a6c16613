"""The text of a document: its sections in markdown, each under a heading that carries its key. No I/O.

    ## Problem {#problem}

    Night readers get headaches.

So the whole of it is one text, with one history, that people can read as it is kept. The mark behind a heading is that
of Pandoc and kramdown: https://pandoc.org/MANUAL.html#extension-header_attributes
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

SECTION = 3000  # characters of a section, the most that a form of Slack holds
_KEY = r"[a-z0-9]+(?:[_-][a-z0-9]+)*"
_HEADING = re.compile(rf"^## (?P<title>[^\n]*?)[ \t]*\{{#(?P<key>{_KEY})\}}[ \t]*$", re.MULTILINE)
_MARK = re.compile(r"(?:\s*\{#[^{}]*\})+\s*$")


@dataclass(frozen=True, slots=True)
class BodySection:
    """A section: its key, what it is called and what it says, in markdown."""

    key: str
    title: str
    text: str = ""


def is_key(text: str) -> bool:
    """Whether this can be the key of a section: small letters, digits and single dashes."""
    return re.fullmatch(_KEY, text) is not None and len(text) <= 40


def read(body: str) -> dict[str, BodySection]:
    """The sections by key, in their order; what stands before the first belongs to none."""
    found = list(_HEADING.finditer(body))
    ends = [one.start() for one in found[1:]]
    sections: dict[str, BodySection] = {}
    for one, end in zip(found, [*ends, len(body)][: len(found)], strict=True):
        sections.setdefault(one["key"], BodySection(one["key"], one["title"], body[one.end() : end].strip()))
    return sections


def write(sections: Iterable[BodySection]) -> str:
    """The text that `read` reads back."""
    parts = [f"## {tidy_title(one.title)} {{#{one.key}}}\n\n{tidy_text(one.text)}".strip() for one in sections]
    return "\n\n".join(parts)


def tidy_title(text: str) -> str:
    """A heading as it is kept: a line without a mark."""
    return _MARK.sub("", in_line(text)).strip()


def in_line(text: str) -> str:
    """A text in one line; the spaces that French never breaks at stay."""
    return re.sub(r"[^\S\u00a0\u202f]+", " ", text).strip()


def tidy_text(text: str) -> str:
    """What a section says as it is kept: none of its own headings is taken for that of a section."""
    return _bare(text).strip()


def _bare(text: str) -> str:
    return _HEADING.sub(lambda found: f"## {tidy_title(found['title'])}".rstrip(), text)


def with_texts(body: str, texts: Mapping[str, str]) -> str:
    """The text with what some of its sections say now, by key."""
    known = read(body)
    return write(BodySection(key, one.title, texts.get(key, one.text)) for key, one in known.items())


def plain(body: str) -> str:
    """The text as others read it, without the marks behind headings."""
    return _bare(body)
