"""What a room with courses sends of them, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.courses import blocks
from bot.courses.course import ASKED, BY_BOT, BY_HAND, RUNNING, Course, CourseStep
from bot.courses.desk import Courses, CourseView
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.samples import Sample
from bot.text import Translator

PERSON, _DAY = "U0SAMPLE01", date(2026, 11, 30)
COURSE = Course(12, PERSON, "own", "Designer", 1, PERSON, "U0SAMPLE02", "U0SAMPLE03", _DAY.isoformat(), RUNNING, "")
_LONG = "A step of many words, & <b>. " * 6


def sampled(of: Courses) -> CourseView:
    """One of as many steps as there may be, of every kind."""
    hows = (BY_BOT, BY_HAND, "")
    steps = [CourseStep(str(n), 1, "do", _LONG, "glossary.read", 5, n % 3 < 2, hows[n % 3]) for n in range(30)]
    return CourseView(of, COURSE, "Designer", steps, _DAY, {"2": 3})


def course_samples(t: Translator, of: Courses, ways: list[Block]) -> Iterator[Sample]:
    """What Slack is asked about; `ways` are buttons of the room's."""
    view, note = sampled(of), t(f"{of.name}-ticked")
    begun = replace(view, course=replace(COURSE, start_on=_DAY.replace(day=1).isoformat()))
    asked = replace(view, course=replace(COURSE, state=ASKED))
    shown = {
        "a plan": blocks.card(t, view, True, note, ways),
        "a plan for the manager": blocks.card(t, begun, False, "", ways),
        "what is due": blocks.due(t, begun),
        "what is due, in short": blocks.due(t, begun, short=True),
        "rows": [blocks.row(t, view), blocks.row(t, asked, own=True), blocks.step(t, view, view.steps[0])],
        "an invitation": blocks.invitation(t, view),
        "answered": [kit.section(note, accessory=blocks.show_button(t, view))],
    }
    for name, part in shown.items():
        yield f"{of.name}: {name}", kit.message(part, t(f"{of.name}-title"))
