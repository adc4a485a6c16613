"""What waits to be sent to other systems, and who is at it: one row a thing, taken on by one replica at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.store.absence import present
from bot.store.door import Store

WAITING = "waiting"  # the state of a row that is to be sent


@dataclass(frozen=True)
class Waiting:
    """The rows of a `table` that have a state, a moment from which they are due, and one until which somebody is at
    them (UTC stamps); `system` is the column that names where a thing goes, `key` the one that tells it apart there."""

    table: str
    system: str
    key: str

    def due(self, store: Store, systems: Sequence[str], now: str, limit: int) -> list[tuple[str, str, Any]]:
        """Workspace, system and key of what waits for some systems and nobody is at, the one waiting longest first."""
        named = {f"to{n}": name for n, name in enumerate(systems)}
        if not named:
            return []
        where = f"state = :waiting AND due_at <= :now AND leased_until <= :now AND {present(self.table)}"
        among = f"{self.system} IN ({', '.join(f':{name}' for name in named)})"
        order = f"due_at, workspace, {self.system}, {self.key}"
        rows = store.run(
            f"SELECT workspace, {self.system} AS system_, {self.key} AS key_ FROM {self.table} "  # noqa: S608 - ours
            f"WHERE {where} AND {among} ORDER BY {order} LIMIT :limit",
            waiting=WAITING,
            now=now,
            limit=limit,
            **named,
        )
        return [(row["workspace"], row["system_"], row["key_"]) for row in rows]

    def count(self, store: Store, now: str) -> int:
        """How much is due and waits, in all workspaces."""
        sql = f"SELECT COUNT(*) FROM {self.table} WHERE state = :waiting AND due_at <= :now AND {present(self.table)}"  # noqa: S608 - ours
        (found,) = store.column(sql, waiting=WAITING, now=now)
        return int(found)

    def lease(self, store: Store, workspace: str, system: str, key: str | int, now: str, until: str) -> bool:
        """Whether this replica may send a thing until then: it still waits, is due, and no other is at it."""
        mine = f"workspace = :workspace AND {self.system} = :system_ AND {self.key} = :key_"
        free = "state = :waiting AND leased_until <= :now AND due_at <= :now"
        with store.write(workspace):
            taken = store.run(
                f"UPDATE {self.table} SET leased_until = :until WHERE {mine} AND {free} RETURNING {self.key}",  # noqa: S608 - ours
                workspace=workspace,
                system_=system,
                key_=key,
                waiting=WAITING,
                now=now,
                until=until,
            )
        return bool(taken)
