"""Rankings."""

from dataclasses import replace

from bot.errors import UserError
from bot.ideas.blocks import lists
from bot.ideas.counting import framework, usual_framework
from bot.ideas.idea import STATUSES, Idea
from bot.ideas.listeners import show
from bot.ideas.question import WORDS_LIMIT, Filter
from bot.ideas.store import ideas, rounds, scores, search
from bot.slack.answering import present_answer
from bot.slack.blocks import Block
from bot.slack.request import Answer, Request, load


def page(request: Request, chosen: Filter) -> list[Block]:
    """A page of the ranking."""
    with request.glance("ideas.list"):
        return _page(request, chosen)


def _page(request: Request, chosen: Filter) -> list[Block]:
    services, workspace = request.services, request.workspace
    if chosen.status and chosen.status not in STATUSES:
        raise UserError("ideas-error-status-unknown")
    name = chosen.framework or usual_framework(services, workspace)
    chosen = replace(chosen, framework=framework(services, workspace, name).name, page=max(0, chosen.page))
    first, audience = chosen.page * lists.PAGE, request.audience
    asked = chosen
    if chosen.words or chosen.mine:
        whose = request.user if chosen.mine else ""
        numbers = search.matching(services.store, workspace, audience, chosen, whose)
        chosen = replace(chosen, among=search.among(numbers))
    ranked, many = scores.ranking(services.store, workspace, audience, name, chosen, first, lists.PAGE)
    # Below the last of the ranking, while there is room, and on the pages behind it come those without a score.
    room = lists.PAGE - len(ranked)
    rest = ideas.unscored(services.store, workspace, audience, name, chosen, room + 1, max(0, first - many))
    more = first + lists.PAGE < many or len(rest) > room
    blind = rounds.under_way(services.store, workspace)
    found = ideas.several(services.store, workspace, [r.scored.idea for r in ranked])
    rows = [(r, found[r.scored.idea]) for r in ranked if r.scored.idea in found]
    return lists.ranking(request.t, asked, rows, rest[:room], many, more, blind)


def newest(request: Request, chosen: Filter) -> list[Idea]:
    """The newest ideas that a filter lets through."""
    store, workspace = request.services.store, request.workspace
    numbers = search.matching(store, workspace, request.audience, chosen)
    return list(ideas.several(store, workspace, numbers[: lists.PAGE]).values())


def turn(request: Request) -> Answer:
    """Another page, or the list from the Home tab."""
    carried = load(request.value)
    fresh = bool(carried.pop("new", False))
    known = {name: str(carried.get(name) or "") for name in ("framework", "status", "team", "tag", "words")}
    mine, at = bool(carried.get("mine")), show.carried_number(carried, "page")
    blocks = page(request, Filter(**known, mine=mine, page=at))
    return present_answer(request, blocks, request.t("ideas-title"), request.t("ideas-title"), replace=not fresh)


def choose(request: Request) -> Answer:
    """Another framework or status was chosen in the menus of a list; the other menu keeps its choice."""
    state = (request.view or request.body).get("state") or {}
    chosen = {"ideas.list_framework": "", "ideas.list_status": ""}
    for elements in (state.get("values") or {}).values():
        for action, element in elements.items():
            if action in chosen:
                chosen[action] = str((element.get("selected_option") or {}).get("value") or "")
    chosen[str(request.action.get("action_id"))] = str((request.action.get("selected_option") or {}).get("value") or "")
    status, carried = chosen["ideas.list_status"], load(str(request.action.get("block_id") or ""))
    team, tag, words = (str(carried.get(name) or "")[:WORDS_LIMIT] for name in ("team", "tag", "words"))
    status = "" if status == "any" else status
    mine = bool(carried.get("mine"))
    blocks = page(request, Filter(chosen["ideas.list_framework"], status, team, tag, words=words, mine=mine))
    return present_answer(request, blocks, request.t("ideas-title"), request.t("ideas-title"), replace=True)
