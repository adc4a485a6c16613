"""The rules of costs: an amount, a currency and for how long; sums that never mix currencies; both in words. No I/O."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from bot.errors import UserError
from bot.slack.text import Mrkdwn, say
from bot.text import Translator
from bot.text.numbers import read_number

PERIODS = ("month", "quarter", "year", "once")
_A_YEAR = {"month": 12, "quarter": 4, "year": 1}
_WHOLE = {"JPY", "KRW", "ISK", "CLP", "VND", "XAF", "XOF", "HUF"}  # counted in no smaller unit here
_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"}
LARGEST = Decimal(10) ** 10


@dataclass(frozen=True, slots=True)
class Cost:
    """An amount in the smallest unit of an ISO 4217 currency ("EUR": cents), for a period of PERIODS."""

    minor: int
    currency: str
    period: str

    @property
    def amount(self) -> float:
        """The amount as people say it."""
        return self.minor if self.currency in _WHOLE else self.minor / 100

    @property
    def yearly(self) -> int:
        """The same for a year, in the smallest unit; 0 for what is paid once."""
        return self.minor * _A_YEAR.get(self.period, 0)


@dataclass(frozen=True, slots=True)
class CostSum:
    """What several things cost a year, by currency in the smallest unit; `known` of `count` things have a cost. What is
    paid once is known, and in no sum."""

    yearly: tuple[tuple[str, int], ...]
    known: int
    count: int


def read_cost(amount: str, currency: str, period: str, language: str) -> Cost:
    """A cost as somebody typed it, "1 200,50" and "eur"; the sign may stand with the amount. Raises UserError."""
    sign = next((one for one in _SIGNS if one in amount), "")
    said = currency.strip().upper() or _SIGNS.get(sign, "")
    said = _SIGNS.get(said, said)
    bare = amount.replace(sign, "").strip() if sign else amount.strip()
    value = read_number(bare, language, largest=LARGEST)
    if value is None or value < 0 or amount.strip().endswith("%"):
        raise UserError("cost-error-amount", field="amount", text=amount[:30])
    if not re.fullmatch(r"[A-Z]{3}", said):
        raise UserError("cost-error-currency", field="currency", text=said[:10])
    if period not in PERIODS:
        raise UserError("records-error-choice", field="period")
    unit = 1 if said in _WHOLE else 100
    return Cost(int((Decimal(repr(value)) * unit).quantize(Decimal(1), ROUND_HALF_UP)), said, period)


def read_cells(amount: str, currency: str, period: str) -> Cost:
    """A cost as a file says it, in the notation of either language. Raises UserError, also where the two differ."""
    bare = amount.strip()
    plain = bool(re.fullmatch(r"[^\d.,]*\d+(?:\.\d{1,2})?[^\d.,]*", bare))
    said, wrong = [], []
    for language in ("en",) if plain else ("en", "fr"):
        try:
            said.append(read_cost(bare, currency, period or "year", language))
        except UserError as error:
            wrong.append(error)
    if not said:
        raise wrong[0]
    if len(set(said)) > 1:
        raise UserError("cost-error-two-ways", field="amount", text=amount[:30])
    return said[0]


def total(costs: Sequence[Cost | None]) -> CostSum:
    """What several things cost a year, each with None where that is not known."""
    return CostSum(_by_currency(one for one in costs if one), sum(one is not None for one in costs), len(costs))


def _by_currency(costs: Iterable[Cost]) -> tuple[tuple[str, int], ...]:
    sums: dict[str, int] = {}
    for one in costs:
        if one.yearly:
            sums[one.currency] = sums.get(one.currency, 0) + one.yearly
    return tuple(sorted(sums.items()))


def cost_words(t: Translator, cost: Cost) -> Mrkdwn:
    """`EUR 1,200 a year`."""
    return say(t, f"tools-cost-{cost.period}", amount=t.number(cost.amount), currency=cost.currency)


def sum_words(t: Translator, found: CostSum) -> Mrkdwn:
    """What several tools cost a year, in each currency by itself, and of how many of them that is known."""
    amounts = [cost_words(t, Cost(minor, currency, "year")) for currency, minor in found.yearly]
    said = Mrkdwn(" + ".join(amounts)) if amounts else t("tools-cost-none")
    return say(t, "tools-cost-sum", cost=said, known=found.known, count=found.count)
