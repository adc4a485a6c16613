"""The picture painted: lines and letters where the sheet has them."""

from collections.abc import Sequence

from bot.kpis.picture import signs, words
from bot.kpis.picture.canvas import Canvas, mixed
from bot.kpis.picture.plots import Box
from bot.kpis.picture.sheet import DOT, WIDE, Label, PanelLayout, PictureLayout
from bot.kpis.picture.signs import GHOST, GREY, INK, LOOKS, SURFACE
from bot.kpis.picture.words import Drawn

_RADIUS, _EDGE, _BORDER = 32, 4, (66, 71, 79)  # of the card that all stands on
_LINE, _THIN, _GHOST, _REST = 9.0, 6.0, 5.0, 4.0  # how wide lines are
_RAW = 4.5  # the radius of the values behind the line
_BAND, _AREA = 0.14, 0.3  # of the colour of a line


def painted(panels: Sequence[Drawn], sheet: PictureLayout) -> bytes:
    """The PNG."""
    canvas = Canvas(WIDE, sheet.tall, SURFACE, _RADIUS, _EDGE, _BORDER)
    for panel, placed in zip(panels, sheet.panels, strict=True):
        _chart(canvas, panel, placed)
        _written(canvas, words.look(panel[0]), placed)
    for label in sheet.legend:
        _fact(canvas, label)
    return canvas.png()


def _written(canvas: Canvas, look: str, placed: PanelLayout) -> None:
    """The words of a panel, with the mark of its state."""
    signs.mark(canvas, look, placed.mark)
    for line in placed.name:
        canvas.write((line.left, line.line), line.text, line.size, INK, bold=True)
    for label in placed.facts:
        _fact(canvas, label)
    for aim in placed.aims:
        colour = signs.said(aim.fact) if aim.fact else GREY
        canvas.write((aim.left, aim.line), aim.text, aim.size, colour, halo=True)
    for date in placed.dates:
        canvas.write((date.left, date.line), date.text, date.size, GREY)
    value = placed.value
    canvas.write((value.left, value.line), value.text, value.size, LOOKS[look].text, bold=True, halo=True)


def _fact(canvas: Canvas, label: Label) -> None:
    fact = label.fact
    if fact is None:
        return
    signs.sign(canvas, fact, (label.left, label.line), label.size)
    begin = label.left + words.sign_width(fact, label.size)
    canvas.write((begin, label.line), fact.text, label.size, signs.said(fact), bold=fact.strong)


def _chart(canvas: Canvas, panel: Drawn, placed: PanelLayout) -> None:
    """The lines of a panel, from behind to the front."""
    standing, curve = panel
    lines, name = placed.plot, words.look(standing)
    look, box = LOOKS[name], lines.box
    out = 3 * DOT  # further than the last point reaches
    left, right = box.left - DOT, box.right + DOT
    if lines.band:
        top, bottom = lines.band
        canvas.fill(Box(left, top, right, bottom), mixed(look.line, SURFACE, _BAND))
    for run in lines.line:
        canvas.area(run, box, look.line, _AREA)
    pen = canvas.pen(Box(box.left - out, box.top - out, box.right + out, box.bottom + out))
    for run in lines.ghost:
        pen.line(run, _GHOST, GHOST)
    for point in (one for run in lines.raw for one in run):
        pen.disc(point, _RAW, signs.behind(look.line))
    for goal in lines.goals:
        signs.goal(pen, (left, goal), right, standing.state != "bad")
    for run in lines.line:
        pen.line(run, _LINE if curve.window or curve.dotted else _THIN, look.line)
        for point in run if curve.dotted else ():
            pen.disc(point, _LINE, look.line)
    if lines.until > lines.dot.x + 2 * DOT:  # nothing is known since
        pen.dashes([lines.dot, (lines.until, lines.dot.y)], _REST, look.line, 0, 16)
    signs.last(pen, name, standing.unusual is not None, lines.dot, DOT)
    pen.done()
