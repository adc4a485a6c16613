"""How contracts stand, and what is decided of them, as any decision is: its accountable is the owner of the tool."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.clock import stamp
from bot.countdowns.countdown import AskingDays, Countdown
from bot.decisions.decision import DECIDED, Decision
from bot.decisions.desk import ROOM as DECISIONS
from bot.decisions.desk import DecisionDesk
from bot.errors import UserError
from bot.inquiries import store as inquiries
from bot.inquiries.brief import today_of
from bot.inquiries.inquiry import Inquiry
from bot.records.desk import RecordDesk, end_of
from bot.records.record import Record
from bot.records.store import records
from bot.renewals.renewal import DROP, RENEGOTIATE, VERDICTS, WATCHED, Renewal, asked_again, countdown, renewal_of
from bot.services import Services
from bot.slack.request import spoken
from bot.slack.visibility.audience import EVERYTHING
from bot.tools.desk import ROOM
from bot.tools.tool import LEAVING, Tool

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
        return self.record.status in WATCHED and self.verdict in ("", RENEGOTIATE)


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
    found = (standing(services, workspace, one, today) for one in tools if one.status in WATCHED)
    return sorted((one for one in found if one and one.renewal.on >= today), key=lambda one: one.renewal.deadline)


def _deadline(services: Services, workspace: str, record: Record[Tool], today: date) -> AskingDays | None:
    """When whoever answers for a tool is asked; where it is renegotiated, what came of that."""
    found = standing(services, workspace, record, today)
    days = countdown(found.renewal, today) if found and found.is_open else None
    if found is None or days is None:
        return None
    slot, on = found.renewal.slot, found.renewal.deadline
    if found.verdict != RENEGOTIATE:
        return AskingDays(slot, on, *days)
    again = asked_again(found.renewal, date.fromisoformat(found.said_at[:10]))
    return AskingDays(f"{slot}/2", on, again, days[1][-1:]) if again else None


COUNTDOWN = Countdown(ROOM, KIND, "renewal_watch", _deadline)


class VerdictDesk(RecordDesk):
    """Where one person decides what becomes of a contract."""

    def open_renewal(self, number: int) -> ToolRenewal:
        """The next renewal of a tool that this person may decide on. Raises UserError."""
        record = self.changeable(ROOM, number)
        found = standing(self.services, self.workspace, record, today_of(self.services, self.workspace, self.user))
        if found is None or found.renewal.on < self.services.clock().date():
            raise UserError("tools-renewal-error-none", number=number)
        return found

    def decide(self, number: int, verdict: str, **said: str) -> tuple[Record[Tool], Record[Decision]]:
        """Keep, drop or renegotiate: a decision of which the `evidence`, `proof` and `context` are `said`. It is linked
        with the tool, and takes the place of one on the same deadline. Raises UserError."""
        if verdict not in VERDICTS:
            raise UserError("records-error-choice", field="verdict")
        kept, workspace, now = self.services.store, self.workspace, stamp(self.services.clock())
        with self._writing():
            found = self.open_renewal(number)
            record, tool, slot = found.record, found.record.content, found.renewal.slot
            owner = next(iter(self.services.people.present(workspace, [tool.owner])), self.user)
            t = spoken(self.services, workspace)
            title = t(f"tools-renewal-title-{verdict}", tool=tool.title, day=t.date(found.renewal.on))
            content = DECISIONS.of(title=title[:150], owner=owner, topic=t("tools-renewal-topic"), **said)
            own = DecisionDesk(self.services, workspace, self.user, seen_by=EVERYTHING)
            made = own.add(DECISIONS, content, place=record.place, about=end_of(ROOM, record))
            self._supersede(own, found.decision, made.number)
            inquiries.withdraw(kept, workspace, KIND, str(number))
            asked = (KIND, str(number), f"{slot}/{made.number}", self.user, now[:10], slot, now)
            answer = Inquiry(*asked, answer=verdict, said={"decision": str(made.number)})
            inquiries.save_inquiry(kept, workspace, answer)
            if verdict == DROP and record.status != LEAVING:
                record = self._keep(ROOM, record, replace(record, status=LEAVING), "status", title)
            else:
                COUNTDOWN.watch(self.services, workspace, record)
        return record, made

    def _supersede(self, own: DecisionDesk, before: str, by: int) -> None:
        old = records.get(self.services.store, self.workspace, DECISIONS, int(before)) if before else None
        if old and old.status == DECIDED and not old.gone_at and (old.content.owner == self.user or self.manager):
            own.supersede(DECISIONS, old.number, by)
