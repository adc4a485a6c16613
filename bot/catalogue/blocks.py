"""What a company has tools for, and the forms that say so. Pure."""

from collections.abc import Sequence

from bot.catalogue.desk import LONGEST
from bot.needs.need import Need
from bot.needs.wording import need_name
from bot.overlaps.desk import ToolNeeds
from bot.overlaps.overlap import OverlapTool
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, escape, say, trim
from bot.text import Translator

NEEDS = 12  # on a page


def needs(t: Translator, known: ToolNeeds, page: int, *, may: bool) -> list[Block]:
    """What there are tools for, with the tools; those without any last."""
    every = sorted(known.needs.values(), key=lambda one: not known.served.get(one.key))
    blocks: list[Block] = [kit.section(say(t, "tools-need-list"))]
    for one in every[page * NEEDS : (page + 1) * NEEDS]:
        served = known.served.get(one.key, ())
        names = ", ".join(each.record.content.title for each in served[:8]) or t("tools-need-none")
        lines = [say(t, "tools-need", need=need_name(t, one), tools=names)]
        preferred = next((each.record.content.title for each in served if each.record.number == one.preferred), "")
        lines += [say(t, "tools-need-preferred", tool=preferred)] if preferred else []
        lines += [say(t, "tools-need-waived", why=one.waived)] if one.waived else []
        edit = kit.button(t("tools-need-edit"), "catalogue.ask", one.key) if may else None
        blocks.append(kit.section(Mrkdwn("\n".join(lines)), accessory=edit))
    turns = page_buttons(t, "catalogue.list", page, len(every) > (page + 1) * NEEDS, {})
    turns += [kit.button(t("tools-need-add"), "catalogue.add")] if may else []
    return [*blocks, *([kit.actions(*turns)] if turns else [])]


def add_form(t: Translator, back: str) -> Block:
    """The form of a need of the company's own."""
    fields = [kit.text_input("name", t("tools-need-name"), limit=60, hint=t("tools-need-name-hint"))]
    title, submit, close = t("tools-need-add"), t("slack-save"), t("slack-cancel")
    return kit.modal("catalogue.add", title, fields, submit=submit, close=close, carried={"back": back})


def need_form(t: Translator, need: Need, served: Sequence[OverlapTool], back: str) -> Block:
    """The form that says which tool is the default, and why several are fine."""
    options = [kit.option(trim(one.record.content.title, 75), str(one.record.number)) for one in served[:100]]
    chosen, hint = str(need.preferred or ""), t("tools-need-why-hint")
    fields: list[Block] = [kit.section(Mrkdwn(f"*{escape(need_name(t, need))}*"))]
    if options:
        fields.append(kit.select_input("preferred", t("tools-need-default"), options, value=chosen, optional=True))
    fields.append(
        kit.text_input("waived", t("tools-need-why"), value=need.waived, limit=LONGEST, hint=hint, optional=True)
    )
    title, submit, close = t("tools-need-form"), t("slack-save"), t("slack-cancel")
    carried = {"need": need.key, "back": back}
    return kit.modal("catalogue.say", title, fields, submit=submit, close=close, carried=carried)
