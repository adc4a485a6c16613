"""How Trello is asked: who the bot says it is, boards and cards, and what a card says. `trello.py` says what for, and
where all of it is documented."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.connectors.allowance import Allowance
from bot.connectors.answer import HttpAnswer, accept
from bot.connectors.bearer import BearerApi, part
from bot.connectors.connector import Tools
from bot.connectors.feedback import moment, web_address
from bot.connectors.http import pages
from bot.connectors.source import SourceError, Variable
from bot.connectors.tracker import WorkItem, WorkPerson, WorkRef, WorkStatus
from bot.connectors.work import line_of, refusal

KEY = Variable("TRELLO_API_KEY")
TOKEN = Variable("TRELLO_TOKEN", secret=True)
URL = Variable("TRELLO_URL")
SECRET = Variable("TRELLO_API_SECRET", secret=True)
MEMBERS = Allowance(at_once=2, calls=90, seconds=900, name="members")  # what begins with /members has its own limit

PAGE = 1000  # cards and actions, at most
FIELDS = "name,idBoard,idList,idMembers,idShort,due,closed,dateLastActivity,shortUrl"
_AT_ONCE = 10  # in a batch
_DAY = 86_400.0  # seconds: the zone of an account changes rarely
_CARD = {"fields": FIELDS, "members": "true", "member_fields": "fullName", "list": "true", "list_fields": "name,closed"}
_CARD |= {"board": "true", "board_fields": "name,closed"}


@dataclass(frozen=True)
class _TrelloApi(BearerApi):
    """It is told who asks in two parts, which would stand in the address otherwise, for every log to keep. To what the
    token may not see or do it says 401, as if it did not know the token."""

    def ready(self, environment: Mapping[str, str]) -> bool:
        """Whether the operator gave a key and a token."""
        return super().ready(environment) and bool(environment.get(KEY.name))

    def authorization(self, environment: Mapping[str, str], token: str = "") -> str:
        """How it is told who asks, as a header."""
        return f'OAuth oauth_consumer_key="{environment[KEY.name]}", oauth_token="{token or environment[TOKEN.name]}"'

    def answer(self, tools: Tools, path: str, query: Mapping[str, str] | None = None, **how: Any) -> HttpAnswer:
        """What it answers; what the token may not see or do is forbidden."""
        known = how.pop("known", ())
        found = super().answer(tools, path, query, known=(401, *known), **how)
        if found.status == 401 and b"permission" in found.body[:200]:
            found = replace(found, status=403)
        if found.status >= 300 and found.status not in known:
            accept(found, TOKEN.name, ())
        return found


API = _TrelloApi("Trello", URL, "https://api.trello.com/1", TOKEN, Allowance(at_once=8, calls=90, seconds=10))


@dataclass(frozen=True, slots=True)
class TrelloBoard:
    """A board as its cards need it: `lists` are the open ones, in order, and both go from ids to names."""

    id: str
    name: str
    lists: Mapping[str, str] = field(default_factory=dict)
    members: Mapping[str, str] = field(default_factory=dict)


def asked(tools: Tools, path: str, query: Mapping[str, str] | None = None, known: Collection[int] = (404,)) -> Any:
    """What Trello answers with, as JSON; None for a status that is `known`. Raises SourceError."""
    answer = API.answer(tools, path, query, known=known)
    return None if answer.status in known else answer.json()


def board(tools: Tools, id_: str) -> TrelloBoard | None:
    """A board that is open, with its lists and members; None where there is none."""
    query = {"fields": "name,closed", "lists": "open", "list_fields": "name", "members": "all"}
    said = asked(tools, f"/boards/{key(id_)}", query | {"member_fields": "fullName"})
    if said is None or API.object(said).get("closed") is True:
        return None
    lists = {identifier(one): line_of(one.get("name")) for one in API.rows(said.get("lists"))}
    members = {identifier(one): line_of(one.get("fullName")) for one in API.rows(said.get("members"))}
    return TrelloBoard(identifier(said), line_of(said.get("name")), lists, members)


def zone(tools: Tools) -> ZoneInfo:
    """The zone of the bot's account in Trello, which is told with its settings; UTC where that is none."""
    said = API.ask(tools, "/members/me", {"fields": "prefs"}, keep=_DAY, allowance=MEMBERS) or {}
    try:
        return ZoneInfo(str(part(said.get("prefs")).get("timezone")))
    except (ValueError, ZoneInfoNotFoundError, OSError):
        return ZoneInfo("UTC")


