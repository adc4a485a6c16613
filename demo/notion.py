"""A look-alike of Notion on this machine: pages below a page and in a data source. In a browser, at its own address, a
page shows and a line of it can be changed, as by somebody there.

API 2026-03-11: https://developers.notion.com/reference/update-page-markdown and, beside it, post-page,
retrieve-page-markdown, get-block-children, query-a-data-source, post-search
"""

import re
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.clock import Clock, stamp, utc_now
from demo import lookalike, paper
from demo.lookalike import Asked, Said
from demo.people import PEOPLE

TOKEN, READER = "ntn_demo", "ntn_reader"
VERSION = "2026-03-11"
SITE = "https://www.notion.so"
HOME, SPECS = "3f1c2d4e-0000-4000-8000-0000000000a1", "3f1c2d4e-0000-4000-8000-0000000000a2"
BOT = "3f1c2d4e-0000-4000-8000-0000000000b0"

_USERS = {f"3f1c2d4e-0000-4000-8000-{n:012x}": name for n, name in enumerate(PEOPLE, 0xC00)}
_CHANGER = next(iter(_USERS))  # who changes what is changed in a browser
_FENCE = re.compile(r"(`{3,}|~{3,})(.*)$")
_PIPE = re.compile(r"(?<!\\)\|")
_NEEDLESS = re.compile(r"\\([_.!#()+=-])")


def stored(markdown: str) -> str:
    """Markdown as it is given back: no empty lines, no needless escapes, attributes that nobody named."""
    found: list[str] = []
    fence = ""
    for line in markdown.split("\n"):
        mark = _FENCE.match(line.strip())
        if fence:
            found.append(line)
            fence = "" if line.strip() == fence else fence
        elif mark:
            fence = mark[1]
            found.append(f"{line.strip()}plain text" if not mark[2].strip() else line.strip())
        elif line.strip():
            found.append(_kept(line.rstrip()))
    return "\n".join(found)


def _kept(line: str) -> str:
    line = _NEEDLESS.sub(r"\1", re.sub(r"^(\t*)[*+] ", r"\1- ", line))
    if line == '<table header-row="true">':
        return '<table fit-page-width="false" header-row="true" header-column="false">'
    if line.lstrip().startswith("<"):
        return line
    return _PIPE.sub(r"\\|", line)  # a table of pipes is none here


