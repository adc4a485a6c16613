"""Which of the sandbox's workspaces and apps a request of the page is about: `team` and `app` in its query."""

from __future__ import annotations

from aiohttp import web

from sandbox.core import Core
from sandbox.interactions import Interactions
from sandbox.page_api import Handler, PageApi


class PageRouter:
    """One page for each app in each workspace, made when somebody looks at it; the first where a request names none."""

    def __init__(self, core: Core, interactions: Interactions) -> None:
        self._core, self._interactions = core, interactions
        self._pages = {id(core): PageApi(core, interactions)}

    def routes(self) -> list[web.AbstractRouteDef]:
        """Return the routes the browser calls."""
        return [self._routed(one) for one in self._pages[id(self._core)].routes() if isinstance(one, web.RouteDef)]

    @web.middleware
    async def guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Refuse what another site's page could send (`PageApi.guard`)."""
        return await self._pages[id(self._core)].guard(request, handler)

    @property
    def browsers(self) -> int:
        """How many browsers hear of changes."""
        return sum(page.browsers for page in self._pages.values())

    async def close(self) -> None:
        """End every event stream."""
        for page in self._pages.values():
            await page.close()

    def _routed(self, route: web.RouteDef) -> web.RouteDef:
        name = route.handler.__name__

        async def handle(request: web.Request) -> web.StreamResponse:
            answer: web.StreamResponse = await getattr(self._page(request), name)(request)
            return answer

        return web.RouteDef(route.method, route.path, handle, route.kwargs)

    def _page(self, request: web.Request) -> PageApi:
        team, app = request.query.get("team", ""), request.query.get("app", "")
        for core in self._core.every:
            if team in ("", core.workspace.id) and app in ("", core.app.account.app_id):
                found = self._pages.get(id(core))
                if found is None:
                    found = self._pages[id(core)] = PageApi(core, self._interactions.of(core))
                return found
        raise LookupError(f"no workspace {team} with an app {app}")
