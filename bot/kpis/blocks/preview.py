"""A digest, shown to whoever is about to post it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from bot.kpis.blocks.choice import choose
from bot.kpis.blocks.words import brief
from bot.kpis.kpi import Kpi
from bot.periods import last_whole, usual
from bot.schedule.blocks.fields import channel_field
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.text import Mrkdwn, escape, say
from bot.text import Translator

FOLLOW = "kpis.preview_follow"  # what the menus of KPIs and of periods tell


@dataclass(frozen=True)
class PostFormState:
    """What the form carries unseen. `once` makes however many submissions of it one post; `as_of` is the stamp of what
    is shown, `opened` that of when it was opened, `zone` whose periods it tells of. `channel` is where it goes, if
    nothing else is chosen, with a `thread` into that thread; `here` the conversation of whoever opened it, if any;
    `current` says "yes" where only Slack knows it.
    `every` is the period chosen at first; `language` and `title` are those of a schedule, empty without one."""

    once: str = ""
    as_of: str = ""
    channel: str = ""
    thread: str = ""
    back: str = ""
    here: str = ""
    current: str = ""
    opened: str = ""
    zone: str = ""
    every: str = "week"
    language: str = ""
    title: str = ""

    @property
    def periods(self) -> tuple[str, ...]:
        """What it can tell of: the last of each that is over."""
        return ("sunday_week" if self.every == "sunday_week" else "week", "month", "quarter", "day")

    def of(self, every: str) -> str:
        """The last period of one kind that was over when the form was opened, by its name."""
        return last_whole(every, datetime.fromisoformat(self.opened), self.zone or "UTC")

    def period(self, chosen: object) -> str:
        """The one that was chosen; a week for what is none of them."""
        return next((one for one in self.periods if one == chosen), self.periods[0])


def unpacked(metadata: Mapping[str, Any]) -> PostFormState:
    """What a form carried, as it comes back."""
    return PostFormState(
        **{name: str(metadata.get(name) or usual_) for name, usual_ in asdict(PostFormState()).items()}
    )


def composing(t: Translator, carried: PostFormState) -> Block:
    """The form while the digest is being composed."""
    return _modal(t, [kit.section(t("kpis-composing"))], carried, ready=False)


def preview(
    t: Translator,
    carried: PostFormState,
    kpis: Sequence[Kpi],
    chosen: Sequence[str],
    digest: Sequence[Block],
    *,
    every: str = "",
    channel: str = "",
    note: str = "",
) -> Block:
    """The digest as it would be posted; below it where to, unless it goes into a thread, what period it tells of and
    which KPIs are in it, none chosen for all of them.

    Without a digest there is nothing to post, and `note` says why.
    """
    blocks: list[Block] = [kit.context(say(t, "kpis-preview-how"))]
    if note:
        blocks.append(kit.section(note))
    blocks += [*digest, kit.divider()]
    channel = channel if re.fullmatch(r"[CGD][A-Z0-9]+", channel) else ""
    if carried.thread:
        blocks.append(kit.context(say(t, "kpis-preview-thread", channel=Mrkdwn(f"<#{escape(carried.channel)}>"))))
    else:
        blocks.append(channel_field(t, channel, current=bool(carried.current)))
    periods = [
        kit.option(t(f"kpis-told-{usual(one)}", of=brief(t, one, carried.of(one))), one) for one in carried.periods
    ]
    blocks.append(
        kit.select_input("every", t("kpis-field-told"), periods, value=carried.period(every), tells=f"{FOLLOW}:every")
    )
    everything = {kpi.id for kpi in kpis} <= set(chosen)
    blocks += choose(t, kpis, [] if everything else chosen, FOLLOW)
    return _modal(t, blocks, carried, ready=bool(digest))


def _modal(t: Translator, blocks: Sequence[Block], carried: PostFormState, *, ready: bool) -> Block:
    # A form with fields wants a button that sends it, so it has one also while there is nothing to post.
    wants = ready or any(block["type"] == "input" for block in blocks)
    return form_view(t, "kpis.post", "kpis-preview", blocks[:100], asdict(carried), "kpis-post" if wants else "")
