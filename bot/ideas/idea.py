"""The rules of ideas: what one is, what it can become, who may decide it, which two are the same. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from bot.errors import Mistakes, UserError
from bot.text.fold import fold

TITLE_LIMIT = 150
DESCRIPTION_LIMIT = 3000
TEAM_LIMIT = 60
TAG_LIMIT = 30
TAGS_LIMIT = 10
LINKS_LIMIT = 10
LINK_LIMIT = 500
REASON_LIMIT = 500
CUSTOMER_LIMIT = 80
TOGETHER = 10  # ideas that are asked for at once

STATUSES = ("new", "scored", "planned", "in_progress", "shipped", "declined")
CHOSEN = ("planned", "in_progress", "shipped", "declined")  # what a person decides; the first two follow from scoring
DONE = ("shipped", "declined")  # these compete with nothing, and take no votes any more
HEARD = ("planned", "shipped", "declined")  # whoever captured the idea hears of these
HORIZONS = ("now", "next", "later")


@dataclass(frozen=True, slots=True)
class Idea:
    """One idea. `captor` put it in, `author` wrote the message it came from; both are user ids, as is `owner`.

    `horizon` is "now", "next" or "later" and `quarter` like "2027-Q1" once it is planned; `merged_into` is the number
    of the idea it turned out to be, 0 otherwise; `withdrawn_at` is empty unless it was taken out. Times are UTC stamps.
    `place` is the private conversation it was captured in, whose members alone see it, empty for none.
    """

    number: int
    title: str
    description: str = ""
    source: str = ""
    author: str = ""
    captor: str = ""
    owner: str = ""
    team: str = ""
    tags: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    status: str = "new"
    horizon: str = ""
    quarter: str = ""
    merged_into: int = 0
    created_at: str = ""
    changed_at: str = ""
    withdrawn_at: str = ""
    place: str = ""

    @property
    def gone(self) -> bool:
        """Whether it is in no list any more: merged into another, or withdrawn."""
        return bool(self.merged_into or self.withdrawn_at)


CONTENT = ("title", "description", "source", "author", "owner", "team", "tags", "links")
WRITTEN = ("title", "description", "owner", "team", "tags", "links")  # what people edit
SETS = ("tags", "links")  # what two people add to is added up
FIELDS = tuple(Idea.__slots__)


@dataclass(frozen=True, slots=True)
class IdeaEvent:
    """One line of an idea's history. `did` is "captured", "imported" (captured elsewhere, by a file),
    "edited", "status", "reason" (another one for the status it has), "merged", "absorbed", "revealed", "withdrawn" or
    "restored"."""

    idea: int
    at: str
    person: str
    did: str
    before: str = ""
    after: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that speaks for an idea: a link, and what it shows."""

    url: str
    note: str
    person: str
    at: str


@dataclass(frozen=True, slots=True)
class CustomerVote:
    """A vote on behalf of a customer, by whoever heard them."""

    customer: str
    person: str
    at: str


def checked(idea: Idea) -> Idea:
    """The idea, tidied. Raises UserError beside the field that is wrong, UserErrors beside each."""
    wrong = Mistakes()
    tidy = replace(
        idea,
        title=wrong.of(lambda: _title(idea.title), ""),
        description=wrong.of(lambda: _fits(idea.description, DESCRIPTION_LIMIT, "description"), "").strip(),
        team=wrong.of(lambda: _fits(" ".join(idea.team.split()), TEAM_LIMIT, "team"), ""),
        tags=wrong.of(lambda: _tags(idea.tags), ()),
        links=wrong.of(lambda: _links(idea.links), ()),
        source=wrong.of(lambda: address(idea.source, "source") if idea.source.strip() else "", ""),
    )
    wrong.tell()
    return tidy


def _title(text: str) -> str:
    title = " ".join(text.split())
    if not fold(title):
        raise UserError("ideas-error-title", field="title")
    return _fits(title, TITLE_LIMIT, "title")


