"""The page's own API: what a person sees and does in the browser, as JSON under /page/."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from sandbox.acknowledgement import NotAcknowledged
from sandbox.core import Core
from sandbox.interactions import Interactions
from sandbox.mentions import mentioned
from sandbox.page_files import PAGE, joined
from sandbox.page_shapes import message_shape, state_shape, with_previews
from sandbox.wire import Json

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
        "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}
_LOCAL = ("127.0.0.1", "localhost")
_INLINE = ("image/png", "image/jpeg", "image/gif", "image/webp")


class PageApi:
    """Serves the page and its API; keeps an event stream per open browser."""

    def __init__(self, core: Core, interactions: Interactions) -> None:
        self._core = core
        self._interactions = interactions
        self._streams: list[tuple[str, asyncio.Queue[Json | None]]] = []
        core.workspace.watchers.append(self._tell)

    def routes(self) -> list[web.AbstractRouteDef]:
        """Return the routes the browser calls."""
        return [
            web.get("/", self.index),
            web.get("/static/{name:.+}", self.static),
            web.get("/page/state", self.state),
            web.get("/page/messages", self.messages),
            web.get("/page/home", self.home),
            web.get("/page/events", self.events),
            web.get("/page/file/{file}", self.file),
            web.post("/page/look", self.look),
            web.post("/page/say", self.say),
            web.post("/page/command", self.command),
            web.post("/page/invite", self.invite),
            web.get("/page/members", self.members),
            web.post("/page/shortcut", self.shortcut),
            web.post("/page/action", self.action),
            web.post("/page/options", self.options),
            web.post("/page/submit", self.submit),
            web.post("/page/close", self.close_view),
            web.post("/page/upload", self.upload),
            web.post("/page/faults", self.add_fault),
            web.delete("/page/faults", self.clear_faults),
            web.post("/page/older", self.be_older),
        ]

    @web.middleware
    async def guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Refuse what another site's page could send, have a bot that starts be waited for, and turn a person's
        mistakes into JSON."""
        if urlsplit(f"//{request.host}").hostname not in _LOCAL:
            return _problem(403, "wrong_host", "the sandbox answers to 127.0.0.1 and localhost only")
        if not request.path.startswith(("/page/", "/oauth/", "/control/")):
            return await handler(request)
        asks = request.method == "GET" and request.path == "/oauth/v2/authorize"  # people come from the app's pages
        if not (asks or _same_origin(request)):
            return _problem(403, "wrong_origin", "only the sandbox's own page may do this")
        try:
            if request.method == "POST" or request.path == "/page/home":
                await self._core.started.wait()
            return await handler(request)
        except NotAcknowledged as problem:
            return _problem(200, problem.error, problem.detail)
        except KeyError as problem:
            return _problem(400, "invalid_arguments", f"missing field: {problem}")
        except LookupError as problem:
            return _problem(404, "not_found", str(problem))
        except (ValueError, TypeError) as problem:
            return _problem(400, "invalid_arguments", str(problem))

    @property
    def browsers(self) -> int:
        """How many browsers hear of changes."""
        return len(self._streams)

    # -- files of the page --------------------------------------------------------------------

    async def index(self, _request: web.Request) -> web.StreamResponse:
        """Serve the page."""
        return asset("index.html")

    async def static(self, request: web.Request) -> web.StreamResponse:
        """Serve one of the page's files."""
        return asset(request.match_info["name"])

    # -- reading ------------------------------------------------------------------------------

    async def state(self, request: web.Request) -> web.StreamResponse:
        """Tell `user`, or somebody who reads the browser's language, about the workspace, the channels, the commands,
        the open modals."""
        user = self._user(request) if "user" in request.query else self._first(request)
        return web.json_response(state_shape(self._core, user))

    async def messages(self, request: web.Request) -> web.StreamResponse:
        """List what `user` sees in `channel`, or in one of its threads."""
        user = self._user(request)
        conversation = self._interactions.sight.conversation(user, request.query["channel"])
        shown = conversation.seen_by(user, request.query.get("thread_ts"))
        read = conversation.last_read.get(user, "0")
        conversation.mark_read(user)
        found = [message_shape(self._core, message) for message in shown]
        return web.json_response({"messages": found, "read": read})

    async def home(self, request: web.Request) -> web.StreamResponse:
        """Give the Home tab as it is, and unless it is a mere `peek` tell the bot it was opened."""
        user = self._user(request)
        peek = "peek" in request.query
        view = self._core.views.home(user) if peek else await self._interactions.open_tab(user, "home")
        return web.json_response({"view": view and with_previews(view)})

    async def file(self, request: web.Request) -> web.StreamResponse:
        """Preview a file: pictures are shown, anything else is downloaded."""
        file = self._core.files.find(request.match_info["file"])
        if file is None or file.content is None:
            return _problem(404, "not_found", "no such file")
        kind = file.mimetype if file.mimetype in _INLINE else "application/octet-stream"
        headers = {"Content-Security-Policy": "default-src 'none'; sandbox", "X-Content-Type-Options": "nosniff"}
        if kind not in _INLINE:
            headers["Content-Disposition"] = "attachment"
        return web.Response(body=file.content, content_type=kind, headers=headers)

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Stream changes `user` may want to refetch, as Server-Sent Events."""
        user = self._user(request)
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await response.prepare(request)
        await response.write(b": welcome\n\n")
        stream: tuple[str, asyncio.Queue[Json | None]] = (user, asyncio.Queue())
        self._streams.append(stream)
        try:
            while (change := await stream[1].get()) is not None:
                await response.write(f"data: {json.dumps(change)}\n\n".encode())
        except ConnectionResetError:
            pass  # the reader closed the page
        finally:
            self._streams.remove(stream)
        return response

    # -- acting -------------------------------------------------------------------------------

    async def look(self, request: web.Request) -> web.StreamResponse:
        """Open the bot's messages, coming from a channel or from none."""
        body = await _body(request)
        await self._interactions.open_tab(body["user"], "messages")
        if body.get("channel"):
            self._interactions.look_beside(body["user"], body["channel"])
        return web.json_response({"ok": True})

    async def say(self, request: web.Request) -> web.StreamResponse:
        """Post a message, with files chosen before if any."""
        body = await _body(request)
        files = [file for file in map(self._core.files.find, body.get("files") or []) if file is not None]
        extra = {"files": [self._core.files.describe(file) for file in files]} if files else {}
        message = self._interactions.say(body["user"], body["channel"], body["text"], body.get("thread_ts"), **extra)
        for file in files:
            self._core.files.share(file, body["channel"], message["ts"])
        return web.json_response({"message": message_shape(self._core, message)})

    async def command(self, request: web.Request) -> web.StreamResponse:
        """Run a slash command; its answer arrives among the messages."""
        body = await _body(request)
        await self._interactions.command(
            body["user"], body["channel"], body["command"], body.get("text") or "", body.get("thread_ts")
        )
        return web.json_response({"ok": True})

    async def invite(self, request: web.Request) -> web.StreamResponse:
        """Add those whom a text mentions to a channel, as /invite does: who was added, and who was there."""
        body = await _body(request)
        conversation = self._interactions.sight.conversation(body["user"], body["channel"])
        if conversation.is_im:
            raise LookupError("only channels take invitations")
        named = mentioned(self._core.workspace, body["text"])
        there = [one for one in named if one in conversation.members]
        added = [one for one in named if one not in there]
        for one in added:
            if one in self._core.workspace.bots:
                bot = next(core for core in self._core.here if core.bot_user == one)
                self._interactions.of(bot).invite_bot(body["user"], body["channel"])
            else:
                self._interactions.invite(body["user"], body["channel"], one)
        return web.json_response({"added": added, "there": there})

    async def members(self, request: web.Request) -> web.StreamResponse:
        """Who is in a channel."""
        conversation = self._interactions.sight.conversation(self._user(request), request.query["channel"])
        gone = {one.bot_user for one in self._core.here if not one.installed}
        return web.json_response({"members": sorted(conversation.members - gone)})

    async def shortcut(self, request: web.Request) -> web.StreamResponse:
        """Run a global shortcut, or with channel and ts a message's."""
        body = await _body(request)
        if body.get("ts"):
            await self._interactions.message_shortcut(body["user"], body["callback_id"], body["channel"], body["ts"])
        else:
            await self._interactions.shortcut(body["user"], body["callback_id"])
        return web.json_response({"ok": True})

    async def action(self, request: web.Request) -> web.StreamResponse:
        """Press or choose something in a message or a view."""
        body = await _body(request)
        container, state = body["container"], body.get("state") or {}
        if container["type"] == "view":
            await self._interactions.act_on_view(body["user"], container["view_id"], body["action"], state)
        else:
            place = (container["channel"], container["ts"])
            await self._interactions.act_on_message(body["user"], *place, body["action"], state)
        return web.json_response({"ok": True})

    async def options(self, request: web.Request) -> web.StreamResponse:
        """Ask the bot for an external menu's options."""
        body = await _body(request)
        what = (body["block_id"], body["action_id"], body.get("value") or "")
        return web.json_response(await self._interactions.options(body["user"], body["container"], *what))

    async def submit(self, request: web.Request) -> web.StreamResponse:
        """Submit the modal on top."""
        body = await _body(request)
        modals = self._interactions.showing(body["user"], body["view_id"]).modals
        errors = await modals.submit(body["user"], body["view_id"], self._with_files(body["values"]))
        return web.json_response({"errors": errors} if errors else {"ok": True})

    async def close_view(self, request: web.Request) -> web.StreamResponse:
        """Close the modal on top, or all of them."""
        body = await _body(request)
        modals = self._interactions.showing(body["user"], body["view_id"]).modals
        await modals.close(body["user"], body["view_id"], clear=bool(body.get("clear")))
        return web.json_response({"ok": True})

    async def upload(self, request: web.Request) -> web.StreamResponse:
        """Take files for a file input or a message."""
        user = self._user(request)
        form = await request.post()
        fields = [field for field in form.values() if isinstance(field, web.FileField)]
        files = [self._core.files.from_person(user, field.filename, field.file.read()) for field in fields]
        return web.json_response({"files": [self._core.files.describe(file) for file in files]})

    async def add_fault(self, request: web.Request) -> web.StreamResponse:
        """Make the next calls of a method go wrong."""
        body = await _body(request)
        self._core.faults.add(body["method"], body["kind"], body.get("times") or 1, body.get("seconds") or 1)
        self._core.workspace.tell({"type": "state"})
        return web.json_response({"faults": self._core.faults.listed()})

    async def clear_faults(self, _request: web.Request) -> web.StreamResponse:
        """Let every call go well again."""
        self._core.faults.clear()
        self._core.workspace.tell({"type": "state"})
        return web.json_response({"faults": []})

    async def be_older(self, request: web.Request) -> web.StreamResponse:
        """Become a Slack without native blocks, or no longer be one."""
        self._core.older = bool((await _body(request))["older"])
        await asyncio.to_thread(self._core.on_older, self._core.older)
        self._core.workspace.tell({"type": "state"})
        return web.json_response({"older": self._core.older})

    async def close(self) -> None:
        """End every event stream."""
        for _, queue in self._streams:
            queue.put_nowait(None)

    def _tell(self, change: Json) -> None:
        told = {key: value for key, value in change.items() if key != "user"}
        for user, queue in self._streams:
            if change.get("user") in (None, user) and self._concerns(user, change):
                queue.put_nowait(told)

    def _concerns(self, user: str, change: Json) -> bool:
        conversation = self._core.workspace.conversations.get(change.get("channel", ""))
        return conversation is None or not conversation.is_private or user in conversation.members

    def _user(self, request: web.Request) -> str:
        user = request.query.get("user", "")
        if user not in self._core.workspace.members:
            raise LookupError(f"nobody has the id {user!r}")
        return user

    def _first(self, request: web.Request) -> str:
        """The first person who reads the language that the browser asks for before others, else English."""
        header = request.headers.get("Accept-Language", "")  # in the order of preference, as browsers write it
        asked = [one.strip()[:2].lower() for one in header.split(",") if one.strip()]
        people = [one for one in self._core.workspace.members.values() if not one.team and not one.is_gone]
        for language in (*asked, "en"):
            for person in people:
                if person.locale.startswith(language):
                    return person.id
        return people[0].id

    def _with_files(self, values: Json) -> Json:
        """Replace what the page says of files by what the sandbox knows of them."""
        for block in values.values():
            for entry in block.values():
                if isinstance(entry, dict) and entry.get("files"):
                    ids = [one["id"] if isinstance(one, dict) else one for one in entry["files"]]
                    found = [file for file in map(self._core.files.find, ids) if file is not None]
                    entry["files"] = [self._core.files.describe(file) for file in found]
        return values


def _same_origin(request: web.Request) -> bool:
    """Whether the request comes from the page itself, or from no browser at all."""
    origin = request.headers.get("Origin")
    if origin is not None and origin != f"http://{request.host}":
        return False
    return request.headers.get("Sec-Fetch-Site", "none") in ("same-origin", "none")


async def _body(request: web.Request) -> Json:
    body: Any = await request.json()
    if not isinstance(body, dict):
        raise ValueError("the body must be a JSON object")
    return body


def asset(name: str) -> web.StreamResponse:
    """Answer with a file of the page, or that there is none."""
    path = (PAGE / name).resolve()
    if not path.is_relative_to(PAGE) or not path.is_file():
        return _problem(404, "not_found", f"the page has no file {name}")
    text = joined(path)
    if text is None:
        return web.FileResponse(path, headers=HEADERS)
    kind = "text/css" if path.suffix == ".css" else "text/javascript"
    return web.Response(text=text, content_type=kind, headers=HEADERS)


def _problem(status: int, error: str, detail: str) -> web.Response:
    return web.json_response({"error": error, "detail": detail}, status=status, headers=HEADERS)
