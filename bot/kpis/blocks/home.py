"""The part of KPIs on the Home tab."""

import json
from collections.abc import Sequence

from bot.kpis.blocks.lists import row
from bot.kpis.blocks.schedules import title
from bot.kpis.standing import Standing
from bot.schedule.schedule import Schedule
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, say
from bot.text import Translator

ROWS = 5


def section(
    t: Translator,
    *,
    care: Sequence[Standing],
    well: int,
    coming: Sequence[tuple[Schedule, str]],
    failed: Sequence[tuple[Schedule, str]],
) -> list[Block]:
    """What this reader's KPIs want of them, which digests come next, which did not come and why.

    `care` are their KPIs that are stale, off target or without a value, `well` how many of theirs are none of it.
    """
    blocks = [kit.header(t("kpis-home-title"))]
    if failed:
        lines = [Mrkdwn(f"{title(t, one)}  ·  {escape(why)}") for one, why in failed[:ROWS]]
        blocks.append(kit.section(Mrkdwn(f"{say(t, 'kpis-home-failed')}\n{kit.markdown_list(lines)}")))
    if care:
        blocks.append(kit.section(say(t, "kpis-home-care", count=len(care))))
        blocks += [row(t, one) for one in care[:ROWS]]
    elif well:
        blocks.append(kit.context(t("kpis-home-well", count=well)))
    if coming:
        lines = [Mrkdwn(f"{title(t, one)}  ·  {escape(when)}") for one, when in coming[:ROWS]]
        blocks.append(kit.section(Mrkdwn(f"{say(t, 'kpis-home-coming')}\n{kit.markdown_list(lines)}")))
    if not (failed or care or well or coming):
        blocks.append(kit.context(say(t, "kpis-home-none")))
    fresh = json.dumps({"new": True})
    return [
        *blocks,
        kit.actions(
            kit.button(t("kpis-form-add"), "kpis.add"),
            kit.button(t("kpis-list-open"), "kpis.list", fresh),
            kit.button(t("kpis-schedules"), "kpis.schedules", fresh),
        ),
    ]


def first_steps(t: Translator) -> list[Block]:
    """What whoever installs the bot can do with KPIs."""
    return [kit.section(say(t, "kpis-first-step"), accessory=kit.button(t("kpis-form-add"), "kpis.add"))]
