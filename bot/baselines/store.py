"""The baselines of a workspace, each with the rows that made it."""

import json
from dataclasses import dataclass

from bot.figures.figure import ImpactFigure, dump, load
from bot.store import Migration, Store
from bot.store.personal import PersonColumns
from bot.store.rows import upsert

MIGRATIONS = (
    Migration(
        "baseline-001",
        """
        CREATE TABLE baseline (
            workspace TEXT NOT NULL,
            metric TEXT NOT NULL,
            set_by TEXT NOT NULL,
            set_at TEXT NOT NULL,
            figure TEXT NOT NULL,
            PRIMARY KEY (workspace, metric)
        )
        """,
    ),
)
TABLES = ("baseline",)
PEOPLE = PersonColumns(empty=("baseline.set_by",))


@dataclass(frozen=True, slots=True)
class Baseline:
    """A figure of a period before, as it was counted when somebody set it, at a UTC stamp."""

    figure: ImpactFigure
    set_by: str
    set_at: str


def put(store: Store, workspace: str, one: Baseline) -> None:
    """Keep a baseline, in the place of the one before of that figure. Inside `store.write`."""
    figure = json.dumps(dump(one.figure), ensure_ascii=False)
    row = {"metric": one.figure.name, "set_by": one.set_by, "set_at": one.set_at, "figure": figure}
    upsert(store, "baseline", ("workspace", "metric"), [{"workspace": workspace, **row}])


def baselines(store: Store, workspace: str) -> list[Baseline]:
    """Those of a workspace, in the order of their names."""
    rows = store.run("SELECT * FROM baseline WHERE workspace = :workspace ORDER BY metric", workspace=workspace)
    return [Baseline(load(json.loads(row["figure"])), row["set_by"], row["set_at"]) for row in rows]
