"""Figures of no company, for samples."""

from bot.figures.blocks import MAIN
from bot.figures.figure import NUMERATOR, FigureRow, ImpactFigure

_DAYS = ("2026-06-01", "2026-11-30", "2026-11-30T09:00:00Z", "2026-11-12")


def sampled_figures() -> list[ImpactFigure]:
    """The four, each with a few rows and something left out."""
    rows = tuple(FigureRow("roadmap", str(n), "Wallet & <b>", NUMERATOR, {"days": str(9 * n)}) for n in range(1, 7))
    about = (0.5, "share", 5, 10, {"imported": 2}, *_DAYS, "50%", "Half.", ("beside it",), rows)
    return [ImpactFigure(name, *about) for name in MAIN]
