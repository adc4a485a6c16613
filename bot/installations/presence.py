"""Where the bot is at work, as the installations say: elsewhere its schedules and chores stand still until it is back,
or until all that it kept of a workspace is purged.
"""

import logging

from bot.clock import ago, stamp
from bot.installations.installation import State
from bot.installations.looking import forget_token, look_over
from bot.installations.store import attempts, ending, installations
from bot.services import Services
from bot.store import absence, trail
from bot.store.trail import Event

log = logging.getLogger(__name__)


def settle(services: Services) -> None:
    """Have the bot absent where no installation serves a workspace that one did, and back where one does again. Whoever
    changes an installation calls it, and every tick of the schedule: nothing is lost with a process that ended."""
    if not services.config.uses_oauth:
        return
    suspended = installations.suspended(services.store)
    absent = set(absence.workspaces(services.store))
    for workspace in sorted((suspended.keys() ^ absent) - _unknown(services, absent - suspended.keys())):
        _settle(services, workspace)


def _unknown(services: Services, workspaces: set[str]) -> set[str]:
    """Those of which no installation says anything: they wait to be purged."""
    return workspaces - set(installations.served(services.store)) if workspaces else set()


def _settle(services: Services, workspace: str) -> None:
    store, at = services.store, stamp(services.clock())
    with store.write(workspace):
        since = installations.suspended(store).get(workspace)  # as it is now that nobody else changes it
        if since is not None:
            if absence.leave(store, workspace, since):
                trail.tell(store, workspace, at, Event("installations.suspended", by="bot"))
        elif absence.come_back(store, workspace):
            trail.tell(store, workspace, at, Event("installations.resumed", by="bot"))
            store.afterwards(services.bell.ring)
    forget_token(services, workspace)


def purge_due(services: Services) -> list[str]:
    """Purge the workspaces that the bot has been absent from for `PURGE_DAYS`, and the installations that ended as long
    ago; returns the ids of the workspaces."""
    if not services.config.uses_oauth:
        return []
    before = ago(services.clock, days=services.config.purge_days)
    purged = [one for one in absence.absent_before(services.store, before) if _purge(services, one, before)]
    for row in installations.every(services.store):
        if row.state is State.SUSPENDED and row.changed_at < before:
            with services.store.write(row.team or row.enterprise):
                found = installations.find(services.store, *row.key)
                if found is not None and found.version == row.version:
                    installations.remove(services.store, *row.key)
    return purged


def _purge(services: Services, workspace: str, before: str) -> bool:
    store = services.store
    with store.write(workspace):
        if workspace in installations.served(store) or workspace not in absence.absent_before(store, before):
            return False
        ending.end(store, workspace)
    ending.end_grants(store, workspace)
    log.warning("all that was kept of %s is purged", workspace)
    return True


def sweep(services: Services) -> None:
    """Drop installations that were begun and not ended in time; look at those whose tokens could not be renewed."""
    attempts.forget_old(services.store, stamp(services.clock()))
    if services.config.uses_oauth:
        look_over(services)
        settle(services)
