"""Export, import and the starter glossary, from Slack."""

import logging
import threading
import time
from concurrent.futures import Future
from typing import Any

from bot.errors import UserError
from bot.glossary.blocks import home
from bot.glossary.change import is_editor, needs_approval
from bot.glossary.exchange import ImportOutcome, take, write
from bot.glossary.exchange import starter as add_starter
from bot.glossary.listeners import notices
from bot.glossary.store import meanings
from bot.slack import blocks as kit
from bot.slack.files import download, send
from bot.slack.listen import describe
from bot.slack.request import Answer, Request, reply, sentence, workspace_language
from bot.slack.text import Mrkdwn, escape, say
from bot.text import csv

log = logging.getLogger(__name__)

_SHOWN_REFUSALS = 10
_PROGRESS_SECONDS = 1.0


def export(request: Request) -> Answer:
    """`/glossary export`."""
    text = request.t("glossary-export-coming")
    return reply(sentence(text), text, then=lambda: _export(request))


def export_button(request: Request) -> Answer:
    """The same from the Home tab."""
    return Answer(then=lambda: _export(request))


def _export(request: Request) -> None:
    if not request.first_delivery():
        return
    name = f"glossary-{request.now[:10]}.csv"
    count = meanings.count(request.services.store, request.workspace)
    send(request, name, write(request.services, request.workspace), request.t("glossary-export-ready", count=count))


def _refuse_layman(request: Request) -> None:
    if not is_editor(request.services, request.workspace, request.user):
        raise UserError("glossary-error-editors-only")


def open_import(request: Request) -> Answer:
    """`/glossary import`: the form with a file field, for editors."""
    _refuse_layman(request)
    view = home.import_form(request.t, request.back)
    return Answer(then=lambda: request.open(view))


def import_button(request: Request) -> Answer:
    """The same from the Home tab."""
    return open_import(request)


def import_(request: Request) -> Answer:
    """The form, submitted: the file is read in the background and the report comes as a message."""
    _refuse_layman(request)
    files = request.values.get("file") or []
    if not files:
        raise UserError("glossary-import-no-file", field="file")
    if not request.first_delivery():
        return Answer()
    return Answer(then=lambda: _import(request, files[0], request.values.get("mode") == "try"))


def _import(request: Request, file: dict[str, Any], dry_run: bool) -> None:
    t, name = request.t, str(file.get("name") or "CSV")
    posted = request.direct_message(request.user, sentence(say(t, "glossary-import-reading", name=name)), name)
    progress = _Progress(request, str(posted["channel"]), str(posted["ts"]), name)
    try:
        text = csv.decode(download(request, file))
        done = take(
            request.services,
            request.workspace,
            text,
            user=request.user,
            trusted=True,
            language=workspace_language(request.services, request.workspace),
            dry_run=dry_run,
            progress=progress,
        )
    except UserError as error:
        progress.finish(sentence(say(t, error.key, **error.args_)))
        return
    progress.finish(_report(request, name, done, dry_run))
    _tell(request, done)
    send(
        request,
        f"report-{name}.txt",
        "\n".join(done.sheet.line_texts(t)),
        t("glossary-import-report"),
        str(posted["ts"]),
    )


def _report(request: Request, name: str, done: ImportOutcome, dry_run: bool) -> list[kit.Block]:
    t = request.t
    tried = say(t, "glossary-import-tried", name=name)
    title = tried if dry_run else done.sheet.title(t, "glossary-import-done", name)
    blocks = [kit.section(Mrkdwn(f"{title}\n{escape(done.sheet.totals(t))}"))]
    refused = [line for line in done.sheet.lines if line.did == "refused"][:_SHOWN_REFUSALS]
    if refused:
        shown = type(done.sheet)(refused, [], []).line_texts(t)
        blocks.append(kit.section(kit.markdown_list(escape(line) for line in shown)))
    return blocks


def _tell(request: Request, done: ImportOutcome) -> None:
    wanted = {term for terms in done.waiting.values() for term in terms}
    defined = {meaning.term: meaning for meaning, _ in done.sheet.keep if meaning.term in wanted}
    for person, terms in done.waiting.items():
        if person != request.user:
            notices.tell_waiting(request, person, [defined[term] for term in terms])


class _Progress:
    """Shows how far an import is, in its message, at most once a second and never in its way."""

    def __init__(self, request: Request, channel: str, ts: str, name: str) -> None:
        self._request = request
        self._channel, self._ts = channel, ts
        self._name = name
        self._last = time.monotonic()
        self._pending: Future[None] | None = None
        self._saying = threading.Lock()
        self._finished = False

    def __call__(self, done: int, of: int) -> None:
        if time.monotonic() - self._last < _PROGRESS_SECONDS or (self._pending and not self._pending.done()):
            return
        self._last = time.monotonic()
        text = say(self._request.t, "glossary-import-progress", name=self._name, done=done, of=of)
        self._pending = self._request.services.executor.submit(self._update, sentence(text))

    def finish(self, blocks: list[kit.Block]) -> None:
        """The last word: an update still under way comes before it, one that has not begun is dropped."""
        try:
            self._update(blocks, last=True)
        except Exception as error:  # what became of the file must be heard
            log.info("the message of an import was not changed: %s", describe(error))
            self._request.direct_message(self._request.user, blocks, self._name)

    def _update(self, blocks: list[kit.Block], *, last: bool = False) -> None:
        with self._saying:
            if self._finished:
                return
            self._finished = last
            self._request.client.chat_update(channel=self._channel, ts=self._ts, **kit.message(blocks, self._name))


def starter(request: Request) -> Answer:
    """Add the starter glossary. Anyone may begin an empty one, as anyone may define."""
    services, workspace = request.services, request.workspace
    if not request.first_delivery():
        return Answer()
    if meanings.count(services.store, workspace) or needs_approval(services, workspace):
        _refuse_layman(request)
    done = add_starter(services, workspace, request.user)
    text = say(request.t, "glossary-starter-done", count=done.sheet.count("added"))

    def then() -> None:
        request.tell(text)
        _tell(request, done)

    return Answer(then=then)
