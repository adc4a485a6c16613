"""KPIs on the Home tab: those the reader answers for, the values they enter, the digests they planned."""

from collections.abc import Callable, Sequence

from bot.kpis.aggregate import is_unsaid
from bot.kpis.blocks import home as blocks
from bot.kpis.blocks.lists import row
from bot.kpis.history import standings
from bot.kpis.kpi import Kpi
from bot.kpis.listeners.digest import PLANNING
from bot.kpis.rank import EMPTY, LATE, NEEDS, OLD_MISS, level, order
from bot.kpis.standing import Standing
from bot.kpis.store import kpis
from bot.schedule.mends import mend
from bot.schedule.store import deliveries
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.home import HomeList, HomeRoom, titled
from bot.slack.request import Request
from bot.slack.text import moment, say

_LOOKED_AT = 200  # KPIs of one person


def _standings(request: Request, wanted: Callable[[Kpi], bool]) -> list[Standing]:
    services, workspace = request.services, request.workspace
    own = [kpi for kpi in kpis.of_person(services.store, workspace, request.user, _LOOKED_AT) if wanted(kpi)]
    return [standing for standing, _ in standings(services, workspace, own)] if own else []


def _care(request: Request, limit: int, offset: int) -> list[Block]:
    """Their KPIs that are late, off target or without a value, the worst first."""
    stood = _standings(request, lambda kpi: kpi.owner == request.user)
    found = order(one for one in stood if wants_care(one))
    return [row(request.t, one) for one in found[offset : offset + limit]]


def _to_enter(request: Request, limit: int, offset: int) -> list[Block]:
    """The KPIs of others whose values they bring, where one is missing."""
    user = request.user
    stood = _standings(request, lambda kpi: kpi.source == "manual" and kpi.owner != user and user in kpi.contributors)
    found = order(one for one in stood if level(one) in (LATE, EMPTY))
    return [blocks.to_enter(request.t, one) for one in found[offset : offset + limit]]


def wants_care(standing: Standing) -> bool:
    """Whether the owner of a KPI should look at it; also where nobody has said how its values combine."""
    unsaid = is_unsaid(standing.kpi) and standing.reading is not None
    return level(standing) in (*NEEDS, EMPTY, OLD_MISS) or bool(standing.error) or unsaid


def _failed(request: Request, limit: int, offset: int) -> list[Block]:
    """The digests they planned that did not come, and why."""
    desk, t = PLANNING.desk(request), request.t
    planned = [one for one in desk.all() if desk.may_change(one)]
    last = deliveries.last(request.services.store, request.workspace, [one.id for one in planned])
    failed = [one for one in planned if one.id in last and last[one.id].state in ("failed", "unknown")]
    return [
        blocks.digest(PLANNING.called(request, one), mend(t, last[one.id].error, one.channel))
        for one in failed[offset : offset + limit]
    ]


def _coming(request: Request, limit: int, offset: int) -> list[Block]:
    """The digests they planned, the next first."""
    desk = PLANNING.desk(request)
    planned = [one for one in desk.all() if desk.may_change(one) and one.next_at and not one.paused]
    coming = sorted(planned, key=lambda one: one.next_at)[offset : offset + limit]
    return [blocks.digest(PLANNING.called(request, one), moment(request.t, one.next_at)) for one in coming]


def _notes(request: Request) -> Sequence[Block]:
    begun = kpis.exist(request.services.store, request.workspace)
    return [] if begun else [kit.context(say(request.t, "kpis-home-none"))]


HOME = HomeRoom(
    title="kpis-home-title",
    for_you=(
        HomeList("kpis.care", titled("kpis-home-care"), _care),
        HomeList("kpis.to_enter", titled("kpis-home-enter"), _to_enter),
        HomeList("kpis.failed", titled("kpis-home-failed"), _failed),
    ),
    lists=(HomeList("kpis.coming", titled("kpis-home-coming"), _coming),),
    notes=_notes,
    buttons=lambda request: blocks.buttons(request.t),
)
