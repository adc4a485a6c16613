"""What a team lacks, for its champion: once a month in their message of the day."""

from bot.champions import blocks
from bot.champions.gaps import gaps_of
from bot.champions.teams import Team, teams
from bot.inquiries.inquiry import Inquiry
from bot.inquiries.monthly import MonthlyRound
from bot.posts import Post
from bot.services import Services
from bot.slack.choices import Choice
from bot.slack.visibility.membership import reader
from bot.text import Translator

MONTHLY = Choice("champions.monthly", ("yes", "no"), said="champions-switch")


def team_at(services: Services, workspace: str, number: int) -> Team | None:
    """The team of a number; None where there is none, or not any more."""
    return next((one for one in teams(services, workspace) if one.number == number), None)


def _asked(services: Services, workspace: str) -> dict[str, str]:
    """Who hears of each team: its champion, where they have left who stands in."""
    if MONTHLY.now(services, workspace) != "yes":
        return {}
    found: dict[str, str] = {}
    for one in teams(services, workspace):
        named = [who for who in (one.champion, one.backup) if who]
        here = (who for who in named if not services.people.get(workspace, who).is_gone)
        if who := next(here, ""):
            found[str(one.number)] = who
    return found


ROUND = MonthlyRound("champions.gaps", _asked)


def tell(services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
    """What a team lacks, while whoever is told is its champion or stands in; nothing where it lacks nothing."""
    team = team_at(services, workspace, int(asked.item))
    if team is None or asked.person not in (team.champion, team.backup):
        return None
    gaps = gaps_of(services, workspace, team, reader(services, workspace, asked.person), asked.slot)
    return Post(blocks.gaps(t, team.name, gaps), t("champions-gaps-text", team=team.name)) if gaps else None
