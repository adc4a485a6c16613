"""What a wiki is asked while somebody waits: they hear at once that it is, and what it said once it has."""

import logging
from collections.abc import Callable, Sequence

from bot.connectors.source import SourceError
from bot.connectors.wiki import PageRef, Wiki, WikiPage
from bot.copies.blocks import card
from bot.copies.copy import DocumentCopy
from bot.copies.desk import CopyDesk
from bot.copies.wikis import lane, wikis
from bot.errors import UserError
from bot.slack import blocks as kit
from bot.slack.acting import RepeatedError
from bot.slack.answering import answer_modal, present, renew
from bot.slack.blocks import Block
from bot.slack.listen import explain
from bot.slack.request import Answer, Request, load, reply, whole
from bot.slack.text import Mrkdwn, escape

log = logging.getLogger(__name__)


def desk(request: Request) -> CopyDesk:
    """Where this person copies and chooses."""
    return CopyDesk.of(request)


def wiki_of(request: Request, name: object) -> Wiki:
    """A wiki that is set up. Raises UserError."""
    found = wikis(request.services, request.workspace).get(str(name))
    if found is None:
        raise UserError("copies-error-wiki")
    return found


def carried(request: Request) -> tuple[int, Wiki, str]:
    """What a button about a copy says: the document, the wiki, and the page as it was seen."""
    said = load(request.value)
    return whole(said.get("number")), wiki_of(request, said.get("wiki")), str(said.get("seen") or "")


def told(request: Request, text: Mrkdwn, *more: Block) -> Answer:
    """A sentence in answer to a button, after the acknowledgement."""

    def then() -> None:
        title = request.t("copies-title")
        present(request, [kit.section(text), *more], text, title, replace=True)

    return Answer(then=then)


def asked(request: Request, wiki: Wiki, said: Mrkdwn, look: Callable[[], Sequence[Block]]) -> Answer:
    """What a wiki is asked for: `said` at once, `look` shown when it has answered."""
    title = request.t("copies-title")

    def then() -> None:
        view_id = "" if request.command else present(request, waiting, said, title, replace=request.in_modal)
        request.services.asking.submit(lane(wiki), _show, request, look, view_id)

    waiting = [kit.section(said)]
    return reply(waiting, said, then) if request.command else Answer(then=then)


def _show(request: Request, look: Callable[[], Sequence[Block]], view_id: str) -> None:
    """Show what came of it; what is in the way is said in its place. Raises nothing."""
    try:
        shown = look()
    except RepeatedError:
        return
    except SourceError as error:
        shown = [kit.section(escape(card.reason(request.t, error.key, error.args_)))]
    except Exception as error:
        shown = [kit.section(explain(request, error))]
    title = request.t("copies-title")
    try:
        if view_id:
            renew(request, view_id, answer_modal(request.t, title, shown))
        else:
            request.respond(shown, title)
    except Exception:
        log.exception("nobody heard what a wiki said")


def read(request: Request, wiki: Wiki, copy: DocumentCopy) -> WikiPage:
    """The page as it is now. Raises UserError where it is gone."""
    page = wiki.read(request.services.tools, PageRef(copy.page, copy.within))
    if page is None:
        raise UserError("copies-error-gone", system=wiki.label)
    return page
