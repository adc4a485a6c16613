"""`/roadmap review` and `/roadmap snapshot`, and what owners answer."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from bot.clock import stamp
from bot.errors import UserError, UserErrors
from bot.inquiries import store as inquiries
from bot.roadmap.desk import ROOM
from bot.roadmap_reviews import access, store
from bot.roadmap_reviews.blocks import listing, question, rows
from bot.roadmap_reviews.blocks.listing import PAGE
from bot.roadmap_reviews.compose import ONLY, in_sight, named, own_items, review_facts
from bot.roadmap_reviews.desk import ITEMS, OPENED, RoadmapReviewDesk, by_owner, past, present
from bot.roadmap_reviews.review import DECIDE, MOVE, ON_TRACK, STOP, VERDICTS, RoadmapReview, Verdict
from bot.roadmap_reviews.snapshot import Snapshot, SnapshotItem
from bot.schedule.store import schedules
from bot.schedule.values import read_channel
from bot.slack import blocks as kit
from bot.slack.acting import RepeatedError, once
from bot.slack.answering import answer_modal, open_answer, present_answer, renew, result_answer
from bot.slack.blocks import Block
from bot.slack.home import HomeList, HomeRoom, Pillar, fixed_title
from bot.slack.listen import Listeners
from bot.slack.native_support import send
from bot.slack.places import channel_of, check_place, is_elsewhere, zone_of
from bot.slack.request import Answer, Request, load, reply, spoken, whole
from bot.slack.text import clean, escape, moment
from bot.text.dates import read_moment
from bot.text.fold import fold
from bot.text.when import read_when
from bot.text.zone_names import known_zones

_CLOSE = frozenset({"close", "end", "clore", "cloturer", "fermer", "terminer"})  # after "review"
_TYPED = {MOVE: ("horizon", "target", "why"), STOP: ("why",), DECIDE: ("title", "owner", "answer_by")}
_PLACE = "place"  # what a form carries of the message that it was opened from
_NEEDED = {MOVE: ("horizon",), STOP: ("why",), DECIDE: ("title", "owner", "answer_by")}


def desk(request: Request) -> RoadmapReviewDesk:
    """Where this person opens, answers and closes reviews."""
    return RoadmapReviewDesk.of(request)


# -- the review --------------------------------------------------------------------------------------------------------


def typed(request: Request, rest: str) -> Answer | None:
    """`/roadmap review`: how it stands; `close` closes it."""
    if fold(rest) in _CLOSE:
        return once(_close_typed)(request)
    return None if rest else reply(_state(request), request.t("roadmap-review-title"))


def _close_typed(request: Request) -> Answer:
    last = store.last(request.services.store, request.workspace)
    if not desk(request).manager:
        raise UserError(access.OPEN.refusal)
    if last is None:
        raise UserError("roadmap-review-error-none")
    desk(request).close(last.number)
    done = request.t("roadmap-review-close-done")
    return reply([kit.section(done), *_state(request)], done)


def _state(request: Request, number: int = 0) -> list[Block]:
    """How a review stands, the last where none is given."""
    services, t, workspace = request.services, request.t, request.workspace
    review, may_open = store.last(services.store, workspace), desk(request).manager
    review = store.review(services.store, workspace, number) if number else review
    planned = schedules.get(services.store, workspace, ONLY) is not None
    if review is None:
        return listing.none(t, OPENED, may_open=may_open, planned=planned)
    after = store.snapshot(services.store, workspace, review.closed) if review.closed else present(services, workspace)
    facts = review_facts(services, t, review, workspace, request.audience, after)
    mine = 0 if review.closed_at else len(own_items(services, workspace, review, request.user))
    name = named(services, t, workspace)
    return listing.state(t, facts, name, OPENED, mine, may_open=may_open, planned=planned)


def ask(request: Request) -> Answer:
    """The question before a review opens."""
    items = present(request.services, request.workspace)
    theirs = by_owner(items)
    counts = (sum(map(len, theirs.values())), sum(map(bool, theirs)), len(theirs.get("", ())))
    form = listing.ask(request.t, *counts, channel_of(request), current=is_elsewhere(request), back=request.back)
    return open_answer(request, form)


def save(request: Request) -> Answer:
    """It opens."""
    channel = read_channel(request.values)
    check_place(request, channel)
    zone = zone_of(request)
    review = desk(request).open(channel, zone if zone in known_zones() else "UTC")
    text = listing.opened(request.t, review)
    return result_answer(request, [kit.section(text)], text, request.t("roadmap-review-title"))


def close(request: Request) -> Answer:
    """The button."""
    desk(request).close(whole(load(request.value).get("review")))
    done = request.t("roadmap-review-close-done")
    shown = [kit.section(done), *_state(request)]
    return result_answer(request, shown, done, request.t("roadmap-review-title"), replace=True)


# -- what owners answer ------------------------------------------------------------------------------------------------


def mine(request: Request) -> Answer:
    """The reader's own items in a form, a page of them; how the review stands, for whoever has none or once it is
    closed."""
    carried = load(request.value)
    review = store.review(request.services.store, request.workspace, whole(carried.get("review")))
    if review is None:
        raise UserError("roadmap-review-error-none")
    page = whole(carried.get("page"))
    if review.closed_at or not own_items(request.services, request.workspace, review, request.user):
        shown = answer_modal(request.t, request.t("roadmap-review-title"), _state(request, review.number))
    else:
        shown = _own_form(request, review, page, _place(request))
    if request.in_modal and "page" in carried:
        return Answer(then=lambda: request.update(shown))
    return open_answer(request, shown)


def _own_form(request: Request, review: RoadmapReview, page: int, place: Mapping[str, str]) -> Block:
    """Somebody's own items, a page of them; `place` is the message that it was opened from."""
    items = own_items(request.services, request.workspace, review, request.user)
    said = store.verdicts(request.services.store, request.workspace, review.number)
    shown = question.question(request.t, review, items, said, page)
    title, close_ = request.t("roadmap-review-title"), request.t("slack-close")
    return kit.modal("slack.told", title, shown, close=close_, carried={_PLACE: place})


