"""What people do about links: make and undo them, settle conflicts, say who is who and how far a tool goes."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from bot.clock import stamp
from bot.connectors.tracker import Tracker, WorkItem, WorkPerson, WorkStatus
from bot.errors import UserError
from bot.records.desk import RecordDesk
from bot.records.record import Record
from bot.records.store import records
from bot.roadmap.desk import ROOM
from bot.roadmap.item import RoadmapItem
from bot.services import Services
from bot.slack.auditing import difference
from bot.store.trail import Event
from bot.sync.comparing import bring_in, meanings_of, ours_of
from bot.sync.creating import mark_of
from bot.sync.level import Terms
from bot.sync.merge import BOTH, OUT, Pair, settled
from bot.sync.store import comparisons, connections, creations, links, meanings, states
from bot.sync.store.creations import FAILED, SyncCreation
from bot.sync.store.links import SyncLink, columns_of
from bot.sync.store.states import CONFLICT, QUIET, FieldState
from bot.sync.values import NOT_MAPPED
from bot.transitions import Transition


@dataclass(frozen=True)
class SyncDesk(RecordDesk):
    """Where one person says so."""

    def link(self, number: int, tracker: Tracker, work: WorkItem, statuses: Sequence[WorkStatus]) -> SyncLink:
        """Link an item to a work item that was looked up; what they say is compared afterwards. Raises UserError where
        the work item is linked already, to this item or another."""
        now, store = stamp(self.services.clock()), self.services.store
        with self._writing():
            record = self.changeable(ROOM, number)
            known = links.get(store, self.workspace, tracker.name, work.ref.id)
            if known is not None:
                raise self._taken(number, tracker, known)
            new = SyncLink(tracker.name, work.ref.id, number, linked_by=self.user, linked_at=now, read_at=now)
            new = replace(new, **columns_of(work))  # type: ignore[arg-type]
            links.new(store, self.workspace, new)
            meanings.meet(store, self.workspace, tracker.name, statuses)
            connections.begin(store, self.workspace, tracker.name, now)
            self._tell("linked", record, tracker.name, new.key)
        return new

    def _tell(self, did: str, record: Record[RoadmapItem], tracker: str, work: str = "") -> None:
        """What somebody did to the links of an item, in the record of who did what."""
        said = {"to": tracker, **({"work": work} if work else {})}
        self._note(Event(f"sync.{did}", subject=str(record.number), after=said), record.place)

    def _taken(self, number: int, tracker: Tracker, known: SyncLink) -> UserError:
        other = records.get(self.services.store, self.workspace, ROOM, known.item)
        sees = other is not None and self.audience.sees(other.place, other.author)
        key = "twice" if known.item == number else "taken" if sees else "taken-private"
        return UserError(f"sync-error-{key}", work=known.key, system=tracker.label, number=known.item)

    def unlink(self, tracker: str, external_id: str) -> SyncLink:
        """Take a link out; neither side changes."""
        with self._writing():
            known = self.known(tracker, external_id)
            self._tell("unlinked", self.changeable(ROOM, known.item), tracker, known.key)
            links.remove(self.services.store, self.workspace, known)
            comparisons.recompare(self.services.store, self.workspace, known.item)
        return known

    def known(self, tracker: str, external_id: str) -> SyncLink:
        """A link whose item this person sees. Raises UserError."""
        found = links.get(self.services.store, self.workspace, tracker, external_id)
        if found is None:
            raise UserError("sync-error-unlinked")
        self.record(ROOM, found.item)
        return found

    def settle(self, tracker: Tracker, external_id: str, name: str, turn: int, *, ours: bool) -> SyncLink:
        """Choose what a field says from now on; `turn` is that of the conflict as it was shown. Ours goes out where
        that may be, theirs comes in. Raises UserError where it is another by now, or none."""
        store = self.services.store
        with self._writing():
            link = self.known(tracker.name, external_id)
            record = self.changeable(ROOM, link.item)
            state = states.of(store, self.workspace, tracker.name, external_id).get(name)
            if state is None or state.state != CONFLICT or state.turn != turn:
                raise UserError("sync-error-settled")
            if ours:
                base = self._ours(tracker, link, record, state)
            else:
                record = self._theirs(tracker, link, record, name)
                base = Pair(ours_of(record)[name], link.said[name])
            done = replace(
                state, base=base, state=QUIET, seen=None, turn=state.turn + 1, person="", changed_at="", at=""
            )
            states.put(store, self.workspace, [done])
            links.put(store, self.workspace, [replace(link, compared=0)])
            store.afterwards(self.services.bell.ring)
        return link

    def sends(self, tracker: Tracker, link: SyncLink, name: str) -> bool:
        """Whether what an item says in a field goes out."""
        return self._direction(tracker, link, self.record(ROOM, link.item), name) in (OUT, BOTH)

    def _direction(self, tracker: Tracker, link: SyncLink, record: Record[RoadmapItem], name: str) -> str:
        terms = connections.get(self.services.store, self.workspace, tracker.name).terms
        return terms.direction(name, writes=tracker.writes, is_ours=not record.place or bool(link.is_ours))

    def _ours(self, tracker: Tracker, link: SyncLink, record: Record[RoadmapItem], state: FieldState) -> Pair:
        direction = self._direction(tracker, link, record, state.field)
        now = Pair(ours_of(record)[state.field], link.said[state.field])
        return settled(direction, state.base, now, ours=True)

    def _theirs(self, tracker: Tracker, link: SyncLink, record: Record[RoadmapItem], name: str) -> Record[RoadmapItem]:
        value = meanings_of(self.services, self.workspace, tracker).of(name, link.said[name])
        if value is None or value == NOT_MAPPED:
            raise UserError("sync-error-unclear")
        return bring_in(self.services, self.workspace, tracker, link, record, {name: value}, self.user)

    def allow(self, tracker: str, external_id: str) -> SyncLink:
        """What a private item says may be written outside from now on."""
        with self._writing():
            link = self.known(tracker, external_id)
            self._tell("allowed", self.changeable(ROOM, link.item), tracker, link.key)
            links.put(self.services.store, self.workspace, [replace(link, is_ours=1, compared=0)])
            self.services.store.afterwards(self.services.bell.ring)
        return link

    def again(self, tracker: str, external_id: str) -> SyncLink:
        """Try once more what a tool refused."""
        with self._writing():
            link = self.known(tracker, external_id)
            self.changeable(ROOM, link.item)
            states.reopen(self.services.store, self.workspace, tracker, external_id)
            links.put(self.services.store, self.workspace, [replace(link, compared=0)])
            self.services.store.afterwards(self.services.bell.ring)
        return link

    def create(self, number: int, tracker: Tracker, place: str) -> SyncCreation:
        """Have a work item made, unless it is being made. Raises UserError where it is there."""
        now, store = stamp(self.services.clock()), self.services.store
        with self._writing():
            record = self.changeable(ROOM, number)
            known = creations.of(store, self.workspace, number).get(tracker.name)
            if known and known.state != FAILED:
                return known
            if any(one.tracker == tracker.name for one in links.of(store, self.workspace, number)):
                raise UserError("sync-error-there", system=tracker.label, number=number)
            mark = mark_of(self.workspace, number)
            new = SyncCreation(tracker.name, number, place, mark, self.user, now, due_at=now)
            creations.put(store, self.workspace, new)
            self._tell("created", record, tracker.name)
            store.afterwards(self.services.bell.ring)
        return new

    def know(self, tracker: str, person: WorkPerson, user: str, number: int) -> None:
        """Who somebody of a tool is here: said once by whoever may change an item of theirs, and remembered."""
        with self._writing():
            self._tell("named", self.changeable(ROOM, number), tracker)
            meanings.know(self.services.store, self.workspace, tracker, person, user)
            self._compare_anew(tracker)

    def connect(self, tracker: str, terms: Terms, places: Mapping[str, str]) -> None:
        """How far the workspace goes with a tool, and what its statuses mean."""
        now, store = stamp(self.services.clock()), self.services.store
        with self._writing():
            connections.begin(store, self.workspace, tracker, now)
            known = connections.get(store, self.workspace, tracker)
            connections.put(store, self.workspace, replace(known, terms=terms))
            met = [one for one in meanings.statuses_of(store, self.workspace, tracker) if one.id in places]
            was = {**asdict(known.terms), "statuses": {one.name: one.place for one in met}}
            before, after = _changes(was, {**asdict(terms), "statuses": {one.name: places[one.id] for one in met}})
            self._note(Event("sync.connected", "", tracker, before, after))
            meanings.mean(store, self.workspace, tracker, places)
            self._compare_anew(tracker)

    def _compare_anew(self, tracker: str) -> None:
        states.reopen(self.services.store, self.workspace, tracker)
        comparisons.forget_compared(self.services.store, self.workspace, tracker)
        self.services.store.afterwards(self.services.bell.ring)

    def read_now(self, tracker: str) -> None:
        """Have everything that is linked with a tool read now."""
        with self._writing():
            connections.read_whole(self.services.store, self.workspace, tracker, stamp(self.services.clock()))
            self.services.store.afterwards(self.services.bell.ring)


def _changes(was: Mapping[str, Any], now: Mapping[str, Any]) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    """What differs between two states, of a field that says several things those alone."""
    both = {name: (was[name], said) for name, said in now.items() if was[name] != said}
    both |= {name: difference(*pair) for name, pair in both.items() if isinstance(pair[1], dict)}
    before, after = ({name: pair[at] for name, pair in both.items() if pair[at]} for at in (0, 1))
    return before or None, after or None


def follow(services: Services, workspace: str, transition: Transition) -> None:
    """An idea became part of another: what its item was linked to is linked to the other's. Inside `store.write`."""
    other = transition.other
    if transition.after == "merged" and other is not None and other.item.isdigit() and transition.end.item.isdigit():
        now = stamp(services.clock())
        comparisons.move(services.store, workspace, int(transition.end.item), int(other.item), now)
