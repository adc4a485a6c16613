"""What becomes of a contract: a decision like any other, whose accountable is the owner of the tool."""

from dataclasses import replace

from bot.clock import stamp
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
from bot.renewals.desk import KIND, ToolRenewal, standing, watch
from bot.renewals.renewal import DROP, VERDICTS
from bot.slack.request import workspace_language
from bot.slack.visibility.audience import EVERYTHING
from bot.tools.desk import ROOM
from bot.tools.tool import LEAVING, Tool


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
        """Whoever else was asked is not any more."""
        kept, item, now = self.services.store, str(found.record.number), stamp(self.services.clock())
        asked = inquiries.about(kept, self.workspace, KIND, item)
        slot = f"{found.renewal.slot}/{self.user}"
        own = next((one for one in asked if one.person == self.user and not one.answer), None)
        said = own or Inquiry(KIND, item, slot, self.user, now[:10], found.renewal.slot, now)
        inquiries.withdraw(kept, self.workspace, KIND, item)
        answered = replace(said, at=now, answer=verdict, said={"decision": str(decision)})
        inquiries.save_inquiry(kept, self.workspace, answered)
