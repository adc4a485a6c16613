"""What a tool costs is seen by its owner, its backup and the product-ops managers, wherever others read."""

import json
from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest

from bot.clock import stamp
from bot.costs.cost import Cost
from bot.costs.desk import CostDesk
from bot.decisions.desk import ROOM as DECISIONS
from bot.errors import UserError
from bot.exchange.files import exchange, take
from bot.merge import FormBase
from bot.needs.listeners import WEEKLY
from bot.posts import Delivery
from bot.records.blocks import show
from bot.records.record import to_data
from bot.records.store import lists, records
from bot.renewals.desk import VerdictDesk
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from bot.tools.desk import ROOM
from bot.tools.tool import Tool
from tests.shelves import HERE, Clock
from tests.tools.making import BEA, CAL, CHIEF, DEE, OWNER, desk, put, told

AMOUNT, SPELT = Cost(9_876_543, "EUR", "year"), ("98765", "98,765", "98\u202f765", "9876543")
MIRO = Tool("Miro", owner=OWNER, backup=BEA, needs=("whiteboard",), renews_on="2027-03-01", notice_days="30")


def leaks(text: object) -> bool:
    """Whether the amount stands in something, however it is written."""
    return any(one in str(text) for one in SPELT)


@pytest.fixture
def number(services: Services) -> int:
    """A tool with what it costs, and another."""
    made = put(services, MIRO)
    desk(services).say_cost(made, AMOUNT)
    put(services, Tool("FigJam", needs=("whiteboard",), owner=CAL), CAL)
    return made


def test_only_those_who_may_read_it(services: Services, number: int) -> None:
    """The owner, the backup and managers; anybody else is refused, also to say it."""
    record = desk(services).record(ROOM, number)
    for user in (OWNER, BEA, CHIEF):
        assert desk(services, user).cost(record)[0][1] == AMOUNT
    for user in (CAL, DEE, ""):
        own = desk(services, user)
        assert own.costs(lists.everything(services.store, HERE, ROOM, EVERYTHING)).get(number) is None
        acts: list[Callable[[], object]] = [partial(own.cost, record), partial(own.say_cost, number, None)]
        for act in acts:
            with pytest.raises(UserError) as error:
                act()
            assert error.value.key == "tools-error-cost"


def test_nothing_that_is_kept_of_the_record_says_it(services: Services, number: int) -> None:
    """Not its fields, its versions, its words, the record of who did what, what is exported by the operator."""
    desk(services).edit(ROOM, number, FormBase(1), Tool(**{**to_data(ROOM, MIRO), "vendor": "Miro Inc"}))
    store = services.store
    for table in ("record", "record_version", "record_mark", "tools_word", "tools_word_item", "trail"):
        assert not leaks(store.run(f"SELECT * FROM {table}")), table
    assert lists.search(store, HERE, ROOM, EVERYTHING, "98765", 5) == []
    assert not leaks(exchange(ROOM).write(services, HERE))
    t = services.texts.speak("en")
    record = records.get(store, HERE, ROOM, number)
    assert record is not None
    versions = records.versions(store, HERE, ROOM, number)
    history = show.history(t, ROOM, record, versions, 0, may=True)
    assert not leaks([show.describe(t, ROOM, record), show.line(t, ROOM, record), history])


def test_nothing_that_is_told_says_it(services: Services, clock: Clock, number: int) -> None:
    """Not the week in a channel, the message of the day, which stays when the role goes, nor the decision."""
    clock.now = clock.now.replace(year=2026, month=12, day=1)
    delivery = Delivery(HERE, "k", "tools.weekly", "", "2026-W49", "C0TEAM", stamp(services.clock()))
    post = WEEKLY.compose(services, delivery)
    assert post is not None
    assert "Miro" in str(post.blocks)
    assert "Whiteboard (2)" in str(post.blocks)
    assert not leaks(post.blocks)
    assert not leaks(told(services, OWNER, "1"))
    _, made = VerdictDesk(services, HERE, OWNER).decide(number, "drop", evidence="opinion", proof="", context="Unused.")
    assert not leaks(json.dumps(to_data(DECISIONS, made.content)))
    assert (made.content.owner, made.status) == (OWNER, "decided")


def test_nobody_makes_a_tool_theirs_to_read_it(services: Services) -> None:
    """Who wrote down a tool without an owner may name one, until somebody has said what it costs."""
    made = put(services, Tool("Miro"), DEE)
    desk(services, CHIEF).say_cost(made, AMOUNT)
    with pytest.raises(UserError) as error:
        desk(services, DEE).edit(ROOM, made, FormBase(1), Tool("Miro", owner=DEE))
    assert (error.value.key, error.value.field) == ("tools-error-own", "owner")
    desk(services, CHIEF).edit(ROOM, made, FormBase(1), Tool("Miro", owner=CAL))
    assert desk(services, CAL).cost(desk(services, CAL).record(ROOM, made))
    with pytest.raises(UserError):
        desk(services, DEE).restore(ROOM, made, 1)


def test_a_finance_export_brings_costs_that_few_see(services: Services, clock: Clock, number: int) -> None:
    """A dry run says what it would do; a cost that cannot be read is left out and told; nothing is counted twice."""
    said = (
        f"Number;Application;Annual cost;Currency;Billing\n{number};Miro;1000;EUR;monthly\n;Notion;1,200;EUR;\n"
        ";Linear;240.50;USD;per year\n;Odd;many;EUR;\n;Shown;;;\n"
    ).encode()
    own = CostDesk(services, HERE, CHIEF, seen_by=EVERYTHING)
    dry = take(own, ROOM, said, dry_run=True)
    assert [line.did for line in dry.lines] == ["changed", "added", "added", "added", "added"]
    assert [line.why for line in dry.lines] == ["", "cost-error-two-ways", "", "cost-error-amount", ""]
    assert own.cost(own.record(ROOM, number))[0][1] == AMOUNT
    clock.now += timedelta(days=1)
    take(own, ROOM, said, dry_run=False)
    costs = own.costs(lists.everything(services.store, HERE, ROOM, EVERYTHING))
    known = {records.get(services.store, HERE, ROOM, n).content.title: one for n, one in costs.items()}  # type: ignore[union-attr]
    assert known == {
        "Miro": Cost(100_000, "EUR", "month"), "Linear": Cost(24_050, "USD", "year"),
        "FigJam": None, "Notion": None, "Odd": None, "Shown": None,
    }  # fmt: skip
    same = b"\n".join(said.split(b"\n")[:2])
    again = take(own, ROOM, same, dry_run=False)
    assert [line.did for line in again.lines] == ["unchanged"]
    assert not leaks(services.store.run("SELECT * FROM trail"))
    assert len(own.cost(own.record(ROOM, number))) == 2
