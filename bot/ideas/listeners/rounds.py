"""Blind scoring: asking, answering, revealing."""

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from bot.errors import Mistakes, UserError
from bot.ideas import deadlines
from bot.ideas.blocks import rounds as blocks
from bot.ideas.counting import usual_framework
from bot.ideas.idea import Idea
from bot.ideas.listeners.score_form import form
from bot.ideas.listeners.show import card_answer, carried_number, desk, number
from bot.ideas.store import rounds, scores
from bot.ideas.store.rounds import Round
from bot.slack.acting import RepeatedError
from bot.slack.answering import selected_value
from bot.slack.blocks import Block
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


def follow_ask(request: Request) -> Answer:
    """People or a channel was chosen: the field follows."""
    view = _ask_again(request, selected_value(request))
    return Answer(then=lambda: request.update(view))


def _ask_again(request: Request, whom: str) -> Block:
    carried, values = request.metadata, request.values
    idea = desk(request).open_idea(carried_number(carried, "idea"))
    return blocks.ask_form(
        request.t,
        idea,
        str(values.get("framework") or usual_framework(request.services, request.workspace)),
        str(carried.get("back") or ""),
        str(carried.get("zone") or "UTC"),
        whom=whom if whom in blocks.WHOM else "people",
        given=values,
    )


def ask(request: Request) -> Answer:
    """The form, submitted: people hear in private, a channel by a message; the asker, where they are, whom they asked
    and until when."""
    values, whom = request.values, str(request.values.get("whom") or "")
    if whom != request.metadata.get("whom"):  # Slack did not show the field of what was chosen
        return Answer({"response_action": "update", "view": _ask_again(request, whom)})
    people, channel = list(values.get("people") or []), str(values.get("channel") or "")
    wanted, zone = carried_number(request.metadata, "idea"), str(request.metadata.get("zone") or "UTC")
    now, day, at = request.services.clock(), str(values.get("deadline") or ""), str(values.get("deadline_at") or "")
    wrong = Mistakes()
    blank = [name for name in blocks.WHOM.get(whom, ()) if not values.get(name)]
    wrong.found += [UserError(f"ideas-error-no-{name}", field=name) for name in blank]
    wrong.of(lambda: check_people(request.services, request.workspace, people, "people"), None)
    wrong.of(lambda: _check_asked(request, desk(request).idea(wanted), people, channel), None)
    deadline = wrong.of(lambda: deadlines.read(day, at, zone, now), "")
    wrong.tell()
    if channel:
        check_place(request, channel)
    try:
        new = desk(request).scoring.ask(wanted, str(values.get("framework") or ""), people, channel, deadline, zone)
    except RepeatedError:
        return Answer()
    return card_answer(request, desk(request).idea(wanted), blocks.asked_note(request.t, new, people))


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
    """The asker or a manager shows the answers; while some may still come they are asked whether they mean it."""
    carried = load(request.value)
    idea, one = _own_round(request, carried)
    channel = one.channel
    asked = ask_first(request, "ideas.reveal", request.value, channel) if channel else None
    if asked is not None:
        return asked
    if channel and is_answer(request):
        agree(request.services, request.workspace, channel, [one.asker or request.user])
    given = scores.answers(request.services.store, request.workspace, one.idea, one.framework, one.round)
    missing = _missing(request, one)
    if one.open and given and (missing or channel):
        view = blocks.reveal_form(request.t, idea, one, len(given), missing, request.back)
        return Answer(then=lambda: request.open(view))
    return _reveal(request, one)


def reveal_anyway(request: Request) -> Answer:
    """They mean it."""
    _, one = _own_round(request, request.metadata)
    return _reveal(request, one)


def _own_round(request: Request, carried: Mapping[str, Any]) -> tuple[Idea, Round]:
    """The round that a button or a form names, with its idea, for whoever may reveal it. Raises UserError."""
    idea = desk(request).open_idea(carried_number(carried, "idea"))
    one = _round(request, idea.number, carried_number(carried, "round"))
    desk(request).scoring.check_reveal(one)
    return idea, one


def _missing(request: Request, one: Round) -> list[str]:
    return rounds.missing(request.services.store, request.workspace, one)


def _reveal(request: Request, one: Round) -> Answer:
    missing = _missing(request, one)
    try:
        idea = desk(request).scoring.reveal(one.idea, one.round)
    except RepeatedError:
        return Answer()
    given = scores.answers(request.services.store, request.workspace, one.idea, one.framework, one.round)
    note = blocks.revealed_note(request.t, missing) if given else request.t("ideas-stopped")
    if request.on_card or (request.view and not request.back):
        return card_answer(request, idea, note)
    # In the message that counts the answers, that message and the result say so.
    return Answer() if given else Answer(then=lambda: request.tell(note))
