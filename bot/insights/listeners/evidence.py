"""What insights say of other things, as their cards show it: evidence for an idea, the newest of a customer."""

from collections.abc import Sequence

from bot.customers.customer import OF
from bot.customers.customer import ROOM as CUSTOMERS
from bot.customers.store import ends_of, portraits
from bot.evidence import store
from bot.evidence.blocks import NONE
from bot.evidence.blocks import evidence as on_card
from bot.evidence.evidence import LEVELS, evidence
from bot.insights import access
from bot.insights.desk import INSIGHTS
from bot.insights.insight import STANCES
from bot.links import store as links
from bot.links.store import LinkEnd
from bot.records.blocks import show
from bot.records.desk import number_of
from bot.records.store import records
from bot.slack import blocks as kit
from bot.slack.answering import present_answer
from bot.slack.blocks import Block
from bot.slack.choices import Choice, settings_part
from bot.slack.paging import page_buttons
from bot.slack.permissions import allowed
from bot.slack.request import Answer, Request, load, whole
from bot.slack.text import say

_USUAL = dict(zip(LEVELS, (NONE, "50", "80", "100", "100"), strict=True))  # of the three that RICE knows
PERCENT = {
    level: Choice(f"insights.{level}", (NONE, "50", "80", "100"), usual, "insights-percent")
    for level, usual in _USUAL.items()
}
SETTINGS = settings_part("insights-title", access.SET, *PERCENT.values())


def summary(request: Request, end: LinkEnd) -> Sequence[Block]:
    """What insights say of an idea, or what a customer said, for its card."""
    if end.room == CUSTOMERS.name:
        shown = _about(request, end, 0)
        return [kit.section(say(request.t, "insights-of-customer")), *shown] if shown else []
    if end.room != "ideas":
        return []
    kept, workspace = request.services.store, request.workspace
    if not allowed(request.services, workspace, request.user, access.READ):
        return []
    customers, sources = store.counts(kept, workspace, INSIGHTS, end, STANCES, request.audience)
    said = evidence(customers, sources, *portraits(kept, workspace)) if sources else None
    if said is None:
        return []
    quotes = records.several(kept, workspace, INSIGHTS, [number for number, _ in said.quotes])
    loud = [int(said.one_customer)] if said.one_customer else []
    known = records.several(kept, workspace, CUSTOMERS, loud).values()
    names = {str(one.number): one.content.title for one in known if request.audience.sees(one.place, one.author)}
    sure = {level: PERCENT[level].now(request.services, workspace) for level in {said.level, said.reached}}
    told = [(quotes[number], STANCES[not is_for]) for number, is_for in said.quotes if number in quotes]
    return on_card(request.t, said, told, sure, end.item, names)


def of_idea(request: Request) -> Answer:
    """Every insight about an idea, newest first, a page of them; or another page of those of a customer."""
    carried = load(request.value)
    end = LinkEnd("customers" if carried.get("customer") else "ideas", str(number_of(carried.get("of", request.value))))
    shown = _about(request, end, whole(carried.get("page"))) or [kit.section(request.t("records-none-found"))]
    if end.room == "ideas":
        shown = [kit.section(say(request.t, "insights-of-idea", number=end.item)), *shown]
    title = request.t("insights-title")
    return present_answer(request, shown, title, title, replace="page" in carried)


def _about(request: Request, end: LinkEnd, page: int) -> list[Block]:
    """A page of the insights of a customer, whatever they were called before they were merged, or about an idea."""
    kept, workspace, is_customer = request.services.store, request.workspace, end.room == CUSTOMERS.name
    ends = ends_of(kept, workspace, end.item) if is_customer else [end]
    window = (request.audience, show.PAGE + 1, page * show.PAGE)
    found = store.newest(kept, workspace, INSIGHTS, ends, (OF,) if is_customer else STANCES, *window)
    known = records.several(kept, workspace, INSIGHTS, found[: show.PAGE])
    carried = {"of": end.item, **({"customer": 1} if is_customer else {})}
    turns = page_buttons(request.t, "insights.of", page, len(found) > show.PAGE, carried, by_time=True)
    stances = {one.one.item: one.kind for one in links.links(kept, workspace, end) if one.kind in STANCES}
    shown = []
    for number, record in known.items():
        shown.append(show.line(request.t, INSIGHTS, record))
        stance = "" if is_customer else stances.get(str(number), "")
        shown += [kit.context(request.t(f"insights-{stance}"))] if stance else []
    return [*shown, *([kit.actions(*turns)] if turns else [])]
