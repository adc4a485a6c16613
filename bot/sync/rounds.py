"""Reading the tools in rounds: what may have changed since the last, and once a day everything that is linked.

A tool is read by one replica at a time for a workspace. What goes wrong is kept where people see it, and tried again
later and later; a tool that says when to come again is left alone until then.
"""

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from bot.clock import stamp
from bot.connectors import TRACKERS
from bot.connectors.again import next_try
from bot.connectors.source import SourceError
from bot.connectors.tracker import FORBIDDEN, Tracker, WorkItem, hidden_of
from bot.services import Services
from bot.slack.store import setting
from bot.sync.comparing import PIECE, Comparison, compare
from bot.sync.matching import introduce
from bot.sync.store import comparisons, connections, links, meanings
from bot.sync.store.connections import SyncConnection
from bot.sync.store.links import GONE, OK, SyncLink, columns_of

log = logging.getLogger(__name__)

EVERY = "sync.every"  # the setting of how often, in minutes
EVERY_USUAL = "10"
_WHOLE = timedelta(days=1)  # after which what was deleted is noticed at the latest
_LEASE = timedelta(minutes=10)  # longer than a batch may take
_BATCH = 200  # work items that a tool is asked for at once, more where more are of one board
_AT_ONCE = 10  # tools that a tick takes on
_STRANGE = 5  # new statuses of a round whose neighbours are asked for
_TRIES = 3  # of one batch, where somebody else writes meanwhile


def ready(services: Services) -> dict[str, Tracker]:
    """The tools that the operator has set up, by name."""
    environment = services.tools.environment
    return {name: one for name, one in TRACKERS.items() if one.ready(environment)}


def lane(tracker: Tracker) -> str:
    """The threads in which a tool is asked."""
    return f"planning {tracker.name}"


def hasten(services: Services, tracker_name: str, ids: Sequence[str]) -> None:
    """A tool says that some of its work items have changed: wherever one is linked, it is read now."""
    now = stamp(services.clock())
    for workspace in connections.linked_with(services.store, tracker_name, ids):
        with services.store.write(workspace):
            connections.hasten(services.store, workspace, tracker_name, now)
            services.store.afterwards(services.bell.ring)


def chore(services: Services) -> None:
    """Have the tools read whose turn it is, in any workspace; no replica reads what another has taken on."""
    now, able = services.clock(), ready(services)
    for workspace, name in connections.due(services.store, list(able), stamp(now), _AT_ONCE):
        if connections.lease(services.store, workspace, name, stamp(now), stamp(now + _LEASE)):
            services.asking.submit(lane(able[name]), read_round, services, workspace, able[name])


def read_round(services: Services, workspace: str, tracker: Tracker) -> None:
    """Read a tool that this replica has taken on. Raises nothing."""
    before = connections.get(services.store, workspace, tracker.name)
    try:
        error: SourceError | None = None
        after = before
        try:
            after = _Round(services, workspace, tracker, before).read()
        except SourceError as found:
            error = found
        except Exception:
            log.exception("the tool %s broke", tracker.name)
            error = SourceError("sync-broken")
        services.store.retry(partial(_keep, services, workspace, before, after, error))
    except Exception:
        log.exception("the tool %s was not read", tracker.name)


def _keep(
    services: Services, workspace: str, before: SyncConnection, after: SyncConnection, error: SourceError | None
) -> None:
    """Keep how the round ended, unless another replica went on with it meanwhile."""
    store, now = services.store, services.clock()
    with store.write(workspace):
        current = connections.get(store, workspace, before.tracker)
        if (current.bookmark, current.tried_at) != (before.bookmark, before.tried_at):
            return
        if error is not None:
            log.info("the tool %s gave nothing: %s", before.tracker, error.key)
            failures = current.failures + 1
            due = stamp(next_try(now, failures, error))
            told = {"error": error.key, "args": error.args_, "failures": failures}
            connections.put(store, workspace, replace(current, tried_at=stamp(now), due_at=due, **told))  # type: ignore[arg-type]
            return
        again = stamp(now + timedelta(minutes=int(str(setting(store, workspace, EVERY, EVERY_USUAL)))))
        done = replace(current, bookmark=after.bookmark, tried_at=stamp(now), succeeded_at=stamp(now), due_at=again)
        # Whoever asked meanwhile for it to be read, or for everything, is served by the next round.
        whole = after.whole_at if current.whole_at == before.whole_at else ""
        if whole != after.whole_at or current.due_at != before.due_at:
            done = replace(done, due_at=stamp(now))
        connections.put(store, workspace, replace(done, whole_at=whole, failures=0, error=after.error, args=after.args))


