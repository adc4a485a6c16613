"""What a review posts and asks: its one post with its thread, what has changed since, and what people are asked."""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.decisions.decision import PROPOSED, Decision
from bot.decisions.desk import ROOM as DECISIONS
from bot.inquiries.inquiry import Inquiry
from bot.posts import Delivery, Kind, Offer, Place, Plan, Post
from bot.records.record import Record
from bot.records.store import records
from bot.roadmap.item import PLANNED
from bot.roadmap_reviews import access, store
from bot.roadmap_reviews.blocks import question, rows, summary
from bot.roadmap_reviews.blocks.summary import ROWS, STANDING, ReviewFacts
from bot.roadmap_reviews.desk import (
    ENDS,
    ITEMS,
    OPENED,
    SINCE,
    SUMMARY,
    TO_DECIDE,
    UNOWNED,
    RoadmapReviewDesk,
    by_owner,
    close_late,
    decisions_of,
)
from bot.roadmap_reviews.review import RoadmapReview
from bot.roadmap_reviews.snapshot import CHANGES, WARNINGS, Snapshot, SnapshotItem, changes, warned
from bot.schedule import outbox
from bot.schedule.store import deliveries, schedules
from bot.services import Services
from bot.slack.text import Mrkdwn, mention
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.slack.visibility.membership import conversation, reader
from bot.text import Translator

CLASS = "roadmap_reviews.class"  # a class in the thread of the post
ONLY = "monthly-roadmap-review"  # the one schedule of a workspace
PLAN = Plan(
    "roadmap-review-plan-",
    every=("month",),
    usual="month",
    day="roadmap-review-plan-day",
    on="1-2",
    empty="roadmap-review-plan-opened",
    may=access.OPEN,
    preview="roadmap_reviews.ask",
    only=ONLY,
)
Name = Callable[[str], str]


def in_sight(services: Services, workspace: str, readers: Audience, items: Collection[int]) -> set[int]:
    """Of items, gone or not, by number, those that readers may see now."""
    return store.visible(services.store, workspace, readers).intersection(items)


def review_facts(
    services: Services, t: Translator, review: RoadmapReview, workspace: str, readers: Audience, after: Snapshot
) -> ReviewFacts:
    """What a review tells some readers of the roadmap as it was or is after it opened."""
    kept = services.store
    before = store.snapshot(kept, workspace, review.before)
    shown = in_sight(services, workspace, readers, {*before, *after})
    before, after = (_some(items, shown) for items in (before, after))
    last = store.last(kept, workspace, closed=True, before=review.number) if review.before else None
    standing: dict[str, list[SnapshotItem]] = {kind: [] for kind in STANDING}
    for one in after.values() if not review.before else ():
        if not one.is_done:
            standing[f"{PLANNED}:{one.horizon}" if one.status == PLANNED else one.status].append(one)
    theirs = by_owner(store.snapshot(kept, workspace, review.opened))
    asked = [one.number for owner, several in theirs.items() if owner for one in several if one.number in shown]
    said = store.verdicts(kept, workspace, review.number)
    return ReviewFacts(
        review=review,
        since=last.closed_at if last else "",
        changes=changes(before, after) if last else [],
        warned={kind: warned(before, after, kind) for kind in WARNINGS},
        standing=standing,
        verdicts={number: one for number, one in said.items() if number in shown},
        asked=asked,
        decisions=_decisions(services, t, workspace, review, readers),
        last=_decisions(services, t, workspace, last, readers) if last else (),
    )


def _some(items: Snapshot, numbers: Collection[int]) -> dict[int, SnapshotItem]:
    return {number: one for number, one in items.items() if number in numbers}


def _decisions(
    services: Services, t: Translator, workspace: str, review: RoadmapReview, readers: Audience
) -> list[Mrkdwn]:
    """What was asked for in a review, each as it is now."""
    name = named(services, t, workspace)
    return [_line(t, one, name(one.content.owner)) for one in decisions_of(services, workspace, review, readers)]


def _line(t: Translator, one: Record[Decision], who: str) -> Mrkdwn:
    """A decision, and by when it is asked for, until it is decided."""
    day = one.content.answer_by if one.status == PROPOSED else ""
    by = t.date(date.fromisoformat(day)) if day else ""
    return rows.decision(t, one.number, one.content.title, one.status, who, by)


def named(services: Services, t: Translator, workspace: str) -> Name:
    """Says who somebody is without notifying them."""
    return lambda user: services.people.get(workspace, user).name if user else t("slack-somebody")


# -- posts -------------------------------------------------------------------------------------------------------------


def open_planned(services: Services, delivery: Delivery) -> None:
    """The day of a planned review has come: it opens, unless another is open. It posts nothing itself, and only shown
    it opens nothing."""
    workspace, kept = delivery.workspace, services.store
    last = store.last(kept, workspace)
    if deliveries.get(kept, workspace, delivery.key) is None or (last and not last.closed_at):
        return
    planned = schedules.get(kept, workspace, delivery.schedule or ONLY)
    own = RoadmapReviewDesk(services, workspace, delivery.owner, seen_by=EVERYTHING)
    own.open(delivery.channel, planned.cadence.zone if planned else "UTC", delivery.language, delivery.key)


def _post(services: Services, delivery: Delivery) -> Post | None:
    """The one post of a review."""
    own = RoadmapReviewDesk(services, delivery.workspace, delivery.owner, seen_by=EVERYTHING)
    review = own.post(int(delivery.subject), delivery.key)
    if review is None:
        return None
    t, facts = _facts(services, delivery, review, review.posted)
    shown = summary.summary(t, facts, named(services, t, delivery.workspace))
    return Post(shown, summary.heading(t, facts))


