"""Votes for an idea, and what speaks for it."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict

from bot.ideas.idea import Evidence
from bot.store import Store
from bot.store.rows import insert, upsert


def move_support(store: Store, workspace: str, merged: int, into: int) -> None:
    """Votes and evidence of a merged idea follow it, each once. Inside `store.write`."""
    for table, columns, key in (
        ("idea_vote", "person", "person"),
        ("idea_evidence", "url, note, person, at", "url"),
    ):
        store.run(
            f"""
            INSERT INTO {table} (workspace, idea, {columns})
            SELECT workspace, :into, {columns} FROM {table} WHERE workspace = :workspace AND idea = :merged
            ON CONFLICT (workspace, idea, {key}) DO NOTHING
            """,  # noqa: S608 - our names
            workspace=workspace,
            merged=merged,
            into=into,
        )
        store.run(
            f"DELETE FROM {table} WHERE workspace = :workspace AND idea = :merged",  # noqa: S608 - our names
            workspace=workspace,
            merged=merged,
        )


def evidence(store: Store, workspace: str, number: int) -> list[Evidence]:
    """What speaks for an idea, oldest first."""
    rows = store.run(
        "SELECT * FROM idea_evidence WHERE workspace = :workspace AND idea = :number ORDER BY at, url",
        workspace=workspace,
        number=number,
    )
    return [Evidence(row["url"], row["note"], row["person"], row["at"]) for row in rows]


def add_evidence(store: Store, workspace: str, number: int, evidence: Evidence) -> None:
    """Keep something that speaks for an idea; the same link once. Inside `store.write`."""
    row = {"workspace": workspace, "idea": number, **asdict(evidence)}
    upsert(store, "idea_evidence", ("workspace", "idea", "url"), [row], keep=("person", "at"))


def vote_counts(store: Store, workspace: str) -> dict[int, int]:
    """How many voted, by idea."""
    rows = store.run(
        "SELECT idea, count(*) AS votes FROM idea_vote WHERE workspace = :workspace GROUP BY idea", workspace=workspace
    )
    return {row["idea"]: row["votes"] for row in rows}


def voters(store: Store, workspace: str, number: int) -> list[str]:
    """Who voted for an idea."""
    rows = store.run(
        "SELECT person FROM idea_vote WHERE workspace = :workspace AND idea = :number ORDER BY person",
        workspace=workspace,
        number=number,
    )
    return [row["person"] for row in rows]


def vote(store: Store, workspace: str, number: int, person: str) -> bool:
    """Vote for an idea, or take the vote back; True when it now stands. Inside `store.write`."""
    taken = store.run(
        "DELETE FROM idea_vote WHERE workspace = :workspace AND idea = :number AND person = :person RETURNING idea",
        workspace=workspace,
        number=number,
        person=person,
    )
    if not taken:
        insert(store, "idea_vote", [{"workspace": workspace, "idea": number, "person": person}])
    return not taken


def voters_of_all(store: Store, workspace: str) -> dict[int, list[str]]:
    """Who voted, by idea."""
    found: dict[int, list[str]] = {}
    for row in store.run(
        "SELECT idea, person FROM idea_vote WHERE workspace = :workspace ORDER BY idea, person", workspace=workspace
    ):
        found.setdefault(row["idea"], []).append(row["person"])
    return found


def put_votes(store: Store, workspace: str, voters: Mapping[int, Iterable[str]]) -> None:
    """Keep votes that a file brings, by idea. Inside `store.write`."""
    rows = [
        {"workspace": workspace, "idea": idea, "person": person}
        for idea, people in voters.items()
        for person in dict.fromkeys(people)
    ]
    insert(store, "idea_vote", rows)
