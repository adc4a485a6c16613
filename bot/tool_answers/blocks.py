"""The two screens in which somebody says which tools they use. Pure."""

from collections.abc import Mapping, Sequence

from bot.fields.blocks import choice
from bot.fields.field import Field
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import say, trim
from bot.text import Translator
from bot.tool_answers.use import LIKED, OFTEN, TOOLS, WITHOUT, ToolUse
from bot.tools.tool import Tool


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
    """The second: how often, what for, whether they could do without, how many people, how content."""
    blocks: list[Block] = []
    needs = [(name, choice(t, "tools", field, name)) for name in (*field.options, *dict(field.own))]
    for one in tools:
        n, known = one.number, said.get(one.number) or ToolUse(one.number, one.content.needs)
        blocks.append(kit.header(one.content.title))
        blocks.append(kit.several_input(f"needs:{n}", t("tools-audit-needs"),
            [kit.option(label, name) for name, label in needs], value=known.needs, most=5))  # fmt: skip
        blocks.append(_menu(t, f"often:{n}", "often", OFTEN, known.often))
        blocks.append(_menu(t, f"without:{n}", "without", WITHOUT, known.without))
        blocks.append(_menu(t, f"liked:{n}", "liked", LIKED, str(known.liked or "unknown")))
        people, hint = str(known.people or ""), t("tools-audit-hint-people")
        blocks.append(
            kit.text_input(f"people:{n}", t("tools-audit-team-size"), value=people, limit=4, hint=hint, optional=True)
        )
    name, close = t("tools-audit"), t("slack-cancel")
    return kit.modal("tool_answers.second", name, blocks, submit=t("slack-save"), close=close, carried=carried)


def _menu(t: Translator, block: str, name: str, options: Sequence[str], value: str) -> Block:
    offered = [kit.option(t(f"tools-audit-{name}-{one}"), one) for one in options]
    return kit.select_input(block, t(f"tools-audit-{name}"), offered, value=value)


def thanks(t: Translator, half: str) -> list[Block]:
    """That it was taken down, and the way to change it."""
    again = kit.button(t("tools-audit-change"), "tool_answers.open", half)
    return [kit.section(t("tools-audit-thanks"), accessory=again)]