def _facts(
    services: Services, delivery: Delivery, review: RoadmapReview, snapshot: int
) -> tuple[Translator, ReviewFacts]:
    workspace = delivery.workspace
    t = outbox.spoken(services, delivery)
    readers = conversation(services, workspace, delivery.channel)
    after = store.snapshot(services.store, workspace, snapshot)
    return t, review_facts(services, t, review, workspace, readers, after)


def _follow(services: Services, delivery: Delivery, there: Place) -> Sequence[Offer]:
    """Classes that are too long for the post, in its thread. Who sees what is asked when they are composed."""
    review = store.review(services.store, delivery.workspace, int(delivery.subject))
    if review is None:
        return ()
    before, after = (store.snapshot(services.store, delivery.workspace, one) for one in (review.before, review.posted))
    known = [one.kind for one in changes(before, after)] if review.before else []
    counts = {kind: known.count(kind) for kind in CHANGES}
    counts |= {kind: len(warned(before, after, kind)) for kind in WARNINGS}
    counts |= {} if review.before else dict.fromkeys(STANDING, len(after))
    about = {"period": delivery.period, "channel": there.channel, "thread": there.thread}
    about |= {"language": delivery.language, "owner": delivery.owner}
    return [Offer(CLASS, json.dumps([review.number, kind]), **about) for kind, count in counts.items() if count > ROWS]


def _class(services: Services, delivery: Delivery) -> Post | None:
    """A class in the thread of the post, where its readers see more of it than the post shows."""
    number, kind = json.loads(delivery.subject)
    review = store.review(services.store, delivery.workspace, number)
    if review is None:
        return None
    t, facts = _facts(services, delivery, review, review.posted)
    name = named(services, t, delivery.workspace)
    if (count := len(facts.members(kind))) <= ROWS:
        return None
    return Post(summary.whole_class(t, facts, kind, name), summary.class_title(t, kind, count))


def _since(services: Services, delivery: Delivery) -> Post | None:
    """What has changed between the post of a review and its end, in the thread of the post; None for nothing."""
    workspace = delivery.workspace
    review = store.review(services.store, workspace, int(delivery.subject))
    if review is None:
        return None
    t, facts = _facts(services, delivery, review, review.closed)
    before, after = (store.snapshot(services.store, workspace, one) for one in (review.posted, review.closed))
    readers = conversation(services, workspace, delivery.channel)
    shown = in_sight(services, workspace, readers, {*before, *after})
    facts = replace(facts, changes=changes(_some(before, shown), _some(after, shown)))
    blocks = summary.since(t, facts, named(services, t, workspace))
    return Post(blocks, t("roadmap-review-after")) if blocks else None


def _end(services: Services, delivery: Delivery) -> None:
    close_late(services, delivery.workspace, int(delivery.subject))


def _title(_: Services, t: Translator, __: str, ___: str) -> str:
    return t("roadmap-review-title")


# -- questions ---------------------------------------------------------------------------------------------------------


def own_items(services: Services, workspace: str, review: RoadmapReview, person: str) -> list[SnapshotItem]:
    """What somebody is asked about in a review, of what they may see."""
    theirs = by_owner(store.snapshot(services.store, workspace, review.opened)).get(person, [])
    readers = reader(services, workspace, person) if person else EVERYTHING
    shown = in_sight(services, workspace, readers, [one.number for one in theirs])
    return [one for one in theirs if one.number in shown]


def ask_items(services: Services, t: Translator, workspace: str, asked: Inquiry, short: bool) -> Post | None:
    """Somebody's items, until the review is closed."""
    review = store.review(services.store, workspace, int(asked.item))
    if review is None or review.closed_at or not (items := own_items(services, workspace, review, asked.person)):
        return None
    text = question.heading(t, review, len(items))
    if short:
        return Post(question.in_short(t, review, len(items)), text)
    return Post(question.question(t, review, items, store.verdicts(services.store, workspace, review.number)), text)


def ask_unowned(services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
    """What nobody answers for, to a product-ops manager."""
    review = store.review(services.store, workspace, int(asked.item))
    if review is None or review.closed_at:
        return None
    nobodys = by_owner(store.snapshot(services.store, workspace, review.opened)).get("", [])
    shown = in_sight(services, workspace, reader(services, workspace, asked.person), [one.number for one in nobodys])
    items = [one for one in nobodys if one.number in shown]
    return Post(question.unowned(t, items), t("roadmap-review-unowned", count=len(items))) if items else None


def ask_to_decide(services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
    """What somebody is to decide, until it is decided."""
    found = records.seen(
        services.store, workspace, DECISIONS, reader(services, workspace, asked.person), [int(asked.item)]
    )
    if not found or found[0].status != PROPOSED or found[0].content.owner != asked.person:
        return None
    one = found[0]
    line = _line(t, one, mention(asked.person))
    return Post(question.to_decide(t, one.number, line, one.author), t("roadmap-review-title"))


POSTS: Mapping[str, Kind] = {
    OPENED: Kind(open_planned, _title, plan=PLAN, report=False),
    SUMMARY: Kind(_post, _title, follow=_follow, report=False),
    CLASS: Kind(_class, _title, report=False),
    SINCE: Kind(_since, _title, report=False),
    ENDS: Kind(_end, _title, report=False),
}
INQUIRIES = {ITEMS: ask_items, UNOWNED: ask_unowned, TO_DECIDE: ask_to_decide}
