"""Rounds of votes, and how often what was voted for. No vote says when it was given: the order of two would tell whose
they were."""

import hmac
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.errors import UserError
from bot.store import Migration, Store
from bot.store.personal import PersonColumns
from bot.store.rows import add, insert, upsert

MIGRATIONS = (
    Migration(
        "ballot-001",
        """
        CREATE TABLE ballot (
            workspace TEXT NOT NULL,
            room TEXT NOT NULL,
            round TEXT NOT NULL,
            votes_each BIGINT NOT NULL,
            salt TEXT NOT NULL,
            voters BIGINT NOT NULL,
            PRIMARY KEY (workspace, room, round)
        );
        CREATE TABLE ballot_vote (
            workspace TEXT NOT NULL,
            room TEXT NOT NULL,
            round TEXT NOT NULL,
            voter TEXT NOT NULL,
            item TEXT NOT NULL,
            votes BIGINT NOT NULL,
            PRIMARY KEY (workspace, room, round, voter, item)
        );
        CREATE TABLE ballot_merger (
            workspace TEXT NOT NULL,
            room TEXT NOT NULL,
            round TEXT NOT NULL,
            item TEXT NOT NULL,
            other TEXT NOT NULL,
            PRIMARY KEY (workspace, room, round, item)
        )
        """,
    ),
)
TABLES = ("ballot", "ballot_vote", "ballot_merger")
_KEY = ("workspace", "room", "round")


@dataclass(frozen=True, slots=True)
class Ballot:
    """A round of votes in a room ("blockers", "2026-Q4"). Each person has `votes_each`; it `is_open` while votes may be
    given and changed."""

    room: str
    round: str
    votes_each: int
    is_open: bool


def open_ballot(store: Store, workspace: str, room: str, round_: str, votes_each: int) -> bool:
    """Begin a round; False where there was one of that name. Inside `store.write`."""
    row = {"workspace": workspace, "room": room, "round": round_, "votes_each": votes_each}
    return add(store, "ballot", _KEY, {**row, "salt": secrets.token_hex(32), "voters": 0})


def ballot(store: Store, workspace: str, room: str, round_: str) -> Ballot | None:
    """A round; None where there is none of that name."""
    row = _row(store, workspace, room, round_)
    return Ballot(room, round_, int(row["votes_each"]), bool(row["salt"])) if row else None


def pseudonym(store: Store, workspace: str, room: str, round_: str, person: str) -> str:
    """What stands for somebody within a round, 64 characters, the same until it closes. Raises UserError
    "ballots-error-closed" where it has."""
    return _voter(_row(store, workspace, room, round_), workspace, room, round_, person)


def _voter(row: Mapping[str, Any], workspace: str, room: str, round_: str, person: str) -> str:
    """The same, of a round that was read."""
    if not row or not row["salt"]:
        raise UserError("ballots-error-closed")
    said = "\0".join((workspace, room, round_, person))
    return hmac.new(row["salt"].encode(), said.encode(), "sha256").hexdigest()


def cast(store: Store, workspace: str, room: str, round_: str, person: str, votes: Mapping[str, int]) -> None:
    """Keep somebody's votes by item, in place of those they gave before. Inside `store.write`. Raises UserError
    "ballots-error-many" where they are more than each has, "ballots-error-closed" where the round is closed."""
    row = _row(store, workspace, room, round_)
    voter = _voter(row, workspace, room, round_, person)
    given = {item: count for item, count in votes.items() if count > 0}
    if sum(given.values()) > row["votes_each"]:
        raise UserError("ballots-error-many", most=row["votes_each"], count=sum(given.values()))
    key = {"workspace": workspace, "room": room, "round": round_, "voter": voter}
    where = "workspace = :workspace AND room = :room AND round = :round AND voter = :voter"
    store.run(f"DELETE FROM ballot_vote WHERE {where}", **key)  # noqa: S608 - ours
    insert(store, "ballot_vote", [{**key, "item": item, "votes": count} for item, count in sorted(given.items())])


def votes_of(store: Store, workspace: str, room: str, round_: str, person: str) -> dict[str, int]:
    """What somebody gave, by item, those that were merged as the other; nothing where the round is closed, when that is
    not known any more."""
    row = _row(store, workspace, room, round_)
    if not row or not row["salt"]:
        return {}
    rows = store.run(
        """
        SELECT item, votes FROM ballot_vote
        WHERE workspace = :workspace AND room = :room AND round = :round AND voter = :voter
        """,
        workspace=workspace,
        room=room,
        round=round_,
        voter=_voter(row, workspace, room, round_, person),
    )
    return _merged(store, workspace, room, round_, rows)


