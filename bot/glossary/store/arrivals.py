"""What imports bring: meanings at a place where nobody sees them, until all of an import is in."""

from collections.abc import Sequence

from bot.glossary.store.meanings import meaning_from, next_revision
from bot.glossary.store.words import WORDS
from bot.glossary.term import Meaning
from bot.slack.visibility.audience import IMPORT_PLACE
from bot.store import Store
from bot.store.arrivals import Arrivals

_ROWS = Arrivals("meaning", "id", {"lookup": "meaning", "meaning_version": "meaning"})
some = _ROWS.some


def show(store: Store, workspace: str, place: str, ids: Sequence[str]) -> None:
    """Show everybody these meanings, of those at a place. Inside `store.write`."""
    _ROWS.show(store, workspace, place, ids)
    next_revision(store, workspace)


def delete(store: Store, workspace: str, ids: Sequence[str]) -> None:
    """Delete meanings that nobody has seen, with all that finds them. Inside `store.write`."""
    WORDS.remove(store, workspace, ids)
    _ROWS.delete(store, workspace, ids)


def changed_since(store: Store, workspace: str, revision: int) -> list[Meaning]:
    """The meanings, living or deleted, that anybody wrote after a revision of the glossary, without what imports have
    not shown."""
    rows = store.run(
        f"""
        SELECT * FROM meaning WHERE workspace = :workspace AND place NOT LIKE '{IMPORT_PLACE}%' AND id IN (
            SELECT meaning FROM lookup WHERE workspace = :workspace AND revision > :revision)
        """,  # noqa: S608 - ours
        workspace=workspace,
        revision=revision,
    )
    return [meaning_from(row) for row in rows]


def answered_since(store: Store, workspace: str, revision: int) -> list[tuple[str, Meaning]]:
    """The keys on the wanted list that find a meaning for everybody which was written after a revision, and
    that meaning."""
    # From the list on, which is short: SQLite keeps the order of a CROSS JOIN.
    rows = store.run(
        """
        SELECT wanted.key AS wanted_key, meaning.* FROM wanted CROSS JOIN lookup CROSS JOIN meaning
        WHERE wanted.workspace = :workspace
            AND lookup.workspace = wanted.workspace AND lookup.key = wanted.key AND lookup.revision > :revision
            AND meaning.workspace = lookup.workspace AND meaning.id = lookup.meaning
            AND meaning.place = '' AND meaning.deleted_at = ''
        """,
        workspace=workspace,
        revision=revision,
    )
    return [(row["wanted_key"], meaning_from(row)) for row in rows]
