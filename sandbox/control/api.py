"""Serves the control API under /control/, and its description at /control/openapi.json."""

from __future__ import annotations

import asyncio
from typing import Any

from aiohttp import web

from sandbox.acknowledgement import NotAcknowledged
from sandbox.app_side import AppSide
from sandbox.control import people, slack
from sandbox.control.operation import Call, Operation, openapi, read_query
from sandbox.control.stage import ControlStage
from sandbox.wire import Json, Refused

OPERATIONS: tuple[Operation, ...] = (*slack.OPERATIONS, *people.OPERATIONS)
_TO_ALL = ("readJournal",)  # `app` narrows what is read there, and chooses none


class ControlApi:
    """Carries out operations of other programs: each in a thread, as a test's would be."""

    def __init__(self, stage: ControlStage) -> None:
        self._stage = stage

    def routes(self) -> list[web.AbstractRouteDef]:
        """Return the routes other programs call."""
        served = [web.route(one.method, f"/control/{one.path}", self._handler(one)) for one in OPERATIONS]
        return [web.get("/control/openapi.json", self.description), *served]

    async def description(self, _request: web.Request) -> web.StreamResponse:
        """Say what there is."""
        return web.json_response(openapi(OPERATIONS))

    def _handler(self, operation: Operation) -> Any:
        async def handle(request: web.Request) -> web.StreamResponse:
            try:
                args = await _arguments(operation, request)
                operation.check(args)
                app = self._app("" if operation.name in _TO_ALL else str(args.get("app") or ""))
                app.core(str(args.get("team") or ""))
                answer = await asyncio.to_thread(operation.run, Call(self._stage, app, args))
            except NotAcknowledged as problem:
                return _problem(409, problem.error, problem.detail)
            except Refused as refused:
                return _problem(409, refused.error, refused.detail)
            return web.json_response(answer)

        return handle

    def _app(self, id_: str) -> AppSide:
        found = next((one for one in self._stage.apps if id_ in ("", one.id)), None)
        if found is None:
            raise LookupError(f"no app has the id {id_}: {[one.id for one in self._stage.apps]}")
        return found


async def _arguments(operation: Operation, request: web.Request) -> Json:
    if operation.method in ("GET", "DELETE"):
        return read_query(operation, request.query.items())
    body: Any = await request.json() if request.can_read_body else {}
    if not isinstance(body, dict):
        raise ValueError("the body must be a JSON object")
    return body


def _problem(status: int, error: str, detail: str) -> web.Response:
    return web.json_response({"error": error, "detail": detail}, status=status)
