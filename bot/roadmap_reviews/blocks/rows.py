"""An item of the roadmap in a line: where it stands, what became of it, what its owner says of it. Pure."""

from collections.abc import Callable, Iterable, Sequence

from bot.roadmap.item import PLANNED
from bot.roadmap_reviews.review import Verdict
from bot.roadmap_reviews.snapshot import BLOCKED, ItemChange, SnapshotItem
from bot.schedule.words import period
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, say, trim
from bot.text import Translator

Name = Callable[[str], str]  # who somebody is, by user id
_STANDS = ("status", "horizon", "target")
_LINE = 600  # characters
_SECTION, _SECTIONS = 2800, 12  # characters of one, and how many a message holds that is still read


def title(item: SnapshotItem) -> Mrkdwn:
    """`#12 Dark mode`, in bold."""
    return Mrkdwn(f"*#{item.number} {escape(item.title)}*")


def stands(t: Translator, item: SnapshotItem) -> str:
    """Where an item stands: `Next, March 2027`; of what is done nobody asks when it was to be."""
    where = f"roadmap-horizon-{item.horizon}" if item.status == PLANNED else f"roadmap-status-{item.status}"
    return ", ".join([t(where), *([period(t, item.target)] if item.target and not item.is_done else [])])


def warnings(t: Translator, item: SnapshotItem) -> str:
    """What is wrong with it, in small letters, beside its status; empty for nothing."""
    return ", ".join(t(f"roadmap-review-warning-{one}") for one in item.warnings if one != BLOCKED)


def became(t: Translator, change: ItemChange, name: Name) -> str:
    """Everything of an item that says something else now, then and now; of what came or went, where it stands."""
    old, new = change.before, change.after
    if old is None or new is None:
        return stands(t, change.item)
    if old.is_done and not new.is_done:
        return t(f"roadmap-review-back-{old.status}", now=stands(t, new))
    said = []
    if any(one in change.fields for one in _STANDS):
        said.append(t("roadmap-review-then", before=stands(t, old), now=stands(t, new)))
    for one in (one for one in change.fields if one not in _STANDS):
        then, now = (getattr(each, one) for each in (old, new))
        then, now = ((name(each) if one == "owner" and each else each or "–") for each in (then, now))
        then = t("roadmap-review-then", before=then, now=now)
        said.append(t("roadmap-review-field", field=t(f"roadmap-field-{one}"), said=then))
    return ", ".join(said) or stands(t, new)


def verdict(t: Translator, item: SnapshotItem, said: Verdict | None, name: Name, *, asked: bool) -> str:
    """What its owner says of it; that they say nothing, where they were `asked`."""
    if said is not None:
        who = name(said.person) if said.person else t("slack-somebody")
        key = f"roadmap-review-said-{said.verdict}{'-why' if said.said.get('why') else ''}"
        return t(key, who=who, why=said.said.get("why", ""))
    return t("roadmap-review-unanswered", who=name(item.owner)) if asked and item.owner else ""


def row(t: Translator, item: SnapshotItem, *said: str) -> Mrkdwn:
    """An item, and what is said of it."""
    return say(t, "roadmap-review-row", title=title(item), said=trim(". ".join(filter(None, said)), _LINE))


def sections(t: Translator, rows: Iterable[Mrkdwn]) -> list[Block]:
    """Rows as a list over as many sections as a message takes, and how many are left out."""
    all_ = [*rows]
    packed: list[list[Mrkdwn]] = []
    for at, one in enumerate(all_):
        if not packed or sum(map(len, packed[-1])) + 5 * len(packed[-1]) + len(one) > _SECTION:
            if len(packed) == _SECTIONS:
                return [*_listed(packed), kit.context(t("roadmap-review-more", count=len(all_) - at))]
            packed.append([])
        packed[-1].append(one)
    return _listed(packed)


def _listed(packed: Sequence[Sequence[Mrkdwn]]) -> list[Block]:
    return [kit.section(kit.markdown_list(rows)) for rows in packed]


def decision(t: Translator, number: int, title_: str, status: str, who: str, day: str) -> Mrkdwn:
    """A decision in a line: who is accountable, by when, where a `day` is asked for, and what has become of it."""
    said = {"title": Mrkdwn(f"*#{number} {escape(title_)}*"), "status": t(f"decisions-status-{status}"), "who": who}
    return say(t, "roadmap-review-decision-by" if day else "roadmap-review-decision", day=day, **said)
