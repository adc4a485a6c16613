"""Ideas on the Home tab: the scores asked of the reader, their ideas and what became of them, the best of all."""

from collections.abc import Sequence

from bot.ideas.blocks import home as blocks
from bot.ideas.blocks.rounds import waiting
from bot.ideas.counting import usual_framework
from bot.ideas.listeners.show import desk
from bot.ideas.question import Filter
from bot.ideas.store import ideas, rounds, scores
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.home import HomeList, HomeRoom, Pillar, fixed_title
from bot.slack.request import Request
from bot.slack.text import say


def _waiting(request: Request, limit: int, offset: int) -> list[Block]:
    store, workspace = request.services.store, request.workspace
    asked = rounds.waiting_for(store, workspace, request.audience, request.user, limit, offset)
    found = ideas.several(store, workspace, [one.idea for one in asked])
    return [waiting(request.t, found[one.idea], one) for one in asked]


def _mine(request: Request, limit: int, offset: int) -> list[Block]:
    store, workspace, user = request.services.store, request.workspace, request.user
    own = ideas.of_captor(store, workspace, request.audience, user, limit, offset)
    return [blocks.mine(request.t, idea, became) for idea, became in own]


def _top(request: Request, limit: int, offset: int) -> list[Block]:
    store, workspace = request.services.store, request.workspace
    best, _ = scores.ranking(store, workspace, request.audience, _framework(request), Filter(), offset, limit)
    found = ideas.several(store, workspace, [one.scored.idea for one in best])
    return [blocks.ranked(request.t, one, found[one.scored.idea]) for one in best if one.scored.idea in found]


def _framework(request: Request) -> str:
    return usual_framework(request.services, request.workspace)


def _top_title(request: Request) -> str:
    return request.t("ideas-home-top", framework=request.t(f"ideas-framework-{_framework(request)}"))


def _notes(request: Request) -> Sequence[Block]:
    store, workspace = request.services.store, request.workspace
    return [] if ideas.exist(store, workspace, request.audience) else [kit.context(say(request.t, "ideas-home-none"))]


def _buttons(request: Request) -> Sequence[Block]:
    begun = ideas.exist(request.services.store, request.workspace, request.audience)
    return blocks.buttons(request.t, begun=begun, manager=desk(request).manager)


HOME = HomeRoom(
    title="ideas-home-title",
    pillar=Pillar.PROCESS,
    for_you=(HomeList("ideas.waiting", fixed_title("ideas-home-waiting"), _waiting),),
    lists=(
        HomeList("ideas.mine", fixed_title("ideas-home-mine"), _mine),
        HomeList("ideas.top", _top_title, _top),
    ),
    notes=_notes,
    rank=2,
    buttons=_buttons,
)
