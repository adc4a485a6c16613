"""Pages of GitBook as copies of documents: proposed in change requests, which people there merge.

API v1: https://gitbook.com/docs/developers/gitbook-api with, beside it, authentication and rate-limiting, and its own
description, the file spec/openapi.json of the npm package @gitbook/api (0.202.0, read in November 2026):
createChangeRequest, updateChangeRequestContent, updateChangeRequest, requestReviewersForChangeRequest,
listChangeRequestsForSpace, getPageInChangeRequestById, listPages, getPageById.
Needs `GITBOOK_TOKEN`, a personal access token. It may do what its account may, and there are no scopes: make one of an
account of its own that may edit the spaces of documents and sees no others. `GITBOOK_REVIEWERS`, ids of users, are
asked to look at each new change request.
Limits: nobody says how much may be asked; the headers of an answer do (X-RateLimit-…), and a 429 need not say when. So
60 calls a minute, the number in the documentation's example, are asked.

Traps: nothing is written into a space: a change request is made, filled and opened for review, and never merged from
here. While one is open, the page is what it will be, read in the change request; after that, what the space has. One
that is archived leaves the space as it was. A page is written whole, and its comments are GitBook's to keep: sections
that stay are sent back as they were read. There is no version to write against, so the page is read right before. A
batch of changes is all or nothing. The title is the first heading of the text, or what YAML above it says, so there is
a heading always and never a line of dashes first. GitBook rewrites what it is sent, and gives it back the same, with
`refs=stable` also when other pages move. `{% … %}` and `{{ … }}` are its own blocks, a tag is HTML: in people's text
they are written as entities. A link that leads to no page is left as text.
What was made is found by its mark: the subject of a change request ends in it, and a page's slug is it. Two pages side
by side cannot have one slug, so there is no second one even where two make it at once. Whoever gives a page another
slug after it was merged hides it from that.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import unquote, urlsplit

from bot.connectors.allowance import Allowance
from bot.connectors.bearer import BearerApi, part, parts
from bot.connectors.connector import Reachability, Tools
from bot.connectors.feedback import moment, web_address
from bot.connectors.gitbook_markdown import whole
from bot.connectors.http import host_of, pages
from bot.connectors.page_text import gist, lines, outside_code, revised
from bot.connectors.source import Pick, SourceError, Variable
from bot.connectors.webtool import fitting
from bot.connectors.wiki import PageChangedError, PageDraft, PageRef, PageRefusalError, Wiki, WikiPage
from bot.connectors.work import line_of

URL, SITE = Variable("GITBOOK_URL"), Variable("GITBOOK_SITE_URL")
REVIEWERS = Variable("GITBOOK_REVIEWERS")
TOKEN = Variable("GITBOOK_TOKEN", secret=True)
API = BearerApi(
    "GitBook",
    URL,
    "https://api.gitbook.com",
    TOKEN,
    Allowance(at_once=2, calls=60, seconds=60),
    refusal=PageRefusalError,
)

_SUBJECT = 100  # characters
_LIMIT = "1000"  # change requests a page
_KEEP = 300.0  # seconds: organisations and spaces change rarely
_HOST = "app.gitbook.com"
_ID = re.compile(r"[A-Za-z0-9_-]{1,100}")
_OPEN = ("open", "draft")
_AS_MARKDOWN = {"format": "markdown", "format.markdown.refs": "stable", "metadata": "false"}
_LISTED = {"metadata": "false", "computed": "false"}
_ADDRESS = re.compile(
    r"/(?:o/[^/]+/)?s/(?P<space>[A-Za-z0-9_-]{1,100})(?:/~/changes/(?P<request>[A-Za-z0-9_-]{1,100}))?/?(?P<path>.*?)/?"
)


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether GitBook knows the token."""
    return API.reach(tools, "/v1/user")


def knows(environment: Mapping[str, str], text: str) -> bool:
    """Whether a text is the address of a page of GitBook's."""
    return API.ready(environment) and _address(environment, text) is not None


def look_up(tools: Tools, text: str) -> WikiPage | None:
    """The page at an address: in its change request while that is open, else in its space."""
    found = _address(tools.environment, text)
    if found is None:
        return None
    space, request, path = found["space"], found["request"], unquote(found["path"]).strip("/")
    # A change request is merged some day: then the page is in the space, by the same path.
    for base in filter(None, (_request_path(space, request) if request else "", _space_path(space))):
        for one in _pages(tools, base) or ():
            if one.get("path") == path:
                return read(tools, PageRef(API.identifier(one), f"{space}/{line_of(one.get('slug'))}"))
    return None


