"""Tasks of Asana.

API: https://developers.asana.com/reference/gettasksforproject, with
https://developers.asana.com/reference/updatetask, https://developers.asana.com/reference/addtaskforsection,
https://developers.asana.com/reference/getevents, https://developers.asana.com/docs/rate-limits and
https://developers.asana.com/docs/webhooks-guide beside it (read in November 2026; the specification is
https://github.com/Asana/openapi).
Needs `ASANA_TOKEN`, a personal access token: it may do what its person may, so best of one who is in nothing but the
projects of the roadmap. `ASANA_STATUS_FIELD` names a custom field with options that says a task's status; without
it, or where a task has none such, its section does. A task that is completed is that, wherever it stands, unless it
stands where things are given up: whether it shipped Asana does not say.
Limits: 150 calls a minute for a token where Asana is free, 1,500 where it is paid for, with Retry-After; a batch counts
as the calls in it, so none is used. Lists come a hundred at a time: 1,000 tasks of one project take ten calls.

Traps: sections belong to a project, so a task is read with the one that it was linked in. To add a task to a section
takes it out of the others of that project, and adds it to a project that it was not in. A task has no number that
people know; it is called by its title. `external`, by which an app finds its own tasks, takes OAuth, and the search is
late by 10 to 60 seconds and paid for: what was made is found by a mark in its notes, in the project's own list, which
is true at once and takes a call for each hundred tasks. Events are told once at most, and a token of them lasts a
day: a 412 brings a new one, and then anything may have changed. A webhook's secret is its own, told when it is made:
several stand beside each other in `ASANA_WEBHOOK_SECRET`.
"""

import hmac
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any
from urllib.parse import quote, urlsplit

from bot.connectors.asana_calls import (
    API,
    COMPLETED,
    FIELD,
    INCOMPLETE,
    PAGE,
    SECRET,
    TOKEN,
    URL,
    change,
    fields,
    gid,
    item,
    listed,
    named,
    number,
    status_field,
    task,
)
from bot.connectors.bearer import part, parts
from bot.connectors.connector import Reachability, Tools
from bot.connectors.source import Pick, SourceError
from bot.connectors.tracker import (
    DUE,
    OWNER,
    STATUS,
    TITLE,
    Tracker,
    Webhook,
    WorkChanges,
    WorkDraft,
    WorkItem,
    WorkPerson,
    WorkRef,
    WorkRefusalError,
    WorkStatus,
)
from bot.connectors.webtool import fitting
from bot.connectors.work import gone, is_dropped, line_of, refusal, said_of, shown, written

_SITE = "app.asana.com"
_KEEP = 600.0  # seconds: what the token's person is in changes rarely
_FEW = 2  # tasks that are asked for one by one
_SOME = 20  # that are, where their project is deleted
_PAGES = 200
_MORE = 20  # calls for the events of one project; who has more is read whole
_BOOKMARK = 2000  # characters
_TASK = re.compile(r"/task/([0-9]{1,20})(?=/|$)")
_PROJECT = re.compile(r"/project/([0-9]{1,20})(?=/)")
_OLDER = re.compile(r"/0/([0-9]{1,20})/([0-9]{1,20})(?:/.*)?")
_SYNC = re.compile(r"[\w:.+/-]{1,200}")


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether Asana knows the token."""
    return API.reach(tools, "/users/me")


def knows(environment: Mapping[str, str], text: str) -> bool:
    """Whether a text is the address of a task."""
    return API.ready(environment) and _address(text) is not None


def look_up(tools: Tools, typed: str) -> WorkItem | None:
    """The task at an address."""
    ref = _address(typed)
    one = task(tools, ref.id) if ref else None
    return item(tools.environment, one, ref.within) if ref and one else None


def read(tools: Tools, refs: Sequence[WorkRef]) -> Mapping[str, WorkItem]:
    """Tasks, project by project. One that the token may not see hides its own alone."""
    found: dict[str, WorkItem] = {}
    hidden: dict[str, SourceError] = {}
    for project, ids in _by_project(refs).items():
        try:
            _of_project(tools, project, ids, found, hidden)
        except SourceError as error:
            hidden |= dict.fromkeys(ids, refusal(error))
    return shown(found, hidden)


def _of_project(
    tools: Tools, project: str, ids: Sequence[str], found: dict[str, WorkItem], hidden: dict[str, SourceError]
) -> None:
    """Those of a project out of its list, as long as that is no dearer than to ask for each; then what is left, which
    may be in another project by now. Many of a project that is deleted are gone with it."""
    missing = set(ids)
    most = min(len(missing) // 2, _PAGES) if project and len(missing) > _FEW else 0
    path = f"/projects/{number(project or '0')}/tasks"
    try:
        for n, page in enumerate(listed(tools, path, fields(tools.environment)) if most else (), 1):
            items = [item(tools.environment, row, project) for row in page]
            found |= {one.ref.id: one for one in items if one.ref.id in missing}
            if n == most or missing <= found.keys():
                break
    except SourceError as error:
        if error.key != "source-feedback-missing":
            raise
        if len(missing) > _SOME:
            return
    for id_ in sorted(missing - found.keys()):
        try:
            alone = task(tools, id_)
        except SourceError as error:
            hidden[id_] = refusal(error)
            continue
        if alone is not None:
            found[id_] = item(tools.environment, alone, project)


def changes(tools: Tools, refs: Sequence[WorkRef], bookmark: str) -> WorkChanges:
    """What the events of each project tell; all of a project that tells none, for its token is new or too old."""
    tokens = dict(pair.split("=", 1) for pair in bookmark.split(";") if "=" in pair)
    changed: list[WorkRef] = []
    new: list[str] = []
    refusals: list[SourceError] = []
    projects = _by_project(refs)
    for project in projects:
        own = [ref for ref in refs if ref.within == project]
        try:
            ids, token = _events(tools, project, tokens.get(project, "")) if project else (None, "")
        except SourceError as error:
            refusals.append(refusal(error))
            continue
        changed += own if ids is None else [ref for ref in own if ref.id in ids]
        if token:
            new.append(f"{project}={token}")
    if refusals and len(refusals) == len(projects):
        raise refusals[0]
    while len(said := ";".join(new)) > _BOOKMARK:
        new.pop()
    return WorkChanges(changed if bookmark else None, said)


def _events(tools: Tools, project: str, token: str) -> tuple[set[str] | None, str]:
    """The tasks that a project's events name, None for any of them, and the next token."""
    found: set[str] = set()
    for _ in range(_MORE):
        query = {"resource": number(project)} | ({"sync": token} if token else {})
        answer = API.answer(tools, "/events", query, known=(404, 412))
        if answer.status == 404:
            return None, ""
        said = API.object(answer.json())
        token = _token(said.get("sync"))
        if answer.status == 412:
            return None, token
        events = [part(one.get("resource")) for one in API.rows(said.get("data"))]
        if any(one.get("resource_type") in ("section", "project", "custom_field") for one in events):
            return None, token  # a name that every task of it shows may be another
        found |= {str(one.get("gid")) for one in events if one.get("resource_type") == "task"}
        if said.get("has_more") is not True:
            return found, token
    return None, token


