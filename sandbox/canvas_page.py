"""A canvas in the browser, at its own address: what it says, and a field to change it as somebody of the workspace."""

from __future__ import annotations

import html

from aiohttp import web

from sandbox.canvases import Canvas
from sandbox.core import Core

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-cache",
}


class CanvasPage:
    """Serves /docs/TEAM/CANVAS, and takes what a person wrote there."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def routes(self) -> list[web.AbstractRouteDef]:
        """Return the routes the browser calls."""
        return [
            web.get("/docs/{team}/{canvas}", self.show),
            web.post("/page/canvas/{team}/{canvas}", self.change),
        ]

    async def show(self, request: web.Request) -> web.StreamResponse:
        """Show a canvas as `user` sees it, or as the first who may."""
        core, canvas = self._found(request)
        readers = [one.id for one in core.workspace.members.values() if core.canvases.may_see(canvas, one.id)]
        user = request.query.get("user") or (readers[0] if readers else "")
        if user not in readers:
            raise web.HTTPNotFound(text="This person may not see the canvas.")
        return web.Response(text=_page(core, canvas, user), content_type="text/html", headers=_HEADERS)

    async def change(self, request: web.Request) -> web.StreamResponse:
        """Have a person save a canvas, or delete it."""
        core, canvas = self._found(request)
        form = await request.post()
        user = str(form.get("user", ""))
        if user not in core.workspace.members or not core.canvases.may_see(canvas, user):
            raise LookupError("nobody who may see the canvas has this id")
        if form.get("action") == "delete":
            core.canvases.delete(canvas)
            raise web.HTTPSeeOther("/")
        text = str(form.get("markdown", "")).replace("\r\n", "\n")
        core.canvases.edit(canvas, user, text, " ".join(str(form.get("title", "")).split()))
        raise web.HTTPSeeOther(f"/docs/{core.workspace.id}/{canvas.id}?user={user}")

    def _found(self, request: web.Request) -> tuple[Core, Canvas]:
        for core in self._core.together:
            canvas = core.canvases.find(request.match_info["canvas"])
            if core.workspace.id == request.match_info["team"] and canvas is not None:
                return core, canvas
        raise web.HTTPNotFound(text="There is no such canvas.")


def _page(core: Core, canvas: Canvas, user: str) -> str:
    is_french = core.workspace.members[user].locale.startswith("fr")
    texts = _FRENCH if is_french else _ENGLISH
    title, name = html.escape(canvas.title), html.escape(core.workspace.members[user].real_name)
    rows, said = min(canvas.markdown.count("\n") + 6, 40), html.escape(canvas.markdown)
    return f"""<!DOCTYPE html>
<html lang="{"fr" if is_french else "en"}"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/static/canvas.css"></head><body><main>
<a href="/#user={html.escape(user)}&amp;channel={canvas.channel}">{texts["back"]}</a>
<article data-testid="canvas"><h1>{title}</h1>{canvas.html}</article>
<form method="post" action="/page/canvas/{core.workspace.id}/{canvas.id}">
<p>{texts["as"].format(name=name)}</p>
<input type="hidden" name="user" value="{html.escape(user)}">
<label>{texts["title"]} <input name="title" value="{title}"></label>
<label>{texts["text"]} <textarea name="markdown" rows="{rows}">{said}</textarea></label>
<button name="action" value="save">{texts["save"]}</button>
<button name="action" value="delete">{texts["delete"]}</button>
</form></main></body></html>"""


_ENGLISH = {
    "back": "Back to the workspace",
    "as": "Change it as {name}:",
    "title": "Title",
    "text": "Text",
    "save": "Save",
    "delete": "Delete the canvas",
}
_FRENCH = {
    "back": "Retour à l’espace de travail",
    "as": "Modifier en tant que {name} :",
    "title": "Titre",
    "text": "Texte",
    "save": "Enregistrer",
    "delete": "Supprimer le canevas",
}
