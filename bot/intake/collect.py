"""Reading sources of feedback: in rounds, a page at a time, each kept with the place it ends at or not at all.

A source has a thread of its own and is read by one replica at a time. What goes wrong is kept where people see it, and
tried again later and later. See docs/decisions/0047-feedback-that-comes-and-goes.md.
"""

import logging
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from bot.clock import stamp
from bot.connectors import FEEDBACK_SOURCES
from bot.connectors.again import next_try
from bot.connectors.feedback import Bookmark, Feedback, FeedbackSource
from bot.connectors.source import SourceError
from bot.errors import UserError
from bot.insights.desk import INSIGHTS
from bot.insights.insight import Insight
from bot.intake.store import sources
from bot.intake.store.sources import SourceState
from bot.posts import Offer
from bot.records.desk import RecordDesk
from bot.schedule.outbox import offer
from bot.services import Services
from bot.tickets import store as tickets
from bot.tickets.ticket import Ticket

log = logging.getLogger(__name__)

TAKEN = "intake.taken"  # the post that says that the first round is over
EVERY = timedelta(hours=1)
_SETTLING = timedelta(minutes=2)  # what a source gets until it finds what came
_OVERLAP = timedelta(hours=1)  # of two rounds: what a source found late comes with the second
_LEASE = timedelta(minutes=10)  # longer than a page may take
_PAGES = 100  # of a source in one go; the next tick goes on
_AT_ONCE = 4  # sources that a tick takes on
_PIECE = 25  # of a page in one transaction: others write to the workspace, too
_SAMPLE, _SAMPLE_PAGES = 5, 10
_LOOK_SECONDS = 20.0  # after which a first look ends with the page it is at
_AREA = 60  # characters


@dataclass(frozen=True, slots=True)
class FeedbackPreview:
    """What would come of a source now: how much, some of it, and whether there is more than was looked at."""

    count: int
    sample: Sequence[Feedback]
    is_cut: bool


def preview(services: Services, workspace: str, source: FeedbackSource) -> FeedbackPreview:
    """Look at what would come; nothing is kept. Raises SourceError."""
    state = sources.get(services.store, workspace, source.name) or SourceState(source.name)
    count, sample, mark = 0, list[Feedback](), _bookmark(source, state, services.clock())
    ends = time.monotonic() + _LOOK_SECONDS
    for number, (items, after) in enumerate(_pages(services, source, mark), 1):
        new, mark = _new(services, workspace, source, items), after
        count += len(new)
        sample += new[: _SAMPLE - len(sample)]
        if number == _SAMPLE_PAGES or time.monotonic() > ends:
            break
    return FeedbackPreview(count, sample, bool(mark.page))


def chore(services: Services) -> None:
    """Have the sources read whose turn it is, in any workspace; no replica reads what another has taken on."""
    now = services.clock()
    able = [name for name, one in FEEDBACK_SOURCES.items() if one.ready(services.tools.environment)]
    for workspace, name in sources.due(services.store, able, stamp(now), _AT_ONCE):
        if sources.lease(services.store, workspace, name, stamp(now), stamp(now + _LEASE)):
            services.asking.submit(f"feedback {name}", pull, services, workspace, FEEDBACK_SOURCES[name])


def pull(services: Services, workspace: str, source: FeedbackSource) -> None:
    """Read a source that this replica has taken on as far as it goes. Raises nothing."""
    try:
        _pull(services, workspace, source)
    except Exception:
        log.exception("the source of feedback %s was not read", source.name)


def _pull(services: Services, workspace: str, source: FeedbackSource) -> None:
    state = sources.get(services.store, workspace, source.name)
    if state is None:
        return
    before, retry = state.bookmark, services.store.retry
    try:
        first = _bookmark(source, state, services.clock())
        for number, (items, after) in enumerate(_pages(services, source, first), 1):
            is_last = not after.page or number == _PAGES
            last = max(0, len(items) - 1) // _PIECE * _PIECE
            pieces = [
                partial(_add, services, workspace, source, items[n : n + _PIECE], before)
                for n in range(0, last, _PIECE)
            ]
            keep = partial(_keep, services, workspace, source, items[last:], before, after, is_last=is_last)
            if not all(retry(piece) for piece in (*pieces, keep)) or is_last:
                return
            before = after
    except SourceError as error:
        retry(partial(_fail, services, workspace, source, error))
    except Exception:
        log.exception("the source of feedback %s broke", source.name)
        retry(partial(_fail, services, workspace, source, SourceError("intake-broken")))


def _pages(
    services: Services, source: FeedbackSource, bookmark: Bookmark
) -> Iterator[tuple[Sequence[Feedback], Bookmark]]:
    """What a source has from a bookmark on: each page, with the bookmark after it. Raises SourceError, also where pages
    lead in a circle."""
    seen = {bookmark.page}
    while True:
        page = source.read(services.tools, bookmark)
        bookmark = replace(bookmark, page=page.page)
        yield page.items, bookmark
        if not page.page:
            return
        if page.page in seen:
            raise SourceError("source-http-circle")
        seen.add(page.page)


