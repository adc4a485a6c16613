"""What onboarding listens to: the command, and what the person of a plan presses."""

from collections.abc import Callable, Mapping, Sequence

from bot.onboarding import access, blocks
from bot.onboarding.desk import OnboardingDesk
from bot.onboarding.usage import USAGE
from bot.plans import store
from bot.plans.plan import OPEN, RUNNING, PersonalPlan, open_steps
from bot.plans.view import PlanView, view_of
from bot.records.desk import number_of
from bot.slack import meant
from bot.slack.acting import once
from bot.slack.answering import present_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.home import HomeList, HomeRoom, fixed_title
from bot.slack.listen import ActPermissions, Handler, Listeners, Verb
from bot.slack.request import Answer, Request, reply
from bot.slack.text import clean
from bot.text.verbs import CommandWords, is_number

_LISTED = 20
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
    """The command, and every button."""
    command = _Command(on.services.verbs.get("onboarding", {}))
    on.command("/onboarding", command.typed, command.may, "integration", "accueil")
    on.action("onboarding.show", show, access.SEE)
    on.action("onboarding.stop", _acts(_stops, "onboarding-stopped"), access.OWN)
    on.action("onboarding.tick", _acts(_ticks(done=True), "onboarding-ticked"), access.OWN)
    on.action("onboarding.untick", _acts(_ticks(done=False), "onboarding-unticked"), access.OWN)
