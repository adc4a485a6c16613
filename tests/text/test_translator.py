"""Sentences in the reader's language."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Message

import bot.slack
from bot.app import load_texts
from bot.features import FEATURES
from bot.text import LANGUAGES, Texts, language_of
from tests.test_fluent import placeholders

EN = "hello = Hello { $name }\ncount = { $n ->\n    [one] one idea\n   *[other] { $n } ideas\n  }\nfixed = Save\n" + (
    "mixed = { $name } has { $n ->\n    [one] one idea\n   *[other] { $n } ideas\n  }\n"
)
FR = (
    "hello = Bonjour { $name }\ncount = { $n ->\n    [one] une idée\n   *[other] { $n } idées\n  }\nfixed = Garder\n"
    + ("mixed = { $name } a { $n ->\n    [one] une idée\n   *[other] { $n } idées\n  }\n")
)


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


def test_a_day_in_a_sentence_is_written_as_days_are() -> None:
    """Never as ISO-8601 has it, nor as Fluent writes days: "until 2 Dec 2026"."""
    texts = load_texts()
    en, fr = (texts.speak(language)("decisions-error-waits", day=date(2026, 12, 1)) for language in LANGUAGES)
    assert "until 1 Dec 2026 at" in en
    assert "1er déc. 2026" in fr


def test_what_is_too_long_for_a_sentence_is_shortened(texts: Texts) -> None:
    """A list of a thousand names is told as far as it fits; nobody gets an error for it."""
    for t in (texts.speak(language) for language in LANGUAGES):
        said = t("hello", name="x" * 10_000)
        assert said.endswith("x…")
        assert len(said) < 2100
        assert t("mixed", name="x" * 10_000, n=2).count("x") == 1999


def test_an_abbreviation_at_the_end_takes_no_second_full_stop() -> None:
    """The point of « nov. » ends the sentence too; an ellipsis and what stands within the sentence stay."""
    fr = load_texts().speak("fr")
    assert fr("kpis-snoozed", name="Churn", until="lun. 30 nov.").endswith("jusqu’au lun. 30 nov.")
    assert fr("kpis-snoozed", name="Churn", until="lun. 30 août").endswith("jusqu’au lun. 30 août.")
    assert "lun. 30 nov., les bilans" in fr("kpis-muted", name="Churn", until="lun. 30 nov.", channel="#a")
    assert fr("kpis-snoozed", name="Churn", until="a...").endswith("a....")


def test_numbers_in_a_sentence_follow_the_language(texts: Texts) -> None:
    """Thousands are grouped as the reader groups them."""
    en, fr = (texts.speak(language) for language in LANGUAGES)
    assert en("count", n=12345) == "12,345 ideas"
    assert fr("count", n=12345) == "12\u202f345 idées"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_number_of_a_thing_is_its_name(language: str) -> None:
    """It is written as people type it, without separators."""
    assert "12345" in load_texts().speak(language)("decisions-error-none", number=12345)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_said_as_fluent_says_it(language: str) -> None:
    """However a sentence is put together, it reads as its file says, whatever is put into it."""
    t = load_texts().speak(language)
    for folder in (Path(bot.slack.__file__).parent, *(feature.folder for feature in FEATURES)):
        resource = FluentResource((folder / f"{language}.ftl").read_text(encoding="utf-8"))
        bundle = FluentBundle([{"en": "en-GB", "fr": "fr-FR"}[language]], use_isolating=False)
        bundle.add_resource(resource)
        for entry in resource.body:
            if isinstance(entry, Message):
                names = placeholders(entry)
                for value in ("{ $term } & <b>\n", "", "مرحبا", 0, 1, 2) if names else ("",):
                    args = dict.fromkeys(names, value)
                    expected, errors = bundle.format_pattern(bundle.get_message(entry.id.name).value, args)  # type: ignore[arg-type]
                    if not errors:
                        assert t(entry.id.name, **args) == expected


def test_threads_say_the_same(texts: Texts) -> None:
    """Many readers at once each get their own sentence."""
    t = texts.speak("en")
    with ThreadPoolExecutor(8) as pool:
        said = list(pool.map(lambda n: t("mixed", name=f"Ada {n}", n=n), range(500)))
    assert said == [f"Ada {n} has {'one idea' if n == 1 else f'{n} ideas'}" for n in range(500)]
