"""Comparing an item with its work item: what may come comes in, what is to go out waits in the store, the rest is told.

All of it in one transaction with the item. What was read before something else was read or written is not kept:
`revision` tells. See docs/decisions/0052-in-step.md.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.clock import stamp
from bot.connectors import TRACKERS
from bot.connectors.tracker import Tracker, WorkItem
from bot.errors import UserError
from bot.inquiries import brief
from bot.records.record import Record
from bot.records.store import records
from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.roadmap.item import PLANNED, RoadmapItem, place
from bot.services import Services
from bot.slack.request import spoken
from bot.sync.level import Terms
from bot.sync.merge import ACCEPT, AGREED, SEND, TAKE, Pair, step
from bot.sync.merge import CONFLICT as DIFFER
from bot.sync.store import comparisons, connections, links, meanings, states
from bot.sync.store.links import OK, SyncLink, columns_of
from bot.sync.store.states import CONFLICT, FAILED, QUIET, REFUSED, UNCLEAR, WAITING, FieldState
from bot.sync.values import DUE, FIELDS, NOT_MAPPED, OWNER, STATUS, TITLE, agree, title_of

PIECE = 25  # links in one transaction: others write to the workspace, too
_AT_ONCE = 500  # links that a tick compares


@dataclass(frozen=True)
class Meanings:
    """What a tool's statuses and people are here, by its ids, and how far the workspace goes with it."""

    statuses: Mapping[str, str]
    people: Mapping[str, str]
    terms: Terms

    def of(self, name: str, theirs: str) -> str | None:
        """What a value comes to here; None where nobody knows."""
        if name == STATUS:
            return self.statuses.get(theirs) or None
        if name == OWNER:
            return (self.people.get(theirs) or None) if theirs else ""
        return theirs[:7] if name == DUE else title_of(theirs)


def meanings_of(services: Services, workspace: str, tracker: Tracker) -> Meanings:
    """As they are now."""
    store = services.store
    statuses = {one.id: one.place for one in meanings.statuses_of(store, workspace, tracker.name)}
    terms = connections.get(store, workspace, tracker.name).terms
    return Meanings(statuses, meanings.people_of(store, workspace, tracker.name), terms)


def ours_of(record: Record[RoadmapItem]) -> dict[str, str]:
    """What an item says, by field, in our words."""
    content = record.content
    return {TITLE: content.title, STATUS: place(record), OWNER: content.owner, DUE: content.target}


@dataclass(frozen=True)
class Comparison:
    """An item and what its work item was read to say, or said after it was written. `revision` is that of the link
    before that; where nobody was asked, and what was read last is looked at again, it is not `is_read`."""

    link: SyncLink
    work: WorkItem
    revision: int
    is_read: bool = True


def compare(services: Services, workspace: str, tracker: Tracker, found: Sequence[Comparison]) -> list[Comparison]:
    """Keep what was read, and what follows of it. Returns those that were read or written by another meanwhile: they
    are to be read again. What one item does not take keeps no other from being compared."""
    if not found:
        return []
    retry = services.store.retry
    try:
        return retry(partial(_together, services, workspace, tracker, found))
    except UserError as error:
        if len(found) == 1:
            return retry(partial(_together, services, workspace, tracker, found, error))
        return [late for one in found for late in compare(services, workspace, tracker, [one])]


def _together(
    services: Services,
    workspace: str,
    tracker: Tracker,
    found: Sequence[Comparison],
    refused: UserError | None = None,
) -> list[Comparison]:
    late, store = [], services.store
    with store.write(workspace):
        meanings.meet(
            store, workspace, tracker.name, list({one.work.status.id: one.work.status for one in found}.values())
        )
        known = meanings_of(services, workspace, tracker)
        for one in found:
            link = links.get(store, workspace, tracker.name, one.link.external_id)
            if link is None:
                continue
            if link.revision != one.revision:
                late.append(one)
                continue
            _one(services, workspace, tracker, known, replace(one, link=link), refused)
    return late


