"""Looking after copies: made, brought up to date, and looked at every hour, each by one replica at a time.

What is to be written is in the store before the wiki hears of it. A page is looked for by its mark before it is made,
and read before it is written to: what somebody changed there is never overwritten, and what we wrote without hearing
that it arrived is known as ours by its words.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.clock import stamp
from bot.connectors.again import next_try
from bot.connectors.source import SourceError
from bot.connectors.wiki import PageChangedError, PageRef, PageSection, Wiki, WikiPage
from bot.copies.copy import (
    EDITED_OUTSIDE,
    GONE,
    OURS_NEWER,
    SAME,
    UPDATE,
    DocumentCopy,
    changed_sections,
    digest,
    state_of,
)
from bot.copies.draft import draft_of, sections_of, texts_of, titles_of, write_of
from bot.copies.store import copies as store
from bot.copies.theirs import are_ours
from bot.copies.wikis import lane, names, wikis
from bot.documents.desk import ROOM
from bot.documents.document import Document
from bot.posts import Offer
from bot.records.record import Record
from bot.records.store import records
from bot.schedule.outbox import offer
from bot.services import Services

log = logging.getLogger(__name__)

DONE = "copies.done"  # the post that says what became of what somebody asked for
EVERY = timedelta(hours=1)  # how often a copy is looked at
FRESH = timedelta(minutes=5)  # what was looked at since is believed
_QUIET = timedelta(minutes=2)  # after which nobody is still writing in a document
LEASE = timedelta(minutes=10)  # longer than writing a page takes
_TRIES = 6  # over some five hours
_AT_ONCE = 20  # of a tick


def chore(services: Services) -> None:
    """Go on with the copies whose turn it is."""
    now = services.clock()
    for workspace, name, number in store.due(
        services.store, names(services), stamp(now), stamp(now - _QUIET), _AT_ONCE
    ):
        wiki = wikis(services, workspace).get(name)
        if wiki:
            start(services, workspace, wiki, number)
        else:  # out of the way of the others
            store.lease(services.store, workspace, number, name, stamp(now), stamp(now + EVERY))


def start(services: Services, workspace: str, wiki: Wiki, number: int) -> None:
    """Look at a copy, and do what is wanted of it, unless somebody is at it; nobody waits for that."""
    now = services.clock()
    if store.lease(services.store, workspace, number, wiki.name, stamp(now), stamp(now + LEASE)):
        services.asking.submit(lane(wiki), run, services, workspace, wiki, number)


def run(services: Services, workspace: str, wiki: Wiki, number: int) -> None:
    """What this replica has taken on. Raises nothing: what is left undone is begun again later."""
    try:
        try:
            _Upkeep(services, workspace, wiki, number).run()
        finally:
            store.lease(services.store, workspace, number, wiki.name, "", "")
    except Exception:
        log.exception("a copy in %s was not looked after", wiki.name)


@dataclass(frozen=True)
class _Upkeep:
    """One copy, once."""

    services: Services
    workspace: str
    wiki: Wiki
    number: int

    def run(self) -> None:
        """Look, write what is wanted, and keep how it stands."""
        copy = self._copy()
        record = records.get(self.services.store, self.workspace, ROOM, self.number)
        if copy is None:
            return
        try:
            if record is None or record.gone_at:
                raise SourceError("copies-document-gone", number=self.number)
            sections = sections_of(self.services, self.workspace, record)
            self._keep(copy, self._step(copy, record, sections), None)
        except SourceError as error:
            self._keep(copy, self._copy() or copy, error)
        except Exception:
            log.exception("%s broke", self.wiki.name)
            self._keep(copy, self._copy() or copy, SourceError("copies-broken"))

    def _copy(self) -> DocumentCopy | None:
        return store.get(self.services.store, self.workspace, self.number, self.wiki.name)

    def _step(self, copy: DocumentCopy, record: Record[Document], sections: Sequence[PageSection]) -> DocumentCopy:
        """The copy as it is afterwards."""
        if not copy.page:
            return self._create(copy, record, sections)
        page = self.wiki.read(self.services.tools, PageRef(copy.page, copy.within))
        state = self._state(copy, record.version, page, sections)
        if page is None:
            return replace(copy, state=GONE, begun=None)
        if state == EDITED_OUTSIDE:
            return edited(copy, page)
        if state == OURS_NEWER and (copy.wanted == UPDATE or copy.automatic):
            return self._write(copy, record, page, sections)
        return replace(copy, state=state, url=page.url or copy.url)

    def _state(self, copy: DocumentCopy, version: int, page: WikiPage | None, sections: Sequence[PageSection]) -> str:
        """How the copy stands; what we were writing when the answer was lost is ours."""
        state = state_of(copy, version, page.text if page else None, page.version if page else "")
        if state != EDITED_OUTSIDE or page is None or copy.begun is None:
            return state
        written = [one for one in (copy.said, copy.begun.said) if one]
        return OURS_NEWER if are_ours(page.text, titles_of(sections), *written) else state

    def _create(self, copy: DocumentCopy, record: Record[Document], sections: Sequence[PageSection]) -> DocumentCopy:
        """Make the page, unless it is there: then it is what we made of it, or a person looks at it first."""
        draft = draft_of(self.services, self.workspace, record, copy, sections)
        page = self.wiki.find(self.services.tools, copy.destination, draft.mark)
        if page is None:
            begun = self._begin(copy, replace(copy, begun=write_of(record.version, sections)))
            page = self.wiki.create(self.services.tools, draft)
            return _written(begun, page)
        found = replace(copy, page=page.ref.id, within=page.ref.within, url=page.url)
        if copy.begun is None or not are_ours(page.text, titles_of(sections), copy.begun.said):
            return edited(replace(found, begun=None), page)
        done = _written(found, page)
        if done.pushed_version == record.version:
            return done
        return self._write(self._begin(copy, done), record, page, sections)

    def _write(
        self, copy: DocumentCopy, record: Record[Document], page: WikiPage, sections: Sequence[PageSection]
    ) -> DocumentCopy:
        draft = draft_of(self.services, self.workspace, record, copy, sections)
        changed = changed_sections(copy, texts_of(sections))
        begun = self._begin(copy, replace(copy, begun=write_of(record.version, sections)))
        try:
            after = self.wiki.update(self.services.tools, page, draft, changed)
        except PageChangedError:
            now = self.wiki.read(self.services.tools, page.ref)
            return replace(begun, state=GONE, begun=None) if now is None else edited(replace(begun, begun=None), now)
        return _written(begun, after)

    def _begin(self, copy: DocumentCopy, begun: DocumentCopy) -> DocumentCopy:
        """Keep what is written before the wiki hears of it."""

        def keep() -> None:
            with self.services.store.write(self.workspace):
                now = self._copy()
                if now is None or now.asked_at != copy.asked_at or now.wanted != copy.wanted:
                    raise SourceError("copies-overtaken", temporary=True)
                store.put(self.services.store, self.workspace, begun)

        self.services.store.retry(keep)
        return begun

    def _keep(self, before: DocumentCopy, after: DocumentCopy, failed: SourceError | None) -> None:
        """Keep how it stands, and tell whoever asked, unless it is tried again. What somebody asked for meanwhile is
        done next."""

        def keep() -> None:
            with self.services.store.write(self.workspace):
                now = self._copy()
                if now is None:
                    return
                is_next = now.asked_at != before.asked_at or now.wanted != before.wanted
                done = self._outcome(now, after, failed)
                if is_next:
                    done = replace(done, wanted=now.wanted, asked_by=now.asked_by, asked_at=now.asked_at)
                    done = replace(done, due_at=now.due_at, automatic=now.automatic)
                store.put(self.services.store, self.workspace, replace(done, automatic=now.automatic))
                if before.wanted and not done.wanted and not is_next:
                    self._tell(before)

        self.services.store.retry(keep)

    def _outcome(self, now: DocumentCopy, after: DocumentCopy, failed: SourceError | None) -> DocumentCopy:
        at = self.services.clock()
        if failed is None:
            is_over = bool(after.page)
            done = replace(after, checked_at=stamp(at), failures=0, error="", args={})
            return replace(done, wanted="" if is_over else after.wanted, due_at=stamp(at + EVERY))
        failures = now.failures + 1
        is_over = bool(now.wanted) and (not failed.temporary or failures >= _TRIES)
        due = "" if is_over and not now.page else stamp(next_try(at, failures, failed))
        done = replace(now, failures=failures, error=failed.key, args=dict(failed.args_), due_at=due)
        return replace(done, wanted="" if is_over else now.wanted)

    def _tell(self, asked: DocumentCopy) -> None:
        if asked.asked_by:
            subject = f"{self.wiki.name} {self.number}"
            told = Offer(DONE, subject, asked.asked_at, asked.asked_by, owner=asked.asked_by)
            offer(self.services, self.workspace, told)


def edited(copy: DocumentCopy, page: WikiPage) -> DocumentCopy:
    """A copy whose page says something else than we wrote: a person chooses."""
    seen = digest(page.text)
    same = seen == copy.seen_digest
    return replace(
        copy,
        state=EDITED_OUTSIDE,
        seen_digest=seen,
        edited_at=page.changed_at or (copy.edited_at if same else ""),
        editor=page.changed_by or (copy.editor if same else ""),
        url=page.url or copy.url,
    )


def _written(copy: DocumentCopy, page: WikiPage) -> DocumentCopy:
    """A copy whose page says what was begun."""
    begun = copy.begun
    known = replace(copy, page=page.ref.id, within=page.ref.within, url=page.url, state=SAME, begun=None)
    known = replace(known, remote_version=page.version, remote_digest=digest(page.text), seen_digest="")
    known = replace(known, edited_at="", editor="", left_digest="", left_by="")
    return replace(known, pushed_version=begun.version, pushed=begun.pushed, said=begun.said) if begun else known
