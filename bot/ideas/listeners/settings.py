"""Ideas on the Home tab, and what managers decide."""

from bot.errors import UserError
from bot.ideas import desk as desks
from bot.ideas.blocks import home as blocks
from bot.ideas.blocks.home import Settings
from bot.ideas.counting import criteria, usual_framework
from bot.ideas.listeners.show import desk
from bot.ideas.question import Filter
from bot.ideas.stale import settle
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


def _now(request: Request) -> Settings:
    services, workspace = request.services, request.workspace
    own, _ = criteria(services, workspace)
    managers = holders(services, workspace, PRODUCT_OPS_MANAGER)
    return Settings(usual_framework(services, workspace), managers, own)


def open_(request: Request) -> Answer:
    """Open the settings, to managers."""
    _refuse_others(request)
    view = blocks.settings(request.t, _now(request))
    return Answer(then=lambda: request.open(view))


def _typed(request: Request) -> Settings:
    values = request.values
    own = blocks.read_criteria(str(values.get("criteria") or ""), request.t.language)
    managers = values.get("managers")
    chosen = [str(user) for user in managers] if isinstance(managers, list) else []
    return Settings(str(values.get("framework") or ""), chosen, own)


def save(request: Request) -> Answer:
    """Keep what was changed in the form; rankings by the workspace's own criteria are counted anew."""
    _refuse_others(request)
    services, workspace, typed = request.services, request.workspace, _typed(request)
    anew = bool(request.values.get("anew"))
    with services.store.write(workspace):
        now = _now(request)
        settled = settle(request.metadata.get("base"), typed.by_field(anew=anew), now.by_field())
        if settled.contested:
            view = blocks.settings(request.t, now, typed=typed, settled=settled, anew=anew)
            return Answer({"response_action": "update", "view": view})
        if not request.first_delivery():  # what begins anew must not do so twice
            return Answer()
        own = desks.IdeaDesk(services, workspace, request.user)
        if "managers" in settled.typed:
            give(services, workspace, PRODUCT_OPS_MANAGER, typed.managers)
        if "framework" in settled.typed:
            own.use(typed.framework)
        left = own.redefine(typed.criteria, anew=anew) if "criteria" in settled.typed else 0
    if not left:
        return Answer()
    return Answer(then=lambda: request.tell(request.t("ideas-criteria-left", count=left)))
