"""Making work items outside, each once: it is looked for by its mark before it is made.

What is to be made is in the store before the tool is asked, so that a process that ends loses nothing, and the next
begins by looking.
"""

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from bot.clock import stamp
from bot.connectors.again import next_try
from bot.connectors.source import SourceError
from bot.connectors.tracker import Tracker, WorkDraft, WorkItem
from bot.posts import Offer
from bot.records.record import Record
from bot.records.store import records
from bot.roadmap.desk import ROOM
from bot.roadmap.item import RoadmapItem
from bot.schedule.outbox import offer
from bot.services import Services
from bot.sync.comparing import Comparison, compare
from bot.sync.matching import introduce
from bot.sync.merge import Pair
from bot.sync.rounds import lane, ready
from bot.sync.store import connections, creations, links, meanings, states
from bot.sync.store.creations import FAILED, WAITING, SyncCreation
from bot.sync.store.links import SyncLink, columns_of, said_of
from bot.sync.store.states import FieldState
from bot.sync.values import DUE, OWNER, TITLE, day_of

log = logging.getLogger(__name__)

MADE = "sync.made"  # the post that says that it is there, or why not
_LEASE = timedelta(minutes=10)  # longer than making one takes, and than a tool takes to find what was made
_TRIES = 6  # over some five hours
_AT_ONCE = 10  # of a tick


def mark_of(workspace: str, number: int) -> str:
    """What a work item of ours is found by again: another in every workspace, since they may share a tool."""
    return f"product-ops/{workspace}/roadmap/{number}"


def chore(services: Services) -> None:
    """Go on with what nobody is at."""
    able = ready(services)
    for workspace, name, item in creations.due(services.store, list(able), stamp(services.clock()), _AT_ONCE):
        start(services, workspace, able[name], item)


def start(services: Services, workspace: str, tracker: Tracker, item: int) -> None:
    """Make what waits, unless somebody is at it; nobody waits for that."""
    now = services.clock()
    if creations.lease(services.store, workspace, tracker.name, item, stamp(now), stamp(now + _LEASE)):
        services.asking.submit(lane(tracker), make, services, workspace, tracker, item)


def make(services: Services, workspace: str, tracker: Tracker, item: int) -> None:
    """Make a work item that this replica has taken on. Raises nothing: what is left undone is begun again later."""
    try:
        _make(services, workspace, tracker, item)
    except Exception:
        log.exception("nothing was made in %s for item %s", tracker.name, item)


def _make(services: Services, workspace: str, tracker: Tracker, item: int) -> None:
    record = records.get(services.store, workspace, ROOM, item)
    asked = creations.of(services.store, workspace, item).get(tracker.name)
    if asked is None:
        return
    failed: SourceError | None = None
    work: WorkItem | None = None
    bases: Mapping[str, Pair] = {}
    try:
        if record is None or record.gone_at:
            raise SourceError("sync-item-gone", number=item)
        work = tracker.find(services.tools, asked.destination, asked.mark)
        if work is not None:  # what was sent is what both said last: what is otherwise there is theirs
            bases = asked.sent or {}
        else:
            draft = draft_of(asked, record)
            _note(services, workspace, replace(asked, sent=_sent(draft, record)))
            work = tracker.create(services.tools, draft)
            # Ours as it is, or is by now, goes there.
            bases = {name: Pair("", said) for name, said in said_of(work).items()}
        statuses = tracker.statuses(services.tools, work)
        introduce(services, workspace, tracker, [work])
    except SourceError as error:
        failed, statuses = error, []
    except Exception:
        log.exception("%s broke", tracker.name)
        failed, statuses = SourceError("sync-broken"), []

    def keep() -> None:
        with services.store.write(workspace):
            meanings.meet(services.store, workspace, tracker.name, statuses)
            _keep(services, workspace, asked, work if failed is None else None, failed, bases)

    services.store.retry(keep)
    link = links.get(services.store, workspace, tracker.name, work.ref.id) if work and failed is None else None
    if link and work:
        compare(services, workspace, tracker, [Comparison(link, work, link.revision)])


def _note(services: Services, workspace: str, asked: SyncCreation) -> None:
    """Keep what the tool is given, before it is."""

    def note() -> None:
        with services.store.write(workspace):
            creations.send(services.store, workspace, asked)

    services.store.retry(note)


def _sent(draft: WorkDraft, record: Record[RoadmapItem]) -> dict[str, Pair]:
    """What both say of what a draft says; its status is the tool's to choose."""
    due = Pair(record.content.target, draft.due)
    return {TITLE: Pair(draft.title, draft.title), DUE: due, OWNER: Pair("", "")}


def _keep(
    services: Services,
    workspace: str,
    asked: SyncCreation,
    work: WorkItem | None,
    failed: SourceError | None,
    bases: Mapping[str, Pair],
) -> None:
    store, now = services.store, services.clock()
    current = creations.of(store, workspace, asked.item).get(asked.tracker)
    if current is None:
        return
    if work is not None:
        new = SyncLink(asked.tracker, work.ref.id, asked.item, is_ours=1)
        new = replace(new, **columns_of(work), linked_by=asked.asked_by, linked_at=stamp(now), read_at=stamp(now))  # type: ignore[arg-type]
        if links.new(store, workspace, new):
            known = [FieldState(asked.tracker, work.ref.id, name, base) for name, base in bases.items()]
            states.put(store, workspace, known)
        connections.begin(store, workspace, asked.tracker, stamp(now))
        creations.remove(store, workspace, asked.tracker, asked.item)
    elif failed is not None:
        failures = current.failures + 1
        is_over = not failed.temporary or failures >= _TRIES
        due = stamp(next_try(now, failures, failed))
        told = replace(current, state=FAILED if is_over else WAITING, failures=failures, due_at=due)
        creations.put(store, workspace, replace(told, error=failed.key, args=dict(failed.args_)))
        if not is_over:
            return
    if asked.asked_by:
        subject = f"{asked.tracker} {asked.item}"
        offer(services, workspace, Offer(MADE, subject, asked.asked_at, asked.asked_by, owner=asked.asked_by))


def draft_of(asked: SyncCreation, record: Record[RoadmapItem]) -> WorkDraft:
    """What is made of an item: its title, its notes and its day."""
    said = record.content
    return WorkDraft(asked.destination, asked.mark, said.title, said.notes, record.source, day_of(said.target))
