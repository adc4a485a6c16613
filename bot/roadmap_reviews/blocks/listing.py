"""How a review stands, and what is kept of the roadmap. Pure."""

import json
from collections.abc import Sequence
from datetime import date

from bot.roadmap_reviews.blocks import rows, summary
from bot.roadmap_reviews.blocks.question import see
from bot.roadmap_reviews.blocks.rows import Name
from bot.roadmap_reviews.blocks.summary import ReviewFacts
from bot.roadmap_reviews.review import RoadmapReview
from bot.roadmap_reviews.snapshot import SnapshotItem
from bot.roadmap_reviews.store import SnapshotMeta
from bot.schedule.blocks.fields import channel_field
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, escape, mention, moment, say
from bot.text import Translator

PAGE = 10


def none(t: Translator, kind: str, *, may_open: bool, planned: bool) -> list[Block]:
    """No review was opened yet."""
    return [kit.section(say(t, "roadmap-review-none")), *_open_buttons(t, kind, may_open=may_open, planned=planned)]


def state(
    t: Translator, facts: ReviewFacts, name: Name, kind: str, mine: int, *, may_open: bool, planned: bool
) -> list[Block]:
    """The last review: until when it is open or since when it is closed, and all that it tells. `mine` is how many
    items the reader is asked about."""
    review = facts.review
    where = Mrkdwn(f"<#{review.channel}>")
    if review.closed_at:
        stands = say(t, "roadmap-review-closed", when=moment(t, review.closed_at))
    else:
        stands = say(t, "roadmap-review-open", due=moment(t, review.due_at), place=where, end=moment(t, review.ends_at))
    shown = [one for one in summary.summary(t, facts, name) if one["type"] != "actions"]
    row = [see(review, t("roadmap-review-see-all", count=mine))] if mine and not review.closed_at else []
    if may_open and not review.closed_at:
        named, carried = t("roadmap-review-close"), json.dumps({"review": review.number})
        sure = kit.confirm(named, t("roadmap-review-close-sure"), named, t("slack-cancel"))
        row.append(kit.button(named, "roadmap_reviews.close", carried, confirm=sure))
    if review.number > 1:
        carried = json.dumps({"review": review.number - 1})
        row.append(kit.button(t("roadmap-review-previous"), f"roadmap_reviews.mine:{review.number - 1}", carried))
    more = _open_buttons(t, kind, may_open=may_open, planned=planned) if review.closed_at else []
    return [*shown, kit.context(stands), *([kit.actions(*row)] if row else []), *more]


def _open_buttons(t: Translator, kind: str, *, may_open: bool, planned: bool) -> list[Block]:
    if not may_open:
        return []
    row = [kit.button(t("roadmap-review-ask"), "roadmap_reviews.ask", style="primary")]
    row += [] if planned else [kit.button(t("roadmap-review-plan-new"), f"schedule.new:{kind}", kind)]
    return [kit.actions(*row)]


def ask(t: Translator, items: int, owners: int, unowned: int, channel: str, *, current: bool, back: str) -> Block:
    """The question before a review opens: where its post comes, and how many are asked of how much."""
    said = say(t, "roadmap-review-ask-text", items=items, owners=owners)
    nobodys = [kit.context(say(t, "roadmap-review-unowned", count=unowned))] if unowned else []
    fields = [kit.section(said), *nobodys, channel_field(t, channel, current=current)]
    return form_view(t, "roadmap_reviews.open", "roadmap-review-ask", fields, {"back": back}, "roadmap-review-ask-do")


def opened(t: Translator, review: RoadmapReview) -> Mrkdwn:
    """What opening a review came to."""
    day = t.date(date.fromisoformat(review.due_at[:10]))
    return say(t, "roadmap-review-opened", day=day, place=Mrkdwn(f"<#{review.channel}>"))


def snapshots(
    t: Translator, known: Sequence[SnapshotMeta], page: int, *, may_keep: bool, note: str = ""
) -> list[Block]:
    """What is kept of the roadmap, last first: one more than a page is shown of."""
    blocks = [kit.section(note)] if note else []
    blocks.append(kit.section(say(t, "roadmap-review-snapshots" if known else "roadmap-review-snapshots-none")))
    for one in known[:PAGE]:
        who = mention(one.person) if one.person else escape(t("roadmap-review-bot"))
        said = say(t, "roadmap-review-snapshot-line", number=one.number, when=moment(t, one.taken_at), who=who)
        carried = json.dumps({"number": one.number})
        open_ = kit.button(t("records-open"), f"roadmap_reviews.snapshot:{one.number}", carried)
        blocks.append(kit.section(said, accessory=open_))
    row = page_buttons(t, "roadmap_reviews.snapshots", page, len(known) > PAGE, {})
    row += [kit.button(t("roadmap-review-keep"), "roadmap_reviews.keep")] if may_keep else []
    return [*blocks, *([kit.actions(*row)] if row else [])]


def snapshot(t: Translator, when: Mrkdwn, items: Sequence[SnapshotItem], name: Name) -> list[Block]:
    """The roadmap as it was at a moment or on a day."""

    def line(item: SnapshotItem) -> Mrkdwn:
        return rows.row(t, item, rows.stands(t, item), name(item.owner) if item.owner else "", rows.warnings(t, item))

    head = say(t, "roadmap-review-snapshot-title", when=when, count=len(items))
    return [kit.section(head), *rows.sections(t, map(line, items))]