def read(tools: Tools, ref: PageRef) -> WikiPage | None:
    """A page as it will be, or is; `within` is its space and the mark it was made with."""
    space, _, mark = ref.within.partition("/")
    return _read(tools, ref, _request(tools, space, mark))


def _read(tools: Tools, ref: PageRef, request: Mapping[str, Any] | None) -> WikiPage | None:
    space = ref.within.partition("/")[0]
    base = _request_path(space, API.identifier(request)) if request else _space_path(space)
    said = API.ask(tools, f"{base}/content/page/{_segment(ref.id)}", _AS_MARKDOWN, known=(404,))
    if said is None or said.get("type", "document") != "document":
        return None
    markdown = said.get("markdown", "")
    if not isinstance(markdown, str):
        raise API.unfit()
    title = line_of(said.get("title"))
    at = web_address(part(said.get("urls")).get("app")) or web_address(part((request or {}).get("urls")).get("app"))
    return WikiPage(
        PageRef(API.identifier(said), ref.within), at, title, _text(title, markdown), "", moment(said.get("updatedAt"))
    )


def _text(title: str, markdown: str) -> str:
    """A page's text, with its title above it once, whether GitBook tells it there or not."""
    first, _, rest = markdown.replace("\x00", "").lstrip("\n").partition("\n")
    body = rest if re.match(r"#[ \t]", first) else f"{first}\n{rest}"
    said = "\n".join(line if is_code else outside_code(line, _plain) for line, is_code in lines(body.strip("\n")))
    return f"# {title}\n\n{said}"


def _plain(text: str) -> str:
    return text.replace("\\<", "&lt;")  # so that nobody takes it for HTML


def places(tools: Tools, typed: str) -> Sequence[Pick]:
    """The spaces of the organisations that the token's account is in."""
    found = []
    for organization in _listed(tools, "/v1/orgs"):
        for one in _listed(tools, f"/v1/orgs/{_segment(API.identifier(organization))}/spaces"):
            if not one.get("deletedAt") and one.get("type") != "styleguide":
                found.append(Pick(API.identifier(one), line_of(one.get("title"), 75)))
    return fitting(sorted(found, key=lambda pick: pick.label.casefold()), typed)


def find(tools: Tools, place: str, mark: str) -> WikiPage | None:
    """The page that was made with a mark in a space: in its change request while it is open, else in the space."""
    return _find(tools, place, mark, _request(tools, _place(place), mark))


def _find(tools: Tools, space: str, mark: str, request: Mapping[str, Any] | None) -> WikiPage | None:
    base = _request_path(space, API.identifier(request)) if request else _space_path(space)
    listed = _pages(tools, base)
    if listed is None:
        raise PageRefusalError("source-work-place", system=API.label)
    made = next((one for one in listed if one.get("slug") == mark), None)
    return _read(tools, PageRef(API.identifier(made), f"{space}/{mark}"), request) if made else None


def create(tools: Tools, draft: PageDraft) -> WikiPage:
    """Propose a page in a change request of its own, that of an earlier try where there is one."""
    space = _place(draft.place)
    request = _opened(tools, space, draft)
    made = _find(tools, space, draft.mark, request)
    if made is None:
        page = {"operation": "insert_page", "title": line_of(draft.title), "slug": draft.mark}
        document = {"markdown": "\n\n".join(one.text for one in whole(draft))}
        _fill(tools, space, request, draft, {**page, "document": document})
        made = _find(tools, space, draft.mark, request)
    _offer(tools, space, request, draft)
    if made is None:
        raise API.unfit()
    return made


def update(tools: Tools, page: WikiPage, draft: PageDraft, changed: Sequence[str]) -> WikiPage:
    """Propose the sections that differ, in the change request that is open or a new one; nothing where the page says so
    by now."""
    space = page.ref.within.partition("/")[0]
    ref = PageRef(page.ref.id, f"{space}/{draft.mark}")
    now = _read(tools, ref, _request(tools, space, draft.mark))
    if now is None:
        raise PageRefusalError("source-work-gone", system=API.label, item=draft.title)
    touched = [True, *(one.key in changed for one in draft.sections)]
    after = "".join(new for _, new in revised(page.text, whole(draft), touched))
    request = None
    if gist(now.text) != gist(after):
        if now.text != page.text:
            raise PageChangedError("source-page-changed", system=API.label, item=draft.title)
        request = _opened(tools, space, draft)
        edit = {"operation": "update_page", "page": ref.id, "document": {"markdown": after.rstrip("\n")}}
        _fill(tools, space, request, draft, edit)
    request = request or _request(tools, space, draft.mark)
    if request:
        _offer(tools, space, request, draft)
    found = _read(tools, ref, request)
    if found is None:
        raise SourceError("source-work-gone", temporary=True, system=API.label, item=draft.title)
    return found


