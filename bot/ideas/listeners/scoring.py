"""Scoring an idea, in the open or in a blind round."""

from dataclasses import replace

from bot.errors import UserError
from bot.ideas.blocks import card, score
from bot.ideas.counting import counted, framework, usual_framework
from bot.ideas.frameworks import Framework
from bot.ideas.idea import Idea
from bot.ideas.listeners import rounds
from bot.ideas.listeners.score_form import form
from bot.ideas.listeners.show import blocks_of, card_answer, carried_number, desk, number, shown
from bot.ideas.scoring import AskedError, RedefinedError
from bot.ideas.store import scores
from bot.ideas.store.rounds import rounds as rounds_of
from bot.slack import blocks as kit
from bot.slack.acting import RepeatedError
from bot.slack.answering import answer_modal
from bot.slack.request import Answer, Request, load
from bot.slack.text import clean


def open_(request: Request) -> Answer:
    """Open the form on an idea, with this person's own values in it, else with what a button proposes; in private while
    they are asked to."""
    carried = load(request.value)
    wanted = carried_number(carried, "idea") if carried else number(request.value)
    idea = desk(request).open_idea(wanted)
    asked = desk(request).scoring.asked(idea.number)
    if asked is not None:
        private = form(request, idea, asked.framework, round_=asked.round, back=request.back)
        return Answer(then=lambda: request.open(private))
    known = scores.frameworks_of(request.services.store, request.workspace, idea.number)
    usual = usual_framework(request.services, request.workspace)
    name = usual if usual in known or not known else known[0]
    view = form(request, idea, name, back=request.back, proposed=carried)
    return Answer(then=lambda: request.open(view))


def follow(request: Request) -> Answer:
    """Another framework was chosen: the fields follow."""
    carried = request.metadata
    idea = desk(request).open_idea(carried_number(carried, "idea"))
    chosen = str((request.action.get("selected_option") or {}).get("value") or "")
    view = form(request, idea, chosen, back=str(carried.get("back") or ""))
    return Answer(then=lambda: request.update(view))


def save(request: Request) -> Answer:
    """The form, submitted."""
    carried, values = request.metadata, request.values
    wanted, round_ = carried_number(carried, "idea"), carried_number(carried, "round")
    name = str(values.get("framework") or carried.get("framework") or "")
    method, back = framework(request.services, request.workspace, name), str(carried.get("back") or "")
    followed, reason = name == carried.get("framework"), clean(str(values.get("reason") or ""))
    try:
        if not followed or method.version != carried.get("version"):
            # Slack did not show the fields of the framework that was chosen, or these are not its fields any more.
            raise RedefinedError
        numbers = score.read(method, values, request.t.language, whole=True)
        with request.glance("ideas.vote", wanted):
            idea = desk(request).scoring.score(wanted, name, method.version, numbers, reason, round_)
    except RepeatedError:
        return Answer()
    except AskedError:
        return _in_private(request, wanted)
    except RedefinedError:
        note = request.t("ideas-redefined") if followed else ""
        thanks = str(carried.get("thanks") or "")
        idea = desk(request).open_idea(wanted)
        view = form(request, idea, name, round_=round_, back=back, note=note, thanks=thanks)
        return Answer({"response_action": "update", "view": view})
    if round_:
        return rounds.thank(request, idea, round_)
    with request.glance("ideas.card", wanted):
        return replace(_scored(request, idea, method), is_told_once=True)


def _scored(request: Request, idea: Idea, method: Framework) -> Answer:
    asked = rounds_of(request.services.store, request.workspace, idea.number)
    if any(one.open for one in asked):
        return card_answer(request, idea, request.t("ideas-scored-hidden"))
    stands_by, _ = counted(request.services, request.workspace, idea.number, method, asked)
    if stands_by:
        return card_answer(request, idea, request.t("ideas-scored-beside", round=stands_by))
    return card_answer(request, idea, request.t("ideas-scored"))


def remove(request: Request) -> Answer:
    """Take one's score in the open back."""
    carried = load(request.value)
    try:
        idea = desk(request).scoring.unscore(carried_number(carried, "idea"), str(carried.get("framework") or ""))
    except RepeatedError:
        return Answer()
    note, t = request.t("ideas-score-removed"), request.t

    def show() -> None:
        if request.back:
            request.respond([kit.context(note), *blocks_of(request, idea)], idea.title, replace=request.on_card)
        request.update(answer_modal(t, t("ideas-title"), [kit.section(note), *card.describe(t, shown(request, idea))]))

    return Answer(then=show)


def _in_private(request: Request, wanted: int) -> Answer:
    """The form of the round that was opened meanwhile, everything typed still in it."""
    idea, asked = desk(request).open_idea(wanted), desk(request).scoring.asked(wanted)
    if asked is None:
        raise UserError("ideas-error-closed")
    note, back = request.t("ideas-asked-meanwhile"), str(request.metadata.get("back") or "")
    view = form(request, idea, asked.framework, round_=asked.round, back=back, note=note)
    return Answer({"response_action": "update", "view": view})
