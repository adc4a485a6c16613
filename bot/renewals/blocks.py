"""The next renewals of tools, and the question what becomes of one. Pure."""

from collections.abc import Sequence
from datetime import date

from bot.records.blocks import show
from bot.renewals.desk import ToolRenewal
from bot.renewals.wording import buttons, row, when
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, mention, say
from bot.text import Translator

PAGE = 10


def question(
    t: Translator, one: ToolRenewal, today: date, *, has_left: bool, short: bool
) -> tuple[list[Block], Mrkdwn]:
    """What the owner is asked, or who stands in for one who has left; and the same in a line."""
    key = "asked-left" if has_left else "asked"
    text = say(t, f"tools-renewal-{key}", title=show.title(one.record), who=mention(one.record.content.owner))
    open_ = kit.button(t("records-open"), "tools.open", str(one.record.number))
    line = when(t, one, today)
    first = line.partition("\n")[0]
    blocks = [kit.section(Mrkdwn(f"{text}\n{first if short else line}"), accessory=open_)]
    return [*blocks, kit.actions(*buttons(t, one))], text


def listing(t: Translator, rows: Sequence[ToolRenewal], unknown: int, today: date, page: int) -> list[Block]:
    """The next deadlines, nearest first; `unknown` is of how many tools no day is known."""
    shown = rows[page * PAGE : (page + 1) * PAGE]
    blocks = [kit.section(say(t, "tools-renewal-list", count=len(rows)))]
    blocks += [row(t, one, today) for one in shown]
    blocks += [kit.context(say(t, "tools-renewal-unknown", count=unknown))] if unknown else []
    turns = page_buttons(t, "renewals.list", page, len(rows) > (page + 1) * PAGE, {})
    return [*blocks, *([kit.actions(*turns)] if turns else [])]
