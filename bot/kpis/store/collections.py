"""How asking the sources went, and when each is to be asked again."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.kpis.kpi import Collection
from bot.store import Store
from bot.store.absence import present
from bot.store.parameters import parameter_names
from bot.store.rows import upsert


def _collection(row: Mapping[str, Any]) -> Collection:
    return Collection(row["kpi"], row["tried_at"], row["succeeded_at"], row["error"], json.loads(row["args"]))


def everything(store: Store, workspace: str) -> dict[str, Collection]:
    """How it went last, by KPI; KPIs never asked for are not in it."""
    rows = store.run(
        "SELECT * FROM kpi_collection WHERE workspace = :workspace AND tried_at <> ''", workspace=workspace
    )
    return {row["kpi"]: _collection(row) for row in rows}


def get(store: Store, workspace: str, kpi: str) -> Collection | None:
    """How it went last for one KPI, None while nobody asked."""
    rows = store.run(
        "SELECT * FROM kpi_collection WHERE workspace = :workspace AND kpi = :kpi AND tried_at <> ''",
        workspace=workspace,
        kpi=kpi,
    )
    return _collection(rows[0]) if rows else None


def due_at(store: Store, workspace: str, ids: Sequence[str]) -> dict[str, str]:
    """The UTC stamp at which each of these KPIs is asked for again."""
    if not ids:
        return {}
    rows = store.run("SELECT kpi, due_at FROM kpi_collection WHERE workspace = :workspace", workspace=workspace)
    wanted = set(ids)
    return {row["kpi"]: row["due_at"] for row in rows if row["kpi"] in wanted and row["due_at"]}


def failures(store: Store, workspace: str, kpi: str) -> int:
    """How often in a row the source of a KPI has failed."""
    rows = store.run(
        "SELECT failures FROM kpi_collection WHERE workspace = :workspace AND kpi = :kpi", workspace=workspace, kpi=kpi
    )
    return int(rows[0]["failures"]) if rows else 0


def put(store: Store, workspace: str, done: Collection, failures: int, due_at: str) -> None:
    """Keep how it went, and when to ask again; nobody holds the KPI any more. Inside `store.write`."""
    row = {
        "workspace": workspace,
        "kpi": done.kpi,
        "tried_at": done.tried_at,
        "succeeded_at": done.succeeded_at,
        "error": done.error,
        "args": json.dumps(dict(done.args), ensure_ascii=False),
        "failures": failures,
        "due_at": due_at,
        "leased_until": "",
    }
    upsert(store, "kpi_collection", ("workspace", "kpi"), [row])


def drop(store: Store, workspace: str, kpi: str) -> None:
    """Forget how it went: the KPI has another source now, which is to be asked at once. Inside `store.write`."""
    store.run("DELETE FROM kpi_collection WHERE workspace = :workspace AND kpi = :kpi", workspace=workspace, kpi=kpi)


def due(store: Store, sources: Sequence[str], now: str, limit: int) -> list[tuple[str, str]]:
    """Workspace and id of the KPIs of all workspaces that are to be asked for, the one waiting longest first.

    `sources` are the connectors that can be asked.
    """
    names = {f"source{n}": name for n, name in enumerate(sources)}
    if not names:
        return []
    rows = store.run(
        f"""
        SELECT kpi.workspace, kpi.id FROM kpi LEFT JOIN kpi_collection
            ON kpi_collection.workspace = kpi.workspace AND kpi_collection.kpi = kpi.id
        WHERE kpi.archived_at = '' AND kpi.source IN ({parameter_names(names)})
            AND coalesce(due_at, '') <= :now AND coalesce(leased_until, '') <= :now
            AND {present("kpi")}
        ORDER BY coalesce(due_at, ''), kpi.workspace, kpi.id LIMIT :limit
        """,  # noqa: S608 - names of parameters
        now=now,
        limit=limit,
        **names,
    )
    return [(row["workspace"], row["id"]) for row in rows]


def lease(store: Store, workspace: str, kpis: Sequence[str], now: str, until: str) -> list[str]:
    """Of these KPIs the ones this replica may ask for until `until`: still due, and held by no other."""
    with store.write(workspace):
        return [kpi for kpi in kpis if _lease(store, workspace, kpi, now, until)]


def _lease(store: Store, workspace: str, kpi: str, now: str, until: str) -> bool:
    return bool(
        store.run(
            """
            INSERT INTO kpi_collection
                (workspace, kpi, tried_at, succeeded_at, error, args, failures, due_at, leased_until)
            VALUES (:workspace, :kpi, '', '', '', '{}', 0, '', :until)
            ON CONFLICT (workspace, kpi) DO UPDATE SET leased_until = excluded.leased_until
                WHERE kpi_collection.leased_until <= :now AND kpi_collection.due_at <= :now
            RETURNING kpi
            """,
            workspace=workspace,
            kpi=kpi,
            now=now,
            until=until,
        )
    )
