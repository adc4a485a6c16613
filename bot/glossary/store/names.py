"""Terms by the keys that find them, many at a time."""

from collections.abc import Sequence

from bot.slack.visibility.audience import Audience
from bot.store import Store
from bot.store.parameters import parameter_names

_AT_ONCE = 400  # keys of one statement


def terms_of(store: Store, workspace: str, audience: Audience, keys: Sequence[str]) -> dict[str, str]:
    """The term that each key finds, as it is written, of living meanings that an audience sees; a term of that very
    name before others."""
    found: dict[str, str] = {}
    for start in range(0, len(keys), _AT_ONCE):
        named = {f"key{n}": one for n, one in enumerate(keys[start : start + _AT_ONCE])}
        rows = store.run(
            f"""
            SELECT lookup.key, meaning.term, meaning.place, meaning.author FROM lookup JOIN meaning
                ON meaning.workspace = lookup.workspace AND meaning.id = lookup.meaning
            WHERE lookup.workspace = :workspace AND meaning.deleted_at = ''
                AND lookup.key IN ({parameter_names(named)})
            ORDER BY meaning.created_at, meaning.id
            """,  # noqa: S608 - ours
            workspace=workspace,
            **named,
        )
        for row in rows:
            if audience.sees(row["place"], row["author"]):
                found.setdefault(row["key"], row["term"])
    return found


def some_terms(store: Store, workspace: str, audience: Audience, limit: int) -> list[str]:
    """Terms that an audience sees, those approved and last changed first: examples of what can be asked."""
    rows = store.run(
        f"""
        SELECT term FROM meaning WHERE workspace = :workspace AND deleted_at = ''
            AND {audience.condition("meaning", "author")}
        ORDER BY approved DESC, changed_at DESC, id LIMIT :limit
        """,  # noqa: S608 - ours
        workspace=workspace,
        limit=limit,
        **audience.parameters,
    )
    return [row["term"] for row in rows]


def same_terms(
    store: Store, workspace: str, audience: Audience, keys: Sequence[str], terms: Sequence[str]
) -> dict[str, set[str]]:
    """Of `terms`, keys themselves, those that mean what each of the other keys finds: "commande" finds what "order"
    does."""
    found: dict[str, set[str]] = {}
    among = set(terms)
    for start in range(0, len(keys) if among else 0, _AT_ONCE):
        named = {f"key{n}": one for n, one in enumerate(keys[start : start + _AT_ONCE])}
        rows = store.run(
            f"""
            SELECT asked.key AS asked, other.key AS other, meaning.place, meaning.author FROM lookup AS asked
            JOIN lookup AS other ON other.workspace = asked.workspace AND other.meaning = asked.meaning
            JOIN meaning ON meaning.workspace = asked.workspace AND meaning.id = asked.meaning
            WHERE asked.workspace = :workspace AND meaning.deleted_at = ''
                AND asked.key IN ({parameter_names(named)})
            """,  # noqa: S608 - ours
            workspace=workspace,
            **named,
        )
        for row in rows:
            if row["other"] in among and audience.sees(row["place"], row["author"]):
                found.setdefault(row["asked"], set()).add(row["other"])
    return found
