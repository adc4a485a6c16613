"""Where an audit is begun and answered, and what it came to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.champions.teams import surveyed, team_of
from bot.clock import stamp
from bot.errors import UserError
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry
from bot.inquiries.store.surveys import SurveyRound
from bot.inquiries.survey import Survey
from bot.questionnaires.blocks import Questionnaire
from bot.services import Services
from bot.slack.acting import Actor
from bot.slack.choices import Choice
from bot.slack.text import Mrkdwn, say
from bot.store.trail import Event
from bot.text import Translator
from bot.tool_audits.audit import OPEN_DAYS, OTHERS, TOOLS, UNKNOWN, ToolUse, half_in_words, half_of, pack, unpack
from bot.tools.desk import ROOM

WHOM = Choice("tools.audit", ("people", "champions"))
SURVEY = Survey("tools", lambda services, workspace, one: surveyed(services, workspace, one.whom), reminders=(4, 9))
QUESTIONNAIRE = Questionnaire(ROOM, "tool_answers", "tools-audit", most=TOOLS, others=OTHERS)


@dataclass(frozen=True)
class AuditOutcome:
    """What an audit came to so far: `answered` of `asked` people did, `unknown` of them that they do not know."""

    audit: SurveyRound
    asked: int
    uses: Sequence[ToolUse]
    others: Sequence[str]
    answered: int
    unknown: int


def outcome(services: Services, workspace: str) -> AuditOutcome | None:
    """What the last audit came to; None where there was none."""
    for audit in SURVEY.rounds(services, workspace)[:1]:
        asked = SURVEY.about(services, workspace, audit.round)
        said = [one for one in asked if one.answer]
        uses, others = [use for one in said for use in unpack(one.said)], [one.said.get("others", "") for one in said]
        unknown, many = sum(one.answer == UNKNOWN for one in said), max(audit.asked, len(asked))
        return AuditOutcome(audit, many, uses, [*filter(None, others)], len(said), unknown)
    return None


def state(t: Translator, found: AuditOutcome) -> Mrkdwn:
    """Of when the audit is, and how many of those asked have answered."""
    audit = found.audit
    half, year = half_in_words(audit.round)
    said = {"half": half, "year": year, "day": t.date(audit.begun_at), "until": t.date(audit.until)}
    return say(t, "tools-audit-state", answered=found.answered, asked=found.asked, unknown=found.unknown, **said)


@dataclass(frozen=True)
class AuditDesk(Actor):
    """Where one person begins an audit, or says which tools they use."""

    def start(self) -> tuple[SurveyRound, int]:
        """Begin an audit, in which everybody is asked who is to be, once they have rested from the last survey. The
        audit, and how many rest. Raises UserError."""
        here, now = (self.services, self.workspace), self.services.clock()
        new = SurveyRound(SURVEY.room, half_of(now.date()), stamp(now), "", self.user, WHOM.now(*here))
        known, days = any(one.round == new.round for one in SURVEY.rounds(*here)), SURVEY.days(*here, new)
        if not (days or known):
            raise UserError("tools-audit-error-teams")
        last = date.fromisoformat(max(days.values(), default=new.begun_at[:10])) + timedelta(days=OPEN_DAYS)
        new = replace(new, ends_at=f"{last}T23:59:59Z", asked=len(days))
        with self._writing():
            if not SURVEY.begin(*here, new, days):
                half, year = half_in_words(new.round)
                raise UserError("tools-audit-error-known", half=half, year=year)
            self._note(Event("tools.audited", subject=new.round))
        return new, sum(day > new.begun_at[:10] for day in days.values())

    def question(self, half: str) -> Inquiry:
        """What this person was asked, answered or not. Raises UserError where they were not, or it is too late."""
        current = SURVEY.current(self.services, self.workspace)
        asked = inquiries.one(self.services.store, self.workspace, SURVEY.kind, half, self.user)
        if asked is None:
            raise UserError("tools-audit-error-not-asked")
        if current is None or current.round != half:
            raise UserError("tools-audit-error-late")
        return asked

    def answer(self, half: str, uses: Sequence[ToolUse], others: str = "", *, unknown: bool = False) -> None:
        """Keep what this person said, in place of what they said before."""
        team = team_of(self.services, self.workspace, self.user)
        said = {"team": team.name if team else "", "uses": pack(uses), "others": others}
        with self._writing():
            asked, now = self.question(half), stamp(self.services.clock())
            answer = replace(asked, answer=UNKNOWN if unknown else "answered", said=said, at=now)
            inquiries.save_inquiry(self.services.store, self.workspace, answer)
