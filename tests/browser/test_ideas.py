"""Ideas, in the page: from a message to a ranking."""

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Visits
from tests.browser.look import overflow
from tests.browser.reader import Reader
from tests.browser.sizes import WHOLE
from tests.conftest import DEVELOPER, ENGLISH, FRENCH, World

pytestmark = pytest.mark.browser


def choose(reader: Reader, field: str, value: str) -> None:
    """Pick from a menu of the form."""
    reader.field(field).click()
    reader.page.locator(f"[data-testid=option][data-value='{value}']").click()


def test_a_message_becomes_a_scored_idea(visit: Visits) -> None:
    """Score this idea opens the form filled from the message; its fields follow the framework and keep what was typed;
    saved, the idea is shown with its score and stands in the ranking, in French."""
    amelie = visit(FRENCH)
    amelie.say("Payer en trois fois")
    message = amelie.messages.filter(has_text="Payer en trois fois")
    message.hover()
    message.get_by_test_id("message-menu").click()
    amelie.open_form(amelie.page.locator("[data-testid=menu-shortcut][data-value='ideas.score_message']"))
    expect(amelie.field("title")).to_have_value("Payer en trois fois")
    amelie.field("team").fill("Checkout")
    choose(amelie, "framework", "wsjf")
    expect(amelie.modal).to_contain_text("Taille du travail")
    expect(amelie.field("team")).to_have_value("Checkout")
    choose(amelie, "framework", "rice")
    expect(amelie.modal).to_contain_text("Portée")
    amelie.fill({"rice.reach": "beaucoup", "rice.effort": "0,5"})
    choose(amelie, "rice.impact", "3")
    choose(amelie, "rice.confidence", "100")
    amelie.send()
    expect(amelie.wrong("rice.reach")).to_contain_text("n’est pas un nombre")
    amelie.save(**{"rice.reach": "90 000"})
    expect(amelie.newest).to_contain_text("RICE 540 000")
    ranking = amelie.ask("/idea liste", "les meilleures d’abord")
    expect(ranking).to_contain_text("1re")
    expect(ranking).to_contain_text("Payer en trois fois")


def test_a_blind_round_ends_when_all_have_answered(visit: Visits) -> None:
    """The demo's round waits on the Home tab of those who were asked, is scored in private, and shows itself with the
    last answer."""
    for user in (ENGLISH, FRENCH):
        reader = visit(user)
        home = reader.open_home()
        reader.open_form(home.locator("[data-action-id='ideas.answer']"))
        reader.fill({"rice.reach": "4000", "rice.effort": "2"})
        choose(reader, "rice.impact", "1")
        choose(reader, "rice.confidence", "80")
        reader.send()
        expect(reader.modal).to_be_hidden()
    priya = visit(DEVELOPER)
    shown = priya.ask("/idea 8", "Relancer les paniers")
    expect(shown).to_contain_text("3 people scored it")


def test_the_roadmap_is_shared(visit: Visits) -> None:
    """Now, next and later are for the one who asks, until Share shows them to everybody."""
    oliver, priya = visit(ENGLISH), visit(DEVELOPER)
    asked = oliver.ask("/roadmap", "Apple Pay")
    asked.get_by_role("button", name="Share in channel").click()
    expect(priya.newest).to_contain_text("Roadmap")
    expect(priya.newest).to_contain_text("One table of events")


@dataclass(frozen=True)
class Words:
    """What the captor types and reads, in their language."""

    title: str
    reaches: tuple[str, str, str]
    captured: str
    under_way: str
    median: str
    values: tuple[str, str, str]
    disagree: str
    listing: str
    ranked: str
    quarter: str
    planned: str
    more: str
    shipped: str
    history: tuple[str, ...]


IN_ENGLISH = Words(
    title="Gift wrapping at checkout",
    reaches=("1,000", "2 000", "6000.0"),
    captured="Captured as #",
    under_way="People are scoring this in private; 2 have answered.",
    median="RICE 800, from the median of each input",
    values=("@Oliver Hayes: 400", "@Inès Moreau: 800", "@Priya Raman: 2,400"),
    disagree="They disagree most on Reach",
    listing="/idea list",
    ranked="4th, 3rd at best, 5th at worst",
    quarter="Q1 2027",
    planned="Planned next, Q1 2027",
    more="More actions",
    shipped="Shipped, Q1 2027",
    history=(
        "Captured",
        "Scores revealed",
        "round 1, RICE: 400; 800; 2,400",
        "Planned next",
        "For Christmas.",
    ),
)
IN_FRENCH = Words(
    title="Emballage cadeau",
    reaches=("1,000", "2 000", "6000.0"),
    captured="Recueillie sous le numéro #",
    under_way="Évaluation à l’aveugle en cours ; 2 personnes ont répondu.",
    median="RICE 800, d’après la médiane de chaque critère",
    values=("@Oliver Hayes : 400", "@Inès Moreau : 800", "@Priya Raman : 2 400"),
    disagree="Le plus grand désaccord porte sur Portée",
    listing="/idea liste",
    ranked="4e, 3e au mieux, 5e au pire",
    quarter="T1 2027",
    planned="Planifiée ensuite, T1 2027",
    more="Plus d’actions",
    shipped="Livrée, T1 2027",
    history=(
        "Recueillie",
        "Notes à l’aveugle révélées",
        "tour 1, RICE : 400; 800; 2 400",
        "Planifiée ensuite",
        "For Christmas.",
    ),
)


