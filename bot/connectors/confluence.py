"""Pages of Confluence Cloud as copies of documents: made, read, and brought up to date by section.

API, version 2: https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/ and api-group-space, with
https://developer.atlassian.com/cloud/confluence/basic-auth-for-rest-apis/,
https://developer.atlassian.com/cloud/confluence/rate-limiting/ and
https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html beside them (read in November 2026).
Needs `CONFLUENCE_SITE_URL`, `CONFLUENCE_EMAIL` and `CONFLUENCE_API_TOKEN`, of an account of its own that may add pages
in the spaces it is to write in; as a token with scopes read:space:confluence, read:page:confluence and, to write,
write:page:confluence. Without `CONFLUENCE_URL` the API is the gateway, which alone takes such tokens.
Limits: points by the hour, of which an API token has the site's own, with Retry-After; 250 rows a page, a body of 5 MB.

Traps:
- A page is put whole, with the number of its version one higher. 409 says that somebody was faster, that the title is
  taken (titles are unique in a space), or that Confluence is busy with the page: it is read again, and the number of
  its version tells whether somebody was.
- What is saved is rewritten, and an inline comment changes the body without a new version: `confluence_storage.py`.
  So a page is another where its version is and what it says is. A version says with its message what it was written
  for: a change whose answer was lost is known by it, and not written again.
- Labels and properties of a page are written by calls of their own, between which an answer may be lost; and the search
  is late. So the mark is an anchor at the head of the page, and is looked for in the newest pages of the space, which
  are listed from the database, with their bodies: found at once. Of a page that people copied, the older one is ours.
- `title=` finds whole titles alone. A page without a parent lies beside the space's home page; a place may name one.
- 404 is said of what is gone and of what the token may not see. A page in the bin is still read, with that status.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from html import escape
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from bot.connectors.allowance import Allowance
from bot.connectors.answer import HttpAnswer
from bot.connectors.atlassian import gateway
from bot.connectors.bearer import BearerApi, part, reason
from bot.connectors.confluence_storage import canonical, is_marked, page_body, revised
from bot.connectors.connector import Reachability, Tools
from bot.connectors.feedback import moment, web_address
from bot.connectors.http import host_of, pages
from bot.connectors.source import Pick, SourceError, Variable
from bot.connectors.webtool import basic, fitting
from bot.connectors.wiki import PageChangedError, PageDraft, PageRef, PageRefusalError, Wiki, WikiPage
from bot.connectors.work import line_of

SITE, URL = Variable("CONFLUENCE_SITE_URL"), Variable("CONFLUENCE_URL")
EMAIL = Variable("CONFLUENCE_EMAIL")
TOKEN = Variable("CONFLUENCE_API_TOKEN", secret=True)

_PAGES = "/wiki/api/v2/pages"
_SPACES = "/wiki/api/v2/spaces"
_KEEP = 300.0  # seconds: spaces
_ROWS, _BODIES, _SEARCHED = 250, 50, 250  # spaces a call, pages with their bodies a call, and pages in all
_PLACE = re.compile(r"([0-9]{1,20})(?:/([0-9]{1,20}))?")
_PATH = re.compile(r"/wiki/spaces/[^/]{1,300}/pages/(?:edit-v2/)?([0-9]{1,20})(?:/.*)?")
_TITLE = 255  # characters


@dataclass(frozen=True)
class _Confluence(BearerApi):
    """An API that knows its client by mail address and token, at the gateway unless the operator names another."""

    def ready(self, environment: Mapping[str, str]) -> bool:
        """Whether the operator said where people see it, and gave an account."""
        return all(environment.get(one.name) for one in (SITE, EMAIL, TOKEN))

    def base(self, environment: Mapping[str, str]) -> str:
        """Where it is, or where it says where it is."""
        return (environment.get(URL.name) or environment.get(SITE.name) or "").rstrip("/").removesuffix("/wiki")

    def authorization(self, environment: Mapping[str, str], token: str = "") -> str:
        """The account's."""
        return basic(environment[EMAIL.name], token or environment[TOKEN.name])

    def answer(self, tools: Tools, path: str, query: Mapping[str, str] | None = None, **how: Any) -> HttpAnswer:
        """What it answers; the site has been asked before where the gateway takes its calls."""
        if self.ready(tools.environment) and not tools.environment.get(URL.name):
            where = gateway(tools, SITE, "confluence", self.allowance)
            tools = replace(tools, environment={**tools.environment, URL.name: where})
        return super().answer(tools, path, query, **how)

    def _unready(self) -> SourceError:
        return SourceError("source-work-not-ready", system=self.label, address=SITE.name, variable=TOKEN.name)


