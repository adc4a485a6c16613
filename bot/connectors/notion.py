"""Pages of Notion as copies of documents: made, read, and brought up to date by section.

API, version 2026-03-11: https://developers.notion.com/reference/post-page with, beside it, retrieve-page-markdown,
update-page-markdown, patch-page, get-block-children, query-a-data-source, post-search and request-limits, and
https://developers.notion.com/guides/data-apis/working-with-markdown-content and enhanced-markdown (read in November
2026). The calls and the shapes of what they answer: https://github.com/makenotion/notion-sdk-js
Needs `NOTION_TOKEN`, of an internal integration or a personal access token (since May 2026), with the capabilities to
read, insert and update content, and those pages and data sources that somebody shared with it; to name who changed a
page, to read users without their e-mails. It sees and may do nothing else.
Limits: so many calls in 60 seconds for a token, by the plan, 180 at least, and others for the workspace, with
Retry-After; of which 150 are asked. 500 KB a call.

Traps: the markdown of this version is "enhanced markdown"; the next version takes another by default, so the version
is named in every call. Notion rewrites what it is sent, and gives it back the same until somebody changes it, but for
the signatures in addresses of files, which are left out here. A page is told as CommonMark, but replaced are texts as
they stand there. A title is a property and not in the markdown: it is put
above it, so that a new title is a change. `last_edited_time` is that of a minute: two changes may have the same, so it
is no version. `update_content` replaces texts that stand on the page once; one that no longer does is a
validation_error, and nothing is written. Comments stand on blocks: what is replaced loses its own. It deletes no pages
below this one, as that is not asked for. `replace_content` would write over what somebody changed in between, so it is
not used. What Notion does not show as markdown reads `<unknown …/>`; a section that holds such a thing is not written.
Of a page with more than 20,000 blocks a part is shown, and `truncated` says so; so it does of what the token may not
see, so that says nothing of what may be written.
Search is by title, and late. What was made is found by its mark, the last line above the sections, in what the place
holds: of the pages that its own account made there the fifty newest, each of which is read, and not again within the
hour. Whoever moves a page away from its place moves it out of sight of that.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from bot.connectors.allowance import Allowance
from bot.connectors.bearer import BearerApi, part, parts
from bot.connectors.connector import Reachability, Tools
from bot.connectors.feedback import moment, web_address
from bot.connectors.http import host_of, pages
from bot.connectors.notion_markdown import common, whole
from bot.connectors.page_text import PagePart, edits, gist, revised
from bot.connectors.page_text import parts as apart
from bot.connectors.source import Pick, SourceError, Variable
from bot.connectors.webtool import fitting
from bot.connectors.wiki import PageChangedError, PageDraft, PageRef, PageRefusalError, Wiki, WikiPage
from bot.connectors.work import line_of

URL, SITE = Variable("NOTION_URL"), Variable("NOTION_SITE_URL")
TOKEN = Variable("NOTION_TOKEN", secret=True)
VERSION = "2026-03-11"
API = BearerApi(
    "Notion",
    URL,
    "https://api.notion.com",
    TOKEN,
    Allowance(at_once=3, calls=150, seconds=60),
    {"Notion-Version": VERSION},
    PageRefusalError,
)

_PAGE, _DATA = "page", "data_source"  # kinds of places
_SIZE = 100
_NEWEST = 50  # pages that are looked at for a mark; answers that are kept are few
_KEEP = 3600.0  # seconds: a mark stays where it is, people keep their names
_HOSTS = re.compile(r"(?:[a-z0-9-]+\.)?notion\.(?:so|site|com)")
_ID = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}", re.IGNORECASE)
_LAST = re.compile(rf"(?:.*[-/])?({_ID.pattern})/?", re.IGNORECASE)
_SIGNED = re.compile(r"(https?://[^\s()<>\"?]+)\?[^\s()<>\"]*X-Amz-[^\s()<>\"]*")
_BARE = r"\1"
_MARK = re.compile(r"[ \t]*`([a-z0-9-]+)`[ \t]*")
_UNKNOWN = "<unknown"


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether Notion knows the token."""
    return API.reach(tools, "/v1/users/me")


def knows(environment: Mapping[str, str], text: str) -> bool:
    """Whether a text is the address of a page of Notion's."""
    return API.ready(environment) and bool(_address(environment, text))


def look_up(tools: Tools, text: str) -> WikiPage | None:
    """The page at an address."""
    id_ = _address(tools.environment, text)
    return read(tools, PageRef(id_)) if id_ else None


def read(tools: Tools, ref: PageRef) -> WikiPage | None:
    """The page of an id; None for one that is in the bin, or not shared any more."""
    found = _read(tools, ref.id)
    return found[0] if found else None


