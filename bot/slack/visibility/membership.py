"""Who is in the private conversations that something was captured in, as Slack says; who is not known to be is not.

One question for each place, however many records it has, whose answer is kept for all replicas. It is dropped when
Slack tells that somebody came or left. https://docs.slack.dev/reference/methods/conversations.members
"""

import logging
from collections.abc import Sequence
from concurrent.futures import Future, wait
from datetime import timedelta
from functools import partial

from bot.clock import ago, stamp
from bot.services import Services
from bot.slack.cursor import every
from bot.slack.text import is_person
from bot.slack.visibility import store as kept
from bot.slack.visibility.audience import Audience
from bot.slack.visibility.store import PrivatePlace

log = logging.getLogger(__name__)

FRESH_HOURS = 1  # how long what Slack said is believed; events come sooner, and may be lost
RETRY_MINUTES = 5  # how soon Slack is asked again where it gave no answer
_PATIENCE_SECONDS = 1.0  # for all of them together: it happens inside Slack's three seconds


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
    try:
        people = services.executor.submit(_ask, services, workspace, channel).result(_PATIENCE_SECONDS)
    except TimeoutError:
        people = None
    return None if people is None else user in people


def _places(services: Services, workspace: str, user: str) -> list[str]:
    """The private conversations that a person is known to be in, of those that something was captured in."""
    known = kept.places(services.store, workspace, user) if user else []
    since = ago(services.clock, hours=FRESH_HOURS)
    # Of a conversation between two people the bot is never told who they are.
    old = [one for one in known if one.fetched_at < since and not one.place.startswith("D")]
    members = _ask_all(services, workspace, old) if old else {}
    fresh = [one.place for one in known if one.is_member and one.fetched_at >= since]
    return [*fresh, *(place for place, people in members.items() if user in people)]


def _ask_all(services: Services, workspace: str, places: Sequence[PrivatePlace]) -> dict[str, set[str]]:
    """Who is in each place, of those that Slack answers for in time; later answers are kept for the next reader."""
    asked: dict[Future[set[str] | None], PrivatePlace] = {}
    for one in places:
        future = services.executor.submit(_ask, services, workspace, one.place)
        asked[future] = one
        future.add_done_callback(lambda done, one=one: _keep(services, workspace, one, done))  # type: ignore[misc]
    done, _ = wait(asked, timeout=_PATIENCE_SECONDS)
    return {asked[one].place: one.result() or set() for one in done if one.exception() is None}


def _ask(services: Services, workspace: str, place: str) -> set[str] | None:
    """Who is in a place; None where Slack does not say."""
    try:
        client = services.client(workspace, timeout=_PATIENCE_SECONDS, retry_handlers=[])
        return set(every(client.conversations_members, "members", channel=place))
    except Exception as error:
        log.info("who is in a private place is not known: %s", type(error).__name__)
        return None


def _keep(services: Services, workspace: str, known: PrivatePlace, done: Future[set[str] | None]) -> None:
    members = None if done.exception() else done.result()
    at = services.clock()
    if members is None:
        at -= timedelta(hours=FRESH_HOURS) - timedelta(minutes=RETRY_MINUTES)
    store = services.store
    store.later(workspace, partial(kept.save_members, store, workspace, known, members or (), stamp(at)))
