"""Needs with several tools, and what needs attention. Pure."""

from collections.abc import Mapping, Sequence

from bot.costs.cost import Cost, total
from bot.costs.wording import cost_words, sum_words
from bot.needs.wording import need_name
from bot.overlaps.desk import ToolNeeds
from bot.overlaps.overlap import Overlap, OverlapTool
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.meant import line_button
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, escape, say, trim
from bot.text import Translator
from bot.tool_audits.wording import state, team_line

PAGE = 5
Costs = Mapping[int, Cost | None]  # by the number of a tool, of those that the reader may know


def overlap(t: Translator, one: Overlap, costs: Costs, *, may: bool, asked: bool) -> Block:
    """A need with several tools: what each costs, and where people were `asked` who uses it for that and who
    would have to move."""
    lines = [say(t, "tools-overlap", need=need_name(t, one.need), count=len(one.tools))]
    for each in one.tools:
        lines.append(_tool(t, each, costs, asked=asked))
    seen = [costs[each.record.number] for each in one.tools if each.record.number in costs]
    if len(seen) > 1:
        lines.append(say(t, "tools-overlap-sum", cost=sum_words(t, total(seen))))
    if one.in_teams:
        lines.append(say(t, "tools-overlap-teams", teams=", ".join(one.in_teams)))
    lines += [_movers(t, one)] if asked else []
    button = kit.button(t("tools-need-edit"), "catalogue.ask", one.need.key) if may else None
    return kit.section(trim(Mrkdwn("\n".join(lines)), kit.SECTION), accessory=button)


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
    if not moving:
        return say(t, "tools-overlap-no-movers", tool=target)
    return say(t, "tools-overlap-move", tool=target, teams=Mrkdwn(", ".join(moving)))


def listing(t: Translator, known: ToolNeeds, costs: Costs, page: int, *, may: bool) -> list[Block]:
    """Every need with several tools, a page of them."""
    found = known.overlaps
    shown = found[page * PAGE : (page + 1) * PAGE]
    blocks: list[Block] = [kit.section(say(t, "tools-overlap-list", count=len(found)))]
    blocks += [overlap(t, one, costs, may=may, asked=bool(known.audit)) for one in shown]
    blocks.append(kit.context(state(t, known.audit) if known.audit else say(t, "tools-overlap-no-audit")))
    turns = page_buttons(t, "overlaps.list", page, len(found) > (page + 1) * PAGE, {})
    return [*blocks, *([kit.actions(*turns)] if turns else [])]


def overview(
    t: Translator, known: ToolNeeds, tools: int, coming: Sequence[Block], unowned: Sequence[str], cost: str
) -> list[Block]:
    """What needs attention: deadlines, overlaps, tools without an owner; what all cost, for who may know."""
    lines = [say(t, "tools-overview", count=tools)]
    lines += [say(t, "tools-overview-cost", cost=cost)] if cost else []
    found = known.overlaps
    names = ", ".join(f"{need_name(t, one.need)} ({len(one.tools)})" for one in found[:8])
    lines.append(say(t, "tools-overview-overlaps", names=names) if found else say(t, "tools-overview-no-overlaps"))
    lines += [say(t, "tools-overview-unowned", names=", ".join(unowned[:8]), count=len(unowned))] if unowned else []
    heading = [kit.section(say(t, "tools-overview-deadlines"))] if coming else []
    buttons = [line_button(t, f"/tools {one}", t(key), at=n) for n, (one, key) in enumerate(_WAYS)]
    list_ = kit.button(t("tools-list"), "tools.list", "{}")
    add = kit.button(t("tools-form-add"), "tools.new", style="primary")
    return [kit.section(Mrkdwn("\n".join(lines))), *heading, *coming, kit.actions(add, list_, *buttons)]


_WAYS = (
    ("renewals", "tools-renewals"),
    ("overlaps", "tools-overlaps"),
    ("needs", "tools-needs"),
    ("audit", "tools-audit"),
)
