"""One picture of small charts, for a Slack that draws none itself and to download: a panel for each of a few KPIs.

The words of a digest say all of it; the picture is for the eye, and readable where Slack shows it 360 dots wide.
`curves` says what its lines are, `plots` where these stand, `words` what is written in it and beside it, `sheet` how
panels are arranged; `paint` paints all that, with the letters of `faces` and the colours of `signs`, on a `canvas`.

Pillow is loaded when the first picture is drawn, and one is drawn at a time, so that few dots are held at once.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass

from bot.kpis.blocks.digest import PICTURE_AT
from bot.kpis.kpi import Reading
from bot.kpis.picture import paint, sheet, words
from bot.kpis.picture.curves import curve
from bot.kpis.standing import Standing
from bot.posts import Picture
from bot.text import Translator

MOST = 6  # panels

_drawing = threading.Lock()


@dataclass(frozen=True, slots=True)
class Panel:
    """How a KPI stands, with its readings, and those of a year before them; both oldest first."""

    standing: Standing
    history: Sequence[Reading]
    year_before: Sequence[Reading] = ()


def draw(t: Translator, panels: Sequence[Panel]) -> Picture | None:
    """A PNG of the first MOST KPIs that have a figure, in the order given; None when none has.

    The same input gives the same picture.
    """
    found = ((one.standing, curve(one.standing, one.history, one.year_before)) for one in panels)
    shown = [(standing, lines) for standing, lines in found if lines is not None][:MOST]
    if not shown:
        return None
    with _drawing:
        png = paint.painted(shown, sheet.arranged(t, shown))
    return Picture(png, words.alt(t, shown), t("kpis-picture-title"), PICTURE_AT)
