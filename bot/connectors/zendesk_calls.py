"""How Zendesk is asked: who the bot says it is, pages, and what goes wrong. `zendesk.py` says what for."""

from collections.abc import Mapping
from typing import Any

from bot.connectors.allowance import Allowance
from bot.connectors.answer import HttpAnswer
from bot.connectors.connector import Tools
from bot.connectors.http import LIMIT
from bot.connectors.source import SourceError, Variable
from bot.connectors.webtool import basic

URL = Variable("ZENDESK_URL")
EMAIL = Variable("ZENDESK_EMAIL")
TOKEN = Variable("ZENDESK_TOKEN", secret=True)
CLIENT = Variable("ZENDESK_CLIENT_ID")
SECRET = Variable("ZENDESK_CLIENT_SECRET", secret=True)
ACCOUNT = Allowance(at_once=5, calls=180, seconds=60)

_TOKEN_SECONDS = 600.0  # a token of a client lives half an hour


def asked(
    tools: Tools,
    path: str,
    query: Mapping[str, str],
    *,
    allowance: Allowance = ACCOUNT,
    keep: float = 0,
    limit: int = LIMIT,
    view: str = "",
) -> Mapping[str, Any]:
    """An object that Zendesk answers with; `view` when a view is asked for. Raises SourceError."""
    answer = tools.http.ask(
        base(tools.environment) + path,
        headers=_headers(tools),
        query=query,
        variable=_secret(tools.environment).name,
        limit=limit,
        allowance=allowance,
        known=(400, 404, 422),
        keep=keep,
    )
    if answer.status == 404 and view:
        raise SourceError("source-zendesk-view-missing", field="view", view=view)
    if answer.status == 404:
        raise SourceError("source-zendesk-missing", variable=URL.name)
    if answer.status >= 300:
        raise SourceError("source-zendesk-refused", field="query", said=_said(answer))
    return _object(answer)


def page_of(said: Mapping[str, Any], name: str) -> tuple[list[Any], str]:
    """What is on a page, and the cursor of the next; to guess that there is none would leave a hole."""
    found, meta = said.get(name), said.get("meta")
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found) or not isinstance(meta, dict):
        raise SourceError("source-zendesk-unfit", variable=URL.name)
    if not meta.get("has_more"):
        return found, ""
    if not isinstance(meta.get("after_cursor"), str) or not meta["after_cursor"]:
        raise SourceError("source-zendesk-unfit", variable=URL.name)
    return found, meta["after_cursor"]


def base(environment: Mapping[str, str]) -> str:
    """Where Zendesk is. Raises SourceError until it is set up."""
    if not ready(environment):
        raise SourceError("source-zendesk-not-ready", address=URL.name, client=CLIENT.name, secret=SECRET.name)
    return environment[URL.name].rstrip("/")


def ready(environment: Mapping[str, str]) -> bool:
    """Whether there is an address and something to say who asks."""
    pairs = ((CLIENT, SECRET), (EMAIL, TOKEN))
    return bool(environment.get(URL.name)) and any(all(environment.get(v.name) for v in pair) for pair in pairs)


def _headers(tools: Tools) -> dict[str, str]:
    environment = tools.environment
    if _secret(environment) is SECRET:
        return {"Authorization": f"Bearer {_access(tools)}"}
    return {"Authorization": basic(f"{environment[EMAIL.name]}/token", environment[TOKEN.name])}


def _access(tools: Tools) -> str:
    """A token of the OAuth client's, which may only read."""
    environment = tools.environment
    answer = tools.http.ask(
        f"{base(environment)}/oauth/tokens",
        body={
            "grant_type": "client_credentials",
            "client_id": environment[CLIENT.name],
            "client_secret": environment[SECRET.name],
            "scope": "read",
        },
        variable=SECRET.name,
        allowance=ACCOUNT,
        known=(400, 404),
        keep=_TOKEN_SECONDS,
    )
    if answer.status == 404:
        raise SourceError("source-zendesk-missing", variable=URL.name)
    found = "" if answer.status == 400 else _object(answer).get("access_token")
    if not isinstance(found, str) or not found:
        raise SourceError("source-zendesk-client", variable=SECRET.name)
    return found


def _secret(environment: Mapping[str, str]) -> Variable:
    """Which of the two is used: tokens are on their way out."""
    return SECRET if environment.get(CLIENT.name) and environment.get(SECRET.name) else TOKEN


def _object(answer: HttpAnswer) -> Mapping[str, Any]:
    said = answer.json()
    if not isinstance(said, dict):
        raise SourceError("source-zendesk-unfit", variable=URL.name)
    return said


def _said(answer: HttpAnswer) -> str:
    """What Zendesk says is wrong with a query."""
    try:
        body = answer.json()
    except SourceError:
        body = None
    error = body.get("error") if isinstance(body, dict) else None
    said = [body.get("description"), error] if isinstance(body, dict) else []
    if isinstance(error, dict):
        said = [error.get("message"), error.get("title")]
    text = next((one for one in said if isinstance(one, str) and one.strip()), str(answer.status))
    return " ".join(text.split())[:200]
