"""What people do to decisions and rights besides writing them down, and what follows of every change."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from bot.clock import stamp
from bot.decisions import decision, right, store
from bot.decisions.decision import DECIDED, PROPOSED, REVERSED, SUPERSEDED, Decision
from bot.decisions.right import STANDING, Right
from bot.decisions.store import REVERSE, TOO_EARLY, Opinion, Review
from bot.errors import UserError
from bot.links import store as links
from bot.links.store import Link, LinkEnd
from bot.posts import Offer
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room, people_of
from bot.records.store import lists
from bot.schedule import outbox
from bot.schedule.store import deliveries
from bot.services import Services
from bot.slack.store import setting
from bot.slack.visibility.audience import EVERYTHING
from bot.text.fold import key

ASK, READY, DIGEST, REVIEW = "decisions.ask", "decisions.ready", "decisions.digest", "decisions.review"
AGAIN_DAYS = 7  # after which whoever has not reviewed is asked once more
LATER_DAYS = 30  # after which one that came too early is asked again
MORNING = "T07:00:00Z"  # when what waits for a day is posted
INSTEAD = "supersedes"


def number_end(number: int) -> LinkEnd:
    """A decision, as links know it."""
    return LinkEnd(decision.ROOM.name, str(number))


def follow(desk: RecordDesk, old: Record[Decision] | None, new: Record[Decision], did: str) -> None:
    """What follows of a change of a decision: who is asked, who hears of it, when it is looked at."""
    services, workspace, today = desk.services, desk.workspace, desk.services.clock().date()
    before = old.content if old else None
    if did != "imported":
        decision.check_days(before, new.content, today)
    if new.gone_at:
        store.plan_review(services.store, workspace, new.number, "")
    elif new.status == PROPOSED and did != "imported":
        _consult(services, workspace, before, new)
    elif new.status != PROPOSED:
        is_anew = old is None or old.status != new.status or bool(old.gone_at)
        reviewed = before and (before.review_on, before.owner) == (new.content.review_on, new.content.owner)
        if is_anew or not reviewed:
            day = new.content.review_on if new.status == DECIDED else ""
            if is_anew or not day or day > today.isoformat():  # what is overdue stays so
                look_at(services, workspace, new, day if day > today.isoformat() else "")
        if did != "imported" and (is_anew or (before and (before.title, before.owner) != _outcome(new))):
            _tell(desk, before, new, today)


def _outcome(record: Record[Decision]) -> tuple[str, str]:
    return record.content.title, record.content.owner


def _consult(services: Services, workspace: str, before: Decision | None, new: Record[Decision]) -> None:
    now = stamp(services.clock())
    for person in sorted(set(new.content.consulted) - set(before.consulted if before else ())):
        if store.ask(services.store, workspace, new.number, person, now):
            outbox.offer(services, workspace, Offer(ASK, str(new.number), "", person, owner=person))


def _tell(desk: RecordDesk, before: Decision | None, new: Record[Decision], today: date) -> None:
    """Everybody who is or was named reads of it the next morning, with all else of that day."""
    day = (today + timedelta(days=1)).isoformat()
    named = {new.author, *people_of(decision.ROOM, new.content)}
    named |= set(people_of(decision.ROOM, before)) if before else set()
    for person in sorted(named - {"", desk.user}):
        offer = Offer(DIGEST, "", day, person, owner=person)
        deliveries.offer(desk.services.store, desk.workspace, offer, day + MORNING)


def look_at(services: Services, workspace: str, record: Record[Decision], day: str) -> None:
    """Have the accountable asked on a day whether it worked, and once more a week later; never where it is empty.
    Inside `store.write`."""
    store.plan_review(services.store, workspace, record.number, day)
    for after in (0, AGAIN_DAYS) if day else ():
        due = (date.fromisoformat(day) + timedelta(days=after)).isoformat()
        offer = Offer(REVIEW, f"{record.number}/{day}", due, record.content.owner, owner=record.content.owner)
        deliveries.offer(services.store, workspace, offer, due + MORNING)


def grant(desk: RecordDesk, _: Record[Right] | None, new: Record[Right], did: str) -> None:
    """Who may grant a right, and that there is one of a topic."""
    if new.status != STANDING or new.gone_at:
        return
    if did == "status" and not desk.manager:
        raise UserError("rights-error-grant", field="status")
    for other in lists.everything(desk.services.store, desk.workspace, right.ROOM, EVERYTHING):
        same = key(other.content.title) == key(new.content.title)
        if same and other.status == STANDING and other.number != new.number:
            raise UserError("rights-error-twice", field="title", number=other.number)


ROOM: Room[Decision] = replace(decision.ROOM, news=follow)
RIGHTS: Room[Right] = replace(right.ROOM, news=grant)


def room_here(services: Services, workspace: str, room: Room[Any] = ROOM) -> Room[Any]:
    """The room, its parts called as a workspace calls them."""
    return decision.named_by(room, str(setting(services.store, workspace, "decisions.framework", "raci")))


@dataclass(frozen=True)
class DecisionDesk(RecordDesk):
    """Where one person hands in what they say of a decision."""

    def check_asked(self, number: int) -> Record[Decision]:
        """One that this person is asked about. Raises UserError where they are not, or it is decided."""
        record = self.record(ROOM, number)
        if self.user not in record.content.consulted:
            raise UserError("decisions-error-not-asked", number=number)
        if record.status != PROPOSED or record.gone_at:
            raise UserError("decisions-error-late", number=number)
        return record

    def check_decides(self, number: int) -> Record[Decision]:
        """One that is this person's to decide. Raises UserError; a one-way door waits for those consulted until their
        day has passed."""
        record = self.record(ROOM, number)
        if record.status != PROPOSED or record.gone_at:
            raise UserError("decisions-error-late", number=number)
        if self.user != record.content.owner and not self.manager:
            raise UserError("decisions-error-not-accountable", number=number)
        late = decision.answer_day(record) < self.services.clock().date().isoformat()
        if record.content.door == "one_way" and not late and waiting(self.services, self.workspace, record):
            raise UserError("decisions-error-waits", day=decision.answer_day(record))
        return record

    def answer(self, number: int, stance: str, said: str = "") -> Record[Decision]:
        """What somebody who was asked says before it is decided; once all have, the accountable hears of it."""
        with self._writing():
            record, kept = self.check_asked(number), self.services.store
            opinion = Opinion(number, self.user, stance, said, stamp(self.services.clock()))
            store.save_opinion(kept, self.workspace, opinion)
            if not waiting(self.services, self.workspace, record) and record.content.owner != self.user:
                owner = record.content.owner
                outbox.offer(self.services, self.workspace, Offer(READY, str(number), "", owner, owner=owner))
        return record

    def decide(self, number: int, why: str = "") -> Record[Decision]:
        """Decide what was proposed."""
        with self._writing():
            old = self.check_decides(number)
            return self._keep(ROOM, old, replace(old, status=DECIDED), "status", why)

    def supersede(self, number: int, by: int) -> Record[Decision]:
        """Put one decision in the place of another."""
        new = self.record(ROOM, by)
        with self._writing():
            old, kept, now = self.changeable(ROOM, number), self.services.store, stamp(self.services.clock())
            at = by
            while at and at != number:
                at = successor(self.services, self.workspace, at)
            if at == number:
                raise UserError("decisions-error-loop", field="by", number=number)
            if new.gone_at or new.status in decision.ROOM.closed:
                raise UserError("decisions-error-closed", field="by", number=by)
            made = Link(number_end(by), INSTEAD, number_end(number), self.user, now)
            links.link(kept, self.workspace, made)
            why = f"#{by} {new.content.title}"
            return self._keep(ROOM, old, replace(old, status=SUPERSEDED), "status", why)

    def review(self, review: Review) -> Record[Decision]:
        """Whether it worked: what was found takes no word of the decision back. One that came too early is looked at
        again; what is reversed is."""
        with self._writing():
            old, kept = self.changeable(ROOM, review.number), self.services.store
            now = self.services.clock()
            planned = [one for one in store.reviews(kept, self.workspace, old.number) if one.due_on == review.due_on]
            if not planned or planned[0].at:
                raise UserError("decisions-error-reviewed", number=old.number)
            store.save_review(kept, self.workspace, replace(review, person=self.user, at=stamp(now)))
            if review.result == TOO_EARLY:
                look_at(self.services, self.workspace, old, (now.date() + timedelta(days=LATER_DAYS)).isoformat())
            elif review.verdict == REVERSE and old.status == DECIDED:
                return self._keep(ROOM, old, replace(old, status=REVERSED), "status", review.lesson)
        return old


def waiting(services: Services, workspace: str, record: Record[Decision]) -> list[str]:
    """Those consulted who have not answered."""
    said = {one.person for one in store.opinions(services.store, workspace, record.number) if one.stance}
    return [person for person in record.content.consulted if person not in said]


def successor(services: Services, workspace: str, number: int) -> int:
    """The decision in the place of another; 0 for none."""
    end = number_end(number)
    found = [one for one in links.links(services.store, workspace, end) if one.kind == INSTEAD and one.other == end]
    return int(found[-1].one.item) if found else 0
