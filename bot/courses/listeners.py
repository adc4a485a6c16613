"""What the person of a course presses, what Home shows them and their manager, and what they are told of its days."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from bot.courses import blocks
from bot.courses.course import ASKED, OPEN, RUNNING, Course, open_steps
from bot.courses.desk import CourseDesk, Courses, CourseView
from bot.inquiries.inquiry import Inquiry
from bot.posts import Ask, Post
from bot.records.desk import number_of
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.access import Permission
from bot.slack.acting import once
from bot.slack.answering import present_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.listen import Handler, Listeners
from bot.slack.request import Answer, Request
from bot.text import Translator

_Act = Callable[[CourseDesk, int, str], Course]


@dataclass(frozen=True)
class CourseListeners:
    """Of a room with a `desk`: who `sees` a course, who may tick and stop their `own`, who `agrees` to one, and which
    buttons of the room's stand on a card (`ways`). It gives its HomeRoom `due`, `people` and `notes`."""

    desk: type[CourseDesk]
    sees: Permission
    owns: Permission
    agrees: Permission
    ways: Callable[[Translator, CourseView, bool], Sequence[Block]]

    @property
    def of(self) -> Courses:
        """The courses of the room."""
        return self.desk.courses

    def register(self, on: Listeners) -> None:
        """Listen to the buttons."""
        name, begun = self.of.name, self.of.begun
        on.action(f"{name}.show", self._show, self.sees)
        on.action(f"{name}.stop", self._acts(lambda own, n, _: own.stop(n), f"{name}-stopped"), self.owns)
        on.action(f"{name}.tick", self._acts(partial(CourseDesk.tick, done=True), f"{name}-ticked"), self.owns)
        on.action(f"{name}.untick", self._acts(partial(CourseDesk.tick, done=False), f"{name}-unticked"), self.owns)
        agree = self._acts(lambda own, n, _: own.answer(n, agrees=True), f"{begun}-began", brief=True)
        on.action(f"{begun}.agree", agree, self.agrees)
        decline = self._acts(lambda own, n, _: own.answer(n, agrees=False), f"{begun}-no", brief=True)
        on.action(f"{begun}.decline", decline, self.agrees)

    def view(self, request: Request, course: Course) -> CourseView:
        """A course for whoever asks."""
        return self.of.view(request.services, request.workspace, request.t, course)

    def card(self, request: Request, course: Course, note: str = "") -> list[Block]:
        """The same with its steps."""
        view, own = self.view(request, course), course.person == request.user
        return blocks.card(request.t, view, own, note, self.ways(request.t, view, own))

    def mine(self, request: Request) -> CourseView | None:
        """The reader's own that has not ended."""
        course = self.of.tables.open_course(request.services.store, request.workspace, request.user)
        return self.view(request, course) if course else None

    def led(self, request: Request, limit: int, offset: int) -> list[CourseView]:
        """Those of people whom the reader is the manager of, those under way first."""
        where = "manager = :manager AND person <> :manager"
        found = self.of.tables.courses(request.services.store, request.workspace, where, manager=request.user)
        found.sort(key=lambda one: one.state not in OPEN)
        return [self.view(request, one) for one in found[offset : offset + limit]]

    def result(self, request: Request, course: Course, note: str, *, replace: bool = False) -> Answer:
        """What came of a form or of an answer; with the course to open while it has not ended, for who may see it."""
        sees = course.state in OPEN and request.user in (course.person, course.manager)
        show = blocks.show_button(request.t, self.view(request, course)) if sees else None
        title = request.t(f"{self.of.name}-title")
        return result_answer(request, [kit.section(note, accessory=show)], note, title, replace=replace)

    def _show(self, request: Request) -> Answer:
        """A course, for its person or their manager."""
        course, title = self.desk.of(request).plan(number_of(request.value)), request.t(f"{self.of.name}-title")
        return present_answer(request, self.card(request, course), title, title)

    def _acts(self, act: _Act, note: str, *, brief: bool = False) -> Handler:
        """What a button does, by the number and the step that it names; the card says so, in `brief` the note alone."""

        def handler(request: Request) -> Answer:
            (number, _, key), title = request.value.partition(" "), request.t(f"{self.of.name}-title")
            course, said = act(self.desk.of(request), number_of(number), key[:100]), request.t(note)
            if brief:
                return self.result(request, course, said, replace=True)
            return result_answer(request, self.card(request, course, said), said, title, replace=True)

        return once(handler)

    def due(self, request: Request, limit: int, offset: int) -> Sequence[Block]:
        """The steps that are due; until somebody said yes, that they are asked."""
        view = self.mine(request)
        if view is None:
            return []
        rows = [blocks.step(request.t, view, one) for one in open_steps(view.course, view.steps, view.today)]
        rows = rows if view.course.state == RUNNING else [blocks.row(request.t, view, own=True)]
        return rows[offset : offset + limit]

    def people(self, request: Request, limit: int, offset: int) -> Sequence[Block]:
        """Those of whom the reader is the manager."""
        return [blocks.row(request.t, one) for one in self.led(request, limit, offset)]

    def notes(self, request: Request) -> Sequence[Block]:
        """How far the reader is."""
        view = self.mine(request)
        return [blocks.row(request.t, view, own=True)] if view and view.course.state == RUNNING else []

    @property
    def inquiries(self) -> Mapping[str, Ask]:
        """What people are asked and told, as `Feature.inquiries` has it."""
        return dict(zip(self.of.kinds, (self._invitation, self._due), strict=True))

    def told(self, services: Services, t: Translator, workspace: str, about: Inquiry, state: str) -> CourseView | None:
        """The course that something is told of, while it is in a state."""
        course = self.of.tables.get(services.store, workspace, int(about.item))
        return self.of.view(services, workspace, t, course) if course and course.state == state else None

    def _invitation(self, services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
        view = self.told(services, t, workspace, asked, ASKED)
        return Post(blocks.invitation(t, view), t(f"{self.of.name}-title")) if view else None

    def _due(self, services: Services, t: Translator, workspace: str, asked: Inquiry, short: bool) -> Post | None:
        """What is due and not done, once: of days that passed while the bot was down, only the newest tells."""
        view = self.told(services, t, workspace, asked, RUNNING)
        if view is None or not open_steps(view.course, view.steps, view.today):
            return None
        days = [one.day for one in view.steps if one.day <= view.course.day(view.today)]
        is_newest = asked.slot == str(max(days, default=0))
        return Post(blocks.due(t, view, short), t(f"{self.of.name}-title")) if is_newest else None
