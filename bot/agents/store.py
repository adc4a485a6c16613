"""Personal tokens, how much each agent asked this minute, and who asked which question through which of them."""

from collections.abc import Mapping
from typing import Any

from bot.agents.token import PersonalToken
from bot.store import Migration, Store
from bot.store.absence import present
from bot.store.personal import PersonColumns
from bot.store.rows import insert

MIGRATIONS = (
    Migration(
        "agent-001",
        """
        CREATE TABLE agent_token (
            workspace TEXT NOT NULL,
            id TEXT NOT NULL,
            owner TEXT NOT NULL,
            label TEXT NOT NULL,
            scopes TEXT NOT NULL,
            made_at TEXT NOT NULL,
            ends_at TEXT NOT NULL,
            hash TEXT NOT NULL,
            PRIMARY KEY (workspace, id)
        );
        CREATE INDEX agent_token_owner ON agent_token (workspace, owner);
        CREATE TABLE agent_pace (
            workspace TEXT NOT NULL,
            person TEXT NOT NULL,
            agent TEXT NOT NULL,
            minute TEXT NOT NULL,
            asked BIGINT NOT NULL,
            used_at TEXT NOT NULL,
            PRIMARY KEY (workspace, person, agent)
        );
        CREATE TABLE agent_use (
            workspace TEXT NOT NULL,
            person TEXT NOT NULL,
            agent TEXT NOT NULL,
            day TEXT NOT NULL,
            question TEXT NOT NULL,
            asked BIGINT NOT NULL,
            PRIMARY KEY (workspace, person, agent, day, question)
        );
        CREATE INDEX agent_token_ends ON agent_token (ends_at);
        CREATE INDEX agent_pace_used ON agent_pace (used_at);
        CREATE INDEX agent_use_day ON agent_use (day);
        """,
    ),
)
TABLES = ("agent_token", "agent_pace", "agent_use")
PEOPLE = PersonColumns(
    delete=("agent_token.owner", "agent_pace.person", "agent_use.person"),
    own=("agent_token.owner", "agent_pace.person", "agent_use.person"),
    secret=("agent_token.hash",),
)

_TOKENS = """
    SELECT token.*, pace.used_at,
        (SELECT sum(asked) FROM agent_use AS used WHERE used.workspace = token.workspace AND used.person = token.owner
            AND used.agent = token.id AND used.day >= :since) AS asked
    FROM agent_token AS token
    LEFT JOIN agent_pace AS pace
        ON pace.workspace = token.workspace AND pace.person = token.owner AND pace.agent = token.id
    WHERE token.workspace = :workspace
"""


def save(store: Store, workspace: str, token: PersonalToken, hash_: str) -> None:
    """Keep a new token and the digest of its text. Inside `store.write`."""
    row = {"workspace": workspace, "id": token.id, "owner": token.owner, "label": token.label}
    row |= {"scopes": " ".join(token.groups), "made_at": token.made_at, "ends_at": token.ends_at, "hash": hash_}
    insert(store, "agent_token", [row])


def find(store: Store, workspace: str, number: str, minute: str) -> tuple[PersonalToken, str, int] | None:
    """A token by its id, the digest of its text, and how often it was used in a minute ("2026-11-30T09:00")."""
    rows = store.run(
        """
        SELECT token.*, pace.used_at, CASE WHEN pace.minute = :minute THEN pace.asked ELSE 0 END AS asked
        FROM agent_token AS token
        LEFT JOIN agent_pace AS pace
            ON pace.workspace = token.workspace AND pace.person = token.owner AND pace.agent = token.id
        WHERE token.workspace = :workspace AND token.id = :id
        """,
        workspace=workspace,
        id=number,
        minute=minute,
    )
    return (_token(rows[0]), str(rows[0]["hash"]), int(rows[0]["asked"] or 0)) if rows else None


def owned(store: Store, workspace: str, owner: str, since: str) -> list[PersonalToken]:
    """The tokens of a person, the newest first; `since` is the ISO day from which on questions count."""
    sql = f"{_TOKENS} AND token.owner = :owner ORDER BY token.made_at DESC, token.id"
    return [_token(row) for row in store.run(sql, workspace=workspace, owner=owner, since=since)]


