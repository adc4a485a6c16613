"""Cards of Trello.

API: https://developer.atlassian.com/cloud/trello/rest/api-group-boards/, with
https://developer.atlassian.com/cloud/trello/rest/api-group-cards/,
https://developer.atlassian.com/cloud/trello/rest/api-group-batch/,
https://developer.atlassian.com/cloud/trello/guides/rest-api/action-types/,
https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/,
https://developer.atlassian.com/cloud/trello/guides/rest-api/rate-limits/ and
https://developer.atlassian.com/cloud/trello/guides/rest-api/webhooks/ beside it (read in November 2026).
Needs `TRELLO_API_KEY`, of an app (a Power-Up) of the operator's, and `TRELLO_TOKEN`, which somebody gave it with the
scopes read and write: it may do what they may, so best of one who is on the boards of the roadmap alone.
Limits: 100 calls in 10 seconds for a token and 300 for a key; what begins with /members, 100 in 900 seconds. Nothing
says how much is left, and there is no Retry-After; which limit it was stands in the body. After 200 such answers all
is refused until the ten seconds are over. Lists hold 1,000: as many cards of one board take two calls, or three.

Traps: key and token go into a header, though the documentation mostly shows them in the address. A 401 may mean the
token, or a board that it may not see. A card's status is its list; archived cards, and those of archived lists and
boards, are gone. A due date is a moment: its day is the day in the zone of the bot's account, as that account sees it
in Trello; a day is written as its noon there, and what was set to another hour of that day stays. Several may be on a
card: it belongs to the first, and who it belongs to is not changed for the others' sake. Trello tells nobody's e-mail.
Actions of a board come newest first and 1,000 at most; they are asked from a minute before the last one that was seen,
for those of the same moment. What was made is found by a mark in its description, among all cards of the board,
archived ones too: the search is late. A webhook is signed with the app's secret, over the body and the very address
that it was made with, which has to answer HEAD with 200 while it is made.
"""

import hmac
import json
import re
from base64 import b64encode
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from hashlib import sha1
from typing import Any
from urllib.parse import urlsplit

from bot.clock import stamp
from bot.connectors.bearer import part, parts
from bot.connectors.connector import Reachability, Tools
from bot.connectors.feedback import moment
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
from bot.connectors.trello_calls import (
    API,
    FIELDS,
    KEY,
    MEMBERS,
    PAGE,
    SECRET,
    TOKEN,
    URL,
    alone,
    asked,
    board,
    card,
    cards,
    identifier,
    item,
    key,
    noon,
    several,
)
from bot.connectors.webtool import fitting
from bot.connectors.work import gone, line_of, refusal, said_of, shown, written

