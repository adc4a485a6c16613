"""What enrolment listens to: `/onboarding start`, its form, and the answer of whoever was enrolled."""

from bot.enrolment import access, blocks
from bot.enrolment.desk import STARTERS, WEEKLY, EnrolmentDesk, PlanPeople
from bot.errors import UserError
from bot.inquiries.brief import today_of
from bot.playbooks.desk import find, playbooks
from bot.records.desk import number_of
from bot.slack.acting import once
from bot.slack.answering import open_answer, result_answer
from bot.slack.choices import settings_part
from bot.slack.listen import Handler, Listeners
from bot.slack.named import who_begins
from bot.slack.request import Answer, Request

SETTINGS = settings_part("onboarding-title", access.SET, STARTERS, WEEKLY)


def _desk(request: Request) -> EnrolmentDesk:
    return EnrolmentDesk(request.services, request.workspace, request.user, request.delivery)


def asked(request: Request, rest: str) -> Answer:
    """`start @priya designer`: the form, filled with what was typed."""
    named, role = who_begins(request, rest)
    person = named or request.user
    known = playbooks(request.services, request.workspace, request.t)
    chosen = find(known, role) if role else known[0]
    if chosen is None:
        raise UserError("enrolment-error-role", role=role[:40], known=", ".join(one.title for one in known))
    own = _desk(request)
    if not own.may_start(person):
        raise UserError("enrolment-error-starter")
    begun = {"person": person, "playbook": chosen.name}
    begun["start_on"] = today_of(request.services, request.workspace, person).isoformat()
    begun["manager"] = request.user if person != request.user else ""
    titles = {one.name: one.title for one in known}
    view = blocks.start_form(request.t, titles, begun, others=own.may_start(""), back=request.back)
    return open_answer(request, view)


def new(request: Request) -> Answer:
    """The button that opens the form."""
    return asked(request, "")


def start(request: Request) -> Answer:
    """The form, sent."""
    values = {name: str(value or "") for name, value in request.values.items()}
    chosen = find(playbooks(request.services, request.workspace, request.t), values.get("playbook", ""))
    if chosen is None:
        raise UserError("records-error-choice", field="playbook")
    people = PlanPeople(values.get("person") or request.user, values.get("manager", ""), values.get("buddy", ""))
    plan = _desk(request).start(chosen, people, values.get("start_on", ""))
    note = request.t("enrolment-began" if plan.person == request.user else "enrolment-put-up")
    sees = request.user in (plan.person, plan.manager)
    return result_answer(
        request, blocks.answered(request.t, plan, note, sees=sees), note, request.t("onboarding-title")
    )


def people(request: Request) -> Answer:
    """The form that asks who stands by somebody."""
    plan = _desk(request).accompanied(number_of(request.value))
    own = plan.person == request.user
    return open_answer(request, blocks.people_form(request.t, plan, own=own, back=request.back))


def save_people(request: Request) -> Answer:
    """It, sent."""
    manager, buddy = (str(request.values.get(name) or "") for name in ("manager", "buddy"))
    plan = _desk(request).accompany(number_of(str(request.metadata.get("number") or "")), manager, buddy)
    note, title = request.t("enrolment-people-done"), request.t("onboarding-title")
    return result_answer(request, blocks.answered(request.t, plan, note, sees=True), note, title)


def _answers(*, agrees: bool) -> Handler:
    def handler(request: Request) -> Answer:
        plan = _desk(request).answer(number_of(request.value), agrees=agrees)
        note = request.t("enrolment-began" if agrees else "enrolment-no")
        shown = blocks.answered(request.t, plan, note, sees=agrees)
        return result_answer(request, shown, note, request.t("onboarding-title"), replace=True)

    return once(handler)


VERBS = {"onboarding": {"start": (asked, access.START)}}


def register(on: Listeners) -> None:
    """The form and the answers."""
    on.action("enrolment.new", new, access.START)
    on.view("enrolment.start", once(start), access.START)
    on.action("enrolment.people", people, access.PEOPLE)
    on.view("enrolment.people", once(save_people), access.PEOPLE)
    on.action("enrolment.agree", _answers(agrees=True), access.AGREE)
    on.action("enrolment.decline", _answers(agrees=False), access.AGREE)