API = _Confluence("Confluence", URL, "", TOKEN, Allowance(at_once=5), refusal=PageRefusalError)


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether Confluence knows the account."""
    return API.reach(tools, _SPACES, {"limit": "1"})


def knows(environment: Mapping[str, str], text: str) -> bool:
    """Whether a text is the address of a page of this Confluence."""
    return API.ready(environment) and bool(_address(environment, text))


def look_up(tools: Tools, text: str) -> WikiPage | None:
    """The page at an address."""
    id_ = _address(tools.environment, text)
    return read(tools, PageRef(id_)) if id_ else None


def read(tools: Tools, ref: PageRef) -> WikiPage | None:
    """The page of an id; None for one in the bin, archived, or hidden from the account."""
    found = _read(tools, ref.id)
    return _page(tools, found) if found else None


def places(tools: Tools, typed: str) -> Sequence[Pick]:
    """Spaces by name and key; pages to make others below, by their whole title or their address."""
    query = {"limit": str(_ROWS), "status": "current", "sort": "name"}
    spaces = {API.identifier(one): one for rows in _listed(tools, _SPACES, query, _KEEP) for one in rows}
    found = [Pick(id_, _called(one)) for id_, one in spaces.items()]
    return [*fitting(found, typed), *fitting(_parents(tools, typed, spaces), "")]


def _parents(tools: Tools, typed: str, spaces: Mapping[str, Mapping[str, Any]]) -> Iterator[Pick]:
    if id_ := _address(tools.environment, typed):
        one = _read(tools, id_)
        some = [one] if one else []
    elif typed.strip():
        some = API.rows(
            part(API.ask(tools, _PAGES, {"title": typed.strip()[:_TITLE], "status": "current"})).get("results")
        )
    else:
        some = []
    for one in some:
        space = str(one.get("spaceId"))
        if space in spaces:
            yield Pick(
                f"{space}/{API.identifier(one)}", f"{line_of(spaces[space].get('name'), 60)} › {_title(one)[:80]}"
            )


def _called(space: Mapping[str, Any]) -> str:
    return f"{line_of(space.get('name'), 100)} ({line_of(space.get('key'), 40)})"


def find(tools: Tools, place: str, mark: str) -> WikiPage | None:
    """The page of a space that was made with a mark, among its newest."""
    space, _ = _place(place)
    query = {"space-id": space, "status": "current", "sort": "-created-date", "limit": str(_BODIES)}
    seen, found = 0, None
    for rows in _listed(tools, _PAGES, {**query, "body-format": "storage"}):
        found = next((one for one in reversed(rows) if is_marked(_body(one), mark)), found)
        seen += len(rows)
        if seen >= _SEARCHED or not rows:
            break
    return read(tools, PageRef(API.identifier(found))) if found else None


def create(tools: Tools, draft: PageDraft) -> WikiPage:
    """Make a page in a space, below another where the place names one."""
    space, parent = _place(draft.place)
    body = {"spaceId": space, "status": "current", "title": _named(draft), "body": _storage(page_body(draft))}
    answer = _sent(tools, _PAGES, {**body, **({"parentId": parent} if parent else {})}, "POST")
    if answer.status == 404:
        raise PageRefusalError("source-work-place", system=API.label)
    return _again(tools, API.identifier(API.object(_accepted(answer).json())), draft)


def update(tools: Tools, page: WikiPage, draft: PageDraft, changed: Sequence[str]) -> WikiPage:
    """Put the page, with the sections that differ, where it doesn't say so by now."""
    before = _read(tools, page.ref.id)
    if before is None:
        raise PageRefusalError("source-work-gone", system=API.label, item=draft.title)
    now, message = _page(tools, before), _message(draft)
    number = _version(before)
    if page.version and now.version != page.version and now.text != page.text:
        if now.version == str(int(page.version) + 1) and part(before.get("version")).get("message") == message:
            return now
        raise PageChangedError("source-page-changed", system=API.label, item=draft.title)
    body = revised(_body(before), draft, changed)
    if body == _body(before) and now.title == _named(draft):
        return now
    wanted = {
        "id": page.ref.id,
        "status": "current",
        "title": _named(draft),
        "body": _storage(body),
        "version": {"number": number + 1, "message": message},
    }
    _put(tools, page.ref.id, wanted, number, draft)
    return _again(tools, page.ref.id, draft)


def _put(tools: Tools, id_: str, wanted: Mapping[str, Any], number: int, draft: PageDraft) -> None:
    answer = _sent(tools, f"{_PAGES}/{_segment(id_)}", wanted, "PUT")
    if answer.status == 409:
        now = _read(tools, id_)
        if now is None or _version(now) != number:
            raise PageChangedError("source-page-changed", system=API.label, item=draft.title)
        if "title" not in reason(answer).lower():
            raise SourceError("source-work-busy", temporary=True, system=API.label, item=draft.title)
    if answer.status == 404:
        raise PageRefusalError("source-work-gone", system=API.label, item=draft.title)
    _accepted(answer)


def _sent(tools: Tools, path: str, body: Mapping[str, Any], method: str) -> HttpAnswer:
    """What a change is answered, which is never sent twice."""
    return API.answer(tools, path, body=body, writes=True, method=method, known=(400, 403, 404, 409, 413, 422))


