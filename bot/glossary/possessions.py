"""The terms that somebody answers for."""

from collections.abc import Iterator
from functools import partial

from bot.glossary.change import GlossaryDesk
from bot.glossary.store.browse import BrowseFilter, page
from bot.possessions.possession import Possession
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING

_MOST = 5_000


def possessions(services: Services, workspace: str, by: str, person: str) -> Iterator[Possession]:
    """As `Feature.possessions` has it."""
    desk = GlossaryDesk(services, workspace, by, seen_by=EVERYTHING)
    _ = desk.editor, desk.manager
    for one in page(services.store, workspace, EVERYTHING, BrowseFilter(owner=person), _MOST).rows:
        yield Possession(one.term, partial(desk.hand_over, one.id), one.place, one.author)
