"""Blind scoring: asking, answering, revealing."""

import logging
from collections.abc import Callable

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.errors import UserError
from bot.ideas.blind import reveal as together
from bot.ideas.blocks import rounds as blocks
from bot.ideas.counting import framework, usual_framework, whole
from bot.ideas.desk import RepeatedError
from bot.ideas.idea import Idea
from bot.ideas.listeners import scoring
from bot.ideas.listeners.show import carried_number, desk, number
from bot.ideas.store import rounds, scores
from bot.ideas.store.rounds import Round
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.listen import describe
from bot.slack.request import Answer, Request, load
from bot.slack.text import Mrkdwn, mention, say

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
    wanted = carried_number(request.metadata, "idea")
    try:
        one = desk(request).ask(wanted, str(values.get("framework") or ""), people, channel)
    except RepeatedError:
        return Answer()
    idea = desk(request).idea(wanted)
    posted = not channel or _posted(request, idea, one, request.services.client(timeout=1, retry_handlers=[]))
    return Answer(then=lambda: _spread(request, idea, one, people, posted))


def _posted(request: Request, idea: Idea, one: Round, client: WebClient) -> bool:
    """Ask a channel; False when Slack took no more calls. Raises UserError, and asks nobody, where the bot may not
    write: better said beside the field than after the form is gone."""
    store, t = request.services.store, request.t
    name = request.services.people.get(request.workspace, request.user).name
    text = say(t, "ideas-asked-text", number=idea.number, title=idea.title)
    try:
        posted = client.chat_postMessage(
            channel=one.channel,
            unfurl_links=False,
            unfurl_media=False,
            **kit.message(blocks.asking(t, idea, one, name), text),
        )
    except SlackApiError as error:
        if error.response.get("error") == "ratelimited":
            return False
        if error.response.get("error") in ("channel_not_found", "not_in_channel", "is_archived"):
            rounds.take_back(store, request.workspace, one)
            raise UserError("ideas-error-channel", field="channel") from None
        log.warning("a channel was not asked to score: %s", describe(error))
    except OSError as error:  # it may have been posted: asking again could ask twice
        log.warning("whether a channel was asked to score is unknown: %s", describe(error))
    else:
        rounds.posted(store, request.workspace, idea.number, one.round, str(posted["ts"]))
    return True


def _spread(request: Request, idea: Idea, one: Round, people: list[str], posted: bool) -> None:
    unheard = []
    for person in people:
        t = request.translator_for(person)
        text = say(t, "ideas-asked-text", number=idea.number, title=idea.title)
        try:
            request.direct_message(person, blocks.asking(t, idea, one, mention(request.user)), text)
        except Exception as error:  # one person who cannot be written to must not keep the others from hearing
            log.warning("somebody was not asked to score: %s", describe(error))
            unheard.append(mention(person))
    if not posted and not _posted(request, idea, one, request.client):
        log.warning("a channel was not asked to score: ratelimited")
    _tell_asker(request, idea, one)
    if one.channel and not _round(request, one.idea, one.round).ts:
        unheard.append(Mrkdwn(f"<#{one.channel}>"))
    if unheard:
        text = say(request.t, "ideas-unheard", who=Mrkdwn(", ".join(unheard)))
        request.respond([kit.section(text)], text)


def _tell_asker(request: Request, idea: Idea, one: Round) -> None:
    """How many have answered, never what."""
    try:
        if one.asker:  # nobody when they were forgotten
            _show_progress(request, idea, one)
    except Exception as error:  # must neither fail an answer nor keep a reveal from being shown
        log.warning("an asker was not told of the answers: %s", describe(error))


def _show_progress(request: Request, idea: Idea, one: Round) -> None:
    store, workspace = request.services.store, request.workspace
    count = len(scores.answers(store, workspace, idea.number, one.framework, one.round))
    # In a channel anybody may answer: there is no number to reach.
    asked = 0 if one.channel else len(rounds.asked(store, workspace, idea.number, one.round))
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
    one = _round(request, carried_number(carried, "idea"), carried_number(carried, "round"))
    if not one.open:
        raise UserError("ideas-error-closed")
    idea = desk(request).open_idea(one.idea)
    # In private the thanks take the place of the question; in a channel the question stays, for the others.
    back = request.back if request.channel.startswith("D") else ""
    view = scoring.form(request, idea, one.framework, round_=one.round, back=back)
    return Answer(then=lambda: request.open(view))


def came_in(request: Request, idea: Idea, round_: int) -> None:
    """An answer came in: thank, count, and reveal once everybody who was asked has answered."""
    _thank(request, idea)
    one = _round(request, idea.number, round_)
    if not one.open:
        return
    if desk(request).complete(one):
        try:
            desk(request).reveal(idea.number, round_, by_itself=True)
        except UserError:
            return  # somebody was faster
        _show(request, idea, _round(request, idea.number, round_))
        return
    _tell_asker(request, idea, one)


def _thank(request: Request, idea: Idea) -> None:
    t = request.t
    try:
        if request.back:
            request.respond(blocks.answered(t, idea), t("ideas-answered-text"), replace=True)
        else:
            request.direct_message(request.user, blocks.answered(t, idea), t("ideas-answered-text"))
    except Exception as error:  # the answer is kept, and may be the last that was waited for
        log.warning("a scorer was not thanked: %s", describe(error))


def reveal(request: Request) -> Answer:
    """The asker or a manager shows the answers."""
    carried = load(request.value)
    wanted, round_ = carried_number(carried, "idea"), carried_number(carried, "round")
    try:
        idea = desk(request).reveal(wanted, round_)
    except RepeatedError:
        return Answer()
    return Answer(then=lambda: _show(request, idea, _round(request, wanted, round_)))


def _show(request: Request, idea: Idea, one: Round) -> None:
    """Everybody who took part sees the answers: a channel in the thread that asked, people in private."""
    services, workspace = request.services, request.workspace
    _tell_asker(request, idea, one)
    given = scores.answers(services.store, workspace, idea.number, one.framework, one.round)
    if not given:  # closed rather than revealed
        request.tell(request.t("ideas-revealed-none"))
        return
    if one.channel:
        blocks_ = _revealed(request, idea, one, one.asker, lambda user: services.people.get(workspace, user).name)
        text = request.translator_for(one.asker)("ideas-revealed-text", number=idea.number, title=idea.title)
        request.client.chat_postMessage(
            channel=one.channel, thread_ts=one.ts or None, unfurl_links=False, **kit.message(blocks_, text)
        )
    # Who answered in a channel reads it there; who was asked by name, in private.
    readers = {one.asker, *(a.person for a in given if not one.channel)}
    readers |= set(rounds.asked(services.store, workspace, idea.number, one.round))
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
    everybody = scores.answers(services.store, workspace, idea.number, one.framework, one.round)
    left_out = len(everybody) - len(given)
    result = together(method, {a.person: a.inputs for a in given})
    if result is None:
        return blocks.none_counted(t, idea, left_out)
    return blocks.revealed(t, idea, one, method, result, {a.person: a.reason for a in given}, who, left_out=left_out)
