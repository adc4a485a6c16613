"""Features and ideas of Aha! as work items: read and changed; features are made, too, when somebody asks for it.

API v1: https://www.aha.io/api with https://www.aha.io/api/resources/features and, beside it, ideas, workflows, users,
releases and products (read in November 2026; v3 does not do all of it yet). The calls and the shapes of what they
answer: https://github.com/api-evangelist/aha/blob/main/openapi/_original/aha-openapi.json
Needs `AHA_URL`, such as https://example.aha.io, and `AHA_TOKEN`, an API key. A key may do what its person may: one who
only looks (Viewer) is enough to read, a Contributor of the workspaces to write.
Limits: 300 calls a minute and 20 a second for an account, with Retry-After; of which 280 are asked, two at once. A list
has 200 work items a page: 5,000 are 25 calls. Few work items are asked for one by one where that takes fewer.

Traps: a list tells little unless its `fields` are named. Lists come by pages that move when something is added, so what
is on none of them is asked for by its id before it counts as gone. The number of a feature and that of an idea may be
the same, so ids here say which. Keys change when something moves to another workspace; APP-123 is a key of Jira's too.
Ideas have no due day. A status is written by its name. What one means nobody says: what is `complete` may have shipped,
or have been there already. An assignee is written by e-mail. Whether a status may follow another (`transitions_only`)
shows when it is tried. `record_links` join records of Aha! and no addresses, integration fields need an integration: so
what is made carries a tag and, at the end of its description, its mark and a link to us.
There are no webhooks that are signed: https://www.aha.io/support/roadmaps/integrations/webhooks
"""

import html
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from bot.clock import stamp, utc_now
from bot.connectors import jira_api
from bot.connectors.allowance import Allowance
from bot.connectors.bearer import BearerApi, part
from bot.connectors.connector import Reachability, Tools
from bot.connectors.feedback import moment, web_address
from bot.connectors.http import host_of, pages
from bot.connectors.source import Pick, SourceError, Variable
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
    WorkRefusalError,
    WorkStatus,
)
from bot.connectors.webtool import fitting
from bot.connectors.work import day_of, gone, line_of, refusal, said_of, shown, written

URL, SITE = Variable("AHA_URL"), Variable("AHA_SITE_URL")
TOKEN = Variable("AHA_TOKEN", secret=True)
API = BearerApi("Aha!", URL, "", TOKEN, Allowance(at_once=2, calls=280, seconds=60))
TAG = "product-ops"  # of what was made from here