def _token(value: Any) -> str:
    if not isinstance(value, str) or not _SYNC.fullmatch(value):
        raise API.unfit()
    return value


def statuses(tools: Tools, work: WorkItem) -> Sequence[WorkStatus]:
    """The options of its status field, else the sections of its project; and that it is completed."""
    one = task(tools, work.ref.id, options=True) if tools.environment.get(FIELD.name) else None
    field = status_field(tools.environment, one or {})
    if field is not None:
        options = [each for each in parts(field.get("enum_options")) if each.get("enabled") is not False]
        return [*map(named, options), COMPLETED]
    if not work.ref.within:
        return [INCOMPLETE, COMPLETED]
    path = f"/projects/{number(work.ref.within)}/sections"
    return [*(named(one) for page in listed(tools, path, {"opt_fields": "name"}) for one in page), COMPLETED]


def write(tools: Tools, work: WorkItem, field: str, value: str) -> WorkItem:
    """Change a field of a task, unless it says so by now."""
    now = read(tools, [work.ref]).get(work.ref.id)
    if now is None:
        raise gone(API.label, work)
    if said_of(now, field) == value:
        return now
    if field == STATUS:
        _move(tools, now, value)
    else:
        name = {TITLE: "name", OWNER: "assignee", DUE: "due_on"}[field]
        data = {name: value if field == TITLE else value or None}
        change(tools, "PUT", f"/tasks/{number(work.ref.id)}", data, work.key)
    return written(API.label, now, read(tools, [now.ref]).get(now.ref.id), field, value)


def _move(tools: Tools, work: WorkItem, value: str) -> None:
    """Give a task a status, out of those that it may have: a section of another project would take it there."""
    path = f"/tasks/{number(work.ref.id)}"
    if value == COMPLETED.id:
        if is_dropped(work.status.name):
            raise WorkRefusalError("source-asana-over", item=work.key, was=work.status.name)
        change(tools, "PUT", path, {"completed": True}, work.key)
        return
    if value not in [one.id for one in statuses(tools, work)]:
        raise WorkRefusalError("source-work-place", system=API.label)
    one = task(tools, work.ref.id) or {}
    field = status_field(tools.environment, one)
    data: dict[str, Any] = {"completed": False} if one.get("completed") else {}
    if field is not None:
        data["custom_fields"] = {gid(field): value}
    if data:
        change(tools, "PUT", path, data, work.key)
    if field is None and value != INCOMPLETE.id:
        change(tools, "POST", f"/sections/{number(value)}/addTask", {"task": work.ref.id}, work.key)


