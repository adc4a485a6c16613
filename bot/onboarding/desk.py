"""Where a person ticks the steps of their plan, or ends it."""

from dataclasses import dataclass

from bot.errors import UserError
from bot.plans import store
from bot.plans.course import end, finished
from bot.plans.plan import ASKED, BY_HAND, DECLINED, RUNNING, STOPPED, PersonalPlan
from bot.slack.acting import Actor


@dataclass(frozen=True)
class OnboardingDesk(Actor):
    """Where one person does."""

    def plan(self, number: int) -> PersonalPlan:
        """A plan of this person's, or of somebody they are the manager of. Raises UserError for any other, whether or
        not there is one."""
        found = store.get(self.services.store, self.workspace, number)
        if found is None or self.user not in (found.person, found.manager):
            raise UserError("onboarding-error-none", number=number)
        return found

    def own(self, number: int) -> PersonalPlan:
        """A plan of this person's own. Raises UserError."""
        found = store.get(self.services.store, self.workspace, number)
        if found is None or found.person != self.user:
            raise UserError("onboarding-error-not-yours")
        return found

    def stop(self, number: int) -> PersonalPlan:
        """The person does not go by it, or not any more."""
        with self._writing():
            old = self.own(number)
            return end(self.services, self.workspace, old, DECLINED if old.state == ASKED else STOPPED)

    def tick(self, number: int, key: str, *, done: bool) -> PersonalPlan:
        """The person says that a step is done, or is not after all."""
        with self._writing():
            plan = self.own(number)
            if plan.state != RUNNING:
                raise UserError("onboarding-error-ended")
            store.tick(self.services.store, self.workspace, number, key, BY_HAND if done else "")
            return finished(self.services, self.workspace, plan)