def _one(
    services: Services,
    workspace: str,
    tracker: Tracker,
    known: Meanings,
    one: Comparison,
    refused: UserError | None,
) -> None:
    store, now = services.store, stamp(services.clock())
    record = records.get(store, workspace, ROOM, one.link.item)
    was = one.link
    link = replace(was, **columns_of(one.work), state=OK)  # type: ignore[arg-type]
    if link != was:
        link = replace(link, read_at=now, revision=was.revision + 1)
    if record is None:
        links.put(store, workspace, [link])
        return
    before = states.of(store, workspace, tracker.name, link.external_id)
    author = partial(_changed, services, workspace, record)
    field_of = _Fields(tracker, known, link, record, now, _leads(services, workspace, link), one.is_read, author)
    after = {name: field_of.next(before.get(name), name) for name in FIELDS}
    taken = {name: known.of(name, link.said[name]) or "" for name, (_, done) in after.items() if done == TAKE}
    kept = {name: state for name, (state, _) in after.items()}
    if taken and refused is None:
        record = bring_in(services, workspace, tracker, link, record, taken)
        ours = ours_of(record)
        kept |= {name: replace(kept[name], base=Pair(ours[name], link.said[name])) for name in taken}
    elif taken and refused is not None:
        failed = partial(replace, state=FAILED, error=refused.key, args=dict(refused.args_), at=now)
        kept |= {name: failed(kept[name], seen=field_of.now(name)) for name in taken}
    changed = [state for name, state in kept.items() if state != before.get(name)]
    states.put(store, workspace, changed)
    links.put(store, workspace, [replace(link, compared=record.version)])
    new = [one for one in changed if one.state == CONFLICT and not _was(before, one.field, CONFLICT)]
    if new and record.content.owner:
        brief.tell(services, workspace, [record.content.owner])
    if any(one.state == WAITING for one in changed):
        store.afterwards(services.bell.ring)


def _changed(
    services: Services, workspace: str, record: Record[RoadmapItem], name: str, base: Pair | None
) -> tuple[str, str]:
    """Who changed a field of an item last, and when; empty where nobody did since it met the work item, or since
    both agreed."""
    if base is None or ours_of(record)[name] == base.ours:
        return "", ""
    known = records.versions(services.store, workspace, ROOM, record.number)
    said = [ours_of(replace(record, content=one.content, status=one.status))[name] for one in known]
    for n in range(len(known) - 1, 0, -1):
        if said[n] != said[n - 1]:
            return known[n].person, known[n].at
    return record.changed_by, record.changed_at


def _was(before: Mapping[str, FieldState], name: str, state: str) -> bool:
    return name in before and before[name].state == state


def _leads(services: Services, workspace: str, link: SyncLink) -> bool:
    """Whether this is the work item that an item is in step with: its first that is there."""
    known = [one for one in links.of(services.store, workspace, link.item) if one.state == OK]
    return not known or known[0].external_id == link.external_id


def bring_in(
    services: Services,
    workspace: str,
    tracker: Tracker,
    link: SyncLink,
    record: Record[RoadmapItem],
    taken: Mapping[str, str],
    by: str = "",
) -> Record[RoadmapItem]:
    """What a tool says comes into the item, by itself or since somebody chose it. Raises UserError where that does not
    take it."""
    columns = {TITLE: "title", OWNER: "owner", DUE: "target"}
    values = {columns[name]: value for name, value in taken.items() if name in columns}
    status, _, horizon = taken.get(STATUS, "").partition(":")
    if status == PLANNED and horizon:
        values["horizon"] = horizon
    t = spoken(services, workspace)
    why = f"{link.key} · {tracker.label}" if by else t("sync-history", system=tracker.label, work=link.key)
    return RoadmapDesk(services, workspace, "").bring(record.number, values, status, why, by)


