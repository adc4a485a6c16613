"""What is Productboard's own of work items, against its look-alike; what all trackers do is in test_trackers.py."""

from typing import Any

import pytest

from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.productboard import API
from bot.connectors.productboard_items import PRODUCTBOARD_ITEMS as TRACKER
from bot.connectors.productboard_items import create, find, look_up, people, person, read, statuses, write
from bot.connectors.tracker import DUE, STATUS, TITLE, WorkDraft, WorkItem, WorkRef, WorkRefusalError
from demo import productboard
from demo.lookalike import Said
from demo.productboard import Space
from tests.connectors.conftest import Refused
from tests.connectors.server import Server
from tests.connectors.trackers import serve

MARK = "product-ops/T0HERE/roadmap/7"
ENVIRONMENT = {"PRODUCTBOARD_TOKEN": productboard.TOKEN}


@pytest.fixture
def space() -> Space:
    """A workspace of its own."""
    return Space()


@pytest.fixture
def tools(server: Server, http: Http, space: Space) -> Tools:
    """What an operator set up."""
    serve(server, space.answer)
    return Tools({**ENVIRONMENT, "PRODUCTBOARD_URL": server.url}, http)


def there(tools: Tools, name: str) -> WorkItem:
    """Something that the workspace has."""
    found = look_up(tools, productboard.identifier(name))
    assert found is not None
    return found


@pytest.mark.parametrize(("many", "calls"), [(1, 1), (100, 1), (101, 2), (1000, 10), (5000, 50)])
def test_how_many_calls_it_takes(server: Server, tools: Tools, space: Space, many: int, calls: int) -> None:
    """A hundred work items a call, whatever else there is: 5,000 in two seconds of what Productboard allows."""
    refs = [WorkRef(space.add("feature", f"Feature {n}", {}), "feature") for n in range(many)]
    assert read(tools, refs).keys() == {ref.id for ref in refs}
    assert len(server.asked) == calls
    assert API.allowance.calls / API.allowance.seconds <= 50


def test_pages_of_a_search(server: Server, http: Http) -> None:
    """A page may have fewer than were asked for: the rest is on the next, which is asked of our own address."""
    space = Space(page=3)
    serve(server, space.answer)
    refs = [WorkRef(space.add("feature", f"Feature {n}", {}), "feature") for n in range(8)]
    tools = Tools({**ENVIRONMENT, "PRODUCTBOARD_URL": server.url}, http)
    assert len(read(tools, refs)) == 8
    assert [asked.query for asked in server.asked] == [{}, {"pageCursor": "3"}, {"pageCursor": "6"}]


def test_a_feature_that_was_moved_under_another(tools: Tools, space: Space) -> None:
    """It is of another type now, and still there."""
    item = there(tools, "Split payment at checkout")
    space.entities[item.ref.id]["type"] = "subfeature"
    (found,) = read(tools, [item.ref]).values()
    assert found.ref == WorkRef(item.ref.id, "subfeature")
    assert write(tools, item, TITLE, "Two cards").title == "Two cards"


def test_a_product_is_no_work_item(tools: Tools) -> None:
    """Neither looked up nor read: nobody plans when it is done."""
    assert look_up(tools, productboard.PRODUCT) is None
    assert read(tools, [WorkRef(productboard.PRODUCT, "product")]) == {}


def frame(space: Space, item: WorkItem) -> Any:
    """The timeframe of an entity."""
    return space.entities[item.ref.id]["fields"].get("timeframe")


def test_a_due_day_ends_the_timeframe(tools: Tools, space: Space) -> None:
    """Its start stays, unless it would lie after the end; where there is none, it is a single day."""
    item = there(tools, "Split payment at checkout")
    assert (item.due, frame(space, item)) == ("", None)
    write(tools, item, DUE, "2027-03-31")
    assert frame(space, item) == {"startDate": "2027-03-31", "endDate": "2027-03-31", "granularity": "day"}
    space.entities[item.ref.id]["fields"]["timeframe"] = {
        "startDate": "2027-01-01",
        "endDate": "2027-03-31",
        "granularity": "quarter",
    }
    assert write(tools, item, DUE, "2027-02-28").due == "2027-02-28"
    assert frame(space, item)["startDate"] == "2027-01-01"
    assert write(tools, item, DUE, "2026-12-31").due == "2026-12-31"
    assert frame(space, item)["startDate"] == "2026-12-31"
    assert write(tools, item, DUE, "").due == ""


