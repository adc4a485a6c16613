"""What changes in the look-alike of Jira: issues that are made, moved and edited, what stands on them, and who may.

In Checkout an issue goes from any status to any other, in Data platform only to the next or back, and in Mobile nothing
is done without release notes. A bug of Checkout is made with a browser, and nothing of Data platform has a due date.
"""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from demo.lookalike import Asked, Said
from sandbox import DEMO

OURS = "5b10a2844c20165700ede21g"  # the account of the bot
PROJECTS = {"CHK": "Checkout", "DAT": "Data platform", "MOB": "Mobile"}
KINDS = {"10001": "Story", "10002": "Task", "10003": "Bug"}
STATUSES = {"1": ("To Do", "new"), "3": ("In Progress", "indeterminate"), "4": ("In Review", "indeterminate")}
STATUSES |= {"5": ("Done", "done")}
SHY = "U0INES"  # she shows nobody her mail address

_ORDER = list(STATUSES)
_NOTES = {"customfield_10050": {"name": "Release notes", "required": True, "hasDefaultValue": False}}
_TITLES = {
    "Bug": (
        "Wrong total after going back",
        "Blank page on a slow line",
        "Twice the same mail",
        "Field under the keyboard",
    ),
    "Story": ("Say why a payment failed", "Keep what was typed", "Show the day of delivery", "Ask for less at first"),
    "Task": ("Newer libraries", "Fewer queries of the basket", "Alarms that nobody reads", "Clean up old flags"),
}


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue, as the years made it: when it was made, begun and done."""

    id: str
    key: str
    kind: str
    created: datetime
    began: datetime | None
    done: datetime | None
    creator: str = ""
    title: str = ""

    def status(self, now: datetime) -> str:
        """The id of its status, unless somebody moved it."""
        if self.done and self.done <= now:
            return "5"
        return "3" if self.began and self.began <= now else "1"

    def changed(self, now: datetime) -> datetime:
        """When it came to that."""
        return {"5": self.done, "3": self.began}.get(self.status(now)) or self.created


@dataclass
class Changed:
    """What somebody changed of an issue, and what stands on it."""

    fields: dict[str, Any] = field(default_factory=dict)
    at: datetime | None = None
    moved: datetime | None = None
    properties: dict[str, Any] = field(default_factory=dict)
    links: dict[str, Mapping[str, Any]] = field(default_factory=dict)  # by their globalId
    comments: list[dict[str, Any]] = field(default_factory=list)


class Board:
    """`known` are the issues that the years made, by id and by key; `made` those that came since. What is in `unseen`,
    by id, searches do not know of yet."""

    def __init__(self, known: Callable[[], Mapping[str, Issue]]) -> None:
        self.made: list[Issue] = []
        self.unseen: set[str] = set()
        self.gone: set[str] = set()
        self._known = known
        self._changed: dict[str, Changed] = {}
        self._lock = threading.RLock()

    def answer(self, asked: Asked, now: datetime) -> Said | None:
        """The answer to what is asked of one issue or one project; None for anything else."""
        parts = asked.path.removeprefix("/rest/api/3/").split("/")
        with self._lock:
            match [asked.method, *parts]:
                case ["POST", "issue"]:
                    return self._make(asked.told(), now)
                case ["GET", "issue", "createmeta", project, "issuetypes", kind]:
                    return _form(project, kind)
                case ["GET", "project", project, "statuses"]:
                    return _statuses(project)
                case ["GET", "project", project] if project.isdecimal():
                    return _project(project)
                case ["GET", "user", "search"]:
                    return Said(200, _people(asked.query.get("query", "")))
                case [_, "issue", name, *rest] if name not in ("bulkfetch", "createmeta"):
                    one = self.find(name)
                    return self._of(one, rest, asked, now) if one else _missing("Issue does not exist.")
        return None

    def find(self, name: str) -> Issue | None:
        """The issue with an id or a key."""
        one = next((one for one in self.made if name in (one.id, one.key)), None) or self._known().get(name)
        return None if one is None or one.id in self.gone else one

    def of(self, one: Issue) -> Changed:
        """What was changed of an issue."""
        return self._changed.setdefault(one.id, Changed())

    def status(self, one: Issue, now: datetime) -> str:
        """The id of its status."""
        return str(self.of(one).fields.get("status") or one.status(now))

    def updated(self, one: Issue, now: datetime) -> datetime:
        """When anything of it last changed."""
        return max(one.changed(now), self.of(one).at or one.created)

    def moved(self, one: Issue, now: datetime) -> datetime:
        """When it came to the category that its status is in."""
        return self.of(one).moved or one.changed(now)

    def shown(self, one: Issue, now: datetime, properties: Sequence[str] = ()) -> dict[str, Any]:
        """What Jira shows of it."""
        changed, number = self.of(one), int(one.id)
        status = self.status(one, now)
        done = said(one.done) if status == "5" and one.done and one.done <= now else None
        member = DEMO.members[number % len(DEMO.members)].id if one.began and one.began <= now else None
        fields: dict[str, Any] = {
            "summary": one.title or _TITLES[one.kind][number % 4],
            "assignee": member,
            "duedate": None,
            "resolution": {"id": "10000", "name": "Done"} if status == "5" else None,
            **{name: value for name, value in changed.fields.items() if name != "status"},
        }
        fields["assignee"] = _person(str(fields["assignee"])) if fields["assignee"] else None
        fields |= {
            "created": said(one.created),
            "updated": said(self.updated(one, now)),
            "status": shown_status(status),
            "resolutiondate": done,
            "statuscategorychangedate": said(self.moved(one, now)),
            "issuetype": {"id": _kind(one.kind), "name": one.kind},
            "project": {"id": project_id(one.key.partition("-")[0])},
        }
        kept = {name: changed.properties[name] for name in properties if name in changed.properties}
        return {"id": one.id, "key": one.key, "fields": fields, **({"properties": kept} if properties else {})}

    def _of(self, one: Issue, rest: Sequence[str], asked: Asked, now: datetime) -> Said:
        match [asked.method, *rest]:
            case ["GET"]:
                return Said(200, self.shown(one, now))
            case ["PUT"]:
                return self._edit(one, asked.told().get("fields") or {}, now)
            case ["GET", "transitions"]:
                return Said(200, {"transitions": self._ways(one, now)})
            case ["POST", "transitions"]:
                return self._go(one, asked.told(), now)
            case ["GET", "remotelink"]:
                return Said(200, list(self.of(one).links.values()))
            case ["POST", "remotelink"]:
                return self._link(one, asked.told())
            case ["GET", "comment"]:
                return self._comments(one, asked.query)
            case ["POST", "comment"]:
                return self._comment(one, asked.told(), now)
            case ["PUT", "comment", number]:
                return self._rewrite(one, number, asked.told(), now)
        return _missing("Not found")

    def _make(self, told: Mapping[str, Any], now: datetime) -> Said:
        fields = told.get("fields") or {}
        project = next((key for key in PROJECTS if project_id(key) == (fields.get("project") or {}).get("id")), None)
        kind = KINDS.get(str((fields.get("issuetype") or {}).get("id")))
        if project is None or kind is None:
            return _refused(project="valid project is required")
        if wrong := _wrong(fields, _fields(project, kind)):
            return wrong
        keys = {one.key for one in self._known().values()} | {one.key for one in self.made}
        number = 1 + max((int(key.rpartition("-")[2]) for key in keys if key.startswith(f"{project}-")), default=0)
        id_ = str(900_000 + len(self.made) + 1)
        one = Issue(id_, f"{project}-{number}", kind, now, None, None, OURS)
        self.made.append(one)
        changed = self.of(one)
        changed.fields = {name: value for name, value in fields.items() if name not in ("project", "issuetype")}
        changed.at = now
        changed.properties = {each["key"]: each["value"] for each in told.get("properties") or ()}
        return Said(201, {"id": one.id, "key": one.key, "self": f"/rest/api/3/issue/{one.id}"})

    def _edit(self, one: Issue, fields: Mapping[str, Any], now: datetime) -> Said:
        form = _fields(one.key.partition("-")[0], one.kind)
        if wrong := _wrong({"summary": "…", **fields}, {name: {} for name in form}):
            return wrong
        values = dict(fields)
        if "assignee" in values:
            account = (values["assignee"] or {}).get("accountId")
            member = next((each.id for each in DEMO.members if account_of(each.id) == account), None)
            if account and member is None:
                return _refused(assignee=f"User '{account}' cannot be assigned issues.")
            values["assignee"] = member
        self.of(one).fields.update(values)
        self.of(one).at = now
        return Said(204, "")

    def _ways(self, one: Issue, now: datetime) -> list[dict[str, Any]]:
        project, here = one.key.partition("-")[0], self.status(one, now)
        at = _ORDER.index(here)
        near = [each for each in _ORDER if abs(_ORDER.index(each) - at) == 1]
        to = near if project == "DAT" else [each for each in _ORDER if each != here]
        return [
            {
                "id": f"{each}1",
                "name": STATUSES[each][0],
                "to": shown_status(each),
                "isAvailable": True,
                "fields": _NOTES if project == "MOB" and each == "5" else {},
            }
            for each in to
        ]

    def _go(self, one: Issue, told: Mapping[str, Any], now: datetime) -> Said:
        wanted = str((told.get("transition") or {}).get("id"))
        way = next((each for each in self._ways(one, now) if each["id"] == wanted), None)
        if way is None:
            return Said(400, {"errorMessages": ["It seems that you have tried to perform an illegal operation."]})
        if lacking := [name for name in way["fields"] if name not in (told.get("fields") or {})]:
            return _refused(**{lacking[0]: "Release notes is required."})
        changed = self.of(one)
        if STATUSES[way["to"]["id"]][1] != STATUSES[self.status(one, now)][1]:
            changed.moved = now
        changed.fields["status"], changed.at = way["to"]["id"], now
        return Said(204, "")

    def _link(self, one: Issue, told: Mapping[str, Any]) -> Said:
        found = told.get("object") or {}
        if not found.get("url") or not found.get("title") or len(str(told.get("globalId", ""))) > 255:
            return _refused(title="'title' is required.")
        links = self.of(one).links
        name = str(told.get("globalId") or f"id={len(links) + 1}")
        is_new = name not in links
        whole = {each: told.get(each) for each in ("globalId", "application", "relationship")}
        links[name] = {"id": 10_000 + len(links), **whole, "object": dict(found)}
        return Said(201 if is_new else 200, {"id": links[name]["id"]})

    def _comments(self, one: Issue, query: Mapping[str, str]) -> Said:
        found, at, size = self.of(one).comments, int(query.get("startAt", 0)), int(query.get("maxResults", 50))
        return Said(
            200, {"startAt": at, "maxResults": size, "total": len(found), "comments": found[at : at + min(size, 100)]}
        )

    def _comment(self, one: Issue, told: Mapping[str, Any], now: datetime, author: str = OURS) -> Said:
        if not _is_document(told.get("body")):
            return _refused(comment="Comment body is not valid!")
        changed = self.of(one)
        comment = {"id": str(20_000 + len(changed.comments)), "author": {"accountId": author}, "created": said(now)}
        changed.comments.append({**comment, "body": told["body"]})
        changed.at = now
        return Said(201, changed.comments[-1])

    def _rewrite(self, one: Issue, number: str, told: Mapping[str, Any], now: datetime) -> Said:
        comment = next((each for each in self.of(one).comments if each["id"] == number), None)
        if comment is None:
            return _missing("Can not find a comment for the id")
        if comment["author"]["accountId"] != OURS or not _is_document(told.get("body")):
            return Said(400, {"errorMessages": ["You do not have the permission to edit this comment."], "errors": {}})
        comment |= {"body": told["body"], "updated": said(now)}
        self.of(one).at = now
        return Said(200, comment)


def shown_status(number: str) -> dict[str, Any]:
    """A status, as it stands in a list and in an issue."""
    name, category = STATUSES[number]
    return {"id": number, "name": name, "statusCategory": {"key": category}}


def said(at: datetime) -> str:
    """A moment."""
    return at.strftime("%Y-%m-%dT%H:%M:%S.000+0000")


def project_id(key: str) -> str:
    """The id of a project."""
    return str(10_000 + list(PROJECTS).index(key))


def kinds() -> list[dict[str, Any]]:
    """The types of issues of a project."""
    found = [{"id": number, "name": name, "subtask": False} for number, name in KINDS.items()]
    return [*found, {"id": "10004", "name": "Sub-task", "subtask": True}]


def account_of(member: str) -> str:
    """What Jira calls somebody."""
    return f"712020:{member.lower()}"


def _person(member: str) -> dict[str, Any]:
    found = next(one for one in DEMO.members if one.id == member)
    mail = {} if member == SHY else {"emailAddress": f"{found.name}@{DEMO.domain}.example"}
    name = {"accountId": account_of(member), "displayName": found.real_name}
    return {**name, **mail, "accountType": "atlassian", "active": True}


def _people(typed: str) -> list[dict[str, Any]]:
    """Those whose name or mail address, where they show it, begins so."""
    wanted = typed.casefold()
    everyone = [_person(one.id) for one in DEMO.members]
    return [
        one
        for one in everyone
        if any(
            part.startswith(wanted) for part in (*one["displayName"].casefold().split(), one["displayName"].casefold())
        )
        or str(one.get("emailAddress", "")).startswith(wanted)
    ]


def _kind(name: str) -> str:
    return next(number for number, one in KINDS.items() if one == name)


def _project(number: str) -> Said:
    key = next((one for one in PROJECTS if project_id(one) == number), None)
    return Said(200, {"id": number, "key": key, "name": PROJECTS[key]}) if key else _missing("No project")


def _statuses(number: str) -> Said:
    if number not in map(project_id, PROJECTS):
        return _missing(f"No project could be found with key '{number}'.")
    return Said(
        200, [{"id": id_, "name": name, "statuses": list(map(shown_status, _ORDER))} for id_, name in KINDS.items()]
    )


def _fields(project: str, kind: str) -> dict[str, dict[str, Any]]:
    """The form that makes an issue, and edits it."""
    found = {
        name: {"fieldId": name, "key": name, "name": name, "required": required, "hasDefaultValue": False}
        for name, required in (("summary", True), ("issuetype", True), ("project", True), ("description", False))
    }
    found["reporter"] = {"fieldId": "reporter", "name": "Reporter", "required": True, "hasDefaultValue": True}
    found["assignee"] = {"fieldId": "assignee", "name": "Assignee", "required": False}
    if project != "DAT":
        found["duedate"] = {"fieldId": "duedate", "name": "Due date", "required": False}
    if (project, kind) == ("CHK", "Bug"):
        found["customfield_10040"] = {"fieldId": "customfield_10040", "name": "Browser", "required": True}
    return found


def _form(project: str, kind: str) -> Said:
    key = next((one for one in PROJECTS if project_id(one) == project), None)
    if key is None or kind not in KINDS:
        return _missing("Not found")
    found = list(_fields(key, KINDS[kind]).values())
    return Said(200, {"startAt": 0, "maxResults": 200, "total": len(found), "fields": found})


def _wrong(fields: Mapping[str, Any], form: Mapping[str, Mapping[str, Any]]) -> Said | None:
    """What a form does not take."""
    for name in fields:
        if name not in form:
            return _refused(**{name: f"Field '{name}' cannot be set. It is not on the appropriate screen, or unknown."})
    for name, one in form.items():
        if one.get("required") and not one.get("hasDefaultValue") and not fields.get(name):
            return _refused(**{name: f"{one['name']} is required."})
    summary = str(fields.get("summary", "…"))
    if not summary.strip() or len(summary) > 255 or "\n" in summary:
        return _refused(summary="Summary must be less than 255 characters, in one line.")
    return None


def _is_document(body: Any) -> bool:
    return (
        isinstance(body, dict) and body.get("type") == "doc" and body.get("version") == 1 and bool(body.get("content"))
    )


def _refused(**errors: str) -> Said:
    return Said(400, {"errorMessages": [], "errors": errors})


def _missing(why: str) -> Said:
    return Said(404, {"errorMessages": [why], "errors": {}})
