"""The question to whoever captured insights, as it is when they read it; None where nobody is left to tell."""

from collections.abc import Sequence
from dataclasses import replace

from bot.clock import stamp
from bot.customers.customer import ROOM as CUSTOMERS
from bot.inquiries.inquiry import Inquiry
from bot.insights.insight import ROOM as INSIGHTS
from bot.links.store import LinkEnd
from bot.loop import blocks
from bot.loop.desk import ITEM, KIND, here, insights_of, outcomes_of
from bot.loop.followup import SHIPPED, TO_TELL, Addressee, Outcome, held_by
from bot.posts import Post
from bot.records.store import records
from bot.roadmap.item import ROOM as ITEMS
from bot.services import Services
from bot.slack.visibility.membership import reader
from bot.text import Translator


def quotes(services: Services, t: Translator, workspace: str, shown: Sequence[Addressee]) -> blocks.Quotes:
    """What people are called, and what they said in their newest insight: in their words, where somebody wrote them."""
    kept, numbers = services.store, [one.newest.insight for one in shown]
    insights = records.several(kept, workspace, INSIGHTS, numbers)
    known = [int(one.newest.customer) for one in shown if one.is_customer]
    customers = records.several(kept, workspace, CUSTOMERS, known)
    found = {}
    for one, number in zip(shown, numbers, strict=True):
        said = insights[number].content
        customer = customers.get(int(one.newest.customer)) if one.is_customer else None
        name = customer.content.title if customer else said.customer or said.contact or t("loop-somebody")
        found[one.key] = (name, said.verbatim or said.title, bool(said.verbatim))
    return found


def ask(services: Services, t: Translator, workspace: str, asked: Inquiry, short: bool) -> Post | None:
    """Which customers somebody is to tell what an idea became."""
    idea, became = int(asked.item), asked.slot.partition("/")[0]
    audience = reader(services, workspace, asked.person)
    day = max(asked.from_on, services.clock().date().isoformat())
    for outcome in outcomes_of(services, workspace, audience, idea=idea, became=became, day=day):
        mine = held_by(asked.person, outcome.addressees, here(services, workspace))
        if due := tuple(one for one in mine if one.state == TO_TELL):
            own = replace(outcome, addressees=due)
            text = blocks.heading(t, own)
            if short:
                return Post(blocks.in_short(t, own), text)
            said = quotes(services, t, workspace, due[: blocks.PAGE])
            until = stamp(services.clock())
            shown = blocks.tell(t, own, [one.key for one in due], said, until=until, in_message=True)
            return Post(blocks.marked(own, shown), text)
    return None


def ask_item(services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
    """That an item of the roadmap has shipped, with what their customers said of it, as long as it has."""
    audience, number = reader(services, workspace, asked.person), int(asked.item)
    found = [one for one in records.seen(services.store, workspace, ITEMS, audience, [number]) if one.status == SHIPPED]
    if not found:
        return None
    said = insights_of(services, workspace, LinkEnd(ITEMS.name, asked.item))
    mine = [one for one in said if one.author == asked.person and audience.sees(one.place, one.author)]
    outcome = Outcome(number, SHIPPED, found[0].content.title, ())
    return Post(
        blocks.of_item(t, outcome, [(one.number, one.content.title) for one in mine]), blocks.became(t, outcome)
    )


INQUIRIES = {KIND: ask, ITEM: ask_item}
