"""What is known of each field of a link: the base of the comparison, and what waits, is refused or in conflict."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as made
from typing import Any

from bot.store import Store
from bot.store.absence import present
from bot.store.parameters import parameter_names
from bot.store.rows import upsert
from bot.sync.merge import Pair

QUIET, WAITING, REFUSED, CONFLICT, UNCLEAR, FAILED = "", "waiting", "refused", "conflict", "unclear", "failed"
_KEY = ("workspace", "tracker", "external_id", "field")
_NOTHING = Pair("", "")


@dataclass(frozen=True, slots=True)
class FieldState:
    """How a field stands. `base` is None where the two have not met. `state` is WAITING to be written outside, REFUSED
    by the tool, in CONFLICT, UNCLEAR where nobody knows what a person or a status is on the other side, or FAILED where
    an item does not take what the tool says; `seen` is what both said then, `at` since when it is so, `person` who had
    changed ours and `changed_at` when, empty where nobody had since the two met (UTC stamps). Of what is WAITING, and
    of what is quiet again, `seen` is what was written with nobody knowing whether it arrived: what ours said, and what
    the tool was given. `failures` counts tries in a row, the next is due at `due_at`; `error` is a sentence with its
    `args`. `turn` counts on with every change of what is shown."""

    tracker: str
    external_id: str
    field: str
    base: Pair | None = None
    state: str = QUIET
    seen: Pair | None = None
    turn: int = 0
    person: str = ""
    at: str = ""
    failures: int = 0
    due_at: str = ""
    error: str = ""
    args: Mapping[str, Any] = made(default_factory=dict)
    changed_at: str = ""


_PLAIN = (
    "tracker",
    "external_id",
    "field",
    "state",
    "turn",
    "person",
    "changed_at",
    "at",
    "failures",
    "due_at",
    "error",
)


def put(store: Store, workspace: str, states: Iterable[FieldState]) -> None:
    """Keep how fields stand. Inside `store.write`."""
    upsert(store, "sync_field", _KEY, [_row(workspace, one) for one in states])


def forget(store: Store, workspace: str, tracker: str, external_id: str) -> None:
    """Keep nothing of the fields of a link. Inside `store.write`."""
    store.run(
        "DELETE FROM sync_field WHERE workspace = :workspace AND tracker = :tracker AND external_id = :external_id",
        workspace=workspace,
        tracker=tracker,
        external_id=external_id,
    )


def of(store: Store, workspace: str, tracker: str, external_id: str) -> dict[str, FieldState]:
    """The fields of a link, by name; those never compared are not among them."""
    where = "tracker = :tracker AND external_id = :external_id"
    return {one.field: one for one in _read(store, workspace, where, tracker=tracker, external_id=external_id)}


def of_tracker(store: Store, workspace: str, tracker: str) -> dict[str, dict[str, FieldState]]:
    """The fields of every link with a tool, by id and name."""
    found: dict[str, dict[str, FieldState]] = {}
    for one in _read(store, workspace, "tracker = :tracker", tracker=tracker):
        found.setdefault(one.external_id, {})[one.field] = one
    return found


def troubled(store: Store, workspace: str, *states: str) -> list[FieldState]:
    """The fields of a workspace in one of these states, the one that has been in it longest first."""
    named = {f"state{n}": one for n, one in enumerate(states)}
    where = f"state IN ({parameter_names(named)}) ORDER BY at, tracker, external_id, field"
    return _read(store, workspace, where, **named)


def totals(store: Store, workspace: str) -> dict[str, dict[str, int]]:
    """How many fields are in which state, by tool."""
    rows = store.run(
        """
        SELECT tracker, state, count(*) AS many FROM sync_field WHERE workspace = :workspace AND state <> ''
        GROUP BY tracker, state
        """,
        workspace=workspace,
    )
    found: dict[str, dict[str, int]] = {}
    for row in rows:
        found.setdefault(row["tracker"], {})[row["state"]] = int(row["many"])
    return found


def waiting(store: Store, trackers: Sequence[str], now: str, limit: int) -> list[tuple[str, str, str]]:
    """Workspace, tool and id of the links with something to write now that nobody is at, the one waiting longest
    first."""
    named = {f"to{n}": name for n, name in enumerate(trackers)}
    if not named:
        return []
    rows = store.run(
        f"""
        SELECT f.workspace, f.tracker, f.external_id, min(f.due_at) AS due FROM sync_field f
        JOIN sync_link l ON l.workspace = f.workspace AND l.tracker = f.tracker AND l.external_id = f.external_id
        WHERE f.state = :waiting AND f.due_at <= :now AND l.leased_until <= :now
            AND l.state = 'ok' AND f.tracker IN ({parameter_names(named)}) AND {present("f")}
        GROUP BY f.workspace, f.tracker, f.external_id
        ORDER BY due, f.workspace, f.tracker, f.external_id LIMIT :limit
        """,  # noqa: S608 - names of parameters
        waiting=WAITING,
        now=now,
        limit=limit,
        **named,
    )
    return [(row["workspace"], row["tracker"], row["external_id"]) for row in rows]


def reopen(store: Store, workspace: str, tracker: str, external_id: str = "") -> None:
    """What a tool refused, or nobody understood, is tried again: of one link, or of all. Inside `store.write`."""
    store.run(
        """
        UPDATE sync_field SET state = '', is_seen = 0, turn = turn + 1
        WHERE workspace = :workspace AND tracker = :tracker
            AND (:external_id = '' OR external_id = :external_id) AND state IN ('refused', 'unclear', 'failed')
        """,
        workspace=workspace,
        tracker=tracker,
        external_id=external_id,
    )


def _read(store: Store, workspace: str, where: str, **params: Any) -> list[FieldState]:
    rows = store.run(
        f"SELECT * FROM sync_field WHERE workspace = :workspace AND {where}",  # noqa: S608 - ours
        workspace=workspace,
        **params,
    )
    return [
        FieldState(
            base=Pair(row["ours"], row["theirs"]) if row["is_known"] else None,
            seen=Pair(row["seen_ours"], row["seen_theirs"]) if row["is_seen"] else None,
            args=json.loads(row["args"]),
            **{name: row[name] for name in _PLAIN},
        )
        for row in rows
    ]


def _row(workspace: str, one: FieldState) -> dict[str, Any]:
    base, seen = one.base or _NOTHING, one.seen or _NOTHING
    return {
        "workspace": workspace,
        **{name: getattr(one, name) for name in _PLAIN},
        "is_known": int(one.base is not None),
        "ours": base.ours,
        "theirs": base.theirs,
        "is_seen": int(one.seen is not None),
        "seen_ours": seen.ours,
        "seen_theirs": seen.theirs,
        "args": json.dumps(dict(one.args), ensure_ascii=False),
    }
