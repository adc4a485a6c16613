"""Slack's canvases as a wiki: copies of documents, tabs of a channel.

API: https://docs.slack.dev/surfaces/canvases with, beside it, the methods canvases.create, canvases.edit,
canvases.getContent, files.info and files.list of https://docs.slack.dev/reference/methods (read in November 2026).
Needs the scopes canvases:write and canvases:read, which whoever installs the bot may leave out, and files:read.
Limits: 20 canvases a minute (Tier 2), 50 edits (Tier 3); 1 MiB of markdown.

Traps:
- A canvas is edited by one change a call, of which sections are the smallest parts: a heading, a paragraph, an item, a
  cell. Their ids are those in the HTML, and are others after each edit. So a section of a document is brought up to
  date by putting the new text below its heading, then taking away the blocks that stood there, the last first; comments
  on all others stay. `replace` with a section is reported to put a sibling beside it
  (https://github.com/slackapi/slack-skills-plugin/issues/30), so it is not used.
- Of a table only cells are sections: it cannot be taken away. Where one would have to be, where sections have another
  order, or where an update was broken off, the whole canvas is replaced, which loses its comments.
- No change of a canvas is announced, and it has no version: it is compared by its text. Its title is not part of that,
  and where it was replaced as a whole Slack may put the title on top of it; it is read with one title in any case.
- `canvases.create` tells no more than an id. What was made is found by its mark, the last line above the sections,
  among the bot's own newest canvases of the channel; nobody else's is read.
- Where Slack is free a channel has one canvas; there are workspaces and people without any. Each says so by an error of
  its own, and whoever asked posts the document as a message instead: CanvasesOffError.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.connectors.connector import Reachability, Tools
from bot.connectors.feedback import moment, web_address
from bot.connectors.page_text import parts
from bot.connectors.source import Pick, SourceError
from bot.connectors.webtool import fitting
from bot.connectors.wiki import PageChangedError, PageDraft, PageRef, PageRefusalError, Wiki, WikiPage
from bot.connectors.work import line_of
from bot.slack.addresses import is_slacks
from bot.slack.canvas_text import CanvasBlock, blocks, body, introduction, is_ours, literal, whole, words
from bot.slack.limits import missing_scope, trouble_of

LABEL = "Slack"

_GONE = ("canvas_not_found", "canvas_deleted", "file_not_found", "file_deleted")
_OFF = ("canvas_disabled_user_team", "canvas_disabled_file_team", "team_tier_cannot_create_channel_canvases")
_TAKEN = ("free_team_canvas_tab_already_exists", "channel_canvas_already_exists")
_NO_PLACE = ("channel_not_found", "not_in_channel", "is_archived", "channel_type_not_supported")
_FORBIDDEN = ("restricted_action", "access_denied", "no_permission", "not_allowed_token_type")
_CHANNEL = re.compile(r"[CG][A-Z0-9]{2,20}")
_CANVAS = re.compile(r"F[A-Z0-9]{2,20}")
_PATH = re.compile(r"/(?:docs/(?P<team>[TE][A-Z0-9]{2,20})|canvas)/(?P<id>F[A-Z0-9]{2,20})/?")
_LARGEST = 1_048_576  # characters
_NEWEST = 30  # canvases that are looked through for a mark
_CHANNELS = 1000
_MOST = 60  # blocks that are taken away one by one


class CanvasesOffError(PageRefusalError):
    """This workspace has no canvases for the bot: no plan, no scope, switched off, or the one that a channel may have
    is taken. What was to be in one can be said in a message."""


class _Canvases:
    """The canvases of a workspace, as its bot sees them. `site` is Slack's own address."""

    def __init__(self, client: WebClient, workspace: str, site: str) -> None:
        self._client, self._workspace, self._site = client, workspace, site

    def places(self, _: Tools, typed: str) -> Sequence[Pick]:
        """The channels that the bot is in; none without the scope that names them."""
        found: list[Pick] = []
        cursor = ""
        kinds = "public_channel,private_channel"
        while len(found) < _CHANNELS:
            try:
                said = self._client.users_conversations(types=kinds, exclude_archived=True, limit=200, cursor=cursor)
            except SlackApiError as error:
                if not missing_scope(error):
                    raise _told(error) from None
                if "," not in kinds:
                    return fitting(found, typed)
                kinds = "public_channel"
                continue
            except OSError as error:
                raise _told(error) from None
            channels = said.get("channels") or []
            found += [Pick(str(one.get("id")), f"#{line_of(one.get('name'), 80)}") for one in channels]
            cursor = str((said.get("response_metadata") or {}).get("next_cursor") or "")
            if not cursor:
                break
        return fitting(found, typed)

    def knows(self, _: Mapping[str, str], text: str) -> bool:
        """Whether a text is the address of a canvas of this workspace."""
        return bool(self._address(text))

    def _address(self, text: str) -> str:
        url = text.strip()
        try:
            found = _PATH.fullmatch(urlsplit(url).path)
        except ValueError:
            return ""
        is_here = found and found["team"] in (None, self._workspace) and is_slacks(url, self._site)
        return found["id"] if found and is_here else ""

    def look_up(self, tools: Tools, text: str) -> WikiPage | None:
        """The canvas at an address."""
        id_ = self._address(text)
        return self.read(tools, PageRef(id_)) if id_ else None

    def read(self, _: Tools, ref: PageRef) -> WikiPage | None:
        """A canvas; None where it was deleted, or is not shared with the bot any more."""
        return self._read(ref.id)

    def _read(self, id_: str) -> WikiPage | None:
        if not _CANVAS.fullmatch(id_):
            return None
        try:
            content = self._content(id_)
            file = self._asked("files_info", file=id_).get("file") or {}
        except SlackApiError as error:
            if error.response.get("error") in _GONE:
                return None
            raise _told(error) from None
        title = line_of(file.get("title"))
        heading = f"# {literal(title)}"
        first, _, rest = content.partition("\n")
        said = rest.lstrip("\n") if first.startswith("# ") and words(first) == words(title) else content
        changed = file.get("updated") or file.get("edit_timestamp") or file.get("created")
        at = moment(changed)
        return WikiPage(PageRef(id_), web_address(file.get("permalink")), title, f"{heading}\n\n{said}", changed_at=at)

    def find(self, _: Tools, place: str, mark: str) -> WikiPage | None:
        """The canvas of a channel that was made with a mark, among the bot's newest."""
        _check(place)
        me = self._call("auth_test").get("user_id")
        said = self._call("files_list", channel=place, types="canvas", user=me, count=100)
        mine = [one for one in said.get("files") or [] if isinstance(one, dict) and one.get("user") == me]
        mine.sort(key=lambda one: int(one.get("created") or 0), reverse=True)
        for one in mine[:_NEWEST]:
            page = self._read(str(one.get("id")))
            if page is not None and f"`{mark}`" in page.text:
                return page
        return None

    def create(self, tools: Tools, draft: PageDraft) -> WikiPage:  # noqa: ARG002 - the protocol's
        """Make a canvas, a tab of a channel whose members may write in it."""
        _check(draft.place)
        content = _content(whole(draft), draft)
        said = self._call(
            "canvases_create", title=line_of(draft.title), document_content=content, channel_id=draft.place
        )
        return self._again(str(said.get("canvas_id")), draft)

    def update(
        self,
        tools: Tools,  # noqa: ARG002 - the protocol's
        page: WikiPage,
        draft: PageDraft,
        changed: Sequence[str],
    ) -> WikiPage:
        """Bring the sections that differ up to date, the introduction and the title."""
        id_ = page.ref.id
        now = self._read(id_)
        if now is None:
            raise PageRefusalError("source-work-gone", system=LABEL, item=draft.title)
        wanted = whole(draft)
        if now.text != page.text:
            if not is_ours(now.text, page.text, draft, changed):
                raise PageChangedError("source-page-changed", system=LABEL, item=draft.title)
            if words(now.text.partition("\n")[2]) != words(wanted):
                self._edit(id_, draft, "replace", wanted)
        elif not self._bring(now, draft, changed):
            self._edit(id_, draft, "replace", wanted)
        if now.title != line_of(draft.title):
            title = {"type": "markdown", "markdown": literal(line_of(draft.title))}
            self._change(id_, {"operation": "rename", "title_content": title})
        return self._again(id_, draft)

    def _bring(self, now: WikiPage, draft: PageDraft, changed: Sequence[str]) -> bool:
        """Bring each section up to date that differs; False where that cannot be done part by part."""
        there = {words(one.heading): one.text for one in parts(now.text)}
        titles = [words(literal(one.title) or "—") for one in draft.sections]
        if [title for title in there if title] != titles or len(parts(now.text)) != len(titles) + 1:
            return False  # headings came, went or moved
        id_ = now.ref.id
        above = there.get("", "").partition("\n")[2]
        if words(above) != words(introduction(draft)) and not self._replace(id_, draft, 0, introduction(draft)):
            return False
        for at, (one, title) in enumerate(zip(draft.sections, titles, strict=True), 1):
            said = there[title].partition("\n")[2]
            if one.key not in changed or words(said) == words(body(one.markdown)):
                continue
            if not self._replace(id_, draft, at, body(one.markdown)):
                return False
        return True

    def _replace(self, id_: str, draft: PageDraft, at: int, markdown: str) -> bool:
        """Have a section say something else; the first is the introduction. False where nothing was written yet, or the
        canvas is not as it was expected."""
        heading, before = self._section(id_, draft, at)
        if any(one.is_cell or not one.id for one in before) or len(before) > _MOST or (at and not heading):
            return False
        if markdown and heading:
            self._edit(id_, draft, "insert_after", markdown, heading)
        elif markdown:
            self._edit(id_, draft, "insert_at_start", markdown)
        for left in range(len(before), 0, -1):
            _, said = self._section(id_, draft, at)
            if [one.text for one in said[-left:]] != [one.text for one in before[:left]] or not said[-1].id:
                return False
            self._change(id_, {"operation": "delete", "section_id": said[-1].id})
        return True

    def _section(self, id_: str, draft: PageDraft, at: int) -> tuple[str, list[CanvasBlock]]:
        """The id of the heading of a section, as it is now, and the blocks below it. The introduction has a heading
        where Slack put the title on top."""
        heading, said, seen = "", list[CanvasBlock](), 0
        for one in blocks(self._content(id_, "html", draft)):
            if one.tag == "h2":
                seen += 1
                heading = one.id if seen == at else heading
            elif one.tag == "h1" and not seen and not said and words(one.text) == words(draft.title):
                heading = one.id if at == 0 else heading
            elif seen == at:
                said.append(one)
        return heading, said

    def _edit(self, id_: str, draft: PageDraft, operation: str, markdown: str, at: str = "") -> None:
        section_id = {"section_id": at} if at else {}
        self._change(id_, {"operation": operation, "document_content": _content(markdown, draft), **section_id})

    def _change(self, id_: str, change: Mapping[str, Any]) -> None:
        self._call("canvases_edit", canvas_id=id_, changes=[change])

    def _content(self, id_: str, kind: str = "markdown", draft: PageDraft | None = None) -> str:
        said = (self._call if draft else self._asked)("canvases_getContent", canvas_id=id_, content_type=kind)
        content = said.get("content")
        if not isinstance(content, str):
            raise SourceError("source-canvas-unfit", temporary=True)
        return content.replace("\r\n", "\n").replace("\x00", "")

    def _again(self, id_: str, draft: PageDraft) -> WikiPage:
        """A canvas as it is read after a change. Raises SourceError where it cannot be."""
        found = self._read(id_)
        if found is None:
            raise SourceError("source-work-gone", temporary=True, system=LABEL, item=draft.title)
        return found

    def _call(self, method: str, **args: Any) -> Mapping[str, Any]:
        """What Slack answers. Raises SourceError."""
        try:
            return self._asked(method, **args)
        except SlackApiError as error:
            raise _told(error) from None

    def _asked(self, method: str, **args: Any) -> Mapping[str, Any]:
        """The same, which raises SlackApiError where Slack refuses."""
        ask: Callable[..., Any] = getattr(self._client, method)
        try:
            said = ask(**args).data
        except OSError as error:  # no answer, or none in time
            raise _told(error) from None
        return said if isinstance(said, dict) else {}


