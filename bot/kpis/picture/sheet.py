"""How panels stand on the picture, and what each of them says where.

Sizes are in dots: four of them are one where the picture is shown 360 wide, as Slack does in a channel.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.kpis.picture import faces, words
from bot.kpis.picture.plots import Box, Plot, plot, spots
from bot.kpis.picture.words import Drawn, Fact
from bot.text import Translator

WIDE = 1440
EDGE = 40  # around all panels
DOT = 15  # the radius of the last point
# How many panels stand in each row: of five the first two are larger.
_ROWS = {1: (1,), 2: (2,), 3: (3,), 4: (2, 2), 5: (2, 3), 6: (3, 3)}
_TALL = {1: 420, 2: 250, 3: 236}  # of a chart, by the panels beside each other
_BETWEEN, _BELOW = 60, 52  # between columns, between rows
_NAMES, _SMALL, _AIM = (50, 44), 44, 40  # how high letters are; a name that would be cut is written smaller
_VALUE, _LARGE = 60, 80  # of a value, in a panel that stands alone
# Of the height of letters: from one line to the next, of a capital, and what a comma has below the line.
_LINE, _CAPITAL, _COMMA = 1.15, 0.74, 0.16
_MARK, _AFTER = 46, 16  # how wide the mark of a state is, and the room after it
_GAP = 28  # between facts
_NAME_LINES = 2


@dataclass(frozen=True, slots=True)
class Label:
    """Words where they are written: from where to where, the line they stand on, and how high their letters are."""

    text: str
    left: float
    right: float
    line: float
    size: int
    fact: Fact | None = None  # what its sign is


@dataclass(frozen=True, slots=True)
class PanelLayout:
    """A panel in its place. `frame` holds all of it, `mark` the sign of its state; `aims` stand at the lines of the
    target, `dates` under the chart."""

    frame: Box
    mark: Box
    name: tuple[Label, ...]
    facts: tuple[Label, ...]
    plot: Plot
    value: Label
    aims: tuple[Label, ...]
    dates: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class PictureLayout:
    """A picture before it is painted."""

    tall: int
    panels: tuple[PanelLayout, ...]
    legend: tuple[Label, ...]


def arranged(t: Translator, panels: Sequence[Drawn]) -> PictureLayout:
    """Where everything stands; one panel to six."""
    placed: list[PanelLayout] = []
    top, rest = float(EDGE), list(panels)
    for columns in _ROWS[len(panels)]:
        row, rest = rest[:columns], rest[columns:]
        placed += _row(t, row, top)
        top = placed[-1].frame.bottom + _BELOW
    line = placed[-1].frame.bottom + _AIM + 24
    drawn = [(*panel, one.plot) for panel, one in zip(panels, placed, strict=True)]
    legend = _beside(words.legend(t, drawn), EDGE, line, WIDE - 2 * EDGE, _AIM)
    return PictureLayout(round(line if legend else placed[-1].frame.bottom) + EDGE, tuple(placed), legend)


def _row(t: Translator, row: Sequence[Drawn], top: float) -> list[PanelLayout]:
    """Panels beside each other: a longer name leaves less to its chart, and all charts end on one line."""
    columns = len(row)
    wide = (WIDE - 2 * EDGE - (columns - 1) * _BETWEEN) / columns
    names = [_name(one, EDGE + n * (wide + _BETWEEN), top, wide) for n, one in enumerate(row)]
    told = [name[-1].line + 1.35 * _SMALL for name in names]
    bottom = max(told) + _SMALL / 2 + _TALL[columns]
    found = []
    for n, panel in enumerate(row):
        left = EDGE + n * (wide + _BETWEEN)
        frame = Box(left, top, left + wide, bottom + 1.1 * _SMALL)
        chart = Box(left, told[n] + _SMALL / 2, left + wide, bottom)
        found.append(_placed(t, panel, frame, names[n], chart))
    return found


def _name(panel: Drawn, left: float, top: float, wide: float) -> tuple[Label, ...]:
    """The name beside its mark, on one line or two."""
    begin, said, size = left + _MARK + _AFTER, panel[0].kpi.name, _NAMES[-1]
    room = wide - _MARK - _AFTER
    for size in _NAMES:
        lines = faces.lines(said, size, True, room, _NAME_LINES)
        if not lines[-1].endswith("…"):
            break
    first = top + 0.8 * _NAMES[0]
    return tuple(
        Label(line, begin, begin + faces.width(line, size, True), first + n * _LINE * size, size)
        for n, line in enumerate(lines)
    )


def _placed(t: Translator, panel: Drawn, frame: Box, name: tuple[Label, ...], chart: Box) -> PanelLayout:
    standing, curve = panel
    alone = frame.right - frame.left > WIDE / 2
    said, size = words.value(t, standing), _LARGE if alone else _VALUE
    room = frame.right - frame.left
    while size > _SMALL and faces.width(said, size, True) > room:
        size -= 2
    said = faces.cut(said, size, True, room)
    inner = Box(chart.left + DOT, chart.top, chart.right - DOT, chart.bottom)
    reach = (2.4 if standing.unusual else 1.7) * DOT
    plotted = plot(curve, standing.aim, inner, (faces.width(said, size, True), size * (_CAPITAL + _COMMA)), reach, DOT)
    value = Label(said, plotted.label.left, plotted.label.right, plotted.label.bottom - _COMMA * size, size)
    aims, left_out = _aims(t, panel, plotted)
    facts = [*words.facts(t, standing, whole=alone), *left_out]
    told = _beside(facts, frame.left, chart.top - _SMALL / 2, room, _SMALL)
    middle = frame.top + 0.44 * _NAMES[0]
    mark = Box(frame.left, middle - _MARK / 2, frame.left + _MARK, middle + _MARK / 2)
    return PanelLayout(frame, mark, name, told, plotted, value, aims, _dates(t, panel, frame, plotted))


def _beside(facts: Sequence[Fact], left: float, line: float, room: float, size: int) -> tuple[Label, ...]:
    """Facts beside each other, as many as there is room for."""
    found, x = [], left
    for given in facts:
        fact = given
        end = x + words.sign_width(fact, size) + faces.width(fact.text, size, fact.strong)
        if end > left + room and fact.brief:
            fact = Fact(fact.brief, fact.sign, fact.good)
            end = x + words.sign_width(fact, size) + faces.width(fact.text, size, fact.strong)
        if end <= left + room:
            found.append(Label(fact.text, x, end, line, size, fact))
            x = end + _GAP
    return tuple(found)


def _aims(t: Translator, panel: Drawn, plotted: Plot) -> tuple[tuple[Label, ...], list[Fact]]:
    """The target at its line, where there is room; and what had none there."""
    found, left_out = [], []
    for fact, goal in zip(words.aims(t, panel[0]), plotted.goals, strict=True):
        wide = faces.width(fact.text, _AIM, False)
        free = spots(plotted, goal, (wide, _AIM * _CAPITAL))
        if free:
            found.append(Label(fact.text, free[0].left, free[0].right, free[0].bottom, _AIM, fact))
        else:
            left_out.append(fact)
    return tuple(found), left_out


def _dates(t: Translator, panel: Drawn, frame: Box, plotted: Plot) -> tuple[Label, ...]:
    """The last date under the last point, the first under the first where both have room."""
    *firsts, last = words.dates(t, *panel)
    wide = faces.width(last, _SMALL, False)
    left = min(max(plotted.dot.x - wide / 2, frame.left), frame.right - wide)
    end = Label(last, left, left + wide, frame.bottom, _SMALL)
    for first in firsts:
        until = frame.left + faces.width(first, _SMALL, False)
        if until + _SMALL / 2 <= left:
            return Label(first, frame.left, until, frame.bottom, _SMALL), end
    return (end,)
