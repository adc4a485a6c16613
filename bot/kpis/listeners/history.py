"""What was recorded for a KPI, version by version."""

from bot.kpis.blocks import history as readings_blocks
from bot.kpis.kpi import Kpi
from bot.kpis.listeners.show import desk, presented
from bot.kpis.store import readings
from bot.slack.blocks import Block
from bot.slack.request import Answer, Request, load, whole

_VERSIONS = 5000  # readings that the history goes back


def history(request: Request) -> Answer:
    """The button of a card, or another page."""
    carried = load(request.value)
    kpi = desk(request).kpi(str(carried.get("kpi") or request.value))
    blocks = history_of(request, kpi, whole(carried.get("page")))
    return presented(request, blocks, kpi.name, replace="page" in carried)


def history_of(request: Request, kpi: Kpi, page: int = 0) -> list[Block]:
    """A page of readings, newest first."""
    size = readings_blocks.PAGE
    versions = readings.versions(request.services.store, request.workspace, kpi.id, _VERSIONS + 1)
    periods = readings_blocks.periods(versions)
    cut = len(versions) > _VERSIONS and len(periods) > 1
    if cut:
        del periods[-1]  # not all its versions are among these
    page = min(page, max(0, (len(periods) - 1) // size))
    own = [reading for period in periods[page * size : (page + 1) * size] for reading in period]
    more = len(periods) > (page + 1) * size
    return readings_blocks.history(request.t, kpi, own, page, more, cut=cut and not more)
