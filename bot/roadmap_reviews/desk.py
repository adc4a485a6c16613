"""Where a review of the roadmap opens, is answered and closes; and the roadmap as it is now."""

from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

from bot.clock import stamp
from bot.decisions.decision import PROPOSED, REJECTED, Decision
from bot.decisions.desk import ROOM as DECISIONS
from bot.decisions.desk import DecisionDesk
from bot.errors import UserError
from bot.inquiries import brief
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry
from bot.links.store import LinkEnd
from bot.posts import NOWHERE, Offer
from bot.records.desk import RecordDesk
from bot.records.record import Record
from bot.records.store import lists, records
from bot.roadmap import health
from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.roadmap.item import DONE, DROPPED, RoadmapItem
from bot.roadmap_reviews import store
from bot.roadmap_reviews.review import DECIDE, MOVE, STOP, VERDICTS, RoadmapReview, Verdict, due, ends
from bot.roadmap_reviews.snapshot import BLOCKED, OWNER, SnapshotItem
from bot.schedule.store import deliveries
from bot.services import Services
from bot.slack.connect import check_people
from bot.slack.permissions import PRODUCT_OPS_MANAGER, holders
from bot.slack.request import spoken
from bot.slack.visibility.audience import EVERYTHING
from bot.store.trail import Event

OPENED, SUMMARY, SINCE, ENDS = (f"roadmap_reviews.{name}" for name in ("open", "summary", "since", "ends"))  # posts
ITEMS, UNOWNED, TO_DECIDE = (f"roadmap_reviews.{name}" for name in ("items", "unowned", "decide"))  # inquiries


def present(services: Services, workspace: str) -> dict[int, SnapshotItem]:
    """The roadmap as it is now, by number. Slack is asked who has left, for whom other writers must not wait."""
    known = lists.everything(services.store, workspace, ROOM, EVERYTHING)
    warnings, ranks = health.warnings(services, workspace, known), health.ranks(services, workspace)
    owners = {one.content.owner for one in known if one.status not in DONE}
    absent = {one for one in owners if not one or not is_present(services, workspace, one)}
    return {
        one.number: _item(one, warnings.get(one.number, ()), ranks.get(one.number, (0, 0)), absent) for one in known
    }


def past(services: Services, workspace: str, at: str) -> dict[int, SnapshotItem]:
    """The roadmap as it was at a UTC stamp, by number, by what its history says. What was wrong with an item then is
    known only where the item itself said it: that it was blocked, that it had no owner."""
    known = records.as_of(services.store, workspace, ROOM, at)
    return {one.number: _item(one, (), (0, 0), ("",)) for one in known}


def is_present(services: Services, workspace: str, user: str) -> bool:
    """Whether somebody is of the company and has not left."""
    person = services.people.get(workspace, user)
    return not (person.is_gone or person.is_stranger)


def _item(
    record: Record[RoadmapItem], warnings: Collection[str], rank: tuple[int, int], absent: Collection[str]
) -> SnapshotItem:
    said = record.content
    known = dict.fromkeys(warnings)
    if record.status not in DONE:
        known |= {BLOCKED: None} if record.status == BLOCKED else {}
        known |= {OWNER: None} if said.owner in absent else {}
    values = {name: getattr(said, name) for name in ("title", "horizon", "target", "owner", "team", "kpi")}
    return SnapshotItem(record.number, status=record.status, low=rank[0], high=rank[1], warnings=tuple(known), **values)


def by_owner(items: Mapping[int, SnapshotItem]) -> dict[str, list[SnapshotItem]]:
    """What is not done, by who answers for it; by an empty owner where nobody does who is there."""
    found: dict[str, list[SnapshotItem]] = {}
    for one in items.values():
        if not one.is_done:
            found.setdefault("" if OWNER in one.warnings else one.owner, []).append(one)
    return found


