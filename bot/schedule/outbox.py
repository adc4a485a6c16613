"""Offering what somebody waits for, in the transaction of what causes it.

See docs/decisions/0031-what-goes-through-the-ledger.md.
"""

from bot.clock import stamp
from bot.posts import Offer
from bot.schedule.store import deliveries
from bot.services import Services


def offer(services: Services, workspace: str, *offers: Offer) -> None:
    """Have the ledger post each of these once, at once. Inside `store.write` they are offered if the rest is kept."""
    for one in offers:
        deliveries.offer(services.store, workspace, one, stamp(services.clock()))
    if offers:
        services.store.afterwards(services.bell.ring)