def say_(request: Request) -> Answer:
    """On track, or one of the buttons that ask for more."""
    carried, verdict = load(request.value), str(request.action.get("action_id") or "").partition(":")[2]
    number, item, own = whole(carried.get("review")), whole(carried.get("item")), desk(request)
    if verdict not in VERDICTS:
        raise UserError("roadmap-review-error-none")
    review = own.open_review(number)
    frozen, _ = own.own_item(review, item)
    place = _place(request)
    if verdict != ON_TRACK:
        known = store.verdicts(request.services.store, request.workspace, number).get(item)
        said = known.said if known and known.verdict == verdict else {}
        carried |= {"back": request.back, _PLACE: place}
        return open_answer(request, question.form(request.t, frozen, verdict, said, carried))
    try:
        own.answer(number, item, verdict, _why(request, review))
    except RepeatedError:
        return Answer()
    if "page" in carried:
        form = _own_form(request, review, whole(carried["page"]), place)
        request.afterwards(partial(_redraw, request, review, place))
        return Answer(then=lambda: request.update(form))
    shown = _renewed(request, review, request.message)
    return Answer(then=lambda: request.respond(shown, _text(request, request.message), replace=True))


def _place(request: Request) -> Mapping[str, str]:
    """Where the message is that a button is on, or that its form was opened from; empty where there is none that can be
    shown anew."""
    if request.in_modal:
        place = request.metadata.get(_PLACE)
        return place if isinstance(place, dict) else {}
    ts = str((request.body.get("container") or {}).get("message_ts") or "")
    return {"channel": request.channel, "ts": ts} if ts and not request.whispered else {}


