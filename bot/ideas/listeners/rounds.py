"""Blind scoring: asking, answering, revealing."""

import logging
from collections.abc import Callable

from slack_sdk.errors import SlackApiError

from bot.errors import UserError
from bot.ideas.blind import reveal as together
from bot.ideas.blocks import rounds as blocks
from bot.ideas.desk import RepeatedError, framework, usual_framework, whole
from bot.ideas.idea import Idea
from bot.ideas.listeners import scoring
from bot.ideas.listeners.show import desk, number
from bot.ideas.store import rounds, scores
from bot.ideas.store.rounds import Round
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.listen import describe
from bot.slack.request import Answer, Request, load, sentence
from bot.slack.text import mention, say

log = logging.getLogger(__name__)


def open_ask(request: Request) -> Answer:
    """Open the form that asks others to score."""
    idea = desk(request).open_idea(number(request.value))
    view = blocks.ask_form(request.t, idea, usual_framework(request.services, request.workspace), request.back)
    return Answer(then=lambda: request.open(view))


def ask(request: Request) -> Answer:
    """The form, submitted: people hear in private, a channel by a message."""
    values = request.values
    people, channel = list(values.get("people") or []), str(values.get("channel") or "")
    if not people and not channel:
        raise UserError("ideas-error-nobody", field="people")
    if channel:
        _refuse_unreachable(request, channel)
    wanted = int(request.metadata.get("idea") or 0)
    try:
        one = desk(request).ask(wanted, str(values.get("framework") or ""), people, channel)
    except RepeatedError:
        return Answer()
    idea = desk(request).idea(wanted)
    return Answer(then=lambda: _spread(request, idea, one, people))


def _refuse_unreachable(request: Request, channel: str) -> None:
    # Better said beside the field than after the form is gone.
    try:
        request.services.client(timeout=1, retry_handlers=[]).conversations_info(channel=channel)
    except SlackApiError as error:
        if error.response.get("error") in ("channel_not_found", "not_in_channel", "is_archived"):
            raise UserError("ideas-error-channel", field="channel") from None
    except OSError:
        pass  # slow or unreachable: posting tells


def _spread(request: Request, idea: Idea, one: Round, people: list[str]) -> None:
    workspace = request.workspace
    unheard = []
    for person in people:
        t = request.translator_for(person)
        text = say(t, "ideas-asked-text", number=idea.number, title=idea.title)
        try:
            request.direct_message(person, blocks.asking(t, idea, one, mention(request.user)), text)
        except Exception as error:  # one person who cannot be written to must not keep the others from hearing
            log.warning("somebody was not asked to score: %s", describe(error))
            unheard.append(mention(person))
    if one.channel:
        name = request.services.people.get(workspace, request.user).name
        text = say(request.t, "ideas-asked-text", number=idea.number, title=idea.title)
        posted = request.client.chat_postMessage(
            channel=one.channel,
            unfurl_links=False,
            unfurl_media=False,
            **kit.message(blocks.asking(request.t, idea, one, name), text),
        )
        rounds.posted(request.services.store, workspace, idea.number, one.round, str(posted["ts"]))
    _tell_asker(request, idea, one, 0, len(people))
    if unheard:
        request.respond(sentence(text), say(request.t, "ideas-unheard", who=", ".join(unheard)))


def _tell_asker(request: Request, idea: Idea, one: Round, count: int, asked: int) -> None:
    """How many have answered, never what."""
    if not one.asker:  # somebody who was forgotten
        return
    t = request.translator_for(one.asker)
    text = say(t, "ideas-progress", idea=f"#{idea.number} {idea.title}", count=count, asked=asked)
    shown = blocks.progress(t, idea, one, count, asked)
    if one.asker_ts:  # one message that counts up, not one for every answer
        request.client.chat_update(channel=one.asker_channel, ts=one.asker_ts, **kit.message(shown, text))
        return
    posted = request.direct_message(one.asker, shown, text)
    rounds.told_asker(request.services.store, request.workspace, one, str(posted["channel"]), str(posted["ts"]))


def _round(request: Request, idea: int, round_: int) -> Round:
    found = rounds.get(request.services.store, request.workspace, idea, round_)
    if found is None:
        raise UserError("ideas-error-none", number=idea)
    return found


def open_answer(request: Request) -> Answer:
    """Score in private."""
    carried = load(request.value)
    one = _round(request, int(carried.get("idea") or 0), int(carried.get("round") or 0))
    if not one.open:
        raise UserError("ideas-error-closed")
    idea = desk(request).open_idea(one.idea)
    view = scoring.form(request, idea, one.framework, round_=one.round, back="" if one.channel else request.back)
    return Answer(then=lambda: request.open(view))


def came_in(request: Request, idea: Idea, round_: int) -> None:
    """An answer came in: thank, count, and reveal once everybody who was asked has answered."""
    t, one = request.t, _round(request, idea.number, round_)
    if request.back:
        request.respond(blocks.answered(t, idea), t("ideas-answered-text"), replace=True)
    else:
        request.direct_message(request.user, blocks.answered(t, idea), t("ideas-answered-text"))
    if not one.open:
        return
    store, workspace = request.services.store, request.workspace
    if desk(request).complete(one):
        try:
            desk(request).reveal(idea.number, round_, by_itself=True)
        except UserError:
            return  # somebody was faster
        _show(request, idea, _round(request, idea.number, round_))
        return
    count = len(scores.answers(store, workspace, idea.number, one.framework, round_))
    _tell_asker(request, idea, one, count, len(rounds.asked(store, workspace, idea.number, round_)))


def reveal(request: Request) -> Answer:
    """The asker or a manager shows the answers."""
    carried = load(request.value)
    wanted, round_ = int(carried.get("idea") or 0), int(carried.get("round") or 0)
    idea = desk(request).reveal(wanted, round_)
    return Answer(then=lambda: _show(request, idea, _round(request, wanted, round_)))


def _show(request: Request, idea: Idea, one: Round) -> None:
    """Everybody who took part sees the answers: a channel in the thread that asked, people in private."""
    services, workspace = request.services, request.workspace
    given = scores.answers(services.store, workspace, idea.number, one.framework, one.round)
    if one.channel:
        blocks_ = _revealed(request, idea, one, one.asker, lambda user: services.people.get(workspace, user).name)
        text = request.translator_for(one.asker)("ideas-revealed-text", number=idea.number, title=idea.title)
        request.client.chat_postMessage(
            channel=one.channel, thread_ts=one.ts or None, unfurl_links=False, **kit.message(blocks_, text)
        )
    readers = {one.asker, *(a.person for a in given if not one.channel)}
    readers |= set() if one.channel else set(rounds.asked(services.store, workspace, idea.number, one.round))
    for reader in sorted(readers - {""}):
        text = request.translator_for(reader)("ideas-revealed-text", number=idea.number, title=idea.title)
        try:
            request.direct_message(reader, _revealed(request, idea, one, reader, mention), text)
        except Exception as error:  # as above
            log.warning("a reveal was not delivered: %s", describe(error))


def _revealed(request: Request, idea: Idea, one: Round, reader: str, who: Callable[[str], str]) -> list[Block]:
    services, workspace = request.services, request.workspace
    method, t = framework(services, workspace, one.framework), request.translator_for(reader)
    given = whole(services, workspace, idea.number, one.round, method)
    result = together(method, {a.person: a.inputs for a in given})
    if result is None:
        return sentence(t("ideas-revealed-none"))
    return blocks.revealed(t, idea, one, method, result, {a.person: a.reason for a in given}, who)
