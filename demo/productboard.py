"""A look-alike of Productboard on this machine: what the company plans there, statuses, members, notes; and what it is
sent.

API v2: https://developer.productboard.com/reference/performentitiessearch, createentity, updateentitybyid, listmembers,
listnotes
"""

import re
import threading
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any
from urllib.parse import quote
from uuid import UUID, uuid5

from bot.clock import Clock, stamp, utc_now
from demo import lookalike
from demo.lookalike import Asked, Said
from demo.people import PEOPLE, mail

TOKEN, READER = "pb.demo", "pb.reader"
SITE = "https://northwind-studio.productboard.com"

_SPACE = UUID("6f1c0d52-8a52-4f4e-9a0f-5f3b8f3f1d11")
_STATUSES = ("New idea", "Under consideration", "Planned", "In progress", "Released", "Won't do")
_TYPES = ("product", "component", "feature", "subfeature", "initiative", "objective", "keyResult", "release")
_MORE = ("releaseGroup", "user", "company")
_TAGS = re.compile(r"</?(?:h1|h2|p|hr|pre|blockquote|b|i|u|s|code|ul|ol|li|a)(?:\s[^<>]*)?/?>")
# How many days ago it changed, its type, name, status, owner, and the timeframe: in how many days it begins and ends.
_PLANNED = (
    (2, "feature", "Address changes until the parcel leaves", "Planned", "amelie", (20, 45)),
    (5, "feature", "Split payment at checkout", "Under consideration", "amelie", None),
    (1, "feature", "Apple Pay dès le panier", "In progress", "amelie", (-20, 12)),
    (9, "feature", "Offline mode for the product catalogue", "Released", "oliver", (-60, -2)),
    (30, "feature", "Gamified loyalty levels", "Won't do", "oliver", None),
    (12, "subfeature", "Ask for a phone number of the rear entrance", "New idea", "", None),
    (7, "initiative", "Checkout without an account", "In progress", "amelie", (-50, 70)),
    (21, "objective", "Reordering takes one minute", "Planned", "helena", (1, 120)),
)
# Days ago, the title of a note, and what it says.
_NOTES = (
    (33, "Reorder from the last invoice", "Could the basket open with what we bought last month?"),
    (16, "Deux cartes pour un panier", "Notre comptable veut régler une partie par carte d’entreprise."),
    (4, "Rear entrance", "The driver never finds us: there is no room for a second line in the address."),
)


def identifier(name: str) -> str:
    """The id of what the look-alike has from the start."""
    return str(uuid5(_SPACE, name))


PRODUCT, COMPONENT = identifier("Northwind Shop"), identifier("Checkout")


def address(name: str) -> str:
    """Where people see a feature."""
    return f"{SITE}/entity-detail/features/{identifier(name)}"


