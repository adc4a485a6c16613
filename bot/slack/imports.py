"""Files that people bring into a room from Slack: one form, one message that says how far it is, one report.

What a file is to a room is the room's own: see `Import`.
"""

import logging
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

from bot.errors import UserError
from bot.feature import Progress
from bot.sheets import NONE, Answers, QuestionError, SheetOutcome
from bot.slack import blocks as kit
from bot.slack import unclear
from bot.slack.access import Permission
from bot.slack.blocks import Block
from bot.slack.files import download, send
from bot.slack.import_blocks import form, report
from bot.slack.listen import Listeners, describe, explain
from bot.slack.request import Answer, Request, sentence
from bot.slack.text import say

log = logging.getLogger(__name__)

_PROGRESS_SECONDS = 1.0


@dataclass(frozen=True)
class FileBrought:
    """A file as somebody brought it: what Slack says of it, whether it is only tried, what else the form said, and what
    was answered where it may be read in two ways."""

    file: Mapping[str, Any]
    dry_run: bool
    choice: str = ""
    answers: Answers = NONE

    @property
    def name(self) -> str:
        """What the file is called."""
        return str(self.file.get("name") or "CSV")


Follow = Callable[[], None]


@dataclass(frozen=True)
class Import:
    """How a room takes a file in.

    `room` begins its ids ("glossary.import") and its sentences ("glossary-import-explain"). `may` says who brings
    files, and `check` raises UserError for whoever may not bring this one. `take` reads the bytes, all of them or
    none, and gives what became of each line, with what follows once that was told; it raises UserError, or
    QuestionError where the file may be read in two ways. `choices` are the options of one more menu, such as whose
    values they are.
    """

    room: str
    may: Permission
    take: Callable[[Request, FileBrought, bytes, Progress], tuple[SheetOutcome, Follow | None]]
    filetypes: Sequence[str] = ("csv", "text")
    choices: Callable[[Request], Sequence[Block]] = lambda _: ()
    check: Callable[[Request, FileBrought], None] = lambda *_: None

    def register(self, on: Listeners) -> None:
        """Listen to the button, the form and the answer to a question."""
        on.action(f"{self.room}.import", self.open, self.may)
        on.view(f"{self.room}.import", self.submit, self.may)
        on.action(f"{self.room}.import_as", self.answer, self.may)

    def open(self, request: Request, choice: str = "") -> Answer:
        """The form with the file field; `choice` is chosen in the menu."""
        view = form(request.t, self.room, self.filetypes, self.choices(request), choice, back=request.back)
        return Answer(then=lambda: request.open(view))

    def submit(self, request: Request) -> Answer:
        """The form, submitted: the file is read in the background and the report comes as a message."""
        files = request.values.get("file")
        if not isinstance(files, list) or not files or not isinstance(files[0], dict):
            raise UserError("import-no-file", field="file")
        mode, choice = request.values.get("mode"), str(request.values.get("choice") or "")
        brought = FileBrought(files[0], mode != "keep", choice)
        self.check(request, brought)
        if not request.first_delivery():
            return Answer()
        return Answer(then=lambda: self._begin(request, brought))

    def answer(self, request: Request) -> Answer:
        """A button that says how the file is meant: it is imported so, once."""
        with request.services.store.write(request.workspace):
            pressed = unclear.read_answer(request)
        if pressed is None:
            return Answer()
        carried, answers = pressed
        file, choice = carried.get("file"), str(carried.get("choice") or "")
        brought = FileBrought(file if isinstance(file, dict) else {}, bool(carried.get("dry_run")), choice, answers)
        self.check(request, brought)
        message = _Message(request, request.channel, str(request.message.get("ts") or ""), brought.name)
        return Answer(then=lambda: self._read(request, brought, message))

    def _begin(self, request: Request, brought: FileBrought) -> None:
        reading = sentence(say(request.t, "import-reading", name=brought.name))
        posted = request.direct_message(request.user, reading, brought.name)
        self._read(request, brought, _Message(request, str(posted["channel"]), str(posted["ts"]), brought.name))

    def _read(self, request: Request, brought: FileBrought, message: "_Message") -> None:
        """Take the file in and report, in the place of "reading…", or ask there how it is meant."""
        t, name = request.t, brought.name
        try:
            done, follow = self.take(request, brought, download(request, brought.file), message.progress)
        except QuestionError as error:
            more = {"choice": brought.choice, "dry_run": brought.dry_run}
            action = f"{self.room}.import_as"
            message.finish(unclear.question(t, error, action, brought.file, brought.answers, more))
            return
        except Exception as error:
            message.finish(sentence(explain(request, error)))
            return
        message.finish(report(t, name, done, dry_run=brought.dry_run))
        if follow is not None:
            follow()
        send(request, f"report-{name}.txt", "\n".join(done.line_texts(t)), t("import-report"), message.ts)


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
        if time.monotonic() - self._last < _PROGRESS_SECONDS or (self._pending and not self._pending.done()):
            return
        self._last = time.monotonic()
        text = say(self._request.t, "import-progress", name=self._name, done=done, of=of)
        self._pending = self._request.services.executor.submit(self._update, sentence(text))

    def finish(self, blocks: list[Block]) -> None:
        """The last word: an update still under way comes before it, one that has not begun is dropped."""
        try:
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
