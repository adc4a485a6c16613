"""What the glossary is browsed in the order of, as bytes, which every engine sorts alike."""

from collections.abc import Iterable

from bot.glossary.term import Content, Meaning
from bot.store import Store
from bot.text.fold import fold


def sorted_by(content: Content) -> dict[str, bytes]:
    """The columns that put a meaning in order: its folded term and its folded context."""
    return {"sort_key": fold(content.term).encode(), "context_key": fold(content.context).encode()}


def sort_keys(store: Store, workspace: str, known: Iterable[Meaning]) -> None:
    """Put meanings where their terms and contexts belong. Inside `store.write`."""
    store.many(
        """
        UPDATE meaning SET sort_key = :sort_key, context_key = :context_key
        WHERE workspace = :workspace AND id = :id
        """,
        [{"workspace": workspace, "id": one.id, **sorted_by(one.content)} for one in known],
    )