@dataclass(frozen=True)
class RoadmapReviewDesk(RecordDesk):
    """Where one person opens a review, answers for their items, and closes it."""

    def keep(self) -> int:
        """Keep the roadmap as it is now; returns the number of the snapshot."""
        items = present(self.services, self.workspace)
        with self._writing():
            number = self._keep_snapshot(items)
            self._note(Event("roadmap_reviews.kept", subject=str(number)))
        return number

    def _keep_snapshot(self, items: Mapping[int, SnapshotItem]) -> int:
        at = stamp(self.services.clock())
        return store.add_snapshot(self.services.store, self.workspace, items.values(), at, self.user)

    def open(self, channel: str, zone: str, language: str = "", cause: str = "") -> RoadmapReview:
        """Freeze the roadmap and ask its owners; the post comes to `channel` three working days later, by the clock of
        a zone. `cause` opens one review, however often. Raises UserError where another is open."""
        kept, workspace, now = self.services.store, self.workspace, self.services.clock()
        items, managers = present(self.services, workspace), holders(self.services, workspace, PRODUCT_OPS_MANAGER)
        with self._writing():
            if cause and (known := store.caused(kept, workspace, cause)):
                return known
            last = store.last(kept, workspace)
            if last and not last.closed_at:
                raise UserError("roadmap-review-error-open", field="channel")
            made = RoadmapReview(
                number=store.next_review(kept, workspace),
                cause=cause,
                channel=channel,
                language=language,
                opened_by=self.user,
                opened_at=stamp(now),
                due_at=stamp(due(now, zone)),
                ends_at=stamp(ends(now, zone)),
                before=last.closed if last else 0,
                opened=self._keep_snapshot(items),
            )
            store.save_review(kept, workspace, made)
            self._note(Event("roadmap_reviews.opened", subject=str(made.number), where=channel))
            self._ask(made, items, managers)
            self._offer(made, SUMMARY, made.channel, "due", made.due_at)
            self._offer(made, ENDS, NOWHERE, "ends", made.ends_at)
        return made

    def _ask(self, made: RoadmapReview, items: Mapping[int, SnapshotItem], managers: Collection[str]) -> None:
        """Every owner once of all that is theirs; the managers of what is nobody's."""
        theirs = by_owner(items)
        asked = [(ITEMS, owner) for owner in theirs if owner]
        asked += [(UNOWNED, one) for one in managers if "" in theirs]
        about = (made.opened_at[:10], made.due_at[:10], made.opened_at)
        brief.ask(
            self.services, self.workspace, [Inquiry(kind, str(made.number), who, who, *about) for kind, who in asked]
        )

    def _offer(self, review: RoadmapReview, kind: str, channel: str, period: str, at: str, thread: str = "") -> None:
        offer = Offer(kind, str(review.number), period, channel, thread, review.language, review.opened_by)
        deliveries.offer(self.services.store, self.workspace, offer, at)
        self.services.store.afterwards(self.services.bell.ring)

    # -- answers -------------------------------------------------------------------------------------------------------

    def open_review(self, number: int) -> RoadmapReview:
        """A review that takes answers. Raises UserError."""
        found = store.review(self.services.store, self.workspace, number)
        if found is None:
            raise UserError("roadmap-review-error-none")
        if found.closed_at:
            raise UserError("roadmap-review-error-closed", day=datetime.fromisoformat(found.closed_at).date())
        return found

    def own_item(self, review: RoadmapReview, number: int) -> tuple[SnapshotItem, Record[RoadmapItem]]:
        """An item as it was when the review opened, and as it is now, for whoever answers for it. Raises UserError."""
        frozen = store.snapshot(self.services.store, self.workspace, review.opened).get(number)
        record = self.record(ROOM, number)
        if frozen is None or frozen.is_done:
            raise UserError("roadmap-review-error-item", number=number)
        if not self.manager and self.user not in (frozen.owner, record.content.owner):
            raise UserError("roadmap-review-error-rights")
        return frozen, record

    def answer(
        self, review_number: int, number: int, verdict: str, why: str, said: Mapping[str, str] = MappingProxyType({})
    ) -> Verdict:
        """What this person says of an item, in the place of what was said before; `why` is what the history of the item
        says of it. `said` is, for MOVE, "horizon", "target" and "why"; for STOP "why"; for DECIDE "title", "owner" and
        "answer_by", as a decision has them. Raises UserError."""
        if verdict not in VERDICTS:
            raise UserError("records-error-choice")
        if verdict == DECIDE:
            check_people(self.services, self.workspace, [said["owner"]], "owner", gone=False)
        with self._writing():
            review = self.open_review(review_number)
            frozen, record = self.own_item(review, number)
            known = store.verdicts(self.services.store, self.workspace, review.number).get(number)
            new = Verdict(number, verdict, self.user, stamp(self.services.clock()), dict(said))
            if known and (known.verdict, known.said) == (verdict, dict(said)):
                return known
            if known:
                self._take_back(known, frozen, record, why)
            new = replace(new, decision=self._act(new, record, why))
            store.save_verdict(self.services.store, self.workspace, review.number, new)
            self._close_question(review)
        return new

    def _act(self, new: Verdict, record: Record[RoadmapItem], why: str) -> int:
        """What an answer does; returns the number of its decision."""
        own = RoadmapDesk(self.services, self.workspace, self.user, seen_by=self.audience)
        if new.verdict == MOVE:
            status = "" if record.status in DONE else record.status
            target = new.said.get("target", "")
            own.move(record.number, horizon=new.said["horizon"], target=target, status=status, why=why)
        elif new.verdict == STOP:
            own.move(record.number, status=DROPPED, why=why)
        return self._propose(new, record) if new.verdict == DECIDE else 0

    def _take_back(self, known: Verdict, frozen: SnapshotItem, record: Record[RoadmapItem], why: str) -> None:
        """Undo what an answer did that is given up for another, unless somebody has changed it since."""
        said = record.content
        moved = known.verdict == MOVE and said.horizon == known.said.get("horizon")
        if moved or (known.verdict == STOP and record.status == DROPPED):
            own = RoadmapDesk(self.services, self.workspace, self.user, seen_by=self.audience)
            was = {"horizon": frozen.horizon, "target": frozen.target, "status": frozen.status}
            own.move(record.number, why=why, **was)
        if known.decision:
            own_decisions = DecisionDesk(self.services, self.workspace, self.user, seen_by=EVERYTHING)
            old = records.get(self.services.store, self.workspace, DECISIONS, known.decision)
            if old and not old.gone_at and old.status == PROPOSED:
                own_decisions.set_status(DECISIONS, old.number, REJECTED, why)

    def _propose(self, new: Verdict, record: Record[RoadmapItem]) -> int:
        """What is to be decided becomes a proposed decision; whoever is accountable hears of it."""
        said, workspace = new.said, self.workspace
        t = spoken(self.services, workspace)
        topic = record.content.team or t("roadmap-review-topic")
        content = Decision(
            said["title"],
            said["owner"],
            topic,
            evidence="opinion",
            answer_by=said["answer_by"],
            context=t("roadmap-review-context", title=record.content.title, number=record.number),
        )
        own = DecisionDesk(self.services, workspace, self.user, seen_by=EVERYTHING)
        room = replace(DECISIONS, begins=lambda *_: PROPOSED)
        made = own.add(room, content, place=record.place, about=LinkEnd(ROOM.name, str(record.number)))
        day = made.content.answer_by
        now = stamp(self.services.clock())
        asked = Inquiry(TO_DECIDE, str(made.number), "", made.content.owner, now[:10], day, now, remind_on=day)
        brief.ask(self.services, workspace, [asked])
        return made.number

    def _close_question(self, review: RoadmapReview) -> None:
        """Whoever has answered for all that is theirs is not asked any more."""
        kept, workspace = self.services.store, self.workspace
        said = store.verdicts(kept, workspace, review.number)
        theirs = by_owner(store.snapshot(kept, workspace, review.opened)).get(self.user, [])
        for question in inquiries.about(kept, workspace, ITEMS, str(review.number)):
            if question.person == self.user and not question.answer and all(one.number in said for one in theirs):
                now = stamp(self.services.clock())
                inquiries.save_inquiry(kept, workspace, replace(question, answer="answered", at=now))

    # -- its post, and its end -----------------------------------------------------------------------------------------

    def post(self, number: int, key: str) -> RoadmapReview | None:
        """The review whose post a delivery is, with the roadmap as it is told of; None where another delivery is."""
        items = present(self.services, self.workspace)
        with self.services.store.write(self.workspace):
            found = store.review(self.services.store, self.workspace, number)
            if found is None or found.summary not in ("", key):
                return None
            if not found.summary:
                found = replace(found, summary=key, posted=found.closed or self._keep_snapshot(items))
                store.save_review(self.services.store, self.workspace, found)
        return found

    def close(self, number: int) -> RoadmapReview:
        """Close a review with what is known. Its post comes now, where it has not come yet; else what has changed since
        follows in its thread. Raises UserError where it is closed."""
        kept, workspace, now = self.services.store, self.workspace, self.services.clock()
        items = present(self.services, workspace)
        with self._writing():
            found = self.open_review(number)
            closed = replace(found, closed=self._keep_snapshot(items), closed_by=self.user, closed_at=stamp(now))
            store.save_review(kept, workspace, closed)
            self._note(Event("roadmap_reviews.closed", subject=str(number), where=closed.channel))
            for kind in (ITEMS, UNOWNED):
                inquiries.withdraw(kept, workspace, kind, str(number))
            if not closed.summary:
                self._offer(closed, SUMMARY, closed.channel, "closed", stamp(now))
            else:
                there = deliveries.get(kept, workspace, closed.summary)
                ts = there.ts if there and there.state == "posted" else ""
                self._offer(closed, SINCE, closed.channel, "closed", stamp(now), ts)
        return closed


def close_late(services: Services, workspace: str, number: int) -> None:
    """Close a review that nobody closed, by nobody."""
    with suppress(UserError):
        RoadmapReviewDesk(services, workspace, "", seen_by=EVERYTHING).close(number)


def decisions_of(services: Services, workspace: str, review: RoadmapReview, readers: Any) -> list[Record[Decision]]:
    """What was to be decided in a review, as an audience sees it, as it is now."""
    said = store.verdicts(services.store, workspace, review.number).values()
    numbers = sorted(one.decision for one in said if one.decision)
    return records.seen(services.store, workspace, DECISIONS, readers, numbers)
