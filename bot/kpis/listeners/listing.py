"""The KPIs of a workspace or a team, what needs somebody first."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.kpis.ask import read_team, unquoted
from bot.kpis.blocks import lists
from bot.kpis.blocks.lists import PAGE, Page
from bot.kpis.history import judged_now
from bot.kpis.kpi import NAME_LIMIT
from bot.kpis.listeners.show import presented
from bot.kpis.question import names_team
from bot.kpis.rank import is_missed, order
from bot.kpis.standing import Standing
from bot.kpis.store import kpis
from bot.slack.answering import selected_value
from bot.slack.blocks import Block
from bot.slack.request import Answer, Request, load, whole
from bot.text.fold import fold


def page_of(request: Request, shown: Page) -> list[Block]:
    """A page of the list."""
    services, workspace = request.services, request.workspace
    everything = kpis.everything(services.store, workspace)
    teams = {fold(kpi.team): kpi.team for kpi in reversed(everything) if kpi.team}
    found = judged_now(services, workspace, everything)
    ranked = order(one for one in found if not shown.team or fold(one.kpi.team) == fold(shown.team))
    ranked = [one for one in ranked if is_missed(one)] if shown.missed else ranked
    at = min(shown.page, max(0, (len(ranked) - 1) // PAGE))
    rows = ranked[at * PAGE : (at + 1) * PAGE]
    shown = replace(shown, team=teams.get(fold(shown.team), shown.team), page=at)
    named = [teams[one] for one in sorted(teams)]
    return lists.listing(request.t, rows, shown, len(ranked), named, _most_told(rows))


def team_named(request: Request, text: str) -> str | None:
    """The team whose list is asked for: `team:Mobile`, or just its name; empty for all, None where no team is called
    so."""
    team = read_team(text)
    if team is not None:
        return team
    named = unquoted(names_team(unquoted(text)) or text)
    known = {fold(kpi.team): kpi.team for kpi in kpis.everything(request.services.store, request.workspace)}
    return known.get(fold(named)) or None


def _most_told(rows: Sequence[Standing]) -> tuple[str, str]:
    """The period, with its grain, that most of a list is about: the others name their own."""
    told = Counter((one.figure.grain, one.figure.period) for one in rows if one.figure is not None)
    return told.most_common(1)[0][0] if told else ("", "")


def turn(request: Request) -> Answer:
    """Another page, or the list anew from a button elsewhere."""
    carried = load(request.value)
    team, missed = str(carried.get("team") or "")[:NAME_LIMIT], carried.get("missed") is True
    blocks = page_of(request, Page(team, whole(carried.get("page")), missed))
    return presented(request, blocks, request.t("kpis-title"), replace=not carried.get("new"))


def choose_team(request: Request) -> Answer:
    """Another team was chosen."""
    blocks = page_of(request, Page(lists.team_of(selected_value(request))))
    return presented(request, blocks, request.t("kpis-title"), replace=True)
