"""A look-alike of Aha! on this machine: features in releases and ideas of two workspaces; and what it is sent.

API v1: https://www.aha.io/api/resources/features, ideas, releases, workflows, users
"""

import re
import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from math import ceil
from typing import Any

from bot.clock import Clock, stamp, utc_now
from demo import lookalike
from demo.lookalike import Asked, Said
from demo.people import PEOPLE, mail

TOKEN, READER = "aha_demo", "aha_reader"
SITE = "https://northwind-studio.aha.io"
PRODUCTS = {"NWA": ("7001", "Northwind apps"), "NWD": ("7002", "Northwind data")}

_USERS = {name: str(9001 + n) for n, name in enumerate(PEOPLE)}
# Position, name, and whether it is done with; of features and of ideas.
_FEATURE_FLOW = (
    "Under consideration",
    "Ready to develop",
    "In development",
    "Shipped",
    "Will not implement",
    "Already exists",
)
_IDEA_FLOW = ("Needs review", "Planned", "Shipped", "Will not implement")
_DONE = ("Shipped", "Already exists")
# How many days ago it changed, its workspace, name, status, assignee, and in how many days it is due.
_FEATURES = (
    (1, "NWA", "Home-screen widget with the day's orders", "Shipped", "oliver", -3),
    (3, "NWA", "Mode hors ligne du catalogue", "In development", "oliver", 30),
    (8, "NWA", "Dark mode", "Ready to develop", "ines", 61),
    (15, "NWA", "Relancer les paniers abandonnés par notification", "Under consideration", "", None),
    (4, "NWD", "One table of events for web and apps", "In development", "priya", 18),
    (40, "NWD", "Gamified loyalty figures", "Will not implement", "priya", None),
)
_IDEAS = (
    (6, "NWA", "Fingerprint instead of a password", "Needs review", "", None),
    (11, "NWD", "Weekly figures by mail", "Planned", "priya", None),
)


class Account:
    """An account. It keeps what it is sent."""

    def __init__(self, clock: Clock = utc_now) -> None:
        self.records: dict[str, list[dict[str, Any]]] = {"features": [], "ideas": []}
        self._clock, self._lock = clock, threading.Lock()
        for kind, rows in (("features", _FEATURES), ("ideas", _IDEAS)):
            for ago, prefix, name, status, owner, due in rows:
                self.add(kind, prefix, name, ago=ago, status=status, owner=owner, due=due)

    def add(
        self, kind: str, prefix: str, name: str, *, ago: float = 0, status: str = "", owner: str = "", due: Any = None
    ) -> dict[str, Any]:
        """Put a feature or an idea there; `due` is in how many days."""
        now = self._clock()
        number = 1 + sum(one["reference_num"].startswith(f"{prefix}-") for one in self.records[kind])
        key = f"{prefix}-I-{number}" if kind == "ideas" else f"{prefix}-{number}"
        record: dict[str, Any] = {
            "id": str((6 if kind == "ideas" else 5) * 10**9 + 1000 * int(PRODUCTS[prefix][0]) + number),
            "reference_num": key,
            "name": name,
            "created_at": _moment(now - timedelta(days=ago + 9)),
            "updated_at": _moment(now - timedelta(days=ago)),
            "product_id": PRODUCTS[prefix][0],
            "workflow_status": next(one for one in _flow(kind) if one["name"] == (status or _flow(kind)[0]["name"])),
            "assigned_to_user": _user(owner) if owner else None,
            "description": {"body": "", "attachments": []},
            "tags": [],
            "url": f"{SITE}/{'ideas/ideas' if kind == 'ideas' else 'features'}/{key}",
        }
        if kind == "features":
            record["due_date"] = None if due is None else (now + timedelta(days=due)).date().isoformat()
        self.records[kind].append(record)
        return record

    def answer(self, asked: Asked) -> Said:
        """What a request is answered."""
        with self._lock:
            return self._answer(asked)

    def _answer(self, asked: Asked) -> Said:
        given = asked.headers.get("authorization")
        if given not in (f"Bearer {TOKEN}", f"Bearer {READER}"):
            return Said(401, {"error": "invalid_token", "error_description": "The access token is invalid."})
        if asked.method != "GET" and given == f"Bearer {READER}":
            return Said(403, {"error": "You do not have permission to change this record."})
        match (asked.method, asked.path.strip("/").split("/")[2:]):
            case ("GET", ["me"]):
                return Said(200, {"user": _user("helena")})
            case ("GET", ["products"]):
                rows = [{"id": id_, "reference_prefix": key, "name": name} for key, (id_, name) in PRODUCTS.items()]
                return _paged(asked, "products", [{**one, "product_line": False} for one in rows])
            case ("GET", ["users"]):
                return _paged(asked, "users", [_user(name) for name in PEOPLE])
            case ("GET", ["products", product, "users"]) if _prefix(product):
                return _paged(asked, "project_users", [{"role": 30, "user": _user(name)} for name in PEOPLE])
            case ("GET", ["products", product, "releases"]) if prefix := _prefix(product):
                rows = [{"id": f"{product}{n}", "reference_num": f"{prefix}-R-{n}"} for n in (1, 2)]
                return _paged(asked, "releases", [{**one, "name": f"Release {one['id'][-1]}"} for one in rows])
            case ("GET", ["products", product, "workflows"]) if _prefix(product):
                return Said(200, {"workflows": [_workflow("ideas", "Idea"), _workflow("features", "Feature")]})
            case ("POST", ["releases", release, "features"]) if _prefix(release[:-1]):
                return self._create(asked, release)
            case ("GET", ["features" | "ideas" as kind]):
                return self._list(asked, self.records[kind], kind)
            case ("GET", ["products", product, "features" | "ideas" as kind]) if _prefix(product):
                return self._list(asked, [one for one in self.records[kind] if one["product_id"] == product], kind)
            case ("GET", ["features" | "ideas" as kind, id_]) if record := self._record(kind, id_):
                return Said(200, {kind[:-1]: _chosen(record, asked)})
            case ("PUT", ["features" | "ideas" as kind, id_]) if record := self._record(kind, id_):
                return self._change(asked, kind, record)
        return Said(404, {"error": "Record not found"})

    def _record(self, kind: str, id_: str) -> dict[str, Any] | None:
        return next((one for one in self.records[kind] if id_ in (one["id"], one["reference_num"])), None)

    def _list(self, asked: Asked, records: list[dict[str, Any]], kind: str) -> Said:
        since, tag = asked.query.get("updated_since", ""), asked.query.get("tag")
        rows = [one for one in records if one["updated_at"] > since and (not tag or tag in one["tags"])]
        return _paged(asked, kind, [_chosen(one, asked) for one in rows])

    def _create(self, asked: Asked, release: str) -> Said:
        told = asked.told().get("feature", {})
        if not str(told.get("name", "")).strip() or not told.get("workflow_kind"):
            return Said(400, {"errors": {"message": "Name can't be blank"}})
        record = self.add("features", _prefix(release[:-1]), "New")
        record["tags"] = [tag for tag in str(told.get("tags", "")).split(",") if tag]
        return self._change(asked, "features", record)

    def _change(self, asked: Asked, kind: str, record: dict[str, Any]) -> Said:
        told = asked.told().get(kind[:-1], {})
        changed = dict(record)
        if "name" in told:
            changed["name"] = told["name"]
        if "due_date" in told and kind == "features":  # of an idea it counts for nothing
            changed["due_date"] = told["due_date"] or None
        if "description" in told:
            changed["description"] = {"body": told["description"], "attachments": []}
        if "workflow_status" in told:
            named = told["workflow_status"].get("name")
            changed["workflow_status"] = next((one for one in _flow(kind) if one["name"] == named), None)
        if "assigned_to_user" in told:
            email = (told["assigned_to_user"] or {}).get("email")
            changed["assigned_to_user"] = next((_user(name) for name in PEOPLE if mail(name) == email), None)
        if not str(changed["name"]).strip() or not changed["workflow_status"]:
            return Said(400, {"errors": {"message": "Workflow status is not valid for this workspace"}})
        record |= {**changed, "updated_at": _moment(self._clock())}
        return Said(200, {kind[:-1]: record})


