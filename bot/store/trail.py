"""The record of who did what: lines are added, in the transaction of what they tell, and never changed.

What a feature writes here is read in Slack and exported by `bot.audit`. See docs/decisions/0058-audit.md.
"""

from dataclasses import dataclass
from typing import Any

from bot.store.door import Store
from bot.store.migrations import Migration
from bot.store.personal import PersonColumns

MIGRATIONS: tuple[Migration, ...] = ()
TABLES: tuple[str, ...] = ()
PEOPLE = PersonColumns()


@dataclass(frozen=True, slots=True)
class Event:
    """Something that was done.

    `did` says what, by feature and verb ("settings.changed", "glossary.defined", "decisions.exported",
    "schedule.posted"); `subject` to what, as people know it ("MVP", "12"), empty where there is but one; `before` and
    `after` are plain data, None where there was or is nothing: whole values are never put here that hold what few may
    see. `who` is a Slack user id, empty for the operator's command line and for the bot itself, which `by` tells apart
    ("slack", "cli", "bot"). `where` is a channel id or empty.
    """

    did: str
    who: str = ""
    subject: str = ""
    before: Any = None
    after: Any = None
    where: str = ""
    by: str = "slack"


def tell(store: Store, workspace: str, at: str, *events: Event) -> None:
    """Add lines, in their order; `at` is a UTC stamp. Inside `store.write`, so that what is told is what was done."""
    raise NotImplementedError