_FEATURES, _IDEAS = "features", "ideas"
_ONE = {_FEATURES: "feature", _IDEAS: "idea"}  # what an answer calls one of them
_TYPES = {_FEATURES: "Feature", _IDEAS: "Idea"}  # of workflows
_FIELDS = "id,name,reference_num,url,product_id,workflow_status,assigned_to_user,due_date,updated_at"
_PATHS = {TITLE: "name", STATUS: "workflow_status", OWNER: "assigned_to_user", DUE: "due_date"}
_PAGE = 200
_MOST = 500  # pages
_FEW = 3  # are never worth a list
_PRODUCTS = 8  # whose releases are offered at once
_KEEP = 300.0  # seconds: workflows, people and releases change rarely
_BEFORE = timedelta(days=1)  # how far the clocks may be apart when a bookmark begins
_OVERLAP = timedelta(minutes=1)  # what was saved before the newest change may show after it
_IDEA = re.compile(r"[A-Z][A-Z0-9]*-I-[0-9]{1,12}", re.IGNORECASE)
_FEATURE = re.compile(r"[A-Z][A-Z0-9]*-[0-9]{1,12}", re.IGNORECASE)
_PAGE_OF = re.compile(rf"/(?:ideas/({_IDEA.pattern})|features/({_FEATURE.pattern}))/?\Z", re.IGNORECASE)


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether Aha! answers, and knows the key."""
    return API.reach(tools, "/api/v1/me")


def knows(environment: Mapping[str, str], typed: str) -> bool:
    """Whether this is the address of a feature or an idea of this Aha!, or its key; that of a feature where no Jira is
    set up, whose keys look the same."""
    path = _path(environment, typed)
    is_address = "/" in typed
    return bool(path) and (is_address or path.startswith(_IDEAS) or not jira_api.ready(environment))


def look_up(tools: Tools, typed: str) -> WorkItem | None:
    """The feature or the idea of a key or an address."""
    path = _path(tools.environment, typed)
    return _get(tools, path) if path else None


def read(tools: Tools, refs: Sequence[WorkRef]) -> Mapping[str, WorkItem]:
    """Those that there are, by the lists of their workspaces or one by one, whichever takes fewer calls."""
    homes: dict[str, set[str]] = {}
    for ref in refs:
        kind = ref.id.partition("/")[0]
        if kind in _ONE:
            within = f"products/{ref.within}/" if _is_number(ref.within) else ""
            homes.setdefault(f"{within}{kind}", set()).add(ref.id)
    found: dict[str, WorkItem] = {}
    hidden: dict[str, SourceError] = {}
    for home, wanted in homes.items():
        if len(wanted) > _FEW:
            found |= _on_pages(tools, home, wanted)
        for id_ in sorted(wanted - found.keys()):
            try:
                if item := _get(tools, id_):
                    found[id_] = item
            except SourceError as error:
                hidden[id_] = refusal(error)
    return shown(found, hidden)


def changes(tools: Tools, refs: Sequence[WorkRef], bookmark: str) -> WorkChanges:
    """Those that Aha! has saved since a bookmark, which is the moment of the newest change that is known, by its clock.
    What was deleted is in no list."""
    known = moment(bookmark)
    since = datetime.fromisoformat(known) if known else utc_now() - _BEFORE
    saved: dict[str, str] = {}
    for kind in {ref.id.partition("/")[0] for ref in refs} & _ONE.keys():
        query = {"updated_since": stamp(since - _OVERLAP), "fields": "id,updated_at"}
        for rows, _ in _listed(tools, f"/api/v1/{kind}", kind, query):
            saved |= {f"{kind}/{API.identifier(one)}": moment(one.get("updated_at")) for one in rows}
    latest = max([stamp(since), *saved.values()])
    return WorkChanges([ref for ref in refs if ref.id in saved] if known else None, latest)


def statuses(tools: Tools, item: WorkItem) -> Sequence[WorkStatus]:
    """Those of its workflow, in their order."""
    kind = item.ref.id.partition("/")[0]
    return [status for status, _ in _workflow(tools, kind, item.ref.within, item.status.id)]


def write(tools: Tools, item: WorkItem, field: str, value: str) -> WorkItem:
    """One field of it, unless it says so already."""
    before = _get(tools, item.ref.id)
    if before is None:
        raise gone(API.label, item)
    if said_of(before, field) == value:
        return before
    kind = before.ref.id.partition("/")[0]
    if field == DUE and kind == _IDEAS:
        raise WorkRefusalError("source-aha-due", system=API.label, item=before.key)
    change = {_ONE[kind]: {_PATHS[field]: _written(tools, before, field, value)}}
    said = part(API.change(tools, f"/api/v1/{before.ref.id}", change, "PUT", item=before.key).get(_ONE[kind]))
    after = _item(kind, said) if said else _get(tools, before.ref.id)
    return written(API.label, before, after, field, value)


def person(tools: Tools, email: str) -> WorkPerson | None:
    """The user with this e-mail."""
    wanted = email.strip().casefold()
    return next((one for one in _users(tools) if wanted and one.email.casefold() == wanted), None)


def people(tools: Tools, typed: str) -> Sequence[Pick]:
    """Users by name."""
    return fitting((Pick(one.id, one.name) for one in _users(tools)), typed)


def places(tools: Tools, typed: str) -> Sequence[Pick]:
    """Releases of the workspaces that fit what is typed, or of the first ones."""
    products = dict(_products(tools))
    fit = [pick.value for pick in fitting((Pick(one, called) for one, called in products.items()), typed)]
    found = []
    for product in (fit or list(products))[:_PRODUCTS]:
        query = {"fields": "id,name"}
        for rows, _ in _listed(tools, f"/api/v1/products/{product}/releases", "releases", query, keep=_KEEP):
            for one in rows:
                label = f"{products[product]}: {line_of(one.get('name'), 70)}"
                found.append(Pick(f"{product}/{API.identifier(one)}", label))
    return fitting(found, typed)


def find(tools: Tools, place: str, mark: str) -> WorkItem | None:  # noqa: ARG001 - it may have been moved meanwhile
    """The feature that was made with a mark, wherever it is by now."""
    query = {"tag": TAG, "fields": f"{_FIELDS},description"}
    for rows, _ in _listed(tools, f"/api/v1/{_FEATURES}", _FEATURES, query):
        for one in rows:
            body = part(one.get("description")).get("body")
            if isinstance(body, str) and _signature(mark) in body:
                return _item(_FEATURES, one)
    return None


def create(tools: Tools, draft: WorkDraft) -> WorkItem:
    """A feature in a release, in the first status of its workspace."""
    product, _, release = draft.place.partition("/")
    if not (_is_number(product) and _is_number(release)):
        raise WorkRefusalError("source-work-place", system=API.label)
    first = _workflow(tools, _FEATURES, product, "")
    if not first:
        raise API.unfit()
    status, kinds = first[0]
    feature: dict[str, Any] = {
        "name": line_of(draft.title),
        "workflow_kind": kinds[0] if kinds else "new",
        "workflow_status": {"name": status.name},
        "description": _description(draft),
        "tags": TAG,
    }
    if draft.due:
        feature["due_date"] = draft.due
    said = API.change(tools, f"/api/v1/releases/{release}/features", {"feature": feature})
    return _item(_FEATURES, API.object(said.get("feature")))


def _path(environment: Mapping[str, str], typed: str) -> str:
    """Where the API has what is typed, "features/APP-123"; empty for what is no key and no address of this Aha!."""
    text = typed.strip()
    if _IDEA.fullmatch(text):
        return f"{_IDEAS}/{text.upper()}"
    if _FEATURE.fullmatch(text):
        return f"{_FEATURES}/{text.upper()}"
    try:
        address = urlsplit(text)
    except ValueError:
        return ""
    own = {host_of(given) for one in (URL, SITE) if (given := environment.get(one.name))}
    found = _PAGE_OF.search(address.path) if address.netloc in own else None
    if not found:
        return ""
    return f"{_IDEAS}/{found[1].upper()}" if found[1] else f"{_FEATURES}/{found[2].upper()}"


def _get(tools: Tools, path: str) -> WorkItem | None:
    kind, _, id_ = path.partition("/")
    if kind not in _ONE or not re.fullmatch(r"[A-Za-z0-9-]{1,60}", id_):
        return None
    said = API.ask(tools, f"/api/v1/{path}", {"fields": _FIELDS}, known=(404,))
    return None if said is None else _item(kind, API.object(said.get(_ONE[kind])))


def _on_pages(tools: Tools, home: str, wanted: set[str]) -> dict[str, WorkItem]:
    """Those of a list, as far as it takes fewer calls than to ask for each; none where its workspace is gone."""
    kind = home.rpartition("/")[2]
    found: dict[str, WorkItem] = {}
    for rows, total in _listed(tools, f"/api/v1/{home}", kind, {"fields": _FIELDS}, known=(403, 404)):
        items = (_item(kind, one) for one in rows)
        found |= {item.ref.id: item for item in items if item.ref.id in wanted}
        if len(found) == len(wanted) or total > len(wanted):
            break
    return found


def _listed(
    tools: Tools, path: str, name: str, query: Mapping[str, str], *, keep: float = 0, known: Collection[int] = ()
) -> Iterator[tuple[list[Mapping[str, Any]], int]]:
    """Every page of a list, and of how many it is; an empty one for a status that is `known`."""

    def page(cursor: str) -> tuple[tuple[list[Mapping[str, Any]], int], str]:
        asked = {**query, "per_page": str(_PAGE), "page": cursor or "1"}
        said = API.ask(tools, path, asked, keep=keep, known=known)
        if said is None:
            return ([], 0), ""
        pagination = part(said.get("pagination"))
        current, total = pagination.get("current_page"), pagination.get("total_pages")
        if not isinstance(current, int) or not isinstance(total, int):
            raise API.unfit()
        return (API.rows(said.get(name)), total), str(current + 1) if current < total else ""

    return pages(page, _MOST)


def _item(kind: str, one: Mapping[str, Any]) -> WorkItem:
    key = line_of(one.get("reference_num"), 60)
    owner, product = part(one.get("assigned_to_user")), one.get("product_id")
    return WorkItem(
        ref=WorkRef(f"{kind}/{API.identifier(one)}", str(product) if _is_number(product) else ""),
        key=key,
        url=web_address(one.get("url")),
        title=line_of(one.get("name")) or key,
        status=_status(part(one.get("workflow_status"))),
        owner=_person(owner) if owner else None,
        due=day_of(one.get("due_date")),
        changed_at=moment(one.get("updated_at")),
    )


def _status(one: Mapping[str, Any]) -> WorkStatus:
    return WorkStatus(API.identifier(one), line_of(one.get("name"), 100)) if one else WorkStatus("", "")


def _person(one: Mapping[str, Any]) -> WorkPerson:
    email = one.get("email")
    return WorkPerson(API.identifier(one), line_of(one.get("name"), 100), email[:254] if isinstance(email, str) else "")


def _is_number(value: Any) -> bool:
    return bool(re.fullmatch(r"[0-9]{1,30}", str(value)))


def _workflow(tools: Tools, kind: str, product: str, status: str) -> list[tuple[WorkStatus, list[str]]]:
    """The statuses of the workflow that a `status` is in, or else of the first of its type, in their order; each with
    the kinds of work that the workflow is for."""
    if not _is_number(product):
        raise API.unfit()
    said = API.ask(tools, f"/api/v1/products/{product}/workflows", keep=_KEEP) or {}
    found = []
    for flow in API.rows(said.get("workflows")):
        if flow.get("statusable_type") == _TYPES[kind]:
            kinds = [
                name for one in API.rows(flow.get("workflow_kinds") or []) if (name := line_of(one.get("name"), 100))
            ]
            rows = sorted(API.rows(flow.get("workflow_statuses")), key=_position)
            found.append([(_status(one), kinds) for one in rows])
    return next((flow for flow in found if any(one.id == status for one, _ in flow)), found[0] if found else [])


def _position(one: Mapping[str, Any]) -> float:
    position = one.get("position")
    return position if isinstance(position, int | float) else 0


def _written(tools: Tools, item: WorkItem, field: str, value: str) -> Any:
    """A value as Aha! takes it. Raises WorkRefusalError for a status or a person that it does not have."""
    if field == STATUS:
        name = next((one.name for one in statuses(tools, item) if one.id == value), "")
        if not name:
            raise WorkRefusalError("source-aha-status", system=API.label, item=item.key)
        return {"name": name}
    if field == OWNER and value:
        email = next((one.email for one in _users(tools) if one.id == value), "")
        if not email:
            raise WorkRefusalError("source-aha-person", system=API.label, item=item.key)
        return {"email": email}
    return line_of(value) if field == TITLE else value or None


def _users(tools: Tools) -> list[WorkPerson]:
    """Everybody of the account; of the first workspaces where the key may not list the account."""
    try:
        rows = [one for page, _ in _listed(tools, "/api/v1/users", "users", {}, keep=_KEEP) for one in page]
    except SourceError as error:
        if error.key != "source-http-forbidden-look":
            raise
        rows = []
        for product, _ in list(_products(tools))[:_PRODUCTS]:
            path = f"/api/v1/products/{product}/users"
            for page, _ in _listed(tools, path, "project_users", {}, keep=_KEEP):
                rows += [part(one.get("user")) for one in page]
    return list({one.id: one for one in map(_person, rows)}.values())


def _products(tools: Tools) -> Iterator[tuple[str, str]]:
    """Workspaces, by id and name; those that only group others have no releases."""
    for rows, _ in _listed(tools, "/api/v1/products", "products", {}, keep=_KEEP):
        for one in rows:
            if one.get("product_line") is not True and _is_number(one.get("id")):
                yield API.identifier(one), line_of(one.get("name"), 70)


def _signature(mark: str) -> str:
    return f"[{html.escape(mark)}]"


def _description(draft: WorkDraft) -> str:
    lines = [f"<p>{html.escape(line.strip())}</p>" for line in draft.text.splitlines() if line.strip()]
    link = f'<a href="{html.escape(draft.url)}">{html.escape(draft.url)}</a> ' if draft.url else ""
    return "".join([*lines, f"<p>{link}{_signature(draft.mark)}</p>"])


AHA = Tracker(
    name="aha",
    label=API.label,
    variables=(URL, SITE, TOKEN),
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
