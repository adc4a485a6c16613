"""How it reads: to whoever is asked, on the cards, and in what may be written to a customer."""

import pytest

from bot.ideas.desk import IdeaDesk
from bot.insights.insight import CONTRADICTS
from bot.loop import blocks
from bot.loop.desk import outcomes_of
from bot.loop.followup import LATER, NOT_NEEDED, TO_TELL, TOLD, Outcome
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from tests.loop.making import ANN, BEN, OWNER, choose, decide, desk, idea, insight, reading
from tests.shelves import HERE, Clock
from tests.words import words

NBSP = "\u00a0"


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("status", ["shipped", "declined", "planned"])
def test_it_says_what_became_of_the_idea(services: Services, status: str, language: str) -> None:
    """And how many asked for it or spoke against it, each in their own words, with other words to write to either."""
    choose(services, "loop.planned", "yes")
    idea(services)
    insight(services, "Acme", verbatim="Our nights  are\n\nlong <and> dark")
    insight(services, "Acme")
    insight(services, "Bakers", stance=CONTRADICTS)
    insight(services, "Cliff", BEN)
    decide(services, status)
    said, t = reading(services, language=language), services.texts.speak(language)
    assert t(f"loop-became-{status}", idea="*#1 Dark mode*") in said
    assert t("loop-supports", count=1) in said
    assert t("loop-contradicts", count=1) in said
    for stance in ("supports", "contradicts"):
        assert t(f"loop-write-{status}-{stance}", idea="Dark mode") in said
    assert "Acme" in said
    assert "Cliff" not in said
    asked = [line for line in said.splitlines() if line.startswith("*Acme*")]
    assert len(asked) == 1
    assert "Acme on dark screens" in asked[0]  # the newer of the two


@pytest.mark.parametrize(
    ("people", "late", "english", "french"),
    [
        (2, 2, "2 still to tell, both overdue.", "Il en reste 2 à prévenir, tous deux en retard."),
        (1, 1, "One still to tell, overdue.", "Il en reste un à prévenir, en retard."),
        (3, 3, "3 still to tell, all overdue.", "Il en reste 3 à prévenir, tous en retard."),
        (3, 1, "3 still to tell, 1 of them overdue.", "Il en reste 3 à prévenir, dont 1 en retard."),
        (2, 0, "2 still to tell.", "Il en reste 2 à prévenir."),
    ],
)
def test_what_is_left_is_one_sentence(services: Services, people: int, late: int, english: str, french: str) -> None:
    """With how many are overdue, by the number."""
    idea(services)
    for name in ("Acme", "Bakers", "Cliff")[:people]:
        insight(services, name)
    decide(services, "shipped")
    (outcome,) = outcomes_of(services, HERE, EVERYTHING)
    for language, said in (("en", english), ("fr", french)):
        t = services.texts.speak(language)
        assert said in words({"blocks": [blocks.line(t, outcome, overdue=late)]})


def test_whoever_has_no_customer_is_called_what_is_known(services: Services) -> None:
    """By the contact, else someone; a heading counts customers alone."""
    idea(services)
    insight(services, "", contact="Mia, by phone")
    insight(services, "")
    decide(services, "shipped")
    said = reading(services)
    assert "has shipped. Someone asked for it." in said
    assert "*Mia, by phone*: Somebody on dark screens (#1)" in said
    assert "*Someone*: Somebody on dark screens (#2)" in said


def test_beside_much_else_it_is_short(services: Services) -> None:
    """A line, and the button that shows everybody."""
    idea(services)
    insight(services, "Acme")
    decide(services, "shipped")
    said = reading(services, short=True)
    assert said == "*#1 Dark mode* has shipped. One customer asked for it.\nSee whom to tell"


def test_who_is_asked_later_reads_of_those_alone(services: Services, clock: Clock) -> None:
    """Not of whom they told, nor of whom it is not needed to."""
    idea(services)
    for name in ("Acme", "Bakers", "Cliff"):
        insight(services, name)
    decide(services, "shipped")
    for number, state in ((1, TOLD), (2, LATER), (3, NOT_NEEDED)):
        desk(services).say(1, "shipped", state, number)
    clock.tick(days=14)
    said = reading(services)
    assert "One customer asked for it." in said
    assert "Bakers" in said
    assert "Later: I’ll ask again" not in said
    clock.tick(days=1)
    assert reading(services) == said


def test_nobody_is_asked_of_what_they_do_not_see(services: Services) -> None:
    """The owner of an idea gets what its author left, but for what was logged in a private conversation."""
    idea(services)
    insight(services, "Acme", place="C0SECRET")
    services.people.learn(HERE, {"id": ANN, "real_name": "Ann", "deleted": True})
    decide(services, "shipped")
    assert reading(services, OWNER) == ""


def test_what_it_withdrew_is_not_asked(services: Services) -> None:
    """An idea that was withdrawn before the morning is nobody’s to tell of."""
    idea(services)
    insight(services, "Acme")
    decide(services, "shipped")
    IdeaDesk(services, HERE, OWNER).withdraw(1)
    assert reading(services) == ""


@pytest.mark.parametrize(
    ("states", "english", "french"),
    [
        ([{TOLD}, {TO_TELL}], "Customers told: 1 of 2.", f"Clients prévenus{NBSP}: 1 sur 2."),
        ([{TOLD, TO_TELL}], "Customers told: 1 of 1.", f"Clients prévenus{NBSP}: 1 sur 1."),
        (
            [{TOLD}, {LATER, NOT_NEEDED}, {NOT_NEEDED}],
            "Customers told: 1 of 2. One doesn’t need to be.",
            f"Clients prévenus{NBSP}: 1 sur 2. Pour un autre, c’est inutile.",
        ),
    ],
)
def test_the_card_counts_customers(services: Services, states: list[set[str]], english: str, french: str) -> None:
    """Told is whoever anybody told; who need not be is not counted among them."""
    about = Outcome(1, "shipped", "Dark mode", ())
    for language, expected in (("en", english), ("fr", french)):
        shown = blocks.of_idea(services.texts.speak(language), about, states)
        assert words({"blocks": shown}).splitlines()[0] == expected
    assert blocks.of_idea(services.texts.speak("en"), about, []) == []