@dataclass(frozen=True)
class _Round:
    """One time of reading a tool."""

    services: Services
    workspace: str
    tracker: Tracker
    before: SyncConnection

    def read(self) -> SyncConnection:
        """Read what is to be read; how the connection stands then. Raises SourceError."""
        store, now = self.services.store, self.services.clock()
        known = links.of_tracker(store, self.workspace, self.tracker.name)
        if not known:
            return replace(self.before, error="", args={})
        whole = not self.before.whole_at or datetime.fromisoformat(self.before.whole_at) <= now - _WHOLE
        there = [one for one in known if one.state == OK]
        # The bookmark is asked for before anything is read: what changes meanwhile comes again with the next round.
        changes = self.tracker.changes(self.services.tools, [one.ref for one in there], self.before.bookmark)
        named = None if whole or changes.refs is None else {one.id for one in changes.refs}
        wanted = known if whole else there if named is None else [one for one in there if one.external_id in named]
        hidden: SourceError | None = None
        for n, batch in enumerate(_batches(wanted)):
            if n:
                self._hold()
            hidden = self._batch(batch) or hidden
        after = replace(self.before, bookmark=changes.bookmark, whole_at=stamp(now) if whole else self.before.whole_at)
        if hidden:
            return replace(after, error=hidden.key, args=dict(hidden.args_))
        # What is hidden is asked for again once a day: until then it is still in the way.
        return after if not whole and not after.failures else replace(after, error="", args={})

    def _hold(self) -> None:
        with self.services.store.write(self.workspace):
            current = connections.get(self.services.store, self.workspace, self.tracker.name)
            until = stamp(self.services.clock() + _LEASE)
            connections.put(self.services.store, self.workspace, current, until)

    def _batch(self, wanted: Sequence[SyncLink]) -> SourceError | None:
        """Read some; that some of them are hidden from us, which changes nothing here. Raises SourceError."""
        refusal: SourceError | None = None
        for _ in range(_TRIES):
            try:
                found = self.tracker.read(self.services.tools, [one.ref for one in wanted])
            except SourceError as error:
                if error.key != FORBIDDEN:
                    raise
                return error
            hidden = hidden_of(found)
            refusal = next(iter(hidden.values()), refusal)
            self._meet(list(found.values()))
            there = found.keys() | hidden.keys()
            self._miss([one for one in wanted if one.external_id not in there and one.state == OK])
            late: list[Comparison] = []
            for piece in _pieces(wanted, found):
                late += compare(self.services, self.workspace, self.tracker, piece)
            again = {one.link.external_id for one in late}
            known = (links.get(self.services.store, self.workspace, self.tracker.name, one) for one in sorted(again))
            wanted = [one for one in known if one]
            if not wanted:
                break
        return refusal

    def _meet(self, works: Sequence[WorkItem]) -> None:
        """Get to know the people and the statuses that are new."""
        services, workspace, name = self.services, self.workspace, self.tracker.name
        introduce(services, workspace, self.tracker, works)
        known = {one.id for one in meanings.statuses_of(services.store, workspace, name)}
        strange = {one.status.id: one for one in works if one.status.id not in known}
        for work in list(strange.values())[:_STRANGE]:
            statuses = self.tracker.statuses(services.tools, work)
            with services.store.write(workspace):
                meanings.meet(services.store, workspace, name, statuses)

    def _miss(self, gone: Sequence[SyncLink]) -> None:
        """What is not there any more, or not shown to us: that is said on the card."""
        if not gone:
            return
        store = self.services.store
        with store.write(self.workspace):
            for one in gone:
                current = links.get(store, self.workspace, one.tracker, one.external_id)
                if current is not None and current.revision == one.revision:
                    missed = replace(current, state=GONE, revision=current.revision + 1)
                    links.put(store, self.workspace, [missed])
                    comparisons.recompare(store, self.workspace, one.item)


def _batches(wanted: Sequence[SyncLink]) -> Iterator[list[SyncLink]]:
    """Some at a time; all of one project or board together, which a tool may read by its list."""
    homes: dict[str, list[SyncLink]] = {}
    for n, one in enumerate(wanted):
        homes.setdefault(one.within or f"#{n}", []).append(one)
    batch: list[SyncLink] = []
    for own in homes.values():
        if batch and len(batch) + len(own) > _BATCH:
            yield batch
            batch = []
        batch = batch + own
    if batch:
        yield batch


def _pieces(wanted: Sequence[SyncLink], found: Mapping[str, WorkItem]) -> Iterator[list[Comparison]]:
    """What is new of what was read, some at a time."""
    there = [(one, found[one.external_id]) for one in wanted if one.external_id in found]
    new = [
        Comparison(one, work, one.revision)
        for one, work in there
        if one.state != OK or not one.compared or _differ(one, work)
    ]
    return (new[start : start + PIECE] for start in range(0, len(new), PIECE))


def _differ(link: SyncLink, work: WorkItem) -> bool:
    return any(getattr(link, name) != value for name, value in columns_of(work).items())
