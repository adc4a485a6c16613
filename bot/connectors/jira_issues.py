"""Issues of Jira as work items: read, and changed. `jira_items.py` says what is asked, and what there is to know."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

from bot.clock import stamp, utc_now
from bot.connectors.connector import Tools
from bot.connectors.feedback import moment
from bot.connectors.jira_api import LABEL, asked, host, identify, listed, paged, rows, send, site, there, unfit
from bot.connectors.source import Pick, SourceError
from bot.connectors.tracker import (
    OWNER,
    STATUS,
    TITLE,
    WorkChanges,
    WorkItem,
    WorkPerson,
    WorkRef,
    WorkRefusalError,
    WorkStatus,
)
from bot.connectors.webtool import fitting
from bot.connectors.work import day_of, gone, is_dropped, line_of, written
from bot.text.fold import fold

FIELDS = ("summary", "status", "resolution", "assignee", "duedate", "updated")
ISSUE = "/rest/api/3/issue"
SUMMARY = 255  # characters of a title

_CATEGORIES = {"new": "planned", "indeterminate": "in_progress"}  # what is done may have been given up, too
_DONE = ("done", "fixed", "resolved", "complete", "completed", "terminé", "corrigé", "résolu")  # resolutions
_FINISHED = {fold(name) for name in _DONE}
_OF_A_CALL = 100  # issues
_FOUND = 5000  # issues of a page of a search that asks for their ids alone
_OVERLAP = 10  # minutes: the index of searches may lag behind by some
_LONGEST = timedelta(days=30)  # after a longer pause everything is read again
_KEEP = 300.0  # seconds: the statuses of a project
_PEOPLE = "50"
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_]{1,99}-[0-9]{1,12}")
_PATH = re.compile(r"/(?:browse|issues)/([A-Za-z][A-Za-z0-9_]{1,99}-[0-9]{1,12})/?\Z")
_ID = re.compile(r"[0-9]{1,18}")


def key_of(environment: Mapping[str, str], typed: str) -> str:
    """The key that a text is, or that the address of a page of this Jira has in it; empty for neither."""
    text = typed.strip()
    if _KEY.fullmatch(text):
        return text.upper()
    try:
        parts = urlsplit(text)
        chosen = parse_qs(parts.query).get("selectedIssue", [""])[0]
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or host(text) != host(site(environment)):
        return ""
    found = _PATH.search(parts.path)
    key = found[1] if found else chosen
    return key.upper() if _KEY.fullmatch(key) else ""


def look_up(tools: Tools, typed: str) -> WorkItem | None:
    """The issue with a key, or of an address."""
    key = key_of(tools.environment, typed)
    if not key:
        return None
    identify(tools)
    found = there(tools, f"{ISSUE}/{key}", {"fields": ",".join(FIELDS)})
    return item(tools, found) if found else None


def read(tools: Tools, refs: Sequence[WorkRef]) -> Mapping[str, WorkItem]:
    """Those that there are, a hundred in a call."""
    identify(tools)
    wanted = list(dict.fromkeys(ref.id for ref in refs if _ID.fullmatch(ref.id)))
    found: dict[str, WorkItem] = {}
    for at in range(0, len(wanted), _OF_A_CALL):
        some = wanted[at : at + _OF_A_CALL]
        found |= {row.ref.id: row for row in (item(tools, one) for one in bulk(tools, some)) if row.ref.id in some}
    return found


def bulk(tools: Tools, wanted: Sequence[str], **more: Any) -> list[Mapping[str, Any]]:
    """The issues with these ids or keys, at most a hundred, as the database has them. What Jira could not read this
    time is asked for once more: it is not gone."""
    body = {"issueIdsOrKeys": list(wanted), "fields": list(FIELDS), **more}
    said = asked(tools, f"{ISSUE}/bulkfetch", body=body)
    found, failed = rows(said.get("issues")), _failed(said)
    if failed:
        said = asked(tools, f"{ISSUE}/bulkfetch", body={**body, "issueIdsOrKeys": failed})
        found += rows(said.get("issues"))
        if _failed(said):
            raise SourceError("source-work-busy", temporary=True, system=LABEL, item=", ".join(failed[:3]))
    return found


def changes(tools: Tools, refs: Sequence[WorkRef], bookmark: str) -> WorkChanges:
    """Which of them were updated since. How long that is ago Jira counts by its own clock, whatever ours says."""
    identify(tools)
    now = utc_now()
    try:
        since = datetime.fromisoformat(bookmark)
        passed = now - since
    except (ValueError, TypeError):
        return WorkChanges(None, stamp(now))
    if passed > _LONGEST:
        return WorkChanges(None, stamp(now))
    minutes = max(math.ceil(passed / timedelta(minutes=1)), 0) + _OVERLAP
    body = {"jql": f'updated >= "-{minutes}m"', "fields": ["id"], "maxResults": _FOUND}
    by_id = {ref.id: ref for ref in refs}
    found = {str(row.get("id")) for page in paged(tools, "/rest/api/3/search/jql", body, "issues") for row in page}
    return WorkChanges([ref for id_, ref in by_id.items() if id_ in found], stamp(now))


def statuses(tools: Tools, work: WorkItem) -> Sequence[WorkStatus]:
    """Those of issues of its type, in its project."""
    fields = part_of(_there(tools, work, "project,issuetype"), "fields")
    project, kind = (part_of(fields, name).get("id") for name in ("project", "issuetype"))
    if not isinstance(project, str) or not _ID.fullmatch(project):
        raise unfit()
    kinds = listed(tools, f"/rest/api/3/project/{project}/statuses", keep=_KEEP)
    own = [one for one in kinds if one.get("id") == kind] or kinds
    found = [_status(row) for one in own for row in rows(one.get("statuses"))]
    return list({one.id: one for one in found}.values())


def write(tools: Tools, work: WorkItem, field: str, value: str) -> WorkItem:
    """Change one field of it, unless it says so already."""
    identify(tools)
    now = _fresh(tools, work)
    path = f"{ISSUE}/{now.ref.id}"
    if field == STATUS:
        if value == now.status.id:
            return now
        _move(tools, now, value)
        return _fresh(tools, work)
    said: Any
    if field == TITLE:
        was, name, said = now.title, "summary", line_of(value, SUMMARY)
    elif field == OWNER:
        was, name, said = now.owner.id if now.owner else "", "assignee", {"accountId": value} if value else None
    else:
        was, name, said = now.due, "duedate", value or None
    if was == (said if field == TITLE else value):
        return now
    send(tools, "PUT", path, {"fields": {name: said}}, key=now.key)
    return written(LABEL, now, _fresh(tools, work), field, said if field == TITLE else value)


def person(tools: Tools, email: str) -> WorkPerson | None:
    """Whoever shows exactly this address: many hide theirs, and a name alone is nobody's proof."""
    wanted = email.strip().casefold()
    return next((one for one in _people(tools, email) if one.email.casefold() == wanted), None) if wanted else None


