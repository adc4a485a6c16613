"""Figures in words: what they all say alike. Pure. The sentences are those of impact."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.figures.figure import P85, FigureRow, ImpactFigure, left_out, middle, quantile, share
from bot.text import Translator

SHORT = "impact-days-short"  # where a figure stands beside another


@dataclass(frozen=True, slots=True)
class Counting:
    """What is counted: from one ISO day to another, both within, at a UTC stamp, in the language of `t`."""

    t: Translator
    since: str
    until: str
    as_of: str

    def figure(
        self,
        name: str,
        value: float | None,
        unit: str,
        counts: tuple[int, int],
        text: str,
        notes: Sequence[str],
        rows: Sequence[FigureRow],
        newest: str = "",
        missing: Mapping[str, int] | None = None,
    ) -> ImpactFigure:
        """A figure of this period, with what it says in a sentence."""
        period = {"since": self.t.date(self.since), "until": self.t.date(self.until)}
        said = self.t(f"impact-{key_of(name)}-sentence", text=text, count=counts[1], part=counts[0], **period)
        return ImpactFigure(
            name,
            value,
            unit,
            *counts,
            left_out(rows) if missing is None else missing,
            self.since,
            self.until,
            self.as_of,
            newest,
            text,
            said,
            tuple(notes),
            tuple(rows),
        )


def key_of(name: str) -> str:
    """A name as the keys of sentences have it."""
    return name.replace("_", "-")


def part_of(t: Translator, part: int, whole: int) -> str:
    """ "43%", with counts beside it; of few, counts alone."""
    found = share(part, whole)
    if found is None:
        return t("impact-count-of", part=part, whole=whole)
    return t("impact-share-of", percent=round(found * 100), part=part, whole=whole)


def days(t: Translator, value: float) -> str:
    """A number of days: `41 days`, `41.5 days`."""
    return t("impact-days", days=t.number(value), count=value)


def several_days(t: Translator, values: Sequence[int], key: str = "impact-days-middle") -> str:
    """What several numbers of days come to: the median and the 85th percentile, as `key` says them; of few, each of
    them."""
    half, most = middle(values), quantile(values, P85)
    if half is None or most is None:
        listed = ", ".join(t.number(one) for one in sorted(values)) if len(values) != 1 else days(t, values[0])
        return t("impact-days-each", count=len(values), days=listed) if values else t("impact-none")
    return t(key, half=days(t, half), most=days(t, most), count=len(values))
