"""The forms of plans, the lists and the help of their command, and what buddies and managers are told. Pure."""

from collections.abc import Mapping, Sequence

from bot.courses.blocks import row
from bot.courses.course import Course
from bot.courses.desk import CourseView
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.text import Mrkdwn, mention, say
from bot.slack.usage import usage_lines
from bot.text import Translator


def people_button(t: Translator, view: CourseView, own: bool) -> list[Block]:
    """Opens the form of who stands by somebody."""
    label = t("enrolment-people" if own else "enrolment-people-buddy")
    return [kit.button(label, "enrolment.people", str(view.course.number))]


def listed(t: Translator, views: Sequence[CourseView]) -> list[Block]:
    """The plans of those whom the reader is the manager of; where there are none, how to begin one."""
    rows = [row(t, one) for one in views] or [kit.section(say(t, "onboarding-none"))]
    return [*rows, kit.actions(new_button(t), kit.button(t("playbooks-list"), "playbooks.list", "{}"))]


def new_button(t: Translator) -> Block:
    """Opens the form of a new plan."""
    return kit.button(t("enrolment-new"), "enrolment.new")


def help_(t: Translator, usage: Sequence[tuple[str, str]]) -> list[Block]:
    """How the command is used."""
    return [kit.section(say(t, "onboarding-purpose")), kit.section(usage_lines(t, "/onboarding", usage))]


def buddy_note(t: Translator, view: CourseView, week: int) -> list[Block]:
    """What the buddy reads once a week, which says nothing of what is done."""
    key = "enrolment-buddy-first" if week == 1 else "enrolment-buddy"
    return [kit.section(say(t, key, who=mention(view.course.person), week=week, role=view.role))]


def news(t: Translator, views: Sequence[CourseView]) -> list[Block]:
    """What became of plans, for the manager of those people."""
    lines = [say(t, f"enrolment-{one.course.state}", who=mention(one.course.person), role=one.role) for one in views]
    return [kit.section(Mrkdwn("\n".join(lines)))]


def people_form(t: Translator, plan: Course, *, own: bool, back: str) -> Block:
    """The form that asks who stands by somebody; whose `own` plan it is chooses their manager, too."""
    manager = kit.person_input("manager", t("enrolment-manager"), value=plan.manager, hint=t("enrolment-manager-hint"))
    buddy = kit.person_input("buddy", t("enrolment-buddy-label"), value=plan.buddy, hint=t("enrolment-buddy-hint"))
    fields, carried = [*([manager] if own else []), buddy], {"back": back, "number": str(plan.number)}
    return form_view(t, "enrolment.people", "enrolment-people", fields, carried, "enrolment-people-save")


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
    return form_view(t, "enrolment.start", "enrolment-new", fields, {"back": back}, "enrolment-begin")