def _check(place: str) -> None:
    if not _CHANNEL.fullmatch(place):
        raise PageRefusalError("source-work-place", system=LABEL)


def _content(markdown: str, draft: PageDraft) -> Mapping[str, str]:
    if len(markdown) > _LARGEST:
        raise PageRefusalError("source-canvas-large", item=draft.title)
    return {"type": "markdown", "markdown": markdown}


def _told(error: Exception) -> SourceError:
    """What Slack says, as it is told beside a copy."""
    if not isinstance(error, SlackApiError):
        return SourceError("source-canvas-silent", temporary=True)
    said = str(error.response.get("error"))
    if trouble_of(error):
        return SourceError("source-canvas-silent", temporary=True)
    if scope := missing_scope(error):
        return CanvasesOffError("source-canvas-scope", scope=scope)
    if said in _OFF or said.startswith("free_teams_cannot"):
        return CanvasesOffError("source-canvas-off")
    if said in _TAKEN:
        return CanvasesOffError("source-canvas-taken")
    if said in _GONE:
        return PageRefusalError("source-work-gone", system=LABEL, item="canvas")
    if said in _NO_PLACE:
        return PageRefusalError("source-work-place", system=LABEL)
    why = "forbidden" if said in _FORBIDDEN else "refused"
    detail = error.response.get("detail")
    return PageRefusalError(f"source-work-{why}", system=LABEL, said=line_of(detail, 200) or said)


def canvases(client: WebClient, workspace: str, site: str) -> Wiki:
    """The canvases of a workspace, by the client of its bot; `site` is the address of Slack's API."""
    here = _Canvases(client, workspace, site)

    def reach(_: Tools) -> Iterator[Reachability]:
        yield Reachability(LABEL)

    return Wiki(
        name="canvas",
        label=LABEL,
        variables=(),
        ready=lambda _: True,
        reach=reach,
        places=here.places,
        knows=here.knows,
        look_up=here.look_up,
        read=here.read,
        find=here.find,
        create=here.create,
        update=here.update,
    )
