"""The question which tools somebody uses, and what an audit came to. Pure."""

from collections.abc import Sequence

from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, escape, say
from bot.text import Translator
from bot.tool_audits.audit import FEW, ToolAudit, ToolResult, named
from bot.tool_audits.desk import AuditOutcome
from bot.tool_audits.wording import result, state

PAGE = 8
_NAMED = 10


def question(t: Translator, audit: ToolAudit) -> list[Block]:
    """Which tools somebody uses."""
    said = {"half": audit.half, "day": t.date(audit.until)}
    answer = kit.button(t("tools-audit-answer"), "tool_answers.open", audit.half, style="primary")
    unknown = kit.button(t("tools-audit-unknown"), "tool_answers.unknown", audit.half)
    return [kit.section(say(t, "tools-audit-ask", **said)), kit.actions(answer, unknown)]


def listing(
    t: Translator,
    found: AuditOutcome,
    results: Sequence[tuple[str, int, ToolResult]],
    page: int,
    *,
    may_start: bool,
) -> list[Block]:
    """What an audit came to, by tool: each with its name and number."""
    blocks: list[Block] = [kit.section(state(t, found))]
    if 0 < found.answered < FEW:
        blocks.append(kit.context(say(t, "tools-audit-few", count=found.answered)))
    for name, number, one in results[page * PAGE : (page + 1) * PAGE]:
        open_ = kit.button(t("records-open"), "tools.open", str(number))
        blocks.append(kit.section(Mrkdwn(f"*{escape(name)}*\n{result(t, one)}"), accessory=open_))
    others = named(found.others)
    if others:
        told = ", ".join(f"{name} ({many})" for name, many in others[:_NAMED])
        blocks.append(kit.section(say(t, "tools-audit-named", names=told)))
    turns = page_buttons(t, "tool_audits.list", page, len(results) > (page + 1) * PAGE, {})
    turns += [start(t)] if may_start else []
    return [*blocks, *([kit.actions(*turns)] if turns else [])]


def none(t: Translator, *, may_start: bool) -> list[Block]:
    """There was no audit."""
    return [kit.section(t("tools-audit-none")), *([kit.actions(start(t))] if may_start else [])]


def start(t: Translator) -> Block:
    """The button that begins one, which asks once more."""
    ask = kit.confirm(t("tools-audit-start"), t("tools-audit-start-ask"), t("tools-audit-start-yes"), t("slack-cancel"))
    return kit.button(t("tools-audit-start"), "tool_audits.start", confirm=ask)


def started(t: Translator, audit: ToolAudit, later: int) -> list[Block]:
    """Who is asked, and when."""
    said = {"count": audit.asked, "later": later, "day": t.date(audit.until)}
    return [kit.section(say(t, "tools-audit-started", **said))]
