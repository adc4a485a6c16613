"""Files people send to the bot, and files it sends to them."""

import logging
from collections.abc import Callable, Mapping
from contextvars import copy_context
from functools import partial
from typing import Any
from urllib.request import HTTPRedirectHandler, build_opener
from urllib.request import Request as Call

from bot.errors import UserError
from bot.slack.addresses import is_slacks
from bot.slack.answering import present
from bot.slack.auditing import audit
from bot.slack.limits import NotDoneError, trouble_of
from bot.slack.request import Answer, Request, reply, sentence
from bot.store import UnwritableError
from bot.store.trail import Event

log = logging.getLogger(__name__)

LIMIT = 20 * 1024 * 1024
_SECONDS = 10  # without a byte
_SEND_SECONDS, _SEND_PATIENCE = 11.0, 2.0  # of all steps: whoever waits hears within 15 seconds


class _Stay(HTTPRedirectHandler):
    """Follows no redirect: the token goes to the address Slack gave and to no other."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        """Refuse."""
        return


def download(request: Request, file: Mapping[str, Any]) -> bytes:
    """The content of a file from a form's file field. Raises UserError when it is somebody else's, too large or cannot
    be had.

    https://docs.slack.dev/reference/objects/file-object: the address wants the bot's token.
    """
    file = _own(request, str(file.get("id") or ""))
    size = file.get("size")
    if isinstance(size, int) and size > LIMIT:
        raise UserError("slack-file-too-large", field="file", limit=LIMIT // 1024 // 1024)
    url = str(file.get("url_private_download") or file.get("url_private") or "")
    if not is_slacks(url, request.services.config.slack_api_url):
        raise UserError("slack-file-unreachable", field="file")
    token = request.services.token(request.workspace)
    call = Call(url, headers={"Authorization": f"Bearer {token}"})  # noqa: S310 - checked above
    try:
        with build_opener(_Stay).open(call, timeout=_SECONDS) as answer:
            data: bytes = answer.read(LIMIT + 1)
    except OSError:
        raise UserError("slack-file-unreachable", field="file") from None
    if len(data) > LIMIT:
        raise UserError("slack-file-too-large", field="file", limit=LIMIT // 1024 // 1024)
    return data


def _own(request: Request, id_: str) -> Mapping[str, Any]:
    """What Slack says of a file that this person brought: what a form or a button says of it may name another one.

    https://docs.slack.dev/reference/methods/files.info
    """
    if not id_:
        raise UserError("slack-file-unreachable", field="file")
    try:
        found: Mapping[str, Any] = request.client.files_info(file=id_)["file"]
    except Exception as error:
        log.info("a file could not be had: %s", type(error).__name__)
        raise UserError("slack-file-unreachable", field="file") from None
    if found.get("user") != request.user:
        raise UserError("slack-file-not-yours", field="file")
    return found


def file_answer(request: Request, text: str, title: str, make: Callable[[], object]) -> Answer:
    """Say that a file comes, where it was asked for: by a command, or by a button on Home or of a message; then `make`
    it, once."""

    def then() -> None:
        if request.first_delivery():
            make()

    def pressed() -> None:
        present(request, sentence(text), text, title)
        then()

    return reply(sentence(text), text, then) if request.command else Answer(then=pressed)


def send_export(request: Request, room: str, name: str, content: str | bytes, comment: str) -> None:
    """Send what a person takes out of a room, which the record of who did what has before it leaves; where the
    database takes no writes, as soon as it does."""
    store = request.services.store
    told = Event(f"{room}.exported", request.user, name)

    def tell() -> None:
        with store.write(request.workspace):
            audit(request.services, request.workspace, told)

    try:
        tell()
    except UnwritableError:  # what is there can be read all the same; the line is written as soon as it can be
        store.later(request.workspace, partial(copy_context().run, tell))
    send(request, name, content, comment)


def send(request: Request, name: str, content: str | bytes, comment: str, thread: str | None = None) -> None:
    """Send a file to this person in private, under a message of theirs when `thread` is given. Raises NotDoneError
    where Slack does not take it in time."""
    client = request.services.client(request.workspace, within=_SEND_SECONDS, patience=_SEND_PATIENCE)
    try:
        channel = client.conversations_open(users=request.user)["channel"]["id"]
        client.files_upload_v2(
            channel=channel, filename=name, title=name, content=content, initial_comment=comment, thread_ts=thread
        )
    except Exception as error:
        if not trouble_of(error):
            raise
        log.warning("a file was not taken: %s", type(error).__name__)
        raise NotDoneError("slack-file-shut") from error
