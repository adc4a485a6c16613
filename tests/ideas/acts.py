"""What people do at the desk, and what is on the shelf afterwards."""

from collections.abc import Mapping
from dataclasses import replace

from bot.ideas.counting import framework
from bot.ideas.desk import IdeaDesk
from bot.ideas.idea import Idea
from bot.ideas.question import Filter
from bot.ideas.ranking import ScoreRange
from bot.ideas.store import events, ideas, scores, versions
from bot.merge import FormBase
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from tests.ideas.making import ANSWERS, CAPTOR, OWNER, STRANGER
from tests.shelves import ADMIN, HERE


def at(services: Services, user: str = CAPTOR, delivery: str = "", workspace: str = HERE) -> IdeaDesk:
    """Where this person hands in what they did."""
    return IdeaDesk(services, workspace, user, delivery)


def captured(services: Services, title: str = "Dark mode", user: str = CAPTOR, **fields: object) -> Idea:
    """An idea, captured."""
    return at(services, user).capture(Idea(0, title, **fields))  # type: ignore[arg-type]


def edit(desk: IdeaDesk, number: int, content: Idea) -> Idea:
    """An idea after an edit in a form that has just been opened."""
    opened = FormBase(versions.newest(desk.services.store, desk.workspace, number))
    return desk.edit(number, content, opened)[0]


def now(services: Services, idea: Idea | int, workspace: str = HERE) -> Idea:
    """The idea as it is now."""
    found = ideas.get(services.store, workspace, idea if isinstance(idea, int) else idea.number)
    assert found is not None
    return found


def history(services: Services, idea: Idea) -> list[tuple[str, str, str, str, str]]:
    """What became of an idea: by whom, what, from what, to what, why."""
    found = events.history(services.store, HERE, idea.number)
    return [(one.person, one.did, one.before, one.after, one.reason) for one in found]


def version(services: Services, name: str, workspace: str = HERE) -> int:
    """Which definition of a framework counts."""
    return framework(services, workspace, name).version


def score(
    services: Services,
    user: str,
    idea: Idea,
    name: str = "rice",
    values: Mapping[str, float] | None = None,
    round_: int = 0,
    **changed: float,
) -> Idea:
    """Score an idea as this person: the usual answer to the framework, with some values changed.

    The values of the workspace's own criteria are c1, c2 and so on in their order, whatever their keys.
    """
    given = {**(ANSWERS[name] if values is None else values), **changed}
    if name == "weighted":
        keys = [one.name for one in framework(services, HERE, name).inputs]
        given = {key: given[f"c{n}"] for n, key in enumerate(keys, 1) if f"c{n}" in given}
    return at(services, user).scoring.score(idea.number, name, version(services, name), given, round_=round_)


def standing(services: Services, idea: Idea, name: str = "rice", workspace: str = HERE) -> ScoreRange | None:
    """What the scores of an idea come to in a framework, whatever its status, also while nobody is shown it."""
    found = services.store.run(
        """
        SELECT idea, score, low, high, scorers FROM idea_standing
        WHERE workspace = :workspace AND framework = :name AND idea = :idea
        """,
        workspace=workspace,
        name=name,
        idea=idea.number,
    )
    return ScoreRange._make(found[0].values()) if found else None


def ranking(services: Services, name: str = "rice", *, status: str = "", team: str = "", tag: str = "") -> list[int]:
    """The numbers of the ranked ideas, best first."""
    chosen = Filter(status=status, team=team, tag=tag)
    return [one.scored.idea for one in scores.ranking(services.store, HERE, EVERYTHING, name, chosen, 0, 10_000)[0]]


def everything_by(services: Services, user: str) -> Idea:
    """An idea in which this person did all one can do; OWNER and STRANGER scored it too."""
    desk = at(services, user)
    idea = desk.capture(Idea(0, "Dark mode", author=user, owner=user, source="https://s.example"))
    edit(desk, idea.number, replace(idea, owner=STRANGER))
    edit(desk, idea.number, replace(idea, owner=user))
    desk.add_evidence(idea.number, "https://a.example", "Survey")
    desk.vote_for(idea.number, "Northwind")
    desk.scoring.ask(idea.number, "rice", [user, STRANGER, OWNER, ADMIN], "")
    for person in (user, STRANGER, OWNER):
        score(services, person, idea, round_=1)
        score(services, person, idea, "ice")
    desk.scoring.reveal(idea.number, 1)
    desk.scoring.ask(idea.number, "ice", [user, OWNER], "")
    desk.decide(idea.number, "planned", "now", reason="It is time.")
    return idea
