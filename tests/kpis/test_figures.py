"""Figures as a reader says them, and as people type them."""

import math
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.kpis import figures
from bot.kpis.blocks.digest import Edition, digest
from bot.kpis.blocks.lists import Page, listing
from bot.kpis.entry import read_value
from bot.kpis.kpi import DURATIONS, Kpi
from bot.kpis.standing import Standing
from bot.kpis.unusual import Unusual
from bot.text import LANGUAGES, Texts, Translator
from tests.kpis.making import law, readings, standing, week_of

NUMBER = Kpi("k", "Sign-ups")
PERCENT = replace(NUMBER, unit="percent")
POINTS = replace(NUMBER, unit="points")
EURO = replace(NUMBER, unit="currency", detail="EUR")
YEN = replace(EURO, detail="JPY")
SECONDS, MINUTES, HOURS, DAYS = (replace(NUMBER, unit="duration", detail=detail) for detail in DURATIONS)


def spaced(text: str) -> str:
    """The text with plain spaces, so that a test can be read."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("kpi", "value", "english", "french"),
    [
        (NUMBER, 0, "0", "0"),
        (NUMBER, 12_345, "12,345", "12 345"),
        (NUMBER, 0.0819647, "0.082", "0,082"),
        (NUMBER, 3.14159, "3.14", "3,14"),
        (NUMBER, 123.456, "123.5", "123,5"),
        (NUMBER, -12.5, "−12.5", "−12,5"),
        (NUMBER, 999_999.7, "1M", "1 M"),
        (NUMBER, 1_234_567, "1.23M", "1,23 M"),
        (NUMBER, 999_600_000, "1B", "1 Md"),
        (NUMBER, 123_456_789, "123M", "123 M"),
        (NUMBER, 1e12, "1T", "1 Bn"),
        (NUMBER, 1.234e20, "1.23E20", "1,23E20"),
        (NUMBER, math.inf, "∞", "∞"),
        (NUMBER, 1e-9, "0", "0"),
        (PERCENT, 41.2, "41.2%", "41,2 %"),
        (PERCENT, 99.95, "99.95%", "99,95 %"),
        (PERCENT, 99.987, "99.987%", "99,987 %"),
        (PERCENT, 140, "140%", "140 %"),
        (EURO, 1200, "€1,200", "1 200 €"),
        (EURO, 12.5, "€12.50", "12,50 €"),
        (EURO, 0.0819, "€0.0819", "0,0819 €"),
        (EURO, -5, "−€5", "−5 €"),
        (EURO, 1_234_567, "€1.23M", "1,23 M €"),
        (EURO, 1e30, "1E30 EUR", "1E30 EUR"),
        (YEN, 123.4, "JP¥123", "123 JPY"),
        (SECONDS, 0.35, "350 ms", "350 ms"),
        (SECONDS, 12.5, "12.5 s", "12,5 s"),
        (SECONDS, 200, "3 min 20 s", "3 min 20 s"),
        (SECONDS, 59.96, "1 min", "1 min"),
        (MINUTES, 150, "2 h 30 min", "2 h 30 min"),
        (HOURS, 60, "2.5 d", "2,5 j"),
        (HOURS, 23.999, "1 d", "1 j"),
        (DAYS, 0.5, "12 h", "12 h"),
        (DAYS, 1234, "1,234 d", "1 234 j"),
    ],
)
def test_values_are_read_at_a_glance(texts: Texts, kpi: Kpi, value: float, english: str, french: str) -> None:
    """Three digits or so, the unit, thousands grouped and decimals marked as each language does."""
    said = [spaced(figures.value(texts.speak(language), kpi, value)) for language in LANGUAGES]
    assert said == [english, french]


_HELD = st.floats(allow_nan=False, allow_infinity=False)


@law
@given(st.sampled_from([NUMBER, PERCENT, EURO, YEN, DAYS]), st.lists(_HELD, min_size=1, max_size=40), _HELD)
def test_whatever_was_kept_is_said(texts: Texts, kpi: Kpi, kept: list[float], goal: float) -> None:
    """Values that no form would take, kept before sources were held to it, break no list and no digest."""
    for one in (replace(kpi, target=goal), replace(kpi, direction="band", low=goal)):
        now = standing(one, kept * 40)
        for language in LANGUAGES:
            t = texts.speak(language)
            digest(t, [now], Edition("x", histories={one.id: readings(kept * 40)}))
            listing(t, [now], Page(), 1, [])
            assert figures.value(t, one, kept[-1])


def test_a_figure_is_never_torn_from_its_unit(texts: Texts) -> None:
    """No line breaks within a value: the spaces in it hold together."""
    for language in LANGUAGES:
        for kpi, value in ((PERCENT, 41.2), (EURO, 12_345.0), (SECONDS, 200.0), (NUMBER, 1.2e6)):
            assert " " not in figures.value(texts.speak(language), kpi, value)


@pytest.mark.parametrize(
    ("kpi", "before", "now", "english", "french"),
    [
        (NUMBER, 100, 112, "up 12% on the Sunday before", "+12 % par rapport au dimanche précédent"),
        (NUMBER, 1000, 979, "down 2.1% on the Sunday before", "−2,1 % par rapport au dimanche précédent"),
        (NUMBER, 1000, 1004, "about the same as the Sunday before", "stable par rapport au dimanche précédent"),
        (NUMBER, 0, 5, "up 5 on the Sunday before", "+5 par rapport au dimanche précédent"),
        (EURO, -200, 100, "up €300 on the Sunday before", "+300 € par rapport au dimanche précédent"),
        (NUMBER, 2, 90, "up 88 on the Sunday before", "+88 par rapport au dimanche précédent"),
        (PERCENT, 39, 41.1, "up 2.1 pts on the Sunday before", "+2,1 pts par rapport au dimanche précédent"),
        (PERCENT, 40, 41, "up 1 pt on the Sunday before", "+1 pt par rapport au dimanche précédent"),
        (NUMBER, 1000, 1199.5, "up 20% on the Sunday before", "+20 % par rapport au dimanche précédent"),
        (NUMBER, 1000, 1198.5, "up 19.9% on the Sunday before", "+19,9 % par rapport au dimanche précédent"),
        (NUMBER, 1000, 874.5, "down 12.6% on the Sunday before", "−12,6 % par rapport au dimanche précédent"),
        (NUMBER, 1000, 1405, "up 41% on the Sunday before", "+41 % par rapport au dimanche précédent"),
        (POINTS, 34, 39.5, "up 5.5 pts on the Sunday before", "+5,5 pts par rapport au dimanche précédent"),
        (PERCENT, 3.3143, 2.4714, "down 0.84 pts on the Sunday before", "−0,84 pt par rapport au dimanche précédent"),
        (PERCENT, 41.01, 41.94, "up 0.9 pts on the Sunday before", "+0,9 pt par rapport au dimanche précédent"),
        (PERCENT, 2.2341, 2.2568, "up 0.03 pts on the Sunday before", "+0,03 pt par rapport au dimanche précédent"),
        (PERCENT, 3, 2.5, "down 0.5 pts on the Sunday before", "−0,5 pt par rapport au dimanche précédent"),
    ],
)
def test_changes(texts: Texts, kpi: Kpi, before: float, now: float, english: str, french: str) -> None:
    """A share of what it was, points for a percentage, and what was added where a share would say nothing."""
    found = standing(kpi, week_of(before, now))
    said = [spaced(figures.change(texts.speak(language), found)) for language in LANGUAGES]
    assert said == [english, french]


def test_nothing_is_said_of_how_a_stale_value_moved(t: Translator) -> None:
    """Neither change nor "level" where the value is too old to be news."""
    stale = standing(NUMBER, week_of(100, 100), "2026-11-09")
    assert stale.stale
    assert figures.change(t, stale) == figures.year_change(t, stale) == ""


UP, DOWN = replace(PERCENT, target=40), replace(EURO, direction="down", target=100)
BAND = replace(NUMBER, direction="band", low=2, high=4)


@pytest.mark.parametrize(
    ("kpi", "value", "english", "french"),
    [
        (UP, 38.2, "target 40%, 1.8 pts to go", "cible 40 %, il manque 1,8 pt"),
        (UP, 40, "target 40%, just met", "cible 40 %, tout juste atteinte"),
        (UP, 39.99, "target 40%, almost there", "cible 40 %, presque atteinte"),
        (UP, 41.5, "target 40%, beaten by 1.5 pts", "cible 40 %, dépassée de 1,5 pt"),
        (DOWN, 112, "target €100 at most, 12% over", "cible 100 € au plus, 12 % de trop"),
        (DOWN, 80, "target €100 at most, beaten by 20%", "cible 100 € au plus, 20 % de marge"),
        (BAND, 3, "target 2 to 4, met", "cible de 2 à 4, atteinte"),
        (BAND, 4, "target 2 to 4, met", "cible de 2 à 4, atteinte"),
        (BAND, 1, "target 2 to 4, 50% too low", "cible de 2 à 4, 50 % trop bas"),
        (BAND, 5, "target 2 to 4, 25% too high", "cible de 2 à 4, 25 % trop haut"),
        (replace(BAND, high=None), 1, "target 2, 50% too low", "cible 2, 50 % trop bas"),
        (replace(BAND, low=None), 5, "target 4 at most, 25% too high", "cible 4 au plus, 25 % trop haut"),
        (replace(NUMBER, target=0.0), -3, "target 0, 3 to go", "cible 0, il manque 3"),
        (replace(POINTS, target=40), 39.5, "target 40, 0.5 pts to go", "cible 40, il manque 0,5 pt"),
        (NUMBER, 3, "", ""),
        (replace(BAND, low=None, high=None), 3, "", ""),
    ],
)
def test_targets_and_distances(texts: Texts, kpi: Kpi, value: float, english: str, french: str) -> None:
    """What is aimed at, and how far it is in the words of the unit."""
    found = standing(kpi, [value])
    for language, meant in zip(LANGUAGES, (english, french), strict=True):
        t = texts.speak(language)
        aim = ", ".join(part for part in (figures.target(t, kpi), figures.distance(t, found)) if part)
        assert spaced(aim) == meant


@pytest.mark.parametrize(
    ("kpi", "found", "english", "french"),
    [
        (
            NUMBER,
            Unusual(1250, 1180, 1320, 12, weekday=1, is_low=True),
            "unusually low for a Monday (normally 1,180–1,320)",
            "niveau inhabituellement bas pour un lundi (d’habitude 1 180 à 1 320)",
        ),
        (
            replace(NUMBER, grain="hour"),
            Unusual(2, 1, 3, 20, weekday=7, hour=9),
            "unusually high for a Sunday at 09:00 (normally 1–3)",
            "niveau inhabituellement élevé pour un dimanche à 09:00 (d’habitude 1 à 3)",
        ),
        (
            PERCENT,
            Unusual(3.3, 3.06, 3.57, 26, is_low=True),
            "unusually low (normally 3.06–3.57%)",
            "niveau inhabituellement bas (d’habitude 3,06 à 3,57 %)",
        ),
        (
            EURO,
            Unusual(5, 4, 6, 9),
            "unusually high (normally €4–€6)",
            "niveau inhabituellement élevé (d’habitude 4 à 6 €)",
        ),
        (
            MINUTES,
            Unusual(40, 31.683, 48.817, 12),
            "unusually high (normally 32–49 min)",
            "niveau inhabituellement élevé (d’habitude 32 à 49 min)",
        ),
        (
            MINUTES,
            Unusual(90, 75, 151, 12, is_low=True),
            "unusually low (normally 1 h 15 min–2 h 31 min)",
            "niveau inhabituellement bas (d’habitude 1 h 15 min à 2 h 31 min)",
        ),
        (NUMBER, Unusual(5, 5, 5, 26), "unusually high (normally 5)", "niveau inhabituellement élevé (d’habitude 5)"),
    ],
)
def test_why_a_value_is_unusual(texts: Texts, kpi: Kpi, found: Unusual, english: str, french: str) -> None:
    """The reason says what is normal for such a day, hour or period."""
    stood = Standing(kpi, unusual=found)
    assert [spaced(figures.unusual(texts.speak(language), stood)) for language in LANGUAGES] == [english, french]


def test_a_usual_value_is_not_spoken_of(t: Translator) -> None:
    """Nothing is said where nothing is unusual."""
    found = standing(NUMBER, [1.0])
    assert figures.unusual(t, found) == figures.unusual_briefly(t, found) == ""


@pytest.mark.parametrize(
    ("kpi", "typed", "language", "value"),
    [
        (PERCENT, "41,2 %", "fr", 41.2),
        (PERCENT, "41.2", "fr", 41.2),
        (PERCENT, "41,2", "en", 41.2),
        (PERCENT, "140%", "en", 140),
        (NUMBER, "41%", "en", None),
        (NUMBER, "1 234,5", "fr", 1234.5),
        (NUMBER, "1,234.5", "en", 1234.5),
        (NUMBER, "−5", "en", -5),
        (NUMBER, "1.2M", "en", 1.2e6),
        (NUMBER, "12 k", "fr", 12_000),
        (NUMBER, "1 Bn", "fr", 1e12),
        (NUMBER, "2 T", "en", None),
        (NUMBER, "3 x", "en", None),
        (EURO, "1 200 €", "fr", 1200),
        (EURO, "€1,200.50", "en", 1200.5),
        (EURO, "-€5", "en", -5),
        (EURO, "1200 euros", "fr", 1200),
        (EURO, "EUR 12", "en", 12),
        (EURO, "1,2 M €", "fr", 1.2e6),
        (EURO, "$5", "en", None),
        (replace(EURO, detail="USD"), "$5", "en", 5),
        (EURO, "12 %", "fr", None),
        (SECONDS, "3 min 20 s", "en", 200),
        (SECONDS, "3min20", "fr", 200),
        (MINUTES, "2h30", "fr", 150),
        (MINUTES, "2 h 30 min", "fr", 150),
        (HOURS, "2,5 j", "fr", 60),
        (SECONDS, "350 ms", "en", 0.35),
        (SECONDS, "90", "en", 90),
        (SECONDS, "-1 min 30 s", "en", -90),
        (SECONDS, "20 s 3 min", "en", None),
        (SECONDS, "3 min 20 min", "en", None),
        (SECONDS, "min", "en", None),
        (SECONDS, "5 parsecs", "en", None),
        (SECONDS, "50%", "en", None),
        (DAYS, "2e3", "en", None),
        (NUMBER, "", "en", None),
        (NUMBER, "nan", "en", None),
        (NUMBER, "inf", "fr", None),
        (NUMBER, "1e308", "en", None),
        (NUMBER, "9" * 400, "en", None),
        (NUMBER, "9999999999999", "en", None),
        (NUMBER, "²", "en", None),
    ],
)
def test_values_as_people_type_them(kpi: Kpi, typed: str, language: str, value: float | None) -> None:
    """Their own separators, the unit or not; another unit, another currency and what is no number are refused."""
    assert read_value(kpi, typed, language) == (None if value is None else pytest.approx(value))


kpis = st.sampled_from([NUMBER, PERCENT, EURO, YEN, SECONDS, MINUTES, HOURS, DAYS])


@law
@given(kpis, st.floats(1e-3, 9e11) | st.floats(-9e11, -1e-3), st.sampled_from(LANGUAGES))
def test_what_is_said_can_be_typed(texts: Texts, kpi: Kpi, value: float, language: str) -> None:
    """Typing a value as the digest writes it gives that value, but for the digits that were rounded away."""
    assume(kpi is not YEN or abs(value) >= 13)  # a yen more or less is 4 % of it
    assume(kpi.unit != "duration" or abs(value) < 1e5)  # nobody types a million days
    said = figures.value(texts.speak(language), kpi, value)
    read = read_value(kpi, said, language)
    assert read is not None, said
    assert math.isclose(read, value, rel_tol=0.05 if kpi in (YEN, MINUTES, HOURS, DAYS, SECONDS) else 0.006), said


@law
@given(kpis, st.text(max_size=30) | st.text("0123456789.,-+ %€hms", max_size=12), st.sampled_from(LANGUAGES))
def test_any_text_is_a_value_or_none(kpi: Kpi, typed: str, language: str) -> None:
    """Whatever is typed, it is a finite number within a million million or nothing."""
    read = read_value(kpi, typed, language)
    assert read is None or abs(read) <= 1e12


@law
@given(kpis, st.floats(-1e12, 1e12), st.floats(-1e12, 1e12))
def test_any_two_values_can_be_told(texts: Texts, kpi: Kpi, before: float, now: float) -> None:
    """Every value, change and distance has its words, and what is lower is never said to be up."""
    aimed = replace(kpi, target=before)
    found = standing(aimed, week_of(before, now))
    for language in LANGUAGES:
        t = texts.speak(language)
        assert figures.value(t, kpi, now)
        assert figures.distance(t, found)
        steady, up, down = ("about", "stable"), ("up", "+"), ("down", "−")
        way = () if before == now else up if now > before else down
        assert figures.change(t, found).startswith((*steady, *way))
