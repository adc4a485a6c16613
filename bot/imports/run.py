"""One import on its way into a workspace: in parts that nobody sees, and then in others that show them.

A part is one short transaction. What is new is written at a place where nobody is, `ImportRun.place`. Once all of it
is, records are shown part by part; the last part says in the same transaction that it is done. Whoever is killed
begins anew: what lies at the place is thrown away, and what is shown already is left as it is.
See docs/decisions/0029-an-import-is-a-job.md.
"""

import json
import secrets
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import Protocol, TypeVar

from bot.clock import stamp
from bot.imports import store as jobs
from bot.imports.store import ImportJob
from bot.services import Services
from bot.sheets import SheetOutcome
from bot.slack.auditing import audit
from bot.slack.visibility.audience import IMPORT_PLACE
from bot.store import StoreError
from bot.store.trail import Event

PART = 1_000  # records written in one transaction, at most
HOLD = 0.2  # seconds that others wait for one: where it took longer, fewer follow
_SHOWN = 10 * PART  # records shown in one transaction, at most
_FIRST_PACE = PART / HOLD / 4  # records a second: the first part is a small one
_LEAST = 50  # records of a part, however long they take
DIRECT = 1_000  # records that the last part alone writes: fewer hold nobody up
LEASE = 60.0  # seconds a job is somebody's
_WAY = 1.0  # seconds, at most, until those of this process who wait for their turn to write have taken it
_PAUSE = 0.005  # seconds in which those of other processes do

Added = TypeVar("Added")
Changed = TypeVar("Changed")
Outcome = TypeVar("Outcome", bound=SheetOutcome)
_Outcome = TypeVar("_Outcome", bound=SheetOutcome, covariant=True)
Tell = Callable[[int, int], None]  # records written so far, of how many


class OvertakenRunError(Exception):
    """Somebody else is at this import by now, or it was forgotten: nothing more is written."""


class Arrival(Protocol[Added, Changed, _Outcome]):
    """The records that a room takes in, and how they are written; all inside `store.write`."""

    changes: int  # records that may be changed in one transaction

    @property
    def added(self) -> Sequence[Added]:
        """What is new."""

    @property
    def changed(self) -> Sequence[Changed]:
        """What is there and becomes otherwise."""

    def prepare(self, added: Sequence[Added], changed: Sequence[Changed], place: str) -> None:
        """Reckon what takes time before these are written, while nobody waits; not inside `store.write`."""

    def add(self, records: Sequence[Added], place: str) -> None:
        """Write what is new, at a place where nobody sees it or, where that is empty, for everybody."""

    def change(self, records: Sequence[Changed]) -> None:
        """Change what is there, unless others have changed it since."""

    def lines(self, records: Sequence[Changed]) -> Iterable[int]:
        """The numbers of the lines that change these."""

    def show(self, records: Sequence[Added], place: str) -> None:
        """Have everybody see what lies at a place."""

    def done(self) -> _Outcome:
        """What became of the file; whatever else follows from it is written here."""


