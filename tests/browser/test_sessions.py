"""Insight sessions, in the page: the next and the last one, being counted, and what the notes become."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from bot.clock import stamp
from bot.posts import Offer
from bot.schedule.store import deliveries
from bot.sessions.plan import KIND, SessionPlan
from tests.browser.conftest import Visits
from tests.browser.look import faint, overflow
from tests.browser.sizes import narrow
from tests.conftest import ENGLISH, FRENCH, World

pytestmark = pytest.mark.browser
CHECKOUT = "C0CHECKOUT"


@narrow
@pytest.mark.parametrize(
    ("user", "typed", "next_", "hours", "there"),
    [
        (ENGLISH, "/insight session", "Next session", "1\u00a0h of 2\u00a0h in 6 weeks", "5 people attended."),
        (
            FRENCH,
            "/insight séance",
            "Prochaine séance",
            "1\u00a0h sur 2\u00a0h en 6 semaines",
            "5 personnes y étaient.",
        ),
    ],
    ids=["english", "french"],
)
def test_the_next_and_the_last(
    visit: Visits, user: str, typed: str, next_: str, hours: str, there: str, how: dict[str, object]
) -> None:
    """What is to come, what was, and the reader's own hours; the card has who said what, where it was recorded, and how
    many were there. Nothing is wider than its place or too faint to read."""
    reader = visit(user, **how)
    shown = reader.ask(typed, next_)
    expect(shown).to_contain_text(hours)
    card = reader.ask(f"{typed} 1", there)
    expect(card.locator("a[href='https://www.loom.com/share/0f3c2b7a91de4c58?t=754']")).to_be_visible()
    assert overflow(reader.page) == 0
    assert faint(reader.page) == []


def test_an_agenda_is_listened_to(visit: Visits, demo_world: World) -> None:
    """Pressed below the agenda, *Attended* counts, which only its reader sees; a line of notes becomes a decision."""
    made, subject = demo_world.bot.services, SessionPlan(1440, "Europe/Paris").subject
    offer = Offer(KIND, subject, "now", CHECKOUT, language="en", owner=ENGLISH)
    deliveries.offer(made.store, demo_world.workspace, offer, stamp(made.clock()))
    demo_world.tick()
    demo_world.clock.ahead += timedelta(days=4)  # whatever day it is now, the session of the next working day has begun
    amelie = visit(FRENCH, CHECKOUT)
    agenda = amelie.messages.filter(has_text="Insight session of").last
    expect(agenda).to_contain_text("Facilitator: ")
    agenda.locator("[data-action-id='sessions.attend']").click()
    expect(amelie.newest).to_contain_text("Votre présence est comptée.")
    card = amelie.ask("/insight séance 1", "Donner suite")
    amelie.open_form(card.locator("[data-action-id='sessions.outcome']"))
    amelie.open_form(amelie.modal.locator("[data-action-id='decisions.new']").nth(1))
    expect(amelie.field("title")).to_have_value("Ask for the card before the account, on phones first")
