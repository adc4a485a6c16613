"""Who is in the private conversations that something was captured in, as Slack says; who is not known to be is not.

One question for each place, however many records it has, whose answer is kept for all replicas. It is dropped when
Slack tells that somebody came or left. https://docs.slack.dev/reference/methods/conversations.members
"""

import logging
from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from bot.clock import ago, stamp
from bot.services import Services
from bot.slack.cursor import every
from bot.slack.text import is_person
from bot.slack.urgent import urgent
from bot.slack.visibility import store as kept
from bot.slack.visibility.audience import Audience
from bot.slack.visibility.store import PrivatePlace

log = logging.getLogger(__name__)

FRESH_HOURS = 1  # how long what Slack said is believed; events come sooner, and may be lost
RETRY_MINUTES = 5  # how soon Slack is asked again where it gave no answer
_PATIENCE_SECONDS = 1.0  # for all of them together: it happens inside Slack's three seconds
_ANSWER_SECONDS = 10  # for each page of an answer that nobody waits for any more


def reader(services: Services, workspace: str, user: str) -> Audience:
    """One person."""
    return Audience(user, lambda: _places(services, workspace, user))


def conversation(services: Services, workspace: str, channel: str) -> Audience:
    """Everybody in a conversation: they are in no other private one together. A user id is that person."""
    return reader(services, workspace, channel) if is_person(channel) else Audience("", lambda: [channel])


def is_member(services: Services, workspace: str, channel: str, user: str) -> bool | None:
    """Whether somebody is in a channel, as Slack says now; None where it does not say, or not in time. The conversation
    with the bot is that of one person."""
    if channel.startswith("D"):
        own = services.people.direct(workspace, user)
        return channel == own if own else None
    question = {("conversations.members", workspace, channel): partial(members, services, workspace, channel)}
    people = next(iter(services.flights.answers(question, _PATIENCE_SECONDS).values()), None)
    return None if people is None else user in people


def _places(services: Services, workspace: str, user: str) -> list[str]:
    """The private conversations that a person is known to be in, of those that something was captured in."""
    known = kept.places(services.store, workspace, user) if user else []
    since = ago(services.clock, hours=FRESH_HOURS)
    # Of a conversation between two people the bot is never told who they are.
    old = [one for one in known if one.fetched_at < since and not one.place.startswith("D")]
    answers = _ask_all(services, workspace, old) if old else {}
    fresh = [one.place for one in known if one.is_member and one.fetched_at >= since]
    return [*fresh, *(place for place, people in answers.items() if user in people)]


def _ask_all(services: Services, workspace: str, places: Sequence[PrivatePlace]) -> dict[str, set[str]]:
    """Who is in each place, of those that Slack answers for in time; later answers are kept for the next reader."""
    # Whoever came or left since a question was asked is not in its answer: then another is asked.
    questions = {
        ("conversations.members", workspace, one.place, one.changes): partial(_ask_kept, services, workspace, one)
        for one in places
    }
    answers = services.flights.answers(questions, _PATIENCE_SECONDS)
    return {place: people for (_, _, place, _), people in answers.items()}


def _ask_kept(services: Services, workspace: str, known: PrivatePlace) -> set[str]:
    """Who is in a place, as is kept; nobody, for some minutes, where Slack does not say."""
    people, at, store = members(services, workspace, known.place), services.clock(), services.store
    if people is None:
        at -= timedelta(hours=FRESH_HOURS) - timedelta(minutes=RETRY_MINUTES)
    store.later(workspace, partial(kept.save_members, store, workspace, known, people or (), stamp(at)))
    return people or set()


def members(services: Services, workspace: str, place: str) -> set[str] | None:
    """Who is in a conversation, as Slack says now; None where it does not say."""
    try:
        client = urgent(services.client, workspace, _ANSWER_SECONDS)
        return set(every(client.conversations_members, "members", channel=place))
    except Exception as error:
        log.info("who is in a conversation is not known: %s", type(error).__name__)
        return None
