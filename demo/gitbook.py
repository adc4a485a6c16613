"""A look-alike of GitBook on this machine: two spaces, and change requests in them. In a browser, at its own address, a
page shows, a line of it can be changed, and a change request merged, as by somebody there.

API v1: spec/openapi.json of the npm package @gitbook/api
"""

import copy
import html
import re
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.clock import Clock, stamp, utc_now
from demo import lookalike, paper
from demo.lookalike import Asked, Said
from demo.people import PEOPLE, mail

TOKEN, READER = "gb_api_demo", "gb_api_reader"
SITE = "https://app.gitbook.com"
SPACE, OTHER = "spAceHandb00k", "spAceSpecs0001"


def stored(markdown: str) -> str:
    """Markdown as it is given back: bullets are stars, cells have spaces, entities are characters again."""
    found: list[str] = []
    fence = ""
    for line in markdown.strip("\n").split("\n"):
        if fence or line.startswith(("```", "~~~")):
            fence = "" if fence and line.strip() == fence else fence or re.match(r"[`~]+", line)[0]  # type: ignore[index]
            found.append(line)
            continue
        line = re.sub(r"^([ \t]*)[-+] (?!\[)", r"\1* ", line.rstrip())
        if line.startswith("|"):
            line = "| " + " | ".join(cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip("|"))) + " |"
        found.append(line.replace("&#123;", "\\{").replace("&lt;", "\\<"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(found))


class Organization:
    """An organisation. It keeps what it is sent. `site` is where people see it."""

    def __init__(self, clock: Clock = utc_now, page: int = 1000) -> None:
        self.spaces: dict[str, list[dict[str, Any]]] = {SPACE: [], OTHER: []}
        self.requests: dict[str, dict[str, Any]] = {}
        self.asked_to_review: dict[str, list[str]] = {}
        self.site = SITE
        self._clock, self._page, self._lock = clock, page, threading.Lock()
        self._made = 0
        self._insert(self.spaces[SPACE], {"title": "How we work", "slug": "how-we-work"}, "# How we work\n\nOlder.")

    def answer(self, asked: Asked) -> Said:
        """What a request is answered."""
        with self._lock:
            return self._answer(asked) if asked.path.startswith("/v1/") else self._seen(asked)

    def merge(self, id_: str) -> None:
        """Take a change request over, as somebody there does."""
        request = self.requests[id_]
        request["status"] = "merged"
        self.spaces[request["space"]] = request["pages"]

    def edit(self, page: dict[str, Any], markdown: str) -> None:
        """Change a page as somebody there does."""
        page |= {"markdown": stored(markdown), "updatedAt": self._now()}

    def page(self, slug: str) -> dict[str, Any]:
        """A page, in the change request that is open or in its space."""
        opened = [one["pages"] for one in self.requests.values() if one["status"] in ("open", "draft")]
        return next(page for rows in (*opened, *self.spaces.values()) for page in rows if page["slug"] == slug)

    def _answer(self, asked: Asked) -> Said:
        given = asked.headers.get("authorization")
        if given not in (f"Bearer {TOKEN}", f"Bearer {READER}"):
            return _error(401, "Unknown token")
        if asked.method != "GET" and given == f"Bearer {READER}":
            return _error(403, "You do not have the permission to edit this space")
        match (asked.method, asked.path.strip("/").split("/")[1:]):
            case ("GET", ["user"]):
                return Said(200, _user("helena"))
            case ("GET", ["orgs"]):
                return self._listed(asked, [{"object": "organization", "id": "orgNorthwind", "title": "Northwind"}])
            case ("GET", ["orgs", "orgNorthwind", "spaces"]):
                return self._listed(asked, [_space(SPACE, "Handbook"), _space(OTHER, "Product specs")])
            case (method, ["spaces", space, "change-requests", *rest]) if space in self.spaces:
                return self._of_requests(method, asked, space, rest)
            case ("GET", ["spaces", space, "content", *rest]) if space in self.spaces:
                return self._content(self.spaces[space], space, rest)
        return _error(404, "Not found")

    def _of_requests(self, method: str, asked: Asked, space: str, path: Sequence[str]) -> Said:
        request = next(
            (
                one
                for one in self.requests.values()
                if path and one["space"] == space and path[0] in (one["id"], str(one["number"]))
            ),
            None,
        )
        match (method, path):
            case ("GET", []):
                status = asked.query.get("status")
                some = [one for one in self.requests.values() if one["space"] == space and one["status"] == status]
                return self._listed(asked, [self._shown(one) for one in reversed(some)])
            case ("POST", []):
                return self._open(asked, space)
            case ("GET", [_]) if request:
                return Said(200, self._shown(request))
            case ("PATCH", [_]) if request:
                request |= {key: asked.told()[key] for key in ("status", "subject") if key in asked.told()}
                return Said(200, self._shown(request))
            case ("GET", [_, "requested-reviewers"]) if request:
                some = [{"user": {"id": one}} for one in self.asked_to_review.get(request["id"], [])]
                return self._listed(asked, some)
            case ("POST", [_, "requested-reviewers"]) if request:
                self.asked_to_review.setdefault(request["id"], []).extend(asked.told()["users"])
                return Said(200, {"users": []})
            case ("POST", [_, "content"]) if request:
                return self._fill(asked, request)
            case ("GET", [_, "content", *rest]) if request:
                return self._content(request["pages"], f"{space}/~/changes/{request['number']}", rest)
        return _error(404, "Not found")

    def _open(self, asked: Asked, space: str) -> Said:
        subject = str(asked.told().get("subject", ""))
        if len(subject) > 100:
            return _error(400, "subject is too long")
        number = len(self.requests) + 1
        now = self._now()
        request = {
            "object": "change-request",
            "id": f"chReq{number:04}",
            "number": number,
            "status": "draft",
            "subject": subject,
            "createdBy": _user("helena"),
            "createdAt": now,
            "updatedAt": now,
            "space": space,
            "revision": f"rev{number}",
            "outdated": False,
            "pages": copy.deepcopy(self.spaces[space]),
        }
        self.requests[str(request["id"])] = request
        return Said(201, self._shown(request))

    def _fill(self, asked: Asked, request: dict[str, Any]) -> Said:
        changes = asked.told().get("changes")
        if request["status"] in ("merged", "archived") or not isinstance(changes, list) or not 1 <= len(changes) <= 50:
            return _error(400, "The change request cannot be changed")
        rows = copy.deepcopy(request["pages"])
        for change in changes:
            page = next((one for one in rows if one["id"] == change.get("page")), None)
            markdown = change.get("document", {}).get("markdown", "")
            if markdown.startswith("---"):
                return _error(400, "Frontmatter is not valid")
            if change["operation"] == "insert_page":
                if any(one["slug"] == change["slug"] for one in rows):
                    return _error(400, "A page with this slug exists")
                self._insert(rows, change, markdown)
            elif change["operation"] == "update_page" and page:
                self.edit(page, markdown)
                page["title"] = _heading(markdown) or page["title"]
            else:
                return _error(400, "The page could not be found")
        request |= {"pages": rows, "updatedAt": self._now()}
        return Said(200, self._shown(request))

    def _insert(self, rows: list[dict[str, Any]], change: Mapping[str, Any], markdown: str) -> None:
        self._made += 1
        title = _heading(markdown) or change["title"]
        page = {"id": f"pAge{self._made:04}", "title": title, "slug": change["slug"], "path": change["slug"]}
        rows.append({**page, "type": "document", "pages": [], "markdown": stored(markdown), "updatedAt": self._now()})

    def _content(self, rows: Sequence[Mapping[str, Any]], within: str, path: Sequence[str]) -> Said:
        shown = [{**one, "urls": {"app": f"{self.site}/s/{within}/{one['path']}"}} for one in rows]
        match path:
            case ["pages"]:
                return Said(200, {"pages": [{k: v for k, v in one.items() if k != "markdown"} for one in shown]})
            case ["page", id_]:
                found = next((one for one in shown if one["id"] == id_), None)
                return Said(200, found) if found else _error(404, "Page not found")
        return _error(404, "Not found")

    def _shown(self, request: Mapping[str, Any]) -> dict[str, Any]:
        app = f"{self.site}/s/{request['space']}/~/changes/{request['number']}"
        return {**{key: value for key, value in request.items() if key != "pages"}, "urls": {"app": app}}

    def _listed(self, asked: Asked, rows: Sequence[Mapping[str, Any]]) -> Said:
        at, size = int(asked.query.get("page", "0")), min(int(asked.query.get("limit", "50")), self._page)
        more = {"next": {"page": str(at + size)}} if at + size < len(rows) else {}
        return Said(200, {"items": rows[at : at + size], "count": len(rows), **more})

    def _now(self) -> str:
        return stamp(self._clock()).replace("Z", ".000Z")

    def _seen(self, asked: Asked) -> Said:
        """What a browser is answered."""
        places: dict[str, tuple[list[dict[str, Any]], dict[str, Any] | None]] = {
            f"/s/{space}": (rows, None) for space, rows in self.spaces.items()
        }
        for one in self.requests.values():
            if one["status"] in ("open", "draft"):
                places[f"/s/{one['space']}/~/changes/{one['number']}"] = (one["pages"], one)
        if asked.path == "/":
            links = {
                f"{at}/{page['path']}": f"{page['title']}{' (change request)' if request else ''}"
                for at, (rows, request) in places.items()
                for page in rows
            }
            return paper.listed("GitBook", links)
        base, _, slug = asked.path.rpartition("/")
        rows, request = places.get(base, ([], None))
        page = next((one for one in rows if one["path"] == slug), None)
        if page is None:
            return Said(404, "Not found")
        if asked.method == "POST":
            if request and paper.acted(asked) == "merge":
                self.merge(request["id"])
                return Said(303, "", {"Location": f"/s/{request['space']}/{slug}"})
            if request and paper.acted(asked) == "archive":
                request["status"] = "archived"
                return Said(303, "", {"Location": "/"})
            self.edit(page, paper.edited(asked, page["markdown"]))
            return Said(303, "", {"Location": asked.path})
        note = "Change a line, and save it."
        actions = ["merge", "archive"] if request else []
        return paper.shown("GitBook", page["title"], page["markdown"], note, actions)


def serve(port: int = 0, clock: Clock = utc_now) -> tuple[str, Callable[[], None]]:
    """Start answering on 127.0.0.1; returns the address and what stops it. Port 0 takes a free one."""
    organization = Organization(clock)
    url, stop = lookalike.serve(organization.answer, port)
    organization.site = url
    return url, stop


def _user(name: str) -> dict[str, Any]:
    return {"object": "user", "id": f"user{name}", "displayName": PEOPLE[name], "email": mail(name)}


def _space(id_: str, title: str) -> dict[str, Any]:
    return {"object": "space", "id": id_, "title": title, "visibility": "private"}


def _heading(markdown: str) -> str:
    found = re.match(r"# (.+)", markdown)
    return html.unescape(re.sub(r"\\([^\w\s])", r"\1", found[1])) if found else ""


def _error(status: int, message: str) -> Said:
    return Said(status, {"error": {"code": status, "message": message}})
