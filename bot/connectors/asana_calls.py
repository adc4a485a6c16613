"""How Asana is asked: tasks one by one and a project's at a time, changes, and what a task says. `asana.py` says what
for, and where all of it is documented."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.connectors.allowance import Allowance
from bot.connectors.bearer import BearerApi, part, parts
from bot.connectors.connector import Tools
from bot.connectors.feedback import moment, web_address
from bot.connectors.http import pages
from bot.connectors.source import Variable
from bot.connectors.tracker import WorkItem, WorkPerson, WorkRef, WorkStatus
from bot.connectors.work import day_of, is_dropped, line_of
from bot.text.fold import fold

TOKEN = Variable("ASANA_TOKEN", secret=True)
URL = Variable("ASANA_URL")
FIELD = Variable("ASANA_STATUS_FIELD")
SECRET = Variable("ASANA_WEBHOOK_SECRET", secret=True)
API = BearerApi(
    "Asana", URL, "https://app.asana.com/api/1.0", TOKEN, Allowance(at_once=8, calls=140, seconds=60)
)  # 150 a minute for a token where Asana is free, 50 at once

COMPLETED = WorkStatus("completed", "Marked complete")  # shipped or not: people tick off what they give up, too
INCOMPLETE = WorkStatus("incomplete", "Incomplete")  # of a task in no project

PAGE = "100"  # tasks and sections, at most
_KEY = 40  # characters: a task has no other name than its title
_FIELDS = "name,completed,due_on,modified_at,permalink_url,assignee.name,assignee.email"
_FIELDS += ",memberships.project.name,memberships.section.name"
_CUSTOM = ",custom_fields.name,custom_fields.type,custom_fields.enum_value.name"
_OPTIONS = ",custom_fields.enum_options.name,custom_fields.enum_options.enabled"


def fields(environment: Mapping[str, str], *, options: bool = False, more: str = "") -> Mapping[str, str]:
    """What a task is asked for; `options` of its status field too."""
    custom = (_CUSTOM + _OPTIONS * options) if environment.get(FIELD.name) else ""
    return {"opt_fields": _FIELDS + custom + more}


def listed(
    tools: Tools, path: str, query: Mapping[str, str], known: Sequence[int] = ()
) -> Iterator[list[Mapping[str, Any]]]:
    """Every page of a list; none where the status is `known`."""

    def read(cursor: str) -> tuple[list[Mapping[str, Any]], str]:
        wanted = {"limit": PAGE, **query} | ({"offset": cursor} if cursor else {})
        said = API.ask(tools, path, wanted, known=known)
        if said is None:
            return [], ""
        return API.rows(said.get("data")), API.cursor(part(said.get("next_page")).get("offset"))

    return pages(read)


def task(tools: Tools, id_: str, *, options: bool = False) -> Mapping[str, Any] | None:
    """A task; None where there is none that the token sees."""
    said = API.ask(tools, f"/tasks/{number(id_)}", fields(tools.environment, options=options), known=(404,))
    return None if said is None else API.object(said.get("data"))


def change(tools: Tools, method: str, path: str, data: Mapping[str, Any], key: str = "") -> Mapping[str, Any]:
    """Change something, and what Asana says of it then. `key` is what people call it. Raises WorkRefusalError for what
    is not allowed."""
    query = fields(tools.environment)
    return part(API.change(tools, path, {"data": data}, method, query=query, item=key).get("data"))


def item(environment: Mapping[str, str], one: Mapping[str, Any], project: str = "") -> WorkItem:
    """A task as a work item: of `project` where it is in it, else of the first that it is in."""
    homes = parts(one.get("memberships"))
    own = [home for home in homes if _gid(part(home.get("project"))) == project]
    home = next(iter(own or homes), {})
    id_, within, title = gid(one), _gid(part(home.get("project"))), line_of(one.get("name"))
    who = part(one.get("assignee"))
    return WorkItem(
        ref=WorkRef(id_, within),
        key=line_of(title, _KEY) or id_,
        url=web_address(one.get("permalink_url")) or f"https://app.asana.com/0/{within or 0}/{id_}",
        title=title,
        status=_status(environment, one, part(home.get("section"))),
        owner=WorkPerson(gid(who), line_of(who.get("name")), line_of(who.get("email"))) if _gid(who) else None,
        due=day_of(one.get("due_on")),
        changed_at=moment(one.get("modified_at")),
    )


def status_field(environment: Mapping[str, str], one: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The custom field that says a task's status, which the operator names or gives the id of; None where the task has
    none."""
    wanted = environment.get(FIELD.name, "")
    fitting = [
        field
        for field in parts(one.get("custom_fields"))
        if field.get("type") == "enum"
        and (field.get("gid") == wanted or fold(line_of(field.get("name"))) == fold(wanted))
    ]
    return fitting[0] if wanted and fitting else None


def named(one: Mapping[str, Any]) -> WorkStatus:
    """A section, or an option of a field, as a status."""
    return WorkStatus(gid(one), line_of(one.get("name")))


def gid(one: Mapping[str, Any]) -> str:
    """What Asana calls a thing. Raises SourceError where that is no number."""
    return number(API.identifier({"id": one.get("gid")}))


def number(id_: str) -> str:
    """An id as a part of a path: it may not lead anywhere else. Raises SourceError."""
    if not (id_.isascii() and id_.isdigit()):
        raise API.unfit()
    return id_


def _status(environment: Mapping[str, str], one: Mapping[str, Any], section: Mapping[str, Any]) -> WorkStatus:
    field = status_field(environment, one)
    place = section if field is None else part(field.get("enum_value"))
    status = named(place) if _gid(place) else INCOMPLETE if field is None else WorkStatus("", "")
    return COMPLETED if one.get("completed") is True and not is_dropped(status.name) else status


def _gid(one: Mapping[str, Any]) -> str:
    """The same, empty where there is nothing."""
    return gid(one) if one else ""
