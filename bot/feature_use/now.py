"""How what was shipped counts today among what is used."""

from collections.abc import Iterable

from bot.feature_use import store
from bot.feature_use.use import row
from bot.figures.figure import FigureRow
from bot.kpis.store import kpis
from bot.leadtime.journey import Journey
from bot.services import Services


def use_rows(services: Services, workspace: str, shipped: Iterable[Journey]) -> list[FigureRow]:
    """A row for each item."""
    known, today = store.uses(services.store, workspace), services.clock().date().isoformat()
    names = {one.id: one.name for one in kpis.everything(services.store, workspace)}
    return [row(one, known.get(one.number), names, today) for one in shipped]
