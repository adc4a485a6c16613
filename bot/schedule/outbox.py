"""Offering what somebody waits for, in the transaction of what causes it, in its language, and renewing what was
posted.

See docs/decisions/0031-what-goes-through-the-ledger.md.
"""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bot.clock import stamp
from bot.posts import NOWHERE, Delivery, Offer, Post
from bot.schedule.store import deliveries
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack import request
from bot.slack.limits import trouble_of
from bot.slack.listen import describe
from bot.slack.native_support import send
from bot.text import Translator

log = logging.getLogger(__name__)

_AFTER = timedelta(seconds=75)  # a minute, and until what was written in it is there for all to read


def offer(services: Services, workspace: str, *offers: Offer) -> None:
    """Have the ledger post each of these once, at once. Inside `store.write` they are offered if the rest is kept."""
    for one in offers:
        deliveries.offer(services.store, workspace, one, stamp(services.clock()))
    if offers:
        services.store.afterwards(services.bell.ring)


def offer_renewal(services: Services, workspace: str, kind: str, subject: str) -> None:
    """Have a kind renew what was posted of a subject: at once, and where that was wanted before within the minute, once
    more after it, however often. Many who answer together are few calls of Slack. Inside `store.write`."""
    minute = services.clock().replace(second=0, microsecond=0)
    first = Offer(kind, subject, stamp(minute), NOWHERE)
    if deliveries.offered(services.store, workspace, first) is None:
        offer(services, workspace, first)
    else:
        more = replace(first, period=f"{first.period} more")
        deliveries.offer(services.store, workspace, more, stamp(minute + _AFTER))


def spoken(services: Services, delivery: Delivery) -> Translator:
    """What speaks the language of a delivery, the workspace's where it has none."""
    return request.spoken(services, delivery.workspace, delivery.language)


def renew(services: Services, workspace: str, posted: Offer | str, compose: Callable[[Delivery], Post | None]) -> None:
    """Show, where it stands, what was posted of an offer, or by the key of a delivery, as it is composed by now;
    nothing where it was not, or is not there any more. Raises where Slack is in trouble: the ledger tries again."""
    kept = services.store
    if isinstance(posted, str):
        entry = deliveries.get(kept, workspace, posted)
    else:
        entry = deliveries.offered(kept, workspace, posted)
    post = compose(entry.delivery) if entry and entry.ts else None
    if entry is None or post is None:
        return
    update, message = services.client(workspace).chat_update, kit.message(post.blocks, post.text)
    try:
        send(services, workspace, message, lambda fit: update(channel=entry.place, ts=entry.ts, **fit))
    except Exception as error:
        if trouble_of(error):
            raise
        log.info("what was posted is not renewed: %s", describe(error))  # deleted, or the bot is there no more
