"""How an item reads: when it is done, and what of it is said of one that stands where it does. Pure."""

from dataclasses import replace
from datetime import date

from bot.records.record import Record
from bot.roadmap.item import DROPPED, PLANNED, RoadmapItem, quarter_of
from bot.text import Translator


def when(t: Translator, target: str) -> str:
    """`March 2027` of "2027-03", `Q1 2027` of "2027-Q1", what is neither as it is."""
    if not quarter_of(target):
        return target
    year, _, of = target.partition("-")
    if of.startswith("Q"):
        return t("roadmap-quarter", quarter=of[1:], year=year)
    return t.dated(date(int(year), int(of), 1), "MMMM y")


def worded(t: Translator, record: Record[RoadmapItem]) -> Record[RoadmapItem]:
    """An item as it reads: its target in words, which what is dropped has not, and its horizon while it waits, which
    what is under way or done has not."""
    said = record.content
    target = "" if record.status == DROPPED else when(t, said.target)
    horizon = said.horizon if record.status == PLANNED else ""
    return replace(record, content=replace(said, target=target, horizon=horizon))


def place_words(t: Translator, said: str) -> str:
    """`Planned: next`, `Shipped`."""
    status, _, horizon = said.partition(":")
    named = t(f"roadmap-status-{status}")
    return t("roadmap-planned", when=t(f"roadmap-horizon-{horizon}").lower()) if horizon else named
