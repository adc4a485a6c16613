"""What reviews of the roadmap send, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.roadmap_reviews.blocks import listing, question, rows, summary
from bot.roadmap_reviews.blocks.summary import STANDING, ReviewFacts
from bot.roadmap_reviews.review import DECIDE, MOVE, ON_TRACK, STOP, RoadmapReview, Verdict
from bot.roadmap_reviews.snapshot import CHANGES, WARNINGS, ItemChange, SnapshotItem
from bot.roadmap_reviews.store import SnapshotMeta
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.slack.text import moment
from bot.text import Translator

_AT, _WHO, _KIND = "2026-12-01T09:00:00Z", "U0SAMPLE01", "roadmap_reviews.open"
_ITEM = SnapshotItem(12, "Dark <mode>", "planned", "next", "2027-03", _WHO, "Core", "Churn", 2, 4, WARNINGS)
_REVIEW = RoadmapReview(2, "", "C0SAMPLE01", "", _WHO, _AT, _AT, _AT, 1, 2)


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about."""
    title, many = t("roadmap-review-title"), [replace(_ITEM, number=n) for n in range(1, 9)]
    later = replace(_ITEM, horizon="later", target="", owner="", kpi="", title="Night")
    changed = [ItemChange(n, kind, _ITEM, later, ("horizon", "owner", "kpi")) for n, kind in enumerate(CHANGES * 6)]
    said = {n: Verdict(n, one, _WHO, _AT, {"why": "Late"}) for n, one in enumerate((ON_TRACK, MOVE, STOP, DECIDE))}
    warned, standing = (dict.fromkeys(kinds, many) for kinds in (WARNINGS, STANDING))
    decided = [rows.decision(t, 3, "Who builds it?", "proposed", _WHO, "4 Dec")] * 6
    facts = ReviewFacts(_REVIEW, _AT, changed, warned, {}, said, range(9), decided, decided)
    first = ReviewFacts(_REVIEW, "", [], warned, standing)
    for what, one in {"": facts, ", the first": first, ", quiet": replace(facts, changes=[])}.items():
        yield f"roadmap reviews: the post{what}", kit.message(summary.summary(t, one, str), title)
    yield "roadmap reviews: a class", kit.message(summary.whole_class(t, facts, CHANGES[0], str), title)
    yield "roadmap reviews: what has changed since", kit.message(summary.since(t, facts, str), title)
    yield "roadmap reviews: a question", kit.message(question.question(t, _REVIEW, many, said), title)
    yield "roadmap reviews: a question in short", kit.message(question.in_short(t, _REVIEW, 8), title)
    page = question.question(t, _REVIEW, many, said, 0)
    yield "roadmap reviews: own items", kit.modal("slack.told", title, page, close=t("slack-close"))
    for verdict in (MOVE, STOP, DECIDE):
        yield f"roadmap reviews: the form, {verdict}", question.form(t, _ITEM, verdict, {}, {"review": 2, "item": 12})
    yield "roadmap reviews: without an owner", kit.message(question.unowned(t, many), title)
    yield "roadmap reviews: to decide", kit.message(question.to_decide(t, 3, decided[0], _WHO), title)
    yield "roadmap reviews: none", kit.message(listing.none(t, _KIND, may_open=True, planned=False), title)
    for closed in ("", _AT):
        one = replace(facts, review=replace(_REVIEW, closed_at=closed))
        shown = listing.state(t, one, str, _KIND, 8, may_open=True, planned=False)
        yield f"roadmap reviews: {'closed' if closed else 'open'}", kit.message(shown, title)
    yield "roadmap reviews: the form that opens one", listing.ask(t, 9, 3, 1, "", current=True, back="")
    kept = [SnapshotMeta(n, _AT, who) for n, who in enumerate((_WHO, "") * 6)]
    yield "roadmap reviews: snapshots", kit.message(listing.snapshots(t, kept, 0, may_keep=True, note="Kept."), title)
    yield "roadmap reviews: a snapshot", kit.message(listing.snapshot(t, moment(t, _AT), many, str), title)
