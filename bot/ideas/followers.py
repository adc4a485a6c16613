"""What other rooms hear of ideas: every change of a status, every merger, and what else changes that they may show."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from bot.ideas.idea import Idea, IdeaEvent
from bot.links.store import LinkEnd
from bot.services import Services
from bot.transitions import Transition, announce

ROOM = "ideas"
SHOWN = ("title", "team", "owner")  # fields of an idea that other rooms show
_OTHERWISE = ("edited", "absorbed", "withdrawn", "restored", "published")


def tell_followers(
    services: Services,
    workspace: str,
    lines: Iterable[IdeaEvent],
    *,
    by_file: bool = False,
    was: Mapping[int, Idea] = MappingProxyType({}),
) -> None:
    """Tell whoever follows ideas what these lines of their history say; `was` is what was there before, by number.
    Inside `store.write`."""
    for line in lines:
        end, into, before, after = LinkEnd(ROOM, str(line.idea)), None, "", ""
        if line.did == "status":
            before, after = (place.partition(" ")[0] for place in (line.before, line.after))
        elif line.did == "merged":
            into, after = LinkEnd(ROOM, line.after.removeprefix("#")), "merged"
        elif line.did not in _OTHERWISE:
            continue
        old = was.get(line.idea)
        said = {name: getattr(old, name) for name in SHOWN} if old else {}
        announce(services, workspace, Transition(end, before, after, into, by_file, line.person, line.reason, said))
