"""What a team lacks, counted in other rooms as a reader sees them: never who in it did or did not do something."""

from dataclasses import dataclass

from bot.champions.teams import Team
from bot.documents.adoption import adoption
from bot.glossary.store import meanings
from bot.ideas.counting import usual_framework
from bot.ideas.question import Filter
from bot.ideas.store import ideas, rounds
from bot.kpis.store import kpis
from bot.services import Services
from bot.sessions import store as attendances
from bot.sessions.desk import SessionClock, lately
from bot.sessions.session import LEAST, WEEKS
from bot.slack.visibility.audience import Audience
from bot.text.fold import key

MOST = 3  # in a month
_IDEAS = 200  # that are counted


@dataclass(frozen=True, slots=True)
class TeamGap:
    """Something that a team lacks: `name` says what, `count` how many things, of how many (`of`, 0 where that says
    nothing); `action` and `value` are of the button that mends one of them."""

    name: str
    count: int
    of: int
    action: str
    value: str = ""


def gaps_of(services: Services, workspace: str, team: Team, readers: Audience, month: str) -> list[TeamGap]:
    """At most three things that a team lacks now, in another order each month ("2026-12"), so that each has its turn
    where there are four."""
    each = (_documents, _terms, _scores, _sessions)
    begins = int(month[-2:]) % len(each) if month[-2:].isdigit() else 0
    found = (one(services, workspace, team, readers) for one in (*each[begins:], *each[:begins]))
    return [gap for gap in found if gap][:MOST]


def _documents(services: Services, workspace: str, team: Team, readers: Audience) -> TeamGap | None:
    """Of its ideas that stand next, nearer, or are done, those without a document on its template as it is now."""
    for one in adoption(services, workspace, readers):
        if key(one.team) == key(team.name) and one.present < one.ideas:
            return TeamGap("documents", one.ideas - one.present, one.ideas, "documents.new")
    return None


def _terms(services: Services, workspace: str, team: Team, readers: Audience) -> TeamGap | None:
    """The meanings in its context that have no definition, and the terms of its KPIs that the glossary lacks."""
    known = meanings.everything(services.store, workspace, readers)
    own = [one for one in known if key(one.content.context) == key(team.name)]
    bare = [one for one in own if not (one.content.definition_en or one.content.definition_fr)]
    named = {
        key(one.term): one.term
        for one in kpis.everything(services.store, workspace)
        if one.term and key(one.team) == key(team.name)
    }
    missing = [term for term in named.values() if not meanings.find(services.store, workspace, readers, key(term))]
    if bare:
        return TeamGap("terms", len(bare) + len(missing), 0, "glossary.edit", bare[0].id)
    return TeamGap("terms", len(missing), 0, "glossary.add", missing[0]) if missing else None


def _scores(services: Services, workspace: str, team: Team, readers: Audience) -> TeamGap | None:
    """Its ideas still to do that nobody has scored as the workspace ranks; what is scored in private is."""
    name, chosen = usual_framework(services, workspace), Filter(team=team.name)
    found = ideas.unscored(services.store, workspace, readers, name, chosen, _IDEAS, 0)
    blind = rounds.under_way(services.store, workspace)
    bare = [one.number for one in found if one.number not in blind]
    return TeamGap("scores", len(bare), 0, "ideas.score", str(bare[0])) if bare else None


def _sessions(services: Services, workspace: str, team: Team, _: Audience) -> TeamGap | None:
    """Fewer of it listened to customers lately than are ever counted: whether it was nobody, one or two is theirs to
    know, and of a small team nothing is said."""
    if len(team.people) < LEAST:
        return None
    clock = SessionClock(services, workspace)
    past = [one.number for one in lately(services, workspace, WEEKS * 7) if clock.has_begun(one.content)]
    there = attendances.attendance(services.store, workspace, past).values()
    came = {one for people in there for one in people} & {*team.people}
    return TeamGap("sessions", LEAST, WEEKS, "sessions.list", "{}") if len(came) < LEAST else None
