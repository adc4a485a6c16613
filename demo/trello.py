"""A look-alike of Trello on this machine: two boards of the demo's company, their cards, and what happens to them.

API: https://developer.atlassian.com/cloud/trello/rest/, and its guides for what it says when it refuses.
"""

import re
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from bot.clock import Clock, utc_now
from demo import lookalike
from demo.lookalike import Asked, Said
from demo.people import PEOPLE

KEY, TOKEN, READER = "trello_demo_key", "trello_demo_token", "trello_demo_reader"  # the last may only read
SECRET = "trello_demo_secret"  # noqa: S105 - of nobody
LAUNCHES, SUPPORT = "65a000000000000000000001", "65a000000000000000000002"  # boards
MEMBERS = {name: f"65b0000000000000000000{n:02}" for n, name in enumerate(PEOPLE, 1)}

_LISTS = {
    LAUNCHES: ("Launches", ("Backlog", "Up next", "Doing", "Done")),
    SUPPORT: ("Support client", ("À faire", "En cours", "Terminé")),
}
# How many days ago it was made, its board, name, list, who is on it, and in how many days it is due.
_CARDS = (
    (30, LAUNCHES, "Split payment at checkout", "Up next", ("amelie",), 55),
    (24, LAUNCHES, "Apple Pay dès le panier", "Doing", ("amelie", "priya"), 14),
    (40, LAUNCHES, "Let customers correct their delivery address", "Up next", ("priya",), 35),
    (12, LAUNCHES, "Payer en trois fois", "Backlog", (), None),
    (70, LAUNCHES, "Pay with a card that is already saved", "Done", ("priya",), -20),
    (9, SUPPORT, "Répondre aux avis de l’application", "En cours", ("marcus",), 6),
    (5, SUPPORT, "Modèle de réponse pour les retards", "À faire", ("marcus",), None),
)


