"""Files that people bring into a room from Slack: the form, and handing in what it holds.

What a file is to a room is the room's own: see `Import`. Each file is a job in the store: see `bot.slack.import_jobs`.
Whoever hands one in sees at once that it has begun, in the place of the form.
"""

import hashlib
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.errors import UserError
from bot.imports import store as jobs
from bot.imports.run import ImportRun
from bot.imports.store import ImportJob
from bot.sheets import SKIPPED, MatchedFields
from bot.slack import import_jobs, unclear
from bot.slack.access import Permission
from bot.slack.auditing import audit
from bot.slack.blocks import Block
from bot.slack.file_brought import FileBrought
from bot.slack.import_blocks import form, match_form
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request, load, notice
from bot.slack.store.deliveries import first_time
from bot.slack.text import say
from bot.store.trail import Event


@dataclass(frozen=True)
class Import:
    """How a room takes a file in.

    `room` begins its ids ("glossary.import") and its sentences ("glossary-import-explain"). `may` says who brings
    files, and `check` raises UserError for whoever may not bring this one. `take` reads the bytes and writes them with
    the run, to whose end it sees; it raises UserError, or QuestionError where the file may be read in two ways. It may
    be called again from the beginning, after `discard`, which throws away what a run that was killed has left where
    nobody sees it. Of several files, at most `most`, `take` gets an archive. `choices` are the options of one more
    menu, such as whose values they are. `alike`, one of `bot.sheets.ALIKE`, is what the form proposes for lines that
    name no record and have the title of one; a room that does not ask has none. `fields` are what a workspace may match
    the columns and words of such files with.
    """

    room: str
    may: Permission
    take: Callable[[Request, FileBrought, bytes, ImportRun], None]
    discard: Callable[[Request, ImportRun], None] = lambda *_: None
    filetypes: Sequence[str] = ("csv", "text")
    choices: Callable[[Request], Sequence[Block]] = lambda _: ()
    check: Callable[[Request, FileBrought], None] = lambda *_: None
    alike: str = ""
    fields: MatchedFields | None = None
    most: int = 1

    def register(self, on: Listeners) -> None:
        """Listen to the button, the form and the answer to a question."""
        on.action(f"{self.room}.import", self.open, self.may)
        on.view(f"{self.room}.import", self.submit, self.may)
        on.action(f"{self.room}.import_as", self.answer, self.may)
        on.action(f"{self.room}.import_now", self.now, self.may)
        on.action(f"{self.room}.import_match", self.open_match, self.may)
        on.view(f"{self.room}.import_match", self.match, self.may)

    def open(self, request: Request, choice: str = "") -> Answer:
        """The form with the file field; `choice` is chosen in the menu."""
        more = {"alike": self.alike, "back": request.back}
        view = form(request.t, self.room, self.filetypes, self.choices(request), choice, most=self.most, **more)
        return Answer(then=lambda: request.open(view))

    def submit(self, request: Request) -> Answer:
        """The form, submitted: the file is read in the background and the report comes as a message."""
        files = request.values.get("file")
        if not isinstance(files, list) or not files or not isinstance(files[0], dict):
            raise UserError("import-no-file", field="file")
        mode, choice = request.values.get("mode"), str(request.values.get("choice") or "")
        answers = unclear.answers_in(request.values)
        more = [one for one in files[1 : self.most] if isinstance(one, dict)]
        brought = FileBrought(files[0], mode != "keep", choice, answers, more)
        self.check(request, brought)
        begun = notice(request.t, say(request.t, "import-begun", name=brought.name))
        return replace(
            self._hand_in(request, brought), body={"response_action": "update", "view": request.stamped(begun)}
        )

    def answer(self, request: Request) -> Answer:
        """A button that says how the file is meant: it is imported so, once."""
        with request.services.store.write(request.workspace):
            pressed = unclear.read_answer(request)
            if pressed is None:
                return Answer()
            carried, answers = pressed
            brought = replace(_brought(carried), answers=answers)
            self.check(request, brought)
            return self._hand_in(request, brought, request.channel, str(request.message.get("ts") or ""))

    def now(self, request: Request) -> Answer:
        """The button of a dry run: what was tried is imported, with the same choices, once. Several may be tried in one
        message, one after the other."""
        carried, channel, ts = load(request.value), request.channel, str(request.message.get("ts") or "")
        brought = _brought(carried)
        store = request.services.store
        with store.write(request.workspace):
            if not first_time(store, request.workspace, f"import now {carried.get('tried') or ts}", request.now):
                return Answer()
            self.check(request, brought)
            return self._hand_in(request, brought, channel, ts)

    def open_match(self, request: Request) -> Answer:
        """The form that says what a file's columns and words mean."""
        if self.fields is None:
            return Answer()
        carried = load(request.value)
        self.check(request, _brought(carried))
        place = {"channel": request.channel, "ts": str(request.message.get("ts") or "")}
        columns, words = _texts(carried.get("columns")), _texts(carried.get("words"))
        view = match_form(request.t, self.fields, columns, words, {**carried, **place})
        return Answer(then=lambda: request.open(view))

    def match(self, request: Request) -> Answer:
        """The form, submitted: kept for the workspace, and the file is tried again."""
        carried, said = request.metadata, {}
        for kind, name in (("column", "columns"), ("status", "words")):
            for n, word in enumerate(_texts(carried.get(name))):
                meant = request.values.get(f"{kind}:{n}")
                if self.fields is not None and meant in (*self.fields.of(kind), SKIPPED):
                    said[kind, word] = str(meant)
        if not said or self.fields is None:
            return Answer()
        brought = replace(_brought(carried), dry_run=True)
        self.check(request, brought)
        store = request.services.store
        with store.write(request.workspace):
            jobs.match(store, request.workspace, self.fields.room, said)
            after = {f"{kind}: {word}": meant for (kind, word), meant in said.items()}
            audit(request.services, request.workspace, Event(f"{self.room}.matched", request.user, after=after))
        return self._hand_in(request, brought, str(carried.get("channel") or ""), str(carried.get("ts") or ""))

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


def _brought(carried: Mapping[str, Any]) -> FileBrought:
    """The file that a button or a form carries."""
    file, choice = carried.get("file"), str(carried.get("choice") or "")
    answers = unclear.answers_in(carried.get("answers"))
    rest = carried.get("more")
    more = [one for one in rest if isinstance(one, dict)] if isinstance(rest, list) else []
    return FileBrought(file if isinstance(file, dict) else {}, bool(carried.get("dry_run")), choice, answers, more)


def _texts(value: object) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
