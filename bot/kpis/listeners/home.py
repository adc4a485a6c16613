"""KPIs on the Home tab."""

from bot.kpis.aggregate import is_unsaid
from bot.kpis.blocks import home as blocks
from bot.kpis.history import standings
from bot.kpis.listeners.planning import plans
from bot.kpis.rank import EMPTY, NEEDS, OLD_MISS, level, order
from bot.kpis.standing import Standing
from bot.kpis.store import kpis
from bot.schedule.mends import mend
from bot.schedule.store import deliveries
from bot.slack.blocks import Block
from bot.slack.request import Request
from bot.slack.text import moment

_LOOKED_AT = 50  # KPIs of one owner


def section(request: Request) -> list[Block]:
    """What this reader's KPIs want of them, which digests come next, which did not come."""
    services, workspace, t = request.services, request.workspace, request.t
    own = [kpi for kpi in kpis.everything(services.store, workspace) if kpi.owner == request.user][:_LOOKED_AT]
    stood = [standing for standing, _ in standings(services, workspace, own)] if own else []
    care = order(one for one in stood if wants_care(one))
    desk = plans(request)
    planned = [one for one in desk.all() if desk.may_change(one)]
    last = deliveries.last(services.store, workspace, [one.id for one in planned])
    failed = [(one, last[one.id]) for one in planned if one.id in last and last[one.id].state in ("failed", "unknown")]
    coming = sorted((one for one in planned if one.next_at and not one.paused), key=lambda one: one.next_at)
    return blocks.section(
        t,
        care=care,
        well=len(stood) - len(care),
        coming=[(one, moment(t, one.next_at)) for one in coming[: blocks.ROWS]],
        failed=[(one, mend(t, how.error, one.channel)) for one, how in failed[: blocks.ROWS]],
    )


def wants_care(standing: Standing) -> bool:
    """Whether the owner of a KPI should look at it; also where nobody has said how its values combine."""
    unsaid = is_unsaid(standing.kpi) and standing.reading is not None
    return level(standing) in (*NEEDS, EMPTY, OLD_MISS) or bool(standing.error) or unsaid