class Workspace:
    """A workspace. It keeps what it is sent; search does not know of it yet. `site` is where people see it."""

    def __init__(self, clock: Clock = utc_now, page: int = 100) -> None:
        self.pages: dict[str, dict[str, Any]] = {}
        self.bodies: dict[str, str] = {}
        self.unknown: dict[str, list[str]] = {}
        self.site = SITE
        self._clock, self._page, self._lock = clock, page, threading.Lock()
        self._searched: set[str] = set()
        for id_, title in ((HOME, "Product"), (f"{HOME[:-2]}d1", "Handbook")):
            self.add(title, {"type": "workspace", "workspace": True}, id_=id_, by=_CHANGER)
        self.add("Écrans de paiement", self._parent("page", HOME), "Older.", by=_CHANGER)
        self._searched = set(self.pages)

    def add(
        self, title: str, parent: Mapping[str, Any], markdown: str = "", *, id_: str = "", by: str = BOT
    ) -> dict[str, Any]:
        """Put a page there."""
        id_ = id_ or f"3f1c2d4e-0000-4000-9000-{len(self.pages):012x}"
        now = self._now()
        self.bodies[id_] = stored(markdown)
        self.pages[id_] = {
            "object": "page",
            "id": id_,
            "created_time": now,
            "last_edited_time": now[:17] + "00.000Z",
            "created_by": {"object": "user", "id": by},
            "last_edited_by": {"object": "user", "id": by},
            "in_trash": False,
            "archived": False,
            "parent": dict(parent),
            "properties": {"Name": {"id": "title", "type": "title", "title": _rich(title)}},
        }
        return self.pages[id_]

    def edit(self, id_: str, markdown: str) -> None:
        """Change a page as somebody there does."""
        self.bodies[id_] = stored(markdown)
        self._touch(id_, _CHANGER)

    def answer(self, asked: Asked) -> Said:
        """What a request is answered."""
        with self._lock:
            return self._answer(asked) if asked.path.startswith("/v1/") else self._seen(asked)

    def _answer(self, asked: Asked) -> Said:
        given = asked.headers.get("authorization")
        if given not in (f"Bearer {TOKEN}", f"Bearer {READER}"):
            return _error(401, "unauthorized", "API token is invalid.")
        if asked.headers.get("notion-version") != VERSION:
            return _error(400, "missing_version", "Notion-Version header failed validation.")
        path = asked.path.strip("/").split("/")[1:]
        is_read = asked.method == "GET" or path == ["search"] or path[-1] == "query"
        if not is_read and given == f"Bearer {READER}":
            return _error(403, "restricted_resource", "Insufficient permissions for this endpoint.")
        match (asked.method, path):
            case ("GET", ["users", "me"]):
                return Said(200, {"object": "user", "id": BOT, "type": "bot", "name": "Product Ops"})
            case ("GET", ["users", id_]) if id_ in (*_USERS, BOT):
                return Said(200, {"object": "user", "id": id_, "name": PEOPLE.get(_USERS.get(id_, ""), "Product Ops")})
            case ("POST", ["search"]):
                return self._search(asked)
            case ("POST", ["pages"]):
                return self._create(asked)
            case ("GET", ["blocks", id_, "children"]) if self._there(id_):
                inside = self._within("page_id", id_)
                return self._listed(asked.query, [_child(one) for one in inside])
            case ("POST", ["data_sources", id_, "query"]) if id_ == SPECS:
                return self._listed(asked.told(), [self._shown(one) for one in self._within("data_source_id", id_)])
            case ("GET", ["pages", id_]) if id_ in self.pages:
                return Said(200, self._shown(self.pages[id_]))
            case ("PATCH", ["pages", id_]) if self._there(id_):
                return self._change(asked, id_)
            case ("GET", ["pages", id_, "markdown"]) if self._there(id_):
                return self._markdown(id_)
            case ("PATCH", ["pages", id_, "markdown"]) if self._there(id_):
                return self._update(asked, id_)
        return _error(404, "object_not_found", f"Could not find object with ID: {path[-1]}.")

    def _there(self, id_: str) -> bool:
        return id_ in self.pages and not self.pages[id_]["in_trash"]

    def _within(self, kind: str, id_: str) -> list[dict[str, Any]]:
        return [one for one in self.pages.values() if one["parent"].get(kind) == id_ and not one["in_trash"]]

    def _search(self, asked: Asked) -> Said:
        wanted = str(asked.told().get("query", "")).casefold()
        specs = {"object": "data_source", "id": SPECS, "title": _rich("Specs"), "in_trash": False}
        every = [*(self._shown(self.pages[id_]) for id_ in self._searched if self._there(id_)), specs]
        found = [one for one in every if wanted in _titled(one).casefold()]
        return self._listed(asked.told(), sorted(found, key=_titled))

    def _listed(self, asked: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> Said:
        at, size = int(asked.get("start_cursor") or 0), min(int(asked.get("page_size", 100)), self._page)
        more = at + size < len(rows)
        cursor = str(at + size) if more else None
        return Said(200, {"object": "list", "results": rows[at : at + size], "has_more": more, "next_cursor": cursor})

    def _create(self, asked: Asked) -> Said:
        told = asked.told()
        parent, title = told.get("parent", {}), told.get("properties", {}).get("title", {}).get("title", [])
        kind = str(parent.get("type", "")).removesuffix("_id")
        id_ = str(parent.get(f"{kind}_id", ""))
        if not (kind == "page" and self._there(id_)) and (kind, id_) != ("data_source", SPECS):
            return _error(404, "object_not_found", f"Could not find {kind} with ID: {id_}.")
        if not title or not isinstance(told.get("markdown"), str) or "children" in told:
            return _error(400, "validation_error", "body failed validation.")
        made = self.add(str(title[0]["text"]["content"]), self._parent(kind, id_), told["markdown"])
        return Said(200, self._shown(made))

    def _change(self, asked: Asked, id_: str) -> Said:
        told = asked.told()
        if title := told.get("properties", {}).get("title", {}).get("title"):
            self.pages[id_]["properties"]["Name"]["title"] = _rich(str(title[0]["text"]["content"]))
        if "in_trash" in told:
            self.pages[id_]["in_trash"] = bool(told["in_trash"])
        self._touch(id_, BOT)
        return Said(200, self._shown(self.pages[id_]))

    def _update(self, asked: Asked, id_: str) -> Said:
        told = asked.told()
        if told.get("type") != "update_content":
            return _error(400, "validation_error", "Not known here.")
        text = self.bodies[id_]
        for one in told["update_content"]["content_updates"]:
            count = text.count(one["old_str"]) if one["old_str"] else 0
            if count != 1:
                why = "No match for" if not count else "Multiple matches for"
                return _error(400, "validation_error", f"{why} old_str: {one['old_str'][:60]}")
            if re.findall(r"<page [^>]*>", one["old_str"]) > re.findall(r"<page [^>]*>", one["new_str"]):
                return _error(400, "validation_error", "This would delete child pages.")
            text = text.replace(one["old_str"], one["new_str"])
        self.bodies[id_] = stored(text)
        self._touch(id_, BOT)
        return self._markdown(id_)

    def _markdown(self, id_: str) -> Said:
        unknown = self.unknown.get(id_, [])
        said = {"object": "page_markdown", "id": id_, "markdown": self.bodies[id_], "truncated": bool(unknown)}
        return Said(200, {**said, "unknown_block_ids": unknown})

    def _touch(self, id_: str, by: str) -> None:
        # The API tells the minute alone.
        self.pages[id_] |= {
            "last_edited_time": self._now()[:17] + "00.000Z",
            "last_edited_by": {"object": "user", "id": by},
        }

    def _now(self) -> str:
        return stamp(self._clock()).replace("Z", ".000Z")

    def _parent(self, kind: str, id_: str) -> dict[str, str]:
        return {"type": f"{kind}_id", f"{kind}_id": id_}

    def _shown(self, page: Mapping[str, Any]) -> dict[str, Any]:
        return {**page, "url": f"{self.site}{_path(page)}"}

    def _seen(self, asked: Asked) -> Said:
        """What a browser is answered."""
        ours = {id_: one for id_, one in self.pages.items() if self._there(id_) and id_ not in self._searched}
        if asked.path == "/":
            return paper.listed("Notion", {_path(one): _titled(one) for one in ours.values()})
        id_ = next((id_ for id_, one in ours.items() if _path(one) == asked.path), "")
        if not id_:
            return Said(404, "Not found")
        if asked.method == "POST":
            if paper.acted(asked) == "delete":
                self.pages[id_]["in_trash"] = True
                return Said(303, "", {"Location": "/"})
            self.edit(id_, paper.edited(asked, self.bodies[id_]))
            return Said(303, "", {"Location": asked.path})
        return paper.shown("Notion", _titled(ours[id_]), self.bodies[id_], "Change a line, and save it.", ["delete"])


def serve(port: int = 0, clock: Clock = utc_now) -> tuple[str, Callable[[], None]]:
    """Start answering on 127.0.0.1; returns the address and what stops it. Port 0 takes a free one."""
    workspace = Workspace(clock)
    url, stop = lookalike.serve(workspace.answer, port)
    workspace.site = url
    return url, stop


def _rich(text: str) -> list[dict[str, Any]]:
    return [{"type": "text", "text": {"content": text}, "plain_text": text}]


def _titled(one: Mapping[str, Any]) -> str:
    return str((one.get("title") or one["properties"]["Name"]["title"])[0]["plain_text"])


def _path(page: Mapping[str, Any]) -> str:
    words = re.findall(r"[A-Za-z0-9]+", _titled(page))[:8]
    return f"/{'-'.join([*words, page['id'].replace('-', '')])}"


def _child(page: Mapping[str, Any]) -> dict[str, Any]:
    named = {"title": _titled(page)}
    return {**page, "object": "block", "type": "child_page", "child_page": named, "has_children": True}


def _error(status: int, code: str, message: str) -> Said:
    return Said(status, {"object": "error", "status": status, "code": code, "message": message, "request_id": "demo"})
