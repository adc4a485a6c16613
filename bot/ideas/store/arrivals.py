"""What imports bring: ideas at a place where nobody sees them, until all of an import is in."""

from collections.abc import Sequence

from bot.ideas.store.words import remove_words
from bot.slack.visibility.audience import IMPORT_PLACE
from bot.store import Store
from bot.store.arrivals import Arrivals

_PARTS = ("idea_tag", "idea_history", "idea_score", "idea_standing", "idea_vote", "idea_customer_vote")
_ROWS = Arrivals("idea", "number", dict.fromkeys(_PARTS, "idea"))
show, some = _ROWS.show, _ROWS.some


def delete(store: Store, workspace: str, numbers: Sequence[int]) -> None:
    """Delete ideas that nobody has seen, with all that belongs to them. Inside `store.write`."""
    remove_words(store, workspace, numbers)
    _ROWS.delete(store, workspace, numbers)


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
