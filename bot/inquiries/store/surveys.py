"""Rounds of surveys: when each was begun, by whom, and until when it is open."""

from dataclasses import asdict, dataclass
from typing import Any

from bot.store import Migration, Store
from bot.store.absence import present
from bot.store.rows import add, upsert

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
    Migration(
        "tool_audit-001",
        """
        CREATE TABLE tool_audit (
            workspace TEXT NOT NULL,
            half TEXT NOT NULL,
            started_on TEXT NOT NULL,
            started_by TEXT NOT NULL,
            until TEXT NOT NULL,
            asked BIGINT NOT NULL,
            PRIMARY KEY (workspace, half)
        )
        """,
    ),
    Migration(
        "tool_audit-002",
        """
        ALTER TABLE tool_audit ADD COLUMN whom TEXT NOT NULL DEFAULT 'people';
        ALTER TABLE tool_audit ADD COLUMN asked_on TEXT NOT NULL DEFAULT ''
        """,
    ),
    Migration(
        "survey-001",
        """
        CREATE TABLE survey (
            workspace TEXT NOT NULL,
            room TEXT NOT NULL,
            round TEXT NOT NULL,
            whom TEXT NOT NULL,
            asked BIGINT NOT NULL,
            asked_on TEXT NOT NULL,
            begun_by TEXT NOT NULL,
            begun_at TEXT NOT NULL,
            ends_at TEXT NOT NULL,
            closed_at TEXT NOT NULL,
            cause TEXT NOT NULL,
            channel TEXT NOT NULL,
            zone TEXT NOT NULL,
            language TEXT NOT NULL,
            PRIMARY KEY (workspace, room, round)
        );
        INSERT INTO survey SELECT workspace, room, round, '', 0, '', '', opened_at, closes_at, closed_at, cause,
            channel, zone, language FROM poll WHERE true ON CONFLICT DO NOTHING;
        INSERT INTO survey SELECT workspace, 'tools', half, whom, asked, asked_on, started_by,
            started_on || 'T00:00:00Z', until || 'T23:59:59Z', '', '', '', 'UTC', ''
            FROM tool_audit WHERE true ON CONFLICT DO NOTHING;
        DROP TABLE poll;
        DROP TABLE tool_audit
        """,
    ),
)
_KEY = ("workspace", "room", "round")


@dataclass(frozen=True, slots=True)
class SurveyRound:
    """A round of a room's survey, by its period ("2026-Q4"), open until `ends_at` by the clock of an IANA `zone`.

    `whom` says which people are asked where there is a choice, `asked` how many they were at the beginning; `asked_on`
    is the ISO day on which those were last looked for who were not asked yet. Where a channel hears of it, that is
    `channel`, in a `language` (empty for the workspace's), and `cause` the key of the delivery that began it. Moments
    are UTC stamps; what nobody said is empty, as `closed_at` is until it is closed.
    """

    room: str
    round: str
    begun_at: str
    ends_at: str
    begun_by: str = ""
    whom: str = ""
    asked: int = 0
    asked_on: str = ""
    cause: str = ""
    channel: str = ""
    zone: str = "UTC"
    language: str = ""
    closed_at: str = ""

    @property
    def until(self) -> str:
        """The last ISO day of it."""
        return self.ends_at[:10]

    def is_open(self, now: str) -> bool:
        """Whether it takes answers, at a UTC stamp."""
        return not self.closed_at and self.ends_at > now


def add_round(store: Store, workspace: str, one: SurveyRound) -> bool:
    """Keep a new round; False where there was one of that period. Inside `store.write`."""
    return add(store, "survey", _KEY, {"workspace": workspace, **asdict(one)})


def save(store: Store, workspace: str, one: SurveyRound) -> None:
    """Keep a round as it now is. Inside `store.write`."""
    upsert(store, "survey", _KEY, [{"workspace": workspace, **asdict(one)}])


def rounds(store: Store, workspace: str, room: str) -> list[SurveyRound]:
    """Every round of a room, the newest first."""
    sql = "SELECT * FROM survey WHERE workspace = :workspace AND room = :room ORDER BY begun_at DESC, round DESC"
    return [_round(row) for row in store.run(sql, workspace=workspace, room=room)]


def due(store: Store, room: str, now: str) -> list[tuple[str, SurveyRound]]:
    """Every round of a room that is open at a UTC stamp and in which nobody looked yet on that day who is still to be
    asked, each with its workspace."""
    open_ = f"room = :room AND closed_at = '' AND ends_at > :now AND asked_on < :day AND {present('survey')}"
    rows = store.run(f"SELECT * FROM survey WHERE {open_}", room=room, now=now, day=now[:10])  # noqa: S608 - ours
    return [(row["workspace"], _round(row)) for row in rows]


def ended(store: Store, room: str, now: str) -> list[tuple[str, SurveyRound]]:
    """Every round of a room that has ended by a UTC stamp and is not closed, each with its workspace."""
    over = f"room = :room AND closed_at = '' AND ends_at <= :now AND {present('survey')}"
    rows = store.run(f"SELECT * FROM survey WHERE {over}", room=room, now=now)  # noqa: S608 - ours
    return [(row["workspace"], _round(row)) for row in rows]


def mark(store: Store, workspace: str, one: SurveyRound, day: str) -> None:
    """Everybody was asked who was to be on an ISO day. Inside `store.write`."""
    key = {"workspace": workspace, "room": one.room, "round": one.round}
    where = "workspace = :workspace AND room = :room AND round = :round"
    store.run(f"UPDATE survey SET asked_on = :day WHERE {where}", day=day, **key)  # noqa: S608 - ours


def _round(row: dict[str, Any]) -> SurveyRound:
    values = {name: value for name, value in row.items() if name != "workspace"}
    return SurveyRound(**{**values, "asked": int(row["asked"])})
