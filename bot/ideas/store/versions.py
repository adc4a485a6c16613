"""What ideas said, one version for each change of it: who wrote it and when.

An idea that was never changed has none: it is version 0 of itself, kept when it first changes.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from bot.ideas.idea import Idea, written
from bot.merge import FieldVersion
from bot.store import Store
from bot.store.rows import insert

_NEWEST = "SELECT max(version) AS newest FROM idea_version WHERE workspace = :workspace AND idea = :idea"


def newest(store: Store, workspace: str, number: int) -> int:
    """The version that an idea is at."""
    return int(store.run(_NEWEST, workspace=workspace, idea=number)[0]["newest"] or 0)


def keep(store: Store, workspace: str, changed: Iterable[tuple[Idea, Idea]], person: str) -> None:
    """Keep what ideas say from now on, each after what it said; one that says the same is left out. Inside
    `store.write`."""
    for old, new in changed:
        if written(old) == written(new):
            continue
        found = store.run(_NEWEST, workspace=workspace, idea=old.number)[0]["newest"]
        if found is None:
            author = old.captor if old.changed_at == old.created_at else ""
            insert(store, "idea_version", [_row(workspace, old, 0, author)])
        insert(store, "idea_version", [_row(workspace, new, (found or 0) + 1, person)])


def _row(workspace: str, idea: Idea, version: int, person: str) -> Mapping[str, Any]:
    content = json.dumps(written(idea), ensure_ascii=False)
    values = {"idea": idea.number, "version": version, "at": idea.changed_at, "person": person, "content": content}
    return {"workspace": workspace, **values}


def versions(store: Store, workspace: str, now: Idea) -> list[FieldVersion]:
    """What an idea said, oldest first; what it says `now` is the last."""
    rows = store.run(
        "SELECT * FROM idea_version WHERE workspace = :workspace AND idea = :idea ORDER BY version",
        workspace=workspace,
        idea=now.number,
    )
    found = [FieldVersion(r["version"], r["person"], r["at"], _fields(json.loads(r["content"]))) for r in rows]
    last = found.pop() if found else FieldVersion(0, now.captor, now.created_at, {})
    return [*found, FieldVersion(last.version, last.person, last.at, written(now))]


def _fields(content: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in content.items()}
