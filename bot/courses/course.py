"""The rules of courses: somebody's days from asking them to the end. No I/O."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import blake2b

ASKED, RUNNING, DECLINED, STOPPED, DONE, OVER = "asked", "running", "declined", "stopped", "done", "over"
OPEN = (ASKED, RUNNING)
BY_HAND, BY_BOT = "hand", "bot"
GRACE = 14  # days after the last one until a course ends by itself
KEPT_DAYS = 90  # after its end
EARLIEST, LATEST = 90, 180  # days before and after today that one may start on


@dataclass(frozen=True, slots=True)
class Course:
    """Somebody's course. `playbook` is the name of what it began with, `role` what a workspace's own is called (empty
    for one that ships), `version` that one's. `starter` put it up; `manager`, who sees what is done, and `buddy`, who
    does not, may be nobody. Days are ISO days where the person is, `changed_at` a UTC stamp."""

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
        """Which day of the course it is, the first being 1; less before it."""
        return (today - date.fromisoformat(self.start_on)).days + 1

    def due_on(self, day: int) -> date:
        """When a step of some day is due."""
        return date.fromisoformat(self.start_on) + timedelta(days=day - 1)


@dataclass(frozen=True, slots=True)
class CourseStep:
    """A step that is due on a `day`, the first being 1. Once `did` (what `bot.activity` tells, or empty) was done
    `times` times, to different things, it ticks itself. The `text` of one that ships is empty: its sentence has its
    key. `done` says whether it is, `how` by hand or by the bot, which only the person is shown."""

    key: str
    day: int
    kind: str
    text: str
    did: str = ""
    times: int = 1
    done: bool = False
    how: str = ""


def open_steps(course: Course, steps: Sequence[CourseStep], today: date) -> list[CourseStep]:
    """What is due by now and not done, the latest day first: what was left does not hide what is new."""
    due = [one for one in steps if not one.done and one.day <= course.day(today)]
    return sorted(due, key=lambda one: -one.day)


def asked_days(course: Course, days: Sequence[int], today: date) -> dict[int, str]:
    """When the person is told of the steps of some days: a course that began late tells of all that is past once."""
    late = [day for day in days if course.due_on(day) <= today]
    coming = [day for day in days if day not in late]
    last = {late[-1]: today.isoformat()} if late else {}
    return last | {day: course.due_on(day).isoformat() for day in coming}


def digest(course: Course, step: str, item: str) -> str:
    """What tells two things apart that were done for a step, and does not say which they are."""
    return blake2b(f"{course.person}/{course.number}/{step}/{item}".encode(), digest_size=8).hexdigest()
