"""How the use of items is measured, and what it was judged to be."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from bot.feature_use.use import FeatureUse
from bot.store import Migration, Store
from bot.store.absence import present
from bot.store.personal import PersonColumns
from bot.store.rows import upsert

MIGRATIONS = (
    Migration(
        "feature-use-001",
        """
        CREATE TABLE feature_use (
            workspace TEXT NOT NULL,
            item BIGINT NOT NULL,
            kpi TEXT NOT NULL,
            eligible TEXT NOT NULL,
            window_days BIGINT NOT NULL,
            threshold DOUBLE PRECISION NOT NULL,
            linked_by TEXT NOT NULL,
            linked_at TEXT NOT NULL,
            judged_on TEXT NOT NULL,
            percent DOUBLE PRECISION NOT NULL,
            reached_on TEXT NOT NULL,
            looked_on TEXT NOT NULL,
            PRIMARY KEY (workspace, item)
        );
        CREATE INDEX feature_use_due ON feature_use (looked_on) WHERE judged_on = ''
        """,
    ),
)
TABLES = ("feature_use",)
PEOPLE = PersonColumns(empty=("feature_use.linked_by",))


def put(store: Store, workspace: str, use: FeatureUse, looked_on: str = "") -> None:
    """Keep how the use of an item is measured; `looked_on` is the ISO day on which it was last tried to judge it.
    Inside `store.write`."""
    row = {"workspace": workspace, **asdict(use), "looked_on": looked_on}
    upsert(store, "feature_use", ("workspace", "item"), [row])


def uses(store: Store, workspace: str) -> dict[int, FeatureUse]:
    """Those of a workspace, by item."""
    rows = store.run("SELECT * FROM feature_use WHERE workspace = :workspace ORDER BY item", workspace=workspace)
    return {one.item: one for one in map(_use, rows)}


def get(store: Store, workspace: str, item: int) -> FeatureUse | None:
    """That of one item."""
    sql = "SELECT * FROM feature_use WHERE workspace = :workspace AND item = :item"
    return next(map(_use, store.run(sql, workspace=workspace, item=item)), None)


def due(store: Store, day: str) -> dict[str, list[FeatureUse]]:
    """What is not judged and was not looked at on an ISO day, by workspace."""
    sql = f"""
        SELECT * FROM feature_use WHERE judged_on = '' AND looked_on < :day AND {present("feature_use")}
        ORDER BY workspace, item LIMIT 500
    """  # noqa: S608 - ours
    found: dict[str, list[FeatureUse]] = {}
    for row in store.run(sql, day=day):
        found.setdefault(row["workspace"], []).append(_use(row))
    return found


def _use(row: Mapping[str, Any]) -> FeatureUse:
    values = {name: value for name, value in row.items() if name not in ("workspace", "looked_on")}
    return FeatureUse(**{**values, "item": int(row["item"]), "window_days": int(row["window_days"])})
