"""The week of tools, posted in a channel: deadlines ahead, tools without an owner, overlaps. What anything costs is in
none of it."""

from collections.abc import Mapping, Sequence

from bot.needs import blocks
from bot.needs.desk import tool_needs
from bot.renewals.desk import coming
from bot.renewals.wording import when
from bot.roundup.blocks import ROWS
from bot.roundup.roundup import Records, Roundup, Week
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, say
from bot.text import Translator
from bot.tools.desk import ROOM, in_use, unowned


def _unowned(_: object, week: Week) -> Records:
    return unowned(week.services, week.workspace, in_use(week.services, week.workspace, week.readers))


def _more(t: Translator, week: Week, _: Mapping[str, Records]) -> Sequence[Block]:
    today, known = week.due.date(), tool_needs(week.services, week.workspace, week.readers)
    ahead = coming(week.services, week.workspace, known.tools, today)
    near = [one for one in ahead if one.is_open and one.renewal.is_near(today)][:ROWS]
    lines = [Mrkdwn(f"*{escape(one.record.content.title)}*\n{when(t, one, today)}") for one in near]
    shown = [kit.section(say(t, "tools-weekly-deadlines")), *map(kit.section, lines)] if near else []
    return [*shown, *([kit.section(blocks.overlapping(t, known))] if known.overlaps else [])]


WEEKLY = Roundup(ROOM, {"unowned": _unowned}, _more)
