"""Where one person answers in an audit of tools."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.champions.teams import team_of
from bot.clock import stamp
from bot.errors import UserError
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry
from bot.slack.acting import Actor
from bot.tool_answers.use import UNKNOWN, ToolUse, pack
from bot.tool_audits import store
from bot.tool_audits.desk import KIND

ANSWERED = "answered"


@dataclass(frozen=True)
class AnswerDesk(Actor):
    """Where one person says which tools they use."""

    def question(self, half: str) -> Inquiry:
        """What this person was asked, answered or not. Raises UserError where they were not, or it is too late."""
        kept, audit = self.services.store, store.last(self.services.store, self.workspace)
        asked = inquiries.one(kept, self.workspace, KIND, half, self.user)
        if audit is None or asked is None:
            raise UserError("tools-audit-error-not-asked")
        if audit.half != half or self.services.clock().date().isoformat() > audit.until:
            raise UserError("tools-audit-error-late")
        return asked

    def answer(self, half: str, uses: Sequence[ToolUse], others: str = "", *, unknown: bool = False) -> None:
        """Keep what this person said, in place of what they said before."""
        team = team_of(self.services, self.workspace, self.user)
        said = {"team": team.name if team else "", "uses": pack(uses), "others": others}
        with self._writing():
            asked = self.question(half)
            now, answer = stamp(self.services.clock()), UNKNOWN if unknown else ANSWERED
            inquiries.save_inquiry(
                self.services.store, self.workspace, replace(asked, answer=answer, said=said, at=now)
            )
