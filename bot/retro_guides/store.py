"""Guided meetings: where each stands."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from bot.retro_guides.guide import ENDED, RetroGuide
from bot.store import Migration, Store
from bot.store.personal import PersonColumns
from bot.store.rows import upsert

MIGRATIONS = (
    Migration(
        "meeting-guides-001",
        """
        CREATE TABLE retro_guide (
            workspace TEXT NOT NULL,
            id TEXT NOT NULL,
            channel TEXT NOT NULL,
            owner TEXT NOT NULL,
            language TEXT NOT NULL,
            minutes BIGINT NOT NULL,
            step BIGINT NOT NULL,
            turn BIGINT NOT NULL,
            state TEXT NOT NULL,
            due_at TEXT NOT NULL,
            left_seconds BIGINT NOT NULL,
            PRIMARY KEY (workspace, id)
        );
        CREATE INDEX retro_guide_channel ON retro_guide (workspace, channel, state)
        """,
    ),
)
TABLES = ("retro_guide",)
PEOPLE = PersonColumns(empty=("retro_guide.owner",))


def put(store: Store, workspace: str, guide: RetroGuide) -> None:
    """Keep a guide as it now is. Inside `store.write`."""
    row = asdict(guide)
    upsert(
        store, "retro_guide", ("workspace", "id"), [{"workspace": workspace, "left_seconds": row.pop("left"), **row}]
    )


def get(store: Store, workspace: str, id_: str) -> RetroGuide | None:
    """A guide; None where there is none."""
    sql = "SELECT * FROM retro_guide WHERE workspace = :workspace AND id = :id"
    return next((_guide(row) for row in store.run(sql, workspace=workspace, id=id_)), None)


def open_in(store: Store, workspace: str, channel: str) -> RetroGuide | None:
    """The guide that is running, or paused, in a channel; None where none is."""
    sql = "SELECT * FROM retro_guide WHERE workspace = :workspace AND channel = :channel AND state <> :ended"
    found = store.run(sql, workspace=workspace, channel=channel, ended=ENDED)
    return next((_guide(row) for row in found), None)


def _guide(row: dict[str, Any]) -> RetroGuide:
    values = {name: value for name, value in row.items() if name not in ("workspace", "left_seconds", "due_at")}
    return RetroGuide(**values, left=row["left_seconds"], due_at=datetime.fromisoformat(row["due_at"]))
