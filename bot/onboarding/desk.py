"""Where a person puts up a plan, for themself or for somebody who is asked first, says yes or no to theirs, ticks its
steps, or ends it."""

from dataclasses import dataclass, replace
from datetime import date

from bot.clock import stamp
from bot.errors import UserError, UserErrors
from bot.inquiries import store as inquiries
from bot.inquiries.brief import today_of
from bot.onboarding import store
from bot.onboarding.course import AGREE, BUDDY, ask_of, become, begin, end, finished
from bot.onboarding.plan import (
    ASKED,
    BY_HAND,
    DECLINED,
    EARLIEST,
    LATEST,
    OPEN,
    RUNNING,
    STOPPED,
    PersonalPlan,
    PlanStep,
    weeks_left,
)
from bot.playbooks.desk import RolePlaybook
from bot.slack.acting import Actor
from bot.slack.choices import Choice
from bot.slack.connect import check_people

STARTERS = Choice("enrolment.starters", ("managers", "members"))
WEEKLY = Choice("enrolment.weekly", ("yes", "no"))


@dataclass(frozen=True, slots=True)
class PlanPeople:
    """Whose a plan is, who sees what of it is done, and who is told to lend a hand; the last two may be nobody."""

    person: str
    manager: str = ""
    buddy: str = ""


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

    def may_start(self, person: str) -> bool:
        """Whether this person may put up a plan for somebody; an empty text is somebody else."""
        return person == self.user or self.manager or STARTERS.now(self.services, self.workspace) == "members"

    def start(self, playbook: RolePlaybook, people: PlanPeople, start_on: str) -> PersonalPlan:
        """Put up a plan: one's own begins at once, another person is asked first. Raises UserErrors beside the fields
        that are wrong."""
        self._check(people, start_on)
        kept, now, own = self.services.store, stamp(self.services.clock()), people.person == self.user
        steps = [PlanStep(one.key, one.day, one.kind, one.text, one.did, one.times) for one in playbook.steps]
        with self._writing():
            if store.open_plan(kept, self.workspace, people.person):
                raise UserError("enrolment-error-twice", field="playbook")
            new = PersonalPlan(
                number=store.next_number(kept, self.workspace),
                person=people.person,
                playbook=playbook.name,
                role=playbook.title if playbook.version else "",
                version=playbook.version,
                starter=self.user,
                manager=people.manager,
                buddy=people.buddy,
                start_on=start_on,
                state=RUNNING if own else ASKED,
                changed_at=now,
            )
            store.add_plan(kept, self.workspace, new, steps)
            if own:
                return self._begin(new)
            today = today_of(self.services, self.workspace, new.person).isoformat()
            ask_of(self.services, self.workspace, new, AGREE, new.person, {1: max(start_on, today)})
            return new

    def _check(self, people: PlanPeople, start_on: str) -> None:
        wrong = []
        if not self.may_start(people.person):
            wrong.append(UserError("enrolment-error-starter", field="person"))
        wrong += [
            UserError("enrolment-error-oneself", field=field)
            for field in ("manager", "buddy")
            if getattr(people, field) == people.person
        ]
        try:
            away = (date.fromisoformat(start_on) - today_of(self.services, self.workspace, people.person)).days
        except ValueError:
            raise UserError("records-error-day", field="start_on", text=start_on[:40]) from None
        if not -EARLIEST < away <= LATEST:
            wrong.append(UserError("enrolment-error-start", field="start_on", before=EARLIEST, after=LATEST))
        if wrong:
            raise UserErrors(wrong)
        for field in ("person", "manager", "buddy"):
            self._check_here(getattr(people, field), field)

    def _check_here(self, person: str, field: str) -> None:
        if person:
            check_people(self.services, self.workspace, [person], field)
            if self.services.people.get(self.workspace, person).is_gone:
                raise UserError("enrolment-error-gone", field=field)

    def _begin(self, plan: PersonalPlan) -> PersonalPlan:
        new = become(self.services, self.workspace, plan, RUNNING)
        begin(self.services, self.workspace, new)
        self._remind(new)
        return new

    def _remind(self, plan: PersonalPlan) -> None:
        """The buddy hears once a week from now on, first who they are to; whoever was it before does no more."""
        inquiries.withdraw(self.services.store, self.workspace, BUDDY, str(plan.number))
        if plan.buddy and WEEKLY.now(self.services, self.workspace) == "yes":
            today = today_of(self.services, self.workspace, plan.person)
            weeks = {1: today.isoformat()} | weeks_left(plan, today)
            ask_of(self.services, self.workspace, plan, BUDDY, plan.buddy, weeks)

    def accompanied(self, number: int) -> PersonalPlan:
        """A plan of which this person chooses the buddy. Raises UserError where it is neither theirs nor that of
        somebody they are the manager of, and where it has ended."""
        found = self.plan(number)
        if found.state not in OPEN:
            raise UserError("onboarding-error-ended")
        return found

    def accompany(self, number: int, manager: str, buddy: str) -> PersonalPlan:
        """Choose who stands by somebody: both of one's own plan, the buddy alone of others'. Raises UserError."""
        old = self.accompanied(number)
        own = self.user == old.person
        for field, who in (("buddy", buddy), *([("manager", manager)] if own else [])):
            if who == old.person:
                raise UserError("enrolment-error-oneself", field=field)
            if who != getattr(old, field):  # whoever has left meanwhile may stay named
                self._check_here(who, field)
        with self._writing():
            old = self.accompanied(number)
            new = replace(old, manager=manager if own else old.manager, buddy=buddy)
            if new.manager != old.manager:
                new = become(self.services, self.workspace, new, new.state)
            else:
                store.save(self.services.store, self.workspace, new)
            if new.buddy != old.buddy and new.state == RUNNING:
                self._remind(new)
            return new

    def answer(self, number: int, *, agrees: bool) -> PersonalPlan:
        """The person goes by their plan from now on, or does not want one. Raises UserError where it is not theirs."""
        with self._writing():
            old = self.own(number)
            if old.state == ASKED and not agrees:
                return end(self.services, self.workspace, old, DECLINED)
            if old.state not in (ASKED, RUNNING if agrees else DECLINED):
                raise UserError("onboarding-error-ended")
            if old.state != ASKED:
                return old
            inquiries.withdraw(self.services.store, self.workspace, AGREE, str(number))
            return self._begin(old)