def _read(tools: Tools, id_: str) -> tuple[WikiPage, str] | None:
    """A page, and its markdown as Notion has it."""
    said = API.ask(tools, f"/v1/pages/{_segment(id_)}", known=(404,))
    if said is None or said.get("in_trash") is True or said.get("archived") is True:
        return None
    markdown = _markdown(tools, id_)
    return None if markdown is None else (_page(tools, said, markdown), markdown)


def _markdown(tools: Tools, id_: str, keep: float = 0) -> str | None:
    said = API.ask(tools, f"/v1/pages/{_segment(id_)}/markdown", known=(404,), keep=keep)
    if said is None:
        return None
    if not isinstance(said.get("markdown"), str):
        raise API.unfit()
    return str(said["markdown"]).replace("\x00", "")


def _page(tools: Tools, said: Mapping[str, Any], markdown: str) -> WikiPage:
    title = _title(said)
    return WikiPage(
        PageRef(API.identifier(said)),
        web_address(said.get("url")),
        title,
        f"# {title}\n\n{_SIGNED.sub(_BARE, common(markdown))}",
        changed_at=moment(said.get("last_edited_time")),
        changed_by=_person(tools, said.get("last_edited_by")),
    )


def _title(said: Mapping[str, Any]) -> str:
    named = next((one for one in parts(list(part(said.get("properties")).values())) if one.get("type") == "title"), {})
    return _plain(named.get("title"))


def _plain(rich: Any) -> str:
    return line_of("".join(str(one.get("plain_text") or "") for one in parts(rich)))


def _person(tools: Tools, user: Any) -> str:
    """Somebody's name; empty where the token may not know it."""
    id_ = str(part(user).get("id") or "")
    if not _ID.fullmatch(id_):
        return ""
    said = API.ask(tools, f"/v1/users/{id_}", known=(403, 404), keep=_KEEP)
    return line_of(part(said).get("name"), 100)


def places(tools: Tools, typed: str) -> Sequence[Pick]:
    """Pages and data sources that are shared with the token, by title."""
    sort = {"timestamp": "last_edited_time", "direction": "descending"}
    body = {"query": typed.strip()[:200], "page_size": _SIZE, "sort": sort}
    said = API.ask(tools, "/v1/search", body=body) or {}
    found = []
    for one in API.rows(said.get("results")):
        kind = one.get("object")
        title = _title(one) if kind == _PAGE else _plain(one.get("title"))
        if kind in (_PAGE, _DATA) and title and one.get("in_trash") is not True:
            found.append(Pick(f"{kind}/{API.identifier(one)}", title[:75]))
    return fitting(found, "")


def find(tools: Tools, place: str, mark: str) -> WikiPage | None:
    """The page of a place that was made with a mark."""
    me = API.identifier(API.ask(tools, "/v1/users/me", keep=_KEEP) or {})
    for id_ in _made(tools, place, me):
        if _mark(_markdown(tools, id_, _KEEP) or "") == mark:
            return read(tools, PageRef(id_))
    return None


def _mark(markdown: str) -> str:
    """The mark of a page: the last line above the sections that is code and nothing else, as others may be people's."""
    found = [one for line in apart(markdown)[0].text.splitlines() if (one := _MARK.fullmatch(line))]
    return found[-1][1] if found else ""


def _made(tools: Tools, place: str, me: str) -> list[str]:
    """The pages of a place that an account made, newest first, as one is looked for soon after it was made."""
    kind, id_ = _place(place)
    found: list[tuple[str, str]] = []
    for rows in pages(lambda cursor: _rows(tools, kind, id_, cursor)):
        for one in rows:
            is_page = one.get("object") == _PAGE or one.get("type") == "child_page"
            if is_page and one.get("in_trash") is not True and part(one.get("created_by")).get("id") == me:
                found.append((moment(one.get("created_time")), API.identifier(one)))
    return [one for _, one in sorted(found, reverse=True)][:_NEWEST]


def _rows(tools: Tools, kind: str, id_: str, cursor: str) -> tuple[list[Mapping[str, Any]], str]:
    """A page of what a place holds, and the name of the next."""
    paged: dict[str, Any] = {"page_size": _SIZE, **({"start_cursor": cursor} if cursor else {})}
    if kind == _PAGE:
        query = {name: str(value) for name, value in paged.items()}
        said = API.ask(tools, f"/v1/blocks/{id_}/children", query, known=(404,))
    else:
        said = API.ask(tools, f"/v1/data_sources/{id_}/query", body=paged, known=(404,))
    if said is None:
        raise PageRefusalError("source-work-place", system=API.label)
    following = API.cursor(said.get("next_cursor")) if said.get("has_more") is True else ""
    return API.rows(said.get("results")), following


