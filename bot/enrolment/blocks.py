"""The form that puts up a plan, the invitation, and what others are told of one. Pure."""

from collections.abc import Mapping, Sequence

from bot.plans.plan import PersonalPlan
from bot.plans.view import PlanView, who_sees
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, mention, say
from bot.text import Translator


def invitation(t: Translator, view: PlanView) -> list[Block]:
    """What somebody reads first: who put it up, what it is, who sees what, and both ways on."""
    plan = view.plan
    about = say(t, "enrolment-invitation", who=mention(plan.starter), role=view.role, count=len(view.steps))
    row = [
        kit.button(t("enrolment-agree"), "enrolment.agree", str(plan.number), style="primary"),
        kit.button(t("enrolment-decline"), "enrolment.decline", str(plan.number)),
    ]
    return [kit.section(Mrkdwn(f"{about}\n{who_sees(t, plan)}")), kit.actions(*row)]


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
    show = kit.button(t("onboarding-show"), "onboarding.show", str(plan.number))
    return [kit.section(note, accessory=show if sees else None)]


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
