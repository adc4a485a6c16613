"""A look-alike of Asana on this machine: two projects of the demo's company, their tasks, and what happens to them.

API: https://developers.asana.com/reference/rest-api-reference, as https://github.com/Asana/openapi specifies it.
"""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from urllib.parse import unquote

from bot.clock import Clock, utc_now
from demo import lookalike
from demo.lookalike import Asked, Said
from demo.people import PEOPLE, mail

TOKEN, READER = "1/asana_demo", "1/asana_reader"  # of nobody; the second may only read
WORKSPACE = "1199000000000001"
MOBILE, BRAND = "1200000000000001", "1200000000000002"  # projects
USERS = {name: str(1198000000000001 + n) for n, name in enumerate(PEOPLE)}

_EVENTS = 100  # in one answer
_SECTIONS = {
    MOBILE: ("Mobile roadmap", ("Later", "Next", "In progress", "Done")),
    BRAND: ("Brand and site", ("Idées", "À faire", "En cours", "Terminé")),
}
# How many days ago it changed, its project, title, section, assignee, in how many days it is due, and if it is done.
_TASKS = (
    (2, MOBILE, "Offline mode for the product catalogue", "Later", "oliver", 75, False),
    (1, MOBILE, "Dark mode", "Next", "ines", 40, False),
    (6, MOBILE, "Relancer les paniers abandonnés par notification", "In progress", "oliver", 12, False),
    (19, MOBILE, "Home-screen widget with the day's orders", "Done", "oliver", -3, True),
    (4, MOBILE, "Gamified loyalty levels", "Later", "", None, False),
    (3, BRAND, "Nouvelle page d’accueil", "En cours", "ines", 20, False),
    (9, BRAND, "Pictogrammes de l’application", "Terminé", "ines", -10, True),
    (5, BRAND, "Charte des courriels de livraison", "À faire", "amelie", None, False),
)


