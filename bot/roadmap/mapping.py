"""What an item and its idea say of one another: the one mapping, both ways. No I/O."""

from collections.abc import Mapping
from dataclasses import replace

from bot.ideas.idea import Idea
from bot.records.record import Record
from bot.roadmap.item import BLOCKED, DROPPED, IN_PROGRESS, PLANNED, SHIPPED, RoadmapItem, quarter_of

_IDEA = {
    PLANNED: "planned",
    IN_PROGRESS: "in_progress",
    BLOCKED: "in_progress",
    SHIPPED: "shipped",
    DROPPED: "declined",
}
_ITEM = {"planned": PLANNED, "in_progress": IN_PROGRESS, "shipped": SHIPPED, "declined": DROPPED}
SAME = ("title", "team", "owner")  # what an item says as its idea does, until somebody makes them differ


def idea_status(status: str) -> str:
    """What an idea is whose item has a status."""
    return _IDEA[status]


def horizon_of(idea: Idea) -> str:
    """Where an idea stands on the roadmap: what was never planned for a time is now, once somebody began it."""
    return idea.horizon or ("later" if idea.status == "planned" else "now")


def is_on(idea: Idea, item: Record[RoadmapItem] | None) -> bool:
    """Whether an idea has an item on the roadmap: what was declined, where it stood there."""
    if idea.gone or idea.status not in _ITEM:
        return False
    return idea.status != "declined" or (item is not None and not item.gone_at)


def item_status(idea: Idea, before: str = "") -> str:
    """What the item of an idea is, which was something `before`: what is blocked is in progress still."""
    return BLOCKED if before == BLOCKED and idea.status == "in_progress" else _ITEM[idea.status]


def target_of(idea: Idea, before: str = "") -> str:
    """The target of an item: the quarter of its idea, or the month in it that it had `before`."""
    return before if quarter_of(before) == idea.quarter else idea.quarter


def item_of(idea: Idea, old: Record[RoadmapItem], was: Mapping[str, str]) -> Record[RoadmapItem]:
    """The item that an idea has on the roadmap, by what it was; `was` is what the idea said before, where it said
    something else: an item that said the same follows."""
    follows = {name: getattr(idea, name) for name, said in was.items() if getattr(old.content, name) == said}
    target = target_of(idea, old.content.target)
    content = replace(old.content, horizon=horizon_of(idea), target=target, **follows)
    return replace(old, content=content, status=item_status(idea, old.status), gone_at="", place=idea.place)


def begun(idea: Idea) -> RoadmapItem:
    """What the item of an idea says at first."""
    same = {name: getattr(idea, name) for name in SAME}
    return RoadmapItem(horizon=horizon_of(idea), target=target_of(idea), **same)


def agree(idea: Idea, item: Record[RoadmapItem] | None) -> bool:
    """Whether an idea and its item say the same."""
    on = item is not None and not item.gone_at
    if not is_on(idea, item) or item is None:
        return not on and not is_on(idea, item)
    return item == item_of(idea, item, {})
