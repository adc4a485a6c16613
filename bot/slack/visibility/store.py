"""The private conversations that something was captured in, and who is in them, a cache of what Slack says; and who
agreed to post where another company reads it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.store import Migration, Store
from bot.store.personal import PersonColumns
from bot.store.rows import add, insert

MIGRATIONS = (
    Migration(
        "visibility-001",
        """
        CREATE TABLE private_place (
            workspace TEXT NOT NULL,
            place TEXT NOT NULL,
            fetched_at TEXT NOT NULL,
            changes BIGINT NOT NULL,
            PRIMARY KEY (workspace, place)
        );
        CREATE TABLE place_member (
            workspace TEXT NOT NULL,
            place TEXT NOT NULL,
            person TEXT NOT NULL,
            PRIMARY KEY (workspace, place, person)
        );
        CREATE INDEX place_member_person ON place_member (workspace, person)
        """,
    ),
    Migration(
        "visibility-002",
        """
        CREATE TABLE shared_agreed (
            workspace TEXT NOT NULL,
            channel TEXT NOT NULL,
            person TEXT NOT NULL,
            PRIMARY KEY (workspace, channel, person)
        )
        """,
    ),
)
TABLES = ("private_place", "place_member", "shared_agreed")
PEOPLE = PersonColumns(delete=("place_member.person", "shared_agreed.person"))


@dataclass(frozen=True, slots=True)
class PrivatePlace:
    """A private conversation something was captured in. `fetched_at` is the UTC stamp at which Slack last said who is
    in it, empty when that is not known; `changes` counts who came and went; `is_member` is about one person."""

    place: str
    fetched_at: str
    changes: int
    is_member: bool


def record(store: Store, workspace: str, place: str) -> None:
    """Keep that something was captured in a private conversation. Inside the `store.write` that keeps the record."""
    row = {"workspace": workspace, "place": place, "fetched_at": "", "changes": 0}
    add(store, "private_place", ("workspace", "place"), row)


def places(store: Store, workspace: str, person: str) -> list[PrivatePlace]:
    """Every private conversation of a workspace that something was captured in, and whether a person is known to be in
    it."""
    rows = store.run(
        """
        SELECT private_place.place, fetched_at, changes, place_member.person FROM private_place
        LEFT JOIN place_member ON place_member.workspace = private_place.workspace
            AND place_member.place = private_place.place AND place_member.person = :person
        WHERE private_place.workspace = :workspace ORDER BY private_place.place
        """,
        workspace=workspace,
        person=person,
    )
    return [PrivatePlace(row["place"], row["fetched_at"], row["changes"], row["person"] is not None) for row in rows]


def save_members(store: Store, workspace: str, known: PrivatePlace, people: Collection[str], now: str) -> None:
    """Keep who is in a place, unless somebody came or went since `known` was read: what Slack said may be older."""
    with store.write(workspace):
        fresh = store.run(
            """
            UPDATE private_place SET fetched_at = :now
            WHERE workspace = :workspace AND place = :place AND changes = :changes RETURNING place
            """,
            workspace=workspace,
            place=known.place,
            changes=known.changes,
            now=now,
        )
        if not fresh:
            return
        store.run(
            "DELETE FROM place_member WHERE workspace = :workspace AND place = :place",
            workspace=workspace,
            place=known.place,
        )
        members = [{"workspace": workspace, "place": known.place, "person": person} for person in sorted(set(people))]
        insert(store, "place_member", members)


def forget_place(store: Store, workspace: str, place: str, person: str = "") -> None:
    """Somebody came to a place or left it, or, without a `person`, the bot did: until Slack has said anew who is in it,
    they are not, and without the bot nobody is."""
    with store.write(workspace):
        store.run(
            """
            UPDATE private_place SET fetched_at = '', changes = changes + 1
            WHERE workspace = :workspace AND place = :place
            """,
            workspace=workspace,
            place=place,
        )
        store.run(
            """
            DELETE FROM place_member
            WHERE workspace = :workspace AND place = :place AND (:person = '' OR person = :person)
            """,
            workspace=workspace,
            place=place,
            person=person,
        )


def agree(store: Store, workspace: str, channel: str, people: Sequence[str]) -> None:
    """Keep that people want their posts in a channel that another company reads."""
    with store.write(workspace):
        store.many(
            """
            INSERT INTO shared_agreed (workspace, channel, person) VALUES (:workspace, :channel, :person)
            ON CONFLICT (workspace, channel, person) DO NOTHING
            """,
            [{"workspace": workspace, "channel": channel, "person": person} for person in people],
        )


def has_agreed(store: Store, workspace: str, channel: str, people: Sequence[str]) -> bool:
    """Whether any of them has."""
    rows = store.column(
        "SELECT person FROM shared_agreed WHERE workspace = :workspace AND channel = :channel",
        workspace=workspace,
        channel=channel,
    )
    return bool(set(rows) & set(people))