@dataclass
class AsanaSite:
    """Projects by id, with their sections and events; tasks by id."""

    clock: Clock = utc_now
    projects: dict[str, dict[str, Any]] = field(default_factory=dict)
    tasks: dict[str, dict[str, Any]] = field(default_factory=dict)
    _next: int = 1201000000000001
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def add_project(self, id_: str, name: str, sections: Sequence[str]) -> None:
        """A project, with sections of these names."""
        made = [
            {"gid": str(int(id_) * 100 + n), "resource_type": "section", "name": one} for n, one in enumerate(sections)
        ]
        self.projects[id_] = {"gid": id_, "resource_type": "project", "name": name, "sections": made, "events": []}

    def add(self, project: str, name: str, section: str = "", *, ago: float = 0, **more: Any) -> str:
        """A task in a section, the first unless it is named; its id."""
        id_, self._next = str(self._next), self._next + 1
        home = self.projects[project]
        found = next((one for one in home["sections"] if one["name"] == section), home["sections"][0])
        self.tasks[id_] = {
            "gid": id_,
            "resource_type": "task",
            "name": name,
            "notes": "",
            "completed": False,
            "due_on": None,
            "assignee": None,
            "modified_at": self._at(ago),
            "permalink_url": f"https://app.asana.com/1/{WORKSPACE}/project/{project}/task/{id_}",
            "memberships": [{"project": _compact(home), "section": _compact(found)}],
            "custom_fields": [],
            **more,
        }
        self._tell(id_, "added", _compact(home))
        return id_

    def answer(self, asked: Asked) -> Said:
        """What it answers."""
        who = asked.headers.get("authorization")
        if who not in (f"Bearer {TOKEN}", f"Bearer {READER}"):
            return _wrong(401, "Not Authorized")
        if asked.method != "GET" and who == f"Bearer {READER}":
            return _wrong(403, "You do not have access to this object.")
        with self._lock:
            said = self._answer(asked, asked.path.strip("/").split("/"))
        wanted = [one for one in asked.query.get("opt_fields", "").split(",") if one]
        if said.status < 300 and "data" in said.body and said.body["data"] != {}:
            return Said(said.status, {**said.body, "data": _shown(said.body["data"], wanted)})
        return said

    def _answer(self, asked: Asked, path: list[str]) -> Said:
        data = asked.told().get("data") or {}
        match [asked.method, *path]:
            case ["GET", "users", who]:
                return self._user(unquote(who))
            case ["GET", "workspaces", _, "typeahead"]:
                return self._typeahead(asked.query)
            case ["GET", "projects", id_, ("tasks" | "sections") as what] if id_ in self.projects:
                rows = self.projects[id_]["sections"] if what == "sections" else self._of(id_)
                return _page(asked.query, rows)
            case ["GET", "events"] if asked.query.get("resource") in self.projects:
                return self._events(asked.query["resource"], asked.query.get("sync", ""))
            case ["GET", "tasks", id_] if id_ in self.tasks:
                return Said(200, {"data": self.tasks[id_]})
            case ["POST", "tasks"]:
                return self._create(data)
            case ["PUT", "tasks", id_] if id_ in self.tasks:
                return self._change(id_, data)
            case ["POST", "sections", id_, "addTask"] if data.get("task") in self.tasks:
                return self._move(id_, data["task"])
        return _wrong(404, f"{path[0]}: Unknown object: {path[-1]}")

    def _of(self, project: str) -> list[dict[str, Any]]:
        homes = [(one, [home["project"]["gid"] for home in one["memberships"]]) for one in self.tasks.values()]
        return [one for one, own in homes if project in own]

    def _user(self, who: str) -> Said:
        name = next((one for one, id_ in USERS.items() if who in (id_, mail(one)) or who == "me"), "")
        if not name:
            return _wrong(404, f"user: Unknown object: {who}")
        spaces = [{"gid": WORKSPACE, "resource_type": "workspace", "name": "Northwind Studio"}]
        return Said(200, {"data": {**_person(name), "workspaces": spaces}})

    def _typeahead(self, query: Mapping[str, str]) -> Said:
        rows = list(map(_person, USERS)) if query.get("resource_type") == "user" else list(self.projects.values())
        wanted = query.get("query", "").casefold()
        return Said(200, {"data": [one for one in rows if wanted in one["name"].casefold()]})

    def _events(self, project: str, sync: str) -> Said:
        events = self.projects[project]["events"]
        if not (sync.startswith("sync:") and sync[5:].isdigit() and int(sync[5:]) <= len(events)):
            wrong = _wrong(412, "Sync token invalid or too old.").body
            return Said(412, {**wrong, "sync": f"sync:{len(events)}"})
        at = int(sync[5:])
        told = events[at : at + _EVENTS]
        more = at + len(told) < len(events)
        return Said(200, {"data": told, "sync": f"sync:{at + len(told)}", "has_more": more})

    def _create(self, data: Mapping[str, Any]) -> Said:
        project = (data.get("projects") or [""])[0]
        if project not in self.projects:
            return _wrong(404, f"project: Unknown object: {project}")
        given = {name: data[name] for name in ("notes", "due_on") if name in data}
        return Said(201, {"data": self.tasks[self.add(project, data["name"], **given)]})

    def _change(self, id_: str, data: Mapping[str, Any]) -> Said:
        one, who = self.tasks[id_], data.get("assignee")
        name = next((name for name, gid in USERS.items() if gid == who), "")
        if who and not name:
            return _wrong(400, f"assignee: Not a user in Organization: {who}")
        for key in data.keys() & {"name", "due_on", "completed", "notes"}:
            one[key] = data[key]
        if "assignee" in data:
            one["assignee"] = _person(name) if name else None
        for each in [each for each in one["custom_fields"] if "enum_options" in each]:
            chosen = (data.get("custom_fields") or {}).get(each["gid"])
            each["enum_value"] = next((o for o in each["enum_options"] if o["gid"] == chosen), each["enum_value"])
        self._tell(id_, "changed", None)
        return Said(200, {"data": one})

    def _move(self, section: str, id_: str) -> Said:
        home = next((one for one in self.projects.values() if section in [s["gid"] for s in one["sections"]]), None)
        if home is None:
            return _wrong(404, f"section: Unknown object: {section}")
        found = next(one for one in home["sections"] if one["gid"] == section)
        others = [one for one in self.tasks[id_]["memberships"] if one["project"]["gid"] != home["gid"]]
        self.tasks[id_]["memberships"] = [{"project": _compact(home), "section": _compact(found)}, *others]
        self._tell(id_, "added", _compact(found))
        return Said(200, {"data": {}})

    def _tell(self, id_: str, action: str, parent: Mapping[str, Any] | None) -> None:
        one = self.tasks[id_]
        one["modified_at"] = self._at() if action == "changed" else one["modified_at"]
        event = {"action": action, "resource": _compact(one), "parent": parent, "created_at": self._at()}
        for home in one["memberships"]:
            self.projects[home["project"]["gid"]]["events"].append({**event, "type": "task"})

    def _at(self, ago: float = 0) -> str:
        return (self.clock() - timedelta(days=ago)).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def address(title: str) -> str:
    """Where people see one of the company's tasks."""
    n, project = next((n, one[1]) for n, one in enumerate(_TASKS) if one[2] == title)
    return f"https://app.asana.com/1/{WORKSPACE}/project/{project}/task/{AsanaSite._next + n}"


