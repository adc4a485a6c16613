"""What the cells of a line say of an idea, in our words and in those of other tools. No I/O."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import MAXYEAR, UTC, datetime
from typing import Any

from bot.errors import UserError
from bot.ideas.foreign import label, status_in, tool_of
from bot.ideas.idea import (
    CONTENT,
    CUSTOMER_LIMIT,
    DESCRIPTION_LIMIT,
    HORIZONS,
    STATUSES,
    TITLE_LIMIT,
    CustomerVote,
    Idea,
    addresses,
    quarter,
)
from bot.ideas.question import horizon_of, status_of
from bot.sheets import SKIPPED, Answers, Matching, SkippedError, Table
from bot.slack.text import is_person
from bot.text.fold import fold
from bot.text.shorten import shorten

# What people and other tools call their columns, as `bot.text.csv.bare` gives them.
NAMES = {
    "number": "number, numero",
    "id": "id, no",
    "title": "title, titre, idea, idee, name, nom, summary, idea name, post title, feature name, card name, feature, "
    "subject, sujet",
    "description": "description, details, detail, notes, idea description, card description, post details, body",
    "status": "status, statut, state, idea status, list name, etat, stage",
    "resolution": "resolution",
    "horizon": "horizon, bucket",
    "quarter": "quarter, trimestre, target, target quarter",
    "team": "team, equipe, squad",
    "owner": "owner, responsable, assignee, assigned to, idea assigned to, idea assigned to user",
    "tags": "tags, tag, labels, label, etiquettes, mots cles, idea tags, idea categories, categories, category",
    "links": "links, liens, link, lien, url, card url, idea url, post url, issue url, productboard url",
    "source": "source, message",
    "captured_by": "captured by",
    "captured_at": "captured at, created, created at, created date, idea created date, date created, created on",
    "votes": "votes, vote count, votes count, idea votes",
    "voters": "voters",
    "customers": "customers",
}
COLUMNS = tuple(name for name in NAMES if name not in ("id", "resolution", "votes"))
CHOICES = (*(status for status in STATUSES if status not in ("planned", "scored")), *(f"planned:{h}" for h in HORIZONS))
_BETWEEN = " · "  # a customer, who voted for them, and when
_MARKS = re.compile(r"[,;\n\t]")
_HASHES = re.compile(r"[,;\n\t]|\s+(?=#)")
_FIRST_YEAR = 1970
_DATES = ("%d/%b/%y %I:%M %p", "%d/%b/%y %H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M:%S UTC", "%Y-%m-%d %H:%M")


@dataclass(frozen=True)
class SaidIdea:
    """What a line says: its cells, where it comes from, and what they make of an idea."""

    cells: Mapping[str, str]
    is_foreign: bool
    said: Mapping[str, Any]
    status: str
    horizon: str
    voters: tuple[str, ...]
    customers: tuple[CustomerVote, ...]
    why: str = ""
    args: Mapping[str, object] | None = None

    def idea(self, old: Idea | None) -> tuple[Idea, str, dict[str, object]]:
        """The idea it becomes, and what is told of that, a Fluent key and its placeholders."""
        before = old or Idea(0, "")
        said = dict(self.said)
        if old is not None:  # who captured it, and when, is known
            said = {name: value for name, value in said.items() if name not in ("captor", "created_at")}
        status, horizon = self.status or before.status, self.horizon or before.horizon
        why, args = self.why, dict(self.args or {})
        if status == "planned" and not horizon and (old is None or old.status != "planned"):
            horizon, why = "later", why or "ideas-import-later"
        return replace(before, **said, status=status, horizon=horizon), why, args


class CellReader:
    """Reads the lines of a file. `unknown` are the columns it does nothing with, `words` those for a status that nobody
    knows."""

    def __init__(self, read: Table, matching: Matching, answers: Answers, now: str) -> None:
        self._matching, self._cuts, self._now = matching, answers.long == "cut", now
        self._tool = tool_of(read.titles)
        tags = [row["tags"] for _, row in read.rows if "tags" in row]
        # Our exports were once cut at blanks; elsewhere a tag may have some.
        self._at_blanks = "captured_by" in read.columns and not any(_MARKS.search(cell) for cell in tags)
        votes = ["votes"] if "votes" in read.columns and "voters" not in read.columns else []
        self.unknown = [*read.unknown, *votes]
        self.words: dict[str, None] = {}

    def read(self, cells: Mapping[str, str]) -> SaidIdea:
        """What a line says. Raises UserError, and SkippedError where the workspace leaves such lines out."""
        said: dict[str, Any] = {n: cells[n] for n in CONTENT if n in cells and n not in ("tags", "links", "author")}
        status, horizon = self._status(cells)
        if "tags" in cells:
            said["tags"] = self._tags(cells["tags"])
        if "links" in cells:
            said["links"] = addresses(cells["links"])
        if "quarter" in cells:
            said["quarter"] = quarter(cells["quarter"])
        if is_person(cells.get("captured_by", "")):
            said["captor"] = cells["captured_by"]
        if at := _moment(cells.get("captured_at", ""), self._now):
            said["created_at"] = at
        why, args = self._cut(said) if self._cuts else ("", {})
        voters = tuple(one for one in _parts(cells.get("voters", "")) if is_person(one))
        customers = tuple(_customers(cells.get("customers", ""), self._now))
        return SaidIdea({**cells, **said}, bool(self._tool), said, status, horizon, voters, customers, why, args)

    def _status(self, cells: Mapping[str, str]) -> tuple[str, str]:
        """The status and the horizon that a line names; empty where it names none."""
        text, horizon = cells.get("status", ""), horizon_of(cells.get("horizon", ""))
        if horizon and horizon not in HORIZONS:
            raise UserError("ideas-error-horizon")
        meant = self._matching.statuses.get(fold(text), "")
        if not meant and text:
            own = status_of(text)
            meant = status_in(self._tool, text) if self._tool or own not in STATUSES else own
            meant = meant or (own if own in STATUSES else "")
        if meant == SKIPPED:
            raise SkippedError
        if text and not meant:
            self.words[text[:80]] = None
            raise UserError("ideas-import-status", status=text[:80])
        status, _, derived = meant.partition(":")
        if status == "shipped" and status_in("", cells.get("resolution", "")) == "declined":
            status = "declined"
        return status, horizon or derived

    def _tags(self, text: str) -> tuple[str, ...]:
        parts = text.split() if self._at_blanks else _HASHES.split(text)
        return tuple(label(part.strip()) for part in parts if part.strip())

    @staticmethod
    def _cut(said: dict[str, Any]) -> tuple[str, dict[str, object]]:
        """Cut what is too long; a title stays whole above the description. What is told of it."""
        title, description = " ".join(said.get("title", "").split()), said.get("description", "")
        if len(title) > TITLE_LIMIT:
            said["title"], description = shorten(title, TITLE_LIMIT), f"{title}\n{description}".strip()
            said["description"] = description
        if len(description) <= DESCRIPTION_LIMIT:
            return "", {}
        said["description"] = shorten(description, DESCRIPTION_LIMIT)
        return "sheet-cut", {"length": len(description), "limit": DESCRIPTION_LIMIT}


def _parts(text: str) -> Iterable[str]:
    return (part.strip() for part in _MARKS.split(text) if part.strip())


def customer_cell(vote: CustomerVote) -> str:
    """A vote on behalf of a customer as a line of a cell."""
    return _BETWEEN.join((vote.customer, vote.person, vote.at))


def _customers(text: str, now: str) -> Iterable[CustomerVote]:
    """Those votes, one for each customer; given now where the line does not say when."""
    found: dict[str, CustomerVote] = {}
    for line in text.splitlines():
        parts = line.rsplit(_BETWEEN, 2)
        if len(parts) == 3 and fold(parts[0]) and len(parts[0]) <= CUSTOMER_LIMIT and is_person(parts[1]):
            found.setdefault(fold(parts[0]), CustomerVote(parts[0], parts[1], _moment(parts[2], now) or now))
    return found.values()


def _moment(text: str, now: str) -> str:
    """The UTC stamp of a moment in the past; empty for what is none, as the first or last of its kind, which programs
    write for none."""
    try:
        at = datetime.fromisoformat(text) if text else None
    except ValueError:
        at = next(filter(None, (_as(text, shape) for shape in _DATES)), None)
    if at is None or not _FIRST_YEAR <= at.year < MAXYEAR:
        return ""
    said = (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return said if not now or said <= now else ""


def _as(text: str, shape: str) -> datetime | None:
    try:
        return datetime.strptime(text, shape)
    except ValueError:
        return None
