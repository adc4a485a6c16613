"""The form in which an idea is scored, in the open and in a blind round alike."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from bot.ideas.blocks import score
from bot.ideas.blocks.asking import about
from bot.ideas.counting import framework
from bot.ideas.frameworks import Framework
from bot.ideas.idea import Idea
from bot.ideas.store import rounds, scores, support
from bot.slack.blocks import Block
from bot.slack.request import Request

NOTHING: Mapping[str, Any] = MappingProxyType({})


def form(
    request: Request,
    idea: Idea,
    name: str,
    *,
    round_: int = 0,
    back: str = "",
    note: str = "",
    thanks: str = "",
    proposed: Mapping[str, Any] = NOTHING,
) -> Block:
    """The form in a framework, filled with what this person said before, else with the inputs that are `proposed`.
    `thanks` says where those for an answer in private stand, as `bot.ideas.listeners.rounds.thank` has it."""
    t, method = request.t, framework(request.services, request.workspace, name)
    own = scores.own(request.services.store, request.workspace, idea.number, name, round_, request.user)
    # A criterion that kept its key kept its meaning, whatever became of the others.
    given = score.fields_as_text(t, method, own.inputs if own else _of(method, proposed))
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


def _of(method: Framework, proposed: Mapping[str, Any]) -> dict[str, float]:
    """The proposed inputs that a framework has and takes."""
    known = {one.name: (one, proposed.get(one.name)) for one in method.inputs}
    return {
        name: float(value)
        for name, (one, value) in known.items()
        if isinstance(value, int | float) and value in (one.scale or (value,))
    }
