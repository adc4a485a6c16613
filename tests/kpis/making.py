"""What the tests of the rules are made of: KPIs, a year of believable readings, and any KPI at all."""

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import HealthCheck, settings

from bot.errors import UserError
from bot.kpis.kpi import Collection, Kpi, Reading, checked
from bot.kpis.standing import OWN, ReportPeriod, Standing, stand
from bot.periods import step
from tests.tries import tries

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)  # a Monday, 09:00 in Paris
YESTERDAY = "2026-11-22"
OWNER = "U0OWNER"

law = settings(deadline=None, max_examples=tries(30), suppress_health_check=[HealthCheck.function_scoped_fixture])

WEEK = (1.0, 1.05, 1.03, 1.0, 0.95, 0.6, 0.55)  # how a week of a product goes, from Thursday on

Shape = Callable[[random.Random, int], float]  # chance, and which day: a value

SHAPES: dict[str, Shape] = {
    "steady": lambda chance, n: 1000 * WEEK[n % 7] * (1 + chance.gauss(0, 0.05)),
    "growing": lambda chance, n: 1000 * (1 + n / 730) * WEEK[n % 7] * (1 + chance.gauss(0, 0.05)),
    "no week": lambda chance, _: 40 + chance.gauss(0, 1),
    "skewed": lambda chance, n: 1000 * WEEK[n % 7] * math.exp(chance.gauss(0, 0.2)),
    "seasons": lambda chance, n: 1000 * (1 + 0.2 * math.sin(n / 58)) * WEEK[n % 7] * (1 + chance.gauss(0, 0.05)),
    "rare": lambda chance, _: float(chance.random() < 0.08) + float(chance.random() < 0.05),
}


def readings(values: Sequence[float], last: str = YESTERDAY, grain: str = "day", kpi: str = "k") -> list[Reading]:
    """Values of periods that follow each other, up to the one named, as a source gave them."""
    first = step(grain, last, 1 - len(values))
    return [Reading(kpi, step(grain, first, n), value, "", "sql") for n, value in enumerate(values)]


def series(shape: str, seed: int, days: int = 365) -> list[float]:
    """A year of daily values; the same for the same seed."""
    chance = random.Random(seed)
    return [SHAPES[shape](chance, n) for n in range(days)]


def standing(
    kpi: Kpi, values: Sequence[float], last: str = YESTERDAY, error: str = "", told: ReportPeriod = OWN
) -> Standing:
    """How a KPI with these values stands at NOW, by its own periods unless a digest tells of others."""
    failed = Collection(kpi.id, "", "", error) if error else None
    return stand(kpi, readings(values, last, kpi.grain, kpi.id), NOW, told, failed)


def tidied(kpi: Kpi) -> Kpi | None:
    """The KPI as a form keeps it, None where the form refuses it."""
    try:
        return checked(kpi)
    except UserError:
        return None


def week_of(before: float, now: float) -> list[float]:
    """Eight days: `now` comes a week after `before`."""
    return [before, *[before] * 6, now]


LAST_WEEK = ReportPeriod("week", "2026-W47")  # 16 to 22 November


def sample() -> list[tuple[Standing, list[Reading]]]:
    """Seven KPIs of a product in one week: collapsed, off target, on target, within its band, corrected, late and
    failing, empty."""
    made = [
        (Kpi("signups", "Sign-ups", target=900, zone="Europe/Paris", combine="sum"), series("growing", 1)),
        (
            Kpi("activation", "Activation", "percent", target=43, combine="mean"),
            [40 + 3 * math.sin(n / 60) for n in range(365)],
        ),
        (
            Kpi("revenue", "Revenue", "currency", "EUR", target=11_000, combine="sum"),
            [v * 14 for v in series("seasons", 3)],
        ),
        (
            Kpi("answer", "First answer", "duration", "min", "down", 90, combine="mean"),
            [95 + 20 * math.cos(n / 30) for n in range(365)],
        ),
        (
            Kpi("load", "Errors per 1,000 requests", direction="band", low=0.5, high=2, combine="mean"),
            [1.2 + 0.3 * math.sin(n) for n in range(365)],
        ),
        (Kpi("nps", "Would recommend us", unit="points", target=50, combine="last"), [38 + n / 30 for n in range(300)]),
        (Kpi("churn", "Churn", "percent", direction="down", combine="mean"), []),
    ]
    found = []
    for kpi, values in made:
        last = "2026-11-08" if kpi.id == "nps" else YESTERDAY
        history = readings(values, last, kpi.grain, kpi.id)
        if kpi.id == "activation":
            history[-1] = replace(history[-1], version=2, corrected_from=40.1)
        if kpi.id == "signups":
            history[-5:] = [replace(one, value=one.value * 0.4) for one in history[-5:]]
        failed = Collection(kpi.id, "", "", "kpis-source-broken") if kpi.id in ("nps", "churn") else None
        found.append((stand(kpi, history, NOW, LAST_WEEK, failed), history))
    return found