def _redraw(request: Request, review: RoadmapReview, place: Mapping[str, str]) -> None:
    """Show in the message that somebody is asked in what they have said by now: a form was opened from it."""
    if not place:
        return
    channel, ts = str(place.get("channel")), str(place.get("ts"))
    found = request.client.conversations_history(channel=channel, oldest=ts, latest=ts, inclusive=True, limit=1)
    update = partial(request.client.chat_update, channel=channel, ts=ts)
    for message in found["messages"]:
        if question.mark(review.number) in str(message.get("blocks")):
            content = {"blocks": list(_renewed(request, review, message)), "text": _text(request, message)}
            send(request.services, request.workspace, content, lambda fit: update(**fit))


def _renewed(request: Request, review: RoadmapReview, message: Mapping[str, Any]) -> Sequence[Block]:
    """A message that asks somebody, with what they have said by now."""
    known, begun = list(message.get("blocks") or []), question.mark(review.number)
    ours = [n for n, block in enumerate(known) if str(block.get("block_id")).startswith(begun)]
    items = own_items(request.services, request.workspace, review, request.user)
    said = store.verdicts(request.services.store, request.workspace, review.number)
    fresh = question.question(request.t, review, items, said)
    return [*known[: ours[0]], *fresh, *known[ours[-1] + 1 :]] if ours else fresh


def _text(request: Request, message: Mapping[str, Any]) -> str:
    return str(message.get("text") or request.t("roadmap-review-title"))


def _why(request: Request, review: RoadmapReview, said: str = "") -> str:
    """What the history of an item says, in the language of the workspace."""
    t = spoken(request.services, request.workspace)
    month = t.dated(datetime.fromisoformat(review.opened_at).date(), "LLLL y")
    return t("roadmap-review-history-why" if said else "roadmap-review-history", month=month, why=said)


def answer(request: Request) -> Answer:
    """A form of an owner: moved, stopped, or to be decided."""
    carried, own = request.metadata, desk(request)
    verdict, number = str(carried.get("verdict")), whole(carried.get("review"))
    if verdict not in _TYPED:
        raise UserError("roadmap-review-error-none")
    said = {name: clean(str(request.values.get(name) or "")) for name in _TYPED[verdict]}
    target = said.get("target", "")
    said |= {"target": read_when(target, request.services.clock().date()) or target} if target else {}
    if missing := [name for name in _NEEDED[verdict] if not said[name]]:
        raise UserErrors([UserError("records-error-empty", field=name) for name in missing])
    review = own.open_review(number)
    why = _why(request, review, said.get("why") or said.get("title") or "")
    item = whole(carried.get("item"))
    new = own.answer(number, item, verdict, why, said)
    frozen, _ = own.own_item(review, item)
    text = rows.row(request.t, frozen, question.said_of(request.t, new))
    title = request.t("roadmap-review-title")
    root = str(request.view.get("root_view_id") or "")
    page, place = carried.get("page"), _place(request)
    request.afterwards(partial(_redraw, request, review, place))

    def then() -> None:
        if page is not None and root and root != request.view.get("id"):
            renew(request, root, _own_form(request, review, whole(page), place))

    return result_answer(request, [kit.section(text), *_decision(request, new)], text, title, then=then)


def _decision(request: Request, new: Verdict) -> list[Block]:
    if not new.decision:
        return []
    return [kit.actions(kit.button(request.t("records-open"), "decisions.open", str(new.decision)))]


# -- snapshots ---------------------------------------------------------------------------------------------------------


def typed_snapshot(request: Request, rest: str) -> Answer | None:
    """`/roadmap snapshot`: a manager keeps the roadmap as it is; everybody sees what is kept. `3` shows one of them, a
    day the roadmap as it was at its end, by its history."""
    if rest.lstrip("#").isdecimal():
        return reply(_snapshot(request, int(rest.lstrip("#")[:9])), request.t("roadmap-review-snapshots"))
    if not rest:
        return once(_keep_typed)(request)
    begun = read_moment(rest, zone_of(request))
    return None if begun is None else reply(_past(request, begun), request.t("roadmap-review-snapshots"))


