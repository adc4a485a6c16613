"""Writing outside what waits for it: one field after the other, each read again before, by one replica.

What is written is in the store before the tool hears of it. So an answer that was lost is none: what the tool says when
it is read again is known as ours.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.clock import stamp
from bot.connectors.again import next_try
from bot.connectors.source import SourceError
from bot.connectors.tracker import Tracker, WorkItem, WorkRefusalError
from bot.records.store import records
from bot.roadmap.desk import ROOM
from bot.services import Services
from bot.sync.comparing import Comparison, compare, ours_of
from bot.sync.matching import introduce, outside
from bot.sync.merge import Pair
from bot.sync.rounds import lane, ready
from bot.sync.store import links, meanings, states
from bot.sync.store.links import GONE, SyncLink
from bot.sync.store.states import REFUSED, UNCLEAR, WAITING, FieldState
from bot.sync.values import DUE, FIELDS, OWNER, STATUS, TITLE, day_of, status_for

log = logging.getLogger(__name__)

_LEASE = timedelta(minutes=10)  # longer than writing a work item takes
_AT_ONCE = 50  # links of a tick


def chore(services: Services) -> None:
    """Write what waits, of links that nobody is at."""
    able = ready(services)
    for workspace, name, external_id in states.waiting(services.store, list(able), stamp(services.clock()), _AT_ONCE):
        start(services, workspace, able[name], external_id)


def start(services: Services, workspace: str, tracker: Tracker, external_id: str) -> None:
    """Write what waits of a link, unless somebody is at it; nobody waits for that."""
    now = services.clock()
    link = links.get(services.store, workspace, tracker.name, external_id)
    if link and links.lease(services.store, workspace, link, stamp(now), stamp(now + _LEASE)):
        services.asking.submit(lane(tracker), send, services, workspace, tracker, external_id)


def send(services: Services, workspace: str, tracker: Tracker, external_id: str) -> None:
    """Write what waits of a link that this replica has taken on. Raises nothing: what is left undone is begun again."""
    try:
        try:
            _Sending(services, workspace, tracker, external_id).send()
        finally:
            link = links.get(services.store, workspace, tracker.name, external_id)
            if link:
                links.lease(services.store, workspace, link, "", "")
    except Exception:
        log.exception("a work item of %s was not written", tracker.name)


@dataclass(frozen=True)
class _Sending:
    """Everything that waits of one link."""

    services: Services
    workspace: str
    tracker: Tracker
    external_id: str

    def send(self) -> None:
        """Read it, and write one field after the other."""
        for name in FIELDS:
            if self._waiting(name) is None:
                continue
            try:
                work = self._read()
            except SourceError as error:
                self._fail(name, error)
                return
            if work is None or not self._field(name, work):
                return

    def _waiting(self, name: str) -> FieldState | None:
        known = states.of(self.services.store, self.workspace, self.tracker.name, self.external_id).get(name)
        return known if known and known.state == WAITING and known.due_at <= stamp(self.services.clock()) else None

    def _link(self) -> SyncLink | None:
        return links.get(self.services.store, self.workspace, self.tracker.name, self.external_id)

    def _read(self) -> WorkItem | None:
        """The work item as it is now, compared; None where it is gone, or somebody else reads it at the same time."""
        link = self._link()
        if link is None:
            return None
        work = self.tracker.read(self.services.tools, [link.ref]).get(link.external_id)
        if work is None:
            with self.services.store.write(self.workspace):
                links.put(self.services.store, self.workspace, [replace(link, state=GONE, revision=link.revision + 1)])
            return None
        introduce(self.services, self.workspace, self.tracker, [work])
        late = compare(self.services, self.workspace, self.tracker, [Comparison(link, work, link.revision)])
        return None if late else work

    def _field(self, name: str, work: WorkItem) -> bool:
        """Write one field, if it still waits; whether to go on."""
        link, state = self._link(), self._waiting(name)
        if link is None or state is None:
            return link is not None
        record = records.get(self.services.store, self.workspace, ROOM, link.item)
        if record is None:
            return False
        ours = ours_of(record)[name]
        try:
            value = self._value(name, ours, work)
            if value is None:
                self._keep(name, state=UNCLEAR, seen=Pair(ours, link.said[name]), error=f"sync-unplaced-{name}")
                return True
            if not self._keep(name, seen=Pair(ours, value), failures=state.failures + 1):
                return True
            link = self._begun(link)
            after = self.tracker.write(self.services.tools, work, name, value)
            if name == TITLE:  # which a tool may write in its own way: that is what both agree on now
                self._keep(name, seen=Pair(ours, after.title))
        except WorkRefusalError as error:
            told = {"error": error.key, "args": dict(error.args_), "failures": 0}
            self._keep(name, state=REFUSED, seen=Pair(ours, link.said[name]), **told)
            return True
        except SourceError as error:
            self._fail(name, error)
            return False
        compare(self.services, self.workspace, self.tracker, [Comparison(link, after, link.revision)])
        return True

    def _begun(self, link: SyncLink) -> SyncLink:
        """What was read before now is not kept: it may be what is changed."""
        with self.services.store.write(self.workspace):
            current = links.get(self.services.store, self.workspace, link.tracker, link.external_id) or link
            begun = replace(current, revision=current.revision + 1)
            links.put(self.services.store, self.workspace, [begun])
        return begun

    def _value(self, name: str, ours: str, work: WorkItem) -> str | None:
        """What ours is in the tool's words; None where nobody knows. Raises SourceError."""
        if name == STATUS:
            options = self.tracker.statuses(self.services.tools, work)
            store, workspace = self.services.store, self.workspace
            with store.write(workspace):
                meanings.meet(store, workspace, self.tracker.name, options)
            known = {one.id: one.place for one in meanings.statuses_of(store, workspace, self.tracker.name)}
            return status_for(ours, known, [one.id for one in options]) or None
        if name == OWNER and ours:
            return outside(self.services, self.workspace, self.tracker, ours) or None
        return day_of(ours) if name == DUE else ours

    def _fail(self, name: str, error: SourceError) -> None:
        """Try again later and later."""
        log.info("a work item of %s was not written: %s", self.tracker.name, error.key)
        state, now = self._waiting(name), self.services.clock()
        if state:
            failures = max(1, state.failures)
            due = stamp(next_try(now, failures, error))
            self._keep(name, due_at=due, failures=failures, error=error.key, args=dict(error.args_))

    def _keep(self, name: str, **changes: object) -> bool:
        """Change how a field stands, as long as it still waits."""

        def keep() -> bool:
            with self.services.store.write(self.workspace):
                now = states.of(self.services.store, self.workspace, self.tracker.name, self.external_id).get(name)
                if now is None or now.state != WAITING:
                    return False
                told: Callable[..., FieldState] = replace
                states.put(self.services.store, self.workspace, [told(now, turn=now.turn + 1, **changes)])
                return True

        return self.services.store.retry(keep)
