"""What a field of a work item means to us, and ours to a tool. Pure.

Each says it in its own words: where an item stands and the id of a status, a month or quarter and a day, a person here
and there. Two values agree where one is what the other comes to.
"""

import calendar
import re
from collections.abc import Mapping, Sequence

from bot.roadmap.item import HORIZONS, PLANNED, STATUSES
from bot.text.fold import fold

TITLE, STATUS, OWNER, DUE = "title", "status", "owner", "due"
FIELDS = (STATUS, DUE, OWNER, TITLE)
PLACES = (PLANNED, *(f"{PLANNED}:{horizon}" for horizon in HORIZONS), *STATUSES[1:])
NOT_MAPPED = "none"  # of a status that somebody says means nothing here
_TITLE = 150  # characters of an item's
_QUARTER = re.compile(r"([0-9]{4})-Q([1-4])")
# What people call their statuses, lists and sections, folded, in both languages; what is not here says its category.
_NAMES = {
    "planned:now": "now, maintenant, en ce moment, doing next, this month, ce mois",
    "planned:next": "next, up next, ensuite, suivant, a suivre, prochainement",
    "planned:later": "later, backlog, someday, icebox, plus tard, un jour, carnet, a venir",
    PLANNED: "to do, todo, planned, a faire, planifie, planifiee, prevu, prevue, open, ready",
    "in_progress": "in progress, doing, in development, started, en cours, en developpement, commence",
    "blocked": "blocked, on hold, waiting, bloque, bloquee, en attente, en pause",
    "shipped": "done, shipped, released, launched, complete, completed, termine, terminee, livre, livree, fini, finie",
    "dropped": "won't do, wont do, dropped, cancelled, canceled, rejected, abandoned, abandonne, abandonnee, annule, "
    "annulee, refuse, refusee",
}
_BY_NAME = {fold(name): place for place, names in _NAMES.items() for name in names.split(", ")}


def guessed(name: str, category: str) -> str:
    """The place that a status means by its name or, where that says nothing, by its category; empty where both are
    unclear. "Blocked" is blocked, whatever category a tool has put it into."""
    found = _BY_NAME.get(fold(name), "")
    return found or (category if category in STATUSES else "")


def agree(field: str, ours: str, theirs: str, meaning: str | None) -> bool:
    """Whether both say the same: `meaning` is what theirs comes to, None where nobody knows."""
    if not ours and not theirs:
        return True
    if meaning is None:
        return False
    if field == STATUS:
        return bool(meaning) and (ours == meaning or (meaning == PLANNED and ours.startswith(f"{PLANNED}:")))
    if field == DUE:
        return bool(theirs) and theirs[:7] in months(ours)
    return ours == meaning


def months(target: str) -> Sequence[str]:
    """The months of a month or of a quarter: "2027-01", "2027-02", "2027-03"."""
    quarter = _QUARTER.fullmatch(target)
    if not quarter:
        return (target,) if target else ()
    first = int(quarter[2]) * 3 - 2
    return tuple(f"{quarter[1]}-{month:02}" for month in range(first, first + 3))


def day_of(target: str) -> str:
    """The day that stands for a target outside, its last; empty for none."""
    if not target:
        return ""
    year, month = map(int, months(target)[-1].split("-"))
    return f"{year}-{month:02}-{calendar.monthrange(year, month)[1]:02}"


def title_of(text: str) -> str:
    """A title as an item has it."""
    return " ".join(text.split())[:_TITLE].strip()


def status_for(place: str, meanings: Mapping[str, str], order: Sequence[str]) -> str:
    """The id of the status that a place becomes: of those that mean it, the first in the tool's order; where none does,
    a planned item takes one that means planned, whatever the horizon. Empty for none."""
    exact = [one for one in order if meanings.get(one) == place]
    loose = [one for one in order if place.startswith(f"{PLANNED}:") and meanings.get(one) == PLANNED]
    return next(iter([*exact, *loose]), "")
