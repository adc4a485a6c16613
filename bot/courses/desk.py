"""The courses of a room: they begin, their steps are told of on their days and tick themselves, and they end."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import ClassVar, Self
from weakref import WeakKeyDictionary

from bot.clock import ago, stamp
from bot.courses import course as rules
from bot.courses.course import ASKED, BY_BOT, BY_HAND, DECLINED, DONE, OPEN, OVER, RUNNING, STOPPED, Course, CourseStep
from bot.courses.store import CourseTables
from bot.errors import UserError
from bot.inquiries import store as inquiries
from bot.inquiries.brief import ask, tell, today_of
from bot.inquiries.inquiry import Inquiry
from bot.services import Services
from bot.slack.acting import Actor
from bot.slack.connect import check_people
from bot.slack.request import Request
from bot.store import Store
from bot.text import Translator

_HELD = timedelta(seconds=30)  # how long a course that began at another replica may go unseen here
_RUNNING: WeakKeyDictionary[Store, dict[tuple[str, str], tuple[datetime, frozenset[str]]]] = WeakKeyDictionary()


@dataclass(frozen=True)
class CourseView:
    """A course to show: what its role is called, its steps, the day where its person is, and how much was done for the
    steps that are not ticked, by key."""

    of: "Courses"
    course: Course
    role: str
    steps: Sequence[CourseStep]
    today: date
    counts: Mapping[str, int]


@dataclass(frozen=True)
class Courses:
    """Of a room: `name` begins what people are asked and the room says, `begun` what it says of how a course begins;
    `last` is its last day, `role` what somebody's is called, and `text` what a step says, by its key and its own text.
    `also` is what else people are told of one, until it has ended."""

    name: str
    begun: str
    tables: CourseTables
    last: int
    role: Callable[[Translator, Course], str]
    text: Callable[[Translator, str, str], str]
    also: Sequence[str] = ()

    @property
    def kinds(self) -> tuple[str, str]:
        """What people are asked, whether they want one; and told, of the steps of a day."""
        return f"{self.name}.agree", f"{self.name}.steps"

    def view(self, services: Services, workspace: str, t: Translator, course: Course) -> CourseView:
        """A course to show."""
        kept, number = services.store, course.number
        steps, counts = self.tables.steps(kept, workspace, number), self.tables.done_for(kept, workspace, number)
        return CourseView(
            self, course, self.role(t, course), steps, today_of(services, workspace, course.person), counts
        )


@dataclass(frozen=True)
class CourseDesk(Actor):
    """Where one person says yes or no to their course, ticks its steps, or ends it; a room names its `courses`. Raises
    UserError of whatever is not theirs, whether or not there is one."""

    courses: ClassVar[Courses]

    @classmethod
    def of(cls, request: Request) -> Self:
        """Where whoever asks does."""
        return cls(request.services, request.workspace, request.user, request.delivery)

    def plan(self, number: int) -> Course:
        """A course of this person's, or of somebody they are the manager of."""
        found = self.courses.tables.get(self.services.store, self.workspace, number)
        if found is None or self.user not in (found.person, found.manager):
            raise UserError(f"{self.courses.name}-error-none", number=number)
        return found

    def own(self, number: int) -> Course:
        """A course of this person's own."""
        found = self.courses.tables.get(self.services.store, self.workspace, number)
        if found is None or found.person != self.user:
            raise UserError(f"{self.courses.name}-error-not-yours")
        return found

    def put_up(self, course: Course, steps: Sequence[CourseStep]) -> Course:
        """A new one, under a number of its own: one's own begins at once, another person is asked first. Raises
        UserError where somebody has one, or whom it names is not here."""
        kept, tables, now = self.services.store, self.courses.tables, stamp(self.services.clock())
        for named in ("person", "manager", "buddy"):
            self._check_here(getattr(course, named), named)
        with self._writing():
            if tables.open_course(kept, self.workspace, course.person):
                raise UserError(f"{self.courses.begun}-error-twice", field="playbook")
            state, number = RUNNING if course.person == self.user else ASKED, tables.next_number(kept, self.workspace)
            new = replace(course, number=number, state=state, changed_at=now)
            tables.add(kept, self.workspace, new, steps)
            if state == RUNNING:
                return self._begin(new)
            self._ask(new, self.courses.kinds[0], new.person, {1: max(new.start_on, self._today(new).isoformat())})
            return new

    def _check_here(self, person: str, field: str) -> None:
        if person:
            check_people(self.services, self.workspace, [person], field)
            if self.services.people.get(self.workspace, person).is_gone:
                raise UserError(f"{self.courses.begun}-error-gone", field=field)

    def _today(self, course: Course) -> date:
        return today_of(self.services, self.workspace, course.person)

    def _ask(self, course: Course, kind: str, person: str, days: Mapping[int, str]) -> None:
        """Ask, or tell, somebody of a course on some days, by number. Inside `store.write`."""
        now, until = stamp(self.services.clock()), course.due_on(self.courses.last + rules.GRACE).isoformat()
        asked = [Inquiry(kind, str(course.number), str(slot), person, day, until, now) for slot, day in days.items()]
        ask(self.services, self.workspace, asked)

    def answer(self, number: int, *, agrees: bool) -> Course:
        """The person goes by their course from now on, or does not want one."""
        with self._writing():
            old = self.own(number)
            if old.state not in (ASKED, RUNNING if agrees else DECLINED):
                raise UserError(f"{self.courses.name}-error-ended")
            if old.state != ASKED:
                return old
            inquiries.withdraw(self.services.store, self.workspace, self.courses.kinds[0], str(number))
            return self._begin(old) if agrees else self._end(old, DECLINED)

    def _begin(self, course: Course) -> Course:
        """The person is told of the steps of each day on that day. Inside `store.write`."""
        new = self._become(course, RUNNING)
        days = sorted({one.day for one in self.courses.tables.steps(self.services.store, self.workspace, new.number)})
        self._ask(new, self.courses.kinds[1], new.person, rules.asked_days(new, days, self._today(new)))
        return new

    def _become(self, course: Course, state: str) -> Course:
        """Keep what has become of a course; its manager reads of it in the morning. Inside `store.write`."""
        new, kept = replace(course, state=state, changed_at=stamp(self.services.clock())), self.services.store
        self.courses.tables.save(kept, self.workspace, new)
        if course.manager:
            tell(self.services, self.workspace, [course.manager])
        kept.afterwards(self._look_again)
        return new

    def _look_again(self) -> None:
        _RUNNING.get(self.services.store, {}).pop((self.courses.name, self.workspace), None)

    def tick(self, number: int, key: str, *, done: bool) -> Course:
        """The person says that a step is done, or is not after all."""
        with self._writing():
            course = self.own(number)
            if course.state != RUNNING:
                raise UserError(f"{self.courses.name}-error-ended")
            self.courses.tables.tick(self.services.store, self.workspace, number, key, BY_HAND if done else "")
            return self._finished(course)

    def _finished(self, course: Course) -> Course:
        """The course, ended where all of it is done. Inside `store.write`."""
        steps = self.courses.tables.steps(self.services.store, self.workspace, course.number)
        return self._end(course, DONE) if all(one.done for one in steps) else course

    def stop(self, number: int) -> Course:
        """The person does not go by it, or not any more."""
        with self._writing():
            old = self.own(number)
            return self._end(old, DECLINED if old.state == ASKED else STOPPED)

    def _end(self, course: Course, state: str) -> Course:
        """End a course, with all that was still to be told of it; one that has ended stays so. Inside `store.write`."""
        if course.state not in OPEN:
            return course
        for kind in (*self.courses.kinds, *self.courses.also):
            inquiries.withdraw(self.services.store, self.workspace, kind, str(course.number))
        return self._become(course, state)

    @classmethod
    def heard(cls, services: Services, workspace: str, person: str, what: str, item: str) -> None:
        """Somebody did something: where a course of theirs is under way, it may tick a step, once nobody waits for it.
        As `Feature.activity` has it: whoever has none pays a look at a set, and nothing is kept of them."""
        held, now = _RUNNING.setdefault(services.store, {}), services.clock()
        read, people = held.get((cls.courses.name, workspace), (now - _HELD, frozenset()))
        if not read <= now < read + _HELD:
            people = cls.courses.tables.running(services.store, workspace)
            held[cls.courses.name, workspace] = (now, people)
        if person in people:
            keep = partial(cls(services, workspace, person)._count, what, item)
            services.store.afterwards(partial(services.store.later, workspace, keep))

    def _count(self, what: str, item: str) -> None:
        kept, workspace, tables = self.services.store, self.workspace, self.courses.tables
        course = tables.open_course(kept, workspace, self.user)
        if course is None or course.state != RUNNING or course.day(self._today(course)) < 1:
            return
        found = [one for one in tables.steps(kept, workspace, course.number) if one.did == what and not one.done]
        for one in found:
            if tables.count(kept, workspace, course, one.key, rules.digest(course, one.key, item)) >= one.times:
                tables.tick(kept, workspace, course.number, one.key, BY_BOT)
        if found:
            self._finished(course)

    @classmethod
    def upkeep(cls, services: Services) -> None:
        """End the courses whose time is over or whose person has left, and drop what ended long ago."""
        kept, tables = services.store, cls.courses.tables
        before = (services.clock().date() - timedelta(days=cls.courses.last + rules.GRACE)).isoformat()
        for workspace, number in tables.ending(kept, before):
            with kept.write(workspace):
                if course := tables.get(kept, workspace, number):
                    cls(services, workspace, "")._end(course, OVER)
        old = ago(services.clock, days=rules.KEPT_DAYS)
        for workspace in tables.expired(kept, old):
            with kept.write(workspace):
                tables.forget_ended(kept, workspace, old)