_KEEP = 600.0  # seconds: what the token's person is on changes rarely
_FEW = 10  # cards that are asked for in one batch
_BOARDS = 30  # whose members are offered
_MOVED = 100  # cards that left a board, among which one that was made is looked for
_SEARCHED = 500  # cards a page, where each brings its description
_OVERLAP = timedelta(minutes=1)
_ADDRESS = re.compile(r"/c/([0-9A-Za-z]{6,24})(?:/.*)?")
_OF_A_CARD = (
    *("updateCard", "createCard", "copyCard", "convertToCardFromCheckItem", "deleteCard"),
    *("addMemberToCard", "removeMemberFromCard", "moveCardToBoard", "moveCardFromBoard"),
)
_OF_ALL = ("updateList", "updateBoard", "moveListToBoard", "moveListFromBoard")


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether Trello knows the key and the token."""
    return API.reach(tools, "/members/me", {"fields": "username"})


def knows(environment: Mapping[str, str], text: str) -> bool:
    """Whether a text is the address of a card."""
    return API.ready(environment) and bool(_address(text))


def look_up(tools: Tools, typed: str) -> WorkItem | None:
    """The card at an address."""
    id_ = _address(typed)
    return card(tools, id_) if id_ else None


def read(tools: Tools, refs: Sequence[WorkRef]) -> Mapping[str, WorkItem]:
    """Cards: a board's at once, where there are more than a few, then those that have left it, or were on one that is
    archived. Many of a board that is hidden from the token are hidden with it."""
    found: dict[str, WorkItem] = {}
    hidden: dict[str, SourceError] = {}
    missing: list[str] = []
    for within, ids in _by_board(refs).items():
        if within and len(ids) > _FEW:
            try:
                found |= _of_board(tools, within, ids)
            except SourceError as error:
                hidden |= dict.fromkeys(ids, refusal(error))
        missing += [id_ for id_ in ids if id_ not in found and id_ not in hidden]
    for id_, said in several(tools, missing):
        if isinstance(said, SourceError):
            hidden[id_] = said
        elif (one := alone(tools, said)) is not None:
            found[id_] = one
    return shown(found, hidden)


def _of_board(tools: Tools, within: str, ids: Collection[str]) -> dict[str, WorkItem]:
    home = board(tools, within)
    rows = [row for page in cards(tools, within, "visible") for row in page] if home else []
    return {one.ref.id: one for row in rows if home and (one := item(tools, row, home)).ref.id in ids}


def changes(tools: Tools, refs: Sequence[WorkRef], bookmark: str) -> WorkChanges:
    """The cards that actions of their boards name since a moment; the bookmark is that of the last action."""
    since = moment(bookmark)
    changed: list[WorkRef] = []
    seen = since
    refusals: list[SourceError] = []
    boards = _by_board(refs)
    for within in boards:
        own = [ref for ref in refs if ref.within == within]
        try:
            ids, last = _actions(tools, within, since) if within else (None, "")
        except SourceError as error:
            refusals.append(refusal(error))
            continue
        changed += own if ids is None else [ref for ref in own if ref.id in ids]
        seen = max(seen, last)
    if refusals and len(refusals) == len(boards):
        raise refusals[0]
    return WorkChanges(changed if since else None, seen)


def _actions(tools: Tools, within: str, since: str) -> tuple[set[str] | None, str]:
    """The cards that a board's actions name, None for any of them, and when the last was."""
    query = {"filter": ",".join((*_OF_A_CARD, *_OF_ALL)), "fields": "data,type,date", "memberCreator": "false"}
    query |= {"limit": str(PAGE), "since": _before(since)} if since else {"limit": "1"}
    rows = API.rows(asked(tools, f"/boards/{key(within)}/actions", query) or [])
    last = max((moment(one.get("date")) for one in rows), default="")
    if not since or len(rows) >= PAGE or any(one.get("type") in _OF_ALL for one in rows):
        return None, last
    return {str(part(part(one.get("data")).get("card")).get("id")) for one in rows}, last


def _before(since: str) -> str:
    return stamp(datetime.fromisoformat(since) - _OVERLAP)


def statuses(tools: Tools, work: WorkItem) -> Sequence[WorkStatus]:
    """The open lists of its board."""
    home = board(tools, work.ref.within)
    return [] if home is None else [WorkStatus(id_, name) for id_, name in home.lists.items()]


def write(tools: Tools, work: WorkItem, field: str, value: str) -> WorkItem:
    """Change a field of a card, unless it says so by now."""
    now = card(tools, key(work.ref.id))
    if now is None:
        raise gone(API.label, work)
    if said_of(now, field) == value:
        return now
    if field == STATUS and value not in [one.id for one in statuses(tools, now)]:
        raise WorkRefusalError("source-work-place", system=API.label)
    if field == OWNER:
        _alone_on(tools, now)
    name = {TITLE: "name", STATUS: "idList", OWNER: "idMembers", DUE: "due"}[field]
    data = {name: (noon(tools, value) if value else None) if field == DUE else value}
    API.change(tools, f"/cards/{now.ref.id}", data, "PUT", item=work.key)
    return written(API.label, now, card(tools, now.ref.id), field, value)


def _alone_on(tools: Tools, work: WorkItem) -> None:
    """Raises WorkRefusalError where several people are on a card: who replaces whom is theirs to say."""
    said = asked(tools, f"/cards/{key(work.ref.id)}", {"fields": "idMembers"})
    people = part(said).get("idMembers")
    if isinstance(people, list) and len(people) > 1:
        raise WorkRefusalError("source-trello-members", item=work.key)


def person(_: Tools, __: str) -> WorkPerson | None:
    """Nobody: Trello tells no e-mail, and a name is nobody's alone."""
    return None


def people(tools: Tools, typed: str) -> Sequence[Pick]:
    """Who is on the boards that the token's person is on."""
    paths = [f"/boards/{identifier(one)}/members" for one in _boards(tools)[:_BOARDS]]
    found: dict[str, Pick] = {}
    for at in range(0, len(paths), 10):
        for said in API.rows(API.answer(tools, "/batch", {"urls": ",".join(paths[at : at + 10])}, keep=_KEEP).json()):
            for one in parts(said.get("200")):
                label = " @".join(filter(None, (line_of(one.get("fullName"), 60), line_of(one.get("username"), 60))))
                found[identifier(one)] = Pick(identifier(one), label)
    return fitting(found.values(), typed)


