"""Showing work items what waits to be shown, each once: a tool brings up to date what is there.

What is to be shown is in the store before the tool is asked, so that a process that ends loses nothing. An answer that
was lost is none: the next try finds what the first one did.
"""

import logging
from dataclasses import replace
from datetime import timedelta

from bot.attachments.desk import unpacked
from bot.attachments.store import attachments as store
from bot.attachments.store.attachments import FAILED, SENT, WAITING
from bot.clock import stamp
from bot.connectors.again import next_try
from bot.connectors.source import SourceError
from bot.connectors.tracker import Tracker
from bot.posts import Offer
from bot.records.store import records
from bot.roadmap.desk import ROOM
from bot.schedule.outbox import offer
from bot.services import Services
from bot.sync.merge import OFF
from bot.sync.rounds import lane, ready
from bot.sync.store import connections, links
from bot.sync.store.links import GONE

log = logging.getLogger(__name__)

ARRIVED = "attachments.arrived"  # the post that says that it is there, or why not
_LEASE = timedelta(minutes=10)  # longer than showing takes
_TRIES = 6  # over some five hours
_AT_ONCE = 10  # of a tick


def chore(services: Services) -> None:
    """Go on with what nobody is at."""
    able = {name: one for name, one in ready(services).items() if one.attach}
    for workspace, name, external_id in store.due(services.store, list(able), stamp(services.clock()), _AT_ONCE):
        start(services, workspace, able[name], external_id)


def start(services: Services, workspace: str, tracker: Tracker, external_id: str) -> None:
    """Show what waits, unless somebody is at it; nobody waits for that."""
    now = services.clock()
    if store.lease(services.store, workspace, tracker.name, external_id, stamp(now), stamp(now + _LEASE)):
        services.asking.submit(lane(tracker), show, services, workspace, tracker, external_id)


def show(services: Services, workspace: str, tracker: Tracker, external_id: str) -> None:
    """Show what this replica has taken on. Raises nothing: what is left undone is begun again later."""
    try:
        _show(services, workspace, tracker, external_id)
    except Exception:
        log.exception("a work item of %s was not shown its evidence", tracker.name)


def _show(services: Services, workspace: str, tracker: Tracker, external_id: str) -> None:
    kept = services.store
    asked = store.get(kept, workspace, tracker.name, external_id)
    link = links.get(kept, workspace, tracker.name, external_id)
    if asked is None or tracker.attach is None:
        return
    failed: SourceError | None = None
    try:
        record = records.get(kept, workspace, ROOM, asked.item)
        level = connections.get(kept, workspace, tracker.name).terms.level
        if record is None or record.gone_at or record.place or level == OFF:  # meanwhile
            raise SourceError("attachments-gone", number=asked.item)
        if link is None or link.item != asked.item or link.state == GONE:
            raise SourceError("attachments-gone", number=asked.item)
        tracker.attach(services.tools, link.work, unpacked(asked.shown))
    except SourceError as error:
        failed = error
    except Exception:
        log.exception("%s broke", tracker.name)
        failed = SourceError("attachments-broken")
    kept.retry(lambda: _keep(services, workspace, asked, failed))


def _keep(services: Services, workspace: str, asked: store.WorkAttachment, failed: SourceError | None) -> None:
    """Keep how it went, and tell whoever had it sent, unless it is tried again or something else is to be shown by
    now."""
    kept, now = services.store, services.clock()
    with kept.write(workspace):
        was = store.get(kept, workspace, asked.tracker, asked.external_id)
        if was is None or was.state != WAITING:
            return
        if (was.shown, was.asked_at) != (asked.shown, asked.asked_at):
            store.put(kept, workspace, was, free=True)
            kept.afterwards(services.bell.ring)
            return
        failures = was.failures + 1 if failed else 0
        done = replace(was, state=SENT, sent_at=stamp(now), failures=0, error="", args={})
        if failed:
            state = WAITING if failed.temporary and failures < _TRIES else FAILED
            due = stamp(next_try(now, failures, failed))
            done = replace(was, state=state, due_at=due, failures=failures)
            done = replace(done, error=failed.key, args=dict(failed.args_))
        store.put(kept, workspace, done, free=True)
        if done.state != WAITING and was.asked_by:
            subject = f"{was.tracker} {was.external_id}"
            offer(services, workspace, Offer(ARRIVED, subject, was.asked_at, was.asked_by, owner=was.asked_by))
