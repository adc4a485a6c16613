"""files.*: uploads in three steps, and what is known of a file."""

from __future__ import annotations

from sandbox.announcements import announce
from sandbox.core import Core
from sandbox.files import File
from sandbox.methods.chat import content_of, writable
from sandbox.methods.method import Method, page, required
from sandbox.wire import Json, Refused, as_json, as_text


def get_upload_url(core: Core, args: Json) -> Json:
    """Promise an upload: https://docs.slack.dev/reference/methods/files.getUploadURLExternal."""
    name = required(args, "filename")
    length = required(args, "length")
    if not length.isdigit() or int(length) == 0:
        raise Refused("invalid_arguments", "length must be a positive number of bytes")
    file_id, address = core.files.expect(name, int(length), as_text(args.get("alt_txt")))
    return {"upload_url": address, "file_id": file_id}


def complete_upload(core: Core, args: Json) -> Json:
    """Finish and share uploads: https://docs.slack.dev/reference/methods/files.completeUploadExternal."""
    try:
        listed = as_json(required(args, "files"))
    except ValueError:
        raise Refused("invalid_arguments", "files is not JSON") from None
    files = [_uploaded(core, entry) for entry in listed]
    wanted = [as_text(args.get("channel_id")), *as_text(args.get("channels")).split(",")]
    places = [writable(core, channel) for channel in wanted if channel]
    for file, entry in zip(files, listed, strict=True):
        core.files.complete(file, entry.get("title"))
    for conversation in places:
        content: Json = {"text": as_text(args.get("initial_comment")), "files": [], "upload": True}
        if args.get("blocks"):
            content |= content_of(core, {"blocks": args["blocks"]})
        if args.get("thread_ts"):
            content["thread_ts"] = as_text(args["thread_ts"])
        message = core.workspace.post_as_bot(conversation, content)
        for file in files:
            core.files.share(file, conversation.id, message["ts"])
        message["files"] = [core.files.describe(file, settled=True) for file in files]
        announce(core, conversation, message)
    return {"files": [core.files.describe(file) for file in files]}


def files_info(core: Core, args: Json) -> Json:
    """Describe a file: https://docs.slack.dev/reference/methods/files.info."""
    paging = {"count": 0, "total": 0, "page": 1, "pages": 0}
    canvas = core.canvases.find(required(args, "file"))
    if canvas is not None:
        return {"file": core.canvases.describe(canvas), "comments": [], "paging": paging}
    file = core.files.find(required(args, "file"))
    if file is None or not file.visible_to_bot or not file.completed:
        raise Refused("file_not_found")
    return {"file": core.files.describe(file), "comments": [], "paging": paging}


def files_list(core: Core, args: Json) -> Json:
    """List the files the bot can see: https://docs.slack.dev/reference/methods/files.list."""
    channel = as_text(args.get("channel"))
    wanted, user = as_text(args.get("types")) or "all", as_text(args.get("user"))
    found: list[Json] = []
    if wanted != "canvas":
        there = [file for file in core.files.visible() if not channel or channel in file.shares]
        found += [core.files.describe(file) for file in there]
    if wanted in ("all", "canvas"):
        canvases = core.canvases.of_channel(channel) if channel else core.canvases.visible()
        found += [core.canvases.describe(one) for one in canvases]
    found = [one for one in found if not user or one["user"] == user]
    files, _ = page(found, {"limit": args.get("count")})
    return {"files": files, "paging": {"count": 100, "total": len(found), "page": 1, "pages": 1}}


def _uploaded(core: Core, entry: Json) -> File:
    file = core.files.find(as_text(entry.get("id")))
    if file is None or file.user != core.bot_user or file.content is None:
        raise Refused("file_not_found")
    if file.completed:
        raise Refused("file_update_failed", f"{file.id} is complete already")
    return file


METHODS = (
    Method("files.getUploadURLExternal", get_upload_url, ("files:write",)),
    Method("files.completeUploadExternal", complete_upload, ("files:write",)),
    Method("files.info", files_info, ("files:read",)),
    Method("files.list", files_list, ("files:read",), wants_team=True),
)
