"""A personal token: what an agent asks with, in the name of whoever made it. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

GROUPS: Mapping[str, frozenset[str]] = {
    "glossary": frozenset({"define_term", "search_terms"}),
    "ideas": frozenset({"rank_ideas", "get_idea", "get_roadmap"}),
    "kpis": frozenset({"list_kpis", "get_kpi"}),
    "decisions": frozenset({"who_decides", "find_decisions", "has_been_decided"}),
    "insights": frozenset({"find_insights"}),
    "documents": frozenset({"get_prd"}),
    "impact": frozenset({"impact"}),
    "private": frozenset(),
}
"""What a token may be for: the questions of each group; one that is in none is asked with no token. *Private* adds to
the answers what the owner sees in private conversations."""

USUAL = ("glossary", "ideas", "kpis", "decisions", "impact")  # customers' words and drafts only where somebody says so
DAYS = (7, 30, 90, 365)
USUAL_DAYS = 90
MOST = 10  # of one person at a time
LABEL = 60  # characters
_WRITTEN = re.compile(r"pops_(T[A-Z0-9]{2,20})_([a-f0-9]{12})_([a-f0-9]{64})", re.ASCII)


@dataclass(frozen=True, slots=True)
class PersonalToken:
    """What is kept of a token, but for its text. `label` says what it is for, `groups` are keys of GROUPS, the others
    UTC stamps; `used_at` is empty where nothing was asked with it, `asked` counts the questions of 30 days."""

    id: str
    owner: str
    label: str
    groups: Sequence[str]
    made_at: str
    ends_at: str
    used_at: str = ""
    asked: int = 0

    @property
    def questions(self) -> frozenset[str]:
        """What may be asked with it, by name."""
        return frozenset(name for group in self.groups for name in GROUPS.get(group, ()))


def written(workspace: str, number: str, secret: str) -> str:
    """The text of a token, from its id (12 hexadecimal digits) and its secret (64); `pops_` is for those who look for
    secrets in places where none may be."""
    return f"pops_{workspace}_{number}_{secret}"


def named(text: str) -> tuple[str, str] | None:
    """The workspace and the id that a token says it is of; None for what is no token."""
    found = _WRITTEN.fullmatch(text)
    return (found[1], found[2]) if found else None


def digest(text: str) -> str:
    """What is kept of the text: its secret has 256 random bits, which nobody finds by trying."""
    return sha256(text.encode()).hexdigest()
