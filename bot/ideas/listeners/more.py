"""What is done to an idea under the three dots of its card."""

from dataclasses import replace

from bot.errors import UserError
from bot.ideas.blocks import card, form
from bot.ideas.idea import Idea, may_decide
from bot.ideas.listeners.show import desk, number
from bot.ideas.store import events, rounds, versions
from bot.merge import FormBase
from bot.slack.request import Answer, Request


def open_(request: Request) -> Answer:
    """The three dots: edit, add evidence, history, merge, withdraw."""
    what, _, text = str((request.action.get("selected_option") or {}).get("value") or "").partition(":")
    return act(request, what, desk(request).open_idea(number(text)))


def act(request: Request, what: str, idea: Idea) -> Answer:
    """One of these things, done to an idea."""
    t = request.t
    if what == "history":
        return _history(request, idea)
    if what == "evidence":
        view = form.evidence(t, idea, request.back)
    elif what == "edit":
        return edit(request, idea)
    elif what == "withdraw":
        check_decides(request, idea)
        view = form.withdraw(t, idea, request.back)
    else:
        check_decides(request, idea)
        view = form.merge(t, idea, desk(request).alike(idea), request.back)
    return Answer(then=lambda: request.open(view))


def edit(request: Request, idea: Idea) -> Answer:
    """Open the form on an idea."""
    check_decides(request, idea)
    base = FormBase(versions.newest(request.services.store, request.workspace, idea.number))
    view = form.edit(request.t, idea, base, request.back)
    return Answer(then=lambda: request.open(view))


def check_decides(request: Request, idea: Idea) -> None:
    """Raises UserError for whoever may not decide about an idea."""
    if not may_decide(idea, request.user, desk(request).manager):
        raise UserError("ideas-error-rights", number=idea.number)


def history(request: Request) -> Answer:
    """What became of an idea, also of one that was withdrawn."""
    return _history(request, desk(request).idea(number(request.value)))


def _history(request: Request, idea: Idea) -> Answer:
    store, workspace = request.services.store, request.workspace
    entries = events.history(store, workspace, idea.number)
    # Earlier scores would sway whoever answers.
    if any(one.open for one in rounds.rounds(store, workspace, idea.number)):
        entries = [replace(one, after="") if one.did == "revealed" else one for one in entries]
    view = form.history(request.t, idea, [card.change(request.t, one) for one in entries])
    return Answer(then=lambda: request.open(view))
