"""Where a person puts up a plan, for themself or for somebody who is asked first, and chooses who stands by them."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.courses.course import EARLIEST, LATEST, OPEN, RUNNING, Course
from bot.courses.desk import CourseDesk, Courses
from bot.courses.store import CourseTables
from bot.errors import UserError, UserErrors
from bot.inquiries import store as inquiries
from bot.playbooks.desk import RolePlaybook, role_title, step_text
from bot.slack.choices import Choice
from bot.text import Translator

STARTERS = Choice("enrolment.starters", ("managers", "members"))
WEEKLY = Choice("enrolment.weekly", ("yes", "no"))
BUDDY = "onboarding.buddy"  # what a buddy is told
TABLES = CourseTables("onboarding", "plans-001")


def _role(t: Translator, plan: Course) -> str:
    return plan.role or role_title(t, plan.playbook)


COURSES = Courses("onboarding", "enrolment", TABLES, 90, _role, step_text, (BUDDY,))


@dataclass(frozen=True, slots=True)
class PlanPeople:
    """Whose a plan is, who sees what of it is done, and who is told to lend a hand; the last two may be nobody."""

    person: str
    manager: str = ""
    buddy: str = ""


def weeks_left(plan: Course, today: date) -> dict[int, str]:
    """The weeks of which the buddy reads, by number, each with the day it is told on: a week's first, but for that of
    the start, which is told two days later."""
    weeks = range(1, COURSES.last // 7 + 2)
    begins = {week: plan.due_on(7 * (week - 1) + (3 if week == 1 else 1)) for week in weeks}
    return {week: day.isoformat() for week, day in begins.items() if day > today}


class OnboardingDesk(CourseDesk):
    """Where one person does."""

    courses = COURSES

    def may_start(self, person: str) -> bool:
        """Whether this person may put up a plan for somebody; an empty text is somebody else."""
        return person == self.user or self.manager or STARTERS.now(self.services, self.workspace) == "members"

    def start(self, playbook: RolePlaybook, people: PlanPeople, start_on: str) -> Course:
        """Put up a plan. Raises UserErrors beside the fields that are wrong."""
        role = playbook.title if playbook.version else ""
        of = (playbook.name, role, playbook.version, self.user, people.manager, people.buddy)
        new = Course(0, people.person, *of, start_on, "", "")
        self._check(new)
        return self.put_up(new, playbook.steps)

    def _check(self, new: Course) -> None:
        wrong = [] if self.may_start(new.person) else [UserError("enrolment-error-starter", field="person")]
        wrong += self._oneself(new)
        try:
            away = date.fromisoformat(new.start_on) - self._today(new)
        except ValueError:
            raise UserError("records-error-day", field="start_on", text=new.start_on[:40]) from None
        if not timedelta(-EARLIEST) < away <= timedelta(LATEST):
            wrong.append(UserError("enrolment-error-start", field="start_on", before=EARLIEST, after=LATEST))
        if wrong:
            raise UserErrors(wrong)

    def _oneself(self, plan: Course) -> list[UserError]:
        named = [field for field in ("manager", "buddy") if getattr(plan, field) == plan.person]
        return [UserError("enrolment-error-oneself", field=field) for field in named]

    def _begin(self, course: Course) -> Course:
        new = super()._begin(course)
        self._remind(new)
        return new

    def _remind(self, plan: Course) -> None:
        """The buddy hears once a week from now on, first who they are to; whoever was it before does no more."""
        inquiries.withdraw(self.services.store, self.workspace, BUDDY, str(plan.number))
        if plan.buddy and WEEKLY.now(self.services, self.workspace) == "yes":
            today = self._today(plan)
            self._ask(plan, BUDDY, plan.buddy, {1: today.isoformat()} | weeks_left(plan, today))

    def accompanied(self, number: int) -> Course:
        """A plan of which this person chooses the buddy. Raises UserError where it is neither theirs nor that of
        somebody they are the manager of, and where it has ended."""
        found = self.plan(number)
        if found.state not in OPEN:
            raise UserError("onboarding-error-ended")
        return found

    def accompany(self, number: int, manager: str, buddy: str) -> Course:
        """Choose who stands by somebody: both of one's own plan, the buddy alone of others'. Raises UserErrors."""
        old, new = self._named(number, manager, buddy)
        if wrong := self._oneself(new):
            raise UserErrors(wrong)
        for field in ("manager", "buddy"):
            if (who := getattr(new, field)) != getattr(old, field):  # whoever has left meanwhile may stay named
                self._check_here(who, field)
        with self._writing():
            old, new = self._named(number, manager, buddy)
            if new.manager != old.manager:
                new = self._become(new, new.state)
            else:
                TABLES.save(self.services.store, self.workspace, new)
            if new.buddy != old.buddy and new.state == RUNNING:
                self._remind(new)
            return new

    def _named(self, number: int, manager: str, buddy: str) -> tuple[Course, Course]:
        old = self.accompanied(number)
        return old, replace(old, manager=manager if self.user == old.person else old.manager, buddy=buddy)
