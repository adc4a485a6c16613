"""Rankings and the roadmap."""

from dataclasses import replace

from bot.errors import UserError
from bot.ideas.blocks import lists
from bot.ideas.counting import framework, usual_framework
from bot.ideas.frameworks import NAMES
from bot.ideas.idea import STATUSES
from bot.ideas.listeners import capture, files, show
from bot.ideas.question import Filter, read_command
from bot.ideas.store import ideas, rounds, scores
from bot.ideas.usage import USAGE
from bot.slack.answering import present_answer
from bot.slack.blocks import Block
from bot.slack.meant import run
from bot.slack.request import Answer, Request, load, reply
from bot.slack.sharing import ask_first, share
from bot.slack.text import clean
from bot.slack.visibility.membership import conversation


def command(request: Request) -> Answer:
    """`/idea …`."""
    ask, t = read_command(clean(request.text), NAMES), request.t
    if ask.what == "show":
        blocks, text = show.find(request, ask.number)
        return reply(blocks, text)
    if ask.what == "list":
        return reply(_page(request, ask.filter), t("ideas-title"))
    if ask.what == "export":
        return files.export(request)
    if ask.what == "import":
        return files.IMPORT.open(request)
    if ask.what == "capture":
        return capture.typed_line(request, ask.text)
    if ask.what == "unsure":
        return reply(lists.unsure(t, ask.near, ask.text), t("ideas-title"))
    return reply(lists.help_(t, USAGE), t("ideas-title"))


def meant(request: Request) -> Answer:
    """The command that was meant by a mistyped word."""
    return run(request, command)


def _page(request: Request, chosen: Filter) -> list[Block]:
    services, workspace = request.services, request.workspace
    if chosen.status and chosen.status not in STATUSES:
        raise UserError("ideas-error-status-unknown")
    name = chosen.framework or usual_framework(services, workspace)
    chosen = replace(chosen, framework=framework(services, workspace, name).name, page=max(0, chosen.page))
    first, audience = chosen.page * lists.PAGE, request.audience
    page, many = scores.ranking(services.store, workspace, audience, name, chosen, first, lists.PAGE)
    # Below the last of the ranking, while there is room, and on the pages behind it come those without a score.
    room = lists.PAGE - len(page)
    rest = ideas.unscored(services.store, workspace, audience, name, chosen, room + 1, max(0, first - many))
    more = first + lists.PAGE < many or len(rest) > room
    blind = rounds.under_way(services.store, workspace)
    found = ideas.several(services.store, workspace, [r.scored.idea for r in page])
    rows = [(r, found[r.scored.idea]) for r in page if r.scored.idea in found]
    return lists.ranking(request.t, chosen, rows, rest[:room], many, more, blind)


def turn(request: Request) -> Answer:
    """Another page, or the list from the Home tab."""
    carried = load(request.value)
    fresh = bool(carried.pop("new", False))
    known = {name: str(carried.get(name) or "") for name in ("framework", "status", "team", "tag")}
    blocks = _page(request, Filter(**known, page=show.carried_number(carried, "page")))
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
    team, tag = str(carried.get("team") or ""), str(carried.get("tag") or "")
    blocks = _page(request, Filter(chosen["ideas.list_framework"], "" if status == "any" else status, team, tag))
    return present_answer(request, blocks, request.t("ideas-title"), request.t("ideas-title"), replace=True)


def roadmap(request: Request) -> Answer:
    """`/roadmap`, or `/roadmap Checkout`."""
    team = clean(request.text)[:60]
    found = ideas.roadmap(request.services.store, request.workspace, request.audience, team)
    return reply(lists.roadmap_answer(request.t, found, team), request.t("roadmap-title"))


def share_roadmap(request: Request) -> Answer:
    """Show the roadmap to the conversation; with names, so that nobody is called."""
    services, workspace, team = request.services, request.workspace, request.value.strip()
    asked = ask_first(request, "roadmap.share", request.value)
    if asked is not None:
        return asked
    found = ideas.roadmap(services.store, workspace, conversation(services, workspace, request.channel), team)

    def post() -> None:
        if not request.first_delivery():
            return
        names = {idea.owner: services.people.get(workspace, idea.owner).name for idea in found if idea.owner}
        blocks = lists.roadmap(request.t, found, team, names)
        share(request, blocks, request.t("roadmap-title"))

    return Answer(then=post)
