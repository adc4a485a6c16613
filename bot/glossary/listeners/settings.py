"""The glossary on the Home tab, its settings, and the first steps after installing."""

from datetime import timedelta

from bot.errors import UserError
from bot.glossary import weekly
from bot.glossary.blocks import home as blocks
from bot.glossary.change import EDITOR, ask_approval, is_editor, needs_approval
from bot.glossary.store import meanings, proposals, wanted
from bot.slack.blocks import Block
from bot.slack.permissions import give, holders
from bot.slack.places import check_place, zone_of
from bot.slack.request import Answer, Request

_SOON_DAYS = 7
_ROWS = 5


def home(request: Request) -> list[Block]:
    """What matters to this reader first."""
    store, workspace, user = request.services.store, request.workspace, request.user
    until = (request.services.clock() + timedelta(days=_SOON_DAYS)).date().isoformat()
    editor = is_editor(request.services, workspace, user)
    return blocks.section(
        request.t,
        count=meanings.count(store, workspace),
        due=meanings.due_for_review(store, workspace, user, until, _ROWS),
        proposals=proposals.waiting(store, workspace, _ROWS) if editor else [],
        mine=proposals.waiting(store, workspace, _ROWS, user),
        wanted=wanted.wanted(store, workspace, _ROWS, 0),
        is_editor=editor,
        may_begin=editor or not needs_approval(request.services, workspace),
    )


def _refuse_layman(request: Request) -> None:
    if not is_editor(request.services, request.workspace, request.user):
        raise UserError("glossary-error-editors-only")


def open_(request: Request) -> Answer:
    """Open the settings, to editors."""
    _refuse_layman(request)
    services, workspace = request.services, request.workspace
    approval, editors = needs_approval(services, workspace), holders(services, workspace, EDITOR)
    planned = weekly.planned(services, workspace)

    def show() -> None:
        zone = planned.cadence.zone if planned else zone_of(request)
        request.open(blocks.settings(request.t, approval, editors, planned.channel if planned else "", zone))

    return Answer(then=show)


def save(request: Request) -> Answer:
    """Keep the settings."""
    _refuse_layman(request)
    services, workspace = request.services, request.workspace
    channel, zone = str(request.values.get("weekly") or ""), str(request.metadata.get("zone") or "UTC")
    planned = weekly.planned(services, workspace)
    if channel and (planned is None or planned.channel != channel):
        check_place(request, channel, "weekly")
    with services.store.write(workspace):
        weekly.plan(services, workspace, channel, zone, request.user)
        ask_approval(services, workspace, request.values.get("approval") == "editors")
        give(services, workspace, EDITOR, request.values.get("editors") or [])
    return Answer()
