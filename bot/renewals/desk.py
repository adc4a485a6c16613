"""Who is asked about which deadline, on which days; and what is decided, as any decision is: its accountable is the
owner of the tool."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.clock import stamp
from bot.decisions.decision import DECIDED, Decision
from bot.decisions.desk import ROOM as DECISIONS
from bot.decisions.desk import DecisionDesk
from bot.errors import UserError
from bot.inquiries import brief
from bot.inquiries import store as inquiries
from bot.inquiries.brief import today_of
from bot.inquiries.inquiry import Inquiry
from bot.records.desk import RecordDesk, end_of
from bot.records.record import Record
from bot.records.store import lists, records
from bot.renewals import store
from bot.renewals.renewal import DROP, RENEGOTIATE, VERDICTS, Renewal, asked_again, countdown, is_watched, renewal_of
from bot.services import Services
from bot.slack.permissions import PRODUCT_OPS_MANAGER, holders
from bot.slack.request import workspace_language
from bot.slack.visibility.audience import EVERYTHING
from bot.tools.desk import ROOM
from bot.tools.tool import LEAVING, Tool
from bot.transitions import Transition

KIND = "renewals.decide"


@dataclass(frozen=True, slots=True)
class ToolRenewal:
    """The next renewal of a tool, and what was said of it: a verdict with the number of its decision and its UTC stamp,
    empty where nothing was."""

    record: Record[Tool]
    renewal: Renewal
    verdict: str = ""
    decision: str = ""
    said_at: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it is still to be decided."""
        return is_watched(self.record.status) and self.verdict in ("", RENEGOTIATE)


def standing(services: Services, workspace: str, record: Record[Tool], today: date) -> ToolRenewal | None:
    """The next renewal of a tool; None where no day is known."""
    renewal = renewal_of(record.content, today)
    if renewal is None:
        return None
    asked = inquiries.about(services.store, workspace, KIND, str(record.number))
    said = [one for one in asked if one.answer in VERDICTS and one.slot.startswith(renewal.slot)]
    last = max(said, key=lambda one: one.at, default=None)
    return ToolRenewal(record, renewal, *((last.answer, last.said.get("decision", ""), last.at) if last else ()))


def coming(services: Services, workspace: str, tools: Sequence[Record[Tool]], today: date) -> list[ToolRenewal]:
    """The renewals of tools that are used, by their deadlines."""
    found = (standing(services, workspace, one, today) for one in tools if is_watched(one.status))
    return sorted((one for one in found if one and one.renewal.on >= today), key=lambda one: one.renewal.deadline)


def asked_people(services: Services, workspace: str, tool: Tool) -> list[str]:
    """Whom a deadline is told: the owner; where nobody is, or they left, the backup and the product-ops managers."""
    people = services.people
    others = (tool.backup, *holders(services, workspace, PRODUCT_OPS_MANAGER))
    return people.present(workspace, [tool.owner]) or people.present(workspace, others)


def _wanted(services: Services, workspace: str, found: ToolRenewal, today: date) -> list[Inquiry]:
    """What is to be asked of a renewal, on the days of its countdown; of one that is renegotiated, what came of it."""
    renewal, item, now = found.renewal, str(found.record.number), stamp(services.clock())
    days = countdown(renewal, today) if found.is_open else None
    if days is None:
        return []
    (first, again), slot = days, renewal.slot
    if found.verdict == RENEGOTIATE:
        asked_on = asked_again(renewal, date.fromisoformat(found.said_at[:10]))
        if asked_on is None:
            return []
        first, again, slot = asked_on, again[-1:], f"{slot}/2"
    reminders = ",".join(one.isoformat() for one in again if one > first)
    when = (first.isoformat(), renewal.slot, now, reminders)
    people = asked_people(services, workspace, found.record.content)
    return [Inquiry(KIND, item, f"{slot}/{person}", person, *when) for person in people]


