"""How the pipelines behind KPIs went, last."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.kpis.kpi import Pipeline
from bot.store import Store
from bot.store.rows import upsert

_FIELDS = tuple(Pipeline.__slots__)


def put(store: Store, workspace: str, pipelines: Sequence[Pipeline]) -> None:
    """Keep how they went. Inside `store.write`."""
    rows = [{name: getattr(one, name) for name in _FIELDS} for one in pipelines]
    rows = [{**row, "workspace": workspace, "args": json.dumps(dict(row["args"]))} for row in rows]
    upsert(store, "kpi_pipeline", ("workspace", "kpi"), rows)


def everything(store: Store, workspace: str) -> dict[str, Pipeline]:
    """How the pipeline of each KPI went that has one, by the KPI's id."""
    rows = store.run("SELECT * FROM kpi_pipeline WHERE workspace = :workspace", workspace=workspace)
    return {row["kpi"]: _pipeline(row) for row in rows}


def _pipeline(row: Mapping[str, Any]) -> Pipeline:
    values = {name: row[name] for name in _FIELDS}
    return Pipeline(**{**values, "paused": bool(row["paused"]), "args": json.loads(row["args"])})
