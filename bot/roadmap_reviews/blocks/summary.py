"""The one post of a review: each class of change with its items, what was decided last time, what is to be. Pure."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.roadmap.item import HORIZONS, PLANNED, STATUSES
from bot.roadmap_reviews.blocks import rows
from bot.roadmap_reviews.blocks.rows import Name
from bot.roadmap_reviews.review import RoadmapReview, Verdict
from bot.roadmap_reviews.snapshot import CHANGES, WARNINGS, ItemChange, SnapshotItem
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, say
from bot.text import Translator

ROWS = 5  # of a class in the post; where there are more, all of them are in its thread
STANDING = (*(f"{PLANNED}:{one}" for one in HORIZONS), *STATUSES[1:3])  # of the first review: where items stand
CLASSES = (*STANDING[:-1], *CHANGES, *WARNINGS)  # in the order in which they are read; what is blocked is warned of


@dataclass(frozen=True)
class ReviewFacts:
    """What a review tells its readers: what became of items since `since` (the UTC stamp of the last review's closing,
    empty for the first review), what is wrong with some, where all of them stand, what their owners said. `asked` are
    the items that owners were asked about. `decisions` and `last` are those asked for in this review and in the last,
    each in a line. Only what the readers may see is among it."""

    review: RoadmapReview
    since: str
    changes: Sequence[ItemChange]
    warned: Mapping[str, Sequence[SnapshotItem]]
    standing: Mapping[str, Sequence[SnapshotItem]]
    verdicts: Mapping[int, Verdict] = field(default_factory=dict)
    asked: Sequence[int] = ()
    decisions: Sequence[Mrkdwn] = ()
    last: Sequence[Mrkdwn] = ()

    def of(self, t: Translator, kind: str, name: Name, most: int | None = None) -> list[Mrkdwn]:
        """The first items of one of CLASSES in a line each, all where no number is given. What an owner says of an item
        stands where the item is told of first."""
        earlier = {one.number for other in CLASSES[: CLASSES.index(kind)] for one in self.members(other)}
        return [
            rows.row(
                t,
                one.item,
                rows.became(t, one, name),
                "" if one.number in earlier else self._verdict(t, one.item, name),
            )
            for one in self.members(kind)[:most]
        ]

    def members(self, kind: str) -> Sequence[ItemChange]:
        """What is in one of CLASSES; of what only stands somewhere no change is told."""
        if kind in CHANGES:
            return [one for one in self.changes if one.kind == kind]
        found = (self.warned if kind in WARNINGS else self.standing).get(kind, ())
        return [ItemChange(one.number, kind, None, one) for one in found]

    def _verdict(self, t: Translator, item: SnapshotItem, name: Name) -> str:
        said = self.verdicts.get(item.number)
        return rows.verdict(t, item, said, name, asked=item.number in self.asked and not item.is_done)


def heading(t: Translator, facts: ReviewFacts) -> Mrkdwn:
    """What the post is called, what it is compared with, and how many items were answered for."""
    opened = date.fromisoformat(facts.review.opened_at[:10])
    said = [say(t, "roadmap-review-heading", month=t.dated(opened, "LLLL y"))]
    if not facts.since:
        said.append(say(t, "roadmap-review-first"))
    elif facts.changes:
        said.append(say(t, "roadmap-review-since", count=len(facts.changes), day=_day(t, facts.since)))
    else:
        said.append(say(t, "roadmap-review-quiet", day=_day(t, facts.since)))
    answered = sum(one in facts.verdicts for one in facts.asked)
    said += [say(t, "roadmap-review-answered", answered=answered, count=len(facts.asked))] if facts.asked else []
    return Mrkdwn(" ".join(said))


def _day(t: Translator, stamp: str) -> str:
    return t.date(date.fromisoformat(stamp[:10]))


def summary(t: Translator, facts: ReviewFacts, name: Name) -> list[Block]:
    """The post: what was decided last time comes first, then every class that has items, then what is to be decided."""
    blocks = [kit.section(heading(t, facts))]
    blocks += _lines(t, "roadmap-review-last", facts.last)
    for kind in CLASSES:
        blocks += _class(t, facts, kind, name)
    blocks += _lines(t, "roadmap-review-decisions", facts.decisions)
    carried = json.dumps({"review": facts.review.number})
    return [*blocks, kit.actions(kit.button(t("roadmap-review-mine"), "roadmap_reviews.mine", carried))]


def _class(t: Translator, facts: ReviewFacts, kind: str, name: Name) -> list[Block]:
    if not (count := len(facts.members(kind))):
        return []
    more = [say(t, "roadmap-review-in-thread", count=count - ROWS)] if count > ROWS else []
    shown = kit.markdown_list([*facts.of(t, kind, name, ROWS), *more])
    return [kit.section(Mrkdwn(f"{class_title(t, kind, count)}\n{shown}"))]


def class_title(t: Translator, kind: str, count: int) -> Mrkdwn:
    """What a class is called, with how many are in it."""
    key = f"roadmap-review-class-{kind.replace(':', '-')}"
    return Mrkdwn(f"*{escape(t(key))}* ({count})")


def whole_class(t: Translator, facts: ReviewFacts, kind: str, name: Name) -> list[Block]:
    """Every item of a class, in the thread of the post."""
    found = facts.of(t, kind, name)
    return [kit.section(class_title(t, kind, len(found))), *rows.sections(t, found)]


def since(t: Translator, facts: ReviewFacts, name: Name) -> list[Block]:
    """What has changed between the post and the end of the review; nothing for nothing."""
    found = [line for kind in CHANGES for line in facts.of(t, kind, name)]
    if not found:
        return []
    return [kit.section(say(t, "roadmap-review-after")), *rows.sections(t, found)]


def _lines(t: Translator, key: str, lines: Sequence[Mrkdwn]) -> list[Block]:
    if not lines:
        return []
    more = [say(t, "roadmap-review-more", count=len(lines) - ROWS)] if len(lines) > ROWS else []
    return [kit.section(Mrkdwn("\n".join([say(t, key), kit.markdown_list([*lines[:ROWS], *more])])))]
