"""The sources that a workspace has read: how far, when next, and what of theirs is here."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.connectors.feedback import Bookmark
from bot.store import Store
from bot.store.absence import present
from bot.store.parameters import parameter_names
from bot.store.rows import add, insert, upsert

_KEY = ("workspace", "source")
_AT_ONCE = 400  # ids in one statement


@dataclass(frozen=True, slots=True)
class SourceState:
    """How a source stands. Times are UTC stamps, empty for never; `bookmark` is None before the first round. `error` is
    what its last reading ended in, a sentence with its `args`; `failures` how often in a row. `taken` is how much of it
    came, `asked_by` whoever hears when the first round is over."""

    source: str
    bookmark: Bookmark | None = None
    asked_by: str = ""
    taken: int = 0
    tried_at: str = ""
    succeeded_at: str = ""
    due_at: str = ""
    failures: int = 0
    error: str = ""
    args: Mapping[str, Any] = field(default_factory=dict)


def begin(store: Store, workspace: str, source: str, person: str, now: str) -> bool:
    """Have a source read from now on; whether it was not before. Inside `store.write`."""
    return add(store, "intake_source", _KEY, _row(workspace, SourceState(source, asked_by=person, due_at=now)))


def end(store: Store, workspace: str, source: str) -> None:
    """Have it read no more; what came of it stays known. Inside `store.write`."""
    store.run(
        "DELETE FROM intake_source WHERE workspace = :workspace AND source = :source",
        workspace=workspace,
        source=source,
    )


def hasten(store: Store, workspace: str, source: str, now: str) -> None:
    """Have it read now rather than when it is due. Inside `store.write`."""
    store.run(
        "UPDATE intake_source SET due_at = :now WHERE workspace = :workspace AND source = :source",
        workspace=workspace,
        source=source,
        now=now,
    )


def get(store: Store, workspace: str, source: str) -> SourceState | None:
    """How a source stands; None where nobody has it read."""
    return next((one for one in everything(store, workspace) if one.source == source), None)


def everything(store: Store, workspace: str) -> list[SourceState]:
    """How the sources of a workspace stand, by name."""
    rows = store.run("SELECT * FROM intake_source WHERE workspace = :workspace ORDER BY source", workspace=workspace)
    return [_read(row) for row in rows]


def due(store: Store, sources: Sequence[str], now: str, limit: int) -> list[tuple[str, str]]:
    """Workspace and name of the sources that are to be read, the one waiting longest first; `sources` are those that
    can be."""
    named = {f"source{n}": name for n, name in enumerate(sources)}
    if not named:
        return []
    rows = store.run(
        f"""
        SELECT workspace, source FROM intake_source
        WHERE due_at <= :now AND leased_until <= :now AND source IN ({parameter_names(named)})
            AND {present("intake_source")}
        ORDER BY due_at, workspace, source LIMIT :limit
        """,  # noqa: S608 - names of parameters
        now=now,
        limit=limit,
        **named,
    )
    return [(row["workspace"], row["source"]) for row in rows]


def lease(store: Store, workspace: str, source: str, now: str, until: str) -> bool:
    """Whether this replica may read a source until then: still due, and read by no other."""
    with store.write(workspace):
        return bool(
            store.run(
                """
                UPDATE intake_source SET leased_until = :until
                WHERE workspace = :workspace AND source = :source AND leased_until <= :now AND due_at <= :now
                RETURNING source
                """,
                workspace=workspace,
                source=source,
                now=now,
                until=until,
            )
        )


def put(store: Store, workspace: str, state: SourceState, leased_until: str = "") -> None:
    """Keep how a source stands, and until when this replica goes on with it. Inside `store.write`."""
    upsert(store, "intake_source", _KEY, [{**_row(workspace, state), "leased_until": leased_until}])


def unknown(store: Store, workspace: str, source: str, ids: Sequence[str]) -> list[str]:
    """Of the ids of a source those of which nothing came yet, each once, in their order."""
    known: set[str] = set()
    for start in range(0, len(ids), _AT_ONCE):
        some = {f"id{n}": one for n, one in enumerate(ids[start : start + _AT_ONCE])}
        known |= set(
            store.column(
                f"""SELECT external_id FROM intake_taken WHERE workspace = :workspace AND source = :source
                AND external_id IN ({parameter_names(some)})""",  # noqa: S608 - names of parameters
                workspace=workspace,
                source=source,
                **some,
            )
        )
    return [one for one in dict.fromkeys(ids) if one not in known]


def record(store: Store, workspace: str, source: str, numbers: Mapping[str, int]) -> None:
    """What came of a source, as the numbers of insights by its ids. Inside `store.write`."""
    rows = [{"external_id": one, "number": number} for one, number in numbers.items()]
    insert(store, "intake_taken", [{"workspace": workspace, "source": source, **row} for row in rows])


def _row(workspace: str, state: SourceState) -> dict[str, Any]:
    mark = state.bookmark or Bookmark("", "", "")
    return {
        "workspace": workspace,
        "source": state.source,
        "since": mark.since,
        "until": mark.until,
        "page": mark.page,
        "asked_by": state.asked_by,
        "taken": state.taken,
        "tried_at": state.tried_at,
        "succeeded_at": state.succeeded_at,
        "due_at": state.due_at,
        "leased_until": "",
        "failures": state.failures,
        "error": state.error,
        "args": json.dumps(dict(state.args), ensure_ascii=False),
    }


def _read(row: Mapping[str, Any]) -> SourceState:
    told = ("source", "asked_by", "taken", "tried_at", "succeeded_at", "due_at", "failures", "error")
    mark = Bookmark(row["since"], row["until"], row["page"]) if row["since"] else None
    state = SourceState(**{name: row[name] for name in told}, args=json.loads(row["args"]))
    return replace(state, bookmark=mark)
