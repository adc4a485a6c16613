"""How far what customers said supports an idea. No I/O.

Counted are distinct customers, never notes: one loud account is no market. How sure that makes is said on the scale of
the Confidence Meter (Itamar Gilad, Evidence-Guided, 2023): opinion, anecdotal evidence, market data, user evidence,
test results.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields

LEVELS = ("opinion", "anecdotal", "market", "user", "test")
OBSERVED, POLLED = ("interview", "analytics"), ("survey", "review")  # sources that are user evidence, market data
QUOTES = 3
_INTERVIEWS = 20  # customers interviewed or observed that are more than anecdotes
_AGAINST = 3  # one customer in so many against it, and it is less sure
_MOST_OF_ALL = 0.6  # of all insights from one customer or one source: too many to be a picture


@dataclass(frozen=True, slots=True)
class InsightCounts:
    """How many insights of one customer there are about a thing, and how many of them speak for and against it; of
    those for it, how many were observed, polled and tested. The newest for it and against it are UTC
    stamps, each with its number after a space; empty where there is none."""

    insights: int = 0
    supporting: int = 0
    contradicting: int = 0
    observed: int = 0
    polled: int = 0
    tested: int = 0
    newest_for: str = ""
    newest_against: str = ""

    def __add__(self, other: "InsightCounts") -> "InsightCounts":
        """Those of both."""
        said = ((getattr(self, one.name), getattr(other, one.name)) for one in fields(self))
        return InsightCounts(*(one + two if isinstance(one, int) else max(one, two) for one, two in said))


@dataclass(frozen=True, slots=True)
class InsightEvidence:
    """What insights say of a thing: how many there are, how many for and against it, of how many customers outside the
    company in how many segments, and when the newest was logged. `reached` is what the strongest of it comes to, which
    rests on `behind`: so many customers, or so many answers or experiments of theirs; `level` is what is left of that
    where too many contradict, each one of LEVELS. `one_customer` and `one_source` are what most
    of them come from, empty where they come from many; `has_own` says that some are the company's own people's.
    `quotes` are the numbers of some of the newest, and whether each speaks for it: one of either side where there is
    one, of different customers as far as there are."""

    insights: int
    supporting: int
    contradicting: int
    customers: int
    customers_against: int
    segments: int
    newest: str
    reached: str
    level: str
    behind: int = 0
    one_customer: str = ""
    one_source: str = ""
    quotes: tuple[tuple[int, bool], ...] = ()
    has_own: bool = False


def evidence(
    customers: Mapping[str, InsightCounts],
    sources: Mapping[str, int],
    internal: Collection[str],
    segment_of: Mapping[str, str],
) -> InsightEvidence | None:
    """What the counts by customer ("" for nobody), and how many there are by source, come to; None where there are
    none. `internal` are customers that are the company's own, `segment_of` has the segment of each that has one."""
    if not sources:
        return None
    outside = {name: one for name, one in customers.items() if name and name not in internal}
    against = {name for name, one in outside.items() if one.contradicting}
    total, voices = sum(sources.values()), customers.values()
    reached, behind = _reached(outside)
    doubted = bool(against) and len(against) * _AGAINST >= len(outside)
    return InsightEvidence(
        insights=total,
        supporting=sum(one.supporting for one in voices),
        contradicting=sum(one.contradicting for one in voices),
        customers=len(outside),
        customers_against=len(against),
        segments=len({segment_of[one] for one in outside if segment_of.get(one)}),
        newest=max(max(one.newest_for, one.newest_against) for one in voices).partition(" ")[0],
        reached=reached,
        level=LEVELS[max(0, LEVELS.index(reached) - doubted)],
        behind=behind,
        one_customer=_most({name: one.insights for name, one in customers.items()}, total),
        one_source=_most(sources, total),
        quotes=_quotes(voices),
        has_own=any(name in internal for name in customers),
    )


def _reached(outside: Mapping[str, InsightCounts]) -> tuple[str, int]:
    """The strongest kind of evidence for it, and of how many it is. What one customer does or says in an interview is
    an anecdote's worth; so many of them are more."""
    voices = outside.values()
    observed = sum(1 for one in voices if one.observed)
    counted = {
        "test": sum(one.tested for one in voices),
        "user": observed if observed >= _INTERVIEWS else 0,
        "market": sum(one.polled for one in voices),
        "anecdotal": sum(1 for one in voices if one.supporting),
    }
    return next(((level, count) for level, count in counted.items() if count), ("opinion", 0))


def _most(counts: Mapping[str, int], total: int) -> str:
    """The customer or source of most insights, where there are several and it is too many."""
    name = max(counts, key=lambda one: counts[one])
    return name if name and total > 2 and counts[name] >= total * _MOST_OF_ALL else ""


def _quotes(voices: Collection[InsightCounts]) -> tuple[tuple[int, bool], ...]:
    said = [(one.newest_for, True) for one in voices] + [(one.newest_against, False) for one in voices]
    newest = sorted((one for one in said if one[0]), reverse=True)
    first = {is_for: (at, is_for) for at, is_for in reversed(newest)}
    chosen = list(dict.fromkeys([*first.values(), *newest]))[:QUOTES]
    return tuple((int(at.partition(" ")[2]), is_for) for at, is_for in sorted(chosen, reverse=True))
