"""The page on which administrators look after apps, /apps: where each is installed, and buttons to change that."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from html import escape

from aiohttp import web

from sandbox.app_side import AppSide
from sandbox.core import Core
from sandbox.oauth_page import html_page, language_of
from sandbox.wire import Refused

_WORDS = {
    "en": {
        "title": "Apps",
        "in": "installed",
        "whole": "installed for the organisation",
        "not_given": "installed for the organisation, but not in this workspace",
        "out": "not installed",
        "uninstall": "Uninstall",
        "uninstall_whole": "Uninstall from the organisation",
        "give": "Add to this workspace",
        "take": "Remove from this workspace",
        "install": "Install for the organisation",
        "back": "Back to the workspace",
    },
    "fr": {
        "title": "Applications",
        "in": "installée",
        "whole": "installée pour l’organisation",
        "not_given": "installée pour l’organisation, mais pas dans cet espace",
        "out": "non installée",
        "uninstall": "Désinstaller",
        "uninstall_whole": "Désinstaller de l’organisation",
        "give": "Ajouter à cet espace",
        "take": "Retirer de cet espace",
        "install": "Installer pour l’organisation",
        "back": "Retour à l’espace de travail",
    },
}


class ManagePage:
    """Serves /apps for every app of a sandbox; `apps` grows as apps are added."""

    def __init__(self, apps: list[AppSide]) -> None:
        self._apps = apps

    def routes(self) -> list[web.AbstractRouteDef]:
        """Return the routes the browser calls."""
        return [web.get("/apps", self.show), web.post("/page/apps", self.change)]

    async def show(self, request: web.Request) -> web.StreamResponse:
        """List the apps, and what can be done with each in each workspace."""
        language = language_of(request)
        words = _WORDS[language]
        parts = [f"<h1>{escape(words['title'])}</h1>"]
        for app in self._apps:
            parts.append(f"<h2>{escape(app.cores[0].app.account.name)}</h2><ul class=places>")
            parts += [_company(words, app), *(_place(words, app, core) for core in app.cores), "</ul>"]
        parts.append(f'<p class=detail><a href="/">{escape(words["back"])}</a></p>')
        return html_page(language, "".join(parts), leads_to=("http:", "https:"))

    async def change(self, request: web.Request) -> web.StreamResponse:
        """Do what a button says; installing leads to the app, without a state, as from Slack's own pages."""
        form = await request.post()
        wanted, team, act = (str(form.get(name) or "") for name in ("app", "team", "act"))
        app = next((one for one in self._apps if one.id == wanted), None)
        if app is None:
            raise LookupError(f"no app has the id {wanted}")
        acts: dict[str, Callable[[str], None]] = {
            "uninstall": app.uninstall,
            "give": app.give_to,
            "take": app.take_from,
        }
        if act == "install":
            try:
                raise web.HTTPFound(await asyncio.to_thread(app.install_from_admin, team=team))
            except Refused as refused:
                raise ValueError(f"{refused.error} {refused.detail}") from refused
        await asyncio.to_thread(acts[act], team)
        raise web.HTTPSeeOther("/apps")


def _company(words: Mapping[str, str], app: AppSide) -> str:
    """The organisation, where the app may be installed for one; one that serves no workspace, since each has an
    installation of its own, can only be installed again. Without an address of the app there is nowhere to go then."""
    core, company = app.cores[0], app.cores[0].workspace.enterprise
    if company is None or not core.manifest.for_companies:
        return ""
    grant = core.app.grants.of("", company.id)
    alive = grant is not None and not grant.ended
    served = next((one for one in app.cores if one.grant is grant), None) if alive else None
    buttons = _button(words, "uninstall_whole", app, served) if served else ""
    if not served and core.app.redirect_urls:
        buttons = _button(words, "install", app, core)
    return _entry(company.name, words["in" if alive else "out"], "", buttons)


def _place(words: Mapping[str, str], app: AppSide, core: Core) -> str:
    grant = core.grant
    alive = grant is not None and not grant.ended
    whole = alive and grant is not None and grant.org_wide
    if not alive:
        said, acts = "out", []
    elif not whole:
        said, acts = "in", ["uninstall"]
    elif core.has_app:
        said, acts = "whole", ["take"]
    else:
        said, acts = "not_given", ["give"]
    scopes = ", ".join(grant.scopes) if grant is not None and core.installed else ""
    buttons = "".join(_button(words, act, app, core) for act in acts)
    return _entry(core.workspace.name, words[said], scopes, buttons)


def _entry(name: str, state: str, scopes: str, buttons: str) -> str:
    detail = f"<p class=detail>{escape(scopes)}</p>" if scopes else ""
    said = f"<span class=detail>{escape(state)}</span>"
    return f"<li><p><strong>{escape(name)}</strong> {said}</p>{detail}<div class=acts>{buttons}</div></li>"


def _button(words: Mapping[str, str], act: str, app: AppSide, core: Core) -> str:
    return (
        f'<form method=post action="/page/apps"><input type=hidden name=app value="{escape(app.id)}">'
        f'<input type=hidden name=team value="{escape(core.workspace.id)}">'
        f'<button name=act value="{act.removesuffix("_whole")}">{escape(words[act])}</button></form>'
    )
