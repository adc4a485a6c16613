"""Pages of other tools that people link to, and what they are called."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.connectors.connector import Reachability, Tools
from bot.connectors.source import SourceError, Variable
from bot.connectors.work import line_of

TITLE = 150  # characters

KEEP = 86_400.0  # seconds: what a page is called changes rarely, and some tools answer a few times a minute alone


@dataclass(frozen=True)
class PageSource:
    """A tool with such pages. `path_of` gives what names a page within the tool, out of an address; empty for what is
    no address of the tool. `title` asks what a page is called and raises SourceError; `guess` says it without asking
    anybody. `reach` is there where the operator has something to set up."""

    name: str
    label: str
    path_of: Callable[[str], str]
    guess: Callable[[str], str]
    variables: Sequence[Variable] = ()
    ready: Callable[[Mapping[str, str]], bool] = lambda _: False
    title: Callable[[Tools, str], str] | None = None
    reach: Callable[[Tools], Iterator[Reachability]] | None = None

    def called(self, tools: Tools, url: str) -> str:
        """What the page of an address is called: as the tool says, else as its address does."""
        if self.title is not None and self.ready(tools.environment):
            try:
                if found := line_of(self.title(tools, url), TITLE):
                    return found
            except SourceError:
                pass  # a title is worth no failure: the address has one, too
        return line_of(self.guess(url), TITLE) or self.label


def path_on(url: str, hosts: Collection[str], pattern: re.Pattern[str]) -> re.Match[str] | None:
    """What a pattern finds in the path of an https address of one of some hosts."""
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return None
    if parts.scheme != "https" or host not in hosts or port not in (None, 443) or parts.username is not None:
        return None
    return pattern.match(parts.path)


def words(slug: str) -> str:
    """The words of a part of an address: "Basket-flow" is "Basket flow"."""
    return " ".join(slug.replace("-", " ").replace("_", " ").split())
