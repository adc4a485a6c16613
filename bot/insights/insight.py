"""The rules of insights: what a customer said or did, and how far what is known supports an idea. No I/O.

Counted are distinct customers, never notes: one loud account is no market. How sure that makes is said on the scale of
the Confidence Meter (Itamar Gilad, Evidence-Guided, 2023): opinion, anecdotal evidence, market data, user evidence,
test results.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.fields.field import Field
from bot.records.record import Room

KINDS = ("request", "complaint", "praise", "question", "observation", "churn_reason", "lost_deal", "bug")
SOURCES = ("slack", "call", "interview", "support", "survey", "review", "sales", "analytics", "experiment", "other")
NEW, LINKED, ARCHIVED, SUPERSEDED = "new", "linked", "archived", "superseded"
SUPPORTS, CONTRADICTS = "supports", "contradicts"  # what links say of an idea
STANCES = (SUPPORTS, CONTRADICTS)
LEVELS = ("opinion", "anecdotal", "market", "user", "test")
_INTERVIEWS = 20  # customers interviewed or observed that are more than anecdotes
_AGAINST = 3  # one customer in so many against it, and it is less sure
_MOST_OF_ALL = 0.6  # of all insights from one customer or one source: too many to be a picture


@dataclass(frozen=True, slots=True)
class Insight:
    """What people write of an insight. `title` says it in a sentence, `verbatim` in the customer's words; `customer` is
    the name of whoever it is from, `occurred_on` an ISO day."""

    title: str
    area: str = ""
    customer: str = ""
    kind: str = ""
    importance: str = ""
    verbatim: str = ""
    source: str = ""
    sentiment: str = ""
    occurred_on: str = ""
    contact: str = ""
    tags: tuple[str, ...] = ()
    recording: str = ""
    links: tuple[str, ...] = ()

    @property
    def owner(self) -> str:
        """Nobody answers for what a customer said; whoever wrote it down changes it."""
        return ""


ROOM: Room[Insight] = Room(
    name="insights",
    content=Insight,
    fields=(
        Field("title", limit=300, required=True, titles="insight, statement, feedback, note, summary, retour, constat"),
        Field("area", limit=60, required=True, narrows=True, titles="topic, component, feature, product area, domaine"),
        Field("customer", limit=75, suggests="customers.pick", titles="company, account, organization, client, compte"),
        Field("kind", "choice", options=KINDS, narrows=True, titles="type"),
        Field("importance", "choice", options=("nice", "important", "critical"), narrows=True, titles="priority"),
        Field("verbatim", "text", 3000, titles="quote, words, citation, description, body", folded=True),
        Field("source", "choice", options=SOURCES, narrows=True, titles="channel, origine", folded=True),
        Field("sentiment", "choice", options=("positive", "neutral", "negative", "mixed"), hint=True, folded=True),
        Field("occurred_on", "day", titles="date, created, created at", folded=True),
        Field("contact", limit=100, titles="person, name, contact name", folded=True),
        Field("tags", "tags", 40, narrows=True, titles="labels, etiquettes", folded=True),
        Field("recording", limit=600, hint=True, titles="video, audio, enregistrement", folded=True),
        Field("links", "links", 500, titles="url, recording, permalink", folded=True),
    ),
    statuses=(NEW, LINKED, ARCHIVED, SUPERSEDED),
    closed=(ARCHIVED, SUPERSEDED),
)


@dataclass(frozen=True, slots=True)
class InsightCount:
    """How many insights of one customer ("" for nobody's) and one source say the same of a thing, and when the newest
    of them was kept, a UTC stamp."""

    stance: str
    customer: str
    source: str
    insights: int
    newest: str


@dataclass(frozen=True, slots=True)
class InsightEvidence:
    """What insights say of a thing: how many for and against it, of how many customers outside the company in how many
    segments, and when the newest was kept. `reached` is what the strongest of it comes to and `level` what is left of
    that where too many contradict, each one of LEVELS. `one_customer` or `one_source` is what most of
    them come from, empty where they come from many."""

    supporting: int
    contradicting: int
    customers: int
    customers_against: int
    segments: int
    newest: str
    reached: str
    level: str
    one_customer: str = ""
    one_source: str = ""


def evidence(
    counts: Sequence[InsightCount], internal: Collection[str], segment_of: dict[str, str]
) -> InsightEvidence | None:
    """What the counts come to; None where there are none. `internal` are customers that are the company's own,
    `segment_of` has the segment of each customer that has one."""
    if not counts:
        return None
    outside = [one for one in counts if one.customer and one.customer not in internal]
    by_stance = {stance: {one.customer for one in outside if one.stance == stance} for stance in STANCES}
    everybody = by_stance[SUPPORTS] | by_stance[CONTRADICTS]
    total = sum(one.insights for one in counts)
    reached = _reached(outside, by_stance[SUPPORTS])
    doubted = len(by_stance[CONTRADICTS]) * _AGAINST >= len(everybody) > 0 and bool(by_stance[CONTRADICTS])
    return InsightEvidence(
        supporting=sum(one.insights for one in counts if one.stance == SUPPORTS),
        contradicting=sum(one.insights for one in counts if one.stance == CONTRADICTS),
        customers=len(everybody),
        customers_against=len(by_stance[CONTRADICTS]),
        segments=len({segment_of[one] for one in everybody if segment_of.get(one)}),
        newest=max(one.newest for one in counts),
        reached=reached,
        level=LEVELS[max(0, LEVELS.index(reached) - doubted)],
        one_customer=_most(counts, "customer", total),
        one_source=_most(counts, "source", total),
    )


def _reached(outside: Sequence[InsightCount], supporting: Collection[str]) -> str:
    """The strongest kind of evidence for it. What one customer does or says in an interview is an anecdote's worth;
    so many of them are more."""
    by_source = {
        source: {one.customer for one in outside if one.stance == SUPPORTS and one.source == source}
        for source in SOURCES
    }
    reached = {
        "test": bool(by_source["experiment"]),
        "user": len(by_source["interview"] | by_source["analytics"]) >= _INTERVIEWS,
        "market": bool(by_source["survey"] or by_source["review"]),
        "anecdotal": bool(supporting),
    }
    return next((level for level, is_so in reached.items() if is_so), "opinion")


def _most(counts: Sequence[InsightCount], what: str, total: int) -> str:
    """The customer or source of most insights, where there are several and it is too many."""
    by: dict[str, int] = {}
    for one in counts:
        by[getattr(one, what)] = by.get(getattr(one, what), 0) + one.insights
    name = max(by, key=lambda one: by[one])
    return name if name and total > 2 and by[name] >= total * _MOST_OF_ALL else ""
