"""How long the audit log goes back, and the end of what is older."""

from datetime import timedelta

from bot.clock import stamp
from bot.services import Services
from bot.slack.choices import Choice
from bot.store import trail

DAYS = Choice("audit.days", usual=400, least=30)
_AT_ONCE = 1_000  # lines


def expire_old(services: Services) -> None:
    """Take out the lines of every workspace that are older than it wants, day by day."""
    now = services.clock()
    for workspace in trail.workspaces(services.store):
        first = now - timedelta(days=int(DAYS.now(services, workspace)))
        until = f"{stamp(first)[:10]}T00:00:00Z"  # of whole days, so that one line a day tells of it
        while trail.expire(services.store, workspace, until, stamp(now), _AT_ONCE) == _AT_ONCE:
            services.store.give_way(1)
