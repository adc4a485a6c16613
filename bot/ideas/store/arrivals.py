"""What imports bring: ideas at a place where nobody sees them, until all of an import is in."""

from collections.abc import Sequence

from bot.ideas.store.words import remove_words
from bot.slack.visibility.audience import IMPORT_PLACE
from bot.store import Store

_TABLES = ("idea_tag", "idea_history", "idea_score", "idea_standing", "idea_vote", "idea_customer_vote")


def show(store: Store, workspace: str, place: str, numbers: Sequence[int]) -> None:
    """Show everybody these ideas, of those at a place. Inside `store.write`."""
    store.many(
        "UPDATE idea SET place = '' WHERE workspace = :workspace AND number = :number AND place = :place",
        [{"workspace": workspace, "number": number, "place": place} for number in numbers],
    )


def arrived(store: Store, workspace: str, places: str, limit: int) -> list[int]:
    """Some of the numbers of ideas at places that begin so."""
    return store.column(
        """
        SELECT number FROM idea WHERE workspace = :workspace AND place <> '' AND place >= :place AND place < :behind
        LIMIT :limit
        """,
        workspace=workspace,
        place=places,
        behind=f"{places}\uffff",
        limit=limit,
    )


def throw_away(store: Store, workspace: str, numbers: Sequence[int]) -> None:
    """Delete ideas that nobody has seen, with all that belongs to them. Inside `store.write`."""
    ours = [{"workspace": workspace, "number": number} for number in numbers]
    for table in _TABLES:
        store.many(f"DELETE FROM {table} WHERE workspace = :workspace AND idea = :number", ours)  # noqa: S608 - ours
    remove_words(store, workspace, numbers)
    store.many("DELETE FROM idea WHERE workspace = :workspace AND number = :number", ours)


def last_number(store: Store, workspace: str) -> int:
    """The number that was given last."""
    found = store.column("SELECT last FROM idea_counter WHERE workspace = :workspace", workspace=workspace)
    return int(found[0]) if found else 0


def titles_since(store: Store, workspace: str, number: int) -> list[str]:
    """The titles of the ideas that others have captured since a number was the last, and that stand."""
    return store.column(
        f"""
        SELECT title FROM idea WHERE workspace = :workspace AND number > :number AND merged_into = 0
            AND withdrawn_at = '' AND place NOT LIKE '{IMPORT_PLACE}%'
        """,  # noqa: S608 - ours
        workspace=workspace,
        number=number,
    )
