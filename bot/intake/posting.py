"""Sending insights to other systems, each once: what was sent is looked for before it is sent.

What is to be sent is in the store before anybody is asked, so that a process that ends loses nothing, and the next
begins by looking.
"""

import logging
from dataclasses import replace
from datetime import timedelta

from bot.clock import stamp
from bot.connectors import FEEDBACK_DESTINATIONS
from bot.connectors.again import next_try
from bot.connectors.feedback import FeedbackDestination, FeedbackNote
from bot.connectors.source import SourceError
from bot.insights.desk import INSIGHTS
from bot.insights.insight import Insight
from bot.intake.store import sent
from bot.intake.store.sent import FAILED, SENT, WAITING
from bot.posts import Offer
from bot.records.record import Record
from bot.records.store import records
from bot.schedule.outbox import offer
from bot.services import Services

log = logging.getLogger(__name__)

ARRIVED = "intake.sent"  # the post that says that it is there, or why not
_LEASE = timedelta(minutes=10)  # longer than sending takes
_TRIES = 6  # over some five hours
_AT_ONCE = 10  # of a tick


def chore(services: Services) -> None:
    """Go on with what nobody is at."""
    able = [name for name, one in FEEDBACK_DESTINATIONS.items() if one.ready(services.tools.environment)]
    for workspace, name, number in sent.due(services.store, able, stamp(services.clock()), _AT_ONCE):
        start(services, workspace, FEEDBACK_DESTINATIONS[name], number)


def start(services: Services, workspace: str, destination: FeedbackDestination, number: int) -> None:
    """Send what waits, unless somebody is at it; nobody waits for that."""
    now = services.clock()
    if sent.lease(services.store, workspace, destination.name, number, stamp(now), stamp(now + _LEASE)):
        services.asking.submit(f"sending {destination.name}", send, services, workspace, destination, number)


def send(services: Services, workspace: str, destination: FeedbackDestination, number: int) -> None:
    """Send an insight that this replica has taken on. Raises nothing: what is left undone is begun again later."""
    try:
        _send(services, workspace, destination, number)
    except Exception:
        log.exception("insight %s was not sent to %s", number, destination.name)


def _send(services: Services, workspace: str, destination: FeedbackDestination, number: int) -> None:
    record = records.get(services.store, workspace, INSIGHTS, number)
    failed: SourceError | None = None
    url: str | None = ""
    try:
        if record is None or record.gone_at or record.place:
            raise SourceError("intake-gone", number=number)
        url = destination.find(services.tools, mark_of(workspace, number))
        if url is None:
            url = destination.create(services.tools, note_of(workspace, record))
    except SourceError as error:
        failed = error
    except Exception:
        log.exception("%s broke", destination.name)
        failed = SourceError("intake-broken")
    services.store.retry(lambda: _keep(services, workspace, destination, number, url or "", failed))


def _keep(
    services: Services,
    workspace: str,
    destination: FeedbackDestination,
    number: int,
    url: str,
    failed: SourceError | None,
) -> None:
    """Keep how it went, and tell whoever sent it, unless it is tried again."""
    store, now = services.store, services.clock()
    with store.write(workspace):
        was = sent.get(store, workspace, destination.name, number)
        if was is None or was.state != WAITING:
            return
        tries = was.failures + 1 if failed else 0
        state = SENT
        if failed:
            state = WAITING if failed.temporary and tries < _TRIES else FAILED
        done = replace(was, state=state, url=url, failures=tries, error="", args={})
        if failed:
            due = stamp(next_try(now, tries, failed))
            done = replace(done, due_at=due, error=failed.key, args=failed.args_)
        sent.put(store, workspace, done)
        if state != WAITING and was.asked_by:
            subject = f"{destination.name} {number}"
            offer(services, workspace, Offer(ARRIVED, subject, was.asked_at, was.asked_by, owner=was.asked_by))


def mark_of(workspace: str, number: int) -> str:
    """What an insight is found by again: another in every workspace, since they may share a system."""
    return f"product-ops/{workspace}/{number}"


def note_of(workspace: str, record: Record[Insight]) -> FeedbackNote:
    """What is sent of an insight: its words and whose they are, and neither who said nor who wrote them."""
    said = record.content
    parts = [said.verbatim, said.customer, *said.links]
    tags = tuple(dict.fromkeys(part for part in (said.area, *said.tags) if part))
    return FeedbackNote(mark_of(workspace, record.number), said.title, "\n\n".join(filter(None, parts)), tags)
