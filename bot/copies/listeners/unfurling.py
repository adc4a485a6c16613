"""What a shared link to a copy shows beside it: where the document stands, whose it is, how much is missing.

https://docs.slack.dev/messaging/unfurling-links-in-messages and
https://docs.slack.dev/messaging/work-objects-implementation
"""

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from slack_sdk.errors import SlackApiError

from bot.copies.blocks import preview
from bot.copies.store import copies as store
from bot.documents.desk import ROOM
from bot.documents.document import Document, is_open
from bot.documents.facts import gaps
from bot.records.record import Record
from bot.records.store import records
from bot.slack.listen import describe
from bot.slack.request import Answer, Request, spoken
from bot.slack.visibility.audience import Audience
from bot.slack.visibility.membership import conversation

log = logging.getLogger(__name__)

_COMPOSER = "composer"
_MOST = 5  # links of a message


def shared(request: Request) -> Answer:
    """A message has links to copies: what everybody in the conversation may see is shown beside them."""
    return Answer(then=lambda: _unfurl(request)) if request.first_delivery() else Answer()


def _unfurl(request: Request) -> None:
    event, services, workspace = request.event, request.services, request.workspace
    links = _links(event)
    found = _documents(request, links) if links else {}
    if not found or _is_read_elsewhere(request):
        return
    t = spoken(services, workspace)
    people = services.people
    facts = {
        url: preview.LinkPreview(
            url,
            record,
            people.get(workspace, record.content.owner).name if record.content.owner else "",
            len(gaps(services, workspace, record)) if is_open(record) else 0,
        )
        for url, record in found.items()
    }
    where = _where(event)
    try:
        request.client.chat_unfurl(**where, metadata={"entities": [preview.entity(t, one) for one in facts.values()]})
    except SlackApiError as error:
        if error.response.get("error") in ("missing_scope", "cannot_unfurl_url", "ratelimited"):
            log.info("a link has no preview: %s", describe(error))
            return
        _plainly(request, where, {url: {"blocks": preview.blocks(t, one)} for url, one in facts.items()})


def _plainly(request: Request, where: Mapping[str, Any], unfurls: Mapping[str, Any]) -> None:
    """The same as blocks, where the workspace does not have Work Objects."""
    try:
        request.client.chat_unfurl(**where, unfurls=dict(unfurls))
    except SlackApiError as error:
        log.info("a link has no preview: %s", describe(error))


def _links(event: Mapping[str, Any]) -> list[str]:
    links = event.get("links")
    found = [str(one.get("url") or "") for one in links if isinstance(one, dict)] if isinstance(links, list) else []
    return list(dict.fromkeys(filter(None, found)))[:_MOST]


def _where(event: Mapping[str, Any]) -> dict[str, Any]:
    """What names the message: an id that holds while it is written, too."""
    unfurl_id, source = str(event.get("unfurl_id") or ""), str(event.get("source") or "")
    if unfurl_id and source:
        return {"unfurl_id": unfurl_id, "source": source}
    return {"channel": str(event.get("channel") or ""), "ts": str(event.get("message_ts") or "")}


def _is_read_elsewhere(request: Request) -> bool:
    """Whether people of another company read along, who are shown nothing that nobody shared with them."""
    return bool(request.body.get("is_ext_shared_channel"))


def _documents(request: Request, links: Sequence[str]) -> dict[str, Record[Document]]:
    """The documents behind addresses, as far as everybody in the conversation sees them. Nobody knows yet where a
    message goes that is still being written."""
    services, workspace = request.services, request.workspace
    is_written = request.event.get("source") == _COMPOSER
    audience = Audience("", list) if is_written else conversation(services, workspace, request.channel)
    numbers = {bare_address(one.url): one.number for one in store.addressed(services.store, workspace)}
    wanted = {url: numbers[bare_address(url)] for url in links if bare_address(url) in numbers}
    seen = {
        one.number: one for one in records.seen(services.store, workspace, ROOM, audience, list(set(wanted.values())))
    }
    return {url: seen[number] for url, number in wanted.items() if number in seen and not seen[number].gone_at}


def bare_address(url: str) -> str:
    """An address without what does not lead anywhere else: what is asked of it, and the place on the page."""
    return url.partition("#")[0].partition("?")[0].rstrip("/").lower()
