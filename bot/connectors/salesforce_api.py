"""Calls to Salesforce: the token, the one way to ask, and what a refusal means. `salesforce.py` says what is asked."""

import re
from collections.abc import Mapping
from typing import Any

from bot.connectors import soql
from bot.connectors.allowance import Allowance
from bot.connectors.answer import HttpAnswer, accept
from bot.connectors.connector import Tools
from bot.connectors.source import SourceError, Variable

URL = Variable("SALESFORCE_URL")
ID = Variable("SALESFORCE_CLIENT_ID", secret=True)
SECRET = Variable("SALESFORCE_CLIENT_SECRET", secret=True)
DATA = "/services/data/v67.0"

# Five calls longer than 20 seconds may run at once in Developer Edition, 25 elsewhere.
ALLOWANCE = Allowance(at_once=5)
_TOKEN_SECONDS = 600  # sessions last 15 minutes at least
_TOKEN = re.compile(r"[\x21-\x7e]+")
_WRONG_KEY = {"invalid_client", "invalid_client_id", "invalid_client_credentials"}


def ask(
    tools: Tools, path: str, query: Mapping[str, str] | None = None, *, keep: float = 0, thing: str = ""
) -> Mapping[str, Any]:
    """An object that Salesforce answers with; `thing` is what was asked for."""
    answer = tools.http.ask(
        base(tools.environment) + path,
        headers={"Authorization": f"Bearer {_token(tools)}"},
        query=query,
        variable=SECRET.name,
        allowance=ALLOWANCE,
        known=(400, 403, 404),
        keep=keep,
    )
    if answer.status >= 300:
        raise _refused(answer, thing)
    said = answer.json()
    if not isinstance(said, dict):
        raise SourceError("source-salesforce-unexpected")
    return said


def _token(tools: Tools) -> str:
    environment = tools.environment
    form = {"grant_type": "client_credentials", "client_id": environment[ID.name]}
    answer = tools.http.ask(
        base(environment) + "/services/oauth2/token",
        form={**form, "client_secret": environment[SECRET.name]},
        variable=SECRET.name,
        allowance=ALLOWANCE,
        known=(400, 404),
        keep=_TOKEN_SECONDS,
    )
    if answer.status == 404:
        raise SourceError("source-salesforce-address", variable=URL.name)
    said = answer.json()
    wrong = said.get("error") if isinstance(said, dict) else None
    if str(wrong) in _WRONG_KEY:
        accept(HttpAnswer(answer.host, 401, b""), SECRET.name, ())
    if answer.status == 400:  # no user to run as, the flow is off, or not the organisation's own address
        raise SourceError("source-salesforce-app", variable=URL.name)
    token = said.get("access_token") if isinstance(said, dict) else None
    if not isinstance(token, str) or not _TOKEN.fullmatch(token):
        raise SourceError("source-salesforce-unexpected")
    return token


def _refused(answer: HttpAnswer, thing: str) -> SourceError:
    """What a refusal means. Salesforce quotes the query it was asked, and nothing else that anybody typed."""
    said = answer.json()
    first = said[0] if isinstance(said, list) and said and isinstance(said[0], dict) else {}
    code, message = first.get("errorCode"), first.get("message")
    if answer.status == 404 or code == "INVALID_TYPE":
        return SourceError("source-salesforce-missing", field="object", name=thing or "?")
    if code == "REQUEST_LIMIT_EXCEEDED":
        return SourceError("source-salesforce-limit", temporary=True)
    if code == "QUERY_TIMEOUT":
        return SourceError("source-salesforce-slow", field=soql.FIELD)
    if answer.status == 400 and isinstance(message, str):
        # The query and an arrow come first: "...\n ^\nERROR at Row:1:Column:8\nNo such column ..."
        text = " ".join(re.sub(r"(?s)\A.*ERROR at Row:\d+:Column:\d+", "", message).split())
        return SourceError("source-salesforce-mistake", field=soql.FIELD, said=text[:200])
    try:
        accept(answer, SECRET.name, ())
    except SourceError as error:
        return error
    return SourceError("source-salesforce-unexpected")


def listed(answer: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """A list of objects in an answer."""
    found = answer.get(name)
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise SourceError("source-salesforce-unexpected")
    return found


def base(environment: Mapping[str, str]) -> str:
    """The organisation's address. Raises SourceError where anything is not set up."""
    if not ready(environment):
        raise SourceError("source-salesforce-not-ready", address=URL.name, id=ID.name, secret=SECRET.name)
    return environment[URL.name].rstrip("/")


def ready(environment: Mapping[str, str]) -> bool:
    """Whether the operator has set up all of it."""
    return all(environment.get(variable.name) for variable in (URL, ID, SECRET))
