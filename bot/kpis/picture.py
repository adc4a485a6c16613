"""One picture of small charts, a panel for each KPI: its last readings, its target, where it stands now.

The words of a digest say all of it; the picture is for the eye. Nothing in it is told by colour alone: the state stands
in words, an unusual value has a shape of its own, a stale line is dashed. Colours are Okabe and Ito's, which people who
see few colours can tell apart (https://jfly.uni-koeln.de/color/); text has a contrast of 7 to 1 or more on white.

matplotlib is loaded when the first picture is drawn, and one picture is drawn at a time: it is not made for threads.
"""

import re
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from bot.kpis import figures
from bot.kpis.blocks.digest import PICTURE_AT, group
from bot.kpis.blocks.words import period as period_said
from bot.kpis.kpi import Reading
from bot.kpis.standing import Standing
from bot.periods import start
from bot.posts import Picture
from bot.slack.text import clean, trim
from bot.text import Translator

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

Panel = tuple[Standing, Sequence[Reading]]

SHOWN = {"hour": 168, "day": 91, "week": 26, "sunday_week": 26, "month": 13}  # readings of a panel
MOST = 40  # panels
ALT = 1900  # characters; Slack takes 2,000
_WIDE, _DPI = 16.0, 100  # inches, and dots in one
_INK, _GREY, _FAINT = "#1d1c1d", "#555555", "#e3e3e3"
_LINE, _AIM, _PALE = "#0072B2", "#D55E00", "#FBEBDF"  # blue and vermilion, and vermilion thinned for a band
_AIM_TEXT = "#8F3E00"  # vermilion, darkened until it can be read
_FEW = 32  # readings up to which each has its dot
_CLOSE = 0.12  # of the height of a chart
_COLOURS = 64
_ALMOST_WHITE = 253  # what a palette may make of white

