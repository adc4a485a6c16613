"""A look-alike of Confluence Cloud on this machine: two spaces and their pages, whose storage it rewrites as it saves.
In a browser, at its own address, a page shows and a line of it can be changed, as by somebody there.

API: https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/
"""

import re
import threading
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Mapping, Sequence
from html.entities import codepoint2name
from typing import Any
from urllib.parse import quote, urlencode

from bot.clock import Clock, stamp, utc_now
from demo import lookalike, paper
from demo.lookalike import Asked, Said

SITE = "https://pages.northwind-studio.example"
EMAIL, TOKEN, READER = "product-ops@northwind-studio.example", "confluence_demo", "confluence_reader"
CLOUD = "4f2e9d1c-0000-4000-8000-00000000c10d"
PRODUCT, DESIGN, SPECS = "65601", "65602", "98305"  # two spaces, and a page of the first

_OURS, _THEIRS = "557058:0c0f", "557058:ada0"  # accounts: the bot's, and whose changes come from a browser
_SPACES = {PRODUCT: ("PROD", "Product"), DESIGN: ("DSGN", "Écrans & parcours")}
_KEPT = frozenset("&<>\"'")  # letters that are spelled as entities in XML


def stored(storage: str) -> str:
    """Storage as it is given back. Raises ValueError for what is no XHTML."""
    text = re.sub(r"&(?!(?:amp|lt|gt|quot|apos|#\w+);)(\w+);", lambda one: _letter(one[1]), storage)
    try:
        ElementTree.fromstring(f'<page xmlns:ac="ac" xmlns:ri="ri">{text}</page>')  # noqa: S314 - what was sent
    except ElementTree.ParseError as error:
        raise ValueError(str(error)) from None
    ids = iter(range(1, 10**6))
    parts = re.split(r"(<!\[CDATA\[.*?\]\]>)", storage, flags=re.DOTALL)
    return "".join(one if one.startswith("<![") else _rewritten(one, ids) for one in parts)


def _rewritten(text: str, ids: Any) -> str:
    text = re.sub(r"<(p|h[1-6])>", lambda one: f'<{one[1]} local-id="{next(ids):08x}">', text)
    text = re.sub(
        r"<ac:structured-macro (ac:name=\"[^\"]*\")>",
        lambda one: f'<ac:structured-macro {one[1]} ac:schema-version="1" ac:macro-id="{next(ids):08x}">',
        text,
    )
    text = re.sub(r"<ac:task>(?!<ac:task-id>)", lambda _: f"<ac:task><ac:task-id>{next(ids)}</ac:task-id>", text)
    text = re.sub(r"<(td|th)>((?:(?!<p\b|</\1>).)+)</\1>", r"<\1><p>\2</p></\1>", text, flags=re.DOTALL)
    text = text.replace("<br />", "<br/>").replace("<table>", '<table data-layout="default">')
    return "".join(
        f"&{codepoint2name[ord(one)]};" if ord(one) in codepoint2name and one not in _KEPT else one for one in text
    )


def _letter(name: str) -> str:
    found = {entity: chr(point) for point, entity in codepoint2name.items()}.get(name)
    if found is None:
        raise ValueError(f"The entity {name} was referenced, but not declared.")
    return found


