"""Who else hears of a change, each in their own language, in private."""

import logging

from bot.glossary.blocks import card, review
from bot.glossary.change import EDITOR, MeaningOutcome, becomes
from bot.glossary.store import meanings
from bot.glossary.store.proposals import Proposal
from bot.glossary.term import Meaning
from bot.slack import blocks as kit
from bot.slack.listen import describe
from bot.slack.permissions import holders
from bot.slack.request import Request
from bot.slack.text import say
from bot.text import Translator

log = logging.getLogger(__name__)


def spread(request: Request, outcome: MeaningOutcome) -> None:
    """A proposal goes to the editors; a definition to those who asked for the term."""
    if outcome.did == "repeated":
        return  # everybody has heard
    if outcome.proposal is not None:
        _ask_editors(request, outcome.proposal)
        return
    for person in outcome.waiting:
        tell_waiting(request, person, [outcome.meaning])


def _ask_editors(request: Request, proposal_: Proposal) -> None:
    for editor in holders(request.services, request.workspace, EDITOR):
        t = request.translator_for(editor)
        _send(request, editor, proposal(request, t, proposal_), t("glossary-proposal-text"))


def proposal(request: Request, t: Translator, waiting: Proposal, *, moved: bool = False) -> list[kit.Block]:
    """A proposal against what the glossary says now, in the language of `t`."""
    store, workspace = request.services.store, request.workspace
    current = meanings.get(store, workspace, waiting.meaning)
    known = meanings.versions(store, workspace, waiting.meaning)
    content = becomes(waiting, known, current.content) if current else waiting.content
    return review.proposal(t, waiting, current, content, moved=moved)


def tell_waiting(request: Request, person: str, defined: list[Meaning]) -> None:
    """The term somebody asked for has a meaning now."""
    t = request.translator_for(person)
    for meaning in defined[:5]:
        text = say(t, "glossary-answered", term=meaning.term)
        _send(request, person, [kit.section(text), *card.describe(t, meaning)], text)


def tell_proposer(request: Request, done: Proposal) -> None:
    """What an editor decided."""
    t = request.translator_for(done.person)
    editor = request.services.people.get(request.workspace, done.decided_by).name
    text = say(t, f"glossary-outcome-{done.outcome}", term=done.content.term, who=editor)
    _send(request, done.person, review.outcome(t, done), text)


def _send(request: Request, person: str, blocks: list[kit.Block], text: str) -> None:
    try:
        request.direct_message(person, blocks, text)
    except Exception as error:  # one person who cannot be written to must not keep the others from hearing
        log.warning("a notice was not delivered: %s", describe(error))
