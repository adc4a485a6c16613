"""The glossary on the Home tab: what the reader is to review and decide, their proposals, what nobody has defined."""

from collections.abc import Sequence
from datetime import timedelta

from bot.glossary.blocks import home as blocks
from bot.glossary.blocks.lists import wanted_row
from bot.glossary.change import is_editor, needs_approval
from bot.glossary.store import meanings, proposals, reviews, wanted
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.home import HomeList, HomeRoom, Pillar, fixed_title
from bot.slack.request import Request
from bot.slack.text import say

_SOON_DAYS = 7


def _due(request: Request, limit: int, offset: int) -> list[Block]:
    store, workspace = request.services.store, request.workspace
    today = request.services.clock().date()
    until = (today + timedelta(days=_SOON_DAYS)).isoformat()
    found = reviews.due_for_review(store, workspace, request.audience, request.user, until, limit, offset)
    return [blocks.due(request.t, one, today.isoformat()) for one in found]


def _proposals(request: Request, limit: int, offset: int) -> list[Block]:
    if not _editor(request):
        return []
    found = proposals.waiting(request.services.store, request.workspace, limit, offset=offset)
    return [blocks.proposal(request.t, one) for one in found]


def _mine(request: Request, limit: int, offset: int) -> list[Block]:
    found = proposals.waiting(request.services.store, request.workspace, limit, request.user, offset)
    return [blocks.mine(request.t, one) for one in found]


def _wanted(request: Request, limit: int, offset: int) -> list[Block]:
    found = wanted.wanted_terms(request.services.store, request.workspace, request.audience, limit, offset)
    return [wanted_row(request.t, one) for one in found]


def _editor(request: Request) -> bool:
    return is_editor(request.services, request.workspace, request.user)


def _count(request: Request) -> int:
    return meanings.count(request.services.store, request.workspace, request.audience)


def _notes(request: Request) -> Sequence[Block]:
    """How many there are; of none, how to begin."""
    count = _count(request)
    may_begin = _editor(request) or not needs_approval(request.services, request.workspace)
    note = kit.context(say(request.t, "glossary-home-count", count=count))
    return [note, *(blocks.offer(request.t) if count == 0 and may_begin else [])]


def _buttons(request: Request) -> Sequence[Block]:
    return blocks.buttons(request.t, begun=_count(request) > 0, editor=_editor(request))


HOME = HomeRoom(
    title="glossary-home-title",
    pillar=Pillar.ALIGNMENT,
    for_you=(
        HomeList("glossary.due", fixed_title("glossary-home-due"), _due),
        HomeList("glossary.proposals", fixed_title("glossary-home-proposals"), _proposals),
    ),
    lists=(HomeList("glossary.mine", fixed_title("glossary-home-mine"), _mine),),
    folded=(HomeList("glossary.wanted", fixed_title("glossary-wanted-open"), _wanted),),
    notes=_notes,
    rank=3,
    buttons=_buttons,
)
