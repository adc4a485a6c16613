"""The ideas that somebody answers for."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from bot.ideas.desk import IdeaDesk
from bot.ideas.store import ideas, versions
from bot.merge import FormBase
from bot.possessions.possession import Possession
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING


def possessions(services: Services, workspace: str, by: str, person: str) -> Iterator[Possession]:
    """As `Feature.possessions` has it: those that are still to be done."""
    desk = IdeaDesk(services, workspace, by, seen_by=EVERYTHING)
    _ = desk.manager
    for one in ideas.owned(services.store, workspace, EVERYTHING, person):
        yield Possession(f"#{one.number} {one.title}", partial(_hand, desk, one.number), one.place, one.captor)


def _hand(desk: IdeaDesk, number: int, heir: str) -> None:
    old, kept = desk.idea(number), desk.services.store
    if not old.gone and old.owner != heir:
        base = FormBase(versions.newest(kept, desk.workspace, number))
        desk.edit(number, replace(old, owner=heir), base)
