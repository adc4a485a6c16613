"""How the copies of a document stand, on its card: looked at again where that is older than a few minutes."""

import logging
from collections.abc import Mapping, Sequence
from functools import partial

from bot.clock import stamp
from bot.connectors.wiki import Wiki
from bot.copies import upkeep
from bot.copies.blocks import card
from bot.copies.copy import DocumentCopy, state_now
from bot.copies.listeners.asking import desk
from bot.copies.store import copies as store
from bot.copies.wikis import lane, wikis
from bot.documents.desk import ROOM
from bot.documents.document import Document
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.request import Request
from bot.slack.text import say

log = logging.getLogger(__name__)


def card_parts(request: Request, record: Record[Document]) -> tuple[Sequence[Block], Sequence[Block]]:
    """On the card of a document: its copies, and the button that makes another."""
    services, workspace, t = request.services, request.workspace, request.t
    known = wikis(services, workspace)
    copies = {name: one for name, one in store.of(services.store, workspace, record.number).items() if name in known}
    if not known or (record.gone_at and not copies):
        return (), ()
    may_change = not record.gone_at and desk(request).may(ROOM, record)
    shown = _shown(request, record, known, copies, may_change=may_change)
    old = stamp(services.clock() - upkeep.FRESH)
    stale = [one for one in copies.values() if one.page and one.checked_at < old and not record.gone_at]
    if stale:
        shown = [*shown, kit.context(say(t, "copies-checking"))]
        for one in stale:
            request.afterwards(partial(_look, request, known[one.wiki], record, one))
    if not may_change or len(copies) == len(known):
        return (), shown
    return [kit.button(t("copies-export"), "copies.export", str(record.number))], shown


def _shown(
    request: Request,
    record: Record[Document],
    known: Mapping[str, Wiki],
    copies: Mapping[str, DocumentCopy],
    *,
    may_change: bool,
) -> list[Block]:
    blocks: list[Block] = []
    for name, one in copies.items():
        state = state_now(one, record.version)
        heading = "" if blocks else say(request.t, "copies-heading")
        blocks += card.on_card(request.t, known[name], one, state, heading, may_change=may_change)
    return blocks


def _look(request: Request, wiki: Wiki, record: Record[Document], copy: DocumentCopy) -> None:
    """Ask the wiki, in its own threads; whoever opened the card hears if it stands otherwise than they were shown."""
    services, workspace = request.services, request.workspace
    now = services.clock()
    where = (services.store, workspace, record.number, wiki.name)
    if store.lease(*where, stamp(now), stamp(now + upkeep.LEASE)):
        services.asking.submit(lane(wiki), _looked, request, wiki, record, copy)


def _looked(request: Request, wiki: Wiki, record: Record[Document], copy: DocumentCopy) -> None:
    upkeep.run(request.services, request.workspace, wiki, record.number)
    now = store.get(request.services.store, request.workspace, record.number, wiki.name)
    if now is None or request.view:
        return
    before, after = (state_now(one, record.version) for one in (copy, now))
    if (before, copy.seen_digest, copy.error) == (after, now.seen_digest, now.error):
        return
    try:
        may = desk(request).may(ROOM, record)
        blocks = card.on_card(request.t, wiki, now, after, may_change=may)
        heading = kit.context(say(request.t, "copies-checked", number=record.number, title=record.content.title))
        request.respond([heading, *blocks], request.t("copies-title"))
    except Exception:
        log.exception("nobody heard how a copy stands")
