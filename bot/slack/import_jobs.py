"""Imports from Slack, done: each is a job in the store, told of in one message.

Whoever is killed leaves the job there, and once its lease has ended the next replica, or the next process, goes on:
anew where nothing is to be seen of it, with its last words where all of it is in. What became of the file is said by
changing the message that said it was being read: however often that is done, it is one message.
See docs/decisions/0029-an-import-is-a-job.md.
"""

import logging
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import replace
from typing import Protocol

from bot.errors import UserError
from bot.imports import store as jobs
from bot.imports.run import LEASE, ImportRun, OvertakenRunError
from bot.imports.store import ImportJob
from bot.services import Services
from bot.sheets import QuestionError, SheetOutcome
from bot.slack import blocks as kit
from bot.slack import unclear
from bot.slack.blocks import Block
from bot.slack.file_brought import FileBrought
from bot.slack.files import download, send
from bot.slack.import_blocks import report
from bot.slack.listen import describe, explain
from bot.slack.request import Request, sentence
from bot.slack.text import say
from bot.store import StoreError
from bot.telemetry.reference import bound
from bot.text.archive import pack

log = logging.getLogger(__name__)

_PROGRESS_SECONDS = 1.0
_TRIES = 3  # of a job that nobody came to the end of
_AT_ONCE = threading.BoundedSemaphore(2)  # imports of a process: each takes memory, and threads that others need


class ImportRoom(Protocol):
    """What a room does for an import; see `bot.slack.imports.Import`."""

    @property
    def room(self) -> str:
        """Its name."""

    @property
    def take(self) -> Callable[[Request, FileBrought, bytes, ImportRun], None]:
        """Take a file in."""

    @property
    def discard(self) -> Callable[[Request, ImportRun], None]:
        """Throw away what a run left."""


def resume(services: Services, rooms: Sequence[ImportRoom]) -> None:
    """Go on with what nobody is at, in the background."""
    by_name: Mapping[str, ImportRoom] = {one.room: one for one in rooms}
    for job in jobs.ready(services.store, services.clock(), 4):
        if job.room in by_name:
            services.executor.submit(work, services, by_name[job.room], job)


def work(services: Services, room: ImportRoom, job: ImportJob) -> None:
    """Do a job, unless somebody else does. Never raises: what is left undone is done later."""
    if not _AT_ONCE.acquire(blocking=False):
        return
    with bound(workspace=job.workspace, feature=room.room):
        _work(services, room, job)


def _work(services: Services, room: ImportRoom, job: ImportJob) -> None:
    try:
        claimed = jobs.claim(services.store, job, services.clock(), LEASE)
        if claimed is not None:
            _Work(services, room, claimed).do()
    except OvertakenRunError:
        log.info("import %s is somebody else's by now", job.id)
    except StoreError as error:
        log.warning("import %s is left for later: %s", job.id, error)
    except Exception as error:
        if services.limits.is_closed:
            log.info("the bot ends: import %s is left for later (%s)", job.id, describe(error))
        else:
            log.exception("import %s is left for later", job.id)
    finally:
        _AT_ONCE.release()


