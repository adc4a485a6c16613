"""Where an audit is begun, and what it came to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.champions.teams import teams
from bot.clock import stamp
from bot.errors import UserError
from bot.inquiries import brief
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry
from bot.inquiries.survey import free_days
from bot.services import Services
from bot.slack.acting import Actor
from bot.slack.choices import Choice
from bot.store.trail import Event
from bot.tool_answers.use import UNKNOWN, ToolUse, unpack
from bot.tool_audits import store
from bot.tool_audits.audit import OPEN_DAYS, REMINDERS, ToolAudit, half_of

KIND = "tools.survey"
WHOM = Choice("tools.audit", ("people", "champions"))


@dataclass(frozen=True)
class AuditOutcome:
    """What an audit came to so far: `answered` of those asked did, `unknown` of them that they do not know."""

    audit: ToolAudit
    uses: Sequence[ToolUse]
    others: Sequence[str]
    answered: int
    unknown: int


def whom(services: Services, workspace: str) -> list[str]:
    """Who is asked, of the people of teams or their champions: nobody who has left, as far as that is known."""
    everybody, found = WHOM.now(services, workspace) == "people", list[str]()
    for team in teams(services, workspace):
        found += team.people if everybody else [team.champion or team.backup]
    known = {one: services.people.known(workspace, one) for one in dict.fromkeys(filter(None, found))}
    return [one for one, person in known.items() if not (person and (person.is_gone or person.is_stranger))]


def outcome(services: Services, workspace: str) -> AuditOutcome | None:
    """What the last audit came to; None where there was none."""
    audit = store.last(services.store, workspace)
    if audit is None:
        return None
    asked = inquiries.about(services.store, workspace, KIND, audit.half)
    said = [one for one in asked if one.answer]
    uses, others = [use for one in said for use in unpack(one.said)], [one.said.get("others", "") for one in said]
    return AuditOutcome(audit, uses, [*filter(None, others)], len(said), sum(one.answer == UNKNOWN for one in said))


@dataclass(frozen=True)
class AuditDesk(Actor):
    """Where one person begins an audit."""

    def start(self) -> ToolAudit:
        """Ask everybody who is to be, once they have rested from the last survey. Raises UserError."""
        today, people = self.services.clock().date(), whom(self.services, self.workspace)
        if not people:
            raise UserError("tools-audit-error-teams")
        days = free_days(self.services.store, self.workspace, people, today)
        until = date.fromisoformat(max(days.values())) + timedelta(days=OPEN_DAYS)
        audit = ToolAudit(half_of(today), today.isoformat(), self.user, until.isoformat(), len(people))
        about = (audit.until, stamp(self.services.clock()))
        asked = [Inquiry(KIND, audit.half, one, one, day, *about, _reminders(day)) for one, day in days.items()]
        with self._writing():
            if not store.begin(self.services.store, self.workspace, audit):
                raise UserError("tools-audit-error-known", half=audit.half)
            brief.ask(self.services, self.workspace, asked)
            self._note(Event("tools.audited", subject=audit.half))
        return audit

    def resting(self, audit: ToolAudit) -> int:
        """How many of those asked are so later, since they rest from another survey."""
        asked = inquiries.about(self.services.store, self.workspace, KIND, audit.half)
        return sum(one.from_on > audit.started_on for one in asked)


def _reminders(day: str) -> str:
    return ",".join((date.fromisoformat(day) + timedelta(days=days)).isoformat() for days in REMINDERS)
