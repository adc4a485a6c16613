"""What people write of a part of the roadmap, and of where an item goes, in both languages."""

from datetime import date

import pytest

from bot.exchange.words import RoomWords
from bot.roadmap.desk import ROOM
from bot.roadmap.part import WHOLE, RoadmapMove, RoadmapPart, part_in, read_line, read_move, read_part
from bot.sheets import table
from bot.text import Texts
from bot.text.when import read_when

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "when"),
    [
        ("March 2027", "2027-03"),
        ("mars 2027", "2027-03"),
        ("2027-03", "2027-03"),
        ("2027-03-15", "2027-03"),
        ("03/2027", "2027-03"),
        ("Q1 2027", "2027-Q1"),
        ("2027-T1", "2027-Q1"),
        ("2027", "2027"),
        ("march", "2027-03"),
        ("décembre", "2026-12"),
        ("Q4", "2026-Q4"),
        ("T1", "2027-Q1"),
        ("next month", "2026-12"),
        ("le trimestre prochain", "2027-Q1"),
        ("next year", "2027"),
        ("2027-13", ""),
        ("Checkout", ""),
        ("12", ""),
    ],
)
def test_months_and_quarters_are_read(typed: str, when: str) -> None:
    """With the year or without, by name or number."""
    assert read_when(typed, TODAY) == when


def test_what_has_no_year_is_nothing_where_no_day_is_known() -> None:
    """As in a file."""
    assert [read_when(one) for one in ("Q1", "march", "next month", "Q1 2027")] == ["", "", "", "2027-Q1"]


@pytest.mark.parametrize(
    ("typed", "move"),
    [
        ("next", RoadmapMove("next")),
        ("to March 2027", RoadmapMove(target="2027-03")),
        ("en mars 2027", RoadmapMove(target="2027-03")),
        ("plus tard", RoadmapMove("later")),
        ("now 2027-Q1", RoadmapMove("now", "2027-Q1")),
        ("ensuite T2 2027", RoadmapMove("next", "2027-Q2")),
        ("shipped", RoadmapMove(status="shipped")),
        ("livrée", RoadmapMove(status="shipped")),
        ("en cours", RoadmapMove(status="in_progress")),
        ("as in progress", RoadmapMove(status="in_progress")),
        ("planned next march", RoadmapMove("next", "2027-03", "planned")),
        ("next to march", RoadmapMove("next", "2027-03")),
        ("2027", None),
        ("somewhere", None),
        ("next later", None),
        ("", None),
    ],
)
def test_where_an_item_goes_is_read(typed: str, move: RoadmapMove | None) -> None:
    """A horizon, a target, a status, or several of them."""
    assert read_move(typed, TODAY) == move


def test_a_team_stands_on_either_side_of_a_part() -> None:
    """Or alone; other words are neither."""
    teams = {"checkout": "Checkout"}
    assert read_line("", teams, TODAY) == ("", WHOLE)
    assert read_line("checkout", teams, TODAY) == ("Checkout", WHOLE)
    assert read_line("Checkout Q1 2027", teams, TODAY) == ("Checkout", RoadmapPart(when="2027-Q1"))
    assert read_line("next Checkout", teams, TODAY) == ("Checkout", RoadmapPart("next"))
    assert read_line("march", teams, TODAY) == ("", RoadmapPart(when="2027-03"))
    assert read_line("Nobody next", teams, TODAY) is None
    assert read_part("Checkout", TODAY) is None


@pytest.mark.parametrize(
    ("asked", "part"),
    [
        ("what is planned for next quarter?", RoadmapPart(when="2027-Q1")),
        ("qu’est-ce qui est prévu au T1 2027 ?", RoadmapPart(when="2027-Q1")),
        ("what comes next", RoadmapPart("next")),
        ("what is planned for Checkout", WHOLE),
    ],
)
def test_a_part_is_found_in_a_question(asked: str, part: RoadmapPart) -> None:
    """Whatever stands around it."""
    assert part_in(asked, TODAY) == part


@pytest.mark.parametrize(
    ("said", "status"), [("Prévu", "planned"), ("en cours", "in_progress"), ("Done", "shipped"), ("Annulée", "dropped")]
)
def test_a_file_says_what_became_of_an_item_in_the_words_that_move_it(texts: Texts, said: str, status: str) -> None:
    """A sheet that teams kept before has words of its own; those that `/roadmap move` takes, a file may say too."""
    assert RoomWords(texts, ROOM).meant("status", said) == status


def test_a_french_sheet_numbers_its_items(texts: Texts) -> None:
    """A column called n° has their numbers: they are changed, not added again."""
    ((_, row),) = table("n°;Quoi\n12;Paiement", RoomWords(texts, ROOM).titles, [["title"]]).rows
    assert row["number"] == "12"
