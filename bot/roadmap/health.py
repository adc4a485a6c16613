"""What is wrong with items of the roadmap that are not done: nothing of it is a status, and all of it is said beside
the item."""

from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta

from bot.clock import stamp
from bot.ideas.counting import usual_framework
from bot.ideas.idea import DONE as IDEAS_DONE
from bot.ideas.question import Filter
from bot.ideas.ranking import place
from bot.ideas.store import scores
from bot.ideas.store.supported import own_standings
from bot.records.record import Record
from bot.roadmap import store
from bot.roadmap.item import ROOM, RoadmapItem
from bot.roadmap.store import Ranks
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING

RANK, EVIDENCE, OWNER, STALE = WARNINGS = ("rank", "evidence", "owner", "stale")
STALE_DAYS = 60
_FEW = 20  # ideas


def ranks(services: Services, workspace: str, among: Collection[int] | None = None) -> dict[int, Ranks]:
    """The best and the worst rank that ideas can have, in the framework of the workspace, of those that are scored and
    still to do, and not scored blind at this moment; of all, or of those `among` them."""
    usual = usual_framework(services, workspace)
    if among is not None and len(among) <= _FEW:
        return _ranks_of(services, workspace, usual, among)
    alive = scores.standings(services.store, workspace, EVERYTHING, usual, Filter())
    ordered = sorted(one.score for one in alive)
    placed = (place(one, ordered) for one in alive if among is None or one.idea in among)
    return {one.scored.idea: Ranks(one.best, one.worst) for one in placed}


def _ranks_of(services: Services, workspace: str, usual: str, among: Collection[int]) -> dict[int, Ranks]:
    """The same of a few, without reading what all the others are made of."""
    ordered = scores.scores(services.store, workspace, EVERYTHING, usual, Filter())
    own = {number: own_standings(services.store, workspace, number).get(usual) for number in among}
    alive = {number: one[0] for number, one in own.items() if one and one[1] not in IDEAS_DONE}
    return {number: Ranks(one.best, one.worst) for number, one in ((n, place(s, ordered)) for n, s in alive.items())}


def has_left(then: Ranks, now: Ranks) -> bool:
    """Whether an idea stands elsewhere than when it was planned, beyond what may be a matter of guesses: no rank that
    it can have is one that it could have then."""
    return now.low > then.high or now.high < then.low


def moved_ranks(services: Services, workspace: str, numbers: Collection[int]) -> Mapping[int, tuple[Ranks, Ranks]]:
    """The ranks then and now of ideas that have left them, by number."""
    then = store.ranks_then(services.store, workspace, list(numbers))
    now = ranks(services, workspace, then.keys()) if then else {}
    return {n: (was, now[n]) for n, was in then.items() if n in now and has_left(was, now[n])}


def warnings(
    services: Services,
    workspace: str,
    records: Sequence[Record[RoadmapItem]],
    moved: Mapping[int, tuple[Ranks, Ranks]] | None = None,
) -> dict[int, Sequence[str]]:
    """What is wrong, by number, in the order of WARNINGS; of what is not done, where anything is. `moved` are ideas
    that have left their ranks, where that was looked up."""
    begun = {one.number: one for one in records if ROOM.is_open(one)}
    moved = moved_ranks(services, workspace, begun.keys()) if moved is None else moved
    touched = store.touches(services.store, workspace, list(begun))
    since = stamp(services.clock() - timedelta(days=STALE_DAYS))
    found: dict[int, Sequence[str]] = {}
    for number, one in begun.items():
        touch = touched.get(number)
        is_wrong = {
            RANK: number in moved,
            EVIDENCE: touch is None or not touch.backed,
            OWNER: not one.content.owner,
            STALE: max(one.changed_at, touch.at if touch else "") < since,
        }
        if wrong := [name for name in WARNINGS if is_wrong[name]]:
            found[number] = wrong
    return found


def count_ranks(services: Services) -> None:
    """Look where ideas stand that came to the roadmap by a file, or before it was a room: a chore."""
    for workspace, numbers in store.uncounted(services.store).items():
        now = ranks(services, workspace, set(numbers))
        with services.store.write(workspace):
            store.count(services.store, workspace, {number: now.get(number, Ranks()) for number in numbers})
