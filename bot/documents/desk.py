"""The one place where documents change: what people write in which section, and what becomes of a document."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.clock import stamp
from bot.decisions.decision import Decision
from bot.decisions.desk import ROOM as DECISIONS
from bot.documents import body, document, nudge
from bot.documents.about import DocumentSubject, idea_of, readers_of
from bot.documents.document import APPROVED, DRAFT, REVIEW, Document
from bot.documents.store import templates
from bot.documents.store.shipped import shipped
from bot.documents.template import Template, TemplateSection, begin, follow, with_section, without_section
from bot.errors import UserError
from bot.ideas.store import ideas
from bot.inquiries import brief
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry
from bot.links.store import Link, LinkEnd, link
from bot.merge import FieldVersion, FormBase, merge_form
from bot.news.news import RoomNews
from bot.records.desk import RecordDesk, end_of
from bot.records.record import Record, Room
from bot.slack.acting import Actor
from bot.slack.request import Request
from bot.slack.text import trim
from bot.slack.visibility.audience import EVERYTHING
from bot.store import Store
from bot.store.trail import Event

APPROVE = "documents.approve"  # what the approver is asked
ANSWER_DAYS = 5
_TITLE, _TOPIC, _PROOF = 150, 60, 500


def settle(desk: RecordDesk, old: Record[Document] | None, new: Record[Document], did: str) -> None:
    """What follows of a change: the approver is asked, the owner reminded of gaps, whoever has a part in it told."""
    services, workspace, item = desk.services, desk.workspace, str(new.number)
    before = old if old and not old.gone_at else None
    asked_before = before.content.approver if before and before.status == REVIEW else ""
    asks = new.content.approver if new.status == REVIEW and not new.gone_at else ""
    if new.status == REVIEW and not new.content.approver:
        raise UserError("documents-error-no-approver", field="status" if did == "status" else "approver")
    if asks != asked_before:
        inquiries.withdraw(services.store, workspace, APPROVE, item)
    if asks and asks not in (asked_before, desk.user):
        now, today = stamp(services.clock()), services.clock().date()
        until = (today + timedelta(days=ANSWER_DAYS)).isoformat()
        day = today.isoformat()
        brief.ask(services, workspace, [Inquiry(APPROVE, item, str(new.version), asks, day, until, now, until)])
    if before and before.status != new.status:
        brief.tell(services, workspace, {new.author, new.content.owner} - {desk.user, ""})
    nudge.plan(services, workspace, new)


def _count(store: Store, workspace: str, count: int) -> int:
    """Documents have numbers that no idea has, so that a number never means two things."""
    return ideas.next_number(store, workspace, count)


ROOM: Room[Document] = replace(document.ROOM, news=settle, count=_count)
NEWS = RoomNews(ROOM, quiet=(REVIEW,), status="", fields=())


def texts_of(content: Document) -> dict[str, str]:
    """What each section says, by key."""
    return {key: one.text for key, one in body.read(content.body).items()}


@dataclass(frozen=True)
class DocumentDesk(RecordDesk):
    """Where one person hands in what they did to documents."""

    def begin(
        self,
        template: Template,
        said: Document,
        texts: Mapping[str, str],
        *,
        place: str = "",
        about: LinkEnd | None = None,
    ) -> Record[Document]:
        """A new document on a template, with what its sections say, by key."""
        written = replace(said, body=body.write(begin(template, texts)))
        new = replace(written, template=template.key, follows=template.version, language=template.language)
        return self.add(ROOM, new, place=place, about=about)

    def write(self, number: int, opened: FormBase, texts: Mapping[str, str]) -> Record[Document]:
        """Write some sections of a document, by a form `opened` on one of its versions. Everybody who sees a document
        may: what is missing is rarely its owner's to supply. Raises OvertakenError where others wrote in the same."""
        with self._writing():
            old = self.writable(number)
            versions = [
                FieldVersion(one.version, one.person, one.at, texts_of(one.content))
                for one in self._since(ROOM, old, opened)
            ]
            known = body.read(old.content.body)
            mine = {key: self._tidy(key, text) for key, text in texts.items() if key in known}
            merged = merge_form(opened, mine, old, versions)
            new = replace(old.content, body=body.with_texts(old.content.body, merged.values))
            if new == old.content:
                return old
            why = ", ".join(known[key].title for key in merged.mine)
            return self._keep(ROOM, old, replace(old, content=new), "edited", why)

    def _tidy(self, key: str, text: str) -> str:
        said = body.tidy_text(text)
        if len(said) > body.SECTION:
            raise UserError("records-error-long", field=key, limit=body.SECTION, length=len(said))
        return said

    def writable(self, number: int) -> Record[Document]:
        """A document that is there. Raises UserError."""
        found = self.record(ROOM, number)
        if found.gone_at:
            raise UserError("records-error-gone", number=number)
        return found

    def follow_template(self, number: int) -> Record[Document]:
        """A document follows its template as it is now: sections come, none that says anything goes."""
        with self._writing():
            old = self.changeable(ROOM, number)
            said = old.content
            present = templates.present(self.services.store, self.workspace, said.language).get(said.template)
            if present is None or present.version == said.follows:
                return old
            sections = follow(present, body.read(said.body).values())
            new = replace(said, body=body.write(sections), follows=present.version)
            return self._keep(ROOM, old, replace(old, content=new), "edited", f"{present.title} {present.version}")

    def check_approves(self, number: int) -> Record[Document]:
        """One that waits for this person's approval. Raises UserError."""
        record = self.record(ROOM, number)
        if record.gone_at or record.status != REVIEW:
            raise UserError("documents-error-not-in-review", number=number)
        if self.user != record.content.approver:
            raise UserError("documents-error-not-approver", number=number)
        return record

    def approve(self, number: int, title: str, proof: str, why: str = "") -> Record[Document]:
        """The approver approves it, which is a decision, called by a `title`; `proof` is what customers said, empty for
        nothing."""
        with self._writing():
            old = self.check_approves(number)
            made = self._keep(ROOM, old, replace(old, status=APPROVED), "status", why)
            self._decide(made, title, proof, why)
        return made

    def send_back(self, number: int, why: str) -> Record[Document]:
        """The approver wants something else first."""
        if not why:
            raise UserError("records-error-empty", field="why")
        with self._writing():
            old = self.check_approves(number)
            return self._keep(ROOM, old, replace(old, status=DRAFT), "status", why)

    def _decide(self, record: Record[Document], title: str, proof: str, why: str) -> None:
        """The decision that an approval is, linked to the document and its idea."""
        said, services, workspace = record.content, self.services, self.workspace
        present = templates.version(services.store, workspace, said.template, said.language, said.follows)
        topic = said.team or (present.title if present else said.title)
        decision: Decision = DECISIONS.of(
            title=trim(title, _TITLE),
            owner=self.user,
            topic=trim(topic, _TOPIC),
            evidence="insight" if proof else "opinion",
            proof=trim(proof, _PROOF),
            context=why,
            kpi=said.kpi,
            informed=tuple(dict.fromkeys(one for one in (said.owner, record.author) if one and one != self.user)),
        )
        own = RecordDesk(services, workspace, self.user, seen_by=EVERYTHING)  # the delivery is what approves it
        made = own.add(DECISIONS, decision, place=record.place, about=end_of(ROOM, record))
        if idea := idea_of(services, workspace, end_of(ROOM, record)):
            ends = (end_of(DECISIONS, made), "about", LinkEnd("ideas", str(idea)))
            link(services.store, workspace, Link(*ends, self.user, stamp(services.clock())))

    def subject(self, record: Record[Document]) -> DocumentSubject:
        """What a document is about, for those who read it."""
        end = end_of(ROOM, record)
        number = idea_of(self.services, self.workspace, end)
        return DocumentSubject(self.services, self.workspace, number, readers_of(record.place), end)


