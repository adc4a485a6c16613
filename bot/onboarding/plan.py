"""The rules of plans: somebody's first 90 days, from asking them to the end. No I/O."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import blake2b

ASKED, RUNNING, DECLINED, STOPPED, DONE, OVER = "asked", "running", "declined", "stopped", "done", "over"
OPEN = (ASKED, RUNNING)
BY_HAND, BY_BOT = "hand", "bot"
LAST, GRACE = 90, 14  # the last day of a plan; days after it until the plan ends by itself
KEPT_DAYS = 90  # after its end
WEEKS = 13
EARLIEST, LATEST = 90, 180  # days before and after today that a plan may start on


@dataclass(frozen=True, slots=True)
class PersonalPlan:
    """Somebody's plan. `playbook` is the name of the playbook it began with, `role` what a workspace's own is called
    (empty for one that ships), `version` that one's. `starter` put it up; `manager` and `buddy` may be nobody. Days are
    ISO days where the person is, `changed_at` a UTC stamp."""

    number: int
    person: str
    playbook: str
    role: str
    version: int
    starter: str
    manager: str
    buddy: str
    start_on: str
    state: str
    changed_at: str

    def day(self, today: date) -> int:
        """Which day of the plan it is, the first being 1; less before it."""
        return (today - date.fromisoformat(self.start_on)).days + 1

    def due_on(self, day: int) -> date:
        """When a step of some day is due."""
        return date.fromisoformat(self.start_on) + timedelta(days=day - 1)


@dataclass(frozen=True, slots=True)
class PlanStep:
    """A step of a plan, as its playbook had it; `done` says whether it is, `how` by hand or by the bot, which only the
    person is shown."""

    key: str
    day: int
    kind: str
    text: str
    did: str
    times: int
    done: bool = False
    how: str = ""


def open_steps(plan: PersonalPlan, steps: Sequence[PlanStep], today: date) -> list[PlanStep]:
    """What is due by now and not done, the latest day first: what was left does not hide what is new."""
    due = [one for one in steps if not one.done and one.day <= plan.day(today)]
    return sorted(due, key=lambda one: -one.day)


def asked_days(plan: PersonalPlan, days: Sequence[int], today: date) -> dict[int, str]:
    """When the person is told of the steps of some days: a plan that began late tells of all that is past once."""
    late = [day for day in days if plan.due_on(day) <= today]
    coming = [day for day in days if day not in late]
    last = {late[-1]: today.isoformat()} if late else {}
    return last | {day: plan.due_on(day).isoformat() for day in coming}


def weeks_left(plan: PersonalPlan, today: date) -> dict[int, str]:
    """The weeks of which the buddy reads, by number, each with the day it is told on: a week's first, but for that of
    the start, which is told two days later."""
    begins = {week: plan.due_on(7 * (week - 1) + (3 if week == 1 else 1)) for week in range(1, WEEKS + 1)}
    return {week: day.isoformat() for week, day in begins.items() if day > today}


def digest(plan: PersonalPlan, step: str, item: str) -> str:
    """What tells two things apart that were done for a step, and does not say which they are."""
    return blake2b(f"{plan.person}/{plan.number}/{step}/{item}".encode(), digest_size=8).hexdigest()
