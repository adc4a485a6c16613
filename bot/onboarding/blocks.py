"""A plan as its person sees it and as their manager does, the steps of a day, the forms, and what others are told.
Pure."""

from collections.abc import Mapping, Sequence

from bot.onboarding.plan import ASKED, BY_BOT, OPEN, RUNNING, PersonalPlan, PlanStep, open_steps
from bot.onboarding.view import PlanView, who_sees
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
    return answers(t, plan)


def answers(t: Translator, plan: PersonalPlan) -> list[Block]:
    """Yes and no, for who is asked whether they want a plan."""
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


def invitation(t: Translator, view: PlanView) -> list[Block]:
    """What somebody reads first: who put it up, what it is, who sees what, and both ways on."""
    plan = view.plan
    about = say(t, "enrolment-invitation", who=mention(plan.starter), role=view.role, count=len(view.steps))
    return [kit.section(Mrkdwn(f"{about}\n{who_sees(t, plan)}")), kit.actions(*answers(t, plan))]


def buddy_note(t: Translator, view: PlanView, week: int) -> list[Block]:
    """What the buddy reads once a week, which says nothing of what is done."""
    key = "enrolment-buddy-first" if week == 1 else "enrolment-buddy"
    return [kit.section(say(t, key, who=mention(view.plan.person), week=week, role=view.role))]


def news(t: Translator, views: Sequence[PlanView]) -> list[Block]:
    """What became of plans, for the manager of those people."""
    lines = [say(t, f"enrolment-{one.plan.state}", who=mention(one.plan.person), role=one.role) for one in views]
    return [kit.section(Mrkdwn("\n".join(lines)))]


def answered(t: Translator, plan: PersonalPlan, note: str, *, sees: bool) -> list[Block]:
    """What came of putting one up, or of an answer; with the plan to open for one who `sees` it."""
    return [kit.section(note, accessory=_show(t, plan) if sees else None)]


def people_form(t: Translator, plan: PersonalPlan, *, own: bool, back: str) -> Block:
    """The form that asks who stands by somebody; whose `own` plan it is chooses their manager, too."""
    manager = kit.person_input("manager", t("enrolment-manager"), value=plan.manager, hint=t("enrolment-manager-hint"))
    buddy = kit.person_input("buddy", t("enrolment-buddy-label"), value=plan.buddy, hint=t("enrolment-buddy-hint"))
    fields, carried = [*([manager] if own else []), buddy], {"back": back, "number": str(plan.number)}
    title, submit = t("enrolment-people"), t("enrolment-people-save")
    return kit.modal("enrolment.people", title, fields, submit=submit, close=t("slack-cancel"), carried=carried)


def start_form(
    t: Translator, playbooks: Mapping[str, str], chosen: Mapping[str, str], *, others: bool, back: str = ""
) -> Block:
    """The form; `playbooks` are titles by name, `chosen` what its fields begin with. Whose plan it is, is asked where
    the reader may put up one for `others`."""
    options = [kit.option(title, name) for name, title in playbooks.items()]
    who = kit.person_input("person", t("enrolment-person"), value=chosen["person"], optional=False)
    manager, hint = chosen.get("manager", ""), t("enrolment-manager-hint")
    fields = [
        *([who] if others else []),
        kit.select_input("playbook", t("enrolment-role"), options, value=chosen["playbook"]),
        kit.date_input("start_on", t("enrolment-start"), value=chosen["start_on"], optional=False),
        kit.person_input("manager", t("enrolment-manager"), value=manager, hint=hint),
        kit.person_input("buddy", t("enrolment-buddy-label"), hint=t("enrolment-buddy-hint")),
    ]
    title, submit = t("enrolment-new"), t("enrolment-begin")
    return kit.modal("enrolment.start", title, fields, submit=submit, close=t("slack-cancel"), carried={"back": back})
