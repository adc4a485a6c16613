"""`/impact baseline`, `/impact baseline set`, and its form."""

from bot.baselines import access, blocks
from bot.baselines.desk import METRICS, BaselineDesk, compared
from bot.errors import UserError
from bot.slack.acting import once
from bot.slack.answering import open_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.listen import Listeners
from bot.slack.permissions import allowed
from bot.slack.request import Answer, Request, reply
from bot.slack.text import clean
from bot.text.fold import fold

_SET = frozenset({"set", "add", "new", "fixer", "definir", "saisir", "nouvelle", "ajouter"})  # after "baseline"


def _may(request: Request) -> bool:
    return allowed(request.services, request.workspace, request.user, access.SET)


def _listing(request: Request) -> list[Block]:
    found = compared(request.services, request.t, request.workspace)
    return blocks.listing(request.t, found, may_set=_may(request))


def typed(request: Request, rest: str) -> Answer | None:
    """`/impact baseline`: before and after; with `set` the form."""
    if not rest:
        return reply(_listing(request), request.t("impact-baseline-title"))
    if fold(rest) not in _SET:
        return None
    if not _may(request):
        raise UserError(access.SET.refusal)
    return ask(request)


def ask(request: Request) -> Answer:
    """The form."""
    return open_answer(request, blocks.form(request.t, METRICS, request.back))


def save(request: Request) -> Answer:
    """The form, submitted."""
    said = [clean(str(request.values.get(name) or "")) for name in ("metric", "since", "until")]
    own = BaselineDesk(request.services, request.workspace, request.user, request.delivery)
    own.set_baseline(request.t, *said)
    title = request.t("impact-baseline-title")
    return result_answer(request, _listing(request), title, title)


VERBS = {"impact": {"baseline": (typed, access.READ)}}


def register(on: Listeners) -> None:
    """The button and the form."""
    on.action("baselines.ask", ask, access.SET)
    on.view("baselines.save", once(save), access.SET)
