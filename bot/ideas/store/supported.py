"""What an idea has for it, as its card shows it."""

from dataclasses import dataclass

from bot.ideas.idea import CustomerVote, Evidence
from bot.store import Store


@dataclass(frozen=True)
class Support:
    """What an idea has: who voted themselves, the votes on behalf of customers, in the order of their names, and what
    speaks for it, oldest first."""

    voters: list[str]
    customers: list[CustomerVote]
    evidence: list[Evidence]


def support_of(store: Store, workspace: str, number: int) -> Support:
    """The votes and the evidence of one idea, in one statement."""
    rows = store.run(
        """
        SELECT 'vote' AS sort, person AS name, '' AS note, person, '' AS at, person AS place
        FROM idea_vote WHERE workspace = :workspace AND idea = :number
        UNION ALL SELECT 'customer', customer, '', person, at, customer_key
        FROM idea_customer_vote WHERE workspace = :workspace AND idea = :number
        UNION ALL SELECT 'evidence', url, note, person, at, url
        FROM idea_evidence WHERE workspace = :workspace AND idea = :number
        """,
        workspace=workspace,
        number=number,
    )
    rows.sort(key=lambda row: (row["at"] if row["sort"] == "evidence" else "", row["place"]))
    return Support(
        [row["name"] for row in rows if row["sort"] == "vote"],
        [CustomerVote(row["name"], row["person"], row["at"]) for row in rows if row["sort"] == "customer"],
        [Evidence(row["name"], row["note"], row["person"], row["at"]) for row in rows if row["sort"] == "evidence"],
    )
