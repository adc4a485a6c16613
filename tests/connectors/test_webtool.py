"""What connectors of web tools have in common."""

import re

import pytest

from bot.connectors.connector import Pick, SourceError
from bot.connectors.webtool import basic, fitting, pasted, reached

NUMBER, PAGE = re.compile(r"#?([0-9]+)"), re.compile(r"/report/([0-9]+)")


def elsewhere(host: str) -> SourceError | None:
    """Every host but one is the wrong one."""
    return None if host == "bi.example.com" else SourceError("other")


def test_a_user_and_a_password_sign() -> None:
    """As RFC 7617 shows."""
    assert basic("Aladdin", "open sesame") == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="


def test_what_fits_is_offered_the_best_first() -> None:
    """By label or id, capitals and accents aside; nothing typed offers all, in their order, and no more than fit."""
    picks = [Pick("7", "Weekly report"), Pick("8", "Réponses"), Pick("9", "Rewards")]
    assert fitting(picks, "RE") == [picks[1], picks[2], picks[0]]
    assert fitting(picks, "7") == [picks[0]]
    assert fitting(picks, "nothing like it") == []
    assert fitting(picks, "") == picks
    assert len(fitting([Pick(str(n), "x") for n in range(500)], "")) == 99


@pytest.mark.parametrize("typed", ["12", " #12 ", "https://bi.example.com/report/12?x=1"])
def test_an_id_is_typed_or_pasted(typed: str) -> None:
    """Both mean the same thing."""
    assert pasted(typed, NUMBER, PAGE, SourceError("none"), elsewhere) == "12"


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "none"),
        ("report/12", "none"),
        ("https://bi.example.com/dashboard/12", "none"),
        ("https://[::1", "none"),
        ("https://other.example.com/report/12", "other"),
    ],
)
def test_what_is_neither_is_told(typed: str, why: str) -> None:
    """No id, no such page, no address at all, or another tool's."""
    with pytest.raises(SourceError, match=why):
        pasted(typed, NUMBER, PAGE, SourceError("none"), elsewhere)


def test_whether_a_tool_answers() -> None:
    """By its host, without what else is in its address."""

    def refuse() -> None:
        raise SourceError("source-http-refused")

    (well,) = reached("https://user:secret@bi.example.com/path", lambda: None)
    (badly,) = reached("https://bi.example.com", refuse)
    assert (well.name, well.error) == ("bi.example.com", None)
    assert badly.error is not None
    assert (badly.name, badly.error.key) == ("bi.example.com", "source-http-refused")
