"""What an idea rests on: what whoever scores it should have read."""

from collections.abc import Callable, Sequence

from bot.ideas import links
from bot.ideas.idea import Evidence, Idea
from bot.slack import blocks as kit
from bot.slack import fitting
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, link, mention, prose, say, trim
from bot.text import Translator

# Characters of each part, so that a message stays within `kit.MESSAGE_CHARACTERS` when all are full.
_SAID, _EVIDENCE, _LINKS = 2000, 1500, 1200


def basis(t: Translator, idea: Idea, evidence: Sequence[Evidence], who: Callable[[str], str] = mention) -> list[Block]:
    """Its description, the message it came from, its links and its evidence; `who` writes a person."""
    blocks = [kit.section(trim(prose(trim(idea.description, 1000)), _SAID))] if idea.description else []
    if idea.source:
        blocks.append(kit.context(source(t, idea, who)))
    if idea.links:
        blocks.append(kit.context(linked(idea, evidence)))
    return [*blocks, *proofs(t, evidence)]


def source(t: Translator, idea: Idea, who: Callable[[str], str] = mention) -> Mrkdwn:
    """The message that an idea came from, and who wrote it."""
    message = link(idea.source, t("ideas-message"))
    return (
        say(t, "ideas-from-by", message=message, who=who(idea.author))
        if idea.author
        else say(t, "ideas-from", message=message)
    )


def linked(idea: Idea, evidence: Sequence[Evidence] = ()) -> Mrkdwn:
    """Its links, in a line, called as the evidence calls them."""
    named = {one.url: one.note for one in evidence}
    called = (link(url, named.get(url) or links.label(url)) for url in idea.links)
    return Mrkdwn(trim(Mrkdwn(", ".join(called)), _LINKS))


def proofs(t: Translator, evidence: Sequence[Evidence]) -> list[Block]:
    """What speaks for it, a line each."""
    rows = [link(one.url, one.note or links.label(one.url)) for one in evidence]
    return fitting.sections(t, rows, _EVIDENCE, escape(t("ideas-evidence-heading"))) if rows else []