def _request(tools: Tools, space: str, mark: str) -> Mapping[str, Any] | None:
    """The change request with a mark that is not merged yet, the newest of several."""
    if not mark:
        return None
    for status in _OPEN:
        query = {"status": status, "orderBy": "createdAt", "limit": _LIMIT}
        for one in _listed(tools, f"{_space_path(space)}/change-requests", query, keep=0, known=(404,)):
            if one.get("status") == status and str(one.get("subject")).endswith(f"[{mark}]"):
                return one
    return None


def _opened(tools: Tools, space: str, draft: PageDraft) -> Mapping[str, Any]:
    """The change request of a document, made where there is none."""
    found = _request(tools, space, draft.mark)
    if found:
        return found
    end = f" [{draft.mark}]"
    subject = line_of(draft.title, _SUBJECT - len(end)).rstrip() + end
    try:
        path = f"{_space_path(space)}/change-requests"
        return API.change(tools, path, {"subject": subject}, item=draft.title)
    except PageRefusalError as error:
        if error.key == "source-work-gone":
            raise PageRefusalError("source-work-place", system=API.label) from None
        raise


def _fill(tools: Tools, space: str, request: Mapping[str, Any], draft: PageDraft, change: Mapping[str, Any]) -> None:
    path = f"{_request_path(space, API.identifier(request))}/content"
    API.change(tools, path, {"changes": [change]}, query={"compat": "true"}, item=draft.title)


def _offer(tools: Tools, space: str, request: Mapping[str, Any], draft: PageDraft) -> None:
    """Open a change request for review and ask for it, each once."""
    path = _request_path(space, API.identifier(request))
    if request.get("status") == "draft":
        API.change(tools, path, {"status": "open"}, "PATCH", item=draft.title)
    reviewers = _ID.findall(tools.environment.get(REVIEWERS.name, ""))
    if reviewers and not list(_listed(tools, f"{path}/requested-reviewers", keep=0)):
        API.change(tools, f"{path}/requested-reviewers", {"users": reviewers}, item=draft.title)


def _pages(tools: Tools, base: str) -> list[Mapping[str, Any]] | None:
    """Every page of a space or a change request, those below others too; None where that is not there."""
    said = API.ask(tools, f"{base}/content/pages", _LISTED, known=(404,))
    if said is None:
        return None
    found: list[Mapping[str, Any]] = []
    coming = list(API.rows(said.get("pages")))
    while coming:
        one = coming.pop(0)
        found.append(one)
        coming += parts(one.get("pages"))
    return found


def _listed(
    tools: Tools, path: str, query: Mapping[str, str] | None = None, keep: float = _KEEP, known: Sequence[int] = ()
) -> Iterator[Mapping[str, Any]]:
    """Everything of a list, whatever pages it comes in."""

    def page(cursor: str) -> tuple[list[Mapping[str, Any]], str]:
        asked = {**(query or {}), **({"page": cursor} if cursor else {})}
        said = API.ask(tools, path, asked, keep=keep, known=known)
        if said is None:
            return [], ""
        return API.rows(said.get("items")), API.cursor(part(said.get("next")).get("page"))

    for rows in pages(page):
        yield from rows


def _place(place: str) -> str:
    """The id of a space. Raises PageRefusalError for what is none."""
    if not _ID.fullmatch(place):
        raise PageRefusalError("source-work-place", system=API.label)
    return place


def _segment(id_: str) -> str:
    """An id within an address. Raises SourceError for what is none."""
    if not _ID.fullmatch(id_):
        raise API.unfit()
    return id_


def _space_path(space: str) -> str:
    return f"/v1/spaces/{_segment(space)}"


def _request_path(space: str, request: str) -> str:
    return f"{_space_path(space)}/change-requests/{_segment(request)}"


def _address(environment: Mapping[str, str], text: str) -> re.Match[str] | None:
    """The parts of a page's address; None where it is none."""
    try:
        at = urlsplit(text.strip())
    except ValueError:
        return None
    own = environment.get(SITE.name, "")
    if at.scheme not in ("http", "https") or at.netloc not in (_HOST, own and host_of(own)) or not at.netloc:
        return None
    found = _ADDRESS.fullmatch(at.path)
    return found if found and found["path"] and not found["path"].startswith("~") else None


GITBOOK = Wiki(
    name="gitbook",
    label=API.label,
    variables=(URL, SITE, TOKEN, REVIEWERS),
    ready=API.ready,
    reach=reach,
    places=places,
    knows=knows,
    look_up=look_up,
    read=read,
    find=find,
    create=create,
    update=update,
    reviewed=True,
)