class ConfluenceSite:
    """A site. `hidden` are pages that the account may not see; `page` is how many rows a page of a list has at most,
    `site` where people see it."""

    def __init__(self, clock: Clock = utc_now, page: int = 250) -> None:
        self.pages: dict[str, dict[str, Any]] = {}
        self.hidden: set[str] = set()
        self.site = SITE
        self._clock, self._page, self._lock = clock, page, threading.Lock()
        self.add(PRODUCT, "Specifications", "<p>What we build, and why.</p>", id_=SPECS)
        self.add(DESIGN, "Écrans de paiement", "<p>Esquisses.</p>")

    def add(self, space: str, title: str, storage: str, *, parent: str = "", id_: str = "", by: str = _THEIRS) -> str:
        """Put a page there; its id."""
        id_ = id_ or str(98400 + len(self.pages))
        now = self._now()
        self.pages[id_] = {
            "id": id_,
            "status": "current",
            "title": title,
            "spaceId": space,
            "parentId": parent or None,
            "authorId": by,
            "createdAt": now,
            "version": {"number": 1, "message": "", "minorEdit": False, "authorId": by, "createdAt": now},
            "body": stored(storage),
        }
        return id_

    def edit(self, id_: str, storage: str, title: str = "") -> None:
        """Change a page as somebody there does."""
        self._save(id_, title or self.pages[id_]["title"], storage, _THEIRS, "")

    def comment(self, id_: str, words: str) -> None:
        """Comment on words of a page: there is no new version."""
        marked = f'<ac:inline-comment-marker ac:ref="c0ffee">{words}</ac:inline-comment-marker>'
        self.pages[id_]["body"] = self.pages[id_]["body"].replace(words, marked, 1)

    def answer(self, asked: Asked) -> Said:
        """What a request is answered."""
        with self._lock:
            if asked.path == "/_edge/tenant_info":
                return Said(200, {"cloudId": CLOUD})
            path = asked.path.removeprefix(f"/ex/confluence/{CLOUD}")
            if not path.startswith("/wiki/api/v2/"):
                return self._seen(asked)
            if not any(asked.is_from(EMAIL, one) for one in (TOKEN, READER)):
                return _error(401, "Unauthorized", "")
            if asked.method != "GET" and asked.is_from(EMAIL, READER):
                return _error(403, "Forbidden", "No permission to write in this space")
            return self._answer(asked, path.removeprefix("/wiki/api/v2/").split("/"))

    def _answer(self, asked: Asked, path: Sequence[str]) -> Said:
        match (asked.method, path):
            case ("GET", ["spaces"]):
                rows = [_space(id_) for id_ in _SPACES]
                return self._listed(asked, sorted(rows, key=lambda one: one["name"]))
            case ("GET", ["pages"]):
                return self._found(asked)
            case ("POST", ["pages"]):
                return self._create(asked.told())
            case ("GET", ["pages", id_]) if self._shows(id_):
                return Said(200, self._shown(id_, asked.query.get("body-format", ""), whole=True))
            case ("PUT", ["pages", id_]) if self._shows(id_):
                return self._update(id_, asked.told())
        return _error(404, "Not Found", "The content does not exist, or you may not see it")

    def _shows(self, id_: str) -> bool:
        return id_ in self.pages and id_ not in self.hidden

    def _found(self, asked: Asked) -> Said:
        said = asked.query
        rows = [
            one
            for id_, one in self.pages.items()
            if self._shows(id_)
            and one["status"] == said.get("status", "current")
            and said.get("space-id", one["spaceId"]) == one["spaceId"]
            and said.get("title", one["title"]) == one["title"]
        ]
        if said.get("sort") == "-created-date":
            rows.reverse()
        form = said.get("body-format", "")
        return self._listed(asked, [self._shown(one["id"], form) for one in rows])

    def _listed(self, asked: Asked, rows: Sequence[Mapping[str, Any]]) -> Said:
        at, size = int(asked.query.get("cursor") or 0), min(int(asked.query.get("limit", "25")), self._page)
        links = {"base": f"{self.site}/wiki"}
        if at + size < len(rows):
            query = urlencode({**asked.query, "cursor": str(at + size)})
            links["next"] = f"{asked.path.removeprefix(f'/ex/confluence/{CLOUD}')}?{query}"
        return Said(200, {"results": list(rows[at : at + size]), "_links": links})

    def _create(self, told: Mapping[str, Any]) -> Said:
        space, parent = told.get("spaceId"), told.get("parentId") or ""
        if space not in _SPACES or (parent and not self._shows(parent)):
            return _error(404, "Not Found", "No space with this id, or no parent")
        if wrong := self._wrong(told, str(space)):
            return wrong
        id_ = self.add(space, told["title"], told["body"]["value"], parent=parent, by=_OURS)
        return Said(200, self._shown(id_, "storage", whole=True))

    def _update(self, id_: str, told: Mapping[str, Any]) -> Said:
        now = self.pages[id_]
        if told.get("id") != id_ or told.get("status") != "current" or "number" not in told.get("version", {}):
            return _error(400, "Bad Request", "id, status and version.number are required")
        if now["status"] != "current":
            return _error(400, "Bad Request", "Can't update a page that is not current")
        if told["version"]["number"] != now["version"]["number"] + 1:
            number = now["version"]["number"]
            return _error(409, "Conflict", f"Version must be incremented when updating. Current version: {number}")
        if wrong := self._wrong(told, now["spaceId"], id_):
            return wrong
        self._save(id_, told["title"], told["body"]["value"], _OURS, told["version"].get("message", ""))
        return Said(200, self._shown(id_, "storage", whole=True))

    def _wrong(self, told: Mapping[str, Any], space: str, id_: str = "") -> Said | None:
        title, body = told.get("title"), told.get("body", {})
        if not title or len(title) > 255 or body.get("representation") != "storage":
            return _error(400, "Bad Request", "A title of at most 255 characters and a body are required")
        there = {own: one for own, one in self.pages.items() if one["status"] != "trashed" and one["spaceId"] == space}
        if any(one["title"] == title and own != id_ for own, one in there.items()):
            return _error(400, "A page with this title already exists", "Titles are unique in a space")
        try:
            stored(body["value"])
        except ValueError as error:
            return _error(400, "Error parsing xhtml", str(error))
        return None

    def _save(self, id_: str, title: str, storage: str, by: str, message: str) -> None:
        number = self.pages[id_]["version"]["number"] + 1
        version = {"number": number, "message": message, "authorId": by, "createdAt": self._now()}
        self.pages[id_] |= {"title": title, "body": stored(storage), "version": version}

    def _now(self) -> str:
        return stamp(self._clock()).replace("Z", ".000Z")

    def _shown(self, id_: str, form: str, *, whole: bool = False) -> dict[str, Any]:
        one = self.pages[id_]
        body = {"storage": {"representation": "storage", "value": one["body"]}} if form == "storage" else {}
        links = {"webui": self._path(id_), **({"base": f"{self.site}/wiki"} if whole else {})}
        return {**one, "body": body, "_links": links}

    def _path(self, id_: str) -> str:
        one = self.pages[id_]
        return f"/spaces/{_SPACES[one['spaceId']][0]}/pages/{id_}/{quote(one['title'].replace(' ', '+'), safe='+')}"

    def _seen(self, asked: Asked) -> Said:
        """What a browser is answered."""
        ours = {id_: one for id_, one in self.pages.items() if one["status"] == "current"}
        if asked.path == "/":
            links = {f"/wiki{self._path(id_)}": one["title"] for id_, one in ours.items() if one["authorId"] == _OURS}
            return paper.listed("Confluence", links)
        found = re.fullmatch(r"/wiki/spaces/[^/]+/pages/(\d+)(?:/.*)?", asked.path)
        if found is None or found[1] not in ours:
            return Said(404, "Not found")
        one = ours[found[1]]
        text = re.sub(r"(</(?:p|h\d|ul|li|table|tr|ac:task)>)(?=<)", r"\1\n", one["body"])
        if asked.method == "POST":
            if paper.acted(asked) == "delete":
                one["status"] = "trashed"
                return Said(303, "", {"Location": "/"})
            try:
                self.edit(found[1], paper.edited(asked, text))
            except ValueError as error:
                return Said(400, f"No XHTML: {error}")
            return Said(303, "", {"Location": asked.path})
        return paper.shown("Confluence", one["title"], text, "Change a line of its storage, and save it.", ["delete"])


def serve(port: int = 0, clock: Clock = utc_now) -> tuple[str, Callable[[], None]]:
    """Start answering on 127.0.0.1; returns the address and what stops it. Port 0 takes a free one."""
    site = ConfluenceSite(clock)
    url, stop = lookalike.serve(site.answer, port)
    site.site = url
    return url, stop


def _space(id_: str) -> dict[str, str]:
    key, name = _SPACES[id_]
    return {"id": id_, "key": key, "name": name, "type": "global", "status": "current"}


def _error(status: int, title: str, detail: str) -> Said:
    code = title.upper().replace(" ", "_")
    return Said(status, {"errors": [{"status": status, "code": code, "title": title, "detail": detail or None}]})
