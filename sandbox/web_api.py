"""The Web API over HTTP: reads the call, checks the token and the scopes, answers in Slack's shape.

Reference: https://docs.slack.dev/apis/web-api
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import json
import time
from typing import Any

from aiohttp import web

from sandbox.core import Core, company_alone
from sandbox.faults import Fault
from sandbox.methods import METHODS
from sandbox.methods.method import Method
from sandbox.responses import respond
from sandbox.wire import Json, Refusal, Refused, as_text

_OF_THE_TOKEN = ("auth.test", "auth.teams.list", "auth.revoke")


class WebApi:
    """Serves /api/METHOD, /response/... and /upload/v1/..., and the bot's file downloads."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def routes(self) -> list[web.AbstractRouteDef]:
        """Return the routes the bot calls."""
        return [
            web.route("*", "/api/{method}", self.call),
            web.post("/response/{team}/{secret}", self.response),
            web.post("/upload/v1/{ticket}", self.upload),
            web.get("/files-pri/{file}/{tail:.+}", self.download),
            web.get("/files-sign-in", self.sign_in),
            web.get("/link/", self.link),
        ]

    async def call(self, request: web.Request) -> web.StreamResponse:
        """Answer one method call."""
        name = request.match_info["method"]
        began, fault = time.monotonic(), self._core.faults.take(name)
        early = await _before(request, fault)
        if early is not None:
            self._wrote(self._core, name, began, None, None, fault.kind if fault else "", "a fault that was asked for")
            return early
        args: Json = {}
        why, method, core = "", METHODS.get(name), self._core
        try:
            args = await _arguments(request)
            token = _token(request, args)
            self._note(name, args)
            if method is None:
                raise Refused("unknown_method")
            core = self._asked(method, token, args)
            if method.takes_token:
                core.need_scope(*method.scopes)
            answer = {"ok": True, **method.run(core, args)}
        except ConnectionError:
            return _hang_up(request)  # the caller died before it had said everything: nothing is carried out
        except Refused as refused:
            why = refused.detail
            self._core.refuse(Refusal(name, refused.error, why))
            answer = refused.answer()
        reply = web.json_response(answer, headers=_scope_headers(core, method))
        place = answer.get("team") or answer.get("enterprise") if name == "oauth.v2.access" else None
        team = place["id"] if place else ""  # where it was installed
        said = reply.text  # messages change later
        self._wrote(core, name, began, args, said, answer.get("error", "ok"), why, team)
        return await _after(request, fault, reply)

    async def response(self, request: web.Request) -> web.StreamResponse:
        """Answer an app that speaks on a response URL."""
        fault = self._core.faults.take("response_url")
        early = await _before(request, fault)
        if early is not None:
            return early
        began, core = time.monotonic(), self._core
        body: Json = {}
        try:
            body = await _arguments(request)
            self._note("response_url", body)
            secret = request.match_info["secret"]
            there = self._workspace(request.match_info["team"]).here
            core = next((one for one in there if one.tickets.gave(secret)), there[0])
            ticket = core.tickets.answer(secret)
            respond(core, ticket, body)
        except Refused as refused:
            self._core.refuse(Refusal("response_url", refused.error, refused.detail))
            self._wrote(core, "response_url", began, body, refused.answer(), refused.error, refused.detail)
            status = 404 if refused.error in ("used_url", "expired_url") else 400
            return web.json_response(refused.answer(), status=status)
        self._wrote(core, "response_url", began, body, "ok", "ok", "")
        return await _after(request, fault, web.Response(text="ok"))

    async def upload(self, request: web.Request) -> web.StreamResponse:
        """Take the content of a file at the address files.getUploadURLExternal gave."""
        fault = self._core.faults.take("upload")
        early = await _before(request, fault)
        if early is not None:
            return early
        try:
            content = await _content(request)
        except ConnectionError:
            return _hang_up(request)
        received = (one.files.receive(request.match_info["ticket"], content) for one in self._core.every)
        file = next((file for file in received if file is not None), None)
        if file is None:
            return web.Response(status=404, text="no such upload")
        return await _after(request, fault, web.Response(text=f"OK - {file.size}"))

    async def download(self, request: web.Request) -> web.StreamResponse:
        """Give a file's content to the bot; anyone else is sent to a sign-in page, as in Slack."""
        team, _, name = request.match_info["file"].rpartition("-")
        core = self._workspace(team)
        file, canvas = core.files.find(name), core.canvases.find(name)
        allowed = self._reads_files(core, request.headers.get("Authorization", "").removeprefix("Bearer "))
        if allowed and canvas is not None:
            return web.Response(text=canvas.html, content_type="text/html")
        if not allowed or file is None or not file.visible_to_bot or file.content is None:
            raise web.HTTPFound("/files-sign-in")
        return web.Response(body=file.content, content_type=file.mimetype)

    async def sign_in(self, _request: web.Request) -> web.StreamResponse:
        """Be the page Slack answers a download without a valid token with: HTML, and HTTP 200."""
        return web.Response(text="<!DOCTYPE html><title>Sign in</title>", content_type="text/html")

    def _wrote(
        self, core: Core, name: str, began: float, sent: Any, answer: Any, outcome: str, why: str, team: str = ""
    ) -> None:
        seconds = time.monotonic() - began
        app, team = core.app.account.app_id, team or core.workspace.id
        core.journal.write(
            "call", name, app=app, team=team, outcome=outcome, seconds=seconds, sent=sent, answer=answer, why=why
        )

    def _note(self, name: str, args: Json) -> None:
        """Keep a call for the tests, its JSON-encoded arguments decoded where they can be."""
        self._core.calls.append((name, {key: _readable(key, value) for key, value in args.items()}))

    async def link(self, request: web.Request) -> web.StreamResponse:
        """Keep a Socket Mode connection of the app that the address names."""
        wanted = request.query.get("app_id", "")
        core = next((one for one in self._core.every if one.app.account.app_id == wanted), self._core)
        return await core.app.delivery.sockets.serve(request)

    def _asked(self, method: Method, token: str, args: Json) -> Core:
        """Return the app and the workspace that a call is about; Refused when the token is no good for it."""
        if not method.takes_token:
            if token:
                args["token"] = token
            return self._core
        return self._of_token(method, token, as_text(args.pop("team_id", "")))

    def _of_token(self, method: Method, token: str, team: str) -> Core:
        """Return the workspace a call is about: the token's own; of a whole company's the one it names."""
        if not token:
            raise Refused("not_authed")
        by_app = next((one for one in self._core.every if token == one.app.app_token), None)
        served = [by_app] if by_app else self._served(token)
        if not served:
            raise Refused("invalid_auth")
        if served[0].locked_out:
            raise Refused(served[0].locked_out)
        if method.takes_app_token != (by_app is not None):
            raise Refused("not_allowed_token_type")
        if by_app or not served[0].workspace.org_wide:
            return served[0]
        return _named(method, served, team)

    def _served(self, token: str) -> list[Core]:
        """The workspaces that a bot token is for; Refused when it is no good any more."""
        for first in {id(one.app): one for one in self._core.every}.values():
            grant = first.app.grants.find(token)
            if grant is not None:
                return [one for one in first.together if one.grant is grant] or [company_alone(first)]
        return []

    def _reads_files(self, core: Core, token: str) -> bool:
        try:
            served = self._served(token)
        except Refused:
            return False
        return any(one.workspace.id == core.workspace.id and "files:read" in one.scopes for one in served)

    def _workspace(self, team: str) -> Core:
        """Return a workspace by team id; what no workspace has is asked of the first, which has not got it either."""
        return next((one for one in self._core.together if one.workspace.id == team), self._core)


