"""What an idea has for it, and what its scores come to, each read at once for its card."""

from dataclasses import dataclass

from bot.ideas.idea import CustomerVote, Evidence
from bot.ideas.ranking import ScoreRange
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


def own_standings(store: Store, workspace: str, idea: int) -> dict[str, tuple[ScoreRange, str]]:
    """What an idea's scores come to, with its status, by framework; none while a round on it is open."""
    rows = store.run(
        """
        SELECT framework, status, idea, score, low, high, scorers FROM idea_standing
        WHERE workspace = :workspace AND idea = :idea AND NOT EXISTS (
            SELECT 1 FROM idea_round WHERE workspace = :workspace AND idea = :idea AND revealed_at = '')
        """,
        workspace=workspace,
        idea=idea,
    )
    rows.sort(key=lambda row: row["framework"])  # asked to, SQLite reads the framework of every idea for their order
    return {row.pop("framework"): (ScoreRange._make([*row.values()][1:]), row["status"]) for row in rows}
