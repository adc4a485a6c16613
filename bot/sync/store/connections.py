"""How far a workspace goes with each tool, and how reading it stands."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.store import Store
from bot.store.absence import present
from bot.store.parameters import parameter_names
from bot.store.rows import add, upsert
from bot.sync.level import Terms, terms_of
from bot.sync.merge import OFF

_KEY = ("workspace", "tracker")
_PLAIN = ("tracker", "bookmark", "whole_at", "due_at", "tried_at", "succeeded_at", "failures", "error")


@dataclass(frozen=True, slots=True)
class SyncConnection:
    """A workspace and a tool. Times are UTC stamps, empty for never: `whole_at` when every link was read one by one.
    `error` is what the last round ended in, a sentence with its `args`; `failures` how often in a row."""

    tracker: str
    terms: Terms = field(default_factory=Terms)
    bookmark: str = ""
    whole_at: str = ""
    due_at: str = ""
    tried_at: str = ""
    succeeded_at: str = ""
    failures: int = 0
    error: str = ""
    args: Mapping[str, Any] = field(default_factory=dict)


def get(store: Store, workspace: str, tracker: str) -> SyncConnection:
    """How a connection stands; as is usual where nobody has said anything."""
    return everything(store, workspace).get(tracker) or SyncConnection(tracker)


def everything(store: Store, workspace: str) -> dict[str, SyncConnection]:
    """The connections of a workspace, by tool."""
    rows = store.run("SELECT * FROM sync_connection WHERE workspace = :workspace ORDER BY tracker", workspace=workspace)
    return {row["tracker"]: _read(row) for row in rows}


def begin(store: Store, workspace: str, tracker: str, now: str) -> None:
    """Have a tool read from now on; one that is read already is read now. Inside `store.write`."""
    if not add(store, "sync_connection", _KEY, _row(workspace, SyncConnection(tracker, due_at=now))):
        hasten(store, workspace, tracker, now)


def hasten(store: Store, workspace: str, tracker: str, now: str) -> None:
    """Have it read now rather than when it is due; one that asked us to wait is left alone until then. Inside
    `store.write`."""
    store.run(
        """
        UPDATE sync_connection SET due_at = :now
        WHERE workspace = :workspace AND tracker = :tracker AND due_at > :now AND failures = 0
        """,
        workspace=workspace,
        tracker=tracker,
        now=now,
    )


def read_whole(store: Store, workspace: str, tracker: str, now: str) -> None:
    """Have all links with a tool read one by one, now; one that asked us to wait is left alone until then. Inside
    `store.write`."""
    begin(store, workspace, tracker, now)
    store.run(
        "UPDATE sync_connection SET whole_at = '' WHERE workspace = :workspace AND tracker = :tracker",
        workspace=workspace,
        tracker=tracker,
    )


def put(store: Store, workspace: str, connection: SyncConnection, leased_until: str = "") -> None:
    """Keep how it stands, and until when this replica goes on with it. Inside `store.write`."""
    upsert(store, "sync_connection", _KEY, [{**_row(workspace, connection), "leased_until": leased_until}])


def due(store: Store, trackers: Sequence[str], now: str, limit: int) -> list[tuple[str, str]]:
    """Workspace and name of the tools that are to be read, the one waiting longest first; `trackers` are those that can
    be."""
    named = {f"tracker{n}": name for n, name in enumerate(trackers)}
    if not named:
        return []
    rows = store.run(
        f"""
        SELECT workspace, tracker FROM sync_connection
        WHERE due_at <= :now AND leased_until <= :now AND level <> :off
            AND tracker IN ({parameter_names(named)}) AND {present("sync_connection")}
        ORDER BY due_at, workspace, tracker LIMIT :limit
        """,  # noqa: S608 - names of parameters
        now=now,
        off=OFF,
        limit=limit,
        **named,
    )
    return [(row["workspace"], row["tracker"]) for row in rows]


def lease(store: Store, workspace: str, tracker: str, now: str, until: str) -> bool:
    """Whether this replica may read a tool until then: still due, and read by no other. It is due again then, or when
    somebody hastens it meanwhile."""
    with store.write(workspace):
        return bool(
            store.run(
                """
                UPDATE sync_connection SET leased_until = :until, due_at = :until
                WHERE workspace = :workspace AND tracker = :tracker AND leased_until <= :now AND due_at <= :now
                RETURNING tracker
                """,
                workspace=workspace,
                tracker=tracker,
                now=now,
                until=until,
            )
        )


def linked_with(store: Store, tracker: str, ids: Sequence[str]) -> list[str]:
    """The workspaces in which one of these work items is linked."""
    named = {f"id{n}": one for n, one in enumerate(ids)}
    if not named:
        return []
    return store.column(
        f"""
        SELECT DISTINCT workspace FROM sync_link
        WHERE tracker = :tracker AND external_id IN ({parameter_names(named)}) ORDER BY workspace
        """,  # noqa: S608 - names of parameters
        tracker=tracker,
        **named,
    )


def _read(row: Mapping[str, Any]) -> SyncConnection:
    terms = terms_of(row["level"], json.loads(row["directions"]))
    return SyncConnection(terms=terms, args=json.loads(row["args"]), **{name: row[name] for name in _PLAIN})


def _row(workspace: str, one: SyncConnection) -> dict[str, Any]:
    return {
        "workspace": workspace,
        **{name: getattr(one, name) for name in _PLAIN},
        "level": one.terms.level,
        "directions": json.dumps(dict(one.terms.directions)),
        "leased_until": "",
        "args": json.dumps(dict(one.args), ensure_ascii=False),
    }
