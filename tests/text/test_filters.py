"""What is typed after a list narrows it, in whatever order, and all else is words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.filters import Filters, read_filters

KEYS = {"status", "statut", "topic", "thème", "person"}


@pytest.mark.parametrize(
    ("typed", "words", "pairs"),
    [
        ("", "", []),
        ("pricing page", "pricing page", []),
        ("status:decided", "", [("status", "decided")]),
        ("status: decided", "", [("status", "decided")]),
        ("statut : décidée", "", [("statut", "décidée")]),
        ("pricing  status:decided topic:check out", "pricing", [("status", "decided"), ("topic", "check out")]),
        ('topic:"check out" pricing status:any', "pricing", [("topic", "check out"), ("status", "any")]),
        ("thème:« prix » page", "page", [("thème", "prix")]),
        ("person:@Priya", "", [("person", "@Priya")]),
        ("by @Priya Natarajan status:any", "", [("person", "@Priya Natarajan"), ("status", "any")]),
        ("pricing de <@U0PRIYA|priya>", "pricing", [("person", "<@U0PRIYA|priya>")]),
        ("@Priya", "", [("person", "@Priya")]),
        ("colour:red", "", [("colour", "red")]),
        ("Note: we ship at 10:30, see https://a.example/x", "Note: we ship at 10:30, see https://a.example/x", []),
        ("write to a@b.example", "write to a@b.example", []),
        ("status:", "status:", []),
        ('"status:decided"', '"status:decided"', []),
    ],
)
def test_a_line_is_words_and_filters(typed: str, words: str, pairs: list[tuple[str, str]]) -> None:
    """In both languages, with and without quotation marks; a sentence with a colon in it stays one."""
    assert read_filters(typed, KEYS.__contains__) == Filters(words, tuple(pairs))


@given(text=st.text(alphabet='ab :"@<>status:topic\u00e9 ', max_size=60))
def test_nothing_typed_is_lost(text: str) -> None:
    """Whatever stands in a line comes out of it again."""
    found = read_filters(text, KEYS.__contains__)
    kept = sorted(found.words + "".join(value for _, value in found.pairs))
    assert not (set(kept) - set(text))
    assert found.pairs or found.words == " ".join(text.split())