def people(tools: Tools, typed: str) -> Sequence[Pick]:
    """Those whose name begins so."""
    found = _people(tools, typed) if typed.strip() else []
    return fitting((Pick(one.id, one.name) for one in found), "")


def item(tools: Tools, row: Mapping[str, Any]) -> WorkItem:
    """An issue as a work item. Raises SourceError for what is none."""
    fields, id_, key = part_of(row, "fields"), row.get("id"), row.get("key")
    if not isinstance(id_, str) or not _ID.fullmatch(id_) or not isinstance(key, str) or not _KEY.fullmatch(key):
        raise unfit()
    return WorkItem(
        ref=WorkRef(id_),
        key=key,
        url=f"{site(tools.environment)}/browse/{key}",
        title=line_of(fields.get("summary"), SUMMARY),
        status=_ended(part_of(fields, "status"), fields.get("resolution")),
        owner=_person(fields.get("assignee")),
        due=day_of(fields.get("duedate")),
        changed_at=moment(fields.get("updated")),
    )


def part_of(row: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """An object within an answer. Raises SourceError where there is none."""
    found = row.get(name)
    if not isinstance(found, dict):
        raise unfit()
    return found


def _move(tools: Tools, now: WorkItem, wanted: str) -> None:
    """Take the way to a status that needs nothing to be filled in. Raises WorkRefusalError where there is none."""
    path = f"{ISSUE}/{now.ref.id}/transitions"
    said = asked(tools, path, {"expand": "transitions.fields"})
    ways = [one for one in rows(said.get("transitions")) if one.get("isAvailable") is not False]
    if not ways:
        raise WorkRefusalError("source-work-stuck", system=LABEL, item=now.key, was=now.status.name)
    those = [one for one in ways if part_of(one, "to").get("id") == wanted]
    if not those:
        names = dict.fromkeys(_status(part_of(one, "to")).name for one in ways)
        to = next((one.name for one in statuses(tools, now) if one.id == wanted), wanted)
        raise WorkRefusalError(
            "source-work-transition", system=LABEL, to=to, ways=", ".join(names), was=now.status.name
        )
    way = min(those, key=lambda one: len(_asks(one)))
    if fields := _asks(way):
        to = _status(part_of(way, "to")).name
        raise WorkRefusalError("source-work-screen", system=LABEL, item=now.key, to=to, fields=", ".join(fields))
    send(tools, "POST", path, {"transition": {"id": str(way.get("id"))}}, key=now.key)


def _asks(way: Mapping[str, Any]) -> list[str]:
    """The fields that the screen of a transition wants to have filled in."""
    fields = way.get("fields")
    return needed(fields.items() if isinstance(fields, dict) else ())


def needed(fields: Iterable[tuple[str, Any]]) -> list[str]:
    """The names of those fields that are required and have nothing in them of their own accord."""
    return [
        line_of(one.get("name"), 60) or name
        for name, one in fields
        if isinstance(one, dict) and one.get("required") is True and one.get("hasDefaultValue") is not True
    ]


def _fresh(tools: Tools, work: WorkItem) -> WorkItem:
    return item(tools, _there(tools, work, ",".join(FIELDS)))


def _there(tools: Tools, work: WorkItem, fields: str) -> Mapping[str, Any]:
    """It as it is now. Raises WorkRefusalError where it is gone."""
    found = there(tools, f"{ISSUE}/{work.ref.id}", {"fields": fields}) if _ID.fullmatch(work.ref.id) else None
    if found is None:
        raise gone(LABEL, work)
    return found


def _failed(said: Mapping[str, Any]) -> list[str]:
    """The ids that Jira could not read this time."""
    errors = said.get("issueErrors")
    return [str(one.get("id")) for one in rows(errors)] if errors else []


def _people(tools: Tools, typed: str) -> list[WorkPerson]:
    identify(tools)
    found = listed(tools, "/rest/api/3/user/search", {"query": typed.strip()[:200], "maxResults": _PEOPLE})
    able = (
        one for one in found if one.get("active") is not False and one.get("accountType", "atlassian") == "atlassian"
    )
    return [known for one in able if (known := _person(one)) is not None]


def _person(row: Any) -> WorkPerson | None:
    if not isinstance(row, dict) or not isinstance(row.get("accountId"), str):
        return None
    email = row.get("emailAddress")
    return WorkPerson(row["accountId"], line_of(row.get("displayName"), 100), email if isinstance(email, str) else "")


def _ended(row: Mapping[str, Any], resolution: Any) -> WorkStatus:
    """A status; of an issue that was given up, closed as a duplicate or the like, one of its own, which says so."""
    status, category = _status(row), row.get("statusCategory")
    if not isinstance(category, dict) or category.get("key") != "done" or not isinstance(resolution, dict):
        return status
    id_, name = str(resolution.get("id")), line_of(resolution.get("name"), 40)
    if not name or not _ID.fullmatch(id_) or fold(name) in _FINISHED:
        return status
    return WorkStatus(f"{status.id}/{id_}", f"{status.name[:57]} ({name})", "dropped" if is_dropped(name) else "")


def _status(row: Mapping[str, Any]) -> WorkStatus:
    if not isinstance(row.get("id"), str) or not isinstance(row.get("name"), str):
        raise unfit()
    category = row.get("statusCategory")
    means = _CATEGORIES.get(str(category.get("key")), "") if isinstance(category, dict) else ""
    return WorkStatus(row["id"], line_of(row["name"], 100), means)