@dataclass
class TrelloSite:
    """Boards by id, with their lists and actions; cards by id. `hidden` are boards that the token may not see, `zone`
    is that of its account."""

    clock: Clock = utc_now
    boards: dict[str, dict[str, Any]] = field(default_factory=dict)
    cards: dict[str, dict[str, Any]] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)
    zone: str = "Etc/UTC"
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def add_board(self, id_: str, name: str, lists: Sequence[str]) -> None:
        """A board, with lists of these names."""
        made = [{"id": f"{id_[:-4]}f{id_[-1]}{n:02}", "name": one, "closed": False} for n, one in enumerate(lists)]
        self.boards[id_] = {"id": id_, "name": name, "closed": False, "lists": made, "actions": []}

    def add(
        self, board: str, name: str, list_: str = "", *, ago: float = 0, who: Sequence[str] = (), **more: Any
    ) -> str:
        """A card in a list, the first unless it is named by its name or its id; its id."""
        lists, n = self.boards[board]["lists"], len(self.cards) + 1
        found = next((one for one in lists if list_ in (one["name"], one["id"])), lists[0])
        id_ = f"{int((self.clock() - timedelta(days=ago)).timestamp()):08x}{n:016x}"
        self.cards[id_] = {
            "id": id_,
            "name": name,
            "desc": "",
            "idBoard": board,
            "idList": found["id"],
            "idMembers": [MEMBERS[one] for one in who],
            "idShort": n,
            "shortLink": f"Nw{n:06}",
            "shortUrl": f"https://trello.com/c/Nw{n:06}",
            "due": None,
            "closed": False,
            "dateLastActivity": self._at(ago),
            **more,
        }
        self._act(id_, "createCard", ago)
        return id_

    def move(self, id_: str, board: str) -> None:
        """Take a card to the first list of another board."""
        self._act(id_, "moveCardFromBoard")
        self.cards[id_] |= {"idBoard": board, "idList": self.boards[board]["lists"][0]["id"]}
        self._act(id_, "moveCardToBoard")

    def answer(self, asked: Asked) -> Said:
        """What it answers."""
        given = re.fullmatch(
            r'OAuth oauth_consumer_key="(.*)", oauth_token="(.*)"', asked.headers.get("authorization", "")
        )
        if given is None or given[1] != KEY:
            return Said(401, "invalid key")
        if given[2] not in (TOKEN, READER):
            return Said(401, "invalid token")
        if asked.method != "GET" and given[2] == READER:
            return Said(401, "unauthorized card permission requested")
        with self._lock:
            if asked.route == "GET /batch":
                return self._batch(asked.query.get("urls", ""))
            return self._answer(asked.method, asked.path, asked.query, asked.told())

    def _batch(self, urls: str) -> Said:
        routes = [one for one in urls.split(",") if one]
        if not 0 < len(routes) <= 10:
            return Said(400, "invalid value for urls")
        rows = []
        for route in routes:
            at = urlsplit(route)
            said = self._answer("GET", at.path, dict(parse_qsl(at.query)), {})
            wrong = {"name": "Error", "message": said.body, "statusCode": said.status}
            rows.append({"200": said.body} if said.status == 200 else wrong)
        return Said(200, rows)

    def _answer(self, method: str, path: str, query: Mapping[str, str], data: Mapping[str, Any]) -> Said:
        match [method, *path.strip("/").split("/")]:
            case ["GET", "members", "me"]:
                return Said(200, {**_member("helena"), "prefs": {"timezone": self.zone}})
            case ["GET", "members", "me", "boards"]:
                seen = [one for one in self.boards.values() if one["id"] not in self.hidden and not one["closed"]]
                return Said(200, [{**_told(one, "id,name"), "lists": _open(one["lists"])} for one in seen])
            case ["GET", "boards", id_, *rest]:
                return self._board(id_, "/".join(rest), query)
            case ["GET", "cards", id_] if (one := self._card(id_)) is not None:
                if one["idBoard"] in self.hidden:
                    return Said(401, "unauthorized card permission requested")
                return Said(200, self._whole(one, query))
            case ["PUT", "cards", id_] if (one := self._card(id_)) is not None:
                return self._change(one, data)
            case ["POST", "cards"]:
                return self._create(data)
        return Said(404, "The requested resource was not found.")

    def _board(self, id_: str, what: str, query: Mapping[str, str]) -> Said:
        one = self.boards.get(id_)
        if one is None:
            return Said(404 if len(id_) == 24 else 400, "The requested resource was not found.")
        if id_ in self.hidden:
            return Said(401, "unauthorized permission requested")
        match what.split("/"):
            case [""]:
                return Said(
                    200,
                    {
                        **_told(one, "id,name,closed"),
                        "lists": _open(one["lists"]),
                        "members": list(map(_member, MEMBERS)),
                    },
                )
            case ["members"]:
                return Said(200, list(map(_member, MEMBERS)))
            case ["cards", which]:
                return self._page(id_, which, query)
            case ["actions"]:
                kinds, since = query.get("filter", "").split(","), query.get("since", "")
                rows = [each for each in reversed(one["actions"]) if each["type"] in kinds and each["date"] > since]
                return Said(200, rows[: int(query.get("limit", "50"))])
        return Said(404, "The requested resource was not found.")

    def _page(self, board: str, which: str, query: Mapping[str, str]) -> Said:
        closed = {each["id"] for each in self.boards[board]["lists"] if each["closed"]}
        rows = [one for one in self.cards.values() if one["idBoard"] == board]
        if which != "all":
            rows = [one for one in rows if not one["closed"] and not (which == "visible" and one["idList"] in closed)]
        before = query.get("before", "g")
        rows = sorted((one for one in rows if one["id"] < before), key=lambda one: str(one["id"]), reverse=True)
        return Said(200, [_told(one, query.get("fields", "")) for one in rows[: int(query.get("limit", "1000"))]])

    def _card(self, id_: str) -> dict[str, Any] | None:
        return next((one for one in self.cards.values() if id_ in (one["id"], one["shortLink"])), None)

    def _whole(self, one: Mapping[str, Any], query: Mapping[str, str]) -> dict[str, Any]:
        home = self.boards[one["idBoard"]]
        more: dict[str, Any] = {}
        if query.get("members") == "true":
            more["members"] = [_member(name) for name, id_ in MEMBERS.items() if id_ in one["idMembers"]]
        if query.get("list") == "true":
            more["list"] = next(each for each in home["lists"] if each["id"] == one["idList"])
        if query.get("board") == "true":
            more["board"] = _told(home, "id,name,closed")
        return {**_told(one, query.get("fields", "")), **more}

    def _change(self, one: dict[str, Any], data: Mapping[str, Any]) -> Said:
        lists = [each["id"] for each in self.boards[one["idBoard"]]["lists"]]
        if data.get("idList", lists[0]) not in lists:
            return Said(400, "invalid value for idList")
        people = [each for each in str(data.get("idMembers") or "").split(",") if each]
        if not set(people) <= set(MEMBERS.values()):
            return Said(400, "invalid value for idMembers")
        one |= {name: data[name] for name in data.keys() & {"name", "desc", "idList", "due", "closed"}}
        if "idMembers" in data:
            one["idMembers"] = people
        one["dateLastActivity"] = self._at()
        self._act(one["id"], "addMemberToCard" if people else "updateCard")
        return Said(200, _told(one, ""))

    def _create(self, data: Mapping[str, Any]) -> Said:
        list_ = data.get("idList")
        home = next((one["id"] for one in self.boards.values() if list_ in [each["id"] for each in one["lists"]]), None)
        if home is None:
            return Said(400, "invalid value for idList")
        given = {name: data[name] for name in ("desc", "due") if name in data}
        return Said(200, _told(self.cards[self.add(home, data["name"], str(list_), **given)], ""))

    def _act(self, card: str, kind: str, ago: float = 0) -> None:
        one = self.cards[card]
        actions = self.boards[one["idBoard"]]["actions"]
        about = {"card": _told(one, "id,name,idShort,shortLink"), "board": {"id": one["idBoard"]}}
        actions.append({"id": f"a{len(actions):023x}", "type": kind, "date": self._at(ago), "data": about})

    def _at(self, ago: float = 0) -> str:
        return _moment(self.clock() - timedelta(days=ago))


