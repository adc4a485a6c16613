"""What the demo does with what is stored, besides what people do."""

import sys

from bot.store import Store, trail
from bot.store.seal import unsealed


def tell_in_order(store: Store, workspace: str) -> None:
    """Tell the audit log of a workspace anew, oldest first: its past was made room by room, and each room's lasts for
    weeks."""
    with unsealed(store, workspace):
        lines = trail.following(store, workspace, sys.maxsize)
        store.run("DELETE FROM trail WHERE workspace = :workspace", workspace=workspace)
        for line in sorted(lines, key=lambda one: one.at):
            trail.tell(store, workspace, line.at, line.event)
