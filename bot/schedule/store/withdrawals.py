"""Taking back what was offered, while nobody is at it."""

from bot.posts import Offer
from bot.schedule.store import deliveries
from bot.store import Store


def withdraw(store: Store, workspace: str, offer: Offer) -> bool:
    """Take an offer back; False where it is not there, or somebody is at it by now. Inside `store.write`."""
    entry = deliveries.offered(store, workspace, offer)
    sql = "DELETE FROM delivery WHERE workspace = :workspace AND key = :key AND state = 'due' RETURNING key"
    return entry is not None and bool(store.run(sql, workspace=workspace, key=entry.delivery.key))
