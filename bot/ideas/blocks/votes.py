"""Who votes for an idea, and for which customer."""

import json
from collections.abc import Callable, Mapping, Sequence

from bot.ideas.idea import CUSTOMER_LIMIT, CustomerVote, Idea
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, mention, say, trim
from bot.text import Translator

_NAMED = 5  # voters on a card
_LISTED = 80  # in the list of them: a form has a hundred blocks
_CUSTOMER = 40  # characters of a customer's name on a card


def line(
    t: Translator, voters: Sequence[str], customers: Sequence[CustomerVote], votes: int, who: Callable[[str], str]
) -> Mrkdwn:
    """`3 votes: Ada, Bob, Cleo for Northwind`."""
    named = [escape(who(person)) for person in voters[:_NAMED]]
    named += [_for_customer(t, one, who, _CUSTOMER) for one in customers[: _NAMED - len(named)]]
    count = say(t, "ideas-votes", votes=votes)
    if not named:
        return count
    shown = ", ".join(named)
    if more := len(voters) + len(customers) - len(named):
        shown = f"{shown} {escape(t('slack-more', count=more))}"
    return say(t, "ideas-votes-by", votes=count, who=Mrkdwn(shown))


def _for_customer(t: Translator, one: CustomerVote, who: Callable[[str], str], limit: int) -> Mrkdwn:
    person = who(one.person) if one.person else t("slack-somebody")
    return say(t, "ideas-voter-for", who=person, customer=trim(one.customer, limit))


def button(t: Translator, number: int, votes: int) -> Block:
    """What opens the list."""
    return kit.button(t("ideas-votes-who" if votes else "ideas-votes-customer"), "ideas.votes", str(number))


def form(
    t: Translator,
    idea: Idea,
    voters: Sequence[str],
    customers: Sequence[CustomerVote],
    may_remove: Callable[[CustomerVote], bool],
    back: str,
) -> Block:
    """Everybody who voted, and a field for the customer somebody votes for; what may be taken back has its button."""
    blocks: list[Block] = [kit.context(t("ideas-score-of", number=idea.number, title=idea.title))]
    if voters:
        blocks.append(kit.section(say(t, "ideas-voters", who=Mrkdwn(", ".join(map(mention, voters[:200]))))))
    for one in customers[:_LISTED]:
        value = json.dumps({"idea": idea.number, "customer": one.customer}, ensure_ascii=False)
        remove = kit.button(t("ideas-votes-remove"), "ideas.unvote_for", value)
        text = _for_customer(t, one, mention, CUSTOMER_LIMIT)
        blocks.append(kit.section(text, accessory=remove if may_remove(one) else None))
    if len(customers) > _LISTED:
        blocks.append(kit.context(t("slack-more", count=len(customers) - _LISTED)))
    if not voters and not customers:
        blocks.append(kit.section(t("ideas-votes", votes=0)))
    field = kit.text_input(
        "customer", t("ideas-field-customer"), limit=CUSTOMER_LIMIT, hint=t("ideas-field-customer-hint")
    )
    return kit.modal(
        "ideas.votes",
        t("ideas-votes-title"),
        [*blocks, field],
        submit=t("ideas-votes-submit"),
        close=t("slack-close"),
        carried={"idea": idea.number, "back": back},
    )


def told(t: Translator, text: str, number: int, carried: Mapping[str, str], *, voted: bool) -> list[Block]:
    """What somebody reads who voted on what all see: with the way back, or the way there again. It `carries` which
    message that is."""
    act, key = ("ideas.unvote:note", "ideas-unvote") if voted else ("ideas.vote:note", "ideas-vote")
    row = kit.actions(kit.button(t(key), act, str(number)), block_id=json.dumps(carried) if carried else "")
    return [kit.section(text), row]
