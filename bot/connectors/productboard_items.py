"""Features, initiatives and objectives of Productboard as work items: read, changed, and made when somebody asks.

API v2: https://developer.productboard.com/reference/performentitiessearch with, beside it, listentities, getentitybyid,
updateentitybyid, createentity, listentityfieldvalues, listmembers, field-value-types and rate-limits (read in November
2026; the filter by source is of 3 June 2026). Key and address are those of `productboard.py`. The key needs the scopes
`entities:read` and, to find owners by e-mail, `members:pii:read`; to write, `entities:write`.
Limits: 50 calls a second for a key, with Retry-After; of which 40 are asked. A search names a hundred ids and answers a
hundred: 5,000 work items are 50 calls.

Traps: a search takes `filter` and `return` alone, and one type of entity; what became of another type (a feature moved
under another) is asked for by its id, before it counts as gone. Its filter knows no moment of change, so any may have
changed. Without `members:pii:read` every e-mail reads "[redacted]". A status says what it is called, not what it means.
The due day is the end of the timeframe; a timeframe with an end needs a start, so one of a single day is written where
there is none, and its start stays unless it came to lie after the end. Descriptions take few tags and refuse the
others. What an answer to a change holds is not promised, so each change is read again. Addresses that people see end
in an id (`/entity-detail/features/…`); older ones, with a number, name nothing that the API knows.
Webhooks (https://developer.productboard.com/reference/createwebhook) are not signed: they repeat a header that was
given when subscribing, and begin with a question that is answered in the body. They would save 50 calls a round, so
there are none.
"""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from bot.connectors.bearer import part
from bot.connectors.connector import Reachability, Tools
from bot.connectors.feedback import moment, web_address
from bot.connectors.http import host_of, pages
from bot.connectors.productboard import API, SYSTEM, TOKEN, URL, next_page, segment
from bot.connectors.source import Pick, SourceError
from bot.connectors.tracker import (
    DUE,
    OWNER,
    STATUS,
    TITLE,
    Tracker,
    WorkChanges,
    WorkDraft,
    WorkItem,
    WorkPerson,
    WorkRef,
    WorkStatus,
)
from bot.connectors.webtool import fitting
from bot.connectors.work import day_of, gone, line_of, refusal, said_of, shown, written

KINDS = ("feature", "subfeature", "initiative", "objective", "keyResult", "release")

