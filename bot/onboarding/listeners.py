"""What onboarding listens to: the command, the forms that put up a plan and say who stands by somebody; and what others
are told."""

from collections.abc import Mapping
from datetime import date, timedelta

from bot.courses.course import ASKED, RUNNING
from bot.courses.listeners import CourseListeners
from bot.errors import UserError
from bot.inquiries.brief import today_of
from bot.inquiries.inquiry import Inquiry
from bot.onboarding import access, blocks
from bot.onboarding.desk import BUDDY, COURSES, STARTERS, TABLES, WEEKLY, OnboardingDesk, PlanPeople
from bot.onboarding.usage import USAGE
from bot.playbooks.desk import find, playbooks
from bot.posts import Post
from bot.records.desk import number_of
from bot.services import Services
from bot.slack import meant
from bot.slack.acting import once
from bot.slack.answering import open_answer
from bot.slack.choices import settings_part
from bot.slack.home import HomeList, HomeRoom, fixed_title
from bot.slack.listen import ActPermissions, Listeners, Verb
from bot.slack.named import who_begins
from bot.slack.request import Answer, Request, reply, translator
from bot.slack.text import clean
from bot.text import Translator
from bot.text.verbs import CommandWords, is_number

_LISTED = 20
SETTINGS = settings_part("onboarding-title", access.SET, STARTERS, WEEKLY)
PLANS = CourseListeners(OnboardingDesk, access.SEE, access.OWN, access.AGREE, blocks.people_button)


def typed(request: Request, words: CommandWords, verbs: Mapping[str, Verb]) -> Answer:
    """What was typed after the command, with the words that other rooms answer after it."""
    text, title = clean(request.text).strip(), request.t("onboarding-title")
    ask = words.read(text)
    if ask.verb in verbs and (done := verbs[ask.verb][0](request, ask.rest)) is not None:
        return done
    if is_number(text):
        return reply(PLANS.card(request, OnboardingDesk.of(request).plan(number_of(text))), title)
    if ask.near or ask.other:
        return meant.asked(request, ask.other or f"/onboarding {ask.near}")
    if not text and (mine := PLANS.mine(request)):
        return reply(PLANS.card(request, mine.course), title)
    if not text or (ask.verb == "list" and not ask.rest):
        return reply(blocks.listed(request.t, PLANS.led(request, _LISTED, 0)), title)
    return reply(blocks.help_(request.t, USAGE), title)


def asked(request: Request, rest: str) -> Answer:
    """`start @priya designer`: the form, filled with what was typed."""
    named, role = who_begins(request, rest)
    person = named or request.user
    known = playbooks(request.services, request.workspace, request.t)
    chosen = find(known, role) if role else known[0]
    if chosen is None:
        raise UserError("enrolment-error-role", role=role[:40], known=", ".join(one.title for one in known))
    own = OnboardingDesk.of(request)
    if not own.may_start(person):
        raise UserError("enrolment-error-starter")
    begun = {"person": person, "playbook": chosen.name}
    begun["start_on"] = today_of(request.services, request.workspace, person).isoformat()
    begun["manager"] = request.user if person != request.user else ""
    titles = {one.name: one.title for one in known}
    view = blocks.start_form(request.t, titles, begun, others=own.may_start(""), back=request.back)
    return open_answer(request, view)


def start(request: Request) -> Answer:
    """The form, sent."""
    values = {name: str(value or "") for name, value in request.values.items()}
    chosen = find(playbooks(request.services, request.workspace, request.t), values.get("playbook", ""))
    if chosen is None:
        raise UserError("records-error-choice", field="playbook")
    people = PlanPeople(values.get("person") or request.user, values.get("manager", ""), values.get("buddy", ""))
    plan = OnboardingDesk.of(request).start(chosen, people, values.get("start_on", ""))
    note = request.t("enrolment-began" if plan.person == request.user else "enrolment-put-up")
    return PLANS.result(request, plan, note)


def people(request: Request) -> Answer:
    """The form that asks who stands by somebody."""
    plan = OnboardingDesk.of(request).accompanied(number_of(request.value))
    own = plan.person == request.user
    return open_answer(request, blocks.people_form(request.t, plan, own=own, back=request.back))


def save_people(request: Request) -> Answer:
    """It, sent."""
    manager, buddy = (str(request.values.get(name) or "") for name in ("manager", "buddy"))
    plan = OnboardingDesk.of(request).accompany(number_of(str(request.metadata.get("number") or "")), manager, buddy)
    return PLANS.result(request, plan, request.t("enrolment-people-done"))


def _buddy(services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
    """The week's note; one that could not be told in its week is none."""
    view, known = PLANS.told(services, t, workspace, asked, RUNNING), services.people.known(workspace, asked.person)
    late = date.fromisoformat(asked.from_on) + timedelta(days=7)
    if view is None or (known and known.is_gone) or late <= today_of(services, workspace, asked.person):
        return None
    return Post(blocks.buddy_note(t, view, int(asked.slot)), t("onboarding-title"))


def news(services: Services, workspace: str, person: str, since: str, until: str) -> Post | None:
    """What became of the plans of those whom somebody is the manager of, between two UTC stamps."""
    when = "manager = :manager AND changed_at >= :since AND changed_at < :until AND state <> :asked"
    found = TABLES.courses(services.store, workspace, when, manager=person, since=since, until=until, asked=ASKED)
    if not found:
        return None
    t = translator(services, workspace, person)
    return Post(blocks.news(t, [COURSES.view(services, workspace, t, one) for one in found]), t("onboarding-title"))


INQUIRIES = {**PLANS.inquiries, BUDDY: _buddy}
HOME = HomeRoom(
    title="onboarding-title",
    for_you=[HomeList("onboarding.due", fixed_title("onboarding-home-due"), PLANS.due)],
    lists=[HomeList("onboarding.people", fixed_title("onboarding-home-people"), PLANS.people)],
    notes=PLANS.notes,
    buttons=lambda request: [blocks.new_button(request.t)],
    rank=8,
)


def register(on: Listeners) -> None:
    """The command, every button and the forms."""
    verbs = {"start": (asked, access.START), **on.services.verbs.get("onboarding", {})}
    words = CommandWords({verb: verb for verb in ("help", "list", *verbs)})
    by = {verb: may for verb, (_, may) in verbs.items()}
    may = ActPermissions(lambda request: words.read(clean(request.text)).verb, by, access.READ)
    on.command("/onboarding", lambda request: typed(request, words, verbs), may, "integration", "accueil")
    PLANS.register(on)
    on.action("enrolment.new", lambda request: asked(request, ""), access.START)
    on.view("enrolment.start", once(start), access.START)
    on.action("enrolment.people", people, access.PEOPLE)
    on.view("enrolment.people", once(save_people), access.PEOPLE)
