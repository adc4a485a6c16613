"""What connectors of web tools have in common."""

import json
import re
from collections.abc import Callable

import pytest

from bot.connectors.source import Pick, SourceError, Topic
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


def test_what_no_menu_takes_is_not_offered() -> None:
    """Slack refuses a whole menu for one line that is empty, too long or no text."""
    well = [Pick("1", "x" * 150), Pick("y" * 150, "2")]
    wrong = [Pick("3", " "), Pick("", "4"), Pick("5", "x" * 151), Pick("y" * 151, "6"), Pick("7", "\ud800")]
    assert fitting([*wrong, *well], "") == well


@pytest.mark.parametrize(
    "of", [lambda text: SourceError("x", said=text).args_["said"], lambda text: Topic(text, 1).text]
)
def test_half_a_letter_is_not_written(of: Callable[[str], str]) -> None:
    """JSON may hold one, no store and no message; whole letters stay as they are."""
    assert of(json.loads('"a\\ud800b\\udfff \\ud83d\\ude00 é"')) == "a\ufffdb\ufffd 😀 é"
    assert SourceError("x", seconds=2).args_ == {"seconds": 2}


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
