"""What may have been asked where nothing was understood."""

from bot.asking.guesses import guesses
from tests.hostile import HOSTILE_TEXTS


def near(typed: str) -> list[str]:
    """Questions about three names, as a room gives them."""
    known = {
        "activashun": ["How is Activation doing?"],
        "refndrate": ["How is Refund rate doing?"],
        "refnd": ["Refunds?"],
    }
    return known.get(typed, [])


def test_the_longest_name_that_is_nearly_one_is_asked_about() -> None:
    """Of words that may be two names the longer row counts; words that hold sentences together are none."""
    assert guesses("the refnd rate, hm", near) == ["How is Refund rate doing?"]
    assert guesses("refnd", near) == ["Refunds?"]
    assert guesses("ugh. *activashun*!", near) == ["How is Activation doing?"]
    assert guesses("what is it", near) == guesses("", near) == []


def test_a_long_text_is_no_mistyped_name() -> None:
    """Who writes a paragraph is not asked about one of its words, and nobody waits for it."""
    assert guesses("activashun " * 30, near) == []
    for text in HOSTILE_TEXTS.values():
        assert guesses(text, near) == []
