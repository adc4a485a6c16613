"""Guided meetings: where each stands."""

from dataclasses import asdict
from datetime import datetime

from bot.clock import stamp
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
            due_at TEXT NOT NULL,
            step BIGINT NOT NULL,
            turn BIGINT NOT NULL,
            state TEXT NOT NULL,
            remaining BIGINT NOT NULL,
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
    row = {"workspace": workspace, **asdict(guide), "due_at": stamp(guide.due_at)}
    upsert(store, "retro_guide", ("workspace", "id"), [row])


def get(store: Store, workspace: str, id_: str) -> RetroGuide | None:
    """A guide; None where there is none."""
    return _one(store, workspace, "id = :value", id_)


def open_in(store: Store, workspace: str, channel: str) -> RetroGuide | None:
    """The guide that is running, or paused, in a channel; None where none is."""
    return _one(store, workspace, f"channel = :value AND state <> '{ENDED}'", channel)


def _one(store: Store, workspace: str, where: str, value: str) -> RetroGuide | None:
    sql = f"SELECT * FROM retro_guide WHERE workspace = :workspace AND {where}"  # noqa: S608 - ours
    rows = store.run(sql, workspace=workspace, value=value)
    said = [{name: part for name, part in row.items() if name != "workspace"} for row in rows[:1]]
    return next((RetroGuide(**{**one, "due_at": datetime.fromisoformat(one["due_at"])}) for one in said), None)
