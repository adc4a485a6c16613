"""The rules of the glossary: what a term is, how it is recognised, who may change it. No I/O, no Slack, no SQL."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from bot.errors import Mistakes, UserError
from bot.text.fold import fold, key

TERM_LIMIT = 80
EXPANSION_LIMIT = 200
DEFINITION_LIMIT = 3000
CONTEXT_LIMIT = 80
OWNER_LIMIT = 80
SOURCE_LIMIT = 500
ALIASES_LIMIT = 20


@dataclass(frozen=True, slots=True)
class Wording:
    """What a term stands for and what it means, in one language; either may be empty."""

    expansion: str = ""
    definition: str = ""

    def __bool__(self) -> bool:
        return bool(self.expansion or self.definition)


@dataclass(frozen=True, slots=True)
class Content:
    """What people write about one meaning of a term."""

    term: str
    expansion_en: str = ""
    definition_en: str = ""
    expansion_fr: str = ""
    definition_fr: str = ""
    aliases: tuple[str, ...] = ()
    context: str = ""
    owner: str = ""  # a Slack user id
    source: str = ""  # an http(s) address
    review_by: str = ""  # an ISO-8601 day

    def wording(self, language: str) -> Wording:
        """In this language, or in the other one where nobody has written this one yet."""
        english = Wording(self.expansion_en, self.definition_en)
        french = Wording(self.expansion_fr, self.definition_fr)
        first, other = (french, english) if language == "fr" else (english, french)
        if not first:
            return other
        # A French name beside an English definition says more than the name alone.
        return first if first.definition else replace(first, definition=other.definition)

    def keys(self) -> dict[str, str]:
        """Every key that finds this meaning, with its kind: "term", "alias" or "expansion"."""
        found: dict[str, str] = {}
        named = [(self.term, "term"), *((part, "term") for part in halves(self.term))]
        named += [(alias, "alias") for alias in self.aliases]
        named += [(self.expansion_en, "expansion"), (self.expansion_fr, "expansion")]
        for name, kind in named:
            if key(name):
                found.setdefault(key(name), kind)
        return found


_IN_BRACKETS = re.compile(r"(.+?)\s*\(([^()]+)\)")


def halves(term: str) -> tuple[str, ...]:
    """Both names of a term that is written with its abbreviation, "Quality of Service (QoS)" or the other way about;
    else nothing: "Churn (customer)" is one name, and what stands in its brackets is no other."""
    found = _IN_BRACKETS.fullmatch(term) if term.endswith(")") else None
    if found is None:
        return ()
    long, short = sorted((found[1].strip(), found[2].strip()), key=len, reverse=True)
    letters, initials = key(short), iter(key(long))
    is_short = len(letters) >= 2 and " " not in short and key(long)[:1] == letters[:1]
    return (found[1].strip(), found[2].strip()) if is_short and all(c in initials for c in letters) else ()


FIELDS = tuple(Content.__slots__)
SETS = ("aliases",)  # what two people add to is added up


@dataclass(frozen=True, slots=True)
class Meaning:
    """One meaning of a term as the glossary holds it. Times are UTC stamps; `deleted_at` is empty while it lives.
    `place` is the private conversation it was captured in, whose members alone see it, empty for none."""

    id: str
    content: Content
    approved: bool
    author: str
    created_at: str
    changed_by: str
    changed_at: str
    version: int
    deleted_at: str = ""
    place: str = ""

    @property
    def term(self) -> str:
        """The term it is a meaning of."""
        return self.content.term


@dataclass(frozen=True, slots=True)
class MeaningVersion:
    """One state a meaning was in. `did` is "added", "changed", "approved", "deleted" or "restored"."""

    meaning: str
    version: int
    at: str
    person: str
    did: str
    approved: bool
    content: Content


def says_something(content: Content) -> bool:
    """Whether it says, in any language, what its term stands for or means."""
    return any(getattr(content, name).strip() for name in _SAID)


def checked(content: Content) -> Content:
    """The content, tidied. Raises UserError beside the field that is wrong, UserErrors beside each."""
    wrong = Mistakes()
    tidy = {name: wrong.of(partial(_tidied, content, name), "") for name in _LIMITS}
    if not any(tidy[name] or getattr(content, name).strip() for name in _SAID):
        wrong.found.append(UserError("glossary-error-nothing-said", field="definition_en"))
    named = (tidy["term"], tidy["expansion_en"], tidy["expansion_fr"])
    aliases = wrong.of(lambda: _tidy_aliases(named, content.aliases), ())
    review_by = wrong.of(lambda: _day(content.review_by), "")
    wrong.tell()
    return replace(content, **tidy, aliases=aliases, review_by=review_by)


_LIMITS = {
    "term": TERM_LIMIT,
    "expansion_en": EXPANSION_LIMIT,
    "expansion_fr": EXPANSION_LIMIT,
    "definition_en": DEFINITION_LIMIT,
    "definition_fr": DEFINITION_LIMIT,
    "context": CONTEXT_LIMIT,
    "owner": OWNER_LIMIT,
    "source": SOURCE_LIMIT,
}
_SAID = ("expansion_en", "expansion_fr", "definition_en", "definition_fr")


def _tidied(content: Content, name: str) -> str:
    text = str(getattr(content, name))
    if not text and name != "term":
        return ""
    tidy = text.strip() if name.startswith("definition") or name == "source" else " ".join(text.split())
    if name == "term" and not key(tidy):
        raise UserError("glossary-error-term-empty", field="term")
    if name == "source" and tidy and not _is_address(tidy):
        raise UserError("glossary-error-source", field="source")
    _fits(tidy, _LIMITS[name], name)
    return tidy


def _fits(text: str, limit: int, field: str) -> None:
    if len(text) > limit:
        raise UserError("glossary-error-too-long", field=field, limit=limit, length=len(text))


_PLAIN = re.compile(r"https?://[A-Za-z0-9.-]+(?:/[^\s<>|]*)?")  # as nearly all are, known in a tenth of the time


def _is_address(text: str) -> bool:
    if _PLAIN.fullmatch(text):
        return True
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and not re.search(r"[\s<>|]", text)


def _day(text: str) -> str:
    if not text.strip():
        return ""
    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError:
        raise UserError("glossary-error-review-by", field="review_by") from None


def _tidy_aliases(named: Iterable[str], aliases: Iterable[str]) -> tuple[str, ...]:
    # What the term and its expansions find already is no alias.
    kept: dict[str, str] = {key(name): "" for name in named}
    for alias in (" ".join(a.split()) for a in aliases):
        _fits(alias, TERM_LIMIT, "aliases")
        if key(alias):
            kept.setdefault(key(alias), alias)
    named = tuple(alias for alias in kept.values() if alias)
    if len(named) > ALIASES_LIMIT:
        raise UserError("glossary-error-aliases", field="aliases", limit=ALIASES_LIMIT)
    return named


def split_aliases(text: str) -> tuple[str, ...]:
    """Aliases as people type them: separated by semicolons, commas or lines."""
    return tuple(part.strip() for part in re.split(r"[;,\n]", text) if part.strip())


def may_change(meaning: Meaning, user: str, is_editor: bool) -> bool:
    """The author, the owner and glossary editors may change or delete a meaning."""
    return is_editor or (bool(user) and user in (meaning.author, meaning.content.owner))


def changes(before: Content, after: Content) -> list[tuple[str, str, str]]:
    """What differs: field, before, after; aliases as one text."""
    return [
        (name, _text(getattr(before, name)), _text(getattr(after, name)))
        for name in FIELDS
        if getattr(before, name) != getattr(after, name)
    ]


def _text(value: str | Sequence[str]) -> str:
    return value if isinstance(value, str) else "; ".join(value)


def to_json(content: Content) -> dict[str, Any]:
    """Content as plain data."""
    return {name: getattr(content, name) for name in FIELDS}


def from_json(data: Mapping[str, Any]) -> Content:
    """Content from plain data."""
    known = {name: data[name] for name in FIELDS if name in data}
    return Content(**{**known, "aliases": tuple(known.get("aliases", ()))})


def in_order(meanings: Iterable[Meaning], asked: str, uses: Mapping[str, int], channel_name: str) -> list[Meaning]:
    """Meanings as the asker needs them.

    What the asker's channel uses comes first (`uses`: times by meaning id), then what belongs to a context the
    channel is named after, then meanings found by the term itself, approved ones, and the oldest.
    """
    rank = {"term": 0, "alias": 1, "expansion": 2}
    words = set(fold(channel_name).split())

    def order(meaning: Meaning) -> tuple[object, ...]:
        return (
            -uses.get(meaning.id, 0),
            not words & set(fold(meaning.content.context).split()),
            rank.get(meaning.content.keys().get(asked, ""), 3),
            not meaning.approved,
            meaning.created_at,
            meaning.id,
        )

    return sorted(meanings, key=order)
