"""The picture of small charts: that anything can be drawn, what stands where, and what its words say."""

import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from itertools import combinations

import pytest
from PIL import Image

from bot.kpis.kpi import GRAINS, Kpi
from bot.kpis.picture import MOST, Panel, draw, faces
from bot.kpis.picture.canvas import Canvas, Colour
from bot.kpis.picture.curves import Curve, curve
from bot.kpis.picture.plots import Box
from bot.kpis.picture.sheet import DOT, Label, PanelLayout, PictureLayout, arranged
from bot.kpis.picture.signs import GREY, INK, LOOKS, SURFACE, mark, said
from bot.kpis.picture.words import ALT, Fact, alt
from bot.kpis.standing import ReportPeriod, stand
from bot.periods import step
from bot.text import LANGUAGES, Texts, Translator
from tests.ideas.making import HOSTILE
from tests.kpis.making import NOW, YESTERDAY, readings, sample, series

KPI = Kpi("k", "Sign-ups", target=100, target_per="day", combine="sum")
LAST = {"hour": "2026-11-23T07", "day": YESTERDAY, "week": "2026-W47", "sunday_week": "2026-W47", "month": "2026-10"}
SEEN = 360 / 1440  # of its size, as Slack shows a picture in a channel


def panel(
    kpi: Kpi, values: list[float], last: str = "", before: list[float] | None = None, every: str = "week"
) -> Panel:
    """A KPI with these values, and those that end a year before them."""
    end = last or LAST[kpi.grain]
    history = readings(values, end, kpi.grain)
    year = {"hour": 364 * 24, "day": 364, "month": 12}.get(kpi.grain, 52)
    then = readings(before, step(kpi.grain, end, -year), kpi.grain) if before else []
    return Panel(stand(kpi, history, NOW, ReportPeriod(every)), history, then)


def samples() -> list[Panel]:
    """The sample of KPIs as panels."""
    return [Panel(standing, history) for standing, history in sample()]


def lines(one: Panel) -> Curve:
    """The lines of a panel."""
    found = curve(one.standing, one.history, one.year_before)
    assert found is not None
    return found


def sheet(t: Translator, *panels: Panel) -> PictureLayout:
    """Where everything stands."""
    return arranged(t, [(one.standing, lines(one)) for one in panels])


def drawn(t: Translator, *panels: Panel) -> tuple[Image.Image, int]:
    """The picture, and its size in bytes."""
    picture = draw(t, panels)
    assert picture is not None
    return Image.open(BytesIO(picture.png)), len(picture.png)


