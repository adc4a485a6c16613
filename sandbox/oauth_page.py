"""The page on which somebody lets an app into their workspace: /oauth/v2/authorize, in the language of the browser.

It works without JavaScript: who reads it may be a browser, or a test that sends the form.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from urllib.parse import urlencode, urlsplit

from aiohttp import web

from sandbox import consent
from sandbox.app_side import administrator
from sandbox.consent import Consent
from sandbox.core import Core
from sandbox.wire import Refusal, Refused

WHOLE = "*"  # of the workspaces: the company

_WORDS = {
    "en": {
        "title": "{app} asks for access to {place}",
        "lead": "The app can do only what you allow here.",
        "where": "Where",
        "whole": "{company}, the whole organisation",
        "who": "Installed by",
        "admin": "administrator",
        "may": "Permissions",
        "optional": "Optional permissions",
        "allow": "Allow",
        "cancel": "Cancel",
        "refused": "This app can’t be installed",
        "back": "Go back to the app and start again.",
        "local": "A local Slack: nothing leaves this machine.",
    },
    "fr": {
        "title": "{app} demande l’accès à {place}",
        "lead": "L’application ne peut faire que ce que vous autorisez ici.",
        "where": "Où",
        "whole": "{company}, toute l’organisation",
        "who": "Installée par",
        "admin": "administrateur",
        "may": "Autorisations",
        "optional": "Autorisations facultatives",
        "allow": "Autoriser",
        "cancel": "Annuler",
        "refused": "Impossible d’installer cette application",
        "back": "Revenez à l’application et recommencez.",
        "local": "Un Slack local : rien ne sort de cette machine.",
    },
}

_ERRORS = {
    "invalid_client_id": (
        "No app has this client id.",
        "Aucune application n’a cet identifiant client.",
    ),
    "no_scopes": ("The app asks for no permission.", "L’application ne demande aucune autorisation."),
    "invalid_scope": (
        "The app asks for permissions that aren’t in its manifest.",
        "L’application demande des autorisations qui ne figurent pas dans son manifeste.",
    ),
    "bad_redirect_uri": (
        "This redirect URL isn’t registered for the app.",
        "Cette adresse de retour n’est pas enregistrée pour l’application.",
    ),
    "access_denied": ("You can’t install it there.", "Vous ne pouvez pas l’installer là."),
    "invalid_team_for_non_distributed_app": (
        "This app can’t be installed for a whole organisation.",
        "Cette application ne s’installe pas pour toute une organisation.",
    ),
}


class OAuthPage:
    """Serves /oauth/v2/authorize for every app of a sandbox."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def routes(self) -> list[web.AbstractRouteDef]:
        """Return the routes the browser calls."""
        return [web.get("/oauth/v2/authorize", self.ask), web.post("/oauth/v2/authorize", self.decide)]

    async def ask(self, request: web.Request) -> web.StreamResponse:
        """Show what the app asks for."""
        language = language_of(request)
        try:
            asked = consent.consent_of(self._core.every, request.query)
        except Refused as refused:
            return self._refused(language, refused)
        whole = request.query.get("team") == WHOLE and _may_be_whole(asked.core)
        question = _question(language, asked, request.query, whole=whole)
        return html_page(language, question, leads_to=_origin(asked))

    async def decide(self, request: web.Request) -> web.StreamResponse:
        """Carry out Allow or Cancel, and send the browser back to the app."""
        language, form = language_of(request), await request.post()
        try:
            asked = consent.consent_of(self._core.every, request.query)
            if form.get("decision") != "allow":
                raise web.HTTPFound(consent.cancel(asked))
            core = self._chosen(asked, str(form.get("team") or ""))
            agreed = {str(one) for one in form.getall("scope", [])}
            raise web.HTTPFound(
                consent.allow(
                    asked,
                    core,
                    str(form.get("user") or "") or administrator(core),
                    whole=form.get("team") == WHOLE,
                    without=[one for one in asked.optional if one not in agreed],
                )
            )
        except Refused as refused:
            return self._refused(language, refused)

    def _chosen(self, asked: Consent, team: str) -> Core:
        return next((one for one in asked.core.together if one.workspace.id == team), asked.core)

    def _refused(self, language: str, refused: Refused) -> web.Response:
        self._core.refuse(Refusal("oauth/v2/authorize", refused.error, refused.detail))
        words = _WORDS[language]
        said = _ERRORS.get(refused.error, (refused.error, refused.error))[language == "fr"]
        parts = [f"<h1>{escape(words['refused'])}</h1>", f"<p>{escape(said)}</p>"]
        if refused.detail:
            parts.append(f"<p class=detail>{escape(refused.detail)}</p>")
        parts.append(f"<p class=detail><code>{escape(refused.error)}</code></p><p>{escape(words['back'])}</p>")
        return html_page(language, "".join(parts), status=400)


