"""KPIs as they are defined."""

import json
from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

from bot.kpis.kpi import Kpi
from bot.store import Store
from bot.store.rows import upsert
from bot.text.fold import fold, key

_FIELDS = tuple(Kpi.__slots__)


def _kpi(row: Mapping[str, Any]) -> Kpi:
    values = {name: row[name] for name in _FIELDS}
    own = {"settings": json.loads(row["settings"]), "alert_unusual": bool(row["alert_unusual"])}
    return Kpi(**{**values, **own, "contributors": tuple(row["contributors"].split())})


def put(store: Store, workspace: str, kpis: Sequence[Kpi]) -> None:
    """Keep KPIs as they now are. Inside `store.write`. Raises ConflictError when one in use has the name already."""
    rows = []
    for kpi in kpis:
        row = {name: getattr(kpi, name) for name in _FIELDS}
        settings = json.dumps(dict(kpi.settings), ensure_ascii=False)
        own = {"settings": settings, "contributors": " ".join(kpi.contributors)}
        rows.append({**row, **own, "workspace": workspace, "name_key": key(kpi.name)})
    upsert(store, "kpi", ("workspace", "id"), rows)


def get(store: Store, workspace: str, kpi: str) -> Kpi | None:
    """One KPI by id, archived or not."""
    rows = store.run("SELECT * FROM kpi WHERE workspace = :workspace AND id = :id", workspace=workspace, id=kpi)
    return _kpi(rows[0]) if rows else None


def by_name(store: Store, workspace: str, name: str) -> Kpi | None:
    """The KPI in use that a name means, in any spelling of it."""
    rows = store.run(
        "SELECT * FROM kpi WHERE workspace = :workspace AND name_key = :name_key AND archived_at = ''",
        workspace=workspace,
        name_key=key(name),
    )
    return _kpi(rows[0]) if rows else None


def several(store: Store, workspace: str, ids: Sequence[str]) -> list[Kpi]:
    """KPIs in use, in the order asked for; archived and unknown ones are left out."""
    found = {kpi.id: kpi for kpi in everything(store, workspace)}
    return [found[one] for one in dict.fromkeys(ids) if one in found]


def everything(store: Store, workspace: str) -> list[Kpi]:
    """Every KPI in use, in the order of names."""
    rows = store.run("SELECT * FROM kpi WHERE workspace = :workspace AND archived_at = ''", workspace=workspace)
    return sorted(map(_kpi, rows), key=lambda kpi: (fold(kpi.name), kpi.id))


def exist(store: Store, workspace: str) -> bool:
    """Whether any KPI is in use."""
    return bool(
        store.run("SELECT 1 FROM kpi WHERE workspace = :workspace AND archived_at = '' LIMIT 1", workspace=workspace)
    )


def of_person(store: Store, workspace: str, user: str, limit: int) -> list[Kpi]:
    """KPIs in use that a person answers for or brings the values of, by id; at most so many."""
    rows = store.run(
        """
        SELECT * FROM kpi WHERE workspace = :workspace AND archived_at = ''
            AND (owner = :user OR ' ' || contributors || ' ' LIKE :named)
        ORDER BY name_key, id LIMIT :limit
        """,
        workspace=workspace,
        user=user,
        named=f"% {user} %",
        limit=limit,
    )
    return [_kpi(row) for row in rows]


def archived_kpis(store: Store, workspace: str) -> list[Kpi]:
    """The KPIs no longer in use, last archived first."""
    rows = store.run(
        "SELECT * FROM kpi WHERE workspace = :workspace AND archived_at <> '' ORDER BY archived_at DESC, id",
        workspace=workspace,
    )
    return [_kpi(row) for row in rows]


def derive(store: Store, workspace: str, word: str) -> None:
    """Make the keys of names anew that had a word in them which is gone since; a name that another KPI has by now gets
    a number. Inside `store.write`."""
    rows = store.run(
        "SELECT id, name, name_key FROM kpi WHERE workspace = :workspace AND name_key LIKE :naming",
        workspace=workspace,
        naming=f"%{key(word)}%",
    )
    for row in rows:
        if row["name_key"] == key(row["name"]):
            continue
        names = (row["name"] if n == 1 else f"{row['name']} {n}" for n in count(1))
        name = next(one for one in names if by_name(store, workspace, one) is None)
        store.run(
            "UPDATE kpi SET name = :name, name_key = :name_key WHERE workspace = :workspace AND id = :id",
            workspace=workspace,
            id=row["id"],
            name=name,
            name_key=key(name),
        )