class _Work:
    """One claimed job."""

    def __init__(self, services: Services, room: ImportRoom, job: ImportJob) -> None:
        self._services, self._room, self._job = services, room, job
        self._request = Request(services, job.workspace, job.person, {})

    def do(self) -> None:
        """Take the file in and say what became of it."""
        if not self._job.person:  # of the command line, which has ended, or of somebody who was forgotten
            self._discard()
            self._end()
            return
        brought = FileBrought.unpack(self._job.asked)
        message = self._message(brought)
        if self._job.state == "waiting" and not self._take(brought, message):
            return
        job = jobs.get(self._services.store, self._job.workspace, self._job.id)
        if job is None:
            return
        done = SheetOutcome.from_json(job.outcome)
        if job.state == "whole":
            t, room = self._request.t, self._room.room
            carried = {**brought.carried(), "tried": job.id}
            said = report(t, brought.name, done, dry_run=brought.dry_run, room=room, carried=carried)
            message.finish(said)
            self._write(state="told")
            self._send_report(brought, done, message)
        self._end()

    def _take(self, brought: FileBrought, message: "_Message") -> bool:
        """Whether all of it is in; else whoever brought it has heard why not."""
        run = ImportRun(self._services, self._job.workspace, self._room.room, message.progress, self._job)
        try:
            if self._job.attempt > 1:
                self._room.discard(self._request, run)
            if self._job.attempt > _TRIES:
                raise UserError("import-given-up", count=len(run.changed_before))
            self._room.take(self._request, brought, self._data(brought), run)
        except (OvertakenRunError, StoreError):
            raise
        except QuestionError as error:
            more = {"choice": brought.choice, "dry_run": brought.dry_run}
            action = f"{self._room.room}.import_as"
            message.finish(unclear.question(self._request.t, error, action, brought.file, brought.answers, more))
        except Exception as error:
            if self._services.limits.is_closed:  # Slack is asked nothing more, nothing is begun: no fault of the file
                raise
            self._room.discard(self._request, run)
            message.finish(sentence(explain(self._request, error)))
        else:
            return True
        self._end()
        return False

    def _data(self, brought: FileBrought) -> bytes:
        """What was brought: a file, or several as an archive of them."""
        if not brought.more:
            return download(self._request, brought.file)
        files: dict[str, bytes] = {}
        for one in (brought.file, *brought.more):
            name = str(one.get("name"))
            files[f"{len(files)} {name}" if name in files else name] = download(self._request, one)
        return pack(files)

    def _message(self, brought: FileBrought) -> "_Message":
        """The message that says how far it is; where Slack takes none now, it is written in the end."""
        if not self._job.ts:
            reading = sentence(say(self._request.t, "import-reading", name=brought.name))
            try:
                posted = self._request.direct_message(self._job.person, reading, brought.name)
            except Exception as error:
                log.info("nobody hears yet of an import: %s", describe(error))
            else:
                channel, ts = str(posted["channel"]), str(posted["ts"])
                self._write(channel=channel, ts=ts)
                self._job = replace(self._job, channel=channel, ts=ts)
        return _Message(self._request, self._job.channel, self._job.ts, brought.name)

    def _send_report(self, brought: FileBrought, done: SheetOutcome, message: "_Message") -> None:
        """Once at most: who is killed now leaves the message, which says how many lines did what."""
        t = self._request.t
        try:
            text = "\n".join(done.line_texts(t))
            send(self._request, f"report-{brought.name}.txt", text, t("import-report"), message.ts or None)
        except Exception as error:
            log.warning("the report of an import was not sent: %s", describe(error))

    def _discard(self) -> None:
        run = ImportRun(self._services, self._job.workspace, self._room.room, job=self._job)
        self._room.discard(self._request, run)

    def _write(self, **values: str) -> None:
        if not jobs.write(self._services.store, self._job, self._services.clock(), LEASE, **values):
            raise OvertakenRunError

    def _end(self) -> None:
        jobs.end(self._services.store, self._job)


class _Message:
    """The message of an import: how far it is, at most once a second and never in its way, then what became of it."""

    def __init__(self, request: Request, channel: str, ts: str, name: str) -> None:
        self.ts = ts
        self._request, self._channel, self._name = request, channel, name
        self._last = time.monotonic()
        self._pending: Future[None] | None = None
        self._saying = threading.Lock()
        self._finished = False

    def progress(self, done: int, of: int) -> None:
        """So many records are written, of so many."""
        soon = time.monotonic() - self._last < _PROGRESS_SECONDS
        if not self.ts or soon or (self._pending and not self._pending.done()):
            return
        self._last = time.monotonic()
        text = say(self._request.t, "import-progress", name=self._name, done=done, of=of)
        self._pending = self._request.services.executor.submit(self._update, sentence(text))

    def finish(self, blocks: list[Block]) -> None:
        """The last word: an update still under way comes before it, one that has not begun is dropped."""
        try:
            if not self.ts:
                raise ConnectionError("there is no message yet")
            self._update(blocks, last=True)
        except Exception as error:  # what became of the file must be heard
            log.info("the message of an import was not changed: %s", describe(error))
            self._request.direct_message(self._request.user, blocks, self._name)

    def _update(self, blocks: list[Block], *, last: bool = False) -> None:
        with self._saying:
            if self._finished:
                return
            self._finished = last
            self._request.client.chat_update(channel=self._channel, ts=self.ts, **kit.message(blocks, self._name))
