"""The rules of insights: what a customer said or did. No I/O."""

from dataclasses import dataclass

from bot.fields.field import Field
from bot.records.record import Room

KINDS = ("request", "complaint", "praise", "question", "observation", "churn_reason", "lost_deal", "bug")
SOURCES = ("slack", "call", "interview", "support", "survey", "review", "sales", "analytics", "experiment", "other")
SUPPORTS, CONTRADICTS = "supports", "contradicts"  # what links say of an idea
STANCES = (SUPPORTS, CONTRADICTS)
NEW, LINKED, ARCHIVED, SUPERSEDED = "new", "linked", "archived", "superseded"
_AREA = "topic, component, feature, product area, domaine"
_SAYABLE = (NEW, LINKED, ARCHIVED)  # statuses that people give by hand; another insight supersedes one


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
        Field("area", limit=60, required=True, narrows=True, in_line=True, titles=_AREA),
        Field(
            "customer",
            limit=75,
            suggests="customers.pick",
            in_line=True,
            titles="company, account, organization, client, compte",
        ),
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
    moves=lambda record: [one for one in (NEW, LINKED, ARCHIVED, SUPERSEDED) if one in (record.status, *_SAYABLE)],
)
