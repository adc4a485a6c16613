"""views.open, push, update, publish: modals and the Home tab."""

from __future__ import annotations

from sandbox.core import Core
from sandbox.methods.method import Method, required
from sandbox.strict import check_view
from sandbox.wire import Json, Refused, as_json, as_text

LARGEST_VIEW = 250_000


def views_open(core: Core, args: Json) -> Json:
    """Open a modal: https://docs.slack.dev/reference/methods/views.open."""
    view = _view(core, args, "modal")
    trigger = core.tickets.exchange(required(args, "trigger_id"))
    return {"view": core.views.open(trigger.user, view)}


def views_push(core: Core, args: Json) -> Json:
    """Open a modal above another: https://docs.slack.dev/reference/methods/views.push."""
    view = _view(core, args, "modal")
    trigger = core.tickets.exchange(required(args, "trigger_id"))
    return {"view": core.views.push(trigger.user, view)}


def views_update(core: Core, args: Json) -> Json:
    """Replace what a view shows: https://docs.slack.dev/reference/methods/views.update."""
    view_id, external_id = as_text(args.get("view_id")), as_text(args.get("external_id"))
    if not view_id and not external_id:
        raise Refused("invalid_arguments", "either view_id or external_id is required")
    view = _view(core, args)
    found = core.views.find(view_id or None, external_id or None)
    return {"view": core.views.update(found, view, as_text(args.get("hash")) or None)}


def views_publish(core: Core, args: Json) -> Json:
    """Show someone a Home tab: https://docs.slack.dev/reference/methods/views.publish."""
    user = required(args, "user_id")
    view = _view(core, args, "home")
    if user not in core.workspace.members or core.workspace.members[user].team:
        raise Refused("user_not_found")
    if not core.manifest.home_tab:
        raise Refused("not_enabled")
    return {"view": core.views.publish(user, view, as_text(args.get("hash")) or None)}


def _view(core: Core, args: Json, kind: str | None = None) -> Json:
    """Return the view of the arguments once it passed every check."""
    given = args.get("view")
    if not given:
        raise Refused("invalid_arguments", "missing required field: view")
    if len(as_text(given)) > LARGEST_VIEW:
        raise Refused("view_too_large")
    try:
        view: Json = as_json(given)
    except ValueError:
        raise Refused("invalid_arguments", "view is not JSON") from None
    check_view(view, core.files, older=core.older)
    if kind and view["type"] != kind:
        raise Refused("invalid_arguments", f"the view must be a {kind} [json-pointer:/view/type]")
    return view


METHODS = (
    Method("views.open", views_open),
    Method("views.push", views_push),
    Method("views.update", views_update),
    Method("views.publish", views_publish),
)
