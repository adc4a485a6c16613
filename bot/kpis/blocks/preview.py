"""A digest, shown to whoever is about to post it."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from bot.kpis.blocks.schedules import choose
from bot.kpis.kpi import Kpi
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, say
from bot.text import Translator

FOLLOW = "kpis.preview_follow"  # what the menu of KPIs tells


@dataclass(frozen=True)
class Carried:
    """What the form carries unseen. `once` makes however many submissions of it one post; `as_of` is the stamp of what
    is shown, `period` the day it is of. With a `thread`, the post goes there."""

    once: str = ""
    as_of: str = ""
    channel: str = ""
    thread: str = ""
    back: str = ""
    period: str = ""


def unpacked(metadata: Mapping[str, Any]) -> Carried:
    """What a form carried, as it comes back."""
    return Carried(**{name: str(metadata.get(name) or "") for name in asdict(Carried())})


def composing(t: Translator, carried: Carried) -> Block:
    """The form while the digest is being composed."""
    return _modal(t, [kit.section(t("kpis-composing"))], carried, ready=False)


def preview(
    t: Translator,
    carried: Carried,
    kpis: Sequence[Kpi],
    chosen: Sequence[str],
    digest: Sequence[Block],
    *,
    channel: str = "",
    note: str = "",
) -> Block:
    """The digest as it would be posted, with which KPIs are in it and, unless it goes into a thread, where to.

    Without a digest there is nothing to post, and `note` says why.
    """
    blocks: list[Block] = [kit.context(say(t, "kpis-preview-how"))]
    channel = channel if re.fullmatch(r"[CGD][A-Z0-9]+", channel) else ""
    if carried.thread:
        blocks.append(kit.context(say(t, "kpis-preview-thread", channel=Mrkdwn(f"<#{escape(carried.channel)}>"))))
    else:
        current = not channel
        blocks.append(
            kit.channel_input(
                "channel",
                t("kpis-field-channel"),
                value=channel,
                hint=t("kpis-field-channel-hint"),
                optional=False,
                current=current,
            )
        )
    blocks += choose(t, kpis, chosen, FOLLOW)
    blocks.append(kit.divider())
    if note:
        blocks.append(kit.section(note))
    return _modal(t, [*blocks, *digest], carried, ready=bool(digest))


def _modal(t: Translator, blocks: Sequence[Block], carried: Carried, *, ready: bool) -> Block:
    # A form with fields wants a button that sends it, so it has one also while there is nothing to post.
    wants = ready or any(block["type"] == "input" for block in blocks)
    return kit.modal(
        "kpis.post",
        t("kpis-preview"),
        blocks[:100],
        submit=t("kpis-post") if wants else "",
        close=t("slack-cancel"),
        metadata=json.dumps(asdict(carried)),
    )
