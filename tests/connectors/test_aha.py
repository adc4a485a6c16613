"""What is Aha!'s own, against its look-alike; what all trackers do is in test_trackers.py."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.connectors.aha import AHA, API, changes, create, find, look_up, person, places, read, statuses, write
from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.tracker import DUE, OWNER, STATUS, TITLE, WorkDraft, WorkItem, WorkRef, WorkRefusalError
from demo import aha
from demo.aha import Account
from demo.lookalike import Said
from demo.people import mail
from tests.connectors.conftest import Refused
from tests.connectors.server import Server
from tests.connectors.trackers import is_change, serve

MARK = "product-ops/T0HERE/roadmap/7"
NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)


class Watch:
    """A clock that somebody sets."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def watch() -> Watch:
    """The clock of Aha!."""
    return Watch()


@pytest.fixture
def account(watch: Watch) -> Account:
    """An account of its own."""
    return Account(watch)


@pytest.fixture
def tools(server: Server, http: Http, account: Account) -> Tools:
    """What an operator set up."""
    serve(server, account.answer)
    return Tools({"AHA_URL": server.url, "AHA_TOKEN": aha.TOKEN, "AHA_SITE_URL": aha.SITE}, http)


def there(tools: Tools, key: str) -> WorkItem:
    """Something that the account has."""
    found = look_up(tools, key)
    assert found is not None
    return found


def several(account: Account, many: int, kind: str = "features") -> list[WorkRef]:
    """So many work items more."""
    records = [account.add(kind, "NWA", f"Number {n}") for n in range(many)]
    return [WorkRef(f"{kind}/{one['id']}", one["product_id"]) for one in records]


@pytest.mark.parametrize(("many", "calls"), [(3, 3), (4, 1), (1000, 6), (2000, 11)])
def test_how_many_calls_it_takes(server: Server, tools: Tools, account: Account, many: int, calls: int) -> None:
    """Two hundred a call, or one by one where they are few: 5,000 in a tenth of what a minute allows."""
    refs = several(account, many)
    assert read(tools, refs).keys() == {ref.id for ref in refs}
    assert len(server.asked) == calls
    assert API.allowance.calls * 60 / API.allowance.seconds <= 300


def test_a_few_of_many_are_asked_for_one_by_one(server: Server, tools: Tools, account: Account) -> None:
    """Six of 2,000 take seven calls, not eleven: one tells how many pages there are."""
    refs = several(account, 2000)[-6:]
    assert len(read(tools, refs)) == 6
    assert len(server.asked) == 7


def test_what_slips_between_two_pages_is_not_gone(server: Server, tools: Tools, account: Account) -> None:
    """Something is deleted while pages are read: what moves to the page before is asked for by its id."""
    refs = several(account, 450)

    def answer(asked: Any) -> Said:
        said = account.answer(asked)
        if asked.query.get("page") == "1":
            del account.records["features"][0]
        return said

    serve(server, answer)
    assert read(tools, refs).keys() == {ref.id for ref in refs}


def test_features_of_several_workspaces(server: Server, tools: Tools, account: Account, watch: Watch) -> None:
    """Each has a list of its own; what was moved meanwhile is asked for, and knows its new workspace."""
    refs = several(account, 300)
    data = [account.add("features", "NWD", f"Row {n}") for n in range(10)]
    moved = account.records["features"][-1]
    refs += [WorkRef(f"features/{one['id']}", "7002") for one in data]
    moved["product_id"] = "7001"
    found = read(tools, refs)
    assert found.keys() == {ref.id for ref in refs}
    assert found[f"features/{moved['id']}"].ref.within == "7001"
    assert len(server.asked) == 2 + 1 + 1


def test_a_workspace_that_is_gone(tools: Tools, account: Account) -> None:
    """Its features live on in others, if at all."""
    refs = [WorkRef(ref.id, "7999") for ref in several(account, 5)]
    del account.records["features"][-1]
    assert len(read(tools, refs)) == 4


