"""What a source of feedback gives, a page at a time, and what a system is sent that takes feedback in.

What is read are the words of customers, so an address somebody is written to never leaves here: a name will do.
"""

import html
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any

from bot.clock import stamp
from bot.connectors.connector import Reachability, Tools
from bot.connectors.source import Variable
from bot.text.halves import mend_text

_MAIL = re.compile(r"(?:mailto:)?[^\s@<>()\[\]\"',;:]{1,64}@[^\s@<>()\[\]\"',;:]{1,190}\.[^\s@<>()\[\]\"',;:.]{1,24}")
_BLOCKS = frozenset(("p", "br", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "tr", "blockquote", "pre"))
_UNSEEN = frozenset(("script", "style", "head", "title"))
_TEXT = 3000  # characters of what is kept of a text
_LINE = 300
_READ = 60_000  # characters of a text that are looked at: the others would be cut


@dataclass(frozen=True, slots=True)
class Feedback:
    """One thing that a customer said. `external_id` is what the source calls it. `title` says it in a line, `text` in
    the customer's words; `customer` is a company and `contact` a person, by name; `area` and `kind` may be empty.
    `source` is one of the sources of insights ("survey", "support"); `created_at` is a UTC stamp, empty where the
    source does not say it; `url` is where it is read."""

    external_id: str
    title: str
    text: str = ""
    customer: str = ""
    contact: str = ""
    area: str = ""
    kind: str = ""
    source: str = "other"
    created_at: str = ""
    url: str = ""

    @property
    def occurred_on(self) -> str:
        """The ISO day of it."""
        return self.created_at[:10]


@dataclass(frozen=True, slots=True)
class Bookmark:
    """How far a source is read. A round takes in what came from `since` on, until the moment `until` at which it began
    (both UTC stamps); `page` is the source's own word for the page that is next, empty for the first."""

    since: str
    until: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class FeedbackPage:
    """Some of what a source has; `page` names the next, empty after the last."""

    items: Sequence[Feedback]
    page: str = ""


@dataclass(frozen=True)
class FeedbackSource:
    """A system that feedback is read from. `read` gives one page and raises SourceError; `days` is how far back the
    first round goes. `has_tickets` says that what it has are support tickets rather than insights."""

    name: str
    label: str
    variables: Sequence[Variable]
    ready: Callable[[Mapping[str, str]], bool]
    reach: Callable[[Tools], Iterator[Reachability]]
    read: Callable[[Tools, Bookmark], FeedbackPage]
    days: int = 365
    has_tickets: bool = False


@dataclass(frozen=True, slots=True)
class FeedbackNote:
    """What a system is sent. `mark` is what it is found by again, the same each time it is sent."""

    mark: str
    title: str
    text: str
    tags: Sequence[str] = ()


@dataclass(frozen=True)
class FeedbackDestination:
    """A system that takes feedback in. `find` gives the address of what was sent with a mark, empty where it has none
    to show, None where nothing was sent; `create` sends it and gives its address. Both raise SourceError: after one of
    `create` nobody knows whether it is there, until `find` has looked."""

    name: str
    label: str
    ready: Callable[[Mapping[str, str]], bool]
    find: Callable[[Tools, str], str | None]
    create: Callable[[Tools, FeedbackNote], str]


def plain(value: Any, limit: int = _TEXT) -> str:
    """What a text of a source says, in at most so many characters and without mail addresses; empty for what is no
    text."""
    if not isinstance(value, str):
        return ""
    text = _MAIL.sub("…", mend_text(value[:_READ]).replace("\x00", ""))
    lines = [" ".join(line.split()) for line in text.splitlines()]
    said = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    return said if len(said) <= limit else f"{said[: limit - 1].rstrip()}…"


def from_html(value: Any, limit: int = _TEXT) -> str:
    """The same of a text that is HTML."""
    if not isinstance(value, str):
        return ""
    reader = _PlainText()
    reader.feed(value[:_READ])
    reader.close()
    return plain("".join(reader.parts), limit)


def line(value: Any, limit: int = _LINE) -> str:
    """The same in one line."""
    return " ".join(plain(value, limit).split())


def name(value: Any, limit: int = 75) -> str:
    """The name of a customer or a person; empty where it is a mail address, which is nobody's name."""
    return "" if isinstance(value, str) and "@" in value else line(value, limit)


def moment(value: Any) -> str:
    """A moment as a UTC stamp: ISO-8601, or seconds since 1970; empty for anything else."""
    try:
        if isinstance(value, int) and not isinstance(value, bool):
            return stamp(datetime.fromtimestamp(value, UTC))
        at = datetime.fromisoformat(value) if isinstance(value, str) and len(value) > 10 else None
        return stamp(at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)) if at else ""
    except (ValueError, OverflowError, OSError):
        return ""


def web_address(value: Any) -> str:
    """An address that people may follow; empty for anything else."""
    is_one = isinstance(value, str) and len(value) <= 500 and re.fullmatch(r"https?://[^\s<>|]+", value)
    return str(value) if is_one else ""


def as_html(text: str) -> str:
    """Plain text as HTML, a paragraph for each of its own."""
    return "".join(
        f"<p>{html.escape(part).replace(chr(10), '<br>')}</p>" for part in text.split("\n\n") if part.strip()
    )


class _PlainText(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: Any) -> None:  # noqa: ARG002 - the name the parser calls
        """A paragraph is a line of its own."""
        self._unseen += tag in _UNSEEN
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """So is what follows it."""
        self._unseen = max(0, self._unseen - (tag in _UNSEEN))
        if tag in _BLOCKS - {"br"}:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        """What is read."""
        if not self._unseen:
            self.parts.append(data)
