"""What other rooms hear of ideas: every change of a status, and every merger."""

from collections.abc import Iterable

from bot.ideas.idea import IdeaEvent
from bot.links.store import LinkEnd
from bot.services import Services
from bot.transitions import Transition, announce

ROOM = "ideas"


def tell_followers(services: Services, workspace: str, lines: Iterable[IdeaEvent], *, by_file: bool = False) -> None:
    """Tell whoever follows ideas what these lines of their history say. Inside `store.write`."""
    for line in lines:
        end = LinkEnd(ROOM, str(line.idea))
        if line.did == "status":
            before, after = (place.partition(" ")[0] for place in (line.before, line.after))
            announce(services, workspace, Transition(end, before, after, by_file=by_file))
        elif line.did == "merged":
            into = LinkEnd(ROOM, line.after.removeprefix("#"))
            announce(services, workspace, Transition(end, "", "merged", into, by_file))