def _bookmark(source: FeedbackSource, state: SourceState, now: datetime) -> Bookmark:
    """Where to go on: in the middle of a round, else at the beginning of the next."""
    if state.bookmark and state.bookmark.page:
        return state.bookmark
    until = now - _SETTLING
    since = now - timedelta(days=source.days)
    if state.bookmark:
        since = datetime.fromisoformat(state.bookmark.since)
        if state.bookmark.until:
            since = datetime.fromisoformat(state.bookmark.until) - _OVERLAP
    return Bookmark(stamp(since), stamp(until))


def _new(services: Services, workspace: str, source: FeedbackSource, items: Sequence[Feedback]) -> list[Feedback]:
    """Those of which nothing came yet, each once."""
    worded = {one.external_id: one for one in items if one.title}
    if source.has_tickets:
        return [one for one in worded.values() if one.created_at]
    return [worded[one] for one in sources.unknown(services.store, workspace, source.name, list(worded))]


def _keep(
    services: Services,
    workspace: str,
    source: FeedbackSource,
    items: Sequence[Feedback],
    before: Bookmark | None,
    after: Bookmark,
    *,
    is_last: bool,
) -> bool:
    """Keep a page and the place it ends at; whether the source stood where it began, and is still to be read."""
    store, now = services.store, services.clock()
    with store.write(workspace):
        state = sources.get(store, workspace, source.name)
        if state is None or state.bookmark != before:
            return False
        came = _take(services, workspace, source, _new(services, workspace, source, items))
        done = replace(
            state, bookmark=after, taken=state.taken + came, tried_at=stamp(now), failures=0, error="", args={}
        )
        if after.page:
            held = "" if is_last else stamp(now + _LEASE)
            sources.put(store, workspace, replace(done, due_at=stamp(now)), held)
            return True
        done = replace(done, succeeded_at=stamp(now), due_at=stamp(now + EVERY), asked_by="")
        sources.put(store, workspace, done)
        if source.has_tickets:
            tickets.save_pull(store, workspace, source.name, after.until, complete=True, at=stamp(now))
        if state.asked_by:
            subject = f"{source.name} {done.taken}"
            offer(services, workspace, Offer(TAKEN, subject, after.until, state.asked_by, owner=state.asked_by))
    return True


def _add(
    services: Services, workspace: str, source: FeedbackSource, items: Sequence[Feedback], before: Bookmark | None
) -> bool:
    """Keep the beginning of a page, so that nobody waits until all of it is written; the place stays where it was."""
    with services.store.write(workspace):
        state = sources.get(services.store, workspace, source.name)
        if state is None or state.bookmark != before:
            return False
        came = _take(services, workspace, source, _new(services, workspace, source, items))
        held = stamp(services.clock() + _LEASE)
        sources.put(services.store, workspace, replace(state, taken=state.taken + came), held)
    return True


def _take(services: Services, workspace: str, source: FeedbackSource, new: Sequence[Feedback]) -> int:
    """Keep what came, and say how much: insights as nobody's, for whoever triages; tickets where they are counted."""
    if source.has_tickets:
        tickets.put(services.store, workspace, [_ticket(source, one) for one in new])
        return len(new)
    desk, numbers = RecordDesk(services, workspace, ""), dict[str, int]()
    for one in new:
        try:
            numbers[one.external_id] = desk.add(INSIGHTS, insight_of(source, one)).number
        except UserError as error:  # it would stop all that come after it, each day anew
            log.warning("%s of %s is no insight: %s", one.external_id, source.name, error.key)
            numbers[one.external_id] = 0
    sources.record(services.store, workspace, source.name, numbers)
    return sum(number > 0 for number in numbers.values())


def insight_of(source: FeedbackSource, one: Feedback) -> Insight:
    """What came, as an insight: where nobody said what it is about, that is the source."""
    content: Insight = INSIGHTS.of(
        title=one.title,
        area=one.area[:_AREA].strip() or source.label,
        customer=one.customer,
        kind=one.kind,
        verbatim=one.text if one.text != one.title else "",
        source=one.source,
        occurred_on=one.occurred_on,
        contact=one.contact,
        links=(one.url,) if one.url else (),
    )
    return content


def _ticket(source: FeedbackSource, one: Feedback) -> Ticket:
    said = {"text": one.text, "customer": one.customer, "url": one.url}
    return Ticket(source.name, one.external_id, one.title, one.area, one.created_at, **said)


def _fail(services: Services, workspace: str, source: FeedbackSource, error: SourceError) -> None:
    """Keep what is in the way. What trying again does not mend may be the place of a page, so the round begins anew:
    nothing comes twice."""
    store, now = services.store, services.clock()
    log.info("the source of feedback %s gave nothing: %s", source.name, error.key)
    with store.write(workspace):
        state = sources.get(store, workspace, source.name)
        if state is None:
            return
        mark = state.bookmark
        if mark and mark.page and not error.temporary:
            mark = Bookmark(mark.since, "")
        failures = state.failures + 1
        due = next_try(now, failures, error)
        told = replace(state, error=error.key, args=error.args_, failures=failures, tried_at=stamp(now))
        sources.put(store, workspace, replace(told, bookmark=mark, due_at=stamp(due)))