class Space:
    """A workspace. It keeps what it is sent, and shows `page` rows at a time."""

    def __init__(self, clock: Clock = utc_now, page: int = 100) -> None:
        self.entities: dict[str, dict[str, Any]] = {}
        self.notes: dict[str, dict[str, Any]] = {}
        self._clock, self._page, self._lock = clock, page, threading.Lock()
        self.add("product", "Northwind Shop", {})
        self.add("component", "Checkout", {})
        for ago, kind, name, status, owner, frame in _PLANNED:
            fields: dict[str, Any] = {"status": self._status(status)}
            if owner:
                fields["owner"] = {"id": identifier(owner), "email": mail(owner)}
            if frame:
                starts, ends = ((clock() + timedelta(days=days)).date().isoformat() for days in frame)
                fields["timeframe"] = {"startDate": starts, "endDate": ends, "granularity": "day"}
            self.add(kind, name, fields, ago)
        for ago, name, text in _NOTES:
            self._note({"name": name, "content": f"<p>{text}</p>"}, {}, ago)

    def add(self, kind: str, name: str, fields: Mapping[str, Any], ago: float = 0) -> str:
        """Put an entity there; returns its id."""
        id_, at = identifier(name), stamp(self._clock() - timedelta(days=ago))
        known = {"id": id_, "type": kind, "fields": {"name": name, **fields}, "createdAt": at, "updatedAt": at}
        self.entities[id_] = {**known, "links": _links(kind, id_)}
        return id_

    def answer(self, asked: Asked) -> Said:
        """What a request is answered."""
        with self._lock:
            return self._answer(asked)

    def _answer(self, asked: Asked) -> Said:
        given = asked.headers.get("authorization")
        if given not in (f"Bearer {TOKEN}", f"Bearer {READER}"):
            return _wrong(401, "auth.unauthorized", "Unauthorized", "The access token is not valid.")
        *_, last = asked.path.strip("/").split("/")
        match (asked.method, asked.path.strip("/").split("/")):
            case ("GET", ["entities"]):
                return self._list(asked)
            case ("POST", ["entities", "search"]):
                return self._search(asked)
            case ("GET", ["entities", "fields", "status", "values"]):
                rows = [self._status(name) for name in _STATUSES]
                return self._paged(asked, rows)
            case ("GET", ["members"]):
                return self._members(asked)
            case ("GET", ["notes", "configurations"]):
                return Said(200, {"data": [{"type": "textNote"}, {"type": "conversationNote"}]})
            case ("GET", ["notes"]):
                return self._list_notes(asked)
            case ("POST", ["notes"]):
                told = asked.told().get("data", {})
                return Said(201, {"data": self._note(told.get("fields", {}), told.get("metadata", {}))})
            case ("GET", ["notes", _]) if last in self.notes:
                return Said(200, {"data": self.notes[last]})
            case ("GET", ["entities", _]) if last in self.entities:
                return Said(200, {"data": self.entities[last]})
            case ("POST", ["entities"]) | ("PATCH", ["entities", _]) if given == f"Bearer {READER}":
                return _wrong(403, "auth.forbidden", "Forbidden", "The token lacks the scope entities:write.")
            case ("POST", ["entities"]):
                return self._create(asked)
            case ("PATCH", ["entities", _]) if last in self.entities:
                return self._change(asked, self.entities[last])
        return _wrong(404, "resource.notFound", "Not found", "There is nothing at this address.")

    def _list(self, asked: Asked) -> Said:
        source = asked.query.get("metadata[source][recordId]")
        kind = asked.query.get("type[]")
        rows = [one for one in self.entities.values() if kind in (None, one["type"])]
        if source is not None:
            rows = [one for one in rows if one.get("metadata", {}).get("source", {}).get("recordId") == source]
        return self._paged(asked, rows)

    def _search(self, asked: Asked) -> Said:
        told = asked.told().get("data", {})
        wanted = told.get("filter", {})
        if set(told) - {"filter", "return"} or set(wanted) - {"type", "id", "fields", "relationships", "metadata"}:
            return _wrong(400, "validation", "Bad request", "The body has properties that are not allowed.")
        kinds = wanted.get("type")
        if not isinstance(kinds, list) or len(kinds) != 1 or kinds[0] not in (*_TYPES, *_MORE):
            return _wrong(400, "validation", "Bad request", "filter.type has to name one type.")
        ids = wanted.get("id")
        rows = [
            one for one in self.entities.values() if one["type"] in wanted["type"] and (not ids or one["id"] in ids)
        ]
        shown = told.get("return", {}).get("fields")
        if isinstance(shown, list):
            rows = [{**one, "fields": {k: v for k, v in one["fields"].items() if k in shown}} for one in rows]
        return self._paged(asked, rows)

    def _create(self, asked: Asked) -> Said:
        told = asked.told().get("data", {})
        fields, kind = dict(told.get("fields", {})), told.get("type")
        parents = [one["target"]["id"] for one in told.get("relationships", []) if one["type"] == "parent"]
        if kind not in _TYPES or not str(fields.get("name", "")).strip():
            return _wrong(422, "validation", "Unprocessable", "A type and a name are required.")
        if kind == "feature" and not any(one in self.entities for one in parents):
            return _wrong(422, "validation", "Unprocessable", "Entity of type features cannot be without a parent")
        if why := self._refusal(fields):
            return _wrong(400, "validation", "Bad request", why)
        name = fields.pop("name")
        id_ = self.add(kind, f"{len(self.entities)} {name}", {})
        status = {"status": self._status(_STATUSES[0])}
        self.entities[id_] |= {"fields": {"name": name, **status, **fields}, "metadata": told.get("metadata", {})}
        return Said(201, {"data": {"id": id_, "type": kind, "links": _links(kind, id_)}})

    def _change(self, asked: Asked, entity: dict[str, Any]) -> Said:
        told = asked.told().get("data", {})
        if ("fields" in told) == ("patch" in told):
            return _wrong(400, "validation", "Bad request", "Give either fields or patch.")
        fields = dict(told.get("fields", {}))
        if why := self._refusal(fields):
            return _wrong(400, "validation", "Bad request", why)
        for op in told.get("patch", []):
            if op.get("op") != "clear" or op.get("path") in ("name", "status"):
                return _wrong(400, "validation", "Bad request", f"{op.get('path')} cannot be cleared.")
            entity["fields"].pop(op["path"], None)
        if owner := fields.get("owner"):
            name = next(name for name in PEOPLE if owner.get("id") in (identifier(name), None))
            fields["owner"] = {"id": identifier(name), "email": mail(name)}
        if status := fields.get("status"):
            fields["status"] = next(one for one in map(self._status, _STATUSES) if one["id"] == status["id"])
        entity["fields"] |= fields
        entity["updatedAt"] = stamp(self._clock())
        return Said(200, {"data": {"id": entity["id"], "type": entity["type"], "links": entity["links"]}})

    def _refusal(self, fields: Mapping[str, Any]) -> str:
        """Why some values cannot be written; empty where they can."""
        frame, status, owner = (fields.get(name) or {} for name in ("timeframe", "status", "owner"))
        if status and status.get("id") not in [identifier(name) for name in _STATUSES]:
            return "The status does not exist."
        if owner and owner.get("id") not in [identifier(name) for name in PEOPLE]:
            return "The owner is no member of this workspace."
        if frame and not frame.get("startDate", "") <= frame.get("endDate", ""):
            return "The timeframe ends before it starts."
        if "<" in _TAGS.sub("", str(fields.get("description", ""))):
            return "The description has a tag that is not supported."
        return "" if fields.get("name", "x").strip() else "The name is required."

    def _note(self, fields: Mapping[str, Any], metadata: Mapping[str, Any], ago: float = 0) -> dict[str, Any]:
        id_ = identifier(f"note {len(self.notes)}")
        links = {"self": f"https://api.productboard.com/v2/notes/{id_}", "html": f"{SITE}/inbox/{id_}"}
        note = {"id": id_, "type": "textNote", "fields": {"tags": [], **fields}, "metadata": metadata, "links": links}
        self.notes[id_] = {**note, "createdAt": stamp(self._clock() - timedelta(days=ago))}
        return self.notes[id_]

    def _list_notes(self, asked: Asked) -> Said:
        mark, rows = asked.query.get("metadata[source][recordId]"), list(self.notes.values())
        if mark is not None:
            rows = [one for one in rows if one["metadata"].get("source", {}).get("recordId") == mark]
        since, until = asked.query.get("createdFrom", ""), asked.query.get("createdTo", "9")
        return self._paged(asked, [one for one in rows if since <= one["createdAt"] <= until])

    def _members(self, asked: Asked) -> Said:
        typed = asked.query.get("query", "").casefold()
        known = [{"name": name, "email": mail(key), "role": "maker"} for key, name in PEOPLE.items()]
        fit = [one for one in known if typed in f"{one['name']} {one['email']}".casefold()]
        ids = {mail(key): identifier(key) for key in PEOPLE}
        return self._paged(asked, [{"id": ids[one["email"]], "type": "member", "fields": one} for one in fit])

    def _paged(self, asked: Asked, rows: list[dict[str, Any]]) -> Said:
        at = int(asked.query.get("pageCursor", "0"))
        following = {**asked.query, "pageCursor": str(at + self._page)}
        query = "&".join(f"{quote(name)}={quote(value)}" for name, value in following.items())
        more = f"https://api.productboard.com/v2{asked.path}?{query}" if at + self._page < len(rows) else None
        return Said(200, {"data": rows[at : at + self._page], "links": {"next": more}})

    @staticmethod
    def _status(name: str) -> dict[str, Any]:
        return {"id": identifier(name), "name": name}


def serve(port: int = 0, clock: Clock = utc_now) -> tuple[str, Callable[[], None]]:
    """Start answering on 127.0.0.1; returns the address and what stops it. Port 0 takes a free one."""
    return lookalike.serve(Space(clock).answer, port)


def _links(kind: str, id_: str) -> dict[str, str]:
    return {"self": f"https://api.productboard.com/v2/entities/{id_}", "html": f"{SITE}/entity-detail/{kind}s/{id_}"}


def _wrong(status: int, code: str, title: str, detail: str) -> Said:
    return Said(status, {"errors": [{"code": code, "title": title, "detail": detail}]})