def _scope_headers(core: Core, method: Method | None) -> dict[str, str]:
    if method is None or not method.takes_token:
        return {}
    headers = {"x-oauth-scopes": ",".join(core.grant.scopes if core.grant else ())}
    if method.scopes:
        headers["x-accepted-oauth-scopes"] = ",".join(method.scopes)
    return headers


def _named(method: Method, served: list[Core], team: str) -> Core:
    if team:
        found = next((one for one in served if one.workspace.id == team and one.has_app), None)
        if found is None:
            raise Refused("team_access_not_granted")
        return found
    if method.name not in _OF_THE_TOKEN and (method.wants_team or len(served) > 1):
        # Slack finds the workspace of a channel or a user by its id. Here the same ids are in each.
        raise Refused("missing_argument", "missing required field: team_id")
    if method.name not in _OF_THE_TOKEN and not served[0].has_app:
        raise Refused("team_access_not_granted")
    return served[0]


async def _before(request: web.Request, fault: Fault | None) -> web.StreamResponse | None:
    """Carry out the part of a fault that comes before the call; return its answer if it ends there."""
    if fault is None:
        return None
    if fault.kind == "slow":
        ends = time.monotonic() + fault.seconds
        while not fault.over and (left := ends - time.monotonic()) > 0:
            await asyncio.sleep(min(left, 0.05))
    if fault.kind == "ratelimited":
        retry_after = {"Retry-After": str(max(1, round(fault.seconds)))}
        return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers=retry_after)
    if fault.kind == "server_error":
        return web.json_response({"ok": False, "error": "internal_error"}, status=500)
    if fault.kind == "dropped":
        await request.read()
        return _hang_up(request)
    return None


