"""Votes for an idea, and what speaks for it."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict

from bot.ideas.idea import CustomerVote, Evidence
from bot.store import Store
from bot.store.rows import add, insert, upsert
from bot.text.fold import fold


def move_support(store: Store, workspace: str, merged: int, into: int) -> None:
    """Votes and evidence of a merged idea follow it, each once. Inside `store.write`."""
    for table, columns, key in (
        ("idea_vote", "person", "person"),
        ("idea_customer_vote", "customer_key, customer, person, at", "customer_key"),
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
    """How many votes ideas have, those for customers included, by idea."""
    rows = store.run(
        """
        SELECT idea, count(*) AS votes FROM (
            SELECT idea FROM idea_vote WHERE workspace = :workspace
            UNION ALL SELECT idea FROM idea_customer_vote WHERE workspace = :workspace
        ) AS given GROUP BY idea
        """,
        workspace=workspace,
    )
    return {row["idea"]: row["votes"] for row in rows}


def voters(store: Store, workspace: str, number: int) -> list[str]:
    """Who voted for an idea themselves."""
    rows = store.run(
        "SELECT person FROM idea_vote WHERE workspace = :workspace AND idea = :number ORDER BY person",
        workspace=workspace,
        number=number,
    )
    return [row["person"] for row in rows]


def vote(store: Store, workspace: str, number: int, person: str) -> bool:
    """Vote for an idea; False where this person has. Inside `store.write`."""
    row = {"workspace": workspace, "idea": number, "person": person}
    return add(store, "idea_vote", ("workspace", "idea", "person"), row)


def unvote(store: Store, workspace: str, number: int, person: str) -> bool:
    """Take a vote back; False where there is none. Inside `store.write`."""
    return bool(
        store.run(
            "DELETE FROM idea_vote WHERE workspace = :workspace AND idea = :number AND person = :person RETURNING idea",
            workspace=workspace,
            number=number,
            person=person,
        )
    )


def customer_votes(store: Store, workspace: str, number: int) -> list[CustomerVote]:
    """The votes for an idea on behalf of customers, in the order of their names."""
    rows = store.run(
        "SELECT * FROM idea_customer_vote WHERE workspace = :workspace AND idea = :number ORDER BY customer_key",
        workspace=workspace,
        number=number,
    )
    return [CustomerVote(row["customer"], row["person"], row["at"]) for row in rows]


def vote_for(store: Store, workspace: str, number: int, new: CustomerVote) -> bool:
    """Vote on behalf of a customer; False where they have a vote, however they are spelled. Inside `store.write`."""
    customer_key = fold(new.customer)
    if any(fold(one.customer) == customer_key for one in customer_votes(store, workspace, number)):
        return False
    row = {"workspace": workspace, "idea": number, "customer_key": customer_key, **asdict(new)}
    insert(store, "idea_customer_vote", [row])
    return True


def unvote_for(store: Store, workspace: str, number: int, customer: str) -> bool:
    """Take the vote of a customer back; False where there is none. Inside `store.write`."""
    return bool(
        store.run(
            """
            DELETE FROM idea_customer_vote
            WHERE workspace = :workspace AND idea = :number AND customer_key = :customer_key RETURNING idea
            """,
            workspace=workspace,
            number=number,
            customer_key=fold(customer),
        )
    )


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


def customer_votes_of_all(store: Store, workspace: str) -> dict[int, list[CustomerVote]]:
    """The votes on behalf of customers, by idea."""
    found: dict[int, list[CustomerVote]] = {}
    for row in store.run(
        "SELECT * FROM idea_customer_vote WHERE workspace = :workspace ORDER BY idea, customer_key",
        workspace=workspace,
    ):
        found.setdefault(row["idea"], []).append(CustomerVote(row["customer"], row["person"], row["at"]))
    return found


def put_customer_votes(store: Store, workspace: str, votes: Mapping[int, Iterable[CustomerVote]]) -> None:
    """Keep votes on behalf of customers that a file brings, by idea. Inside `store.write`."""
    rows = [
        {"workspace": workspace, "idea": idea, "customer_key": fold(one.customer), **asdict(one)}
        for idea, given in votes.items()
        for one in given
    ]
    insert(store, "idea_customer_vote", rows)