def _accepted(answer: HttpAnswer) -> HttpAnswer:
    """An answer of success. Raises PageRefusalError for another, with Confluence's own words."""
    if answer.status >= 300:
        why = "forbidden" if answer.status == 403 else "refused"
        raise PageRefusalError(f"source-work-{why}", system=API.label, said=reason(answer))
    return answer


def _again(tools: Tools, id_: str, draft: PageDraft) -> WikiPage:
    """A page as it is read after a change. Raises SourceError where it cannot be."""
    found = read(tools, PageRef(id_))
    if found is None:
        raise SourceError("source-work-gone", temporary=True, system=API.label, item=draft.title)
    return found


def _read(tools: Tools, id_: str) -> Mapping[str, Any] | None:
    """What Confluence has of a page that is neither in the bin nor archived."""
    said = API.ask(tools, f"{_PAGES}/{_segment(id_)}", {"body-format": "storage"}, known=(404,))
    if said is None or said.get("status", "current") != "current":
        return None
    API.identifier(said)
    return said


def _page(tools: Tools, said: Mapping[str, Any]) -> WikiPage:
    title, version = _title(said), part(said.get("version"))
    path = part(said.get("_links")).get("webui")
    return WikiPage(
        PageRef(API.identifier(said)),
        web_address(f"{_site(tools.environment)}{path}") if isinstance(path, str) and path.startswith("/") else "",
        title,
        f"<h1>{escape(title)}</h1>\n{canonical(_body(said))}",
        str(_version(said)),
        moment(version.get("createdAt")),
    )


def _version(said: Mapping[str, Any]) -> int:
    found = part(said.get("version")).get("number")
    if not isinstance(found, int) or isinstance(found, bool) or not 0 < found < 10**9:
        raise API.unfit()
    return found


def _body(said: Mapping[str, Any]) -> str:
    found = part(part(said.get("body")).get("storage")).get("value")
    if not isinstance(found, str):
        raise API.unfit()
    return found


def _title(said: Mapping[str, Any]) -> str:
    return line_of(said.get("title"), _TITLE)


def _named(draft: PageDraft) -> str:
    return line_of(draft.title, _TITLE)


def _message(draft: PageDraft) -> str:
    """What a version is called that is written for a draft: a text that is another for each."""
    said = repr((draft.title, draft.introduction, [(one.key, one.title, one.markdown) for one in draft.sections]))
    return f"Product Ops {sha256(said.encode(errors='replace')).hexdigest()[:12]}"


def _storage(body: str) -> Mapping[str, str]:
    return {"representation": "storage", "value": body}


def _listed(tools: Tools, path: str, query: Mapping[str, str], keep: float = 0) -> Iterator[list[Mapping[str, Any]]]:
    """Every page of a list, whose next one an address names."""

    def rows(cursor: str) -> tuple[list[Mapping[str, Any]], str]:
        said = part(API.ask(tools, path, {**query, **({"cursor": cursor} if cursor else {})}, keep=keep))
        following = API.cursor(part(said.get("_links")).get("next"))
        try:
            found = dict(parse_qsl(urlsplit(following).query)).get("cursor", "")
        except ValueError:
            raise API.unfit() from None
        return API.rows(said.get("results")), found

    return pages(rows)


def _place(place: str) -> tuple[str, str]:
    """The ids of a space and of a page above. Raises PageRefusalError for what is none."""
    found = _PLACE.fullmatch(place)
    if not found:
        raise PageRefusalError("source-work-place", system=API.label)
    return found[1], found[2] or ""


def _segment(id_: str) -> str:
    """An id within an address. Raises SourceError for what is none."""
    if not (id_.isascii() and id_.isdecimal() and len(id_) <= 20):
        raise API.unfit()
    return id_


def _site(environment: Mapping[str, str]) -> str:
    """Where people see Confluence."""
    return environment[SITE.name].rstrip("/").removesuffix("/wiki") + "/wiki"


def _address(environment: Mapping[str, str], text: str) -> str:
    """The id in the address of a page; empty where it is none."""
    try:
        at = urlsplit(text.strip())
        host = at.netloc.lower()
    except ValueError:
        return ""
    if at.scheme not in ("http", "https") or not host or host != host_of(environment.get(SITE.name, "")).lower():
        return ""
    if found := _PATH.fullmatch(at.path):
        return found[1]
    named = dict(parse_qsl(at.query)).get("pageId", "") if at.path == "/wiki/pages/viewpage.action" else ""
    return named if re.fullmatch(r"[0-9]{1,20}", named) else ""


CONFLUENCE = Wiki(
    name="confluence",
    label=API.label,
    variables=(SITE, URL, EMAIL, TOKEN),
    ready=API.ready,
    reach=reach,
    places=places,
    knows=knows,
    look_up=look_up,
    read=read,
    find=find,
    create=create,
    update=update,
)