def _past(request: Request, begun: datetime) -> list[Block]:
    """The roadmap at the end of a day."""
    if begun > request.services.clock():
        raise UserError("roadmap-review-error-day")
    services, t, workspace = request.services, request.t, request.workspace
    items = past(services, workspace, stamp(begun + timedelta(days=1)))
    return listing.snapshot(t, escape(t.date(begun.date())), _rows(request, items), named(services, t, workspace))


def _keep_typed(request: Request) -> Answer:
    number = desk(request).keep() if desk(request).manager else 0
    return reply(_snapshots(request, 0, number), request.t("roadmap-review-snapshots"))


def _snapshots(request: Request, page: int, new: int = 0) -> list[Block]:
    known = store.snapshots(request.services.store, request.workspace, PAGE + 1, page * PAGE)
    note = request.t("roadmap-review-keep-done", number=new) if new else ""
    return listing.snapshots(request.t, known, page, may_keep=desk(request).manager and not new, note=note)


def keep(request: Request) -> Answer:
    """The button."""
    title = request.t("roadmap-review-snapshots-title")
    return present_answer(request, _snapshots(request, 0, desk(request).keep()), title, title, replace=True)


def snapshots(request: Request) -> Answer:
    """Another page of what is kept."""
    title = request.t("roadmap-review-snapshots-title")
    page = whole(load(request.value).get("page"))
    return present_answer(request, _snapshots(request, page), title, title, replace=True)


def snapshot(request: Request) -> Answer:
    """One of them."""
    title = request.t("roadmap-review-snapshots-title")
    return present_answer(request, _snapshot(request, whole(load(request.value).get("number"))), title, title)


def _snapshot(request: Request, number: int) -> list[Block]:
    kept, workspace = request.services.store, request.workspace
    meta = store.meta(kept, workspace, number)
    if meta is None:
        raise UserError("roadmap-review-error-snapshot", number=number)
    items = store.snapshot(kept, workspace, number)
    when = moment(request.t, meta.taken_at)
    return listing.snapshot(request.t, when, _rows(request, items), named(request.services, request.t, workspace))


def _rows(request: Request, items: Snapshot) -> list[SnapshotItem]:
    shown = in_sight(request.services, request.workspace, request.audience, items)
    return [items[one] for one in sorted(shown) if not items[one].is_done]


# -- Home --------------------------------------------------------------------------------------------------------------


def _home(request: Request, limit: int, offset: int) -> list[Block]:
    """A review that waits for the reader."""
    kept, workspace = request.services.store, request.workspace
    found = []
    for one in inquiries.unanswered(kept, workspace, request.user, request.now[:10], ITEMS):
        review = store.review(kept, workspace, int(one.item))
        items = own_items(request.services, workspace, review, request.user) if review else []
        if review and items and not review.closed_at:
            found += question.in_short(request.t, review, len(items))
    return found[offset : offset + limit]


HOME = HomeRoom(
    title="roadmap-review-title",
    pillar=Pillar.PROCESS,
    for_you=(HomeList("roadmap_reviews.mine", fixed_title("roadmap-review-home"), _home),),
    rank=3,
)
VERBS = {ROOM.name: {"review": (typed, access.READ), "snapshot": (typed_snapshot, access.READ)}}


def register(on: Listeners) -> None:
    """Buttons and forms."""
    on.action("roadmap_reviews.ask", ask, access.OPEN)
    on.view("roadmap_reviews.open", once(save), access.OPEN)
    on.action("roadmap_reviews.close", once(close), access.OPEN)
    on.action("roadmap_reviews.mine", mine, access.READ)
    on.action("roadmap_reviews.say", say_, access.ANSWER)
    on.view("roadmap_reviews.answer", once(answer), access.ANSWER)
    on.action("roadmap_reviews.keep", once(keep), access.OPEN)
    on.action("roadmap_reviews.snapshots", snapshots, access.READ)
    on.action("roadmap_reviews.snapshot", snapshot, access.READ)
