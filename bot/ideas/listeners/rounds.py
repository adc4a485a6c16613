"""Blind scoring: asking, answering, revealing."""

import logging
from collections.abc import Sequence
from contextlib import suppress

from bot.errors import Mistakes, UserError
from bot.ideas import deadlines
from bot.ideas.blocks import rounds as blocks
from bot.ideas.counting import usual_framework
from bot.ideas.idea import Idea
from bot.ideas.listeners.score_form import form
from bot.ideas.listeners.show import carried_number, desk, number
from bot.ideas.store import rounds, scores
from bot.ideas.store.rounds import Round
from bot.slack.acting import RepeatedError
from bot.slack.connect import check_people
from bot.slack.listen import describe
from bot.slack.places import check_place, zone_of
from bot.slack.request import Answer, Request, load
from bot.slack.sharing import agree, ask_first, is_answer
from bot.slack.visibility.membership import conversation

log = logging.getLogger(__name__)


def open_ask(request: Request) -> Answer:
    """Open the form that asks others to score."""
    idea = desk(request).open_idea(number(request.value))
    usual = usual_framework(request.services, request.workspace)
    return Answer(then=lambda: request.open(blocks.ask_form(request.t, idea, usual, request.back, zone_of(request))))


def ask(request: Request) -> Answer:
    """The form, submitted: people hear in private, a channel by a message."""
    values = request.values
    people, channel = list(values.get("people") or []), str(values.get("channel") or "")
    wanted, zone = carried_number(request.metadata, "idea"), str(request.metadata.get("zone") or "UTC")
    now, day, at = request.services.clock(), str(values.get("deadline") or ""), str(values.get("deadline_at") or "")
    wrong = Mistakes()
    if not people and not channel:
        wrong.found.append(UserError("ideas-error-nobody", field="people"))
    wrong.of(lambda: check_people(request.services, request.workspace, people, "people"), None)
    wrong.of(lambda: _check_asked(request, desk(request).idea(wanted), people, channel), None)
    deadline = wrong.of(lambda: deadlines.read(day, at, zone, now), "")
    wrong.tell()
    if channel:
        check_place(request, channel)
    with suppress(RepeatedError):
        desk(request).scoring.ask(wanted, str(values.get("framework") or ""), people, channel, deadline, zone)
    return Answer()


def _check_asked(request: Request, idea: Idea, people: Sequence[str], channel: str) -> None:
    """Raises UserErrors for those who may not see what was captured in a private channel: the question says it."""
    wrong = Mistakes()
    services, workspace = request.services, request.workspace
    if channel and not conversation(services, workspace, channel).sees(idea.place, ""):
        wrong.found.append(UserError("ideas-error-ask-channel", field="channel", number=idea.number))
    for person in people:
        if not conversation(services, workspace, person).sees(idea.place, idea.captor):
            who = services.people.get(workspace, person).name
            wrong.found.append(UserError("ideas-error-ask-person", field="people", number=idea.number, who=who))
    wrong.tell()


def _round(request: Request, idea: int, round_: int) -> Round:
    found = rounds.get(request.services.store, request.workspace, idea, round_)
    if found is None:
        raise UserError("ideas-error-none", number=idea)
    return found


def open_answer(request: Request) -> Answer:
    """Score in private."""
    carried = load(request.value)
    one = _round(request, carried_number(carried, "idea"), carried_number(carried, "round"))
    if not one.open:
        raise UserError("ideas-error-closed")
    idea = desk(request).open_idea(one.idea)
    if request.channel != one.channel or not one.channel:  # who presses there is there
        desk(request).scoring.check_asked(one.idea, one.round)
    # In private the thanks take the place of the question; in a channel the question stays, for the others.
    back = request.back if request.channel.startswith("D") else ""
    view = form(request, idea, one.framework, round_=one.round, back=back)
    return Answer(then=lambda: request.open(view))


def thank(request: Request, idea: Idea, round_: int) -> None:
    """An answer is kept: the thanks take the place of the question, in private."""
    try:
        thanks = blocks.answered(request.t, idea, _round(request, idea.number, round_))
        if request.back:
            request.respond(thanks, request.t("ideas-answered-text"), replace=True)
        else:
            request.direct_message(request.user, thanks, request.t("ideas-answered-text"))
    except Exception as error:  # the answer is kept
        log.warning("a scorer was not thanked: %s", describe(error))


def reveal(request: Request) -> Answer:
    """The asker or a manager shows the answers."""
    carried = load(request.value)
    wanted, round_ = carried_number(carried, "idea"), carried_number(carried, "round")
    one = _round(request, wanted, round_)
    channel = one.channel
    asked = ask_first(request, "ideas.reveal", request.value, channel) if channel else None
    if asked is not None:
        return asked
    if channel and is_answer(request):
        agree(request.services, request.workspace, channel, [one.asker or request.user])
    try:
        desk(request).scoring.reveal(wanted, round_)
    except RepeatedError:
        return Answer()
    one = _round(request, wanted, round_)
    if scores.answers(request.services.store, request.workspace, wanted, one.framework, round_):
        return Answer()
    return Answer(then=lambda: request.tell(request.t("ideas-revealed-none")))  # closed rather than revealed
