"""What a company has tools for, needs with several, and what needs attention. Pure."""

from collections.abc import Mapping, Sequence

from bot.costs.cost import Cost, cost_words, sum_words, total
from bot.needs.desk import LONGEST, Overlap, OverlapTool, ToolNeeds, need_name
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.meant import line_button
from bot.slack.paging import page_of
from bot.slack.text import Mrkdwn, escape, say, trim
from bot.text import Translator
from bot.tool_audits.audit import team_line
from bot.tool_audits.desk import state
from bot.tools.need import Need

_NEEDS, _OVERLAPS, _NAMED = 12, 5, 8  # on a page; in a line
Costs = Mapping[int, Cost | None]  # by the number of a tool, of those that the reader may know


def _edit(t: Translator, need: Need, may: bool) -> Block | None:
    return kit.button(t("tools-need-edit"), "catalogue.ask", need.key) if may else None


def needs(t: Translator, known: ToolNeeds, page: int, *, may: bool) -> list[Block]:
    """What there are tools for, with the tools; those without any last."""
    every = sorted(known.needs.values(), key=lambda one: not known.served.get(one.key))
    add = [kit.button(t("tools-need-add"), "catalogue.add")] if may else []
    shown, below = page_of(t, "catalogue.list", every, page, _NEEDS, *add)
    blocks: list[Block] = [kit.section(say(t, "tools-need-list"))]
    for one in shown:
        titles = {each.record.number: each.record.content.title for each in known.served.get(one.key, ())}
        names = ", ".join([*titles.values()][:_NAMED]) or t("tools-need-none")
        lines = [say(t, "tools-need", need=need_name(t, one), tools=names)]
        lines += [say(t, "tools-need-preferred", tool=titles[one.preferred])] if one.preferred in titles else []
        lines += [say(t, "tools-need-waived", why=one.waived)] if one.waived else []
        blocks.append(kit.section(Mrkdwn("\n".join(lines)), accessory=_edit(t, one, may)))
    return [*blocks, *below]


def form(t: Translator, need: Need | None, served: Sequence[OverlapTool], back: str) -> Block:
    """The form that says which tool is the default for a need, and why several are fine; of a new one its name."""
    if need is None:
        name = kit.text_input("name", t("tools-need-name"), limit=60, hint=t("tools-need-name-hint"))
        return form_view(t, "catalogue.add", "tools-need-add", [name], {"back": back})
    options = [kit.option(trim(one.record.content.title, 75), str(one.record.number)) for one in served[:100]]
    chosen, hint, why = str(need.preferred or ""), t("tools-need-why-hint"), t("tools-need-why")
    default = kit.select_input("preferred", t("tools-need-default"), options, value=chosen, optional=True)
    waived = kit.text_input("waived", why, value=need.waived, limit=LONGEST, hint=hint, optional=True)
    fields = [kit.section(Mrkdwn(f"*{escape(need_name(t, need))}*")), *([default] if options else []), waived]
    return form_view(t, "catalogue.say", "tools-need-form", fields, {"need": need.key, "back": back})


def overlap(t: Translator, one: Overlap, costs: Costs, *, may: bool, asked: bool) -> Block:
    """A need with several tools: what each costs, and where people were `asked` who uses it for that and who
    would have to move."""
    lines = [say(t, "tools-overlap", need=need_name(t, one.need), count=len(one.tools))]
    lines += [_tool(t, each, costs, asked=asked) for each in one.tools]
    seen = [costs[each.record.number] for each in one.tools if each.record.number in costs]
    lines += [say(t, "tools-overlap-sum", cost=sum_words(t, total(seen)))] if len(seen) > 1 else []
    lines += [say(t, "tools-overlap-teams", teams=", ".join(one.in_teams))] if one.in_teams else []
    lines += [_movers(t, one)] if asked else []
    return kit.section(trim(Mrkdwn("\n".join(lines)), kit.SECTION), accessory=_edit(t, one.need, may))


def _tool(t: Translator, each: OverlapTool, costs: Costs, *, asked: bool) -> Mrkdwn:
    number, cost = each.record.number, costs.get(each.record.number)
    said = [Mrkdwn(f"*#{number} {escape(each.record.content.title)}*")]
    said += [team_line(t, team, *people) for team, people in each.teams.items()]
    said += [] if each.teams or not asked else [escape(t("tools-overlap-nobody"))]
    said += [cost_words(t, cost) if cost else escape(t("tools-cost-unsaid"))] if number in costs else []
    return Mrkdwn("• " + " · ".join(said))


def _movers(t: Translator, one: Overlap) -> Mrkdwn:
    if not one.target or not any(each.teams for each in one.tools):
        return say(t, "tools-overlap-unknown")
    target = next(each.record.content.title for each in one.tools if each.record.number == one.target)
    moving = [team_line(t, team, *people) for each in one.movers for team, people in each.teams.items()]
    key = "tools-overlap-move" if moving else "tools-overlap-no-movers"
    return say(t, key, tool=target, teams=Mrkdwn(", ".join(moving)))


def listing(t: Translator, known: ToolNeeds, costs: Costs, page: int, *, may: bool) -> list[Block]:
    """Every need with several tools, a page of them."""
    shown, below = page_of(t, "overlaps.list", known.overlaps, page, _OVERLAPS)
    blocks: list[Block] = [kit.section(say(t, "tools-overlap-list", count=len(known.overlaps)))]
    blocks += [overlap(t, one, costs, may=may, asked=bool(known.audit)) for one in shown]
    note = state(t, known.audit) if known.audit else say(t, "tools-overlap-no-audit")
    return [*blocks, kit.context(note), *below]


def overlapping(t: Translator, known: ToolNeeds) -> Mrkdwn:
    """The needs with several tools by name, each with how many it has; that there are none."""
    names = ", ".join(f"{need_name(t, one.need)} ({len(one.tools)})" for one in known.overlaps[:_NAMED])
    return say(t, "tools-overview-overlaps", names=names) if names else say(t, "tools-overview-no-overlaps")


def overview(t: Translator, known: ToolNeeds, ahead: Sequence[Block], bare: Sequence[str], cost: str) -> list[Block]:
    """What needs attention: deadlines, overlaps, tools without an owner; what all cost, for who may know."""
    lines = [say(t, "tools-overview", count=len(known.tools))]
    lines += [say(t, "tools-overview-cost", cost=cost)] if cost else []
    lines.append(overlapping(t, known))
    lines += [say(t, "tools-overview-unowned", names=", ".join(bare[:_NAMED]), count=len(bare))] if bare else []
    heading = [kit.section(say(t, "tools-overview-deadlines"))] if ahead else []
    return [kit.section(Mrkdwn("\n".join(lines))), *heading, *ahead, kit.actions(*ways(t))]


def ways(t: Translator) -> list[Block]:
    """What one can do of tools, and the lists of them."""
    lists = enumerate(("renewals", "overlaps", "needs", "audit"))
    buttons = [line_button(t, f"/tools {one}", t(f"tools-{one}"), at=n) for n, one in lists]
    return [kit.button(t("tools-form-add"), "tools.new"), kit.button(t("tools-list"), "tools.list", "{}"), *buttons]
