"""The form in which an idea is scored, in the open and in a blind round alike."""

from bot.ideas.blocks import score
from bot.ideas.blocks.asking import about
from bot.ideas.counting import framework
from bot.ideas.idea import Idea
from bot.ideas.store import rounds, scores, support
from bot.slack.blocks import Block
from bot.slack.request import Request


def form(
    request: Request, idea: Idea, name: str, *, round_: int = 0, back: str = "", note: str = "", thanks: str = ""
) -> Block:
    """The form in a framework, filled with what this person said before. `thanks` says where those for an answer in
    private stand, as `bot.ideas.listeners.rounds.thank` has it."""
    t, method = request.t, framework(request.services, request.workspace, name)
    own = scores.own(request.services.store, request.workspace, idea.number, name, round_, request.user)
    # A criterion that kept its key kept its meaning, whatever became of the others.
    given = score.fields_as_text(t, method, own.inputs) if own else {}
    numbers = score.numbers(request.values, request.metadata.get("hidden"))
    given.update(score.typed(method, numbers))
    reason = str(request.values.get("reason") or (own.reason if own else ""))
    store, workspace = request.services.store, request.workspace
    one = rounds.get(store, workspace, idea.number, round_) if round_ else None
    return score.form(
        t,
        method,
        number=idea.number,
        title=idea.title,
        given=given,
        reason=reason,
        round_=round_,
        about=about(t, idea, support.evidence(store, workspace, idea.number), one) if one else (),
        hidden={} if round_ else score.others(method, numbers),
        back=back,
        note=note,
        removes=own is not None and not round_,
        thanks=thanks,
    )
