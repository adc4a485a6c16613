"""What became of an idea, line by line."""

from collections import Counter
from collections.abc import Iterable

from bot.ideas.idea import IdeaEvent
from bot.store import Store
from bot.store.rows import insert


def history(store: Store, workspace: str, number: int) -> list[IdeaEvent]:
    """What became of an idea, oldest first."""
    rows = store.run(
        "SELECT * FROM idea_history WHERE workspace = :workspace AND idea = :number ORDER BY entry",
        workspace=workspace,
        number=number,
    )
    return [IdeaEvent(r["idea"], r["at"], r["person"], r["did"], r["was"], r["became"], r["reason"]) for r in rows]


def begin(store: Store, workspace: str, changes: Iterable[IdeaEvent]) -> None:
    """The history of ideas that have none yet, in its order. Inside `store.write`."""
    entries: Counter[int] = Counter()
    rows = []
    for change in changes:
        entries[change.idea] += 1
        rows.append(
            {
                "workspace": workspace,
                "idea": change.idea,
                "entry": entries[change.idea],
                "at": change.at,
                "person": change.person,
                "did": change.did,
                "was": change.before,
                "became": change.after,
                "reason": change.reason,
            }
        )
    insert(store, "idea_history", rows)


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


def count(store: Store, workspace: str) -> int:
    """How many lines there are: what becomes of an idea adds one."""
    return int(store.column("SELECT count(*) FROM idea_history WHERE workspace = :workspace", workspace=workspace)[0])
