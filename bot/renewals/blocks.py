"""The next renewals of tools, the question what becomes of one, and its decision. Pure."""

from collections.abc import Sequence
from datetime import date

from bot.decisions.decision import ROOM as DECISIONS
from bot.fields.blocks import input_of
from bot.records.blocks import show
from bot.records.record import Record
from bot.renewals.desk import ToolRenewal
from bot.renewals.renewal import DROP, VERDICTS
from bot.renewals.wording import row, when
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.paging import page_of
from bot.slack.text import Mrkdwn, mention, say
from bot.text import Translator
from bot.tools.tool import Tool

_PAGE = 10
FIELDS = {"evidence": "opinion", "proof": "", "context": ""}  # of a decision that are asked, and what each begins with


def buttons(t: Translator, one: ToolRenewal) -> list[Block]:
    """Keep, drop, renegotiate."""
    number = str(one.record.number)
    return [kit.button(t(f"tools-renewal-{verdict}"), f"verdicts.ask:{verdict}", number) for verdict in VERDICTS]


def question(
    t: Translator, one: ToolRenewal, today: date, *, has_left: bool, short: bool
) -> tuple[list[Block], Mrkdwn]:
    """What the owner is asked, or who stands in for one who has left; and the same in a line."""
    key = "asked-left" if has_left else "asked"
    text = say(t, f"tools-renewal-{key}", title=show.title(one.record), who=mention(one.record.content.owner))
    open_ = kit.button(t("records-open"), "tools.open", str(one.record.number))
    asked = kit.section(Mrkdwn(f"{text}\n{when(t, one, today, short=short)}"), accessory=open_)
    return [asked, kit.actions(*buttons(t, one))], text


def listing(t: Translator, rows: Sequence[ToolRenewal], unknown: int, today: date, page: int) -> list[Block]:
    """The next deadlines, nearest first; `unknown` is of how many tools no day is known."""
    shown, below = page_of(t, "renewals.list", rows, page, _PAGE)
    blocks = [kit.section(say(t, "tools-renewal-list", count=len(rows))), *(row(t, one, today) for one in shown)]
    blocks += [kit.context(say(t, "tools-renewal-unknown", count=unknown))] if unknown else []
    return [*blocks, *below]


def form(t: Translator, one: ToolRenewal, verdict: str, today: date, cost: Sequence[str], back: str) -> Block:
    """The form of a decision on a contract; `cost` is what it costs, for who may know."""
    asked = say(t, f"tools-renewal-ask-{verdict}", title=show.title(one.record))
    blocks = [kit.section(Mrkdwn(f"{asked}\n{when(t, one, today)}")), *map(kit.context, cost)]
    fields = {field.name: field for field in DECISIONS.fields}
    blocks += [input_of(t, DECISIONS.name, fields[name], value) for name, value in FIELDS.items()]
    blocks += [kit.context(say(t, "tools-renewal-drop-note"))] if verdict == DROP else []
    carried = {"number": one.record.number, "verdict": verdict, "back": back}
    return form_view(t, "verdicts.decide", f"tools-renewal-{verdict}", blocks, carried, "tools-renewal-submit")


def decided(t: Translator, tool: Record[Tool], number: int, verdict: str) -> list[Block]:
    """What was decided, and the ways to the tool and to its decision."""
    said = say(t, f"tools-renewal-done-{verdict}", title=show.title(tool), number=number)
    decision = kit.button(t("tools-renewal-decision"), "decisions.open", str(number))
    open_ = kit.button(t("tools-renewal-tool"), "tools.open", str(tool.number))
    return [kit.section(said), kit.actions(decision, open_)]
