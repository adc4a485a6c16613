"""What KPIs were defined as, one version for each change: who made it and when.

A version is what the KPI said from then on. It is kept whole, as JSON, so that restoring one needs no other.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.kpis.kpi import Kpi
from bot.kpis.version import KpiVersion, by_part
from bot.merge import FieldVersion
from bot.store import Store
from bot.store.rows import add, insert

_KEPT = tuple(name for name in Kpi.__slots__ if name not in ("id", "created_at", "changed_at"))
_KEY = ("workspace", "kpi", "changed_at")
_ANY = "SELECT 1 AS one FROM kpi_definition WHERE workspace = :workspace AND kpi = :kpi LIMIT 1"
_ALL = "SELECT * FROM kpi_definition WHERE workspace = :workspace AND kpi = :kpi ORDER BY changed_at DESC LIMIT :most"
_SINCE = """
    SELECT * FROM kpi_definition WHERE workspace = :workspace AND kpi = :kpi AND changed_at >= :since
    ORDER BY changed_at
"""


def put(store: Store, workspace: str, new: Kpi, person: str, old: Kpi | None = None) -> None:
    """Keep what a KPI says from now on. Inside `store.write`. A KPI older than these versions leaves what it said
    before, `old`, as the first of them."""
    if old is not None and not store.run(_ANY, workspace=workspace, kpi=old.id):
        author = old.author if old.changed_at == old.created_at else ""
        add(store, "kpi_definition", _KEY, _row(workspace, old, author))
    add(store, "kpi_definition", _KEY, _row(workspace, new, person))


def put_many(store: Store, workspace: str, kept: Sequence[tuple[Kpi, Kpi | None]], person: str) -> None:
    """The same for many KPIs, each with what it said before, None for a new one. Inside `store.write`."""
    known = set(
        store.column("SELECT DISTINCT kpi FROM kpi_definition WHERE workspace = :workspace", workspace=workspace)
    )
    rows = []
    for new, old in kept:
        if old is not None and old.id not in known:
            rows.append(_row(workspace, old, old.author if old.changed_at == old.created_at else ""))
        rows.append(_row(workspace, new, person))
    insert(store, "kpi_definition", rows)


def _row(workspace: str, kpi: Kpi, person: str) -> Mapping[str, Any]:
    content = {name: getattr(kpi, name) for name in _KEPT} | {"settings": dict(kpi.settings)}
    return {
        "workspace": workspace,
        "kpi": kpi.id,
        "changed_at": kpi.changed_at,
        "person": person,
        "content": json.dumps(content, ensure_ascii=False),
    }


def versions(store: Store, workspace: str, kpi: Kpi, most: int) -> list[KpiVersion]:
    """The newest versions of a KPI, newest first; what it says now alone where it has none yet."""
    rows = store.run(_ALL, workspace=workspace, kpi=kpi.id, most=most)
    if not rows:
        return [KpiVersion(kpi, kpi.author if kpi.changed_at == kpi.created_at else "")]
    return [KpiVersion(_kpi(kpi, row), row["person"]) for row in rows]


def _kpi(now: Kpi, row: Mapping[str, Any]) -> Kpi:
    content = json.loads(row["content"])
    # A field that came after this version was kept has the value that means nobody said anything.
    known = {name: content[name] for name in _KEPT if name in content}
    known["contributors"] = tuple(content.get("contributors", ()))
    return Kpi(id=now.id, created_at=now.created_at, changed_at=row["changed_at"], **known)


def version(store: Store, workspace: str, kpi: Kpi, changed_at: str) -> KpiVersion | None:
    """The version of a KPI that was kept at a stamp."""
    rows = store.run(
        "SELECT * FROM kpi_definition WHERE workspace = :workspace AND kpi = :kpi AND changed_at = :changed_at",
        workspace=workspace,
        kpi=kpi.id,
        changed_at=changed_at,
    )
    return KpiVersion(_kpi(kpi, rows[0]), rows[0]["person"]) if rows else None


def since(store: Store, workspace: str, now: Kpi, changed_at: str) -> list[FieldVersion]:
    """What a KPI was defined as from a stamp on, oldest first; what it says `now` is the last."""
    rows = store.run(_SINCE, workspace=workspace, kpi=now.id, since=changed_at)
    stored = {row["changed_at"]: row for row in rows}
    last = stored.pop(now.changed_at, {"person": ""})
    found = [FieldVersion(at, row["person"], at, by_part(_kpi(now, row))) for at, row in stored.items()]
    return [*found, FieldVersion(now.changed_at, last["person"], now.changed_at, by_part(now))]
