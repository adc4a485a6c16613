"""A message or view of each kind that onboarding sends, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.courses.course import DECLINED, DONE, OVER, RUNNING, STOPPED
from bot.courses.samples import COURSE, course_samples, sampled
from bot.onboarding import blocks
from bot.onboarding.desk import COURSES
from bot.onboarding.listeners import SETTINGS
from bot.onboarding.usage import USAGE
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.text import Translator

_BECAME = (RUNNING, DECLINED, STOPPED, DONE, OVER)


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with a plan of nobody."""
    view = sampled(COURSES)
    yield from course_samples(t, COURSES, blocks.people_button(t, view, True))
    shown = {
        "those one leads": blocks.listed(t, [view]),
        "nobody": blocks.listed(t, []),
        "help": blocks.help_(t, USAGE),
        "the buddy's first note": blocks.buddy_note(t, view, 1),
        "the buddy's note": blocks.buddy_note(t, view, 3),
        "news": blocks.news(t, [replace(view, course=replace(COURSE, state=one)) for one in _BECAME]),
    }
    for name, part in shown.items():
        yield f"onboarding: {name}", kit.message(part, t("onboarding-title"))
    begun = {"person": COURSE.person, "playbook": "designer", "start_on": COURSE.start_on, "manager": COURSE.manager}
    yield "onboarding: the form", blocks.start_form(t, {"designer": "Designer"}, begun, others=True)
    yield "onboarding: who stands by", blocks.people_form(t, COURSE, own=True, back="")
    values = {"enrolment-starters": "managers", "enrolment-weekly": "yes"}
    yield "onboarding: the settings", settings_form(t, [SETTINGS], values)