def boxes(placed: PanelLayout) -> list[Box]:
    """Where the words of a panel are."""
    labels: list[Label] = [*placed.name, *placed.facts, *placed.aims, *placed.dates, placed.value]
    return [Box(one.left, one.line - 0.74 * one.size, one.right, one.line) for one in labels]


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes have a place in common."""
    beside = one.right <= other.left or other.right <= one.left
    return not (beside or one.bottom <= other.top or other.bottom <= one.top)


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6, 9])
def test_a_picture_fits_into_a_message(texts: Texts, count: int) -> None:
    """It is a PNG in landscape, far below a megabyte; its round corners show whatever the reader has behind them. So in
    one language and the other, in turn."""
    t = texts.speak(LANGUAGES[count % 2])
    image, size = drawn(t, *(samples() * 2)[:count])
    assert (image.format, image.width) == ("PNG", 1440)
    assert 1.2 < image.width / image.height < 3
    assert image.getpixel((0, 0))[3] == 0  # type: ignore[index]
    assert image.getpixel((720, 20)) == (*SURFACE, 255)
    assert size < 500_000


def test_six_are_drawn_in_the_order_given(t: Translator) -> None:
    """What matters most comes first, and a seventh is left to the words."""
    panels = [panel(replace(KPI, name=f"K{n}"), [float(n), 2.0]) for n in range(9)]
    assert draw(t, panels) == draw(t, panels[:MOST])
    assert [one.name[0].text for one in sheet(t, *panels[:MOST]).panels] == [f"K{n}" for n in range(6)]


@pytest.mark.parametrize("count", range(1, 7))
def test_all_that_is_written_can_be_read(texts: Texts, count: int) -> None:
    """Letters are nine dots high where Slack shows it 360 wide; no word stands on another, or outside its panel."""
    for language in ("en", "fr"):
        found = sheet(texts.speak(language), *samples()[:count])
        for placed in found.panels:
            written = boxes(placed)
            assert not [pair for pair in combinations(written, 2) if overlap(*pair)]
            assert all(placed.frame.left - DOT <= one.left <= one.right <= placed.frame.right + DOT for one in written)
            sizes = [one.size for one in (*placed.name, *placed.facts, *placed.aims, *placed.dates, *found.legend)]
            assert min(sizes) * SEEN >= 9
        assert all(one.frame.left > 0 and one.frame.right < 1440 for one in found.panels)
        assert found.panels[-1].frame.bottom < found.tall


def test_the_same_figures_give_the_same_picture(texts: Texts) -> None:
    """A digest composed again after a crash has the picture it had, also when several are drawn at once."""
    t = texts.speak("fr")
    panels = samples()[:3]
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
def test_any_name_is_drawn_as_it_is(texts: Texts, name: str) -> None:
    """No formula is read into a name, a long one is cut within its panel, and nothing fails. In a language each: a name
    is written the same in both."""
    t = texts.speak(LANGUAGES[len(name) % 2])
    one = panel(replace(KPI, name=name), [1.0, 2.0, 3.0])
    drawn(t, one, one, one)
    for placed in sheet(t, one, one, one).panels:
        assert all(line.right <= placed.frame.right for line in placed.name)


def test_a_letter_that_no_face_has_is_a_box() -> None:
    """The name is as long as it is, and what cannot be seen takes no room."""
    own = faces.runs("A", True)[0][0]
    assert faces.runs("A\ue000b", True) == ((own, "A□b"),)
    assert faces.runs("A\u200b\ufe0fb", True) == ((own, "Ab"),)


VALUES = ([5.0], [0.0] * 40, [-1e12, 1e12, 0.0], [1e-9] * 9 + [1e12], [-3.0, -5.0] * 20)
AIMS: tuple[tuple[dict[str, object], int], ...] = (
    ({}, 1),
    ({"target": 1e12}, 8760),
    ({"direction": "band", "low": -5.0}, 1),
    ({"direction": "band", "low": 1.0, "high": 2.0}, 8760),
)


@pytest.mark.parametrize("grain", GRAINS)
@pytest.mark.parametrize("values", VALUES)
def test_any_values_are_drawn(texts: Texts, grain: str, values: list[float]) -> None:
    """One value, none that differ, the largest there can be, fresh or late: with any target; all of it in its panel.
    Each of them is painted with one of the targets, another for another grain."""
    t, painted = texts.speak("fr"), ([*GRAINS].index(grain) + VALUES.index(values)) % len(AIMS)
    for number, (aim, fresh) in enumerate(AIMS):
        kpi = replace(KPI, grain=grain, fresh_hours=fresh, **{"target": None, **aim})  # type: ignore[arg-type]
        one = panel(kpi, values, before=values)
        if number == painted:
            drawn(t, one)
        plot = sheet(t, one).panels[0].plot
        for run in (*plot.line, *plot.ghost, (plot.dot,)):
            assert all(plot.box.left - 1 <= x <= plot.box.right + 1 for x, _ in run)
            assert all(plot.box.top - 1 <= y <= plot.box.bottom + 1 for _, y in run)


@pytest.mark.parametrize("every", ["day", "week", "sunday_week", "month", "quarter"])
@pytest.mark.parametrize("combine", ["sum", "mean", "last", "highest", "lowest", "none"])
@pytest.mark.parametrize("grain", ["hour", "day"])
def test_the_line_ends_in_the_figure(every: str, combine: str, grain: str) -> None:
    """Whatever a digest tells of and however values combine, what is written at the last point is what stands there."""
    values = [100 + n % 24 + n % 7 for n in range(4000 if grain == "hour" else 700)]
    one = panel(replace(KPI, combine=combine, grain=grain), [float(v) for v in values], every=every)
    found, figure = lines(one), one.standing.figure
    assert figure is not None
    assert figure.whole
    assert found.last.y == figure.value
    ends = {run[-1] for run in (found.line[-1:] or ((),)) + found.raw[-1:] if run}
    assert figure.value in [pytest.approx(y) for _, y in ends]


def test_the_weekly_rhythm_lies_behind_the_line(t: Translator) -> None:
    """The line of a week's figure does not fall at every weekend; its days stand behind it, to the same scale."""
    found = lines(panel(KPI, series("steady", 1)))
    heights, days = [y for _, y in found.line[0]], [y for run in found.raw for _, y in run]
    assert max(heights) - min(heights) < 0.4 * (max(days) - min(days))
    assert sum(days) / len(days) == pytest.approx(sum(heights) / len(heights), rel=0.02)
    told = sheet(t, panel(KPI, series("steady", 1)))
    assert t("kpis-picture-key-days") in [label.text for label in told.legend]