def test_statuses_wherever_their_names_stand(server: Server, tools: Tools) -> None:
    """Beside the id, or among the fields."""
    item = there(tools, "Split payment at checkout")
    rows = [{"id": "1", "name": "Planned"}, {"id": "2", "fields": {"name": "Released"}}]
    serve(server, lambda _: Said(200, {"data": rows, "links": {}}))
    assert [(one.id, one.name, one.category) for one in statuses(tools, item)] == [
        ("1", "Planned", ""),
        ("2", "Released", ""),
    ]
    assert server.asked[-1].query == {"assignedEntityType[]": "feature"}


def test_a_key_that_sees_no_mail_addresses(server: Server, tools: Tools, space: Space) -> None:
    """People are picked by name then, and nobody is found by an address that is hidden."""
    member = {"id": "1", "type": "member", "fields": {"name": "Amélie Laurent", "email": "[redacted]"}}
    other = {"id": "2", "type": "member", "fields": {"name": "[redacted]", "email": "[redacted]"}}
    serve(server, lambda _: Said(200, {"data": [member, other], "links": {}}))
    assert person(tools, "amelie@northwind-studio.example") is None
    assert person(tools, "[redacted]") is None
    assert [pick.label for pick in people(tools, "")] == ["Amélie Laurent"]
    serve(server, space.answer)
    item = there(tools, "Apple Pay dès le panier")
    space.entities[item.ref.id]["fields"]["owner"]["email"] = "[redacted]"
    owner = there(tools, "Apple Pay dès le panier").owner
    assert owner is not None
    assert (owner.id, owner.email) == (productboard.identifier("amelie"), "")


def test_a_status_that_is_not_taken(server: Server, tools: Tools, space: Space, refused: Refused) -> None:
    """A system that answers and changes nothing has not changed anything."""
    item = there(tools, "Split payment at checkout")
    other = next(one for one in statuses(tools, item) if one.id != item.status.id)
    serve(server, lambda asked: Said(200, {"data": {}}) if asked.method == "PATCH" else space.answer(asked))
    error = refused(write, tools, item, STATUS, other.id)
    assert isinstance(error, WorkRefusalError)
    assert error.key == "source-work-unchanged"


def test_what_is_made(tools: Tools, space: Space) -> None:
    """In the place that was chosen, with a description that Productboard takes, a mark and the way back."""
    text = "For <every> shop.\n\nAsked for by “two”."
    url = "https://northwind-studio.slack.com/archives/C1/p1?a=1&b=2"
    item = create(tools, WorkDraft(productboard.COMPONENT, MARK, " Gift\ncards ", text, url, "2027-06-30"))
    entity = space.entities[item.ref.id]
    assert entity["metadata"] == {"source": {"system": "product-ops", "recordId": MARK, "url": url}}
    link = url.replace("&", "&amp;")
    assert entity["fields"]["description"] == (
        f'<p>For &lt;every&gt; shop.</p><p>Asked for by “two”.</p><p><a href="{link}">{link}</a></p>'
    )
    assert (item.title, item.due, item.ref.within) == ("Gift cards", "2027-06-30", "feature")
    assert item.url.startswith(f"{productboard.SITE}/entity-detail/features/")


def test_a_filter_that_nobody_heeds_finds_nothing_else(server: Server, tools: Tools, space: Space) -> None:
    """Another feature is not taken for ours: it would be changed from here."""
    create(tools, WorkDraft(productboard.COMPONENT, MARK, "Ours"))
    rows = list(space.entities.values())
    serve(server, lambda _: Said(200, {"data": rows, "links": {}}))
    assert find(tools, "", "product-ops/T0HERE/roadmap/8") is None
    found = find(tools, "", MARK)
    assert found is not None
    assert found.title == "Ours"


@pytest.mark.parametrize("odd", ["../secrets", "a/b", "", 7.5, None, "x" * 300])
def test_an_id_that_leads_elsewhere(server: Server, tools: Tools, refused: Refused, odd: Any) -> None:
    """What would be part of another address is no id."""
    serve(server, lambda _: Said(200, {"data": {"id": odd, "type": "feature", "fields": {"name": "x"}}}))
    assert refused(look_up, tools, productboard.PRODUCT).key == "source-feedback-unfit"


def test_a_stand_in_is_known_by_its_own_address(server: Server, tools: Tools) -> None:
    """Where the operator set another address, its pages are known too; an address without encryption is not."""
    id_ = productboard.identifier("Split payment at checkout")
    assert TRACKER.knows(tools.environment, f"{server.url}/entity-detail/features/{id_}/")
    assert not TRACKER.knows(tools.environment, f"http://acme.productboard.com/entity-detail/features/{id_}")
    assert TRACKER.webhook is None
