"""How Jira is asked: where it is, who the bot is, pages, changes, and what goes wrong. `jira.py` and `jira_items.py`
say what for."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from bot.connectors.allowance import Allowance
from bot.connectors.answer import HttpAnswer
from bot.connectors.atlassian import gateway
from bot.connectors.connector import Tools
from bot.connectors.http import pages
from bot.connectors.source import SourceError, Variable
from bot.connectors.tracker import WorkRefusalError
from bot.connectors.webtool import basic

URL = Variable("JIRA_URL")
SITE = Variable("JIRA_SITE_URL")
EMAIL = Variable("JIRA_EMAIL")
TOKEN = Variable("JIRA_API_TOKEN", secret=True)
ALLOWANCE = Allowance(at_once=5)
LABEL = "Jira"

_LONGER = 300.0  # seconds: who the bot is


def identify(tools: Tools) -> str:
    """The id of the bot's account. Raises SourceError unless Jira knows who asks: where it does not, a search finds
    nothing and says so with 200."""
    account = asked(tools, "/rest/api/3/myself", keep=_LONGER).get("accountId")
    if not isinstance(account, str):
        raise unfit()
    return account


def asked(
    tools: Tools,
    path: str,
    query: Mapping[str, str] | None = None,
    *,
    body: Mapping[str, Any] | None = None,
    keep: float = 0,
) -> Mapping[str, Any]:
    """An object that Jira answers with."""
    said = _reading(tools, path, query, body=body, keep=keep).json()
    if not isinstance(said, dict):
        raise unfit()
    return said


def listed(
    tools: Tools, path: str, query: Mapping[str, str] | None = None, *, keep: float = 0
) -> list[Mapping[str, Any]]:
    """A list of objects that Jira answers with."""
    return rows(_reading(tools, path, query, keep=keep).json())


def there(tools: Tools, path: str, query: Mapping[str, str] | None = None) -> Mapping[str, Any] | None:
    """An object that may be gone, or hidden from the bot, which Jira answers alike: None."""
    answer = _answer(tools, path, query, known=(404,))
    if answer.status == 404:
        return None
    said = answer.json()
    if not isinstance(said, dict):
        raise unfit()
    return said


def paged(
    tools: Tools, path: str, body: Mapping[str, Any], name: str, *, keep: float = 0
) -> Iterator[list[Mapping[str, Any]]]:
    """The rows of every page of a search, which Jira gives a token for."""

    def read(token: str) -> tuple[list[Mapping[str, Any]], str]:
        said = asked(tools, path, body={**body, "nextPageToken": token} if token else body, keep=keep)
        following = said.get("nextPageToken")
        if following is not None and not isinstance(following, str):
            raise unfit()
        return rows(said.get(name)), "" if said.get("isLast") is True else following or ""

    return pages(read)


def counted(
    tools: Tools, path: str, query: Mapping[str, str], name: str, *, keep: float = 0
) -> Iterator[list[Mapping[str, Any]]]:
    """The rows of every page of a list, which Jira counts instead."""

    def read(cursor: str) -> tuple[list[Mapping[str, Any]], str]:
        at = int(cursor or 0)
        said = asked(tools, path, {**query, "startAt": str(at)}, keep=keep)
        found, total = rows(said.get(name)), said.get("total")
        if not isinstance(total, int) or isinstance(total, bool):
            raise unfit()
        return found, str(at + len(found)) if found and at + len(found) < total else ""

    return pages(read)


def send(
    tools: Tools, method: str, path: str, body: Mapping[str, Any], *, key: str, query: Mapping[str, str] | None = None
) -> Mapping[str, Any]:
    """Change something; what Jira has to say of it, which may be nothing. `key` is what people call the thing.

    Raises WorkRefusalError for what it does not allow, SourceError for everything else.
    """
    answer = _answer(tools, path, query, body=body, known=(400, 403, 404, 409, 413, 422), writes=True, method=method)
    if answer.status == 404:
        raise WorkRefusalError("source-work-gone", system=LABEL, item=key)
    if answer.status == 409:
        raise SourceError("source-work-busy", temporary=True, system=LABEL, item=key)
    if answer.status == 403:
        raise WorkRefusalError("source-work-forbidden", system=LABEL, said=_said(answer))
    if answer.status >= 300:
        raise WorkRefusalError("source-work-refused", system=LABEL, said=_said(answer))
    said = answer.json() if answer.body.strip() else {}
    return said if isinstance(said, dict) else {}


def base(environment: Mapping[str, str]) -> str:
    """Where Jira is. Raises SourceError until it is set up."""
    if not ready(environment):
        raise SourceError("source-jira-not-ready", address=URL.name, email=EMAIL.name, secret=TOKEN.name)
    return (environment.get(URL.name) or environment[SITE.name]).rstrip("/")


def ready(environment: Mapping[str, str]) -> bool:
    """Whether there is an address and something to say who asks."""
    return all(environment.get(one.name) for one in (EMAIL, TOKEN)) and any(
        environment.get(one.name) for one in (URL, SITE)
    )


def site(environment: Mapping[str, str]) -> str:
    """Where people see Jira, without a slash at its end; empty where nobody says it."""
    where = environment.get(SITE.name) or environment.get(URL.name) or ""
    return "" if "/ex/jira/" in where else where.rstrip("/")


def host(address: str) -> str:
    """Its host and port, as addresses are compared; empty for what is no address."""
    try:
        return urlsplit(address).netloc.rpartition("@")[2].lower()
    except ValueError:
        return ""


def rows(found: Any) -> list[Mapping[str, Any]]:
    """What has to be a list of objects. Raises SourceError."""
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise unfit()
    return found


def unfit() -> SourceError:
    """The answer is none of Jira's."""
    return SourceError("source-jira-unfit", variable=URL.name)


def _reading(
    tools: Tools,
    path: str,
    query: Mapping[str, str] | None = None,
    *,
    body: Mapping[str, Any] | None = None,
    keep: float = 0,
) -> HttpAnswer:
    answer = _answer(tools, path, query, body=body, known=(400, 404), keep=keep)
    if answer.status == 404:
        raise SourceError("source-jira-missing", variable=URL.name)
    if answer.status >= 300:
        raise SourceError("source-jira-refused", field="jql", said=_said(answer))
    return answer


def _answer(tools: Tools, path: str, query: Mapping[str, str] | None = None, **how: Any) -> HttpAnswer:
    environment = tools.environment
    return tools.http.ask(
        _api(tools) + path,
        headers={
            "Authorization": basic(environment[EMAIL.name], environment[TOKEN.name]),
            "Accept": "application/json",
            "Accept-Language": "en",  # or what is wrong with a query is said in the language of the bot's account
        },
        query=query,
        variable=TOKEN.name,
        allowance=ALLOWANCE,
        **how,
    )


def _api(tools: Tools) -> str:
    """Where the API is asked. Where the operator gives the site alone, that is the gateway, which takes tokens with
    scopes: the site itself says by which id."""
    where = base(tools.environment)
    if tools.environment.get(URL.name):
        return where
    return gateway(tools, SITE, "jira", ALLOWANCE)


def _said(answer: HttpAnswer) -> str:
    """What Jira says is wrong."""
    try:
        body = answer.json()
    except SourceError:
        body = None
    said: Iterable[Any] = ()
    if isinstance(body, dict):
        messages, errors = body.get("errorMessages"), body.get("errors")
        said = [
            *(messages if isinstance(messages, list) else []),
            *(errors.values() if isinstance(errors, dict) else []),
        ]
    text = " ".join(" ".join(one.split()) for one in said if isinstance(one, str))
    return text[:300] or str(answer.status)
