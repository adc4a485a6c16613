"""Blind scoring: asking, answering, revealing."""

import logging
from collections.abc import Sequence

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.errors import Mistakes, UserError
from bot.ideas import deadlines, reveals
from bot.ideas.blocks import rounds as blocks
from bot.ideas.counting import usual_framework
from bot.ideas.idea import Idea
from bot.ideas.listeners.score_form import form
from bot.ideas.listeners.show import carried_number, desk, number
from bot.ideas.store import rounds, scores
from bot.ideas.store.rounds import Round
from bot.slack import blocks as kit
from bot.slack.acting import RepeatedError
from bot.slack.connect import check_people
from bot.slack.listen import describe
from bot.slack.places import zone_of
from bot.slack.request import Answer, Request, load
from bot.slack.sharing import ask_first, check_agreement, is_shared
from bot.slack.text import Mrkdwn, mention, say
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
    if is_shared(request.services, request.workspace, channel):
        check_agreement(request, channel)
    try:
        one = desk(request).scoring.ask(wanted, str(values.get("framework") or ""), people, channel, deadline)
    except RepeatedError:
        return Answer()
    idea = desk(request).idea(wanted)
    soon = request.services.client(request.workspace, timeout=1, retry_handlers=[])
    posted = not channel or _posted(request, idea, one, soon)
    deadlines.plan(request.services, request.workspace, one, zone)
    return Answer(then=lambda: _spread(request, idea, one, people, posted))


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
        rounds.save_question_message(store, request.workspace, idea.number, one.round, str(posted["ts"]))
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
    reveals.tell_asker(request.services, request.workspace, idea, one)


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
    view = form(request, idea, one.framework, round_=one.round, back=back)
    return Answer(then=lambda: request.open(view))


def came_in(request: Request, idea: Idea, round_: int) -> None:
    """An answer came in: thank, count, and reveal once everybody who was asked has answered."""
    _thank(request, idea)
    one = _round(request, idea.number, round_)
    if not one.open:
        return
    if desk(request).scoring.complete(one):
        try:
            desk(request).scoring.reveal(idea.number, round_, by_itself=True)
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
    channel = _round(request, wanted, round_).channel
    asked = ask_first(request, "ideas.reveal", request.value, channel) if channel else None
    if asked is not None:
        return asked
    try:
        idea = desk(request).scoring.reveal(wanted, round_)
    except RepeatedError:
        return Answer()
    return Answer(then=lambda: _show(request, idea, _round(request, wanted, round_)))


def _show(request: Request, idea: Idea, one: Round) -> None:
    """Everybody who took part sees the answers: a channel in the thread that asked, people in private."""
    services, workspace = request.services, request.workspace
    deadlines.drop(services, workspace, one.idea, one.round)
    _tell_asker(request, idea, one)
    given = scores.answers(services.store, workspace, idea.number, one.framework, one.round)
    if not given:  # closed rather than revealed
        request.tell(request.t("ideas-revealed-none"))
        return
    if one.channel:
        blocks_ = reveals.shown(services, workspace, idea, one, one.asker, in_channel=True)
        text = request.translator_for(one.asker)("ideas-revealed-text", number=idea.number, title=idea.title)
        request.client.chat_postMessage(
            channel=one.channel, thread_ts=one.ts or None, unfurl_links=False, **kit.message(blocks_, text)
        )
    # Who answered in a channel reads it there; who was asked by name, in private.
    readers = {one.asker, *(a.person for a in given if not one.channel)}
    readers |= set(rounds.asked_people(services.store, workspace, idea.number, one.round))
    for reader in sorted(readers - {""}):
        if not conversation(services, workspace, reader).sees(idea.place, idea.captor):
            continue
        text = request.translator_for(reader)("ideas-revealed-text", number=idea.number, title=idea.title)
        try:
            request.direct_message(reader, reveals.shown(services, workspace, idea, one, reader), text)
        except Exception as error:  # as above
            log.warning("a reveal was not delivered: %s", describe(error))
