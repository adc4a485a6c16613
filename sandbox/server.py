"""The sandbox's web server: its own event loop in its own thread, on 127.0.0.1 only."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine, Iterable
from concurrent.futures import Future
from typing import Any, TypeVar

from aiohttp import web

Result = TypeVar("Result")

LARGEST_BODY = 64 * 1024 * 1024


class Server:
    """Serves routes from `start` to `stop`; `run` carries something out on its event loop."""

    def __init__(self) -> None:
        self.port = 0
        self._loop = asyncio.new_event_loop()
        self._thread: threading.Thread | None = None
        self._runner: web.AppRunner | None = None

    def start(self, routes: Iterable[web.AbstractRouteDef], middlewares: Iterable[Any], port: int) -> None:
        """Listen on `port`, or on a free one when it is 0; OSError when it is taken."""
        self._thread = threading.Thread(target=self._loop.run_forever, name="sandbox", daemon=True)
        self._thread.start()
        try:
            self.run(self._listen(routes, middlewares, port))
        except OSError:
            self._end()
            raise

    def stop(self, *farewells: Coroutine[Any, Any, None]) -> None:
        """Carry out the farewells, close everything, end the thread."""
        for farewell in farewells:
            self.run(farewell)
        if self._runner is not None:
            self.run(self._runner.cleanup())
        self._end()

    def run(self, act: Coroutine[Any, Any, Result]) -> Result:
        """Run `act` on the event loop and return its result, from any other thread."""
        future: Future[Result] = asyncio.run_coroutine_threadsafe(act, self._loop)
        return future.result()

    @property
    def running(self) -> bool:
        """Whether it serves."""
        return self._thread is not None and self._thread.is_alive()

    async def _listen(self, routes: Iterable[web.AbstractRouteDef], middlewares: Iterable[Any], port: int) -> None:
        app = web.Application(middlewares=list(middlewares), client_max_size=LARGEST_BODY)
        app.add_routes(routes)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self.port = int(self._runner.addresses[0][1])

    def _end(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        if self._thread is not None:
            self._thread.join()
        self._loop.close()