def places(tools: Tools, typed: str) -> Sequence[Pick]:
    """The lists of these boards."""
    found = [
        Pick(
            f"{identifier(one)}/{identifier(each)}", f"{line_of(one.get('name'), 70)} – {line_of(each.get('name'), 70)}"
        )
        for one in _boards(tools)
        for each in parts(one.get("lists"))
    ]
    return fitting(found, typed)


def _boards(tools: Tools) -> list[Mapping[str, Any]]:
    query = {"filter": "open", "fields": "name", "lists": "open"}
    return API.rows(API.answer(tools, "/members/me/boards", query, keep=_KEEP, allowance=MEMBERS).json())


def find(tools: Tools, place: str, mark: str) -> WorkItem | None:
    """The card of a board that was made with a mark, archived or not, or taken to another board since."""
    within = place.partition("/")[0]
    for page in cards(tools, within, "all", f"{FIELDS},desc", _SEARCHED):
        for one in page:
            if f"[{mark}]" in str(one.get("desc")):
                home = board(tools, within)
                return item(tools, one, home) if home else None
    return _among_moved(tools, within, mark)


def _among_moved(tools: Tools, within: str, mark: str) -> WorkItem | None:
    """Among the cards that left a board last."""
    query = {"filter": "moveCardFromBoard", "fields": "data", "limit": str(_MOVED), "memberCreator": "false"}
    rows = API.rows(asked(tools, f"/boards/{key(within)}/actions", query) or [])
    ids = dict.fromkeys(part(part(one.get("data")).get("card")).get("id") for one in rows)
    for _, said in several(tools, [one for one in ids if isinstance(one, str)], ",desc"):
        if not isinstance(said, SourceError) and f"[{mark}]" in str(said.get("desc")):
            return alone(tools, {**said, "closed": False})
    return None


def create(tools: Tools, draft: WorkDraft) -> WorkItem:
    """Make a card, at the bottom of a list."""
    text = "\n\n".join(one for one in (draft.text, draft.url, f"[{draft.mark}]") if one)
    list_ = draft.place.rpartition("/")[2]
    if not (list_.isascii() and list_.isalnum()):
        raise WorkRefusalError("source-work-place", system=API.label)
    data = {"idList": list_, "name": draft.title, "desc": text, "pos": "bottom"}
    data |= {"due": noon(tools, draft.due)} if draft.due else {}
    try:
        made = API.change(tools, "/cards", data, item=draft.title)
    except WorkRefusalError as error:
        if error.key == "source-work-gone":
            raise WorkRefusalError("source-work-place", system=API.label) from None
        raise
    found = card(tools, identifier(made)) or alone(tools, made)
    if found is None:
        raise API.unfit()
    return found


def verify(secret: str, url: str, headers: Mapping[str, str], body: bytes) -> bool:
    """Whether the app's secret signed a body and the address it was sent to (HMAC-SHA1, in base64)."""
    signature = headers.get("x-trello-webhook", "").encode("utf-8", "surrogateescape")
    expected = b64encode(hmac.new(secret.encode(), body + url.encode(), sha1).digest())
    return hmac.compare_digest(expected, signature)


def hint(body: bytes) -> Sequence[str]:
    """The card that an action names."""
    try:
        action = part(part(json.loads(body)).get("action"))
    except (ValueError, RecursionError):
        return ()
    id_ = part(part(action.get("data")).get("card")).get("id")
    return [id_] if isinstance(id_, str) and action.get("type") in _OF_A_CARD else ()


def _by_board(refs: Sequence[WorkRef]) -> Mapping[str, dict[str, None]]:
    found: dict[str, dict[str, None]] = {}
    for ref in refs:
        found.setdefault(ref.within, {})[ref.id] = None
    return found


def _address(text: str) -> str:
    """The id in the address of a card; empty where it is none."""
    try:
        parts_ = urlsplit(text.strip())
        host = parts_.hostname
    except ValueError:
        return ""
    found = _ADDRESS.fullmatch(parts_.path) if host in ("trello.com", "www.trello.com") else None
    return found[1] if found and parts_.scheme in ("http", "https") else ""


TRELLO = Tracker(
    name="trello",
    label=API.label,
    variables=(KEY, TOKEN, URL, SECRET),
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
    webhook=Webhook(SECRET, verify, hint),
)
