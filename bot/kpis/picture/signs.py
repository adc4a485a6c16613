"""The colours and signs of the picture: no state is told by its colour alone.

Colours are Okabe and Ito's, which people who see few colours can tell apart (https://jfly.uni-koeln.de/color/). Letters
have them lighter, to a contrast of 4.5 to 1 or more. Nobody can know whether the picture is looked at on white or on
black, and no colour of letters is read well on both: it has a dark ground of its own, a card on a light page, and on a
dark one no lamp.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.kpis.picture.canvas import Canvas, Colour, Pen, Place, mixed
from bot.kpis.picture.plots import Box
from bot.kpis.picture.words import ARROWS, Fact, sign_width

SURFACE: Colour = (34, 38, 44)
INK: Colour = (242, 243, 245)
GREY: Colour = (172, 178, 188)
GHOST: Colour = (104, 111, 122)
_WHITE: Colour = (255, 255, 255)
_MISSED: Colour = (255, 146, 76)
_MET: Colour = (132, 140, 151)
_RAW = 0.5  # of a colour, for values behind the line


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a state: of its lines, and of its letters."""

    line: Colour
    text: Colour


LOOKS = {
    "good": Look((0, 158, 115), (66, 200, 154)),
    "bad": Look((221, 101, 6), (255, 146, 76)),
    "no_target": Look((86, 180, 233), (122, 199, 242)),
    "filling": Look((86, 180, 233), (122, 199, 242)),
    "late": Look((140, 147, 158), (172, 178, 188)),
}


def behind(colour: Colour) -> Colour:
    """The colour of the values behind a line."""
    return mixed(colour, SURFACE, _RAW)


def said(fact: Fact) -> Colour:
    """The colour of a fact's letters."""
    if fact.sign == "missed":
        return _MISSED
    if fact.good is None:
        return GREY
    return LOOKS["good" if fact.good else "bad"].text


def mark(canvas: Canvas, look: str, box: Box) -> None:
    """The state as a shape: a tick in a disc, a triangle, a ring, a ring half full, a clock."""
    pen = canvas.pen(Box(box.left - 4, box.top - 4, box.right + 4, box.bottom + 4))
    _MARKS[look](pen, ((box.left + box.right) / 2, (box.top + box.bottom) / 2), (box.right - box.left) / 2)
    pen.done()


def _good(pen: Pen, centre: Place, r: float) -> None:
    x, y = centre
    pen.disc(centre, r, LOOKS["good"].line)
    tick = [(x - 0.45 * r, y + 0.02 * r), (x - 0.1 * r, y + 0.38 * r), (x + 0.48 * r, y - 0.36 * r)]
    pen.line(tick, 0.24 * r, _WHITE)


def _bad(pen: Pen, centre: Place, r: float) -> None:
    x, y = centre
    pen.shape([(x, y - 0.98 * r), (x + 1.08 * r, y + 0.9 * r), (x - 1.08 * r, y + 0.9 * r)], LOOKS["bad"].line)
    pen.line([(x, y - 0.3 * r), (x, y + 0.25 * r)], 0.24 * r, _WHITE)
    pen.disc((x, y + 0.6 * r), 0.14 * r, _WHITE)


def _late(pen: Pen, centre: Place, r: float) -> None:
    x, y = centre
    pen.ring(centre, r, 0.24 * r, LOOKS["late"].line)
    pen.line([(x, y - 0.5 * r), (x, y), (x + 0.4 * r, y + 0.2 * r)], 0.22 * r, LOOKS["late"].line)


def _filling(pen: Pen, centre: Place, r: float) -> None:
    x, y = centre
    pen.disc(centre, 0.62 * r, LOOKS["filling"].line)
    pen.shape([(x - r, y - r), (x + r, y - r), (x + r, y), (x - r, y)], SURFACE)
    pen.ring(centre, r, 0.24 * r, LOOKS["filling"].line)


def _no_target(pen: Pen, centre: Place, r: float) -> None:
    pen.ring(centre, r, 0.24 * r, LOOKS["no_target"].line)


_MARKS: Mapping[str, Callable[[Pen, Place, float], None]] = {
    "good": _good,
    "bad": _bad,
    "late": _late,
    "filling": _filling,
    "no_target": _no_target,
}


def sign(canvas: Canvas, fact: Fact, at: Place, size: int) -> None:
    """The sign of a fact, on a line."""
    if not fact.sign:
        return
    x, y = at
    top, right, middle = y - 0.73 * size, x + sign_width(fact, size) - 0.3 * size, y - 0.36 * size
    pen = canvas.pen(Box(x - 4, top - 4, right + 4, y + 4))
    if fact.sign in ARROWS:
        foot, tip = (y, top) if fact.sign == "up" else (top, y)
        pen.shape([(x, foot), (right, foot), ((x + right) / 2, tip)], said(fact))
    elif fact.sign == "line":
        pen.line([(x + 4, middle), (right - 4, middle)], 9, GREY)
    elif fact.sign == "ghost":
        pen.line([(x + 4, middle), (right - 4, middle)], 5, GHOST)
    elif fact.sign == "raw":
        for part, up in ((0.15, 6), (0.5, -8), (0.85, 4)):
            pen.disc((x + part * (right - x), middle + up), 5, behind(GREY))
    else:
        goal(pen, (x, middle), right, fact.sign == "met")
    pen.done()


def goal(pen: Pen, begin: Place, right: float, met: bool) -> None:
    """The line of a target: whole and grey, or dashed and dark where it is missed."""
    line = [begin, (right, begin[1])]
    if met:
        pen.line(line, 4, _MET)
    else:
        pen.dashes(line, 5, _MISSED, 16, 12)


def last(pen: Pen, look: str, unusual: bool, at: Place, radius: float) -> None:
    """The last point: a disc, empty where the value is late or not whole; a diamond where it is unusual."""
    hollow = look in ("late", "filling")
    tint = LOOKS[look].line
    if unusual:
        rings = ((2.1, SURFACE), (1.65, LOOKS[look].text), (0.85, SURFACE if hollow else tint))
        for share, colour in rings:
            pen.shape(_diamond(at, share * radius), colour)
        return
    pen.disc(at, 1.35 * radius, SURFACE)
    pen.disc(at, radius, tint)
    if hollow:
        pen.disc(at, 0.55 * radius, SURFACE)


def _diamond(centre: Place, r: float) -> list[Place]:
    x, y = centre
    return [(x, y - r), (x + r, y), (x, y + r), (x - r, y)]
