"""Where an audit is begun, and what it came to."""

from collections.abc import Mapping, Sequence
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
AT_ONCE = 100  # people who are asked in one transaction


@dataclass(frozen=True)
class AuditOutcome:
    """What an audit came to so far: `answered` of `asked` people did, `unknown` of them that they do not know."""

    audit: ToolAudit
    asked: int
    uses: Sequence[ToolUse]
    others: Sequence[str]
    answered: int
    unknown: int


def whom(services: Services, workspace: str, which: str) -> list[str]:
    """Who is asked, the people of teams or their champions: nobody who has left, as far as that is known."""
    found = list[str]()
    for team in teams(services, workspace):
        found += team.people if which == "people" else [team.champion or team.backup]
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
    unknown, many = sum(one.answer == UNKNOWN for one in said), max(audit.asked, len(asked))
    return AuditOutcome(audit, many, uses, [*filter(None, others)], len(said), unknown)


def _asked(services: Services, audit: ToolAudit, days: Mapping[str, str]) -> list[Inquiry]:
    """The question to some people, each from their day; none to whom it would reach after the end."""
    about = (audit.until, stamp(services.clock()))
    return [
        Inquiry(KIND, audit.half, one, one, day, *about, _reminders(day, audit.until))
        for one, day in days.items()
        if day <= audit.until
    ]


def ask_rest(services: Services) -> None:
    """Once a day, ask whoever of the teams was not asked yet in an open audit: whom the start left for later, and who
    came after. In parts, since each is a transaction that others wait for. A chore."""
    today = services.clock().date()
    for workspace, audit in store.due(services.store, today.isoformat()):
        before = {one.slot for one in inquiries.about(services.store, workspace, KIND, audit.half)}
        left = [one for one in whom(services, workspace, audit.whom) if one not in before]
        days = list(free_days(services.store, workspace, left, today).items())
        for at in range(0, len(days), AT_ONCE):
            with services.store.write(workspace):
                brief.ask(services, workspace, _asked(services, audit, dict(days[at : at + AT_ONCE])))
        with services.store.write(workspace):
            store.mark(services.store, workspace, audit.half, today.isoformat())


@dataclass(frozen=True)
class AuditDesk(Actor):
    """Where one person begins an audit."""

    def start(self) -> tuple[ToolAudit, int]:
        """Begin an audit, in which everybody is asked who is to be, once they have rested from the last survey: the
        first here, the others by `ask_rest`. The audit, and how many rest. Raises UserError."""
        which = WHOM.now(self.services, self.workspace)
        today, people = self.services.clock().date(), whom(self.services, self.workspace, which)
        if not people:
            raise UserError("tools-audit-error-teams")
        days = free_days(self.services.store, self.workspace, people, today)
        until = date.fromisoformat(max(days.values())) + timedelta(days=OPEN_DAYS)
        audit = ToolAudit(half_of(today), today.isoformat(), self.user, until.isoformat(), len(people), which)
        first = {one: days[one] for one in people[:AT_ONCE]}
        with self._writing():
            if not store.begin(self.services.store, self.workspace, audit):
                raise UserError("tools-audit-error-known", half=audit.half)
            brief.ask(self.services, self.workspace, _asked(self.services, audit, first))
            self._note(Event("tools.audited", subject=audit.half))
        return audit, sum(day > audit.started_on for day in days.values())


def _reminders(day: str, until: str) -> str:
    found = [(date.fromisoformat(day) + timedelta(days=days)).isoformat() for days in REMINDERS]
    return ",".join(one for one in found if one <= until)
