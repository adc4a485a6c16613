"""A plan as it reads, the same for whoever is shown some of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.inquiries.brief import today_of
from bot.onboarding import store
from bot.onboarding.plan import LAST, RUNNING, PersonalPlan, PlanStep
from bot.services import Services
from bot.slack.text import Mrkdwn, mention, say
from bot.text import Translator

_BAR = 10  # squares


@dataclass(frozen=True)
class PlanView:
    """A plan to show: what its role is called, its steps, the day where its person is, and how much was done for the
    steps that are not ticked, by key."""

    plan: PersonalPlan
    role: str
    steps: Sequence[PlanStep]
    today: date
    counts: Mapping[str, int] = field(default_factory=dict)

    def progress(self, t: Translator) -> Mrkdwn:
        """How far it is."""
        done, day, starts = sum(one.done for one in self.steps), self.plan.day(self.today), self.plan.due_on(1)
        full = _BAR * done // max(len(self.steps), 1)
        when = t("onboarding-day", day=min(day, LAST)) if day > 0 else t("onboarding-from", day=starts)
        when = when if self.plan.state == RUNNING else t(f"onboarding-state-{self.plan.state}")
        bar = "▰" * full + "▱" * (_BAR - full)
        return say(t, "onboarding-progress", bar=bar, done=done, count=len(self.steps), when=when)


def view_of(services: Services, workspace: str, t: Translator, plan: PersonalPlan) -> PlanView:
    """A plan to show."""
    steps = store.steps(services.store, workspace, plan.number)
    counts = store.done_for(services.store, workspace, plan.number)
    role = plan.role or t(f"playbooks-role-{plan.playbook}")
    return PlanView(plan, role, steps, today_of(services, workspace, plan.person), counts)


def who_sees(t: Translator, plan: PersonalPlan) -> Mrkdwn:
    """What of a plan each of the others is told."""
    said = [say(t, "onboarding-sees-you")]
    said += [say(t, "onboarding-sees-manager", who=mention(plan.manager))] if plan.manager else []
    said += [say(t, "onboarding-sees-buddy", who=mention(plan.buddy))] if plan.buddy else []
    return Mrkdwn(" ".join(said))
