"""What people do to decisions besides writing them down, and what follows of every change."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from bot.clock import stamp
from bot.decisions import decision
from bot.decisions.decision import DECIDED, PROPOSED, REVERSED, Decision
from bot.errors import UserError
from bot.inquiries import brief, store
from bot.inquiries.inquiry import Inquiry
from bot.posts import Offer
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room, people_of
from bot.rights.desk import standing
from bot.rights.right import Right, find, on_topic
from bot.schedule import outbox
from bot.services import Services
from bot.slack.choices import Choice
from bot.slack.groups import members
from bot.slack.ids import is_group
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.slack.visibility.membership import conversation
from bot.succession.desk import SuccessionDesk

CONSULT, REVIEW = "decisions.consult", "decisions.review"  # what people are asked
READY, MADE = "decisions.ready", "decisions.made"  # what is posted
AGAIN_DAYS = 7  # after which whoever has not reviewed is asked once more
LATER_DAYS = 30  # after which one that came too early is asked again
FRAMEWORK = Choice("decisions.framework", ("raci", "daci"))


def follow(desk: RecordDesk, old: Record[Decision] | None, new: Record[Decision], did: str) -> None:
    """What follows of a change of a decision: who is asked, who hears of it, where it is posted, when it is looked at.
    Nobody is asked or told of what a file brings, but whoever is to review it."""
    services, workspace, today = desk.services, desk.workspace, desk.services.clock().date()
    before = old.content if old and not old.gone_at else None
    anew, heard = before is None or old is None or old.status != new.status, did != "imported"
    if heard:
        decision.check_days(old.content if old else None, new.content, today)
        _check_channels(desk, new)
    if new.gone_at:
        store.withdraw(services.store, workspace, REVIEW, str(new.number))
    elif new.status == PROPOSED:
        now = stamp(services.clock())
        brief.ask(services, workspace, [_consultation(new, one, now) for one in _asked(desk, before, new) if heard])
    else:
        day = new.content.review_on if new.status == DECIDED else ""
        if before is None or anew or (before.review_on, before.owner) != (new.content.review_on, new.content.owner):
            look_at(services, workspace, new, "" if anew and day <= today.isoformat() else day)
        if heard and (anew or (before and (before.title, before.owner) != (new.content.title, new.content.owner))):
            brief.tell(services, workspace, {*members(services, workspace, sorted(_named(before, new)))} - {desk.user})
        if heard and anew and new.status in (DECIDED, REVERSED):
            _post(desk, new)


def _asked(desk: RecordDesk, before: Decision | None, record: Record[Decision]) -> Sequence[str]:
    """Whoever is asked: of a group those who are in it when it is first named."""
    known = before.consulted if before else ()
    named = [one for one in record.content.consulted if not (is_group(one) and one in known)]
    return [one for one in members(desk.services, desk.workspace, named) if one != record.content.owner]


def _named(before: Decision | None, record: Record[Decision]) -> set[str]:
    """Everybody a decision names or named."""
    people = {record.author, *people_of(decision.ROOM, record.content)}
    return (people | set(people_of(decision.ROOM, before)) if before else people) - {""}


def _consultation(record: Record[Decision], person: str, now: str) -> Inquiry:
    return Inquiry(CONSULT, str(record.number), person, person, now[:10], decision.answer_day(record), now)


def look_at(services: Services, workspace: str, record: Record[Decision], day: str) -> None:
    """Have the accountable asked on a day whether it worked, and once more a week later; never where it is empty.
    Inside `store.write`."""
    item, now = str(record.number), stamp(services.clock())
    store.withdraw(services.store, workspace, REVIEW, item)
    if day:
        again = (date.fromisoformat(day) + timedelta(days=AGAIN_DAYS)).isoformat()
        owner = record.content.owner
        brief.ask(services, workspace, [Inquiry(REVIEW, item, day, owner, day, again, now, remind_on=again)])


def _check_channels(desk: RecordDesk, record: Record[Decision]) -> None:
    """Raises UserError where a channel that is informed may not see what was recorded in private."""
    for channel in record.content.channels:
        if not conversation(desk.services, desk.workspace, channel).sees(record.place, record.author):
            raise UserError("decisions-error-private", field="channels")


def _post(desk: RecordDesk, record: Record[Decision]) -> None:
    """Post what was decided in the channels that are informed, and in those of its topic."""
    said = record.content
    on_topic = find(standing(desk.services, desk.workspace, Audience("", tuple)), said.topic)[:1]
    channels = [*said.channels, *(channel for one in on_topic for channel in one.content.channels)]
    about = (MADE, str(record.number), str(record.version))
    outbox.offer(
        desk.services, desk.workspace, *(Offer(*about, one, owner=desk.user) for one in dict.fromkeys(channels))
    )


def completed(desk: RecordDesk, said: Decision) -> Decision:
    """A new decision as it is kept: its topic by its own name, and whoever decides on that informed of it."""
    said = decision.completed(desk, said)
    right = on_topic(standing(desk.services, desk.workspace, EVERYTHING), said.topic)
    if right is None:
        return said
    other = decides_instead(desk.services, desk.workspace, right, said)
    told = (*said.informed, other) if other not in ("", desk.user, *people_of(decision.ROOM, said)) else said.informed
    return replace(said, topic=right.content.title, informed=told)


def decides_instead(services: Services, workspace: str, right: Record[Right], said: Decision) -> str:
    """Whoever holds the right on a topic, or stands in for them, where somebody else is accountable for a decision on
    it; empty where nobody does."""
    both = (right.content.owner, right.content.backup)
    present = [one for one in both if one and not services.people.get(workspace, one).is_gone]
    return present[0] if present and said.owner not in both else ""


ROOM: Room[Decision] = replace(decision.ROOM, news=follow, completed=completed)


def room_here(services: Services, workspace: str, room: Room[Any] = ROOM) -> Room[Any]:
    """The room, its parts called as a workspace calls them."""
    return decision.named_by(room, FRAMEWORK.now(services, workspace))


@dataclass(frozen=True)
class DecisionDesk(SuccessionDesk):
    """Where one person hands in what they say of a decision."""

    def check_asked(self, number: int) -> Record[Decision]:
        """One that this person is asked about. Raises UserError where they are not, or it is decided."""
        record = self.record(ROOM, number)
        if self.user not in consulted(self.services, self.workspace, record):
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
            record, now = self.check_asked(number), stamp(self.services.clock())
            asked, owner = _consultation(record, self.user, now), record.content.owner
            store.save_inquiry(self.services.store, self.workspace, replace(asked, answer=stance, said={"said": said}))
            if not waiting(self.services, self.workspace, record) and owner != self.user:
                offer = Offer(READY, str(number), str(record.version), owner, owner=owner)
                outbox.offer(self.services, self.workspace, offer)
        return record

    def decide(self, number: int, why: str = "") -> Record[Decision]:
        """Decide what was proposed."""
        with self._writing():
            old = self.check_decides(number)
            return self._keep(ROOM, old, replace(old, status=DECIDED), "status", why)

    def review(self, number: int, day: str, result: str, verdict: str, **said: str) -> Record[Decision]:
        """Whether it worked, on the review of a day: what was found takes no word of the decision back. One that came
        too early is looked at again; what is reversed is."""
        with self._writing():
            old, kept, now = self.changeable(ROOM, number), self.services.store, self.services.clock()
            planned = [one for one in store.about(kept, self.workspace, REVIEW, str(number)) if one.slot == day]
            if not planned or planned[0].answer:
                raise UserError("decisions-error-reviewed", number=number)
            answer = replace(planned[0], answer=result, said={"verdict": verdict, **said})
            store.save_inquiry(kept, self.workspace, replace(answer, person=self.user, at=stamp(now)))
            if result == decision.TOO_EARLY:
                look_at(self.services, self.workspace, old, (now.date() + timedelta(days=LATER_DAYS)).isoformat())
            elif verdict == decision.REVERSE and old.status == DECIDED:
                return self._keep(ROOM, old, replace(old, status=REVERSED), "status", said.get("lesson", ""))
        return old


def waiting(services: Services, workspace: str, record: Record[Decision]) -> list[str]:
    """Those consulted who have not answered."""
    said = {one.person for one in store.about(services.store, workspace, CONSULT, str(record.number)) if one.answer}
    return [person for person in consulted(services, workspace, record) if person not in said]


def consulted(services: Services, workspace: str, record: Record[Decision]) -> list[str]:
    """The people who are consulted: those who are named, and of the groups that are, those in them who were asked."""
    named = record.content.consulted
    about = store.about(services.store, workspace, CONSULT, str(record.number)) if any(map(is_group, named)) else []
    asked = {one.person for one in about}
    return [one for one in members(services, workspace, named) if one in named or one in asked]
