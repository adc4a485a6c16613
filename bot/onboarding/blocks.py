"""A plan as its person sees it and as their manager does, and the steps of a day. Pure."""

from collections.abc import Sequence

from bot.plans.plan import ASKED, BY_BOT, OPEN, RUNNING, PersonalPlan, PlanStep, open_steps
from bot.plans.view import PlanView, who_sees
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, mention, say
from bot.slack.usage import usage_lines
from bot.text import Translator

_KINDS = {"do": "✏️", "read": "📖", "meet": "👋", "watch": "👀", "external": "↗️"}
_TOLD = 8  # steps in a message


def card(t: Translator, view: PlanView, *, own: bool, note: str = "") -> list[Block]:
    """A plan with its steps by day: for its person with what to press, for their manager with done or not."""
    plan = view.plan
    blocks = [kit.section(note)] if note else []
    blocks += [kit.section(Mrkdwn(f"{_heading(t, view, own)}\n{view.progress(t)}"))]
    blocks += [kit.context(who_sees(t, plan) if own else t("onboarding-manager-sees"))]
    for day in dict.fromkeys(one.day for one in view.steps):
        due_on = t.dated(plan.due_on(day), "EEEE d MMMM")
        blocks.append(kit.context(say(t, "onboarding-day-due", day=day, due=due_on)))
        blocks += [_step(t, view, one, own=own) for one in view.steps if one.day == day]
    return [*blocks, kit.actions(*_ways(t, plan, own))] if plan.state in OPEN else blocks


def _ways(t: Translator, plan: PersonalPlan, own: bool) -> list[Block]:
    """What its person can do with a plan, and their manager."""
    people = kit.button(
        t("enrolment-people" if own else "enrolment-people-buddy"), "enrolment.people", str(plan.number)
    )
    if plan.state == RUNNING or not own:
        return [people, *([_stop(t, plan)] if own else [])]
    agree = kit.button(t("enrolment-agree"), "enrolment.agree", str(plan.number), style="primary")
    return [agree, kit.button(t("enrolment-decline"), "enrolment.decline", str(plan.number))]


def _heading(t: Translator, view: PlanView, own: bool) -> Mrkdwn:
    if own:
        return say(t, "onboarding-mine", role=view.role)
    return say(t, "onboarding-theirs", who=mention(view.plan.person), role=view.role)


def _step(t: Translator, view: PlanView, one: PlanStep, *, own: bool) -> Block:
    said = one.text or t(f"playbooks-step-{one.key}")
    text = f"{'✅' if one.done else '⬜'} {_KINDS.get(one.kind, '')} {escape(said)}"
    if not own:
        return kit.section(Mrkdwn(text))
    if one.how == BY_BOT:
        text = f"{text} · {escape(t('onboarding-seen'))}"
    elif one.did and one.times > 1 and not one.done:
        count = t("onboarding-count", count=view.counts.get(one.key, 0), times=one.times)
        text = f"{text} · {escape(count)}"
    return kit.section(Mrkdwn(text), accessory=_tick(t, view.plan, one) if view.plan.state == RUNNING else None)


def _tick(t: Translator, plan: PersonalPlan, one: PlanStep) -> Block:
    act = "untick" if one.done else "tick"
    return kit.button(t(f"onboarding-{act}"), f"onboarding.{act}:{one.key}", f"{plan.number} {one.key}")


def _stop(t: Translator, plan: PersonalPlan) -> Block:
    sure = kit.confirm(t("onboarding-stop"), t("onboarding-stop-sure"), t("onboarding-stop"), t("slack-cancel"))
    return kit.button(t("onboarding-stop"), "onboarding.stop", str(plan.number), style="danger", confirm=sure)


def _show(t: Translator, plan: PersonalPlan) -> Block:
    return kit.button(t("onboarding-show"), "onboarding.show", str(plan.number))


def due(t: Translator, view: PlanView, *, short: bool = False) -> list[Block]:
    """What is due by now and not done, for the message of the day; in short without the steps."""
    steps = open_steps(view.plan, view.steps, view.today)
    text = say(t, "onboarding-due", day=view.plan.day(view.today), count=len(steps))
    if short:
        return [kit.section(text, accessory=_show(t, view.plan))]
    rows = [_step(t, view, one, own=True) for one in steps[:_TOLD]]
    return [kit.section(text), *rows, kit.actions(_show(t, view.plan), _stop(t, view.plan))]


def row(t: Translator, view: PlanView, *, own: bool = False) -> Block:
    """A plan in a line."""
    if own and view.plan.state == ASKED:
        text = say(t, "onboarding-invited", who=mention(view.plan.starter), role=view.role)
    else:
        text = Mrkdwn(f"{_heading(t, view, own)}\n{view.progress(t)}")
    return kit.section(text, accessory=_show(t, view.plan))


def step_row(t: Translator, view: PlanView, one: PlanStep) -> Block:
    """A step that is due, as Home has it."""
    return _step(t, view, one, own=True)


def listed(t: Translator, views: Sequence[PlanView]) -> list[Block]:
    """The plans of those whom the reader is the manager of; where there are none, how to begin one."""
    rows = [row(t, one) for one in views] or [kit.section(say(t, "onboarding-none"))]
    return [*rows, kit.actions(new_button(t), kit.button(t("playbooks-list"), "playbooks.list", "{}"))]


def new_button(t: Translator) -> Block:
    """Opens the form of a new plan."""
    return kit.button(t("enrolment-new"), "enrolment.new")


def help_(t: Translator, usage: Sequence[tuple[str, str]]) -> list[Block]:
    """How the command is used."""
    return [kit.section(say(t, "onboarding-purpose")), kit.section(usage_lines(t, "/onboarding", usage))]
