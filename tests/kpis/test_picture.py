"""The picture of small charts: that it is one, that anything can be drawn, and that its words say what it shows."""

import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image, ImageChops

from bot.kpis.kpi import GRAINS, Kpi
from bot.kpis.picture import ALT, MOST, Panel, alt, draw
from bot.kpis.standing import stand
from bot.text import Texts, Translator
from tests.ideas.making import HOSTILE
from tests.kpis.making import NOW, readings, sample

KPI = Kpi("k", "Sign-ups", target=100)
LAST = {"hour": "2026-11-23T07", "day": "2026-11-22", "week": "2026-W47", "sunday_week": "2026-W47", "month": "2026-10"}


def panel(kpi: Kpi, values: list[float]) -> Panel:
    """A KPI with these values."""
    history = readings(values, LAST[kpi.grain], kpi.grain)
    return stand(kpi, history, NOW), history


def drawn(t: Translator, *panels: Panel) -> tuple[Image.Image, int]:
    """The picture, and its size in bytes."""
    picture = draw(t, panels)
    assert picture is not None
    return Image.open(BytesIO(picture.png)), len(picture.png)


@pytest.mark.parametrize("count", [1, 7, MOST])
def test_a_picture_fits_into_a_message(t: Translator, count: int) -> None:
    """It is a PNG 1,600 dots wide on pure white, far below a megabyte, however many KPIs there are."""
    image, size = drawn(t, *(sample() * 7)[:count])
    assert (image.format, image.width) == ("PNG", 1600)
    assert image.convert("RGB").getpixel((0, 0)) == (255, 255, 255)
    assert size < 500_000


def test_the_same_figures_give_the_same_picture(t: Translator) -> None:
    """A digest composed again after a crash has the picture it had, also when several are drawn at once."""
    panels = sample()[:3]
    first = draw(t, panels)
    with ThreadPoolExecutor(4) as several:
        assert list(several.map(lambda _: draw(t, panels), range(4))) == [first] * 4


def test_without_readings_there_is_no_picture(t: Translator) -> None:
    """Nothing is drawn of KPIs nobody has filled in, alone or beside others."""
    assert draw(t, []) is None
    assert draw(t, [panel(KPI, [])]) is None
    assert draw(t, [panel(KPI, [1.0]), panel(KPI, [])]) == draw(t, [panel(KPI, [1.0])])


@pytest.mark.parametrize(
    "name", [*(name for name in HOSTILE if name.strip()), "$x^2$ & \\frac{1}{2}", "a\nb", "W" * 80]
)
def test_any_name_is_drawn_as_it_is(t: Translator, name: str) -> None:
    """No formula is read into a name, and a letter the font lacks is a box: nothing fails, nothing is complained of."""
    drawn(t, panel(replace(KPI, name=name), [1.0, 2.0, 3.0]))


def test_a_dollar_sign_is_a_dollar_sign(t: Translator) -> None:
    """A name between two of them is not set in italics without them."""
    plain = draw(t, [panel(replace(KPI, name="x"), [1.0, 2.0])])
    assert draw(t, [panel(replace(KPI, name="$x$"), [1.0, 2.0])]) != plain


@pytest.mark.parametrize("grain", GRAINS)
@pytest.mark.parametrize("values", [[5.0], [0.0] * 40, [-1e12, 1e12, 0.0], [1e-9] * 9 + [1e12]])
@pytest.mark.parametrize(
    "aim", [{}, {"target": 1e12}, {"direction": "band", "low": -5.0}, {"direction": "band", "low": 1.0, "high": 2.0}]
)
def test_any_values_are_drawn(texts: Texts, grain: str, values: list[float], aim: dict[str, object]) -> None:
    """One value, none that differ, the largest there can be: with a target, half a band, a band or nothing at all."""
    kpi = replace(KPI, grain=grain, fresh_hours=8760, **{"target": None, **aim})  # type: ignore[arg-type]
    drawn(texts.speak("fr"), panel(kpi, values))


def test_a_single_value_stands_above_its_date(t: Translator) -> None:
    """At the right end, where the date of the last reading is written."""
    image, _ = drawn(t, panel(KPI, [5.0]))
    red, _, blue = image.convert("RGB").split()
    dot = ImageChops.subtract(blue, red).point(lambda more: 255 if more > 100 else 0).getbbox()
    assert dot is not None
    assert dot[0] > 0.9 * image.width


def test_what_is_unusual_or_stale_looks_so(t: Translator) -> None:
    """Each has its own shape, so the pictures differ, and so do their words."""
    usual = [100 + n % 7 + random.Random(1).random() for n in range(200)]
    pictures = [
        draw(t, [panel(KPI, usual)]),
        draw(t, [panel(KPI, [*usual[:-1], 300.0])]),
        draw(t, [panel(replace(KPI, fresh_hours=1), usual)]),
    ]
    assert len({picture.png for picture in pictures if picture}) == 3
    words = [picture.alt for picture in pictures if picture]
    assert t("kpis-digest-group-stale") in words[2]
    assert t("kpis-strange-high-day", day=t("kpis-weekday-one", day=7)) in words[1]


def test_the_picture_in_words(t: Translator) -> None:
    """Every KPI of the picture with its value, its state and its range."""
    picture = draw(t, sample())
    assert picture is not None
    for name in ("Sign-ups", "Activation", "Revenue", "First answer", "Would recommend us"):
        assert name in picture.alt
    assert "Churn" not in picture.alt
    said = picture.alt.replace("\u00a0", " ").replace("\u202f", " ")
    english = "Activation: 39.4% (Off target), between 37% and 39.4%"
    assert (english if t.language == "en" else "Activation : 39,4 % (Hors cible), entre 37 % et 39,4 %") in said


def test_the_words_are_as_long_as_slack_takes(t: Translator) -> None:
    """Forty KPIs with the longest names are all in the words, each with its value."""
    panels = [
        panel(replace(KPI, name=f"{n} {'é' * 76}", unit="currency", detail="XAF"), [1e5 + n]) for n in range(MOST)
    ]
    said = alt(t, panels)
    assert len(said) <= ALT
    assert all(f"{n} é" in said for n in range(MOST))
