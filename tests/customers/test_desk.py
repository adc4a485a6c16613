"""Which customers are one, and what each is called."""

from dataclasses import replace

import pytest

from bot.customers import store
from bot.customers.customer import ACTIVE, MERGED, ROOM, Customer
from bot.customers.desk import CustomerDesk, called, customer_of
from bot.errors import UserError
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
