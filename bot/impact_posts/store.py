"""Figures that were published, with the rows that made them: whoever reads them later recounts what was said then."""

import json
from collections.abc import Sequence
from typing import Any

from bot.figures.figure import ImpactFigure, dump, load
from bot.slack.visibility.audience import Audience
from bot.store import Migration, Store
from bot.store.personal import PersonColumns
from bot.store.rows import add

MIGRATIONS = (
    Migration(
        "published-001",
        """
        CREATE TABLE impact_post (
            workspace TEXT NOT NULL,
            number BIGINT NOT NULL,
            delivery TEXT NOT NULL,
            at TEXT NOT NULL,
            figures TEXT NOT NULL,
            PRIMARY KEY (workspace, number)
        );
        CREATE UNIQUE INDEX impact_post_delivery ON impact_post (workspace, delivery)
        """,
    ),
)
TABLES = ("impact_post",)
PEOPLE = PersonColumns()


def freeze(store: Store, workspace: str, delivery: str, at: str, found: Sequence[ImpactFigure]) -> int:
    """Keep the figures of a delivery, by its key; its number, which is that of the first time. Inside `store.write`."""
    (last,) = store.column(
        "SELECT COALESCE(max(number), 0) FROM impact_post WHERE workspace = :workspace", workspace=workspace
    )
    row = {"number": int(last) + 1, "delivery": delivery, "at": at}
    kept = json.dumps([dump(one) for one in found], ensure_ascii=False)
    add(store, "impact_post", ("workspace", "delivery"), {"workspace": workspace, **row, "figures": kept})
    sql = "SELECT number FROM impact_post WHERE workspace = :workspace AND delivery = :delivery"
    return int(store.column(sql, workspace=workspace, delivery=delivery)[0])


def published(store: Store, workspace: str, number: int) -> list[ImpactFigure]:
    """The figures as they were published; none where there is no such number."""
    sql = "SELECT figures FROM impact_post WHERE workspace = :workspace AND number = :number"
    found: list[Any] = store.column(sql, workspace=workspace, number=number)
    return [load(one) for one in json.loads(found[0])] if found else []


def visible(store: Store, workspace: str, audience: Audience) -> dict[str, set[str]]:
    """The numbers that an audience sees and that are not gone, of the rooms whose things have any: ideas, items of the
    roadmap, decisions."""
    about = {"workspace": workspace, **audience.parameters}
    ideas = f"""
        SELECT number FROM idea WHERE workspace = :workspace AND withdrawn_at = ''
            AND {audience.condition("idea", "captor")}
    """  # noqa: S608 - ours
    found = {"ideas": {str(one) for one in store.column(ideas, **about)}}
    records = f"""
        SELECT room, number FROM record WHERE workspace = :workspace AND room IN ('roadmap', 'decisions')
            AND gone_at = '' AND {audience.condition("record", "author")}
    """  # noqa: S608 - ours
    for row in store.run(records, **about):
        found.setdefault(row["room"], set()).add(str(row["number"]))
    return found
