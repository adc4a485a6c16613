"""A message or view of each kind that KPIs send, for `product-ops check --blocks`."""

from collections.abc import Iterator
from datetime import UTC, datetime

from bot.feature import Sample
from bot.kpis.aggregate import series
from bot.kpis.blocks import card, one
from bot.kpis.blocks.card import Shown
from bot.kpis.blocks.digest import Edition, digest
from bot.kpis.blocks.lists import Page, listing
from bot.kpis.kpi import Kpi, Reading
from bot.kpis.standing import OWN, WEEK, Standing, Told, stand
from bot.periods import step
from bot.slack import blocks as kit
from bot.text import Translator

_NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)  # a Monday
_TOLD = Told("week", "2026-W47")
_DAYS, _LAST = 180, "2026-11-22"
_PERSON = "U0SAMPLE01"
_KPIS = (
    Kpi("1", "Activation", "percent", target=43, combine="mean", owner=_PERSON, team="Growth"),
    Kpi("2", "Revenue", "currency", "EUR", target=11_000, target_per="week", combine="sum", owner=_PERSON),
    Kpi("3", "Cycle time", "duration", "d", "down", 4, combine="mean", owner=_PERSON),
    Kpi("4", "NPS", "points", target=40, combine="last", owner=_PERSON),
)


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with names and figures of no company."""
    histories = {kpi.id: _history(kpi, n) for n, kpi in enumerate(_KPIS)}
    found = [_standing(kpi, histories[kpi.id]) for kpi in _KPIS]
    edition = Edition("Product health", of=_TOLD.of, owner=_PERSON, next_at="2026-11-30T09:00:00Z", histories=histories)
    yield "the digest of KPIs", kit.message(*digest(t, found, edition))
    first, history = found[0], histories[_KPIS[0].id]
    figures = series(first.kpi, history, WEEK.every)
    yield "a KPI that is shared", kit.message(*one.shared(t, first, figures, _PERSON))
    own = stand(first.kpi, history, _NOW, OWN)
    yield "the alert about a KPI", kit.message(*one.alert(t, own, series(first.kpi, history, "day")))
    shown = card.answer(t, Shown(first, figures=figures, may_change=True, may_enter=True))
    yield "the card of a KPI", kit.message(shown, first.kpi.name)
    yield "the card of a KPI in a form", card.told(t, shown)
    yield "the list of KPIs", kit.message(listing(t, found, Page(), len(found), ["Growth"]), t("kpis-title"))


def _standing(kpi: Kpi, history: list[Reading]) -> Standing:
    return stand(kpi, history, _NOW, _TOLD)


def _history(kpi: Kpi, n: int) -> list[Reading]:
    first = step("day", _LAST, 1 - _DAYS)
    return [Reading(kpi.id, step("day", first, at), 40.0 + n + at % 7 - at // 90, "", "sql") for at in range(_DAYS)]