_PARENTS = ("product", "component")  # of a feature
_FIELDS = ("name", "status", "owner", "timeframe")
_PATHS = {TITLE: "name", STATUS: "status", OWNER: "owner", DUE: "timeframe"}
_BATCH = 100
_KEEP = 300.0  # seconds: statuses, products and components change rarely
_REDACTED = "[redacted]"
_HOST = ".productboard.com"
_ID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)
_LAST = re.compile(rf"/({_ID.pattern})/?\Z", re.IGNORECASE)


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether Productboard knows the key, and shows it features."""
    return API.reach(tools, "/entities", {"type[]": KINDS[0]})


def knows(environment: Mapping[str, str], typed: str) -> bool:
    """Whether this is the id of an entity, as Productboard copies it, or the address of one."""
    return bool(_id(environment, typed))


def look_up(tools: Tools, typed: str) -> WorkItem | None:
    """The entity of an id or an address; None where it is none that is planned, such as a product."""
    id_ = _id(tools.environment, typed)
    return _item(_entity(tools, id_)) if id_ else None


def read(tools: Tools, refs: Sequence[WorkRef]) -> Mapping[str, WorkItem]:
    """Those that there are, a hundred at a time."""
    kinds: dict[str, list[str]] = {}
    for ref in refs:
        kinds.setdefault(ref.within or KINDS[0], []).append(ref.id)
    found: dict[str, WorkItem] = {}
    hidden: dict[str, SourceError] = {}
    for kind, ids in kinds.items():
        for at in range(0, len(ids), _BATCH):
            found |= _searched(tools, kind, ids[at : at + _BATCH])
        for id_ in (one for one in ids if one not in found):
            try:
                if item := _item(_entity(tools, id_)):
                    found[id_] = item
            except SourceError as error:
                hidden[id_] = refusal(error)
    return shown(found, hidden)


def changes(tools: Tools, refs: Sequence[WorkRef], bookmark: str) -> WorkChanges:  # noqa: ARG001 - all have the same
    """Any may have changed: nothing tells since when."""
    return WorkChanges(None)


def statuses(tools: Tools, item: WorkItem) -> Sequence[WorkStatus]:
    """Those that this kind of entity may have."""
    query = {"assignedEntityType[]": item.ref.within}
    return [
        found
        for one in _listed(tools, "/entities/fields/status/values", query, keep=_KEEP)
        if (found := _status(one)).id
    ]


def write(tools: Tools, item: WorkItem, field: str, value: str) -> WorkItem:
    """One field of it, unless it says so already."""
    entity = _entity(tools, item.ref.id)
    before = _item(entity)
    if entity is None or before is None:
        raise gone(API.label, item)
    if said_of(before, field) == value:
        return before
    path = _PATHS[field]
    change: dict[str, Any] = {"patch": [{"op": "clear", "path": path}]}
    if value:
        change = {"fields": {path: _written(entity, field, value)}}
    API.change(tools, f"/entities/{segment(entity)}", {"data": change}, "PATCH", item=before.key)
    return written(API.label, before, _item(_entity(tools, before.ref.id)), field, value)


def person(tools: Tools, email: str) -> WorkPerson | None:
    """The member of the workspace with this e-mail."""
    wanted = email.strip().casefold()
    found = (one for one in _members(tools, email.strip()) if wanted)
    return next((one for one in found if one.email.casefold() == wanted), None)


def people(tools: Tools, typed: str) -> Sequence[Pick]:
    """Members of the workspace."""
    return fitting((Pick(one.id, one.name) for one in _members(tools, typed.strip())), typed)


def places(tools: Tools, typed: str) -> Sequence[Pick]:
    """Products and components, which features belong to."""
    found = []
    for kind in _PARENTS:
        query = {"type[]": kind, "fields[]": "name"}
        for one in _listed(tools, "/entities", query, keep=_KEEP):
            found.append(Pick(segment(one), line_of(part(one.get("fields")).get("name"), 150)))
    return fitting(sorted(found, key=lambda pick: pick.label.casefold()), typed)


def find(tools: Tools, place: str, mark: str) -> WorkItem | None:  # noqa: ARG001 - a mark is there once
    """The feature that was made with a mark, wherever it is by now."""
    query = {"type[]": KINDS[0], "metadata[source][system]": SYSTEM, "metadata[source][recordId]": mark}
    said = API.ask(tools, "/entities", query) or {}
    for one in API.rows(said.get("data")):
        if part(part(one.get("metadata")).get("source")).get("recordId") == mark:
            return _item(one)
    return None


def create(tools: Tools, draft: WorkDraft) -> WorkItem:
    """A feature of a product or a component."""
    fields: dict[str, Any] = {"name": line_of(draft.title), "description": _description(draft)}
    if draft.due:
        fields["timeframe"] = _timeframe({}, draft.due)
    source = {"system": SYSTEM, "recordId": draft.mark, **({"url": draft.url} if draft.url else {})}
    parent = {"type": "parent", "target": {"id": draft.place}}
    data = {"type": KINDS[0], "fields": fields, "metadata": {"source": source}, "relationships": [parent]}
    said = API.change(tools, "/entities", {"data": data})
    made = _item(_entity(tools, segment(API.object(said.get("data")))))
    if made is None:
        raise API.unfit()
    return made


def _id(environment: Mapping[str, str], typed: str) -> str:
    """The id that is typed, or that the address of a page ends in; empty for neither."""
    text = typed.strip()
    if _ID.fullmatch(text):
        return text.lower()
    try:
        address = urlsplit(text)
        host = address.hostname or ""
    except ValueError:
        return ""
    own = address.netloc == host_of(API.base(environment))
    found = _LAST.search(address.path) if own or (address.scheme == "https" and host.endswith(_HOST)) else None
    return found[1].lower() if found else ""


def _entity(tools: Tools, id_: str) -> Mapping[str, Any] | None:
    said = API.ask(tools, f"/entities/{segment({'id': id_})}", known=(404,))
    return None if said is None else API.object(said.get("data"))


def _searched(tools: Tools, kind: str, ids: Sequence[str]) -> dict[str, WorkItem]:
    body = {"data": {"filter": {"type": [kind], "id": list(ids)}, "return": {"fields": list(_FIELDS)}}}
    found = map(_item, _listed(tools, "/entities/search", body=body))
    return {item.ref.id: item for item in found if item and item.ref.id in ids}


def _listed(
    tools: Tools, path: str, query: Mapping[str, str] | None = None, *, body: Any = None, keep: float = 0
) -> Iterator[Mapping[str, Any]]:
    """The rows of every page. The next is asked of our own address."""

    def page(cursor: str) -> tuple[list[Mapping[str, Any]], str]:
        more = dict(parse_qsl(cursor))
        asked = {**(query or {}), **more} if query or more else None
        said = API.ask(tools, path, asked, body=body, keep=keep) or {}
        return API.rows(said.get("data")), next_page(said)

    for rows in pages(page):
        yield from rows


def _item(one: Mapping[str, Any] | None) -> WorkItem | None:
    """An entity as a work item; None for what is not planned."""
    if one is None or one.get("type") not in KINDS:
        return None
    id_, fields = segment(one), part(one.get("fields"))
    owner = part(fields.get("owner"))
    return WorkItem(
        ref=WorkRef(id_, one["type"]),
        key=id_[:8],
        url=web_address(part(one.get("links")).get("html")),
        title=line_of(fields.get("name")) or id_[:8],
        status=_status(part(fields.get("status"))),
        owner=_person(owner) if owner else None,
        due=day_of(part(fields.get("timeframe")).get("endDate")),
        changed_at=moment(one.get("updatedAt")),
    )


def _status(one: Mapping[str, Any]) -> WorkStatus:
    """A status: its name stands beside its id, or among its fields."""
    if not one:
        return WorkStatus("", "")
    return WorkStatus(API.identifier(one), line_of(one.get("name") or part(one.get("fields")).get("name"), 100))


def _person(one: Mapping[str, Any]) -> WorkPerson:
    known = {**one, **part(one.get("fields"))}
    email = known.get("email")
    is_told = isinstance(email, str) and "@" in email
    name = line_of(known.get("name"), 100)
    return WorkPerson(API.identifier(one), "" if name == _REDACTED else name, str(email)[:254] if is_told else "")


def _members(tools: Tools, typed: str) -> Iterator[WorkPerson]:
    return map(_person, _listed(tools, "/members", {"query": typed} if typed else None))


def _written(entity: Mapping[str, Any], field: str, value: str) -> Any:
    """A value as Productboard takes it."""
    if field == TITLE:
        return line_of(value)
    return _timeframe(part(part(entity.get("fields")).get("timeframe")), value) if field == DUE else {"id": value}


def _timeframe(known: Mapping[str, Any], due: str) -> Mapping[str, str]:
    start = day_of(known.get("startDate"))
    return {"startDate": min(start, due) if start else due, "endDate": due, "granularity": "day"}


def _description(draft: WorkDraft) -> str:
    lines = [f"<p>{html.escape(line.strip())}</p>" for line in draft.text.splitlines() if line.strip()]
    if draft.url:
        lines.append(f'<p><a href="{html.escape(draft.url)}">{html.escape(draft.url)}</a></p>')
    return "".join(lines)


PRODUCTBOARD_ITEMS = Tracker(
    name="productboard",
    label=API.label,
    variables=(TOKEN, URL),
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
)
