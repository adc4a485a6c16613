"""What owners are asked of their items, and the forms in which they answer. Pure."""

import json
from collections.abc import Mapping, Sequence
from datetime import date

from bot.roadmap.item import HORIZONS, TYPED_TARGET
from bot.roadmap.words import when
from bot.roadmap_reviews.blocks import rows
from bot.roadmap_reviews.review import DECIDE, MOVE, STOP, VERDICTS, RoadmapReview, Verdict
from bot.roadmap_reviews.snapshot import SnapshotItem
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, mention, say
from bot.text import Translator

PAGE = 5  # items at once


def heading(t: Translator, review: RoadmapReview, count: int) -> Mrkdwn:
    """How many items somebody is asked about, and until when."""
    where = Mrkdwn(f"<#{review.channel}>")
    return say(t, "roadmap-review-asked", count=count, day=t.date(date.fromisoformat(review.due_at[:10])), place=where)


def see(review: RoadmapReview, label: str) -> Block:
    """The button that shows all of somebody's items."""
    return kit.button(label, "roadmap_reviews.mine", json.dumps({"review": review.number}), style="primary")


def question(
    t: Translator,
    review: RoadmapReview,
    items: Sequence[SnapshotItem],
    said: Mapping[int, Verdict],
    page: int | None = None,
) -> list[Block]:
    """Somebody's items, each with what they can say of it. A message, without a page, shows the first; the others are
    in a form."""
    at, blocks = (page or 0) * PAGE, [kit.section(heading(t, review, len(items)))]
    for item in items[at : at + PAGE]:
        blocks += _item(t, review, item, said.get(item.number), page)
    if page is not None:
        turns = page_buttons(t, "roadmap_reviews.mine", page, len(items) > at + PAGE, {"review": review.number})
        return [*blocks, *([kit.actions(*turns)] if turns else [])]
    if len(items) > PAGE:
        blocks.append(kit.actions(see(review, t("roadmap-review-see-all", count=len(items)))))
    return marked(review, blocks)


def _item(
    t: Translator, review: RoadmapReview, item: SnapshotItem, said: Verdict | None, page: int | None
) -> list[Block]:
    carried = {"review": review.number, "item": item.number, **({} if page is None else {"page": page})}
    text = rows.row(t, item, rows.stands(t, item))
    if wrong := rows.warnings(t, item):
        text = Mrkdwn(f"{text}\n{say(t, 'roadmap-review-warned', warnings=wrong)}")
    if said:
        text = Mrkdwn(f"{text}\n✓ {said_of(t, said)}")
    value = json.dumps(carried)
    row = [kit.button(t(f"roadmap-review-say-{one}"), f"roadmap_reviews.say:{one}", value) for one in VERDICTS]
    return [kit.section(text), kit.actions(*row)]


def said_of(t: Translator, said: Verdict) -> Mrkdwn:
    """What somebody said of an item, to themselves."""
    return say(t, f"roadmap-review-own-{said.verdict}")


def in_short(t: Translator, review: RoadmapReview, count: int) -> list[Block]:
    """The same in two lines, beside much else."""
    return [kit.section(heading(t, review, count), accessory=see(review, t("roadmap-review-see")))]


def mark(review: int) -> str:
    """What the ids of blocks begin with that ask about a review."""
    return f"roadmap_reviews/{review}/"


def marked(review: RoadmapReview, blocks: Sequence[Block]) -> list[Block]:
    """Blocks that are found again among others of a message."""
    return [{**block, "block_id": f"{mark(review.number)}{n}"} for n, block in enumerate(blocks)]


def form(
    t: Translator, item: SnapshotItem, verdict: str, said: Mapping[str, str], carried: Mapping[str, object]
) -> Block:
    """What is asked with an answer, filled with what was `said` before."""
    why = kit.text_input(
        "why",
        t("roadmap-review-why"),
        value=said.get("why", ""),
        limit=300,
        optional=verdict == MOVE,
        multiline=True,
    )
    horizons = [kit.option(t(f"roadmap-horizon-{one}"), one) for one in HORIZONS]
    horizon, target = said.get("horizon", item.horizon), when(t, said.get("target", item.target))
    fields = {
        MOVE: [
            kit.select_input("horizon", t("roadmap-field-horizon"), horizons, value=horizon),
            kit.text_input(
                "target",
                t("roadmap-field-target"),
                value=target,
                limit=TYPED_TARGET,
                hint=t("roadmap-hint-target"),
                optional=True,
            ),
            why,
        ],
        STOP: [why],
        DECIDE: [
            kit.text_input("title", t("roadmap-review-what"), value=said.get("title", ""), limit=150),
            kit.person_input("owner", t("roadmap-review-accountable"), value=said.get("owner", ""), optional=False),
            kit.date_input("answer_by", t("roadmap-review-by"), value=said.get("answer_by", ""), optional=False),
        ],
    }[verdict]
    return form_view(
        t,
        "roadmap_reviews.answer",
        f"roadmap-review-form-{verdict}",
        [kit.section(rows.title(item)), *fields],
        {**carried, "verdict": verdict},
    )


def unowned(t: Translator, items: Sequence[SnapshotItem]) -> list[Block]:
    """What nobody answers for, to a product-ops manager."""
    shown = [rows.row(t, one, rows.stands(t, one)) for one in items[:PAGE]]
    more = [kit.context(t("roadmap-review-more", count=len(items) - PAGE))] if len(items) > PAGE else []
    open_ = kit.button(t("records-open"), "roadmap.open", str(items[0].number))
    heading_ = say(t, "roadmap-review-unowned", count=len(items))
    return [
        kit.section(heading_, accessory=open_ if len(items) == 1 else None),
        kit.section(kit.markdown_list(shown)),
        *more,
    ]


def to_decide(t: Translator, number: int, line: Mrkdwn, who: str) -> list[Block]:
    """What somebody is asked to decide."""
    open_ = kit.button(t("records-open"), "decisions.open", str(number), style="primary")
    return [kit.section(Mrkdwn(f"{say(t, 'roadmap-review-to-decide', who=mention(who))}\n{line}"), accessory=open_)]
