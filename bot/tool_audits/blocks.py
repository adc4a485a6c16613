"""The question which tools somebody uses, the two screens that answer it, and what an audit came to. Pure."""

from collections.abc import Mapping, Sequence

from bot.fields.blocks import choice
from bot.fields.field import Field
from bot.inquiries.store.surveys import SurveyRound
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.paging import page_of
from bot.slack.text import Mrkdwn, escape, say, trim
from bot.text import Translator
from bot.tool_audits.audit import CHOICES, FEW, TOOLS, ToolResult, ToolUse, named
from bot.tool_audits.desk import AuditOutcome
from bot.tool_audits.wording import result, state
from bot.tools.tool import Tool

_PAGE, _NAMED = 8, 10


def question(t: Translator, audit: SurveyRound) -> list[Block]:
    """Which tools somebody uses."""
    answer = kit.button(t("tools-audit-answer"), "tool_answers.open", audit.round, style="primary")
    unknown = kit.button(t("tools-audit-unknown"), "tool_answers.unknown", audit.round)
    asked = say(t, "tools-audit-ask", day=t.date(audit.until))
    return [kit.section(asked), kit.actions(answer, unknown)]


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
        blocks.append(kit.section(Mrkdwn(f"*{escape(name)}*\n{result(t, one)}"), accessory=open_))
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


def first(t: Translator, half: str, tools: Sequence[Record[Tool]], chosen: Sequence[int], others: str) -> Block:
    """The first screen: which."""
    options = [kit.option(trim(one.content.title, 75), str(one.number)) for one in tools]
    value, hint = [str(one) for one in chosen], t("tools-audit-hint-tools", most=TOOLS)
    which = [kit.several_input("tools", t("tools-audit-tools"), options, value=value, hint=hint, most=TOOLS)]
    more = kit.text_input("others", t("tools-audit-others"), value=others, limit=600, optional=True, multiline=True)
    blocks = [kit.context(say(t, "tools-audit-explain")), *(which if options else []), more]
    name, submit = t("tools-audit"), t("tools-audit-next")
    return kit.modal("tool_answers.first", name, blocks, submit=submit, close=t("slack-cancel"), carried={"half": half})


def second(
    t: Translator,
    field: Field,
    tools: Sequence[Record[Tool]],
    said: Mapping[int, ToolUse],
    carried: Mapping[str, object],
) -> Block:
    """The second: what for, how often, whether they could do without, how content, how many people."""
    blocks: list[Block] = []
    needs = [kit.option(choice(t, "tools", field, name), name) for name in (*field.options, *dict(field.own))]
    for one in tools:
        n, known = one.number, said.get(one.number) or ToolUse(one.number, one.content.needs)
        blocks.append(kit.header(one.content.title))
        blocks.append(kit.several_input(f"needs:{n}", t("tools-audit-needs"), needs, value=known.needs, most=5))
        for name, each in CHOICES.items():
            options = [kit.option(t(f"tools-audit-{name}-{value}"), value) for value in each]
            value = str(getattr(known, name) or each[-1])
            blocks.append(kit.select_input(f"{name}:{n}", t(f"tools-audit-{name}"), options, value=value))
        label, hint, people = t("tools-audit-team-size"), t("tools-audit-hint-people"), str(known.people or "")
        blocks.append(kit.text_input(f"people:{n}", label, value=people, limit=4, hint=hint, optional=True))
    name, close = t("tools-audit"), t("slack-cancel")
    return kit.modal("tool_answers.second", name, blocks, submit=t("slack-save"), close=close, carried=carried)


def thanks(t: Translator, half: str) -> list[Block]:
    """That it was taken down, and the way to change it."""
    again = kit.button(t("tools-audit-change"), "tool_answers.open", half)
    return [kit.section(t("tools-audit-thanks"), accessory=again)]
