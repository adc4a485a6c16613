"""What became of an idea, line by line."""

from collections.abc import Iterable

from bot.ideas.idea import IdeaEvent
from bot.store import Store


def history(store: Store, workspace: str, number: int) -> list[IdeaEvent]:
    """What became of an idea, oldest first."""
    rows = store.run(
        "SELECT * FROM idea_history WHERE workspace = :workspace AND idea = :number ORDER BY entry",
        workspace=workspace,
        number=number,
    )
    return [IdeaEvent(r["idea"], r["at"], r["person"], r["did"], r["was"], r["became"], r["reason"]) for r in rows]


def record(store: Store, workspace: str, changes: Iterable[IdeaEvent]) -> int:
    """Add to the history of ideas. Inside `store.write`. Returns which line of its idea's the last one is."""
    entry = 0
    for change in changes:
        rows = store.run(
            """
            INSERT INTO idea_history (workspace, idea, entry, at, person, did, was, became, reason)
            SELECT :workspace, :idea, coalesce(max(entry), 0) + 1, :at, :person, :did, :was, :became, :reason
            FROM idea_history WHERE workspace = :workspace AND idea = :idea RETURNING entry
            """,
            workspace=workspace,
            idea=change.idea,
            at=change.at,
            person=change.person,
            did=change.did,
            was=change.before,
            became=change.after,
            reason=change.reason,
        )
        entry = int(rows[0]["entry"])
    return entry
