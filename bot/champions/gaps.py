"""What a team may lack in documents, the glossary, ideas and insight sessions, as a reader sees them."""

from bot.champions.team import Champion
from bot.champions.teams import as_team
from bot.documents.adoption import adoption
from bot.gaps.gaps import CountedGap
from bot.glossary.store import meanings
from bot.ideas.counting import usual_framework
from bot.ideas.question import Filter
from bot.ideas.store import ideas, rounds
from bot.kpis.store import kpis
from bot.records.record import Record
from bot.services import Services
from bot.sessions import store as attendances
from bot.sessions.desk import SessionClock, lately
from bot.sessions.session import LEAST, WEEKS
from bot.slack.visibility.audience import Audience
from bot.text.fold import key

_IDEAS = 200  # that are counted


def documents(services: Services, workspace: str, team: Record[Champion], readers: Audience) -> CountedGap | None:
    """Of its ideas that stand next, nearer, or are done, those without a document on its template as it is now."""
    for one in adoption(services, workspace, readers):
        if key(one.team) == key(team.content.title) and one.present < one.ideas:
            return CountedGap("documents", one.ideas - one.present, one.ideas, "documents.new")
    return None


def terms(services: Services, workspace: str, team: Record[Champion], readers: Audience) -> CountedGap | None:
    """The meanings in its context that have no definition, and the terms of its KPIs that the glossary lacks."""
    store, name = services.store, key(team.content.title)
    own = [one for one in meanings.everything(store, workspace, readers) if key(one.content.context) == name]
    bare = [one for one in own if not (one.content.definition_en or one.content.definition_fr)]
    named = {key(one.term): one.term for one in kpis.everything(store, workspace) if one.term and key(one.team) == name}
    missing = [term for term in named.values() if not meanings.find(store, workspace, readers, key(term))]
    if bare:
        return CountedGap("terms", len(bare) + len(missing), 0, "glossary.edit", bare[0].id)
    return CountedGap("terms", len(missing), 0, "glossary.add", missing[0]) if missing else None


def scores(services: Services, workspace: str, team: Record[Champion], readers: Audience) -> CountedGap | None:
    """Its ideas still to do that nobody has scored as the workspace ranks; what is scored in private is."""
    name, chosen = usual_framework(services, workspace), Filter(team=team.content.title)
    found = ideas.unscored(services.store, workspace, readers, name, chosen, _IDEAS, 0)
    blind = rounds.under_way(services.store, workspace)
    bare = [one.number for one in found if one.number not in blind]
    return CountedGap("scores", len(bare), 0, "ideas.score", str(bare[0])) if bare else None


def sessions(services: Services, workspace: str, team: Record[Champion], _: Audience) -> CountedGap | None:
    """Fewer of it listened to customers lately than are ever counted: whether it was nobody, one or two is theirs to
    know, and of a small team nothing is said."""
    people = as_team(services, workspace, team).people
    if len(people) < LEAST:
        return None
    clock = SessionClock(services, workspace)
    past = [one.number for one in lately(services, workspace, WEEKS * 7) if clock.has_begun(one.content)]
    there = attendances.attendance(services.store, workspace, past).values()
    came = {one for each in there for one in each} & {*people}
    return CountedGap("sessions", LEAST, WEEKS, "sessions.list", "{}") if len(came) < LEAST else None
