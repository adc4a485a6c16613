"""Files that people bring into a room from Slack: the form, and handing in what it holds.

What a file is to a room is the room's own: see `Import`. Each file is a job in the store: see `bot.slack.import_jobs`.
"""

import hashlib
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.errors import UserError
from bot.imports import store as jobs
from bot.imports.run import ImportRun
from bot.imports.store import ImportJob
from bot.slack import import_jobs, unclear
from bot.slack.access import Permission
from bot.slack.blocks import Block
from bot.slack.file_brought import FileBrought
from bot.slack.import_blocks import form
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request


@dataclass(frozen=True)
class Import:
    """How a room takes a file in.

    `room` begins its ids ("glossary.import") and its sentences ("glossary-import-explain"). `may` says who brings
    files, and `check` raises UserError for whoever may not bring this one. `take` reads the bytes and writes them with
    the run, to whose end it sees; it raises UserError, or QuestionError where the file may be read in two ways. It may
    be called again from the beginning, after `discard`, which throws away what a run that was killed has left where
    nobody sees it. `choices` are the options of one more menu, such as whose values they are.
    """

    room: str
    may: Permission
    take: Callable[[Request, FileBrought, bytes, ImportRun], None]
    discard: Callable[[Request, ImportRun], None] = lambda *_: None
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
        return self._hand_in(request, brought)

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
            return self._hand_in(request, brought, request.channel, str(request.message.get("ts") or ""))

    def _hand_in(self, request: Request, brought: FileBrought, channel: str = "", ts: str = "") -> Answer:
        """Keep the job, one for a delivery however often it comes, and begin it once that is acknowledged."""
        name = f"{self.room} {request.delivery or secrets.token_hex(8)}"
        job = ImportJob(
            request.workspace,
            hashlib.sha256(name.encode()).hexdigest()[:16],
            self.room,
            ready_at=request.now,
            created_at=request.now,
            person=request.user,
            asked=brought.pack(),
            channel=channel,
            ts=ts,
        )
        with request.services.store.write(request.workspace):
            is_new = jobs.put(request.services.store, job)
        return Answer(then=lambda: import_jobs.work(request.services, self, job)) if is_new else Answer()
