"""Which links are to be compared with their items, since an item changed or what a link means did."""

from collections.abc import Sequence
from dataclasses import replace

from bot.store import Store
from bot.store.absence import present
from bot.store.parameters import parameter_names
from bot.sync.store import links, states


def to_compare(store: Store, trackers: Sequence[str], limit: int) -> list[tuple[str, str, str]]:
    """Workspace, tool and id of the links with some tools whose items have changed since they were compared."""
    named = {f"to{n}": name for n, name in enumerate(trackers)}
    if not named:
        return []
    rows = store.run(
        f"""
        SELECT l.workspace, l.tracker, l.external_id FROM sync_link l
        JOIN record r ON r.workspace = l.workspace AND r.room = 'roadmap' AND r.number = l.item
        WHERE l.compared <> r.version AND l.tracker IN ({parameter_names(named)}) AND {present("l")}
        ORDER BY l.workspace, l.item LIMIT :limit
        """,  # noqa: S608 - names of parameters
        limit=limit,
        **named,
    )
    return [(row["workspace"], row["tracker"], row["external_id"]) for row in rows]


def forget_compared(store: Store, workspace: str, tracker: str) -> None:
    """Have every link with a tool compared anew. Inside `store.write`."""
    store.run(
        "UPDATE sync_link SET compared = 0 WHERE workspace = :workspace AND tracker = :tracker",
        workspace=workspace,
        tracker=tracker,
    )


def recompare(store: Store, workspace: str, item: int) -> None:
    """Have the links of an item compared anew: another may lead now. Inside `store.write`."""
    store.run(
        "UPDATE sync_link SET compared = 0 WHERE workspace = :workspace AND item = :item",
        workspace=workspace,
        item=item,
    )


def move(store: Store, workspace: str, item: int, into: int, now: str) -> None:
    """What was linked to an item is linked to another, after the links that it has. Nothing of it may be written that
    was not said of that one, and the two have just met. Inside `store.write`."""
    moved, led = links.of(store, workspace, item), bool(links.of(store, workspace, into))
    for one in moved:
        states.forget(store, workspace, one.tracker, one.external_id)
    after = [replace(one, linked_at=now) for one in moved] if led else moved
    links.put(store, workspace, [replace(one, item=into, is_ours=0, compared=0) for one in after])
