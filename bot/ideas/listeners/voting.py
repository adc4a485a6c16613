"""Votes, on a card and on what all see, and those on behalf of customers."""

import logging
from collections.abc import Mapping
from dataclasses import replace

from bot.ideas.blocks import card
from bot.ideas.blocks import votes as blocks
from bot.ideas.idea import CustomerVote, Idea, may_decide
from bot.ideas.listeners.show import card_answer, carried_number, desk, number, shown, shown_again
from bot.ideas.store import support
from bot.slack import blocks as kit
from bot.slack.acting import RepeatedError
from bot.slack.blocks import Block
from bot.slack.listen import describe
from bot.slack.request import Answer, Request, load, translator
from bot.slack.share_form import ask_before
from bot.slack.sharing import share as share_
from bot.slack.sharing import share_again
from bot.slack.text import clean, say
from bot.slack.visibility.membership import conversation
from bot.store.trail import Event

log = logging.getLogger(__name__)


def vote(request: Request) -> Answer:
    """Vote; who has voted is told, and how to take it back."""
    wanted = number(request.value)
    try:
        with request.glance("ideas.vote", wanted):
            new = desk(request).vote(wanted)
    except RepeatedError:
        return Answer()
    with request.glance("ideas.card", wanted):
        return _voted(request, wanted, "ideas-voted" if new else "ideas-voted-already", voted=True)


def unvote(request: Request) -> Answer:
    """Take the vote back."""
    wanted = number(request.value)
    try:
        with request.glance("ideas.vote", wanted):
            desk(request).unvote(wanted)
    except RepeatedError:
        return Answer()
    with request.glance("ideas.card", wanted):
        return _voted(request, wanted, "ideas-unvoted", voted=False)


def _voted(request: Request, wanted: int, key: str, *, voted: bool) -> Answer:
    """The card anew, or, on what all see, a word to this person, and what all see anew."""
    idea, (_, _, where) = desk(request).idea(wanted), str(request.action.get("action_id")).partition(":")
    if where not in ("all", "note"):
        return replace(shown_again(request, idea, request.t(key)), is_told_once=True)
    return replace(_told(request, idea, key, voted=voted), is_told_once=True)


def _told(request: Request, idea: Idea, key: str, *, voted: bool) -> Answer:
    """A word to this person, in the place of the one before; what all see says the votes by now."""
    text, shared = say(request.t, f"{key}-for", idea=card.title(idea)), _shared_card(request)

    def tell() -> None:
        told = blocks.told(request.t, text, idea.number, shared, voted=voted)
        request.respond(told, text, replace=request.whispered)
        if shared:
            _renew(request, idea, shared)

    return Answer(then=tell)


def _shared_card(request: Request) -> Mapping[str, str]:
    """The card of an idea that all see: who shared it `by`, `at` when, and the `ts` of the message; nothing where it
    was voted on elsewhere."""
    carried = load(str(request.action.get("block_id") or ""))
    found = {name: str(carried.get(name) or "") for name in ("by", "at", "ts")}
    found["ts"] = found["ts"] or str(request.message.get("ts") or "")
    return found if all(found.values()) else {}


def _renew(request: Request, idea: Idea, card_: Mapping[str, str]) -> None:
    """What all see says how many votes there are by now, in the words of whoever shared it."""
    try:
        shown_ = _shared(request, idea, card_["by"], card_["at"])
        if request.whispered:  # pressed on what only this person sees
            message = kit.message(shown_, idea.title)
            request.client.chat_update(channel=request.channel, ts=card_["ts"], **message)
        else:
            share_again(request, shown_, idea.title)
    except Exception as error:  # the vote counts
        log.warning("a shared idea does not say its votes: %s", describe(error))


def _shared(request: Request, idea: Idea, by: str, at: str) -> list[Block]:
    services, workspace = request.services, request.workspace
    facts = shown(request, idea, audience=conversation(services, workspace, request.channel))
    t = translator(services, workspace, by)
    return card.shared(t, facts, lambda user: services.people.get(workspace, user).name, by, at)


def share(request: Request) -> Answer:
    """Show an idea to the conversation; with names, so that nobody is called. Whoever shares it where another company
    reads it was asked first."""
    idea = desk(request).open_idea(number(request.value))
    asked = ask_before(request, "ideas.share", str(idea.number), idea.place)
    if asked is not None:
        return asked
    blocks_ = _shared(request, idea, request.user, request.now)

    def post() -> None:
        if request.first_delivery():
            share_(request, blocks_, idea.title, Event("ideas.shared", subject=str(idea.number)), idea.place)

    return Answer(then=post)


def open_(request: Request) -> Answer:
    """Who voted, and a field for a customer."""
    view = _form(request, desk(request).open_idea(number(request.value)), request.back)
    return Answer(then=lambda: request.open(view))


def _form(request: Request, idea: Idea, back: str) -> Block:
    store, workspace = request.services.store, request.workspace
    decides = may_decide(idea, request.user, desk(request).manager)

    def may_remove(one: CustomerVote) -> bool:
        return decides or one.person == request.user

    voters = support.voters(store, workspace, idea.number)
    customers = support.customer_votes(store, workspace, idea.number)
    return blocks.form(request.t, idea, voters, customers, may_remove, back)


def save(request: Request) -> Answer:
    """The form, submitted: a vote on behalf of a customer."""
    wanted, customer = carried_number(request.metadata, "idea"), clean(str(request.values.get("customer") or ""))
    try:
        desk(request).vote_for(wanted, customer)
    except RepeatedError:
        return Answer()
    return card_answer(request, desk(request).idea(wanted), request.t("ideas-voted-customer", customer=customer))


def whose(request: Request) -> str:
    """Whether the vote of a customer that a button is about was given by whoever presses it ("own")."""
    carried = load(request.value)
    given = support.customer_votes(request.services.store, request.workspace, carried_number(carried, "idea"))
    own = any((one.customer, one.person) == (carried.get("customer"), request.user) for one in given)
    return "own" if own else ""


def remove(request: Request) -> Answer:
    """Take the vote of a customer back, in the form."""
    carried = load(request.value)
    wanted = carried_number(carried, "idea")
    try:
        desk(request).unvote_for(wanted, str(carried.get("customer") or ""))
    except RepeatedError:
        return Answer()
    view = _form(request, desk(request).open_idea(wanted), str(request.metadata.get("back") or ""))
    return Answer(then=lambda: request.update(view))