async def _after(request: web.Request, fault: Fault | None, answer: web.Response) -> web.StreamResponse:
    if fault is not None and fault.kind == "drip":
        return await _dripped(request, answer, fault.seconds)
    if fault is not None and fault.kind == "lost_answer":
        return _hang_up(request)
    if fault is not None and fault.kind == "malformed":
        return web.Response(text="<html><body>upstream connect error</body></html>", content_type="text/html")
    return answer


async def _dripped(request: web.Request, whole: web.Response, seconds: float) -> web.StreamResponse:
    """Send an answer a byte every so many seconds, until the caller has had enough."""
    content = whole.body if isinstance(whole.body, bytes) else b""
    answer = web.StreamResponse(headers={"Content-Type": whole.content_type})
    answer.content_length = len(content)
    await answer.prepare(request)
    try:
        for byte in content:
            await answer.write(bytes([byte]))
            await asyncio.sleep(seconds)
    except ConnectionError:
        _hang_up(request)
    return answer


def _hang_up(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.close()
    return web.Response(status=499)


async def _arguments(request: web.Request) -> Json:
    """Return the call's arguments from the query and the body, whatever the body's encoding."""
    args: Json = dict(request.query)
    if request.content_type == "application/json":
        args.update(_json_object(await request.text()))
    elif request.can_read_body:
        form = await request.post()
        args.update({key: value for key, value in form.items() if isinstance(value, str)})
    return args


def _json_object(text: str) -> Json:
    try:
        decoded: Any = json.loads(text) if text else {}
    except ValueError:
        raise Refused("invalid_json") from None
    if not isinstance(decoded, dict):
        raise Refused("json_not_object")
    return decoded


def _readable(name: str, value: Any) -> Any:
    if name not in ("view", "blocks", "message", "attachments", "metadata", "files") or not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _token(request: web.Request, args: Json) -> str:
    header = request.headers.get("Authorization", "")
    sent = str(args.pop("token", "") or "")
    if header.startswith("Basic "):
        args |= _credentials(header.removeprefix("Basic "))
        return sent
    return header.removeprefix("Bearer ").strip() if header else sent


def _credentials(encoded: str) -> Json:
    """The client id and secret of HTTP Basic; nothing where it is none."""
    try:
        name, colon, secret = base64.b64decode(encoded, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return {}
    return {"client_id": name, "client_secret": secret} if colon else {}


async def _content(request: web.Request) -> bytes:
    if not request.content_type.startswith("multipart/"):
        return await request.read()
    form = await request.post()
    for value in form.values():
        if isinstance(value, web.FileField):
            return value.file.read()
    return b""