def every(store: Store, workspace: str, since: str, limit: int, offset: int) -> list[PersonalToken]:
    """Everybody's, the newest first, so many after so many."""
    sql = f"{_TOKENS} ORDER BY token.made_at DESC, token.id LIMIT {limit:d} OFFSET {offset:d}"
    return [_token(row) for row in store.run(sql, workspace=workspace, since=since)]


def token(store: Store, workspace: str, number: str) -> PersonalToken | None:
    """One by its id."""
    found = find(store, workspace, number, "")
    return found[0] if found else None


def end(store: Store, workspace: str, number: str) -> bool:
    """A token is none from here on; False where it was none. Inside `store.write`."""
    sql = "DELETE FROM agent_token WHERE workspace = :workspace AND id = :id RETURNING id"
    return bool(store.run(sql, workspace=workspace, id=number))


def orphans(store: Store) -> list[tuple[str, str, str]]:
    """In all workspaces, the tokens of people who left or are of another company: workspace, id, owner."""
    rows = store.run(
        f"""
        SELECT token.workspace, token.id, token.owner FROM agent_token AS token
        JOIN person ON person.workspace = token.workspace AND person.id = token.owner
        WHERE (person.is_gone = 1 OR person.is_stranger = 1) AND {present("token")}
        ORDER BY token.workspace, token.id
        """  # noqa: S608 - ours
    )
    return [(row["workspace"], row["id"], row["owner"]) for row in rows]


def drop_old(store: Store, ended: str, day: str) -> None:
    """In all workspaces, drop the tokens that ended before a UTC stamp, and what is counted of days before an ISO
    day."""
    old = {"agent_token": "ends_at < :ended", "agent_use": "day < :day", "agent_pace": "used_at < :day"}
    for table, condition in old.items():
        given = {"ended": ended} if ":ended" in condition else {"day": day}
        if store.column(f"SELECT 1 FROM {table} WHERE {condition} LIMIT 1", **given):  # noqa: S608 - ours
            store.run(f"DELETE FROM {table} WHERE {condition}", **given)  # noqa: S608 - ours


def paced(store: Store, workspace: str, person: str, agent: str, minute: str) -> int:
    """How often an agent asked for a person in a minute."""
    rows = store.column(
        """
        SELECT asked FROM agent_pace
        WHERE workspace = :workspace AND person = :person AND agent = :agent AND minute = :minute
        """,
        workspace=workspace,
        person=person,
        agent=agent,
        minute=minute,
    )
    return int(rows[0]) if rows else 0


def count(store: Store, workspace: str, person: str, agent: str, question: str, now: str) -> None:
    """An agent asked a question for a person at a UTC stamp. Inside `store.write`."""
    said = {"workspace": workspace, "person": person, "agent": agent}
    store.run(
        """
        INSERT INTO agent_pace (workspace, person, agent, minute, asked, used_at)
        VALUES (:workspace, :person, :agent, :minute, 1, :now)
        ON CONFLICT (workspace, person, agent) DO UPDATE SET
            asked = CASE WHEN agent_pace.minute = excluded.minute THEN agent_pace.asked + 1 ELSE 1 END,
            minute = excluded.minute, used_at = excluded.used_at
        """,
        **said,
        minute=now[:16],
        now=now,
    )
    store.run(
        """
        INSERT INTO agent_use (workspace, person, agent, day, question, asked)
        VALUES (:workspace, :person, :agent, :day, :question, 1)
        ON CONFLICT (workspace, person, agent, day, question) DO UPDATE SET asked = agent_use.asked + 1
        """,
        **said,
        day=now[:10],
        question=question,
    )


def _token(row: Mapping[str, Any]) -> PersonalToken:
    return PersonalToken(
        row["id"],
        row["owner"],
        row["label"],
        tuple(row["scopes"].split()),
        row["made_at"],
        row["ends_at"],
        str(row.get("used_at") or ""),
        int(row.get("asked") or 0),
    )