def create(tools: Tools, draft: PageDraft) -> WikiPage:
    """Make a page below another, or in a data source."""
    kind, id_ = _place(draft.place)
    body = {
        "parent": {"type": f"{kind}_id", f"{kind}_id": id_},
        "properties": _titled(draft.title),
        "markdown": _joined(whole(draft)),
    }
    try:
        made = API.change(tools, "/v1/pages", body, item=draft.title)
    except PageRefusalError as error:
        if error.key == "source-work-gone":
            raise PageRefusalError("source-work-place", system=API.label) from None
        raise
    return _again(tools, API.identifier(made), draft)


def update(tools: Tools, page: WikiPage, draft: PageDraft, changed: Sequence[str]) -> WikiPage:
    """Replace the sections that differ, then the title, each only where the page does not say so by now."""
    found = _read(tools, page.ref.id)
    if found is None:
        raise PageRefusalError("source-work-gone", system=API.label, item=draft.title)
    now, markdown = found
    wanted = whole(draft)
    touched = [True, *(one.key in changed for one in draft.sections)]
    if now.text != page.text and not _is_done(now.text, page.text, draft, touched):
        raise _changed(draft)
    steps = edits(markdown, revised(markdown, wanted, touched))
    if any(_UNKNOWN in one.old for one in steps):
        raise PageRefusalError("source-notion-unknown", item=draft.title)
    if steps:
        _replace(tools, now, draft, [{"old_str": one.old, "new_str": one.new} for one in steps])
    if now.title != line_of(draft.title):
        path = f"/v1/pages/{_segment(page.ref.id)}"
        API.change(tools, path, {"properties": _titled(draft.title)}, "PATCH", item=draft.title)
    return _again(tools, page.ref.id, draft)


def _is_done(now: str, before: str, draft: PageDraft, touched: Sequence[bool]) -> bool:
    """Whether a page became another by this very update, or by a part of it."""
    body = before.partition("\n\n")[2]
    after = "".join(new for _, new in revised(body, whole(draft), touched))
    titles = (before.partition("\n\n")[0], f"# {line_of(draft.title)}")
    title, _, said = now.partition("\n\n")
    return title in titles and gist(said) in (gist(body), gist(after))


def _replace(tools: Tools, page: WikiPage, draft: PageDraft, updates: Sequence[Mapping[str, str]]) -> None:
    body = {"type": "update_content", "update_content": {"content_updates": updates}}
    try:
        API.change(tools, f"/v1/pages/{_segment(page.ref.id)}/markdown", body, "PATCH", item=draft.title)
    except PageRefusalError as error:
        # A text that is not there any more is refused in the words of any other refusal.
        if error.key == "source-work-refused" and getattr(read(tools, page.ref), "text", None) != page.text:
            raise _changed(draft) from None
        raise


def _again(tools: Tools, id_: str, draft: PageDraft) -> WikiPage:
    """A page as it is read after a change. Raises SourceError where it cannot be."""
    found = read(tools, PageRef(id_))
    if found is None:
        raise SourceError("source-work-gone", temporary=True, system=API.label, item=draft.title)
    return found


def _changed(draft: PageDraft) -> PageChangedError:
    return PageChangedError("source-page-changed", system=API.label, item=draft.title)


def _joined(said: Sequence[PagePart]) -> str:
    return "\n\n".join(one.text for one in said)


def _titled(title: str) -> Mapping[str, Any]:
    return {"title": {"title": [{"text": {"content": line_of(title)}}]}}


def _place(place: str) -> tuple[str, str]:
    """The kind and the id of a place. Raises PageRefusalError for what is none."""
    kind, _, id_ = place.partition("/")
    if kind not in (_PAGE, _DATA) or not _ID.fullmatch(id_):
        raise PageRefusalError("source-work-place", system=API.label)
    return kind, id_


def _segment(id_: str) -> str:
    """An id within an address. Raises SourceError for what is none."""
    if not _ID.fullmatch(id_):
        raise API.unfit()
    return id_


def _address(environment: Mapping[str, str], text: str) -> str:
    """The id in the address of a page; empty where it is none. A page that is open beside a table is `p`."""
    try:
        at = urlsplit(text.strip())
        host = at.hostname or ""
    except ValueError:
        return ""
    own = environment.get(SITE.name, "")
    if at.scheme not in ("http", "https") or not (
        (_HOSTS.fullmatch(host) and at.netloc == host) or (own and at.netloc == host_of(own))
    ):
        return ""
    beside = dict(parse_qsl(at.query)).get("p", "")
    found = _LAST.fullmatch(beside) or _LAST.fullmatch(at.path)
    plain = found[1].replace("-", "").lower() if found else ""
    return f"{plain[:8]}-{plain[8:12]}-{plain[12:16]}-{plain[16:20]}-{plain[20:]}" if plain else ""


NOTION = Wiki(
    name="notion",
    label=API.label,
    variables=(URL, SITE, TOKEN),
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