def noon(tools: Tools, day: str) -> str:
    """The moment that a day is written as: its noon, in the zone of the bot's account."""
    at = datetime.combine(date.fromisoformat(day), time(12), zone(tools))
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _day(tools: Tools, value: Any) -> str:
    """The day of a moment in that zone; empty for none."""
    at = moment(value)
    try:
        return datetime.fromisoformat(at).astimezone(zone(tools)).date().isoformat() if at else ""
    except OverflowError:
        return ""


def cards(
    tools: Tools, id_: str, which: str, fields: str = FIELDS, size: int = PAGE
) -> Iterator[list[Mapping[str, Any]]]:
    """The cards of a board, a page after the other, newest first: "visible" are those that are archived nowhere."""

    def read(cursor: str) -> tuple[list[Mapping[str, Any]], str]:
        query = {"fields": fields, "limit": str(size)} | ({"before": cursor} if cursor else {})
        found = API.rows(asked(tools, f"/boards/{key(id_)}/cards/{which}", query) or [])
        return found, min(map(identifier, found)) if len(found) >= size else ""

    return pages(read)


def card(tools: Tools, id_: str) -> WorkItem | None:
    """A card by its id or the one in its address; None where it is gone or archived."""
    said = asked(tools, f"/cards/{key(id_)}", _CARD, known=(400, 404))
    return None if said is None else alone(tools, API.object(said))


def several(tools: Tools, ids: Sequence[str], more: str = "") -> Iterator[tuple[str, Mapping[str, Any] | SourceError]]:
    """Cards by their ids, ten in a call, with `more` fields: what Trello says of each, or that the token may not see
    it; what is gone is left out."""
    query = urlencode({**_CARD, "fields": FIELDS + more})
    for at in range(0, len(ids), _AT_ONCE):
        some = ids[at : at + _AT_ONCE]
        # A comma parts two addresses, so those within one are written otherwise, and once more as part of ours.
        urls = ",".join(f"/cards/{key(id_)}?{query}" for id_ in some)
        answer = API.answer(tools, "/batch", {"urls": urls})
        rows = API.rows(answer.json())
        if len(rows) != len(some):
            raise API.unfit()
        for id_, said in zip(some, rows, strict=True):
            if "200" in said:
                yield id_, API.object(said["200"])
            elif (error := _wrong(answer, said)) is not None:
                yield id_, error


def _wrong(answer: HttpAnswer, said: Mapping[str, Any]) -> SourceError | None:
    """That one of several may not be seen; None where it is gone. Raises SourceError for everything else."""
    status = said.get("statusCode")
    if status == 401 and "permission" in str(said.get("message"))[:200]:
        status = 403
    if not isinstance(status, int) or not 400 <= status < 600:
        raise API.unfit()
    try:
        accept(replace(answer, status=status), TOKEN.name, (400, 404))
    except SourceError as error:
        return refusal(error)
    return None


def alone(tools: Tools, said: Mapping[str, Any]) -> WorkItem | None:
    """A card that brings its list, board and members; None where one of the first three is archived."""
    list_, home = part(said.get("list")), part(said.get("board"))
    if True in (said.get("closed"), list_.get("closed"), home.get("closed")):
        return None
    members = API.rows(said.get("members") or [])
    return item(
        tools,
        said,
        TrelloBoard(
            identifier({"id": said.get("idBoard")}),
            line_of(home.get("name")),
            {identifier(list_): line_of(list_.get("name"))} if list_ else {},
            {identifier(one): line_of(one.get("fullName")) for one in members},
        ),
    )


def item(tools: Tools, said: Mapping[str, Any], home: TrelloBoard) -> WorkItem:
    """A card as a work item. Who several people are on belongs to the first."""
    id_, list_ = identifier(said), identifier({"id": said.get("idList")})
    people, number = said.get("idMembers"), said.get("idShort")
    owner = identifier({"id": people[0]}) if isinstance(people, list) and people else ""
    title = line_of(said.get("name"))
    return WorkItem(
        ref=WorkRef(id_, home.id),
        key=f"{home.name} #{number}".strip() if isinstance(number, int) else title[:40],
        url=web_address(said.get("shortUrl")) or f"https://trello.com/c/{id_}",
        title=title,
        status=WorkStatus(list_, home.lists.get(list_, "")),
        owner=WorkPerson(owner, home.members.get(owner, "")) if owner else None,
        due=_day(tools, said.get("due")),
        changed_at=moment(said.get("dateLastActivity")),
    )


def identifier(one: Mapping[str, Any]) -> str:
    """What Trello calls a thing. Raises SourceError where that is no id."""
    return key(API.identifier(one))


def key(id_: str) -> str:
    """An id as a part of a path: it may not lead anywhere else. Raises SourceError."""
    if not (id_.isascii() and id_.isalnum()):
        raise API.unfit()
    return id_