def language_of(request: web.Request) -> str:
    """The first of the browser's languages that is English or French; English where none is."""
    asked = [one.strip()[:2].lower() for one in request.headers.get("Accept-Language", "").split(",")]
    return next((one for one in asked if one in _WORDS), "en")


def _may_be_whole(core: Core) -> bool:
    return core.manifest.for_companies and core.workspace.enterprise is not None


def _question(language: str, asked: Consent, query: Mapping[str, str], *, whole: bool) -> str:
    words, core = _WORDS[language], asked.core
    company = core.workspace.enterprise
    place = company.name if whole and company else core.workspace.name
    title = words["title"].format(app=core.app.account.name, place=place)
    return "".join(
        [
            f"<h1>{escape(title)}</h1><p>{escape(words['lead'])}</p>",
            _places(words, asked, query, whole=whole),
            f'<form method=post action="/oauth/v2/authorize?{escape(urlencode(dict(query)))}">',
            f'<input type=hidden name=team value="{escape(WHOLE if whole else core.workspace.id)}">',
            _people(words, core, whole=whole),
            _scopes(words, asked),
            f"<div class=buttons><button name=decision value=cancel>{escape(words['cancel'])}</button>"
            f"<button class=primary name=decision value=allow>{escape(words['allow'])}</button></div></form>",
            f"<p class=detail>{escape(words['local'])}</p>",
        ]
    )


def _places(words: Mapping[str, str], asked: Consent, query: Mapping[str, str], *, whole: bool) -> str:
    """The workspaces to choose from, as links: each is this page again."""
    choices = [(one.workspace.id, one.workspace.name) for one in asked.core.together]
    company = asked.core.workspace.enterprise
    if company and _may_be_whole(asked.core):
        choices.append((WHOLE, words["whole"].format(company=company.name)))
    if len(choices) < 2:
        return ""
    chosen = WHOLE if whole else asked.core.workspace.id
    links = [
        f'<li><a href="?{escape(urlencode({**query, "team": id_}))}"'
        f"{' aria-current=true' if id_ == chosen else ''}>{escape(name)}</a></li>"
        for id_, name in choices
    ]
    return (
        f'<nav aria-label="{escape(words["where"])}"><h2>{escape(words["where"])}</h2><ul>{"".join(links)}</ul></nav>'
    )


def _people(words: Mapping[str, str], core: Core, *, whole: bool) -> str:
    people = [one for one in core.workspace.members.values() if not one.team and not one.is_gone and not one.is_guest]
    chosen = administrator(core)
    options = [
        f'<option value="{escape(one.id)}"{" selected" if one.id == chosen else ""}>'
        f"{escape(one.real_name)}{' (' + escape(words['admin']) + ')' if one.is_admin else ''}</option>"
        for one in people
        if one.is_admin or not whole
    ]
    return f"<label><span>{escape(words['who'])}</span><select name=user>{''.join(options)}</select></label>"


def _scopes(words: Mapping[str, str], asked: Consent) -> str:
    optional = asked.optional
    needed = [f"<li><code>{escape(one)}</code></li>" for one in asked.scopes if one not in optional]
    parts = [f"<h2>{escape(words['may'])}</h2><ul class=scopes>{''.join(needed)}</ul>"]
    if optional:
        boxes = [
            f'<li><label><input type=checkbox name=scope value="{escape(one)}" checked> <code>{escape(one)}</code>'
            "</label></li>"
            for one in optional
        ]
        parts.append(f"<h2>{escape(words['optional'])}</h2><ul class=scopes>{''.join(boxes)}</ul>")
    return "".join(parts)


def _origin(asked: Consent) -> tuple[str, ...]:
    """Where the form may lead besides this page: the app's origin."""
    back = urlsplit(asked.redirect_uri or next(iter(asked.core.app.redirect_urls), ""))
    return (f"{back.scheme}://{back.netloc}",) if back.netloc else ()


def html_page(language: str, body: str, *, leads_to: tuple[str, ...] = (), status: int = 200) -> web.Response:
    """A page of one card; `leads_to` are the sources that its forms may be sent on to."""
    return web.Response(
        text=(
            f'<!doctype html><html lang="{language}"><meta charset=utf-8>'
            '<meta name=viewport content="width=device-width, initial-scale=1">'
            '<meta name=color-scheme content="light dark"><title>Sandbox</title>'
            '<link rel=icon type="image/svg+xml" href="/static/icon.svg">'
            '<link rel=stylesheet href="/static/identity.css"><link rel=stylesheet href="/static/consent.css">'
            f"<main>{body}</main></html>"
        ),
        status=status,
        content_type="text/html",
        headers={
            "Content-Security-Policy": (
                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                f"form-action 'self' {' '.join(leads_to)}"
            ),
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",
            "Cache-Control": "no-store",
        },
    )