def test_a_wild_day_does_not_flatten_the_line(t: Translator) -> None:
    """It stands at the edge; where most days are as wild none of them is shown, nor named in the legend."""
    values = series("no week", 1)
    one = panel(replace(KPI, combine="mean", target=None), [*values[:-50], 4000.0, *values[-49:]])
    plot = sheet(t, one).panels[0].plot
    assert min(y for run in plot.raw for _, y in run) >= plot.box.top - 1
    wild = panel(replace(KPI, combine="mean", target=None), [1e3, -1e3, 9e2, -9e2, 8e2, -8e2, 7.0] * 52)
    found = sheet(t, wild)
    assert found.panels[0].plot.raw == ()
    assert t("kpis-picture-key-day") not in [label.text for label in found.legend]


def test_a_kpi_without_a_rhythm_is_drawn_as_it_is() -> None:
    """What an open backlog stood at is one line; months have a dot each."""
    stock = lines(panel(replace(KPI, combine="last"), series("no week", 1)))
    assert (stock.raw, stock.dotted) == ((), False)
    months = lines(panel(replace(KPI, grain="month", combine="none"), [float(n) for n in range(30)]))
    assert (len(months.line[0]), months.dotted) == (13, True)


def test_a_period_that_is_not_whole_stands_at_its_pace() -> None:
    """Four days of a first week are no plunge."""
    one = panel(KPI, [100.0] * 4)
    assert one.standing.state == "filling"
    assert lines(one).last.y == 700


def test_a_gap_is_a_gap() -> None:
    """Where three weeks have no values, no line claims any; a weekend without any is no gap."""
    full = readings(series("no week", 1)[:91], YESTERDAY)
    kpi = replace(KPI, combine="last")
    holes = [one for n, one in enumerate(full) if not 30 <= n < 51]
    assert len(lines(Panel(stand(kpi, holes, NOW), holes)).line) == 2
    weekdays = [one for n, one in enumerate(full) if n % 7 < 5]
    assert len(lines(Panel(stand(kpi, weekdays, NOW), weekdays)).line) == 1


@pytest.mark.parametrize("grain", ["hour", "day", "week", "month"])
def test_last_year_is_a_line_at_its_place(t: Translator, grain: str) -> None:
    """The same values a year before are the same line, weekday above weekday, and the picture says what it is."""
    values = [50 + n % 11 + n % 5 for n in range(60)]
    kpi = replace(KPI, grain=grain, combine="none")
    one = panel(kpi, [float(v) for v in values], before=[float(v) for v in values])
    found = lines(one)
    ghost = [point for run in found.ghost for point in run]
    line = [point for run in found.line for point in run]
    near = {round(x / 86400) if grain != "hour" else x: y for x, y in line}
    shared = [
        (y, near[round(x / 86400) if grain != "hour" else x])
        for x, y in ghost
        if (x if grain == "hour" else round(x / 86400)) in near
    ]
    assert len(shared) > 8
    assert all(y == pytest.approx(other) for y, other in shared)
    assert t("kpis-picture-key-year") in [label.text for label in sheet(t, one).legend]


