"""The one place where an item changes, and its idea with it: whatever one of them becomes, the other is, in the same
transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.clock import stamp
from bot.errors import UserError
from bot.fields.field import SETS
from bot.ideas.counting import usual_framework
from bot.ideas.desk import IdeaDesk
from bot.ideas.idea import Idea
from bot.ideas.store import ideas, scores
from bot.links import store as links
from bot.links.store import LinkEnd
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room, tidy
from bot.records.store import records
from bot.roadmap import item as rules
from bot.roadmap import store
from bot.roadmap.item import (
    BLOCKED,
    IN_PROGRESS,
    PLANNED,
    SHIPPED,
    STATUSES,
    RoadmapItem,
    lane_of,
    place,
    quarter_of,
)
from bot.roadmap.mapping import begun, idea_status, is_on, item_of, item_status
from bot.roadmap.part import STATUS_WORDS
from bot.roadmap.store import UNCOUNTED, Ranks
from bot.roadmap.words import worded
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING, IMPORT_PLACE
from bot.store import Store
from bot.transitions import Transition, announce


def _settle(desk: RecordDesk, old: Record[RoadmapItem] | None, new: Record[RoadmapItem], did: str) -> None:
    """What follows of a change of an item: its idea is what the item says, and whoever follows the roadmap hears."""
    services, workspace, number = desk.services, desk.workspace, new.number
    idea = ideas.get(services.store, workspace, number)
    why = ""
    if idea is not None:
        why = desk.versions(ROOM, number)[-1].why
        _tell_idea(desk, idea, new, why)
    store.put(services.store, workspace, [new], _ranks(desk, idea, old, new))
    said = {name: str(getattr(old.content, name)) for name in ("title", "team", "owner")} if old else {}
    before = place(old) if old and not old.gone_at else ""
    after = "" if new.gone_at else place(new)
    end = LinkEnd(ROOM.name, str(number))
    by_file = did == "imported"
    announce(services, workspace, Transition(end, before, after, None, by_file, desk.user, why, said))


def _ranks(
    desk: RecordDesk, idea: Idea | None, old: Record[RoadmapItem] | None, new: Record[RoadmapItem]
) -> Ranks | None:
    """The ranks that an idea has as its item comes to stand elsewhere; None where it stays. By a file come too many."""
    if old is not None and not old.gone_at and place(old) == place(new) and old.content.target == new.content.target:
        return None
    if idea is None or not lane_of(new):
        return Ranks()
    if getattr(desk, "by_file", False):
        return Ranks(UNCOUNTED, UNCOUNTED)
    usual = usual_framework(desk.services, desk.workspace)
    now = scores.standing(desk.services.store, desk.workspace, EVERYTHING, usual, idea.number)
    return Ranks(now.best, now.worst) if now else Ranks()


def _tell_idea(desk: RecordDesk, idea: Idea, new: Record[RoadmapItem], why: str) -> None:
    """The idea becomes what its item says. Raises UserError where it can be nothing any more."""
    own = IdeaDesk(desk.services, desk.workspace, desk.user, seen_by=EVERYTHING)
    if new.gone_at:
        if is_on(idea, new) and idea.status != "declined":
            scored = scores.frameworks_of(desk.services.store, desk.workspace, idea.number)
            own.follow(idea.number, "scored" if scored else "new", "", "", why)
        return
    if idea.gone:
        raise UserError("roadmap-error-gone", number=idea.number)
    if not is_on(idea, new) or new != replace(item_of(idea, new, {}), place=new.place):
        content = new.content
        own.follow(idea.number, idea_status(new.status), content.horizon, quarter_of(content.target), why)


ROOM: Room[RoadmapItem] = replace(
    rules.ROOM, news=_settle, count=ideas.next_number, worded=worded, synonyms=STATUS_WORDS
)  # no idea has the number of an item of its own


@dataclass(frozen=True)
class RoadmapDesk(RecordDesk):
    """Where one person, or a tool that teams plan in, hands in what becomes of items; or a file, as of thousands."""

    by_file: bool = False

    def item(self, number: int) -> Record[RoadmapItem]:
        """The item, gone or not. Raises UserError where there is none that this person sees."""
        return self.record(ROOM, number)

    def move(
        self, number: int, *, horizon: str = "", target: str | None = None, status: str = "", why: str = ""
    ) -> Record[RoadmapItem]:
        """Say when an item is done, or what has become of it; an idea that has no item yet is planned. `target` is None
        where it stays, empty for none. A horizon alone plans anew what was begun or done. Raises UserError."""
        status = status or (PLANNED if horizon else "")
        said: dict[str, Any] = ({"horizon": horizon} if horizon else {}) | (
            {} if target is None else {"target": target}
        )
        if status and status not in STATUSES:
            raise UserError("records-error-choice", field="status")
        with self._writing():
            old = records.get(self.services.store, self.workspace, ROOM, number)
            if old is None or old.gone_at:
                self._plan(number, horizon, target, status or PLANNED, why)
            return self._change(self.changeable(ROOM, number), said, status, why)

    def bring(
        self, number: int, values: Mapping[str, str], status: str = "", why: str = "", by: str = ""
    ) -> Record[RoadmapItem]:
        """What a tool says of an item, in some of its fields and of its status, whatever the rights. Nobody did it, or
        who chose it (`by`), and `why` says where it is from. Raises UserError where there is no such item, UserErrors
        beside what is wrong."""
        if status and status not in STATUSES:
            raise UserError("records-error-choice", field="status")
        kinds = {one.name: one.kind for one in ROOM.fields}
        said = {name: tuple(value.split()) if kinds[name] in SETS else value for name, value in values.items()}
        own = replace(self, user=by, delivery="", seen_by=EVERYTHING)
        with own._writing():
            old = own.item(number)
            if old.gone_at:
                raise UserError("roadmap-error-none", number=number)
            return own._change(old, said, status, why)

    def _plan(self, number: int, horizon: str, target: str | None, status: str, why: str) -> None:
        """An idea gets its item, by whoever may decide on it. Raises UserError where there is none."""
        idea = ideas.get(self.services.store, self.workspace, number)
        if idea is None or not self.audience.sees(idea.place, idea.captor):
            raise UserError("roadmap-error-none", number=number)
        tidy(ROOM, RoadmapItem(idea.title, target=target or ""))  # nothing is done of what is wrong
        own = IdeaDesk(self.services, self.workspace, self.user, seen_by=self.audience)
        own.decide(number, idea_status(status), horizon or "later", quarter_of(target or ""), why)

    def _change(self, old: Record[RoadmapItem], said: Mapping[str, Any], status: str, why: str) -> Record[RoadmapItem]:
        content = tidy(ROOM, replace(old.content, **said))
        new = replace(old, content=content, status=status or old.status)
        return (
            old if new == old else self._keep(ROOM, old, new, "edited" if new.status == old.status else "status", why)
        )

    def _keep(self, room: Room[Any], old: Record[Any], new: Record[Any], did: str, why: str = "") -> Record[Any]:
        dated = replace(new, content=dated_content(new, self.services.clock().date().isoformat(), old.status))
        return super()._keep(room, old, dated, did, why)

    def follow(self, transition: Transition) -> None:
        """Have the item say what became of its idea. Inside `store.write`."""
        number, kept, workspace = int(transition.end.item), self.services.store, self.workspace
        idea, old = ideas.get(kept, workspace, number), records.get(kept, workspace, ROOM, number)
        if idea is None or idea.place.startswith(IMPORT_PLACE):
            return
        into = transition.other and records.get(kept, workspace, ROOM, int(transition.other.item))
        if into:
            links.move(kept, workspace, *(LinkEnd(ROOM.name, str(one)) for one in (number, into.number)))
        on, now = is_on(idea, old), stamp(self.services.clock())
        if old is None:
            if on:
                new = Record(number, begun(idea), item_status(idea), idea.captor, now, self.user, now, place=idea.place)
                dated = replace(new, content=dated_content(new, now[:10]))
                records.put(kept, workspace, ROOM, [dated], "added", transition.why)
                ROOM.news(self, None, dated, "added")
        elif on:
            new = item_of(idea, old, transition.was)
            did = "restored" if old.gone_at else "edited" if new.status == old.status else "status"
            if new != old:
                self._keep(ROOM, old, new, did, transition.why)
        elif not old.gone_at or old.place != idea.place:  # which comes back where its idea is
            gone = replace(old, gone_at=old.gone_at or now, place=idea.place)
            self._keep(ROOM, old, gone, "removed", transition.why)


def dated_content(item: Record[RoadmapItem], today: str, before: str = "") -> RoadmapItem:
    """What an item says, with the day on which it began or shipped, where that is today by its status."""
    said, status = item.content, item.status
    if status == before:
        return said
    if status in (IN_PROGRESS, BLOCKED) and not said.started_on:
        said = replace(said, started_on=today)
    if status == SHIPPED and not said.shipped_on:
        said = replace(said, shipped_on=today)
    return said if status == SHIPPED else replace(said, shipped_on="")


def follow(services: Services, workspace: str, transition: Transition) -> None:
    """What follows for the roadmap of what becomes of an idea."""
    desk = RoadmapDesk(services, workspace, transition.person, seen_by=EVERYTHING, by_file=transition.by_file)
    desk.follow(transition)


def fill(kept: Store) -> None:
    """Ideas that were on the roadmap before it was a room get their items."""
    store.fill(kept, ROOM, _filled)


def _filled(idea: Idea) -> Record[RoadmapItem]:
    """The item of an idea that stood on the roadmap already, as old as what last became of it."""
    at, status = idea.changed_at or idea.created_at, item_status(idea)
    return Record(idea.number, begun(idea), status, idea.captor, at, "", at, place=idea.place)
