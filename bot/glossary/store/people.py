"""Taking a person out of the glossary: what they wrote stays, that they wrote it goes."""

from bot.store import Store

_COLUMNS = (
    ("meaning", "owner"),
    ("meaning", "author"),
    ("meaning", "changed_by"),
    ("meaning_version", "person"),
    ("proposal", "person"),
    ("proposal", "decided_by"),
)
_JSON = ("meaning_version", "proposal")  # their `content` names the owner


def forget(store: Store, workspace: str, user: str) -> None:
    """Empty every column that names this person, and take them off the waiting lists."""
    with store.write(workspace):
        store.run(
            "DELETE FROM wanted_by WHERE workspace = :workspace AND person = :user", workspace=workspace, user=user
        )
        for table, column in _COLUMNS:
            store.run(
                f"UPDATE {table} SET {column} = '' WHERE workspace = :workspace AND {column} = :user",  # noqa: S608 - ours
                workspace=workspace,
                user=user,
            )
        for table in _JSON:
            store.run(
                f"UPDATE {table} SET content = replace(content, :owner, :nobody) WHERE workspace = :workspace",  # noqa: S608
                workspace=workspace,
                owner=f'"owner": "{user}"',
                nobody='"owner": ""',
            )