def test_last_year_counted_by_another_tool_is_not_shown() -> None:
    """Two tools count the same thing differently."""
    one = panel(KPI, series("steady", 1), before=series("steady", 2))
    other = [replace(reading, source="mixpanel") for reading in one.year_before]
    assert lines(one).ghost
    assert not lines(replace(one, year_before=other)).ghost


def test_the_value_stands_at_the_last_point(t: Translator) -> None:
    """Near it, and not on the line; on the side where there is room."""
    rising, falling = [float(n) for n in range(26)], [float(-n) for n in range(26)]
    kpi = replace(KPI, grain="week", target=None)
    for values, above in ((rising, True), (falling, False)):
        one = panel(kpi, values)
        placed = sheet(t, one, one, one).panels[2]
        label, dot = placed.plot.label, placed.plot.dot
        assert label.left - DOT <= dot.x <= label.right + DOT
        assert min(abs(label.top - dot.y), abs(label.bottom - dot.y)) < 4 * DOT
        assert not [y for x, y in placed.plot.line[0] if label.left < x < label.right and label.top < y < label.bottom]
        assert (label.bottom < dot.y) == above


def test_the_last_date_stands_under_the_last_point(t: Translator) -> None:
    """Also where the KPI is late and its line ends before the panel does: the date is not that of the edge."""
    one = panel(replace(KPI, fresh_hours=24), series("steady", 1), last="2026-10-31")
    placed = sheet(t, one, one, one).panels[0]
    last = placed.dates[-1]
    assert placed.plot.dot.x < placed.plot.box.right - 50
    assert last.left <= placed.plot.dot.x <= last.right
    assert last.text == ("31 Oct" if t.language == "en" else "31 oct.")
    assert placed.facts[0].text == t("kpis-picture-late-days", count=22)


def test_dates_are_short(texts: Texts) -> None:
    """Days without their year, months with it, and a year where a day lies far back."""

    def of(language: str, kpi: Kpi, last: str = "") -> list[str]:
        one = panel(kpi, [float(n) for n in range(30)], last=last)
        return [label.text for label in sheet(texts.speak(language), one).panels[0].dates]

    months = replace(KPI, grain="month", combine="none")
    assert of("en", replace(KPI, combine="last")) == ["24 Oct", "22 Nov"]
    assert of("fr", months) == ["oct. 2025", "oct. 2026"]
    assert of("en", replace(KPI, grain="week")) == ["31 May", "22 Nov"]
    assert of("en", replace(KPI, combine="last"), "2025-06-30")[-1] == "30 Jun 2025"


def test_a_single_value_stands_above_its_date(t: Translator) -> None:
    """At the right end, alone: there is no first date."""
    placed = sheet(t, panel(KPI, [5.0])).panels[0]
    assert len(placed.dates) == 1
    assert placed.plot.dot.x == placed.plot.box.right


def test_a_target_looks_different_when_it_is_met(t: Translator) -> None:
    """Its line is whole or dashed, and says the target where there is room."""
    missed, met = panel(KPI, [80.0] * 60), panel(replace(KPI, target=60), [80.0] * 60)
    found = {}
    for name, one in (("missed", missed), ("met", met)):
        told = sheet(t, one)
        found[name] = [label.fact.sign for label in told.panels[0].aims if label.fact]
        assert name in [label.fact.sign for label in told.legend if label.fact]
    assert found == {"missed": ["missed"], "met": ["met"]}
    texts = [label.text for label in sheet(t, missed).panels[0].aims]
    assert texts == ["700"]  # of a week: what is stated for a day is seven times as much


