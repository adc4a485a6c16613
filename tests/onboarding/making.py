"""Plans of nobody, and what is told of them."""

from dataclasses import replace

from bot.clock import stamp
from bot.courses.course import Course, CourseStep
from bot.inquiries.brief import KIND, Briefing
from bot.onboarding.desk import TABLES, OnboardingDesk, PlanPeople
from bot.onboarding.listeners import INQUIRIES, news
from bot.playbooks.desk import find, playbooks
from bot.posts import Delivery
from bot.services import Services
from tests.decisions.making import BEA, CAL, CHIEF, OWNER
from tests.patience import PATIENCE
from tests.shelves import HERE

NEWCOMER, LEADER, BUDDY = OWNER, BEA, CAL


def put_up(
    services: Services, by: str = CHIEF, person: str = NEWCOMER, role: str = "designer", day: str = ""
) -> Course:
    """A plan for somebody, with a manager and a buddy."""
    known = playbooks(services, HERE, services.texts.speak("en"))
    chosen = find(known, role)
    assert chosen is not None
    start = day or services.clock().date().isoformat()
    return OnboardingDesk(services, HERE, by).start(chosen, PlanPeople(person, LEADER, BUDDY), start)


def agreed(services: Services, day: str = "", role: str = "designer") -> Course:
    """One that its person said yes to."""
    number = put_up(services, day=day, role=role).number
    return OnboardingDesk(services, HERE, NEWCOMER).answer(number, agrees=True)


def own(services: Services, user: str = NEWCOMER) -> OnboardingDesk:
    """Where somebody ticks steps."""
    return OnboardingDesk(services, HERE, user)


def steps(services: Services, plan: Course) -> dict[str, CourseStep]:
    """The steps of a plan, by key."""
    return {one.key: one for one in TABLES.steps(services.store, HERE, plan.number)}


def does(services: Services, what: str, *items: str, person: str = NEWCOMER) -> None:
    """Somebody does something, and all that nobody waits for is done."""
    for item in items:
        OnboardingDesk.heard(services, HERE, person, what, item)
    assert services.store.settle(PATIENCE)


def briefed(services: Services, person: str, at: str = "") -> str:
    """What somebody reads in their message of the day; empty for nothing."""
    now = services.clock()
    delivery = Delivery(HERE, f"{person} {at or stamp(now)}", KIND, "", now.date().isoformat(), person, stamp(now))
    post = Briefing(INQUIRIES, [news]).compose(services, delivery)
    return str(post.blocks) if post else ""


def in_zone(services: Services, person: str, zone: str) -> None:
    """Have Slack say where somebody is."""
    known = services.people.get(HERE, person)
    services.people._hold(HERE, replace(known, zone=zone), 1e9)
