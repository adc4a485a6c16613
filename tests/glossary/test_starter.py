"""The starter glossary: sixty terms of product work, ours to give and theirs to change."""

from collections import defaultdict
from datetime import date

import pytest

from bot.glossary import exchange, sheet
from bot.glossary.change import GlossaryDesk
from bot.glossary.sheet_rows import SheetReading
from bot.glossary.store import meanings, wanted
from bot.glossary.term import DEFINITION_LIMIT, Content, Meaning, checked
from bot.merge import FormBase
from bot.services import Services
from bot.sheets import NONE, UNMATCHED
from bot.slack.visibility.audience import EVERYTHING
from bot.text import csv
from tests.glossary.making import AUTHOR, STRANGER, content, heard, meaning
from tests.shelves import ADMIN, ELSEWHERE, HERE

TEXT = exchange.STARTER.read_text(encoding="utf-8")
PROMISED = (
    "MVP",
    "PRD",
    "RICE",
    "WSJF",
    "RACI",
    "OKR",
    "NPS",
    "churn",
    "time-to-market",
    "north-star metric",
    "discovery",
    "guild",
)


@pytest.fixture(scope="module")
def starter() -> list[Content]:
    """Every line of the file, as it would be kept."""

    def never(*_: object) -> Meaning:
        raise AssertionError("there is nothing to change")

    read = SheetReading("en", True, NONE, UNMATCHED)
    done = sheet.plan(TEXT, [], lambda said, approved: meaning(said, approved=approved), never, read)
    assert [line for line in done.lines if line.did != "added"] == []
    assert done.unknown == []
    return [one.content for one, _ in done.keep]


def test_the_starter_is_taken_whole(services: Services) -> None:
    """Every line becomes a meaning, none approved in anybody's name; the second time nothing happens."""
    done = exchange.starter(services, HERE, ADMIN, EVERYTHING)
    lines = len(csv.read(TEXT)) - 1
    assert done.count("added") == len(done.lines) == lines
    kept = meanings.everything(services.store, HERE, EVERYTHING)
    assert len(kept) == lines
    assert {(one.author, one.approved) for one in kept} == {(ADMIN, False)}
    again = exchange.starter(services, HERE, STRANGER, EVERYTHING)
    assert (again.count("unchanged"), again.keep) == (lines, [])
    assert meanings.count(services.store, ELSEWHERE, EVERYTHING) == 0


def test_what_a_workspace_has_written_stays_as_it_is(services: Services) -> None:
    """Pressing the button late, or twice, replaces nobody's words."""
    own = content("MVP", expansion_en="Minimum Viable Product", definition_en="What we say it is.")
    GlossaryDesk(services, HERE, AUTHOR).add(own)
    assert exchange.starter(services, HERE, ADMIN, EVERYTHING).count("changed") == 0
    assert [one.content for one in meanings.find(services.store, HERE, EVERYTHING, "mvp")] == [own]
    (okr,) = meanings.find(services.store, HERE, EVERYTHING, "okr")
    reworded = content("OKR", expansion_en=okr.content.expansion_en, definition_en="Our goals.")
    GlossaryDesk(services, HERE, ADMIN).edit(okr.id, FormBase(1), reworded)
    (nps,) = meanings.find(services.store, HERE, EVERYTHING, "nps")
    GlossaryDesk(services, HERE, ADMIN).edit(nps.id, FormBase(1), content("NPS", definition_en="Our score."))
    assert exchange.starter(services, HERE, ADMIN, EVERYTHING).keep == []
    assert reworded in [one.content for one in meanings.find(services.store, HERE, EVERYTHING, "okr")]
    assert content("NPS", definition_en="Our score.") in [
        one.content for one in meanings.find(services.store, HERE, EVERYTHING, "nps")
    ]


def test_another_meaning_of_an_acronym_comes_beside(services: Services) -> None:
    """What is spelt out otherwise is another meaning: both are found, and neither says what the other does."""
    player = content("MVP", expansion_fr="Joueur le plus utile", definition_fr="Celui du match.")
    GlossaryDesk(services, HERE, AUTHOR).add(player)
    exchange.starter(services, HERE, ADMIN, EVERYTHING)
    found = [one.content for one in meanings.find(services.store, HERE, EVERYTHING, "mvp")]
    assert player in found
    assert [one.expansion_fr for one in found if one != player] == ["Produit minimum viable"]


def test_people_who_asked_hear_of_the_starter(services: Services) -> None:
    """A term asked for before the starter was added is answered by it."""
    wanted.ask_for(services.store, HERE, "mvp", "MVP", STRANGER, "2026-11-23T09:00:00Z", "")
    exchange.starter(services, HERE, ADMIN, EVERYTHING)
    assert heard(services) == [(STRANGER, "MVP")]


def test_it_holds_what_is_promised(starter: list[Content]) -> None:
    """About sixty terms, with those a product team asks for first."""
    assert 55 <= len(starter) <= 70
    assert {name.casefold() for name in PROMISED} <= {said.term.casefold() for said in starter}


def test_both_languages_are_on_every_line(starter: list[Content]) -> None:
    """A reader of either language finds every term defined in it, in other words than the other, and not at length."""
    for said in starter:
        assert checked(said) == said
        english, french = said.definition_en, said.definition_fr
        assert english, said.term
        assert french, said.term
        assert english != french, said.term
        assert max(len(english), len(french)) < DEFINITION_LIMIT / 4, said.term
        for one in (english, french, said.expansion_en, said.expansion_fr):
            assert one == one.strip(), said.term
            assert "  " not in one, said.term
        assert {english[-1], french[-1]} <= {".", ")", "!", "?", "»"}, said.term
        assert "'" not in french, f"{said.term}: French has typographic apostrophes"
        assert bool(said.expansion_en) <= bool(said.expansion_fr), f"{said.term} is spelt out in English alone"


def test_no_two_lines_are_found_by_the_same_word_but_pm(starter: list[Content]) -> None:
    """Each name, alias or full name leads to one meaning; PM alone has two, to show that this is normal."""
    called = defaultdict(set)
    for said in starter:
        for name in said.keys():  # noqa: SIM118 - a method of ours
            called[name].add((said.term, said.expansion_en))
    shared = {name: senses for name, senses in called.items() if len(senses) > 1}
    assert shared == {"pm": {("PM", "Product Manager"), ("PM", "Project Manager")}}


def test_it_stands_in_the_order_of_a_dictionary(starter: list[Content]) -> None:
    """Whoever changes the file finds the place of a term."""
    named = [said.term.casefold() for said in starter]
    assert named == sorted(named)


def test_nothing_in_it_is_of_yesterday_or_of_nobody(starter: list[Content]) -> None:
    """It names no owner, no review date and no address that could be gone, and no year that ages."""
    for said in starter:
        assert (said.owner, said.source, said.review_by) == ("", "", "")
        text = f"{said.definition_en} {said.definition_fr}"
        assert not any(str(year) in text for year in range(2015, date.today().year + 2)), said.term
