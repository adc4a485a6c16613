"""What trackers read out of answers, all alike: a title, a day, and what a field of a work item says."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.connectors.source import SourceError
from bot.connectors.tracker import DUE, FORBIDDEN, OWNER, STATUS, TITLE, WorkItem, WorkItems, WorkRefusalError
from bot.text.fold import fold
from bot.text.halves import mend_text

_TITLE = 300  # characters
_CUT = 60  # what is shorter was not cut, but is another title
# What people call it that something ended and did not ship.
_DROPPED = (
    "won't do, wont do, won't fix, wontfix, dropped, cancelled, canceled, rejected, declined, abandoned, abandonné, "
    "abandonnée, annulé, annulée, refusé, refusée, rejeté, rejetée, ne sera pas fait, ne sera pas corrigé"
)
_NAMES_OF_DROPPED = {fold(name) for name in _DROPPED.split(", ")}


def line_of(value: Any, limit: int = _TITLE) -> str:
    """A text in one line, such as a title or a name; empty for what is none."""
    if not isinstance(value, str):
        return ""
    return " ".join(mend_text(value[: 4 * limit]).replace("\x00", "").split())[:limit]


def day_of(value: Any) -> str:
    """The ISO day of a date or a moment; empty for anything else."""
    try:
        return date.fromisoformat(value[:10]).isoformat() if isinstance(value, str) and len(value) >= 10 else ""
    except ValueError:
        return ""


def is_dropped(name: str) -> bool:
    """Whether a status, a list or the like is called as what is given up."""
    return fold(name) in _NAMES_OF_DROPPED


def shown(found: Mapping[str, WorkItem], hidden: Mapping[str, SourceError]) -> WorkItems:
    """What was found, and what is hidden from the token, by id. Raises the first refusal where nothing else was."""
    if hidden and not found:
        raise next(iter(hidden.values()))
    return WorkItems(found, hidden)


def refusal(error: SourceError) -> SourceError:
    """That something is hidden from the token. Raises every other error."""
    if error.key != FORBIDDEN:
        raise error
    return error


def said_of(item: WorkItem, field: str) -> str:
    """What one of FIELDS says, as Tracker.write takes it."""
    owner = item.owner.id if item.owner else ""
    return {TITLE: item.title, STATUS: item.status.id, OWNER: owner, DUE: item.due}[field]


def written(system: str, before: WorkItem, after: WorkItem | None, field: str, value: str) -> WorkItem:
    """A work item as it was read after a field of it was written, a title as the tool writes it. Raises
    WorkRefusalError where it is gone, or where the field does not say it: a tool that leaves out what it does not take
    answers as if it had."""
    if after is None:
        raise gone(system, before)
    told = said_of(after, field)
    if told != value and not (field == TITLE and _alike(told, value)):
        raise WorkRefusalError("source-work-unchanged", system=system, item=before.key)
    return after


def _alike(told: str, value: str) -> bool:
    """Whether a title is another as a tool writes it: with other spaces, quotes and dashes, without what it does not
    know, or cut."""
    theirs, ours = (fold(line_of(one)) for one in (told, value))
    words = ("".join(letter for letter in one if letter.isalnum()) for one in (theirs, ours))
    is_cut = len(told) >= _CUT and ours.startswith(theirs)
    return line_of(told) == line_of(value) or (any(map(str.isalnum, theirs)) and len(set(words)) == 1) or is_cut


def gone(system: str, item: WorkItem) -> WorkRefusalError:
    """What was to be changed is not there any more, or not shown to the token."""
    return WorkRefusalError("source-work-gone", system=system, item=item.key)
