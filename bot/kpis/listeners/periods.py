"""A KPI in a period that somebody asks about."""

from bot.kpis.blocks.words import period
from bot.kpis.history import standings
from bot.kpis.kpi import Kpi, Reading
from bot.kpis.listeners import show
from bot.kpis.span import PeriodAsked
from bot.kpis.standing import ReportPeriod, Standing
from bot.kpis.store import readings
from bot.periods import end, start
from bot.slack.request import Answer, Request, reply


def in_period(request: Request, kpi: Kpi, asked: PeriodAsked) -> tuple[Standing, list[Reading], str]:
    """How a KPI stood in the period that is asked about, its readings, and that it has no value of it, where it has
    none: the last one before is told then."""
    services, workspace, t = request.services, request.workspace, request.t
    ((standing, history),) = standings(services, workspace, [kpi], ReportPeriod(asked.every, asked.of))
    figure, (_, first) = standing.figure, readings.extent(services.store, workspace, kpi.id)
    begins = start(asked.every, asked.of, kpi.zone)
    if standing.reading is None or (figure is not None and end(figure.grain, figure.period, kpi.zone) > begins):
        return standing, history, ""
    begun, ended = (period(t, kpi.grain, one) for one in (first, standing.reading.period))
    when = period(t, asked.every, asked.of)
    return standing, history, t("kpis-no-period", period=when, first=begun, last=ended)


def show_period(request: Request, kpi: Kpi, asked: PeriodAsked) -> Answer:
    """`/kpi revenue october`: the card of that period."""
    standing, history, note = in_period(request, kpi, asked)
    blocks = show.blocks_of(request, standing, *filter(None, [note]), history=history, every=asked.every)
    return reply(blocks, kpi.name, then=show.drawing(request, standing, history))
