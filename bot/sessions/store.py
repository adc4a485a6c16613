"""Who was at which session; and what insights have come to say of ideas."""

from collections.abc import Iterable, Sequence

from bot.customers.customer import OF
from bot.customers.store import merged
from bot.insights.insight import ARCHIVED, CONTRADICTS, SUPERSEDED, SUPPORTS
from bot.insights.insight import ROOM as INSIGHTS
from bot.sessions.session import LinkedInsight
from bot.slack.visibility.audience import Audience
from bot.store import Migration, Store
from bot.store.parameters import list_parameters, parameter_names
from bot.store.personal import PersonColumns
from bot.store.rows import add_all

MIGRATIONS = (
    Migration(
        "session-001",
        """
        CREATE TABLE session_attendance (
            workspace TEXT NOT NULL,
            session BIGINT NOT NULL,
            person TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (workspace, session, person)
        )
        """,
    ),
)
TABLES = ("session_attendance",)
PEOPLE = PersonColumns(number=("session_attendance.person",))  # how many were there stays known
_KEY = ("workspace", "session", "person")


def attend(store: Store, workspace: str, session: int, people: Iterable[str], at: str) -> None:
    """Count people as having been at a session, each once. Inside `store.write`."""
    rows = [{"workspace": workspace, "session": session, "person": one, "at": at} for one in dict.fromkeys(people)]
    if rows:
        add_all(store, "session_attendance", _KEY, rows)


def miss(store: Store, workspace: str, session: int, people: Iterable[str]) -> None:
    """Count people no more. Inside `store.write`."""
    where = "workspace = :workspace AND session = :session AND person = :person"
    rows = [{"workspace": workspace, "session": session, "person": one} for one in people]
    store.many(f"DELETE FROM session_attendance WHERE {where}", rows)  # noqa: S608 - ours


def attendance(store: Store, workspace: str, sessions: Sequence[int]) -> dict[int, list[str]]:
    """Who was at each of some sessions; for whoever was forgotten stands a number that is nobody's."""
    found: dict[int, list[str]] = {one: [] for one in sessions}
    names = list_parameters(list(found))
    rows = store.run(
        f"""
        SELECT session, person FROM session_attendance
        WHERE workspace = :workspace AND session IN ({parameter_names(names) or "NULL"})
        ORDER BY at, person
        """,  # noqa: S608 - our names
        workspace=workspace,
        **names,
    )
    for row in rows:
        found[row["session"]].append(row["person"])
    return found


def linked(store: Store, workspace: str, audience: Audience, since: str) -> list[LinkedInsight]:
    """Everything that the insights an audience sees say of the ideas that some have come to speak of since a UTC
    stamp; customers that were merged are what they became."""
    rows = store.run(
        f"""
        SELECT record.number AS insight, said.other_item AS idea, COALESCE(whose.other_item, '') AS customer, said.at
        FROM record_link AS said
        JOIN record ON record.workspace = said.workspace AND record.room = said.room
            AND record.number = CAST(said.item AS BIGINT)
        LEFT JOIN record_link AS whose ON whose.workspace = said.workspace AND whose.room = said.room
            AND whose.item = said.item AND whose.kind = :of
        WHERE said.workspace = :workspace AND said.room = :room AND said.kind IN (:supports, :contradicts)
            AND said.other_room = 'ideas' AND said.other_item IN (
                SELECT late.other_item FROM record_link AS late WHERE late.workspace = :workspace AND late.room = :room
                    AND late.kind IN (:supports, :contradicts) AND late.other_room = 'ideas' AND late.at >= :since
            )
            AND record.gone_at = '' AND record.status NOT IN (:archived, :superseded)
            AND {audience.condition("record", "author")}
        """,  # noqa: S608 - ours
        workspace=workspace,
        room=INSIGHTS.name,
        of=OF,
        supports=SUPPORTS,
        contradicts=CONTRADICTS,
        archived=ARCHIVED,
        superseded=SUPERSEDED,
        since=since,
        **audience.parameters,
    )
    became = merged(store, workspace)
    return [LinkedInsight(**{**row, "customer": became.get(row["customer"], row["customer"])}) for row in rows]
