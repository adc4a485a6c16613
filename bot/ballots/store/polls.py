"""Polls: when a ballot of a room was opened in which channel, and until when it takes votes."""

from dataclasses import asdict, dataclass

from bot.store import Migration, Store
from bot.store.rows import upsert

MIGRATIONS = (
    Migration(
        "poll-001",
        """
        CREATE TABLE poll (
            workspace TEXT NOT NULL,
            room TEXT NOT NULL,
            round TEXT NOT NULL,
            cause TEXT NOT NULL,
            channel TEXT NOT NULL,
            zone TEXT NOT NULL,
            language TEXT NOT NULL,
            opened_at TEXT NOT NULL,
            closes_at TEXT NOT NULL,
            closed_at TEXT NOT NULL,
            PRIMARY KEY (workspace, room, round)
        )
        """,
    ),
)
TABLES = ("poll",)


@dataclass(frozen=True, slots=True)
class Poll:
    """A ballot of a room that is asked of people: `round` is its quarter ("2026-Q4"), `cause` the key of the delivery
    that opened it, empty where somebody did. Its result comes to `channel`, in a `language` (empty for the
    workspace's), at `closes_at` by the clock of an IANA `zone`. Moments are UTC stamps, `closed_at` empty while it is
    open."""

    room: str
    round: str
    cause: str
    channel: str
    zone: str
    language: str
    opened_at: str
    closes_at: str
    closed_at: str = ""


def save_poll(store: Store, workspace: str, poll: Poll) -> None:
    """Keep a poll as it now is. Inside `store.write`."""
    upsert(store, "poll", ("workspace", "room", "round"), [{"workspace": workspace, **asdict(poll)}])


def polls(store: Store, workspace: str, room: str) -> list[Poll]:
    """Every poll of a room, the newest first."""
    sql = "SELECT * FROM poll WHERE workspace = :workspace AND room = :room ORDER BY opened_at DESC, round DESC"
    rows = store.run(sql, workspace=workspace, room=room)
    return [Poll(**{name: value for name, value in row.items() if name != "workspace"}) for row in rows]


def poll(store: Store, workspace: str, room: str, round_: str) -> Poll | None:
    """A poll; None where there is none of that quarter."""
    return next((one for one in polls(store, workspace, room) if one.round == round_), None)
