"""What those who took part in a round see: how many have answered, and, once it is revealed, what."""

import logging
from collections.abc import Callable

from bot.ideas.blind import reveal as together
from bot.ideas.blocks import rounds as blocks
from bot.ideas.counting import framework, whole
from bot.ideas.idea import Idea
from bot.ideas.store import rounds, scores
from bot.ideas.store.rounds import Round
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.listen import describe
from bot.slack.request import translator
from bot.slack.text import mention, say
from bot.slack.visibility.membership import reader

log = logging.getLogger(__name__)


def tell_asker(services: Services, workspace: str, idea: Idea, one: Round) -> None:
    """How many have answered, never what."""
    try:
        # Nobody when they were forgotten, or are no longer where the idea was captured.
        if one.asker and reader(services, workspace, one.asker).sees(idea.place, idea.captor):
            _show_progress(services, workspace, idea, one)
    except Exception as error:  # must neither fail an answer nor keep a reveal from being shown
        log.warning("an asker was not told of the answers: %s", describe(error))


def _show_progress(services: Services, workspace: str, idea: Idea, one: Round) -> None:
    store, client = services.store, services.client(workspace)
    count = len(scores.answers(store, workspace, idea.number, one.framework, one.round))
    # In a channel anybody may answer: there is no number to reach.
    asked = 0 if one.channel else len(rounds.asked_people(store, workspace, idea.number, one.round))
    t = translator(services, workspace, one.asker)
    text = say(t, "ideas-progress", idea=f"#{idea.number} {idea.title}", count=count, asked=asked)
    message = kit.message(blocks.progress(t, idea, one, count, asked), text)
    if one.asker_ts:  # one message that counts up, not one for every answer
        client.chat_update(channel=one.asker_channel, ts=one.asker_ts, **message)
        return
    posted = client.chat_postMessage(channel=one.asker, unfurl_links=False, unfurl_media=False, **message)
    rounds.save_asker_message(store, workspace, one, str(posted["channel"]), str(posted["ts"]))


def shown(
    services: Services, workspace: str, idea: Idea, one: Round, reader: str, *, in_channel: bool = False
) -> list[Block]:
    """A revealed round, in the language of `reader`; in a channel people are named without being called."""
    method, t = framework(services, workspace, one.framework), translator(services, workspace, reader)
    given = whole(services, workspace, idea.number, one.round, method)
    everybody = scores.answers(services.store, workspace, idea.number, one.framework, one.round)
    left_out = len(everybody) - len(given)
    result = together(method, {a.person: a.inputs for a in given})
    if result is None:
        return blocks.none_counted(t, idea, left_out)
    reasons = {a.person: a.reason for a in given}
    who: Callable[[str], str] = (lambda user: services.people.get(workspace, user).name) if in_channel else mention
    return blocks.revealed(t, idea, one, method, result, reasons, who, left_out=left_out)
