"""What people put of an item into the tools that teams plan in: first they see it, then it leaves as they saw it."""

import hashlib
import json
from dataclasses import asdict, dataclass, replace

from bot.attachments.issue_facts import IssueFacts, LinkedPage, summary, text
from bot.attachments.store import attachments as store
from bot.attachments.store.attachments import WAITING, WorkAttachment
from bot.clock import stamp
from bot.connectors import PAGES
from bot.connectors.page import PageSource
from bot.connectors.tracker import Attachment, Tracker
from bot.customers.store import portraits
from bot.decisions.desk import ROOM as DECISIONS
from bot.errors import UserError
from bot.evidence import store as evidence_store
from bot.evidence.evidence import evidence
from bot.ideas.store import ideas, support
from bot.insights.desk import INSIGHTS
from bot.insights.insight import STANCES
from bot.kpis.now import snapshot
from bot.links import store as links_store
from bot.links.store import LinkEnd
from bot.records.desk import RecordDesk
from bot.records.record import Record
from bot.records.store import records
from bot.roadmap.desk import ROOM
from bot.roadmap.item import DONE, RoadmapItem
from bot.slack.request import spoken
from bot.slack.visibility.audience import Audience
from bot.store.trail import Event
from bot.sync.creating import mark_of
from bot.sync.merge import OFF
from bot.sync.rounds import ready
from bot.sync.store import connections, links
from bot.sync.store.links import GONE, SyncLink

EVERYONE = Audience("", tuple)  # whoever reads the work item may see what everybody sees, and no more


@dataclass(frozen=True)
class AttachmentDesk(RecordDesk):
    """Where one person does so."""

    def subject(self, number: int, tracker: str, external_id: str) -> tuple[Record[RoadmapItem], SyncLink, Tracker]:
        """The item and the work item it is linked to, where the first may be shown on the second. Raises UserError."""
        record = self.record(ROOM, number)
        link = links.get(self.services.store, self.workspace, tracker, external_id)
        if record.gone_at:
            raise UserError("records-error-gone", number=number)
        if link is None or link.item != number or link.state == GONE:
            raise UserError("attachments-error-unlinked", number=number)
        if record.place:
            raise UserError("attachments-error-private", number=number, work=link.key)
        tool = ready(self.services).get(tracker)
        level = connections.get(self.services.store, self.workspace, tracker).terms.level
        if tool is None or tool.attach is None or level == OFF:
            raise UserError("attachments-error-off", work=link.key)
        return record, link, tool

    def draft(self, number: int, tracker: str, external_id: str) -> WorkAttachment:
        """What would be shown there now, kept until it is sent. Other tools are asked what linked pages are called.
        Raises UserError."""
        record, _, _ = self.subject(number, tracker, external_id)
        t = spoken(self.services, self.workspace)
        facts = self._facts(record)
        if not facts:
            raise UserError("attachments-error-nothing", number=number)
        today = self.services.clock().date().isoformat()
        made = Attachment(
            mark=mark_of(self.workspace, number),
            url=record.source or f"https://app.slack.com/client/{self.workspace}",
            title=record.content.title,
            summary=summary(t, facts),
            text=text(t, facts, today),
            resolved=record.status in DONE,
        )
        with self._writing(once=False):
            known = store.get(self.services.store, self.workspace, tracker, external_id)
            begun = known or WorkAttachment(tracker, external_id, number)
            kept = replace(begun, item=number, draft=packed(made))
            store.put(self.services.store, self.workspace, kept)
        return kept

    def send(self, number: int, tracker: str, external_id: str, digest: str) -> SyncLink:
        """Have it sent as it was shown; where somebody was shown something else since, it is to be looked at again.
        Raises UserError."""
        _, link, _ = self.subject(number, tracker, external_id)
        now = stamp(self.services.clock())
        with self._writing():
            known = store.get(self.services.store, self.workspace, tracker, external_id)
            if known is None or not known.draft or digest_of(known.draft) != digest:
                raise UserError("attachments-error-changed", work=link.key)
            fresh = replace(known, item=number, state=WAITING, shown=known.draft, failures=0, error="", args={})
            fresh = replace(fresh, asked_by=self.user, asked_at=now, due_at=now)
            store.put(self.services.store, self.workspace, fresh)
            self._note(Event("roadmap.attached", subject=str(number), after={"to": link.key}))
            self.services.store.afterwards(self.services.bell.ring)
        return link

    def _facts(self, record: Record[RoadmapItem]) -> IssueFacts:
        """What everybody here may see of it."""
        kept, workspace = self.services.store, self.workspace
        t = spoken(self.services, workspace)
        ends = [LinkEnd("ideas", str(record.number)), LinkEnd(ROOM.name, str(record.number))]
        kpi = snapshot(self.services, workspace, t, record.content.kpi)
        facts = IssueFacts(decisions=self._decisions(ends), pages=self._pages(record))
        if kpi:
            facts = replace(facts, kpi=kpi.name, value=kpi.value, target=kpi.target, kpi_on=kpi.day)
        counted = [evidence_store.counts(kept, workspace, INSIGHTS, end, STANCES, EVERYONE) for end in ends]
        customers, sources = max(counted, key=lambda one: sum(one[1].values()))
        said = evidence(customers, sources, *portraits(kept, workspace)) if sources else None
        if said is None:
            return facts
        return replace(
            facts,
            insights=said.insights,
            supporting=said.supporting,
            contradicting=said.contradicting,
            customers=said.customers,
            newest_on=said.newest[:10],
        )

    def _decisions(self, ends: list[LinkEnd]) -> list[LinkedPage]:
        kept = self.services.store
        t = spoken(self.services, self.workspace)
        found = [one.beyond(end) for end in ends for one in links_store.links(kept, self.workspace, end)]
        numbers = sorted({int(one.item) for one in found if one.room == DECISIONS.name and one.item.isdecimal()})
        known = records.several(kept, self.workspace, DECISIONS, numbers).values()
        return [
            LinkedPage(t("attachments-decision", number=one.number, title=one.content.title), one.source)
            for one in known
            if DECISIONS.is_open(one) and EVERYONE.sees(one.place, one.author)
        ]

    def _pages(self, record: Record[RoadmapItem]) -> list[LinkedPage]:
        """Those of tools that are known, each once, by what they are called there."""
        kept = self.services.store
        idea = ideas.get(kept, self.workspace, record.number)
        urls = [*record.content.links, *(idea.links if idea else ())]
        urls += [one.url for one in support.evidence(kept, self.workspace, record.number)] if idea else []
        found: dict[tuple[str, str], tuple[PageSource, str]] = {}
        for url in dict.fromkeys(urls):
            for source in PAGES.values():
                if path := source.path_of(url):
                    found.setdefault((source.name, path), (source, url))
        return [
            LinkedPage(f"{called} ({source.label})" if source.label not in called else called, url)
            for source, url in found.values()
            if (called := source.called(self.services.tools, url))
        ]


def packed(attachment: Attachment) -> str:
    """An attachment as it is kept."""
    return json.dumps(asdict(attachment), ensure_ascii=False, sort_keys=True)


def unpacked(kept: str) -> Attachment:
    """The same, read."""
    return Attachment(**json.loads(kept))


def digest_of(kept: str) -> str:
    """What a button names it by."""
    return hashlib.sha256(kept.encode()).hexdigest()[:16]