def test_a_state_has_a_shape_of_its_own() -> None:
    """Who sees no colours tells them apart."""
    shapes = set()
    for look in LOOKS:
        canvas = Canvas(80, 80, SURFACE, 8, 2, SURFACE)
        mark(canvas, look, Box(10, 10, 70, 70))
        image = Image.open(BytesIO(canvas.png())).convert("RGB")
        ink = [pixel not in (SURFACE, (255, 255, 255)) for pixel in image.crop((8, 8, 72, 72)).get_flattened_data()]
        shapes.add(tuple(ink))
    assert len(shapes) == len(LOOKS) == 5


def contrast(ink: Colour, ground: Colour) -> float:
    """How well one colour is read on another: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio."""

    def luminance(colour: Colour) -> float:
        parts = [one / 255 for one in colour]
        linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(ink), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_letters_stand_out() -> None:
    """On the picture's own ground, whatever is around it; lines do too, with less."""
    letters = [INK, GREY, *(look.text for look in LOOKS.values()), said(Fact("", "missed"))]
    assert min(contrast(one, SURFACE) for one in letters) >= 4.5
    assert min(contrast(look.line, SURFACE) for look in LOOKS.values()) >= 3


def test_what_is_unusual_or_late_looks_so(t: Translator) -> None:
    """Each has its own shape and its own word, in the picture and beside it."""
    usual = [100 + n % 7 + random.Random(1).random() for n in range(200)]
    kpi = replace(KPI, combine="none")
    panels = [
        panel(kpi, usual),
        panel(kpi, [*usual[:-1], 300.0]),
        panel(replace(kpi, fresh_hours=1), usual, last="2026-11-20"),
    ]
    pictures = [draw(t, [one]) for one in panels]
    assert len({picture.png for picture in pictures if picture}) == 3
    words = [picture.alt for picture in pictures if picture]
    assert t("kpis-state-late") in words[2]
    assert t("kpis-strange-high-day", day=t("kpis-weekday-one", day=7)) in words[1]
    told = sheet(t, panels[1], panels[1], panels[1]).panels[0]
    assert t("kpis-picture-strange") in [label.text for label in told.facts]


def test_a_move_says_whether_it_is_good(t: Translator) -> None:
    """By its weight too: what got worse is bold."""
    for direction, strong in (("up", False), ("down", True)):
        one = panel(replace(KPI, direction=direction, target=None), [100.0] * 60 + [150.0] * 7)
        fact = sheet(t, one, one).panels[0].facts[0].fact
        assert fact is not None
        assert (fact.sign, fact.strong) == ("up", strong)


def test_the_picture_in_words(t: Translator) -> None:
    """Every KPI of the picture with its value, its state and its range."""
    picture = draw(t, samples())
    assert picture is not None
    for name in ("Sign-ups", "Activation", "Revenue", "First answer", "Would recommend us"):
        assert name in picture.alt
    assert "Churn" not in picture.alt
    said = picture.alt.replace("\u00a0", " ").replace("\u202f", " ")
    activation = next(part for part in said.split("  ·  ") if "Activation" in part)
    state = "Off target" if t.language == "en" else "Hors cible"
    reach = "between 37% and" if t.language == "en" else "entre 37 % et"
    assert "39.2%" in activation.replace(",", ".").replace(" %", "%")
    assert state in activation
    assert reach in activation


def test_the_words_are_as_long_as_slack_takes(t: Translator) -> None:
    """Six KPIs with the longest names and much to say are all in the words, each with its value."""
    kpi = replace(KPI, unit="currency", detail="XAF", combine="none")
    values = [1e5 + n % 7 for n in range(200)] + [3e6]
    panels = [panel(replace(kpi, name=f"{n} {'é' * 76}"), values) for n in range(MOST)]
    said = alt(t, [(one.standing, lines(one)) for one in panels])
    assert len(said) <= ALT < 2000
    assert all(f"{n} é" in said for n in range(MOST))
