"""Where guides stand. A channel has one at a time, whichever room it is of."""

from dataclasses import asdict
from datetime import datetime

from bot.clock import stamp
from bot.guides.guide import ENDED, MeetingGuide
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


def put_guide(store: Store, workspace: str, guide: MeetingGuide) -> None:
    """Keep a guide as it now is. Inside `store.write`."""
    row = {"workspace": workspace, **asdict(guide), "due_at": stamp(guide.due_at)}
    upsert(store, "retro_guide", ("workspace", "id"), [row])


def guide(store: Store, workspace: str, id_: str = "", channel: str = "") -> MeetingGuide | None:
    """A guide, or the one that is not over in a channel; None where there is none."""
    where = "workspace = :workspace AND (id = :id OR channel = :channel AND state <> :ended)"
    sql = f"SELECT * FROM retro_guide WHERE {where}"  # noqa: S608 - ours
    for row in store.run(sql, workspace=workspace, id=id_, channel=channel, ended=ENDED):
        said = {name: value for name, value in row.items() if name != "workspace"}
        return MeetingGuide(**{**said, "due_at": datetime.fromisoformat(row["due_at"])})
    return None