class TemplateDesk(Actor):
    """Where a manager changes the templates of a workspace. Every change is a version of its own."""

    @staticmethod
    def of(request: Request) -> "TemplateDesk":
        """Where whoever asks hands in what they did."""
        return TemplateDesk(request.services, request.workspace, request.user, request.delivery)

    def put(
        self, key: str, language: str, section: TemplateSection, *, after: str = "", remove: bool = False
    ) -> Template:
        """A section is as it is given now, new where it has no key, then `after` another, or gone. Raises UserError."""
        with self._writing():
            old = self._present(key, language)
            new = without_section(old, section.key) if remove else with_section(old, section, after)
            if new == old:
                return old
            kept = replace(new, version=self._last(key, language).next_version())
            templates.put(self.services.store, self.workspace, kept, self.user, self._now)
            versions = {"version": old.version}, {"version": kept.version}
            self._note(Event("documents.template_edited", "", f"{key} {language}", *versions))
            return kept

    def _last(self, key: str, language: str) -> Template:
        """The last version that there was of what comes with the bot now."""
        ours = shipped()[key, language]
        own = templates.last(self.services.store, self.workspace, key, language)
        return own if own and own.version.partition(".")[0] == ours.version else ours

    def reset(self, key: str, language: str) -> Template:
        """What comes with the bot takes the place of the workspace's own. Raises UserError."""
        with self._writing():
            self._present(key, language)
            templates.give_up(self.services.store, self.workspace, key, language, self.user, self._now)
            self._note(Event("documents.template_reset", subject=f"{key} {language}"))
            return self._present(key, language)

    @property
    def _now(self) -> str:
        return stamp(self.services.clock())

    def _present(self, key: str, language: str) -> Template:
        found = templates.present(self.services.store, self.workspace, language).get(key)
        if found is None:
            raise UserError("documents-error-template")
        return found