def test_a_feature_and_an_idea_of_one_number(tools: Tools, account: Account) -> None:
    """They are two."""
    account.records["ideas"][0]["id"] = account.records["features"][0]["id"]
    feature, idea = there(tools, "NWA-1"), there(tools, "NWA-I-1")
    assert feature.ref.id != idea.ref.id
    assert read(tools, [feature.ref, idea.ref]) == {feature.ref.id: feature, idea.ref.id: idea}


def test_keys_that_look_like_those_of_jira(tools: Tools) -> None:
    """A feature's key is Jira's where there is one; an idea's key and both addresses are Aha!'s all the same."""
    with_jira = {**tools.environment, "JIRA_URL": "https://acme.atlassian.net", "JIRA_EMAIL": "a@b.example"}
    with_jira["JIRA_API_TOKEN"] = "token"
    assert AHA.knows(tools.environment, "NWA-2")
    assert not AHA.knows(with_jira, "NWA-2")
    for typed in ("NWA-I-1", f"{aha.SITE}/features/NWA-2", f"{aha.SITE}/ideas/ideas/NWA-I-1?tab=1"):
        assert AHA.knows(with_jira, typed)


def test_an_idea_has_no_due_day(tools: Tools, server: Server, refused: Refused) -> None:
    """What it has is read and written, and the day is told before anything is sent."""
    idea = there(tools, "NWA-I-1")
    assert (idea.title, idea.due) == ("Fingerprint instead of a password", "")
    assert [one.name for one in statuses(tools, idea)] == ["Needs review", "Planned", "Shipped", "Will not implement"]
    assert write(tools, idea, TITLE, "No password").title == "No password"
    sent = len([asked for asked in server.asked if is_change(asked)])
    assert refused(write, tools, idea, DUE, "2027-01-31").key == "source-aha-due"
    assert len([asked for asked in server.asked if is_change(asked)]) == sent


def test_statuses_in_their_order(tools: Tools) -> None:
    """Those of the workflow of features, whatever order they come in. One that is complete need not have shipped."""
    item = there(tools, "NWA-1")
    assert [(one.name, one.category) for one in statuses(tools, item)] == [
        ("Under consideration", ""),
        ("Ready to develop", ""),
        ("In development", ""),
        ("Shipped", ""),
        ("Will not implement", ""),
        ("Already exists", ""),
    ]


def test_what_is_saved_since_is_told_by_its_clock(tools: Tools, account: Account, watch: Watch) -> None:
    """However wrong ours is: what changes after the newest change that was seen is found, once and by its own."""
    watch.now = datetime.now(UTC) - timedelta(hours=3)
    refs = several(account, 6)
    first = changes(tools, refs, "")
    assert first.refs is None
    assert first.bookmark == watch.now.strftime("%Y-%m-%dT%H:%M:%SZ")
    watch.now += timedelta(hours=1)
    assert write(tools, there(tools, "NWA-5"), TITLE, "Later").title == "Later"
    later = changes(tools, refs, first.bookmark)
    assert later.bookmark == watch.now.strftime("%Y-%m-%dT%H:%M:%SZ")
    watch.now += timedelta(hours=1)
    quiet = changes(tools, refs, later.bookmark)
    assert quiet.bookmark == later.bookmark
    assert {ref.id for ref in quiet.refs or ()} == {there(tools, "NWA-5").ref.id} & {ref.id for ref in refs}
    idea = changes(tools, [there(tools, "NWA-I-1").ref], later.bookmark)
    assert idea.refs == []


def test_a_person_of_another_workspace(tools: Tools, refused: Refused) -> None:
    """Whoever is not in Aha! is not written there; whoever is, by e-mail."""
    item = there(tools, "NWA-1")
    found = person(tools, mail("priya"))
    assert found is not None
    assert write(tools, item, OWNER, found.id).owner == found
    assert refused(write, tools, item, OWNER, "1").key == "source-aha-person"


