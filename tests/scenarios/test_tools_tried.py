"""What people and Slack can send to tools: words for numbers, a second delivery, a word that is not for them, far too
much."""

from datetime import timedelta

import pytest

from bot.costs.cost import Cost
from bot.costs.desk import CostDesk
from bot.slack.permissions import PRODUCT_OPS_MANAGER, give
from bot.tools.desk import ROOM
from bot.tools.tool import Tool
from tests.conftest import ADMIN, DEVELOPER, ENGLISH, FRENCH, World
from tests.scenarios.acts import again, count, form, press, send
from tests.scenarios.test_tools_story import typed
from tests.words import words


@pytest.fixture
def world(world: World) -> World:
    """A tool with what it costs; ADMIN manages."""
    give(world.bot.services, world.workspace, PRODUCT_OPS_MANAGER, [ADMIN])
    desk = CostDesk(world.bot.services, world.workspace, ENGLISH)
    desk.say_cost(
        desk.add(ROOM, Tool("Miro", owner=ENGLISH, needs=("whiteboard",))).number, Cost(987_654, "EUR", "year")
    )
    return world


def test_a_cost_is_said_once_and_what_is_no_amount_stands_beside_its_field(world: World) -> None:
    """In the reader's language, with everything typed still there; a second delivery says nothing more."""
    owner = world.person(ENGLISH)
    press(world, owner, typed(owner, "Miro"), "costs.ask")
    form(world, owner)
    assert "isn’t an amount" in owner.submit({"amount": "<b>lots</b>"})["amount"]
    assert "isn’t a currency" in owner.submit({"amount": "1,000", "currency": "€€€"})["currency"]
    world.clock.ahead += timedelta(hours=1)
    send(world, owner, amount="1,000", currency="EUR")
    before = count(world, "cost")
    again(world)
    assert count(world, "cost") == before == 2


def test_who_may_not_know_a_cost_is_told_so(world: World) -> None:
    """In their language, by the word after the command; their card, and their lists, have no trace of one."""
    for user, said in ((DEVELOPER, "Only the tool’s owner"), (FRENCH, "Seuls le responsable")):
        other = world.person(user)
        assert said in words(typed(other, "cost 1"))
        for text in ("1", "Miro", "list", "search 9876", "overlaps", "renewals", "mine", ""):
            shown = str(typed(other, text))
            assert "costs.ask" not in shown
            assert not any(amount in shown for amount in ("9,876", "9\u202f876", "9876.54", "987654")), text


def test_what_is_typed_is_answered_whatever_it_is(world: World) -> None:
    """A need in either language, a name, nothing anybody knows, and far too much."""
    other = world.person(DEVELOPER)
    for text in (
        "tableau blanc",
        "whiteboard",
        "miro",
        "liste besoin:whiteboard",
        "renewals",
        "doublons",
        "needs",
        "audit",
    ):
        assert words(typed(other, text)), text
    assert "Miro" in words(typed(other, "Session replay")) or words(typed(other, "Session replay"))
    for text in ("cost", "cost many", "renewals 99999999999", "link 1", "edit 77"):
        other.command("/tools", text, channel="C0CHECKOUT")
        world.settle()
    other.command("/tools", "x" * 3000, channel="C0CHECKOUT")
    world.settle()
    assert not world.slack.refusals
