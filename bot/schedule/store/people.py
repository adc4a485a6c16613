"""Taking a person out of the schedule: what they scheduled for others goes on, and is nobody's."""

from bot.store import Store


def forget(store: Store, workspace: str, user: str) -> None:
    """Drop what is posted to this person in private, and empty the owner of everything else of theirs."""
    with store.write(workspace):
        for table in ("schedule", "delivery"):
            store.run(
                f"DELETE FROM {table} WHERE workspace = :workspace AND channel = :user",  # noqa: S608 - ours
                workspace=workspace,
                user=user,
            )
            store.run(
                f"UPDATE {table} SET owner = '' WHERE workspace = :workspace AND owner = :user",  # noqa: S608 - ours
                workspace=workspace,
                user=user,
            )