def watch(services: Services, workspace: str, record: Record[Tool]) -> None:
    """Have those asked who are to be, on the days of the countdown, and nobody else. Inside `store.write`."""
    today = services.clock().date()
    found = None if record.gone_at else standing(services, workspace, record, today)
    wanted = _wanted(services, workspace, found, today) if found else []
    brief.ask_instead(services, workspace, [KIND], str(record.number), wanted, late=True)


def follow(services: Services, workspace: str, transition: Transition) -> None:
    """A tool was changed: who is asked about it may be, too. Of what a file brings they are on the next look."""
    if transition.by_file:
        store.mark(services.store, workspace, "")
        return
    store.mark(services.store, workspace, services.clock().date().isoformat())
    record = records.get(services.store, workspace, ROOM, int(transition.end.item))
    if record:
        watch(services, workspace, record)


def watch_all(services: Services) -> None:
    """Look at every deadline once a day: contracts roll on, and owners leave. A chore."""
    today = services.clock().date().isoformat()
    for workspace in store.due(services.store, today):
        with services.store.write(workspace):
            for record in lists.everything(services.store, workspace, ROOM, EVERYTHING):
                if record.content.renews_on:
                    watch(services, workspace, record)
            store.mark(services.store, workspace, today)


class VerdictDesk(RecordDesk):
    """Where one person decides what becomes of a contract."""

    def open_renewal(self, number: int) -> ToolRenewal:
        """The next renewal of a tool that this person may decide on. Raises UserError."""
        record = self.changeable(ROOM, number)
        found = standing(self.services, self.workspace, record, today_of(self.services, self.workspace, self.user))
        if found is None or found.renewal.on < self.services.clock().date():
            raise UserError("tools-renewal-error-none", number=number)
        return found

    def decide(
        self, number: int, verdict: str, *, evidence: str, proof: str, context: str
    ) -> tuple[Record[Tool], Record[Decision]]:
        """Keep, drop or renegotiate: a decision that is linked with the tool, and takes the place of one on the same
        deadline; what else is said is as decisions have it. Raises UserError."""
        if verdict not in VERDICTS:
            raise UserError("records-error-choice", field="verdict")
        with self._writing():
            found = self.open_renewal(number)
            record, tool = found.record, found.record.content
            accountable = next(iter(self.services.people.present(self.workspace, [tool.owner])), self.user)
            t = self.services.texts.speak(workspace_language(self.services, self.workspace))
            title = t(f"tools-renewal-title-{verdict}", tool=tool.title, day=t.date(found.renewal.on))
            own = DecisionDesk(self.services, self.workspace, self.user, seen_by=EVERYTHING)
            content = Decision(title[:150], accountable, t("tools-renewal-topic"), evidence, proof, context=context)
            made = own.add(DECISIONS, content, place=record.place, about=end_of(ROOM, record))
            self._supersede(own, found.decision, made.number)
            self._answer(found, verdict, made.number)
            if verdict == DROP and record.status != LEAVING:
                record = self._keep(ROOM, record, replace(record, status=LEAVING), "status", title)
            else:
                watch(self.services, self.workspace, record)
        return record, made

    def _supersede(self, own: DecisionDesk, before: str, by: int) -> None:
        old = records.get(self.services.store, self.workspace, DECISIONS, int(before)) if before else None
        if old and old.status == DECIDED and not old.gone_at and (old.content.owner == self.user or self.manager):
            own.supersede(DECISIONS, old.number, by)

    def _answer(self, found: ToolRenewal, verdict: str, decision: int) -> None:
        """Whoever was asked is not any more."""
        kept, item, now = self.services.store, str(found.record.number), stamp(self.services.clock())
        inquiries.withdraw(kept, self.workspace, KIND, item)
        said = Inquiry(KIND, item, f"{found.renewal.slot}/{decision}", self.user, now[:10], found.renewal.slot, now)
        answered = replace(said, answer=verdict, said={"decision": str(decision)})
        inquiries.save_inquiry(kept, self.workspace, answered)