def pick(reader: Reader, field: str, value: str) -> None:
    """Choose one of a few in the form, all of which are shown."""
    reader.modal.locator(f"[data-block='{field}'] [data-testid=choice][data-value='{value}']").click()


def answer_from_home(reader: Reader, title: str, reach: str) -> None:
    """Score in private what waits on the Home tab."""
    home = reader.open_home()
    row = home.locator(".block-section").filter(has_text=title).filter(has=reader.action("ideas.answer"))
    reader.open_form(row.locator("[data-action-id='ideas.answer']"))
    reader.fill({"rice.reach": reach, "rice.effort": "4"})
    choose(reader, "rice.impact", "2")
    choose(reader, "rice.confidence", "80")
    reader.send()
    expect(reader.modal).to_be_hidden()
    expect(row).to_have_count(0)


def decide(reader: Reader, shown: Locator, status: str, **fields: str) -> None:
    """Say in the form what becomes of the idea that is shown."""
    reader.open_form(shown.locator("[data-action-id='ideas.decide']"))
    pick(reader, "status", status)
    reader.save(**fields)


@pytest.mark.parametrize(
    ("user", "say"),
    # In `make soak` in both: what stands in the page is a story of its own in either (tests/scenarios).
    [(FRENCH, IN_FRENCH), (ENGLISH, IN_ENGLISH)] if WHOLE else [(FRENCH, IN_FRENCH)],
    ids=["french", "english"] if WHOLE else ["french"],
)
def test_from_a_message_to_what_was_shipped(visit: Visits, demo_world: World, user: str, say: Words) -> None:
    """A colleague's message is captured, scored by three who do not see each other's numbers, revealed to them with
    every value, ranked, planned and shipped: all of it in the page, in the captor's language."""
    people = {one: visit(one) for one in (ENGLISH, "U0INES", DEVELOPER)}  # a manager has more to do than Home shows
    captor = people.get(user) or visit(user)
    people[DEVELOPER].say(say.title)
    message = captor.messages.filter(has_text=say.title)
    message.hover()
    message.get_by_test_id("message-menu").click()
    captor.open_form(captor.page.locator("[data-testid=menu-shortcut][data-value='ideas.score_message']"))
    expect(captor.field("title")).to_have_value(say.title)
    captor.save()
    expect(captor.newest).to_contain_text(say.captured)
    number = re.findall(r"#(\d+)", captor.newest.inner_text())[0]
    captor.open_form(captor.newest.locator("[data-action-id='ideas.ask']"))
    captor.field("people").click()
    for one in people:
        captor.page.locator(f"[data-testid=option][data-value='{one}']").click()
    captor.page.keyboard.press("Escape")
    captor.send()
    expect(captor.modal).to_be_hidden()
    mine = visit(user)
    for count, (one, reach) in enumerate(zip(people, say.reaches, strict=True)):
        if count == 2:
            expect(mine.ask(f"/idea {number}", say.under_way)).not_to_contain_text("RICE")
        answer_from_home(people[one], say.title, reach)
    demo_world.settle()
    captor.open_home()
    captor.at("messages-tab").click()
    shown = captor.messages.filter(has_text=say.median).last  # thanks for the last score come beside it
    for part in (say.median, say.disagree, *say.values):
        expect(shown).to_contain_text(part)
    ranking = mine.ask(say.listing, say.title)
    expect(ranking).to_contain_text(f"{say.ranked}. ")
    decide(mine, mine.ask(f"/idea {number}", say.title), "planned:next", quarter=say.quarter, reason="For Christmas.")
    expect(mine.newest).to_contain_text(say.planned)
    expect(mine.ask("/roadmap", say.title)).to_contain_text(say.quarter)
    decide(mine, mine.ask(f"/idea {number}", say.title), "shipped")
    expect(mine.newest).to_contain_text(say.shipped)
    mine.newest.get_by_role("button", name=say.more).click()
    mine.open_form(mine.page.locator(f"[data-testid=option][data-value='history:{number}']"))
    for part in say.history:
        expect(mine.modal).to_contain_text(part)
    assert overflow(mine.page) == 0
