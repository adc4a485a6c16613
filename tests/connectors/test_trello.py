"""What Trello does that no other tracker does, against a look-alike of it."""

import hmac
import json
from base64 import b64encode
from dataclasses import replace
from hashlib import sha1

import pytest

from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.tracker import (
    DUE,
    OWNER,
    STATUS,
    TITLE,
    WorkDraft,
    WorkItem,
    WorkRef,
    WorkRefusalError,
    hidden_of,
)
from bot.connectors.trello import TRELLO, changes, create, find, look_up, places, read, statuses, write
from demo.lookalike import Asked, Said
from demo.trello import KEY, LAUNCHES, MEMBERS, SUPPORT, TOKEN, TrelloSite, address, company
from tests.connectors.conftest import Hidden, Refused
from tests.connectors.server import Server
from tests.connectors.trackers import serve
from tests.connectors.trouble import Watched

BIG = "65a000000000000000000009"


@pytest.fixture
def site() -> TrelloSite:
    """A Trello with something in it."""
    return company()


@pytest.fixture
def tools(server: Server, site: TrelloSite, http: Http) -> Tools:
    """What an operator set up."""
    serve(server, site.answer)
    return Tools({"TRELLO_URL": server.url, "TRELLO_API_KEY": KEY, "TRELLO_TOKEN": TOKEN}, http)


def one(tools: Tools, name: str) -> WorkItem:
    """A card of the company's."""
    found = look_up(tools, address(name))
    assert found is not None
    return found


def test_a_card_says_where_it_stands(tools: Tools) -> None:
    """Its list is its status; the first who is on it has it."""
    item = one(tools, "Apple Pay dès le panier")
    assert (item.key, item.status.name, item.status.category) == ("Launches #2", "Doing", "")
    assert item.owner
    assert (item.owner.name, item.owner.email) == ("Amélie Laurent", "")
    assert [status.name for status in statuses(tools, item)] == ["Backlog", "Up next", "Doing", "Done"]


def test_a_day_is_written_as_its_noon(tools: Tools, site: TrelloSite) -> None:
    """Which is the same day nearly everywhere; a moment within the day that stands there stays."""
    item = write(tools, one(tools, "Payer en trois fois"), DUE, "2027-03-31")
    card = site.cards[item.ref.id]
    assert card["due"] == "2027-03-31T12:00:00.000Z"
    card["due"] = "2027-03-31T17:30:00.000Z"
    write(tools, replace(item, due=""), DUE, "2027-03-31")
    assert card["due"] == "2027-03-31T17:30:00.000Z"
    card["due"] = None
    assert write(tools, item, DUE, "2027-03-31").due == "2027-03-31"
    assert card["due"] == "2027-03-31T12:00:00.000Z"


@pytest.mark.parametrize(
    ("zone", "due", "day"),
    [
        ("America/New_York", "2026-12-31T22:30:00.000-05:00", "2026-12-31"),
        ("America/New_York", "2027-01-01T04:59:59.000Z", "2026-12-31"),
        ("America/New_York", "2027-01-01T05:00:00.000Z", "2027-01-01"),
        ("Pacific/Auckland", "2026-12-31T12:00:00.000Z", "2027-01-01"),
        ("Pacific/Auckland", "2026-12-31T10:59:00.000Z", "2026-12-31"),
        ("Europe/Paris", "2026-12-31T23:30:00.000Z", "2027-01-01"),
        ("Nowhere/Else", "2026-12-31T23:30:00.000Z", "2026-12-31"),
        ("../../etc/passwd", "2026-12-31T23:30:00.000Z", "2026-12-31"),
        ("Pacific/Kiritimati", "9999-12-31T23:30:00.000Z", ""),
    ],
)
def test_a_day_is_that_of_the_accounts_zone(tools: Tools, site: TrelloSite, zone: str, due: str, day: str) -> None:
    """What is due on the evening of December 31 is due this year, wherever the server is; nobody's day is moved."""
    site.zone = zone
    item = one(tools, "Payer en trois fois")
    card = site.cards[item.ref.id]
    card["due"] = due
    item = one(tools, "Payer en trois fois")
    assert item.due == day
    assert write(tools, item, DUE, day).due == day
    assert card["due"] == due


