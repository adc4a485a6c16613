"""Editors decide what others propose."""

from bot.errors import UserError
from bot.glossary import compose
from bot.glossary.blocks import home, review
from bot.glossary.change import is_editor
from bot.glossary.listeners.editing import desk
from bot.glossary.store import proposals
from bot.glossary.store.proposals import Proposal
from bot.merge import OvertakenError
from bot.slack.blocks import Block
from bot.slack.request import Answer, Request, load, whole
from bot.slack.text import clean


def _proposal(request: Request, proposal: str) -> Proposal:
    found = proposals.get(request.services.store, request.workspace, proposal)
    if found is None:
        raise UserError("glossary-error-gone")
    if not is_editor(request.services, request.workspace, request.user):
        raise UserError("glossary-error-editors-only")
    return found


def _show(request: Request, blocks: list[Block]) -> None:
    """In the place of the message or form the button was in."""
    if request.in_modal:
        request.update(home.look(request.t, blocks))
    else:
        request.respond(blocks, request.t("glossary-proposal-text"), replace=True)


def _blocks(request: Request, waiting: Proposal, *, moved: bool = False) -> list[Block]:
    if waiting.outcome != "waiting":
        return review.decided(request.t, waiting)
    return compose.shown(request.services, request.workspace, request.t, waiting, moved=moved)


def look(request: Request) -> Answer:
    """Open a proposal from the Home tab."""
    view = home.look(request.t, _blocks(request, _proposal(request, request.value)))
    return Answer(then=lambda: request.open(view))


def accept(request: Request) -> Answer:
    """Carry a proposal out, unless the meaning changed since the editor looked."""
    carried = load(request.value)
    waiting = _proposal(request, str(carried.get("proposal", "")))
    if waiting.outcome != "waiting":
        return Answer(then=lambda: _show(request, review.decided(request.t, waiting)))
    try:
        desk(request).accept(waiting, whole(carried.get("shown")))
    except OvertakenError:
        blocks = _blocks(request, waiting, moved=True)
        return Answer(then=lambda: _show(request, blocks))
    done = _proposal(request, waiting.id)
    return Answer(then=lambda: _show(request, review.decided(request.t, done)))


def decline(request: Request) -> Answer:
    """Ask why, before a proposal is turned down."""
    waiting = _proposal(request, str(load(request.value).get("proposal", "")))
    if waiting.outcome != "waiting":
        return Answer(then=lambda: _show(request, review.decided(request.t, waiting)))
    view = review.decline_form(request.t, waiting, request.back)
    return Answer(then=lambda: request.open(view))


def declined(request: Request) -> Answer:
    """Turn a proposal down, with the reason."""
    waiting = _proposal(request, str(request.metadata.get("proposal", "")))
    desk(request).decline(waiting, clean(str(request.values.get("reason") or "")))
    done = _proposal(request, waiting.id)
    blocks = review.decided(request.t, done)

    def then() -> None:
        if request.back:
            request.respond(blocks, request.t("glossary-proposal-text"), replace=True)

    return Answer(None if request.back else {"response_action": "clear"}, then=then)
