"""What an audit came to, and its beginning. Pure."""

from collections.abc import Sequence

from bot.inquiries.store.surveys import SurveyRound
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.paging import page_of
from bot.slack.text import Mrkdwn, escape, say
from bot.text import Translator
from bot.tool_audits.audit import FEW, ToolResult, named, result_words
from bot.tool_audits.desk import AuditOutcome, state

_PAGE, _NAMED = 8, 10


def listing(
    t: Translator, found: AuditOutcome, results: Sequence[tuple[str, int, ToolResult]], page: int, *, may_start: bool
) -> list[Block]:
    """What an audit came to, by tool: each with its name and number."""
    blocks: list[Block] = [kit.section(state(t, found))]
    if 0 < found.answered < FEW:
        blocks.append(kit.context(say(t, "tools-audit-few", count=found.answered)))
    shown, below = page_of(t, "tool_audits.list", results, page, _PAGE, *([start(t)] if may_start else []))
    for name, number, one in shown:
        open_ = kit.button(t("records-open"), "tools.open", str(number))
        blocks.append(kit.section(Mrkdwn(f"*{escape(name)}*\n{result_words(t, one)}"), accessory=open_))
    told = ", ".join(f"{name} ({many})" for name, many in named(found.others)[:_NAMED])
    return [*blocks, *([kit.section(say(t, "tools-audit-named", names=told))] if told else []), *below]


def none(t: Translator, *, may_start: bool) -> list[Block]:
    """There was no audit."""
    return [kit.section(t("tools-audit-none")), *([kit.actions(start(t))] if may_start else [])]


def start(t: Translator) -> Block:
    """The button that begins one, which asks once more."""
    ask = kit.confirm(t("tools-audit-start"), t("tools-audit-start-ask"), t("tools-audit-start-yes"), t("slack-cancel"))
    return kit.button(t("tools-audit-start"), "tool_audits.start", confirm=ask)


def started(t: Translator, audit: SurveyRound, later: int) -> list[Block]:
    """Who is asked, and when."""
    return [kit.section(say(t, "tools-audit-started", count=audit.asked, later=later, day=t.date(audit.until)))]
