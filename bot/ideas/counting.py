"""By what ideas are scored in a workspace, and which of their answers count."""

from collections.abc import Sequence

from bot.errors import UserError
from bot.ideas import frameworks
from bot.ideas.frameworks import Criterion, Framework
from bot.ideas.store import rounds, scores
from bot.ideas.store.rounds import Round
from bot.ideas.store.scores import IdeaScore
from bot.services import Services
from bot.slack.store import setting

CRITERIA = "ideas.criteria"
FRAMEWORK = "ideas.framework"


def criteria(services: Services, workspace: str) -> tuple[tuple[Criterion, ...], int]:
    """The workspace's own criteria, and which definition of them this is."""
    kept = setting(services.store, workspace, CRITERIA, None)
    if kept is None:
        return frameworks.DEFAULT_CRITERIA, 1
    return frameworks.from_json(kept["criteria"]), int(kept["version"])


def framework(services: Services, workspace: str, name: str) -> Framework:
    """A framework by name, the weighted one as the workspace defines it. Raises UserError for an unknown name."""
    if name == "weighted":
        return frameworks.weighted_by(*criteria(services, workspace))
    if name not in frameworks.PUBLISHED:
        raise UserError("ideas-error-framework")
    return frameworks.PUBLISHED[name]


def usual_framework(services: Services, workspace: str) -> str:
    """The framework a workspace ranks by unless somebody asks for another."""
    return str(setting(services.store, workspace, FRAMEWORK, "rice"))


def whole(services: Services, workspace: str, number: int, round_: int, method: Framework) -> list[IdeaScore]:
    """The answers of a round that make a score; those to another definition of the framework do not."""
    given = scores.answers(services.store, workspace, number, method.name, round_)
    return [a for a in given if a.version == method.version and method.score(a.inputs) is not None]


def counted(
    services: Services, workspace: str, number: int, method: Framework, asked: Sequence[Round] | None = None
) -> tuple[int, list[IdeaScore]]:
    """The answers an idea stands by, and their round: the last revealed one that has any, else 0, in the open. `asked`
    are its rounds, where they were read before.

    See docs/decisions/0008-a-revealed-round-stands.md.
    """
    asked = rounds.rounds(services.store, workspace, number) if asked is None else asked
    revealed = [r.round for r in asked if r.framework == method.name and not r.open]
    found = ((round_, whole(services, workspace, number, round_, method)) for round_ in (*reversed(revealed), 0))
    return next((one for one in found if one[1]), (0, []))


def everything_counted(services: Services, workspace: str, method: Framework) -> dict[int, list[IdeaScore]]:
    """The answers every idea stands by; where none is whole, the parts that were given in the open."""
    revealed = rounds.revealed_rounds(services.store, workspace, method.name)
    found: dict[int, list[IdeaScore]] = {}
    for idea, given in scores.by_round(services.store, workspace, method.name).items():
        fit = {r: [a for a in answers if a.version == method.version] for r, answers in given.items()}
        counts = [r for r in sorted(fit, reverse=True) if not r or (idea, r) in revealed]
        complete = ([a for a in fit[r] if method.score(a.inputs) is not None] for r in counts)
        found[idea] = next(filter(None, complete), fit.get(0, []))
    return found


def methods(services: Services, workspace: str) -> dict[str, Framework]:
    """Every framework by name, the weighted one as the workspace defines it."""
    return {name: framework(services, workspace, name) for name in frameworks.NAMES}