def test_a_key_that_may_not_list_the_account(server: Server, tools: Tools, account: Account, refused: Refused) -> None:
    """People are those of its workspaces then; a key that is no key is told."""
    serve(server, lambda asked: Said(403, {}) if asked.path == "/api/v1/users" else account.answer(asked))
    found = person(tools, mail("priya"))
    assert found is not None
    assert found.name == "Priya Raman"
    serve(server, lambda _: Said(401, {}))
    assert refused(person, Tools({**tools.environment, "AHA_TOKEN": "other"}, tools.http), "x@y.example").key == (
        "source-http-refused-look"
    )


def test_what_is_made(tools: Tools, account: Account) -> None:
    """In the release that was chosen, in the first status, with the way back and a mark that is nobody else's."""
    place = places(tools, "data")[0]
    assert place.label == "Northwind data: Release 1"
    item = create(tools, WorkDraft(place.value, MARK, "Gift cards", "For <every> shop.", "https://a.example/?b&c"))
    record = account.records["features"][-1]
    assert record["description"]["body"] == (
        "<p>For &lt;every&gt; shop.</p>"
        '<p><a href="https://a.example/?b&amp;c">https://a.example/?b&amp;c</a> [product-ops/T0HERE/roadmap/7]</p>'
    )
    assert record["tags"] == ["product-ops"]
    assert (item.key, item.status.name, item.ref.within) == ("NWD-3", "Under consideration", "7002")
    assert find(tools, place.value, f"{MARK}0") is None
    record["reference_num"] = "NWA-99"  # moved to another workspace meanwhile
    found = find(tools, place.value, MARK)
    assert found is not None
    assert found.key == "NWA-99"


@pytest.mark.parametrize("place", ["", "7001", "7001/../users", "x/1"])
def test_a_place_that_is_none(tools: Tools, server: Server, refused: Refused, place: str) -> None:
    """Nothing is sent to an address that somebody made up."""
    assert refused(create, tools, WorkDraft(place, MARK, "x")).key == "source-work-place"
    assert server.asked == []


def test_workspaces_that_only_group_others(server: Server, tools: Tools, account: Account) -> None:
    """They have no releases, and of many workspaces only some are asked for theirs."""
    rows = [{"id": str(n), "name": f"Line {n}", "product_line": n % 2 == 0} for n in range(40)]
    pagination = {"current_page": 1, "total_pages": 1}
    serve(
        server,
        lambda asked: Said(200, {"products": rows, "releases": [{"id": "5", "name": "One"}], "pagination": pagination}),
    )
    assert len(places(tools, "")) == 8
    assert [asked.path for asked in server.asked[1:]] == [f"/api/v1/products/{n}/releases" for n in range(1, 17, 2)]
    assert [pick.label for pick in places(tools, "line 39")] == ["Line 39: One"]


@pytest.mark.parametrize("pagination", [None, {}, {"current_page": 1}, {"current_page": "1", "total_pages": "2"}, []])
def test_a_page_that_does_not_say_how_many(server: Server, tools: Tools, refused: Refused, pagination: Any) -> None:
    """A list with a hole in it is worse than none."""
    serve(server, lambda _: Said(200, {"features": [], "pagination": pagination}))
    refs = [WorkRef(f"features/{n}", "7001") for n in range(9)]
    assert refused(read, tools, refs).key == "source-feedback-unfit"


def test_a_change_that_is_left_out(server: Server, tools: Tools, account: Account, refused: Refused) -> None:
    """Aha! answers 200 to what it does not take: the card says that nothing changed."""
    item = there(tools, "NWA-2")
    wanted = next(one for one in statuses(tools, item) if one.id != item.status.id)
    serve(server, lambda asked: Said(200, {}) if asked.method == "PUT" else account.answer(asked))
    error = refused(write, tools, item, STATUS, wanted.id)
    assert isinstance(error, WorkRefusalError)
    assert error.key == "source-work-unchanged"


def test_it_is_not_set_up_without_an_address(http: Http, refused: Refused) -> None:
    """There is no Aha! for everybody: the address is the company's own."""
    only = {"AHA_TOKEN": "token"}
    assert not AHA.ready(only)
    error = refused(look_up, Tools(only, http), "NWA-I-1")
    assert (error.key, error.args_["address"]) == ("source-work-not-ready", "AHA_URL")
    assert AHA.webhook is None
