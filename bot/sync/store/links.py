"""Links: which item is which work item, and what that said when it was read last."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from bot.connectors.tracker import WorkItem, WorkPerson, WorkRef, WorkStatus
from bot.store import Store
from bot.store.parameters import list_parameters, parameter_names
from bot.store.rows import add, upsert
from bot.sync.store import states
from bot.sync.values import DUE, OWNER, STATUS, TITLE

OK, GONE = "ok", "gone"
_KEY = ("workspace", "tracker", "external_id")
_AT_ONCE = 400  # ids in one statement


@dataclass(frozen=True, slots=True)
class SyncLink:
    """An item and a work item, as it was read at `read_at`, a UTC stamp. `compared` is the version of the item that
    this was last compared with, 0 for none; `revision` counts on with whatever new is read or written. `is_ours` says
    whether what we say may be written outside though the item is private."""

    tracker: str
    external_id: str
    item: int
    within: str = ""
    key: str = ""
    url: str = ""
    title: str = ""
    status_id: str = ""
    status_name: str = ""
    status_category: str = ""
    owner_id: str = ""
    owner_name: str = ""
    due: str = ""
    changed_at: str = ""
    is_ours: int = 0
    state: str = OK
    linked_by: str = ""
    linked_at: str = ""
    read_at: str = ""
    compared: int = 0
    revision: int = 0

    @property
    def ref(self) -> WorkRef:
        """What the tool is asked for."""
        return WorkRef(self.external_id, self.within)

    @property
    def said(self) -> Mapping[str, str]:
        """What it said, by field, in the tool's own words."""
        return said_of(self.work)

    @property
    def work(self) -> WorkItem:
        """The work item as it was read."""
        owner = WorkPerson(self.owner_id, self.owner_name) if self.owner_id else None
        status = WorkStatus(self.status_id, self.status_name, self.status_category)
        return WorkItem(self.ref, self.key, self.url, self.title, status, owner, self.due, self.changed_at)


_COLUMNS = tuple(one.name for one in fields(SyncLink))


def said_of(work: WorkItem) -> dict[str, str]:
    """What a work item says, by field, in the tool's own words."""
    owner = work.owner.id if work.owner else ""
    return {TITLE: work.title, STATUS: work.status.id, OWNER: owner, DUE: work.due}


def columns_of(work: WorkItem) -> dict[str, str]:
    """A work item, as a link says it."""
    owner = work.owner or WorkPerson("")
    return {
        "within": work.ref.within,
        "key": work.key,
        "url": work.url,
        "title": work.title,
        "status_id": work.status.id,
        "status_name": work.status.name,
        "status_category": work.status.category,
        "owner_id": owner.id,
        "owner_name": owner.name,
        "due": work.due,
        "changed_at": work.changed_at,
    }


def put(store: Store, workspace: str, links: Sequence[SyncLink]) -> None:
    """Keep links as they are now. Inside `store.write`."""
    rows = [_row(workspace, one) for one in links]
    upsert(store, "sync_link", _KEY, rows, keep=("leased_until",))


def new(store: Store, workspace: str, link: SyncLink) -> bool:
    """Keep a new link; False where the work item is linked already. Inside `store.write`."""
    return add(store, "sync_link", _KEY, _row(workspace, link))


def remove(store: Store, workspace: str, link: SyncLink) -> None:
    """Take a link out, with all that was known of its fields. Inside `store.write`."""
    states.forget(store, workspace, link.tracker, link.external_id)
    store.run(
        "DELETE FROM sync_link WHERE workspace = :workspace AND tracker = :tracker AND external_id = :external_id",
        workspace=workspace,
        tracker=link.tracker,
        external_id=link.external_id,
    )


def get(store: Store, workspace: str, tracker: str, external_id: str) -> SyncLink | None:
    """The link of a work item; None where it has none."""
    where = "tracker = :tracker AND external_id = :external_id"
    return next(iter(_read(store, workspace, where, tracker=tracker, external_id=external_id)), None)


def of(store: Store, workspace: str, item: int) -> list[SyncLink]:
    """The links of an item, oldest first. The first leads: what it says goes in and out, the others are read."""
    return _read(store, workspace, "item = :item ORDER BY linked_at, tracker, external_id", item=item)


def of_items(store: Store, workspace: str, items: Sequence[int]) -> dict[int, list[SyncLink]]:
    """The links of several items, each oldest first."""
    found: dict[int, list[SyncLink]] = {}
    for start in range(0, len(items), _AT_ONCE):
        named = list_parameters(items[start : start + _AT_ONCE])
        where = f"item IN ({parameter_names(named)}) ORDER BY item, linked_at, tracker, external_id"
        for one in _read(store, workspace, where, **named):
            found.setdefault(one.item, []).append(one)
    return found


def several(store: Store, workspace: str, tracker: str, ids: Sequence[str]) -> dict[str, SyncLink]:
    """The links of several work items of a tool, by id."""
    found: dict[str, SyncLink] = {}
    for start in range(0, len(ids), _AT_ONCE):
        named = list_parameters(ids[start : start + _AT_ONCE])
        where = f"tracker = :tracker AND external_id IN ({parameter_names(named)})"
        found |= {one.external_id: one for one in _read(store, workspace, where, tracker=tracker, **named)}
    return found


def gone(store: Store, workspace: str) -> list[SyncLink]:
    """The links whose work items are not there any more, oldest first."""
    return _read(store, workspace, "state = :gone ORDER BY linked_at, tracker, external_id", gone=GONE)


def of_tracker(store: Store, workspace: str, tracker: str) -> list[SyncLink]:
    """Every link with a tool."""
    return _read(store, workspace, "tracker = :tracker ORDER BY item, linked_at, external_id", tracker=tracker)


def counts(store: Store, workspace: str) -> dict[str, int]:
    """How many links there are, by tool."""
    rows = store.run(
        "SELECT tracker, count(*) AS many FROM sync_link WHERE workspace = :workspace GROUP BY tracker",
        workspace=workspace,
    )
    return {row["tracker"]: int(row["many"]) for row in rows}


def lease(store: Store, workspace: str, link: SyncLink, now: str, until: str) -> bool:
    """Whether this replica may write a work item until then; "" as the end gives it back."""
    with store.write(workspace):
        return bool(
            store.run(
                """
                UPDATE sync_link SET leased_until = :until WHERE workspace = :workspace AND tracker = :tracker
                    AND external_id = :external_id AND (:until = '' OR leased_until <= :now)
                RETURNING external_id
                """,
                workspace=workspace,
                tracker=link.tracker,
                external_id=link.external_id,
                now=now,
                until=until,
            )
        )


def _read(store: Store, workspace: str, where: str, **params: Any) -> list[SyncLink]:
    rows = store.run(f"SELECT * FROM sync_link WHERE workspace = :workspace AND {where}", workspace=workspace, **params)  # noqa: S608 - ours
    return [SyncLink(**{name: row[name] for name in _COLUMNS}) for row in rows]


def _row(workspace: str, link: SyncLink) -> dict[str, Any]:
    return {"workspace": workspace, **{name: getattr(link, name) for name in _COLUMNS}, "leased_until": ""}
