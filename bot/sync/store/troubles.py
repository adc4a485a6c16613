"""What is in the way between items and their work items, as far as a reader sees the items."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.records.record import Record
from bot.records.store import records
from bot.roadmap.item import ROOM, RoadmapItem
from bot.slack.visibility.audience import Audience
from bot.store import Store
from bot.sync.store import links, states
from bot.sync.store.links import GONE, SyncLink
from bot.sync.store.states import CONFLICT, FAILED, REFUSED, UNCLEAR, WAITING, FieldState


@dataclass(frozen=True, slots=True)
class Trouble:
    """A field of an item and its work item that somebody is to look at; `state` is None where the work item is gone."""

    record: Record[RoadmapItem]
    link: SyncLink
    state: FieldState | None = None


def conflicts(store: Store, workspace: str, audience: Audience, trackers: Collection[str]) -> list[Trouble]:
    """What both sides changed, each to something else, of items that somebody sees."""
    return _seen(store, workspace, audience, trackers, states.troubled(store, workspace, CONFLICT), [])


def others(store: Store, workspace: str, audience: Audience, trackers: Collection[str]) -> list[Trouble]:
    """What else is in the way: what was refused, what nobody understands, what arrives late, what is gone."""
    found = states.troubled(store, workspace, REFUSED, UNCLEAR, FAILED, WAITING)
    late = [one for one in found if one.state != WAITING or one.error]
    return _seen(store, workspace, audience, trackers, late, links.gone(store, workspace))


def _seen(
    store: Store,
    workspace: str,
    audience: Audience,
    trackers: Collection[str],
    found: Sequence[FieldState],
    gone: Sequence[SyncLink],
) -> list[Trouble]:
    ids = {name: sorted({one.external_id for one in found if one.tracker == name}) for name in trackers}
    known = {name: links.several(store, workspace, name, some) for name, some in ids.items()}
    pairs: list[tuple[SyncLink, FieldState | None]] = [(one, None) for one in gone if one.tracker in trackers]
    there = [(known.get(one.tracker, {}).get(one.external_id), one) for one in found]
    pairs += [(link, one) for link, one in there if link and link.state != GONE]
    seen = records.seen(store, workspace, ROOM, audience, sorted({link.item for link, _ in pairs}))
    by = {one.number: one for one in seen}
    return [Trouble(by[link.item], link, state) for link, state in pairs if link.item in by]
