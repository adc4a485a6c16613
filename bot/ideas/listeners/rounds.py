"""Blind scoring: asking, answering, revealing."""

import json
import logging
from collections.abc import Mapping, Sequence
from typing import Any

from bot.errors import Mistakes, UserError
from bot.ideas import compose, deadlines
from bot.ideas.blocks import asking
from bot.ideas.blocks import rounds as blocks
from bot.ideas.counting import usual_framework
from bot.ideas.idea import TOGETHER, Idea
from bot.ideas.listeners.score_form import form
from bot.ideas.listeners.show import card_answer, carried_number, desk, number
from bot.ideas.store import ideas, rounds, scores
from bot.ideas.store.rounds import Round
from bot.slack import blocks as kit
from bot.slack.acting import RepeatedError
from bot.slack.answering import result_answer, selected_value
from bot.slack.blocks import Block
from bot.slack.connect import check_people
from bot.slack.listen import describe
from bot.slack.places import check_place, zone_of
from bot.slack.request import Answer, Request, load
from bot.slack.sharing import agree, ask_first, is_answer
from bot.slack.visibility.membership import conversation

log = logging.getLogger(__name__)


def open_ask(request: Request) -> Answer:
    """Open the form that asks others to score: the idea of a card, or those of a list."""
    listed = _listed(request.value)
    about = 0 if listed is not None else number(request.value)
    found = [desk(request).open_idea(about)] if about else _visible(request, listed or ())
    usual, back = usual_framework(request.services, request.workspace), request.back
    return Answer(
        then=lambda: request.open(asking.ask_form(request.t, found, usual, back, zone_of(request), about=about))
    )


def _listed(value: str) -> list[str] | None:
    """The numbers of ideas that the button of a list carries, "[7, 12]"; None where it carries one."""
    try:
        found = json.loads(value)
    except ValueError:
        return None
    return [str(one) for one in found] if isinstance(found, list) else None


def _visible(request: Request, chosen: Sequence[str]) -> list[Idea]:
    """Those of the chosen ideas that this person sees, in their order."""
    wanted = [int(one) for one in chosen if one.isascii() and one.isdigit() and len(one) < 10]
    found = ideas.several(request.services.store, request.workspace, wanted).values()
    return [one for one in found if request.audience.sees(one.place, one.captor)]


def follow_ask(request: Request) -> Answer:
    """People or a channel was chosen: the field follows."""
    view = _ask_again(request, selected_value(request))
    return Answer(then=lambda: request.update(view))


def _ask_again(request: Request, whom: str) -> Block:
    carried, values = request.metadata, request.values
    return asking.ask_form(
        request.t,
        _visible(request, values.get("ideas") or ()),
        str(values.get("framework") or usual_framework(request.services, request.workspace)),
        str(carried.get("back") or ""),
        str(carried.get("zone") or "UTC"),
        whom=whom if whom in asking.WHOM else "people",
        given=values,
        about=carried_number(carried, "idea"),
    )


def ask(request: Request) -> Answer:
    """The form, submitted: people hear in private, a channel by a message; the asker, where they are, whom they asked
    and until when."""
    values, whom = request.values, str(request.values.get("whom") or "")
    if whom != request.metadata.get("whom"):  # Slack did not show the field of what was chosen
        return Answer({"response_action": "update", "view": _ask_again(request, whom)})
    people, channel = list(values.get("people") or []), str(values.get("channel") or "")
    about, zone = carried_number(request.metadata, "idea"), str(request.metadata.get("zone") or "UTC")
    wanted = [number(str(one)) for one in values.get("ideas") or ()]
    now, day, at = request.services.clock(), str(values.get("deadline") or ""), str(values.get("deadline_at") or "")
    wrong = Mistakes()
    blank = [name for name in asking.WHOM.get(whom, ()) if not values.get(name)]
    wrong.found += [UserError(f"ideas-error-no-{name}", field=name) for name in blank]
    wrong.of(lambda: check_people(request.services, request.workspace, people, "people"), None)
    for one in wanted[:TOGETHER]:
        wrong.of(lambda one=one: _check_asked(request, one, people, channel), None)  # type: ignore[misc]
    deadline = wrong.of(lambda: deadlines.read(day, at, zone, now), "")
    wrong.tell()
    if channel:
        check_place(request, channel)
    try:
        name = str(values.get("framework") or "")
        new = desk(request).scoring.ask_together(wanted, name, people, channel, deadline, zone)
    except RepeatedError:
        return Answer()
    note = asking.asked_note(request.t, new, people)
    if about:
        return card_answer(request, desk(request).idea(about), note)
    return result_answer(request, [kit.section(note)], note, request.t("ideas-title"))


def _check_asked(request: Request, number_: int, people: Sequence[str], channel: str) -> None:
    """Raises UserErrors for those who may not see what was captured in a private channel: the question says it."""
    wrong, idea = Mistakes(), desk(request).idea(number_)
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
        return _closed(request, one)
    idea = desk(request).open_idea(one.idea)
    if request.channel != one.channel or not one.channel:  # who presses there is there
        desk(request).scoring.check_asked(one.idea, one.round)
    # In private the thanks take the place of the question; in a channel the question stays, for the others.
    here = request.channel.startswith("D")
    thanks, back = ("here", request.back) if here else ("direct", "")
    view = form(request, idea, one.framework, round_=one.round, back=back, thanks=thanks)
    return Answer(then=lambda: request.open(view))


def _closed(request: Request, one: Round) -> Answer:
    """Too late: the question that was pressed says so from now on; elsewhere whoever pressed is told. Raises
    UserError."""
    in_channel = request.channel == one.channel
    here = request.back and (in_channel or request.channel.startswith("D"))
    place = one.channel if in_channel else request.user
    now = compose.question(request.services, request.workspace, one, place) if here else None
    if now is None:
        raise UserError("ideas-error-closed")
    return Answer(then=lambda: request.respond(now.blocks, now.text, replace=True))


def thank(request: Request, idea: Idea, round_: int) -> Answer:
    """An answer is kept: the thanks stand in the place of the question ("here"), in a private message ("direct"), or
    else on the card that the form was opened from, which says by now how many have answered."""
    one, where = _round(request, idea.number, round_), str(request.metadata.get("thanks") or "")
    text = asking.answered(request.t, idea, one)
    if where not in ("here", "direct"):
        return card_answer(request, idea, text)

    def tell() -> None:
        try:
            if where == "here" and request.back and one.batch:
                left = compose.question(request.services, request.workspace, one, request.user)
                if left is not None:
                    request.respond(left.blocks, left.text, replace=True)
            elif where == "here" and request.back:
                request.respond([kit.section(text)], request.t("ideas-answered-text"), replace=True)
            else:
                request.direct_message(request.user, [kit.section(text)], request.t("ideas-answered-text"))
        except Exception as error:  # the answer is kept
            log.warning("a scorer was not thanked: %s", describe(error))

    return Answer(then=tell)


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
