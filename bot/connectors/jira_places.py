"""Where issues are made in Jira, making one, and finding it again. `jira_items.py` says how.

A place is a project and a type of issue, by their ids: "10000:10001".
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.connectors.adf import document, link
from bot.connectors.connector import Tools
from bot.connectors.jira_api import LABEL, asked, counted, identify, paged, rows, send, there, unfit
from bot.connectors.jira_issues import FIELDS, ISSUE, SUMMARY, bulk, item, needed
from bot.connectors.source import Pick, SourceError
from bot.connectors.tracker import WorkDraft, WorkItem, WorkRefusalError
from bot.connectors.webtool import fitting
from bot.connectors.work import line_of
from bot.text.csv import bare

PROPERTY = "product-ops"  # of an issue that was made from here; its value says for what

_SEARCH = "/rest/api/3/search/jql"
_PROJECTS = "50"
_KEEP = 300.0  # seconds
_PAGE = 100
_ROUNDS = 20  # hundreds of issues that may have been made before the search knew of them
_PLACE = re.compile(r"([0-9]{1,18}):([0-9]{1,18})")
_OURS = ("project", "issuetype", "summary", "description", "duedate")


def places(tools: Tools, typed: str) -> Sequence[Pick]:
    """The types of issues of the projects where the bot may make some."""
    identify(tools)
    words = bare(typed).split()
    # A project is found by its name or key; what else is typed may be the type.
    picks = _places(tools, typed.split()[0]) if words else []
    fits = [one for one in picks or _places(tools, "") if all(word in bare(one.label) for word in words)]
    return fitting(fits, "")


def find(tools: Tools, place: str, mark: str) -> WorkItem | None:
    """The issue that was made with a mark, however short a time ago, and wherever it was moved to since."""
    identify(tools)
    project, _ = _parts(place)
    ours = {"jql": "creator = currentUser() ORDER BY created DESC", "properties": [PROPERTY], "maxResults": _PAGE}
    for page in paged(tools, _SEARCH, {**ours, "fields": ["id"]}, "issues"):
        ids = [str(row.get("id")) for row in page if _marked(row, mark)]
        if found := bulk(tools, ids[:1]) if ids else []:
            return item(tools, found[0])
    return _newest(tools, project, mark)


def create(tools: Tools, draft: WorkDraft) -> WorkItem:
    """Make an issue."""
    identify(tools)
    project, kind = _parts(draft.place)
    screen = _screen(tools, project, kind)
    if lacking := needed((name, one) for name, one in screen.items() if name not in _OURS):
        raise WorkRefusalError("source-work-required", system=LABEL, fields=", ".join(lacking))
    fields: dict[str, Any] = {
        "project": {"id": project},
        "issuetype": {"id": kind},
        "summary": line_of(draft.title, SUMMARY),
    }
    if "description" in screen:
        fields["description"] = document(draft.text, *([link(draft.url, draft.url)] if draft.url else []))
    if draft.due and "duedate" in screen:
        fields["duedate"] = draft.due
    body = {"fields": fields, "properties": [{"key": PROPERTY, "value": {"mark": draft.mark}}]}
    id_ = send(tools, "POST", ISSUE, body, key=draft.title).get("id")
    made = there(tools, f"{ISSUE}/{id_}", {"fields": ",".join(FIELDS)}) if str(id_).isdecimal() else None
    if made is None:
        raise unfit()
    return item(tools, made)


def _places(tools: Tools, query: str) -> list[Pick]:
    asks = {"action": "create", "expand": "issueTypes", "maxResults": _PROJECTS, "orderBy": "name", "status": "live"}
    said = asked(tools, "/rest/api/3/project/search", asks | ({"query": query} if query else {}), keep=_KEEP)
    found = []
    for project in rows(said.get("values")):
        kinds = project.get("issueTypes")
        for kind in rows(kinds) if kinds else []:
            if kind.get("subtask") is not True:
                name, key, of = (line_of(one) for one in (project.get("name"), project.get("key"), kind.get("name")))
                called = f"{name[:80]} ({key[:20]}) · {of[:40]}"
                found.append(Pick(f"{project.get('id')}:{kind.get('id')}", called))
    return [one for one in found if _PLACE.fullmatch(one.value)]


def _newest(tools: Tools, project: str, mark: str) -> WorkItem | None:
    """Among the issues that the search does not know of yet: their keys follow on the newest that it knows, and those
    are read from the database."""
    asks = {"jql": f"project = {project} ORDER BY key DESC", "fields": ["key"], "maxResults": 1}
    known = rows(asked(tools, _SEARCH, body=asks).get("issues"))
    if known:
        name, _, number = str(known[0].get("key")).rpartition("-")
    else:
        name, number = str(asked(tools, f"/rest/api/3/project/{project}").get("key")), "0"
    if not number.isdecimal() or len(number) > 12:
        raise unfit()
    at = int(number)
    for _ in range(_ROUNDS):
        found = bulk(tools, [f"{name}-{at + n}" for n in range(1, _PAGE + 1)], properties=[PROPERTY])
        if ours := next((row for row in found if _marked(row, mark)), None):
            return item(tools, ours)
        if not found:
            return None
        at += _PAGE
    raise SourceError("source-work-busy", temporary=True, system=LABEL, item=name)


def _marked(row: Mapping[str, Any], mark: str) -> bool:
    properties = row.get("properties")
    value = properties.get(PROPERTY) if isinstance(properties, dict) else None
    return isinstance(value, dict) and value.get("mark") == mark


def _screen(tools: Tools, project: str, kind: str) -> dict[str, Mapping[str, Any]]:
    """The fields of the form that makes such an issue."""
    path = f"{ISSUE}/createmeta/{project}/issuetypes/{kind}"
    try:
        pages = list(counted(tools, path, {"maxResults": "200"}, "fields", keep=_KEEP))
    except SourceError as error:
        if error.key in ("source-jira-missing", "source-jira-refused"):
            raise WorkRefusalError("source-work-place", system=LABEL) from None
        raise
    found = {str(row.get("fieldId") or row.get("key")): row for page in pages for row in page}
    if not found:  # whoever may create nothing there is shown an empty form
        raise WorkRefusalError("source-work-place", system=LABEL)
    return found


def _parts(place: str) -> tuple[str, str]:
    found = _PLACE.fullmatch(place)
    if not found:
        raise WorkRefusalError("source-work-place", system=LABEL)
    return found[1], found[2]
