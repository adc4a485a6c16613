"""Words in capitals: which a reader may not know, and which are no news to anybody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.completeness.capitals import ORDINARY, unexplained
from bot.text.fold import key

WORDS = st.from_regex(r"[A-Z]{3,5}", fullmatch=True).filter(
    lambda word: word not in ORDINARY and not set(word) <= set("IVX")
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The SSO of the DAM is slow", ["SSO", "DAM"]),
        ("MVPs and MVP", ["MVP"]),
        ("OK, send the PDF to the URL by Q1 2027, T2 or H2; see CHK-412", []),
        ("Minimum viable product (MVP): the MVP is small", []),
        ("L’ARR (revenu annuel récurrent) et l’ARR", []),
        ("SSO: one password for all", []),
        ("WE SHIP ON TUESDAYS", []),
        ("`SELECT SSO`, https://x.example/SSO and [a](https://x.example/DAM)", []),
        ("<@U0ABCDEF> wrote ALPHA", ["ALPHA"]),
        ("> they said SSO", []),
        ("Louis XIV, chapter III, A and B", []),
        ("Naïve ÉTÉ", []),
        ("WARNING: do not ship. URGENT, ATTENTION and À FAIRE", []),
        ("USER STORY\nThe SSO", ["SSO"]),
        ("The SLA in EMEA and NYC by ISO, an MP3 with less CO2", []),
        ("La SNCF, le SAV, les CGV, un RIB, RAS pour une PME", []),
    ],
)
def test_which_capitals_are_unknown(text: str, found: list[str]) -> None:
    """Ordinary words, quarters, tickets, code, quotations, headings and what is spelled out are no gaps."""
    assert unexplained([text], ()) == found


@given(st.lists(WORDS, unique=True, max_size=6), st.data())
def test_what_the_glossary_knows_is_no_gap(words: list[str], data: st.DataObject) -> None:
    """Exactly the words that nobody has defined are left, once each and in their order."""
    known = data.draw(st.lists(st.sampled_from(words), unique=True)) if words else []
    text = " and then ".join([*words, *words])
    assert unexplained([text], {key(word) for word in known}) == [word for word in words if word not in known]


@given(st.text())
def test_any_text_is_looked_at(text: str) -> None:
    """Nothing that is found is ordinary, or not in the text."""
    for word in unexplained([text], ()):
        assert word in text
        assert word not in ORDINARY
