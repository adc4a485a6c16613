"""The inspector: a page on which what goes between Slack and the apps goes by, live, its secrets masked."""

from __future__ import annotations

import asyncio
import json

from aiohttp import web

from sandbox.core import Core
from sandbox.journal import LAST, Entry
from sandbox.page_api import asset


class InspectorPage:
    """Serves /inspector, and the journal as Server-Sent Events."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._streams: list[asyncio.Queue[Entry | None]] = []

    def routes(self) -> list[web.AbstractRouteDef]:
        """Return the routes the browser calls."""
        return [
            web.get("/inspector", self.index),
            web.get("/page/journal", self.about),
            web.get("/page/journal/events", self.events),
            web.delete("/page/journal", self.clear),
        ]

    async def index(self, _request: web.Request) -> web.StreamResponse:
        """Serve the page."""
        return asset("inspector.html")

    async def about(self, _request: web.Request) -> web.StreamResponse:
        """Name the workspaces and the apps there are to choose from, and how many entries are remembered."""
        places = {one.workspace.id: one.workspace.name for one in self._core.together}
        companies = {one.workspace.enterprise for one in self._core.together if one.workspace.enterprise}
        apps = {one.app.account.app_id: one.app.account.name for one in self._core.every}
        return web.json_response(
            {"workspaces": places | {one.id: one.name for one in companies}, "apps": apps, "last": LAST}
        )

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Stream the entries after the one the browser has seen, then those to come."""
        seen = request.headers.get("Last-Event-ID", "")
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await response.prepare(request)
        stream: asyncio.Queue[Entry | None] = asyncio.Queue()
        for missed in self._core.journal.read(int(seen) if seen.isdecimal() else 0):
            stream.put_nowait(missed)
        leave = self._core.journal.watch(stream.put_nowait)
        self._streams.append(stream)
        try:
            await response.write(b": welcome\n\n")
            while (entry := await stream.get()) is not None:
                await response.write(f"id: {entry.number}\ndata: {json.dumps(entry.as_json())}\n\n".encode())
        except ConnectionResetError:
            pass  # the reader closed the page
        finally:
            leave()
            self._streams.remove(stream)
        return response

    async def clear(self, _request: web.Request) -> web.StreamResponse:
        """Forget what was."""
        self._core.journal.clear()
        return web.json_response({"ok": True})

    async def close(self) -> None:
        """End every event stream."""
        for stream in self._streams:
            stream.put_nowait(None)
