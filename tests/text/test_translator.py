"""Sentences in the reader's language."""

from datetime import date
from pathlib import Path

import pytest

from bot.text import LANGUAGES, Texts, language_of

EN = "hello = Hello { $name }\ncount = { $n ->\n    [one] one idea\n   *[other] { $n } ideas\n  }\nfixed = Save\n"
FR = "hello = Bonjour { $name }\ncount = { $n ->\n    [one] une idée\n   *[other] { $n } idées\n  }\nfixed = Garder\n"


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    """Three sentences in both languages."""
    (tmp_path / "en.ftl").write_text(EN, encoding="utf-8")
    (tmp_path / "fr.ftl").write_text(FR, encoding="utf-8")
    return Texts([tmp_path])


@pytest.mark.parametrize(
    ("locale", "language"),
    [("fr-FR", "fr"), ("fr-CA", "fr"), ("en_GB", "en"), ("EN", "en"), ("de-DE", None), ("", None), (None, None)],
)
def test_slacks_locale_decides_the_language(locale: str | None, language: str | None) -> None:
    """A Canadian reads French, a Briton English; a German gets the workspace's choice."""
    assert language_of(locale) == language


def test_a_sentence_is_said_in_both_languages(texts: Texts) -> None:
    """Placeholders and plurals follow the language; no invisible marks stand around a name."""
    en, fr = (texts.speak(language) for language in LANGUAGES)
    assert (en("hello", name="Ada"), fr("hello", name="Ada")) == ("Hello Ada", "Bonjour Ada")
    assert [en("count", n=n) for n in (0, 1, 2)] == ["0 ideas", "one idea", "2 ideas"]
    assert [fr("count", n=n) for n in (0, 1, 2)] == ["une idée", "une idée", "2 idées"]
    assert fr("fixed") == "Garder"


def test_a_missing_sentence_is_never_shown(texts: Texts) -> None:
    """A key or placeholder that is not there is an error of ours, not words for a reader."""
    t = texts.speak("en")
    with pytest.raises(KeyError):
        t("nowhere")
    with pytest.raises(KeyError):
        t("hello")
    with pytest.raises(KeyError):
        t("hello", other="x")


def test_days_and_numbers_are_written_as_the_reader_does(texts: Texts) -> None:
    """A Frenchman and a Briton each read a date and a number in their own writing."""
    en, fr = (texts.speak(language) for language in LANGUAGES)
    assert en.date("2026-11-23T09:00:00Z") == "23 Nov 2026"
    assert fr.date(date(2026, 11, 23)) == "23 nov. 2026"
    assert en.number(1000.5) == "1,000.5"
    assert fr.number(1000.5) == "1\u202f000,5"
