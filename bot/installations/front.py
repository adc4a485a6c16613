"""GET /slack/install and /slack/oauth_redirect, as WSGI: where people begin to install the bot, and where they come
back to from Slack."""

import re
import secrets
from collections.abc import Iterable, Sequence
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs
from wsgiref.types import StartResponse, WSGIEnvironment

from bot.installations import outcome
from bot.installations.oauth import INSTALL, MINUTES, REDIRECT, START, Installer
from bot.installations.outcome import InstallOutcome
from bot.installations.page import HEADERS, begin_page, language_wanted, outcome_page
from bot.services import Services
from bot.store import StoreError
from bot.text import Translator

COOKIE = "product_ops_install"
_QUERY_LIMIT = 4096  # characters; Slack's codes and our states have some hundred
_FIELDS = 10
_SECRET = re.compile(r"[\w-]{43}", re.ASCII)  # as `secrets.token_urlsafe(32)` makes them

Header = tuple[str, str]


class InstallFront:
    """The WSGI application behind both paths."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._installer = Installer(services)
        self._base = services.config.public_url

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request. Only GET does anything: what previews a link with HEAD uses nothing up."""
        t = self._translator(environ)
        path, method = environ.get("PATH_INFO", ""), environ.get("REQUEST_METHOD", "")
        query = environ.get("QUERY_STRING", "")
        if path not in (INSTALL, START, REDIRECT):
            return self._ended(start_response, t, outcome.UNKNOWN)
        if method != "GET" and not (method == "HEAD" and path == INSTALL):
            return self._ended(
                start_response, t, outcome.METHOD, [("Allow", "GET, HEAD" if path == INSTALL else "GET")]
            )
        if len(query) > _QUERY_LIMIT:
            return self._ended(start_response, t, outcome.LONG)
        if path == INSTALL:
            page = begin_page(t, f"{self._base}{START}", again=query == "again")
            return _send(start_response, HTTPStatus.OK, page)
        return (self._start if path == START else self._come_back)(environ, start_response, t, query)

    def _start(self, environ: WSGIEnvironment, start_response: StartResponse, t: Translator, _: str) -> Iterable[bytes]:
        """Send somebody to Slack, with a cookie that says it is their browser that comes back. One that has it keeps
        it: they may have begun in two tabs."""
        browser = _browser(environ) or secrets.token_urlsafe(32)
        try:
            address = self._installer.begin(browser)
        except StoreError:
            return self._ended(start_response, t, outcome.UNSAVED)
        safe = "; Secure" if self._base.startswith("https://") else ""
        # Lax, for it is Slack's page that sends them back.
        cookie = f"{COOKIE}={browser}; Max-Age={MINUTES * 60}; Path=/; HttpOnly; SameSite=Lax{safe}"
        return _send(start_response, HTTPStatus.FOUND, "", [("Location", address), ("Set-Cookie", cookie)])

    def _come_back(
        self, environ: WSGIEnvironment, start_response: StartResponse, t: Translator, query: str
    ) -> Iterable[bytes]:
        try:
            fields = parse_qs(query, max_num_fields=_FIELDS)
        except ValueError:
            return self._ended(start_response, t, outcome.EXPIRED)
        if any(len(values) > 1 for values in fields.values()):
            return self._ended(start_response, t, outcome.EXPIRED)
        given = {name: values[0] for name, values in fields.items()}
        if "state" not in given and "error" not in given:
            # From an organisation's administration pages it comes so: nobody can say who began it, so it begins anew.
            # https://github.com/slackapi/bolt-js/issues/1697
            return _send(start_response, HTTPStatus.SEE_OTHER, "", [("Location", f"{self._base}{INSTALL}?again")])
        return self._ended(start_response, t, self._installer.finish(given, _browser(environ)))

    def _ended(
        self, start_response: StartResponse, t: Translator, ended: InstallOutcome, headers: Sequence[Header] = ()
    ) -> Iterable[bytes]:
        return _send(start_response, ended.status, outcome_page(t, ended, f"{self._base}{INSTALL}"), headers)

    def _translator(self, environ: WSGIEnvironment) -> Translator:
        wanted = language_wanted(environ.get("HTTP_ACCEPT_LANGUAGE", ""), self._services.config.default_language)
        return self._services.texts.speak(wanted)


def _browser(environ: WSGIEnvironment) -> str:
    """The secret in the browser's cookie; empty where it has none."""
    try:
        found = SimpleCookie(environ.get("HTTP_COOKIE", "")[:_QUERY_LIMIT]).get(COOKIE)
    except CookieError:
        return ""
    return found.value if found is not None and _SECRET.fullmatch(found.value) else ""


def _send(start_response: StartResponse, status: int, page: str, headers: Sequence[Header] = ()) -> Iterable[bytes]:
    body = page.encode()
    kind = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(body)))]
    start_response(f"{status:d} {HTTPStatus(status).phrase}", [*kind, *HEADERS, *headers])
    return [body]
