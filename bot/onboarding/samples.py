"""A message or view of each kind that onboarding sends, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.onboarding import blocks
from bot.onboarding.listeners import SETTINGS
from bot.onboarding.plan import (
    ASKED,
    BY_BOT,
    BY_HAND,
    DECLINED,
    DONE,
    LAST,
    OVER,
    RUNNING,
    STOPPED,
    PersonalPlan,
    PlanStep,
)
from bot.onboarding.usage import USAGE
from bot.onboarding.view import PlanView
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.text import Translator

_PERSON, _DAY = "U0SAMPLE01", date(2026, 11, 30)
PLAN = PersonalPlan(12, _PERSON, "designer", "", 0, _PERSON, "U0SAMPLE02", "U0SAMPLE03", _DAY.isoformat(), RUNNING, "")
_BECAME = (RUNNING, DECLINED, STOPPED, DONE, OVER)
_LONG = "A step of many words, & <b>. " * 6


def sampled() -> PlanView:
    """A plan of as many steps as there may be, of every kind."""
    hows = (BY_BOT, BY_HAND, "")
    steps = [PlanStep(str(n), 1, "do", _LONG, "glossary.read", 5, done=n % 3 < 2, how=hows[n % 3]) for n in range(30)]
    return PlanView(PLAN, "Designer", steps, _DAY, {"2": 3})


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with a plan of nobody."""
    view = sampled()
    later = replace(view, plan=replace(PLAN, start_on=_DAY.replace(day=1).isoformat()), steps=view.steps[:LAST])
    asked = replace(view, plan=replace(PLAN, state=ASKED))
    shown = {
        "a plan": blocks.card(t, view, own=True, note=t("onboarding-ticked")),
        "a plan for the manager": blocks.card(t, later, own=False),
        "what is due": blocks.due(t, later),
        "what is due, in short": blocks.due(t, later, short=True),
        "rows": [blocks.row(t, view), blocks.row(t, asked, own=True), blocks.step_row(t, view, view.steps[0])],
        "those one leads": blocks.listed(t, [view]),
        "nobody": blocks.listed(t, []),
        "help": blocks.help_(t, USAGE),
        "an invitation": blocks.invitation(t, view),
        "the buddy's first note": blocks.buddy_note(t, view, 1),
        "the buddy's note": blocks.buddy_note(t, view, 3),
        "news": blocks.news(t, [replace(view, plan=replace(PLAN, state=one)) for one in _BECAME]),
        "answered": blocks.answered(t, PLAN, t("enrolment-began"), sees=True),
    }
    for name, part in shown.items():
        yield f"onboarding: {name}", kit.message(part, t("onboarding-title"))
    begun = {"person": _PERSON, "playbook": "designer", "start_on": PLAN.start_on, "manager": PLAN.manager}
    yield "onboarding: the form", blocks.start_form(t, {"designer": "Designer"}, begun, others=True)
    yield "onboarding: who stands by", blocks.people_form(t, PLAN, own=True, back="")
    values = {"enrolment-starters": "managers", "enrolment-weekly": "yes"}
    yield "onboarding: the settings", settings_form(t, [SETTINGS], values)
