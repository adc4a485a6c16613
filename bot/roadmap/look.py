"""What is shown of the roadmap, read for whoever sees it."""

from collections.abc import Mapping, Sequence
from functools import cache

from bot.ideas.store import search
from bot.kpis.now import value_now
from bot.records.record import Record
from bot.records.store import lists, records
from bot.roadmap import health
from bot.roadmap.blocks.board import LINES, TEAMS, BoardLine, BoardTeam, RoadmapView
from bot.roadmap.desk import ROOM
from bot.roadmap.item import HORIZONS, RoadmapItem
from bot.roadmap.part import WHOLE, RoadmapPart
from bot.roadmap.store import RoadmapBoard
from bot.services import Services
from bot.slack import fitting
from bot.slack.visibility.audience import Audience
from bot.text import Translator
from bot.text.fold import fold


def look(
    services: Services,
    workspace: str,
    readers: Audience,
    t: Translator,
    team: str = "",
    part: RoadmapPart = WHOLE,
    most: int = LINES,
) -> RoadmapView:
    """The roadmap or a part of it, of one team or of all, as `readers` see it: as many lines as have room, the teams of
    a horizon sharing them; of the others how many there are."""
    board = RoadmapBoard(workspace, readers, team, part.horizon, part.when)
    plans = sorted(board.teams(services.store), key=lambda one: HORIZONS.index(one.lane))
    shown = [one for lane in HORIZONS for one in [plan for plan in plans if plan.lane == lane][:TEAMS]]
    rooms = [max(1, room) for room in fitting.shares([one.many for one in shown], most)]
    first = board.first(services.store, max(rooms), shown) if shown else {}
    wanted = {(one.lane, one.team_key): room for one, room in zip(shown, rooms, strict=True)}
    chosen = {at: numbers[: wanted[at]] for at, numbers in first.items()}
    known = records.several(services.store, workspace, ROOM, [number for some in chosen.values() for number in some])
    lines = {one.record.number: one for one in lines_of(services, workspace, t, list(known.values()))}
    teams = []
    for one in plans:
        own = [lines[number] for number in chosen.get((one.lane, one.team_key), ()) if number in lines]
        teams.append(BoardTeam(one.lane, own[0].record.content.team if own else "", one.many, own))
    return RoadmapView(teams, team, part)


def lines_of(
    services: Services, workspace: str, t: Translator, found: Sequence[Record[RoadmapItem]]
) -> list[BoardLine]:
    """Items, with what is wrong with each and the present value of its KPI."""
    moved = health.moved_ranks(services, workspace, [one.number for one in found])
    wrong = health.warnings(services, workspace, found, moved)
    value = cache(lambda name: value_now(services, workspace, t, name))
    return [BoardLine(one, value(one.content.kpi), wrong.get(one.number, ()), moved.get(one.number)) for one in found]


def team_names(services: Services, workspace: str, readers: Audience) -> Mapping[str, str]:
    """The teams that are named on the roadmap or by an idea, by their folded names."""
    own = lists.spelt(services.store, workspace, ROOM, readers, "team")
    return {**{fold(one): one for one in search.teams(services.store, workspace, readers)}, **own}


def names_in(services: Services, workspace: str, view: RoadmapView) -> dict[str, str]:
    """What the owners are called, where a mention would notify them."""
    owners = {one.record.content.owner for team in view.teams for one in team.lines} - {""}
    return {user: services.people.get(workspace, user).name for user in owners}
