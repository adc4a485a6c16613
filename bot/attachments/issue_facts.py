"""What is known of an item, in the words that a work item of another tool is shown. No I/O.

They are read by whoever reads the work item, whom nobody here knows. So there is nothing in them that was captured in
private, customers are counted and not named, and nobody of the company is named either.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.text import Translator

_LINE = 200  # characters
_MOST = 20  # links, and decisions


@dataclass(frozen=True, slots=True)
class LinkedPage:
    """Something that is linked: what it is called, and its address, empty for none."""

    title: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class IssueFacts:
    """What there is. `kpi` is empty for none; `value` and `target` are words, the second maybe empty; `kpi_on` and
    `newest_on` are ISO days."""

    kpi: str = ""
    value: str = ""
    target: str = ""
    kpi_on: str = ""
    insights: int = 0
    supporting: int = 0
    contradicting: int = 0
    customers: int = 0
    newest_on: str = ""
    decisions: Sequence[LinkedPage] = ()
    pages: Sequence[LinkedPage] = ()

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.value or self.insights or self.decisions or self.pages)


def text(t: Translator, facts: IssueFacts, today: str) -> str:
    """All of it, a paragraph a line; `today` is an ISO day."""
    lines = [t("attachments-heading", on=t.date(today))]
    if facts.value:
        lines.append(_kpi(t, facts))
    if facts.insights:
        counted = {"count": facts.insights, "customers": facts.customers}
        lines.append(t("attachments-insights", **counted))
        stances = {"supporting": facts.supporting, "contradicting": facts.contradicting}
        lines.append(t("attachments-stances", **stances, newest=t.date(facts.newest_on)))
    lines += [_linked(one.title, one.url) for one in facts.decisions[:_MOST]]
    lines += [_linked(one.title, one.url) for one in facts.pages[:_MOST]]
    return "\n".join(lines)


def summary(t: Translator, facts: IssueFacts) -> str:
    """The gist, in a line."""
    parts = [f"{_flat(facts.kpi)} {facts.value}"] if facts.value else []
    if facts.insights:
        parts.append(t("attachments-insights", count=facts.insights, customers=facts.customers))
    return " · ".join(parts)


def _kpi(t: Translator, facts: IssueFacts) -> str:
    said = {"kpi": _flat(facts.kpi), "value": facts.value, "on": t.date(facts.kpi_on)}
    return t("attachments-kpi-target", **said, target=facts.target) if facts.target else t("attachments-kpi", **said)


def _linked(title: str, url: str) -> str:
    """As the tools read it: an address stands alone or after a title."""
    return f"{_flat(title)}: {url}" if url else _flat(title)


def _flat(words: str) -> str:
    return " ".join(words.split())[:_LINE]
