"""Taking a person out of the ideas: what they proposed and how they scored stays, that it was they goes."""

from bot.store import Store

_COLUMNS = (
    ("idea", "author"),
    ("idea", "captor"),
    ("idea", "owner"),
    ("idea_history", "person"),
    ("idea_version", "person"),
    ("idea_evidence", "person"),
    ("idea_round", "asker"),
    ("idea_round", "revealed_by"),
)
_ROWS = ("idea_vote", "idea_asked")


def forget(store: Store, workspace: str, user: str) -> None:
    """Empty every column that names this person, drop their votes, and give their scores a name that is nobody's."""
    with store.write(workspace):
        for table, column in _COLUMNS:
            store.run(
                f"UPDATE {table} SET {column} = '' WHERE workspace = :workspace AND {column} = :user",  # noqa: S608 - ours
                workspace=workspace,
                user=user,
            )
        for table in _ROWS:
            store.run(
                f"DELETE FROM {table} WHERE workspace = :workspace AND person = :user",  # noqa: S608 - ours
                workspace=workspace,
                user=user,
            )
        store.run(
            """
            UPDATE idea_history SET was = replace(was, :mention, ''), became = replace(became, :mention, '')
            WHERE workspace = :workspace AND (was LIKE :holding OR became LIKE :holding)
            """,
            workspace=workspace,
            mention=f"<@{user}>",
            holding=f"%<@{user}>%",
        )
        store.run(
            "UPDATE idea_version SET content = replace(content, :owner, :nobody) WHERE workspace = :workspace",
            workspace=workspace,
            owner=f'"owner": "{user}"',
            nobody='"owner": ""',
        )
        forgotten = store.run(
            "SELECT count(DISTINCT person) AS many FROM idea_score WHERE workspace = :workspace AND person LIKE '-%'",
            workspace=workspace,
        )[0]["many"]
        store.run(
            "UPDATE idea_score SET person = :nobody WHERE workspace = :workspace AND person = :user",
            workspace=workspace,
            nobody=f"-{forgotten + 1}",
            user=user,
        )
