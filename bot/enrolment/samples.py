"""A message or view of each kind that enrolment sends, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.enrolment import blocks
from bot.enrolment.listeners import SETTINGS
from bot.plans.plan import DECLINED, DONE, OVER, RUNNING, STOPPED, PersonalPlan
from bot.plans.view import PlanView
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.text import Translator

_WHO = ("U0SAMPLE01", "U0SAMPLE02", "U0SAMPLE03")
PLAN = PersonalPlan(12, _WHO[0], "designer", "", 0, _WHO[1], _WHO[1], _WHO[2], "2026-11-30", RUNNING, "")


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with a plan of nobody."""
    view = PlanView(PLAN, "Designer", [], date(2026, 11, 30))
    became = [replace(view, plan=replace(PLAN, state=one)) for one in (RUNNING, DECLINED, STOPPED, DONE, OVER)]
    shown = {
        "an invitation": blocks.invitation(t, view),
        "the buddy's first note": blocks.buddy_note(t, view, 1),
        "the buddy's note": blocks.buddy_note(t, view, 3),
        "news": blocks.news(t, became),
        "answered": blocks.answered(t, PLAN, t("enrolment-began"), sees=True),
    }
    for name, part in shown.items():
        yield f"enrolment: {name}", kit.message(part, t("onboarding-title"))
    begun = {"person": _WHO[0], "playbook": "designer", "start_on": "2026-11-30", "manager": _WHO[1]}
    yield "enrolment: the form", blocks.start_form(t, {"designer": "Designer"}, begun, others=True)
    yield "enrolment: who stands by", blocks.people_form(t, PLAN, own=True, back="")
    values = {"enrolment-starters": "managers", "enrolment-weekly": "yes"}
    yield "enrolment: the settings", settings_form(t, [SETTINGS], values)
