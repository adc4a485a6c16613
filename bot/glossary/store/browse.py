"""The glossary in the order of its terms, a page at a time: by letter, by team (the context of a meaning), by owner.

A page reads its own rows and no others, at any size: `sort_key` is the folded term and `context_key` the folded
context, both as bytes, which every engine sorts alike; an index has them in that order.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.glossary.store.meanings import meaning_from
from bot.glossary.store.order import sort_keys
from bot.glossary.term import Meaning
from bot.slack.visibility.audience import Audience
from bot.store import Store
from bot.text.fold import fold

_MOST = 99  # letters, teams, owners: a menu holds a hundred choices
_LAST = b"\xff"  # after every text in UTF-8
_PAGE = 500


@dataclass(frozen=True, slots=True)
class BrowseFilter:
    """Which meanings are browsed: of a letter (folded), a team, an owner (a Slack user id); an empty text is any."""

    letter: str = ""
    team: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True)
class BrowsePage:
    """A page, and whether there are others before and after it."""

    rows: list[Meaning]
    before: bool
    after: bool


def page(
    store: Store, workspace: str, audience: Audience, chosen: BrowseFilter, limit: int, start: str = "", end: str = ""
) -> BrowsePage:
    """Up to `limit` meanings after the one with the id `start`, or before the one with the id `end`."""
    parts, given = _conditions(workspace, audience, chosen)
    at = _place(store, workspace, start or end)
    backwards = bool(end) and at is not None
    if at is not None:
        parts.append(f"(sort_key, id) {'<' if backwards else '>'} (:sort, :id)")
        given |= {"sort": at[0], "id": at[1]}
    order = "sort_key DESC, id DESC" if backwards else "sort_key, id"
    rows = store.run(
        f"SELECT * FROM meaning WHERE {' AND '.join(parts)} ORDER BY {order} LIMIT :limit",  # noqa: S608 - ours
        limit=limit + 1,
        **given,
    )
    more, found = len(rows) > limit, [meaning_from(row) for row in rows[:limit]]
    if backwards:
        return BrowsePage(found[::-1], before=more, after=True)
    return BrowsePage(found, before=at is not None, after=more)


def _place(store: Store, workspace: str, meaning: str) -> tuple[bytes, str] | None:
    """Where a meaning stands, deleted or not; None where there is none."""
    rows = (
        store.run(
            "SELECT sort_key, id FROM meaning WHERE workspace = :workspace AND id = :id",
            workspace=workspace,
            id=meaning,
        )
        if meaning
        else []
    )
    return (bytes(rows[0]["sort_key"]), meaning) if rows and rows[0]["sort_key"] is not None else None


def _conditions(workspace: str, audience: Audience, chosen: BrowseFilter) -> tuple[list[str], dict[str, Any]]:
    parts = [
        "workspace = :workspace",
        "deleted_at = ''",
        "sort_key IS NOT NULL",
        audience.condition("meaning", "author"),
    ]
    given: dict[str, Any] = {"workspace": workspace, **audience.parameters}
    if chosen.letter:
        parts.append("sort_key >= :low AND sort_key < :high")
        given |= {"low": chosen.letter.encode(), "high": chosen.letter.encode() + _LAST}
    if chosen.team:
        parts.append("context_key = :team")
        given["team"] = fold(chosen.team).encode()
    if chosen.owner:
        parts.append("owner = :owner")
        given["owner"] = chosen.owner
    return parts, given


def letters(store: Store, workspace: str, audience: Audience) -> list[str]:
    """The characters, folded, that terms begin with."""
    found: list[str] = []
    for row in _each(store, workspace, audience, "sort_key", b""):
        found.append(bytes(row["sort_key"]).decode()[0])
        if len(found) == _MOST:
            break
    return found


def teams(store: Store, workspace: str, audience: Audience) -> list[str]:
    """The contexts of meanings, in the spelling of the first of each."""
    return [
        row["context"]
        for row, _ in zip(_each(store, workspace, audience, "context_key", b""), range(_MOST), strict=False)
    ]


def owners(store: Store, workspace: str, audience: Audience) -> list[str]:
    """The owners of meanings, by Slack user id or as a file named them."""
    return [row["owner"] for row, _ in zip(_each(store, workspace, audience, "owner", ""), range(_MOST), strict=False)]


def _each(
    store: Store, workspace: str, audience: Audience, column: str, nothing: bytes | str
) -> Iterator[dict[str, Any]]:
    """The first row of each value of a column that has an index, leaping from one to the next; of `sort_key`, of each
    first character."""
    after = nothing
    while True:
        rows = store.run(
            f"""
            SELECT {column}, context, owner FROM meaning WHERE workspace = :workspace AND deleted_at = ''
                AND {column} > :after AND {audience.condition("meaning", "author")}
            ORDER BY {column} LIMIT 1
            """,  # noqa: S608 - ours
            workspace=workspace,
            after=after,
            **audience.parameters,
        )
        if not rows:
            return
        yield rows[0]
        value = rows[0][column]
        after = bytes(value).decode()[0].encode() + _LAST if column == "sort_key" else value


def fill(store: Store) -> None:
    """Put the meanings in order that have no place yet: after the migration that brought it, page by page."""
    for workspace in store.column("SELECT DISTINCT workspace FROM meaning WHERE sort_key IS NULL"):
        while _fill_page(store, workspace):
            pass


def _fill_page(store: Store, workspace: str) -> int:
    with store.write(workspace):
        rows = store.run(
            "SELECT * FROM meaning WHERE workspace = :workspace AND sort_key IS NULL LIMIT :page",
            workspace=workspace,
            page=_PAGE,
        )
        sort_keys(store, workspace, map(meaning_from, rows))
    return len(rows)