def company(clock: Clock = utc_now) -> AsanaSite:
    """What the demo's company plans in Asana."""
    site = AsanaSite(clock)
    for id_, (name, sections) in _SECTIONS.items():
        site.add_project(id_, name, sections)
    today = clock().date()
    for ago, project, title, section, who, days, done in _TASKS:
        due = None if days is None else (today + timedelta(days=days)).isoformat()
        site.add(project, title, section, ago=ago, assignee=_person(who) if who else None, due_on=due, completed=done)
    return site


def serve(port: int = 0, clock: Clock = utc_now) -> tuple[str, Callable[[], None]]:
    """Start answering on 127.0.0.1; returns the address and what stops it. Port 0 takes a free one."""
    return lookalike.serve(company(clock).answer, port)


def _person(name: str) -> dict[str, Any]:
    return {"gid": USERS[name], "resource_type": "user", "name": PEOPLE[name], "email": mail(name)}


def _compact(one: Mapping[str, Any]) -> dict[str, Any]:
    return {name: one[name] for name in ("gid", "resource_type", "name")}


def _page(query: Mapping[str, str], rows: Sequence[Any]) -> Said:
    size, at = int(query.get("limit", "100")), query.get("offset", "eyJ0")
    if not 0 < size <= 100:
        return _wrong(400, "limit: Must be between 1 and 100")
    if not at.startswith("eyJ"):
        return _wrong(400, "offset: Your pagination token is invalid.")
    start = int(at[3:])
    more = {"offset": f"eyJ{start + size}"} if start + size < len(rows) else None
    return Said(200, {"data": rows[start : start + size], "next_page": more})


def _shown(value: Any, wanted: Sequence[str]) -> Any:
    """What of a thing is told: its id, and those of its parts that were asked for."""
    if isinstance(value, list):
        return [_shown(one, wanted) for one in value]
    if not isinstance(value, dict):
        return value
    if "action" in value:  # of events each is told whole
        return value
    names = {one.partition(".")[0] for one in wanted} or {"name"}
    inner = {name: [one.partition(".")[2] for one in wanted if one.startswith(f"{name}.")] for name in names}
    shown = {name: _shown(each, inner[name]) if inner[name] else each for name, each in value.items() if name in names}
    return {name: value[name] for name in ("gid", "resource_type") if name in value} | shown


def _wrong(status: int, message: str) -> Said:
    return Said(status, {"errors": [{"message": message, "help": "https://developers.asana.com/docs/errors"}]})