@dataclass(frozen=True)
class _Fields:
    """The fields of one link, one after the other."""

    tracker: Tracker
    known: Meanings
    link: SyncLink
    record: Record[RoadmapItem]
    at: str
    leads: bool
    is_read: bool
    changed: Callable[[str, Pair | None], tuple[str, str]]

    def now(self, name: str) -> Pair:
        """What both say."""
        return Pair(ours_of(self.record)[name], self.link.said[name])

    def next(self, before: FieldState | None, name: str) -> tuple[FieldState, str]:
        """How a field stands after it was compared, and what is to be done."""
        old = before or FieldState(self.tracker.name, self.link.external_id, name)
        now, meaning = self.now(name), self.known.of(name, self.link.said[name])
        old = self._met(old, now)
        done = step(self._direction(name), old.base, now, agree=agree(name, now.ours, now.theirs, meaning))
        if done in (AGREED, ACCEPT):
            return self._quiet(replace(old, base=now)), done
        if done in (TAKE, DIFFER) and (meaning is None or meaning == NOT_MAPPED):
            if meaning == NOT_MAPPED:  # somebody said that it is nothing to us
                return self._quiet(old), ""
            return self._told(old, now, UNCLEAR, f"sync-unclear-{name}"), ""
        if done == TAKE:
            failed = old.state == FAILED and old.seen == now
            return (old, "") if failed else (self._quiet(old), TAKE)
        if done == DIFFER:
            return self._told(old, now, CONFLICT), done
        if done == SEND and self._may_send(name):
            return self._waiting(old, now), done
        return self._quiet(old), done

    def _met(self, old: FieldState, now: Pair) -> FieldState:
        """What we wrote ourselves is no change, whether its answer was lost or not; what is not there once the tool is
        read again never arrived."""
        if old.state in (WAITING, QUIET) and old.seen is not None:
            if now.theirs == old.seen.theirs:
                return replace(old, base=Pair(old.seen.ours, now.theirs), seen=None)
            return replace(old, seen=None) if self.is_read else old
        return old

    def _is_ours(self) -> bool:
        return not self.record.place or bool(self.link.is_ours)

    def _direction(self, name: str) -> str:
        if not self.leads or self.record.gone_at:
            return "off"
        return self.known.terms.direction(name, writes=self.tracker.writes, is_ours=self._is_ours())

    def _may_send(self, name: str) -> bool:
        return self.known.terms.may_send(name, writes=self.tracker.writes, is_ours=self._is_ours())

    def _quiet(self, old: FieldState) -> FieldState:
        if old.state == QUIET:
            return old
        seen = old.seen if old.state == WAITING else None
        return replace(old, state=QUIET, seen=seen, turn=old.turn + 1, failures=0, due_at="", error="", args={})

    def _told(self, old: FieldState, now: Pair, state: str, error: str = "") -> FieldState:
        """People are told, once for what both say."""
        if old.state == state and old.seen == now:
            return old
        who, when = self.changed(old.field, old.base)
        new = replace(old, state=state, seen=now, turn=old.turn + 1, person=who, changed_at=when, at=self.at)
        return replace(new, failures=0, due_at="", error=error, args={})

    def _waiting(self, old: FieldState, now: Pair) -> FieldState:
        """It is written outside, unless the tool has refused just that."""
        if old.state == WAITING or (old.state in (REFUSED, UNCLEAR) and old.seen == now):
            return old
        seen = old.seen if old.state == QUIET else None
        new = replace(old, state=WAITING, seen=seen, turn=old.turn + 1, person="", changed_at="", at=self.at)
        return replace(new, failures=0, due_at=self.at, error="", args={})


def chore(services: Services) -> None:
    """Compare the links whose items have changed with what was read of them last: nobody is asked."""
    by: dict[tuple[str, str], list[Comparison]] = {}
    for workspace, name, external_id in comparisons.to_compare(services.store, list(TRACKERS), _AT_ONCE):
        link = links.get(services.store, workspace, name, external_id)
        if link is not None:
            by.setdefault((workspace, name), []).append(Comparison(link, link.work, link.revision, is_read=False))
    for (workspace, name), found in by.items():
        for start in range(0, len(found), PIECE):
            compare(services, workspace, TRACKERS[name], found[start : start + PIECE])
