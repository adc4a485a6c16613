"""KPIs on the Home tab: those the reader answers for, the values they enter, and what else needs attention."""

from collections.abc import Callable, Sequence

from bot.kpis.aggregate import is_unsaid
from bot.kpis.blocks import home as blocks
from bot.kpis.history import standings
from bot.kpis.kpi import Kpi
from bot.kpis.rank import EMPTY, LATE, NEEDS, OLD_MISS, OVER, level, order
from bot.kpis.standing import Standing
from bot.kpis.store import kpis
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.home import HomeList, HomeRoom, Pillar, fixed_title
from bot.slack.request import Request
from bot.slack.text import say

_LOOKED_AT = 200  # KPIs of one person, or of a workspace: all of them are in `/kpi`


def _standings(request: Request, wanted: Callable[[Kpi], bool]) -> list[Standing]:
    services, workspace = request.services, request.workspace
    own = [kpi for kpi in kpis.of_person(services.store, workspace, request.user, _LOOKED_AT) if wanted(kpi)]
    return [standing for standing, _ in standings(services, workspace, own)] if own else []


def _care(request: Request, limit: int, offset: int) -> list[Block]:
    """Their KPIs whose owner is alerted, that are late, off target or without a value, the worst first."""
    stood = _standings(request, lambda kpi: kpi.owner == request.user)
    found = order(one for one in stood if wants_care(one))
    return [blocks.care(request.t, one) for one in found[offset : offset + limit]]


def _to_enter(request: Request, limit: int, offset: int) -> list[Block]:
    """The KPIs of others whose values they bring, where one is missing."""
    user = request.user
    stood = _standings(request, lambda kpi: kpi.source == "manual" and kpi.owner != user and user in kpi.contributors)
    found = order(one for one in stood if level(one) in (LATE, EMPTY))
    return [blocks.to_enter(request.t, one) for one in found[offset : offset + limit]]


def _needed(request: Request, limit: int, offset: int) -> list[Block]:
    """Everybody's KPIs that need attention, the worst first, but for the reader's own, which stand above."""
    services, workspace = request.services, request.workspace
    others = [kpi for kpi in kpis.everything(services.store, workspace)[:_LOOKED_AT] if kpi.owner != request.user]
    found = [one for one in order(one for one, _ in standings(services, workspace, others)) if level(one) in NEEDS]
    return [blocks.needed(request.t, one) for one in found[offset : offset + limit]]


def wants_care(standing: Standing) -> bool:
    """Whether the owner of a KPI should look at it; also where nobody has said how its values combine."""
    unsaid = is_unsaid(standing.kpi) and standing.reading is not None
    return level(standing) in (*NEEDS, EMPTY, OVER, OLD_MISS) or bool(standing.error) or unsaid


def _notes(request: Request) -> Sequence[Block]:
    begun = kpis.exist(request.services.store, request.workspace)
    return [] if begun else [kit.context(say(request.t, "kpis-home-none"))]


HOME = HomeRoom(
    title="kpis-home-title",
    pillar=Pillar.DATA,
    for_you=(
        HomeList("kpis.care", fixed_title("kpis-home-care"), _care),
        HomeList("kpis.to_enter", fixed_title("kpis-home-enter"), _to_enter),
    ),
    lists=(HomeList("kpis.needed", fixed_title("kpis-home-needed"), _needed),),
    notes=_notes,
    rank=1,
    buttons=lambda request: blocks.buttons(request.t),
)
