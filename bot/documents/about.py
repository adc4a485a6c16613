"""What a document is about, for those who read it: its idea, what customers said of it, what was decided, the plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.customers.customer import ROOM as CUSTOMERS
from bot.decisions.decision import DECIDED, Decision
from bot.decisions.decision import ROOM as DECISIONS
from bot.evidence import store as evidence
from bot.ideas.idea import Idea
from bot.ideas.store import ideas
from bot.insights.insight import ROOM as INSIGHTS
from bot.insights.insight import STANCES, Insight
from bot.kpis.kpi import Kpi
from bot.kpis.store import kpis
from bot.lazy import lazy
from bot.links import store as links
from bot.links.store import LinkEnd
from bot.records.record import Record
from bot.records.store import records
from bot.roadmap.item import ROOM as ROADMAP
from bot.roadmap.item import RoadmapItem
from bot.services import Services
from bot.slack.visibility.audience import Audience

IDEAS = "ideas"
_NEAR = ("now", "next")  # horizons at which an idea wants a document
_QUOTES = 3


def readers_of(place: str) -> Audience:
    """Who reads what lies in a private place, everybody where it is none: no more is written into a document than all
    of them may see."""
    return Audience("", lambda: [place] if place else [])


def idea_of(services: Services, workspace: str, end: LinkEnd) -> int:
    """The number of the idea that something is linked to first, an item of the roadmap's among them; 0 for none."""
    known = [one.beyond(end) for one in links.links(services.store, workspace, end)]
    return next((int(one.item) for one in known if one.room in (IDEAS, ROADMAP.name) and one.item.isdigit()), 0)


def is_near(idea: Idea) -> bool:
    """Whether an idea stands next on the roadmap, or nearer, or is done: it reached "next"."""
    return not idea.gone and (
        idea.status in ("in_progress", "shipped") or (idea.status == "planned" and idea.horizon in _NEAR)
    )


@dataclass(frozen=True)
class DocumentSubject:
    """What is known of the idea of a number (0 for none), by an audience, and of what is linked to the document."""

    services: Services
    workspace: str
    number: int
    audience: Audience
    document: LinkEnd | None = None

    @lazy
    def idea(self) -> Idea | None:
        """The idea, where there is one that they see."""
        found = ideas.get(self.services.store, self.workspace, self.number) if self.number else None
        return found if found and self.audience.sees(found.place, found.captor) else None

    @lazy
    def item(self) -> Record[RoadmapItem] | None:
        """Its item on the roadmap, or one of the roadmap's own."""
        found = self._seen(ROADMAP, [self.number]) if self.number else []
        return found[0] if found else None

    @property
    def end(self) -> LinkEnd:
        """The idea, as links know it."""
        return LinkEnd(IDEAS, str(self.number))

    @lazy
    def customers(self) -> list[str]:
        """Whose insights are linked to the idea, by name and segment."""
        counted, _ = self._counts
        found = self._seen(CUSTOMERS, [int(one) for one in counted if one.isdigit()])
        return [
            f"{one.content.title} ({one.content.segment})" if one.content.segment else one.content.title
            for one in found
        ]

    @lazy
    def insights(self) -> int:
        """How many insights are linked to the idea or the document."""
        _, sources = self._counts
        return sum(sources.values()) + len(self.linked(INSIGHTS))

    @lazy
    def _counts(self) -> tuple[dict[str, Any], dict[str, int]]:
        if not self.idea:
            return {}, {}
        where = (self.services.store, self.workspace, INSIGHTS, self.end, STANCES, self.audience)
        return evidence.counts(*where)

    @lazy
    def quotes(self) -> list[tuple[Record[Insight], str]]:
        """The newest insights for the idea and against it, each with its stance."""
        found = []
        for stance in STANCES if self.idea else ():
            where = (self.services.store, self.workspace, INSIGHTS, [self.end], (stance,), self.audience)
            numbers = evidence.newest(*where, _QUOTES)
            known = records.several(self.services.store, self.workspace, INSIGHTS, numbers)
            found += [(one, stance) for one in known.values()]
        return found

    @lazy
    def decisions(self) -> list[Record[Decision]]:
        """What was decided about the idea or in the document."""
        found = {one.number: one for one in (*self._about(self.end), *self.linked(DECISIONS))}
        return [one for one in found.values() if one.status == DECIDED]

    def _about(self, end: LinkEnd) -> list[Record[Decision]]:
        return self._linked(DECISIONS, end) if self.idea else []

    def linked(self, room: Any) -> list[Record[Any]]:
        """The records of a room that the document itself is linked to."""
        return self._linked(room, self.document) if self.document else []

    def _linked(self, room: Any, end: LinkEnd) -> list[Record[Any]]:
        known = [one.beyond(end) for one in links.links(self.services.store, self.workspace, end)]
        return self._seen(room, [int(one.item) for one in known if one.room == room.name and one.item.isdigit()])

    def _seen(self, room: Any, numbers: Sequence[int]) -> list[Record[Any]]:
        return records.seen(self.services.store, self.workspace, room, self.audience, numbers)

    def kpi(self, name: str = "") -> Kpi | None:
        """The KPI of that name, else the one that the item of the roadmap is to move."""
        wanted = name or (self.item.content.kpi if self.item else "")
        return kpis.by_name(self.services.store, self.workspace, wanted) if wanted else None