def _fits(text: str, limit: int, field_: str) -> str:
    if len(text) > limit:
        raise UserError("ideas-error-too-long", field=field_, limit=limit, length=len(text))
    return text


def _links(links: Iterable[str]) -> tuple[str, ...]:
    kept = tuple(dict.fromkeys(address(link, "links") for link in links if link.strip()))
    if len(kept) > LINKS_LIMIT:
        raise UserError("ideas-error-links", field="links", limit=LINKS_LIMIT)
    return kept


def tidy_tag(text: str) -> str:
    """A tag as it is kept: "#Dark mode" is "dark-mode"; people type the # they see before one."""
    return "-".join(fold(text).lstrip("# ").split())


def _tags(tags: Iterable[str]) -> tuple[str, ...]:
    kept = tuple(dict.fromkeys(tag for tag in map(tidy_tag, tags) if tag))
    for tag in kept:
        _fits(tag, TAG_LIMIT, "tags")
    if len(kept) > TAGS_LIMIT:
        raise UserError("ideas-error-tags", field="tags", limit=TAGS_LIMIT)
    return kept


def address(text: str, field_: str) -> str:
    """A web address. Raises UserError for anything else."""
    url = text.strip()
    try:
        parts = urlsplit(url)
        _ = parts.port  # a ValueError where it is no number
        host = (parts.hostname or "").removesuffix(".")
    except ValueError:
        host = ""
    named = all(re.search(r"\w", part) for part in host.split("."))
    if not named or parts.scheme not in ("http", "https") or re.search(r"[\s<>|]", url) or len(url) > LINK_LIMIT:
        raise UserError("ideas-error-link", field=field_, link=url[:60])
    return url


def split(text: str) -> tuple[str, ...]:
    """Tags as people type them: separated by spaces, commas, semicolons or lines."""
    return tuple(part for part in re.split(r"[\s,;]+", text) if part)


def addresses(text: str) -> tuple[str, ...]:
    """Links as people type them, separated likewise; a comma or semicolon within an address belongs to it."""
    return tuple(part for part in re.split(r"[\s,;]+(?=https?://)|\s+", text.strip(" \t\n,;")) if part)


def quarter(text: str) -> str:
    """A target quarter such as `2027-Q1`; also typed `Q1 2027` or, in French, `T1 2027`. Raises UserError."""
    bare = text.strip().upper().replace("T", "Q")
    found = re.fullmatch(r"([0-9]{4})[\s/-]*Q([1-4])|Q([1-4])[\s/-]*([0-9]{4})", bare)
    if not bare:
        return ""
    if not found:
        raise UserError("ideas-error-quarter", field="quarter")
    return f"{found[1] or found[4]}-Q{found[2] or found[3]}"


def written(idea: Idea) -> dict[str, object]:
    """What people edit of an idea, by field."""
    return {name: getattr(idea, name) for name in WRITTEN}


def may_decide(idea: Idea, user: str, is_manager: bool) -> bool:
    """The captor, the owner and product-ops managers edit an idea, change its status and merge it."""
    return is_manager or (bool(user) and user in (idea.captor, idea.owner))


def absorbed(kept: Idea, merged: Idea) -> Idea:
    """What an idea becomes when another is merged into it: its links and tags follow. Raises UserError where an idea
    has no room for all of them."""
    links = tuple(dict.fromkeys((*kept.links, *merged.links)))
    tags = tuple(dict.fromkeys((*kept.tags, *merged.tags)))
    if len(links) > LINKS_LIMIT:
        raise UserError("ideas-error-merge-links", field="into", count=len(links), limit=LINKS_LIMIT)
    if len(tags) > TAGS_LIMIT:
        raise UserError("ideas-error-merge-tags", field="into", count=len(tags), limit=TAGS_LIMIT)
    return replace(kept, links=links, tags=tags, owner=kept.owner or merged.owner, team=kept.team or merged.team)