def serve(port: int = 0, clock: Clock = utc_now) -> tuple[str, Callable[[], None]]:
    """Start answering on 127.0.0.1; returns the address and what stops it. Port 0 takes a free one."""
    return lookalike.serve(Account(clock).answer, port)


def _moment(at: Any) -> str:
    return stamp(at).replace("Z", ".000Z")


def _user(name: str) -> dict[str, str]:
    return {"id": _USERS[name], "name": PEOPLE[name], "email": mail(name)}


def _prefix(product: str) -> str:
    return next((key for key, (id_, _) in PRODUCTS.items() if product in (id_, key)), "")


def _flow(kind: str) -> list[dict[str, Any]]:
    names = _IDEA_FLOW if kind == "ideas" else _FEATURE_FLOW
    first = 400 if kind == "ideas" else 300
    rows = enumerate(names, 1)
    return [{"id": str(first + n), "name": name, "position": n, "complete": name in _DONE} for n, name in rows]


def _workflow(kind: str, type_: str) -> dict[str, Any]:
    rows = list(reversed(_flow(kind)))  # they come in no order
    kinds = [{"id": "98484309", "name": "New"}, {"id": "714950177", "name": "Improvement"}]
    return {
        "id": 61,
        "statusable_type": type_,
        "transitions_only": False,
        "workflow_statuses": rows,
        "workflow_kinds": kinds,
    }


def _chosen(record: Mapping[str, Any], asked: Asked) -> dict[str, Any]:
    """A record with the fields that were asked for; few where none were."""
    fields = re.split(r",", asked.query.get("fields", "id,reference_num,name,created_at,url,product_id"))
    return {name: value for name, value in record.items() if name in fields or name == "id"}


def _paged(asked: Asked, name: str, rows: Sequence[Mapping[str, Any]]) -> Said:
    size = min(int(asked.query.get("per_page", "30")), 200)
    at = int(asked.query.get("page", "1"))
    pages = {"total_records": len(rows), "total_pages": ceil(len(rows) / size), "current_page": at}
    return Said(200, {name: rows[(at - 1) * size : at * size], "pagination": pages})
