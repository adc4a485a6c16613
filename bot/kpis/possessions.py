"""The KPIs that somebody answers for."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from bot.kpis.desk import KpiDesk
from bot.kpis.store import kpis
from bot.merge import FormBase
from bot.possessions.possession import Possession
from bot.services import Services

_MOST = 5_000


def possessions(services: Services, workspace: str, by: str, person: str) -> Iterator[Possession]:
    """As `Feature.possessions` has it."""
    desk = KpiDesk(services, workspace, by)
    _ = desk.manager
    for one in kpis.of_person(services.store, workspace, person, _MOST):
        if one.owner == person:
            yield Possession(one.name, partial(_hand, desk, one.id))


def _hand(desk: KpiDesk, kpi: str, heir: str) -> None:
    old = desk.kpi(kpi)
    if not old.archived_at and old.owner != heir:
        desk.edit(kpi, replace(old, owner=heir), FormBase(old.changed_at))