def counts(store: Store, workspace: str, room: str, round_: str) -> dict[str, int]:
    """The votes of everybody, by item, those that were merged as the other; most first."""
    found = _merged(store, workspace, room, round_, _sums(store, workspace, room, round_))
    return dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))


def merge(store: Store, workspace: str, room: str, round_: str, item: str, other: str) -> None:
    """Count the votes of an item as another's, until they are taken apart again. They stay with what they were given
    to: nobody has more votes by it, and none is lost when they are taken apart. Inside `store.write`."""
    row = {"workspace": workspace, "room": room, "round": round_, "item": item, "other": other}
    upsert(store, "ballot_merger", (*_KEY, "item"), [row])


def take_apart(store: Store, workspace: str, room: str, round_: str, item: str) -> None:
    """Count the votes of an item as its own again. Inside `store.write`."""
    store.run(
        """
        DELETE FROM ballot_merger WHERE workspace = :workspace AND room = :room AND round = :round AND item = :item
        """,
        workspace=workspace,
        room=room,
        round=round_,
        item=item,
    )


def voters(store: Store, workspace: str, room: str, round_: str) -> int:
    """How many people gave votes."""
    row = _row(store, workspace, room, round_)
    if row and not row["salt"]:
        return int(row["voters"])
    sql = (
        "SELECT count(DISTINCT voter) FROM ballot_vote WHERE workspace = :workspace AND room = :room AND round = :round"
    )
    return int(store.column(sql, workspace=workspace, room=room, round=round_)[0])


def close(store: Store, workspace: str, room: str, round_: str, *, least: int = 0) -> None:
    """Close a round for good: its salt goes, and of its votes the sums stay; of fewer than `least` people nothing but
    how many they were. Inside `store.write`."""
    key = {"workspace": workspace, "room": room, "round": round_}
    where = "workspace = :workspace AND room = :room AND round = :round"
    total, many = _sums(store, workspace, room, round_), voters(store, workspace, room, round_)
    store.run(f"UPDATE ballot SET salt = '', voters = :many WHERE {where}", many=many, **key)  # noqa: S608 - ours
    store.run(f"DELETE FROM ballot_vote WHERE {where}", **key)  # noqa: S608 - ours
    kept = total if many >= least else []
    rows = [{**key, "voter": "", "item": one["item"], "votes": int(one["votes"])} for one in kept]
    insert(store, "ballot_vote", rows)


def _forget(store: Store, workspace: str, person: str) -> None:
    """The votes of somebody in rounds that are open go; of closed ones it is not known which were theirs."""
    for row in store.run(
        "SELECT room, round FROM ballot WHERE workspace = :workspace AND salt <> ''", workspace=workspace
    ):
        cast(store, workspace, row["room"], row["round"], person, {})


PEOPLE = PersonColumns(ahead=_forget)


def _row(store: Store, workspace: str, room: str, round_: str) -> dict[str, Any]:
    rows = store.run(
        "SELECT votes_each, salt, voters FROM ballot WHERE workspace = :workspace AND room = :room AND round = :round",
        workspace=workspace,
        room=room,
        round=round_,
    )
    return dict(rows[0]) if rows else {}


def _sums(store: Store, workspace: str, room: str, round_: str) -> list[dict[str, Any]]:
    """The votes by what they were given to, in no order of time."""
    return store.run(
        """
        SELECT item, sum(votes) AS votes FROM ballot_vote
        WHERE workspace = :workspace AND room = :room AND round = :round GROUP BY item ORDER BY item
        """,
        workspace=workspace,
        room=room,
        round=round_,
    )


def _merged(store: Store, workspace: str, room: str, round_: str, rows: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    """Votes by what they count for."""
    known = store.run(
        "SELECT item, other FROM ballot_merger WHERE workspace = :workspace AND room = :room AND round = :round",
        workspace=workspace,
        room=room,
        round=round_,
    )
    others, found = {row["item"]: row["other"] for row in known}, dict[str, int]()
    for row in rows:
        item, passed = row["item"], set[str]()
        while item in others and item not in passed:
            passed.add(item)
            item = others[item]
        found[item] = found.get(item, 0) + int(row["votes"])
    return found
