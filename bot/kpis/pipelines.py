"""The pipelines behind KPIs: a value can be no newer than what was last loaded into the place it is read from."""

from collections.abc import Sequence

from bot.clock import stamp
from bot.connectors.fivetran import runs
from bot.connectors.source import SourceError
from bot.kpis.kpi import Kpi, Pipeline
from bot.kpis.store import pipelines
from bot.services import Services


def look(services: Services, workspace: str, kpis: Sequence[Kpi]) -> None:
    """Ask how the pipelines of these KPIs went, and keep it. Where one cannot be asked, what was known of it stays,
    beside why."""
    named = [kpi for kpi in kpis if kpi.pipeline]
    if not named:
        return
    known = pipelines.everything(services.store, workspace)
    found = [_asked(services, kpi, known.get(kpi.id)) for kpi in named]
    with services.store.write(workspace):
        pipelines.put(services.store, workspace, found)


def _asked(services: Services, kpi: Kpi, before: Pipeline | None) -> Pipeline:
    now = stamp(services.clock())
    same = before if before is not None and before.connection == kpi.pipeline else Pipeline(kpi.id, kpi.pipeline)
    try:
        went = runs(services.tools, kpi.pipeline)
    except SourceError as error:
        return Pipeline(
            kpi.id, kpi.pipeline, same.succeeded_at, same.failed_at, same.paused, now, error.key, error.args_
        )
    return Pipeline(kpi.id, kpi.pipeline, went.succeeded_at, went.failed_at, went.paused, now)
