"""What people write of a record is tidied field by field, and refused beside the field that is wrong."""

import pytest

from bot.errors import UserErrors
from bot.records.record import from_data, people_of, tidy, to_data
from tests.records.making import AUTHOR, NOTES, OWNER, Note

ROUGH = Note(
    "  Two\n words ", " Kept\n\nas typed \n", f" {OWNER} ", (AUTHOR, "", AUTHOR), "2026-11-23", "glad",
    ("# Mobile App", "mobile-app", "É"), ("https://a.example/x", "https://a.example/x"),
)  # fmt: skip
TIDY = Note(
    "Two words", "Kept\n\nas typed", OWNER, (AUTHOR,), "2026-11-23", "glad", ("mobile-app", "e"),
    ("https://a.example/x",),
)  # fmt: skip


def test_what_is_typed_is_tidied() -> None:
    """Spaces, repeated people, tags in one spelling; and tidying again changes nothing."""
    assert tidy(NOTES, ROUGH) == TIDY
    assert tidy(NOTES, TIDY) == TIDY


@pytest.mark.parametrize(
    ("wrong", "field", "key"),
    [
        (Note(" "), "title", "records-error-empty"),
        (Note("x" * 151), "title", "records-error-long"),
        (Note("x", mood="furious"), "mood", "records-error-choice"),
        (Note("x", day="2026-02-30"), "day", "records-error-day"),
        (Note("x", day="05/06/2026"), "day", "records-error-day"),
        (Note("x", links=("javascript:alert(1)",)), "links", "records-error-link"),
        (Note("x", links=("https://a.example/<b>",)), "links", "records-error-link"),
        (Note("x", tags=tuple(f"t{n}" for n in range(21))), "tags", "records-error-many"),
    ],
)
def test_what_is_wrong_is_told_beside_its_field(wrong: Note, field: str, key: str) -> None:
    """One field, one reason."""
    with pytest.raises(UserErrors) as error:
        tidy(NOTES, wrong)
    assert [(one.field, one.key) for one in error.value.all] == [(field, key)]


@pytest.mark.parametrize("typed", ["2026-12-31", "31/12/2026", "12/31/2026", "31.12.2026", "31 décembre 2026"])
def test_a_day_is_read_as_files_write_it(typed: str) -> None:
    """Where that can be read in one way only."""
    assert tidy(NOTES, Note("x", day=typed)).day == "2026-12-31"


def test_everything_wrong_is_told_at_once() -> None:
    """Nobody mends one field to hear of the next."""
    with pytest.raises(UserErrors) as error:
        tidy(NOTES, Note("", day="soon", mood="furious"))
    assert [one.field for one in error.value.all] == ["title", "day", "mood"]


def test_fields_come_and_go() -> None:
    """What an older version says is read by today's room."""
    data = {**to_data(NOTES, TIDY), "colour": "red"}
    del data["mood"]
    assert from_data(NOTES, data) == Note(**{**to_data(NOTES, TIDY), "mood": ""})


def test_everybody_named_is_found() -> None:
    """Each once, in the order of the fields."""
    assert people_of(NOTES, Note("x", owner=OWNER, readers=(AUTHOR, OWNER))) == (OWNER, AUTHOR)