class ImportRun:
    """What a room writes an import with."""

    def __init__(
        self,
        services: Services,
        workspace: str,
        room: str,
        tell: Tell = lambda *_: None,
        job: ImportJob | None = None,
        person: str = "",
    ) -> None:
        """`job` is what somebody claimed; the operator's command line has none, and keeps one once it writes parts, so
        that what it leaves behind is found. `person` is who begins one without a job, empty for the operator."""
        self._services, self._store, self._workspace, self._room = services, services.store, workspace, room
        self._tell = tell
        self._claimed = job is not None
        self._person = job.person if job else person
        self._job = job
        self._name = job.id if job else secrets.token_hex(8)
        self._written = 0
        self._pace = _FIRST_PACE

    @property
    def place(self) -> str:
        """Where records lie that nobody is to see yet: a place of this run alone, for another may still be at one."""
        return f"{IMPORT_PLACE}{self._name}:{self._job.attempt if self._job else 0}"

    @property
    def places(self) -> str:
        """What the places of every run of this import begin with."""
        return f"{IMPORT_PLACE}{self._name}:"

    @property
    def changed_before(self) -> set[int]:
        """The lines that a run before this one, which was killed, has changed."""
        return jobs.lines_in(self._job) if self._job else set()

    def take(
        self,
        planned: Outcome,
        arrive: Callable[[Outcome], Arrival[Added, Changed, Outcome]],
        discard: Callable[[], None],
        *,
        dry_run: bool,
    ) -> Outcome:
        """Take in what `planned` says, or only say it. What became of the file. `arrive` gets ready to write it;
        `discard` throws away what lies at our places when the operator interrupts. Raises OvertakenRunError."""
        if self.changed_before:
            planned = replace(planned, lines=planned.resumed(self.changed_before))
        if dry_run:
            self.tried(planned)
            return planned
        with self._undo(discard):
            return self._carry(planned, arrive(planned))

    def _carry(self, planned: Outcome, arrival: Arrival[Added, Changed, Outcome]) -> Outcome:
        """Those that change, then the new ones: few at once, many in parts that follow each other closely."""
        added, changed = arrival.added, arrival.changed
        many, is_long = len(added) + len(changed), len(added) > DIRECT
        begun = 0
        while is_long and begun < len(added):
            part = added[begun : begun + self._size(PART)]
            arrival.prepare(part, (), self.place)
            with self.part(len(part)):
                arrival.add(part, self.place)
            self._progress(len(part), many)
            begun += len(part)
        early = 0
        while len(changed) - early > self._size(arrival.changes):
            some = changed[early : early + self._size(arrival.changes)]
            arrival.prepare((), some, "")
            with self.part(len(some)):
                arrival.change(some)
                self.note(arrival.lines(some))
            self._progress(len(some), many)
            early += len(some)
        shown = self._show(arrival) if is_long else 0
        arrival.prepare(() if is_long else added, changed[early:], "")
        with self.last(planned) as close:
            if is_long:
                arrival.show(added[shown:], self.place)
            else:
                arrival.add(added, "")
            arrival.change(changed[early:])
            done = arrival.done()
            self._audit(done)
            close(done)
        self._progress(many - self._written, many)
        return done

    def _audit(self, done: SheetOutcome) -> None:
        counts = {did: done.count(did) for did in ("added", "changed", "refused")}
        event = Event(f"{self._room}.imported", self._person, after=counts, by="slack" if self._person else "cli")
        audit(self._services, self._workspace, event)

    def _show(self, arrival: Arrival[Added, Changed, Outcome]) -> int:
        """Show what is new, but for the last part; how many were shown."""
        added, shown, self._pace = arrival.added, 0, _FIRST_PACE
        while len(added) - shown > self._size(_SHOWN):
            part = added[shown : shown + self._size(_SHOWN)]
            with self.part(len(part)):
                arrival.show(part, self.place)
            shown += len(part)
        return shown

    def _progress(self, more: int, of: int) -> None:
        if more:
            self._written += more
            self._tell(self._written, of)

    def _size(self, most: int) -> int:
        """How many records the next part may have, by how long those before it took."""
        return max(_LEAST, min(most, int(self._pace * HOLD)))

    @contextmanager
    def part(self, records: int = 0) -> Iterator[None]:
        """One short transaction, if this import is still ours. Raises OvertakenRunError."""
        with self._store.write(self._workspace):
            began = time.monotonic()
            self._renew()
            yield
        if records:
            self._pace = records / max(time.monotonic() - began, 0.001)
            self._store.analyze()
        self._store.give_way(_WAY)
        time.sleep(_PAUSE)

    def note(self, lines: Iterable[int]) -> None:
        """Inside a part that changed what others see: whoever goes on after us knows that these lines are in."""
        if self._job is None:
            return
        changed = json.dumps(sorted({*jobs.lines_in(self._job), *lines}))
        self._renew(changed=changed)
        self._job = replace(self._job, changed=changed)

    @contextmanager
    def last(self, planned: SheetOutcome) -> Iterator[Callable[[SheetOutcome], None]]:
        """The transaction that shows everything. What it yields takes what became of the file, mostly what was
        `planned`, and says that it is done."""
        if self._claimed:
            self._renew(outcome=planned.to_json())  # of many lines it takes a while, which nobody is to wait for

        def close(done: SheetOutcome) -> None:
            if self._claimed:
                otherwise = {} if done.lines == planned.lines else {"outcome": done.to_json()}
                self._renew(state="whole", **otherwise)
            elif self._job is not None:
                jobs.end(self._store, self._job)

        with self._store.write(self._workspace):
            if self._job is not None:
                self._renew()
            yield close
        self._store.analyze()

    @contextmanager
    def _undo(self, discard: Callable[[], None]) -> Iterator[None]:
        """Have `discard` throw away what lies at our places when the operator interrupts, or something fails; what
        somebody claimed is left for whoever goes on with it."""
        try:
            yield
        except BaseException:
            if not self._claimed and self._job is not None:
                discard()
                jobs.end(self._store, self._job)
            raise

    def tried(self, planned: SheetOutcome) -> None:
        """It was only asked what the file would do."""
        if self._claimed:
            with self.last(planned) as close:
                close(planned)

    @contextmanager
    def alive(self) -> Iterator[None]:
        """Have the job stay ours while something takes its time that writes nothing."""
        if not self._claimed:
            yield
            return
        ended = threading.Event()

        def beat() -> None:
            while not ended.wait(LEASE / 3):
                with suppress(StoreError, OvertakenRunError):
                    self._renew()

        beating = threading.Thread(target=beat, name="import", daemon=True)
        beating.start()
        try:
            yield
        finally:
            ended.set()
            beating.join()

    def _renew(self, **values: str) -> None:
        now = self._services.clock()
        if self._job is None:
            self._job = ImportJob(self._workspace, self._name, self._room, stamp(now), stamp(now))
            jobs.put(self._store, self._job)
        if not jobs.write(self._store, self._job, now, LEASE, **values):
            raise OvertakenRunError
