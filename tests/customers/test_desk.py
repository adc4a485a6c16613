"""Which customers are one, and what each is called."""

from dataclasses import replace

import pytest

from bot.customers import store
from bot.customers.customer import ACTIVE, MERGED, ROOM, Customer
from bot.customers.desk import CUSTOMERS, CustomerDesk, called, customer_of, near
from bot.errors import UserError
from bot.exchange import files
from bot.merge import FormBase
from bot.services import Services
from bot.slack.visibility.audience import Audience
from tests.decisions.making import CHIEF
from tests.shelves import HERE


def test_a_customer_is_found_by_name_or_alias(desk: CustomerDesk) -> None:
    """However it is written; a name that nobody has is a new customer's."""
    made = customer_of(desk, "Bakeries & Co")
    desk.edit(ROOM, made.number, FormBase(1), replace(made.content, aliases=("boulangeries-du-nord",)))
    for name in ("bakeries & co", "BAKERIES & CO", "Boulangeries du Nord"):
        assert customer_of(desk, name).number == made.number
    assert called(desk, "Nordic Bikes") is None
    assert customer_of(desk, "Nordic Bikes").number == 2


def test_customers_are_merged_and_parted(services: Services, desk: CustomerDesk) -> None:
    """By whatever way, what was merged is the last of them; in a circle it is refused, and anybody undoes it."""
    for name in ("Acme", "Acme GmbH", "ACME Inc"):
        customer_of(desk, name)
    assert desk.merge(2, 1).number == 1
    desk.merge(3, 2)
    assert desk.record(ROOM, 3).status == MERGED
    assert store.merged(services.store, HERE) == {"2": "1", "3": "1"}
    for into in (1, 2, 3):
        with pytest.raises(UserError) as error:
            desk.merge(1, into)
        assert error.value.key == "customers-error-itself"
    assert CustomerDesk(services, HERE, CHIEF).unmerge(2).status == ACTIVE
    assert store.merged(services.store, HERE) == {"3": "2"}
    assert desk.unmerge(1).version == 1


def test_a_customer_that_was_taken_out_is_merged_with_nobody(desk: CustomerDesk) -> None:
    """Neither it nor into it; taken back it is."""
    for name in ("Acme", "Acme GmbH"):
        customer_of(desk, name)
    desk.remove(ROOM, 2)
    for pair in ((2, 1), (1, 2)):
        with pytest.raises(UserError) as error:
            desk.merge(*pair)
        assert error.value.key == "records-error-gone"


def test_merged_anew_a_customer_is_the_last_alone(services: Services, desk: CustomerDesk) -> None:
    """What it was before is no second customer that its insights count for."""
    for name in ("Acme", "Acme GmbH", "Apex"):
        customer_of(desk, name)
    desk.merge(1, 2)
    desk.merge(1, 3)
    assert store.merged(services.store, HERE) == {"1": "3"}
    desk.unmerge(1)
    assert store.merged(services.store, HERE) == {}


def test_a_name_from_a_private_conversation_is_its_members(services: Services, desk: CustomerDesk) -> None:
    """Nobody else reads that there is such a customer, until somebody names them where all read it."""
    others = CustomerDesk(services, HERE, CHIEF, seen_by=Audience(CHIEF, tuple))
    assert customer_of(desk, "Quiet Corp", "C0SECRET").place == "C0SECRET"
    with pytest.raises(UserError):
        others.record(ROOM, 1)
    assert customer_of(others, "quiet corp", "C0OTHER").place == "C0SECRET"
    assert customer_of(others, "Quiet Corp").place == ""
    assert others.record(ROOM, 1).content.title == "Quiet Corp"


def test_portraits(services: Services, desk: CustomerDesk) -> None:
    """Which are the company's own people, and the segment of each, however it is written."""
    for said in (
        Customer("Us", internal="yes"),
        Customer("Acme", segment="Retail"),
        Customer("Apex", segment="RETAIL"),
    ):
        desk.add(ROOM, said)
    assert store.portraits(services.store, HERE) == ({"1"}, {"2": "retail", "3": "retail"})


def test_a_name_is_one_customers(desk: CustomerDesk) -> None:
    """Neither a name nor an alias is given twice, however it is written: beside the field stands whose it is. What was
    merged gives its names away."""
    customer_of(desk, "Harbour Foods")
    for said, field in (
        (Customer("harbour foods"), "title"),
        (Customer("Port", aliases=("harbour-foods",)), "aliases"),
    ):
        with pytest.raises(UserError) as error:
            desk.add(CUSTOMERS, said)
        assert (error.value.key, error.value.field, error.value.args_["number"]) == ("customers-error-known", field, 1)
    other = desk.add(CUSTOMERS, Customer("Harbour Food"))
    with pytest.raises(UserError):
        desk.edit(CUSTOMERS, other.number, FormBase(1), Customer("HARBOUR FOODS"))
    desk.merge(1, other.number)
    named = desk.edit(CUSTOMERS, other.number, FormBase(1), Customer("Harbour Food", aliases=("harbour-foods",)))
    assert named.content.aliases == ("harbour-foods",)


def test_near_names_may_be_meant(desk: CustomerDesk) -> None:
    """A letter or a word less; others are not."""
    for name in ("Harbour Foods", "Acme GmbH", "Nordic Bikes"):
        customer_of(desk, name)
    assert [one.number for one in near(desk, "harbour food")] == [1]
    assert [one.number for one in near(desk, "Acme")] == [2]
    assert near(desk, "Kestrel") == []


def test_a_file_names_nobody_twice(desk: CustomerDesk) -> None:
    """Lines with the name of a customer, or of an earlier line, are left out and say whose it is."""
    customer_of(desk, "Harbour Foods")
    sheet = files.take(desk, CUSTOMERS, b"name\nHARBOUR FOODS\nAcme\nacme\n", dry_run=False)
    assert [(one.did, one.why) for one in sheet.lines] == [
        ("left", "records-alike"),
        ("added", ""),
        ("left", "records-alike-line"),
    ]
    assert called(desk, "acme") is not None
