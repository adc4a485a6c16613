"""Closing the loop, in the page: the message of the morning, saying who was told, and what is left."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from bot.decisions.decision import Decision
from bot.decisions.desk import ROOM as DECISIONS
from bot.decisions.desk import DecisionDesk
from bot.ideas.desk import IdeaDesk
from bot.inquiries import brief
from tests.browser.conftest import Visits
from tests.browser.look import faint, overflow
from tests.browser.reader import Reader
from tests.browser.sizes import narrow
from tests.conftest import ADMIN, ENGLISH, FRENCH, World

pytestmark = pytest.mark.browser


def morning(world: World, visit: Visits, user: str, idea: int, **how: object) -> Reader:
    """An idea has shipped, and somebody looks at what the bot wrote to them since."""
    own = IdeaDesk(world.bot.services, world.workspace, ADMIN)
    own.decide(idea, "in_progress")
    own.decide(idea, "shipped")
    world.clock.ahead += timedelta(days=4)
    world.tick()
    return visit(user, world.slack.workspace().workspace.direct(user).id, **how)


@narrow
def test_customers_are_told_from_the_message(
    visit: Visits, demo_world: World, monkeypatch: pytest.MonkeyPatch, how: dict[str, object]
) -> None:
    """An idea ships that one customer was told of before: the next is told by a button, the message stays where it is
    and says so; the list and the form count. Nothing is wider than its place or too faint to read."""
    # Whatever else the day has to ask of somebody: the first of a month has more.
    monkeypatch.setattr(brief, "_WHOLE", 99)
    store = demo_world.bot.services.store
    with store.write(demo_world.workspace):
        mine = "DELETE FROM inquiry WHERE workspace = :workspace AND person = :person"
        store.run(mine, workspace=demo_world.workspace, person=ENGLISH)
    oliver = morning(demo_world, visit, ENGLISH, 4, **how)
    asked = oliver.messages.filter(has_text="Offline mode for the product catalogue has shipped.").last
    expect(asked).to_contain_text("One customer asked for it. One customer spoke against it.")
    asked.locator("[data-action-id='loop.say:told']").first.click()
    expect(asked.locator("[data-action-id='loop.say:told']")).to_have_count(1)
    expect(asked).to_contain_text("Told on")
    assert overflow(oliver.page) == 0
    assert faint(oliver.page) == []
    listed = oliver.ask("/insight loop", "You have 1 of your 3 still to tell.")
    row = listed.locator(".block-section").filter(has_text="Offline mode for the product catalogue")
    oliver.open_form(row.locator("[data-action-id='loop.see']"))
    expect(oliver.modal).to_contain_text("Fjord Retail")
    expect(oliver.modal).to_contain_text("You had doubts about “Offline mode for the product catalogue”.")


@narrow
def test_in_french(visit: Visits, demo_world: World, how: dict[str, object]) -> None:
    """Beside much else it is a line, and a form says who is to be told, and what they can be written."""
    own = DecisionDesk(demo_world.bot.services, demo_world.workspace, ADMIN)
    day = (demo_world.clock() + timedelta(days=6)).date().isoformat()
    for title in ("Which bank?", "Which colour?"):
        own.add(DECISIONS, Decision(title, ADMIN, "Checkout", "opinion", consulted=(FRENCH,), answer_by=day))
    amelie = morning(demo_world, visit, FRENCH, 2, **how)
    asked = amelie.messages.filter(has_text="Apple Pay dès le panier est livrée.").last
    expect(asked).to_contain_text("2 clients l’avaient demandée.")
    amelie.open_form(asked.locator("[data-action-id='loop.see']"))
    expect(amelie.modal).to_contain_text("c’est disponible. Dites-nous ce que vous en pensez")
    amelie.modal.locator("[data-action-id='loop.say:later']").first.click()
    expect(amelie.modal).to_contain_text("je vous le redemande le")
    assert overflow(amelie.page) == 0
    assert faint(amelie.page) == []
