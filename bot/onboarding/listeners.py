"""What onboarding listens to: the command, the form that puts up a plan, and what its person presses."""

from collections.abc import Callable, Mapping, Sequence

from bot.errors import UserError
from bot.inquiries.brief import today_of
from bot.onboarding import access, blocks, store
from bot.onboarding.desk import STARTERS, WEEKLY, OnboardingDesk, PlanPeople
from bot.onboarding.plan import OPEN, RUNNING, PersonalPlan, open_steps
from bot.onboarding.usage import USAGE
from bot.onboarding.view import PlanView, view_of
from bot.playbooks.desk import find, playbooks
from bot.records.desk import number_of
from bot.slack import meant
from bot.slack.acting import once
from bot.slack.answering import open_answer, present_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.choices import settings_part
from bot.slack.home import HomeList, HomeRoom, fixed_title
from bot.slack.listen import ActPermissions, Handler, Listeners, Verb
from bot.slack.named import who_begins
from bot.slack.request import Answer, Request, reply
from bot.slack.text import clean
from bot.text.verbs import CommandWords, is_number

_LISTED = 20
SETTINGS = settings_part("onboarding-title", access.SET, STARTERS, WEEKLY)
_Act = Callable[[OnboardingDesk, Request], PersonalPlan]


class _Command:
    """`/onboarding …`, with the words that other rooms answer after it."""

    def __init__(self, verbs: Mapping[str, Verb]) -> None:
        self._verbs = verbs
        self._words = CommandWords({verb: verb for verb in ("help", "list", *verbs)})
        by = {verb: may for verb, (_, may) in verbs.items()}
        self.may = ActPermissions(lambda request: self._words.read(clean(request.text)).verb, by, access.READ)

    def typed(self, request: Request) -> Answer:
        """What was typed after it."""
        text, title = clean(request.text).strip(), request.t("onboarding-title")
        ask = self._words.read(text)
        if ask.verb in self._verbs and (done := self._verbs[ask.verb][0](request, ask.rest)) is not None:
            return done
        if ask.verb == "list" and not ask.rest:
            return reply(_listed(request), title)
        if is_number(text):
            return reply(_card(request, _desk(request).plan(number_of(text))), title)
        if ask.near or ask.other:
            return meant.asked(request, ask.other or f"/onboarding {ask.near}")
        if text:
            return reply(blocks.help_(request.t, USAGE), title)
        mine = _mine(request)
        return reply(_card(request, mine.plan) if mine else _listed(request), title)


def _desk(request: Request) -> OnboardingDesk:
    return OnboardingDesk(request.services, request.workspace, request.user, request.delivery)


def _view(request: Request, plan: PersonalPlan) -> PlanView:
    return view_of(request.services, request.workspace, request.t, plan)


def _card(request: Request, plan: PersonalPlan, note: str = "") -> list[Block]:
    return blocks.card(request.t, _view(request, plan), own=plan.person == request.user, note=note)


def _led(request: Request, limit: int, offset: int) -> list[PlanView]:
    """The plans of those whom the reader is the manager of, those under way first."""
    led = "manager = :manager AND person <> :manager"
    found = store.plans(request.services.store, request.workspace, led, manager=request.user)
    found.sort(key=lambda one: one.state not in OPEN)
    return [_view(request, one) for one in found[offset : offset + limit]]


def _listed(request: Request) -> list[Block]:
    return blocks.listed(request.t, _led(request, _LISTED, 0))


def show(request: Request) -> Answer:
    """A plan, for its person or their manager."""
    plan, title = _desk(request).plan(number_of(request.value)), request.t("onboarding-title")
    return present_answer(request, _card(request, plan), title, title)


def _acts(act: _Act, note: str) -> Handler:
    def handler(request: Request) -> Answer:
        plan, said = act(_desk(request), request), request.t(note)
        title = request.t("onboarding-title")
        return result_answer(request, _card(request, plan, said), said, title, replace=True)

    return once(handler)


def _ticks(*, done: bool) -> _Act:
    def act(own: OnboardingDesk, request: Request) -> PersonalPlan:
        number, _, key = request.value.partition(" ")
        return own.tick(number_of(number), key[:100], done=done)

    return act


def _stops(own: OnboardingDesk, request: Request) -> PersonalPlan:
    return own.stop(number_of(request.value))


# -- beginning one -----------------------------------------------------------------------------------------------------


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


# -- Home --------------------------------------------------------------------------------------------------------------


def _mine(request: Request) -> PlanView | None:
    plan = store.open_plan(request.services.store, request.workspace, request.user)
    return _view(request, plan) if plan else None


def _due(request: Request, limit: int, offset: int) -> Sequence[Block]:
    view = _mine(request)
    if view is None:
        return []
    steps = open_steps(view.plan, view.steps, view.today)
    rows = [blocks.step_row(request.t, view, one) for one in steps]
    rows = rows if view.plan.state == RUNNING else [blocks.row(request.t, view, own=True)]
    return rows[offset : offset + limit]


def _people(request: Request, limit: int, offset: int) -> Sequence[Block]:
    return [blocks.row(request.t, one) for one in _led(request, limit, offset)]


def _notes(request: Request) -> Sequence[Block]:
    view = _mine(request)
    return [blocks.row(request.t, view, own=True)] if view and view.plan.state == RUNNING else []


HOME = HomeRoom(
    title="onboarding-title",
    for_you=[HomeList("onboarding.due", fixed_title("onboarding-home-due"), _due)],
    lists=[HomeList("onboarding.people", fixed_title("onboarding-home-people"), _people)],
    notes=_notes,
    buttons=lambda request: [blocks.new_button(request.t)],
    rank=8,
)


def register(on: Listeners) -> None:
    """The command, every button and the forms."""
    command = _Command({"start": (asked, access.START), **on.services.verbs.get("onboarding", {})})
    on.command("/onboarding", command.typed, command.may, "integration", "accueil")
    on.action("onboarding.show", show, access.SEE)
    on.action("onboarding.stop", _acts(_stops, "onboarding-stopped"), access.OWN)
    on.action("onboarding.tick", _acts(_ticks(done=True), "onboarding-ticked"), access.OWN)
    on.action("onboarding.untick", _acts(_ticks(done=False), "onboarding-unticked"), access.OWN)
    on.action("enrolment.new", new, access.START)
    on.view("enrolment.start", once(start), access.START)
    on.action("enrolment.people", people, access.PEOPLE)
    on.view("enrolment.people", once(save_people), access.PEOPLE)
    on.action("enrolment.agree", _answers(agrees=True), access.AGREE)
    on.action("enrolment.decline", _answers(agrees=False), access.AGREE)
