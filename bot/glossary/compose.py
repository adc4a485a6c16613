"""What people of the glossary who wait for something read, as it is when it is sent; None where nobody waits for it any
more."""

from bot.glossary import outbox, weekly
from bot.glossary.blocks import card, review
from bot.glossary.change import becomes, is_editor
from bot.glossary.store import meanings, proposals
from bot.glossary.store.proposals import Proposal
from bot.posts import Delivery, Kind, Post
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.request import translator
from bot.slack.text import say
from bot.slack.visibility.membership import conversation
from bot.text import Translator


def shown(services: Services, workspace: str, t: Translator, waiting: Proposal, *, moved: bool = False) -> list[Block]:
    """A proposal against what the glossary says now, in the language of `t`; `moved` says that this changed after the
    editor last looked."""
    current = meanings.get(services.store, workspace, waiting.meaning)
    known = meanings.versions(services.store, workspace, waiting.meaning)
    content = becomes(waiting, known, current.content) if current else waiting.content
    return review.proposal(t, waiting, current, content, moved=moved)


def proposal(services: Services, delivery: Delivery) -> Post | None:
    """A change that waits for an editor."""
    waiting = proposals.get(services.store, delivery.workspace, delivery.subject)
    if waiting is None or waiting.outcome != "waiting":
        return None
    if not is_editor(services, delivery.workspace, delivery.channel):
        return None
    t = translator(services, delivery.workspace, delivery.channel)
    return Post(shown(services, delivery.workspace, t, waiting), t("glossary-proposal-text"))


def outcome(services: Services, delivery: Delivery) -> Post | None:
    """What an editor decided."""
    done = proposals.get(services.store, delivery.workspace, delivery.subject)
    if done is None or done.outcome == "waiting":
        return None
    t = translator(services, delivery.workspace, delivery.channel)
    editor = services.people.get(delivery.workspace, done.decided_by).name if done.decided_by else t("slack-somebody")
    text = say(t, f"glossary-outcome-{done.outcome}", term=done.content.term, who=editor)
    return Post(review.outcome(t, done), text)


def answer(services: Services, delivery: Delivery) -> Post | None:
    """A term that somebody asked for has a meaning now."""
    meaning = meanings.get(services.store, delivery.workspace, delivery.subject)
    readers = conversation(services, delivery.workspace, delivery.channel)
    if meaning is None or meaning.deleted_at or not readers.sees(meaning.place, meaning.author):
        return None
    t = translator(services, delivery.workspace, delivery.channel)
    text = say(t, "glossary-answered", term=meaning.term)
    return Post([kit.section(text), *card.describe(t, meaning, today=services.clock().date().isoformat())], text)


def title(_: Services, t: Translator, __: str, ___: str) -> str:
    """What notices call any of them."""
    return t("glossary-title")


POSTS = {
    **weekly.POSTS,
    outbox.PROPOSAL: Kind(proposal, title, report=False),
    outbox.OUTCOME: Kind(outcome, title, report=False),
    outbox.ANSWER: Kind(answer, title, report=False),
}
