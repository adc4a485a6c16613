"""Ideas on the Home tab, and what managers decide."""

from bot.errors import UserError
from bot.ideas import desk as desks
from bot.ideas.blocks import home as blocks
from bot.ideas.counting import criteria, usual_framework
from bot.ideas.idea import Filter
from bot.ideas.listeners.show import desk
from bot.ideas.store import ideas, rounds, scores
from bot.slack.blocks import Block
from bot.slack.permissions import PRODUCT_OPS_MANAGER, give, holders
from bot.slack.request import Answer, Request

_ROWS = 5


def home(request: Request) -> list[Block]:
    """What waits for this reader's score, their ideas and what became of them, the top five."""
    services, workspace, user = request.services, request.workspace, request.user
    store, name = services.store, usual_framework(services, workspace)
    waiting = rounds.waiting_for(store, workspace, user, _ROWS)
    top, _ = scores.ranking(store, workspace, name, Filter(), 0, _ROWS)
    found = ideas.several(store, workspace, [*(r.idea for r in waiting), *(r.scored.idea for r in top)])
    return blocks.section(
        request.t,
        waiting=[(one, found[one.idea]) for one in waiting],
        mine=ideas.of_captor(store, workspace, user, _ROWS),
        top=[(r, found[r.scored.idea]) for r in top],
        framework=name,
        is_manager=desk(request).manager,
    )


def _refuse_others(request: Request) -> None:
    if not desk(request).manager:
        raise UserError("ideas-error-managers-only")


def open_(request: Request) -> Answer:
    """Open the settings, to managers."""
    _refuse_others(request)
    services, workspace = request.services, request.workspace
    own, version = criteria(services, workspace)
    name = usual_framework(services, workspace)
    view = blocks.settings(request.t, name, holders(services, workspace, PRODUCT_OPS_MANAGER), own, version)
    return Answer(then=lambda: request.open(view))


def save(request: Request) -> Answer:
    """Keep the settings; rankings by the workspace's own criteria are counted anew."""
    _refuse_others(request)
    services, workspace, values = request.services, request.workspace, request.values
    new = blocks.read_criteria(str(values.get("criteria") or ""), request.t.language)
    with services.store.write(workspace):
        if not request.first_delivery():  # what begins anew must not do so twice
            return Answer()
        give(services, workspace, PRODUCT_OPS_MANAGER, values.get("managers") or [])
        own = desks.Desk(services, workspace, request.user)
        own.use(str(values.get("framework") or ""))
        left = own.redefine(new, anew=bool(values.get("anew")))
    if not left:
        return Answer()
    return Answer(then=lambda: request.tell(request.t("ideas-criteria-left", count=left)))