@pytest.mark.parametrize("zone", ["Pacific/Honolulu", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"])
@pytest.mark.parametrize("day", ["2026-12-31", "2027-03-28", "2027-06-30"])
def test_a_day_that_is_written_is_that_day_there(tools: Tools, site: TrelloSite, zone: str, day: str) -> None:
    """Its noon in the zone of the account; what is made too."""
    site.zone = zone
    assert write(tools, one(tools, "Payer en trois fois"), DUE, day).due == day
    assert create(tools, WorkDraft(places(tools, "up next")[0].value, "m/1", "Gift cards", due=day)).due == day


def test_one_of_several_is_not_replaced(tools: Tools, site: TrelloSite, refused: Refused) -> None:
    """Who is on a card with others stays on it; one alone gives way."""
    item = one(tools, "Apple Pay dès le panier")
    error = refused(write, tools, item, OWNER, MEMBERS["ines"])
    assert isinstance(error, WorkRefusalError)
    assert error.key == "source-trello-members"
    assert site.cards[item.ref.id]["idMembers"] == [MEMBERS["amelie"], MEMBERS["priya"]]
    alone = write(tools, one(tools, "Split payment at checkout"), OWNER, MEMBERS["ines"])
    assert site.cards[alone.ref.id]["idMembers"] == [MEMBERS["ines"]]


def test_what_is_archived_is_gone(tools: Tools, site: TrelloSite) -> None:
    """A card, its list, or its board; asked for alone or with the board's others."""
    names = ("Split payment at checkout", "Payer en trois fois", "Répondre aux avis de l’application")
    cards = [one(tools, name) for name in names]
    for n in range(12):
        site.add(LAUNCHES, f"Card {n}", "Up next")
    more = [WorkRef(id_, LAUNCHES) for id_, card in site.cards.items() if card["name"].startswith("Card ")]
    site.cards[cards[0].ref.id]["closed"] = True
    site.boards[LAUNCHES]["lists"][0]["closed"] = True
    site.boards[SUPPORT]["closed"] = True
    assert [look_up(tools, address(name)) for name in names] == [None] * 3
    assert read(tools, [card.ref for card in cards]) == {}
    assert set(read(tools, [*(card.ref for card in cards), *more])) == {ref.id for ref in more}


def test_a_board_that_is_hidden(tools: Tools, site: TrelloSite, refused: Refused) -> None:
    """Hides its own cards, which are not gone. Trello says of it what it says of a token that it does not know."""
    theirs, ours = one(tools, "Répondre aux avis de l’application"), one(tools, "Payer en trois fois")
    for n in range(12):
        site.add(SUPPORT, f"Card {n}")
    more = [WorkRef(id_, SUPPORT) for id_, card in site.cards.items() if card["idBoard"] == SUPPORT]
    site.hidden.add(SUPPORT)
    assert read(tools, [theirs.ref, ours.ref]) == {ours.ref.id: ours}
    assert read(tools, [*more, ours.ref]) == {ours.ref.id: ours}
    assert set(hidden_of(read(tools, [theirs.ref, ours.ref]))) == {theirs.ref.id}
    assert set(hidden_of(read(tools, [*more, ours.ref]))) == {ref.id for ref in more}
    gone = replace(ours.ref, id=ours.ref.id[:-3] + "fff")
    assert set(hidden_of(read(tools, [gone, ours.ref]))) == set()
    assert changes(tools, [theirs.ref, ours.ref], "").refs is None
    assert refused(changes, tools, [theirs.ref], "").key == "source-http-forbidden-look"
    for ask in (lambda: read(tools, more), lambda: write(tools, theirs, TITLE, "x"), lambda: statuses(tools, theirs)):
        assert refused(ask).key == "source-http-forbidden-look"
    unknown = replace(tools, environment={**tools.environment, "TRELLO_TOKEN": "another-token"})
    assert refused(read, unknown, [ours.ref]).key == "source-http-refused-look"


def test_a_card_that_left_a_board_before_it_was_archived(tools: Tools, site: TrelloSite) -> None:
    """Is on the other board, however many were on the old one."""
    site.add_board(BIG, "Big", ("A",))
    refs = [WorkRef(site.add(BIG, f"Card {n}"), BIG) for n in range(30)]
    site.cards[refs[3].id] |= {"idBoard": LAUNCHES, "idList": site.boards[LAUNCHES]["lists"][2]["id"]}
    site.boards[BIG]["closed"] = True
    assert read(tools, refs).keys() == {refs[3].id}


def test_a_card_that_trello_fails_to_read(tools: Tools, site: TrelloSite, server: Server, refused: Refused) -> None:
    """One of several of a call: it is no card that is gone."""
    item = one(tools, "Payer en trois fois")
    serve(server, lambda _: Said(200, [{"name": "Error", "message": "timed out", "statusCode": 500}]))
    assert refused(read, tools, [item.ref]).temporary


def test_a_thousand_cards_take_three_calls(tools: Tools, site: TrelloSite, server: Server) -> None:
    """The board, and its cards; a thousand may not be all. What has left the board is asked for, ten in a call."""
    site.add_board(BIG, "Big", ("A", "B"))
    refs = [WorkRef(site.add(BIG, f"Card {n}", "B", who=("ines",)), BIG) for n in range(1000)]
    server.asked.clear()
    found = read(tools, refs)
    assert len(found) == 1000
    assert len(server.asked) == 3
    last = found[refs[-1].id]
    assert last.owner
    assert (last.title, last.status.name, last.owner.name) == ("Card 999", "B", "Inès Moreau")
    moved = site.cards[refs[3].id]
    moved |= {"idBoard": LAUNCHES, "idList": site.boards[LAUNCHES]["lists"][2]["id"]}
    server.asked.clear()
    again = read(tools, refs)
    assert len(again) == 1000
    assert (again[refs[3].id].ref.within, again[refs[3].id].status.name) == (LAUNCHES, "Doing")
    assert len(server.asked) == 3
    server.asked.clear()
    assert len(read(tools, refs[:10])) == 10
    assert [asked.path for asked in server.asked] == ["/batch"]


def test_more_cards_than_an_answer_holds(tools: Tools, site: TrelloSite) -> None:
    """The next page begins before the oldest card of the last."""
    site.add_board(BIG, "Big", ("A",))
    refs = [WorkRef(site.add(BIG, f"Card {n}", ago=n / 1000), BIG) for n in range(2100)]
    assert read(tools, refs).keys() == {ref.id for ref in refs}


def test_actions_tell_what_changed(tools: Tools, site: TrelloSite, server: Server) -> None:
    """One call a board; when a list changes, so may all of its cards; too many actions are any."""
    split, pay = one(tools, "Split payment at checkout"), one(tools, "Payer en trois fois")
    reply = one(tools, "Répondre aux avis de l’application")
    refs = [split.ref, pay.ref, reply.ref]
    first = changes(tools, refs, "")
    assert first.refs is None
    assert first.bookmark.endswith("Z")
    write(tools, pay, TITLE, "Pay in three")
    server.asked.clear()
    later = changes(tools, refs, first.bookmark)
    assert later.refs is not None
    assert pay.ref in later.refs
    assert split.ref not in later.refs
    assert len(server.asked) == 2
    site.boards[LAUNCHES]["actions"].append({"type": "updateList", "date": "2099-01-01T10:00:00.000Z", "data": {}})
    after = changes(tools, refs, later.bookmark)
    assert (after.refs, after.bookmark) == ([split.ref, pay.ref], "2099-01-01T10:00:00Z")
    many = [{"type": "updateCard", "date": f"2099-01-02T10:00:{n % 60:02}.000Z", "data": {}} for n in range(1000)]
    site.boards[SUPPORT]["actions"] += many
    assert reply.ref in (changes(tools, refs, after.bookmark).refs or ())


def test_a_mark_is_found_at_once(tools: Tools, site: TrelloSite, server: Server) -> None:
    """In the description, wherever on the board it went since, archived too; a mark that begins so is another."""
    place = places(tools, "up next")[0]
    assert place.label == "Launches – Up next"
    made = create(tools, WorkDraft(place.value, "product-ops/T1/12", "Gift cards", "For all.", "https://x.example/p1"))
    assert made.status.name == "Up next"
    assert site.cards[made.ref.id]["desc"] == "For all.\n\nhttps://x.example/p1\n\n[product-ops/T1/12]"
    made = write(tools, made, STATUS, statuses(tools, made)[3].id)
    assert find(tools, place.value, "product-ops/T1/12") == made
    assert find(tools, place.value, "product-ops/T1/1") is None
    site.cards[made.ref.id]["closed"] = True
    assert find(tools, place.value, "product-ops/T1/12") == made
    server.asked.clear()
    for n in range(1200):
        site.add(LAUNCHES, f"Card {n}", ago=n / 1000)
    assert find(tools, place.value, "product-ops/T1/1") is None
    assert len(server.asked) == 4


def test_a_card_that_was_taken_to_another_board(tools: Tools, site: TrelloSite) -> None:
    """Between being made and being looked for: it is found there, and none is made beside it."""
    place = places(tools, "up next")[0].value
    made = create(tools, WorkDraft(place, "product-ops/T1/12", "Gift cards"))
    site.move(made.ref.id, SUPPORT)
    found = find(tools, place, "product-ops/T1/12")
    assert found is not None
    assert found.ref == WorkRef(made.ref.id, SUPPORT)
    site.cards[made.ref.id]["closed"] = True
    assert find(tools, place, "product-ops/T1/12") is not None
    assert find(tools, place, "product-ops/T1/1") is None


def test_nothing_that_signs_stands_in_an_address(
    tools: Tools, site: TrelloSite, server: Server, refused: Refused, hidden: Hidden
) -> None:
    """Nor in what is told of a refusal that repeats it."""
    item = one(tools, "Payer en trois fois")
    TRELLO.people(tools, "")
    assert not [asked.target for asked in server.asked if KEY in asked.target or TOKEN in asked.target]
    serve(server, lambda asked: site.answer(asked) if asked.method == "GET" else Said(400, f"invalid {KEY} {TOKEN}"))
    error = refused(write, tools, item, TITLE, "x")
    assert error.args_["said"] == "invalid … …"
    hidden([error], KEY, TOKEN)


def test_a_limit_that_says_nothing_of_when(tools: Tools, server: Server, refused: Refused) -> None:
    """No Retry-After: it is asked once more after a moment, and then left for later."""
    over = {"error": "API_TOKEN_LIMIT_EXCEEDED", "message": "Rate limit exceeded"}
    serve(server, lambda _: Said(429, over))
    error = refused(look_up, tools, address("Payer en trois fois"))
    assert (error.key, error.temporary) == ("source-http-many", True)
    assert len(server.asked) == 2


def test_it_keeps_to_what_a_token_may(site: TrelloSite, server: Server) -> None:
    """A hundred in ten seconds; of members a hundred in a quarter of an hour."""
    serve(server, site.answer)
    http = Watched()
    tools = Tools({"TRELLO_URL": server.url, "TRELLO_API_KEY": KEY, "TRELLO_TOKEN": TOKEN}, http)
    TRELLO.people(tools, "")
    TRELLO.places(tools, "")
    assert [(url.removeprefix(server.url), a.calls, a.seconds) for url, a in http.used] == [
        ("/members/me/boards", 90, 900),
        ("/batch", 90, 10),
        ("/members/me/boards", 90, 900),
    ]
    http.close()


def test_what_leads_to_another_path(tools: Tools, refused: Refused) -> None:
    """Ids are letters and numbers, and nothing else is put into an address."""
    for ref in (WorkRef("1/../../members/me", LAUNCHES), WorkRef("a,b", ""), WorkRef("", "")):
        assert refused(read, tools, [ref]).key == "source-feedback-unfit"
    many = [WorkRef(f"{n}", "x?y") for n in range(20)]
    assert refused(read, tools, many).key == "source-feedback-unfit"


def test_webhooks(site: TrelloSite) -> None:
    """Signed with the app's secret over the body and the very address."""
    hook, url = TRELLO.webhook, "https://bot.example.com/trackers/trello"
    assert hook
    body = json.dumps({"action": {"type": "updateCard", "data": {"card": {"id": "65a1"}}}, "model": {}}).encode()
    signed = {"x-trello-webhook": b64encode(hmac.new(b"app", body + url.encode(), sha1).digest()).decode()}
    assert hook.verify("app", url, signed, body)
    assert not hook.verify("app", url + "/", signed, body)
    assert not hook.verify("other", url, signed, body)
    assert not hook.verify("app", url, signed, body + b" ")
    assert not hook.verify("app", url, {"x-trello-webhook": "\u00e9"}, body)
    assert not hook.verify("app", url, {}, body)
    assert hook.hint(body) == ["65a1"]
    odd = (b"", b"[]", b'{"action": {"type": "updateCard", "data": []}}', b"[" * 100_000)
    assert [list(hook.hint(one)) for one in odd] == [[]] * 4
    comment = json.dumps({"action": {"type": "commentCard", "data": {"card": {"id": "65a1"}}}}).encode()
    assert list(hook.hint(comment)) == []
    assert hook.greeting({}, b"") is None
    asked = Asked("GET", "/cards/1", headers={"authorization": "OAuth nothing"})
    assert site.answer(asked) == Said(401, "invalid key")
