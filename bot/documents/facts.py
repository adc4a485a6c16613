"""What completeness is decided from, gathered: of a document as it is, or as it was."""

import re
from collections.abc import Mapping

from bot.customers.customer import ROOM as CUSTOMERS
from bot.documents import body
from bot.documents.about import DocumentSubject, idea_of, is_near, readers_of
from bot.documents.completeness.checks import missing
from bot.documents.completeness.gap import (
    BUILDERS,
    METRICS,
    OWNER,
    PLANNER,
    PRIVACY,
    DocumentFacts,
    Gap,
    MetricFacts,
)
from bot.documents.completeness.gap import CUSTOMERS as ASKERS
from bot.documents.completeness.points import KPI, labelled
from bot.documents.document import ROOM, Document
from bot.documents.store import templates
from bot.glossary.store.names import terms_of
from bot.kpis.kpi import Kpi
from bot.kpis.store import readings
from bot.links.store import LinkEnd
from bot.records.record import Record
from bot.records.store import lists
from bot.rights.desk import standing
from bot.rights.right import find
from bot.services import Services
from bot.slack import store as slack_store
from bot.text.fold import fold, key

_PRIVACY_TOPICS = ("privacy", "legal", "données personnelles", "juridique")
_CAPITALS = re.compile(r"[A-Z][A-Z0-9&]+")


def gaps(
    services: Services, workspace: str, record: Record[Document], said: Document | None = None, *, people: bool = True
) -> list[Gap]:
    """What is missing from a document, or from what it `said` once; who can supply it, where `people` are looked up."""
    return missing(facts_of(services, workspace, record, said, people=people))


def facts_of(
    services: Services, workspace: str, record: Record[Document], said: Document | None = None, *, people: bool = True
) -> DocumentFacts:
    """Everything that is known of a document, for those who read it; who can supply it where `people` are looked up."""
    content, store, audience = said or record.content, services.store, readers_of(record.place)
    end = LinkEnd(ROOM.name, str(record.number))
    about = DocumentSubject(services, workspace, idea_of(services, workspace, end), audience, end)
    sections = body.read(content.body)
    texts = {one.key: one.text for one in sections.values()}
    named = labelled(texts.get("metric", "")).get(KPI, "")
    kpi = about.kpi(content.kpi or named) or about.kpi()
    names = [*lists.values(store, workspace, CUSTOMERS, audience, "title")]
    names += lists.values(store, workspace, CUSTOMERS, audience, "segment")
    capitals = {key(word.rstrip("s")) for text in texts.values() for word in _CAPITALS.findall(text)}
    item = about.item
    return DocumentFacts(
        texts,
        {one.key: one.title for one in sections.values()},
        templates.version(store, workspace, content.template, content.language, content.follows),
        content.owner,
        content.approver,
        content.links,
        about.insights,
        _metric(services, workspace, kpi) if kpi else None,
        content.kpi or named,
        frozenset(terms_of(store, workspace, audience, sorted(capitals))) if capitals else frozenset(),
        frozenset(map(fold, names)),
        _colleagues(services, workspace) if "questions" in texts else frozenset(),
        frozenset(fold(one.content.title) for one in about.decisions),
        is_next=about.idea is not None and is_near(about.idea),
        has_plan=item is not None and bool(item.content.links),
        people=_people(services, workspace, about, content, kpi) if people else {},
    )


def _metric(services: Services, workspace: str, kpi: Kpi) -> MetricFacts:
    has_target = any(one is not None for one in (kpi.target, kpi.low, kpi.high))
    return MetricFacts(kpi.name, bool(readings.latest(services.store, workspace, [kpi.id])), has_target)


def _people(
    services: Services, workspace: str, about: DocumentSubject, content: Document, kpi: Kpi | None
) -> Mapping[str, str]:
    """Who can supply what is missing, of those who are known: whoever logged the last insight, owns the KPI or the item
    of the roadmap, decides on privacy."""
    rights = standing(services, workspace, about.audience)
    privacy = next((one.content.owner for topic in _PRIVACY_TOPICS for one in find(rights, topic)), "")
    heard = max((one for one, _ in about.quotes), key=lambda one: one.created_at, default=None)
    found = {
        OWNER: content.owner,
        ASKERS: heard.author if heard else "",
        METRICS: kpi.owner if kpi else "",
        BUILDERS: "",
        PRIVACY: privacy,
        PLANNER: about.item.content.owner if about.item else "",
    }
    return {
        supplier: person for supplier, person in found.items() if person and not _is_gone(services, workspace, person)
    }


def _colleagues(services: Services, workspace: str) -> frozenset[str]:
    """What people here are called, whole and by their first names."""
    known = [fold(row["name"]) for row in slack_store.people(services.store, workspace) if row["name"]]
    return frozenset((*known, *(name.split()[0] for name in known if len(name.split()[0]) > 2)))


def _is_gone(services: Services, workspace: str, person: str) -> bool:
    known = services.people.known(workspace, person)
    return known is not None and known.is_gone
