"""What a place where a company reads its documents is to us: pages that hold copies of our documents.

Whatever a place calls them (canvases, pages), here it is a wiki with pages. Each is a file beside this one, and
declares a Wiki. Our text is the truth: a page is written by section, never over what somebody changed there. All of it
raises SourceError; after one of `create` nobody knows whether the page is there, until somebody has looked for its
mark.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.connectors.connector import Reachability, Tools
from bot.connectors.source import Pick, SourceError, Variable


@dataclass(frozen=True, slots=True)
class PageSection:
    """A section of a document: `key` never changes and is no word of a language; `title` is its heading, a line;
    `markdown` what stands under it, CommonMark with tables and task lists and headings of the third level and below;
    empty for nothing."""

    key: str
    title: str
    markdown: str


@dataclass(frozen=True, slots=True)
class PageDraft:
    """A page as it is to be. `place` is one of Wiki.places; `mark` what it is found by again, the same each time and in
    no other document, letters, digits and dashes; `introduction` is markdown that stands above the sections: status,
    owner, where the original is."""

    place: str
    mark: str
    title: str
    introduction: str
    sections: Sequence[PageSection]


@dataclass(frozen=True, slots=True)
class PageRef:
    """A page, as it is asked for again: the id that never changes, and the space, team or the like that it is read
    with; empty where it is asked for alone."""

    id: str
    within: str = ""


@dataclass(frozen=True, slots=True)
class WikiPage:
    """A page as it is now. `text` is what stands on it, headings with it, in whatever a wiki gives it back as
    (markdown, HTML), the same each time unless somebody changes it; `version` its own word for that state, empty where
    it has none. `changed_at` is a UTC stamp by the wiki's clock and `changed_by` a name, each empty where it does not
    say."""

    ref: PageRef
    url: str
    title: str
    text: str
    version: str = ""
    changed_at: str = ""
    changed_by: str = ""


class PageChangedError(SourceError):
    """Somebody changed the page since it was read: nothing was written. It is read again, and a person chooses."""


class PageRefusalError(SourceError):
    """The wiki knows what is asked and does not allow it: no right, too long, a locked page. It is told on the card,
    and not tried again until something changes."""


class CreatePage(Protocol):
    """Makes a page."""

    def __call__(self, tools: Tools, draft: PageDraft) -> WikiPage:
        """The page as it is read afterwards. Whoever calls has looked for its mark."""


class UpdatePage(Protocol):
    """Brings a page up to date."""

    def __call__(self, tools: Tools, page: WikiPage, draft: PageDraft, changed: Sequence[str]) -> WikiPage:
        """The page as it is read afterwards. `page` is as it was last read; of the draft only the sections whose keys
        are in `changed` differ from what was written last, and the introduction may. What a wiki can leave alone, it
        leaves: comments stand on what is not written. Written again after a lost answer, nothing is there twice. Raises
        PageChangedError where the page is another by now, as far as the wiki can tell."""


@dataclass(frozen=True)
class Wiki:
    """A place where a company reads.

    `ready` says whether the operator has set it up, `reach` whether it answers and knows the token (for `check`).
    `places` are where pages may be made, by what is typed: a space, a parent page, a channel. `knows` says, without
    asking anybody, whether a text is the address of a page of this wiki as it is set up here; `look_up` finds that
    page, None where there is none that the token sees, and asks nothing but the operator's own address.
    `read` gives a page as it is; None where it is gone: deleted, in the bin, or not shown to the token any more. `find`
    looks for one by its mark in a place, `create` makes it, `update` brings it up to date.
    `reviewed` says that what is written waits for somebody there to take it over (a change request): `read` then gives
    what the page will be.

    One that Slack itself is (canvases) has no variables and is made for a workspace, by a function that is given its
    client; what `tools` are then means nothing to it.
    """

    name: str
    label: str
    variables: Sequence[Variable]
    ready: Callable[[Mapping[str, str]], bool]
    reach: Callable[[Tools], Iterator[Reachability]]
    places: Callable[[Tools, str], Sequence[Pick]]
    knows: Callable[[Mapping[str, str], str], bool]
    look_up: Callable[[Tools, str], WikiPage | None]
    read: Callable[[Tools, PageRef], WikiPage | None]
    find: Callable[[Tools, str, str], WikiPage | None]  # place, mark
    create: CreatePage
    update: UpdatePage
    reviewed: bool = False