def person(tools: Tools, email: str) -> WorkPerson | None:
    """Somebody by their e-mail."""
    email = email.strip().lower()
    if "@" not in email:
        return None
    said = API.ask(tools, f"/users/{quote(email, safe='@')}", {"opt_fields": "name,email"}, known=(400, 404))
    one = part((said or {}).get("data"))
    if not one or line_of(one.get("email")).lower() != email:
        return None
    return WorkPerson(gid(one), line_of(one.get("name")), line_of(one.get("email")))


def people(tools: Tools, typed: str) -> Sequence[Pick]:
    """Who is in the workspaces of the token's person."""
    return _offered(tools, "user", typed)


def places(tools: Tools, typed: str) -> Sequence[Pick]:
    """The projects of these workspaces."""
    return _offered(tools, "project", typed)


def _offered(tools: Tools, kind: str, typed: str) -> list[Pick]:
    said = API.ask(tools, "/users/me", {"opt_fields": "workspaces.name"}, keep=_KEEP) or {}
    found: dict[str, Pick] = {}
    for workspace in parts(part(said.get("data")).get("workspaces")):
        query = {"resource_type": kind, "query": typed[:100], "count": PAGE, "opt_fields": "name"}
        rows = (API.ask(tools, f"/workspaces/{gid(workspace)}/typeahead", query) or {}).get("data")
        found |= {gid(one): Pick(gid(one), line_of(one.get("name"), 75)) for one in API.rows(rows)}
    return fitting(found.values(), "")


def find(tools: Tools, place: str, mark: str) -> WorkItem | None:
    """The task of a project that was made with a mark, which stands in its notes."""
    path = f"/projects/{number(place)}/tasks"
    for page in listed(tools, path, fields(tools.environment, more=",notes"), (404,)):
        for one in page:
            if f"[{mark}]" in str(one.get("notes")):
                return item(tools.environment, one, place)
    return None


def create(tools: Tools, draft: WorkDraft) -> WorkItem:
    """Make a task in a project."""
    notes = "\n\n".join(part for part in (draft.text, draft.url, f"[{draft.mark}]") if part)
    if not (draft.place.isascii() and draft.place.isdigit()):
        raise WorkRefusalError("source-work-place", system=API.label)
    data = {"name": draft.title, "notes": notes, "projects": [draft.place]}
    data |= {"due_on": draft.due} if draft.due else {}
    try:
        made = change(tools, "POST", "/tasks", data, draft.title)
    except WorkRefusalError as error:
        if error.key == "source-work-gone":
            raise WorkRefusalError("source-work-place", system=API.label) from None
        raise
    return item(tools.environment, made, draft.place)


def verify(secret: str, _: str, headers: Mapping[str, str], body: bytes) -> bool:
    """Whether one of the secrets signed a body (HMAC-SHA256, in hexadecimal)."""
    signature = headers.get("x-hook-signature", "").encode("utf-8", "surrogateescape")
    known = [one for one in re.split(r"[,\s]+", secret) if one]
    fits = [hmac.compare_digest(hmac.new(one.encode(), body, sha256).hexdigest().encode(), signature) for one in known]
    return any(fits)


def hint(body: bytes) -> Sequence[str]:
    """The tasks that events name."""
    try:
        events = [part(one.get("resource")) for one in parts(part(json.loads(body)).get("events"))]
    except (ValueError, RecursionError):
        return ()
    ids = [one.get("gid") for one in events if one.get("resource_type") == "task"]
    return list(dict.fromkeys(one for one in ids if isinstance(one, str) and one.isascii() and one.isdigit()))


def greeting(headers: Mapping[str, str], _: bytes) -> Mapping[str, str] | None:
    """The secret of a webhook that is being made, said again: whoever makes it is told it in Asana's own answer."""
    secret = headers.get("x-hook-secret", "")
    return {"X-Hook-Secret": secret} if re.fullmatch(r"[\w-]{16,200}", secret, re.ASCII) else None


def _by_project(refs: Sequence[WorkRef]) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for ref in refs:
        found.setdefault(ref.within, []).append(ref.id)
    return found


def _address(text: str) -> WorkRef | None:
    """The task at an address, in the project that the address names: of today's form, or the older one."""
    try:
        parts_ = urlsplit(text.strip())
        host = parts_.hostname
    except ValueError:
        return None
    if host != _SITE or parts_.scheme not in ("http", "https"):
        return None
    if older := _OLDER.fullmatch(parts_.path):
        return WorkRef(older[2], "" if older[1] == "0" else older[1])
    found, project = _TASK.search(parts_.path), _PROJECT.search(parts_.path)
    return WorkRef(found[1], project[1] if project else "") if found else None


ASANA = Tracker(
    name="asana",
    label=API.label,
    variables=(TOKEN, URL, FIELD, SECRET),
    ready=API.ready,
    reach=reach,
    knows=knows,
    look_up=look_up,
    read=read,
    changes=changes,
    statuses=statuses,
    write=write,
    person=person,
    people=people,
    places=places,
    find=find,
    create=create,
    webhook=Webhook(SECRET, verify, hint, greeting),
)
