"""canvases.*: documents that the bot makes, edits by section, and reads back."""

from __future__ import annotations

from typing import Any

from sandbox.canvases import LARGEST, Canvas, Section, split
from sandbox.core import Core
from sandbox.methods.method import Method, required
from sandbox.wire import Json, Refused, as_json, as_text

_WRITE, _READ = ("canvases:write",), ("canvases:read",)
_BESIDE = ("insert_after", "insert_before", "delete")  # what needs a section
_INSERTS = ("insert_after", "insert_before", "insert_at_start", "insert_at_end", "replace")
_HEADINGS = ("h1", "h2", "h3")


def create(core: Core, args: Json) -> Json:
    """Make a canvas: https://docs.slack.dev/reference/methods/canvases.create."""
    _need_plan(core)
    channel = as_text(args.get("channel_id"))
    if core.canvases.plan == "free" and not channel:
        raise Refused("free_teams_cannot_create_non_tabbed_canvases")
    if channel:
        conversation = core.conversation_for_bot(channel)
        if conversation.is_im or core.bot_user not in conversation.members:
            raise Refused("restricted_action")
        if core.canvases.plan == "free" and core.canvases.of_channel(channel):
            raise Refused("free_team_canvas_tab_already_exists")
    content = args.get("document_content")
    markdown = _markdown(content, "canvas_creation_failed") if content else ""
    return {"canvas_id": core.canvases.add(as_text(args.get("title")), markdown, channel).id}


def edit(core: Core, args: Json) -> Json:
    """Change a canvas, one thing a call: https://docs.slack.dev/reference/methods/canvases.edit."""
    _need_plan(core)
    canvas = _canvas(core, args)
    changes = _decoded(args, "changes")
    if not isinstance(changes, list) or len(changes) != 1 or not isinstance(changes[0], dict):
        raise Refused("invalid_arguments", "changes must hold exactly one change")
    change = changes[0]
    operation, id_ = change.get("operation"), as_text(change.get("section_id"))
    if operation == "rename":
        canvas.title = _markdown(change.get("title_content"), "canvas_editing_failed").replace("\\", "")
    elif operation in (*_INSERTS, "delete"):
        if operation in _BESIDE and not id_:
            raise Refused("invalid_arguments", f"{operation} needs a section_id")
        _apply(canvas, operation, _place(canvas, id_), change)
    else:
        raise Refused("invalid_arguments", f"unknown operation {operation!r}")
    core.canvases.touch(canvas, core.bot_user)
    return {}


def _apply(canvas: Canvas, operation: str, at: int | None, change: Json) -> None:
    new: list[Section] = []
    if operation != "delete":
        new = split(_markdown(change.get("document_content"), "canvas_editing_failed"))
    if operation == "replace" and at is None:
        canvas.sections = new
    elif operation == "insert_at_start":
        canvas.sections[:0] = new
    elif operation == "insert_at_end":
        canvas.sections += new
    elif at is not None:
        start = at + (operation == "insert_after")
        canvas.sections[start : start + (operation in ("replace", "delete"))] = new


def get_content(core: Core, args: Json) -> Json:
    """Read a canvas: https://docs.slack.dev/reference/methods/canvases.getContent."""
    kind = as_text(args.get("content_type")) or "markdown"
    if kind not in ("markdown", "html"):
        raise Refused("invalid_arguments", "content_type must be markdown or html")
    _need_plan(core)
    canvas = _canvas(core, args)
    return {"content": canvas.html if kind == "html" else canvas.markdown}


def look_up_sections(core: Core, args: Json) -> Json:
    """Find sections: https://docs.slack.dev/reference/methods/canvases.sections.lookup."""
    _need_plan(core)
    canvas = _canvas(core, args)
    criteria = _decoded(args, "criteria")
    kinds = criteria.get("section_types") or [] if isinstance(criteria, dict) else []
    text = as_text(criteria.get("contains_text")) if isinstance(criteria, dict) else ""
    if not kinds and not text:
        raise Refused("invalid_arguments", "criteria must name section_types or contains_text")
    if any(one not in ("any_header", *_HEADINGS) for one in kinds):
        raise Refused("invalid_arguments", "unknown section type")
    wanted = set(_HEADINGS) if "any_header" in kinds else set(kinds)
    found = [one for one in canvas.sections if (not wanted or one.kind in wanted) and text in one.text]
    return {"sections": [{"id": one.id} for one in found if one.id]}


def set_access(core: Core, args: Json) -> Json:
    """Share a canvas: https://docs.slack.dev/reference/methods/canvases.access.set."""
    _need_plan(core)
    canvas = _canvas(core, args)
    level = required(args, "access_level")
    channels, people = _ids(args, "channel_ids"), _ids(args, "user_ids")
    if bool(channels) == bool(people) or level not in ("read", "write", "owner"):
        raise Refused("invalid_parameters")
    for one in channels:
        if core.conversation_for_bot(one).is_im:
            raise Refused("channel_not_found")
    if any(one not in core.workspace.members for one in people):
        raise Refused("user_not_found")
    canvas.access |= dict.fromkeys((*channels, *people), level)
    return {}


def delete(core: Core, args: Json) -> Json:
    """Take a canvas away: https://docs.slack.dev/reference/methods/canvases.delete."""
    _need_plan(core)
    core.canvases.delete(_canvas(core, args))
    return {}


def _need_plan(core: Core) -> None:
    if core.canvases.plan == "off":
        raise Refused("canvas_disabled_user_team")


def _canvas(core: Core, args: Json) -> Canvas:
    found = core.canvases.find(required(args, "canvas_id"))
    if found is None:
        raise Refused("canvas_not_found")
    return found


def _place(canvas: Canvas, id_: str) -> int | None:
    at = canvas.position(id_) if id_ else None
    if id_ and at is None:
        raise Refused("canvas_editing_failed", detail=f"Section {id_} was not found")
    return at


def _markdown(content: Any, error: str) -> str:
    try:
        said = as_json(content)
    except ValueError:
        said = None
    if not isinstance(said, dict) or said.get("type") != "markdown" or not isinstance(said.get("markdown"), str):
        raise Refused("invalid_arguments", "content must be of the type markdown")
    if len(said["markdown"]) > LARGEST:
        raise Refused(error, detail="The content is too large")
    return str(said["markdown"])


def _decoded(args: Json, name: str) -> Any:
    try:
        return as_json(args[name])
    except (KeyError, ValueError):
        raise Refused("invalid_arguments", f"missing required field: {name}") from None


def _ids(args: Json, name: str) -> list[str]:
    value = args.get(name)
    return [str(one) for one in value] if isinstance(value, list) else [one for one in as_text(value).split(",") if one]


METHODS = (
    Method("canvases.create", create, _WRITE, wants_team=True),
    Method("canvases.edit", edit, _WRITE),
    Method("canvases.delete", delete, _WRITE),
    Method("canvases.access.set", set_access, _WRITE),
    Method("canvases.getContent", get_content, _READ),
    Method("canvases.sections.lookup", look_up_sections, _READ),
)
