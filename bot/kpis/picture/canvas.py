"""What the picture is painted on, a thing at a time.

Pillow draws letters smoothly and lines not: these are drawn larger, box by box, and made small.
"""

import math
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.kpis.picture import faces
from bot.kpis.picture.plots import Box

if TYPE_CHECKING:
    from PIL.Image import Image

Colour = tuple[int, int, int]
Place = tuple[float, float]

_TIMES, _TIMES_LARGE = 3, 2  # how much larger lines are drawn, and in a large box
_LARGE = 500_000  # dots of such a box
_HALO = 6  # dots around letters that stand on lines
_PACKED = 6  # of zlib's nine levels


def mixed(colour: Colour, with_: Colour, share: float) -> Colour:
    """A colour thinned with another: `share` of the first."""
    red, green, blue = (round(share * one + (1 - share) * two) for one, two in zip(colour, with_, strict=True))
    return red, green, blue


class Canvas:
    """A sheet of one colour with round corners and a border `edge` dots wide, in dots."""

    def __init__(self, wide: int, tall: int, colour: Colour, radius: int, edge: int, border: Colour) -> None:
        from PIL import Image

        self.colour = colour
        self._radius = radius
        self._image = Image.new("RGB", (wide, tall), border)
        inside = _rounded(wide - 2 * edge, tall - 2 * edge, radius - edge)
        self._image.paste(colour, (edge, edge), inside)

    def write(self, at: Place, text: str, size: int, colour: Colour, *, bold: bool = False, halo: bool = False) -> None:
        """Text on a line from `at`. `halo` keeps lines off the letters."""
        from PIL import ImageDraw

        x, y = at
        draw = ImageDraw.Draw(self._image)
        for path, part in faces.runs(text, bold):
            face = faces.face(path, size)
            if halo:
                draw.text((x, y), part, self.colour, face, "ls", stroke_width=_HALO, stroke_fill=self.colour)
            draw.text((x, y), part, colour, face, "ls")
            x += face.getlength(part)

    def fill(self, box: Box, colour: Colour) -> None:
        """Colour a box."""
        left, top, right, bottom = (round(edge) for edge in box)
        if left < right and top < bottom:
            self._image.paste(colour, (left, top, right, bottom))

    def area(self, points: Sequence[Place], box: Box, colour: Colour, share: float) -> None:
        """What lies between a line and the bottom of its box, coloured less and less: from `share` of the colour at the
        top. The line hides that the edge is rough."""
        from PIL import Image, ImageChops, ImageDraw

        if len(points) < 2:
            return
        left, top, right, bottom = (round(edge) for edge in box)
        mask = Image.new("L", (right - left, bottom - top), 0)
        below = [*points, (points[-1][0], bottom), (points[0][0], bottom)]
        ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in below], 255)
        fading = Image.linear_gradient("L").point([round(share * (255 - n)) for n in range(256)]).resize(mask.size)
        self._image.paste(colour, (left, top), ImageChops.multiply(mask, fading))

    def pen(self, box: Box) -> "Pen":
        """A pen for the lines within a box."""
        return Pen(self._image, box)

    def png(self) -> bytes:
        """The picture; what is outside of its round corners is transparent."""
        self._image.putalpha(_rounded(*self._image.size, self._radius))
        out = BytesIO()
        self._image.save(out, format="png", compress_level=_PACKED)
        return out.getvalue()


class Pen:
    """Draws lines and shapes within a box of a picture, onto which `done` puts them. Places and sizes are those of the
    picture."""

    def __init__(self, image: "Image", box: Box) -> None:
        from PIL import Image, ImageDraw

        left, top, right, bottom = (round(edge) for edge in box)
        wide, tall = right - left, bottom - top
        self._under, self._corner = image, (left, top)
        self._times = _TIMES if wide * tall < _LARGE else _TIMES_LARGE
        self._size = wide * self._times, tall * self._times
        self._image = image.crop((left, top, right, bottom)).resize(self._size, Image.Resampling.NEAREST)
        self._draw = ImageDraw.Draw(self._image)

    def _at(self, place: Place) -> Place:
        return (place[0] - self._corner[0]) * self._times, (place[1] - self._corner[1]) * self._times

    def line(self, points: Sequence[Place], wide: float, colour: Colour) -> None:
        """A line with round joints and ends."""
        if len(points) > 1:
            self._draw.line([self._at(one) for one in points], colour, round(wide * self._times), joint="curve")
        for end in (points[0], points[-1]):
            self.disc(end, wide / 2, colour)

    def dashes(self, points: Sequence[Place], wide: float, colour: Colour, on: float, off: float) -> None:
        """A line broken into dashes `on` dots long, `off` apart; round ones where `on` is 0."""
        for dash in _dashed(points, on, off):
            self.line(dash, wide, colour)

    def disc(self, centre: Place, radius: float, colour: Colour) -> None:
        """A filled circle."""
        x, y = self._at(centre)
        r = radius * self._times
        self._draw.ellipse((x - r, y - r, x + r, y + r), colour)

    def ring(self, centre: Place, radius: float, wide: float, colour: Colour) -> None:
        """A circle, its line inside of the radius."""
        x, y = self._at(centre)
        r = radius * self._times
        self._draw.ellipse((x - r, y - r, x + r, y + r), None, colour, round(wide * self._times))

    def shape(self, corners: Sequence[Place], colour: Colour) -> None:
        """A filled shape."""
        self._draw.polygon([self._at(one) for one in corners], colour)

    def done(self) -> None:
        """Put what was drawn onto the picture."""
        self._under.paste(self._image.reduce(self._times), self._corner)


def _dashed(points: Sequence[Place], on: float, off: float) -> Iterator[list[Place]]:
    """The dashes of a line, around its corners."""
    dash, left, drawn = [points[0]], on, True
    for begin, end in pairwise(points):
        length = math.dist(begin, end)
        gone = 0.0
        while length - gone > left:
            gone += left
            x, y = (one + gone / length * (two - one) for one, two in zip(begin, end, strict=True))
            if drawn:
                yield [*dash, (x, y)]
            dash, left, drawn = [(x, y)], off if drawn else on, not drawn
        left -= length - gone
        if drawn:
            dash.append(end)
    if drawn and len(dash) > 1:
        yield dash


def _rounded(wide: int, tall: int, radius: int) -> "Image":
    """A mask of a rectangle with round corners."""
    from PIL import Image, ImageDraw

    mask = Image.new("L", (wide, tall), 255)
    large = Image.new("L", (radius * 4, radius * 4), 0)
    ImageDraw.Draw(large).ellipse((0, 0, radius * 8, radius * 8), 255)
    corner = large.reduce(4)
    flips = (None, Image.Transpose.FLIP_LEFT_RIGHT, Image.Transpose.FLIP_TOP_BOTTOM, Image.Transpose.ROTATE_180)
    places = ((0, 0), (wide - radius, 0), (0, tall - radius), (wide - radius, tall - radius))
    for flip, place in zip(flips, places, strict=True):
        mask.paste(corner if flip is None else corner.transpose(flip), place)
    return mask