_drawing = threading.Lock()


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Where things stand, in inches: columns, the height of a row, and the sizes of letters in points."""

    columns: int
    row: float
    name: float
    small: float
    tick: float
    left: float  # for the values beside a chart
    gutter: float  # between columns, and around all of them


def _sheet(count: int) -> _Sheet:
    if count == 1:
        return _Sheet(1, row=6.0, name=24, small=17, tick=15, left=1.6, gutter=0.6)
    if count <= 8:
        return _Sheet(2, row=3.8, name=20, small=14.5, tick=12.5, left=1.3, gutter=0.7)
    return _Sheet(3, row=2.9, name=15, small=11.5, tick=10, left=1.0, gutter=0.55)


def draw(t: Translator, panels: Sequence[Panel]) -> Picture | None:
    """A PNG 1,600 dots wide of up to MOST KPIs that have readings, in their order; None when none has.

    `panels` pairs how a KPI stands with its history, oldest first. The same input gives the same picture.
    """
    shown = [(standing, _recent(standing, history)) for standing, history in panels if standing.reading][:MOST]
    if not shown:
        return None
    with _drawing:
        png = _png(t, shown)
    return Picture(png, alt(t, shown), t("kpis-picture-title"), PICTURE_AT)


def _recent(standing: Standing, history: Sequence[Reading]) -> list[Reading]:
    """The readings of the panel, up to the one that is judged."""
    last, most = standing.reading, SHOWN[standing.kpi.grain]
    if last is None:
        return []
    near = history[-2 * most :]
    return [one for one in near if one.period <= last.period and (one.final or one.period == last.period)][-most:]


def alt(t: Translator, panels: Sequence[Panel]) -> str:
    """The picture in words, as long as Slack takes: each KPI with its value, state and range, or less of it."""
    for said in (_said_whole, _said_state, _said_value):
        words = t("kpis-picture-alt", count=len(panels), each="  ·  ".join(said(t, *panel) for panel in panels))
        if len(words) <= ALT:
            return words
    return trim(words, ALT)


def _said_whole(t: Translator, standing: Standing, history: Sequence[Reading]) -> str:
    values = [one.value for one in history]
    low, high = (figures.value(t, standing.kpi, v) for v in (min(values), max(values)))
    strange = figures.unusual_briefly(t, standing)
    state = ", ".join(part for part in (_state(t, standing), strange) if part)
    args = {"name": _tidy(standing.kpi.name), "value": _value(t, standing), "state": state}
    return t("kpis-picture-whole", low=low, high=high, **args)


def _said_state(t: Translator, standing: Standing, _: Sequence[Reading]) -> str:
    name = trim(_tidy(standing.kpi.name), 40)
    return t("kpis-picture-state", name=name, value=_value(t, standing), state=_state(t, standing))


def _said_value(t: Translator, standing: Standing, _: Sequence[Reading]) -> str:
    return t("kpis-picture-value", name=trim(_tidy(standing.kpi.name), 24), value=_value(t, standing))


def _value(t: Translator, standing: Standing) -> str:
    return figures.value(t, standing.kpi, standing.reading.value) if standing.reading else "–"


def _state(t: Translator, standing: Standing) -> str:
    return t(f"kpis-digest-group-{group(standing)}")


def _png(t: Translator, panels: Sequence[Panel]) -> bytes:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from PIL import Image

    sheet = _sheet(len(panels))
    rows = -(-len(panels) // sheet.columns)
    tall = rows * sheet.row + sheet.gutter / 2
    figure = Figure(figsize=(_WIDE, tall), dpi=_DPI, facecolor="white")
    FigureCanvasAgg(figure)
    wide = (_WIDE - sheet.gutter) / sheet.columns
    for n, (standing, history) in enumerate(panels):
        row, column = divmod(n, sheet.columns)
        corner = sheet.gutter + column * wide, tall - sheet.gutter / 2 - row * sheet.row
        _panel(t, _Pen(figure, sheet, corner, wide - sheet.gutter, tall), standing, history)
    raw, out = BytesIO(), BytesIO()
    figure.savefig(raw, format="rgba", dpi=_DPI)
    drawn = Image.frombytes("RGBA", (round(_WIDE * _DPI), int(tall * _DPI)), raw.getvalue()).convert("RGB")
    # A palette is a third of the size of full colour, and nobody sees it on lines and letters.
    few = drawn.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    palette = few.getpalette() or []
    for n in range(0, len(palette), 3):
        if min(palette[n : n + 3]) >= _ALMOST_WHITE:
            palette[n : n + 3] = [255, 255, 255]
    few.putpalette(palette)
    few.save(out, format="png")
    return out.getvalue()


class _Pen:
    """Writes into one panel: `x` to the right and `y` down from its corner, in inches."""

    def __init__(self, figure: "Figure", sheet: _Sheet, corner: tuple[float, float], wide: float, tall: float) -> None:
        self.figure, self.sheet, self.wide = figure, sheet, wide
        self._left, self._top = corner
        self._tall = tall

    def write(self, x: float, y: float, text: str, size: float, look: Mapping[str, Any], room: float = 0) -> float:
        """Text on a line, cut to `room` inches where that is given. Gives back how wide it became."""
        at = (self._left + x) / _WIDE, (self._top - y) / self._tall
        written = _letters_on(self.figure, at, text, size, {"va": "baseline", **look})
        said = written.get_text()
        while room and len(said) > 1 and _width(written) > room:
            said = said[: min(len(said) - 1, int(len(said) * room / _width(written)) + 1)].rstrip()
            written.set_text(said + "…")
        return _width(written)

    def axes(self, top: float, bottom: float) -> "Axes":
        """A bare chart between two heights of the panel, beside the room for its values."""
        left, wide = self._left + self.sheet.left, self.wide - self.sheet.left
        axes = self.figure.add_axes(
            (left / _WIDE, (self._top - bottom) / self._tall, wide / _WIDE, (bottom - top) / self._tall)
        )
        axes.set_axis_off()
        return axes


def _letters_on(
    place: "Axes | Figure", at: tuple[float, float], text: str, size: float, look: Mapping[str, Any]
) -> Any:
    """Text as it is, whatever is in it: a dollar sign begins no formula."""
    font = _font(look.get("weight") == "bold").copy()
    font.set_size(size)
    rest = {name: value for name, value in look.items() if name != "weight"}
    return place.text(*at, _drawable(text), fontproperties=font, parse_math=False, **rest)


def _width(written: Any) -> float:
    return float(written.get_window_extent().width) / _DPI


def _panel(t: Translator, pen: _Pen, standing: Standing, history: Sequence[Reading]) -> None:
    """Name and value, below them state and target, then the chart with its dates."""
    sheet, kpi = pen.sheet, standing.kpi
    first = sheet.name / 72
    second = first + 1.7 * sheet.small / 72
    left: dict[str, Any] = {"ha": "left", "color": _INK, "weight": "bold"}
    right = {**left, "ha": "right"}
    used = pen.write(pen.wide, first, _value(t, standing), sheet.name, right)
    pen.write(0, first, kpi.name, sheet.name, left, room=pen.wide - used - sheet.name / 72)
    aim = figures.target(t, kpi)
    used = pen.write(pen.wide, second, f"╌╌ {aim}", sheet.small, {"ha": "right", "color": _AIM_TEXT}) if aim else 0
    strange = t("kpis-picture-strange") if standing.unusual else ""
    said = "   ".join(part for part in (_state(t, standing), _moved(t, standing), strange) if part)
    quiet = {"ha": "left", "color": _GREY}
    pen.write(0, second, said, sheet.small, quiet, room=pen.wide - used - sheet.small / 72)
    bottom = sheet.row - sheet.gutter - 1.5 * sheet.tick / 72
    _chart(t, pen.axes(second + sheet.small / 72, bottom), standing, history, sheet.tick)
    _dates(t, pen, standing, history, bottom + 1.6 * sheet.tick / 72)


def _moved(t: Translator, standing: Standing) -> str:
    if not standing.move:
        return ""
    by = figures.moved_by(t, standing) if standing.move != "held" else t("kpis-picture-held")
    return f"{figures.ARROWS[standing.move]} {by}"


def _chart(t: Translator, axes: "Axes", standing: Standing, history: Sequence[Reading], size: float) -> None:
    kpi = standing.kpi
    at = [start(kpi.grain, one.period, kpi.zone).timestamp() for one in history]
    values = [one.value for one in history]
    # What is stale ends before the chart does.
    until = at[-1] + (standing.age_hours or 0) * 3600 if standing.stale else at[-1]
    span = max(until - at[0], 1.0)
    axes.set_xlim(until - 1.01 * span, until + 0.02 * span)  # a single value stands at the end, above its date
    low, high = _limits(standing, values)
    axes.set_ylim(low, high)
    _aim(axes, standing)
    ends = min(values), max(values)
    if (ends[1] - ends[0]) / (high - low) < _CLOSE:
        ends = (values[-1], values[-1])  # two figures would stand on each other
    for v in dict.fromkeys(ends):
        axes.axhline(v, color=_FAINT, linewidth=1, zorder=1)
        look = {"ha": "right", "va": "center", "color": _GREY, "transform": axes.get_yaxis_transform()}
        _letters_on(axes, (-0.015, v), figures.value(t, kpi, v), size, look)
    style: dict[str, Any] = {"color": _LINE, "linewidth": size / 5, "zorder": 4, "solid_capstyle": "round"}
    if standing.stale:
        style["linestyle"] = (0, (4, 2))
    if len(values) <= _FEW:
        style |= {"marker": "o", "markersize": size / 3}
    axes.plot(at, values, **style)
    _last(axes, standing, at[-1], values[-1], size)


def _last(axes: "Axes", standing: Standing, x: float, y: float, size: float) -> None:
    """The value of now: a dot, a larger diamond where it is unusual, an empty dot where it is stale."""
    if standing.unusual is not None:
        look: Any = {"marker": "D", "markersize": 1.05 * size, "color": _AIM}
    elif standing.stale:
        look = {"marker": "o", "markersize": 0.85 * size, "color": _LINE, "markerfacecolor": "white"}
    else:
        look = {"marker": "o", "markersize": 0.85 * size, "color": _LINE}
    axes.plot([x], [y], linestyle="none", zorder=6, clip_on=False, markeredgewidth=2, **look)


def _aim(axes: "Axes", standing: Standing) -> None:
    """The target as a dashed line, a band as a pale strip between two of them."""
    kpi = standing.kpi
    known = [edge for edge in _aims(standing) if edge is not None]
    if kpi.direction == "band" and known:
        bottom, top = axes.get_ylim()
        low, high = (bottom if kpi.low is None else kpi.low), (top if kpi.high is None else kpi.high)
        axes.axhspan(low, high, color=_PALE, zorder=0, linewidth=0)
    for edge in known:
        axes.axhline(edge, color=_AIM, linewidth=1.6, linestyle=(0, (5, 3)), zorder=3)


def _aims(standing: Standing) -> tuple[float | None, ...]:
    kpi = standing.kpi
    return (kpi.low, kpi.high) if kpi.direction == "band" else (kpi.target,)


def _limits(standing: Standing, values: Sequence[float]) -> tuple[float, float]:
    seen = [*values, *(aim for aim in _aims(standing) if aim is not None)]
    low, high = min(seen), max(seen)
    room = 0.14 * (high - low) or 0.05 * abs(high) or 1.0
    return low - room, high + room


def _dates(t: Translator, pen: _Pen, standing: Standing, history: Sequence[Reading], y: float) -> None:
    """The first and the last period, under the ends of the chart."""
    first, last = (period_said(t, standing.kpi.grain, one.period) for one in (history[0], history[-1]))
    if first != last:
        pen.write(pen.sheet.left, y, first, pen.sheet.tick, {"ha": "left", "color": _GREY})
    pen.write(pen.wide, y, last, pen.sheet.tick, {"ha": "right", "color": _GREY})


@cache
def _font(bold: bool) -> Any:
    """DejaVu Sans, as matplotlib brings it."""
    from matplotlib import get_data_path
    from matplotlib.font_manager import FontProperties

    return FontProperties(fname=f"{get_data_path()}/fonts/ttf/DejaVuSans{'-Bold' if bold else ''}.ttf")


@cache
def _letters() -> frozenset[int]:
    from matplotlib.font_manager import get_font

    both = [set(get_font(_font(bold).get_file()).get_charmap()) for bold in (False, True)]
    return frozenset(both[0] & both[1])


def _drawable(text: str) -> str:
    """Text with a box in the place of what the font has no letter for; the words beside the picture have it."""
    return "".join(c if ord(c) in _letters() else "▯" for c in _tidy(text) if c not in "\ufe0e\ufe0f\u200d\u200b")


def _tidy(text: str) -> str:
    return re.sub(r"[\n\t]+", " ", clean(text))
