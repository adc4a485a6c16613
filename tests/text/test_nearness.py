"""What is near enough to be meant is the same of names, terms, commands, keys and columns."""

from pathlib import Path

import pytest

import bot
from bot.text.nearness import nearest, nearest_word, surely_meant

WORDS = ["list", "digest", "schedule"]


def test_the_rule_stands_in_one_place() -> None:
    """Nobody else counts letters."""
    root = Path(bot.__file__).parent
    counting = [str(one.relative_to(root)) for one in root.rglob("*.py") if "OSA." in one.read_text(encoding="utf-8")]
    assert counting == ["text/nearness.py"]


def test_the_nearest_comes_first() -> None:
    """A swap counts once; in a longer word more may be wrong, in a word of two letters none left out."""
    assert nearest("actviaton", ["activation", "activations", "retention"], 3)[0] == ["activation", "activations"]
    assert nearest("ab", ["a"], 3)[0] == []
    assert nearest("a", WORDS, 3)[0] == []


def test_of_two_as_near_nobody_knows() -> None:
    """The nearest is meant; where two are as near as each other, none is, nor is one with another first letter."""
    assert surely_meant("chekout", ["checkout", "check out", "lookout"]) == "checkout"
    assert surely_meant("billinh", ["billing", "billint"]) == ""
    assert surely_meant("illing", ["billing"]) == surely_meant("billing", ["billing"]) == ""
    assert surely_meant("", WORDS) == surely_meant("tale", ["table"]) == ""


@pytest.mark.parametrize(
    ("typed", "word"),
    [("lst", "list"), ("digset", "digest"), ("list", ""), ("LST", ""), ("DIGSET", "digest"), ("", "")],
)
def test_a_slip_is_no_abbreviation(typed: str, word: str) -> None:
    """A short word all in capitals is a name of its own."""
    assert nearest_word(typed, typed.lower(), WORDS) == word
