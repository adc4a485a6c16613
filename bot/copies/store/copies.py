"""Copies of documents: where each is, what was written to it last, and what is to be done."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from bot.copies.copy import DocumentCopy, PageWrite
from bot.store import Migration, Store
from bot.store.absence import present
from bot.store.parameters import list_parameters, parameter_names
from bot.store.personal import PersonColumns
from bot.store.rows import upsert

MIGRATIONS = (
    # What is wanted of a copy is here before the wiki hears of it, and so is what is written to it (`begun`): after an
    # answer that was lost, the page is known as ours by that. `pushed`, `said` and `begun` are JSON, digests by the key
    # of a section.
    Migration(
        "document-copy-001",
        """
        CREATE TABLE document_copy (
            workspace TEXT NOT NULL,
            number BIGINT NOT NULL,
            wiki TEXT NOT NULL,
            destination TEXT NOT NULL,
            page TEXT NOT NULL,
            within TEXT NOT NULL,
            url TEXT NOT NULL,
            pushed_version BIGINT NOT NULL,
            pushed TEXT NOT NULL,
            remote_version TEXT NOT NULL,
            remote_digest TEXT NOT NULL,
            state TEXT NOT NULL,
            checked_at TEXT NOT NULL,
            said TEXT NOT NULL,
            begun TEXT NOT NULL,
            wanted TEXT NOT NULL,
            asked_by TEXT NOT NULL,
            asked_at TEXT NOT NULL,
            automatic BIGINT NOT NULL,
            seen_digest TEXT NOT NULL,
            edited_at TEXT NOT NULL,
            editor TEXT NOT NULL,
            left_digest TEXT NOT NULL,
            left_by TEXT NOT NULL,
            due_at TEXT NOT NULL,
            leased_until TEXT NOT NULL,
            failures BIGINT NOT NULL,
            error TEXT NOT NULL,
            args TEXT NOT NULL,
            PRIMARY KEY (workspace, number, wiki)
        );
        CREATE INDEX document_copy_due ON document_copy (due_at);
        CREATE INDEX document_copy_page ON document_copy (workspace, wiki, page)
        """,
    ),
)
TABLES = ("document_copy",)
PEOPLE = PersonColumns(empty=("document_copy.asked_by", "document_copy.left_by"))
_KEY = ("workspace", "number", "wiki")
_JSON = ("pushed", "said", "args")
_PLAIN = tuple(name for name in DocumentCopy.__slots__ if name not in (*_JSON, "begun"))


def of(store: Store, workspace: str, number: int) -> dict[str, DocumentCopy]:
    """The copies of a document, by wiki."""
    return {one.wiki: one for one in _rows(store, workspace, "number = :number", number=number)}


def get(store: Store, workspace: str, number: int, wiki: str) -> DocumentCopy | None:
    """One of them; None where there is none."""
    return of(store, workspace, number).get(wiki)


def of_page(store: Store, workspace: str, wiki: str, page: str) -> DocumentCopy | None:
    """The copy that a page is; None for any other page."""
    return next(iter(_rows(store, workspace, "wiki = :wiki AND page = :page", wiki=wiki, page=page)), None)


def addressed(store: Store, workspace: str) -> list[DocumentCopy]:
    """The copies that people can open at an address."""
    return _rows(store, workspace, "url <> ''")


def put(store: Store, workspace: str, copy: DocumentCopy) -> None:
    """Keep how a copy stands; whoever is at it still is. Inside `store.write`."""
    row: dict[str, Any] = {"workspace": workspace, **{name: getattr(copy, name) for name in _PLAIN}}
    row |= {name: json.dumps(dict(getattr(copy, name)), ensure_ascii=False) for name in _JSON}
    row["begun"] = json.dumps(asdict(copy.begun)) if copy.begun else ""
    upsert(store, "document_copy", _KEY, [{**row, "leased_until": ""}], keep=("leased_until",))


def remove(store: Store, workspace: str, number: int, wiki: str) -> None:
    """Forget a copy; the page stays where it is. Inside `store.write`."""
    store.run(
        "DELETE FROM document_copy WHERE workspace = :workspace AND number = :number AND wiki = :wiki",
        workspace=workspace,
        number=number,
        wiki=wiki,
    )


def due(store: Store, wikis: Sequence[str], now: str, quiet: str, limit: int) -> list[tuple[str, str, int]]:
    """Workspace, wiki and document of the copies whose turn it is, the one waiting longest first; those that follow
    their document too, where that has not changed since `quiet`."""
    named = list_parameters(wikis)
    if not named:
        return []
    rows = store.run(
        f"""
        SELECT copy.workspace, copy.wiki, copy.number FROM document_copy AS copy
        WHERE copy.leased_until <= :now AND copy.wiki IN ({parameter_names(named)})
            AND (copy.due_at <> '' AND copy.due_at <= :now OR copy.automatic = 1 AND copy.failures = 0
                AND copy.state IN ('same', 'ours_newer') AND copy.page <> '' AND EXISTS (
                    SELECT 1 FROM record WHERE record.workspace = copy.workspace AND record.room = 'documents'
                        AND record.number = copy.number AND record.version <> copy.pushed_version
                        AND record.gone_at = '' AND record.changed_at <= :quiet
                ))
            AND {present("copy")}
        ORDER BY copy.due_at, copy.workspace, copy.number, copy.wiki LIMIT :limit
        """,  # noqa: S608 - names of parameters
        now=now,
        quiet=quiet,
        limit=limit,
        **named,
    )
    return [(row["workspace"], row["wiki"], int(row["number"])) for row in rows]


def lease(store: Store, workspace: str, number: int, wiki: str, now: str, until: str) -> bool:
    """Whether this replica may be at a copy until then, which no other is; without an `until` it is at it no more."""
    with store.write(workspace):
        return bool(
            store.run(
                """
                UPDATE document_copy SET leased_until = :until
                WHERE workspace = :workspace AND number = :number AND wiki = :wiki
                    AND (leased_until <= :now OR :until = '')
                RETURNING number
                """,
                workspace=workspace,
                number=number,
                wiki=wiki,
                now=now,
                until=until,
            )
        )


def _rows(store: Store, workspace: str, where: str, **params: Any) -> list[DocumentCopy]:
    rows = store.run(
        f"SELECT * FROM document_copy WHERE workspace = :workspace AND {where} ORDER BY number, wiki",  # noqa: S608 - ours
        workspace=workspace,
        **params,
    )
    return [_read(row) for row in rows]


def _read(row: Mapping[str, Any]) -> DocumentCopy:
    begun = PageWrite(**json.loads(row["begun"])) if row["begun"] else None
    known = {name: row[name] for name in _PLAIN} | {name: json.loads(row[name]) for name in _JSON}
    return DocumentCopy(**known, begun=begun)