def address(name: str) -> str:
    """Where people see one of the company's cards."""
    return f"https://trello.com/c/Nw{next(n for n, one in enumerate(_CARDS, 1) if one[2] == name):06}"


def company(clock: Clock = utc_now) -> TrelloSite:
    """What the demo's company plans in Trello."""
    site, noon = TrelloSite(clock), clock().replace(hour=12, minute=0, second=0, microsecond=0)
    for id_, (name, lists) in _LISTS.items():
        site.add_board(id_, name, lists)
    for ago, board, name, list_, who, days in _CARDS:
        due = None if days is None else _moment(noon + timedelta(days=days))
        site.add(board, name, list_, ago=ago, who=who, due=due)
    return site


def serve(port: int = 0, clock: Clock = utc_now) -> tuple[str, Callable[[], None]]:
    """Start answering on 127.0.0.1; returns the address and what stops it. Port 0 takes a free one."""
    return lookalike.serve(company(clock).answer, port)


def _moment(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _member(name: str) -> dict[str, str]:
    return {"id": MEMBERS[name], "fullName": PEOPLE[name], "username": f"{name}northwind"}


def _open(lists: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return [one for one in lists if not one["closed"]]


def _told(one: Mapping[str, Any], fields: str) -> dict[str, Any]:
    """A thing with its id and some fields; all but a board's own without any named."""
    names = {"id", *fields.split(",")} if fields else one.keys()
    return {name: value for name, value in one.items() if name in names}
